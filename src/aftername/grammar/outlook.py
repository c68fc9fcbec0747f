"""Which patterns may match in a sketch, told by where their words stand, before any expression is made or tried.

One pass finds the words of all patterns; a pattern is looked up by the one of its needs that is met least often. So a rule of which
nothing stands in a sentence costs nothing, and an expression, which is dear to make, is made only for a pattern that is likely to
match. What is told here is never too little: a pattern that is left out matches nowhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.grammar.compile import Pattern
from aftername.grammar.needs import Letters
from aftername.grammar.sketch import Sketch
from aftername.grammar.tree import is_latin

_RARER = 12.0  # so many times less often is a word met for each letter more: a rough guess is enough
_MENTION = 0.5  # how often a mention of a kind is met

Place = tuple[int, int]
_Asked = tuple[frozenset[Letters], frozenset[str]]


class _Chain:
    """The needs of a pattern. all: a bit for each; links: their numbers in order, each with how many characters may stand before it."""

    __slots__ = ("all", "links")

    def __init__(self, links: tuple[tuple[int, int | None], ...]) -> None:
        self.links = links
        self.all = 0
        for number, _ in links:
            self.all |= 1 << number


class _Sign:
    """What the automaton or a mention gives. needs: a bit for each need that it meets; leads: the patterns looked up by one of these."""

    __slots__ = ("leads", "needs")

    def __init__(self) -> None:
        self.needs = 0
        self.leads: tuple[int, ...] = ()


class Outlook:
    """The needs of all patterns of a grammar, ready to be looked for."""

    def __init__(self, patterns: Sequence[Pattern], guards: Sequence[Pattern] = ()) -> None:
        """guards: patterns that are asked after one by one, where another has matched."""
        numbers: dict[_Asked, int] = {}
        self.chains: dict[Pattern, _Chain] = {
            one: _Chain(
                tuple(
                    (numbers.setdefault((need.words, need.kinds), len(numbers)), need.within)
                    for need in one.needs
                )
            )
            for one in (*patterns, *guards)
        }
        often = [_often(*one) for one in numbers]
        led: dict[int, list[int]] = {}
        for place, pattern in enumerate(patterns):
            lead = min((number for number, _ in self.chains[pattern].links), key=often.__getitem__)
            led.setdefault(lead, []).append(place)
        by_kind: defaultdict[str, _Sign] = defaultdict(_Sign)
        words_met: defaultdict[Letters, _Sign] = defaultdict(_Sign)
        for (words, kinds), number in numbers.items():
            need, leads = 1 << number, tuple(led.get(number, ()))
            for sign in (*map(words_met.__getitem__, words), *map(by_kind.__getitem__, kinds)):
                sign.needs |= need
                sign.leads += leads
        self.by_kind = dict(by_kind)
        by_letters: dict[str, list[tuple[bool, bool, _Sign]]] = {}
        for word, sign in words_met.items():
            by_letters.setdefault(word.letters, []).append((word.opens, word.closes, sign))
        self.by_word = [by_letters[letters] for letters in sorted(by_letters)]
        self.automaton = AhoCorasick(sorted(by_letters), matchkind=MatchKind.Standard)
        self._order = [self.chains[one] for one in patterns]

    def likely(self, seen: Seen) -> list[int]:
        """The numbers of the patterns that may match in what was seen, in order."""
        led: set[int] = set()
        for sign in seen.places:
            led.update(sign.leads)
        asked, needs = self._order, seen.needs
        return sorted(
            place for place in led if asked[place].all & needs == asked[place].all and seen.may(asked[place])
        )


class Seen:
    """What stands in a sketch of what patterns need, and where. needs: a bit for each need that is met."""

    __slots__ = ("_met", "needs", "places")

    def __init__(self, outlook: Outlook, sketch: Sketch) -> None:
        self.places: dict[_Sign, list[Place]] = {}
        self._met: dict[int, list[Place]] = {}
        text, places, by_word = sketch.text, self.places, outlook.by_word
        last = len(text)
        for number, start, end in outlook.automaton.find_matches_as_indexes(text, overlapping=True):
            for opens, closes, sign in by_word[number]:
                if (opens and start and is_latin(text[start - 1])) or (
                    closes and end < last and is_latin(text[end])
                ):
                    continue
                if sign in places:
                    places[sign].append((start, end))
                else:
                    places[sign] = [(start, end)]
        for place, kind in sketch.signs():
            if kind in outlook.by_kind:
                places.setdefault(outlook.by_kind[kind], []).append((place, place + 1))
        needs = 0
        for sign in places:
            needs |= sign.needs
        self.needs = needs

    def may(self, chain: _Chain, low: int = 0, high: int | None = None) -> bool:
        """Whether all needs of a pattern are met, in their order and near enough to each other, in a stretch of a sketch."""
        if chain.all & self.needs != chain.all:
            return False
        before: list[int] | None = None
        for number, within in chain.links:
            ends: list[int] = []
            for start, end in self._where(number):
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

    def _where(self, number: int) -> list[Place]:
        """Where a need is met."""
        found = self._met.get(number)
        if found is None:
            bit = 1 << number
            found = [place for sign, places in self.places.items() if sign.needs & bit for place in places]
            self._met[number] = found
        return found


def _often(words: frozenset[Letters], kinds: frozenset[str]) -> float:
    """How often a need is met, roughly."""
    lengths = sorted(
        len(word.letters) for word in words
    )  # sorted: sums of the same numbers in one order are the same
    return _MENTION * len(kinds) + sum(_RARER**-one for one in lengths)
