"""Sums without a currency, and sums whose dash was lost: 安家费100—300万, 年薪30w-50w, 300500万元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from aftername.languages.currencies import Currency
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.money_units import Money
from aftername.stages.mentions.quantities import Measure, Unit, damaged, is_free, measures
from aftername.values.numbers import Numeral

# Without a currency a figure is money only with a scale word (千, 万, k): 安家费3间 is no sum.
LEAST_SCALE = 1000


def bare_sums(view: View) -> Iterator[Measure[Money]]:
    """Sums without a currency where the words before them speak of money: 安家费100—300万, 年収1000万."""
    text = view.folded

    for measure in measures(view, _scaled):
        start, end = measure.start, measure.end
        language = view.language_at(start)
        if language not in ("zh", "ja", "ko", "en") or not is_free(view, start, end):
            continue
        if not (
            _money_before(view, start)
            or view.values_at("money_after", start).starting(text, end + (text[end : end + 1] == " "))
        ):
            continue
        if measure.unit.form:
            by = 10**4 if text[end - 1] == "w" else 1
            high = measure.high * by if measure.high is not None else None
            measure = replace(measure, low=measure.low * by, high=high)
        yield measure


def _money_before(view: View, start: int) -> bool:
    """Whether a word that speaks of money stands before a place in its clause."""
    window = view.folded[max(0, start - 14) : start]
    for stop in "。;；\n":
        window = window.rpartition(stop)[2]
    return view.language_at(start) != "en" and view.values_at("money", start).within(window)


_W = re.compile(r"w(?![a-z0-9])")


def _scaled(view: View, numeral: Numeral) -> Unit[Money] | None:
    """A number of thousands and more without a currency; with w for 万, as adverts write it."""
    text, end = view.folded, numeral.end
    if numeral.ordinal or end - numeral.start == 1 or damaged(view, numeral):
        return None  # a scale word alone counts nothing; 만 before an age is "full"
    nothing = Currency(None, (), 1.0, True)
    if numeral.form == "digits" and _W.match(text, end) and view.language_at(numeral.start) == "zh":
        return Unit(numeral.start, end + 1, Money("w", nothing))
    if numeral.scale < LEAST_SCALE or (numeral.form == "word" and not text[numeral.start].isdigit()):
        return None
    shown = view.values_at("money_after", numeral.start).starting(text, end)
    if (
        end < len(text)
        and text[end].isalnum()
        and text[end] not in "以的和或至到及起封左上等之内"
        and shown is None
    ):
        return None
    return Unit(numeral.start, end, Money("", nothing))


_LOST_DASH = re.compile(r"\d{4,8}")


def lost_dash(view: View, numeral: Numeral) -> tuple[int, int] | None:
    """300500万元: two round numbers run together. None where it can be one number.

    A sum of a billion and more is written in 亿, so six digits before 万 that split into two round
    halves, the first the smaller, are a range whose dash was lost.
    """
    if numeral.scale != 10**4:
        return None
    match = _LOST_DASH.match(view.folded, numeral.start)
    if match is None or match.end() != numeral.end - 1 or len(match[0]) < 6:
        return None
    digits = match[0]
    for cut in range(len(digits) // 2, 1, -1):
        one, two = digits[:cut], digits[cut:]
        if two[0] != "0" and one[-1] == two[-1] == "0" and int(one) < int(two) <= int(one) * 20:
            return int(one) * 10**4, int(two) * 10**4
    return None
