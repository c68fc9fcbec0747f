"""How to read the page, and what the tool cannot do."""

from __future__ import annotations

from typing import Any

from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Whether anything was masked, and where the texts stand."""
    return {"masked": sheet.masked, "folder": sheet.folder}


SECTION = Section("reading", "How to read this", "reading.j2", view, short="How to read this")
