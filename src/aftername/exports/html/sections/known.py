"""What an account tells in tables: what is offered, one row for each value, and statements that contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.arrange import folded_claims, places
from aftername.exports.html.facts import heading
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.shown import ShownClaim, Words
from aftername.exports.html.visible import visible
from aftername.records import Amount, Claim, ProgrammeAccount

MOST_SPEAKERS = 3


@dataclass(frozen=True, slots=True)
class ShownSide:
    """One value of a conflict. said: who says so, each with the passage. documents: how many say so."""

    value: Words
    as_of: str | None
    said: tuple[Saying, ...]
    documents: str


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says something. href: of the passage. kind: of speaker, in words; how: states, reports ..."""

    speaker: Words | None
    kind: str
    how: str
    href: str


@dataclass(frozen=True, slots=True)
class ShownConflict:
    """Statements side by side that cannot all hold at one time."""

    heading: str
    label: str
    sides: tuple[ShownSide, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ShownOffer:
    """One row of the table of offers. None and "" where nothing is said. folds: passages by origin. ids: places that lead here."""

    benefit: str
    value: Words
    again: tuple[Words, ...]
    limits: str
    payer: Markup | None
    condition: Markup | None
    as_of: str | None
    said: tuple[Saying, ...]
    documents: str
    meaning: str
    folds: tuple[tuple[ShownClaim, ...], ...]
    ids: tuple[str, ...]


def shown_conflicts(sheet: Sheet, account: ProgrammeAccount) -> tuple[ShownConflict, ...]:
    """The conflicts of a programme, in the order of the account."""
    return tuple(
        ShownConflict(
            heading(one.fact),
            one.label,
            tuple(_side(sheet, claims) for claims in one.sides),
            one.reason,
        )
        for one in account.conflicts
    )


def shown_offers(sheet: Sheet, account: ProgrammeAccount) -> tuple[ShownOffer, ...]:
    """The rows of the table of offers, in the order of the account."""
    rows, told = [], set[str]()
    homes = places((sheet.accounts[account.programme.id],))
    for offer in account.offers:
        shown = _shown(sheet, offer.claims)
        if not shown:
            continue
        first = shown[0]
        every = (*offer.claims, *offer.again)
        ids = tuple(dict.fromkeys(homes[one.id] for one in every if one.id in homes))
        payer = next((one.payer for one in shown if one.payer is not None), None)
        condition = next((one.condition for one in shown if one.condition is not None), None)
        rows.append(
            ShownOffer(
                offer.label or "not named",
                first.value,
                tuple(dict.fromkeys(one.value for one in _shown(sheet, offer.again))),
                _limits(first.claim),
                payer,
                condition,
                _latest(offer.claims),
                _sayings(shown),
                _counted(sheet, offer.claims),
                first.meaning,
                _folds(sheet, every),
                tuple(one for one in ids if one not in told),
            )
        )
        told.update(ids)
    return tuple(rows)


def _folds(sheet: Sheet, claims: tuple[Claim, ...]) -> tuple[tuple[ShownClaim, ...], ...]:
    """The passages that say so, by the origin they go back to."""
    return tuple(tuple(_shown(sheet, fold)) for fold in folded_claims(claims, sheet.roots))


def _shown(sheet: Sheet, claims: Iterable[Claim]) -> list[ShownClaim]:
    return [sheet.claims[claim.id] for claim in claims if claim.id in sheet.claims]


def _side(sheet: Sheet, claims: tuple[Claim, ...], label: str = "") -> ShownSide:
    shown = _shown(sheet, claims)
    value = shown[0].value
    if label:
        value = Words(
            Markup('{} <span class="label">{}</span>').format(value.shown, visible(label)), value.lang
        )
    return ShownSide(value, _latest(claims), _sayings(shown), _counted(sheet, claims))


def _sayings(shown: list[ShownClaim]) -> tuple[Saying, ...]:
    """Speakers, each once, in the order of the claims."""
    said: dict[tuple[str, str], Saying] = {}
    for one in shown:
        name = str(one.speaker.shown) if one.speaker is not None else ""
        said.setdefault(
            (name, one.speaker_kind),
            Saying(one.speaker, one.speaker_kind, one.hedge, (one.elsewhere or one.quote).href),
        )
    return tuple(said.values())[:MOST_SPEAKERS]


def _counted(sheet: Sheet, claims: Iterable[Claim]) -> str:
    passages = [claim.passage for claim in claims]
    documents = len({passage.document for passage in passages})
    told = wording.many(documents, "document")
    if documents > 1:
        told += f", {wording.many(sheet.roots.count_passages(passages), 'independent origin')}"
    return told


def _latest(claims: Iterable[Claim]) -> str | None:
    return max((claim.as_of for claim in claims if claim.as_of), default=None)


def _limits(claim: Claim) -> str:
    """What is said of a sum besides its figure, in words."""
    normal = claim.normal
    if not isinstance(normal, Amount):
        return ""
    parts = []
    if normal.ceiling or (normal.high is not None and normal.low is None):
        parts.append("at most")
    if normal.floor or (normal.low is not None and normal.high is None):
        parts.append("at least")
    if normal.approximate:
        parts.append("about")
    if normal.per:
        parts.append(f"per {normal.per}")
    if normal.tax:
        parts.append(f"{normal.tax}-tax")
    return ", ".join(parts)
