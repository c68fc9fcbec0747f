"""Which patterns may match in a sketch, told by where their words stand, before any expression is made or tried.

One pass finds the words of all patterns; a pattern is looked up by the one of its needs that is met least often. So a rule of which
nothing stands in a sentence costs nothing, and an expression, which is dear to make, is made only for a pattern that is likely to
match. What is told here is never too little: a pattern that is left out matches nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.grammar.compile import Pattern
from aftername.grammar.needs import Letters, Need
from aftername.grammar.sketch import Sketch

_RARER = 12.0  # so many times less often is a word met for each letter more: a rough guess is enough
_MENTION = 0.5  # how often a mention of a kind is met

_Asked = tuple[frozenset[Letters], frozenset[str]]
Place = tuple[int, int]
Chain = tuple[tuple[int, int | None], ...]
"""The needs of a pattern by their numbers, each with how many characters at most stand before it."""


class Outlook:
    """The needs of all patterns of a grammar, ready to be looked for."""

    def __init__(self, patterns: Sequence[Pattern], guards: Sequence[Pattern] = ()) -> None:
        """guards: patterns that are asked after one by one, where another has matched."""
        numbers: dict[_Asked, int] = {}
        self._chains: dict[Pattern, Chain] = {
            one: tuple(
                (numbers.setdefault((need.words, need.kinds), len(numbers)), need.within)
                for need in one.needs
            )
            for one in (*patterns, *guards)
        }
        met: dict[str, dict[Letters, list[int]]] = {}
        self._by_kind: dict[str, list[int]] = {}
        for (words, kinds), number in numbers.items():
            for word in words:
                met.setdefault(word.letters, {}).setdefault(word, []).append(number)
            for kind in kinds:
                self._by_kind.setdefault(kind, []).append(number)
        self._by_word = [tuple(met[letters].items()) for letters in sorted(met)]
        self._automaton = AhoCorasick(sorted(met), matchkind=MatchKind.Standard)
        self._led: dict[int, list[int]] = {}  # by need: the patterns that are looked up by it
        for place, pattern in enumerate(patterns):
            lead = min(pattern.needs, key=_often)
            self._led.setdefault(numbers[lead.words, lead.kinds], []).append(place)
        self._patterns = tuple(patterns)

    def likely(self, sketch: Sketch) -> tuple[list[int], Seen]:
        """The numbers of the patterns that may match in a sketch, in order, and what was seen."""
        seen: Seen = {}
        text = sketch.text
        for place, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for word, numbers in self._by_word[place]:
                if word.fits(text, start, end):
                    for number in numbers:
                        seen.setdefault(number, []).append((start, end))
        for place, kind in sketch.signs():
            for number in self._by_kind.get(kind, ()):
                seen.setdefault(number, []).append((place, place + 1))
        found = [
            place
            for number in seen
            for place in self._led.get(number, ())
            if _may(self._chains[self._patterns[place]], seen)
        ]
        return sorted(found), seen

    def may(self, pattern: Pattern, seen: Seen, low: int, high: int) -> bool:
        """Whether a pattern may match in a stretch of a sketch."""
        return _may(self._chains[pattern], seen, low, high)


Seen = dict[int, list[Place]]
"""Where in a sketch the needs of patterns are met, by their numbers."""


def _often(need: Need) -> float:
    """How often a need is met, roughly."""
    return _MENTION * len(need.kinds) + sum(_RARER ** -len(word.letters) for word in sorted(need.words))


def _may(chain: Chain, seen: Seen, low: int = 0, high: int | None = None) -> bool:
    """Whether all needs of a pattern are met in their order and near enough to each other."""
    for number, _ in chain:
        if number not in seen:
            return False
    before: list[int] | None = None
    for number, within in chain:
        ends: list[int] = []
        for start, end in seen[number]:
            if start < low or (high is not None and end > high):
                continue
            if before is None or any(
                last <= start and (within is None or start - last <= within) for last in before
            ):
                ends.append(end)
        if not ends:
            return False
        before = ends
    return True
