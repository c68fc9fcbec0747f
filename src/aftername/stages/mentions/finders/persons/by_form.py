"""Telephone and identity numbers by their own form, without a label: 0571-80000001, +82 2 000 0001, 790405-1000001."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.region import extended, overlapping

LANDLINE_TRIGGERS = (*(f"0{n}" for n in range(10)), "+", "86-")
RESIDENT_TRIGGERS = tuple(f"-{n}" for n in range(1, 9))

_NUMBERS = frozenset({"document-number"})
_LANDLINES = (
    re.compile(r"(?:86-\d{2,3}|0\d{2,3})[ -]\d{7,8}(?!\d)"),  # mainland China
    re.compile(r"0\d{1,3}\) ?\d{3,4}[ -]?\d{4}(?!\d)"),
    re.compile(r"00\d{1,3}[ -]\d{1,4}(?:[ -]\d{3,5}){1,3}(?!\d)"),  # abroad
    re.compile(r"0\d{1,4}[-)] ?\d{1,4}-\d{4}(?!\d)"),  # Japan, Korea, Taiwan
    re.compile(r"0\d{1,2}[. ]\d{3,4}[. ]\d{4}(?!\d)"),
    re.compile(r"\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]?\d{2,5}){1,4}(?!\d)"),
)
_RESIDENT = re.compile(r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?!\d)")


def landline(view: View, hit: Hit) -> Iterator[Mention]:
    """A number with an area code or the code of a country."""
    text, start = view.folded, hit.start
    before = text[start - 1 : start]
    if (before.isascii() and before.isalnum()) or (before and before in ".-/$\u20ac\uffe5"):
        return
    for form in _LANDLINES:
        number = form.match(text, start)
        if number and not (text[number.end() : number.end() + 1].isalpha() and text[number.end()].isascii()):
            digits = sum(one.isdigit() for one in number.group())
            if 9 <= digits <= 15 and not overlapping(view, start, number.end(), _NUMBERS):
                yield view.mention("person", start, extended(view, number.end()), PersonName("phone"))
            return


def resident(view: View, hit: Hit) -> Iterator[Mention]:
    """A Korean resident number: date of birth and seven digits."""
    start = hit.start - 6
    if start >= 0 and not view.folded[start - 1 : start].isalnum():
        number = _RESIDENT.match(view.folded, start)
        if number:
            yield view.mention("person", start, number.end(), PersonName("id-number"))
