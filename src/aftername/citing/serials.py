"""Series of numbers, year by year: what is held, what is missing, how long the series may truly be."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date as calendar
from itertools import pairwise
from statistics import median

from aftername.citing.serial_doubts import LATE_BEGIN, begins_high, implausible, strays_of
from aftername.citing.shared_counters import Numbering, shared_counters
from aftername.records.base import record
from aftername.records.gap import YearOfSeries
from aftername.text.estimates import chance_of_gap, credible_high, german_tank, runs_score

BLOCKS = -3.0  # standard deviations of the runs score below which holes come in blocks

# A series that is only guessed to begin anew each year is counted from 1 when its lowest number is near it.
NEAR_ONE = 3
NEAR_SHARE = 0.1

# Chances under which numbers that only grow are taken to run across years.
ACROSS_CHANCE = 1e-4
ORDER_CHANCE = 0.05

MOST_LISTED = 1_000_000  # a longer series is counted; a list of what it lacks would help nobody

IMPLAUSIBLE = "implausible as a series: {}; nothing is counted as missing"

UNPLACED = "the year of these numbers is not known: nothing is counted as missing"
_ANEW = ("省令", "府令", "庁令", "政令", "官房令")  # Japanese orders begin anew each year
_ISO = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


@record
class Entry:
    """One number as it stands in a table or a header.

    series: what counts up. year: None when the number states none. serial: None when not readable.
    date: ISO, as precise as known; None when unknown. title: of the paper; "" when unknown.
    corrects: the number is named here only to say that it was wrong, or to mend an earlier printing.
    """

    series: str
    year: int | None
    serial: int | None
    date: str | None = None
    title: str = ""
    corrects: bool = False


def series_from(entries: Iterable[Entry]) -> tuple[YearOfSeries, ...]:
    """Every year of every series, sorted by series and year; series across years have year None.

    entries: any order; it does not matter. Entries without a readable serial are left out. A number
    without a year takes the year of its date where its series counts anew each year: where other
    numbers of the series state a year, or where numbers with later dates begin again from below.
    A series none of whose numbers can be placed in a year runs across years; so does one whose numbers
    only grow from year to year, though a year stands beside them. Of a series that counts anew each year,
    numbers of unknown year stand in a row of their own, of which nothing is said to be missing.
    Two numbers of one serial, series and year are one number that is held once.
    """
    by_series: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.serial is not None and entry.serial > 0:
            if entry.date and not entry.date[:4].isdecimal():
                entry = replace(entry, date=None)
            by_series[entry.series].append(entry)
    by_series = _by_counter(by_series)
    for name, group in by_series.items():
        if _across(name, group):
            by_series[name] = [replace(e, year=None, date=e.date or str(e.year)) for e in group]
    yearly = _yearly(by_series)
    years: dict[tuple[str, int | None], list[Entry]] = {}
    for name, group in by_series.items():
        for entry in group:
            year = entry.year
            if year is None and name in yearly and entry.date:
                year = int(entry.date[:4])
            years.setdefault((name, year), []).append(entry)
    late = _late_begin(years)
    counted = [
        _counted(name, year, group, late if late and year == late[0] else None, yearly)
        for (name, year), group in years.items()
    ]
    return tuple(
        sorted(
            (one for one in counted if one is not None),
            key=lambda one: (one.series, one.year is None, one.year or 0),
        )
    )


def _by_counter(by_series: dict[str, list[Entry]]) -> dict[str, list[Entry]]:
    """Entries by what counts up: codes of one office that share a counter in a year are one series of that year."""
    names = counters_of(entry for group in by_series.values() for entry in group)
    if not names:
        return by_series
    found: dict[str, list[Entry]] = defaultdict(list)
    for name, group in by_series.items():
        for entry in group:
            counter = names.get((name, entry.year), name)
            found[counter].append(entry if counter == name else replace(entry, series=counter))
    return found


def counters_of(entries: Iterable[Entry]) -> dict[tuple[str, int | None], str]:
    """For each code and year that shares a counter: what the series is called; see shared_counters.py."""
    return shared_counters(
        Numbering(one.series, one.year, one.serial, one.date) for one in entries if one.serial is not None
    )


def _yearly(by_series: dict[str, list[Entry]]) -> dict[str, bool]:
    """The series whose numbers begin again each year, so that a number without a year takes its date's.

    True where the series itself shows it, False where it is guessed from the other series.
    """
    verdicts: dict[str, bool | None] = {}
    for name, group in by_series.items():
        if all(entry.year is not None for entry in group):
            continue
        verdicts[name] = True if any(entry.year is not None for entry in group) else _restarts(group)
    told = [verdict for verdict in verdicts.values() if verdict is not None]
    # A series seen in one calendar year only does as most of the others in the same table do.
    most = sum(told) * 2 > len(told)
    return {
        name: verdict is not None
        for name, verdict in verdicts.items()
        if (most if verdict is None else verdict)
    }


def _across(name: str, group: Sequence[Entry]) -> bool:
    """Whether numbers that a year stands beside run across years all the same.

    Each year's numbers lie above all of the year before. Were the series to begin anew, a random sample
    would do so with the chance worked out here; of orders (令), which run so by custom, less is asked.
    """
    years: dict[int, set[int]] = {}
    for entry in group:
        if entry.year is None:
            return False
        if entry.serial is not None:
            years.setdefault(entry.year, set()).add(entry.serial)
    order = name.endswith("令") and not name.endswith(_ANEW)
    if len(years) < (1 if order else 2):
        return False
    chance, below = 1.0, 0
    for year in sorted(years):
        held = sorted(years[year])
        if held[0] <= below:
            return False
        # In the first year nothing lies below but what the series itself leaves out.
        under = below if below else (held[0] - 1 if order else 0)
        top = held[-1]
        if under:
            chance *= chance_of_gap(top + 1, top - under, len(held) + 1) if top - under >= len(held) else 1.0
        below = top
    return chance < (ORDER_CHANCE if order else ACROSS_CHANCE)


def _restarts(group: Sequence[Entry]) -> bool | None:
    """Whether numbers of later years begin again from below; None when only one year is dated."""
    spans: dict[int, list[int]] = {}
    for entry in group:
        if entry.date and entry.serial is not None:
            spans.setdefault(int(entry.date[:4]), []).append(entry.serial)
    if len(spans) < 2:
        return None
    ordered = [sorted(spans[year]) for year in sorted(spans)]
    again = sum(
        median(later) <= earlier[-1] and later[0] <= earlier[0] for earlier, later in pairwise(ordered)
    )
    return again * 2 >= len(ordered) - 1


def _late_begin(years: dict[tuple[str, int | None], list[Entry]]) -> tuple[int, str] | None:
    """The first year and day of a collection that begins in the middle of a year; None when it does not.

    All series are looked at together: where nothing at all is dated in the first part of the first
    year, and so many later papers of that year are held that this is no accident, the numbers before
    belong to a time that was not collected.
    """
    # A date counts only where it agrees with the year of its number: one mistyped year moves nothing.
    dates = [
        entry.date
        for (_, year), group in years.items()
        if year is not None
        for entry in group
        if entry.date and _ISO.fullmatch(entry.date) and int(entry.date[:4]) == year
    ]
    if not dates:
        return None
    begins = min(dates)
    first = int(begins[:4])
    dates = [date for date in dates if int(date[:4]) == first]
    fraction = _day_of_year(begins) / 365
    return (first, begins) if (1 - fraction) ** len(dates) < LATE_BEGIN else None


def _day_of_year(date: str) -> int:
    """Days since New Year; a month without a day counts from its first."""
    try:
        whole = calendar.fromisoformat(date if len(date) == 10 else f"{date}-01")
    except ValueError:
        return 0
    return whole.timetuple().tm_yday - 1


def _counted(
    name: str,
    year: int | None,
    group: Sequence[Entry],
    late: tuple[int, str] | None,
    yearly: dict[str, bool],
) -> YearOfSeries | None:
    """The counts of one series and year; None when every number in it was only corrected."""
    bearing = [entry for entry in group if not entry.corrects]
    times = Counter(entry.serial for entry in bearing if entry.serial is not None)
    if not times:
        return None
    corrected = sorted({entry.serial for entry in group if entry.corrects and entry.serial is not None})
    serials = sorted(times)
    running = year is None
    dated = _dated(bearing)
    strays = strays_of(serials, dated, running)
    kept = [serial for serial in serials if serial not in strays] if strays else serials
    guessed = not yearly.get(name, True) and kept[0] - 1 > max(NEAR_ONE, kept[-1] * NEAR_SHARE)
    guessed = guessed or begins_high(kept)
    first = kept[0] if running or late or guessed else 1
    highest = kept[-1]
    present = set(kept)
    held, length = len(kept), highest - first + 1
    unplaced = running and name in yearly
    doubt = implausible(kept, length, running, dated) if length <= MOST_LISTED else ""
    listed = length <= MOST_LISTED and not unplaced and not doubt
    missing = tuple(n for n in range(first, highest + 1) if n not in present) if listed else ()
    # A series counted from its lowest number held has that number for its beginning, not for a sample.
    estimate = german_tank(length, held)
    high = None if unplaced or doubt else credible_high(length, held)
    begins, ends = min(dated.values(), default=None), max(dated.values(), default=None)
    repeated = tuple(serial for serial in serials if times[serial] > 1)
    clashing = _clashing(bearing, repeated) if repeated else ()
    return YearOfSeries(
        series=name,
        year=year,
        held=held,
        first=first,
        highest=highest,
        missing=missing,
        estimate=round(first - 1 + estimate, 1),
        low=highest,
        high=None if high is None else first - 1 + high,
        share=round(held / estimate, 4),
        share_low=None if high is None else round(held / high, 4),
        share_high=round(held / length, 4),
        before=first - 1,
        strays=tuple(sorted(strays)),
        repeated=repeated,
        clashing=clashing,
        corrected=tuple(corrected),
        begins=begins,
        ends=ends,
        years=_by_year(kept, dated) if running else (),
        cautions=(UNPLACED,)
        if unplaced
        else (IMPLAUSIBLE.format(doubt),)
        if doubt
        else _cautions(kept, missing, strays, clashing, late, running or guessed, bearing, name in yearly),
    )


def _dated(group: Sequence[Entry]) -> dict[int, str]:
    """The earliest date of each serial."""
    found: dict[int, str] = {}
    for entry in group:
        if entry.date and entry.serial is not None and entry.date < found.get(entry.serial, "9999-99"):
            found[entry.serial] = entry.date
    return found


def _clashing(group: Sequence[Entry], repeated: tuple[int, ...]) -> tuple[int, ...]:
    """Repeated numbers whose entries have different titles, or different days."""
    wanted = set(repeated)
    told: dict[int, tuple[set[str], set[str]]] = {}
    for entry in group:
        if entry.serial in wanted:
            titles, days = told.setdefault(entry.serial, (set(), set()))
            if entry.title:
                titles.add("".join(c for c in entry.title.casefold() if c.isalnum()))
            if entry.date and len(entry.date) == 10:
                days.add(entry.date)
    return tuple(
        sorted(s for s, (titles, days) in told.items() if len(titles) > 1 or (not titles and len(days) > 1))
    )


def _by_year(kept: Sequence[int], dated: dict[int, str]) -> tuple[tuple[int, int, int], ...]:
    """For each year of the dates: the lowest and the highest number dated in it."""
    spans: dict[int, list[int]] = {}
    for serial in kept:
        if serial in dated:
            spans.setdefault(int(dated[serial][:4]), []).append(serial)
    return tuple((year, min(spans[year]), max(spans[year])) for year in sorted(spans))


def _cautions(
    kept: Sequence[int],
    missing: tuple[int, ...],
    strays: set[int],
    clashing: tuple[int, ...],
    late: tuple[int, str] | None,
    running: bool,
    bearing: Sequence[Entry],
    by_date: bool,
) -> tuple[str, ...]:
    """What makes the figures of one series and year weaker, in words."""
    said: list[str] = []
    if len(kept) < 2:
        said.append("one number held: how far the series goes cannot be estimated")
    runs = 1 + sum(b - a > 1 for a, b in pairwise(kept)) * 2
    runs += not running and not late and kept[0] > 1
    if kept[-1] - kept[0] >= MOST_LISTED:
        said.append("too long a series to list what is missing")
    if runs_score(len(kept), len(missing), runs) < BLOCKS:
        said.append(
            "the holes come in blocks: the numbers held are no random sample, the interval is too narrow"
        )
    if strays:
        said.append(
            f"left out as a likely typing error: {', '.join(map(str, sorted(strays)))}; "
            "alone and far from the other numbers"
        )
    if clashing:
        said.append(f"on more than one paper: {', '.join(map(str, clashing))}")
    if late and kept[0] > 1:
        said.append(
            f"nothing in the collection is dated before {late[1]}: numbers below {kept[0]} are not counted"
        )
    if running and kept[0] > 1:
        said.append(f"where it begins is not known: counted from the lowest number held, {kept[0]}")
    if by_date and any(entry.year is None for entry in bearing):
        said.append("the year is that of the date, the number states none")
    return tuple(said)
