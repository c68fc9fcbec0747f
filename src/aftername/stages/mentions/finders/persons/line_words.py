"""A line of contacts as words: what is a label, an office, a calling, and what may be a name.

Names are put together that blanks part (御厨 倫子, 황보 율, N. ラマチャンドラン), and cut out of what they are written
together with: their calling (御厨さん), and the office or word before them (项目主任歐陽倩文).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import is_label, is_office
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.region import any_of, details, signs
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
HAN_OR_KANA = re.compile(f"[{HAN}{KANA}]+")
EAST = f"{HAN}{KANA}{HANGUL}"
DOTS = "・·＝"
LONGEST = {"han": 5, "hangul": 4, "dotted": 24}  # letters of a name, by how it is written

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][a-z]{0,2}\.|[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-ZÀ-ɏḀ-ỿ]*(?:['’-][A-Za-zÀ-ɏḀ-ỿ]+)*)"
_SMALL = r"(?:de|da|do|dos|di|du|van|von|e|y|der|den|ter|ten|bin|binti|al|el|la|le|ibn)"
_LATIN = rf"(?:{_SMALL} )*{_CAPITAL}(?: (?:{_SMALL} ){{0,2}}{_CAPITAL}){{0,4}}"
_WORD = re.compile(
    rf"(?P<latin>{_LATIN})|(?P<east>[{EAST}][{EAST}{DOTS}]*(?:[O○〇＊*]{{1,2}})?)|(?P<other>[A-Za-z0-9][A-Za-z0-9_.@+/-]*)"
)
_TITLES = re.compile(
    r"(?<![A-Za-z])(?:(?:Mrs?|Ms|Miss|Mdm|Dr|Prof|Professor|Shri|Smt|Sri|Sir|Lord|Lady)\.? )+(?=\S)"
)
_JOINTS = frozenset({"and", "or", "et"})
_NUMBERS = re.compile(r"[\s\d().,-]+$")


class LineWord(NamedTuple):
    """A word of a line.

    kind: "name" for what may be one, "label", "office", "calling" or "other". before: where it begins with its title.
    latin: in Latin letters. titled: behind Ms, Dr and the like. split: cut out of a longer word.
    """

    start: int
    end: int
    kind: str
    before: int
    latin: bool = False
    titled: bool = False
    split: bool = False


class _Words(NamedTuple):
    labels: tuple[str, ...]
    latin_labels: tuple[str, ...]
    callings: re.Pattern[str]
    ordinary: frozenset[str]
    grammar: frozenset[str]
    surnames: frozenset[str]
    compound: tuple[str, ...]
    before: tuple[str, ...]
    behind: re.Pattern[str]
    exact: frozenset[str]
    reaches: tuple[str, ...]


@cache
def _words() -> _Words:
    labels = {folded(word) for one in details() for word in (*one.name_labels, *one.names, *one.people)}
    labels |= {folded(word) for one in signs() for word in (*one.contacts, *one.signers)}
    labels |= {folded(word) for one in details() for word in one.people_ends if len(word) > 1}
    callings = {
        word
        for one in details()
        for word in (*one.staff_titles, *one.honorifics)
        if word not in detail_words("ja").given_too
    }
    callings |= {word for one in signs() for word in one.titles}
    callings |= {
        word for language in ("ja", "ko") for word in detail_words(language).reached if word[0] != "と"
    }
    zh = person_words("zh")
    east = tuple(word for word in labels if not word.isascii() and len(word) > 1)
    ends = tuple(end for end in detail_words("zh").office_ends if not end.isascii())
    behind = any_of((*detail_words("zh").reached, *detail_words("zh").mails, *zh.phones))
    deeds = any_of(detail_words("zh").deeds)
    return _Words(
        east,
        tuple(word for word in labels if word.isascii()),
        re.compile(f"(?:{any_of(word for word in callings if not word.isascii())})+"),
        frozenset(folded(word) for one in details() for word in (*one.ordinary, *one.not_names))
        | frozenset(word for one in signs() for word in one.not_names),
        zh.not_given,
        zh.surnames | frozenset("".join(detail_words("zh").more_surnames)),
        (*zh.compound_surnames, *detail_words("zh").more_compounds),
        (*east, *ends, *detail_words("zh").reaches),
        re.compile(f"(?:(?:{behind})+|(?:{deeds})[{HAN}]{{0,6}})$"),
        frozenset(word for one in details() for word in one.name_labels),
        detail_words("zh").reaches,
    )


@cache
def person_labels() -> tuple[str, ...]:
    """Labels of persons in Chinese, of three letters and more."""
    zh = detail_words("zh")
    return tuple({word for word in (*zh.name_labels, *zh.people, *zh.names) if len(word) > 2})


@cache
def any_number() -> str:
    """An expression for a label of telephones, of their extensions, or of mails."""
    phones = {word for one in signs() for word in one.phones}
    phones |= {word for one in details() for word in (*one.extensions, *one.mails)}
    return any_of(phones)


@cache
def told_apart() -> frozenset[str]:
    """Labels in Latin letters of anything but names: LINE ID, Passport No."""
    listed: list[tuple[str, ...]] = [(*one.phones, *one.ids) for one in signs()]
    for one in details():
        listed += [
            one.chats,
            one.papers,
            one.accounts,
            one.births,
            one.homes,
            one.addresses,
            one.mails,
            one.extensions,
        ]
    return frozenset(folded(word) for words in listed for word in words if word.isascii())


def ends_in_label(before: str) -> bool:
    """Whether words in Latin letters end in a label of persons, a year behind it left out."""
    row = _NUMBERS.sub("", folded(before[-40:]))
    told = _words().latin_labels
    return row.endswith(told) and any(
        row.endswith(word) and not row[: -len(word)][-1:].isalpha() for word in told
    )


def words_of(view: View, start: int, end: int, near: Sequence[tuple[int, int]]) -> list[LineWord]:
    """The words of a line in order. near: numbers and mails, which are no words."""
    made: list[LineWord] = []
    for found in _WORD.finditer(view.text, start, end):
        if found.group() in _JOINTS or any(
            left < found.end() and found.start() < right for left, right in near
        ):
            continue
        for one in _cut(view.text, _kinds(view.text, found)):
            if made and _are_one_name(view.text, made[-1], one):
                made[-1] = LineWord(
                    made[-1].start, one.end, "name", made[-1].before, made[-1].latin and one.latin
                )
            else:
                made.append(one)
    return made


def _kinds(text: str, found: re.Match[str]) -> LineWord:
    start, end = found.span()
    if found["latin"]:
        return _latin(text, start, end)
    return LineWord(start, end, "other" if found["other"] else _kind(found.group()), start)


def _latin(text: str, start: int, end: int) -> LineWord:
    """A row of capitalised words, titles before it left off."""
    titles = _TITLES.search(text, start, end)
    at = titles.end() if titles else start
    start = titles.start() if titles else start
    parts = text[at:end].split()
    if ends_in_label(text[at:end]):
        return LineWord(at, end, "label", start, True)
    if folded(text[at:end]) in told_apart() or all(part.isupper() and len(part) < 5 for part in parts):
        return LineWord(at, end, "other", start, True)
    alone = len(parts) == 1 and (parts[0].isupper() or parts[0] in NEVER)
    family = len(parts) > 1 and parts[0].lower() in detail_words("en").latin_surnames
    never = alone or any(part.rstrip(".") in NEVER for part in parts[family:])
    return LineWord(at, end, "other" if never and not titles else "name", start, True, titles is not None)


def _kind(written: str) -> str:
    told = _words()
    called = told.callings.fullmatch(_without_particle(written)) is not None
    if written in told.exact or is_label(written):
        return "both" if called else "label"
    if called:
        return "calling"
    if written in told.ordinary:
        return "other"
    if written.endswith(told.labels):
        return "label"
    if is_office(written) and not _is_name_like_office(written):
        return "office"
    bare = "".join(one for one in written if one not in DOTS)
    long = LONGEST["dotted" if bare != written else "hangul" if re.match(f"[{HANGUL}]", written) else "han"]
    if re.match(f"[{HIRAGANA_RANGE}]", written):
        long = 8
    wrong = re.fullmatch(f"[{HAN}]+", written) and told.grammar & set(written)
    return "other" if len(bare) > long or wrong else "name"


@cache
def _particle() -> re.Pattern[str]:
    return re.compile(f"(?<=.)(?:{any_of(detail_words('ko').particles)})$")


def _without_particle(written: str) -> str:
    """A calling in hangul without the particle behind it: 사무관이."""
    korean = re.match(f"[{HANGUL}]", written) is not None
    return _particle().sub("", written) if korean and len(written) > 1 else written


def _is_name_like_office(written: str) -> bool:
    """Whether a word ends as an office or place does and has the form of a name all the same: 국승호, あいもの."""
    if re.fullmatch(f"[{HIRAGANA_RANGE}]{{2,6}}", written):
        return True
    ko = person_words("ko")
    korean = re.fullmatch(f"[{HANGUL}]{{3}}", written) and written[0] in (
        *ko.surnames,
        *detail_words("ko").more_surnames,
    )
    return bool(korean) and not written.endswith(detail_words("ko").body_ends)


@cache
def _honoured() -> re.Pattern[str]:
    """A Japanese name before a form of address: 安居院さんご夫妻; behind a particle too: 申請書は清水宛てに."""
    ja = detail_words("ja")
    spoken = any_of((*ja.honorifics, *person_words("ja").titles, *ja.reached))
    inside = any_of(ja.inside)
    return re.compile(
        rf"(?:^|(?:{inside}))(?P<name>[{HAN}]{{1,4}}[{KANA}]{{0,4}}?|[{KATAKANA}]{{2,8}})(?:{spoken})(?=[{HIRAGANA_RANGE}]|{_POLITE}|$)"
    )


_POLITE = "[\u3054\u5fa1]"  # before what is somebody's


def _cut(text: str, one: LineWord) -> Iterator[LineWord]:
    """A word, with its calling and what stands before a name within it as words of their own."""
    written = text[one.start : one.end]
    if (
        one.latin
        or one.kind in ("calling", "both")
        or written in _words().exact
        or is_label(written)
        or (one.kind == "name" and not _called_at(written))
    ):
        yield one
        return
    honoured = _honoured().search(written) if HAN_OR_KANA.fullmatch(written) else None
    place = _name_within(written)
    if honoured and _kind(honoured["name"]) == "name":
        place = honoured.span("name")
    if place is None:
        yield one
        return
    left, right = one.start + place[0], one.start + place[1]
    if left > one.start:
        yield LineWord(one.start, left, "office", one.start)
    yield LineWord(left, right, "name", left, split=left > one.start)
    if right < one.end:
        called = _words().callings.match(text, right, one.end)
        yield LineWord(right, one.end, "calling" if called else "other", right)


def _called_at(written: str) -> int:
    """Where the callings at the end of a run begin; 0 where none end it."""
    found = next((one for one in _words().callings.finditer(written) if one.end() == len(written)), None)
    return found.start() if found else 0


def is_ordinary(written: str) -> bool:
    """Whether a word is no name, whatever stands beside it."""
    return written in _words().ordinary or is_label(written)


def is_family(name: str) -> bool:
    """Whether a run of Han begins with a family name of China, rare ones too."""
    told = _words()
    return name[:2] in told.compound if len(name) > 3 else name[:1] in told.surnames


def _name_within(written: str) -> tuple[int, int] | None:
    """Where in a run of letters a name stands: before its calling, or behind an office, a label, or a word for with."""
    told = _words()
    behind = told.behind.search(written)
    whole = written[: behind.start()] if behind else written
    called = _called_at(whole)
    bare = whole[:called] if called else whole
    cut = called or (behind is not None and len(bare) < 4 and is_family(bare))
    if cut and len(bare) <= 5 and _kind(bare) == "name" and not bare.startswith(told.reaches):
        return 0, len(bare)
    if not re.fullmatch(f"[{HAN}]{{4,}}", bare):
        return None
    for size in (4, 3, 2, *((1,) if called else ())):
        name, head = bare[-size:], bare[:-size]
        family = is_family(name)
        ordinary = is_label(name) or is_office(name) or name in told.ordinary or told.grammar & set(name)
        if head and family and head.endswith(told.before) and not ordinary:
            return len(head), len(bare)
    return None


def _are_one_name(text: str, one: LineWord, other: LineWord) -> bool:
    """Whether two words that a blank parts are surname and given name."""
    first, second = text[one.start : one.end], text[other.start : other.end]
    house = (
        one.kind == "office"
        and len(first) < 4
        and first.endswith(detail_words("ja").houses)
        and len(second) < 3
    )
    if (
        not (one.kind == "name" or house)
        or other.kind != "name"
        or text[one.end : other.start] not in (" ", "　")
    ):
        return False
    if one.latin:
        return (
            not other.latin
            and len(second) < 12
            and (" " not in first or "." in first)
            and HAN_OR_KANA.fullmatch(second) is not None
        )
    if other.latin:
        return False
    if re.fullmatch(f"[{HANGUL}]+", first + second):
        ko = person_words("ko")
        return first in ko.compound_surnames or first in ko.surnames
    if re.fullmatch(f"[{HIRAGANA_RANGE}]+|[{KATAKANA}]+", first + second):
        return True
    return len(first) <= 3 and len(second) <= 5 and not re.match(f"[{HANGUL}]", first)
