"""What people write beside the record: notes, tags, kept searches, statements that are wrong, why a gap is none; and its undoing."""

from __future__ import annotations

from starlette.responses import Response

from aftername.errors import NotFound, NothingGiven
from aftername.exports.html.facts import heading
from aftername.records.saying import SayingKind
from aftername.text.names import comparable
from aftername.workbench.asking import Ask

KINDS: dict[str, SayingKind] = {
    "note": "note",
    "tag": "tag",
    "search": "search",
    "statement": "statement",
    "explained": "explained",
}
WANTS = {"note": "a note needs words", "tag": "a tag needs a word", "statement": "say why it is wrong"}
LONGEST_TAG = 60


def say(ask: Ask) -> Response:
    """Keep what was written, and go back to where it was."""
    kind = KINDS.get(ask.told("kind"))
    if kind is None:
        raise NothingGiven("this is nothing that can be said here")
    words = ask.told("because")
    if not words and kind in WANTS:
        raise NothingGiven(WANTS[kind])
    if kind == "tag":
        words = " ".join(words.split())[:LONGEST_TAG]
    first, second, shown = _about(ask, kind)
    ask.room.say(kind, first, second, words, ask.author, shown, item=f"{first}:{second}")
    return ask.back()


def _about(ask: Ask, kind: str) -> tuple[str, str, str]:
    """What it is said of: what it stands on, its subject, and that in words. Raises NotFound."""
    snap, on, subject = ask.snap, ask.told("on"), ask.told("subject")
    if kind == "explained":
        gap = snap.gaps.get(subject)
        if gap is None:
            raise NotFound("the case has this gap no longer")
        return gap.id, "", gap.subject
    if kind == "search":
        return "case", "", ask.told("because")
    if kind == "statement":
        return _statement(ask, subject)
    if on == "programme" and subject in snap.keys:
        return on, subject, snap.accounts[snap.keys[subject]].programme.name
    document = subject.partition(":")[0]
    if on not in ("document", "passage") or document not in snap.cards:
        raise NotFound("what this is written on is not in the case")
    card = snap.cards[document]
    shown = card.header.title.value if card.header.title else (card.paths or (document,))[0]
    if on == "passage":
        shown = f"{shown}: “{_quote(ask, document, subject)}”"
    return on, subject, shown


def _quote(ask: Ask, document: str, subject: str) -> str:
    start, _, end = subject.partition(":")[2].partition("-")
    if not (start.isdigit() and end.isdigit()):
        raise NotFound("this is no passage")
    with ask.room.sit() as sitting:
        text = sitting.case.document(document).text
    quote = text[int(start) : int(end)]
    if not quote:
        raise NotFound("this is no passage")
    return quote if len(quote) <= 120 else quote[:119] + "…"


def _statement(ask: Ask, subject: str) -> tuple[str, str, str]:
    """A statement by its document and id. Raises NotFound."""
    document, _, id_ = subject.partition(":")
    with ask.room.sit() as sitting:
        claims = list(sitting.case.claims_in(document)) if document in ask.snap.cards else []
    claim = next((one for one in claims if one.id == id_), None)
    if claim is None:
        raise NotFound("the case has this statement no longer")
    account = ask.snap.accounts.get(claim.programme or "")
    name = account.programme.name if account else "about no programme"
    return "statement", claim.key, f"{name}: {heading(claim.fact)}: {claim.value}"


def unsay(ask: Ask) -> Response:
    """Take back what was written, by its number."""
    number = ask.number("number")
    held = next((one for one in ask.snap.remarks if one.number == number), None)
    if held is None:
        raise NotFound("this was taken back already")
    ask.room.say("withdrawn", "remark", str(number), "", ask.author, held.words, item=f"undo-{number}")
    return ask.back()


def key_of(name: str) -> str:
    """What a programme is known by, whatever else is read: a name of it in comparable form."""
    return comparable(name)
