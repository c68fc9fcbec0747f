"""Names, numbers and addresses that a label or their own form gives away: contact lines, lists, tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain

from aftername.records import Mention
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons import contact_lines
from aftername.stages.mentions.finders.persons.names import (
    HAN,
    HANGUL,
    KATAKANA,
    LATIN_NAME,
    is_hangul,
    is_latin,
    looks_like,
)
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, extended
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST_LINE = 2000  # code points of one line looked at
LONGEST_HEAD = 400  # code points of the line that heads a table; longer ones are prose
MOST_ROWS = 2000  # rows of one table, or lines of one list

_OPENING = re.compile(
    r"[ \u3000]{0,3}(?:[（(][^（）()\n]{0,12}[）)])?[ \u3000]{0,3}(?P<colon>[:：])?[ \u3000\t]{0,4}"
)
_PHONE_OPENING = re.compile(
    r"\.?(?: (?:number|no)\b\.?)?" + _OPENING.pattern.replace("[（(]", r"[（(](?!\d)", 1)
)
_YEARS = re.compile(r"(?:19|20)\d\d ?[\u2010-\u2015-] ?(?:19|20)\d\d(?!\d)")
_ADDRESS = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?)\.? (?=[A-Z])")
_HAN_NAME = re.compile(f"[{HAN}](?:[ \u3000]{{0,2}}[{HAN}]){{1,4}}")
_OTHER_NAME = re.compile(f"[{HANGUL}]{{2,4}}|[{KATAKANA}]{{2,10}}(?:[・·][{KATAKANA}]{{2,10}}){{1,3}}")
_BETWEEN = re.compile(r"[ \u3000]{0,2}(?:[、,，;；/和及與与]|[ \u3000])[ \u3000]{0,2}")
_NUMBER = re.compile(r"[+(]{0,2}\d(?:[\d()\u2010-\u2015\u30fc -]{0,3}\d){4,18}")
_MOBILES = (
    re.compile(r"1[3-9]\d(?:[ -]?\d{4}){2}(?!\d|[.,]\d|[万亿元])"),  # mainland China
    re.compile(r"01[016-9][-. ]?\d{3,4}[-. ]?\d{4}(?!\d)"),  # Korea
    re.compile(r"0[789]0[-. ]?\d{4}[-. ]?\d{4}(?!\d)"),  # Japan
)
_EAST_NAME = f"[{HAN}](?:[ \u3000]{{0,2}}[{HAN}]){{1,3}}|[{HANGUL}]{{3}}"
_NAME_BEHIND = re.compile(rf"[ \u3000]?[(\uff08](?P<name>{_EAST_NAME})[)\uff09]")
_ID = re.compile(
    r"\d{17}[\dx](?!\d)|\d{6}-?[1-8]\d{6}(?!\d)|[a-z]{1,2}\d{7,8}(?!\d)|\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)"
)
_CHINESE_ID = re.compile(r"[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?!\d)")
_COLON = re.compile("[:：]")
_CELLS = re.compile(r"\t|\||[ \u3000]{2,}")
_CELLS_NEAR = re.compile(r"\t|\||\u3000| {2,}")
_ITEMS = re.compile(r"[、,，;；\t ]+")
_AFTERWARDS = re.compile(r"[（(][^（）()\n]{0,40}[）)]")


def contact(view: View, hit: Hit, sign: str = "contact") -> Iterator[Mention]:
    """Names behind a label such as 联系人, 担当者, 담당자, Contact; several when they are listed.

    Example: "联系人：林小禾、周远". Wrong when a label stands before an office that looks like a name.
    """
    opening = _OPENING.match(view.text, hit.end)
    at = opening.end() if opening else hit.end
    plain_break = at > hit.end
    if not (opening and opening["colon"]) and (hit.trigger.isascii() or is_hangul(hit.trigger[0])):
        return  # "contact" is a verb, too, and 성명 a statement
    for _ in range(8):
        found = _name_at(view.text, at, plain_break)
        if found is None:
            return
        yield person(view, *found, sign)
        between = _BETWEEN.match(view.text, found[1])
        if between is None:
            return
        at, plain_break = between.end(), True


def _name_at(text: str, at: int, cut_off: bool) -> tuple[int, int] | None:
    """A name that begins here and ends at a boundary. cut_off: whether something set it off on the left."""
    address = _ADDRESS.match(text, at)
    at = address.end() if address and cut_off else at
    latin = LATIN_NAME.match(text, at)
    if latin and cut_off:
        return (at, latin.end()) if is_latin(latin.group()) else None
    other = _OTHER_NAME.match(text, at)
    if other and (looks_like(other.group()) or "・" in other.group() or "·" in other.group()):
        return (at, other.end())
    han = _HAN_NAME.match(text, at)
    if han is None:
        return None
    whole = han.group()
    ends = [n for n in range(len(whole), 1, -1) if not whole[n - 1].isspace()]
    for end in ends:
        name = "".join(whole[:end].split())
        behind = text[at + end : at + end + 2]
        closed = not re.match(f"[{HAN}]", behind) or behind in (
            "先生",
            "女士",
            "老师",
            "同志",
            "电话",
            "教授",
            "小姐",
        )
        if closed and 2 <= len(name) <= 5 and looks_like(name):
            return (at, at + end)
    return None


def signature(view: View, hit: Hit) -> Iterator[Mention]:
    """The name behind 签发人 and the like on a paper that goes up."""
    return contact(view, hit, "signature")


def phone(view: View, hit: Hit) -> Iterator[Mention]:
    """Numbers behind a label of a telephone; several when they are listed."""
    opening = _PHONE_OPENING.match(view.folded, hit.end)
    at = opening.end() if opening else hit.end
    for _ in range(4):
        number = _NUMBER.match(view.folded, at)
        if (
            number is None
            or _YEARS.fullmatch(number.group())
            or sum(one.isdigit() for one in number.group()) < 7
        ):
            return
        end = extended(view, number.end())
        yield person(view, at, end, "phone")
        yield from _name_before(view, at)
        yield from _name_before(view, hit.start)
        yield from _name_behind(view, end)
        between = _BETWEEN.match(view.folded, end)
        if between is None:
            return
        at = between.end()


def mobile(view: View, hit: Hit) -> Iterator[Mention]:
    """A mobile number by its own form: mainland China, Korea, Japan."""
    start = hit.start
    before = view.folded[start - 1 : start]
    if before and ((before.isascii() and before.isalnum()) or before in ".-/"):
        return
    for form in _MOBILES:
        number = form.match(view.folded, start)
        if number and view.folded[number.end() : number.end() + 1] not in ("%", "年"):
            yield person(view, start, number.end(), "phone")
            yield from _name_before(view, start)
            yield from _name_behind(view, number.end())
            return


def _name_before(view: View, at: int) -> Iterator[Mention]:
    """A name right before a telephone number, set off by blanks or marks: "标准处　苏　静　010-…"."""
    name = _name_form().search(view.text, max(at - 20, 0), at)
    if name and (looks_like("".join(name["name"].split())) or contact_lines.formed(name["name"])):
        yield person(view, name.start("name"), name.end("name"), "contact")


def _name_behind(view: View, end: int) -> Iterator[Mention]:
    """A name in brackets right behind a telephone number: "080-0355-9165（佐倉陽翔）"."""
    name = _NAME_BEHIND.match(view.text, end)
    if name and (
        looks_like("".join(name["name"].split())) or contact_lines.formed(name["name"], longer=True)
    ):
        yield person(view, name.start("name"), name.end("name"), "contact")


@cache
def _name_form() -> re.Pattern[str]:
    """A name before a number, a calling between them or not."""
    titles = any_of(word for one in details() for word in one.staff_titles if not word.isascii())
    left, opens = r"(?:^|[\s\u3001,\uff0c;\uff1b:\uff1a(\uff08])", r"[(\uff08]"
    apart = rf"(?:[ \t\u3000]?(?:{titles}))?[ \t\u3000]{{1,6}}{opens}?"
    return re.compile(
        rf"{left}(?P<name>{_EAST_NAME})(?:{apart}|(?:{titles})?{opens}|(?:{titles})[,\uff0c]?)$"
    )


def identity(view: View, hit: Hit) -> Iterator[Mention]:
    """A number behind a label of an identity card or passport."""
    opening = _OPENING.match(view.folded, hit.end)
    number = _ID.match(view.folded, opening.end() if opening else hit.end)
    if number:
        yield person(view, number.start(), number.end(), "id-number")


def chinese_id(view: View, hit: Hit) -> Iterator[Mention]:
    """An 18-digit Chinese identity number by its own form: region, birth date, check digit (GB 11643)."""
    start = hit.start - 6
    if start < 0 or not view.folded[hit.start - 1].isdigit() or view.folded[start - 1 : start].isalnum():
        return
    number = _CHINESE_ID.match(view.folded, start)
    if number and _checks(number.group()):
        yield person(view, start, number.end(), "id-number")


def _checks(number: str) -> bool:
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(number[:17]))
    return "10x98765432"[total % 11] == number[17]


def column(view: View, hit: Hit) -> Iterator[Mention]:
    """Cells under a heading such as 姓名 or 氏名, to the end of the table.

    The heading must be a whole cell of a line cut by tabs, bars or wide blanks. Wrong when the column
    holds names of offices that look like names.
    """
    for a, b in _below(view, hit):
        first = view.text.find("\u3000", a, b)  # one wide blank may part two columns of a row
        for end in (b, first):
            if end > a and _may_be_in_a_column(view.text[a:end]):
                yield person(view, a, end, "list")
                break


def column_of(sign: str, least: int) -> Callable[[View, Hit], Iterator[Mention]]:
    """What finds the cells under a heading of addresses, numbers or dates. least: characters of a cell that count."""

    def cells(view: View, hit: Hit) -> Iterator[Mention]:
        for a, b in _below(view, hit):
            if b - a >= least and any(one.isdigit() for one in view.folded[a:b]):
                yield person(view, a, b, sign)

    return cells


def _below(view: View, hit: Hit) -> Iterator[tuple[int, int]]:
    """The cells of the column that a heading stands above."""
    text = view.text
    right = _line_end(text, hit.end)
    place = _column_of_heading(text, hit, right)
    if place is None:
        return
    start = right + 1
    for _ in range(MOST_ROWS):
        end = _line_end(text, start)
        row = list(_cells(text, start, end))
        if len(row) <= max(place, 1):  # one wide blank parts the columns of this row
            row = list(_cells(text, start, end, _CELLS_NEAR))
        if len(row) <= max(place, 1) or not text[start:end].strip():
            return
        yield row[place]
        start = end + 1


def _column_of_heading(text: str, hit: Hit, right: int) -> int | None:
    """Which column of a table is headed so; None where no table is, or its line is one of a form: 姓名 | 林小禾 | 性别 | 女."""
    if text[hit.start - 1 : hit.start] not in ("", "\n", "\t", "|", " ", "\u3000"):
        return None
    left = text.rfind("\n", max(hit.start - LONGEST_HEAD, 0), hit.start) + 1
    if (left == 0 and hit.start > LONGEST_HEAD) or right - left > LONGEST_HEAD:
        return None
    cells = list(_cells(text, left, right))
    if len(cells) < 2:
        cells = list(_cells(text, left, right, _CELLS_NEAR))
    place = next((n for n, (a, b) in enumerate(cells) if a <= hit.start and hit.end <= b), None)
    if place is None or len(cells) < 2 or any(_is_value(text[a:b]) for a, b in cells):
        return None
    return (
        place
        if text[slice(*cells[place])].strip(" \u3000：:.") == text[hit.start : hit.end].strip(".")
        else None
    )


def _is_value(cell: str) -> bool:
    """Whether a cell is no heading of a column: it holds figures, or a name."""
    name = "".join(cell.split())
    return sum(map(str.isdigit, cell)) > 3 or (looks_like(name) and not contact_lines.is_label(name))


_CELL = re.compile(
    rf"[{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{2,6}}|[{HAN}]{{1,3}}[ \u3000][{HAN}{HIRAGANA_RANGE}{KATAKANA}]{{1,5}}|[{HANGUL}]{{2,4}}"
    rf"|[{HAN}{KATAKANA}A-Z.]{{1,12}}(?:[\u30fb\u00b7\uff1d ]+[{HAN}{KATAKANA}]{{1,12}}){{1,3}}|[{HANGUL}]{{1,6}}(?: [{HANGUL}]{{1,6}}){{1,3}}"
    r"|(?:[a-z']+ ){0,2}[A-Z\u00c0-\u00de][\w'\u2019.-]*(?:,? (?:[a-z']+ ){0,2}[A-Z\u00c0-\u00de][\w'\u2019.-]*){0,4}"
)
"""What may be the name of somebody where a column or list is headed as one of names."""


def _may_be_in_a_column(cell: str) -> bool:
    """Under 姓名 a name need not have a listed surname, but it must have the form of a name."""
    name = "".join(cell.split())
    if looks_like(name) or looks_like(cell):
        return True
    return (
        _CELL.fullmatch(cell) is not None
        and not contact_lines.is_office(name)
        and not contact_lines.is_label(name)
    )


def names_listed(view: View, hit: Hit) -> Iterator[Mention]:
    """Names behind 名单： and the like, on the same line or on the lines below; all of them must be names.

    Example: "入选名单：苏映川、顾知远（青岚大学）". A line with anything else ends the list.
    """
    text = view.text
    end = _line_end(text, hit.end)
    colon = _COLON.search(text, hit.end, min(hit.end + 12, end))
    if colon is None:
        return
    start = colon.end()
    if text[start:end].strip():
        yield from _line_of_names(view, start, end, 2)
        return
    for _ in range(MOST_ROWS):
        start, end = end + 1, _line_end(text, end + 1)
        found = list(_line_of_names(view, start, end, 1))
        if not found:
            return
        yield from found


def _line_of_names(view: View, start: int, end: int, least: int) -> list[Mention]:
    """The names of a line that holds nothing else; none when there are fewer than `least`."""
    bare = _AFTERWARDS.sub(lambda aside: "、" * len(aside.group()), view.text[start:end].rstrip("。.；; 等"))
    found: list[Mention] = []
    at = 0
    for gap in chain(_ITEMS.finditer(bare), (None,)):
        item = bare[at : gap.start() if gap else len(bare)]
        if item and not looks_like(item):
            return []
        if item:
            found.append(person(view, start + at, start + at + len(item), "list"))
        at = gap.end() if gap else len(bare)
    return found if len(found) >= least else []


def _cells(text: str, start: int, end: int, gaps: re.Pattern[str] = _CELLS) -> Iterable[tuple[int, int]]:
    """Start and end of the cells of a line, blanks around them left off; empty cells count."""
    at = start
    for gap in chain(gaps.finditer(text, start, end), (None,)):
        stop = gap.start() if gap else end
        cell = text[at:stop]
        inner = cell.strip()
        offset = at + (cell.find(inner) if inner else 0)
        yield offset, offset + len(inner)
        at = gap.end() if gap else end


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + LONGEST_LINE)
    return end if end >= 0 else min(len(text), at + LONGEST_LINE)
