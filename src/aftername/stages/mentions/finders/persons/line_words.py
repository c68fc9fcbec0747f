"""A line of contacts as words: what is a label, an office, a calling, and what may be a name (word_kinds.py).

Names are put together that blanks part (御厨 倫子, 황보 율, N. ラマチャンドラン), and cut out of what they are written
together with: their calling (御厨さん), and the office or word before them (项目主任歐陽倩文).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import is_office
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.region import any_of
from aftername.stages.mentions.finders.persons.word_kinds import (
    DOTS,
    HAN_OR_KANA,
    KANA,
    KEPT,
    callings,
    east_labels,
    ends_in_label,
    has_grammar,
    is_family,
    is_known,
    is_ordinary,
    kind,
    korean_families,
    other_labels,
)
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

_EAST = f"{HAN}{KANA}{HANGUL}"
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][a-z]{0,2}\.|[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-ZÀ-ɏḀ-ỿ]*(?:['’-](?!s\b)[A-Za-zÀ-ɏḀ-ỿ]+)*)"
_SMALL = r"(?:de|del|da|do|dos|di|du|van|von|e|y|der|den|ter|ten|bin|binti|al|el|la|le|ibn)"
LATIN = rf"(?:{_SMALL} )*{_CAPITAL}(?: (?:{_SMALL} ){{0,2}}{_CAPITAL}){{0,4}}"
_WORD = re.compile(
    rf"(?P<latin>{LATIN})|(?P<east>[{_EAST}][{_EAST}{DOTS}]*(?:[O○〇＊*]{{1,2}})?)|(?P<other>[A-Za-z0-9][A-Za-z0-9_.@+/-]*)"
)
_TITLES = re.compile(
    r"(?<![A-Za-z])(?:(?:Mrs?|Ms|Miss|Mdm|Dr|Prof|Professor|Shri|Smt|Sri|Sir|Lord|Lady)\.? )+(?=\S)"
)
_JOINTS = frozenset({"and", "or", "et"})
_HAN_RUN = re.compile(f"[{HAN}]{{4,}}")
_ONE_SCRIPT = re.compile(f"[{HIRAGANA_RANGE}]+|[{KATAKANA}]+")
_HANGUL = re.compile(f"[{HANGUL}]+")
MOST_FAMILY, MOST_GIVEN = 4, 5  # letters of a family name and of a given name that a blank parts from it


class LineWord(NamedTuple):
    """A word of a line.

    kind: as word_kinds.kind. before: where it begins with its title. latin: in Latin letters. titled: behind Ms, Dr and the
    like. split: cut out of a longer word.
    """

    start: int
    end: int
    kind: str
    before: int
    latin: bool = False
    titled: bool = False
    split: bool = False


def words_of(view: View, start: int, end: int, near: Sequence[tuple[int, int]]) -> list[LineWord]:
    """The words of a line in order. near: numbers and mails, which are no words."""
    made: list[LineWord] = []
    for found in _WORD.finditer(view.text, start, end):
        taken = any(left < found.end() and found.start() < right for left, right in near)
        if taken or found.group() in _JOINTS:
            continue
        for one in _cut(view.text, _word(view.text, found)):
            if made and _are_one_name(view.text, made[-1], one):
                before = made.pop()
                one = LineWord(before.start, one.end, "name", before.before, before.latin and one.latin)
            made.append(one)
    return made


def _word(text: str, found: re.Match[str]) -> LineWord:
    start, end = found.span()
    if found["latin"]:
        return _latin(text, start, end)
    of_kind = "other" if found["other"] else kind(found.group())
    if of_kind == "office" and _is_served(text, start, end):
        of_kind = "name"
    return LineWord(start, end, of_kind, start)


@cache
def _serves() -> re.Pattern[str]:
    """What stands behind a Korean name that ends as offices do: a calling of staff, a number."""
    ko = detail_words("ko")
    callings_ = any_of({*ko.staff_titles, *ko.honorifics})
    return re.compile(rf" (?:{callings_})(?![{HANGUL}])| ?[(]?\d{{2,4}}[-) ]\d{{3,4}}|[)] (?=\d)")


def _is_served(text: str, start: int, end: int) -> bool:
    """Whether a word that ends as offices do is a Korean name, a calling of staff or a number behind it: 표주원 주무관."""
    if end - start != 3 or not text.startswith(korean_families(), start) or is_ordinary(text[start:end]):
        return False
    return _serves().match(text, end) is not None


def _latin(text: str, start: int, end: int) -> LineWord:
    """A row of capitalised words, titles before it left off."""
    titles = _TITLES.search(text, start, end)
    at, start = (titles.end(), titles.start()) if titles else (start, start)
    row = text[at:end]
    if ends_in_label(row):
        return LineWord(at, end, "label", start, True)
    named = titles is not None or not _is_no_name(row)
    return LineWord(at, end, "name" if named else "other", start, True, titles is not None)


def _is_no_name(row: str) -> bool:
    """Whether a row of capitalised words holds one that no name has, or is a label or an abbreviation."""
    parts = row.split()
    if folded(row) in other_labels() or all(part.isupper() and len(part) < 5 for part in parts):
        return True
    if len(parts) == 1:
        return parts[0].isupper() or parts[0] in NEVER
    family = parts[0].lower() in detail_words("en").latin_surnames
    return any(part.rstrip(".") in NEVER for part in parts[family:])


@cache
def _honoured() -> re.Pattern[str]:
    """A Japanese name before a form of address: 安居院さんご夫妻; behind a particle too: 申請書は清水宛てに."""
    ja = detail_words("ja")
    spoken = any_of((*ja.honorifics, *person_words("ja").titles, *ja.reached))
    return re.compile(
        rf"(?:^|(?:{any_of(ja.inside)}))(?P<name>[{HAN}]{{1,4}}[{KANA}]{{0,4}}?|[{KATAKANA}]{{2,8}})"
        rf"(?:{spoken})(?=[{HIRAGANA_RANGE}]|$)"
    )


def _cut(text: str, one: LineWord) -> Iterator[LineWord]:
    """A word, with its calling and what stands before a name within it as words of their own."""
    place = None if one.latin else _place_in(text[one.start : one.end], one.kind)
    if place is None:
        yield one
        return
    left, right = one.start + place[0], one.start + place[1]
    if left > one.start:
        yield LineWord(one.start, left, "office", one.start)
    yield LineWord(left, right, "name", left, split=left > one.start)
    if right < one.end:
        called = callings().match(text, right, one.end)
        yield LineWord(right, one.end, "calling" if called else "other", right)


@lru_cache(KEPT)
def _place_in(written: str, of_kind: str) -> tuple[int, int] | None:
    """Where in a word a name stands that is not all of it."""
    if of_kind in ("calling", "both") or is_known(written) or (of_kind == "name" and not _called_at(written)):
        return None
    honoured = _honoured().search(written) if HAN_OR_KANA.fullmatch(written) else None
    if honoured and kind(honoured["name"]) == "name":
        return honoured.span("name")
    return _name_within(written)


def _called_at(written: str) -> int:
    """Where the callings at the end of a run begin; 0 where none end it."""
    found = next((one for one in callings().finditer(written) if one.end() == len(written)), None)
    return found.start() if found else 0


@cache
def _behind() -> re.Pattern[str]:
    """What may stand right behind a name in one run with it: how it is reached, or what it does."""
    zh = detail_words("zh")
    reached, deeds = any_of((*zh.reached, *zh.mails, *person_words("zh").phones)), any_of(zh.deeds)
    return re.compile(f"(?:(?:{reached})+|(?:{deeds})[{HAN}]{{0,6}})$")


@cache
def _before() -> tuple[str, ...]:
    zh = detail_words("zh")
    return (*east_labels(), *(end for end in zh.office_ends if not end.isascii()), *zh.reaches)


def _name_within(written: str) -> tuple[int, int] | None:
    """Where in a run of letters a name stands: before its calling, or behind an office, a label, or a word for with."""
    behind = _behind().search(written)
    whole = written[: behind.start()] if behind else written
    called = _called_at(whole)
    bare = whole[:called] if called else whole
    apart = called or (behind is not None and len(bare) < 4 and is_family(bare))
    if (
        apart
        and len(bare) <= MOST_GIVEN
        and kind(bare) == "name"
        and not bare.startswith(detail_words("zh").reaches)
    ):
        return 0, len(bare)
    if not _HAN_RUN.fullmatch(bare):
        return None
    sizes = (4, 3, 2, 1) if called else (4, 3, 2)
    return next(((len(bare) - size, len(bare)) for size in sizes if _ends_in_name(bare, size)), None)


def _ends_in_name(bare: str, size: int) -> bool:
    """Whether the last letters of a run are a name of a known family, and what stands before them may."""
    name, head = bare[-size:], bare[:-size]
    if not head.endswith(_before()) or not is_family(name):
        return False
    return not (is_ordinary(name) or is_office(name) or has_grammar(name))


def _are_one_name(text: str, one: LineWord, other: LineWord) -> bool:
    """Whether two words that a blank parts are surname and given name."""
    if other.kind != "name" or text[one.end : other.start] not in (" ", "\u3000"):
        return False
    first, second = text[one.start : one.end], text[other.start : other.end]
    if one.kind != "name":
        house = one.kind == "office" and len(first) < MOST_FAMILY and len(second) < MOST_FAMILY - 1
        return house and first.endswith(detail_words("ja").houses)
    if one.latin or other.latin:
        short = " " not in first or "." in first
        return one.latin and not other.latin and short and HAN_OR_KANA.fullmatch(second) is not None
    return _are_parts(first, second)


def _are_parts(first: str, second: str) -> bool:
    if _HANGUL.match(first + second):
        ko = person_words("ko")
        return first in ko.compound_surnames or first in ko.surnames
    return _ONE_SCRIPT.fullmatch(first + second) is not None or (
        len(first) <= MOST_FAMILY and len(second) <= MOST_GIVEN
    )
