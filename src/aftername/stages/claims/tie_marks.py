"""The names of a sentence as rules for ties see them: quotes, articles and glosses with their names, and names that are not what
the sentence is about taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aftername.grammar.match import Found, Grammar
from aftername.grammar.signs import ranges
from aftername.grammar.sketch import Mark, Sketch
from aftername.grammar.tree import either
from aftername.languages.claim_words import every
from aftername.languages.rules import grammar

Span = tuple[int, int]
ASIDE = "aside"
_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"', "'": "'", "〈": "〉", "【": "】"}
_ARTICLES = ("the ", "its ", "a ", "our ", "their ")
NAME = f"[{ranges(('name',))}]"
OTHER = re.compile(f"[{ranges(('other',))}]")


def words_of(language: str, name: str) -> re.Pattern[str]:
    """An expression for one word of a class of the rules for ties."""
    return _words_of(grammar(language, "ties"), name)


@cache
def _words_of(rules: Grammar, name: str) -> re.Pattern[str]:
    return re.compile(either(rules.classes[name], rules.reach.blanks != "kept"))


@dataclass(frozen=True, slots=True)
class Look:
    """A sentence as rules look at it, and all that they find in it."""

    sketch: Sketch
    found: tuple[Found, ...]


def looks(rules: Grammar, sentence: str, spans: Mapping[int, Span], dates: Iterable[Span]) -> list[Look]:
    """How the rules look at a sentence: as it stands, and, where a bracket behind a name holds other names, without that bracket:
    旧Aと旧B（Cの後継）が統合された is about A and B.

    spans: of the names, by the key of their marks.
    """
    marks = _marks(rules, sentence, spans)
    times = [Mark(start, end, "date", -1) for start, end in dates]
    made = [_look(rules, sentence, marks, times)]
    short = _without_brackets(sentence, marks)
    if short != marks:
        made.append(_look(rules, sentence, short, times))
    return made


def _look(rules: Grammar, sentence: str, marks: list[Mark], times: list[Mark]) -> Look:
    sketch = rules.sketch(sentence, [*marks, *times])
    found = tuple(rules.every(sketch))
    gone = {one.value.key for one in found if one.fact == ASIDE and one.value is not None}
    gone |= _compared_in(sketch, rules.reach.language)
    if gone:
        marks = [replace(one, kind="other") if one.key in gone else one for one in marks]
        sketch = rules.sketch(sentence, [*marks, *times])
        found = tuple(rules.every(sketch))
    return Look(sketch, found)


def _without_brackets(sentence: str, marks: Sequence[Mark]) -> list[Mark]:
    """The marks, each with the bracket right behind it in which other names stand, and without these."""
    made: list[Mark] = []
    for one in marks:
        if made and one.end <= made[-1].end:
            continue
        opened = sentence.startswith("(", one.end)
        close = sentence.find(")", one.end) if opened else -1
        inside = any(one.end < other.start and other.end <= close for other in marks)
        made.append(replace(one, end=close + 1) if inside else one)
    return made


def outermost(names: Sequence[Span]) -> list[Span]:
    made: list[Span] = []
    for start, end in sorted(set(names), key=lambda one: (one[0], -one[1])):
        if end > start and (not made or start >= made[-1][1]):
            made.append((start, end))
    return made


def _marks(rules: Grammar, sentence: str, spans: Mapping[int, Span]) -> list[Mark]:
    """A mark for each name; one that a bracket gives as another form of the name before is a part of that."""
    made: list[Mark] = []
    for key, (start, end) in spans.items():
        least = made[-1].end if made else 0
        low, high = _wide(rules, sentence, start, end, least)
        if made and (close := _glosses(rules, sentence, made[-1], low, high)) > 0:
            made[-1] = replace(made[-1], end=close)
            continue
        if made and (begin := _issued(rules, sentence[made[-1].end : low])) >= 0:
            low = made[-1].end + begin
        made.append(Mark(low, high, "name", key))
    return made


def _wide(rules: Grammar, sentence: str, start: int, end: int, least: int) -> Span:
    """A name with its quotation marks, the generic word behind them and, in English, its article."""
    lead = " " if rules.reach.blanks == "kept" else ""
    while start > least and end < len(sentence) and _QUOTES.get(sentence[start - 1]) == sentence[end]:
        start, end = start - 1, end + 1
        head = next((one for one in rules.classes["heads"] if sentence.startswith(lead + one, end)), None)
        if head is not None:
            end += len(lead) + len(head)
    if lead:
        if start > least and sentence[end : end + 1] in (",", ".") and _is_quoted(sentence, start, end):
            start, end = start - 1, end + 2
        for article in _ARTICLES:
            before = start - len(article)
            if sentence.endswith(article, least, start) and not sentence[:before][-1:].isalpha():
                return before, end
    return start, end


def _is_quoted(sentence: str, start: int, end: int) -> bool:
    """Whether a name stands in quotation marks with a comma or stop inside them."""
    return sentence[end + 1 : end + 2] == _QUOTES.get(sentence[start - 1])


def _glosses(rules: Grammar, sentence: str, one: Mark, start: int, high: int) -> int:
    """Where the bracket ends in which a name stands as another form of the name before; 0 where it does not."""
    between = sentence[one.end : start].strip()
    before = sentence[: one.start].rstrip(" “「『《")
    if any(before.endswith(was) for was in rules.classes["was"]):
        return 0  # 旧X（Y） is no other form
    if between[:1] != "(" or not re.match(r"[ ,;]*(?:[a-z0-9&.-]{2,12})?[ ]?\)", sentence[high:]):
        return 0
    told = between[1:].strip(" :,，“\"'‘「")
    if told and _words_of(rules, "gloss").fullmatch(told) is None:
        return 0
    return sentence.index(")", high) + 1


_JOINT_ZH = re.compile(r"[、，和](?:和|以及)?")


def _issued(rules: Grammar, between: str) -> int:
    """Where what tells of a paper when it was issued begins, in the words between it and the one before it in its list; -1 if none."""
    if not between.endswith(("的", "的《")) or len(between) > 130:
        return -1
    joint = _JOINT_ZH.match(between)
    ends = [one for one in _words_of(rules, "issued").finditer(between) if one.end() >= len(between) - 1]
    plain = between.count("，") <= 1 + (between[:1] == "，") and not re.search("[。；]", between)
    return joint.end() if joint is not None and ends and plain else -1


def _compared_in(sketch: Sketch, language: str) -> set[int]:
    """Keys of names that others are compared with."""
    return {
        mark.key
        for pattern in _compared(language)
        for match in pattern.finditer(sketch.text)
        for mark in sketch.marks(match[1])
    }


@cache
def _compared(language: str) -> tuple[re.Pattern[str], ...]:
    sides: dict[str, list[str]] = {"<": [], ">": []}
    for cue in every():
        if cue.fact == "@compare" and cue.language == language:
            sides[cue.side].append(re.escape(cue.words))
    made = []
    if sides["<"]:
        made.append(re.compile(rf"({NAME}) ?(?:{'|'.join(sides['<'])})"))
    if sides[">"]:
        edge = r"\b" if language == "en" else ""
        made.append(re.compile(rf"{edge}(?:{'|'.join(sides['>'])}) ?({NAME})"))
    return tuple(made)
