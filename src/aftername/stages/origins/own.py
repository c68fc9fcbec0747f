"""What a copy adds: passages of a document that no other document of its family has, with a source of their own.

A paper prints an agency's story and adds what a former official told it: for that passage it is an origin of its own. Looked
for are sentences whose words and facts the rest of the family lacks and that bring a person or quotation, a document number or
figures. Left out are the root itself (what copies drop is no addition), and families of two whose root is not known: there
nobody can tell an addition from what the other one cut.

When it is wrong: where the text that was copied has the passage too and is not in the case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from aftername.records import Document, Mention, OriginPart, PersonName
from aftername.stages.origins.fingerprints import SMALL, facts_of, is_year, without_page_figures
from aftername.stages.origins.pile import Pile
from aftername.text.sentences import sentences
from aftername.text.sketches import letters, runs

KINDS: tuple[str, ...] = ("speaker", "person", "document-number")
"""The kinds of mention that `parts` looks at."""
NO_SOURCE = frozenset(
    {"address", "account", "birth", "chat", "name-in-text", "name-behind", "beside-a-detail"}
)
"""Signs of persons who only stand there."""

# Of the runs of a sentence that stand in others of its language. A sentence that is only reworded keeps about half of its
# names and terms; one that is new keeps names of the matter alone.
KEPT = 0.35
COPY = 0.5  # of the runs of the shorter of two texts in the other: from there on a sentence that is not there was not reworded but added
SHORTEST = 12  # letters of a sentence that can add something
SHORTEST_QUOTE = 8  # letters
CITING = 30  # code points of a sentence that cites a number; a number alone on a line is the document's own
FIGURES = 2  # new figures that alone make a passage its own
STRONG = 3  # new names and figures together that do, a figure among them
MOST_DOCUMENTS = 400  # of a family; in a larger one nothing is looked for

_QUOTED = re.compile(r"[“「『\"]([^”」』\"\n]{4,400})[”」』\"]")
_FIRST_WORD = re.compile(r"^\W*\w+|(?<=[“\"] )\w+|(?<=[“\"])\w+")


@dataclass(frozen=True)
class _Other:
    """What the rest of a family holds: facts and letters of all, runs of those in the document's language.

    speaks: whether any is in that language. copies: whether the document holds half of one of those, or one half of it.
    """

    pile: Pile
    others: tuple[int, ...]
    facts: frozenset[str]
    runs: frozenset[str]
    speaks: bool
    copies: bool

    @cached_property
    def letters(self) -> str:
        """The letters of all others; asked for few documents."""
        return " ".join(
            letters(self.pile.text(self.pile.fingerprints[other].document)) for other in self.others
        )


def parts(
    pile: Pile,
    family: Sequence[int],
    root: str | None,
    document: Callable[[str], Document],
    mentions: Callable[[str], Sequence[Mention]],
) -> tuple[OriginPart, ...]:
    """The passages of a family that rest on something else, by document and place; () where nothing tells.

    family: places in the pile. root: its root's id, None when not known. document, mentions: by id; mentions of KINDS.
    """
    if len(family) > MOST_DOCUMENTS or (root is None and len(family) < 3):
        return ()
    found: list[OriginPart] = []
    for place in family:
        one = pile.fingerprints[place].document
        if one != root:
            rest = _rest(pile, family, place)
            found.extend(_of(pile, place, document(one), mentions(one), rest))
    return tuple(sorted(found, key=lambda part: (part.anchor.document, part.anchor.start)))


def _rest(pile: Pile, family: Sequence[int], place: int) -> _Other:
    own = pile.fingerprints[place]
    others = [other for other in family if other != place]
    alike = [other for other in others if pile.fingerprints[other].language == own.language]
    copies = any(pile.shared(place, other) >= COPY for other in alike)
    return _Other(
        pile,
        tuple(others),
        frozenset(fact for other in others for fact in pile.fingerprints[other].facts),
        frozenset().union(*(pile.runs(other) for other in alike)),
        bool(alike),
        copies,
    )


def _of(
    pile: Pile, place: int, document: Document, mentions: Sequence[Mention], rest: _Other
) -> Iterator[OriginPart]:
    """The passages one document adds: sentences side by side in a paragraph are one."""
    if rest.speaks and len(pile.runs(place) - rest.runs) < SHORTEST:
        return  # all of it stands in others, and most copies add nothing
    text = pile.text(document.id)
    language = pile.fingerprints[place].language
    start = end = paragraph = -1
    adds: dict[str, None] = {}
    for one in sentences(document.text):
        new = _new(text[one.start : one.end], language, rest)
        told = (
            _adds(
                text,
                one.start,
                one.end,
                [m for m in mentions if one.start <= m.anchor.start < one.end],
                new,
                rest,
            )
            if new is not None
            else ()
        )
        goes_on = start >= 0 and one.paragraph == paragraph and new is not None
        if told or goes_on:
            if not goes_on:
                if start >= 0:
                    yield _part(document, start, end, adds)
                start, adds = one.start, {}
            end, paragraph = one.end, one.paragraph
            adds.update(dict.fromkeys(told))
        elif start >= 0:
            yield _part(document, start, end, adds)
            start = -1
    if start >= 0:
        yield _part(document, start, end, adds)


def _new(sentence: str, language: str, rest: _Other) -> frozenset[str] | None:
    """The facts of a sentence that the rest lacks; None where the sentence is not new."""
    plain = letters(sentence)
    if len(plain) < SHORTEST:
        return None
    own = runs(plain)
    if rest.speaks and len(own & rest.runs) >= KEPT * len(own):
        return None
    first = _FIRST_WORD.search(sentence)
    strong = set()
    for fact, (start, _) in facts_of(without_page_figures(sentence), language, ()).items():
        if fact[0] == "#" and (value := float(fact[1:])) > SMALL and not is_year(value):
            strong.add(fact)
        if fact[0] == "L" and (first is None or start >= first.end()):
            strong.add(fact)
    new = frozenset(strong - rest.facts)
    if len(strong) - len(new) > len(new):
        return None
    return new


def _adds(
    text: str, start: int, end: int, mentions: Sequence[Mention], new: frozenset[str], rest: _Other
) -> tuple[str, ...]:
    """What is new in a sentence: kinds as in OriginPart.adds; () where that is too little."""
    figures = sum(fact[0] == "#" for fact in new)
    names = any(fact[0] == "L" for fact in new)
    attributed = [m for m in mentions if m.kind == "speaker" or _speaks(m)]
    unknown = [m for m in attributed if letters(m.anchor.quote) not in rest.letters]
    quotes = [
        quote for one in _QUOTED.finditer(text, start, end) if len(quote := letters(one[1])) >= SHORTEST_QUOTE
    ]
    said_anew = rest.speaks and any(
        len(runs(quote) & rest.runs) < KEPT * len(runs(quote)) for quote in quotes
    )
    numbers = [
        m
        for m in mentions
        if m.kind == "document-number"
        and letters(m.anchor.quote) not in rest.letters
        and end - start >= CITING
    ]
    found = []
    # In another language every name is written otherwise, and in other words every quotation is.
    if unknown and (rest.copies or (names and (figures or quotes))):
        found.append("person")
    if said_anew and (rest.copies or (unknown and names)):
        found.append("quote")
    if numbers:
        found.append("number")
    if figures >= FIGURES or (figures and (unknown or said_anew or (rest.speaks and len(new) >= STRONG))):
        found.append("figure")
    return tuple(found)


def _speaks(mention: Mention) -> bool:
    """Whether a person may be a source: not the details of one, nor a name that is only mentioned."""
    return isinstance(mention.normal, PersonName) and mention.normal.sign not in NO_SOURCE


_WORDS = {
    "person": "a person who speaks",
    "quote": "a quotation",
    "number": "a document number",
    "figure": "figures",
}


def _part(document: Document, start: int, end: int, found: Iterable[str]) -> OriginPart:
    adds = tuple(one for one in _WORDS if one in found)
    told = " and ".join(_WORDS[one] for one in adds)
    return OriginPart(
        document.anchor(start, end), adds, f"it adds {told} that no other document of the family has"
    )
