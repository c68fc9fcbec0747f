"""Which year a date without one is meant in, where it is the deadline or the window of a call: the one to come."""

from __future__ import annotations

import re
from dataclasses import replace

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.values.calendar import Moment

_STOP = re.compile(r"[。；;!?！？\n]|[.](?= [A-Z]|$)")
REACH = 40  # how far words that call a date a deadline may stand from it, in characters, within its sentence


def due(view: View, stamp: Stamp) -> Stamp:
    """A deadline or call window without a year, in the first year that it does not lie before its document.

    Where the sentence says that it is over, or says nothing of a call, it is left as it is.
    """
    base = reference(view)
    if not stamp.yearless or base is None or base.year is None or base.month is None or stamp.relative:
        return stamp
    last = stamp.last or stamp.moment
    if (
        last is None
        or last.year is None
        or last.day is None
        or last.month is None
        or not _is_due(view, stamp)
    ):
        return stamp
    year = last.year
    while Moment(year, last.month, last.day or 31).iso < base.iso:
        year += 1
    if not Moment(year, last.month, last.day).possible:
        return stamp
    by = year - last.year
    later = _moved(stamp.moment, by), _moved(stamp.last, by)
    if any(moment is not None and not moment.possible for moment in later):
        return stamp
    before = (stamp.moment,) if by and stamp.last is None and stamp.moment is not None else ()
    return replace(stamp, moment=later[0], last=later[1], others=before)


def _moved(moment: Moment | None, by: int) -> Moment | None:
    return (
        replace(moment, year=moment.year + by) if moment is not None and moment.year is not None else moment
    )


def _is_due(view: View, stamp: Stamp) -> bool:
    """Whether the words around a date in its sentence speak of a deadline or a call, and not of what is over."""
    text = view.folded
    left = _STOP.split(text[max(0, stamp.start - REACH) : stamp.start])[-1]
    right = _STOP.split(text[stamp.end : stamp.end + REACH])[0]
    around = left + text[stamp.start : stamp.end] + right
    names = ("due", "call") if stamp.last is not None else ("due",)
    if not any(view.times_at(name, stamp.start).within(around) for name in names):
        return False
    return not view.times_at("done", stamp.start).within(around)
