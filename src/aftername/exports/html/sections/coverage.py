"""What was given, what could be read, and what the documents are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.visible import visible
from aftername.records import REASONS, DocumentCard

MOST_YEARS = 60  # with more, the bars are too thin to tell apart
MOST_KINDS = 12  # kinds named one by one; the rest is counted


@dataclass(frozen=True, slots=True)
class Part:
    """A word with its count. lang: of the word, "" where it is the page's."""

    words: Markup
    count: int
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """Documents of one year. left, height: in the chart's units. told: whether the year stands under it."""

    year: str
    count: int
    left: int
    height: float
    told: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Documents by year. width, step: of the chart and of one year, in its units."""

    width: int
    step: int
    bars: tuple[Bar, ...]


def view(sheet: Sheet) -> dict[str, Any]:
    """Counts of files and documents, and the years as a chart where there are at least two."""
    coverage = sheet.dossier.coverage
    kinds = [Part(visible(kind), n, tongue_of(kind, "zh-Hans")) for kind, n in coverage.kinds]
    return {
        "coverage": coverage,
        "dates": wording.span_of_dates(coverage.first, coverage.last),
        "languages": [Part(visible(wording.TONGUE_NAMES.get(one, one)), n) for one, n in coverage.languages],
        "kinds": kinds[:MOST_KINDS],
        "more_kinds": len(kinds[MOST_KINDS:]),
        "no_kind": coverage.documents - sum(part.count for part in kinds),
        "levels": [Part(visible(wording.LEVELS.get(one, one)), n) for one, n in coverage.levels],
        "no_level": coverage.documents - sum(n for _, n in coverage.levels),
        "problems": [Part(visible(REASONS.get(one, one)), n) for one, n in coverage.problems],
        "chart": chart(sheet.dossier.documents),
    }


def chart(documents: tuple[DocumentCard, ...]) -> Chart | None:
    """A bar for each year from the first to the last; None when there is one year, or too many."""
    dates = [card.header.date or "" for card in documents]
    counts = Counter(int(date[:4]) for date in dates if date[:4].isascii() and date[:4].isdigit())
    if len(counts) < 2 or max(counts) - min(counts) >= MOST_YEARS:
        return None
    years = range(min(counts), max(counts) + 1)
    step = 44 if len(years) <= 18 else 14
    every = 1 if step == 44 else 5
    most = max(counts.values())
    bars = tuple(
        Bar(str(year), counts[year], n * step, round(38 * counts[year] / most, 1), year % every == 0)
        for n, year in enumerate(years)
    )
    return Chart(len(years) * step, step, bars)


SECTION = Section("coverage", "What was read", "coverage.j2", view)
