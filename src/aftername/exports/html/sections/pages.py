"""What became of pages that were captured more than once; nothing where none was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.section import Section
from aftername.exports.html.shown import Words
from aftername.exports.html.wording import many
from aftername.exports.publicity import same_changes, touches
from aftername.records import PageHistory

MOST = 200  # pages listed; all of them stand in the case

SAYS = {
    "removed": "not found in later captures",
    "replaced": "something else stands there",
    "moved": "moved",
    "returned": "was away and is there again",
    "changed": "changed",
    "present": "there",
    "blocked": "behind a wall or a log-in",
    "unreachable": "no answer",
    "unknown": "too little to say",
}


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page over time. title: None where none was read. href: to its last text."""

    address: str
    title: Words | None
    href: str
    says: str
    because: str
    seen: str
    captures: int
    names: tuple[Any, ...]
    changes: str


def view(sheet: Sheet) -> dict[str, Any] | None:
    """How many pages have each verdict, and the most telling of them."""
    dossier = sheet.dossier
    if not dossier.verdicts:
        return None
    same = same_changes(dossier.pages)
    rows = [
        _shown(sheet, one, same) for one in dossier.pages[:MOST] if one.verdict != "present" or one.scrubbed
    ]
    total = sum(count for _, count in dossier.verdicts)
    return {
        "rows": rows,
        "left": total - len(rows),
        "total": total,
        "once": dossier.captured_once,
        "counts": [(SAYS[verdict], count) for verdict, count in dossier.verdicts],
    }


def _shown(sheet: Sheet, one: PageHistory, same: Counter[str]) -> ShownPage:
    last = next(
        (each.document for each in reversed(one.captures) if each.document and each.shows == "matter"), None
    )
    document = sheet.documents.get(last) if last is not None else None
    how = {"hard": ", the server says so", "soft": ", by what stands there"}.get(one.how, "")
    went = f"; {len(one.scrubbed)} went from it" if one.scrubbed else ""
    return ShownPage(
        one.page,
        document.title if document is not None else None,
        document.href if document is not None else "",
        f"{SAYS[one.verdict]}{how if one.verdict == 'removed' else ''}{went}",
        one.because,
        "never"
        if one.first is None or one.last is None
        else one.first[:10]
        if one.first[:10] == one.last[:10]
        else f"{one.first[:10]} to {one.last[:10]}",
        len(one.captures),
        tuple(sheet.names[each] for each in one.programmes if each in sheet.names),
        _changes(one, same),
    )


def _changes(one: PageHistory, same: Counter[str]) -> str:
    """How often a page was changed, how often a programme was touched, and on how many pages the same was changed; "" for never."""
    if not one.changes:
        return ""
    touched = sum(touches(each) for each in one.changes)
    told = many(len(one.changes), "change")
    if touched:
        told += f", {touched:,} that touched a programme"
    others = max(same[each.key] for each in one.changes) - 1
    return f"{told}; the same on {many(others, 'other page')}" if others else told


SECTION = Section(
    "pages",
    "Pages over time",
    "pages.j2",
    view,
    lambda sheet: sum(count for _, count in sheet.dossier.verdicts),
)
