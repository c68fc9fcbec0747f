"""What carries on under another name: lineages drawn, each edge with what it rests on and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from aftername.exports import svg_lineage
from aftername.exports.html import wording
from aftername.exports.html.edge_choice import Group, evidence_of, groups
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.links import to_mark
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.shown import Quote, ShownEvidence
from aftername.exports.html.side_by_side import Twins, twins
from aftername.exports.html.visible import plain, visible
from aftername.exports.publicity import publicity, sentences, with_pages
from aftername.exports.succession_words import (
    GRADES,
    NO_LATER,
    relation_words,
    rival_words,
    standing_words,
    when_words,
)
from aftername.records import Evidence, Lineage, LineageEdge, Succession

MOST_AT_ONCE = 3  # pieces of evidence shown of one edge; the rest is folded away
LONGEST_NAME = 60  # characters; what is longer is a passage of its own
MOST_NAMES = 5  # of a lineage, in its heading

SEEN = ("structural", "template")  # grades of what no text says

HEADINGS: dict[str, str] = {"programme": "Programmes", "body": "Bodies", "document": "Papers"}
APART: dict[str, str] = {
    "programme": "Programmes in no lineage: parts, siblings, refused",
    "body": "Bodies in no lineage: parts, siblings, refused",
    "document": "Papers in no lineage: parts, siblings, refused",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A further passage of a piece of evidence, with the document it stands in."""

    quote: Quote
    document: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Two notices side by side. hrefs: of the passages the evidence rests on."""

    first: str
    second: str
    first_href: str
    second_href: str
    first_lang: str
    second_lang: str
    twins: Twins


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A piece of evidence. seen: nobody says it. names: short places, by document, its own first. places: other
    passages it rests on. compared: the texts side by side where they are one text."""

    shown: ShownEvidence
    seen: bool
    names: tuple[tuple[str, tuple[Quote, ...]], ...]
    places: tuple[Place, ...]
    compared: Compared | None


@dataclass(frozen=True, slots=True)
class ShownEdge:
    """One edge. standing: denied, planned, confirmed, refused. notes: rivals. later: None where none is named.

    pieces, folded: evidence shown at once and folded away; left: what is only in the case.
    """

    id: str
    earlier: Markup
    later: Markup | None
    relation: str
    standing: tuple[str, ...]
    grade: str
    date: str | None
    date_words: str
    documents: str
    notes: tuple[str, ...]
    because: Markup
    against: tuple[Markup, ...]
    pieces: tuple[ShownPiece, ...]
    folded: tuple[ShownPiece, ...]
    left: int


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Edges that belong together. drawing: of a lineage of programmes, "" for others; key: the sentences to it. kind: heading of the first
    group of its kind, else ""."""

    id: str
    kind: str
    heading: Markup
    drawing: Markup
    key: svg_lineage.Key
    edges: tuple[ShownEdge, ...]


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Every edge, by lineage; rival edges all stand."""
    edges = sheet.dossier.succession
    if not edges:
        return None
    chosen = groups(sheet.dossier)
    grades = {one.grade for edge in edges for one in edge.evidence}
    shown: list[ShownGroup] = []
    for number, group in enumerate(chosen):
        new = number == 0 or chosen[number - 1].kind != group.kind
        shown.append(_group(sheet, group, new, f"l{number}"))
    return {
        "groups": tuple(shown),
        "grades": tuple((grade, words) for grade, words in GRADES.items() if grade in grades),
        "left": len(edges) - sum(len(group.edges) for group in chosen),
        "no_later": NO_LATER,
    }


def _group(sheet: Sheet, group: Group, new: bool, place: str) -> ShownGroup:
    def say(name: str) -> str:
        return plain(sheet.said(name))

    told = {one.edge.id: one for one in group.lineage.every} if group.lineage else {}
    kind = HEADINGS.get(group.kind, group.kind) if new else ""
    heading = Markup.escape(APART[group.kind])
    drawing, key = Markup(), svg_lineage.Key((), ())
    if group.lineage is not None:
        heading = _heading(sheet, group.lineage)
        if group.kind == "programme":
            public = publicity(sheet.dossier.pages)
            drawn = with_pages(group.lineage, public)
            key = svg_lineage.key(drawn, say)
            key = replace(key, notes=(*key.notes, *sentences(drawn, public, say)))
            drawing = Markup(svg_lineage.draw(drawn, place, say, with_key=False))
    edges = tuple(_edge(sheet, edge, told.get(edge.id)) for edge in group.edges)
    return ShownGroup(f"lineage-{place}", kind, heading, drawing, key, edges)


def _heading(sheet: Sheet, lineage: Lineage) -> Markup:
    """The names of a lineage: with arrows where it is one chain, else side by side."""
    names = [_name(sheet, row.name) for row in lineage.chain]
    chain = [(one.earlier, one.later) for one in lineage.edges]
    straight = sorted(set(chain), key=str) == sorted(((n, n + 1) for n in range(len(names) - 1)), key=str)
    told = Markup(" → " if straight else ", ").join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return told + (f" and {wording.many(more, 'more name')}" if more > 0 else "")


def _name(sheet: Sheet, name: str) -> Markup:
    said = sheet.said(name)
    return Markup('<bdi lang="{}">{}</bdi>').format(tongue_of(said, "und"), visible(said))


def _end(sheet: Sheet, thing: str, name: str) -> Markup:
    """A name that leads to the account of its programme, where it has one."""
    told = _name(sheet, name)
    return Markup('<a href="#p-{}">{}</a>').format(thing, told) if thing in sheet.accounts else told


def _edge(sheet: Sheet, one: Succession, told: LineageEdge | None) -> ShownEdge:
    documents = wording.many(len(one.documents), "document")
    if len(one.documents) > 1:
        documents += f", {wording.many(sheet.roots.count_for(one, {}), 'independent origin')}"
    held = evidence_of(one)
    pieces = tuple(_piece(sheet, piece) for piece in _by_origin(sheet, held) if piece in sheet.evidence)
    return ShownEdge(
        f"s-{one.id}",
        _end(sheet, one.earlier, one.earlier_name),
        _end(sheet, one.later, one.later_name) if one.later else None,
        relation_words(one),
        standing_words(one),
        one.grade,
        one.date,
        when_words(one),
        documents,
        rival_words(told) if told else (),
        visible(sheet.said(one.because)),
        tuple(visible(sheet.said(reason)) for reason in one.against),
        pieces[:MOST_AT_ONCE],
        pieces[MOST_AT_ONCE:],
        len(one.evidence) - len(pieces),
    )


def _by_origin(sheet: Sheet, held: Sequence[Evidence]) -> list[Evidence]:
    """The evidence with one piece of each origin first, in their order, and behind it what only says the same again."""
    first: dict[str, Evidence] = {}
    for one in held:
        first.setdefault(sheet.roots.of(one.document), one)
    told = list(first.values())
    return [*told, *(one for one in held if one not in told)]


def _piece(sheet: Sheet, one: Evidence) -> ShownPiece:
    shown = sheet.evidence[one]
    held = [a for a in shown.places if a in sheet.quotes]
    names: dict[str, list[Quote]] = {one.document: []}
    for anchor in held:
        if len(anchor.quote) <= LONGEST_NAME:
            names.setdefault(anchor.document, []).append(sheet.quotes[anchor])
    return ShownPiece(
        shown,
        one.grade in SEEN,
        tuple((document, tuple(dict.fromkeys(quotes))) for document, quotes in names.items() if quotes),
        tuple(Place(sheet.quotes[a], a.document) for a in held if len(a.quote) > LONGEST_NAME),
        _compared(sheet, one),
    )


def _compared(sheet: Sheet, one: Evidence) -> Compared | None:
    documents = sheet.pairs.get(one)
    if documents is None or not all(document in sheet.kept for document in documents):
        return None
    first, second = documents
    marks = [
        next(to_mark(anchor) for anchor in one.anchors if anchor.document == document)
        for document in documents
    ]
    left, right = sheet.kept[first], sheet.kept[second]
    return Compared(first, second, marks[0], marks[1], left.lang, right.lang, twins(left, right))


SECTION = Section(
    "succession",
    "Renamed and succeeded programmes",
    "succession.j2",
    view,
    lambda sheet: len(sheet.dossier.succession),
    short="Renamed",
)
