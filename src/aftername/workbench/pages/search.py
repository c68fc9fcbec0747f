"""Search over the documents, with filters and hits in context; searches that were kept; lists of documents without words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.responses import Response

from aftername.case import Among
from aftername.desk.lookup import matches, near_programmes
from aftername.exports.html import wording
from aftername.exports.html.shown import Words
from aftername.exports.html.visible import visible
from aftername.records import DocumentCard, Found
from aftername.text.names import comparable
from aftername.workbench.asking import Ask
from aftername.workbench.reading import Reader, titled
from aftername.workbench.room import Sitting
from aftername.workbench.snapshot import Snapshot

AT_ONCE = 20  # documents on one page
MOST_VALUES = 60  # of one filter
MOST_HITS = 3  # shown of one document
FILTERS = ("language", "kind", "level", "issuer", "year", "read", "programme", "tag", "new")


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found. hits: places in context, HTML with their addresses; count: of all places."""

    card: DocumentCard
    title: Words
    because: str
    hits: tuple[tuple[Markup, str, str], ...]
    count: int


def search(ask: Ask) -> Response:
    """The screen of a search."""
    snap, query, names = ask.snap, ask.told("q"), bool(ask.told("names"))
    chosen = {name: ask.told(name) for name in FILTERS if ask.told(name)}
    named = ask.told("named")
    asked = _named(snap, named) if named else ""
    if asked:
        chosen["programme"] = asked
    page = max(1, ask.number("page", 1))
    with ask.room.sit() as sitting:
        hits, count = _found(sitting, query, names, _kept(snap, chosen), (page - 1) * AT_ONCE)
        meant = sitting.case.near_names(query) if query and not count else []
    return ask.draw(
        "search.j2",
        query=query,
        chosen=chosen,
        hits=hits,
        count=count,
        page=page,
        pages=-(-count // AT_ONCE),
        filters=snap.keep("filters", lambda: _filters(snap)),
        meant=meant,
        here_again=urlencode({"q": query, **chosen, **({"names": "1"} if names else {})}),
        every_name=names,
        kept=[one for one in snap.remarks if one.about == "search"],
        programme=_programme(snap, chosen),
        named="" if asked else named,
        near=near_programmes(named, snap.programmes) if named and not asked else (),
        programmes=[one.name for one in snap.programmes[:MOST_VALUES]],
        spelt=_spelt(snap, query),
        other_way=urlencode({"q": query, **chosen, **({} if names else {"names": "1"})}),
        visible=visible,
    )


def _found(
    sitting: Sitting, query: str, names: bool, keep: Callable[[DocumentCard], bool], skip: int
) -> tuple[list[Hit], int]:
    """The documents of one page, and how many there are; without words those that pass the filters, by date."""
    snap = sitting.snap
    if query:
        among = Among(snap.cards, keep, skip)
        found, count = sitting.case.search(query, AT_ONCE, every_name=names, among=among)
        return [_hit(sitting, one, query) for one in found], count
    cards = list(filter(keep, snap.dossier.documents))
    shown = cards[skip : skip + AT_ONCE]
    return [Hit(card, titled(card, snap.mask), "", (), 0) for card in shown], len(cards)


def _named(snap: Snapshot, name: str) -> str:
    """The programme that a name in any script, spelling or initials means; "" where there is none."""
    held = snap.keys.get(comparable(name), "")
    return held or next((one.programme.id for one in matches(name, snap.programmes)), "")


def _programme(snap: Snapshot, chosen: Mapping[str, str]) -> str:
    held = snap.accounts.get(chosen.get("programme", ""))
    return held.programme.name if held else ""


def _spelt(snap: Snapshot, query: str) -> tuple[str, list[str]] | None:
    """The programme whose name was asked for, with all its other names; None where there is none."""
    held = snap.accounts.get(snap.keys.get(comparable(query), "")) if query else None
    others = [one.written for one in held.programme.names if one.written != query] if held else []
    return (held.programme.id, others) if held and others else None


def _kept(snap: Snapshot, chosen: Mapping[str, str]) -> Callable[[DocumentCard], bool]:
    """Whether a document passes every filter."""
    tagged = {one.document for one in snap.remarks if one.about == "tag" and one.words == chosen.get("tag")}
    programme = snap.accounts.get(chosen.get("programme", ""))
    naming = frozenset(programme.programme.documents) if programme else frozenset()

    def keep(card: DocumentCard) -> bool:
        told = values(card)
        if any(told[name] != value for name, value in chosen.items() if name in told):
            return False
        if "programme" in chosen and card.id not in naming:
            return False
        if "tag" in chosen and card.id not in tagged:
            return False
        return "new" not in chosen or card.id in snap.new

    return keep


def values(card: DocumentCard) -> dict[str, str]:
    """What a document is filtered by; "-" where it is not stated."""
    head = card.header

    def stated(name: str) -> str:
        field = getattr(head, name)
        return str(field.value) if field is not None else "-"

    return {
        "language": card.language,
        "kind": stated("kind"),
        "level": stated("level"),
        "issuer": stated("issuer"),
        "year": (head.date or "-")[:4],
        "read": "ocr" if card.found == "ocr" else "text",
    }


def _filters(snap: Snapshot) -> list[tuple[str, list[tuple[str, str, int]]]]:
    """For each filter its values with their words and how many documents have them."""
    counts: dict[str, Counter[str]] = {}
    for card in snap.cards.values():
        for name, value in values(card).items():
            counts.setdefault(name, Counter())[value] += 1
    tags = Counter(one.words for one in snap.remarks if one.about == "tag" and one.document)
    if tags:
        counts["tag"] = tags
    made = []
    for name, held in counts.items():
        if len(held) < 2 and name != "tag":
            continue
        order = sorted(held.items(), key=lambda one: one[0]) if name == "year" else held.most_common()
        told = [(one, snap.mask.cover_words(_words(name, one)), count) for one, count in order[:MOST_VALUES]]
        made.append((name, told))
    return made


def _words(name: str, value: str) -> str:
    if value == "-":
        return "not stated"
    if name == "language":
        return wording.TONGUE_NAMES.get(value, value)
    if name == "level":
        return wording.LEVELS.get(value, value)
    if name == "read":
        return "read by OCR" if value == "ocr" else "read as text"
    return value


def _hit(sitting: Sitting, one: Found, query: str) -> Hit:
    """A document with the first places that were found, in context."""
    reader = Reader(sitting)
    asked = urlencode({"q": query})
    shown = []
    for anchor in one.hits[:MOST_HITS]:
        quoted = reader.quoted(anchor, around=80)
        href = f"/passage/{anchor.document}?at={anchor.start}-{anchor.end}&{asked}#at"
        cut = Markup("…") if quoted.before else Markup("")
        end = Markup("…") if quoted.after else Markup("")
        shown.append((cut + quoted.shown + end, quoted.lang, href))
    card = sitting.snap.cards[one.document]
    title = titled(card, sitting.snap.mask)
    return Hit(card, title, sitting.words(one.because), tuple(shown), len(one.hits))
