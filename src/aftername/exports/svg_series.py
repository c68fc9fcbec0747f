"""A chart of series of numbers as SVG: a row for each year, held numbers filled, missing ones empty.

Nothing is told by colour: held is a filled bar, missing an empty frame, the estimate beyond the highest
number held a dashed line. The chart takes the colour of the text around it, so it suits light, dark and print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from aftername.records import YearOfSeries

WIDTH = 560  # of the bars, in the units of the chart
LEFT = 64  # where bars begin, behind the year
RIGHT = 190  # for the words behind the bars
ROW = 18
BAR = 11
MOST_RUNS = 300  # more stretches than this in a row are drawn as columns of their share
HEADING = 34

_CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def safely(words: str) -> str:
    """Words to stand in an SVG, as text or in an attribute: no markup, no characters that hide or reorder."""
    return escape(_CONTROLS.sub("", words), {'"': "&quot;"})


def share_words(one: YearOfSeries) -> str:
    """Held numbers, their share and its interval, in words."""
    told = f"{one.held:,} of {one.highest - one.first + 1:,} held"
    if one.share_low is None:
        return f"{told}; length not estimated"
    return f"{told}; {_percent(one.share)} ({_percent(one.share_low)}–{_percent(one.share_high)})"


def year_words(one: YearOfSeries) -> str:
    """The year; of a series across years, the years it was seen in."""
    if one.year is not None:
        return str(one.year)
    if not one.years:
        return "all"
    first, last = one.years[0][0], one.years[-1][0]
    return str(first) if first == last else f"{first}–{last % 100:02d}"


def charts(series: Iterable[YearOfSeries]) -> tuple[tuple[str, str], ...]:
    """A chart for each series: its name and the SVG, in the order given."""
    return tuple((name, chart(tuple(years))) for name, years in groupby(series, key=lambda one: one.series))


def chart(years: Sequence[YearOfSeries], place: str = "", name: str = "") -> str:
    """One series, a row for each year, as an SVG that can stand in a page or alone.

    place: makes the ids of title and description unique in a page. name: shown instead of the series's own.
    Raises ValueError without years.
    """
    if not years:
        raise ValueError("a chart needs at least one year")
    low = min(one.first for one in years)
    high = max(max(one.highest, min(one.high or 0, 2 * one.highest)) for one in years)
    height = HEADING + ROW * len(years) + 6
    shown = escape(_CONTROLS.sub("", name or years[0].series))
    mark = escape(place or _CONTROLS.sub("", years[0].series), {'"': "&quot;", " ": "-"})
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + RIGHT} {height}" role="img" '
        f'aria-labelledby="t-{mark} d-{mark}" font-family="sans-serif" font-size="11" fill="currentColor">',
        f'<title id="t-{mark}">{shown}: numbers held and missing by year</title>',
        f'<desc id="d-{mark}">{escape(_told(years))}</desc>',
        f'<text x="0" y="12" font-weight="bold">{shown}</text>',
        f'<text x="{LEFT}" y="{HEADING - 8}">{low}</text>',
        f'<text x="{LEFT + WIDTH}" y="{HEADING - 8}" text-anchor="end">{high}</text>',
    ]
    for row, one in enumerate(years):
        lines.extend(_row(one, HEADING + ROW * row, low, high))
    lines.append("</svg>")
    return "\n".join(lines) + "\n"


def sheet(series: Sequence[YearOfSeries]) -> str:
    """All series below one another as one SVG file."""
    drawn = charts(series)
    counts = [len(tuple(group)) for _, group in groupby(series, key=lambda one: one.series)]
    heights = [HEADING + ROW * count + 6 for count in counts]
    whole = LEFT + WIDTH + RIGHT
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {sum(heights) or 20}" role="img" aria-label="'
        f'{len(drawn)} series of document numbers" color="black">'
    ]
    top = 0
    for (_, svg), height in zip(drawn, heights, strict=True):
        lines.append(
            svg.replace("<svg ", f'<svg x="0" y="{top}" width="{whole}" height="{height}" ', 1).rstrip()
        )
        top += height
    lines.append("</svg>")
    return "\n".join(lines) + "\n"


def runs(one: YearOfSeries) -> tuple[tuple[int, int, bool], ...]:
    """The series as stretches from, to (both included) and whether they are held, in order."""
    if one.held + len(one.missing) != one.highest - one.first + 1:
        return ((one.first, one.highest, False),)  # too long to list
    found: list[tuple[int, int, bool]] = []
    place = one.first
    holes: list[list[int]] = []
    for serial in one.missing:
        if holes and holes[-1][1] == serial - 1:
            holes[-1][1] = serial
        else:
            holes.append([serial, serial])
    for begin, end in holes:
        if begin > place:
            found.append((place, begin - 1, True))
        found.append((begin, end, False))
        place = end + 1
    if place <= one.highest:
        found.append((place, one.highest, True))
    return tuple(found)


def _row(one: YearOfSeries, top: int, low: int, high: int) -> Iterable[str]:
    scale = WIDTH / (high - low + 1)

    def x(serial: float) -> float:
        return round(LEFT + (serial - low) * scale, 2)

    yield f'<text x="{LEFT - 6}" y="{top + BAR - 1}" text-anchor="end">{year_words(one)}</text>'
    stretches = runs(one)
    whole = x(one.highest + 1) - x(one.first)
    yield (
        f'<rect x="{x(one.first)}" y="{top + 0.5}" width="{round(whole, 2)}" height="{BAR}" fill="none" '
        'stroke="currentColor" stroke-width="0.6"/>'
    )
    if len(stretches) <= MOST_RUNS:
        filled = [(a, b, 1.0) for a, b, held in stretches if held]
    else:
        filled = _columns(one, low, high)
    for a, b, share in filled:
        tall = round(BAR * share, 2)
        yield (
            f'<rect x="{x(a)}" y="{round(top + 0.5 + BAR - tall, 2)}" '
            f'width="{round((b - a + 1) * scale, 2)}" height="{tall}"/>'
        )
    reach = min(one.high or one.highest, high)
    if reach > one.highest:
        yield (
            f'<line x1="{x(one.highest + 1)}" x2="{x(reach + 1)}" y1="{top + 6}" y2="{top + 6}" '
            'stroke="currentColor" stroke-dasharray="3 2"/>'
        )
    yield f'<text x="{LEFT + WIDTH + 8}" y="{top + BAR - 1}">{escape(share_words(one))}</text>'


def _columns(one: YearOfSeries, low: int, high: int) -> list[tuple[int, int, float]]:
    """Columns about two units wide, with the share of their numbers that is held."""
    wide = max(1, round((high - low + 1) / (WIDTH / 2)))
    gone: dict[int, int] = {}
    for serial in one.missing:
        column = (serial - one.first) // wide
        gone[column] = gone.get(column, 0) + 1
    found: list[tuple[int, int, float]] = []
    for column in range((one.highest - one.first) // wide + 1):
        begin = one.first + column * wide
        end = min(begin + wide - 1, one.highest)
        found.append((begin, end, 1 - gone.get(column, 0) / (end - begin + 1)))
    return found


def _told(years: Sequence[YearOfSeries]) -> str:
    """The chart in words, for those who do not see it."""
    return "; ".join(
        f"{year_words(one)}: {share_words(one)}, highest {one.highest:,}, {len(one.missing):,} missing"
        for one in years
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
