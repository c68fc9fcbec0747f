"""The words that names are made of, and their classes; the generic head noun at a name's end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.text.folding import folded
from aftername.text.han_variants import simplified
from aftername.text.names import comparable

NUMBERED = re.compile(
    r"(?:^|[^数几约数約여수一二三四五六七八九十\d,])(?:十?百千万|百千|千百|[百千万]+|[천만백])(?:名?人(?!民)|英才|名师|인|人)?(?:人才|人材)?$"
)
DIGITS = re.compile(r"(?<![\d.a-z第约年达])(?!(?:19|20)\d\d(?!\d))\d{3,5}$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name. kind: its class in `vocabulary`, "owner" or "" where it is unknown."""

    text: str
    kind: str


@cache
def vocabulary(language: str) -> tuple[dict[str, str], int]:
    """Words of a language and their class ("talent", "research", "act", "cut", "plain"), and the longest."""
    words = programme_words(language)
    table: dict[str, str] = {}
    for name, listed in (
        ("plain", {*words.plain, *name_words(language).ordinary}),
        ("act", words.acts),
        ("research", words.research),
        ("talent", words.talent),
        ("cut", words.cuts),
    ):
        for word in listed:
            if name == "cut" and word in table:
                continue
            table[word] = name
    return table, max(map(len, table), default=1)


def words_back(text: str, low: int, end: int, language: str, kinds: dict[str, str]) -> list[Word]:
    """The words of text[low:end], read from its end by longest match, in order; stops at a cut.

    kinds: further words and their class. A run of unknown characters is one word.
    Method: backward maximum matching, as is common for Chinese.
    """
    table, longest = vocabulary(language)
    found: list[Word] = []
    unknown = end
    at = end
    while at > low:
        for length in range(min(longest, at - low), 0, -1):
            piece = text[at - length : at]
            kind = kinds.get(piece) or table.get(piece)
            if kind is not None:
                break
        else:
            at -= 1
            continue
        if unknown > at:
            found.append(Word(text[at:unknown], ""))
        if kind == "cut":
            found.reverse()
            return found
        found.append(Word(piece, kind))
        at -= length
        unknown = at
    if unknown > at:
        found.append(Word(text[at:unknown], ""))
    found.reverse()
    return found


def words_of(stem: str, language: str) -> list[Word]:
    """The words of a whole stem by longest match from its end; cuts count as unknown."""
    table, longest = vocabulary(language)
    found: list[Word] = []
    unknown = at = len(stem)
    while at > 0:
        for length in range(min(longest, at), 0, -1):
            kind = table.get(stem[at - length : at])
            if kind is not None and kind != "cut":
                break
        else:
            at -= 1
            continue
        if unknown > at:
            found.append(Word(stem[at:unknown], ""))
        found.append(Word(stem[at - length : at], kind or ""))
        at -= length
        unknown = at
    if unknown > 0:
        found.append(Word(stem[:unknown], ""))
    found.reverse()
    return found


def key_of(written: str) -> str:
    """The key of a name whose head, owner and track are already off."""
    return comparable(written)


@cache
def _heads() -> dict[str, tuple[tuple[str, str], ...]]:
    """Heads of all languages by their last character, longest first, as written and simplified."""
    heads = {head for language in LANGUAGES for head in heads_of(language)}
    by_last: dict[str, list[tuple[str, str]]] = {}
    for head in sorted(heads, key=lambda one: (-len(one), one)):
        simple = simplified(head)
        by_last.setdefault(simple[-1], []).append((head, simple))
    return {last: tuple(pairs) for last, pairs in by_last.items()}


def split_head(written: str) -> tuple[str, str]:
    """A written name without the head at its end, and the head as written; "" where there is none."""
    low = folded(written)
    plain_form = simplified(low)
    for head, simple in _heads().get(plain_form[-1:], ()):
        if len(low) <= len(head) or not (low.endswith(head) or plain_form.endswith(simple)):
            continue
        cut = len(written) - len(head)
        if head.isascii() and written[cut - 1] not in ' -”"’':
            continue
        return written[:cut].rstrip(" -"), written[cut:]
    return written, ""
