"""The document numbers in one cell of a table: lists spelled out, corrections told apart."""

from __future__ import annotations

import re
from functools import cache

from aftername.citing.docnumbers import TRIGGERS, number_ending, numbers_after
from aftername.citing.serial_lists import spelled_out
from aftername.languages import LANGUAGES
from aftername.languages.bodies import code_within
from aftername.languages.expressions import alternatives, characters
from aftername.languages.pack import pack
from aftername.records import record
from aftername.text.folding import folded
from aftername.values.number_signs import ERAS, FIGURES_OF_DATES, YEAR
from aftername.values.serial_figures import kanji_number
from aftername.values.written_dates import iso_date

_NATION = pack("zh", "papers").phrases("nation")[0]
_SIGNS = characters("layout", "number sign")
# The form of the layout standard with any bracket; everything else is left to the full parser.
_USUAL = re.compile(
    r"([\u4e00-\u9fff]{1,12})\s*[〔\[（(【﹝]\s*((?:19|20)\d{2})\s*[〕\]）)】﹞]\s*(?:第\s*)?0*(\d{1,5})\s*[号號]"
)
_CODE = re.compile(r"[〔\[（(【﹝]\s*(?:19|20)\d{2}\s*[〕\]）)】﹞]")
_APART = re.compile(rf"[;；\n|]+|(?<=[{_SIGNS}])\s*[、，,]\s*(?=\D{{1,12}}[〔\[（(【﹝]\s*\d{{4}})")
_END = re.compile(f"[{_SIGNS}]")
# Of offices that issue together the first one's number is used: 甲总署 乙总局公告2025年第256号.
_JOINT = re.compile(
    r"([\u4e00-\u9fff]{2,20})(?:[\s、，,]+[\u4e00-\u9fff]{2,20})*?[\s、，,]+[\u4e00-\u9fff]{2,20}?(?=(?:公告|通告|令)[\s\d第〔（(])"
)
_ERA = re.compile(rf"({alternatives(ERAS)})\s*([\d{FIGURES_OF_DATES}]{{1,4}})[{YEAR}]?\s*")
_ORDINAL = re.compile(
    r"(\S{1,24}?(?:省令|府令|庁令|政令|官房令|告示|訓令|規則|通達|公示|法律|条約|令))\s*第\s*([\d〇一二三四五六七八九十百千]{1,6})\s*号"
)
# Forms that are numbers only because they stand in a column of numbers.
_BARE_KIND = re.compile(
    r"(公告|通告|令|告示|공고|고시)?\s*제?\s*((?:19|20)\d{2})\s*[年년-]?\s*(?:第|제)?\s*(\d{1,6})\s*[号號호]?"
)
# Brackets worn away or half lost, years in Han figures or of two digits, no 号: 甲发2017]14号, 甲发〔二〇一七〕十四号.
_WORN = re.compile(
    r"([\u4e00-\u9fff][\u4e00-\u9fffA-Za-z]{0,18}[\u4e00-\u9fff])\s*"
    r"(?:[〔\[({<〈【﹝「『〖]?\s*((?:19|20)\d{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})|[〔\[({<〈【﹝]\s*(\d{2}))"
    r"(?:\s*[〕\])}>〉】﹞」』〗年,.，\s第字-]+|(?=\d))\s*0*(\d{1,5}|[〇○零一二三四五六七八九十百千]{1,7})\s*[号號]?"
)
_EUROPEAN = re.compile(r"(\D{0,40}?)\s*((?:19|20)\d{2})/(\d{1,4})/\(?(EU|EC|EEC|Euratom|JHA|CFSP)\)?", re.I)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_EXECUTIVE = re.compile(r"^EO(?=\s*\d)")
_OFFICE_DASH = re.compile(r"([가-힣]{2,20})\s*-\s*(\d{1,6})\s*(?:\(\s*(\d{4})\..*)?")
_YEAR_FIRST = re.compile(r"(\D{0,40}?)\s*\b((?:19|20)\d{2})\s*[-/–]\s*0*(\d{1,6})")
_YEAR_LAST = re.compile(r"(\D{0,60}?)\s*\b0*(\d{1,6})\s*/\s*((?:19|20)\d{2})")
_SERIAL_LAST = re.compile(r"(\D{1,60}?)[\s.-]*0*(\d{1,6})\s*[号號호]?")
_LATIN = tuple(trigger for trigger in TRIGGERS if trigger.isascii())
TURN = 49  # years of two digits from here on are of the twentieth century
ORDERED_KINDS = ("公告", "通告", "令", "告示", "공고", "고시")
"""Kinds of paper that are numbered apart from an office's other papers."""


@record
class Numbered:
    """A number as read of a cell. corrects: it stands there only to say that it was wrong."""

    series: str
    year: int | None
    serial: int
    corrects: bool = False


def numbers_in(cell: str) -> tuple[Numbered, ...]:
    """Every number in a cell, in order; empty when none can be read.

    甲发〔2003〕5、6号 gives two. Of 甲发〔2003〕5号（误作6号) only the right one is borne by the paper.
    """
    cell = _without_title(cell)
    usual = _USUAL.fullmatch(cell)
    if usual:
        return (Numbered(usual[1], int(usual[2]), int(usual[3])),)
    if _marks().search(cell):
        return tuple(dict.fromkeys(_corrected(cell)))
    found: list[Numbered] = []
    for piece in _APART.split(cell):
        for one in spelled_out(piece.strip()):
            number = _one(one)
            if number:
                found.append(number)
    return tuple(dict.fromkeys(found))


def _without_title(cell: str) -> str:
    """A cell without a label or the title of the paper before its number: 关于修路的通知甲发〔2018〕4号."""
    number = _CODE.search(cell)
    if number is None:
        return cell
    ends = [one.end() for one in _kind_of_paper().finditer(cell, 0, number.start())]
    at = max((end for end in ends if end < number.start()), default=0)
    about = pack("zh", "papers").phrases("carrier before")[0]
    return cell[at:] if at and (about in cell[:at] or cell[at - 1] in ":：") else cell


@cache
def _kind_of_paper() -> re.Pattern[str]:
    """What the title of a paper ends in, or a label."""
    kinds = [one for one in pack("zh", "papers").phrases("carrier after") if len(one) > 2]
    return re.compile(rf"{alternatives(kinds)}|[:：]\s*")


def _corrected(written: str) -> tuple[Numbered, ...]:
    """The numbers of a cell that tells a wrong one from the right one."""
    wrong, right = _corrections()
    parts = [part for part in _marks().split(written) if part]
    found: list[Numbered] = []
    told_wrong = any(mark in written for mark in wrong)
    state = "" if told_wrong else "wrong"
    for part in parts:
        if part in wrong:
            state = "wrong"
        elif part in right:
            state = "right"
        else:
            one = _one(part) or _short(part, found)
            if one:
                found.append(Numbered(one.series, one.year, one.serial, state == "wrong"))
    return tuple(found)


def _short(part: str, found: list[Numbered]) -> Numbered | None:
    """A number given by its serial alone, behind one that is given in full."""
    match = re.search(r"(\d{1,5})\s*[号號호]?", part)
    if match is None or not found:
        return None
    return Numbered(found[-1].series, found[-1].year, int(match[1]))


def _one(written: str) -> Numbered | None:
    """The one number that a piece of a cell holds."""
    plain = written.strip()
    usual = _USUAL.fullmatch(plain)
    if usual:
        return Numbered(usual[1], int(usual[2]), int(usual[3]))
    year = None
    era = _ERA.match(plain)
    if era and not plain[era.end() :].startswith("第"):
        told = iso_date(f"{era[1]}{era[2]}年")
        rest = plain[era.end() :]
        # 25科基政第6号 counts by the era in its code; 平成25年甲省告示第6号 states the year before it.
        year, plain = (int(told[:4]), rest) if told else (None, plain)
    ordinal = _ORDINAL.fullmatch(plain)
    serial = kanji_number(ordinal[2]) if ordinal else None
    if ordinal and serial is not None:
        return Numbered(ordinal[1].removeprefix(_NATION), year, serial)
    plain = _JOINT.sub(r"\1", plain, count=1)
    for end in _END.finditer(plain):
        found = number_ending(plain, end.end(), str)
        if found is not None and found.start > 0:
            found = number_ending(plain, end.end(), code_within)
        if found is not None and found.serial is not None:
            return Numbered(found.series, found.year or year, found.serial)
    plain = _EXECUTIVE.sub("E.O.", _THOUSANDS.sub("", plain))
    low = folded(plain)
    for trigger in _LATIN:
        place = low.find(trigger)
        found = numbers_after(plain, place) if place >= 0 else None
        if found is not None and found.serial is not None:
            return Numbered(found.series, found.year or year, found.serial)
    return _by_column(plain, year)


def _by_column(plain: str, year: int | None) -> Numbered | None:
    """Forms that are numbers only because they stand in a column of numbers."""
    bare = _BARE_KIND.fullmatch(plain)
    if bare:
        return Numbered(bare[1] or "", int(bare[2]), int(bare[3]))
    worn = _WORN.fullmatch(folded(plain))
    if worn:
        said = kanji_number(worn[2]) if worn[2] else _century(int(worn[3]))
        serial = kanji_number(worn[4])
        if said and serial is not None:
            return Numbered(worn[1], said, serial)
    europe = _EUROPEAN.fullmatch(plain)
    if europe:
        return Numbered(f"{_code(europe[1])} ({europe[4].upper()})".strip(), int(europe[2]), int(europe[3]))
    office = _OFFICE_DASH.fullmatch(plain)
    if office:
        return Numbered(office[1], int(office[3]) if office[3] else year, int(office[2]))
    first = _YEAR_FIRST.fullmatch(plain)
    if first:
        return Numbered(_code(first[1]), int(first[2]), int(first[3]))
    last = _YEAR_LAST.fullmatch(plain)
    if last:
        return Numbered(_code(last[1]), int(last[3]), int(last[2]))
    alone = _SERIAL_LAST.fullmatch(plain)
    if alone and _code(alone[1]):
        return Numbered(_code(alone[1]), year, int(alone[2]))
    return None


def _century(year: int) -> int:
    """The year that two digits mean: 17 is 2017, 87 is 1987."""
    return year + (1900 if year >= TURN else 2000)


def _code(written: str) -> str:
    """What stands before the figures, without the word for number: "Document No." is "Document"."""
    return re.sub(
        r"(?:\b(?:no|nos|nr|number)\b|№|第|제)[\s.:]*$", "", written.strip(" .,:;-/"), flags=re.I
    ).strip(" .,:;-/")


def bare_kind(series: str) -> bool:
    """Whether a series is only a kind of paper, or nothing: the office stands elsewhere in the row."""
    return series in ("", *ORDERED_KINDS)


@cache
def _corrections() -> tuple[frozenset[str], frozenset[str]]:
    wrong: set[str] = set()
    right: set[str] = set()
    for language in LANGUAGES:
        listed = pack(language, "corrections")
        wrong.update(listed.phrases("before wrong"))
        right.update(listed.phrases("before right"))
    return frozenset(wrong), frozenset(right)


@cache
def _marks() -> re.Pattern[str]:
    wrong, right = _corrections()
    every = sorted((re.escape(mark) for mark in wrong | right), key=lambda m: (-len(m), m))
    return re.compile(f"({'|'.join(every)})")
