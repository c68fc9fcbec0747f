"""Ties of which an end is no programme's name, but stands where one would (tie_ends.py).

Rules and evidence find them as they find others; what weighs less than a tie of names must weigh more here. Nothing is made of a
sentence's other end where the two are one name, and nothing of parts, ends and siblings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aftername.records.succession import Relation
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_ends import End, Kind, ends_of, named
from aftername.stages.claims.tie_evidence import as_tie, best
from aftername.stages.claims.tie_lists import Ids, is_counted
from aftername.stages.claims.tie_marks import Span
from aftername.stages.claims.tie_notes import noted
from aftername.stages.claims.tie_open import Above
from aftername.stages.claims.tie_readings import Reading, has_word, of_sentence, sentence
from aftername.stages.claims.tied import tied
from aftername.stages.claims.ties import Tie
from aftername.text.names import comparable

SAME = 3  # letters that a form of a name may be longer by
LEAST = 12  # what a reading must weigh
BARE = (
    "part-of.within",
)  # rules that a mark of possession alone may fire: too little beside what is no name
SEVERAL = ("merged", "absorbed", "succeeded", "part-of")  # relations that may have a further end
WAYS = ("prefix", "suffix")
UNMARKED = ("subject", ">near", ">far", "bare", ">bare", "ends", "starts", "linked")
GOES_ON: frozenset[Relation] = frozenset(("renamed", "succeeded", "restructured", "merged", "absorbed"))


class NearTies:
    """The ties of a document's sentences to candidates."""

    def __init__(self, passages: Sequence[Passage], ids: Ids, above: Above | None = None) -> None:
        self._above = above or Above(passages, ids)
        known = _known(passages, ids)
        self._passages, self._ids = passages, dict(ids)
        self.kinds: dict[int, dict[Span, Kind]] = {}
        for passage in passages:
            if has_word(passage):
                ends = ends_of(passage, ids)
                self._ids.update(named(ends, passage, known))
                if ends:
                    self.kinds[passage.index] = {(one.start, one.end): one.kind for one in ends}
        notes = _notes(passages, self.kinds)
        for index, spans in notes.items():
            listed = [End(*span, "listed") for span in spans if span not in self._ids]
            self._ids.update(named(listed, passages[index], known))
        self.ids: Mapping[Span, tuple[str, ...]] = self._ids
        self.readings = _readings(passages, self._ids, self.kinds, notes)

    def beside(self, passage: Passage, made: Sequence[Tie]) -> tuple[Tie, ...]:
        """The ties of a sentence to candidates that stand beside those of its names (made): none in the place of one of these."""
        kinds = self.kinds.get(passage.index)
        if not kinds:
            return ()
        found = [*self.of_rules(passage), *map(as_tie, best(self.of_readings(passage), self.ids, LEAST))]
        kept: list[Tie] = []
        taken = {span for one in made if one.relation != "sibling" for span in (*one.earlier, *one.later)}
        for one in found:
            spans = {*one.earlier, *one.later}
            ends = tuple(span for span in spans if span in kinds)
            known = any(spans <= {*other.earlier, *other.later} for other in kept)
            if not known and not (one.relation not in SEVERAL and spans & taken):
                kept.append(replace(one, near=ends))
        return tuple(kept)

    def of_rules(self, passage: Passage) -> list[Tie]:
        """What rules find in a sentence with its candidates."""
        kinds = self.kinds.get(passage.index)
        if not kinds:
            return []
        places = [
            span
            for span in self._ids
            if passage.start <= span[0] < passage.end and not is_counted(passage, span[0])
        ]
        found = [one for one in tied(passage, places, (), self._ids) if not one.suggested]
        told = (self._above.filled(one, passage, self._ids) or one for one in found)
        return [one for one in told if _may_have_candidates(one) and self._is_likely(one, passage, kinds)]

    def of_readings(self, passage: Passage) -> list[Reading]:
        """The readings of a sentence with its candidates, unweighed."""
        kinds = self.kinds.get(passage.index, {})
        return [
            one
            for one in self.readings[passage.index]
            if _is_marked(one) and self._is_likely(one, passage, kinds)
        ]

    def _is_likely(self, one: Tie | Reading, passage: Passage, kinds: Mapping[Span, Kind]) -> bool:
        """Whether one end is a programme's name, or one that was nearly taken for a name and one that is quoted; and the ends are two."""
        sides = (one.earlier, one.later)
        if not any(span in kinds for side in sides for span in side):
            return False
        if any(_are_one(passage.text, a, b) for a in one.earlier for b in one.later):
            return False
        weak = [{kinds[span] for span in side if span in kinds} for side in sides]
        if not all(weak):
            return True
        return bool((weak[0] | weak[1]) & {"candidate", "called"}) and weak[0] | weak[1] <= {
            "candidate",
            "quoted",
            "called",
        }


def _may_have_candidates(one: Tie) -> bool:
    """Whether a tie says enough to be shown with an end that is no programme's name: both ends, and that one goes on or is a part."""
    told = one.relation in GOES_ON or (one.relation == "part-of" and one.rule not in BARE)
    return told and bool(one.earlier) and bool(one.later)


def _is_marked(one: Reading) -> bool:
    """Whether marks of cases bind the ends that are no names to a word that tells of nothing else, in one sentence."""
    told = set(one.features)
    stands = any(feature.startswith("stands=") and feature != "stands=list" for feature in told)
    if stands or told & {"loose-word", "heading-line"}:
        return False
    if "word=heir" in told and any(feature.endswith(":capitals") for feature in told):
        return False
    sides = {feature[len("near ")] for feature in told if feature.startswith("near ")}
    weak = {side for side in sides if f"near {side}:called" not in told}
    return not any(f"{way} {side}:{case}" in told for way in WAYS for side in weak for case in UNMARKED)


def _are_one(text: str, one: Span, other: Span) -> bool:
    """Whether one of two ends is written within the other but for a head noun: 汀兰计划 and 汀兰计划项目."""
    first, second = sorted((comparable(text[slice(*span)]) for span in (one, other)), key=len)
    return first == second or (second.startswith(first) and len(second) - len(first) <= SAME)


def _known(passages: Sequence[Passage], ids: Ids) -> dict[str, tuple[str, ...]]:
    return {
        comparable(m.written): ids[m.anchor.start, m.anchor.end]
        for passage in passages
        for m in passage.of("programme")
        if ids.get((m.anchor.start, m.anchor.end))
    }


def _notes(passages: Sequence[Passage], kinds: dict[int, dict[Span, Kind]]) -> dict[int, tuple[Span, ...]]:
    """The items of notes that name what sentences with a word of succession count, by passage; these are put among kinds."""
    made: dict[int, tuple[Span, ...]] = {}
    for passage in passages:
        if has_word(passage):
            for index, span in noted(passages, passage.index):
                made[index] = (*made.get(index, ()), span)
                kinds.setdefault(passage.index, {})[span] = "listed"
    return made


def _readings(
    passages: Sequence[Passage],
    ids: Ids,
    ends: Mapping[int, Mapping[Span, Kind]],
    notes: Mapping[int, Sequence[Span]],
) -> list[list[Reading]]:
    """The readings of each passage with an end that is no programme's name. ends: of passages, with what they are; ids knows them."""
    made: list[list[Reading]] = [[] for _ in passages]
    told = [sentence(one, ids, more=notes.get(one.index, ())) for one in passages] if ends else []
    for n, kinds in ends.items():
        own = [span for span in kinds if passages[n].start <= span[0] < passages[n].end]
        plain, told[n] = told[n], sentence(passages[n], ids, (*own, *notes.get(n, ())))
        for one in of_sentence(told, n, ids):
            held = [
                (side, kinds[span])
                for side, spans in (("e", one.earlier), ("l", one.later))
                for span in spans
                if span in kinds
            ]
            if held:
                why = tuple(sorted({f"near {side}:{kind}" for side, kind in held}))
                made[n].append(replace(one, features=(*one.features, *why)))
        told[n] = plain
    return made
