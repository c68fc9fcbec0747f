"""What the value of a ruled fact means where the value decides more than the words of the rule."""

from __future__ import annotations

from aftername.records import Date, Normal, Number, Percent, Period

_PRECISIONS = {4: "year", 7: "month", 10: "day"}


def settled(fact: str, label: str, normal: Normal | None) -> tuple[str, Normal | None]:
    """The label and the meaning of a value: a period without a start closes, one without an end opens, one with both is a window;
    what was launched in a period began with it, what ended in one ended with it; a share (1/2) is a percentage."""
    if fact == "deadline" and isinstance(normal, Period):
        return _of_period(normal, label), normal
    if fact in ("launched", "ended") and isinstance(normal, Period):
        return label, _edge(normal, normal.start if fact == "launched" else normal.end)
    if fact == "offers" and isinstance(normal, Number):
        return label, _percent(normal)
    return label, normal


def is_year(normal: Normal | None) -> bool:
    """Whether a value says no more than a year, or years."""
    if isinstance(normal, Date):
        return normal.precision == "year"
    return isinstance(normal, Period) and all(len(one or "") <= 4 for one in (normal.start, normal.end))


def _of_period(period: Period, label: str) -> str:
    if period.start is None and period.end is None:
        return label
    if period.start is None:
        return "closes"
    return "opens" if period.end is None else "window"


def _edge(period: Period, told: str | None) -> Normal:
    precision = _PRECISIONS.get(len(told or ""))
    if told is None or precision is None:
        return period
    return Date(told, precision, period.relative, period.approximate)  # type: ignore[arg-type]


def _percent(number: Number) -> Normal:
    shares = [one for one in (number.low, number.high) if one is not None]
    if not shares or not all(0 < one < 1 for one in shares):
        return number
    low, high = (None if one is None else round(float(one) * 100, 2) for one in (number.low, number.high))
    return Percent(low, high, number.approximate)
