"""Programme by programme: its names, how they are held together, and everything said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.arrange import Block
from aftername.exports.html.gap_choice import shown_gaps
from aftername.exports.html.headlines import Badge, badges, in_order, standing
from aftername.exports.html.language_tag import TONGUES, tongue_of, tongue_of_name
from aftername.exports.html.links import to_mark
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.sections.gaps import KINDS
from aftername.exports.html.sections.known import (
    ShownConflict,
    ShownOffer,
    shown_conflicts,
    shown_offers,
)
from aftername.exports.html.sections.programmes import Told, main_name, owner, told
from aftername.exports.html.sections.section import Section
from aftername.exports.html.sentences import edges_of, named, renamed
from aftername.exports.html.shown import Quote, ShownDocument, Words
from aftername.exports.html.story import story
from aftername.exports.html.visible import visible
from aftername.records import Name, Programme, ProgrammeAccount

MOST_GROUNDS = 12  # grounds shown at once; the rest is folded away
MANY = 8  # with more programmes than this a browser lays out only those in sight
MOST_APART = 3  # names told that one link alone holds
MOST_PASSAGES = 3  # passages shown for one ground


@dataclass(frozen=True, slots=True)
class ShownName:
    """A name in the programme's own table. href: the first place it stands."""

    name: Told
    language: str
    documents: int
    mentions: int
    first: str | None
    last: str | None
    href: str


@dataclass(frozen=True, slots=True)
class ShownGround:
    """A reason to hold two names together. more: passages left out."""

    first: Words
    second: Words
    weight: str
    against: bool
    reason: Markup
    passages: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ShownLink:
    """The pair of names whose parting would part the programme. more: names apart that are left out."""

    first: Words
    second: Words
    apart: tuple[Words, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Step:
    """A name of the lineage a programme is part of. id: of its account, "" for none. here: whether it is the programme itself."""

    name: Markup
    id: str
    here: bool


@dataclass(frozen=True, slots=True)
class Lack:
    """A gap of a programme, told in the section of gaps."""

    kind: str
    place: str


@dataclass(frozen=True, slots=True)
class Account:
    """One programme with all that is shown of it. story: sentences of statements alone. chain: the lineage it is part of, in
    order; doubts: what is said of it without proof. tongues: whether its names are in several languages. run: who runs it;
    blocks: all other facts but offers."""

    id: str
    name: Told
    english: Markup | None
    owner: Told | None
    level: str
    badges: tuple[Badge, ...]
    story: tuple[Markup, ...]
    summary: str
    chain: tuple[Step, ...]
    doubts: tuple[Markup, ...]
    names: tuple[ShownName, ...]
    tongues: bool
    grounds: tuple[ShownGround, ...]
    more_grounds: tuple[ShownGround, ...]
    weakest: ShownLink | None
    run: tuple[Block, ...]
    offers: tuple[ShownOffer, ...]
    columns: tuple[str, ...]
    conflicts: tuple[ShownConflict, ...]
    gaps: tuple[Lack, ...]
    blocks: tuple[Block, ...]
    documents: tuple[ShownDocument, ...]


def view(sheet: Sheet) -> dict[str, Any] | None:
    """An account per programme, drawn one at a time so that a large case needs little memory; None where each has a page."""
    if sheet.apart or not sheet.dossier.programmes:
        return None
    return {"accounts": accounts(sheet), "many_accounts": len(sheet.dossier.programmes) > MANY}


def accounts(sheet: Sheet) -> Iterator[Account]:
    """Every programme in the order of the table."""
    marks = badges(sheet.dossier, sheet.waiting.new)
    places = {card.id: place for place, card in enumerate(sheet.dossier.documents)}
    for one in in_order(sheet.dossier, sheet.waiting.new):
        yield _account(sheet, one, marks[one.programme.id], places)


def _account(
    sheet: Sheet, account: ProgrammeAccount, marks: tuple[Badge, ...], places: dict[str, int]
) -> Account:
    programme = account.programme
    blocks = sheet.accounts[programme.id]
    claims = sum(block.claims for block in blocks)
    grounds = tuple(_grounds(sheet, programme))
    offers = shown_offers(sheet, account)
    documents = sorted(programme.documents, key=lambda one: places.get(one, 0))
    return Account(
        programme.id,
        main_name(programme),
        sheet.english.get(programme.id),
        owner(programme),
        wording.LEVELS.get(programme.level, programme.level) if programme.level else "",
        marks,
        story(sheet, programme.id),
        _summary(programme, claims, account.origins, sheet.roots.basis(programme.documents)),
        _chain(sheet, programme.id),
        tuple(renamed(sheet, e) for e in edges_of(sheet, programme.id) if standing(e) != "renamed"),
        tuple(_shown_name(sheet, one) for one in programme.names),
        len({name.language for name in programme.names}) > 1,
        grounds[:MOST_GROUNDS],
        grounds[MOST_GROUNDS:],
        _weakest(programme),
        tuple(block for block in blocks if block.fact == "run-by"),
        offers,
        tuple(name for name in ("payer", "condition") if any(getattr(one, name) for one in offers)),
        shown_conflicts(sheet, account),
        _gaps(sheet, programme.id),
        tuple(_others(account, blocks)),
        tuple(sheet.documents[one] for one in documents if one in sheet.documents),
    )


def _others(account: ProgrammeAccount, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """All facts but who runs it and what is offered; of offers what no row of the table says."""
    told = {claim.id for offer in account.offers for claim in (*offer.claims, *offer.again)}
    for block in blocks:
        if block.fact == "offers":
            groups = tuple(group for group in block.groups if not any(one.id in told for one in group.claims))
            if groups:
                yield replace(block, groups=groups)
        elif block.fact != "run-by":
            yield block


def _chain(sheet: Sheet, programme: str) -> tuple[Step, ...]:
    """The names of the lineage that a programme is part of, () for none."""
    for lineage in sheet.dossier.lineages:
        if lineage.kind == "programme" and any(row.thing == programme for row in lineage.chain):
            return tuple(
                Step(
                    named(sheet, row.thing, row.name),
                    row.thing if row.thing in sheet.accounts else "",
                    row.thing == programme,
                )
                for row in lineage.chain
            )
    return ()


def _gaps(sheet: Sheet, programme: str) -> tuple[Lack, ...]:
    kinds = {kind: heading for kind, heading, _ in KINDS}
    return tuple(
        Lack(kinds.get(gap.kind, gap.kind), f"g-{gap.id}")
        for gap in shown_gaps(sheet.dossier)
        if gap.programme == programme
    )


def _summary(programme: Programme, claims: int, origins: int, basis: str) -> str:
    """One sentence or two with measured counts."""
    languages = {name.language for name in programme.names}
    dates = wording.span_of_dates(programme.first, programme.last)
    told = f"Named {wording.many(programme.mentions, 'time')} in {wording.many(len(programme.documents), 'document')}"
    if len(programme.documents) > 1:
        told += f" ({wording.many(origins, 'independent origin')}{f': {basis}' if basis else ''})"
    if dates:
        told += f", dated {dates}"
    told += f", under {wording.many(len(programme.names), 'name')}"
    if len(languages) > 1:
        told += f" in {wording.many(len(languages), 'language')}"
    said = (
        f"{wording.many(claims, 'statement is', 'statements are')} made about it."
        if claims
        else "No statement about it was found in what was searched."
    )
    return f"{told}. {said}"


def _shown_name(sheet: Sheet, name: Name) -> ShownName:
    shown = told(name)
    return ShownName(
        shown,
        TONGUES.get(shown.lang, shown.lang),
        name.documents,
        name.mentions,
        name.first,
        name.last,
        to_mark(name.anchor),
    )


def _spoken(programme: Programme) -> Callable[[str], Words]:
    """What makes a name of a programme into words in its language."""
    tongues = {name.written: tongue_of_name(name.language, name.script) for name in programme.names}
    main = main_name(programme).lang

    def words(name: str) -> Words:
        return Words(visible(name), tongues.get(name) or tongue_of(name, main))

    return words


def _weakest(programme: Programme) -> ShownLink | None:
    link = programme.weakest
    if link is None:
        return None
    words = _spoken(programme)
    apart = tuple(map(words, link.apart))
    return ShownLink(words(link.first), words(link.second), apart[:MOST_APART], len(apart[MOST_APART:]))


def _grounds(sheet: Sheet, programme: Programme) -> list[ShownGround]:
    words = _spoken(programme)
    return [
        ShownGround(
            words(ground.first),
            words(ground.second),
            wording.weight_of(ground),
            ground.weight == "against",
            visible(ground.reason),
            tuple(sheet.quotes[a] for a in ground.anchors[:MOST_PASSAGES] if a in sheet.quotes),
            len(ground.anchors[MOST_PASSAGES:]),
        )
        for ground in programme.grounds
    ]


SECTION = Section("accounts", "Programme by programme", "accounts.j2", view, short="One by one")
