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

from aftername.languages.person_details import detail_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.line_words import (
    HAN_OR_KANA,
    LineWord,
    any_number,
    ends_in_label,
    is_family,
    is_ordinary,
    person_labels,
    words_of,
)
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping, signs
from aftername.stages.mentions.finders.persons.where_names_end import holds_office, writes_apart
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST_LINE = 400  # code points of a line looked at
SHORT_LINE = 80  # of one on which nothing but words shows that a name is due
LONGEST_LABEL = 8  # letters of a label that no list holds, on a line of numbers
NEAR = 40  # code points between a name and the number behind it
NAMED = frozenset({"body", "programme"})
REACHES = frozenset({"phone", "e-mail", "chat"})
"""Signs of details beside which a name is due."""

_KANA = f"{HIRAGANA_RANGE}{KATAKANA}"
_COLON = re.compile(r"[\])）】〕〉》]?[ \t　]{0,2}(?:[:：|｜】〕]|[ \d]{0,6}:| [–—-] )[ \t　]{0,4}$")
_CLOSES = re.compile(r"[)）][ 　]{0,2}")
_GAP = re.compile(r"^(?:　|\t| {2,})[ \t　]*$")
_ASIDE = r"(?:[ \t　]?[（(〔\[][^（()）〔〕\[\]\n\d@]{0,14}[）)〕\]])?"
_READING = re.compile(rf"[ 　]?[（(](?P<kana>[{_KANA}]{{1,8}}(?:[ 　・][{_KANA}]{{1,8}})?)[)）]")
_BRACKETED = re.compile(r"[（(〔\[][^（()）〔〕\[\]\n]{0,60}[）)〕\]]")
_ENDED = re.compile(r"[。.!?！？]|\b(?:at|by|on|for|of|in)\b")
_IN_BRACKETS = re.compile(r"[ 　]{0,2}[（(][ 　]?")
_OPENING = ("(", "（", "〔")
_PAUSE = re.compile(r"[，,。；;、（(\n]|$")
_CLOSED = re.compile(r"[ \t　]{0,2}(?:[\n,，、/|()（）;；。]|$)| {2,}|　")
_DOMAIN = re.compile(r"@[\w.-]+")
_MARKED = re.compile(
    rf"[:：|｜　\t】〕{HANGUL}]|\b(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Shri)\b|\bby [A-Z]|[^\x00-\xff] [^\x00-\xff]"
)
"""What a line has that is looked at though no number stands on it."""

_CLOSING = re.compile(
    r"(?:^|\n)(?i:(?:(?:kind|best|warm) )?(?:regards|wishes)|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers),?\n+"
    r"(?P<name>[^\n\d@]{3,40})(?=\n|$)"
)
_ASKED = re.compile(
    r"(?i:\b(?:contact|ask(?: for)?|call|e-?mail|write to|copies to|addressed to|put to|dear|reach|attention of|attn\.?|c/o|"
    r"questions to)|\b(?:and|or|with|to))[ \n]$"
)
_BY = re.compile(
    r"(?i:\b(?:drafted|reviewed|prepared|compiled|written|nominated|signed|approved|checked|submitted|held|conducted|translated|"
    r"edited|supervised|hosted|proposed|recommended|interviewed) by )$"
)


def mark(view: View, hit: Hit) -> Iterator[Mention]:
    """Nothing: the hit of a label says which lines to look at."""
    return iter(())


@cache
def _person_ends() -> tuple[str, ...]:
    """Last letters of words for people, which a colon makes labels of: 管理员, 発行者."""
    return tuple({end for one in details() for end in one.people_ends if not end.isascii()})


@cache
def _families() -> tuple[str, ...]:
    ko = detail_words("ko")
    return (*ko.more_surnames, *ko.more_compounds)


@cache
def _asking() -> re.Pattern[str]:
    """Words that make a line one to look at, though no label stands on it: held by, Ms; 由…负责."""
    deeds, hands = any_of(detail_words("zh").deeds), any_of(detail_words("zh").reaches)
    return re.compile(
        rf"ed by [A-Z]|held by [A-Z]|\b(?:Mrs?|Ms|Dr|Prof|Shri)\b\.? [A-Z]|(?:{hands})[{HAN}]{{2,12}}(?:{deeds})"
    )


@cache
def _by_whom() -> re.Pattern[str]:
    zh = detail_words("zh")
    return re.compile(f"(?:^|[{HAN}])(?:{any_of(zh.by_whom)})[{HAN}]*(?:{any_of(zh.office_ends)})?$")


@cache
def _does() -> re.Pattern[str]:
    return re.compile(f"{_ASIDE}(?:{any_of(detail_words('zh').deeds)})")


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
            domain = _DOMAIN.match(text, one.anchor.end)
            place = (one.anchor.start, domain.end() if domain else one.anchor.end)
            reaches.setdefault(text.rfind("\n", 0, one.anchor.start) + 1, []).append(place)
    for hit in hits:
        reaches.setdefault(text.rfind("\n", 0, hit.start) + 1, [])
    for asked in _asking().finditer(text):
        reaches.setdefault(text.rfind("\n", 0, asked.start()) + 1, [])
    for start, near in sorted(reaches.items()):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= (LONGEST_LINE if near or _MARKED.search(text, start, end) else SHORT_LINE):
            before = text.rfind("\n", 0, max(start - 1, 0)) + 1
            close = bool(reaches.get(end + 1) or (before < start and reaches.get(before)))
            yield from _Line(view, start, end, sorted(set(near)), close).names()
    for closing in _CLOSING.finditer(text):
        for word in words_of(view, *closing.span("name"), ()):
            if word.kind == "name" and word.start == closing.start("name"):
                yield person(view, word.start, word.end, "contact")


class _Line:
    """A line that is looked at word by word. near: the numbers and mails on it. close: whether the line before or behind has some."""

    def __init__(self, view: View, start: int, end: int, near: list[tuple[int, int]], close: bool) -> None:
        self.view, self.text, self.start, self.near = view, view.text, start, near
        self.close = close or bool(near)
        self.words = words_of(view, start, end, near)
        self.weak = False  # whether little parted the last label from what stands behind it
        self.goes_on = -1  # where a word would begin that goes on with the name before it

    def names(self) -> Iterator[Mention]:
        """The names that are due, in order."""
        due, deep, last = False, 0, self.start
        for number, one in enumerate(self.words):
            between = self._between(last, one.before)
            inner = due and number and self.words[number - 1].kind == "office" and between.strip() in _OPENING
            if inner or self._opens(number, between):
                due, deep = True, 0
            else:
                deep = max(
                    0, deep + len(re.findall("[(（〔]", between)) - len(re.findall("[)）〕]", between))
                )
                due = due and (deep > 0 or not _is_ended(between))
            last = one.end
            if one.kind == "name" and self._is_due(number, due and not deep):
                if not due:
                    yield from self._beside(number)
                yield from self._given(one)
                due, self.goes_on = due or self._is_reached(one), one.end + 1
            elif one.kind in ("name", "other") and not deep and not (one.latin and due):
                due = False

    def _beside(self, number: int) -> Iterator[Mention]:
        """The names right before one that is reached, parted from it by a mark of lists: 沈括言、葛薇 86617702."""
        while number and self.text[self.words[number - 1].end : self.words[number].before] == "\u3001":
            number -= 1
            one = self.words[number]
            written = self.text[one.start : one.end]
            if one.kind != "name" or one.latin or not self._is_shaped(one, written):
                return
            yield from self._given(one)

    def _between(self, left: int, right: int) -> str:
        """What stands between two words; numbers and mails left out."""
        between = self.text[left:right]
        for start, end in self.near:
            if left <= start and end <= right:
                between = between.replace(self.text[start:end], "").rstrip(" 　,，、")
        return between

    def _opens(self, number: int, between: str) -> bool:
        """Whether a name is due here: behind a label of persons and a mark or gap, or any short label on a line of numbers."""
        if not number:
            return False
        before = self.words[number - 1]
        marked = bool(
            _COLON.search(between) or _GAP.match(between) or (self.near and _CLOSES.fullmatch(between))
        )
        plain = between == " "
        if before.kind in ("label", "both") or ends_in_label(self.text[self.start : before.end]):
            return self._opened(marked or (plain and before.kind in ("label", "both")), not marked)
        written = self.text[before.start : before.end]
        if (
            re.search("[:：]", between)
            and 1 < len(written) <= LONGEST_LABEL
            and written.endswith(_person_ends())
        ):
            return self._opened(True, False)
        if self.near and re.search("[:：]", between) and before.end - before.start <= LONGEST_LABEL:
            return self._opened(before.kind in ("office", "name"), before.kind != "office")
        apart = plain or between in _OPENING or _GAP.match(between) is not None
        return self._opened(before.kind == "office" and self.close and apart, True)

    def _opened(self, opened: bool, weak: bool) -> bool:
        """Whether it is opened, and kept how weakly."""
        if opened:
            self.weak = weak
        return opened

    def _is_due(self, number: int, due: bool) -> bool:
        """Whether a word that may be a name is taken for one."""
        one = self.words[number]
        reached = self._is_reached(one)
        if not reached and holds_office(self.text, one.before, one.end):
            return False
        if one.latin:
            return self._is_latin_due(one, due or reached)
        if overlapping(self.view, one.start, one.end, NAMED):
            return False
        called = self._is_called(number)
        written = "".join(self.text[one.start : one.end].split())
        if len(written) == 1:
            single = writes_apart(self.view, one.start) or self.goes_on == one.start
            return (called and (due or reached)) or (due and single and not self.weak)
        if is_ordinary(written):
            return False
        shaped = self._is_shaped(one, written)
        if one.split:
            return bool(self.near) or (called and looks(written)) or self._is_closed_by(number)
        if due and self.weak:
            due = (shaped if self.close else looks(written)) and _CLOSED.match(self.text, one.end) is not None
        return (
            due
            or reached
            or (called and (bool(self.near) or looks(written) or self._is_politely_called(number)))
            or (bool(self.near) and shaped and self._does(one))
        )

    def _does(self, one: LineWord) -> bool:
        """Whether what somebody is to do stands right behind a name: 丁宁（市人社局）负责签到."""
        return _does().match(self.text, one.end) is not None

    def _is_latin_due(self, one: LineWord, due: bool) -> bool:
        """The same for a row of capitalised words; a body that another finder saw there is no hindrance behind a title."""
        before = self.text[max(one.before - 20, self.start) : one.before]
        named = one.titled or " " in self.text[one.start : one.end]
        due = due and (named or not self.weak)
        asked = _ASKED.search(before) is not None and (one.titled or bool(self.near))
        listed = one.titled and re.search(r": ?$", before) is not None
        if not (due or asked or listed or (named and _BY.search(before)) or (one.titled and self.near)):
            return False
        return one.titled or not overlapping(self.view, one.start, one.end, NAMED)

    def _is_shaped(self, one: LineWord, written: str) -> bool:
        """Whether a word has more of a name than its length: a known family, or a blank within."""
        if looks(written) or written != self.text[one.start : one.end]:
            return True
        if HAN_OR_KANA.fullmatch(written):
            return writes_apart(self.view, one.start) or is_family(written)
        return (
            1 < len(written) < 5
            and written.startswith(_families())
            and not written.endswith(detail_words("ko").particles)
        )

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
        apart = " " in self.text[one.start : one.end] or "\u3000" in self.text[one.start : one.end]
        return apart and not self.text[calling.start : calling.end].startswith(detail_words("ja").said_of_all)

    def _is_closed_by(self, number: int) -> bool:
        """Whether a name cut out of a word stands behind the label of a person and ends where the sentence pauses, or is who is to do it: 由…负责."""
        one, head = self.words[number], self.words[number - 1]
        before = self.text[head.start : head.end]
        if before.endswith(person_labels()) and _PAUSE.match(self.text, one.end):
            return True
        return _by_whom().search(before) is not None and self._does(one)

    def _is_reached(self, one: LineWord) -> bool:
        """Whether a number or mail stands right behind a word, or the word in brackets behind one."""
        for left, right in self.near:
            if one.end <= left <= one.end + NEAR and _to_detail().match(self.text[one.end : left]):
                return True
            if right <= one.before and _IN_BRACKETS.fullmatch(self.text[right : one.before]):
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


def _is_ended(between: str) -> bool:
    """Whether what stands between two words ends a row of names."""
    return _ENDED.search(_BRACKETED.sub("", between)) is not None and between.strip() != "."
