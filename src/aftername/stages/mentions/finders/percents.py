"""Percentages: 12%, 百分之九, 三成, 3割, 이십 퍼센트, 2.5 percentage points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.records import Mention, Percent
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.quantities import Unit, hedge, is_free, measures, take
from aftername.values.number_signs import DIGITS
from aftername.values.numbers import Figure, Numeral
from aftername.values.share_forms import (
    ANOTHER,
    CHANGED,
    HALF_PRICE,
    RATES,
    SHARE_AFTER,
    SHARE_BEFORE,
    SIGN,
    TENTHS,
)

_BLANK = " \u3000"
_HUNDREDS = {100: 1.0, 1000: 0.1, 10000: 0.01, 10**6: 0.0001, 10**7: 0.00001, 10**8: 0.000001}


def _unit(view: View, numeral: Numeral) -> Unit[float] | None:
    """Percent points of one: 1 for %, 10 for 成."""
    text = view.folded
    if numeral.fraction:
        if numeral.over in _HUNDREDS and text[numeral.start] in "百千万萬백천만":
            return Unit(numeral.start, numeral.end, 0.0)
        return None
    at = numeral.end
    while at < len(text) and at - numeral.end < 2 and text[at] in _BLANK:
        at += 1
    table = view.values_at("percent", numeral.start)
    word = table.starting(text, at)
    if word is None or numeral.ordinal:
        return None
    end = at + len(word)
    if end < len(text) and text[end] in ANOTHER.get(word, ""):
        return None
    if word in ("成", "折", "割", "할") and isinstance(numeral.low, int) and numeral.low > 10:
        return None
    if word in ("折", "할인") and numeral.low >= 10:
        return None
    if word in ("ポイント", "포인트") and not _of_percent(text, numeral.start, end):
        return None
    start = numeral.start
    escaped = text[end : end + 1].isalnum() and text[end : end + 1].isascii()
    if word == "%" and (escaped or text[start - 1 : start] == "%"):
        return None  # %20 in an address
    sign = SIGN.search(text, max(0, start - 6), start)
    if sign is not None:
        return Unit(sign.start(), end, -float(str(table.table[word])))
    if (
        start
        and text[start - 1] in "-−"
        and (start == 1 or not text[start - 2].isalnum() or text[start - 2] > "\u2fff")
    ):
        start -= 1
    return Unit(start, end, float(table.table[word]))  # type: ignore[arg-type]


def _of_percent(text: str, start: int, end: int) -> bool:
    """Whether points are percentage points and not those of a game: a rate is near, or the text is nothing else."""
    if len(text.strip()) <= end - start + 4:
        return True
    return (
        CHANGED.match(text, end) is not None or RATES.search(text, max(0, start - 40), end + 20) is not None
    )


def _points(value: Figure | None, each: float) -> Figure | None:
    if value is None:
        return None
    made = round(value * each, 10)
    return int(made) if made == int(made) else made


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Percentages, in percent points."""
    for match in HALF_PRICE.finditer(view.folded) if "折" in view.folded or "額" in view.folded else ():
        place = match.span(1) if match[1] else match.span(2)
        if take(view, *place):
            yield view.mention("percent", *place, Percent(50, 50))
    for measure in measures(view, _unit):
        if not is_free(view, measure.start, measure.end):
            continue
        each = measure.unit or 100.0
        low, high = _points(measure.low, each), _points(measure.high, each)
        if view.folded[measure.end - 1] == "割" and low is not None and low == high:
            measure.end, low = _with_tenths(view.folded, measure.end, low)
            high = low
        half = view.folded[measure.end - 1] == "成" and view.folded[measure.end : measure.end + 1] == "半"
        if half and low is not None and low == high:
            measure.end, low, high = measure.end + 1, low + 5, low + 5  # 三成半 is 35
        if view.folded[measure.start] in "-−" and low is not None and each > 0:
            low, high = -low, (None if high is None else -high)
        hedged = hedge(view, measure.start, measure.end)
        least, most, about = hedged.bound(low, high)
        take(view, measure.start, measure.end)
        normal = Percent(least, most, approximate=about or measure.approximate)
        yield view.mention("percent", measure.start, measure.end, normal)
    yield from _shares(view)


def _with_tenths(text: str, end: int, low: Figure) -> tuple[int, Figure]:
    """(end, value) of 2割5分, 3割3分3厘: 割 with its tenths behind it."""
    match = TENTHS.match(text, end)
    if match is None:
        return end, low
    made = low + _digit(match["n"]) + (_digit(match["k"]) * 0.1 if match["k"] else 0)
    return match.end(), int(made) if made == int(made) else round(made, 1)


def _digit(written: str) -> int:
    return int(written) if written.isdecimal() else DIGITS[written]


def _shares(view: View) -> Iterable[Mention]:
    """Fractions that say what part is paid, in percent points."""

    def unit_of(view: View, numeral: Numeral) -> Unit[float] | None:
        share = numeral.fraction and 0 < numeral.low < 1
        return Unit(numeral.start, numeral.end, 100.0) if share else None

    text = view.folded
    for measure in measures(view, unit_of):
        start, end = measure.start, measure.end
        beside = SHARE_BEFORE.search(text, max(0, start - 12), start) or SHARE_AFTER.match(text, end)
        if beside is None or not is_free(view, start, end):
            continue
        hedged = hedge(view, start, end)
        low = round(measure.low * 100, 2)
        high = round((measure.high or measure.low) * 100, 2)
        least, most, about = hedged.bound(_points(low, 1), _points(high, 1))
        take(view, start, end)
        yield view.mention("percent", start, end, Percent(least, most, approximate=about))


FINDER = Finder("percents", ("percent",), (), look)
