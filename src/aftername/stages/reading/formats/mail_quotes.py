"""What in a mail is its own, what is quoted from an earlier mail, and what is passed on.

What is quoted was said elsewhere, at another time and mostly by another person: it is marked and makes no statement. What
is passed on is the matter of a mail that passes it on; the lines above it that say whose it was are marked as quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from aftername.languages.mail_words import any_of, label_slot, phrases

Kind = Literal["own", "quoted", "forwarded"]
LONGEST = 300  # characters of the lines that say who wrote what follows
BLOCK = 14  # lines of a block of headers

_ADDRESS = re.compile(r"[^\s@<>]@[^\s@<>]")
_RULE = re.compile(r"[-_=—─－*~]{2,}")
_LABEL = re.compile(r"[\s*]{0,3}(?P<label>[^\s:：*][^:：*\n]{0,14}?)[\s*]{0,4}[:：][\s*]{0,4}(?P<value>.*)")
_CLOSES = re.compile(r"[>＞)）\]」]\s*[:：]\s*$")


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(rf"\d{{1,2}}[:：]\d{{2}}|\d{{1,2}}\s?(?:{any_of('hour')})")


class QuotedLine(NamedTuple):
    """A line of a mail. depth: how often it is quoted by signs before it or by the boxes of a page."""

    depth: int
    words: str


class _Cut(NamedTuple):
    """Lines above a mail that is quoted or passed on. end: the first line below them.

    forward: whether they say that it is passed on; None where they say neither. rest: whether all below is quoted.
    """

    end: int
    forward: bool | None
    rest: bool


def kinds_of(lines: Sequence[QuotedLine], passes_on: bool, answers: bool) -> list[Kind]:
    """What each line is. passes_on, answers: what the subject of the mail says."""
    walk = _Walk(lines, passes_on, answers)
    while len(walk.kinds) < len(lines):
        walk.step()
    return _without_gaps(lines, walk.kinds)


class _Walk:
    """A walk down the lines of a mail. kinds: of the lines above."""

    def __init__(self, lines: Sequence[QuotedLine], passes_on: bool, answers: bool) -> None:
        self.kinds: list[Kind] = []
        self._lines, self._passes_on, self._answers = lines, passes_on, answers
        self._now: Kind = "own"
        self._base = 0  # how deep the lines are quoted that are not
        self._is_said = False  # whether something of the mail's own stands above

    def step(self) -> None:
        """Say what the next lines are: one, or all that stand together."""
        at = len(self.kinds)
        depth, words = self._lines[at]
        is_said = bool(words.strip())
        if depth < self._base and is_said:
            self._now, self._base = "own", 0
        cut = _cut(self._lines, at) if depth >= self._base and is_said else None
        if cut is not None and self._is_passed_on(cut):
            self._add("quoted", cut.end)
            self._now = "forwarded"
            below = (one.depth for one in self._lines[cut.end : cut.end + BLOCK] if one.words.strip())
            self._base = next(below, depth)
        elif depth > self._base:
            self._add("quoted", at + 1)
        elif cut is None:
            self._add(self._now, at + 1)
            self._is_said |= self._now == "own" and is_said
        else:
            self._add("quoted", len(self._lines) if cut.rest else cut.end)

    def _add(self, kind: Kind, end: int) -> None:
        self.kinds += [kind] * (end - len(self.kinds))

    def _is_passed_on(self, cut: _Cut) -> bool:
        """Whether what stands below some lines is passed on and not answered."""
        if self._now != "own" or cut.forward is False:
            return False
        return bool(cut.forward) or self._passes_on or not (self._answers or self._is_said)


def _without_gaps(lines: Sequence[QuotedLine], kinds: list[Kind]) -> list[Kind]:
    """Blank lines between lines of one kind are of that kind; those between others are nobody's."""
    before = -1
    for place, line in enumerate(lines):
        if line.words.strip():
            if before >= 0:
                between: Kind = kinds[place] if kinds[before] == kinds[place] else "own"
                kinds[before + 1 : place] = [between] * (place - before - 1)
            before = place
    return kinds


def _cut(lines: Sequence[QuotedLine], at: int) -> _Cut | None:
    """The lines above a quoted mail that begin here; None where none do."""
    words = lines[at].words.strip()
    found = _marker().fullmatch(words) if len(words) <= 100 else None
    if found is not None or (_RULE.match(words) and _RULE.fullmatch(words)):
        below = _below(lines, at + 1)
        end = _block(lines, below, found is not None)
        if found is None:
            return _Cut(end, None, True) if end else None
        is_forward = found["phrase"].lower() in phrases("forwarded")
        if end or found["rule"]:
            return _Cut(end or below, is_forward or None if end else is_forward, True)
        return None
    end = _block(lines, at, False)
    return _Cut(end, None, True) if end else _written_by(lines, at)


def _below(lines: Sequence[QuotedLine], at: int) -> int:
    """The next line that is not blank, of the first few."""
    return next((place for place in range(at, min(at + 4, len(lines))) if lines[place].words.strip()), at)


@cache
def _marker() -> re.Pattern[str]:
    phrase = any_of("original", "forwarded")
    return re.compile(rf"(?i)(?P<rule>[-_=—─－*~]{{2,}})?\s*(?P<phrase>{phrase})(?(rule).{{0,60}}|\s*[:：]?)")


def _block(lines: Sequence[QuotedLine], at: int, marked: bool) -> int:
    """Where a block of headers that begins here ends; 0 where none does.

    marked: whether the line above it says that a mail is quoted. Without one an address or a time must stand in it: a memo
    begins with such labels too.
    """
    seen: set[str] = set()
    proof = marked
    end = at
    for place, slot in _labels(lines, at):
        if slot:
            seen.add(slot)
            end = place + 1
        words = lines[place].words
        proof = proof or bool(_ADDRESS.search(words) or _clock().search(words))
    is_block = "from" in seen and ("sent" in seen or marked) and len(seen) >= 3
    return end if is_block and proof else 0


def _labels(lines: Sequence[QuotedLine], at: int) -> Iterator[tuple[int, str]]:
    """The lines of a block of headers with the slots of their labels; "" for one that goes on with the line above.

    A blank line may stand between two of them.
    """
    last = at - 1
    for place in range(at, min(at + BLOCK, len(lines))):
        words = lines[place].words
        found = _LABEL.match(words)
        slot = label_slot(found["label"]) if found else None
        if slot is None:
            if not words.strip() and last >= at and place - last == 1:
                continue
            if last < place - 1 or last < at or not _goes_on(words):
                return
        last = place
        yield place, slot or ""


def _goes_on(words: str) -> bool:
    """Whether a line goes on with a list of those a mail went to."""
    return _ADDRESS.search(words) is not None and len(words) <= 200


def _written_by(lines: Sequence[QuotedLine], at: int) -> _Cut | None:
    """Lines such as "On 6 March 2023 at 09:00, Jane Roe <j@x> wrote:"."""
    joined = ""
    for place in range(at, min(at + 3, len(lines))):
        depth, words = lines[place]
        joined = f"{joined} {words.strip()}"
        if depth != lines[at].depth or not words.strip() or len(joined) > LONGEST:
            return None
        if words.rstrip().endswith((":", "：")):
            below = _below(lines, place + 1)
            is_deeper = below < len(lines) and lines[below].depth > depth
            return _Cut(place + 1, False, not is_deeper) if _says_who_wrote(joined) else None
        if place > at and not (_ADDRESS.search(joined) or _clock().search(joined)):
            return None
    return None


def _says_who_wrote(words: str) -> bool:
    """Whether words that end in a colon say who wrote what follows, with an address or a time that only a program writes."""
    has_clock, has_address = bool(_clock().search(words)), bool(_ADDRESS.search(words))
    if _says().search(words):
        return has_clock or has_address
    return has_clock and has_address and _CLOSES.search(words) is not None


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:{any_of('wrote')})\s*[:：]\s*$")
