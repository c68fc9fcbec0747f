"""One document: its text with what was found marked, the page beside it, its header, copies, statements; and two compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from aftername.casefile.search import occurrences, parts
from aftername.desk.why import BINDINGS, Why, why
from aftername.errors import NotFound
from aftername.exports.html.facts import heading
from aftername.exports.html.passage import Mark, paragraphs
from aftername.exports.html.shown import Words
from aftername.exports.html.side_by_side import Kept, twins
from aftername.exports.html.visible import visible
from aftername.languages import LANGUAGES
from aftername.records import Claim, Mention, Origin
from aftername.workbench.aid import aid
from aftername.workbench.asking import Ask
from aftername.workbench.drawing import to_passage
from aftername.workbench.pages.pictures import pictured
from aftername.workbench.pages.stretches import place_in
from aftername.workbench.reading import Read, Reader, titled
from aftername.workbench.room import Sitting
from aftername.workbench.snapshot import Snapshot

MENTIONS = {
    "programme": "names of programmes",
    "body": "bodies",
    "amount": "sums",
    "date": "dates",
    "age": "ages",
    "person": "persons",
}
"""Kinds of mentions that can be marked one by one; all others go under "other"."""
SHOWN = ("statements", "programme")
MOST_COPIES = 12
LONGEST_PART = 120_000  # letters of a text drawn at once


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the document beside its text. programme: id of it, "" for none; wrong: a person's reason, "" for none."""

    claim: Claim
    heading: str
    value: Words
    programme: str
    name: Words | None
    href: str
    why: Why
    bound: str
    wrong: str
    number: int


def passage(ask: Ask) -> Response:
    """The screen of a document."""
    snap, id_ = ask.snap, ask.request.path_params["id"]
    if id_ not in snap.cards:
        raise NotFound("There is no such document, or it was read anew meanwhile.")
    kinds = tuple(one for one in ask.every("show") if one) or SHOWN
    with ask.room.sit() as sitting:
        read = Reader(sitting).read(id_)
        case = sitting.case
        claims = list(case.claims_in(id_))
        mentions = list(case.mentions(id_))
        at = place_in(ask.told("at"), len(read.document.text))
        hits = _hits(read, ask.told("q"))
        marks = _marks(claims, mentions, kinds, at, hits)
        aids = aid(snap, read, mentions, ask.told("aid"))
        pages = [(page.start, _label(page.number, page.found)) for page in read.document.pages]
        page_shown = ask.number("page") or _page_at(read, at)
        part = _part(read.document.text, _begin(read, ask.number("page"), at, hits), ask.told("part"))
        body = Markup("").join(paragraphs(read.cloth, marks, pages, aids, part.within))
        statements = [_statement(sitting, one, read) for one in claims]
        pages_shown = pictured(ask, case, read.document)
        copies = _copies(snap, id_)
    return ask.draw(
        "passage.j2",
        read=read,
        body=body,
        kinds=kinds,
        every=("statements", *MENTIONS, "other"),
        kind_words={"statements": "statements", **MENTIONS, "other": "all else"},
        counts=_counts(claims, mentions),
        at=ask.told("at"),
        part=part,
        hits=len(hits),
        query=ask.told("q"),
        statements=statements,
        pictured=pages_shown,
        page=page_shown,
        copies=copies,
        remarks=[one for one in snap.remarks if one.document == id_],
        naming=[(one, snap.accounts[one].programme.name) for one in snap.naming.get(id_, ())],
        languages=LANGUAGES,
        aid=ask.told("aid"),
        visible=visible,
        new=id_ in snap.new,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """What is shown of a text: all of it, or a part of a long one. number, of: which part, from 1."""

    within: tuple[int, int]
    number: int
    of: int


def _part(text: str, place: int, told: str) -> Part:
    """The part of a text that is asked for, else the one a place stands in; parts end at ends of lines."""
    ends = [0]
    while ends[-1] < len(text):
        line = text.find("\n", min(len(text), ends[-1] + LONGEST_PART))
        ends.append(len(text) if line < 0 else line + 1)
    count = max(1, len(ends) - 1)
    asked = int(told) if told.isascii() and told.isdigit() and len(told) < 7 else 0
    number = asked if 0 < asked <= count else sum(end <= place for end in ends[1:]) + 1
    number = min(number, count)
    return Part((ends[number - 1], ends[number] if len(ends) > 1 else 0), number, count)


def _begin(read: Read, page: int, at: tuple[int, int] | None, hits: Sequence[tuple[int, int]]) -> int:
    """The place that is to be seen: the beginning of the page asked for, else what is marked, else the first hit."""
    asked = next((one.start for one in read.document.pages if one.number == page), None)
    if asked is not None:
        return asked
    return at[0] if at else hits[0][0] if hits else 0


def _hits(read: Read, query: str) -> list[tuple[int, int]]:
    """Where the words of a search stand."""
    found = {place for part in parts(query) for place in occurrences(read.document.text, part)}
    return sorted(found)


def _kind(mention: Mention) -> str:
    return mention.kind if mention.kind in MENTIONS else "other"


def _marks(
    claims: Iterable[Claim],
    mentions: Iterable[Mention],
    kinds: Sequence[str],
    at: tuple[int, int] | None,
    hits: Sequence[tuple[int, int]],
) -> list[Mark]:
    """What is marked in the text: the place asked for, hits, statements, mentions of the kinds chosen."""
    marks = [Mark(start, end, f"hit-{n}", "hit") for n, (start, end) in enumerate(hits)]
    if at is not None:
        marks.append(Mark(*at, "at", "asked"))
    if "statements" in kinds:
        passages = {(one.passage.start, one.passage.end) for one in claims}
        marks += [Mark(start, end, role="passage") for start, end in passages]
        values = {(one.value_anchor.start, one.value_anchor.end): one.id for one in reversed(list(claims))}
        marks += [Mark(start, end, f"v-{id_}", "value") for (start, end), id_ in values.items()]
    seen: set[tuple[int, int, str]] = set()
    for one in mentions:
        key = (one.anchor.start, one.anchor.end, _kind(one))
        if key[2] in kinds and key not in seen:
            seen.add(key)
            marks.append(Mark(key[0], key[1], role=f"k k-{key[2]}"))
    return marks


def _counts(claims: Sequence[Claim], mentions: Iterable[Mention]) -> dict[str, int]:
    counts: dict[str, int] = {"statements": len(claims)}
    for one in mentions:
        counts[_kind(one)] = counts.get(_kind(one), 0) + 1
    return counts


def _statement(sitting: Sitting, one: Claim, read: Read) -> Statement:
    snap = sitting.snap
    account = snap.accounts.get(one.programme or "")
    told = next((r for r in snap.remarks if r.about == "statement" and r.subject == one.key), None)
    value = visible(read.mask.cover_words(one.value))
    return Statement(
        one,
        heading(one.fact),
        Words(value, read.lang),
        account.programme.id if account else "",
        Words(visible(account.programme.name), "und") if account else None,
        f"#v-{one.id}",
        why([one], one.id, {one.document: read.document.language}),
        BINDINGS[one.binding],
        f"{told.words} ({told.author})" if told else "",
        told.number if told else 0,
    )


def _label(number: int, found: str) -> str:
    return f"{number}, read by OCR" if found == "ocr" else str(number)


def _page_at(read: Read, at: tuple[int, int] | None) -> int:
    """The page that a place stands on; the first where none is asked for."""
    place = at[0] if at is not None else 0
    found = [page.number for page in read.document.pages if page.start <= place]
    return found[-1] if found else 1


def _copies(snap: Snapshot, id_: str) -> list[tuple[str, Words, str | None, str]]:
    """The documents that go back to the same text: id, title, date, what says so."""
    family: Origin | None = next((one for one in snap.dossier.origins if id_ in one.documents), None)
    if family is None:
        return []
    signs = {(one.first, one.second): one.reason for one in family.signs}
    found = []
    for other in [one for one in family.documents if one != id_ and one in snap.cards][:MOST_COPIES]:
        card = snap.cards[other]
        reason = signs.get((id_, other)) or signs.get((other, id_)) or family.because
        found.append((other, titled(card, snap.mask), card.header.date, snap.mask.cover_words(reason)))
    return found


def compared(ask: Ask) -> Response:
    """Two documents side by side, only where they differ."""
    snap = ask.snap
    ids = ask.told("first"), ask.told("second")
    if any(one not in snap.cards for one in ids):
        raise NotFound("One of these documents is not in the case.")
    with ask.room.sit() as sitting:
        reader = Reader(sitting)
        first, second = (reader.read(one) for one in ids)
    one, other = (Kept(held.document.text, held.cloth.text, held.lang) for held in (first, second))
    return ask.draw("compare.j2", first=first, second=second, twins=twins(one, other), to_passage=to_passage)
