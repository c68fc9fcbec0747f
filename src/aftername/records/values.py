"""What amounts, ages, dates and other values mean: one record per kind of value mention.

Bounds are numbers in the unit of the record; a missing bound is None and means open:
low None is "up to", high None is "at least". A single value has low == high.
"""

from __future__ import annotations

from typing import Literal

from aftername.records.base import record

Figure = int | float
Per = Literal["person", "team", "project", "unit", "hour", "day", "month", "year", "once"]
Precision = Literal["year", "month", "day", "time"]


@record
class Number:
    """A bare number or range. approximate: "about", 约, 余, 以上 with no exact bound. ordinal: "third", 第三."""

    low: Figure | None
    high: Figure | None
    approximate: bool = False
    ordinal: bool = False


@record
class Percent:
    """Percent, low and high in percent points: 15 is 15 %."""

    low: Figure | None
    high: Figure | None
    approximate: bool = False


@record
class Amount:
    """A sum of money.

    low, high: in whole units of the currency (yuan, not 10,000 yuan).
    currency: ISO 4217 code; None when the text leaves it open; candidates then lists what it may be.
    per: what the sum is for, None when not stated. tax: "pre", "post" or None when not stated.
    ceiling: the text says the sum is a maximum (最高, up to). floor: ... a minimum.
    restates: start and end of the sum in the same document that this one gives again in another
        currency ("3 million yuan (60 million yen)"); None otherwise.
    """

    low: Figure | None
    high: Figure | None
    currency: str | None
    approximate: bool = False
    per: Per | None = None
    tax: Literal["pre", "post"] | None = None
    ceiling: bool = False
    floor: bool = False
    candidates: tuple[str, ...] = ()
    restates: tuple[int, int] | None = None


@record
class Age:
    """An age in years. Under 40 is high=40, high_included=False; 40 or under has high_included=True.

    born_from, born_to: ISO dates where the text gives births instead of ages.
    at: ISO date the age is reckoned at; None when not stated.
    """

    low: Figure | None
    high: Figure | None
    low_included: bool = True
    high_included: bool = True
    born_from: str | None = None
    born_to: str | None = None
    at: str | None = None
    approximate: bool = False


@record
class Date:
    """A point in time, as precise as stated.

    value: ISO "2018", "2018-09", "2018-09-29"; "" when it is relative and no reference date was given,
        or when only month and day are known (then --MM-DD).
    relative: reckoned from the reference date. others: further readings when undecidable, ISO.
    """

    value: str
    precision: Precision
    relative: bool = False
    approximate: bool = False
    others: tuple[str, ...] = ()


@record
class Period:
    """A stretch of time; start and end as in Date, inclusive; None is open."""

    start: str | None
    end: str | None
    relative: bool = False
    approximate: bool = False


@record
class Duration:
    """A length of time in one unit."""

    low: Figure | None
    high: Figure | None
    unit: Literal["second", "minute", "hour", "day", "week", "month", "year"]
    approximate: bool = False


@record
class Count:
    """How many of something.

    what: the thing counted, as written ("applicants", 人, 件).
    step: for people passing through a programme: "invited", "applied", "shortlisted", "selected",
        "arrived", "stayed", "quota"; None when not stated.
    """

    low: Figure | None
    high: Figure | None
    what: str
    step: str | None = None
    approximate: bool = False


@record
class Degree:
    """An academic degree. minimum: "or above" is said."""

    level: Literal["doctorate", "master", "bachelor", "associate"]
    minimum: bool = False


@record
class Experience:
    """Years or months of work or study asked for or held. place: "abroad", "industry", None when not stated."""

    low: Figure | None
    high: Figure | None
    unit: Literal["month", "year"]
    place: str | None = None
    continuous: bool = False
