"""What was learned of names (learned/), as candidates and as features of all candidates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from aftername.languages.name_places import MARKS
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.by_place import candidate_of
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.learned.odds import Learned, Odds, learned
from aftername.stages.mentions.finders.names.learned.stretches import stretches

FOR, AGAINST, LESS = 10, 8, 6  # most strength of odds for a name, against one, and of better odds beside it
SHORT = {"zh": 30, "ja": 40, "ko": 50, "en": 90}  # characters of a sentence or line that is always read
STEP = 100  # of odds that makes one strength


class Told:
    """What was learned of a document, sentence by sentence, as it is asked for."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._stretches = list(stretches(view))
        self._starts = [one.start for one in self._stretches]
        self._learned: dict[int, Learned | None] = {}
        self._best: dict[int, list[Odds]] = {}

    def best(self, places: Iterable[int]) -> list[Odds]:
        """The stretches with the best odds of the sentences that hold some places, and of all that are short."""
        numbers = {bisect_right(self._starts, place) - 1 for place in places} - {-1}
        numbers |= {n for n, one in enumerate(self._stretches) if one.end - one.start <= SHORT[one.language]}
        return [one for number in sorted(numbers) for one in self._of(number)]

    def _told(self, number: int) -> Learned | None:
        if number not in self._learned:
            self._learned[number] = learned(self._view, self._stretches[number])
        return self._learned[number]

    def _of(self, number: int) -> list[Odds]:
        if number not in self._best:
            told = self._told(number)
            self._best[number] = told.best() if told is not None else []
        return self._best[number]

    def _number(self, start: int, end: int) -> int | None:
        number = bisect_right(self._starts, start) - 1
        return number if number >= 0 and end <= self._stretches[number].end else None

    def odds(self, start: int, end: int) -> int | None:
        """The odds of a stretch; None where no one sentence holds it."""
        number = self._number(start, end)
        told = self._told(number) if number is not None else None
        return told.of(start, end) if told is not None else None

    def better(self, start: int, end: int, odds: int) -> int:
        """By how much the best stretch over a stretch has better odds."""
        number = self._number(start, end)
        if number is None:
            return 0
        return max((score - odds for score, a, b in self._of(number) if a < end and start < b), default=0)


def offered(view: View, told: Told, hits: Sequence[Hit], taken: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that the best odds make, where there are none yet."""
    spans = {(one.start, one.end) for one in taken}
    made = []
    places = {*(hit.start for hit in hits), *(start for start, _ in spans)}
    for _, start, end in told.best(places):
        if (start, end) not in spans:
            one = candidate_of(view, start, end)
            if one is not None:
                one.shown["at-learned"] = 1
                made.append(one)
    return made


def weigh(view: View, told: Told, listed: Sequence[Candidate]) -> None:
    """Find the features of the odds of candidates."""
    for one in listed:
        odds = _odds(view, told, one)
        if odds is None:
            one.shown["unread"] = 1
            continue
        more = told.better(one.start, one.end, odds)
        strengths = {
            "learned": min(FOR, odds // STEP),
            "unlearned": min(AGAINST, -odds // STEP),
            "less-learned": min(LESS, more // STEP),
            "best-learned": int(more <= 0 < odds),
        }
        one.shown.update((feature, strength) for feature, strength in strengths.items() if strength > 0)


def _odds(view: View, told: Told, one: Candidate) -> int | None:
    """The best odds of a candidate, with and without the marks at its edges."""
    start, end = one.start, one.end
    found = [told.odds(start, end)]
    while start < end and view.text[start] in MARKS:
        start += 1
    while end > start and view.text[end - 1] in MARKS:
        end -= 1
    if (start, end) != (one.start, one.end):
        found.append(told.odds(start, end))
    return max((odds for odds in found if odds is not None), default=None)
