"""Documentary: a paper repeals, replaces or amends another, or is the next edition of it.

Looks at the sentences with which papers end (原《甲办法》同时废止), at titles of decisions that only repeal or amend,
and at the titles of papers held that are the same but for 暂行, （2019年修订） or 2.0. An edge of papers leads from
the repealed to the repealing one: "succeeded", "version-of" where the title is the same or the paper is amended,
"ended" where nothing takes its place. Where the title of the one names a programme and that of the other names
another, the same is evidence between the programmes.
Why it matters: papers say in law what notices never say in words.
Wrong where a paper is known by two titles that share no form, or speaks of itself without a word for itself.
A basis (根据《…》制定) makes no edge: who rests on a rule neither follows nor belongs to it. Where a paper rests on
the very paper that it repeals, the sentence is one more piece of evidence for that edge.
Each text is read once, papers are found by their titles, editions are sorted: the work grows with the documents.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Anchor, PaperTie
from aftername.stages.succession.pile import Pile
from aftername.stages.succession.reasons.edge import Edge, Found


def look(pile: Pile) -> Iterator[Found]:
    """An edge with its evidence for each paper that is repealed, replaced or amended, and for each later edition."""
    for tie in pile.paper_ties:
        yield _papers(tie)
        yield from _programmes(tie, pile)


def _papers(tie: PaperTie) -> Found:
    edge = Edge(tie.earlier, tie.later, tie.relation, "document")
    return Found(edge, tie.evidence, (tie.earlier_name, tie.later_name))


def _programmes(tie: PaperTie, pile: Pile) -> Iterator[Found]:
    """The programmes that the two titles name, where they name different ones."""
    if not tie.later or tie.later_at is None:
        return
    before, behind = _named(tie.earlier_at, pile), _named(tie.later_at, pile)
    if set(before) & set(behind):
        return
    for earlier in before:
        for later in behind:
            yield Found(Edge(earlier, later, tie.relation), tie.evidence)


def _named(title: Anchor, pile: Pile) -> list[str]:
    """The programmes that a title names; a name that may be several names none."""
    found = [
        ids[0]
        for (start, end), ids in pile.places(title.document)
        if len(ids) == 1 and start < title.end and title.start < end and ids[0] in pile.programmes
    ]
    return list(dict.fromkeys(found))
