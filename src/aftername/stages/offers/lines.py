"""An offer cut into what rules are looked for in: sentences, items with what they stand under, cells with their heads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aftername.grammar.sketch import Mark
from aftername.languages import LANGUAGES
from aftername.languages.mail_words import any_of
from aftername.languages.numbering import forms
from aftername.records import Date, Document, Mention
from aftername.records.block import Block
from aftername.text.block_sentences import BlockSentence, block_sentences
from aftername.text.small import small_of

MARKED = {
    "programme": "programme",
    "body": "body",
    "amount": "amount",
    "duration": "duration",
    "experience": "duration",
    "period": "period",
    "date": "date",
}
"""Kinds of mention that rules for offers see as one sign, and as which; the others are read as the words they are."""
NAMES = ("programme", "body")
LEAD = 120  # letters of the line that opens a list, which its items are read with
LABEL = 24  # letters of a first cell that says what its row is
LONGEST = 1200  # letters of a sentence; what is longer is a text without stops, and is taken in parts
_OPENS = re.compile(r"[:：]\s*$")
_ASKS = re.compile(
    r"(?:[?\uff1f]|\u304b\u3002|(?:\uae4c|\ub098\uc694)\.|\u5417\u3002)[\"'\u201d\u2019)\uff09\s]*$"
)  # a question states nothing
_HEADED = re.compile(rf"\s*(?i:{forms()['article']})\s*[(（][^()（）]{{1,24}}[)）]\s*")
"""The number of an article with its heading in brackets. The heading says what the article is about, and no duty."""
_ABOUT = re.compile(r"[(（]([^()（）]{2,24})[)）]\s*$")
_LISTED = "|".join(forms()[kind] for kind in ("circle", "hangul", "hangul)", "han", "dot"))
_NUMBER = re.compile(rf"\s*(?:[(（]?\d{{1,2}}(?:\.\d{{1,2}})?[)）.、．]?[\s、．.)）]|{_LISTED}|[-–*○●])\s*")
"""The number of an item."""
_COUNT = re.compile(r"[(（]?\d{1,2}[)）.、．]?")
"""The number of a row."""
_TITLE = re.compile(r"\s*[（(【〔][^（）()【】〔〕。.]{1,24}[）)】〕]\s*")
"""The heading of an article, alone in its line: it says what follows, and nothing of it."""
_SKIPPED = ("deleted", "metadata", "header")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or cell, as rules look at it.

    told: what rules are looked for in, folded. at: where told begins in the text, were all of it there. start, end: its own words.
    passage: the sentence, or row, to be quoted. marks: places in told; key is the place in the list of mentions, or -1. lead: where
    the words stand that told begins with, if these open its list or head it. is_cell: whether it is a cell of a table.
    is_headed: whether the heading of its article, in brackets, stands before it.
    """

    language: str
    told: str
    at: int
    start: int
    end: int
    passage: tuple[int, int]
    marks: tuple[Mark, ...]
    lead: tuple[int, int] | None = None
    is_cell: bool = False
    is_headed: bool = False

    def nameless(self) -> Line:
        """The same with names of bodies and programmes read as the words they are: a name may hold what a rule looks for."""
        return replace(self, marks=tuple(one for one in self.marks if one.kind not in NAMES))

    def names(self) -> tuple[tuple[int, int], ...]:
        """Where names stand in the text."""
        return tuple((one.start + self.at, one.end + self.at) for one in self.marks if one.kind in NAMES)


def lines_of(document: Document, mentions: Sequence[Mention]) -> Iterator[Line]:
    """The lines of a document; an item of a list is given twice: alone, and behind the words that open its list."""
    small = small_of(document.text, document.language)
    kept = sorted(_kept(mentions), key=lambda pair: pair[1].anchor.start)
    starts = [one.anchor.start for _, one in kept]
    languages = _Languages(document)

    def made(
        lead: str, start: int, end: int, passage: tuple[int, int], led: tuple[int, int] | None = None
    ) -> Line:
        inside = kept[bisect_left(starts, start) : bisect_right(starts, end)]
        at = start - len(lead)
        marks = tuple(
            Mark(one.anchor.start - at, one.anchor.end - at, MARKED[one.kind], place)
            for place, one in inside
            if one.anchor.end <= end
        )
        told = lead + small[start:end]
        return Line(languages.at(start), told, at, start, end, passage, marks, led)

    lead, led = "", (0, 0)
    for start, end, block, _ in _parted(_stated(document, small)):
        if block.role == "table-row":
            for head, low, high in _cells(block, small):
                yield replace(made(head, low, high, (start, end)), is_cell=True)
            continue
        told = small[start:end]
        headed = _heading(told)
        yield made("", start + headed, end, (start, end))
        if about := _ABOUT.search(told, 0, headed):
            low, high = start + about.start(1), start + about.end(1)
            yield replace(
                made(f"{about[1]}: ", start + headed, end, (start, end), (low, high)), is_headed=True
            )
        if _OPENS.search(told):
            lead, led = _OPENS.sub(" ", told)[-LEAD:], (start, end)
            continue
        if lead and _goes_on(block):
            yield made(lead, start, end, (start, end), led)
        elif block.role == "list-item" and block.path:
            low, high = block.path[-1]
            yield made(small[low:high][-LEAD:].rstrip(":： ") + " ", start, end, (start, end), (low, high))
        else:
            lead = ""


def _stated(document: Document, small: str) -> Iterator[BlockSentence]:
    """The sentences and rows that state something: none of what is left out, no question, and no heading in brackets."""
    skipped = [(one.start, one.end) for one in document.regions if one.kind in _SKIPPED]
    for one in block_sentences(document):
        start, end, block, _ = one
        asks = block.role != "table-row" and (
            _ASKS.search(small[start:end]) is not None or _TITLE.fullmatch(small[start:end]) is not None
        )
        asks = asks or _subject().match(small[start:end]) is not None
        if not asks and not any(low <= start < high for low, high in skipped):
            yield one


@cache
def _subject() -> re.Pattern[str]:
    """How the line of a mail begins that says what it is about, and states nothing of it."""
    return re.compile(rf"\s*(?i:{any_of('subject')})\s*[:：]")


def _heading(told: str) -> int:
    """How many letters of a sentence are the number and heading of an article, or the number of an item."""
    headed = _HEADED.match(told) or _NUMBER.match(told)
    return headed.end() if headed is not None else 0


def _kept(mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """The mentions that rules see, with their places in the list; no name that reaches into a value."""
    values = [one.anchor for one in mentions if one.kind in MARKED and one.kind not in NAMES]
    for place, one in enumerate(mentions):
        at = one.anchor
        if one.kind in NAMES and any(at.start < each.end and each.start < at.end for each in values):
            continue
        if isinstance(one.normal, Date) and one.normal.relative:
            continue  # 税前年薪 holds 前年, and no rule asks for such a day
        if one.kind in MARKED:
            yield place, one


def _goes_on(block: Block) -> bool:
    """Whether a block belongs to the list that was opened before it."""
    return block.role in ("list-item", "label-value")


def _cells(block: Block, small: str) -> Iterator[tuple[str, int, int]]:
    """Each cell with its head before it, and once more with the first cell of its row that is no number of an item, where that is a label."""
    told = [small[one.start : one.end].strip().rstrip(":：") for one in block.cells]
    first = next((place for place, one in enumerate(told) if not _COUNT.fullmatch(one)), 0)
    label = told[first] if told else ""
    for place, cell in enumerate(block.cells):
        head = small[cell.head[0] : cell.head[1]] + ":" if cell.head is not None else ""
        is_label = place == 0 and len(told) == 2 and len(told[0]) <= LABEL
        yield "" if is_label else head, cell.start, cell.end
        if place > first and len(label) <= LABEL and not any(one.isdigit() for one in label):
            yield f"{label}:", cell.start, cell.end


def _parted(listed: Iterator[BlockSentence]) -> Iterator[BlockSentence]:
    for start, end, block, number in listed:
        while end - start > LONGEST:
            yield BlockSentence(start, start + LONGEST, block, number)
            start += LONGEST
        yield BlockSentence(start, end, block, number)


class _Languages:
    """In which language a place is read: one that there are rules for."""

    def __init__(self, document: Document) -> None:
        self._starts = [one.start for one in document.segments]
        self._languages = [one.language for one in document.segments]
        self._main: str = document.language if document.language in LANGUAGES else next(iter(LANGUAGES))

    def at(self, place: int) -> str:
        number = bisect_right(self._starts, place) - 1
        told: str = self._languages[number] if number >= 0 else self._main
        return told if told in LANGUAGES else self._main
