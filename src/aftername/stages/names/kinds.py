"""What kind of thing a name is of, by its last words: a plan, a fund, an award, a university, a firm.

One core with words of two kinds is the name of two things: 松涛计划 and 松涛基金. Translators put plan, project, scheme
and action for one another, so those are one kind here; a scholar is no kind, for the scheme is called by its scholars.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from aftername.languages import LANGUAGES
from aftername.languages.name_words import heads_of
from aftername.languages.programme_words import programme_words
from aftername.languages.vocabulary import meaning, pieces_of
from aftername.text.han_variants import simplified
from aftername.text.names import comparable

_KINDS = {
    "plan": "plan", "project": "plan", "works": "plan", "special": "plan", "action": "plan", "item": "plan", "policy": "plan",
    "fund": "fund", "grant": "grant", "subsidy": "benefit", "benefit": "benefit", "prize": "award", "visa": "visa",
    "card": "visa", "chair": "chair", "corps": "corps",
}  # fmt: skip
"""What a kind of head noun is told apart as; a kind left out tells nothing."""

_BODY = "body"
_ALIKE = frozenset({frozenset({"fund", "grant"}), frozenset({"fund", "benefit"}), frozenset({"fund", _BODY})})
"""Kinds that writers put for one another: a fund and its grants, its subsidies, its foundation."""

QUALIFIERS = frozenset({"key", "major", "special"})
"""Words by their first English one that say nothing of what a scheme does but tell two apart: 重点, 重大."""

_WORDS = {"plan": "a plan", "fund": "a fund", "grant": "a grant", "award": "an award", "visa": "a visa", "benefit": "a benefit", "chair": "a chair", "corps": "a corps", _BODY: "a body"}  # fmt: skip
_BRACKET = re.compile(r"[(（].*?[)）]")
_BEHIND = re.compile(r" (?:of|for|at|by|in|under|to) ")


def told_apart(first: str, second: str) -> str:
    """Why two names of one core are of two things, for a reader; "" where their kinds do not say so."""
    one, other = kinds_of(first), kinds_of(second)
    if one and other and not any(_agree(a, b) for a in one for b in other):
        return f"{_told(first, one)} and {_told(second, other)}"
    marks, others = _qualifiers(first), _qualifiers(second)
    if marks and others and not marks.keys() & others.keys() and first.isascii() == second.isascii():
        return f"{next(iter(marks.values()))} and {next(iter(others.values()))}"
    return ""


def _agree(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == other[0] or frozenset({one[0], other[0]}) in _ALIKE


def _told(name: str, kinds: tuple[tuple[str, str], ...]) -> str:
    kind, word = kinds[0]
    at = simplified(name).rfind(word)
    return f"{_WORDS[kind]} ({name[at : at + len(word)] if at >= 0 else word})"


def kinds_of(name: str) -> tuple[tuple[str, str], ...]:
    """Each kind that the last words of a name say, with the word; the last word first. Empty for a bare name."""
    return _parted(name)[1]


def core_of(name: str) -> str:
    """A name in comparable form without the words that say what kind of thing it is of."""
    return _parted(name)[0]


_Parted = tuple[str, tuple[tuple[str, str], ...]]


@lru_cache(maxsize=65536)
def _parted(name: str) -> _Parted:
    text = comparable(_BRACKET.sub("", name))
    if not text.isascii():
        return _eastern(text)
    core, kinds = _latin(_BEHIND.split(text)[0])
    return (core, kinds) if kinds else _latin(text)


def _latin(text: str) -> _Parted:
    found: list[tuple[str, str]] = []
    words = text.split()
    while words and (kind := _endings().get(words[-1])) is not None:
        if kind:
            found.append((kind, words[-1]))
        words.pop()
    return " ".join(words), tuple(found)


def _eastern(text: str) -> _Parted:
    found: list[tuple[str, str]] = []
    longest = max(map(len, _endings()))
    while text:
        ending = next(
            (text[-n:] for n in range(min(longest, len(text) - 1), 0, -1) if text[-n:] in _endings()), ""
        )
        if not ending:
            break
        if _endings()[ending]:
            found.append((_endings()[ending], ending))
        text = text[: -len(ending)]
    return text, tuple(found)


@cache
def _endings() -> dict[str, str]:
    """Words that end names, in comparable form, with what they tell the thing apart as; "" for nothing."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for head, kind in (*programme_words(language).heads.items(), *heads_of(language).items()):
            found.setdefault(comparable(head), _KINDS.get(kind, ""))
    for language in LANGUAGES:
        for word in programme_words(language).bodies:
            if len(word.strip()) > 1:
                found.setdefault(comparable(word).strip("."), _BODY)
    return found


def _qualifiers(name: str) -> dict[str, str]:
    """The words of a name that only tell it from its like, by their first English word."""
    found: dict[str, str] = {}
    for piece in pieces_of(name):
        for number in piece.meanings:
            english = meaning(number).english
            if piece.weight == 0 and english in QUALIFIERS:
                found[english] = piece.written
    return found
