"""Review: one thing to decide after the other, the most consequential first, by key or by button; and everything that was said."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import Markup
from starlette.responses import Response

from aftername.desk.saying import undoing
from aftername.errors import ContradictionError, NotFound, NothingGiven
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.shown import Words
from aftername.exports.html.side_by_side import Kept, Twins, twins
from aftername.exports.html.visible import visible
from aftername.records import Anchor
from aftername.text.names import comparable
from aftername.workbench.asking import Ask
from aftername.workbench.items import KINDS, Item, items, open_items
from aftername.workbench.reading import Quoted, Reader
from aftername.workbench.snapshot import Snapshot
from aftername.workbench.words import VERDICTS, words

LATEST = 10  # of what was said that are listed below a question
AT_ONCE = 60  # on a page of all that was said
MOST_NAMES = 300  # names on one page of the list of names to decide
LONGEST_COMPARED = 20_000  # letters of two documents that are compared below a question
MOST_ROWS = 8  # in which they differ, shown there
READ = "read at the desk"
"""The reason of a decision where a person gives none."""


def review(ask: Ask) -> Response:
    """The screen with one thing to decide."""
    snap, kind = ask.snap, ask.told("kind")
    every = _open(ask)
    item, latest = _asked(ask, every), words(ask)
    told = {
        "kind": kind,
        "kinds": KINDS,
        "counts": _counts(ask),
        "words": latest[:LATEST],
        "visible": visible,
    }
    told |= {"item": item, "left": len(every), "decided": _decided(ask), "more": len(latest) - LATEST}
    if item is None:
        return ask.draw("review.j2", **told)
    with ask.room.sit() as sitting:
        reader = Reader(sitting)
        sides = [_side(reader, places, snap) for places in item.places]
        differing = _twins(reader, item, snap)
        pair = [reader.read(one) for one in (item.first, item.second) if one in snap.cards]
    return ask.draw(
        "review.j2",
        names=[_name(ask, one) for one in item.names],
        sides=sides,
        twins=differing,
        langs=[one.lang for one in pair],
        papers=[one.shown for one in pair],
        next=_neighbour(every, item, 1, kind),
        before=_neighbour(every, item, -1, kind),
        reasons=list(map(snap.mask.cover_words, item.reasons)),
        against=list(map(snap.mask.cover_words, item.against)),
        programmes=[snap.keys.get(comparable(one), "") for one in item.names],
        **told,
    )


def _open(ask: Ask) -> list[Item]:
    """What is open, of one kind where one is asked for."""
    kind = ask.told("kind")
    return [one for one in open_items(ask.room) if not kind or one.kind == kind]


def _asked(ask: Ask, every: list[Item]) -> Item | None:
    """The item that is asked for, decided or not; else the first."""
    asked = ask.told("item")
    found = next((one for one in (*every, *items(ask.snap)) if one.id == asked), None)
    return found or next(iter(every), None)


def _side(reader: Reader, places: tuple[Anchor, ...], snap: Snapshot) -> list[Quoted]:
    return [reader.quoted(place) for place in places if place.document in snap.cards]


def _twins(reader: Reader, item: Item, snap: Snapshot) -> Twins | None:
    """Where the two documents of a question differ; None where it is not about two, or they are too long to be compared at once."""
    ids = (item.first, item.second)
    if item.kind != "origin" or any(one not in snap.cards for one in ids):
        return None
    if sum(snap.cards[one].characters for one in ids) > LONGEST_COMPARED:
        return None
    held = [reader.read(one) for one in ids]
    first, second = (Kept(one.document.text, one.cloth.text, one.lang) for one in held)
    return twins(first, second, MOST_ROWS)


def _name(ask: Ask, name: str) -> Words:
    masked = ask.snap.mask.cover_words(name)
    return Words(visible(masked), tongue_of(masked, "und"))


def _neighbour(every: list[Item], item: Item, step: int, kind: str) -> str:
    """The address of what comes behind or before an item."""
    ids = [one.id for one in every]
    if not ids:
        return "/review"
    other = ids[(ids.index(item.id) + step) % len(ids)] if item.id in ids else ids[0]
    return "/review?" + urlencode({"item": other, **({"kind": kind} if kind else {})})


def _counts(ask: Ask) -> dict[str, int]:
    found = dict.fromkeys(KINDS, 0)
    for one in open_items(ask.room):
        found[one.kind] += 1
    return found


def _decided(ask: Ask) -> int:
    """How much was decided in this case, and holds."""
    waiting = [one for one in ask.room.journal.waiting() if one.item[:2] in ("q-", "m-", "n-", "e-", "o-")]
    return len(ask.snap.judgements) + len(ask.snap.names_given) + len(waiting)


def decide(ask: Ask) -> Response:
    """Keep a decision and go on to the next."""
    kind = ask.told("kind")
    every = _open(ask)
    item = next((one for one in items(ask.snap) if one.id == ask.told("item")), None)
    if item is None:
        raise NotFound("This was decided already, or the case has it no longer.")
    choice = next((one for one in item.choices if one.kind == ask.told("verdict")), None)
    if choice is None:
        raise NothingGiven("choose one of the answers")
    following = _neighbour(every, item, 1, kind) if len(every) > 1 else "/review"
    trouble = ask.room.say(
        choice.kind, item.first, item.second, ask.told("because") or READ, ask.author, item.shown, item.id
    )
    if trouble:
        raise ContradictionError(trouble)
    return ask.to(following)


def undo(ask: Ask) -> Response:
    """Take back something that was said; the last where none is named."""
    what = ask.told("undo")
    if not what:
        holding = [one for one in words(ask) if one.verdict != VERDICTS["withdrawn"]]
        if not holding:
            raise NotFound("There is nothing to take back.")
        what = holding[0].undo
    about, _, which = what.partition(":")
    item = ""
    if about == "waiting":
        item = _taken_out(ask, which)
    elif about == "name":
        ask.room.say("undecided", which, "", "", ask.author, which, item=f"undo-name-{which}")
    elif about in ("names", "origins", "succession") and which.isdigit():
        shown = next((one.shown for one in words(ask) if one.undo == what), which)
        ask.room.say("withdrawn", about, which, "", ask.author, shown, item=f"undo-{which}")
    else:
        raise NotFound("This was taken back already.")
    back = f"/review?{urlencode({'item': item})}" if item else "/review"
    return ask.back(back) if ask.told("back") else ask.to(back)


def _taken_out(ask: Ask, which: str) -> str:
    """Take a word back that is not in the case yet, or is on its way into it; gives the item that is open again."""
    held = next((one for one in ask.room.journal.waiting() if one.id == which), None)
    if held is None:
        raise NotFound("This is in the case meanwhile; take it back there.")
    if not ask.room.journal.take_out(which):
        kind, first, second = undoing(held)
        ask.room.say(kind, first, second, "", ask.author, held.shown, item=f"undo-{which}")
    return held.item


def said(ask: Ask) -> Response:
    """Everything that was said, to take any of it back."""
    every, page = words(ask), max(1, ask.number("page", 1))
    return ask.draw(
        "review_said.j2",
        words=every[(page - 1) * AT_ONCE : page * AT_ONCE],
        count=len(every),
        page=page,
        pages=-(-len(every) // AT_ONCE),
        visible=visible,
    )


def names(ask: Ask) -> Response:
    """All names to decide in one list, to mark several at once."""
    every = [one for one in open_items(ask.room) if one.kind == "name"]
    return ask.draw(
        "review_names.j2",
        items=[(one, _name(ask, one.first), _signs(ask, one)) for one in every[:MOST_NAMES]],
        more=max(0, len(every) - MOST_NAMES),
        chosen=None,
        visible=visible,
    )


def _signs(ask: Ask, one: Item) -> Markup:
    return visible(ask.snap.mask.cover_words("; ".join(one.reasons)))


def names_decided(ask: Ask) -> Response:
    """Show what several names are to be marked as, then do it when that was confirmed."""
    wanted, verdict = set(ask.every("item")), ask.told("verdict")
    chosen = [one for one in open_items(ask.room) if one.kind == "name" and one.id in wanted]
    if verdict not in ("name", "ignore") or not chosen:
        raise NothingGiven("choose names, and what they are")
    if ask.told("sure") != "yes":
        rows = [(one, _name(ask, one.first), _signs(ask, one)) for one in chosen]
        papers = sum(one.documents for one in chosen)
        return ask.draw("review_names.j2", items=rows, more=0, chosen=verdict, papers=papers, visible=visible)
    for one in chosen:
        ask.room.say(
            "name" if verdict == "name" else "ignore",
            one.first,
            "",
            ask.told("because") or f"{READ}, with {len(chosen) - 1} others",
            ask.author,
            one.shown,
            one.id,
        )
    return ask.to("/review?kind=name")


def seen(ask: Ask) -> Response:
    """A person has read why a word could not be put into effect."""
    ask.room.journal.seen(ask.told("id"))
    return ask.back("/review")
