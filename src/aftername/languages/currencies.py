"""The table of currencies, read from currencies.tsv when first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aftername.languages.forms import Forms
from aftername.text.folding import folded


@dataclass(frozen=True, slots=True)
class Currency:
    """What a word or sign for money means.

    code: ISO 4217; None when the word leaves it open. others: what else it may be. part: how much of the
    unit one of it is (a cent is 0.01). local: the word belongs to the place the document is from (元).
    """

    code: str | None
    others: tuple[str, ...]
    part: float
    local: bool


@cache
def _table() -> dict[str, Currency]:
    table: dict[str, Currency] = {}
    path = Path(__file__).with_name("currencies.tsv")
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, part, written = line.split("\t")
        local = code.endswith("*")
        sure, _, others = code.rstrip("*").partition("?")
        currency = Currency(sure or None, tuple(filter(None, others.split(","))), float(part), local)
        for form in written.split("|"):
            table[folded(form)] = currency
    return table


@cache
def majors() -> Forms:
    """Words and signs for whole units; Forms.table gives the Currency of each."""
    return Forms({form: currency for form, currency in _table().items() if currency.part >= 1})


@cache
def minors() -> Forms:
    """Words and signs for parts of a unit: cents, 角."""
    return Forms({form: currency for form, currency in _table().items() if currency.part < 1})


def currency_of(form: str) -> Currency:
    """What a form in the table means. Raises KeyError for any other string."""
    return _table()[form]
