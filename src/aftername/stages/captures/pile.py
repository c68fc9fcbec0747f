"""What the stage looks at: pages with their captures, the texts of these, and what was found in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aftername.records import Capture, Claim, Document, Mention

Span = tuple[int, int]
Places = Sequence[tuple[Span, tuple[str, ...]]]


@dataclass(frozen=True)
class Pages:
    """Pages that are judged together.

    captures: by page, in order of time. documents, places (of names, with the programmes they may be), claims, figures: by
    document. names: every written form of each programme, by id. prints: key and sketch of each text. fronts: texts of
    the front pages, by site. at: texts captured where redirects lead. elsewhere: by the key of a text, the pages that had it and when last.
    files: by site the files of papers (a PDF, a table) that were captured, and whether any capture may have had them. candidates: by
    document what may be names of programmes.
    """

    captures: Mapping[str, Sequence[Capture]]
    documents: Mapping[str, Document]
    places: Mapping[str, Places] = field(default_factory=dict)
    claims: Mapping[str, Sequence[Claim]] = field(default_factory=dict)
    figures: Mapping[str, Sequence[Mention]] = field(default_factory=dict)
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    prints: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    fronts: Mapping[str, Sequence[tuple[str, bytes]]] = field(default_factory=dict)
    at: Mapping[str, Sequence[tuple[str, str, bytes]]] = field(default_factory=dict)
    elsewhere: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    files: Mapping[str, Sequence[tuple[str, bool]]] = field(default_factory=dict)
    candidates: Mapping[str, Sequence[Mention]] = field(default_factory=dict)

    def named(self, document: str | None) -> set[str]:
        """The programmes that a document names for certain."""
        return {ids[0] for _, ids in self.places.get(document or "", ()) if len(ids) == 1}

    def places_of(self, programme: str, document: str | None) -> list[tuple[int, int]]:
        """Where a document names a programme, or may do so."""
        return [place for place, ids in self.places.get(document or "", ()) if programme in ids]
