"""Numbers and lengths of time that a rule shows to be ages: "younger than 45", "no older than 38 years"."""

from __future__ import annotations

from aftername.languages import value_words
from aftername.records import Age, Duration, Normal, Number
from aftername.stages.claims.passages import Passage

_WORDS = 24  # characters before a number in which "younger than" may stand


def as_age(normal: Normal | None, passage: Passage, start: int) -> Normal | None:
    """The age that a bare number or a number of years at this place means; any other meaning as it is."""
    years = isinstance(normal, Number) or (isinstance(normal, Duration) and normal.unit == "year")
    if not years:
        return normal
    assert isinstance(normal, (Number, Duration))
    before = passage.folded[max(passage.start, start - _WORDS) : start].rstrip()
    under = before.endswith(tuple(value_words.of(passage.language).before["under"]))
    return Age(normal.low, normal.high, high_included=not under, approximate=normal.approximate)
