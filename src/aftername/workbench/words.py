"""What people said of names, documents and successions, as screens list it to be taken back."""

from __future__ import annotations

from dataclasses import dataclass

from aftername.workbench.asking import Ask
from aftername.workbench.items import subject_of
from aftername.workbench.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Word:
    """Something a person said. state: "waits" or "holds". undo: what its undo button sends."""

    shown: str
    verdict: str
    because: str
    author: str
    time: str
    state: str
    undo: str


VERDICTS = {
    "same": "the same programme", "different": "two programmes", "unsure": "undecided", "name": "a name",
    "ignore": "not a name", "undecided": "taken back", "confirmed": "holds", "refused": "does not hold",
    "joined": "one origin", "split": "independent", "explained": "explained", "note": "note", "tag": "tag",
    "search": "search kept", "statement": "wrong", "withdrawn": "taken back",
}  # fmt: skip


def words(ask: Ask) -> list[Word]:
    """What was said, the last first: what waits, then what holds."""
    snap, cover = ask.snap, ask.snap.mask.cover_words
    gone = {one.item for one in ask.room.journal.waiting()}
    waiting = [
        Word(
            cover(subject_of(one)),
            VERDICTS[one.kind],
            cover(one.because),
            one.author,
            one.time,
            "waits",
            f"waiting:{one.id}",
        )
        for one in ask.room.journal.waiting()
        if f"undo-{one.id}" not in gone
    ]
    holding = [
        (one.number, Word(cover(_pair(snap, one.about, one.first, one.second)), VERDICTS[one.verdict], cover(one.because), one.author, one.time, "holds", f"{one.about}:{one.number}"))
        for one in snap.judgements
        if f"undo-{one.number}" not in gone
    ]  # fmt: skip
    holding += [
        (one.number, Word(cover(one.written), VERDICTS[one.verdict], cover(one.because), one.author, one.time, "holds", f"name:{one.written}"))
        for one in snap.names_given
        if f"undo-name-{one.written}" not in gone
    ]  # fmt: skip
    holding.sort(key=lambda one: -one[0])
    return [*reversed(waiting), *(word for _, word in holding)]


def _pair(snap: Snapshot, about: str, first: str, second: str) -> str:
    if about == "origins":
        first, second = (_titled(snap, one) for one in (first, second))
    return f"{first} {'→' if about == 'succession' else '·'} {second or 'ended'}"


def _titled(snap: Snapshot, document: str) -> str:
    card = snap.cards.get(document)
    return card.header.title.value if card and card.header.title else document
