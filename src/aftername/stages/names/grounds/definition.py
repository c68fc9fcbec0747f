"""A text gives a second name itself: （以下简称“X”）, "X, or Y", X（Y）, 通称, 이른바.

Looks for: a definition whose two places are mentions of programmes. Why: the document's own word is the
strongest ground there is. When it is wrong: the finder took two names side by side for a definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aftername.records import Definition, Ground, Mention
from aftername.stages.names.forms import Form, FormKey, bare


def join(
    forms: Mapping[FormKey, Form], mentions: Sequence[Mention]
) -> Iterable[tuple[FormKey, FormKey, Ground]]:
    """Pairs of forms that a definition in one document joins."""
    at: dict[tuple[str, int], tuple[FormKey, Mention]] = {}
    for key, form in forms.items():
        for mention in form.mentions:
            for offset in range(mention.anchor.start, mention.anchor.end):
                at.setdefault((mention.anchor.document, offset), (key, mention))
    for one in mentions:
        if not isinstance(one.normal, Definition):
            continue
        document = one.anchor.document
        first = at.get((document, one.normal.name[1] - 1)) or at.get((document, one.normal.name[0]))
        second = at.get((document, one.normal.alias[0])) or at.get((document, one.normal.alias[1] - 1))
        if first is None or second is None or first[0] == second[0]:
            continue
        names = bare(first[1].written), bare(second[1].written)
        told = one.normal.wording.strip() or "beside it"
        reason = f"a document gives one as the other's name ({told})"
        yield first[0], second[0], Ground("definition", "explicit", *names, reason, (one.anchor,))
