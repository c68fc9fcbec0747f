"""One programme: its paragraph, names, lineage, offers, what differs, gaps, documents, notes; and its export."""

from __future__ import annotations

from starlette.responses import Response

from aftername.errors import NotFound
from aftername.exports.html.sections import gaps, succession
from aftername.exports.html.visible import visible
from aftername.records import Remark
from aftername.text.names import comparable
from aftername.workbench.asking import Ask
from aftername.workbench.drawing import drawn, relinked
from aftername.workbench.items import items
from aftername.workbench.reading import titled
from aftername.workbench.sheets import about
from aftername.workbench.snapshot import Snapshot

MOST_LISTED = 200  # documents listed on the screen


def programme(ask: Ask) -> Response:
    """The screen of a programme."""
    snap, id_ = ask.snap, ask.request.path_params["id"]
    if id_ not in snap.accounts:
        raise NotFound("There is no such programme, or its names were brought together otherwise meanwhile.")
    held = snap.accounts[id_]
    with ask.room.sit() as sitting:
        one = about(sitting, id_)
        parts = [drawn("account_alone.j2", account=one.account, sheet=one.sheet)]
        if one.succession is not None:
            section = succession.SECTION
            parts.append(drawn("succession.j2", section=section, sheet=one.sheet, **one.succession))
        if one.gaps is not None:
            parts.append(drawn("gaps.j2", section=gaps.SECTION, sheet=one.sheet, **one.gaps))
    named = frozenset(held.programme.documents)
    cards = [card for card in snap.dossier.documents if card.id in named]
    return ask.draw(
        "programme.j2",
        name=held.programme.name,
        id=id_,
        parts=[relinked(part, snap) for part in parts],
        about=one,
        papers=[(card, titled(card, snap.mask)) for card in cards[:MOST_LISTED]],
        more_papers=len(cards) - MOST_LISTED,
        wrong=_wrong(snap, held.programme.name),
        subject=comparable(held.programme.name),
        remarks=_remarks(snap, id_),
        open=[one for one in items(snap) if held.programme.name in one.names][:3],
        visible=visible,
    )


def _remarks(snap: Snapshot, id_: str) -> list[Remark]:
    """What was written on a programme, by any of its names."""
    return [one for one in snap.remarks if one.on == "programme" and snap.keys.get(one.subject) == id_]


def _wrong(snap: Snapshot, name: str) -> list[Remark]:
    """Statements of a programme that people say are wrong."""
    return [one for one in snap.remarks if one.about == "statement" and one.shown.startswith(f"{name}: ")]
