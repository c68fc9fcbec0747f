"""Which groups of names are taken for programmes: the last check, across the whole case.

Rule: a group needs a name that showed itself by quotation, definition or form in some document; bare
repeats alone make none. A lone name without a head that no text quotes or defines ("selected for Tinglan")
must be sure by its words, or stand twice, or stand in a document with an accepted name spelled nearly the same: a slip of a
translator has a neighbour, a passing word has none.
Tuned on 121 government texts and 325 news texts in four languages, 2026-11; see benchmarks/names/finder.py.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from aftername.records import ProgrammeName
from aftername.stages.names.forms import Pile

NEAR = 2  # letters two spellings may differ in
BY_ITSELF = 3  # certainty from which a name without a head stands though it is said once: five names more and one row that is none on 120 pages
SHORTEST = 5  # letters of the shorter one


def accepted(pile: Pile, groups: Sequence[Sequence[int]]) -> list[bool]:
    """For each group of forms, whether it is a programme."""
    verdicts = [_stands(pile, group) for group in groups]
    waiting = [index for index, verdict in enumerate(verdicts) if verdict is None]
    shapes: dict[str, set[str]] = {}
    for index, verdict in enumerate(verdicts):
        if verdict:
            for one in groups[index]:
                for mention in pile.forms[one].mentions:
                    shapes.setdefault(mention.anchor.document, set()).add(pile.forms[one].shape)
    changed = True
    while changed and waiting:
        changed = False
        for index in list(waiting):
            form = pile.forms[groups[index][0]]
            document = form.mentions[0].anchor.document
            if any(_near(form.shape, other) for other in sorted(shapes.get(document, ()))):
                verdicts[index] = changed = True
                shapes[document].add(form.shape)
                waiting.remove(index)
    return [bool(verdict) for verdict in verdicts]


def _stands(pile: Pile, group: Sequence[int]) -> bool | None:
    """Whether a group stands by its own mentions; None where it needs a neighbour."""
    mentions = [mention for one in group for mention in pile.forms[one].mentions]
    names = [m.normal for m in mentions if isinstance(m.normal, ProgrammeName)]
    if any(n.sign in ("quoted", "defined", "given") or (n.sign == "formed" and n.head) for n in names):
        return True
    formed = [n for n in names if n.sign == "formed"]
    if not formed:
        return False
    return True if len(mentions) > 1 or any(n.certainty >= BY_ITSELF for n in formed) else None


def _near(first: str, second: str) -> bool:
    return (
        min(len(first), len(second)) >= SHORTEST
        and Levenshtein.distance(first, second, score_cutoff=NEAR) <= NEAR
    )
