"""Pages of questions and answers: what stands below a question that names one programme is about it, until the next question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aftername.records import MarkedDocument
from aftername.records.block import Span
from aftername.stages.claims.passages import Passage

LEAST = 2  # questions that make a page one of questions and answers
LONGEST = 200  # characters of a question


@dataclass(frozen=True, slots=True)
class Question:
    """What the question above a passage is about. place, ids: the name in it; no ids where it names none or several.

    shut: whether nothing is known: it names none, while other questions of the page name programmes.
    """

    place: Span
    ids: tuple[str, ...]
    shut: bool


class Questions:
    """The questions of a document, by the number of the passages below each."""

    def __init__(self, marked: MarkedDocument, passages: Sequence[Passage]) -> None:
        asked = [one for one in passages if _is_question(one)]
        named = {one.index: _named(marked, one) for one in asked}
        about = {ids for found in named.values() if found is not None for ids in (found[1],)}
        self._at: dict[int, Question] = {}
        if len(asked) < LEAST or not about:
            return
        for one in asked:
            found = named[one.index]
            told = (
                Question((one.start, one.end), (), len(about) > 1)
                if found is None
                else Question(*found, False)
            )
            for place in _below(passages, one.index):
                self._at[place] = told

    def at(self, passage: Passage) -> Question | None:
        """The question that a passage stands below; None for none."""
        return self._at.get(passage.index)


def _is_question(passage: Passage) -> bool:
    """Whether a passage is a whole block of its own that asks something."""
    block = passage.block
    whole = block.start >= passage.start - 4 and passage.end >= block.end
    return (
        whole
        and block.role in ("paragraph", "heading", "list-item")
        and passage.end - passage.start <= LONGEST
        and passage.folded[passage.end - 1] in "?？"
    )


def _named(marked: MarkedDocument, passage: Passage) -> tuple[Span, tuple[str, ...]] | None:
    found = [
        (place, ids)
        for place, ids in marked.programmes
        if passage.start <= place[0] and place[1] <= passage.end
    ]
    return found[0] if found and len({ids for _, ids in found}) == 1 and len(found[0][1]) == 1 else None


def _below(passages: Sequence[Passage], at: int) -> Iterator[int]:
    """The passages below a question, without it: to the next question, or a heading that is no part of the answer."""
    for place in range(at + 1, len(passages)):
        one = passages[place]
        if _is_question(one) or one.block.role == "title":
            return
        yield place
