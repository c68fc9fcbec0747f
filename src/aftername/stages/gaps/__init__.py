"""Documents, what they cite, and programmes -> Gap: what should be in the record and is not.

Each rule says what it looks for, why it matters, an example, and when it is wrong. No rule says more than
that something was not found in what was searched; every gap names what was searched, its denominator and
the innocent explanations.

To add a rule: copy rules/late.py, list it in rules/__init__.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from aftername.citing.citations import Citation, citations_in
from aftername.citing.serials import series_from
from aftername.citing.title_keys import comparable
from aftername.languages.citing_words import LONGEST as BEFORE
from aftername.languages.citing_words import is_everywhere
from aftername.records import (
    Counted,
    Document,
    DocumentCard,
    Gap,
    Mention,
    NamedInYear,
    PageHistory,
    Programme,
)
from aftername.stage import Stage
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules import RULES
from aftername.stages.gaps.rules.missing_serials import entries_of
from aftername.stages.gaps.tables import read_table

__all__ = ["KINDS", "STAGE", "count_cards", "count_table", "find"]

Pages = tuple[tuple[PageHistory, ...], Mapping[str, int], tuple[NamedInYear, ...]]
"""Pages that were removed or from which something went; pages followed, by site; how often sites named what went."""

NO_PAGES: Pages = ((), {}, ())

SHORTEST = 3  # letters of a programme's name that are looked for in what a gap is about

KINDS: tuple[str, ...] = ("title", "document-number", "date")
"""The kinds of mention that `find` takes."""


def find(
    cards: Mapping[str, DocumentCard],
    mentions: Iterable[Mention],
    programmes: Iterable[Programme],
    documents: Iterable[Document],
    pages: Pages = NO_PAGES,
) -> tuple[Gap, ...]:
    """Every gap, sorted by kind in the order of the rules; in each those about programmes first, papers that everybody cites last,
    then by the most concerned, then by id.

    cards: every document held, by id. mentions: of KINDS, sorted by document and place; others are left out.
    documents: the same documents with their texts, in any order; read once, one after another. pages: what was followed over time.
    """
    citations = citations_in(mentions)
    contexts: dict[tuple[str, int], str] = {}
    pile = Pile(
        {one: cards[one] for one in sorted(cards)},
        citations,
        tuple(sorted(programmes, key=lambda one: one.id)),
        _read(documents, citations, contexts),
        contexts,
        *pages,
    )
    names = frozenset(
        key
        for one in pile.programmes
        for name in one.names
        if len(key := comparable(name.written)) >= SHORTEST
    )
    held: dict[str, list[Gap]] = {}
    for rule in sorted(
        RULES, key=lambda one: not one.reads
    ):  # those that read texts tell the others what they saw
        unique = {gap.id: gap for gap in rule.find(pile)}
        held[rule.kind] = sorted(
            unique.values(), key=lambda gap: (_concern(gap, names), -gap.count, gap.subject, gap.id)
        )
    return tuple(gap for rule in RULES for gap in held[rule.kind])


def _read(
    documents: Iterable[Document], citations: Iterable[Citation], contexts: dict[tuple[str, int], str]
) -> Iterator[Document]:
    """The documents, with what stands before their citations noted as they go by."""
    places: dict[str, list[int]] = {}
    for one in citations:
        places.setdefault(one.document, []).append(one.anchor.start)
    for document in documents:
        for start in places.get(document.id, ()):
            contexts[document.id, start] = document.text[max(0, start - BEFORE) : start]
        yield document


def _concern(gap: Gap, names: frozenset[str]) -> int:
    """Gaps about programmes first, papers that everybody cites last."""
    subject = comparable(gap.subject)
    if gap.programme or any(name in subject for name in names):
        return 0
    return (
        2
        if gap.kind == "cited-absent" and is_everywhere(gap.missing[0] if gap.missing else gap.subject)
        else 1
    )


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
    takes=(DocumentCard, Mention, Programme, Document, PageHistory),
    gives=(Gap,),
    per="case",
    run=find,
    version="5",
    doing="looking for what is missing",
    lost="What is missing was not looked for: no gap is shown.",
)
