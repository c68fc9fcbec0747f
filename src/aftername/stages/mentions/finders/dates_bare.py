"""Bare numbers that may be years: read weakly, kept only where the words around say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders import spans_of_years
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp
from aftername.values.calendar import Moment

_YEAR_NAMED = re.compile(r"\b(?P<year>calendar year|year|cy) ?$")
_FISCAL_NAMED = re.compile(r"\b(?P<year>fiscal year|financial year|fy) ?$")


_COUNTED_AFTER = re.compile(
    r" ?(?:[%℃°]|[a-z]*(?:km|kg|mm|cm|mw|gb)\b|usd|yuan|dollars|euros|yen|won|people|applicants|members|students|times|meters|metres|miles)"
)


# The year in the number of a paper: 〔2018〕12号.
_PAPER_AFTER = re.compile(r" ?[〕\])】] ?(?:第? ?)\d{1,5} ?[号號]")


# Parts of a telephone number: 138-2010-2015, 2010-2015-86.
_TELEPHONE = re.compile(r"(?:^|\D)(?:\d{1,3}|\d{5,7})-$")
_MORE_DIGITS = re.compile(r"-\d{1,3}(?!\d|年|년)|-\d{4}-\d")


def bare_years(view: View) -> Iterator[Stamp]:
    """Four digits that may be a year: weak, kept only where the words around say so."""
    yield from _worded_years(view)
    for numeral in numerals(view):
        if numeral.plain == 4 and 1000 <= numeral.low <= 2199:
            if _COUNTED_AFTER.match(view.folded, numeral.end) or _PAPER_AFTER.match(view.folded, numeral.end):
                continue
            start = numeral.start
            short = _TO_SHORT.match(view.folded, numeral.end)
            if short is not None and _IN_YEARS.search(view.folded, max(0, start - 9), start):
                last = int(numeral.low) // 100 * 100 + int(short["z"])
                if last > numeral.low:
                    yield Stamp(start, short.end(), Moment(int(numeral.low)), Moment(last))
                    continue
            if _TELEPHONE.search(view.folded[max(0, start - 8) : start]) or _MORE_DIGITS.match(
                view.folded, numeral.end
            ):
                continue
            fiscal = _FISCAL_NAMED.search(view.folded, max(0, start - 16), start)
            if fiscal is not None:
                yield spans_of_years.fiscal_stretch(
                    view, fiscal.start(), numeral.end, *[int(numeral.low)] * 2
                )
                continue
            if start and (
                view.folded[start - 1] in "$€£¥#:."
                or (view.folded[start - 1].isalpha() and view.folded[start - 1] < "\u2e80")
            ):
                continue
            named = _YEAR_NAMED.search(view.folded, max(0, start - 16), start)
            first = named.start("year") if named is not None else start
            yield Stamp(first, numeral.end, Moment(int(numeral.low)), weak=named is None)


_TO_SHORT = re.compile(r"[-–](?P<z>\d\d)(?![\d-]|\.\d|[年년])")
_IN_YEARS = re.compile(r"\b(?:in|the|during|of|from|since|for) $")
_IN_YEAR = re.compile(r"\b(?:in|since|until|till|by|before|after|during|from) $")


def _worded_years(view: View) -> Iterator[Stamp]:
    """In nineteen ninety six, since two thousand and fifteen."""
    text, listed = view.folded, numerals(view)
    for index, numeral in enumerate(listed):
        if numeral.form != "word" or numeral.ordinal or numeral.fraction:
            continue
        if not (17 <= numeral.low <= 20 or 2001 <= numeral.low <= 2099):
            continue
        if _IN_YEAR.search(text, max(0, numeral.start - 8), numeral.start) is None:
            continue
        if numeral.low > 2000:
            yield Stamp(numeral.start, numeral.end, Moment(int(numeral.low)))
            continue
        second = listed[index + 1] if index + 1 < len(listed) else None
        if second is None or second.form != "word" or text[numeral.end : second.start] not in (" ", "-"):
            continue
        if isinstance(second.low, int) and 10 <= second.low <= 99:
            yield Stamp(numeral.start, second.end, Moment(int(numeral.low) * 100 + second.low))


_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|from|to|of|late|early|mid|during|for|through|between|and|around|year|circa|fiscal year|fy|spring|summer|autumn|fall|winter|a|the|in the year|end of|as of|around|about|than|back in|class of)[ -]|[\[(]|^)$"
)


_YEAR_AFTER = re.compile(
    r"(?: (?:report|study|article|paper|survey|election|elections|season|olympics|world|census|edition|interview|budget|speech|law|film|book|plan)\b|[)\]]|,? when\b|, |\.(?:\s|$)|$)"
)


# 2004: A major quake ...
_HEADING = re.compile(r" ?(?:[:：]|[–—] )")


def year_here(view: View, stamp: Stamp) -> bool:
    """Whether a bare number of four digits is a year in its place."""
    if stamp.moment is not None and stamp.moment.month:
        return True
    text = view.folded
    year = stamp.moment.year if stamp.moment is not None else 0
    if not year or not 1500 <= year <= 2100:
        return False
    before = text[max(0, stamp.start - 14) : stamp.start]
    strong = re.search(
        r"\b(?:in|since|until|till|during|year|by|before|after|of|from|circa|mid|late|early|fy|between|and|to)[ -]$",
        before,
    )
    line = view.text.rfind("\n", 0, stamp.start) + 1
    if not text[line : stamp.start].strip(" -•*") and _HEADING.match(text, stamp.end):
        return True
    if strong is not None:
        follow = re.match(
            r" (?!(?:on|after|for)wards\b)(?:[a-z]+ ){0,2}[a-z]+s\b", text[stamp.end : stamp.end + 40]
        )
        return follow is None or strong[0].split()[-1].strip(" -") in (
            "in",
            "since",
            "during",
            "year",
            "early",
            "late",
            "mid",
            "fy",
        )
    if _YEAR_LEAD.search(before) is not None and 1900 <= year <= 2049:
        return _YEAR_AFTER.match(text, stamp.end) is not None or before.endswith(("a ", "the "))
    return len(text.strip()) == 4
