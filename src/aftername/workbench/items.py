"""What a person is asked to decide, the most consequential first: names, pairs of names, merges, successions, origins."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from aftername.records import Anchor, NameToDecide, Origin, Programme, Question, Saying, Succession
from aftername.records.saying import SayingKind
from aftername.workbench.room import Room
from aftername.workbench.snapshot import Snapshot

MOST_ASKED = 5  # on the first screen
OF_A_HEADLINE = 4  # documents that one headline counts as much as
KINDS = {
    "question": "Two names, one programme?",
    "merge": "Names held together",
    "name": "Names to decide",
    "edge": "Successions",
    "origin": "Documents that go back to one text",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to decide. key: that does it. label: of its button."""

    kind: SayingKind
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide. id: its kind with what is asked. first, second: what a word is said of. shown: in words.
    documents, headlines: what the answer changes. places: passages for either side."""

    id: str
    kind: str
    first: str
    second: str
    names: tuple[str, str]
    documents: int
    headlines: int
    places: tuple[tuple[Anchor, ...], tuple[Anchor, ...]]
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    choices: tuple[Choice, ...]
    shown: str

    @property
    def weight(self) -> int:
        """How much hangs on it."""
        return self.documents + OF_A_HEADLINE * self.headlines


def choices(
    same: SayingKind, differs: SayingKind, unsure: SayingKind | None, *labels: str
) -> tuple[Choice, ...]:
    """The ways to decide with their keys: s for yes, d for no, u for undecided."""
    told = zip((same, differs, unsure), ("s", "d", "u"), labels, strict=False)
    return tuple(Choice(kind, key, label) for kind, key, label in told if kind is not None)


PAIR = choices("same", "different", "unsure", "Same", "Different", "Unsure")
NAME = choices("name", "ignore", None, "A name", "Not a name")
EDGE = choices("confirmed", "refused", None, "It holds", "It does not")
COPIES = choices("joined", "split", None, "One origin", "Independent")


def items(snap: Snapshot) -> tuple[Item, ...]:
    """Everything that is open in a snapshot."""
    return snap.keep("items", lambda: _items(snap))


def open_items(room: Room) -> list[Item]:
    """What is open and was not decided since the snapshot."""
    if room.snapshot is None:
        return []
    said = {one.item for one in room.journal.waiting()}
    return [one for one in items(room.snapshot) if one.id not in said]


def _items(snap: Snapshot) -> tuple[Item, ...]:
    on_top = _on_top(snap)
    found = [
        *(_question(one, snap, on_top) for one in snap.questions if not one.unsure),
        *(_merge(one, on_top) for one in _merged(snap)),
        *map(_name, snap.candidates),
        *(_edge(one, on_top) for one in snap.dossier.succession if one.verdict is None),
        *chain.from_iterable(_origin(one, snap) for one in snap.dossier.origins),
    ]
    return tuple(sorted(found, key=lambda one: (-one.weight, list(KINDS).index(one.kind), one.id)))


def _on_top(snap: Snapshot) -> Counter[str]:
    """In how many findings on top of the case each programme stands."""
    counts = Counter(one.programme for one in snap.headlines if one.programme)
    for one in snap.headlines:
        if one.edge is not None:
            counts.update({one.edge.earlier, one.edge.later} - {one.programme, ""})
    return counts


def _merged(snap: Snapshot) -> list[Programme]:
    """Programmes that one link holds together, on which nobody spoke."""
    judged = {frozenset((one.first, one.second)) for one in snap.judgements if one.about == "names"}
    linked = [one for one in snap.programmes if one.weakest is not None]
    return [one for one in linked if frozenset(_link(one)) not in judged]


def _link(one: Programme) -> tuple[str, str]:
    assert one.weakest is not None
    return one.weakest.first, one.weakest.second


def _places(snap: Snapshot, programme: str, written: str) -> tuple[Anchor, ...]:
    held = snap.accounts.get(programme)
    names = held.programme.names if held is not None else ()
    return tuple(one.anchor for one in names if one.written == written)[:1]


def _question(one: Question, snap: Snapshot, on_top: Counter[str]) -> Item:
    anchors = [anchor for ground in (*one.grounds, *one.against) for anchor in ground.anchors]
    first = _places(snap, one.programmes[0], one.first) or tuple(anchors[:1])
    second = _places(snap, one.programmes[1], one.second) or tuple(anchors[1:2])
    return Item(
        f"q-{one.id}",
        "question",
        one.first,
        one.second,
        (one.first, one.second),
        one.documents,
        max(on_top[each] for each in one.programmes),
        (first, second),
        tuple(dict.fromkeys(ground.reason for ground in one.grounds)),
        tuple(dict.fromkeys(ground.reason for ground in one.against)),
        PAIR,
        f"{one.first} · {one.second}",
    )


def _merge(one: Programme, on_top: Counter[str]) -> Item:
    link = one.weakest
    assert link is not None
    at = {name.written: name for name in one.names}
    apart = [at[name] for name in link.apart if name in at]
    places = tuple((at[name].anchor,) if name in at else () for name in (link.first, link.second))
    return Item(
        f"m-{one.id}",
        "merge",
        link.first,
        link.second,
        (link.first, link.second),
        sum(name.documents for name in apart),
        on_top[one.id],
        (places[0], places[1]),
        tuple(dict.fromkeys(ground.reason for ground in link.grounds if ground.weight != "against")),
        tuple(dict.fromkeys(ground.reason for ground in one.grounds if ground.weight == "against")),
        PAIR,
        f"{link.first} · {link.second}",
    )


def _name(one: NameToDecide) -> Item:
    return Item(
        f"n-{one.id}",
        "name",
        one.written,
        "",
        (one.written, ""),
        one.documents,
        0,
        ((one.anchor,), ()),
        one.signs,
        (),
        NAME,
        one.written,
    )


def _edge(one: Succession, on_top: Counter[str]) -> Item:
    passages = tuple(dict.fromkeys(piece.anchors[0] for piece in one.evidence))
    return Item(
        f"e-{one.id}",
        "edge",
        one.id,
        f"{one.earlier_name}\t{one.later_name}\t{one.relation}",
        (one.earlier_name, one.later_name),
        len(one.documents),
        1 if on_top[one.later] or on_top[one.earlier] else 0,
        (passages[:1], passages[1:2]),
        tuple(dict.fromkeys(piece.reason or piece.wording for piece in one.evidence))[:4],
        one.against,
        EDGE,
        f"{one.earlier_name} → {one.later_name or 'ended'}",
    )


def _origin(one: Origin, snap: Snapshot) -> list[Item]:
    """The copies of a family against the text they most likely come from; of each the sign that is weakest."""
    said = {each.subject for each in snap.judgements if each.about == "origins"}
    if not one.signs:
        return []
    sign = min(one.signs, key=lambda each: (each.strength, each.first, each.second))
    if (sign.first, sign.second) in said or sign.kind == "said":
        return []
    places = tuple(
        tuple(anchor for anchor in sign.anchors if anchor.document == paper)[:1]
        for paper in (sign.first, sign.second)
    )
    titles = [_title(snap, paper) for paper in (sign.first, sign.second)]
    return [
        Item(
            f"o-{one.id}",
            "origin",
            sign.first,
            sign.second,
            (titles[0], titles[1]),
            len(one.documents) - 1,
            0,
            (places[0], places[1]),
            (sign.reason,),
            (),
            COPIES,
            f"{titles[0]} · {titles[1]}",
        )
    ]


def _title(snap: Snapshot, document: str) -> str:
    card = snap.cards.get(document)
    if card is None:
        return document
    return card.header.title.value if card.header.title else (card.paths or (document,))[0]


def subject_of(one: Saying) -> str:
    """What a word was said of, for a list of what was said."""
    return one.shown or " · ".join(filter(None, (one.first, one.second)))
