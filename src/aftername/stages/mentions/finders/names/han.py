"""Chinese words before a head: no blanks, so words are read back from the head by longest match."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aftername.languages.bodies import bodies
from aftername.languages.name_borders import (
    AUTONOMOUS,
    BODY_ENDS,
    ENDS_NEW,
    GIVES,
    LEFT_OUT,
    NOT_FIRST,
    NOT_LAST,
    PLACE_ENDS,
)
from aftername.languages.name_words import name_words
from aftername.languages.places import han_names
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names.candidate import Span
from aftername.stages.mentions.finders.names.words import DIGITS, NUMBERED, Word, words_back, words_of
from aftername.stages.mentions.finders.names.writing import Run, Writing
from aftername.text.han_variants import simplified

WORDS = programme_words("zh")

LONGEST = 36  # code points of an unquoted name before its head
LONGEST_OWNER = 12
MOST_UNKNOWN = 4  # characters of unknown words between a quotation and the head behind it

_STEP = re.compile(r"[一-鿿㐀-䶿〇○a-z0-9·•\-—+＋]")
_BRACKET = re.compile(r"(?<=[一-鿿])\((?:[a-z0-9&., -]{2,16}|[境边郊]|(?P<short>[一-鿿]{2,5}))\)$")
_TAIL = re.compile(r"(?: ?(?P<version>[1-9]\.\d) ?版?|(?P<new>升级版))?")
_VERSION = re.compile(r"[1-9](?:\.\d)?版?|升级版")
_TRACK = re.compile(r"\((?P<track>[^()\n]{1,12})\)")
_NO_NAME = re.compile(r"[,;:!?。；：，！？\n]|…")
_OWNER = re.compile(
    r"(?P<owner>[一-鿿]{1,6}?(?:省|自治区|市|新区|区|县|州|大学|学院|科学院|研究院|部|委|厅|局|集团|人民政府))(?:的|级)?$"
)
_EDITION = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3}[期批届轮次](?!人)|\d+[项个家名余多所间条座件位批]+|首[期批届轮]|(?:19|20)\d\d(?:[-—](?:19|20)?\d\d)?年?度?|\d{2,3}年度)"
)
_SUM = re.compile(r"[\d.一二三四五六七八九十百千万亿]*[\d十百千万亿][余多]?[美港欧日澳]?元")


@cache
def owners() -> dict[str, str]:
    """Words that say whose a programme is, as kinds of word."""
    table = dict.fromkeys(WORDS.owners, "owner")
    for name in han_names():
        table[name] = "owner"
        for ending in ("省", "市"):
            if not name.endswith(ending):
                table[name + ending] = "owner"
    for name in AUTONOMOUS:
        table[name + "自治区"] = "owner"
    return table


def run(text: str, low: int, start: int) -> Run | None:
    """The words before a head; None where there is none."""
    first = _letters_back(text, max(low, start - LONGEST), start)
    left_out = LEFT_OUT.match(text, first, start)
    if left_out is not None:
        if left_out["batch"]:
            return None
        first = left_out.end()
    for paid in _SUM.finditer(text, first, start):
        first = paid.end()
    if first >= start or ENDS_NEW.search(text, first, start):
        return None
    digits = DIGITS.search(text[first:start].strip())
    if digits is not None:
        begin = first + text[first:start].find(digits[0])
        if not any(w.kind == "talent" for w in names_of(text, first, begin)):
            return Run(begin, [Word(digits[0], "")])
    short = short_inside(text, first, start) is not None
    told = words_back(text, first, start, "zh", owners()) if short else names_of(text, first, start)
    words = _trimmed(list(told))
    begin = start - sum(len(w.text) for w in words)
    return Run(begin, words, _edition_before(text, begin)) if words else None


def _letters_back(text: str, floor: int, start: int) -> int:
    """Where the letters begin that may belong to a name before its head, brackets with a short form among them."""
    first = start
    if (
        text[start - 1 : start] == " "
        and text[start - 2 : start - 1].isalnum()
        and text[start - 2] < "\u2e80"
    ):
        first -= 1
    while first > floor:
        if _STEP.match(text[first - 1]):
            first -= 1
            continue
        inner = _BRACKET.search(text, floor, first) if text[first - 1] == ")" else None
        if inner is None or (inner["short"] and (first < start or not _shortens(text, inner))):
            break
        first = inner.start()
    return first


def _shortens(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket inside a name gives its short form, letters of what stands before it: 高山流水(高流)计划."""
    at = max(0, bracket.start() - 12)
    for letter in bracket["short"]:
        at = text.find(letter, at, bracket.start()) + 1
        if not at:
            return False
    return True


def short_inside(text: str, low: int, start: int) -> Span | None:
    """Where the short form in brackets stands that ends a name before its head."""
    bracket = _BRACKET.search(text, low, start)
    return bracket.span("short") if bracket is not None and bracket["short"] else None


def _trimmed(words: list[Word]) -> list[Word]:
    """The words without what a name never begins with: 过云帆, 第三期."""
    starts = name_words("zh").starts
    while words and (not words[0].kind or words[0].text in starts):
        text = words[0].text
        edition = _EDITION.match(text)
        if edition is not None:
            rest = text[edition.end() :]
        else:
            start = next((one for one in starts if text.startswith(one)), "")
            if not start or (len(text) - len(start) == 1 and not words[0].kind):
                break
            rest = text[len(start) :]
        words[:1] = [Word(rest, "")] if rest else []
    return words


def _edition_before(text: str, begin: int) -> bool:
    return (
        re.search(
            r"(?:(?:19|20)\d\d|\d{3})(?:年|年度)?(?:[^。,，\n]{0,4}[期批届轮次])?$|[期批届轮次]$",
            text[max(0, begin - 12) : begin],
        )
        is not None
    )


def names_of(text: str, low: int, end: int) -> Sequence[Word]:
    """The words of text[low:end] up to a cut, owners told."""
    return _with_bodies(words_back(text, low, end, "zh", owners()))


_OFFICE = re.compile(
    r"(?:[一-鿿]{2,6}?(?:省|市|区|县|州|自治区))?[一-鿿]{0,10}?(?:委员会|人民政府|管委会|办公厅|[教科财民卫农商文水林体人经技政育健业保利康旅障资信]+(?:局|厅|委(?!员)))"
)


def body_at(text: str, first: int, start: int) -> int:
    """Where the body ends that words begin with, by the table or by its form; `first` where there is none."""
    for end in range(min(first + 18, start - 2), first + 1, -1):
        if text[first:end] in body_names():
            return end
    office = _OFFICE.match(text, first, start)
    return office.end() if office is not None and office.end() + 2 <= start else first


@cache
def body_names() -> frozenset[str]:
    """Names of the table of bodies in Han characters, simplified."""
    return frozenset(
        simplified(name)
        for one in bodies()
        for name in one.names
        if len(name) > 2 and "一" <= name[0] <= "鿿"
    )


def _with_bodies(words: Sequence[Word]) -> Sequence[Word]:
    """The words with a body, or a place that no table has, in front made one owner."""
    stem = "".join(w.text for w in words)
    end = body_at(stem, 0, len(stem))
    if end:
        return (Word(stem[:end], "owner"), *words_of(stem[end:], "zh"))
    for index in range(len(words) - 1, 0, -1):
        if words[index].text.endswith(BODY_ENDS):
            name = "".join(w.text for w in words[: index + 1])
            return (Word(name, "owner"), *words[index + 1 :]) if len(name) <= LONGEST_OWNER else words
    if (
        len(words) > 2
        and not words[0].kind
        and words[1].text in PLACE_ENDS
        and len(words[0].text) <= 3
        and _EDITION.match(words[0].text) is None
    ):
        return (Word(words[0].text + words[1].text, "owner"), *words[2:])
    return words


def between(text: str, low: int, start: int) -> bool:
    """Whether only words of programmes stand between a quotation and a head behind it."""
    stretch = text[low:start].strip()
    if not stretch:
        return True
    words = words_back(text, low, start, "zh", {"系列": "plain", "等": "plain"})
    unknown = sum(len(w.text) for w in words if not w.kind)
    return sum(len(w.text) for w in words) == len(stretch) and unknown <= MOST_UNKNOWN


def phrase(stem: str) -> bool:
    """Whether quoted words are a phrase and no name."""
    gives = GIVES.match(stem) is not None
    if _NO_NAME.search(stem) or (stem.startswith(NOT_FIRST) and not gives) or "的" in stem:
        return True
    if stem.endswith(NOT_LAST) and not stem.endswith("博士后"):
        return True
    if "、" in stem and any(joint in stem for joint in "和与及") and not is_numbered(stem.replace("、", "")):
        return True
    return stem.startswith(_long_cuts()) and len(stem) > 4


def is_numbered(stem: str) -> bool:
    """Whether a stem is a round number of people: 百千人."""
    return NUMBERED.search(stem) is not None


@cache
def _long_cuts() -> tuple[str, ...]:
    return tuple(word for word in WORDS.cuts if len(word) > 1)


def words(stem: str) -> list[Word]:
    """The words of a quoted stem."""
    table = owners()
    first = 0
    listed: list[Word] = []
    while first < len(stem):  # an owner is told only at the beginning
        size = next(
            (n for n in range(min(6, len(stem) - first - 1), 0, -1) if stem[first : first + n] in table), 0
        )
        if not size:
            break
        listed.append(Word(stem[first : first + size], "owner"))
        first += size
    return listed + words_of(stem[first:], "zh")


def owner_inside(text: str, first: int, start: int) -> Span | None:
    """The owner that a name begins with: 青岚省…."""
    end = first
    for word in names_of(text, first, start):
        if word.kind != "owner":
            break
        end += len(word.text)
    return (first, end) if first < end < start else None


def owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 汀江省“…”, 省“…”, 某大学“…”."""
    end = at
    while end and text[end - 1] in " \u3000":
        end -= 1
    low = end
    while low > max(0, end - 14) and "一" <= text[low - 1] <= "鿿":
        low -= 1
    told = words_back(text, low, end, "zh", owners())
    if not told:
        return None
    if told[-1].kind == "owner":
        length = 0
        for word in reversed(told):
            if word.kind != "owner":
                break
            length += len(word.text)
        if len(told) > 1 and told[-1].text in ("省", "市", "区", "县") and not told[-2].kind:
            length += len(told[-2].text) if len(told[-2].text) <= 3 else 0
        return end - length, end
    begin = end - sum(len(w.text) for w in told)
    match = _OWNER.search(text[begin:end])
    return (begin + match.start("owner"), begin + match.end("owner")) if match is not None else None


def office(owner: str) -> bool:
    """Whether an owner is an office, which is no part of the name."""
    return (owner in body_names() and not owner.endswith(BODY_ENDS)) or _OFFICE.fullmatch(owner) is not None


def tail(text: str, end: int) -> tuple[int, Span | None]:
    """Where a name ends with its version and track, and where that track stands: 3.0版, (海外)."""
    at, track = end, None
    match = _TAIL.match(text, end)
    if match is not None and match.end() > end:
        at = match.end()
        track = (match.start("version" if match["version"] else "new"), at)
    bracket = _TRACK.match(text, at)
    if bracket is not None and is_track(bracket["track"]):
        at, track = bracket.end(), bracket.span("track")
    return at, track


def is_track(written: str) -> bool:
    """Whether words name a part or a version of a programme."""
    return (
        written.upper() in WORDS.tracks
        or _VERSION.fullmatch(written) is not None
        or (written.endswith(("类", "项目")) and len(written) <= 8)
    )


def track_behind(text: str, at: int) -> Span | None:
    """A track or version named right behind a quoted name: “…计划”青年项目, “…计划”3.0版."""
    _, track = tail(text, at)
    if track is not None:
        return track
    for length in range(min(12, len(text) - at), 3, -1):
        if text[at : at + length].upper() in WORDS.tracks:
            return at, at + length
    return None


HAN = Writing("zh", 13, LONGEST, run, between, phrase, words, owner_inside, owner_before, office, tail)
