"""Programmes that local documents name and central documents do not.

Looks for: programmes named in documents of at least LEAST_LOCAL local offices (province, city, county) and
in no central document, where central documents are held of the years in which local ones name it. The
whole matrix of levels and years comes with it: how many documents of each cell name the programme, of how
many held.
Why it matters: a scheme that offices below carry out was decided somewhere; when the centre's own papers
of those years do not name it, that is worth a question.
Example: calls of three cities of 2019 to 2021 name 甲英才计划, none of 40 central papers of those years does.
When it is wrong: where each place has a programme of its own under one name; where the centre speaks of it
under another name; where the central papers held are about something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aftername.citing.citations import year_of
from aftername.records import Anchor, Cell, DocumentCard, Gap, Programme
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.rule import Rule

LOCAL = ("provincial", "municipal", "county")
LEVELS = ("central", *LOCAL, "institution", "firm", "press", "unstated")
LEAST_LOCAL = 2  # one office alone may speak of a programme of its own
MOST_ANCHORS = 12

EXPLANATIONS = (
    "several places may have programmes of their own under one name",
    "central papers may speak of it under another name, or only as a kind of programme",
    "the central papers found may be about other matters",
    "the paper that set it up may be older than what was collected, or for internal use",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each programme that is named locally and never centrally."""
    held: dict[tuple[str, int | None], int] = {}
    for card in pile.cards.values():
        held[_cell(card)] = held.get(_cell(card), 0) + 1
    for programme in pile.programmes:
        gap = _looked_at(pile, programme, held)
        if gap is not None:
            yield gap


def matrix(
    programme: Programme, cards: Mapping[str, DocumentCard], held: Mapping[tuple[str, int | None], int]
) -> tuple[Cell, ...]:
    """A cell for each level and year that documents are held of, from the year it is first named to the last.

    Undated documents stand in cells of their own, where any of them names it.
    """
    naming: dict[tuple[str, int | None], int] = {}
    for document in programme.documents:
        if document in cards:
            cell = _cell(cards[document])
            naming[cell] = naming.get(cell, 0) + 1
    years = [year for _, year in naming if year is not None]
    span = range(min(years), max(years) + 1) if years else range(0)
    cells = [cell for cell in held if cell[1] in span or cell in naming]
    cells.sort(key=lambda cell: (LEVELS.index(cell[0]), cell[1] is None, cell[1] or 0))
    return tuple(Cell(level, year, naming.get((level, year), 0), held[level, year]) for level, year in cells)


def _cell(card: DocumentCard) -> tuple[str, int | None]:
    level = card.header.level.value if card.header.level else "unstated"
    return (level if level in LEVELS else "unstated"), year_of(card)


def _local_papers(pile: Pile, programme: Programme) -> list[DocumentCard]:
    """Documents of local offices that name a programme; none where a central one does, or too few offices."""
    naming = [pile.cards[document] for document in programme.documents if document in pile.cards]
    local = [card for card in naming if _cell(card)[0] in LOCAL]
    offices = {pile.office(card.id) or card.id for card in local}
    central = any(_cell(card)[0] == "central" for card in naming)
    return [] if central or programme.level in LOCAL or len(offices) < LEAST_LOCAL else local


def _looked_at(pile: Pile, programme: Programme, held: Mapping[tuple[str, int | None], int]) -> Gap | None:
    """The gap of one programme, or None."""
    local = _local_papers(pile, programme)
    dated = {card.id: year for card in local if (year := _cell(card)[1]) is not None}
    years = sorted(set(dated.values()))
    central = sum(held.get(("central", year), 0) for year in years)
    if not central:
        return None
    every = sum(held.get((level, year), 0) for level in LOCAL for year in years)
    span = str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"
    chosen = {card.id for card in local}
    first, last = pile.dated(chosen)
    return Gap(
        kind="local-never-central",
        subject=programme.name,
        key=programme.id,
        statement=(
            f"{programme.name} is named in {len(dated):,} of {every:,} local documents of {span}, and in none of "
            f"the {central:,} central documents of the same years."
        ),
        searched=f"levels and years of {pile.searched}",
        count=len(dated),
        of=every,
        unit="local documents",
        explanations=EXPLANATIONS,
        anchors=_anchors(programme, chosen),
        documents=tuple(sorted(chosen)),
        first=first,
        last=last,
        programme=programme.id,
        cells=matrix(programme, pile.cards, held),
    )


def _anchors(programme: Programme, documents: set[str]) -> tuple[Anchor, ...]:
    """Where local documents write one of its names."""
    found = [name.anchor for name in programme.names if name.anchor.document in documents]
    return tuple(dict.fromkeys(found))[:MOST_ANCHORS]


RULE = Rule("local-never-central", find)
