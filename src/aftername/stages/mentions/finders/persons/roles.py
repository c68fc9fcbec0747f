"""Names behind the word for what somebody does: committees line by line, a form of labels, who is called by a child's name.

Examples: "감사 초롱·단비" below another such line, "Surname: RAGHUNATHAN", "매니저 지니 카톡 …", "（記者・間宮）", "朵朵妈妈",
"Rosamund Quill | Programmes | D: 020 …", "（小莫）". Wrong where such a line names an office that looks like a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.frames import KANA, LATIN, WORD
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import (
    any_of,
    beginning,
    details,
    holds_hangul,
    overlapping,
)
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, writes_apart
from aftername.stages.mentions.finders.persons.word_kinds import is_family, is_ordinary, kind, korean_families
from aftername.text.folding import folded

NAMED = frozenset({"body", "programme"})
REACHES = frozenset({"phone", "e-mail", "chat", "id-number"})
LONGEST_LINE = 120  # code points of a line looked at

_KANA, _LATIN = KANA, LATIN
_NAME = rf"{_LATIN}|[{HAN}]{{1,3}}[ \u3000][{HAN}{_KANA}]{{1,4}}|[{HAN}]{{2,4}}|[{KATAKANA}]{{2,8}}(?:\u30fb[{KATAKANA}]{{2,8}})?|[{HANGUL}]{{2,5}}"
_NAMES = rf"(?:{_NAME})(?:(?:, ?|[\u3001\u00b7\u30fb/\uff0c]| and | & )(?:{_NAME})){{0,8}}"
_NUMBER = r"(?:\d[\d -]{3,14}\d)"

Place = tuple[int, int]


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every such name, and the numbers at the end of the lines of a committee. found: what other rules found."""
    lines = {view.text.rfind("\n", 0, one.anchor.start) + 1 for one in found if _reaches(one)}
    for place in (
        *_beside(view),
        *_on_lines(view, lines),
        *_of_parents(view),
        *_in_lists(view, lines),
        *_on_detail_lines(view, lines),
        *_awarded(view),
        *_set_apart(view),
    ):
        if not overlapping(view, *place, NAMED):
            yield person(view, *place, "name-behind")
    yield from _committees(view, lines)


def _reaches(one: Mention) -> bool:
    return isinstance(one.normal, PersonName) and one.normal.sign in REACHES


@cache
def _roles() -> str:
    words = {word for one in details() for word in (*one.people, *one.name_labels)}
    return any_of(word for word in words if len(word) > 1)


@cache
def _committee() -> re.Pattern[str]:
    """A line that is a role and its names, a number behind them or not."""
    return re.compile(
        rf"(?m)^[ \t\u3000]*(?i:{_roles()})(?:\d[{HAN}]|[ ]?\d)?(?:[ \t\u3000]?[—–:：|-][ \t\u3000]?|[ \t\u3000]{{1,3}})(?P<names>{_NAMES})"
        rf"(?:[\uff08(][^()\uff08\uff09\n]{{1,8}}[)\uff09])?(?:[ \t\u3000]*[—–|-]?[ \t\u3000]*(?P<number>{_NUMBER}))?[ \t\u3000]*$"
    )


def _committees(view: View, lines: set[int]) -> Iterator[Mention]:
    """The names on neighbouring lines of roles, or on one with a number."""
    text = view.text
    rows = list(_committee().finditer(text))
    edges = {row.end() + 1 for row in rows} & {row.start() for row in rows}
    for row in rows:
        near = not edges.isdisjoint((row.start(), row.end() + 1))
        if not (near or row["number"] or _line_start(text, row.start()) in lines):
            continue
        places = [one.span() for one in _ONE_NAME.finditer(text, *row.span("names"))]
        if _are_names(text, places):
            yield from (person(view, *place, "list") for place in places if _is_private(view, place))
            if len(row["number"] or "") > (0 if near else 6):
                yield person(view, *row.span("number"), "phone")


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


_ONE_NAME = re.compile(_NAME)


def _are_names(text: str, places: Sequence[Place]) -> bool:
    return all(_is_name(text, place) for place in places)


def _is_private(view: View, place: Place) -> bool:
    return not (overlapping(view, *place, NAMED) or holds_office(view.text, *place))


def _is_name(text: str, place: Place) -> bool:
    name = text[slice(*place)]
    if name.isascii():
        return not any(part.rstrip(".") in NEVER for part in name.split())
    bare = "".join(name.split())
    return kind(bare) == "name" or kind(name) == "name"


@cache
def _in_korean() -> re.Pattern[str]:
    """A Korean name behind a word for staff, before a number, a gap or the end of the line: 매니저 지니 카톡."""
    ko = detail_words("ko")
    staff = any_of({*ko.people, *ko.name_labels, *ko.staff_titles})
    reach = any_of(word for word in (*ko.chats, *person_words("ko").phones, *ko.extensions) if len(word) > 1)
    return re.compile(
        rf"(?<![{HANGUL}])(?:{staff}) (?P<name>[{HANGUL}]{{2,4}})(?= {{0,2}}(?:{reach})| ?[(]?\d{{3,4}}[-) ]\d|  |$)",
        re.MULTILINE,
    )


@cache
def _doubled() -> re.Pattern[str]:
    """A child's name of one letter twice behind kin: 女儿贝贝."""
    return re.compile(rf"(?:{any_of(detail_words('zh').kin)})(?P<name>([{HAN}])\2)(?![{HAN}]{{2}})")


def _beside(view: View) -> Iterator[Place]:
    for form in (*((_in_korean(),) if holds_hangul(view) else ()), _doubled()):
        for one in form.finditer(view.text):
            if kind(one["name"]) == "name" and not holds_office(view.text, *one.span("name")):
                yield one.span("name")


@cache
def _labels() -> frozenset[str]:
    en = detail_words("en")
    return frozenset(
        folded(word) for word in (*en.names, *en.name_labels, *en.people, *person_words("en").columns)
    )


_LABELLED = re.compile(
    r"(?:^|\n|  |\t|[|;] ?)(?P<label>[A-Za-z][A-Za-z' -]{1,28}?) ?: ?"
    r"(?P<name>[A-Z\u00c0-\u00de][\w'’.-]*(?: [A-Z\u00c0-\u00de][\w'’.-]*){0,3})(?=\n|$| {2}|\t|[,;|(]| @ )"
)
_FIRST_CELL = re.compile(rf"(?P<name>{_LATIN})[ \t]*[|｜/]")


def _on_lines(view: View, lines: set[int]) -> Iterator[Place]:
    """Behind an English label in a form, and in the first cell of a line of numbers."""
    for one in _LABELLED.finditer(view.text):
        known = folded(one["label"]) in _labels() or (
            one["label"] in ("From", "To") and "@" in view.text[one.end() : one.end() + 40]
        )
        if known and not any(part.rstrip(".") in NEVER for part in one["name"].split()):
            yield one.span("name")
    for start in lines:
        cell = _FIRST_CELL.match(view.text, start)
        if cell and " " in cell["name"] and _is_name(view.text, cell.span("name")):
            yield cell.span("name")


_SPOKEN_TO = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mdm|Granny|Grandma|Grandpa|Old|Aunt|Auntie|Uncle)\.? (?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?)(?![\w'’]| [A-Z])"
)


_BRACKETED = re.compile(rf"\d ?\((?P<name>{_LATIN})\)")
"""Who is named in brackets behind a number: 01632 960440 (Dympna)."""


@cache
def _engaged() -> re.Pattern[str]:
    """Somebody behind a word for what they do: Coach Hong Gao 07700."""
    words = any_of({word for word in detail_words("en").people if " " not in word})
    return re.compile(rf"\b(?i:(?:{words})) (?P<name>{_LATIN})(?=[,;.()\n]| [(]| 0| \+|$)")


def _on_detail_lines(view: View, lines: set[int]) -> Iterator[Place]:
    """On a line of numbers: a family name behind Mrs, and whoever is named behind a word for staff."""
    text = view.text
    for start in lines:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for form in (_SPOKEN_TO, _engaged(), _BRACKETED):
            for one in form.finditer(text, start, end):
                if _is_name(text, one.span("name")):
                    yield one.span("name")


@cache
def _prizes() -> re.Pattern[str]:
    """Behind a prize and what it is worth: 一等奖（每人8000元）：闵子骞（一中）、尤佳宁, First prize (£800): Minna Jessop."""
    words = {word for one in details() for word in one.prizes}
    prize = any_of(words)
    aside = r"(?:[ ]?[(\uff08][^()\uff08\uff09\n]{1,20}[)\uff09])?"
    return re.compile(
        rf"{beginning(words)}(?i:{prize}){aside}(?:[ ]?[:\uff1a][ ]?|[ \u3000]+)(?P<row>(?:(?:{_NAME}){aside}(?:[\u3001,\uff0c;\uff1b\u00b7] ?|(?=\n|$|[, ]))){{1,20}})"
    )


_IN_A_ROW = re.compile(
    rf"(?:^|(?<=[\u3001,\uff0c;\uff1b\u00b7 \u3000:\uff1a)\uff09]))(?P<name>{_NAME})(?=[ ]?[(\uff08\u3001,\uff0c;\uff1b\u00b7\n]|$| )"
)


def _awarded(view: View) -> Iterator[Place]:
    text = view.text
    for prize in _prizes().finditer(text):
        for one in _IN_A_ROW.finditer(text, *prize.span("row")):
            place = one.span("name")
            if not _inside_brackets(text, prize.start("row"), place[0]) and _is_name(text, place):
                yield place


def _inside_brackets(text: str, start: int, at: int) -> bool:
    before = text[start:at]
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


_APART = re.compile(
    rf"(?:(?<=\n)|(?<=\u3000)|(?<=  )|(?<=^)|(?<=\d ))(?P<name>[{HAN}]{{1,3}} [{HAN}{_KANA}]{{1,4}})(?=\u3000|  |\n|$|[(\uff08\u3001]| [{HAN}]{{1,2}}(?:\n|$|\u3000)| [A-Z]{{2}})"
)


def _set_apart(view: View) -> Iterator[Place]:
    """Japanese names in cells that wide blanks part, a small blank within: "主任　水上 直哉", on a line of a role or number."""
    text = view.text
    for one in _APART.finditer(text):
        place = one.span("name")
        if not writes_apart(view, place[0]) or holds_office(text, *place):
            continue
        start, end = text.rfind("\n", 0, place[0]) + 1, text.find("\n", place[1])
        line = text[start : end if end >= 0 else len(text)]
        told = any(map(str.isdigit, line)) or _ends_in_role(text[start : place[0]])
        if told and _may_be_apart(*one["name"].split(" ")):
            yield place


@cache
def _japanese_roles() -> tuple[str, ...]:
    ja = detail_words("ja")
    return tuple({*ja.people, *ja.name_labels, *ja.staff_titles, *ja.prizes, *ja.names})


def _ends_in_role(before: str) -> bool:
    return before.rstrip(" \u3000:\uff1a").endswith(_japanese_roles())


def _may_be_apart(first: str, second: str) -> bool:
    """Whether two words may be family and given name: neither a label nor an ordinary word."""
    if any(map(is_ordinary, (first, second, first + second))) or kind(second) not in ("name", "other"):
        return False
    return kind(first) in ("name", "office", "other") and kind(first + second) == "name"


@cache
def _parents() -> re.Pattern[str]:
    zh, ko, en = (any_of(detail_words(language).parents) for language in ("zh", "ko", "en"))
    return re.compile(
        rf"(?P<zh>([{HAN}])\2)(?={zh})|(?<![{HANGUL}])(?P<ko>[{HANGUL}]{{2,3}}?)(?=[{HANGUL}]? ?(?:{ko})(?![{HANGUL}]{{2}}))"
        rf"|\b(?P<en>{WORD})(?=(?:{en})\b)"
    )


def _of_parents(view: View) -> Iterator[Place]:
    """Parents called by their child: 朵朵妈妈, 준서 엄마, Kenji's mum."""
    for one in _parents().finditer(view.text):
        group = next(name for name in ("zh", "ko", "en") if one[name])
        if one[group] not in detail_words("ko").nobody and (
            one[group].isascii() or kind(one[group]) == "name"
        ):
            yield one.span(group)


_ITEM = re.compile(
    rf"(?m)^[ \t]*\d{{1,3}}[.)、] ?(?P<name>[{HANGUL}]{{2,4}}|[{HAN}]{{2,4}}|{_LATIN})(?=[ \u3000(（,，:-]|$)"
)


def _in_lists(view: View, lines: set[int]) -> Iterator[Place]:
    """The first words of a numbered list with a private number in it, most of which are names by their form."""
    block: list[re.Match[str]] = []
    for one in (*_ITEM.finditer(view.text), None):
        if one and (not block or view.text.count("\n", block[-1].end(), one.start()) <= 1):
            block.append(one)
            continue
        if len(block) > 1 and any(each.start() in lines for each in block):
            told = [each for each in block if _is_name(view.text, each.span("name"))]
            sure = sum(_is_sure(each["name"]) for each in told)
            if sure * 2 >= len(block):
                yield from (each.span("name") for each in told)
        block = [one] if one else []


def _is_sure(name: str) -> bool:
    return looks(name) or is_family(name) or (len(name) < 4 and name.startswith(korean_families()))
