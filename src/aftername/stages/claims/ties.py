"""Ties in a sentence: which of the things it names is said to follow which, by what words. Strings in, strings out.

The names of a sentence become single signs, lists of names one sign, dates one sign each; on this sketch the rules of
languages/*/ties are looked for. A rule that names both sides goes before one that leaves one out, a longer wording before a
shorter, one that only suggests last; no word tells two ties. Names that are only compared, or stand for a person or a part ("the
director of X"), are taken out first (tie_marks.py). Not found: wordings that no rule has, and ties over several sentences;
tie_evidence.py looks for these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from aftername.grammar.match import Found, Grammar
from aftername.grammar.sketch import Mark, Sketch
from aftername.languages.rules import grammar
from aftername.languages.tie_words import LABELS
from aftername.records.claim import Hedge
from aftername.records.succession import Relation
from aftername.stages.claims.tie_hedges import hedge
from aftername.stages.claims.tie_marks import OTHER, Look, looks, outermost, words_of

Span = tuple[int, int]
MOST = 400  # names of one sentence that are looked at: more stand in tables only
PURPOSE = "ties"
_EAST = r"\u3040-\u30ff\u3400-\u9fff"
# Between letters of East Asia it parts clauses, as the wide one does: pages that fold their marks have it.
_NARROW_COMMA = re.compile(rf"(?<=[{_EAST}”」』》]),(?=[{_EAST}“「『《])")
SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Tie:
    """One thing follows another. label, relation: as in languages/tie_words.py. rule: the id of the rule that found it.

    earlier, later: spans of names as given; of part-of, the parts and the whole; of sibling, one and the others. One of
    them is empty where the sentence leaves open what it is about, later always where something ended. words: from the
    first to the last of the telling words. hedge: "plans" or "denies" where words beside them say so, else "states";
    whether it is doubted or only reported is not judged here. suggested: whether the words bind the two only loosely.
    over: from the first to the last sentence that it rests on; None for the one in which its words stand. near: those of its ends
    that are no programmes' names, see tie_near.py.
    """

    label: str
    relation: Relation
    earlier: tuple[Span, ...]
    later: tuple[Span, ...]
    words: Span
    hedge: Hedge
    suggested: bool = False
    rule: str = ""
    over: Span | None = None
    near: tuple[Span, ...] = ()

    @property
    def about(self) -> tuple[Span, ...]:
        """What it is said of."""
        return self.earlier if LABELS[self.label].forward else self.later

    @property
    def others(self) -> tuple[Span, ...]:
        """What it is tied to."""
        return self.later if LABELS[self.label].forward else self.earlier


def ties(
    sentence: str,
    language: str,
    names: Sequence[Span],
    at: int = 0,
    both: bool = False,
    wide: bool = False,
    dates: Sequence[Span] = (),
    rules: Grammar | None = None,
) -> tuple[Tie, ...]:
    """The ties that a sentence states, in text order; () where none of its words tells one.

    sentence: folded, Chinese in simplified form (text.small.small_of). names: start and end of each in it, all of
    one kind, in any order; one inside another is left out. dates: where dates stand in it. at: where the sentence begins, from
    where names and dates are counted. both: give only ties that leave nothing open. wide: give also those that the words only
    suggest. rules: others than those of the language.
    """
    if not names or len(names) > MOST:
        return ()
    rules = rules or grammar(language, PURPOSE)
    sentence = _NARROW_COMMA.sub("\uff0c", sentence)
    spans = dict(enumerate(outermost([(start - at, end - at) for start, end in names])))
    times = [(start - at, end - at) for start, end in dates if at <= start and end - at <= len(sentence)]
    matches: list[_Match] = []
    void: list[Span] = []
    for look in looks(rules, sentence, spans, times):
        found, other = _sorted_out(look, both, wide)
        matches.extend(found)
        void.extend(other)
    matches.sort(key=lambda one: one.order)
    made = _without_ends(_taken(matches, void, spans, sentence))
    made.sort(key=lambda one: (one.words, one.earlier, one.later))
    return tuple(_moved(one, at) for one in made) if at else tuple(made)


@dataclass(frozen=True, slots=True)
class _Match:
    """A rule that fits. start, end: in the sketch. is_open: it leaves out what it is about. telling: its telling words in the
    sentence; length: letters of these."""

    found: Found
    sketch: Sketch
    label: str
    start: int
    end: int
    is_open: bool
    wide: bool
    telling: tuple[Span, ...]
    length: int

    @property
    def order(self) -> tuple[bool, bool, bool, int, int, int]:
        """Which of several goes first."""
        ends = self.label == "ended"
        return (self.is_open, self.wide or ends, ends, -self.length, self.end - self.start, self.start)


def _sorted_out(look: Look, both: bool, wide: bool) -> tuple[list[_Match], list[Span]]:
    """The matches that may stand, and the places of words that tell of something else."""
    matches: list[_Match] = []
    void: list[Span] = []
    for one in look.found:
        if (one.label or one.fact) not in LABELS:
            continue
        match = _match(one, look.sketch)
        if _acts(match):
            void.extend(match.telling)
        elif not (match.is_open and (both or _is_aside(match))) and (wide or not match.wide):
            matches.append(match)
    return matches, void


def _match(one: Found, sketch: Sketch) -> _Match:
    label = one.label or one.fact
    return _Match(
        one,
        sketch,
        label,
        one.parts[0][0],
        one.parts[-1][1],
        not one.role("earlier" if LABELS[label].forward else "later"),
        one.hedge == SUGGESTED,
        tuple((sketch.at(start), sketch.at(end - 1) + 1) for start, end in one.telling),
        sum(end - start for start, end in one.telling),
    )


def _taken(
    matches: Sequence[_Match], void: Sequence[Span], spans: Mapping[int, Span], sentence: str
) -> list[Tie]:
    """The ties of the matches, no word telling two."""
    taken: list[Span] = []
    made: list[Tie] = []
    for one in matches:
        others = (*taken, *void) if one.is_open else taken
        if any(a < d and c < b for a, b in one.telling for c, d in others):
            continue
        told = [
            tie
            for tie in _told(one, spans, sentence)
            if not (tie.suggested and not _is_new(tie, made)) and not _is_one(tie, sentence)
        ]
        if told:
            taken.extend(one.telling)
            made.extend(told)
    return made


def _is_new(tie: Tie, made: Sequence[Tie]) -> bool:
    """Whether no tie yet holds one of these names together with another, or, of an end, at all."""
    names = {*tie.earlier, *tie.later}
    if tie.relation in ("merged", "split") and len(names) < 3:
        return False
    return not any(names & {*one.earlier, *one.later} for one in made)


def _is_one(tie: Tie, sentence: str) -> bool:
    """Whether the ends are two spellings of one name, or a name and its initials: no name follows itself."""
    names = [{sentence[start:end] for start, end in side} for side in (tie.earlier, tie.later)]
    if any(len(side) != 1 for side in names):
        return False
    first, second = (next(iter(side)) for side in names)
    plain = [re.sub(r"[^\w+]|_", "", one) for one in (first, second)]
    initials = ["".join(word[0] for word in re.findall(r"[^\W_]+", one)) for one in (first, second)]
    return (
        plain[0] == plain[1]
        or (len(plain[0]) > 1 and plain[0] == initials[1])
        or (len(plain[1]) > 1 and plain[1] == initials[0])
    )


def _without_ends(made: list[Tie]) -> list[Tie]:
    """Ties without ends of what the same sentence has something follow."""
    followed = {span for one in made if one.relation != "ended" and one.later for span in one.earlier}
    return [
        one
        for one in made
        if one.relation != "ended" or not followed.issuperset(one.earlier) or not one.earlier
    ]


def _moved(one: Tie, by: int) -> Tie:
    def moved(span: Span) -> Span:
        return span[0] + by, span[1] + by

    earlier, later = tuple(map(moved, one.earlier)), tuple(map(moved, one.later))
    return replace(one, earlier=earlier, later=later, words=moved(one.words))


_OBJECT = ("を", "을", "를", "을 ", "를 ")


def _acts(one: _Match) -> bool:
    """Whether the name that a match opens with does it to something else: a gap holds the words for that."""
    parts, sketch = one.found.parts, one.sketch
    if parts[0] in one.found.telling or len(parts) < 2 or sketch.text[slice(*parts[1])] in _OBJECT:
        return False
    language = sketch.reach.language
    doer, not_doer = words_of(language, "doer"), words_of(language, "no-doer")
    gaps = (sketch.text[a[1] : b[0]] for a, b in pairwise(parts))
    return any(doer.search(not_doer.sub("", gap)) for gap in gaps)


def _is_aside(one: _Match) -> bool:
    """Whether a name that was taken out stands before a match in its clause."""
    low, _ = one.sketch.clause(one.start, one.start)
    return any(low <= match.start() < one.start for match in OTHER.finditer(one.sketch.text))


def _marks(one: _Match, end: str) -> tuple[Mark, ...]:
    """The names at one end of a match. Of a list with a bracket behind it the bracket is about the last."""
    marks = one.found.role(end)
    first = one.found.roles[0] if one.found.parts[0] not in one.found.telling else ("", ())
    opened = one.sketch.text[one.found.parts[0][1] :][:2].lstrip().startswith("(")
    return marks[len(first[1]) - 1 :] if opened and first[0] == end else marks


_BELONGS = re.compile(r"\b(?:into|with|by|from|under)(?: (?:one|a|an|the|single|new))* [“\"‘']?$")


def _of_its_clause(one: _Match, side: tuple[Span, ...], sentence: str) -> tuple[Span, ...]:
    """Names of a list without one that ends the clause before: "is merged into X, and Y will be replaced by"."""
    if len(side) == 2 and side == tuple(sorted(side)) and side[1][1] <= one.telling[0][0]:
        parted = re.fullmatch(r"[”\"’']?, and (?:the )?[“\"‘']?", sentence[side[0][1] : side[1][0]])
        if parted is not None and _BELONGS.search(sentence[: side[0][0]]):
            return side[1:]
    return side


def _told(one: _Match, spans: Mapping[int, Span], sentence: str) -> Iterator[Tie]:
    """The ties that a match stands for: mostly one; several where names are paired off."""
    relation = LABELS[one.label].relation
    earlier, later = (_of_its_clause(one, tuple(spans[mark.key] for mark in _marks(one, end)), sentence) for end in ("earlier", "later"))  # fmt: skip
    words = one.telling[0][0], one.telling[-1][1]
    said = hedge(one.found, one.sketch, (one.start, one.end))

    def tie(earlier: tuple[Span, ...], later: tuple[Span, ...]) -> Tie:
        return Tie(one.label, relation, earlier, later, words, said, one.wide, one.found.rule)

    if relation == "sibling":
        both = (*earlier, *later)
        if len(both) > 1:
            yield tie(both[:1], both[1:])
        return
    if relation in ("renamed", "restructured", "version-of") and len(later) > 1:
        if len(earlier) == len(later):  # "X and Y were renamed A and B"
            for first, second in zip(earlier, later, strict=True):
                yield tie((first,), (second,))
            return
        later = later[:1]
    if relation == "part-of" and len(later) > 1 and earlier:  # of a list the whole is the one beside the part
        later = later[-1:] if later < earlier else later[:1]
    yield tie(earlier, later)
