"""Citations: a title, a number, or both side by side, as one document cites another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aftername.citing.title_keys import comparable
from aftername.records import Anchor, Date, DocumentCard, DocumentNumber, Mention, record

BEFORE = 24  # characters between a date and the title it dates: 1986年12月16日国务院发布的《…》
BEHIND = 4  # characters between a title and its number: 《…》（甲发〔2010〕3号）

NumberKey = tuple[str, int | None, int]


@record
class Citation:
    """A title, a number, or both side by side, as one document cites them.

    written: the title with its marks; "" for a number alone. number: its normal form, None without one.
    dated: ISO date said right before the title; None when none is.
    """

    anchor: Anchor
    written: str
    number: DocumentNumber | None = None
    dated: str | None = None

    @property
    def document(self) -> str:
        return self.anchor.document


def number_key(number: DocumentNumber) -> NumberKey | None:
    """What two writings of one number share; None when its serial cannot be read."""
    if number.serial is None:
        return None
    return comparable(number.series), number.year, number.serial


def year_of(card: DocumentCard) -> int | None:
    """The year a document is reckoned to: of its issue, else of its publication."""
    for dated in (card.header.issued, card.header.published):
        if dated is not None and dated.value[:4].isdecimal():
            return int(dated.value[:4])
    return None


def citations_in(mentions: Iterable[Mention]) -> tuple[Citation, ...]:
    """Titles with the number behind them and the date before them, and numbers alone.

    mentions: of kinds title, document-number and date, sorted by document and start; others are left out.
    A title inside another title is part of that one.
    """
    found: list[Citation] = []
    date: Mention | None = None
    for mention in mentions:
        here = mention.anchor
        normal = mention.normal
        if isinstance(normal, Date):
            date = mention
        elif mention.kind == "title":
            last = found[-1] if found else None
            if last and last.document == here.document and here.end <= last.anchor.end and last.written:
                continue
            dated = _just_before(date, here)
            found.append(Citation(here, here.quote, None, dated))
        elif isinstance(normal, DocumentNumber):
            last = found[-1] if found else None
            if last and last.written and last.document == here.document:
                if here.start < last.anchor.end:
                    continue
                if last.number is None and here.start - last.anchor.end <= BEHIND:
                    found[-1] = Citation(last.anchor, last.written, normal, last.dated)
                    continue
            found.append(Citation(here, "", normal))
    return tuple(found)


def _just_before(date: Mention | None, title: Anchor) -> str | None:
    """The value of a date that stands right before a title."""
    if date is None or not isinstance(date.normal, Date):
        return None
    own = date.anchor
    near = own.document == title.document and 0 <= title.start - own.end <= BEFORE
    return date.normal.value if near and re.match(r"\d{4}", date.normal.value) else None
