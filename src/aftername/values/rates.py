"""Exchange rates of the user's own, and a sum converted at a day. No rates come with the tool.

Two shapes of table are read. Long: columns date, currency and rate, in any order, with an optional column base.
Wide: a column date, and one column per currency, as the European Central Bank gives them out. A rate is how
many units of the currency one unit of the base buys.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation

from aftername.errors import AfternameError

# A rate holds until the next one; where none follows for longer than holidays take, it is not stretched.
DAYS = 7
_CODE = re.compile(r"[A-Z]{3}")
_CENT = Decimal("0.01")


class RatesError(AfternameError):
    """A table of rates cannot be read."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A sum in another currency, or why there is none.

    low, high: rounded to hundredths, half to even; None where the sum is open on that side, or not converted.
    rate: units of `currency` for one unit of the sum's currency. on: ISO day of the rates used.
    why: "" when converted, else the reason in words; rate and on are then None.
    """

    currency: str
    low: Decimal | None = None
    high: Decimal | None = None
    rate: Decimal | None = None
    on: str | None = None
    why: str = ""


@dataclass(slots=True)
class Rates:
    """Rates by currency. days: for each currency its days in order; held: the rate of a currency on a day.

    base: the currency the rates are for one unit of, which needs no rate of its own; None when not told.
    """

    base: str | None
    days: dict[str, list[date]] = field(default_factory=dict)
    held: dict[tuple[str, date], Decimal] = field(default_factory=dict)

    def on(self, first: str, second: str, day: date) -> tuple[date, Decimal] | str:
        """Units of the second currency for one of the first: (day of the rates, rate), or why there is none.

        The rule: of the day asked for and the seven days before it, the last on which both have a rate.
        """
        known = [code for code in (first, second) if code != self.base]
        for code in known:
            if code not in self.days:
                return f"no rate for {code} in the table"
        if not known:
            return day, Decimal(1)
        for candidate in self._back(known[0], day):
            rates = [
                Decimal(1) if code == self.base else self.held.get((code, candidate))
                for code in (first, second)
            ]
            if rates[0] is not None and rates[1] is not None:
                return candidate, rates[1] / rates[0]
        return f"no rate for {' and '.join(known)} on {day.isoformat()} or the {DAYS} days before"

    def _back(self, code: str, day: date) -> list[date]:
        """The days with a rate of a currency, from a day back, the latest first."""
        listed = self.days[code]
        at = bisect_right(listed, day)
        return [one for one in reversed(listed[max(0, at - DAYS - 1) : at]) if day - one <= timedelta(DAYS)]


def rates_from(text: str, base: str | None = None) -> Rates:
    """The rates of a table as text with commas.

    base: what the rates are for one unit of; needed only to convert to or from that currency, and told by the
    column "base" of a long table. Empty cells and N/A are days without a rate. Raises RatesError.
    """
    rows = csv.reader(text.lstrip("\ufeff").splitlines())
    head = [cell.strip() for cell in next(rows, [])]
    lowered = [cell.lower() for cell in head]
    if "date" not in lowered:
        raise RatesError("the table of rates has no column 'date'; its first line must name the columns")
    when = lowered.index("date")
    long = "currency" in lowered and "rate" in lowered
    wide = [(at, cell) for at, cell in enumerate(head) if at != when and _CODE.fullmatch(cell)]
    if not long and not wide:
        raise RatesError("the table of rates has neither columns 'currency' and 'rate' nor one per currency")
    made = Rates(base.upper() if base else None)
    for number, row in enumerate(rows, 2):
        if not any(cell.strip() for cell in row):
            continue
        try:
            day = date.fromisoformat(row[when].strip())
            if long:
                if "base" in lowered:
                    _one_base(made, row[lowered.index("base")].strip().upper(), number)
                pairs = [(row[lowered.index("currency")].strip().upper(), row[lowered.index("rate")])]
            else:
                pairs = [(code, row[at]) for at, code in wide if at < len(row)]
        except (IndexError, ValueError) as trouble:
            raise RatesError(f"line {number} of the rates: {trouble}") from None
        for code, written in pairs:
            rate = _rate(written, number)
            if rate is not None:
                made.held[code, day] = rate
    for code, day in sorted(made.held):
        made.days.setdefault(code, []).append(day)
    if not made.held:
        raise RatesError("the table holds no rates")
    return made


def _one_base(made: Rates, written: str, number: int) -> None:
    if made.base is None:
        made.base = written
    if written != made.base:
        raise RatesError(
            f"line {number} of the rates: base {written}, but {made.base} above; one base a file"
        )


def _rate(written: str, number: int) -> Decimal | None:
    if written.strip().upper() in ("", "N/A", "-"):
        return None
    try:
        rate = Decimal(written.strip())
    except InvalidOperation:
        raise RatesError(f"line {number} of the rates: {written.strip()!r} is no number") from None
    if not rate.is_finite() or rate <= 0:
        raise RatesError(f"line {number} of the rates: a rate must be above zero, not {written.strip()}")
    return rate


def converted(
    low: int | float | None,
    high: int | float | None,
    currency: str | None,
    to: str,
    on: str | None,
    rates: Rates,
) -> Converted:
    """A sum in another currency at a day.

    low, high: as in an Amount. on: ISO day; a month or year alone has no rate, since it would be a guess.
    """
    to = to.upper()
    if currency is None:
        return Converted(to, why="the text leaves the currency open")
    try:
        day = date.fromisoformat(on or "")
    except ValueError:
        return Converted(to, why=f"no day to convert at: {on}" if on else "no day to convert at")
    found = (day, Decimal(1)) if currency == to else rates.on(currency, to, day)
    if isinstance(found, str):
        return Converted(to, why=found)
    used, rate = found
    sums = [
        None if one is None else (Decimal(str(one)) * rate).quantize(_CENT, ROUND_HALF_EVEN)
        for one in (low, high)
    ]
    return Converted(to, sums[0], sums[1], +rate, used.isoformat())
