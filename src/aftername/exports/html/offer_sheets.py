"""Two pages to print of an offer: one for the office, one for the researcher. A passage stands once, numbered; lines point at it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from aftername.exports.html import environment
from aftername.exports.masked import Masks
from aftername.exports.offer_words import (
    HEADINGS,
    NONE_NEAR,
    NOT_FOUND,
    NOT_THIS,
    label_of,
    names_told,
    quoted,
    same_without_names,
    searched_told,
)
from aftername.exports.writing import write_file
from aftername.records import Anchor
from aftername.records.offer import Likeness, OfferReading, PackReading, Term, Weighed

if TYPE_CHECKING:
    from jinja2 import Environment

OFFICE, RESEARCHER = "offer-office.html", "offer-researcher.html"
LONGEST = 150  # letters of a passage on a sheet; the rest is in the paper
POINTS = 3  # of what agrees with a programme, on a sheet


@dataclass(slots=True)
class _Notes:
    """The passages of a sheet, each with its number."""

    masks: Masks | None
    held: dict[Anchor, int] = field(default_factory=dict)
    under: dict[Anchor, Anchor] = field(default_factory=dict)

    def cite(self, anchors: Iterable[Anchor]) -> list[int]:
        """The numbers of passages, new ones given a number."""
        return sorted({self.held.setdefault(one, len(self.held) + 1) for one in anchors})

    def of(self, terms: Iterable[Term]) -> list[int]:
        """The numbers of the passages of terms."""
        listed = list(terms)
        self.under.update({one.passage: one.under for one in listed if one.under is not None})
        return self.cite(one.passage for one in listed)

    def listed(self) -> Iterator[tuple[int, str, str]]:
        """Number, words and page of every passage."""
        for anchor, number in self.held.items():
            told = quoted(anchor, self.masks)
            if anchor in self.under:
                told = f"{quoted(self.under[anchor], self.masks)} … {told}"
            short = told if len(told) <= LONGEST else told[: LONGEST - 1] + "…"
            yield number, short, f"p. {anchor.page}" if anchor.page is not None else ""


def write_sheets(reading: OfferReading, masks: Masks | None, folder: Path) -> tuple[Path, ...]:
    """Write both sheets; gives the files. Raises AfternameError for a place that cannot be written."""
    return tuple(
        write_file(folder / name, made.encode("utf-8", "xmlcharrefreplace"))
        for name, made in (
            (OFFICE, office_sheet(reading, masks)),
            (RESEARCHER, researcher_sheet(reading, masks)),
        )
    )


def office_sheet(reading: OfferReading, masks: Masks | None) -> str:
    """What the paper states, which programmes it resembles, and each pack of criteria, on a page."""
    notes = _Notes(masks)
    terms = [
        (heading, [_term(one, notes, masks) for one in reading.terms if one.kind == kind])
        for kind, heading in HEADINGS.items()
    ]
    return _rendered(
        "offer_office.j2",
        reading,
        masks,
        terms=[pair for pair in terms if pair[1]],
        near=[_near(one, notes, masks) for one in reading.nearest],
        packs=[_pack(one, notes) for one in reading.packs],
        notes=notes,
    )


def researcher_sheet(reading: OfferReading, masks: Masks | None) -> str:
    """Questions to ask before signing, first those that a passage gives rise to, each with its passages."""
    notes = _Notes(masks)
    asked: dict[str, tuple[list[Term], list[Term], list[str]]] = {}
    for pack in reading.packs:
        for one in pack.clauses:
            bears, against, places = asked.setdefault(one.criterion.ask, ([], [], []))
            bears.extend(one.bears)
            against.extend(one.against)
            places.append(f"{pack.pack.place}, {one.criterion.id}")
    found = [
        (ask, notes.of(bears), notes.of(against), places)
        for ask, (bears, against, places) in asked.items()
        if bears or against
    ]
    open_ = [(ask, places) for ask, (bears, against, places) in asked.items() if not bears and not against]
    return _rendered("offer_researcher.j2", reading, masks, found=found, open=open_, notes=notes)


def _term(one: Term, notes: _Notes, masks: Masks | None) -> tuple[str, str, list[int], bool]:
    return label_of(one), quoted(one.words, masks), notes.of([one]), one.exception is not None


def _near(one: Likeness, notes: _Notes, masks: Masks | None) -> dict[str, Any]:
    """A programme that is near, with what agrees, differs and is not known."""

    def words(told: str) -> str:
        return told if masks is None else masks.words(told)

    return {
        "name": words(one.name),
        "case": one.case,
        "agrees": [
            (point.about, words(point.says), notes.cite(filter(None, (point.offer, point.record))))
            for point in one.agrees[:POINTS]
        ],
        "more": max(0, len(one.agrees) - POINTS),
        "differs": [
            (point.about, words(point.says), notes.cite(filter(None, (point.offer, point.record))))
            for point in one.differs[:POINTS]
        ],
        "unknown": [words(" ".join(each.split())) for each in one.unknown],
    }


def _pack(reading: PackReading, notes: _Notes) -> dict[str, Any]:
    found: Sequence[Weighed] = [one for one in reading.clauses if one.bears or one.against]
    return {
        "pack": reading.pack,
        "lines": [(one.criterion, notes.of(one.bears), notes.of(one.against)) for one in found],
        "absent": [one.criterion.id for one in reading.clauses if one not in found],
    }


def _rendered(template: str, reading: OfferReading, masks: Masks | None, **told: Any) -> str:
    return str(
        _environment()
        .get_template(template)
        .render(
            title=reading.file,
            reading=reading,
            names=names_told(reading) if masks is None else masks.words(names_told(reading)),
            searched=searched_told(reading),
            none_near=NONE_NEAR if reading.searched else "",
            without=same_without_names(reading)
            if masks is None
            else masks.words(same_without_names(reading)),
            not_found=NOT_FOUND,
            not_this=NOT_THIS,
            unmasked=masks is None,
            **told,
        )
    )


@cache
def _environment() -> Environment:
    """The templates of the page, with a style and a policy of their own."""
    made = environment().overlay()
    folder = Path(__file__).parent / "templates"
    style = "\n".join((folder / name).read_text("utf-8") for name in ("style.css", "offer.css"))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    made.globals = {**made.globals, "style": Markup(style), "policy": policy}
    return made
