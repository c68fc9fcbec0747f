"""What speaks for a stretch being a name: the word itself, what stands beside it, its line, the lines and columns around it."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.person_words import person_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.chosen import announces
from aftername.stages.mentions.finders.persons.likely.forms import facts, likely
from aftername.stages.mentions.finders.persons.likely.spans import LONGEST, Span, Word, callings_, words_of
from aftername.stages.mentions.finders.persons.region import details, signs
from aftername.stages.mentions.finders.persons.word_kinds import ends_in_label, number_words, person_ends
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

BELOW = 14  # lines that a heading reaches down
AROUND = 3  # lines above and below that are laid beside a line
SHORT, PROSE = (
    40,
    100,
)  # code points of a line that is looked at whatever stands on it, and of one that may be of running text
LEAST_DIGITS = 7  # of a number by which somebody is reached

EDGE, COLON, WIDE, BLANK, COMMA, BRACKET, DASH, GLUED, STOP, OTHER = range(10)
_MARKS = {
    **dict.fromkeys(":：", COLON),
    **dict.fromkeys("\t|｜", WIDE),
    **dict.fromkeys(",，、;；", COMMA),
    **dict.fromkeys("()（）[]【】〔〕<>〈〉《》「」『』“”\"'", BRACKET),
    **dict.fromkeys("/／-–—·・&~～", DASH),
    **dict.fromkeys("。.!?！？…", STOP),
}
_STOPS = re.compile(r"[。.!?！？][”」）)]?\s*$")
_REACHED = re.compile(r"@|\d[\d() -]{5,}\d|\t|  |\u3000[^\n]|[|｜]")
_CLAUSES = re.compile(r"[。；;!！?？]|\. |[，,、][^，,、\n]{14}")
_KANA_ENDS = re.compile(f"[{HIRAGANA_RANGE}]")


def sort_of(gap: str, left: bool) -> int:
    """What parts a word from its neighbour on the left or right, of the gap between them."""
    if not gap:
        return GLUED
    bare = gap.strip(" ")
    if not bare or not bare.strip():
        return BLANK if len(gap) < 2 and gap != "\t" else WIDE
    return _MARKS.get(bare[-1] if left else bare[0], OTHER)


@cache
def _rosters() -> frozenset[str]:
    found = {word for one in details() for word in (*one.rosters, *one.chosen, *one.lists_of_people)}
    found |= {word for one in signs() for word in (*one.columns, *one.lists)}
    return frozenset(folded(word) for word in found if len(word) > 1)


@cache
def _chats() -> frozenset[str]:
    return frozenset(folded(word) for one in details() for word in one.chats)


class Lines:
    """The lines of a text as words, cut when they are first asked for."""

    def __init__(self, view: View) -> None:
        self.view, self.text = view, view.text
        self.places: list[tuple[int, int]] = []
        at = 0
        for line in self.text.split("\n"):
            bare = line.strip()
            if bare:
                start = at + len(line) - len(line.lstrip())
                self.places.append((start, start + len(bare)))
            at += len(line) + 1
        self._words: dict[int, list[Word]] = {}
        self._told: dict[int, dict[str, int]] = {}
        self._heads: dict[int, int] = {}
        self.scores: dict[int, dict[int, int]] = {}

    def words(self, line: int) -> list[Word]:
        """The words of a line; none of one that is too long."""
        if line not in self._words:
            start, end = self.places[line]
            self._words[line] = words_of(self.text, start, end) if self._is_open(start, end) else []
        return self._words[line]

    def _is_open(self, start: int, end: int) -> bool:
        """Whether a line is one of contacts, a list or a table, and none of running text."""
        if end - start > LONGEST:
            return False
        if _REACHED.search(self.text, start, end) or end - start < SHORT:
            return True
        return end - start < PROSE and len(_CLAUSES.findall(self.text, start, end)) < 2

    def of_line(self, line: int) -> dict[str, int]:
        """What a line says of all its words."""
        if line not in self._told:
            self._told[line] = self._of_line(line)
        return self._told[line]

    def _of_line(self, line: int) -> dict[str, int]:
        start, end = self.places[line]
        held, text = self.words(line), self.text[start:end]
        numbers = [sum(one.isdigit() for one in word.written) for word in held if word.sort == "number"]
        named = [word for word in held if word.sort in ("east", "latin")]
        return {
            "long": (end - start) // 10,
            "words": len(named),
            "alike": sum(likely(word.written) > 0 for word in named),
            "numbers": len(numbers),
            "reached": sum(size >= LEAST_DIGITS for size in numbers),
            "mails": sum(word.sort == "mail" for word in held),
            "small": sum(word.sort == "small" for word in held),
            "stops": int(_STOPS.search(text) is not None),
            "kana": len(_KANA_ENDS.findall(text)),
            "colons": text.count(":") + text.count("："),
            "tabs": text.count("\t") + text.count("|") + text.count("  ") + text.count("\u3000"),
            "commas": sum(text.count(one) for one in ",，、"),
        }

    def head(self, line: int) -> int:
        """How many lines above stands one that announces people or heads a column of them; 0 where none does."""
        for up in range(1, min(BELOW, line) + 1):
            if self._is_head(line - up):
                return up
        return 0

    def _is_head(self, line: int) -> bool:
        if line not in self._heads:
            start, end = self.places[line]
            text = self.text[start:end]
            told = {folded(word.written) for word in self.words(line)}
            self._heads[line] = int(
                end - start < 160 and (not told.isdisjoint(_rosters()) or announces(text))
            )
        return bool(self._heads[line])


def told(lines: Lines, line: int, span: Span) -> dict[str, int]:
    """What speaks for a stretch, as signs with their strength."""
    held = lines.words(line)
    made = dict(facts(lines.text[span.start : span.end]))
    made["lead"], made["callings"], made["joined"] = span.lead, span.called, int(span.joined)
    made[f"is of {lines.view.document.language}"] = 1
    made.update(lines.of_line(line))
    _beside(made, lines, held, span)
    _around(made, lines, line, held, span)
    made["head"] = lines.head(line)
    return made


def _beside(made: dict[str, int], lines: Lines, held: list[Word], span: Span) -> None:
    first, last = held[span.first], held[span.last]
    left = GLUED if span.start > first.start else sort_of(first.before, True)
    right = GLUED if span.end < last.end else sort_of(last.after, False)
    made[
        f"left {EDGE if span.first == 0 and left in (GLUED, BLANK, WIDE) and span.start == first.start else left}"
    ] = 1
    made[
        f"right {EDGE if span.last == len(held) - 1 and right in (GLUED, BLANK, WIDE) and span.end == last.end else right}"
    ] = 1
    made["nth"] = span.first
    if span.start > first.start:
        _neighbour(
            made,
            "l",
            lines.text[first.start : span.start],
            "east" if not first.written[0].isascii() else "latin",
        )
    elif span.first:
        _neighbour(made, "l", held[span.first - 1].written, held[span.first - 1].sort)
    if span.end < last.end:
        _neighbour(made, "r", lines.text[span.end : last.end], "east")
    elif span.last + 1 < len(held):
        _neighbour(made, "r", held[span.last + 1].written, held[span.last + 1].sort)
    _public(made, lines, span)
    _reached(made, held, span)


@cache
def _offices() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Offices in public, in letters of East Asia and in Latin ones."""
    found = {word for one in signs() for word in (*one.offices, *one.roles)} | {
        word for one in details() for word in one.heads
    }
    return tuple(one for one in found if not one.isascii()), tuple(
        folded(one) for one in found if one.isascii()
    )


def _public(made: dict[str, int], lines: Lines, span: Span) -> None:
    """Whether an office in public stands beside it, or a calling right behind it."""
    east, latin = _offices()
    before, behind = (
        lines.text[max(0, span.start - 24) : span.start].rstrip(),
        lines.text[span.end : span.end + 16].lstrip(" ,，、(（"),
    )
    made["l public"] = int(before.endswith(east) or folded(before).endswith(latin))
    made["r public"] = int(behind.startswith(east) or folded(behind).startswith(latin))
    made["r speaks"] = int(behind.startswith(speaking()))
    made["r calls"] = int(behind.startswith(callings_()))


def _neighbour(made: dict[str, int], side: str, written: str, sort: str) -> None:
    """What the word beside a stretch is."""
    made[f"{side} {sort}"] = 1
    made[f"{side} n"] = len(written)
    if sort in ("east", "latin"):
        _word_beside(made, side, written, sort == "east")
    if sort in ("latin", "small") and ends_in_label(written):
        made[f"{side} is label"] = 1
    elif sort == "number":
        made[f"{side} digits"] = sum(one.isdigit() for one in written)


def _word_beside(made: dict[str, int], side: str, written: str, east: bool) -> None:
    said = facts(written)
    for name in ("is label", "is office", "is calling", "is both", "is other", "ordinary", "called", "made"):
        if said.get(name):
            made[f"{side} {name}"] = 1
    made[f"{side} likely"] = max(-5, min(9, likely(written)))
    low = folded(written)
    if east:
        made[f"{side} end {written[-1] if side == 'l' else written[0]}"] = 1
        made[f"{side} people"] = int(low.endswith(person_ends()))
    made[f"{side} of numbers"] = int(low in number_words() or low in _chats())
    made[f"{side} roster"] = int(low in _rosters())


def _reached(made: dict[str, int], held: list[Word], span: Span) -> None:
    """How many words stand between it and the next number or mail behind it, and the one before it."""
    for at in range(span.last + 1, min(len(held), span.last + 7)):
        if held[at].sort == "mail" or _digits(held[at]) >= LEAST_DIGITS:
            made["to number"] = at - span.last
            break
    for at in range(span.first - 1, max(-1, span.first - 7), -1):
        if held[at].sort == "mail" or _digits(held[at]) >= LEAST_DIGITS:
            made["from number"] = span.first - at
            break


def _digits(word: Word) -> int:
    return sum(one.isdigit() for one in word.written) if word.sort == "number" else 0


def _around(made: dict[str, int], lines: Lines, line: int, held: list[Word], span: Span) -> None:
    """How many words of the lines around stand where it stands in its own, and look like names; the same of its own line's."""
    first = held[span.first]
    sort, behind, column, same, built = (
        sort_of(first.before, True),
        sort_of(held[span.last].after, False),
        0,
        0,
        0,
    )
    for other in range(max(0, line - AROUND), min(len(lines.places), line + AROUND + 1)):
        words = lines.words(other) if other != line else []
        if len(words) > span.first and words[span.first].sort in ("east", "latin"):
            one = words[span.first]
            if likely(one.written) > 0 and sort_of(one.before, True) == sort:
                column += 1
            same += len(words) == len(held)
            if sort_of(one.before, True) == sort and sort_of(one.after, False) == behind:
                built += 1
                made["offices"] = made.get("offices", 0) + _has_office(words, span.first + 1)
    made["column"], made["rows"], made["built"] = column, same, built
    row = [
        likely(one.written)
        for at, one in enumerate(held)
        if one.sort in ("east", "latin")
        and not span.first <= at <= span.last
        and sort_of(one.before, True) in (sort, COMMA)
    ]
    made["row"] = sum(one > 0 for one in row)
    made["row not"] = sum(one < 0 for one in row)


def _has_office(words: list[Word], at: int) -> bool:
    """Whether a word is a body or office."""
    return at < len(words) and words[at].sort == "east" and "is office" in facts(words[at].written)


@cache
def speaking() -> tuple[str, ...]:
    """Words of saying, behind which a name is of somebody who speaks in public."""
    return person_words("zh").saying
