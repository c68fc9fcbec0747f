"""What should be in the record and is not, by kind: with figures, what was searched, and innocent reasons."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from aftername.exports import svg_series
from aftername.exports.html import wording
from aftername.exports.html.facts import SILENCES, SILENT
from aftername.exports.html.gap_choice import passages, shown_gaps
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.shown import Quote, Words
from aftername.exports.html.visible import plain, visible
from aftername.records import Cell, Explanation, Gap, YearOfSeries
from aftername.text.plurals import counted

MOST_SILENCES = 8  # statements shown beside a gap
MOST_LISTED = 400  # missing numbers or titles written out for one gap

# kind, heading, what it means
KINDS: tuple[tuple[str, str, str], ...] = (
    (
        "missing-serials",
        "Numbers missing from series",
        "Offices number their papers one after another. A number is missing if no document here has it and a higher "
        "one was found. The estimate of how far the series goes treats the numbers found as a random "
        "sample of it.",
    ),
    (
        "cited-absent",
        "Cited but missing",
        "Papers that these documents cite and that are not among them.",
    ),
    (
        "local-never-central",
        "Named locally, not centrally",
        "Programmes that local offices name and central documents of the same years do not.",
    ),
    ("late", "Published late", "Days from the issue of a paper to its publication, where both are stated."),
    ("withheld", "Marked as not public", "Marks in the documents themselves."),
    (
        "gone",
        "Pages that were there",
        "Pages that were captured and were not found in later captures, as the server or the page itself said, several times and days apart.",
    ),
    (
        "scrubbed",
        "Names that were there",
        "Names of programmes and lists of the chosen that were found on a page in earlier captures and not in later ones, while the page stayed.",
    ),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage a gap rests on, with the document it stands in."""

    quote: Quote
    document: str


@dataclass(frozen=True, slots=True)
class Silence:
    """A statement that tells of silence about the programme of a gap. label: in words. date: of the document."""

    label: str
    quote: Quote
    document: str
    date: str | None


@dataclass(frozen=True, slots=True)
class Matrix:
    """Documents naming a programme, of documents held, by level and year; of captured pages, by site. cells: None where none is held."""

    what: str
    years: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class ShownGap:
    """A gap as the page shows it. more: of what is listed, how much is left out. told: whether its figure and its passage say all that its
    statement says; alone: whether that passage is its name."""

    id: str
    subject: Words
    statement: Markup
    searched: str
    figure: str
    explanations: tuple[str, ...]
    listed: tuple[Words, ...]
    more: int
    passages: tuple[Passage, ...]
    first: str | None
    last: str | None
    series: YearOfSeries | None
    cautions: tuple[str, ...]
    matrix: Matrix | None
    silences: tuple[Silence, ...]
    explained: Explanation | None
    because: Markup
    told: bool
    alone: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """One series drawn, and the same figures as a table."""

    name: Words
    svg: Markup
    years: tuple[YearOfSeries, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """All gaps of one kind. left: how many more stand in the case. common: whether all were searched for in one way and may be the same."""

    id: str
    heading: str
    about: str
    gaps: tuple[ShownGap, ...]
    left: int
    charts: tuple[Chart, ...]
    common: bool

    @property
    def many(self) -> int:
        """How many are shown."""
        return len(self.gaps)


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Every kind that has gaps, in the order of KINDS; kinds that are not listed come last."""
    gaps = sheet.dossier.gaps
    if not gaps:
        return None
    counts = Counter(gap.kind for gap in gaps)
    explained = {one.gap: one for one in sheet.dossier.explanations}
    by_kind: dict[str, list[Gap]] = {}
    for gap in shown_gaps(sheet.dossier):
        by_kind.setdefault(gap.kind, []).append(gap)
    known = {kind: (heading, about) for kind, heading, about in KINDS}
    order = [kind for kind, _, _ in KINDS if kind in by_kind] + [k for k in by_kind if k not in known]
    kinds = []
    for kind in order:
        heading, about = known.get(kind, (kind, ""))
        shown = by_kind[kind]
        kinds.append(
            Kind(
                f"gaps-{kind}",
                heading,
                about,
                tuple(_shown(sheet, gap, explained.get(gap.id)) for gap in shown),
                counts[shown[0].kind] - len(shown),
                _charts(sheet, shown),
                _are_alike(shown),
            )
        )
    return {
        "kinds": tuple(kinds),
        "explained": len([gap for gap in gaps if gap.id in explained]),
        "share_words": svg_series.share_words,
        "year_words": svg_series.year_words,
        "stretches": _stretches,
    }


def _are_alike(gaps: list[Gap]) -> bool:
    """Whether several gaps were searched for in one way and may be the same harmless things."""
    return len(gaps) > 1 and len({(gap.searched, gap.explanations) for gap in gaps}) == 1


def _shown(sheet: Sheet, gap: Gap, explanation: Explanation | None) -> ShownGap:
    of = f" of {gap.of:,}" if gap.of is not None else ""
    subject = sheet.said(gap.subject)
    listed = () if gap.series else tuple(sheet.said(one) for one in gap.missing if one not in gap.subject)
    return ShownGap(
        f"g-{gap.id}",
        Words(visible(subject), tongue_of(subject, "und")),
        visible(sheet.said(gap.statement)),
        gap.searched,
        f"{gap.count:,}{of} {gap.unit}{_by_origins(sheet, gap)}",
        gap.explanations,
        tuple(Words(visible(one), tongue_of(one, "und")) for one in listed[:MOST_LISTED]),
        max(0, len(listed) - MOST_LISTED),
        tuple(
            Passage(sheet.quotes[anchor], anchor.document)
            for anchor in passages(gap)
            if anchor in sheet.quotes
        ),
        gap.first,
        gap.last,
        gap.series,
        gap.series.cautions if gap.series else (),
        _matrix(gap.cells) if gap.cells else None,
        _silences(sheet, gap),
        explanation,
        visible(explanation.because) if explanation else Markup(),
        gap.kind == "cited-absent",
        [anchor.quote for anchor in passages(gap)] == [gap.subject] and gap.kind == "cited-absent",
    )


def _silences(sheet: Sheet, gap: Gap) -> tuple[Silence, ...]:
    """What documents say of silence about the programme of a gap, the earliest first."""
    found = []
    for account in sheet.dossier.programmes if gap.programme else ():
        if account.programme.id != gap.programme:
            continue
        for claim in account.claims:
            if claim.fact == SILENT and claim.label in SILENCES and claim.id in sheet.claims:
                told = sheet.documents[claim.document].date
                found.append(
                    Silence(SILENCES[claim.label], sheet.claims[claim.id].quote, claim.document, told)
                )
    return tuple(sorted(found, key=lambda one: (one.date or "9999", one.document))[:MOST_SILENCES])


def _by_origins(sheet: Sheet, gap: Gap) -> str:
    """To how many independent origins the documents that cite a paper go back; "" for other kinds of gap."""
    if gap.kind != "cited-absent":
        return ""
    count = sheet.roots.count(gap.documents)
    return f", from {counted(count, 'origin')}"


def _charts(sheet: Sheet, gaps: list[Gap]) -> tuple[Chart, ...]:
    """A chart for each series, with every year of it that has missing numbers."""
    years = sorted((gap.series for gap in gaps if gap.series), key=lambda one: (one.series, one.year or 0))
    found = []
    for number, (name, group) in enumerate(groupby(years, key=lambda one: one.series)):
        rows = tuple(group)
        said = sheet.said(name)
        svg = svg_series.chart(rows, f"s{number}", plain(said))
        found.append(Chart(Words(visible(said), tongue_of(said, "und")), Markup(svg), rows))
    return tuple(found)


def _matrix(cells: tuple[Cell, ...]) -> Matrix:
    years = sorted({cell.year for cell in cells}, key=lambda year: (year is None, year or 0))
    levels = list(dict.fromkeys(cell.level for cell in cells))
    places = {(cell.level, cell.year): cell for cell in cells}
    sites = not set(levels) & set(wording.LEVELS)
    if "central" not in levels and not sites:
        levels.insert(0, "central")
    return Matrix(
        "Site" if sites else "Level",
        tuple("undated" if year is None else str(year) for year in years),
        tuple(
            (wording.LEVELS.get(level, level), tuple(places.get((level, year)) for year in years))
            for level in levels
        ),
    )


def _stretches(missing: tuple[int, ...]) -> str:
    """Missing numbers with neighbours drawn together: 3–4, 9."""
    found: list[list[int]] = []
    for serial in missing[:MOST_LISTED]:
        if found and found[-1][1] == serial - 1:
            found[-1][1] = serial
        else:
            found.append([serial, serial])
    told = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in found)
    left = len(missing) - MOST_LISTED
    return told + (f" and {left:,} more" if left > 0 else "")


SECTION = Section(
    "gaps", "Gaps in the record", "gaps.j2", view, lambda sheet: len(sheet.dossier.gaps), short="Gaps"
)
