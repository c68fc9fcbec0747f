"""What the signs of kinship look at: the fingerprints of a case, and the texts themselves when it comes to proof."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache
from struct import Struct
from types import MappingProxyType

from aftername.records import Fingerprint
from aftername.stages.origins.fingerprints import SMALL, is_year
from aftername.stages.origins.imprint import values
from aftername.stages.origins.likeness import Alikeness, Likeness
from aftername.stages.origins.wording import Wording
from aftername.text.sketches import letters, runs

FAINTEST = 0.05  # likeness of facts; pairs below this add nothing to an average
# Likeness of facts below which no sign brings two documents together: such a pair counts only between documents that others hold together.
# Of 1,000 made-up papers of five offices 57,863 pairs were alike at all, and 335 so much.
TELLING = 0.3
# Of the figures of the text with fewer, and how many at least, that each of two texts has and the other lacks, before they are
# one form filled in anew. Two yearly calls of one office: 0.32; reprints and trimmed copies: 0, but for a page's own dates.
FILLED, FILLED_FEWEST = 0.25, 3
DAILY = 0.8  # of the runs of the shorter text: below it two texts that each give days the other lacks are a form of each day
FIGURES_HELD = 4096  # documents whose figures are held at a time
LETTERS_HELD = 2_000_000  # of texts whose runs are held at a time, about 200 MB; pairs come in order, so most are asked again

_PLACE = Struct("=II")

Both = tuple[tuple[tuple[int, int], tuple[int, int]], ...]
"""Stretches in one document and in another, as start and end."""


Overlap = tuple[int, int, int]
"""Runs that two texts share, runs of the first, runs of the second."""

_NOTHING: Mapping[tuple[str, str], Overlap] = MappingProxyType({})


class Pile:
    """The fingerprints, sorted by document, and a way to the texts."""

    def __init__(
        self,
        fingerprints: Sequence[Fingerprint],
        text: Callable[[str], str],
        overlaps: Mapping[tuple[str, str], Overlap] = _NOTHING,
    ) -> None:
        """text: gives the text of a document by its id. overlaps: those of two texts that are known from before, by Fingerprint.text."""
        self._known, self.overlaps = overlaps, dict[tuple[str, str], Overlap]()
        self.fingerprints = tuple(sorted(fingerprints, key=lambda one: one.document))
        letters_each = sum(one.letters for one in self.fingerprints) // (len(self.fingerprints) or 1)
        held = max(64, LETTERS_HELD // (letters_each + 100))
        self.text = lru_cache(maxsize=64)(text)
        self._runs = lru_cache(maxsize=held)(self._cut)
        self.figures = lru_cache(maxsize=FIGURES_HELD)(self._figures)
        self.telling = lru_cache(maxsize=FIGURES_HELD)(self._telling)
        self.dated = lru_cache(maxsize=FIGURES_HELD)(self._dated)

    @cached_property
    def alikeness(self) -> Alikeness:
        """How alike the facts of any two documents are."""
        return Alikeness(self.fingerprints)

    @cached_property
    def alike(self) -> tuple[Likeness, ...]:
        """Every two documents that meet whose facts are alike enough to tell something, in order."""
        return tuple(self.alikeness.every(TELLING))

    def alike_with(self, touched: Collection[int]) -> list[Likeness]:
        """Those of `alike` in which one of these documents stands, in order."""
        return self.alikeness.every(TELLING, touched)

    def faintly_alike(self, some: Collection[int]) -> list[Likeness]:
        """Every two of some documents that meet whose facts are alike, but too little to stand in `alike`; in order."""
        return [one for one in self.alikeness.among(some, FAINTEST) if one.score < TELLING]

    def likeness(self, first: int, second: int) -> Likeness | None:
        """Two documents as they stand in `alike`, or `faintly_alike`; None where they do not meet or are not alike."""
        return self.alikeness.pair(first, second, FAINTEST)

    @cached_property
    def wording(self) -> Wording:
        """How much wording any two texts in one language share."""
        return Wording(self.fingerprints, self.text, self.runs)

    def heads(self, place: int, kind: str) -> tuple[str, ...]:
        """The values of one kind of head of a document, by its place in fingerprints."""
        return values(self.fingerprints[place].heads, kind)

    def bearers(self, *kinds: str) -> dict[str, list[int]]:
        """Places of the documents that bear each value of these kinds of head; only values that at least two bear."""
        found: dict[str, list[int]] = {}
        for place, one in enumerate(self.fingerprints):
            for value in dict.fromkeys(value for kind, value, _, _ in one.heads if kind in kinds):
                found.setdefault(value, []).append(place)
        return {value: who for value, who in sorted(found.items()) if len(who) > 1}

    def labels(self, place: int) -> dict[str, str]:
        """What a document is one of, so that two of them are never taken for one text.

        A rule is its title: another rule may share most of its words. A paper issued anew each time is its year or
        ordinal. A letter is to whom it is sent. Any other paper with a number of its own is that paper, unless it carries another.
        """
        rules = self.heads(place, "rule")
        told = {"rule": rules[0]} if rules else {}
        for value in self.heads(place, "series"):
            name, _, issue = value.partition("\t")
            told[f"series {name}"] = issue
        numbers = self.heads(place, "number")
        if numbers and not rules and not self.heads(place, "carries"):
            told["number"] = numbers[0]
        for whom in self.heads(place, "addressee")[:1]:
            told["addressee"] = whom
        return told

    def filled_anew(self, first: int, second: int) -> bool:
        """Whether two texts alike in letters are one form filled in twice: each gives figures and dates that the other lacks.

        A copy that was cut or added to lacks figures on one side only. Versions of one rule are no forms.
        """
        one, other = self.figures(first), self.figures(second)
        fewer = min(len(one), len(other))
        least = min(len(one - other), len(other - one))
        if set(self.heads(first, "rule")) & set(self.heads(second, "rule")):
            return False
        if least >= FILLED_FEWEST and least >= FILLED * fewer:
            return True
        days, other_days = self._days(first), self._days(second)
        return bool(days - other_days and other_days - days) and self.shared(first, second) < DAILY

    def _days(self, place: int) -> frozenset[str]:
        """The full days that a text gives, its own date and that of its file left out."""
        return frozenset(
            fact for fact in self.telling(place) - self.dated(place) if fact[0] == "D" and fact[1] != "-"
        )

    def _telling(self, place: int) -> frozenset[str]:
        """The figures and days of a document that few other texts would give: no small ones, round hundreds or years."""
        return frozenset(
            fact
            for fact in self.figures(place)
            if (fact[0] == "#" and float(fact[1:]) != 100 and not is_year(float(fact[1:])))
            or (fact[0] == "D" and len(fact) > len("D2031-06"))
        )

    def day(self, place: int) -> date | None:
        """The day of a document; None where it is not dated to the day."""
        told = self.fingerprints[place].date
        try:
            return None if told is None else date.fromisoformat(told[:10])
        except ValueError:
            return None

    def _dated(self, place: int) -> frozenset[str]:
        """The facts that only date a document or the report that it credits: they tell nothing of what it says."""
        own = self.fingerprints[place].date
        days = {value.split("\t")[1][-2:] for value in self.heads(place, "told-on")}
        return frozenset(
            fact
            for fact in self.telling(place)
            if fact[0] == "D" and (fact[-2:] in days or (own is not None and fact[1:11] == own[:10]))
        )

    def _figures(self, place: int) -> frozenset[str]:
        """The figures and dates of a document that tell something, as facts."""
        return frozenset(
            fact
            for fact in self.fingerprints[place].facts
            if fact[0] == "D" or (fact[0] == "#" and float(fact[1:]) > SMALL)
        )

    def shared(self, first: int, second: int) -> float:
        """The share of the runs of the text with fewer of them that stand in the other too, 0 to 1."""
        both, *each = self.overlap(first, second)
        fewer = min(each)
        return both / fewer if fewer else 0.0

    def overlap(self, first: int, second: int) -> Overlap:
        """How many runs two texts share, and how many each has. It hangs on their letters alone; `overlaps` holds all that was asked for."""
        key = self.fingerprints[first].text, self.fingerprints[second].text
        told = self.overlaps.get(key) or self._known.get(key)
        if told is None:
            one, other = self.runs(first), self.runs(second)
            told = len(one & other), len(one), len(other)
        if all(key):  # of a document that could not be looked at nothing tells which text it has
            self.overlaps[key] = told
        return told

    def head_places(
        self, first: int, second: int, kinds: str | tuple[str, str], values: str | tuple[str, str]
    ) -> Both:
        """Where two documents bear a head, as Pair.places; () where it is not written in one of them.

        kinds, values: one for both, or the first's and the second's.
        """
        asked = (kinds, kinds) if isinstance(kinds, str) else kinds
        told = (values, values) if isinstance(values, str) else values
        one, other = (
            next(
                (
                    (start, end)
                    for held, value, start, end in self.fingerprints[place].heads
                    if held == kind and value == wanted and end > start
                ),
                None,
            )
            for place, kind, wanted in zip((first, second), asked, told, strict=True)
        )
        return () if one is None or other is None else ((one, other),)

    def runs(self, place: int) -> frozenset[str]:
        """Every run of letters of a document, by its place in fingerprints."""
        return self._runs(place)

    def _cut(self, place: int) -> frozenset[str]:
        return frozenset(runs(letters(self.text(self.fingerprints[place].document))))


def place_of(one: Fingerprint, fact: str) -> tuple[int, int]:
    """Start and end of the first place of a fact in a document that has it."""
    start, end = _PLACE.unpack_from(one.places, _PLACE.size * bisect_left(one.facts, fact))
    return start, end
