"""Readings of a document: pairs of names that a word of succession may bind, each with what speaks for and against it.

They are cheap and many: a word with a name on either side (tie_roles.py); where the sentence holds one side only, what stands
above it or was named just before; words that point back (该计划) or to a list ("the three schemes"); an end beside a beginning.
tie_evidence.py decides. Which of the two is the earlier is never weighed: where the words leave it open, there is no reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from aftername.records.claim import Hedge
from aftername.records.succession import Relation
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_features import features
from aftername.stages.claims.tie_groups import Group, group_of, groups_of, is_spaced, is_suffixing, some
from aftername.stages.claims.tie_hedges import hedge_around
from aftername.stages.claims.tie_lists import PRONOUN, Ids, Sentence, is_counted, pointers
from aftername.stages.claims.tie_marks import Span, words_of
from aftername.stages.claims.tie_others import names_its_own, tells_of_else
from aftername.stages.claims.tie_roles import (
    KINDS,
    TAGS,
    Part,
    Word,
    beside,
    between_of,
    commas,
    nearest,
    parts,
    words_in,
)

BEFORE = "back to before"  # of a group: words that point to the one thing that the sentence before names
SEVERAL = ("merged", "absorbed", "former", "now")  # words that may bind several later names
REACH = 60  # sentences back in which the heading of a sentence is looked for
LINK = 4  # letters behind a beginning in which a word may still link
LINKED = 40  # letters between the end of one thing, or the beginning of another, and its name


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


def readings(passages: Sequence[Passage], ids: Ids) -> list[list[Reading]]:
    """The readings of each passage of a document, unweighed. ids: places of names with the programmes they may name."""
    told = [sentence(one, ids) for one in passages]
    return [list(of_sentence(told, n, ids)) for n in range(len(told))]


def has_word(passage: Passage) -> bool:
    """Whether a word of succession stands in a sentence."""
    return _has_word(passage.told, passage.language)


@lru_cache(
    maxsize=2048
)  # the sentences of a document are asked after for its names, and again for its candidates
def _has_word(told: str, language: str) -> bool:
    return _any_word(language).search(told) is not None


def sentence(passage: Passage, ids: Ids, more: Iterable[Span] = ()) -> Sentence:
    """A passage with its groups. more: places besides those of names."""
    at = passage.start
    places = (
        *(
            (m.anchor.start, m.anchor.end)
            for m in passage.of("programme")
            if (m.anchor.start, m.anchor.end) in ids
            and not _is_no_name(m.written, passage.language)
            and not is_counted(passage, m.anchor.start)
        ),
        *more,
    )
    names = tuple((start - at, end - at) for start, end in sorted(set(places)))
    groups = groups_of(passage.told, passage.language, names, _are_one(ids, at)) if names else []
    return Sentence(passage, tuple(groups), names)


def _is_no_name(written: str, language: str) -> bool:
    """Whether a name is written as a common word is, where names have capitals."""
    return is_spaced(language) and written.islower() and written.isalpha()


def _are_one(ids: Ids, at: int) -> Callable[[Span, Span], bool]:
    def same(one: Span, other: Span) -> bool:
        return ids[one[0] + at, one[1] + at] == ids[other[0] + at, other[1] + at]

    return same


def of_sentence(told: Sequence[Sentence], n: int, ids: Ids) -> Iterator[Reading]:
    """The readings of one of the sentences of a document."""
    here = told[n]
    passage = here.passage
    if not has_word(passage):
        return
    over = above(told, n, ids)
    groups = _all_groups(here, [*pointers(told, n, ids), *_backs(here, over)])
    if not groups:
        return
    yield from _starts_and_ends(told, n, groups, ids)
    for word in words_in(passage.told, passage.language, groups):
        for earlier, later in _sides(passage, word, groups, over):
            yield from _made(told, n, word, earlier, later, groups, ids)


def _all_groups(here: Sentence, pointing: Sequence[Group]) -> list[Group]:
    """The groups of a sentence in order: words that point to names, and the names that none of these runs over."""
    own = [
        one
        for one in here.groups
        if not any(one.start < other.end and other.start < one.end for other in pointing)
    ]
    return sorted((*own, *pointing), key=lambda one: one.start)


def _sides(
    passage: Passage, word: Word, groups: Sequence[Group], over: Sequence[tuple[str, Group]]
) -> Iterator[tuple[Part, Part]]:
    """The pairs of parts that a word may bind; where the sentence has one side, what stands above is the other."""
    found = parts(passage.told, passage.language, word, groups)
    earlier, later = nearest(found, "earlier"), nearest(found, "later")
    if earlier is not None and later is not None:
        for whole in beside(found, earlier, word):
            if whole.group is not later.group:
                yield whole, later
        return
    one = earlier or later
    if one is None or one.group.stands or not _may_stand_alone(passage, word, one):
        return
    for kind, group in meant(over):
        if one is earlier:
            yield one, Part(group, "later", kind, 0)
        else:
            yield Part(group, "earlier", kind, 0), one


def _may_stand_alone(passage: Passage, word: Word, one: Part) -> bool:
    """Whether the other side of a word may be something that its sentence does not name, and not a name that was not found.

    A tag only as the label of its line; what replaces or joins must be the one unnamed, what a thing was called before must be named.
    """
    if word.kind in TAGS:
        return one.case == "tagged" and word.start <= 2 and ":" in passage.told[word.end : one.group.start]
    if one.side == "later":
        return word.way in ("change", "heir") and not names_its_own(passage, word)
    return not word.passive if word.way == "replace" else not _is_filled(passage, word)


def _is_filled(passage: Passage, word: Word) -> bool:
    """Whether a mark right beside a word says that what it becomes stands there."""
    text, into = passage.told, some(passage.language, "case-into")
    if is_suffixing(passage.language):
        return re.search(f"(?:{into})$", text[: word.start].rstrip()) is not None
    behind = re.match(f"(?:{into})", text[word.end :].lstrip())
    return behind is not None or re.search(f"(?:{into})$", text[word.start : word.end]) is not None


def _backs(here: Sentence, over: Sequence[tuple[str, Group]]) -> Iterator[Group]:
    """Words that point back to the one thing named before (该计划, 同事業, 해당 사업, "the scheme"), as groups."""
    for kind, group in meant(over):
        for start, end in _pointing_back(here.passage):
            if not any(a < end and start < b for a, b in here.names):
                base = group_of(here.passage.told, here.passage.language, ((start, end),))
                yield replace(base, names=group.names, stands=f"back to {kind}")


def meant(over: Sequence[tuple[str, Group]]) -> Sequence[tuple[str, Group]]:
    """The one thing that may be meant: what the sentence before names, else what alone stands above."""
    return over[:1] if len(over) == 1 or (over and over[0][0] == "before") else ()


def _pointing_back(passage: Passage) -> list[Span]:
    """Where a sentence has words that point back, counted from its start."""
    at = passage.start
    spans = [
        (one.start - at, one.end - at)
        for one in passage.cues("@coref")
        if one.cue.label == "one" or (one.cue.label == "opening" and one.start - at <= 1)
    ]
    if not is_spaced(passage.language):
        return spans
    pronoun = PRONOUN.match(passage.told)
    nouns = [(start, end) for start, end in spans if _the(passage.language).search(passage.told[:start])]
    return nouns if pronoun is None else [*nouns, pronoun.span()]


@cache
def _the(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{some(language, 'the')}) (?:[a-z-]+ )?$")


@cache
def _any_word(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{words_of(language, f'do-{one}').pattern})" for one in (*KINDS, "ended")))


def above(told: Sequence[Sentence], n: int, ids: Ids) -> list[tuple[str, Group]]:
    """What a sentence may be about that it does not name: the one thing that what stands before it, its heading or the title names.

    Each thing once, as what is nearest; with the kind of its place.
    """
    here = told[n].passage
    made: dict[tuple[str, ...], tuple[str, Group]] = {}
    for kind, other in _placesabove(told, n):
        if len(other.ids(ids)) == 1:
            by = other.passage.start - here.start
            a, b = other.names[0]
            group = Group(((a + by, b + by),), a + by, b + by, b + by, stands="above")
            made.setdefault(other.ids(ids), (kind, group))
    return list(made.values())


def _placesabove(told: Sequence[Sentence], n: int) -> Iterator[tuple[str, Sentence]]:
    """The last sentence before one that names something, its heading, and the first line of the page that names something."""
    here = told[n].passage
    for by in range(1, min(4, n + 1)):
        if told[n - by].names:
            same = told[n - by].passage.paragraph == here.paragraph
            yield ("before" if by == 1 else "before that") if same else "above", told[n - by]
            break
    for start, end in reversed(here.block.path):
        held = [one for one in told[max(0, n - REACH) : n] if start <= one.passage.start < end and one.names]
        if held:
            yield "heading", held[0]
            break
    for other in told[: min(3, n)]:
        if other.names:
            yield "title" if other.passage.heading else "opening", other
            break


def _made(
    told: Sequence[Sentence],
    n: int,
    word: Word,
    earlier: Part,
    later: Part,
    groups: Sequence[Group],
    ids: Ids,
) -> Iterator[Reading]:
    passage = told[n].passage
    at = passage.start
    before, after = (tuple((a + at, b + at) for a, b in one.group.names) for one in (earlier, later))
    known = {one for span in before for one in ids[span]}
    after = tuple(span for span in after if not known & set(ids[span]))
    if not after or (len(after) > 1 and word.kind not in SEVERAL):
        return
    if tells_of_else(passage, word, earlier, later):
        return
    said = _hedge(passage, word, (earlier.group, later.group), groups)
    if said == "denies":
        return  # what is denied, rules tell
    places = [*before, *after, (at, passage.end)]
    yield Reading(
        _relation(passage, word, earlier, later),
        before,
        after,
        (word.start + at, word.end + at),
        said,
        tuple(sorted(set(features(passage, word, earlier, later, groups)))),
        not {earlier.group.stands, later.group.stands} <= {"", BEFORE},
        (min(start for start, _ in places), max(end for _, end in places)),
    )


def _relation(passage: Passage, word: Word, earlier: Part, later: Part) -> Relation:
    """What a word says of its parts: of one thing merged into another it says that it was absorbed, of a name that it was changed."""
    relation = KINDS[word.kind].relation
    if relation == "merged" and len(earlier.group.names) == 1 and later.case in ("into", ">into"):
        return "absorbed"
    low, high = sorted((earlier.group.end, word.end))
    its_name = words_of(passage.language, "its-name")
    renamed = (
        relation == "restructured" and not earlier.group.stands and its_name.search(passage.told, low, high)
    )
    return "renamed" if renamed else relation


def _hedge(passage: Passage, word: Word, ends: Sequence[Group], groups: Sequence[Group]) -> Hedge:
    inside = [one for one in ends if not one.stands]
    extent = min([word.start, *(one.start for one in inside)]), max([word.end, *(one.end for one in inside)])
    names = [name for one in groups if not one.stands for name in one.names]
    return hedge_around(passage.told, passage.language, (word.start, word.end), extent, names)


def _starts_and_ends(
    told: Sequence[Sentence], n: int, groups: Sequence[Group], ids: Ids
) -> Iterator[Reading]:
    """One thing ends, and behind that in the sentence another begins; words that link the two speak for it."""
    passage = told[n].passage
    starts, links = _free(passage, "do-starts", groups), _free(passage, "link", groups)
    for end in _free(passage, "do-ended", groups):
        for start in (one for one in starts if one.start > end.end):
            first = _beside(end, [one for one in groups if one.start < start.start], passage.told)
            second = _beside(start, [one for one in groups if one.start >= end.end], passage.told)
            if first is None or second is None or first is second:
                continue
            linked = any(end.end <= one.start <= start.end + LINK for one in links)
            sides = (
                Part(first, "earlier", "ends", 0),
                Part(second, "later", "linked" if linked else "starts", 0),
            )
            yield from _made(told, n, Word("replaces", end.start, start.end), *sides, groups, ids)
            return


def _free(passage: Passage, name: str, groups: Sequence[Group]) -> list[Word]:
    """The words of a class that stand in no name."""
    taken = [span for group in groups if not group.stands for span in group.names]
    return [
        Word("replaces", one.start(), one.end())
        for one in words_of(passage.language, name).finditer(passage.told)
        if not any(a < one.end() and one.start() < b for a, b in taken)
    ]


def _beside(word: Word, groups: Sequence[Group], text: str) -> Group | None:
    """The group that stands nearest to a word in its clause."""
    near = sorted((max(0, one.start - word.end, word.start - one.tail), one.start, one) for one in groups)
    if not near or near[0][0] > LINKED:
        return None
    one = near[0][2]
    return None if commas(between_of(text, word, one.start, one.tail)) > 1 else one
