"""Claims, programmes and documents -> Succession: what carries on under another name, and on what evidence.

An edge needs evidence that ties both; timing alone never makes one. Rival edges all stand.

To add a grade of evidence: copy reasons/explicit.py, list it in reasons/__init__.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from aftername.records import Claim, Document, Evidence, Programme, Succession
from aftername.records.succession import GRADES, STATED
from aftername.stage import Stage
from aftername.stages.succession.against import CARRIES_ON, TELLING, against
from aftername.stages.succession.pile import KINDS, Pile, Places, seen
from aftername.stages.succession.reasons import LOOKS
from aftername.stages.succession.reasons.edge import Edge, Found
from aftername.stages.succession.rivals import TAKES_ITS_PLACE, with_rivals

__all__ = ["KINDS", "STAGE", "Pile", "Places", "find", "seen"]


def find(pile: Pile) -> tuple[Succession, ...]:
    """The edges of a case, sorted by id; () where nothing ties two things."""
    held: dict[Edge, list[Found]] = defaultdict(list)
    for one in _once([one for look in LOOKS for one in look(pile)]):
        held[one.edge].append(one)
    edges = _without_taken(_gathered(held), pile)
    made = (_edge(edge, found, pile) for edge, found in edges.items())
    return with_rivals(sorted(made, key=lambda one: one.id))


def _once(found: Sequence[Found]) -> list[Found]:
    """What was found, without sentences on papers that the documentary look reads more closely.

    "《甲办法》同时废止" is a sentence that says so and a paper that does so; it stands once, as what the paper does.
    """
    read = {
        (anchor.document, anchor.start)
        for one in found
        if one.edge.kind == "document" and one.evidence.grade == "documentary"
        for anchor in one.evidence.anchors[1:]
    }
    return [
        one
        for one in found
        if one.edge.kind != "document"
        or one.evidence.grade == "documentary"
        or not any((anchor.document, anchor.start) in read for anchor in one.evidence.anchors[1:])
    ]


def _gathered(held: Mapping[Edge, Sequence[Found]]) -> dict[Edge, list[Found]]:
    """Edges, one for each two things of which one goes on in the other, whatever statements call that.

    The edge bears the most telling relation that is stated, and all evidence for the two, denials too. What was only
    seen (structure, form) says which relation it is where nobody says so, what is only planned or denied last.
    """
    pairs: dict[tuple[str, str], list[Found]] = defaultdict(list)
    made: dict[Edge, list[Found]] = defaultdict(list)
    for edge, found in held.items():
        if edge.relation in CARRIES_ON:
            pairs[edge.earlier, edge.later].extend(found)
        else:
            made[edge].extend(found)
    for found in pairs.values():
        made[min(found, key=_tells).edge].extend(found)
    return made


def _tells(one: Found) -> tuple[int, int, int, Edge]:
    """How well evidence tells which relation it is; the least tells best."""
    evidence = one.evidence
    grade = GRADES.index(evidence.grade)
    if evidence.grade in ("structural", "template"):
        return 1, grade, 0, one.edge
    weak = {"denies": 3, "plans": 2, "doubts": 2}.get(evidence.hedge, 0)
    if evidence.grade == "suggested":
        weak = max(weak, 1)
    return weak, TELLING.index(one.edge.relation), grade, one.edge


def _without_taken(edges: Mapping[Edge, list[Found]], pile: Pile) -> dict[Edge, list[Found]]:
    """Edges without those that rest on a form alone while somebody says what came before, or became of, either."""
    stated = [edge for edge, found in edges.items() if any(_is_said(one.evidence) for one in found)]
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for edge in stated:
        if edge.relation in TAKES_ITS_PLACE and edge.later:
            before[edge.later].append(edge.earlier)
        if edge.relation in CARRIES_ON and edge.relation != "split" and edge.later:
            after[edge.earlier].append(edge.later)

    def is_taken(edge: Edge) -> bool:
        # What stands further up or down a chain leaves the place between the two open.
        befores = [one for one in before[edge.later] if not _all_before(one, edge.earlier, pile)]
        afters = [one for one in after[edge.earlier] if not _all_before(edge.later, one, pile)]
        return any(one != edge.earlier for one in befores) or any(one != edge.later for one in afters)

    return {
        edge: found
        for edge, found in edges.items()
        if any(one.evidence.grade != "template" for one in found) or not is_taken(edge)
    }


def _is_said(one: Evidence) -> bool:
    return one.grade in STATED and one.hedge not in ("denies", "plans", "doubts")


def _all_before(one: str, other: str, pile: Pile) -> bool:
    """Whether all calls of one lie before the first of the other; False where one of them is never called."""
    ours, theirs = pile.calls.get(one), pile.calls.get(other)
    return bool(ours and theirs) and ours[-1].date < theirs[0].date  # type: ignore[index]


def _edge(edge: Edge, found: Sequence[Found], pile: Pile) -> Succession:
    evidence = sorted((one.evidence for one in found), key=_place)
    said = [one for one in evidence if one.hedge != "denies"]
    firm = [one for one in said if one.hedge != "plans"] or said
    changed = [(GRADES.index(one.grade), one.change) for one in firm if one.change]
    stated = [one for one in said or evidence if one.grade in STATED]
    told = min((day for one in stated if (day := _told_on(one, pile))), default=None)
    date = min(changed)[1] if changed else None
    if changed and min(changed)[0] >= GRADES.index("structural") and told is not None and told < str(date):
        date = None  # somebody said so before the first call under the later name
    names = [
        pile.programmes[one].name if one in pile.programmes else _name(found, place)
        for place, one in enumerate((edge.earlier, edge.later))
    ]
    return Succession(
        edge.earlier,
        edge.later,
        names[0],
        names[1],
        edge.relation,
        evidence[0].grade,
        date,
        not said,
        tuple(evidence),
        against(edge, pile, found),
        tuple(sorted({anchor.document for one in evidence for anchor in one.anchors})),
        edge.kind,
        bool(said) and all(one.hedge == "plans" for one in said),
        said=told,
    )


def _told_on(one: Evidence, pile: Pile) -> str | None:
    """The date of the document that says so; None where it has none."""
    card = pile.cards.get(one.document)
    return card.header.date if card is not None else None


def _place(one: Evidence) -> tuple[int, bool, str, str, int]:
    """Best grade first; sentences that name both before those that need a word of explanation."""
    grade = GRADES.index(one.grade)
    if one.grade in ("structural", "template"):
        return grade, False, "", "", 0  # as the look gives them: the whole first, then its grounds
    helped = one.grade == "explicit" and bool(one.reason)
    return grade, helped, one.as_of or "9999", one.document, one.anchors[0].start


def _name(found: Sequence[Found], place: int) -> str:
    """The name that most evidence gives a body or paper; of two given as often, the shorter."""
    counted = Counter(one.names[place] for one in found)
    return min(counted, key=lambda name: (-counted[name], len(name), name))


STAGE = Stage(
    name="succession",
    takes=(Claim, Programme, Document),
    gives=(Succession,),
    per="case",
    run=find,
    version="7",
    doing="looking for renamed and succeeded programmes",
    lost="What carries on under another name was not found out.",
)
