"""What stands around a value: the signs that say whether it is offered, asked for, a quota, an outcome, a deadline, or nothing of the kind.

A sign is a name: "giving before" (a word of giving before the value in its clause), "labels of sums label", "per", "size=3". The words are
those of languages/*/roles.words; where they stand is one of PLACES. What each sign is worth stands in weights.tsv.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from aftername.languages.role_words import Hit, classes_in, hits, wide
from aftername.records import Amount, Count, Date, Mention, Percent, Period
from aftername.records.block import Cell, Span
from aftername.stages.claims.binding import clause_of
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.weighed.labelling import cell_at, label_at
from aftername.text.folding import folded
from aftername.text.inside import Inside

PLACES: Mapping[str, str] = {
    "before": "before it",
    "after": "behind it",
    "close before": "right before it",
    "close after": "right behind it",
    "near": "in the sentence",
    "label": "in its label",
    "heading": "in the heading above",
    "row": "in the first cell of its row",
    "unit": "in what is counted",
    "within": "in it",
}
"""Where a word of a class stands, in words for a reader."""

SIDE, CLOSE = (
    30,
    6,
)  # letters beside a value that count, and that count as close; twice as many in Latin script
# Classes of which a label has a word where it is the label of what a programme gives, asks or wants.
MATTERS = frozenset((
    "giving", "benefits", "labels of sums", "labels of places", "labels of windows", "wanted", "applying", "last days", "ages",
    "conditions", "choosing",
))  # fmt: skip
NEAR = 200  # letters to either side that count as its sentence
SIZES = (30.0, 300.0, 3e3, 3e4, 3e5, 3e6, 3e7)  # borders of sums, in US dollars
# What a unit of a currency is worth in US dollars, in steps of about three: no more is needed to tell a stipend from a budget.
WORTH: Mapping[str, float] = {
    "USD": 1, "EUR": 1, "GBP": 1.3, "CNY": 0.14, "JPY": 0.007, "KRW": 0.00075, "TWD": 0.031, "HKD": 0.128, "INR": 0.012,
    "CAD": 0.75, "AUD": 0.65, "SGD": 0.75,
}  # fmt: skip
OTHER_WORTH = 0.1
MANY = 4
TOUCH = 3  # letters between two that stand side by side
_YEAR = re.compile(r"\d{4}")


class Around:
    """What stands around the values of one passage. Words are looked up once for all of them."""

    def __init__(self, passage: Passage, genre: str) -> None:
        self._passage = passage
        self._genre = genre
        inside = Inside((one.anchor.start, one.anchor.end) for one in passage.of("amount", "percent"))
        self._hits = tuple(  # words that are a piece of a sum (元, K) say nothing
            Hit(one.start + passage.start, one.end + passage.start, one.classes)
            for one in hits(passage.told, passage.language)
            if one.start + passage.start not in inside
        )

    def signs(self, mention: Mention) -> frozenset[str]:
        """The signs of a value."""
        passage, place = self._passage, (mention.anchor.start, mention.anchor.end)
        cell = cell_at(passage, place[0])
        low, high = (passage.start, passage.end) if cell is None else (cell.start, cell.end)
        clause = clause_of(passage, place) if passage.block.role != "table-row" else (low, high)
        clause = max(clause[0], low), min(clause[1], high)
        found = set(self._beside(place, clause, (low, high)))
        found.update(self._labelled(place[0], cell))
        found.update(self._standing(mention, clause))
        found.update(_of_value(mention))
        found.update(f"{name} within" for name in classes_in(folded(mention.written), passage.language))
        found.update(self._in_line(place))
        if isinstance(mention.normal, Date | Period):
            found.update(_in_time(mention.normal, self._reference()))
        if isinstance(mention.normal, Count):
            unit = classes_in(mention.normal.what.lower(), passage.language)
            found.update(f"{name} unit" for name in unit)
        return frozenset(found)

    def _beside(self, place: Span, clause: Span, bounds: Span) -> Iterable[str]:
        """Words of the clause before and behind, those that are close, and those of the sentence."""
        for hit in self._hits:
            if bounds[0] <= hit.start and hit.end <= bounds[1]:
                for where in self._where(hit, place, clause):
                    yield from (f"{name} {where}" for name in hit.classes)

    def _where(self, hit: Hit, place: Span, clause: Span) -> Iterable[str]:
        """Where a word stands to a value; nowhere if inside it."""
        times = wide(self._passage.language)
        side, far = "", 0
        if hit.end <= place[0]:
            side, far = "before", place[0] - hit.start
        elif hit.start >= place[1]:
            side, far = "after", hit.end - place[1]
        if side and far <= SIDE * times and clause[0] <= hit.start and hit.end <= clause[1]:
            yield side
        if side and far <= CLOSE * times:
            yield f"close {side}"
        if place[0] - NEAR <= hit.start and hit.end <= place[1] + NEAR:
            yield "near"

    def _labelled(self, at: int, cell: Cell | None) -> Iterable[str]:
        """Words of the label, the heading and the row's first cell."""
        passage = self._passage
        text, language, block = passage.folded, passage.language, passage.block
        if label := label_at(passage, at):
            said = classes_in(label, language)
            yield "labelled"
            if not said & MATTERS:
                yield "label of another matter"
            yield from (f"{name} label" for name in said)
        if block.path:
            yield "headed"
            yield from (f"{name} heading" for name in classes_in(text[slice(*block.path[-1])], language))
        if cell is not None and cell is not block.cells[0]:
            first = block.cells[0]
            yield from (f"{name} row" for name in classes_in(text[first.start : first.end], language))

    def _standing(self, mention: Mention, clause: Span) -> Iterable[str]:
        """The block, the kind of paper, the programme, and the other values beside it."""
        passage = self._passage
        yield f"role={passage.block.role}"
        yield f"genre={self._genre}"
        if passage.heading:
            yield "line alone"
        named = passage.of("programme")
        if named:
            yield "named"
        if any(one.anchor.start < clause[1] and clause[0] < one.anchor.end for one in named):
            yield "named in clause"
        yield from _among(passage.mentions, mention, clause)

    def _in_line(self, place: Span) -> Iterable[str]:
        """Whether a value opens or ends its line, and whether it touches a name: of "$50 X" the sum may be what X is worth."""
        passage = self._passage
        if place[0] - passage.start <= TOUCH:
            yield "opens line"
        if passage.end - place[1] <= TOUCH:
            yield "ends line"
        for one in passage.of("programme"):
            if 0 <= one.anchor.start - place[1] <= TOUCH:
                yield "right before a name"
            if 0 <= place[0] - one.anchor.end <= TOUCH:
                yield "right behind a name"

    def _reference(self) -> str:
        """The date of the document as far as known, else ""."""
        header = self._passage.document.header
        dated = header.published or header.issued
        return str(dated.value) if dated is not None else ""


def _among(listed: Iterable[Mention], mention: Mention, clause: Span) -> Iterable[str]:
    """How many values of its kind the sentence has, and what else its clause holds."""
    others = [one for one in listed if one is not mention]
    same = sum(one.kind == mention.kind for one in others)
    yield from ["several"] * (same > 0) + ["many"] * (same >= MANY)
    yield from (f"with {one.kind}" for one in others if clause[0] <= one.anchor.start < clause[1])


def _of_value(mention: Mention) -> Iterable[str]:
    """What the value itself says: its size, its bounds, what it is for."""
    value = mention.normal
    if isinstance(value, Amount):
        yield from _of_sum(value)
    elif isinstance(value, Percent) and (value.low is None or value.high is None):
        yield "open"
    elif isinstance(value, Count):
        yield from _of_count(value)


def _of_sum(value: Amount) -> Iterable[str]:
    most = (value.high if value.high is not None else value.low) or 0
    dollars = most * WORTH.get(value.currency or "USD", OTHER_WORTH)
    yield f"size={sum(dollars >= border for border in SIZES)}"
    if value.per:
        yield from ("per", f"per={value.per}")
    if value.ceiling or value.low is None:
        yield "ceiling"
    if value.floor or value.high is None:
        yield "floor"
    if value.low and value.high and value.low != value.high:
        yield "range"
    if value.approximate:
        yield "about"


def _of_count(value: Count) -> Iterable[str]:
    if value.step:
        yield f"step={value.step}"
    yield f"digits={len(str(int(value.high or value.low or 0)))}"
    if value.approximate:
        yield "about"
    if value.low is None or value.high is None:
        yield "open"


def _in_time(value: Date | Period, reference: str) -> Iterable[str]:
    """How precise a date is, how long a stretch, and whether before or after the document."""
    if isinstance(value, Date):
        told = value.value
        yield f"precision={value.precision}"
        if value.relative:
            yield "relative"
    else:
        told = value.end or value.start or ""
        yield from _of_stretch(value)
    if not _YEAR.match(told) or not _YEAR.match(reference):
        yield "when=unknown"
        return
    years = int(told[:4]) - int(reference[:4])
    days = len(told) >= 10 and len(reference) >= 10
    yield "when=past" if years < 0 or (days and told[:10] < reference[:10]) else "when=to come"
    if years <= -3:
        yield "long past"


def _of_stretch(value: Period) -> Iterable[str]:
    start, end = value.start or "", value.end or ""
    if not start or not end:
        yield "no end" if start else "no start"
        return
    if len(start) == len(end) == 4:
        yield "years"
    if start[:4] != end[:4]:
        return
    yield "within a year"
    if max(len(start), len(end)) >= 10:
        yield "days"
    if start == end:
        yield "one unit"
