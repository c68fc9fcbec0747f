"""Statements that are about no programme: the labour market, a ministry, a law."""

from __future__ import annotations

from typing import Any

from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Claims about no programme, arranged as those of a programme are."""
    return {"blocks": sheet.context} if sheet.context else None


SECTION = Section("context", "Context", "context.j2", view, lambda sheet: len(sheet.dossier.context))
