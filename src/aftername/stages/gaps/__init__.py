"""Documents, what they cite, and programmes -> Gap: what should be in the record and is not.

Each rule says what it looks for, why it matters, an example, and when it is wrong. No rule says more than
that something was not found in what was searched; every gap names what was searched, its denominator and
the innocent explanations.

To add a rule: copy rules/late.py, list it in rules/__init__.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from aftername.citing.citations import citations_in
from aftername.citing.serials import series_from
from aftername.records import (
    Counted,
    Document,
    DocumentCard,
    Gap,
    Mention,
    Programme,
)
from aftername.stage import Stage
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules import RULES
from aftername.stages.gaps.rules.missing_serials import entries_of
from aftername.stages.gaps.tables import read_table

__all__ = ["KINDS", "STAGE", "count_cards", "count_table", "find"]

KINDS: tuple[str, ...] = ("title", "document-number", "date")
"""The kinds of mention that `find` takes."""


def find(
    cards: Mapping[str, DocumentCard],
    mentions: Iterable[Mention],
    programmes: Iterable[Programme],
    documents: Iterable[Document],
) -> tuple[Gap, ...]:
    """Every gap, sorted by kind in the order of the rules, then by the most concerned, then by id.

    cards: every document held, by id. mentions: of KINDS, sorted by document and place; others are left out.
    documents: the same documents with their texts, in any order; read once, one after another.
    """
    pile = Pile(
        {one: cards[one] for one in sorted(cards)},
        citations_in(mentions),
        tuple(sorted(programmes, key=lambda one: one.id)),
        documents,
    )
    found: list[Gap] = []
    for rule in RULES:
        unique = {gap.id: gap for gap in rule.find(pile)}
        found.extend(sorted(unique.values(), key=lambda gap: (-gap.count, gap.subject, gap.id)))
    return tuple(found)


def count_table(path: Path, held: Sequence[tuple[str, str]] = ()) -> Counted:
    """The series in a table of document numbers; see tables.read_table for what can be read."""
    table = read_table(path, held)
    return Counted(series_from(table.entries), table.rows, table.unread, table.columns)


def count_cards(cards: Iterable[DocumentCard]) -> Counted:
    """The series of the numbers in the headers of documents."""
    every = sorted(cards, key=lambda card: card.id)
    entries = tuple(entries_of(every))
    unread = sum(1 for card in every if card.header.number is None)
    return Counted(series_from(entries), len(every), unread)


STAGE = Stage(
    name="gaps",
    takes=(DocumentCard, Mention, Programme, Document),
    gives=(Gap,),
    per="case",
    run=find,
    version="2",
    doing="looking for what is missing",
    lost="What is missing was not looked for: no gap is shown.",
)
