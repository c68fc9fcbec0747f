"""Parts of the dossier drawn for a screen: of the whole case no more texts are read than a screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import Any

from aftername.exports.html.arrange import arrange
from aftername.exports.html.gap_choice import passages, shown_gaps
from aftername.exports.html.headline import first_piece, told_from
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.page_needs import blank_sheet
from aftername.exports.html.sections import accounts, succession
from aftername.exports.html.sections import gaps as gaps_section
from aftername.records import Anchor, Claim, Dossier, Lineage, ProgrammeAccount, Succession
from aftername.workbench.room import Sitting
from aftername.workbench.snapshot import Snapshot

MOST_PAPERS = 48  # texts that one screen reads


@dataclass(frozen=True, slots=True)
class About:
    """A programme for its screen. succession, gaps: None where there is none. left: statements on no line here; papers: documents
    that were read, of all that there are."""

    sheet: Sheet
    account: accounts.Account
    succession: dict[str, Any] | None
    gaps: dict[str, Any] | None
    left: int
    papers: int
    of: int


def about(sitting: Sitting, programme: str) -> About:
    """Everything of one programme, drawn by the templates of the dossier."""
    snap = sitting.snap
    whole = snap.accounts[programme]
    lineages = tuple(one for one in snap.dossier.lineages if _stands_in(programme, one))
    edges = _edges(snap, programme, lineages)
    papers = _papers(snap, whole, edges)
    account = _of_papers(whole, papers)
    sheet = _taken(sitting, _narrowed(snap, account, edges, lineages, papers))
    shown = next(one for one in accounts.accounts(sheet) if one.id == programme)
    return About(
        sheet,
        shown,
        succession.view(sheet),
        gaps_section.view(sheet),
        len(whole.claims) - len(account.claims),
        len(papers.intersection(whole.programme.documents)),
        len(whole.programme.documents),
    )


def _stands_in(programme: str, lineage: Lineage) -> bool:
    return any(row.thing == programme for row in lineage.rows)


def _of_papers(whole: ProgrammeAccount, papers: set[str]) -> ProgrammeAccount:
    """An account with the statements of some documents alone."""
    claims = tuple(one for one in whole.claims if one.document in papers)
    kept = {one.id for one in claims}
    offers = tuple(
        replace(one, claims=tuple(claim for claim in one.claims if claim.id in kept)) for one in whole.offers
    )
    sided = [replace(one, sides=_sides(one.sides, kept)) for one in whole.conflicts]
    conflicts = tuple(one for one in sided if len(one.sides) > 1)
    return replace(whole, claims=claims, offers=offers, conflicts=conflicts)


def _sides(sides: tuple[tuple[Claim, ...], ...], kept: set[str]) -> tuple[tuple[Claim, ...], ...]:
    held = (tuple(one for one in side if one.id in kept) for side in sides)
    return tuple(side for side in held if side)


def _edges(snap: Snapshot, programme: str, lineages: tuple[Lineage, ...]) -> tuple[Succession, ...]:
    """The successions of a programme, and those of the lineages it stands in."""
    drawn = {one.edge.id for lineage in lineages for one in lineage.every}
    return tuple(
        one for one in snap.dossier.succession if one.id in drawn or programme in (one.earlier, one.later)
    )


def _papers(snap: Snapshot, account: ProgrammeAccount, edges: tuple[Succession, ...]) -> set[str]:
    """The texts that are read: those that tell most first, no more than MOST_PAPERS."""
    own = account.programme
    sides = chain.from_iterable(one.sides for one in account.conflicts)
    groups = chain.from_iterable(block.groups for block in arrange(account.claims, own.id))
    gaps = (gap.anchors for gap in snap.dossier.gaps if gap.programme == own.id)
    grounds = (ground.anchors for ground in own.grounds)
    wanted = chain(
        _homes(chain.from_iterable(first_piece(edge).anchors for edge in edges)),
        _homes(side[0].passage for side in sides),
        _homes(group.claims[0].passage for group in groups),
        _homes(chain.from_iterable(gaps)),
        chain.from_iterable(edge.documents for edge in edges),
        _homes(claim.passage for claim in account.claims),
        _homes(chain.from_iterable(grounds)),
        own.documents,
    )
    return set(islice((one for one in dict.fromkeys(wanted) if one in snap.cards), MOST_PAPERS))


def _homes(anchors: Iterable[Anchor]) -> Iterator[str]:
    """The documents that anchors stand in."""
    return (anchor.document for anchor in anchors)


def _narrowed(
    snap: Snapshot,
    account: ProgrammeAccount,
    edges: tuple[Succession, ...],
    lineages: tuple[Lineage, ...],
    papers: set[str],
) -> Dossier:
    """The dossier of one programme; those it follows or is followed by stand in it by their names alone."""
    own = account.programme.id
    beside = {one for edge in edges for one in (edge.earlier, edge.later)} | {
        one for claim in account.claims for one in claim.others
    }
    others = tuple(
        replace(snap.accounts[one], claims=(), offers=(), conflicts=())
        for one in sorted(beside)
        if one in snap.accounts and one != own
    )
    gaps = tuple(one for one in snap.dossier.gaps if one.programme == own)
    return replace(
        snap.dossier,
        programmes=(account, *others),
        context=(),
        problems=(),
        succession=edges,
        lineages=lineages,
        gaps=gaps,
        documents=tuple(one for one in snap.dossier.documents if one.id in papers),
    )


def _taken(sitting: Sitting, dossier: Dossier) -> Sheet:
    """The sheet of a narrowed dossier with its texts taken."""
    case = sitting.case
    sheet = blank_sheet(dossier, scans=case.scans)
    for card in dossier.documents:
        sheet.take(card, case.document(card.id), case.persons(card.id))
    sheet.mask_rest(sitting.words)
    return sheet


def front_sheet(sitting: Sitting) -> Sheet:
    """The sheet of the whole case with the texts taken that its findings and its gaps quote."""
    snap, sheet = sitting.snap, sitting.snap.sheet
    wanted: dict[str, None] = {}
    for one in snap.headlines:
        wanted.update(dict.fromkeys(told_from(one)))
    for gap in shown_gaps(snap.dossier):
        wanted.update(dict.fromkeys(anchor.document for anchor in passages(gap)))
    for document in wanted:
        if document in snap.cards and document not in sheet.documents:
            sheet.take(snap.cards[document], sitting.case.document(document), sitting.persons(document))
    sheet.mask_rest(sitting.words)
    return sheet
