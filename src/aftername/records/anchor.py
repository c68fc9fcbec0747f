"""Where something stands in a document."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import record

Found = Literal["exact", "repaired", "ocr"]


@record
class Anchor:
    """Where in a document something stands.

    document: the document's id.
    start, end: offsets into Document.text, Unicode code points, half-open.
    quote: Document.text[start:end], so a reader can check it without us.
    page: 1-based place in the file, not the printed number; None when the format has no pages.
    found: "exact" as it stands; "repaired" where the normal form mends what is written
        (lost brackets, a lost dash); "ocr" where the text was read off a picture.
    """

    document: str
    start: int
    end: int
    quote: str
    page: int | None = None
    found: Found = "exact"
