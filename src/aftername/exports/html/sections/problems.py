"""What could not be read, or only in part, with what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.visible import visible
from aftername.records import REASONS


@dataclass(frozen=True, slots=True)
class Row:
    """A problem as the page shows it. reason, advice: in words. where: "" for the whole file."""

    path: Markup
    where: Markup
    reason: str
    detail: Markup
    advice: str
    fatal: bool


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Files that gave nothing first, then those affected in part."""
    rows = [
        Row(
            visible(one.path),
            visible(one.where),
            REASONS.get(one.reason, one.reason),
            visible(one.detail),
            wording.ADVICE.get(one.reason, ""),
            one.fatal,
        )
        for one in sheet.dossier.problems
    ]
    return {"rows": rows} if rows else None


SECTION = Section("problems", "Problems", "problems.j2", view, lambda sheet: len(sheet.dossier.problems))
