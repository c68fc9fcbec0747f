"""The fiscal years of countries, read from fiscal_years.tsv when first asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """month: its first. after_last: named after the calendar year that it ends in. words: where a text speaks of the country."""

    month: int
    after_last: bool
    words: re.Pattern[str]


@cache
def fiscal_years() -> tuple[FiscalYear, ...]:
    """The fiscal years of all countries in the table."""
    lines = Path(__file__).with_name("fiscal_years.tsv").read_text("utf-8").splitlines()
    made = []
    for line in lines:
        if line and not line.startswith("#"):
            _, month, after, words = line.split("\t")
            pattern = "|".join(map(re.escape, words.split("|")))
            made.append(
                FiscalYear(int(month), after == "last", re.compile(rf"(?<![a-z])(?:{pattern})(?![a-z])"))
            )
    return tuple(made)


def fiscal_year_of(folded: str) -> FiscalYear | None:
    """The fiscal year of the country that an English text speaks of most; None where none leads."""
    counts = sorted(
        ((len(one.words.findall(folded)), -place) for place, one in enumerate(fiscal_years())), reverse=True
    )
    if not counts[0][0] or counts[0][0] == counts[1][0]:
        return None
    return fiscal_years()[-counts[0][1]]
