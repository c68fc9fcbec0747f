"""Values and names in a text of one's own: the finders without a case."""

from __future__ import annotations

from aftername.records import Document, Field, Header, Mention, Segment
from aftername.records.document import Language
from aftername.stages.mentions.finders import numbers
from aftername.stages.mentions.scan import mentions_in
from aftername.text.segments import segments_of


def as_document(text: str, language: str | None = None, reference: str | None = None) -> Document:
    """A text as a document without a file."""
    segments, main = _segments(text, language)
    header = Header(published=Field(reference, None)) if reference else Header()
    return Document("0" * 64, "", text, main, header, segments=segments)


def find_mentions(
    text: str, language: str | None = None, reference: str | None = None
) -> tuple[Mention, ...]:
    """Everything found in a text, sorted by start, end and kind.

    language: "zh", "ja", "ko", "en"; None: told from the text. reference: ISO date for relative dates.
    A review keeps the larger of two values that overlap (the 40 of "under 40" is an age and no number);
    here the numbers inside larger values are given too, as mentions of kind "number".
    """
    if not text:
        return ()
    document = as_document(text, language, reference)
    found = mentions_in(document, reference)
    inner = mentions_in(document, reference, (numbers.FINDER,))
    known = {(mention.anchor.start, mention.anchor.end, mention.kind) for mention in found}
    added = [m for m in inner if (m.anchor.start, m.anchor.end, m.kind) not in known]
    together = [*found, *added]
    return tuple(sorted(together, key=lambda m: (m.anchor.start, m.anchor.end, m.kind)))


def _segments(text: str, language: str | None) -> tuple[tuple[Segment, ...], Language]:
    """Segments and main language; the caller's word goes for Han text, scripts for the rest."""
    if language is not None:
        told: Language = language  # type: ignore[assignment]
        return (Segment(0, len(text), told),), told
    spans, main = segments_of(text)
    return tuple(Segment(start, end, tongue) for start, end, tongue in spans), main
