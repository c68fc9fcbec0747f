"""Numbers that hardly belong to a series: typing errors far above the others, numbers that count something else, a beginning that is not 1."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as calendar
from itertools import pairwise
from statistics import median

from aftername.text.estimates import chance_of_gap

# A number is taken for a typing error only when it stands alone beyond a gap that is LONELY times as
# wide as any other gap of its series and year, and SPREAD times the middle spacing, and that a random
# sample would leave with a chance under RARE. Tuned with benchmarks/gaps/strays.py on made-up series
# (10 to 400 numbers, 30 to 100 % held, holes at random and in blocks), 2026-11, LONELY swept 2 to 6, RARE
# 1e-6 and 1e-4, SPREAD 8 and 20. Here no clean series with random holes loses a number, and with holes in
# blocks 0.3 % when dated; nine in ten mistyped numbers over twice as high as the series are found.
LONELY = 3.0
SPREAD = 8.0
LEAST_GAP = 10
RARE = 1e-4
LEAST_OTHERS = 4  # with fewer others the spacing is not known
AHEAD = 2.0  # a dated number up to so many times what its date lets expect is no typing error

HIGH = 100  # a lowest number from which on a series may have begun elsewhere than at 1
LATE_BEGIN = 1e-4  # chance that a collection of whole years holds nothing so early in its first year

# Where dates show that numbers do not count papers one after another, and how many a year are more than any office writes.
IMPLAUSIBLE_YEAR = 20_000
DISORDER = 0.6  # of the dated neighbours that do not go back in time; at random half of them do
FEWEST_DATED = 8
THIN = 0.02  # of the numbers up to the highest that are held


def implausible(kept: Sequence[int], length: int, running: bool, dated: dict[int, str]) -> str:
    """Why numbers hardly count the papers of a series one after another; "" where nothing speaks against it."""
    if not running and length > IMPLAUSIBLE_YEAR:
        return f"no office numbers {length:,} papers in a year"
    if length >= HIGH and len(kept) < THIN * length and len(kept) >= LEAST_OTHERS:
        return f"{len(kept):,} numbers are spread over {length:,}"
    days = [dated[serial] for serial in kept if serial in dated and len(dated[serial]) == 10]
    if len(days) >= FEWEST_DATED and len(set(days)) > len(days) // 2:
        onward = sum(later >= earlier for earlier, later in pairwise(days))
        if onward < DISORDER * (len(days) - 1):
            return "its numbers do not rise with their dates"
    return ""


def begins_high(kept: Sequence[int]) -> bool:
    """Whether a series hardly began at 1: its numbers are high and so close together that no chance would do it.

    An office may count from 1001. Were every number from 1 on as likely to be held, all of them would fall into the
    stretch they fill with a chance of (stretch / highest) for each but the first.
    """
    stretch = kept[-1] - kept[0] + 1
    return kept[0] >= HIGH and (stretch / kept[-1]) ** (len(kept) - 1) < LATE_BEGIN


def strays_of(serials: Sequence[int], dated: dict[int, str], running: bool) -> set[int]:
    """Numbers that stand alone far above the others (of a running series also far below)."""
    kept = list(serials)
    found: set[int] = set()
    most = max(1, len(serials) // 20)
    while len(found) < most and _lone_top(kept, dated, running):
        found.add(kept.pop())
    if running:
        mirrored = [kept[-1] + kept[0] - serial for serial in reversed(kept)]
        while len(found) < most and _lone_top(mirrored, {}, running):
            mirrored.pop()
            found.add(kept.pop(0))
    return found


def _lone_top(kept: Sequence[int], dated: dict[int, str], running: bool) -> bool:
    """Whether the highest number is most likely a typing error."""
    if len(kept) <= LEAST_OTHERS:
        return False
    top, second = kept[-1], kept[-2]
    base = kept[0] - 1 if running else 0
    gap = top - second
    others = [b - a for a, b in zip((base, *kept), kept[:-1], strict=False)]
    if gap < LEAST_GAP or gap < LONELY * max(others) or gap < SPREAD * median(others):
        return False
    if chance_of_gap(top - base, second - base, len(kept)) >= RARE:
        return False
    return not _expected_by_date(kept, dated, running)


def _expected_by_date(kept: Sequence[int], dated: dict[int, str], running: bool) -> bool:
    """Whether the date of the highest number lies so late that the series may have come so far by then."""
    when = dated.get(kept[-1])
    points = sorted((dated[s], s) for s in kept[:-1] if s in dated and len(dated[s]) == 10)
    if when is None or len(when) != 10 or len(points) < LEAST_OTHERS:
        return False
    last_date, _ = points[-1]
    if when <= last_date:
        return False
    try:
        start = calendar.fromisoformat(points[0][0] if running else f"{points[0][0][:4]}-01-01")
        passed = (calendar.fromisoformat(last_date) - start).days + 1
        now = (calendar.fromisoformat(when) - start).days + 1
    except ValueError:
        return False
    base = kept[0] - 1 if running else 0
    return kept[-1] - base <= AHEAD * (kept[-2] - base) * now / max(1, passed)
