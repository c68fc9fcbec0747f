"""The slots that every language fills or declares empty, by kind of .words file, and the shapes of their lines.

slots.tsv lists them. The shapes:

    phrases      one phrase a line
    characters   single characters, any number to a line
    texts        phrase = word            以下简称 = alias
    numbers      phrase = number          months old = 1/12
    steps        phrase = unit number     去年 = year -1
    days         phrase = month day       国庆节 = 10 1
    spans        phrase = low..high       several = 3..
    frames       begin … end = word       关于宣布 … 失效的决定 = repeal
    tails        phrase + what follows    计划 + 单列市
    marks        phrase = says; stands    不公开 = not public; bracket line

To add a slot: a line of slots.tsv, and its phrases or "[slot] empty" in the file of each language.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Slot(NamedTuple):
    """name: as it stands in brackets. shape: one of SHAPES. what: belongs there, in words."""

    name: str
    shape: str
    what: str


def _number(written: str) -> float:
    over, _, under = written.partition("/")
    value = float(over) / float(under) if under else float(over)
    return int(value) if value == int(value) and "." not in over else value


def _step(written: str) -> tuple[str, float]:
    unit, _, count = written.rpartition(" ")
    if not unit:
        raise ValueError(written)
    return unit, _number(count)


def _day(written: str) -> tuple[int, int]:
    month, day = written.split(" ")
    return int(month), int(day)


def _span(written: str) -> tuple[int, int | None]:
    low, dots, high = written.partition("..")
    if not dots:
        raise ValueError(written)
    return int(low), int(high) if high else None


def _mark(written: str) -> tuple[str, tuple[str, ...]]:
    says, semicolon, stands = written.partition("; ")
    if not semicolon:
        raise ValueError(written)
    return says, tuple(stands.split(" "))


SHAPES: dict[str, tuple[Callable[[str], object] | None, str]] = {
    "phrases": (None, ""),
    "characters": (None, ""),
    "tails": (None, ""),
    "texts": (str, "phrase = word"),
    "numbers": (_number, "phrase = number, such as 3, 0.1 or 1/12"),
    "steps": (_step, "phrase = unit number, such as 去年 = year -1"),
    "days": (_day, "phrase = month day, such as 国庆节 = 10 1"),
    "spans": (_span, "phrase = low..high, such as several = 3.."),
    "frames": (str, "begin … end = word"),
    "marks": (_mark, "phrase = says; stands, such as 不公开 = not public; bracket line"),
}
"""How the value of a line is read (None: a line has none), and how such a line looks."""

FIELDS = {"from": "from_"}
"""Slots whose name Python keeps for itself, and the field that stands for them."""


@cache
def _slots() -> dict[str, dict[str, Slot]]:
    text = files("aftername.languages").joinpath("slots.tsv").read_text("utf-8")
    found: dict[str, dict[str, Slot]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, name, shape, what = (*line.split("\t"), "")[:4]
            found.setdefault(kind, {})[name] = Slot(name, shape, what)
    return found


def kinds() -> tuple[str, ...]:
    """Every kind of .words file."""
    return tuple(_slots())


def slots(kind: str) -> dict[str, Slot]:
    """The slots of a kind of file, by name. Raises KeyError for an unknown kind."""
    return _slots()[kind]
