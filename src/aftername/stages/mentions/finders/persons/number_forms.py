"""Numbers that are somebody's by their own form, or by the last word of their label.

Examples: "(617) 555-0100", "07000 000000", "A123456(7)", "S0000000A"; "回鄉證H00000000", "routing 000000000", "証番号 00-000000".
A label that says that its number is of a paper, a firm, a grant or a call (languages/*/details.words, official numbers) keeps it
readable, and so does a finder that took it for a sum, a date or the number of a paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.figure_lines import in_figure_lines
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, extended, overlapping
from aftername.text.folding import folded

TAKEN = frozenset({"amount", "date", "period", "document-number", "percent"})
BODIES = frozenset({"body"})
DAYS = frozenset({"date", "period"})
LEAST = 5  # digits of a number behind a label
LABEL = 24  # code points before a number in which its label stands
LINE = 40  # code points before a number in which a word says that it is official

_PHONE = re.compile(
    r"(?=[(\d])(?:"  # else every form below is tried at every letter
    r"(?:\([2-9]\d\d\)|\b[2-9]\d\d)[ .-]{1,2}[2-9]\d\d[ .-]\d{4}"  # North America
    r"|(?:\(0\d{2,4}\)|0\d{2,4})[ -]\d{3,4}[ -]\d{3,4}|(?:\(0\d{3,4}\)|0\d{3,4})[ -]\d{5,6}"  # Britain
    r"|\b\d{3}\.\d{3}\.\d{4}\b|\b1[3-9]\d\.\d{4}\.\d{4}\b|\b0\d{4}\.\d{3}\.\d{3}\b"  # parted by dots
    r"|\b1\d{2,3}\*{3,4}\d{3,4}\b|\b0\d{2}-(?:\d{4}-\*{4}|\*{4}-\d{4})(?![\d*])|\b0\d{1,4}[* ]{4,8}\d{3,4}\b"  # some figures starred
    r"|\b1(?: [3-9])(?: \d){9}\b|\b0[789]0[ \u2015-]{1,2}\d{4}[ \u2015-]{1,2}\d{4}\b"  # figures apart, long dashes
    r"|\b[6-9]\d{4}[ -]\d{5}\b(?![ -]\d)"  # India
    r"|07\d{9}|07\d{3}-\d{3}-\d{3}|\(\d{2,4}\) ?\d{3,4}[ -]\d{4}"
    r"|\b8\d{2}[ -]\d{4}[ -]\d{4})"  # mobile in East Asia without its first 0
)
_CARD = re.compile(
    r"(?=[a-z\d])(?:"
    r"[a-z]{1,2}\d{6}\([\da]\)|\b[157]\d{6}\(\d\)"  # Hong Kong, Macau
    r"|\b\d{3,6}\*{4,12}\d{2,4}[\dx]?\b|\b[12]\d-\d{2}-\d{6}-\d{2}\b"  # starred; licences of Korea
    r"|\b[a-z][1289a-d]\d{8}\b|\b[stfgm]\d{7}[a-z]\b"  # Taiwan, Singapore
    r"|\b\d{3}-\d{2}-\d{4}\b|\b[a-ceghj-prstw-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d]\b"  # United States, Britain
    r"|\b[a-z]{2}\d{8}[a-z]{2}\b|\b[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]\b)"
)
_ACCOUNT = re.compile(
    r"\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?\b"  # IBAN
    r"|\b\d\d-\d\d-\d\d[ ,;|]{1,3}\d{8}\b"  # sort code and account, Britain
    r"|\b(?:4\d|5[1-5]|62|35|37)\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?\b"  # cards
    r"|\b(?![48]00-|0\d{1,3}-)\d{3,6}-\d{2,6}-\d{4,7}(?:-\d{1,3})?\b|\b\d{5}-\d{1,2}-?\d{5,8}\b"
)
_SORT_CODE = re.compile(r"\d\d-\d\d-\d\d[ ,;|]{1,3}\d{8}$")
_BOX = re.compile(r"\bp\.?o\.? box \d{1,6}[^\n;|]{0,60}?\b(?:[a-z]{2} )?\d{5}(?:-\d{4})?\b")
_MORE = re.compile(r" ?(?:and|&|,|/|;) ?(?P<number>[a-z]{0,3}\d{6,9})\b")
_CHAT = re.compile(r"(?<![a-z0-9@./])(?:wxid_?|wx_?)[a-z0-9_]*\d[a-z0-9_]{2,20}")
_POSTAL = re.compile("\u3012 ?\\d{3}-?\\d{4}[ \u3000]{0,2}[^\\n()\uff08\uff09\u3001\u3002]{6,60}")
_HANDLE = re.compile(
    r"(?<![a-z0-9@./_-])@[a-z][a-z0-9._-]{2,30}(?<=[a-z0-9_])|(?<![a-z0-9@./_-])[a-z][a-z0-9]{1,15}_[a-z0-9_]{2,15}(?![a-z0-9@_]|\.[a-z0-9])"
)
_FORMS = (("phone", _PHONE), ("id-number", _CARD), ("account", _ACCOUNT), ("chat", _CHAT), ("address", _BOX))
_NUMBER = re.compile(
    r"(?<![a-z0-9.,/@])(?:[a-z]{1,5}[ -]?)?\d(?:[ -]?[\da-z]){3,22}(?:\(\d\))?(?![a-z0-9@%]|[.,]\d)"
)
_SERIAL = re.compile(r"(?:19|20)\d\d[-/]\d{1,4}$")
_SEPARATE = " \u3000\t:\uff1a.#=(\uff08"


@cache
def _chats() -> re.Pattern[str]:
    return re.compile(any_of(folded(word) for one in details() for word in one.chats if len(word) > 1))


@cache
def _inner() -> re.Pattern[str]:
    """The number of a telephone inside a house behind a word for one: 내선 1200, 分機238."""
    words = any_of(
        word for one in details() for word in one.extensions if len(word) > 1 and not word.isascii()
    )
    return re.compile(
        rf"(?:{words}|\b(?:ext|extn|extension|bleep|pager)\b\.?)[ :\uff1a]{{0,2}}(?P<number>\d{{3,6}})(?!\d)"
    )


@cache
def _last() -> re.Pattern[str]:
    """The last figures of a number behind a word for them: 尾号7743, ending 7719."""
    words = {folded(word) for one in details() for word in one.last_figures}
    east, latin = any_of(e for e in words if not e.isascii()), any_of(e for e in words if e.isascii())
    return re.compile(rf"(?:(?:{east})|\b(?:{latin}))[ :\uff1a]{{0,2}}(?P<number>\d{{3,4}})(?![\d%]|[.,]\d)")


@cache
def _label() -> re.Pattern[str]:
    ends = {folded(word) for one in details() for word in one.numbers_end}
    east, latin = any_of(e for e in ends if not e.isascii()), any_of(e for e in ends if e.isascii())
    return re.compile(rf"(?:(?:{east})|(?<![a-z])(?:{latin}))$")


@cache
def _official() -> re.Pattern[str]:
    words = {folded(word) for one in details() for word in one.official_numbers}
    east, latin = any_of(e for e in words if not e.isascii()), any_of(e for e in words if e.isascii())
    return re.compile(rf"{east}|\b(?:{latin})\b")


def numbers(view: View) -> Iterator[Mention]:
    """Every number in the text that is somebody's."""
    for sign, form in _FORMS:
        for found in in_figure_lines(form, view):
            taken = TAKEN - DAYS if _SORT_CODE.match(found.group()) else TAKEN  # 11-08-36 is read as a day
            plain = sign == "phone" and found.group().startswith(("07", "(0", "01", "02"))
            if is_free(view, *found.span(), taken, official=not plain):
                end = extended(view, found.end()) if sign == "phone" else found.end()
                yield person(view, found.start(), end, sign)
    for found in in_figure_lines(_POSTAL, view):
        if not overlapping(view, max(found.start() - LINE, 0), found.end() + LINE, BODIES):
            yield person(view, *found.span(), "address")
    for found in (*in_figure_lines(_last(), view), *in_figure_lines(_inner(), view)):
        yield person(view, *found.span("number"), "phone")
    yield from _handles(view)
    yield from _labelled(view)


def _handles(view: View) -> Iterator[Mention]:
    """Names in messengers, on a line that names one."""
    for found in _HANDLE.finditer(view.folded):
        line = view.folded[view.folded.rfind("\n", 0, found.start()) + 1 : found.end() + LINE].split("\n")[0]
        if _chats().search(line):
            yield person(view, *found.span(), "chat")


def _labelled(view: View) -> Iterator[Mention]:
    """Numbers behind a label that ends as labels of numbers do."""
    for found in in_figure_lines(_NUMBER, view):
        start, end = found.span()
        if sum(map(str.isdigit, found.group())) < LEAST or _SERIAL.match(found.group()):
            continue
        label = view.folded[max(start - LABEL, 0) : start]
        label = label[label.rfind("\n") + 1 :].rstrip(_SEPARATE)
        if _label().search(label) and is_free(view, start, end):
            yield person(view, start, end, "id-number")
            more = _MORE.match(view.folded, end)
            if more:  # passports E00000001 and E00000002
                yield person(view, *more.span("number"), "id-number")


def is_free(view: View, start: int, end: int, taken: frozenset[str] = TAKEN, official: bool = True) -> bool:
    """Whether a number is no sum, date or number of a paper, and no label says that it is official."""
    text = view.folded
    if (text[start - 1 : start].isalnum() and text[start - 1].isascii()) or text[end : end + 1].isdigit():
        return False
    before = text[max(start - LINE, 0) : start]
    before = re.split("[\n;\uff1b\u3002\uff0c,|\t]", before)[-1]
    return not overlapping(view, start, end, taken) and not (official and _official().search(before))
