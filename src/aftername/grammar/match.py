"""Rules looked for in a sketch: which of them say what of which mention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from aftername.grammar.compile import Pattern, Reach, Rule, Slot, compiled
from aftername.grammar.notation import RuleFile, Words
from aftername.grammar.outlook import Outlook, Seen
from aftername.grammar.sketch import Mark, Sketch

NOTHING = "nothing"
MORE = "more"  # {class:more}: words that belong to the value before them
ENDS = ("earlier", "later")


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found in a sentence.

    fact, label, hedge, reach: as the rule says. value: the mention that carries it, None where words do. start, end: the value in
    the sentence. roles: mentions by role ("programme" for what the pattern itself names). words: from the first to the last
    letter of the match. weight: letters of telling words: of two on one value the heavier stands. parts: the places of its slots in
    the sketch, in order; telling: those of them that are words. A tie, whose slots all have the role of an end, has no value.
    """

    rule: str
    fact: str
    label: str
    hedge: str
    reach: str
    value: Mark | None
    start: int
    end: int
    roles: tuple[tuple[str, tuple[Mark, ...]], ...]
    words: tuple[int, int]
    weight: int
    parts: tuple[tuple[int, int], ...] = ()
    telling: tuple[tuple[int, int], ...] = ()

    def role(self, name: str) -> tuple[Mark, ...]:
        """The mentions with this role; () if the rule has none."""
        return tuple(mark for role, marks in self.roles if role == name for mark in marks)


_Value = tuple[Mark | None, int, int, str]


@dataclass(slots=True)
class _Taken:
    """What the slots of one match say. values: mention, place and label of its own ("" for that of the rule). first: the mentions
    that are the value where none has that role. further: where words end that belong to the last value; 0 for none."""

    label: str
    weight: int = 0
    values: list[_Value] = field(default_factory=list)
    roles: list[tuple[str, tuple[Mark, ...]]] = field(default_factory=list)
    first: tuple[Mark, ...] = ()
    further: int = 0

    def mention(self, slot: Slot, marks: tuple[Mark, ...], weight: int) -> None:
        """Take in the mentions of a slot."""
        role = slot.role or ("programme" if slot.what == "programme" else "")
        self.weight += weight
        if role == "value":
            self.values.extend((one, one.start, one.end, "") for one in marks)
        elif role:
            self.roles.append((role, marks))
        elif not self.first:
            self.first = marks

    def given(self, words: tuple[int, int]) -> list[_Value]:
        """The values, the last one with the words that belong to it. words: where all words of the match stand, the value of a tie."""
        made = self.values or [(one, one.start, one.end, "") for one in self.first]
        if not made and any(role in ENDS for role, _ in self.roles):
            made = [(None, *words, "")]
        if made and self.further > made[-1][2]:
            made[-1] = (*made[-1][:2], self.further, made[-1][3])
        return made


class Grammar:
    """The rules of one language, ready to be looked for."""

    def __init__(self, file: RuleFile, reach: Reach) -> None:
        """Raises RuleError for a rule that cannot be compiled."""
        self.reach = reach
        self.classes: Mapping[str, Words] = file.classes
        self.rules = tuple(compiled(one, file.classes, reach, place) for place, one in enumerate(file.rules))
        self.patterns = [(rule, pattern) for rule in self.rules for pattern in rule.patterns]
        guards = [one for rule in self.rules for one in (*rule.unless, *rule.only, *rule.given)]
        self.outlook = Outlook([pattern for _, pattern in self.patterns], guards)

    def sketch(self, sentence: str, marks: Sequence[Mark]) -> Sketch:
        """A sentence as these rules look at it."""
        return Sketch(sentence, marks, self.reach)

    def find(self, sketch: Sketch) -> tuple[Found, ...]:
        """What the rules say of a sentence, in text order: of several on one value the one with most telling words, and nothing
        where a rule shows that value to be no fact; of words inside words of the same fact only the longer."""
        return tuple(one for one in self.said(sketch) if one.fact != NOTHING)

    def said(self, sketch: Sketch) -> tuple[Found, ...]:
        """As `find`, with the values that rules show to be no fact: their fact is NOTHING."""
        best: dict[tuple[int, int], Found] = {}
        for one in self.every(sketch):
            place = (one.start, one.end) if one.value is None else (one.value.start, one.value.end)
            held = best.get(place)
            if held is None or (one.weight, one.fact == NOTHING) > (held.weight, held.fact == NOTHING):
                best[place] = one
        told = [best[key] for key in sorted(best)]
        return tuple(one for one in told if not any(_inside(one, other) for other in told))

    def every(self, sketch: Sketch) -> Iterator[Found]:
        """All that any rule finds, rule by rule."""
        if not sketch.text:
            return
        seen = Seen(self.outlook, sketch)
        for place in self.outlook.likely(seen):
            yield from self._matches(*self.patterns[place], sketch, seen)

    def _matches(self, rule: Rule, pattern: Pattern, sketch: Sketch, seen: Seen) -> Iterator[Found]:
        def stands(guards: tuple[Pattern, ...], low: int, high: int) -> bool:
            return any(
                seen.may(self.outlook.chains[one], low, high) and _stands(one, sketch, low, high)
                for one in guards
            )

        if rule.given and not stands(rule.given, 0, len(sketch.text)):
            return
        guarded, search = rule.unless or rule.only, pattern.regex.search
        at = 0
        while (match := search(sketch.text, at)) is not None:
            at = match.start() + 1
            if not _holds(pattern, match, sketch):
                continue
            if guarded:
                low, high = sketch.clause(*match.span())
                if stands(rule.unless, low, high) or (rule.only and not stands(rule.only, low, high)):
                    continue
            if rule.given and not stands(rule.given, sketch.since(match.start()), match.start()):
                continue
            yield from self._found(rule, pattern, match, sketch)

    def _found(self, rule: Rule, pattern: Pattern, match: re.Match[str], sketch: Sketch) -> Iterator[Found]:
        taken = _Taken(rule.text.label)
        for group, slot in enumerate(pattern.slots, 1):
            if slot.kind == "mention":
                taken.mention(slot, sketch.marks(match[group]), _held(slot, match[group], sketch))
            else:
                self._words(taken, slot, match, group, sketch)
        words = sketch.at(match.start()), sketch.at(match.end() - 1) + 1
        parts = tuple(match.span(group) for group in range(1, len(pattern.slots) + 1))
        telling = tuple(
            parts[at]
            for at, slot in enumerate(pattern.slots)
            if slot.kind != "mention" and match[at + 1].strip()
        )
        for value, start, end, own in taken.given(words):
            yield Found(
                rule.text.id,
                rule.text.fact,
                own or taken.label,
                rule.text.hedge,
                rule.text.reach,
                value,
                start,
                end,
                tuple(taken.roles),
                words,
                taken.weight,
                parts,
                telling,
            )

    def _words(self, taken: _Taken, slot: Slot, match: re.Match[str], group: int, sketch: Sketch) -> None:
        """Take in what words of a match say."""
        start, end = match.span(group)
        if slot.members is not None:
            members = list(self._members(slot, match[group], sketch, start))
            taken.values.extend(members)
            taken.weight += sum(high - low for _, low, high, _ in members)
            return
        taken.weight += end - start if slot.kind == "class" else 0
        if taken.label == f"{{{slot.what}}}" and slot.what:
            taken.label = self._label(slot.what, match[group])
        if slot.role == MORE:
            taken.further = sketch.at(end - 1) + 1
        elif slot.role == "value":
            taken.values.append((None, sketch.at(start), sketch.at(end - 1) + 1, ""))

    def _members(
        self, slot: Slot, listed: str, sketch: Sketch, at: int
    ) -> Iterator[tuple[None, int, int, str]]:
        """The words of a class that stand in a list, each with its place and label. at: where the list stands in the sketch."""
        assert slot.members is not None
        for one in slot.members.regex.finditer(listed):
            start, end = sketch.at(at + one.start()), sketch.at(at + one.end() - 1) + 1
            yield None, start, end, self._label(slot.what, one[0])

    def _label(self, name: str, word: str) -> str:
        table = self.classes[name]
        if word in table:
            return table[word]
        for told, label in table.items():
            if _is_form(told, word):
                return label
        return ""


def _inside(one: Found, other: Found) -> bool:
    """Whether the words that one gives are a part of those that the other gives for the same fact."""
    if one.value is not None or one is other or one.fact != other.fact:
        return False
    return (
        other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)
    )


def _stands(pattern: Pattern, sketch: Sketch, low: int, high: int) -> bool:
    """Whether a pattern matches in a stretch of a sketch."""
    return any(_holds(pattern, match, sketch) for match in pattern.regex.finditer(sketch.text, low, high))


def _holds(pattern: Pattern, match: re.Match[str], sketch: Sketch) -> bool:
    """Whether the mentions of a match hold the words that are asked for."""
    return all((_held(slot, match[group], sketch) > 0) != slot.lacks for group, slot in pattern.holding)


def _held(slot: Slot, character: str, sketch: Sketch) -> int:
    """Letters of the words asked for in the mentions of a slot; 0 where they do not stand there or none are asked for."""
    if slot.holds is None:
        return 0
    found = (slot.holds.regex.search(sketch.words(mark)) for mark in sketch.marks(character))
    return max((len(one[0]) for one in found if one is not None), default=0)


def _is_form(told: str, word: str) -> bool:
    """Whether a word is a form of one with a star or blanks in it."""
    body = re.escape(told).replace(r"\*", "[a-z]*").replace(r"\ ", " ?").replace(r"\#", r"\S+")
    return re.fullmatch(body, word) is not None
