"""The phrases that tell what is said of a programme: languages/*/claims.words, and all of them together.

A slot is named "fact, label, side" (or "fact, side"). The side says where the value stands: ">" behind the phrase,
"<" before it, "=" the phrase itself, "." anywhere near. Names that begin with "@" are no fact but something facts
look at: persons, wishes, comparisons, words that point back.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that says something. words: in folded form. fact, label, side: see the module."""

    words: str
    fact: str
    label: str
    side: str
    language: str


def cues_of(language: str) -> tuple[Cue, ...]:
    """The cues of one language, in the order of its file."""
    listed = pack(language, "claims")
    made: list[Cue] = []
    for slot in listed.names():
        fact, *label, side = slot.split(", ")
        made.extend(Cue(words, fact, "".join(label), side, language) for words in listed.phrases(slot))
    return tuple(made)


@cache
def every() -> tuple[Cue, ...]:
    """The cues of all languages."""
    return tuple(cue for language in LANGUAGES for cue in cues_of(language))
