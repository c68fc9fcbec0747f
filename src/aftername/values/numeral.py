"""A number as it stands in a text, with its value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Figure = int | float

# No quantity in a paper is larger; what is longer is a code, or written to break a reader.
LARGEST = 10**32


@dataclass(slots=True)
class Numeral:
    """A number as written.

    start, end: where it stands. low, high: its value; high differs from low where the words do (两三 is 2
    to 3) and is None where they leave it open (300多).
    form: "digits", "han", "hangul" or "word": what the first character is.
    plain: how many digits, when it is nothing but digits; else 0.
    over, top: of a fraction written out (三分之二): its two numbers.
    positional: digits one after another with no unit (一二一六). native: a native Korean number.
    slash: a fraction with a slash, which may be a date.
    scale: the last multiplier written (万 is 10000), 1 when there is none: for "3 to 5 million".
    """

    start: int
    end: int
    low: Figure
    high: Figure | None
    form: str
    approximate: bool = False
    plain: int = 0
    scale: int = 1
    ordinal: bool = False
    fraction: bool = False
    positional: bool = False
    native: bool = False
    slash: bool = False
    over: Figure = 1
    top: Figure = 0

    @property
    def exact(self) -> bool:
        return self.low == self.high and not self.approximate


def figure(value: Decimal | int | float) -> Figure:
    """A whole number as int, anything else as float."""
    if isinstance(value, int):
        return value
    return int(value) if value == int(value) else float(value)


def group_value(written: str) -> Decimal | int:
    """The value of an Arabic number with or without thousands commas."""
    plain = written.replace(",", "")
    return Decimal(plain) if "." in plain else int(plain)
