"""What only the whole document can tell: a name said again, a sure name elsewhere, names in a row, overlaps."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from aftername.languages.name_words import heads_of
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.borders import borders
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.decide import DOUBTFUL, NAME, scored
from aftername.stages.mentions.finders.names.formers import of_formers
from aftername.stages.mentions.finders.names.rows_of_names import Row, in_rows, rows_of

OFTEN, FULL = 3, 7  # times that a long Chinese name of ordinary words is said, and letters that make it long
LOOKED_AT, NEARLY = (
    12,
    0.8,
)  # names that begin before one, and the share of its score from which a longer one holds it
ROW = 6  # code points between two names of a row


def settled(view: View, found: Iterable[Candidate]) -> list[Candidate]:
    """Names and doubtful candidates, in text order, none overlapping another."""
    listed = sorted(found, key=lambda one: (one.start, -one.end))
    rows = of_document(view, listed)
    for one in listed:
        scored(one)
    _call_short(listed)
    of_others(view, listed, rows, _is_name)
    for one in listed:
        scored(one)
    of_formers(view, listed)
    sure_spans = {(one.start, one.end) for one in listed if one.score >= NAME}
    return apart([one for one in listed if one.score >= DOUBTFUL and not _only_its_project(one, sure_spans)])


def _is_name(one: Candidate) -> bool:
    return one.score >= NAME


def of_document(view: View, listed: Sequence[Candidate]) -> list[Row]:
    """Find the features that the whole document tells; give the rows of candidates."""
    _say_again(listed)
    _in_rows(view, listed)
    borders(view, listed)
    return rows_of(view, listed)


def of_others(
    view: View, listed: Sequence[Candidate], rows: Sequence[Row], sure: Callable[[Candidate], bool]
) -> None:
    """Find the features that sure names elsewhere tell: in a row with one; the same name again."""
    in_rows(listed, rows, sure)
    keys = {one.key for one in listed if sure(one)}
    for one in listed:
        if (
            one.key in keys
            and not sure(one)
            and "generic" not in one.shown
            and "body-behind" not in one.shown
        ):
            one.shown["sure"] = 1


def _call_short(listed: Sequence[Candidate]) -> None:
    """Give the short form that stands inside a name the key of that name: 高流计划 of 高山流水(高流)计划."""
    keys = {one.short: one.key for one in listed if one.short and one.score >= NAME}
    for one in listed:
        if one.stem in keys and not one.owner_inside:
            one.key = keys[one.stem]


def _only_its_project(one: Candidate, sure: set[tuple[int, int]]) -> bool:
    """Whether a head noun of two ends a name that is sure without its second half: 云帆工程项目."""
    whole = next(
        (h for h in heads_of(one.language) if one.head_written.startswith(h) and h != one.head_written), ""
    )
    return (
        one.how == "formed"
        and one.kind == "item"
        and bool(whole)
        and one.track is None
        and (one.start, one.end - len(one.head_written) + len(whole)) in sure
    )


def _say_again(listed: Sequence[Candidate]) -> None:
    places: Counter[str] = Counter()
    last: dict[str, int] = {}
    for one in listed:
        if one.start >= last.get(one.key, -1):
            places[one.key] += 1
            last[one.key] = one.end
    for one in listed:
        if places[one.key] > 1:
            often = (
                places[one.key] >= OFTEN
                and one.han
                and one.kind in ("plan", "works")
                and len(one.stem) >= FULL
            )
            one.shown["again"] = 2 if often else 1


def _in_rows(view: View, listed: Sequence[Candidate]) -> None:
    """Quoted names right behind one another: “汀兰计划”“苇航计划”, 「A」、「B」."""
    quoted = [one for one in listed if one.how in ("quoted", "headed")]
    for first, second in pairwise(quoted):
        if 0 <= second.start - first.end <= ROW and "\n" not in view.text[first.end : second.start]:
            first.shown["listed"] = second.shown["listed"] = 1


def apart(listed: Sequence[Candidate]) -> list[Candidate]:
    """Those that do not overlap: the surer first, then the longer; of two in one place the one with its track. A name that a longer
    one begins with, nearly as sure, is a part of it: the New Colombo Plan Scholarship, not the Plan."""
    best: dict[tuple[int, int], Candidate] = {}
    for one in listed:
        held = best.setdefault((one.start, one.end), one)
        score = max(one.score, held.score)
        if (one.track is not None, one.score) > (held.track is not None, held.score):
            best[one.start, one.end] = one
        best[one.start, one.end].score = score
    kept: list[Candidate] = []  # by start: only the neighbours can overlap what comes
    whole = _Longer(best.values())
    for one in sorted(best.values(), key=lambda c: (-c.score, c.start - c.end, c.start)):
        place = bisect_left(kept, one.start, key=attrgetter("start"))
        before = place > 0 and kept[place - 1].end > one.start
        if before or (place < len(kept) and kept[place].start < one.end) or whole.holds(one):
            continue
        kept.insert(place, one)
    return kept


class _Longer:
    """Looks for longer names that begin with a shorter one and are nearly as sure."""

    def __init__(self, listed: Iterable[Candidate]) -> None:
        self._names: dict[int, list[Candidate]] = {}
        for one in listed:
            if one.score >= NAME:
                self._names.setdefault(one.start, []).append(one)

    def holds(self, one: Candidate) -> bool:
        """Whether such a name begins with one."""
        return any(
            other.end > one.end and other.score >= one.score * NEARLY
            for other in self._names.get(one.start, ())
        )
