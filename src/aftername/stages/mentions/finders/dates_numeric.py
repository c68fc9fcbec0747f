"""Dates in figures and signs: 2018-09-29, 29/9/2018, 20180929, 2025. 9. 30., R5.4.1, 1950~53년."""

from __future__ import annotations

import re

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.stamps import Stamp, dated
from aftername.text.han_variants import is_traditional
from aftername.values.calendar import Moment
from aftername.values.date_forms import (
    APOSTROPHES,
    DATE_LEAD,
    DOTTED_MONTHS,
    DOTTED_TO,
    ERA_DAY,
    ERA_RANGE,
    NUMERIC,
    OF_REPUBLIC,
    POINTED,
    POINTED_BEFORE,
    POINTED_BEHIND,
    SHORT_DOTTED,
    SHORT_END,
    SHORT_MONTH,
    SHORT_YEARS,
    TO_SHORT,
)
from aftername.values.numbers import Numeral

ERA_LETTERS = {"r": 2018, "h": 1988, "s": 1925, "t": 1911, "m": 1867}


def in_figures(view: View, numeral: Numeral, after: int) -> Stamp | None:
    """The date that starts at a number in figures, or None. after: where the date before it ends."""
    return (
        _of_eras(view, numeral)
        or _korean_dotted(view, numeral)
        or _short_years(view, numeral)
        or _republic(view, numeral)
        or _short_range(view, numeral)
        or _numeric(view, numeral, after)
    )


def _of_eras(view: View, numeral: Numeral) -> Stamp | None:
    """令和3～7年度, H30.4.1: years of an era that is named once, or by its letter."""
    text, start = view.folded, numeral.start
    if not start or numeral.form != "digits":
        return None
    letter = ERA_LETTERS.get(text[start - 1])
    if letter is not None and view.text[start - 1].isascii() and view.text[start - 1].isupper():
        match = ERA_DAY.match(text, start)
        if match is None or view.language_at(start) != "ja" or (start > 1 and text[start - 2].isalnum()):
            return None
        made = Moment(letter + int(match["y"]), int(match["m"]), int(match["d"]))
        return Stamp(start - 1, match.end(), made) if made.possible else None
    if text[start - 1] not in "和成正治國国":
        return None
    eras = view.times_at("eras", start)
    era = eras.ending(text, start)
    spread = ERA_RANGE.match(text, start) if era is not None else None
    if era is None or spread is None or int(spread["a"]) >= int(spread["b"]):
        return None
    base = int(str(eras.table[era]))
    first, last = base + int(spread["a"]), base + int(spread["b"])
    if spread["fiscal"] and view.language_at(start) == "ja":
        return Stamp(
            start - len(era), spread.end(), Moment(first, 4, 1), Moment(last + 1, 3, 31), step="range"
        )
    return Stamp(start - len(era), spread.end(), Moment(first), Moment(last), step="range")


def _korean_dotted(view: View, numeral: Numeral) -> Stamp | None:
    """2024.5.~2026.4., '24. 5. 31.: as Korean notices write them."""
    text, start = view.folded, numeral.start
    if text[numeral.end : numeral.end + 1] != "." and "." not in text[start : numeral.end]:
        return None
    if view.language_at(start) != "ko":
        return None
    match = DOTTED_MONTHS.match(text, start)
    if match is not None:
        first = Moment(int(match["y"]), int(match["m"]))
        last = Moment(int(match["z"]), int(match["n"]))
        good = first.possible and last.possible and first.first < last.first
        return Stamp(start, match.end(), first, last, step="range") if good else None
    short = SHORT_DOTTED.match(text, start) if text[start - 1 : start] in APOSTROPHES and start else None
    if short is None:
        return _pointed(view, start)
    made = Moment(2000 + int(short["y"]), int(short["m"]), int(short["d"]))
    return _dotted_to(text, start - 1, short.end(), made) if made.possible else None


def _pointed(view: View, start: int) -> Stamp | None:
    """3. 4.(월), 2.18(화), 4. 5. ~ 4. 20.: a month and a day with points."""
    text = view.folded
    before = text[max(0, start - 14) : start]
    match = POINTED.match(text, start)
    if match is None and POINTED_BEFORE.search(before):
        match = POINTED_BEHIND.match(text, start)
    if match is None or re.search(r"[\d.]$|\d\. ?$", before):
        return None
    return dated(view, start, match.end(), int(match["m"]), int(match["d"]))


def _dotted_to(text: str, start: int, end: int, first: Moment) -> Stamp:
    """A day written with points, and the day that it lasts to where one follows: 2024. 3. 4.(월) ~ 3. 29.(금)."""
    spread = DOTTED_TO.match(text, end)
    if spread is None:
        return Stamp(start, end, first)
    written = (spread["y"] or "").lstrip("'’‘")
    year = first.year if not written else int(written) + (2000 if len(written) == 2 else 0)
    last = Moment(year, int(spread["m"] or first.month or 0), int(spread["d"] or spread["e"]))
    if not written and spread["m"] and last.possible and last.first < first.first:
        last = Moment((year or 0) + 1, last.month, last.day)  # 2024. 12. 20. ~ 1. 15.
    if not last.possible or last.first < first.first:
        return Stamp(start, end, first)
    return Stamp(start, spread.end(), first, last, step="range")


def _short_years(view: View, numeral: Numeral) -> Stamp | None:
    """’25년, '08~'15년도, ’~27.12.31.: years of two figures behind an apostrophe, as Korean notices write them."""
    text, start = view.folded, numeral.start
    if start > 1 and text[start - 1] == "~" and text[start - 2] in APOSTROPHES:
        end = SHORT_END.match(text, start)
        last = Moment(2000 + int(end["y"]), int(end["m"]), int(end["d"])) if end is not None else None
        return (
            Stamp(start - 2, end.end(), None, last, step="open") if end and last and last.possible else None
        )
    if not start or text[start - 1] not in APOSTROPHES or view.language_at(start) != "ko":
        return None
    month = SHORT_MONTH.match(text, start)
    if month is not None:
        made = Moment(_century(month["y"]), int(month["m"]), int(month["d"]) if month["d"] else None)
        return Stamp(start - 1, month.end(), made) if made.possible else None
    match = SHORT_YEARS.match(text, start)
    if match is None or text[match.end() : match.end() + 3].lstrip()[:2].rstrip("월").isdigit():
        return None
    first = _century(match["y"] or match["one"])
    last_year = _century(match["z"]) if match["z"] else None
    if last_year is not None and last_year <= first:
        return None
    return Stamp(
        start - 1,
        match.end(),
        Moment(first),
        Moment(last_year) if last_year else None,
        step="range" if last_year else "",
    )


def _century(written: str) -> int:
    """The year that two figures stand for."""
    return int(written) + (1900 if int(written) > 40 else 2000)


def _republic(view: View, numeral: Numeral) -> Stamp | None:
    """113.04.01, 113/4/1 in a text from Taiwan."""
    text, start = view.folded, numeral.start
    match = OF_REPUBLIC.match(text, start)
    if match is None or text[start - 1 : start] in tuple("./-") or view.language_at(start) != "zh":
        return None
    made = Moment(int(match["y"]) + 1911, int(match["m"]), int(match["d"]))
    if not made.possible or not is_traditional(view.text[:5000]):
        return None
    return Stamp(start, match.end(), made)


def _short_range(view: View, numeral: Numeral) -> Stamp | None:
    """1950~53년, 2016-17年: the second year without its century."""
    match = TO_SHORT.match(view.folded, numeral.start) if numeral.plain == 4 else None
    if match is None:
        return None
    first = int(match["y"])
    last = first // 100 * 100 + int(match["z"])
    if first >= last:
        return None
    return Stamp(match.start(), match.end(), Moment(first), Moment(last), step="range")


def _numeric(view: View, numeral: Numeral, after: int) -> Stamp | None:
    """2018-09-29, 29/9/2018, 2018/09, 20180929."""
    text = view.folded
    start = numeral.start
    if (
        start
        and start - 1 != after
        and (
            text[start - 1].isdigit() or (text[start - 1] in "./-:" and text[start - 2 : start - 1].isdigit())
        )
    ):
        return None
    match = NUMERIC.match(text, start)
    if match is None:
        return None
    end = match.end()
    if text[end - 1] == "." and (
        match["s"] != "." or (end < len(text) and text[end] not in " )" and not "가" <= text[end] <= "힣")
    ):
        end -= 1
    if match["y"]:
        made = Moment(int(match["y"]), int(match["m"]), int(match["d"]))
        if match["s"] == "," and view.language_at(start) != "ja":
            return None
        if match["s"] == "." and made.possible:
            return _dotted_to(text, start, end, made)
        return Stamp(start, end, made) if made.possible and 1000 <= (made.year or 0) <= 2999 else None
    if match["z"]:
        return _year_last(view, match, start, end)
    if match["y2"]:
        follow = text[end : end + 1]
        made = Moment(int(match["y2"]), int(match["m2"]))
        weak = match["u"] == "-" and follow == ""
        return Stamp(start, end, made, weak=weak) if follow not in ("年", "월", "学") else None
    if match["m3"]:
        return Stamp(start, end, Moment(int(match["y3"]), int(match["m3"])))
    if match["y4"]:
        made = Moment(int(match["y4"]), int(match["m4"]), int(match["d4"]))
        return Stamp(start, end, made) if made.possible else None
    return _two(view, start, end, int(match["a5"]), int(match["b5"]))


def _year_last(view: View, match: re.Match[str], start: int, end: int) -> Stamp | None:
    """29/9/2018, 9.29.18; and 5.4.1 behind the name or letter of an era."""
    text = view.folded
    eras = view.times_at("eras", start)
    era = eras.ending(text, start)
    if era is not None or (start and text[start - 1] in ERA_LETTERS and view.language_at(start) == "ja"):
        base = eras.table[era] if era is not None else ERA_LETTERS[text[start - 1]]
        made = Moment(int(match["a"]) + int(str(base)), int(match["b"]), int(match["z"]))
        if made.possible:
            return Stamp(start - len(era or "r"), end, made)
    if match["t"] in "・,":
        return None
    return _three(view, start, end, int(match["a"]), int(match["b"]), match["z"], match["t"])


def _two(view: View, start: int, end: int, one: int, two: int) -> Stamp | None:
    """9/29, 29/9: a month and a day, in the order that only fits or that the language has."""
    if view.folded[end : end + 1] in ("月", "年", "월") or not (1 <= one <= 31 and 1 <= two <= 31):
        return None
    language = view.language_at(start)
    if one <= 12 and two > 12 and language != "zh":
        return dated(view, start, end, one, two)
    if one > 12 and 1 < two <= 12 and language in ("en", "ja"):
        return dated(view, start, end, two, one)
    if one <= 12 and two <= 12 and DATE_LEAD.search(view.folded, max(0, start - 16), start):
        return dated(view, start, end, one, two)
    return None


def _three(view: View, start: int, end: int, one: int, two: int, last: str, sign: str) -> Stamp | None:
    """D/M/Y or M/D/Y; where both can be, the habit of the language first and the other as a further reading."""
    year = int(last) if len(last) == 4 else int(last) + (1900 if int(last) >= 40 else 2000)
    if (len(last) == 2 and sign == ".") or (one == 0 or two == 0):
        return None
    american = Moment(year, one, two)
    european = Moment(year, two, one)
    readings = [american, european] if view.language_at(start) != "zh" else [european, american]
    kept = [made for made in readings if made.possible]
    if not kept:
        two_year = Moment(2000 + one, two, int(last)) if len(last) == 2 else None
        return Stamp(start, end, two_year) if two_year is not None and two_year.possible else None
    others = tuple(made for made in kept[1:] if made != kept[0])
    return Stamp(start, end, kept[0], others=others)
