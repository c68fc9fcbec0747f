"""Documents that go back to one text, with the signs that say so, so that copies are counted once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html.origin_choice import (
    MOST_CREDITS,
    MOST_PAIRS,
    MOST_PARTS,
    shown_origins,
    shown_signs,
)
from aftername.exports.html.origin_tree import Tree, tree_of
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.shown import Quote, ShownDocument
from aftername.exports.html.visible import visible
from aftername.records import Kinship, Origin, Report

KINDS: dict[str, str] = {
    "same-text": "same text",
    "near-copy": "near copy",
    "contained": "one contains the other",
    "same-number": "one document number",
    "same-address": "one address",
    "same-title": "one title",
    "carrier": "one carries the other",
    "mirror": "one encyclopedia page",
    "shared-facts": "same rare facts",
    "same-credit": "one outlet credited",
    "same-order": "facts in one order",
    "one-report": "one report credited",
    "retold": "words and figures retold",
    "said": "a reader's judgement",
}


@dataclass(frozen=True, slots=True)
class ShownSign:
    """A sign between two documents. passages: some that show it, in the first and in the second."""

    kind: str
    first: ShownDocument
    second: ShownDocument
    reason: Markup
    passages: tuple[tuple[Quote, Quote], ...]


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A passage that a copy adds."""

    document: ShownDocument
    quote: Quote
    reason: str


@dataclass(frozen=True, slots=True)
class Family:
    """One origin as the page shows it. root: None where it cannot be told. report: that the documents
    go back to, with some of the credits. more, more_parts: signs and added passages left
    out. versions: of a rule, in order. tree: where a direction is known; by_id: the documents that it names."""

    id: str
    documents: tuple[ShownDocument, ...]
    root: str | None
    because: str
    signs: tuple[ShownSign, ...]
    more: int
    parts: tuple[ShownPart, ...]
    more_parts: int
    versions: tuple[ShownDocument, ...]
    report: Report | None
    credits: tuple[Quote, ...]
    tree: Tree | None
    by_id: dict[str, ShownDocument]


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Every origin that more than one document goes back to, most documents first."""
    held = sheet.dossier.origins
    if not held:
        return None
    documents = len(sheet.dossier.documents)
    copies = sum(len(one.documents) - 1 for one in held)
    shown = shown_origins(sheet.dossier)
    return {
        "families": tuple(_family(sheet, one) for one in shown),
        "left": len(held) - len(shown),
        "total": documents,
        "origins": documents - copies,
        "basis": visible(sheet.roots.basis(sheet.documents)),
        "added": sum(len(one.parts) for one in held),
    }


def _family(sheet: Sheet, one: Origin) -> Family:
    place = {card.id: number for number, card in enumerate(sheet.dossier.documents)}
    signs = shown_signs(one)
    ordered = sorted(one.documents, key=lambda document: place[document])
    parts = tuple(
        ShownPart(sheet.documents[part.anchor.document], sheet.quotes[part.anchor], part.reason)
        for part in one.parts[:MOST_PARTS]
    )
    return Family(
        f"o-{one.id}",
        tuple(sheet.documents[document] for document in ordered),
        one.root,
        one.because,
        tuple(_sign(sheet, sign) for sign in signs),
        len(one.signs) - len(signs),
        parts,
        len(one.parts) - len(parts),
        tuple(sheet.documents[document] for document in one.versions),
        one.report,
        tuple(sheet.quotes[anchor] for anchor in one.report.anchors[:MOST_CREDITS]) if one.report else (),
        tree_of(one, tuple(ordered)),
        {document: sheet.documents[document] for document in ordered},
    )


def _sign(sheet: Sheet, one: Kinship) -> ShownSign:
    told = one.anchors[: 2 * MOST_PAIRS]
    passages = tuple((sheet.quotes[a], sheet.quotes[b]) for a, b in zip(told[::2], told[1::2], strict=True))
    kind = KINDS.get(one.kind, one.kind)
    return ShownSign(
        kind, sheet.documents[one.first], sheet.documents[one.second], visible(one.reason), passages
    )


SECTION = Section(
    "origins",
    "Documents that go back to one text",
    "origins.j2",
    view,
    lambda sheet: len(sheet.dossier.origins),
    short="Copies",
)
