"""Sums converted at a day with rates of the user's own."""

from __future__ import annotations

from pathlib import Path

from aftername.records import Amount
from aftername.values.rates import Converted, Rates, RatesError, converted, rates_from

__all__ = ["Converted", "Rates", "RatesError", "convert", "read_rates"]


def read_rates(path: str | Path, base: str | None = None) -> Rates:
    """The rates of a CSV file: date, currency, rate; or date and one column per currency.

    base: the currency the rates are for one unit of. Raises RatesError when the file is not such a table.
    """
    try:
        text = Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as trouble:
        raise RatesError(f"{path}: {trouble}") from None
    return rates_from(text, base)


def convert(amount: Amount, to: str, on: str | None, rates: Rates) -> Converted:
    """An Amount in another currency at an ISO day.

    The rates are those of the last day, of the day asked for and the seven before it, on which both currencies
    have one; without such a day nothing is converted and `why` says so. The tool ships no rates.
    """
    return converted(amount.low, amount.high, amount.currency, to, on, rates)
