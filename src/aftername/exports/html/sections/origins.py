"""Documents that go back to one text, with the signs that say so, so that copies are counted once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from aftername.exports.html.sections.section import Section
from aftername.exports.html.sheet import Sheet, ShownDocument
from aftername.records import Origin

MOST_ORIGINS = 200  # shown; all of them stand in the case
MOST_SIGNS = 3  # shown of one origin, strongest first

KINDS: dict[str, str] = {
    "same-text": "same text",
    "near-copy": "near copy",
    "contained": "one stands in the other",
    "shared-facts": "same rare facts",
    "said": "a reader's word",
}


@dataclass(frozen=True, slots=True)
class ShownSign:
    """A sign between two documents."""

    kind: str
    first: ShownDocument
    second: ShownDocument
    reason: str


@dataclass(frozen=True, slots=True)
class Family:
    """One origin as the page shows it. more: signs left out. root: None where it cannot be told."""

    id: str
    documents: tuple[ShownDocument, ...]
    root: str | None
    because: str
    signs: tuple[ShownSign, ...]
    more: int


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Every origin that more than one document goes back to, most documents first."""
    held = sheet.dossier.origins
    if not held:
        return None
    documents = len(sheet.dossier.documents)
    copies = sum(len(one.documents) - 1 for one in held)
    return {
        "families": tuple(_family(sheet, one) for one in held[:MOST_ORIGINS]),
        "left": max(0, len(held) - MOST_ORIGINS),
        "total": documents,
        "origins": documents - copies,
    }


def _family(sheet: Sheet, one: Origin) -> Family:
    place = {card.id: number for number, card in enumerate(sheet.dossier.documents)}
    signs = tuple(
        ShownSign(KINDS.get(s.kind, s.kind), sheet.documents[s.first], sheet.documents[s.second], s.reason)
        for s in one.signs[:MOST_SIGNS]
    )
    ordered = sorted(one.documents, key=lambda document: place[document])
    shown = tuple(sheet.documents[document] for document in ordered)
    return Family(f"o-{one.id}", shown, one.root, one.because, signs, len(one.signs[MOST_SIGNS:]))


SECTION = Section(
    "origins",
    "Documents that go back to one text",
    "origins.j2",
    view,
    lambda sheet: len(sheet.dossier.origins),
)
