"""How sure the reader of pictures was of what a statement rests on."""

from __future__ import annotations

from aftername.casefile import Store
from aftername.records import Anchor
from aftername.text.scanned import ScannedText


class OffPictures:
    """Asked for anchors of a case, one document after the other."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._held: tuple[str, ScannedText | None] = "", None

    def confidence(self, anchor: Anchor) -> int | None:
        """How sure the reader was of the words at an anchor, 0 to 100; None where they were not read off a picture."""
        text = self._text(anchor.document)
        return None if text is None else text.confidence(anchor.start, anchor.end)

    def said(self, anchor: Anchor) -> str:
        """The same in words; "" where they were not read off a picture."""
        sure = self.confidence(anchor)
        return "" if sure is None else f"read by OCR, confidence {sure}"

    def _text(self, document: str) -> ScannedText | None:
        """The document where pages of it were read off pictures."""
        if self._held[0] != document:
            card = self._store.document(document)
            found = ScannedText(card, self._store.scans(card.file)) if card.found == "ocr" else None
            self._held = document, found
        return self._held[1]
