"""What stands beside a name: the bodies, sums, counts and document numbers that a text gives within a few words of it."""

from __future__ import annotations

from bisect import bisect_left

from aftername.records import Amount, Anchor, BodyName, Count, DocumentNumber, Mention
from aftername.stages.names.forms import REACH, REACH_SPELT, Form, Pile

BODIES = frozenset({"ministry", "party", "local", "university", "institute"})
"""Kinds of body that run schemes; outlets and firms stand beside any name."""
LOOKED = 40  # mentions of one form that are looked around

Thing = tuple[str, ...]


def beside(pile: Pile, form: Form) -> dict[Thing, Anchor]:
    """What stands beside a form, each thing with the first place where it does."""
    found: dict[Thing, Anchor] = {}
    reach = REACH if form.script in ("Hani", "Jpan") else REACH_SPELT
    for mention in form.mentions[:LOOKED]:
        values = pile.near.get(mention.anchor.document, [])
        starts = [value.anchor.start for value in values]
        at = bisect_left(starts, mention.anchor.start - reach)
        while at < len(values) and starts[at] <= mention.anchor.end + reach:
            thing = _thing(values[at])
            if thing is not None:
                found.setdefault(thing, values[at].anchor)
            at += 1
    return found


def _thing(mention: Mention) -> Thing | None:
    """What a value or body is, comparable across languages; None for what stands beside any name."""
    normal = mention.normal
    if isinstance(normal, BodyName):
        return ("body", normal.code or normal.key) if normal.kind in BODIES else None
    if isinstance(normal, DocumentNumber):
        return ("number", normal.value)
    if isinstance(normal, Amount) and normal.low is not None and normal.currency is not None:
        return ("amount", str(normal.low), str(normal.high), normal.currency)
    if isinstance(normal, Count):
        value = getattr(normal, "low", None)
        return ("count", str(value)) if value is not None and value >= 30 and value % 100 else None
    return None
