"""Programme by programme: its names, how they are held together, and everything said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.arrange import Block
from aftername.exports.html.language_tag import TONGUES, tongue_of, tongue_of_name
from aftername.exports.html.page_model import Quote, Sheet, Words
from aftername.exports.html.sections.known import (
    ShownConflict,
    ShownFact,
    ShownOffer,
    shown_conflicts,
    shown_facts,
    shown_offers,
)
from aftername.exports.html.sections.programmes import Told, main_name, owner, told
from aftername.exports.html.sections.section import Section
from aftername.exports.html.visible import visible
from aftername.records import Name, Programme, ProgrammeAccount

MOST_GROUNDS = 12  # grounds shown at once; the rest is folded away
MANY = 30  # with more programmes than this a browser lays out only those in sight
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
class Account:
    """One programme with all that is shown of it."""

    id: str
    name: Told
    owner: Told | None
    level: str
    summary: str
    names: tuple[ShownName, ...]
    grounds: tuple[ShownGround, ...]
    more_grounds: tuple[ShownGround, ...]
    weakest: ShownLink | None
    conflicts: tuple[ShownConflict, ...]
    offers: tuple[ShownOffer, ...]
    known: tuple[ShownFact, ...]
    blocks: tuple[Block, ...]


def view(sheet: Sheet) -> dict[str, Any] | None:
    """An account per programme, drawn one at a time so that a large case needs little memory."""
    accounts = sheet.dossier.programmes
    if not accounts:
        return None
    return {
        "accounts": (_account(sheet, one) for one in accounts),
        "many_accounts": len(accounts) > MANY,
    }


def _account(sheet: Sheet, account: ProgrammeAccount) -> Account:
    programme = account.programme
    blocks = sheet.accounts[programme.id]
    claims = sum(block.claims for block in blocks)
    name = main_name(programme)
    grounds = tuple(_grounds(sheet, programme))
    level = wording.LEVELS.get(programme.level, programme.level) if programme.level else ""
    return Account(
        programme.id,
        name,
        owner(programme),
        level,
        _summary(programme, claims, account.origins, sheet.roots.basis(programme.documents)),
        tuple(_shown_name(sheet, one) for one in programme.names),
        grounds[:MOST_GROUNDS],
        grounds[MOST_GROUNDS:],
        _weakest(programme),
        shown_conflicts(sheet, account),
        shown_offers(sheet, account),
        shown_facts(sheet, blocks),
        blocks,
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
        sheet.links.mark(name.anchor),
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


SECTION = Section("accounts", "Programme by programme", "accounts.j2", view)
