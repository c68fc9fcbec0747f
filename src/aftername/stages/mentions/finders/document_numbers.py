"""Document numbers, in the forms of citing/docnumbers.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.citing.docnumbers import TRIGGERS, number_ending, numbers_after
from aftername.languages.bodies import begins_code, code_within, issuer_of_number, office_within
from aftername.records import DocumentNumber, Mention
from aftername.stages.mentions.finder import Finder, Hit, View


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Numbers around 号, 號, 호 and No.; those inside a longer one are left out."""
    last = -1
    for hit in hits:
        if hit.trigger in ("号", "號", "호"):
            found = number_ending(view.text, hit.end, code_within, office_within, begins_code)
        else:
            found = numbers_after(view.text, hit.start)
        if found is None or found.start < last:
            continue
        last = found.end
        issuer = issuer_of_number(found.series, found.year)
        normal = DocumentNumber(found.value, found.series, found.year, found.serial, issuer)
        yield view.mention(
            "document-number", found.start, found.end, normal, "repaired" if found.repaired else None
        )


FINDER = Finder("document_numbers", ("document-number",), TRIGGERS, look)
