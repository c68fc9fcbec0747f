"""Document numbers, in the forms of text/docnumbers.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.languages.bodies import by_name, code_within, issuer_of
from aftername.records import DocumentNumber, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.text.docnumbers import TRIGGERS, Numbered, number_ending, numbers_after


def issuer(found: Numbered) -> str | None:
    """Whose number it is, by its code or by the office in it."""
    office = found.series
    for kind in ("公告", "通告", "令"):
        office = office.removesuffix(kind)
    return by_name().get(office) or issuer_of(found.series)


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Numbers around 号, 號, 호 and No.; those inside a longer one are left out."""
    last = -1
    for hit in hits:
        if hit.trigger in ("号", "號", "호"):
            found = number_ending(view.text, hit.end, code_within)
        else:
            found = numbers_after(view.text, hit.start)
        if found is None or found.end <= last:
            continue
        last = found.end
        normal = DocumentNumber(found.value, found.series, found.year, found.serial, issuer(found))
        yield view.mention(
            "document-number", found.start, found.end, normal, "repaired" if found.repaired else None
        )


FINDER = Finder("document_numbers", ("document-number",), TRIGGERS, look)
