"""Who took a page away, in a sentence that says so: "by its author or a manager" is no perhaps, whatever its "or" is elsewhere."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.capture_words import pattern
from aftername.stages.captures.quoting import is_quoted

_Span = tuple[int, int]
_CLAUSE = re.compile(r"[,，、;；]")


@cache
def _takers() -> re.Pattern[str]:
    """One who takes away, or one or another."""
    who, either, by = (pattern(slot).pattern for slot in ("who takes away", "or", "by"))
    between = r"\s*(?:(?:by|the|an?|its|our|site)\s*)*"
    return re.compile(rf"(?:{by})?(?:{who})(?:\s*(?:{either}){between}(?:{who}))?")


def taken_by(sentence: str) -> _Span | None:
    """Where a folded sentence says by whom, one or another."""
    found = _takers().search(sentence)
    return found.span() if found else None


def is_supposed(sentence: str) -> bool:
    """Whether a folded sentence says that it only may be so; an "or" between two who take pages away does not."""
    return pattern("perhaps").search(_takers().sub(" ", sentence)) is not None


def on_condition(sentence: str, end: int) -> bool:
    """Whether a folded sentence says on a condition what it says up to a place: one that comes in a clause behind it is of something else."""
    sentence = _takers().sub(lambda hit: " " * len(hit[0]), sentence)
    clause = _CLAUSE.search(sentence, end)
    return pattern("condition").search(sentence, 0, clause.start() if clause else len(sentence)) is not None


def deleted_at(sentence: str) -> _Span | None:
    """Where a folded sentence says in its own words that something was deleted, with by whom where that parts the words."""
    hits = [one.span() for one in pattern("deleted").finditer(sentence)]
    if hits:
        return next((one for one in hits if not is_quoted(sentence, *one)), None)
    by = taken_by(sentence)
    if by is None:
        return None
    start, end = by
    found = pattern("deleted").search(sentence[:start] + sentence[end:])
    if found is None or not found.start() < start < found.end():
        return None
    at = found.start(), found.end() + end - start
    return None if is_quoted(sentence, *at) else at


def names_takers(sentence: str) -> bool:
    """Whether a folded sentence names two of whom one or the other took away: what they take away is a page."""
    found = _takers().search(sentence)
    return found is not None and pattern("or").search(found[0]) is not None
