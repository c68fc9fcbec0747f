"""Names where a name is due, whatever they look like: behind the label of a person, beside a number or mail, before a calling.

Examples: "引进处：盛媛媛 蒲刚  64289917", "（门冬，8765-1102）", "担当：御厨、猿渡", "집필: 아현, 소다미", "Focal point: Siobhán Ní Fhlatharta".
A line is cut into words (line_words.py). What is no label, office, calling, number or ordinary word of such lines, and has the
length of a name, is one where a name is due. No list of family names is asked, so it is wrong where an ordinary word stands
there that no list holds; such a name is masked where it stands and nowhere else (sign "due").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.line_words import (
    LineWord,
    any_number,
    ends_in_label,
    words_of,
)
from aftername.stages.mentions.finders.persons.names import HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping, signs
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, writes_apart
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST_LINE = 400  # code points of a line looked at
NEAR = 40  # code points between a name and the number behind it
NAMED = frozenset({"body", "programme"})
REACHES = frozenset({"phone", "e-mail", "chat"})
"""Signs of details beside which a name is due."""

_KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
_COLON = re.compile(r"[\])）】〕〉》]?[ \t　]{0,2}(?:[:：|｜)）】〕]|[ \d]{0,6}:| [–—-] )[ \t　]{0,4}$")
_GAP = re.compile(r"^(?:　|\t| {2,})[ \t　]*$")
_ASIDE = r"(?:[ \t　]?[（(〔\[][^（()）〔〕\[\]\n\d@]{0,14}[）)〕\]])?"
_READING = re.compile(rf"[ 　]?[（(](?P<kana>[{_KANA}]{{1,8}}(?:[ 　・][{_KANA}]{{1,8}})?)[)）]")
_BRACKETED = re.compile(r"[（(〔\[][^（()）〔〕\[\]\n]{0,60}[）)〕\]]")
_ENDED = re.compile(r"[。.!?！？]|\b(?:at|by|on|for|of|in)\b")
_IN_BRACKETS = re.compile(r"[ 　]{0,2}[（(][ 　]?")
_CLOSING = re.compile(
    r"(?:^|\n)(?:(?:[Kk]ind|[Bb]est|[Ww]arm) [Rr]egards|[Rr]egards|[Yy]ours (?:sincerely|faithfully|truly)|[Ss]incerely(?: yours)?),?\n+(?P<name>[^\n\d@]{3,40})(?=\n|$)"
)
_ASKED = re.compile(
    r"(?:\b(?:contact|[Aa]sk(?: for)?|call|e-?mail|[Ww]rite to|copies to|addressed to|put to|held by|[Dd]ear|reach|nominated by|"
    r"[Aa]ttention of|[Aa]ttn\.?|c/o)|\b(?:and|or|with|to))[ \n]$"
)
_CLOSED = re.compile(r"[ \t　]{0,2}(?:[\n,，、/|()（）;；]|$)| {2,}")


def mark(view: View, hit: Hit) -> Iterator[Mention]:
    """Nothing: the hit of a label says which lines to look at."""
    return iter(())


@cache
def _to_detail() -> re.Pattern[str]:
    """What may stand between a name and the number or mail that reaches it."""
    callings = {word for one in details() for word in (*one.staff_titles, *one.honorifics)}
    callings |= {word for one in signs() for word in one.titles}
    called = any_of(word for word in callings if not word.isascii())
    return re.compile(
        rf"(?:[ \t　]?(?:{called})+)?(?:,? [A-Z][a-z]+)?{_ASIDE}[ \t　,，、;；:：(（〔\[<|｜/／☎\-–—]{{0,6}}"
        rf"(?:(?i:{any_number()})\.?[ \t　:：.)）]{{0,3}}[(（]?){{0,2}}(?:at |on |by |via |\(?t: )?$"
    )


def names(view: View, hits: Sequence[Hit], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every name that is due, on the lines of labels and of numbers. found: what other rules found, numbers and mails among them."""
    text = view.text
    reaches: dict[int, list[tuple[int, int]]] = {}
    for one in found:
        if isinstance(one.normal, PersonName) and one.normal.sign in REACHES:
            start = text.rfind("\n", 0, one.anchor.start) + 1
            reaches.setdefault(start, []).append((one.anchor.start, one.anchor.end))
    for hit in hits:
        reaches.setdefault(text.rfind("\n", 0, hit.start) + 1, [])
    for start, near in sorted(reaches.items()):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= LONGEST_LINE:
            yield from _Line(view, start, end, sorted(set(near))).names()
    for closing in _CLOSING.finditer(text):
        for one in words_of(view, *closing.span("name"), ()):
            if one.kind == "name" and one.start == closing.start("name"):
                yield person(view, one.start, one.end, "contact")


class _Line:
    """A line that is looked at word by word. near: the numbers and mails on it."""

    def __init__(self, view: View, start: int, end: int, near: list[tuple[int, int]]) -> None:
        self.view, self.text, self.start, self.near = view, view.text, start, near
        self.words = words_of(view, start, end, near)
        self.weak = False  # whether only a blank parted the last label from what stands behind it

    def names(self) -> Iterator[Mention]:
        """The names that are due, in order."""
        due, deep, last = False, 0, self.start
        for number, one in enumerate(self.words):
            between = self._between(last, one.before)
            opened = self._opens(number, between)
            deep = max(0, deep + len(re.findall("[(（〔]", between)) - len(re.findall("[)）〕]", between)))
            if opened:
                due, deep = True, 0
            elif due and not deep and _ENDED.search(_BRACKETED.sub("", between)) and between.strip() != ".":
                due = False
            last = one.end
            if one.kind == "other" and not deep:
                due = False
            if one.kind == "name" and self._is_due(number, due and not deep):
                yield from self._given(one)
                due = due or self._is_reached(one)
            elif one.kind == "name" and not deep:
                due = False

    def _between(self, left: int, right: int) -> str:
        """What stands between two words; numbers and mails left out."""
        between = self.text[left:right]
        for start, end in self.near:
            if left <= start and end <= right:
                between = between.replace(self.text[start:end], "").rstrip(" 　,，、")
        return between

    def _opens(self, number: int, between: str) -> bool:
        """Whether a name is due here: behind a label of persons and a mark or gap, or an office and a colon on a line of numbers."""
        if not number:
            return False
        before = self.words[number - 1]
        if before.kind == "office":
            return bool(self.near) and re.search("[:：]", between) is not None
        if before.kind in ("label", "both") or ends_in_label(self.text[self.start : before.end]):
            if _COLON.search(between) or _GAP.match(between):
                self.weak = False
                return True
            self.weak = (
                between == " "
                and re.fullmatch(f"[{HANGUL}]+", self.text[before.start : before.end]) is not None
            )
            return self.weak
        return False

    def _is_due(self, number: int, due: bool) -> bool:
        """Whether a word that may be a name is taken for one."""
        one = self.words[number]
        reached, called = self._is_reached(one), self._is_called(number)
        asked = one.latin and self._is_asked(one)
        if not reached and holds_office(self.text, one.before, one.end):
            return False
        if overlapping(self.view, one.start, one.end, NAMED) and not (
            one.titled and (due or reached or asked or self.near)
        ):
            return False
        written = "".join(self.text[one.start : one.end].split())
        if one.latin:
            return due or reached or asked or (one.titled and bool(self.near))
        if len(written) == 1:
            return (called and (due or reached)) or (due and writes_apart(self.view, one.start))
        if (
            due
            and self.weak
            and not (reached or called or (looks(written) and _CLOSED.match(self.text, one.end)))
        ):
            return False
        apart = written != self.text[one.start : one.end]
        return (
            due
            or reached
            or (one.split and bool(self.near or called))
            or (called and bool(self.near or apart or looks(written)))
        )

    def _is_called(self, number: int) -> bool:
        """Whether a calling stands right behind a word."""
        one, following = self.words[number], self.words[number + 1 : number + 2]
        return (
            bool(following)
            and following[0].kind == "calling"
            and self.text[one.end : following[0].start] in ("", " ", "　")
        )

    def _is_asked(self, one: LineWord) -> bool:
        """Whether words before it say that somebody is to be reached, and it has a title, or how to reach it stands on the line."""
        before = self.text[max(one.before - 16, self.start) : one.before]
        return _ASKED.search(before) is not None and (one.titled or bool(self.near))

    def _is_reached(self, one: LineWord) -> bool:
        """Whether a number or mail stands right behind a word, or the word in brackets behind one."""
        for left, right in self.near:
            if one.end <= left <= one.end + NEAR and _to_detail().match(self.text[one.end : left]):
                return True
            if right <= one.start and _IN_BRACKETS.fullmatch(self.text[right : one.before]):
                return True
        return False

    def _given(self, one: LineWord) -> Iterator[Mention]:
        """The name, and its reading in brackets behind it."""
        written = "".join(self.text[one.start : one.end].split())
        sure = looks(written) or one.titled or (one.latin and " " in self.text[one.start : one.end])
        yield person(self.view, one.start, one.end, "contact" if sure else "due")
        reading = _READING.match(self.text, one.end)
        if reading:
            yield person(self.view, *reading.span("kana"), "due")
