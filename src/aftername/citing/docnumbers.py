"""Document numbers: one number read out of a text, in any of the forms they are written in.

Chinese 国科发专〔2017〕145号 with any brackets, or with the brackets lost; orders 国务院令第709号; announcements
国家税务总局公告2026年第6号; Japanese 24科基政第6号, 法律第30号, 告示; Korean 공고 제2021-0051호; Taiwanese
字第1120012345號; romanised Yue Fa [2017] No. 1; EU and US numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from aftername.citing import docnumbers_han, docnumbers_west
from aftername.citing.docnumber import Numbered
from aftername.languages.expressions import any_of, characters
from aftername.text.folding import folded
from aftername.values.number_signs import FIGURES_OF_NUMBERS

__all__ = ["TRIGGERS", "Numbered", "number_ending", "numbers_after", "numbers_in"]

REACH = 72  # code points looked at before 号

TRIGGERS: tuple[str, ...] = (*characters("layout", "number sign"), *docnumbers_west.TRIGGERS)
"""What gives a number away, in folded form."""

_ENDS = re.compile(f"[{characters('layout', 'number sign')}]")
_WEST = re.compile("|".join(re.escape(t) for t in docnumbers_west.TRIGGERS), re.IGNORECASE)
_DIGIT_BEFORE = re.compile(rf"[\d０-９{FIGURES_OF_NUMBERS}a-zA-Z][)）〕\]]?[ \u3000\n]*$")
# A page counter that fell into a number: "\n— 16 —\n", "\n2、", "\n第3页\n".
_BREAK = re.compile(
    r"[ \t\u3000]*\n[ \t\u3000\n]*(?P<counter>(?:[-—–·]+[ ]*\d{1,3}[ ]*[-—–·]+"
    rf"|{any_of('layout', 'ordinal', 'zh')}?[ ]*\d{{1,3}}[ ]*(?:{any_of('docnumbers', 'pages')}|、)|\d{{1,3}}(?=[ ]*\n))[ \t\u3000\n]*)?"
)
_KIND_BEHIND = re.compile(any_of("docnumbers", "numbered kinds", "zh"))


def _never(written: str) -> bool:
    return False


def number_ending(
    text: str,
    end: int,
    within: Callable[[str], str],
    office: Callable[[str], str] = str,
    sure: Callable[[str], bool] = _never,
) -> Numbered | None:
    """The number whose 号, 號 or 호 ends at `end`; None when there is none.

    within, office: cut the words away that lead up to a code and to the name of an office
        (languages.bodies.code_within, office_within).
    sure: whether letters begin like a known code (languages.bodies.begins_code); it decides where a line
        break falls into a number.
    A kind that stands behind the number (国务院第493号令) is part of it, so the end may lie after `end`.
    """
    begin = max(0, end - REACH)
    if _DIGIT_BEFORE.search(text[max(begin, end - 8) : end - 1]) is None:
        return None
    written = text[begin:end]
    line = written.rfind("\n") + 1
    on_line = _read(folded(written[line:]), text[end : end + 2], within, office)
    if not line:
        return _placed(on_line, range(begin, end))
    if on_line is not None and (sure(on_line.series) or not _at_start(written[line:], on_line.start)):
        return _placed(on_line, range(begin + line, end))
    # Offices stand on lines of their own, so a break parts them; in a code it parts nothing.
    for mark in (" ", ""):
        whole, places, mended = _joined(written, mark)
        over = _read(folded(whole), text[end : end + 2], within, office)
        if over is None or over.start >= len(places) or places[over.start] >= line:
            continue
        if "〔" in over.value and mark:
            continue
        if on_line is None or sure(over.series) or (on_line.series == "令" and over.series.endswith("令")):
            found = _placed(over, [begin + place for place in places])
            if found is not None and any(begin + gap >= found.start for gap in mended):
                return replace(found, repaired=True)
            return found
    return _placed(on_line, range(begin + line, end))


def _at_start(line: str, place: int) -> bool:
    return not line[:place].strip(" \u3000\t0123456789、（(")


def _joined(written: str, mark: str) -> tuple[str, list[int], list[int]]:
    """A window with a mark for its line breaks, where each character stood, and where page counters fell out."""
    places: list[int] = []
    mended: list[int] = []
    last = 0
    for one in _BREAK.finditer(written):
        places.extend(range(last, one.start()))
        if one["counter"]:
            mended.append(one.start())
        if mark:
            places.append(one.start())
        last = one.end()
    places.extend(range(last, len(written)))
    gaps = {one.start() for one in _BREAK.finditer(written)} if mark else ()
    return "".join(mark if place in gaps else written[place] for place in places), places, mended


def _read(
    window: str, behind: str, within: Callable[[str], str], office: Callable[[str], str]
) -> Numbered | None:
    """The number a window ends with, in the first form that reads one."""
    if window.endswith("호"):
        return docnumbers_west.korean(window)
    window = window.replace("號", "号")
    for needed, form in docnumbers_han.FORMS:
        found = form(window, within, office) if needed.search(window) else None
        if found is not None:
            return found
    kind = _KIND_BEHIND.match(behind)
    return docnumbers_han.before_kind(window, kind.group(), office) if kind else None


def _placed(found: Numbered | None, places: range | list[int]) -> Numbered | None:
    """A number in a window as a number in the text."""
    if found is None:
        return None
    over = found.end - len(places)
    return replace(found, start=places[found.start], end=places[-1] + 1 + max(0, over))


def numbers_after(text: str, start: int) -> Numbered | None:
    """The number in Latin letters, or of a Korean section, around a trigger at `start`; None when there is none."""
    return docnumbers_west.number_around(text, start)


def numbers_in(
    text: str,
    start: int,
    end: int,
    within: Callable[[str], str],
    office: Callable[[str], str] = str,
    sure: Callable[[str], bool] = _never,
) -> Iterator[Numbered]:
    """The numbers of a stretch of a text, in order of their ends; those that begin before it are left out."""
    last = start
    found: list[Numbered] = []
    for one in _ENDS.finditer(text, start, end):
        number = number_ending(text, one.end(), within, office, sure)
        if number is not None:
            found.append(number)
    for one in _WEST.finditer(text, start, end):
        number = numbers_after(text, one.start())
        if number is not None:
            found.append(number)
    for number in sorted(found, key=lambda n: (n.end, n.start)):
        if last <= number.start and number.end <= end:
            last = number.end
            yield number
