"""The words of a line, and every stretch of it that may be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.stages.mentions.finders.persons.likely.forms import facts, is_made
from aftername.stages.mentions.finders.persons.likely.tables import words
from aftername.stages.mentions.finders.persons.line_words import LATIN
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.region import any_of, details, signs
from aftername.stages.mentions.finders.persons.word_kinds import kind, without_particle
from aftername.text.han_variants import simplified
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST = 260  # code points of a line that is looked at
LONGEST_RUN = 12  # letters of a run of East Asia that a name may be all or the end of
LONGEST_NAME = 6  # of a name without dots

_EAST = f"{HAN}{HIRAGANA_RANGE}{KATAKANA}{HANGUL}"
_WORD = re.compile(
    rf"(?P<mail>[\w.+-]+@[\w.-]+)|(?P<number>[+(]?\d[\d.,() -]*\d|\d)|(?P<east>[{_EAST}](?:[{_EAST}]|[\u30fb\u00b7\uff1d\u2022](?=[{_EAST}]))*)"
    rf"|(?P<latin>{LATIN})|(?P<small>[a-zA-Z][\w'’-]*)"
)
_HAN = re.compile(f"[{HAN}]")
_KANA = re.compile(f"[{HIRAGANA_RANGE}]")
_PART = re.compile(f"[{HAN}]+")
_ONE_NAME = re.compile("[ \u3000]{1,3}")


class Word(NamedTuple):
    """A word of a line. sort: "mail", "number", "east", "latin" or "small". before, after: what parts it from the words beside it."""

    start: int
    end: int
    sort: str
    written: str
    before: str
    after: str


class Span(NamedTuple):
    """A stretch that may be a name. first, last: its words. lead: 1 behind a label or office it is written together with, 2 behind
    ordinary words, 3 behind anything else, 4 between particles. called: letters of a calling right behind it. joined: made of two words."""

    start: int
    end: int
    first: int
    last: int
    lead: int = 0
    called: int = 0
    joined: bool = False


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a line."""
    found = list(_WORD.finditer(text, start, end))
    made = []
    for number, one in enumerate(found):
        left = found[number - 1].end() if number else start
        right = found[number + 1].start() if number + 1 < len(found) else end
        sort = one.lastgroup or "small"
        made.append(Word(*one.span(), sort, one.group(), text[left : one.start()], text[one.end() : right]))
    return made


@cache
def _callings() -> frozenset[str]:
    found = {word for one in details() for word in (*one.staff_titles, *one.honorifics, *one.kin)}
    found |= {word for one in signs() for word in one.titles}
    found |= set(detail_words("ko").reached) | set(detail_words("ja").reached)
    return frozenset(word for word in found if word and not word.isascii() and len(word) < 6)


@cache
def callings_() -> tuple[str, ...]:
    """Every calling, to be looked for behind a name."""
    return tuple(_callings())


@cache
def _between() -> re.Pattern[str]:
    """A run of Han between particles, or before a form of address, as a family name of Japan stands in a sentence."""
    ja = detail_words("ja")
    behind = any_of((*ja.honorifics, *person_words("ja").titles, *ja.reached, *ja.joints))
    return re.compile(f"(?:^|(?:{any_of(ja.inside)}))(?P<name>[{HAN}]{{1,5}})(?=(?:{behind})|$)")


@cache
def _nicked() -> frozenset[str]:
    """Letters before a family name that make it what friends say: 小龚."""
    return frozenset(one for one in person_words("zh").before_surnames if len(one) == 1)


def spans_of(line: list[Word]) -> Iterator[Span]:
    """Every stretch of a line that may be a name; they overlap."""
    for at, one in enumerate(line):
        if one.sort == "latin":
            if not _is_running(line, at):
                yield from _latin(at, one)
        elif one.sort == "east":
            yield from _east(at, one)
            if at + 1 < len(line) and line[at + 1].sort == "east" and _ONE_NAME.fullmatch(one.after):
                yield from _joined(at, line[at : at + 3])


def _is_running(line: list[Word], at: int) -> bool:
    """Whether words written small stand right before and behind a capitalised row, as in a sentence."""
    if not 0 < at < len(line) - 1 or line[at].before != " " or line[at].after != " ":
        return False
    return line[at - 1].sort == "small" and line[at + 1].sort == "small"


def _latin(at: int, one: Word) -> Iterator[Span]:
    """A row of capitalised words, and what is left of it without the first one or two."""
    start, pieces = one.start, one.written.split(" ")
    for number in range(min(3, len(pieces))):
        yield Span(start, one.end, at, at, min(number, 1))
        start += len(pieces[number]) + 1


def _joined(at: int, line: list[Word]) -> Iterator[Span]:
    """Two words that a blank parts, and three of hangul or kana: 응우옌 반 람."""
    one, following = line[0], line[1]
    if len(one.written) > 5 or len(following.written) > 9:
        return
    for called in _called(following.written):
        if len(following.written) - called < 6:
            yield Span(one.start, following.end - called, at, at + 1, 0, called, True)
    third = line[2] if len(line) > 2 and following.after == " " and not _HAN.match(one.written) else None
    if third and third.sort == "east" and len(third.written) < 5:
        yield Span(one.start, third.end, at, at + 2, 0, 0, True)


def _called(written: str) -> Iterator[int]:
    """How many letters of callings or particles may be cut off a word; first none."""
    yield 0
    for size in range(min(5, len(written) - 1), 0, -1):
        if written[-size:] in _callings():
            yield size
            return
    off = without_particle(written)
    if off != written:
        yield len(written) - len(off)


def _east(at: int, one: Word) -> Iterator[Span]:
    dotted = facts(one.written)["parts"] > 1
    yield from _within(at, one)
    if dotted:
        yield from _dotted(at, one)
    long = len(one.written) > (3 * LONGEST_RUN if dotted else LONGEST_RUN)
    for called in _called(one.written):
        end = one.end - called
        if long:
            yield from _led(at, one, end, called) if not dotted else ()
            continue
        if dotted or end - one.start <= LONGEST_NAME + 2:
            yield Span(one.start, end, at, at, 0, called)
        if not dotted and end - one.start > 1:
            yield from _led(at, one, end, called)


def _dotted(at: int, one: Word) -> Iterator[Span]:
    """Each of some names between which dots stand: 轟・二階堂."""
    for part in _PART.finditer(one.written):
        if len(part.group()) < LONGEST_NAME:
            yield Span(one.start + part.start(), one.start + part.end(), at, at)


def _within(at: int, one: Word) -> Iterator[Span]:
    """Family names of Japan between particles: 財団の根津です."""
    if not _KANA.search(one.written):
        return
    for found in _between().finditer(one.written):
        name = simplified(found["name"])
        if name in words("families") or (facts(name).get("ja cut") and name not in words("ordinary")):
            yield Span(one.start + found.start("name"), one.start + found.end("name"), at, at, 4)


def _led(at: int, one: Word, end: int, called: int) -> Iterator[Span]:
    """Names behind what they are written together with: 项目主任歐陽倩文."""
    run = one.written[: end - one.start]
    for size in (2, 3, 4) if not called else (1, 2, 3, 4):
        before, name = run[:-size], run[-size:]
        if not before:
            return
        nicked = size == 2 and name[0] in _nicked()
        told = facts(name[nicked:])
        if not (
            told.get("zh family") or told.get("ko family") or told.get("ja cut") or told.get("ja family")
        ):
            continue
        if len(before) == 1 and not called:
            continue
        lead = _lead(before) or (3 if called or nicked else 0)
        if lead:
            yield Span(end - size, end, at, at, lead, called)


def _lead(before: str) -> int:
    if kind(before) in ("label", "office", "calling", "both"):
        return 1
    plain = simplified(before)
    return 2 if plain in words("ordinary") or (len(plain) > 3 and is_made(plain)) else 0
