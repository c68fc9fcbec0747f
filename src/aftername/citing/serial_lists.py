"""Serial numbers as they are listed: kanji digits, ranges, 同 for "the same office", one number after another."""

from __future__ import annotations

import re

from aftername.languages.expressions import alternatives
from aftername.values.number_signs import ERAS, FIGURES_OF_NUMBERS
from aftername.values.serial_figures import kanji_number

_SERIAL = rf"[{FIGURES_OF_NUMBERS}0-9０-９]"
_MOST = 5_000  # numbers one range may stand for; more is a slip of the pen

_ITEM = re.compile(
    rf"(?P<body>[^、，,]*?)(?P<stem>(?:{_SERIAL}+[－ー―‐-])*)"
    rf"(?P<list>{_SERIAL}+(?:[～〜~・]{_SERIAL}+)*)号?"
)
_PIECES = re.compile(rf"({_SERIAL}+)(?:[～〜~]({_SERIAL}+))?")
# What stands before digits without being an office: eras, ordinals, counted things.
_NO_OFFICE = re.compile(rf"(?:{alternatives(ERAS)}|第|その|別|条|項|約|年|月|[ぁ-ん]|[A-Za-z])$")
# Where the name of a regional office is cut when 同 stands for the rest of it: 秋田|労働局, 岡山同.
_OFFICE = re.compile(
    r"(?:労働|運輸|整備|農政|経済産業|財務|法務|総合通信|環境事務|森林管理)局|選挙区|公安委|選挙管理"
)

_LISTED = re.compile(
    r"(?P<head>[^〔〕\[\]（）()【】]{1,24}[〔\[（(【﹝]\s*(?:19|20)\d{2}\s*[〕\]）)】﹞]\s*(?:第\s*)?)"
    r"(?P<list>\d{1,5}(?:\s*号?\s*[、，,和及～~〜—–－至到-]\s*\d{1,5})+)\s*(?P<tail>号|號)"
)
_STEP = re.compile(r"(\d{1,5})\s*号?(?:\s*([、，,和及～~〜—–－至到-])\s*)?")


def serials_in(written: str) -> tuple[int, ...]:
    """The serials of a list such as 三四五、三四六, 三七六～三七九 or 一・二, in its order.

    A range's end may leave out what it shares with its beginning: 一二一六～三七 ends with 1237.
    A range that runs backwards, or stands for thousands, gives its two ends.
    """
    found: list[int] = []
    for first, last in _PIECES.findall(written):
        low = kanji_number(first)
        if low is None:
            continue
        found.extend(_filled(low, kanji_number(last)) if last else (low,))
    return tuple(found)


def _filled(low: int, high: int | None) -> tuple[int, ...]:
    """All numbers from low to high."""
    if high is None:
        return (low,)
    if high < low and len(str(high)) < len(str(low)):
        high = int(str(low)[: -len(str(high))] + str(high))
    return tuple(range(low, high + 1)) if low < high <= low + _MOST else (low, high)


def trailing_numbers(title: str, before: str | None = None) -> tuple[tuple[str, int], ...]:
    """Offices and serials in the brackets that end a title in an official gazette, in order.

    （財務三一二）, （同三一三、三一四）, （国土交通三七六～三七九）, （秋田労働局公示五、岡山同四）.
    before: the office of the title before this one, which 同 stands for; an office nobody named is "同".
    Numbers of amendments (九－五五－一五五) keep their stem in the office. Empty when there are none.
    """
    whole = title.rstrip()
    if not whole.endswith(("）", ")")):
        return ()
    start = _opening(whole)
    if start < 0:
        return ()
    found: list[tuple[str, int]] = []
    body: str | None = None
    tail = ""
    for item in re.split(r"[、，,]", whole[start + 1 : -1]):
        match = _ITEM.fullmatch(item.strip())
        if match is None:
            return ()
        written = match["body"].strip()
        if written and written != "同":
            if _NO_OFFICE.search(written):
                return ()
            written, tail = _resolved(written, body or before, tail)
            body = written
        elif body is None:
            if not written and match["stem"]:
                return ()
            body = before or "同" if written else ""
        office = body + match["stem"].rstrip("－ー―‐-")
        found.extend((office, serial) for serial in serials_in(match["list"]))
    return tuple(found)


def _opening(whole: str) -> int:
    """Where the bracket opens that closes at the end; -1 when none does."""
    depth = 0
    for place in range(len(whole) - 1, max(-1, len(whole) - 400), -1):
        if whole[place] in "）)":
            depth += 1
        elif whole[place] in "（(":
            depth -= 1
            if depth == 0:
                return place
    return -1


def _resolved(written: str, before: str | None, tail: str) -> tuple[str, str]:
    """An office in which 同 stands for a part of the one before it, spelled out; and that part."""
    if not written.endswith("同") or before is None:
        return written, tail
    own = written[:-1]
    office = _OFFICE.search(before)
    if office is None:
        return own + tail, tail
    kind = _OFFICE.search(own)
    rest = before[office.end() :] if kind or not tail else tail
    if kind or own.endswith(("部", "局", "会", "所", "庁")):
        rest = tail or before[office.end() :]
        return own + rest, rest
    return own + before[office.start() :], before[office.end() :]


def spelled_out(written: str) -> tuple[str, ...]:
    """Each number of a list that shares its code and year: 甲发〔2003〕5、6号 gives two, 5—8号 gives four.

    Gives the text itself where it holds no such list.
    """
    match = _LISTED.search(written)
    if match is None:
        return (written,)
    serials: list[int] = []
    running = False
    for digits, joint in _STEP.findall(match["list"]):
        serial = int(digits)
        if running and serials:
            serials.extend(_filled(serials.pop(), serial))
        else:
            serials.append(serial)
        running = bool(joint) and joint not in "、，,和及"
    head = written[: match.start()] + match["head"].strip()
    return tuple(f"{head}{serial}{match['tail']}" for serial in serials)
