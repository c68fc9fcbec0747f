"""A sentence with each mention as one sign, so that a pattern is one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from aftername.grammar.compile import Reach
from aftername.grammar.signs import FIRST, KINDS, ROOM, cleaned, kind_of, ranges, sign

_SIGN = re.compile(f"[{ranges(KINDS)}]")
JOINED = ("programme", "body", "name")  # kinds whose lists count as one
INNER = "+"  # before a joint: it joins only where another one follows in the list: "A, B and C"
_QUOTES = {
    "“": "”",
    "「": "」",
    "『": "』",
    "《": "》",
    "‘": "’",
    '"': '"',
    "'": "'",
    "〈": "〉",
    "【": "】",
    "＂": "＂",
}
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention in a sentence: text[start:end]. kind: as in signs.KINDS. key: what it is to the caller."""

    start: int
    end: int
    kind: str
    key: int = 0


class Sketch:
    """What patterns are looked for in. text: the sketch. kinds: of the mentions in it. at(place): where a place of it stands in
    the sentence."""

    __slots__ = ("_groups", "_places", "_sentence", "kinds", "reach", "text")

    def __init__(self, sentence: str, marks: Sequence[Mark], reach: Reach) -> None:
        """sentence: folded. marks: in any order; of two that overlap the longer one stands, of two alike the kind named first."""
        self.reach = reach
        self._sentence = sentence
        self._groups: dict[str, tuple[Mark, ...]] = {}
        parts: list[str] = []
        places: list[int] = []
        counts: dict[str, int] = {}
        at = 0
        for mark in _outermost(marks):
            low, high = _quoted(sentence, mark, at) if mark.kind == "programme" else (mark.start, mark.end)
            parts.append(cleaned(sentence[at:low]))
            places.extend(range(at, low))
            made = sign(mark.kind, counts.get(mark.kind, 0))
            counts[mark.kind] = counts.get(mark.kind, 0) + 1
            self._groups[made] = (*self._groups.get(made, ()), mark)
            parts.append(made)
            places.append(mark.start)
            at = high
        parts.append(cleaned(sentence[at:]))
        places.extend(range(at, len(sentence) + 1))
        self.kinds = frozenset(kind for kind in counts if counts[kind])
        self.text, self._places = _plain("".join(parts), places, reach.blanks)
        self._join()

    def _join(self) -> None:
        """Leave out the short form in brackets behind a programme's name, and make each list of one kind a single sign that stands for all."""
        for gloss in reversed(list(_GLOSS.finditer(self.text))):
            first, short = self._groups[gloss[1]][0], self._groups[gloss[2]][0]
            if short.end - short.start < first.end - first.start:
                self.text = self.text[: gloss.end(1)] + self.text[gloss.end() :]
                del self._places[gloss.end(1) : gloss.end()]
        for kind in JOINED:
            pattern = _lists(kind, self.reach.joints)
            at = 0
            while (match := pattern.search(self.text, at)) is not None:
                members = [one for one in match[0] if kind_of(one) == kind]
                self._groups[members[0]] = tuple(mark for one in members for mark in self._groups[one])
                self.text = self.text[: match.start() + 1] + self.text[match.end() :]
                del self._places[match.start() + 1 : match.end()]
                at = match.start() + 1

    def signs(self) -> Iterator[tuple[int, str]]:
        """Where each sign stands in the sketch, with the kind of its mention."""
        for match in _SIGN.finditer(self.text) if self.kinds else ():
            yield match.start(), KINDS[(ord(match[0]) - FIRST) // ROOM]

    def marks(self, character: str) -> tuple[Mark, ...]:
        """The mentions that a sign stands for: several for a list."""
        return self._groups[character]

    def words(self, mark: Mark) -> str:
        """The words of a mention, folded as the sentence is."""
        return self._sentence[mark.start : mark.end]

    def at(self, place: int) -> int:
        """Where a place of the sketch stands in the sentence; the end of the sentence for its end."""
        return self._places[place]

    def since(self, place: int) -> int:
        """Where what a place of the sketch belongs to begins: behind the last stop before it."""
        return max(self.text.rfind(bar, 0, place) for bar in self.reach.stops + "\n") + 1

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """The clauses that a stretch of the sketch stands in."""
        bars = self.reach.commas + self.reach.stops + "\n"
        low = max(self.text.rfind(bar, 0, start) for bar in bars) + 1
        ends = [place for bar in bars if (place := self.text.find(bar, end)) >= 0]
        return low, min(ends, default=len(self.text))


def _outermost(marks: Sequence[Mark]) -> list[Mark]:
    made: list[Mark] = []
    for one in sorted(marks, key=lambda mark: (mark.start - mark.end, _ORDER[mark.kind], mark.start)):
        if one.end > one.start and all(one.end <= other.start or other.end <= one.start for other in made):
            made.append(one)
    return sorted(made, key=lambda mark: mark.start)


def _quoted(sentence: str, mark: Mark, least: int) -> tuple[int, int]:
    """A name with its quotation marks, and the comma that American type sets inside them."""
    start, end = mark.start, mark.end
    while start > least and end < len(sentence) and _QUOTES.get(sentence[start - 1]) == sentence[end]:
        start, end = start - 1, end + 1
    if (
        start > least
        and sentence[end : end + 1] in (",", ".")
        and sentence[end + 1 : end + 2] == _QUOTES.get(sentence[start - 1])
    ):
        return start - 1, end + 2
    return start, end


_NARROW = "A-Za-z0-9"
_NAME = f"([{ranges(('programme',))}])"
_GLOSS = re.compile(rf"{_NAME} ?\({_NAME}\)")  # "Harbour Plan (HP)"


def _plain(text: str, places: list[int], blanks: str) -> tuple[str, list[int]]:
    """The text with runs of blanks as one, and without those beside letters of a script that has none."""
    if not re.search(r"[\s\u3000]", text):
        return text, places
    letters: list[str] = []
    kept: list[int] = []
    for place, letter in enumerate(text):
        if letter.isspace():
            if not letters or letters[-1] == " ":
                continue
            behind = text[place + 1 :].lstrip()[:1] if blanks == "none" else "a"
            narrow = bool(re.match(f"[{_NARROW}]", letters[-1])) and bool(re.match(f"[{_NARROW}]", behind))
            if blanks == "none" and not narrow:
                continue
            letter = " "
        letters.append(letter)
        kept.append(places[place])
    return "".join(letters), [*kept, places[-1]]


@lru_cache(maxsize=64)
def _lists(kind: str, joints: tuple[str, ...]) -> re.Pattern[str]:
    one = f"[{ranges((kind,))}]"

    def some(told: tuple[str, ...]) -> str:
        bare = {joint.removeprefix(INNER) for joint in told}
        return "|".join(re.escape(joint) for joint in sorted(bare, key=lambda joint: (-len(joint), joint)))

    last = tuple(joint for joint in joints if not joint.startswith(INNER))
    return re.compile(f"{one}(?:(?:{some(joints)}){one})*(?:{some(last)}){one}")
