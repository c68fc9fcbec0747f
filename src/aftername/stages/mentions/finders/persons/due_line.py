"""One line of contacts, word by word: which of its words are names because one is due there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.line_words import LineWord, words_of
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping, signs
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, writes_apart
from aftername.stages.mentions.finders.persons.word_kinds import (
    HAN_OR_KANA,
    any_number,
    ends_in_label,
    is_family,
    is_ordinary,
    korean_families,
    list_ends,
    person_ends,
    person_labels,
    without_particle,
)
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST_LABEL = 8  # letters of a label that no list holds, on a line of numbers
NEAR = 40  # code points between a name and the number behind it
NAMED = frozenset({"body", "programme"})

_KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
_COLON = re.compile(r"[\])）】〕〉》]?[ \t　]{0,2}(?:[:：|｜】〕]|[ \d]{0,6}:| [–—-] )[ \t　]{0,4}$")
_CLOSES = re.compile(r"[)）][ 　]{0,2}")
_GAP = re.compile(r"^(?:　|\t| {2,})[ \t　]*$")
_ASIDE = r"(?:[ \t　]?[（(〔\[][^（()）〔〕\[\]\n\d@]{0,14}[）)〕\]])?"
_READING = re.compile(rf"[ 　]?[（(](?P<kana>[{_KANA}]{{1,8}}(?:[ \u3000\u30fb][{_KANA}]{{1,8}})?)[)）]")
_BRACKETED = re.compile(r"[（(〔\[][^（()）〔〕\[\]\n]{0,60}[）)〕\]]")
_ENDED = re.compile(r"[。.!?！？]|\b(?:at|by|on|for|of|in)\b")
_IN_BRACKETS = re.compile(r"[ 　]{0,2}[（(][ 　]?")
_OPENING = ("(", "（", "〔")
_PAUSE = re.compile(r"[，,。；;、（(\n]|$")
CLOSED = re.compile(r"[ \t　]{0,2}(?:[\n,，、/|()（）;；。]|$)|\t| {2,}|　")
_ASKED = re.compile(
    r"(?i:\b(?:contact|ask(?: for)?|call|e-?mail|write to|copies to|addressed to|put to|dear|reach|attention of|attn\.?|c/o|"
    r"questions to))[ \n]$"
)
_ALSO_ASKED = re.compile(r"\b(?:and|or|with|to)[ \n]$")
_BY = re.compile(
    r"(?i:\b(?:drafted|reviewed|prepared|compiled|written|nominated|signed|approved|checked|submitted|held|conducted|translated|"
    r"edited|supervised|hosted|proposed|recommended|interviewed) by )$"
)


@cache
def _to_detail() -> re.Pattern[str]:
    """What may stand between a name and the number or mail that reaches it."""
    called = {word for one in details() for word in (*one.staff_titles, *one.honorifics)}
    called |= {word for one in signs() for word in one.titles}
    return re.compile(
        rf"(?:[ \t　]?(?:{any_of(word for word in called if not word.isascii())})+)?(?:,? [A-Z][a-z]+)?{_ASIDE}"
        rf"[ \t　,，、;；:：(（〔\[<|｜/／☎\-–—]{{0,6}}(?:(?i:{any_number()})\.?[ \t　:：.)）]{{0,3}}[(（]?){{0,2}}"
        r"(?:at |on |by |via |\(?t: )?$"
    )


@cache
def _does() -> re.Pattern[str]:
    return re.compile(f"{_ASIDE}(?:{any_of(detail_words('zh').deeds)})")


@cache
def _by_whom() -> re.Pattern[str]:
    zh = detail_words("zh")
    return re.compile(f"(?:^|[{HAN}])(?:{any_of(zh.by_whom)})[{HAN}]*(?:{any_of(zh.office_ends)})?$")


class Line:
    """A line that is looked at word by word.

    near: the numbers and mails on it. known: persons on it that other rules found. close: whether the line before or
    behind has numbers.
    """

    def __init__(
        self,
        view: View,
        start: int,
        end: int,
        near: list[tuple[int, int]],
        known: list[tuple[int, int]],
        close: bool,
    ) -> None:
        self.view, self.text, self.start, self.near, self.known = view, view.text, start, near, known
        self.close = close or bool(near)
        self.words = words_of(view, start, end, near)
        self.weak = False  # whether little parted the last label from what stands behind it
        self.deep = 0  # brackets open behind a name
        self.goes_on = -1  # where a word would begin that goes on with the name before it

    def names(self) -> Iterator[Mention]:
        """The names that are due, in order."""
        due, last = False, self.start
        for number, one in enumerate(self.words):
            due = self._still_due(number, due, self._between(last, one.before))
            last = one.end
            known = self._is_known(one)
            if known or (one.kind == "name" and self._is_due(number, due and not self.deep)):
                if not known:
                    yield from self._given(number, due)
                due, self.goes_on = due or self._is_reached(one), one.end + 1
            elif one.kind in ("name", "other") and not self.deep and not (one.latin and due):
                due = False

    def _still_due(self, number: int, due: bool, between: str) -> bool:
        """Whether a name is due at a word, after what stands before it; brackets are counted."""
        if self._opens(number, between) or self._is_inside(number, due, between):
            self.deep = 0
            return True
        opened, closed = len(re.findall("[(（〔]", between)), len(re.findall("[)）〕]", between))
        self.deep = max(0, self.deep + opened - closed)
        return due and (self.deep > 0 or not _is_ended(between))

    def _between(self, left: int, right: int) -> str:
        """What stands between two words; numbers and mails left out."""
        between = self.text[left:right]
        for start, end in self.near:
            if left <= start and end <= right:
                between = between.replace(self.text[start:end], "").rstrip(" 　,，、")
        return between

    def _is_inside(self, number: int, due: bool, between: str) -> bool:
        """Whether a bracket opens right behind an office where a name is due: 担当部局　学務課（日置）."""
        return due and number > 0 and self.words[number - 1].kind == "office" and between.strip() in _OPENING

    def _opens(self, number: int, between: str) -> bool:
        """Whether a name is due here: behind a label of persons and a mark or gap, or any short label on a line of numbers."""
        if not number:
            return False
        before = self.words[number - 1]
        marked = bool(
            _COLON.search(between) or _GAP.match(between) or (self.near and _CLOSES.fullmatch(between))
        )
        if before.kind in ("label", "both") or ends_in_label(self.text[self.start : before.end]):
            plain = between == " " and before.kind in ("label", "both")
            list_ = self.text[before.start : before.end].endswith(list_ends())
            return self._opened(marked or plain, not marked or list_)
        return self._opens_behind(before, between)

    def _opens_behind(self, before: LineWord, between: str) -> bool:
        """The same behind what is no label by itself."""
        written = self.text[before.start : before.end]
        if _COLON.search(between) and 1 < len(written) <= LONGEST_LABEL and written.endswith(person_ends()):
            return self._opened(True, False)
        if self.near and re.search("[:：]", between) and len(written) <= LONGEST_LABEL:
            return self._opened(before.kind in ("office", "name"), before.kind != "office")
        apart = between == " " or between in _OPENING or _GAP.match(between) is not None
        return self._opened(before.kind == "office" and self.close and apart, True)

    def _opened(self, opened: bool, weak: bool) -> bool:
        """Whether it is opened, and kept how weakly."""
        if opened:
            self.weak = weak
        return opened

    def _is_due(self, number: int, due: bool) -> bool:
        """Whether a word that may be a name is taken for one."""
        one = self.words[number]
        if self.text[one.before - 1 : one.before].isdigit() and not one.latin:
            return False  # 9月6日前传真至…: a piece of a date
        reached = self._is_reached(one)
        if not reached and holds_office(self.text, one.before, one.end):
            return False
        if one.latin:
            return self._is_latin_due(one, due or reached)
        if overlapping(self.view, one.start, one.end, NAMED):
            return False
        written = "".join(self.text[one.start : one.end].split())
        called = self._is_called(number)
        if len(written) == 1:
            return self._is_letter_due(one, due, reached, called)
        return not is_ordinary(written) and self._is_word_due(number, due, reached, called)

    def _is_known(self, one: LineWord) -> bool:
        """Whether another rule found a name there."""
        return any(left <= one.start and one.end <= right for left, right in self.known)

    def _is_letter_due(self, one: LineWord, due: bool, reached: bool, called: bool) -> bool:
        """The same for one letter: a family name before a calling, in Japanese any."""
        single = writes_apart(self.view, one.start) or self.goes_on == one.start
        return (called and (due or reached)) or (due and single and not self.weak)

    def _is_word_due(self, number: int, due: bool, reached: bool, called: bool) -> bool:
        """The same for a word of East Asia."""
        one = self.words[number]
        written = "".join(self.text[one.start : one.end].split())
        if one.split:
            return bool(self.near) or (called and looks(written)) or self._is_closed_by(number)
        shaped = self._is_shaped(one, written)
        if reached or (due and self._is_plainly_due(one, shaped, called)):
            return True
        if called:
            return bool(self.near) or looks(written) or self._is_politely_called(number)
        return bool(self.near) and shaped and _does().match(self.text, one.end) is not None

    def _is_plainly_due(self, one: LineWord, shaped: bool, called: bool) -> bool:
        """Whether what little parts a label from a word is enough, and the word is none of a sentence."""
        written = "".join(self.text[one.start : one.end].split())
        if self.weak and not (
            (shaped if self.close else looks(written)) and CLOSED.match(self.text, one.end)
        ):
            return False
        return called or not _is_said(written)

    def _is_latin_due(self, one: LineWord, due: bool) -> bool:
        """The same for a row of capitalised words; a body that another finder saw there is no hindrance behind a title."""
        named = one.titled or " " in self.text[one.start : one.end]
        if not (self._is_asked(one, named) or (due and (named or not self.weak))):
            return False
        return one.titled or not overlapping(self.view, one.start, one.end, NAMED)

    def _is_asked(self, one: LineWord, named: bool) -> bool:
        """Whether the words before it ask to reach somebody, or say by whom something was done. named: by more than one word."""
        before, near = self.text[max(one.before - 20, self.start) : one.before], bool(self.near)
        if _ASKED.search(before):
            return one.titled or near
        if one.titled and (near or re.search(r": ?$", before)):
            return True
        return (near and _ALSO_ASKED.search(before) is not None) or (named and _BY.search(before) is not None)

    def _is_shaped(self, one: LineWord, written: str) -> bool:
        """Whether a word has more of a name than its length: a known family, or a blank within."""
        if looks(written) or written != self.text[one.start : one.end]:
            return True
        if HAN_OR_KANA.fullmatch(written):
            return writes_apart(self.view, one.start) or is_family(written)
        return 1 < len(written) < 5 and written.startswith(korean_families()) and not _is_said(written)

    def _is_called(self, number: int) -> bool:
        """Whether a calling stands right behind a word."""
        if number + 1 >= len(self.words):
            return False
        one, following = self.words[number], self.words[number + 1]
        return following.kind in ("calling", "both") and self.text[one.end : following.start] in (
            "",
            " ",
            "　",
        )

    def _is_politely_called(self, number: int) -> bool:
        """Whether surname and given name, a blank between them, stand before a calling that is not said of people in the news."""
        one, calling = self.words[number], self.words[number + 1]
        apart = re.search("[ 　]", self.text[one.start : one.end]) is not None
        return apart and not self.text[calling.start : calling.end].startswith(detail_words("ja").said_of_all)

    def _is_closed_by(self, number: int) -> bool:
        """Whether a name cut out of a word stands behind the label of a person and ends where the sentence pauses, or is who
        is to do it: 由…负责."""
        one, head = self.words[number], self.words[number - 1]
        before = self.text[head.start : head.end]
        if before.endswith(person_labels()) and _PAUSE.match(self.text, one.end):
            return True
        return _by_whom().search(before) is not None and _does().match(self.text, one.end) is not None

    def _is_reached(self, one: LineWord) -> bool:
        """Whether a number or mail stands right behind a word, or the word in brackets behind one."""
        for left, right in self.near:
            if one.end <= left <= one.end + NEAR and _to_detail().match(self.text[one.end : left]):
                return True
            if right <= one.before and _IN_BRACKETS.fullmatch(self.text[right : one.before]):
                return True
        return False

    def _given(self, number: int, due: bool) -> Iterator[Mention]:
        """The name, its reading in brackets behind it, and where only a number says that it is one the names right before it."""
        one = self.words[number]
        written = "".join(self.text[one.start : one.end].split())
        sure = looks(written) or one.titled or (one.latin and " " in self.text[one.start : one.end])
        yield person(self.view, one.start, one.end, "contact" if sure else "due")
        reading = _READING.match(self.text, one.end)
        if reading:
            yield person(self.view, *reading.span("kana"), "due")
        before = self.words[number - 1] if number and not due else None
        listed = before is not None and self.text[before.end : one.before] == "\u3001"
        if (
            before
            and listed
            and before.kind == "name"
            and self._is_shaped(before, self.text[before.start : before.end])
        ):
            yield from self._given(number - 1, due)


def _is_said(written: str) -> bool:
    """Whether a word in hangul bears a particle, as words of a sentence do."""
    return re.match(f"[{HANGUL}]", written) is not None and (
        without_particle(written) != written
        and not (len(written) == 3 and written.startswith(korean_families()))
    )


def _is_ended(between: str) -> bool:
    """Whether what stands between two words ends a row of names."""
    return _ENDED.search(_BRACKETED.sub("", between)) is not None
