"""Words around a value that tell what it is (languages/*/roles.words), and words between a body and a programme (runners.words),
looked for all at once.

A class of words (a slot of the file) never decides; each hit is a sign that stages/claims/weighed weighs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages import LANGUAGES, read_as
from aftername.languages.pack import pack
from aftername.text.folding import folded
from aftername.text.han_variants import simplified

_FIRST = next(iter(LANGUAGES))
ANY_END = "*"
"""At the end of a word: any letters may follow (award*)."""


@dataclass(frozen=True, slots=True)
class RoleWord:
    """A word in folded form and the classes it belongs to. begins: its letters may go on in a longer word."""

    words: str
    classes: tuple[str, ...]
    begins: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a word of some classes stands."""

    start: int
    end: int
    classes: tuple[str, ...]


def classes(kind: str = "roles") -> tuple[str, ...]:
    """The classes, in the order of the file. kind: which file."""
    return pack(_FIRST, kind).names()


@cache
def _words(language: str, kind: str) -> tuple[AhoCorasick, tuple[RoleWord, ...]]:
    listed = pack(language, kind)
    meant: dict[tuple[str, bool], list[str]] = {}
    for name in listed.names():
        for phrase in listed.phrases(name):
            small = folded(phrase.rstrip(ANY_END))
            small = simplified(small) if LANGUAGES[language] == {"han"} else small
            held = meant.setdefault((small, phrase.endswith(ANY_END)), [])
            if name not in held:
                held.append(name)
    words = tuple(RoleWord(small, tuple(held), begins) for (small, begins), held in sorted(meant.items()))
    return AhoCorasick([one.words for one in words], matchkind=MatchKind.Standard), words


def hits(text: str, language: str, kind: str = "roles") -> tuple[Hit, ...]:
    """Every word of a class in a folded text (Chinese: in simplified form), overlaps included; words of Latin letters only at word ends.

    language: whose words; those of the first language for one that is not known. kind: of which file.
    """
    automaton, words = _words(read_as(language), kind)
    made = []
    for place, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        one = words[place]
        if one.words[0].isascii() and start and _is_latin(text[start - 1]) and _is_latin(one.words[0]):
            continue
        if not one.begins and end < len(text) and _is_latin(text[end]) and _is_latin(one.words[-1]):
            continue
        made.append(Hit(start, end, one.classes))
    return tuple(made)


@lru_cache(maxsize=4096)
def classes_in(text: str, language: str, kind: str = "roles") -> frozenset[str]:
    """The classes of the words in a short text: a label, a heading."""
    return frozenset(name for hit in hits(text, language, kind) for name in hit.classes)


def wide(language: str) -> int:
    """How many letters a language takes for what one letter of Han says, roughly: 2 in Latin script, else 1."""
    return 2 if "latin" in LANGUAGES.get(language, ()) else 1


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
