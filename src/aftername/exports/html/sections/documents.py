"""Every document that was read, by date."""

from __future__ import annotations

from typing import Any

from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Documents in the order of the dossier: by date, then by path; those without a date last."""
    rows = [sheet.documents[card.id] for card in sheet.dossier.documents]
    return {"rows": rows, "tongues": len({row.language for row in rows}) > 1} if rows else None


SECTION = Section("documents", "Documents", "documents.j2", view, lambda sheet: len(sheet.dossier.documents))
