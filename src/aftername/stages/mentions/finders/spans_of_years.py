"""Stretches of whole years and their parts: the 1990s, 21世纪, 2019-Q1, 2023-2024学年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.fiscal_years import FiscalYear, fiscal_year_of
from aftername.stages.mentions.finder import View, once
from aftername.stages.mentions.finders.dates_east import is_republic
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp
from aftername.values.calendar import Moment
from aftername.values.numbers import Numeral

_DECADE = re.compile(r"(?P<y>\d{3}0|\d0) ?['’]?s(?![a-z])")


_CENTURY = re.compile(
    r"(?P<n>\d{1,2})(?: ?(?:st|nd|rd|th))? {1,2}century(?![a-z])|(?P<e>\d{1,2}) ?(?:世纪|世紀|세기)"
)


_NINETIES = re.compile(r"(?P<n>\d0|[二三四五六七八九]十) ?(?:年代|년대)")


_HAN_CENTURY = re.compile(r"世[纪紀]")
_CENTURY_TENS = re.compile(r"の?(?P<n>\d0|[二三四五六七八九]十|十)年代")
_TENS = {
    "十": 10,
    "二十": 20,
    "三十": 30,
    "四十": 40,
    "五十": 50,
    "六十": 60,
    "七十": 70,
    "八十": 80,
    "九十": 90,
}


def stamps(view: View) -> Iterator[Stamp]:
    """Stretches that begin with a number, each at its place."""
    text = view.folded
    for numeral in numerals(view):
        start = numeral.start
        if numeral.plain in (3, 4):
            found = _school_year(view, numeral) or _quarter(view, numeral) or _fiscal_year(view, numeral)
            if found is not None:
                yield found
                continue
        if numeral.form == "digits":
            match = _DECADE.match(text, start)
            if match is not None and (
                len(match["y"]) == 4 or text[max(0, start - 4) : start].endswith(("the ", "'", "’"))
            ):
                year = int(match["y"]) + (1900 if len(match["y"]) == 2 else 0)
                yield Stamp(start, match.end(), Moment(year), Moment(year + 9))
                continue
            match = _CENTURY.match(text, start)
            if match is not None:
                number = int(match["n"] or match["e"])
                tens = _CENTURY_TENS.match(text, match.end())
                if tens is not None and tens["n"].isdigit() and 0 < number <= 30:
                    first = (number - 1) * 100 + int(tens["n"])
                    yield Stamp(start, tens.end(), Moment(first), Moment(first + 9))
                    continue
                if 0 < number <= 30:
                    yield Stamp(start, match.end(), Moment((number - 1) * 100 or 1), Moment(number * 100 - 1))
                continue
        if numeral.form == "han" and 5 <= numeral.low <= 30 and _HAN_CENTURY.match(text, numeral.end):
            tens = _CENTURY_TENS.match(text, numeral.end + 2)
            first, end, long = (int(numeral.low) - 1) * 100, numeral.end + 2, 99
            if tens is not None:
                tenth = _TENS.get(tens["n"], 0) if not tens["n"].isdigit() else int(tens["n"])
                first, end, long = first + tenth, tens.end(), 9
            yield Stamp(start, end, Moment(first), Moment(first + long))
            continue
        match = _NINETIES.match(text, start)
        if match is not None and text[start - 1 : start] not in ("第",):
            decade = _TENS.get(match["n"]) or int(match["n"])
            lead = text[max(0, start - 6) : start]
            hundred = (
                2000
                if "本世纪" in lead or "21世纪" in lead
                else 1800
                if "19世纪" in lead or "十九世纪" in lead
                else 1900
            )
            yield Stamp(
                start, match.end(), Moment(hundred + decade), Moment(hundred + decade + 9), approximate=False
            )


_SCHOOL = re.compile(
    r"(?P<y>\d{3,4})(?:年? ?[-–—~～/至] ?(?P<z>\d{4}|\d{2,3}))?年? ?(?:学年度?|學年度?|학년도| (?:school|academic) year)(?![a-z])"
)
_SCHOOL_LEAD = re.compile(r"\b(?:school|academic) year (?:of )?$")
_YEARS = re.compile(r"(?P<y>(?:19|20)\d\d)(?:[-–/](?P<z>(?:20)?\d\d)(?!\d))?")


def _school_year(view: View, numeral: Numeral) -> Stamp | None:
    """A school year: September to August, in Japan April to March, in Taiwan August to July."""
    text = view.folded
    match = _SCHOOL.match(text, numeral.start)
    start = numeral.start
    if match is None:
        lead = _SCHOOL_LEAD.search(text, max(0, start - 18), start)
        match = _YEARS.match(text, start) if lead is not None else None
        if lead is None or match is None:
            return None
        start = lead.start()
    year, month = int(match["y"]), 9
    if year < 1000:
        if not is_republic(view):
            return None
        year, month = year + 1911, 8
    elif view.language_at(start) == "ja":
        month = 4
    elif "학년도" in match[0]:
        month = 3
    elif not 1900 <= year <= 2100:
        return None
    last = Moment(year + 1, month - 1)
    return Stamp(start, match.end(), Moment(year, month), last)


_FISCAL = re.compile(
    r"(?P<y>(?:19|20)\d\d)(?:(?:年|년)? ?[-–—~～/至] ?(?P<z>\d{4}|\d\d))? ?(?:年|년)? ?(?:财年|財年|财政年度|財政年度|会计年度|會計年度|会計年度|회계연도|회계년도|재정연도)"
    r"|(?P<a>(?:19|20)\d\d)[-–/](?P<b>\d{4}|\d\d)(?!\d|[-/])"
)
_FISCAL_LEAD = re.compile(r"\b(?:fiscal years?|financial year|fy) ?$")


def _fiscal_year(view: View, numeral: Numeral) -> Stamp | None:
    """2025 회계연도, 2024财年, FY 2023/24: a year, or two years that it runs across."""
    text, start = view.folded, numeral.start
    match = _FISCAL.match(text, start)
    if match is None:
        return None
    first, last = match["y"] or match["a"], match["z"] or match["b"]
    if match["a"]:
        lead = _FISCAL_LEAD.search(text, max(0, start - 15), start)
        if lead is None:
            return None
        start = lead.start()
    end = int(first)
    if last is not None:
        end = int(last) if len(last) == 4 else int(first) // 100 * 100 + int(last)
        if end <= int(first):
            return None
    return fiscal_stretch(view, start, match.end(), int(first), end)


def fiscal_stretch(view: View, start: int, stop: int, first: int, last: int) -> Stamp:
    """A fiscal year by the months of its country where that is known; else its calendar year or years."""
    country = _country(view, start)
    if country is None or (last > first and (country.month == 1 or last > first + 1)):
        if last > first:
            return Stamp(start, stop, Moment(first), Moment(last), approximate=last == first + 1)
        return Stamp(start, stop, Moment(first))
    if country.month == 1:
        return Stamp(start, stop, Moment(first))
    begin = first - 1 if country.after_last and last == first else first
    return Stamp(start, stop, Moment(begin, country.month), Moment(begin + 1, country.month - 1))


def _country(view: View, at: int) -> FiscalYear | None:
    """Whose fiscal year an English passage means; a Japanese one its own. None where it is not known."""
    public = _PUBLIC.search(view.folded, max(0, at - 200), at + 200)
    return _of_country(view) if public is not None and view.language_at(at) == "en" else None


@once
def _of_country(view: View) -> FiscalYear | None:
    return fiscal_year_of(view.folded[:20000])


# Firms have fiscal years of their own; that of the country is meant where public money is spoken of.
_PUBLIC = re.compile(
    r"\b(?:governments?|ministry|agency|agencies|federal|grants?|funds?|funding|funded|programmes?|programs?|schemes?|universit(?:y|ies)|department|council|congress|parliament|nsf|nih|jsps|mext|ukri|public)\b"
)


_PLAN = re.compile(
    r"[“\"「『]?(?:十(?P<n>[一二三四五六])|(?P<m>[八九]))五[”\"」』]?(?:规划)?(?:时期|時期|期间|期間|期末|末|以来|初期|中期|后期)"
)
_PLANS = {"八": 8, "九": 9, "一": 11, "二": 12, "三": 13, "四": 14, "五": 15, "六": 16}


def plans(view: View) -> Iterator[Stamp]:
    """“十四五”时期: the years of a five-year plan of China, from the third plan (1966) each five years on."""
    text = view.text
    at = text.find("五")
    while at >= 0:
        if text[at - 1 : at] in tuple("一二三四五六八九") and text[at + 1 : at + 2] in tuple(
            '”"」』规时時期末以初中后'
        ):
            begin = at - 2 if text[at - 2 : at - 1] == "十" else at - 1
            if begin and text[begin - 1] in '“"「『':
                begin -= 1
            match = _PLAN.match(text, begin)
            if match is not None:
                first = 1966 + 5 * (_PLANS[match["n"] or match["m"]] - 3)
                ended = match[0].endswith("末")
                start = Moment(first + 4) if ended else Moment(first)
                yield Stamp(begin, match.end(), start, None if ended else Moment(first + 4))
        at = text.find("五", at + 1)


_QUARTER_AFTER = re.compile(r"[- ]?(?P<kind>[qh])(?P<n>[1-4])(?![a-z0-9])")
_QUARTER_BEFORE = re.compile(r"\b(?P<kind>[qh])(?P<n>[1-4])(?: of |[- /])$")


def _quarter(view: View, numeral: Numeral) -> Stamp | None:
    """2019-Q1, Q3 2020, 2021 H2."""
    text = view.folded
    if numeral.plain != 4 or not 1900 <= numeral.low <= 2100:
        return None
    match = _QUARTER_AFTER.match(text, numeral.end)
    start, end = numeral.start, match.end() if match is not None else numeral.end
    if match is None:
        match = _QUARTER_BEFORE.search(text, max(0, start - 7), start)
        if match is None:
            return None
        start = match.start()
    long = 3 if match["kind"] == "q" else 6
    first = (int(match["n"]) - 1) * long + 1
    if first > 12:
        return None
    year = int(numeral.low)
    return Stamp(start, end, Moment(year, first), Moment(year, first + long - 1))
