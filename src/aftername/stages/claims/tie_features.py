"""What speaks for and against a reading (tie_readings.py), as words that tie_weights.tsv gives a weight.

To add one: a line here, then benchmarks/succession/fit.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import Group, is_suffixing
from aftername.stages.claims.tie_lists import PRONOUN
from aftername.stages.claims.tie_marks import words_of
from aftername.stages.claims.tie_roles import Part, Word, between_of, commas

NEAR, MIDDLE, FAR = 3, 12, 40  # letters between a name and its word


def features(
    passage: Passage, word: Word, earlier: Part, later: Part, groups: Sequence[Group]
) -> Iterator[str]:
    """What speaks for and against a word that binds two parts; groups: of the sentence."""
    text, language = passage.told, passage.language
    yield f"word={word.kind}"
    yield language
    for name, part in (("e", earlier), ("l", later)):
        yield from _of_part(text, language, word, name, part, groups)
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
    if not (earlier.group.stands or later.group.stands) and _are_nested(text, earlier.group, later.group):
        yield "nested"
        yield f"nested {word.kind}"
    if (earlier.group.stands or later.group.stands) and _has_subject(text, language, groups):
        yield "own-subject"


def _of_part(
    text: str, language: str, word: Word, name: str, part: Part, groups: Sequence[Group]
) -> Iterator[str]:
    """Its case, by the way of the word and by the way of the language; how far it stands and over what."""
    yield f"{word.way} {name}:{part.case}"
    yield f"{'suffix' if is_suffixing(language) else 'prefix'} {name}:{part.case}"
    if part.group.stands:
        yield f"stands={part.group.stands}"
        return
    yield f"{name}-{_bucket(part.far)}"
    if count := commas(between_of(text, word, part.group.start, part.group.tail)):
        yield f"{name}-commas" if count > 1 else f"{name}-comma"
    low, high = sorted(((part.group.start, part.group.tail), (word.start, word.end)))
    others = [one for one in groups if not one.held and one is not part.group]
    if any(low[1] <= one.start and one.end <= high[0] for one in others):
        yield f"{name}-other"
    if len(part.group.names) > 1:
        yield f"{name}-list"


def _are_nested(text: str, one: Group, other: Group) -> bool:
    """Whether a name of one side is a part of one of the other: a form of it, or its next edition."""
    first, second = ([text[a:b].casefold() for a, b in side.names] for side in (one, other))
    return any(a in b or b in a for a in first for b in second)


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
