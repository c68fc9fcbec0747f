"""Japanese words before a head: a run of kanji and katakana; hiragana only where it begins the name."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.name_words import name_words
from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names.candidate import Span
from aftername.stages.mentions.finders.names.words import Word, vocabulary, words_of
from aftername.stages.mentions.finders.names.writing import Run, Writing
from aftername.text.names import comparable

WORDS = programme_words("ja")

LONGEST = 40

_STEP = re.compile(r"[一-鿿㐀-䶿々〇ァ-ヺーｦ-ﾟa-zA-Z0-9・+＋&-]")
_HIRAGANA = re.compile(r"(?:(?<=年度)|(?<![ぁ-ゖ一-鿿ァ-ヺー]))[ぁ-ゖ]{3,8}$")
_INNER_KANA = name_words("ja").inner_kana
_GRAMMAR = name_words("ja").grammar
_BRACKET = re.compile(r"(?<=[一-鿿ァ-ヺーa-z0-9])\([a-z0-9&.,・ -]{2,24}\)$")
_EDITION = re.compile(
    r"(?:(?:令和|平成|昭和)?(?:\d+|元)年度?|r\d{1,2}|第?[一二三四五六七八九十\d]{1,3}[期回次号](?:目)?|20\d\d|本年度|今年度|来年度)(?:予算|補正)?"
)
_TRACK = re.compile(r"\((?P<track>[^()\n]{1,12})\)")
_MONTH = re.compile(r"\d{1,2}\u6708")
_YEAR_BEHIND = re.compile(r"20\d\d(?![\d\u5e74/.-])")
_BAD = re.compile(r"[。、！？\n,;!?]")
_OWNER = re.compile(
    r"([一-鿿々ァ-ヺー]{1,10}?(?:省|市|県|府|都|道|町|村|区|大学|庁|政府|部|局|機構))(?:が|の|による|は)?$"
)
_INNER_OWNER = re.compile(
    r"[一-鿿々ァ-ヺー]{1,8}?(?:大学大学院|大学|県|都|府|市|町|村|省(?![エ力資人略燃電])|庁)(?![学場部民区街所政])"
)


def run(text: str, low: int, start: int) -> Run | None:
    """The run of kanji and katakana before a head; None where there is none."""
    first = _back(text, max(low, start - LONGEST), start)
    edition = False
    moved = True
    while moved:
        moved = False
        year = _EDITION.match(text, first, start)
        if year is not None and year.end() < start and _MONTH.match(text, year.end()) is None:
            first, edition, moved = year.end(), True, True
        for cut in _cuts():
            if (
                text.startswith(cut, first)
                and first + len(cut) < start
                and not _is_owner(text, first, start, cut)
                and not _one_word(text, first, start, cut)
            ):
                first, moved = first + len(cut), True
                break
        while first < start and text[first] in "・-&+":
            first += 1
    if first >= start or text[first:start] in _cuts():
        return None
    edition = (
        edition
        or re.search(r"(?:年度?|第[\d一二三四五]+[期回次])の?[「『]?$", text[max(0, first - 8) : first])
        is not None
    )
    return Run(first, words_of(text[first:start], "ja"), edition)


def _is_owner(text: str, first: int, start: int, cut: str) -> bool:
    """Whether what looks like a word to cut off begins the name of a body: 同志社大学."""
    body = _INNER_OWNER.match(text, first, start)
    return body is not None and len(cut) == 1 and len(body[0]) > 4


def _one_word(text: str, first: int, start: int, cut: str) -> bool:
    """Whether what looks like a word to cut off is the first letter of another one: 両立, 新規."""
    known = vocabulary("ja")[0]
    if len(cut) != 1 or start - first < 3:
        return False
    if text[first : first + 2] in known:
        return True
    behind = text[first + 1 : start]
    return cut in name_words("ja").seldom_cut and not any(behind[:length] in known for length in (2, 3, 4))


@cache
def _cuts() -> tuple[str, ...]:
    return tuple(sorted({*WORDS.cuts, *name_words("ja").starts}, key=len, reverse=True))


def _back(text: str, floor: int, start: int) -> int:
    first = start
    while first > floor:
        if _STEP.match(text[first - 1]):
            first -= 1
            continue
        begun = _inner_kana(text, floor, first, start)
        if begun is not None:
            first = begun
            continue
        bracket = _BRACKET.search(text, floor, first) if text[first - 1] == ")" else None
        if bracket is not None:
            first = bracket.start()
            continue
        lead = _HIRAGANA.search(text, max(floor, first - 9), first)
        particle = lead is not None and lead[0][-1] in "はがを"
        if lead is not None and not particle and not any(word in lead[0] for word in _GRAMMAR):
            first = lead.start()
        break
    return first


def _inner_kana(text: str, floor: int, at: int, start: int) -> int | None:
    """Where a noun with kana inside begins that ends at an offset or goes on there: 担い|手."""
    for word in _INNER_KANA:
        for begin in range(max(floor, at - len(word)), at):
            if text.startswith(word, begin) and begin + len(word) <= start:
                return begin
    return None


def between(text: str, low: int, start: int) -> bool:
    """Whether a stretch behind a quotation may belong to the name: nouns only."""
    stretch = text[low:start]
    return all(_STEP.match(letter) for letter in stretch)


def phrase(stem: str) -> bool:
    """Whether quoted words are a phrase and no name."""
    return _BAD.search(stem) is not None or stem[-1:] == "の"


def words(stem: str) -> list[Word]:
    """The words of a quoted stem."""
    return words_of(stem.replace(" ", ""), "ja")


def owner_inside(text: str, first: int, start: int) -> Span | None:
    """A place, a university or the nation at the beginning of a longer name."""
    for length in range(min(8, start - first - 2), 1, -1):
        name = text[first : first + length]
        if name in WORDS.owners or comparable(name) in by_name():
            return first, first + length
    body = _INNER_OWNER.match(text, first, start)
    return (first, body.end()) if body is not None and body.end() + 2 <= start else None


def owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 青嵐省の「…」, 国家「…」."""
    end = at - 1 if text[at - 1 : at] == "の" else at
    low = max(0, end - 12)
    for length in range(min(8, end - low), 0, -1):
        name = text[end - length : end]
        outside = not _STEP.match(text[end - length - 1]) if end > length else True
        if outside and (name in WORDS.owners or comparable(name) in by_name()):
            return end - length, end
    match = _OWNER.search(text[low:at])
    if match is None or (match.start(1) == 0 and low and _STEP.match(text[low - 1])):
        return None
    return low + match.start(1), low + match.end(1)


def office(owner: str) -> bool:
    """Whether an owner is an office, which is no part of the name."""
    return owner.endswith(("省", "庁")) and len(owner) > 2


def tail(text: str, end: int) -> tuple[int, Span | None]:
    """Where a name ends with its track, and where that stands; a year right behind its head belongs to it."""
    bracket = _TRACK.match(text, end)
    if bracket is not None and bracket["track"].upper() in WORDS.tracks:
        return bracket.end(), bracket.span("track")
    year = _YEAR_BEHIND.match(text, end)
    return (end if year is None else year.end()), None


KANA = Writing("ja", 20, LONGEST, run, between, phrase, words, owner_inside, owner_before, office, tail)
