"""Addresses of places; the book that the pages are in knows which file each stands in."""

from __future__ import annotations

from aftername.records import Anchor


def mark_id(anchor: Anchor) -> str:
    """The id of the mark an anchor has in its text."""
    return f"m-{anchor.document}-{anchor.start}-{anchor.end}"


def to_mark(anchor: Anchor) -> str:
    """The address of a passage in its text."""
    return f"#{mark_id(anchor)}"


def to_text(document: str) -> str:
    """The address of a text."""
    return f"#doc-{document}"
