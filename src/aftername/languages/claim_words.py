"""The phrases that tell what is said of a programme: the shape of languages/*/claims.py, and all of them together.

Each language gives CUES: a table from "fact, label, side" to phrases between bars. The side says where the
value stands: ">" behind the phrase, "<" before it, "=" the phrase itself, "." anywhere near. Keys that begin
with "@" name no fact but something facts look at: persons, wishes, comparisons, words that point back.

To add a language: copy en/claims.py into its folder, list its CUES in `every` below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that says something. words: in folded form. fact, label, side: see the module."""

    words: str
    fact: str
    label: str
    side: str
    language: str


def cues_of(language: str, table: Mapping[str, str]) -> tuple[Cue, ...]:
    """The cues of one table, in its order. Raises ValueError for a key that is not "fact[, label], side"."""
    made: list[Cue] = []
    for key, listed in table.items():
        parts = [part.strip() for part in key.split(",")]
        if not 2 <= len(parts) <= 3 or parts[-1] not in "><=.":
            raise ValueError(f"{language}: not a key of cues: {key!r}")
        label = parts[1] if len(parts) == 3 else ""
        made.extend(
            Cue(" ".join(words.split()), parts[0], label, parts[-1], language)
            for words in listed.split("|")
            if words.strip()
        )
    return tuple(made)


@cache
def every() -> tuple[Cue, ...]:
    """The cues of all languages."""
    from aftername.languages.en.claims import CUES as EN
    from aftername.languages.ja.claims import CUES as JA
    from aftername.languages.ko.claims import CUES as KO
    from aftername.languages.zh.claims import CUES as ZH

    tables = (("zh", ZH), ("ja", JA), ("ko", KO), ("en", EN))
    return tuple(cue for language, table in tables for cue in cues_of(language, table))
