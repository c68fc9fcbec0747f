"""The document numbers in one cell of a table: lists spelled out, corrections told apart."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from aftername.records import record
from aftername.text.serial_lists import spelled_out

LANGUAGES = ("zh", "ja", "ko", "en")

# The form of the layout standard with any bracket; everything else is left to the full parser.
_USUAL = re.compile(
    r"([\u4e00-\u9fff]{1,12})\s*[〔\[（(【﹝]\s*((?:19|20)\d{2})\s*[〕\]）)】﹞]\s*(?:第\s*)?0*(\d{1,5})\s*[号號]"
)
_APART = re.compile(r"[;；\n|]+|(?<=[号號호])\s*[、，,]\s*(?=\D{1,12}[〔\[（(【﹝]\s*\d{4})")


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
    match = _USUAL.search(written)
    if match:
        return Numbered(match[1], int(match[2]), int(match[3]))
    return None


@cache
def _corrections() -> tuple[frozenset[str], frozenset[str]]:
    wrong: set[str] = set()
    right: set[str] = set()
    for language in LANGUAGES:
        phrases = import_module(f"aftername.languages.{language}.corrections")
        wrong.update(phrases.BEFORE_WRONG)
        right.update(phrases.BEFORE_RIGHT)
    return frozenset(wrong), frozenset(right)


@cache
def _marks() -> re.Pattern[str]:
    wrong, right = _corrections()
    every = sorted((re.escape(mark) for mark in wrong | right), key=lambda m: (-len(m), m))
    return re.compile(f"({'|'.join(every)})")
