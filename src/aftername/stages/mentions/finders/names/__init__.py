"""Names of programmes: 汀兰计划, 「汀蘭計画」, ‘팅란 계획’, the Tinglan Plan.

Candidates are cheap and many (candidates.py, one file per way of writing); features say what speaks for and against
each (its_words.py, around.py, by_line.py); trees over these and their weighted sum decide (decide.py, weights.tsv, trees.tsv): a name, a candidate
for a person to decide, nothing. What the document as a whole tells is added in settle.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aftername.languages import LANGUAGES
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import every
from aftername.records import Mention, NameCandidate, ProgrammeName
from aftername.records.mention import Sign
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.names import by_head, by_learning, euphemisms
from aftername.stages.mentions.finders.names.around import around
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.candidates import candidates
from aftername.stages.mentions.finders.names.decide import NAME, certainty, signs
from aftername.stages.mentions.finders.names.its_words import its_words
from aftername.stages.mentions.finders.names.quotes import OPENING, TITLE_MARKS
from aftername.stages.mentions.finders.names.settle import settled
from aftername.stages.mentions.finders.names.things import thing_of

_SIGNS: dict[str, Sign] = {
    "quoted": "quoted",
    "headed": "quoted",
    "alone": "quoted",
    "formed": "formed",
    "called": "formed",
}


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Names, and candidates for a person to decide, in text order, none overlapping another."""
    pointing = euphemisms.look(view, hits)
    taken = [(one.anchor.start, one.anchor.end) for one in pointing]
    found = [
        one for one in featured(view, hits) if not any(a <= one.start and one.end <= b for a, b in taken)
    ]
    kept = settled(view, found)
    pointing = [
        m for m in pointing if not any(c.start < m.anchor.end and m.anchor.start < c.end for c in kept)
    ]
    return sorted([*(mention(view, one) for one in kept), *pointing], key=lambda m: m.anchor.start)


def featured(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """The candidates with their features, but for those that nothing could make a name."""
    cells = by_head.named_cells(view)
    for one in candidates(view, hits):
        if not one.key:  # a dash that opens a line, and a head noun: ——项目申报单位
            continue
        its_words(one)
        if "generic" in one.shown and one.how == "formed":
            continue
        around(view, one)
        if one.kind and by_head.fills(one, cells, view.text):
            one.shown["said-by-head"] = 1
        by_learning.unheard(one)
        yield one


def mention(view: View, one: Candidate) -> Mention:
    """The mention that a candidate makes."""
    text = view.text
    owner = None if one.owner is None else text[slice(*one.owner)]
    track = None if one.track is None else text[slice(*one.track)]
    head = text[slice(*one.head)]
    if one.score < NAME:
        return view.mention(
            "candidate", one.start, one.end, NameCandidate(one.key, head, owner, signs(one), one.score)
        )
    sign: Sign = "defined" if one.how == "alone" and "called" in one.shown else _SIGNS[one.how]
    name = ProgrammeName(one.key, head, owner, track, sign, signs(one), thing_of(one), certainty(one))
    return view.mention("programme", one.start, one.end, name)


def _triggers() -> tuple[str, ...]:
    heads = {
        head
        for language in LANGUAGES
        for head in (*heads_of(language), *name_words(language).head_forms, *name_words(language).running)
    }
    for words in every():
        heads.update(words.called, words.entering)
    heads.update(f", {article}" for article in ("a", "an"))
    return tuple(sorted({*heads, *OPENING, "("} - set(TITLE_MARKS)))


FINDER = Finder("names", ("programme", "candidate"), _triggers(), look)
