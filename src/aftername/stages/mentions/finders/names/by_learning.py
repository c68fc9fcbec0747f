"""What was learned of names (learned/), as candidates and as features of all candidates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

from aftername.languages.name_letters import BRACKETS_OPENED
from aftername.languages.name_places import MARKS
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names.by_place import candidate_of
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.learned.odds import Learned, Likely, learned, odds_of
from aftername.stages.mentions.finders.names.learned.stretches import stretches
from aftername.stages.mentions.finders.names.text import SPELT
from aftername.text.names import comparable

# Most strength of odds for a name or against one, of a likelier one over it, of its odds elsewhere.
MOST, LESS, AGAIN = 12, 8, 6
SHORT = {"zh": 30, "ja": 40, "ko": 50, "en": 90}  # characters of a sentence or line that is always read
# How likely a stretch must be to be offered; to stand over another candidate, or to be a name by its capitals alone.
OFFERED, EVEN = 0.35, 0.6
STEPS = 2  # strengths for one logarithm of the odds

_REFUSED = frozenset(["refused", "generic"])
_OPENS = frozenset("\u201c\u2018\"'`「『｢《〈【[(（")


class Told:
    """What was learned of a document, sentence by sentence, as it is asked for."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._stretches = list(stretches(view))
        self._starts = [one.start for one in self._stretches]
        self._learned: dict[int, Learned | None] = {}
        self._best: dict[int, list[Likely]] = {}

    def best(self, places: Iterable[int]) -> list[Likely]:
        """The stretches with the best odds of the sentences that hold some places, and of all that are short."""
        numbers = {bisect_right(self._starts, place) - 1 for place in places} - {-1}
        numbers |= {n for n, one in enumerate(self._stretches) if one.end - one.start <= SHORT[one.language]}
        return [one for number in sorted(numbers) for one in self._of(number)]

    def _told(self, number: int) -> Learned | None:
        if number not in self._learned:
            self._learned[number] = learned(self._view, self._stretches[number])
        return self._learned[number]

    def _of(self, number: int) -> list[Likely]:
        if number not in self._best:
            told = self._told(number)
            self._best[number] = told.best() if told is not None else []
        return self._best[number]

    def language(self, at: int) -> str:
        """The language of the sentence at a place."""
        return self._stretches[max(0, bisect_right(self._starts, at) - 1)].language

    def _number(self, start: int, end: int) -> int | None:
        number = bisect_right(self._starts, start) - 1
        return number if number >= 0 and end <= self._stretches[number].end else None

    def odds(self, start: int, end: int) -> float | None:
        """The logarithm of the odds of a stretch; None where no one sentence holds it."""
        number = self._number(start, end)
        told = self._told(number) if number is not None else None
        return told.of(start, end) if told is not None else None

    def over(self, start: int, end: int) -> float:
        """How likely the likeliest other stretch over a stretch is."""
        number = self._number(start, end)
        if number is None:
            return 0.0
        return max(
            (p for p, a, b in self._of(number) if a < end and start < b and (a, b) != (start, end)),
            default=0.0,
        )


def offered(view: View, told: Told, hits: Sequence[Hit], taken: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that the likeliest stretches make, where there are none yet."""
    spans = {span for one in taken for span in _spans(view, one)}
    made = []
    ordered = sorted(taken, key=lambda one: one.start)
    starts = [one.start for one in ordered]
    reach = list(accumulate((one.end for one in ordered), max, initial=0))
    places = {*(hit.start for hit in hits), *starts}
    for likely, low, end in told.best(places):
        start = _behind_bullets(view, low, end)
        if (start, end) in spans:
            continue
        spelt = told.language(start) in SPELT
        over = reach[bisect_left(starts, end)] > start
        least = EVEN if over or spelt else OFFERED
        if likely < least or (over and BRACKETS_OPENED & set(view.text[start:end])):
            continue
        one = candidate_of(view, start, end)
        if one is not None:
            one.shown["at-learned"] = 1
            made.append(one)
    return made


def weigh(view: View, told: Told, listed: Sequence[Candidate]) -> None:
    """Find the features of the odds of candidates."""
    at: dict[str, dict[int, float]] = defaultdict(dict)
    found = []
    for one in listed:
        start, end = _bare(view, one)
        odds = [told.odds(*span) for span in _spans(view, one)]
        most = max((one for one in odds if one is not None), default=None)
        name = comparable(view.text[start:end])
        if most is None:
            one.shown["unread"] = 1
        else:
            at[name][start] = max(most, at[name].get(start, most))
        found.append((one, start, end, most, name))
    best = {
        name: sorted(((odds, place) for place, odds in places.items()), reverse=True)[:2]
        for name, places in at.items()
    }
    for one, start, end, most, name in found:
        again = next((odds for odds, place in best.get(name, ()) if place != start), 0.0)
        likely = told.over(start, end)
        strengths = {
            "learned": _strength(most or 0.0, MOST),
            "unlearned": _strength(-(most or 0.0), MOST),
            "less-learned": _strength(odds_of(likely), LESS),
            "learned-again": _strength(again, AGAIN),
        }
        one.shown.update((feature, strength) for feature, strength in strengths.items() if strength > 0)


def unheard(one: Candidate) -> None:
    """Take back what was learned for a candidate that is a common noun, or the name of something else: a film, a game."""
    if not one.shown.keys().isdisjoint(_REFUSED):
        one.shown.pop("learned", None)
        one.shown.pop("learned-again", None)


def _spans(view: View, one: Candidate) -> set[Span]:
    """A candidate as it stands, without the marks at its edges, and with its owner right before it."""
    start, end = _bare(view, one)
    spans = {(start, end), (one.start, one.end)}
    if one.owner is not None and one.owner[0] < start and one.owner[1] >= start - 1:
        spans.add((one.owner[0], end))
    return spans


def _strength(odds: float, most: int) -> int:
    return min(most, round(STEPS * odds))


def _behind_bullets(view: View, start: int, end: int) -> int:
    """Where a stretch begins without the mark of an item: a name opens with a quotation or a bracket at most."""
    while start < end and view.text[start] in MARKS and view.text[start] not in _OPENS:
        start += 1
    return start


def _bare(view: View, one: Candidate) -> Span:
    """A candidate without the marks at its edges."""
    start, end = one.start, one.end
    while start < end and view.text[start] in MARKS:
        start += 1
    while end > start and view.text[end - 1] in MARKS:
        end -= 1
    return start, end
