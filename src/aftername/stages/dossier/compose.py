"""All of it in order: the dossier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.origin_counts import Places, Roots
from aftername.records import (
    Claim,
    DocumentCard,
    Dossier,
    Explanation,
    Gap,
    Origin,
    Problem,
    Programme,
    ProgrammeAccount,
    SourceFile,
    Succession,
)
from aftername.stages.dossier.conflicts import conflicts
from aftername.stages.dossier.coverage import cover
from aftername.stages.dossier.lineages import lineages
from aftername.stages.dossier.offers import offers

_LAST = "\uffff"  # sorts what has no date behind what has one


def compose(
    title: str,
    files: Iterable[SourceFile],
    cards: Sequence[DocumentCard],
    problems: Sequence[Problem],
    programmes: Sequence[Programme],
    claims: Iterable[Claim],
    gaps: Sequence[Gap] = (),
    explanations: Iterable[Explanation] = (),
    origins: Iterable[Origin] = (),
    succession: Iterable[Succession] = (),
    named: Places | None = None,
) -> Dossier:
    """The finished account of a case.

    Arguments may come in any order. A claim that is, or may be, about several programmes stands under
    each of them. A claim about a programme that is not given stands with the context, so that none is
    lost. Programmes come by number of documents, then of mentions, then by name. Gaps stay in the order they
    come in; of the explanations only those of gaps that are given stand in the dossier. named: where programmes are named
    in documents that hold passages of several origins.
    """
    dates = {card.id: card.header.date or _LAST for card in cards}
    known = {programme.id for programme in programmes}
    told: dict[str, list[Claim]] = {}
    families = tuple(one for one in origins if len(one.documents) > 1)
    roots = Roots(families)
    open_gaps = {gap.id for gap in gaps}
    context: list[Claim] = []
    edges = tuple(succession)
    for claim in claims:
        about = [one for one in dict.fromkeys((claim.programme, *claim.others)) if one in known]
        for one in about:
            told.setdefault(str(one), []).append(claim)
        if not about:
            context.append(claim)

    def place(claim: Claim) -> tuple[str | int, ...]:
        date = claim.as_of or dates.get(claim.document, _LAST)
        return (claim.fact, date, claim.document, claim.value_anchor.start, claim.value_anchor.end, claim.id)

    return Dossier(
        title=title,
        coverage=cover(files, cards, problems),
        programmes=tuple(
            _account(one, tuple(sorted(told.get(one.id, ()), key=place)), roots.count_for(one, named or {}))
            for one in sorted(programmes, key=lambda p: (-len(p.documents), -p.mentions, p.name, p.id))
        ),
        context=tuple(sorted(context, key=place)),
        problems=tuple(sorted(problems, key=lambda p: (not p.fatal, p.path, p.where, p.reason, p.id))),
        documents=tuple(sorted(cards, key=lambda c: (dates[c.id], c.paths, c.part, c.id))),
        gaps=tuple(gaps),
        explanations=tuple(sorted((e for e in explanations if e.gap in open_gaps), key=lambda e: e.gap)),
        origins=families,
        succession=tuple(
            sorted(edges, key=lambda one: (one.date or one.said or _LAST, -len(one.documents), one.id))
        ),
        lineages=lineages(edges, programmes, cards, roots),
    )


def _account(programme: Programme, claims: tuple[Claim, ...], origins: int) -> ProgrammeAccount:
    return ProgrammeAccount(programme, claims, offers(claims), conflicts(claims), origins)
