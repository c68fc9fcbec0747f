"""One document number, as read out of a text."""

from __future__ import annotations

from aftername.records.base import record


@record
class Numbered:
    """A document number in a text. start, end: code points. series, year, serial: as DocumentNumber has them.

    value: the normal form. repaired: what is written was mended (lost brackets, a page counter in the middle).
    """

    start: int
    end: int
    value: str
    series: str
    year: int | None
    serial: int | None
    repaired: bool = False
