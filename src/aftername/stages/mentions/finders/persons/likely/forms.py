"""How much a word by itself looks like a name: its family name, the letters of its given name, whether it is an ordinary word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.likely.tables import NOTHING, latin, letters, words
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.region import signs
from aftername.stages.mentions.finders.persons.word_kinds import (
    KEPT,
    callings,
    kind,
    korean_families,
    without_particle,
)
from aftername.text.han_variants import simplified
from aftername.text.scripts import HIRAGANA_RANGE

KINDS = ("name", "other", "label", "office", "calling", "both")

_HAN = re.compile(f"[{HAN}]+")
_HANGUL = re.compile(f"[{HANGUL}]+")
_KANA = re.compile(f"[{HIRAGANA_RANGE}{KATAKANA}]+")
_KATAKANA = re.compile(f"[{KATAKANA}]+")
_EAST = re.compile(f"[{HAN}{HANGUL}{HIRAGANA_RANGE}{KATAKANA}]")
_GAP = re.compile(r"[ \u3000\u30fb\u00b7=\uff1d\u2022]+")
_PINYIN = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a[no]?g?|i?ang|[iu]?e[in]?g?|[iu]?ong|i[nu]?g?|o[u]?|u[aioe]?n?g?|ai|ei|ao)"
)


@cache
def _zh_families() -> tuple[frozenset[str], frozenset[str]]:
    zh, more = person_words("zh"), detail_words("zh")
    one = zh.surnames | frozenset("".join(more.more_surnames))
    return frozenset(map(simplified, one)), frozenset(
        map(simplified, (*zh.compound_surnames, *more.more_compounds))
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.rstrip(".") for one in signs() for word in one.titles if word.isascii())


def parts(written: str) -> list[str]:
    """The parts that blanks and dots make of a name."""
    return [one for one in _GAP.split(written) if one]


@lru_cache(KEPT)
def facts(written: str) -> dict[str, int]:
    """What a word says by itself, as signs with their strength; nothing is said by what is not among them."""
    pieces = parts(written)
    bare = "".join(pieces)
    made = {"n": len(bare), "parts": len(pieces)}
    if not _EAST.match(bare):
        made.update(_of_latin(pieces))
        return made
    of_kind = kind(bare)
    made[f"is {of_kind}"] = 1
    if callings().fullmatch(bare):
        made["called"] = 1
    if _HANGUL.fullmatch(bare):
        made.update(_of_hangul(bare))
    else:
        made.update(_of_han(simplified(bare), [simplified(one) for one in pieces]))
    return made


def _of_han(bare: str, pieces: list[str]) -> Iterator[tuple[str, int]]:
    yield "script", 1 if _HAN.fullmatch(bare) else 2 if _KATAKANA.fullmatch(bare) else 3
    yield from _of_words(bare)
    if _HAN.fullmatch(bare):
        yield from _chinese(bare)
    yield from _japanese(bare, pieces)


def _of_words(bare: str) -> Iterator[tuple[str, int]]:
    """Whether it is an ordinary word, made of such, or begins or ends with one."""
    ordinary = words("ordinary")
    yield "ordinary", int(bare in ordinary)
    if len(bare) > 2:
        yield "head", int(bare[:2] in ordinary)
        yield "tail", int(bare[-2:] in ordinary)
    yield "made", int(len(bare) > 3 and is_made(bare))


@lru_cache(KEPT)
def is_made(run: str) -> bool:
    """Whether a run can be cut into ordinary words of two to four letters."""
    ordinary, reached = words("ordinary"), {0}
    for end in range(2, len(run) + 1):
        if any(start in reached and run[start:end] in ordinary for start in range(max(0, end - 4), end - 1)):
            reached.add(end)
    return len(run) in reached


def _chinese(bare: str) -> Iterator[tuple[str, int]]:
    one, two = _zh_families()
    size = 2 if bare[:2] in two else 1 if bare[0] in one else 0
    yield "zh family", size
    if size and 0 < len(bare) - size < 3:
        given = [letters().get(letter, NOTHING) for letter in bare[size:]]
        yield "zh first", letters().get(bare[0], NOTHING).zhf
        yield "zh given", given[0].zh1 + given[1].zh2 if len(given) > 1 else 2 * given[0].zh2
        yield "zh shape", len(given)


def _japanese(bare: str, pieces: list[str]) -> Iterator[tuple[str, int]]:
    families, givens = words("families"), words("givens")
    yield "ja family", int(bare in families)
    yield "ja own", int(bare in givens)
    sizes = [len(pieces[0])] if len(pieces) == 2 else [size for size in (2, 3, 1, 4) if size < len(bare)]
    size = next((size for size in sizes if bare[:size] in families), 0)
    yield "ja cut", size
    if size:
        given = bare[size:]
        yield "ja given", 1 if given in givens else 2 if _KANA.fullmatch(given) else 0
        yield "ja odds", sum(letters().get(letter, NOTHING).jag for letter in given) // len(given)
    yield "ja first", sum(letters().get(letter, NOTHING).jaf for letter in bare[:2]) // 2


def _of_hangul(bare: str) -> Iterator[tuple[str, int]]:
    yield "script", 4
    yield from _of_words(bare)
    if len(bare) == 3 and bare[:2] in words("ordinary") and bare[2] in person_words("ko").not_last:
        yield "ends as words do", 1
    off = without_particle(bare)
    yield "particle", int(off != bare)
    yield "ordinary off", int(off in words("ordinary"))
    families = korean_families()
    size = next((len(one) for one in families if len(one) > 1 and bare.startswith(one)), 0) or int(
        bare[0] in families
    )
    yield "ko family", size
    given = [letters().get(letter, NOTHING) for letter in bare[size:]]
    if size and 0 < len(given) < 4:
        yield "ko first", letters().get(bare[0], NOTHING).kof
        yield "ko given", given[0].ko1 + given[1].ko2 if len(given) > 1 else 2 * given[0].ko2
        yield "ko shape", len(given)


def _of_latin(pieces: list[str]) -> Iterator[tuple[str, int]]:
    yield "script", 5
    plain = [one.strip(".,'’-") for one in pieces]
    english = latin("word")
    yield "given", int(plain[0] in latin("given"))
    yield "givens", sum(one in latin("given") for one in plain)
    yield "families", sum(one in latin("family") for one in plain)
    yield "english", sum(one.lower() in english for one in plain)
    yield "never", sum(one in NEVER and len(one) > 2 for one in plain)
    yield "initials", sum(len(one) == 1 for one in plain)
    yield "upper", sum(one.isupper() and len(one) > 1 for one in plain)
    yield "syllables", sum(_PINYIN.fullmatch(one.lower().replace("-", "")) is not None for one in plain)
    yield "titled", int(plain[0] in _titles())
    yield "hyphen", sum("-" in one or "'" in one or "’" in one for one in plain)


def is_word(written: str) -> bool:
    """Whether it is an ordinary word, with or without a particle, or made of such."""
    told = facts(written).get
    return bool(told("ordinary") or told("ordinary off") or told("made"))


@lru_cache(KEPT)
def likely(written: str) -> int:
    """A rough sum of what a word says by itself: above nothing it looks like a name. It tells which words of a line are alike."""
    told = facts(written).get
    if told("script") == 5:
        return (
            2 * told("givens", 0)
            + told("families", 0)
            + told("initials", 0)
            - 2 * told("english", 0)
            - 3 * told("never", 0)
        )
    if told("is label") or told("is office") or told("is calling") or told("is both"):
        return -3
    best = -1
    if told("zh shape"):
        best = max(best, (told("zh given", 0) + told("zh first", 0)) // 8)
    if told("ko shape"):
        best = max(best, (told("ko given", 0) + told("ko first", 0)) // 8)
    if told("ja cut"):
        best = max(best, 2 if told("ja given") else told("ja odds", 0) // 5)
    if told("ja family"):
        best = max(best, 1)
    return best - 4 * is_word(written)
