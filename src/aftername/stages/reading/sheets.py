"""Pages put together again: a sentence that a page end breaks is joined, and what stood between goes behind it.

Page numbers and running heads are kept, each on its own line, but never in the middle of a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from aftername.languages.expressions import any_of
from aftername.languages.numbering import whole_line
from aftername.stages.reading.wraps import joint
from aftername.text.sentences import is_item

PAGE_NUMBER = re.compile(rf"(?i)[ \t\u3000]*(?:{whole_line('number of a page')})[ \t\u3000]*")
"""A line that is the number of a page and nothing else."""

_NUMBER_LINE = re.compile(rf"(?im)^{PAGE_NUMBER.pattern.removeprefix('(?i)')}$")
_LONE_FIGURE = re.compile(r"[ \t\u3000]*\d{1,4}[ \t\u3000]*")
_ENDED = re.compile(r"[。！？!?.…：:；;」』》】|]$")
_TITLE_LIKE = re.compile(rf"(?:{any_of('layout', 'titles end')}|{any_of('layout', 'red line')})$")
_LONGEST_HEAD = 60  # characters of a running head


class Sheet(NamedTuple):
    """A page: what stands above its matter, the matter, and what stands below."""

    head: str
    body: str
    foot: str


def sheets_of(text: str) -> list[Sheet]:
    """A text cut behind its page-number lines and at form feeds; one sheet where it has none."""
    if "\f" not in text and _NUMBER_LINE.search(text) is None:
        return [Sheet("", text, "")]
    lines = text.replace("\f", "\n").split("\n")
    counted = Counter(line.strip() for line in lines if 0 < len(line.strip()) <= _LONGEST_HEAD)
    made: list[Sheet] = []
    body: list[str] = []
    head = ""
    at = 0
    while at < len(lines):
        if PAGE_NUMBER.fullmatch(lines[at]) is None or (not made and not any(map(str.strip, body))):
            body.append(lines[at])
            at += 1
            continue
        made.append(Sheet(head, "\n".join(body), lines[at]))
        at, head = _head_below(lines, at + 1, "\n".join(body), counted)
        body = []
    made.append(Sheet(head, "\n".join(body), ""))
    return made


def _head_below(lines: Sequence[str], at: int, before: str, counted: Counter[str]) -> tuple[int, str]:
    """Where the matter goes on below a page number, and the running head that stands before it."""
    first = at
    while first < len(lines) and not lines[first].strip():
        first += 1
    if first >= len(lines):
        return at, ""
    line = lines[first].strip()
    apart = first > at and first + 1 < len(lines) and not lines[first + 1].strip()
    short = len(line) <= 30 and _ENDED.search(line) is None and not is_item(line)
    if len(line) <= _LONGEST_HEAD and short and (counted[line] > 1 or (apart and _is_open(before))):
        return first + 1, lines[first]
    return at, ""


def sheets_of_pages(pages: Sequence[str]) -> list[Sheet]:
    """Pages of a file, each with its running head and foot: lines at the edges of pages that come again."""
    told: Counter[str] = Counter()
    for page in pages:
        told.update({_shape(line) for line in _edges(page)})
    often = max(2, min(4, len(pages) // 2))
    made = []
    for page in pages:
        lines = page.split("\n")
        top, bottom = 0, len(lines)
        while top < min(3, bottom) and _is_margin(lines[top], told, often, len(pages)):
            top += 1
        while bottom > max(top, len(lines) - 3) and _is_margin(lines[bottom - 1], told, often, len(pages)):
            bottom -= 1
        head, body, foot = lines[:top], lines[top:bottom], lines[bottom:]
        made.append(Sheet("\n".join(head), "\n".join(body), "\n".join(foot)))
    return made


def _edges(page: str) -> list[str]:
    lines = [line for line in page.split("\n") if line.strip()]
    return lines[:2] + lines[-2:]


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", "".join(line.split()))


def _is_margin(line: str, told: Counter[str], often: int, pages: int) -> bool:
    """Whether a line at the edge of a page is no matter: blank, a page number, or on several pages."""
    if not line.strip() or PAGE_NUMBER.fullmatch(line):
        return True
    if pages < 2 or len(line.strip()) > _LONGEST_HEAD:
        return False
    if _LONE_FIGURE.fullmatch(line):
        return told["#"] >= often
    # A line of figures alone comes again for other reasons; "#" in a shape must stand beside words.
    return told[_shape(line)] >= often and re.search(r"[^\W\d_]", line) is not None


def assembled(sheets: Sequence[Sheet]) -> tuple[str, list[int]]:
    """The text of the sheets, and where each begins in it."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0

    def put(piece: str) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            length += len(piece)

    between = ""
    before = ""
    for number, sheet in enumerate(sheets):
        cut = _continued(before, sheet.body) if number else 0
        edge = "\n".join(part for part in (between, sheet.head) if part.strip())
        if cut:
            last = pieces[-1].rstrip()
            length -= len(pieces[-1]) - len(last)
            pieces[-1] = last
            body = sheet.body.lstrip("\n")
            joined = joint(last.rstrip(), body.lstrip()[:8] or " ")
            put(joined)
            starts.append(length)
            put(body[:cut].strip() + "\n")
            put(edge + "\n" if edge else "")
            put(body[cut:].strip("\n") + "\n")
        else:
            starts.append(length)
            put(edge + "\n" if edge else "")
            put(sheet.body + ("\n" if number < len(sheets) - 1 or sheet.foot else ""))
        between = sheet.foot
        before = sheet.body if sheet.body.strip() else before
    put(between)
    return "".join(pieces), starts


def _is_open(body: str) -> bool:
    """Whether the last line of a page breaks off in a sentence."""
    lines = [line for line in body.rstrip().split("\n")[-3:] if line.strip()]
    if not lines:
        return False
    last = lines[-1].strip()
    if (
        len(last) < 5
        or _ENDED.search(last)
        or _TITLE_LIKE.search(last)
        or "\t" in last
        or last.startswith(("|", "#"))
    ):
        return False
    return len(last) >= 14 or is_item(last) or re.search("[，、,]", last) is not None


def _continued(before: str, body: str) -> int:
    """How much of a page (without the blank lines at its top) ends a sentence that the page before began; 0: none."""
    if not _is_open(before):
        return 0
    body = body.lstrip("\n")
    at = 0
    for line in body.split("\n")[:8]:
        if not line.strip() or "\t" in line or line.startswith(("|", "#")) or is_item(line):
            return 0
        if (at == 0 and line[:1] in "\u3000\t") or line.startswith("    "):
            return 0
        at += len(line) + 1
        if re.search(r"[。！？.!?；;]\s*$", line):
            return min(at, len(body))
    return 0
