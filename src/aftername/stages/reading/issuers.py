"""Who issues a paper where no letterhead, label or signature of a body says so: its number, its first sentence, the office that signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from aftername.languages.expressions import any_of
from aftername.languages.header_labels import field_of_label
from aftername.records import Block, Field
from aftername.records.block import Span
from aftername.stages.reading.document_forms import Lines
from aftername.stages.reading.header_parts import TOP_BLOCKS, named_body
from aftername.values.written_dates import dates_in

LONGEST_VALUE = 40  # code points of a value below its label
FIRST = 6  # lines from the top in which a body may tell of its own doing
LONGEST_SENTENCE = 400
LONGEST_OFFICE = 12

_BULLET = re.compile(r"[\s\-–•·○◦▪*※:：]*")
_KIND = re.compile(
    rf"[ ,，]*(?:{any_of('layout', 'counted notices')}|{any_of('layout', 'numbered kinds')})?[ ,，]*$"
)
_COUNTED = re.compile(rf"{any_of('layout', 'ordinal')}|No\b|\d|[〔\[(（]")
_SUBJECT = re.compile(
    r"(?:The )?(?P<body>[^\s、，,。.]{2,20}?(?: [^\s、，,。.]{2,20}?){0,2}|[A-Z][\w’'&-]*(?: (?:of|for|and|the|[A-Z][\w’'&-]*)){1,9})"
    rf"(?:{any_of('layout', 'behind a subject')}| )"
)
_STOP = re.compile(r"[。\n]|\. ")


def below_labels(text: str, blocks: Sequence[Block]) -> dict[str, Span]:
    """Fields whose label is a line or an item of its own, and whose value is the next one."""
    found: dict[str, Span] = {}
    held = [
        one for one in blocks[:TOP_BLOCKS] if one.role in ("list-item", "paragraph", "heading", "label-value")
    ]
    for label, value in pairwise(held):
        if label.role == "label-value" and label.value is not None:
            continue
        field = field_of_label(text[slice(*_bare(text, label.start, label.end))])
        if field not in ("issuer", "body", "number", "issued", "published"):
            continue
        start, end = _bare(text, value.start, value.end)
        if 2 <= end - start <= LONGEST_VALUE and field_of_label(text[start:end]) is None:
            found.setdefault(field, (start, end))
    return found


def otherwise(lines: Lines, text: str, number: Field | None) -> Span | None:
    """The issuer by the paper's own number, its first sentence, or the office that signs; None where none says it."""
    own = number.anchor if number is not None else None
    return (
        (by_number(text, own.start, own.end) if own is not None else None)
        or by_first_sentence(lines, text)
        or by_office(lines, text)
    )


def by_number(text: str, start: int, end: int) -> Span | None:
    """The body that stands before the number of a paper on its line, or that the number begins with. start, end: the number."""
    line = text.rfind("\n", 0, start) + 1
    sign = _COUNTED.search(text, start, end)
    words = text[line : sign.start() if sign else start]
    kind = _KIND.search(words)
    return named_body(text, (line, line + (kind.start() if kind else len(words))))


def by_first_sentence(lines: Lines, text: str) -> Span | None:
    """The body that opens one of the first lines and says there that it announces, calls or invites."""
    for start, end in lines.top(LONGEST_SENTENCE)[:FIRST]:
        stop = _STOP.search(text, start, end)
        last = stop.start() + 1 if stop else end
        if last - start > LONGEST_SENTENCE:
            continue
        told = re.search(any_of("layout", "says for itself"), text[start:last])
        subject = _SUBJECT.match(text, start, last)
        if told is None or subject is None or subject.end() > start + told.start() + 1:
            continue
        body = named_body(text, subject.span("body"))
        if body is not None:
            return body
    return None


def by_office(lines: Lines, text: str) -> Span | None:
    """An office without its house (科研处) that signs alone on the line above the day that closes a paper."""
    spans = lines.end(200)[-3:]
    for (start, end), (below, last) in pairwise(spans):
        days = dates_in(text, below, last)
        if len(days) != 1 or text[below : days[0].start].strip() or text[days[0].end : last].strip():
            continue
        words = text[start:end]
        if len(words) <= LONGEST_OFFICE and re.fullmatch(
            rf"\w{{1,10}}{any_of('layout', 'office ends')}", words
        ):
            return start, end
    return None


def _bare(text: str, start: int, end: int) -> Span:
    """Where an item begins and ends without its bullet and the blanks around."""
    bullet = _BULLET.match(text, start, end)
    return (bullet.end() if bullet else start), start + len(text[start:end].rstrip())
