"""Ties by evidence: pairs of names that words of succession may bind, each with what speaks for and against it.

Readings are cheap and many: a word with a name on either side (tie_roles.py); where the sentence holds one side only, what stands
above it or was named just before; words that point to a list ("the three schemes", 这些计划); an end beside a beginning. One table of
weights decides (tie_weights.tsv, fitted by benchmarks/succession/fit.py). Which of the two is the earlier is never weighed: where the
words leave it open, nothing is made. Not found: wordings without a word of the lexicon, pairs with a name that was not found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from aftername.records.claim import Hedge
from aftername.records.succession import Relation
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_hedges import hedge_around
from aftername.stages.claims.tie_lists import PRONOUN, THE, Ids, Sentence, pointers
from aftername.stages.claims.tie_marks import Span, words_of
from aftername.stages.claims.ties import Tie
from aftername.stages.claims.tie_roles import (
    KINDS,
    Group,
    Part,
    Word,
    beside,
    clauses,
    group_of,
    groups_of,
    is_suffixing,
    nearest,
    parts,
    words_in,
)

LEAST, LOOSE = 2, 6  # what a reading must weigh: where its sentence names both, and where it does not
LABEL: Mapping[Relation, str] = {
    "renamed": "renamed",
    "restructured": "restructured",
    "merged": "merged",
    "absorbed": "absorbed into",
    "succeeded": "succeeded by",
}
NEAR, MIDDLE, FAR = 3, 12, 40  # letters between a name and its word, for features


@dataclass(frozen=True, slots=True)
class Reading:
    """One pair of sides that a word may bind. earlier, later: places of names in the document. words: of the telling word.

    features: what speaks for and against. loose: whether the sentence itself does not name both. over: from the first to
    the last sentence that it rests on.
    """

    relation: Relation
    earlier: tuple[Span, ...]
    later: tuple[Span, ...]
    words: Span
    hedge: Hedge
    features: tuple[str, ...]
    loose: bool
    over: Span

    @property
    def score(self) -> int:
        worth = weights()
        return sum(worth.get(one, 0) for one in ("any", *self.features))


@cache
def weights() -> Mapping[str, int]:
    """What each feature is worth."""
    made: dict[str, int] = {}
    for line in (files(__package__) / "tie_weights.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            feature, worth = line.split("\t")[:2]
            made[feature] = int(worth)
    return made


def readings(passages: Sequence[Passage], ids: Ids) -> list[list[Reading]]:
    """The readings of each passage of a document, unweighed. ids: places of names with the programmes they may name."""
    told = [_sentence(one, ids) for one in passages]
    return [list(_of_sentence(told, n, ids)) for n in range(len(told))]


def _sentence(passage: Passage, ids: Ids) -> Sentence:
    at = passage.start
    names = tuple(
        (m.anchor.start - at, m.anchor.end - at)
        for m in passage.mentions
        if (m.anchor.start, m.anchor.end) in ids
    )
    groups = groups_of(passage.told, passage.language, names, _are_one(ids, at)) if names else []
    return Sentence(passage, tuple(groups), names)


def _are_one(ids: Ids, at: int) -> Callable[[Span, Span], bool]:
    def same(one: Span, other: Span) -> bool:
        return ids[one[0] + at, one[1] + at] == ids[other[0] + at, other[1] + at]

    return same


def _of_sentence(told: Sequence[Sentence], n: int, ids: Ids) -> Iterator[Reading]:
    here = told[n]
    passage = here.passage
    if not _any_word(passage.language).search(passage.told):
        return
    above = _above(told, n, ids)
    lists = [*pointers(told, n, ids), *_backs(here, above)]
    own = [one for one in here.groups if not any(one.start < two.end and two.start < one.end for two in lists)]
    groups = sorted((*own, *lists), key=lambda one: one.start)
    if not groups:
        return
    yield from _starts_and_ends(told, n, groups, ids)
    for word in words_in(passage.told, passage.language, groups):
        found = parts(passage.told, passage.language, word, groups)
        earlier, later = nearest(found, "earlier"), nearest(found, "later")
        if earlier is not None and later is not None:
            for whole in beside(found, earlier, word):
                if whole.group is not later.group:
                    yield from _made(told, n, word, whole, later, groups, ids)
            continue
        one = earlier or later
        if one is not None and not one.group.stands and _may_stand_alone(passage, word, one):
            for kind, group in above:
                other = Part(group, "later" if one is earlier else "earlier", kind, 0)
                sides = (one, other) if one is earlier else (other, one)
                yield from _made(told, n, word, *sides, groups, ids)


def _may_stand_alone(passage: Passage, word: Word, one: Part) -> bool:
    """Whether a word may be about something that its sentence does not name: a tag only as the label of its line."""
    if KINDS[word.kind].way not in ("former", "now"):
        return True
    return one.case == "tagged" and word.start <= 2 and ":" in passage.told[word.end : one.group.start]


def _backs(here: Sentence, above: Sequence[tuple[str, Group]]) -> Iterator[Group]:
    """Words that point back to the one thing named before (该计划, 同事業, 해당 사업, "the scheme"), as groups."""
    passage = here.passage
    if len(above) != 1 and not (above and above[0][0] == "before"):
        return  # it may be one of several
    at, text = passage.start, passage.told
    spans = [
        (one.start - at, one.end - at)
        for one in passage.cues("@coref")
        if one.cue.label == "one" or (one.cue.label == "opening" and one.start - at <= 1)
    ]
    if passage.language == "en":
        spans = [(start, end) for start, end in spans if THE.search(text, 0, start)]
        if (pronoun := PRONOUN.match(text)) is not None:
            spans.append(pronoun.span())
    for start, end in spans:
        if not any(a < end and start < b for a, b in here.names):
            base = group_of(text, passage.language, ((start, end),), False)
            yield replace(base, names=above[0][1].names, stands=f"back to {above[0][0]}")


@cache
def _any_word(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{words_of(language, f'do-{one}').pattern})" for one in (*KINDS, "ended")))


def _above(told: Sequence[Sentence], n: int, ids: Ids) -> list[tuple[str, Group]]:
    """What a sentence may be about that it does not name: the one thing that what stands before it, its heading or the title names.

    Each thing once, as what is nearest; with the kind of its place.
    """
    here = told[n].passage
    made: dict[tuple[str, ...], tuple[str, Group]] = {}
    for kind, other in _places_above(told, n):
        if len(other.ids(ids)) == 1:
            by = other.passage.start - here.start
            a, b = other.names[0]
            group = Group(((a + by, b + by),), a + by, b + by, b + by, stands="above")
            made.setdefault(other.ids(ids), (kind, group))
    return list(made.values())


def _places_above(told: Sequence[Sentence], n: int) -> Iterator[tuple[str, Sentence]]:
    """The last sentence before one that names something, its heading, and the first line of the page that names something."""
    here = told[n].passage
    for by in range(1, min(4, n + 1)):
        if told[n - by].names:
            same = told[n - by].passage.paragraph == here.paragraph
            yield ("before" if by == 1 else "before that") if same else "above", told[n - by]
            break
    for start, end in reversed(here.block.path):
        held = [one for one in told[max(0, n - 60) : n] if start <= one.passage.start < end and one.names]
        if held:
            yield "heading", held[0]
            break
    for other in told[: min(3, n)]:
        if other.names:
            yield "title" if other.passage.heading else "opening", other
            break


def _made(
    told: Sequence[Sentence], n: int, word: Word, earlier: Part, later: Part, groups: Sequence[Group], ids: Ids
) -> Iterator[Reading]:
    passage = told[n].passage
    at = passage.start

    def places(group: Group) -> tuple[Span, ...]:
        return tuple((a + at, b + at) for a, b in group.names)

    before, after = places(earlier.group), places(later.group)
    known = {one for span in before for one in ids[span]}
    after = tuple(span for span in after if not known & set(ids[span]))
    if _is_one_of(passage, later.group) or _is_applied(passage, word, later) or not after or (len(after) > 1 and word.kind not in ("merged", "former", "now", "absorbed")):
        return
    loose = bool(earlier.group.stands or later.group.stands)
    inside = [one for part in (earlier, later) if not part.group.stands for one in (part.group.start, part.group.end)]
    extent = min(word.start, *inside), max(word.end, *inside)
    said = hedge_around(passage.told, passage.language, (word.start, word.end), extent, [one for g in groups if not g.stands for one in g.names])
    if said == "denies":
        return  # what is denied, rules tell
    spans = [*before, *after, (at, passage.end)]
    relation = KINDS[word.kind].relation
    if relation == "merged" and len(before) == 1:
        relation = "absorbed" if later.case in ("into", ">into") else "merged"
    yield Reading(
        relation,
        before,
        after,
        (word.start + at, word.end + at),
        said,
        tuple(sorted(set(_features(passage, word, earlier, later, groups)))),
        loose,
        (min(a for a, _ in spans), max(b for _, b in spans)),
    )


def _is_applied(passage: Passage, word: Word, later: Part) -> bool:
    """Whether somebody applies for what stands behind a word: 可升格申报乙计划."""
    if later.group.stands or later.group.start < word.end:
        return False
    return words_of(passage.language, "applies").search(passage.told, word.end, later.group.start) is not None


def _is_one_of(passage: Passage, group: Group) -> bool:
    """Whether what follows a group says that only one among many is meant: 纳入十件实事之一."""
    found = words_of(passage.language, "one-of").search(passage.told, group.end, group.end + 12)
    return passage.language != "en" and not group.stands and found is not None


def _features(
    passage: Passage, word: Word, earlier: Part, later: Part, groups: Sequence[Group]
) -> Iterator[str]:
    text, language = passage.told, passage.language
    way = KINDS[word.kind].way
    yield f"word={word.kind}"
    yield f"{language[:2]}"
    order = "suffix" if is_suffixing(language) else "prefix"
    for name, part in (("e", earlier), ("l", later)):
        yield f"{way} {name}:{part.case}"
        yield f"{order} {name}:{part.case}"
        if part.group.stands:
            yield f"stands={part.group.stands}"
            continue
        yield f"{name}-{_bucket(part.far)}"
        low, high = sorted(((part.group.start, part.group.tail), (word.start, word.end)))
        between = text[low[1] : high[0]]
        if count := clauses(between):
            yield f"{name}-commas" if count > 1 else f"{name}-comma"
        if any(low[1] <= one.start and one.end <= high[0] for one in groups if not one.held and one is not part.group):
            yield f"{name}-other"
        if len(part.group.names) > 1:
            yield f"{name}-list"
    if words_of(language, "apart").search(text):
        yield "apart"
    others = {one.start for one in groups if not one.held} - {earlier.group.start, later.group.start}
    yield f"others={min(len(others), 3)}"
    yield "passive" if word.passive else "active"
    if passage.heading:
        yield "heading-line"
    if passage.has("@coref") or PRONOUN.match(passage.folded, passage.start, passage.end):
        yield "points-back"
    if words_of(language, "loose").fullmatch(text[word.start : word.end]):
        yield "loose-word"
    if (earlier.group.stands or later.group.stands) and _has_subject(text, language, groups):
        yield "own-subject"


def _has_subject(text: str, language: str, groups: Sequence[Group]) -> bool:
    """Whether a sentence speaks of a scheme that it does not name: 家賃補助の制度は."""
    if not is_suffixing(language):
        return False
    noun, topic = (words_of(language, name).pattern for name in ("group", "case-topic"))
    return any(
        not any(group.start <= one.start() < group.tail for group in groups)
        for one in re.finditer(f"(?:{noun})(?:{topic})", text)
    )


def _bucket(far: int) -> str:
    return "at" if far <= NEAR else "near" if far <= MIDDLE else "apart" if far <= FAR else "far"


def _starts_and_ends(told: Sequence[Sentence], n: int, groups: Sequence[Group], ids: Ids) -> Iterator[Reading]:
    """One thing ends, and words that link the two say that another begins: in one sentence, or in the one before and this."""
    passage = told[n].passage
    text, language = passage.told, passage.language
    taken = [span for group in groups if not group.stands for span in group.names]

    def words(name: str) -> list[Word]:
        found = words_of(language, name).finditer(text)
        return [
            Word(name, one.start(), one.end())
            for one in found
            if not any(a < one.end() and one.start() < b for a, b in taken)
        ]

    ends, starts, links = words("do-ended"), words("do-starts"), words("link")
    if not (ends and starts):
        return
    for end in ends:
        first = _beside(end, [one for one in groups if one.start < starts[-1].start], text)
        for start in starts:
            if start.start <= end.end:
                continue
            behind = [one for one in groups if one.start >= end.end]
            second = _beside(start, behind, text)
            if first is None or second is None or first is second:
                continue
            linked = any(end.end <= one.start <= start.end + 4 for one in links)
            sides = Part(first, "earlier", "ends", 0), Part(second, "later", "linked" if linked else "starts", 0)
            yield from _made(told, n, Word("replaces", end.start, start.end), *sides, groups, ids)
            return


def _beside(word: Word, groups: Sequence[Group], text: str) -> Group | None:
    """The group that stands nearest to a word in its clause."""
    near = sorted(
        (max(0, one.start - word.end, word.start - one.tail), one.start, one) for one in groups
    )
    if not near or near[0][0] > FAR:
        return None
    one = near[0][2]
    low, high = sorted(((one.start, one.tail), (word.start, word.end)))
    return None if clauses(text[low[1] : high[0]]) > 1 else one


def best(found: Sequence[Reading]) -> list[Reading]:
    """Of the readings of a passage those that are weighty enough, the best of each pair; none that another one turns round."""
    made: list[Reading] = []
    for one in sorted(found, key=lambda one: (-one.score, one.words, one.earlier, one.later)):
        pairs = {(a, b) for a in one.earlier for b in one.later}
        known = {(a, b) for other in made for a in other.earlier for b in other.later}
        if one.score >= (LOOSE if one.loose else LEAST) and not pairs & {(b, a) for a, b in known} and not pairs <= known:
            made.append(one)
    return made


def as_tie(one: Reading) -> Tie:
    """A reading as a tie; its rule tells the features that spoke for it."""
    worth = weights()
    why = sorted((f for f in one.features if worth.get(f, 0) > 0), key=lambda f: (-worth[f], f))
    return Tie(
        LABEL[one.relation],
        one.relation,
        one.earlier,
        one.later,
        one.words,
        one.hedge,
        one.loose,
        f"evidence: {', '.join(why[:6])}",
        one.over,
    )
