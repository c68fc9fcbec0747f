"""Addresses inside the page, or between the page and the texts beside it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from aftername.records import Anchor


def mark_id(anchor: Anchor) -> str:
    """The id of the mark an anchor has in its text."""
    return f"m-{anchor.document}-{anchor.start}-{anchor.end}"


@dataclass(frozen=True, slots=True)
class Links:
    """Where things are. page: name of the page's file. folder: name of the texts' folder, "" when the texts
    stand in the page."""

    page: str
    folder: str

    def text(self, document: str) -> str:
        """From the page to a text."""
        return f"{quote(self.folder)}/{document}.html" if self.folder else f"#doc-{document}"

    def mark(self, anchor: Anchor) -> str:
        """From the page to a passage."""
        place = f"#{mark_id(anchor)}"
        return f"{quote(self.folder)}/{anchor.document}.html{place}" if self.folder else place

    def home(self, place: str) -> str:
        """From a text back to a place in the page."""
        return f"../{quote(self.page)}#{place}" if self.folder else f"#{place}"
