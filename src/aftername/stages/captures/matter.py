"""The matter of a captured page by sentences: without menus, footers, the lines of a table's columns, and what changes by the day."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import cache, cached_property
from itertools import groupby
from typing import NamedTuple

from aftername.languages.page_words import phrases
from aftername.records import Document, Region
from aftername.stages.captures.churn import is_churn
from aftername.text.block_sentences import block_sentences
from aftername.text.sketches import letters
from aftername.values.page_days import DAYS

FRAME = frozenset(("boilerplate", "metadata", "header", "quoted"))
_TRAIL = re.compile(
    r"\s[>›»＞|｜]\s.*\s?[>›»＞|｜]\s|^[^\n。.]{0,60}[>›»＞].{0,30}[>›»＞]"
)  # where a page stands in its site
_BAR = re.compile(r"[|｜]")
ROWS = 3  # lines with as many bars are a table
_COUNTER = re.compile(r"\d[\d,]*")
LISTED = ("list-item", "table-row")
WHOLE_EAST, WHOLE_WEST = 8, 16  # letters of a sentence that may be found wherever it stands, by script
ALIKE = 0.75  # two sentences are one that was edited
MANY = 400  # sentences
SHORT_EAST, SHORT_WEST = 40, 90  # letters of a line that may be an entry of a list, by script
ENDS = re.compile(r"[。．.!?！？；;:：]\s*$")


@cache
def _menus() -> frozenset[str]:
    """Letters of lines that menus are made of, in all languages."""
    return frozenset(letters(one) for slot in ("menu", "line") for one in phrases(slot)) - {""}


class Sentence(NamedTuple):
    """text[start:end] of a document. key: its letters without days; block: number of its block; listed: an entry of a list or table,
    or a short line that is no sentence."""

    start: int
    end: int
    key: str
    block: int
    role: str
    listed: bool


class Matter:
    """What a captured page says. title: of the page, folded to its letters; days: on which it was captured."""

    def __init__(self, document: Document, days: Collection[str] = ()) -> None:
        self.document = document
        self.days = days
        self.near: dict[str, bool] = {}  # sentences of other texts that were asked for
        header = document.header.title
        self.title = letters(header.value) if header is not None else ""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """In order; lines that are nothing but a day, a counter or a word of a menu are left out."""
        frame = [one for one in self.document.regions if one.kind in FRAME]
        found = []
        rows = self._rows()
        for one in block_sentences(self.document):
            if any(region.start < one.end and one.start < region.end for region in frame):
                continue
            written = self.document.text[one.start : one.end]
            key = letters(DAYS.sub(" ", written))
            if (
                key
                and not key.isdecimal()
                and key not in _menus()
                and not _is_frame(written, written in rows)
            ):
                role = one.block.role
                short = is_short(key) and not ENDS.search(written) and role in ("paragraph", "label-value")
                found.append(Sentence(one.start, one.end, key, one.number, role, role in LISTED or short))
        return tuple(found)

    def _rows(self) -> frozenset[str]:
        """Lines that follow each other and have as many bars: rows of a table, and no menus."""
        found: set[str] = set()
        lines = [line.strip() for line in self.document.text.splitlines() if line.strip()]
        for bars, group in groupby(lines, key=lambda line: len(_BAR.findall(line))):
            kept = list(group)
            if bars and len(kept) >= ROWS:
                found.update(kept)
        return frozenset(found)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The letters of its sentences."""
        return frozenset(one.key for one in self.sentences)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The same without figures."""
        return frozenset(map(without_counters, self.keys))

    @cached_property
    def lines(self) -> frozenset[str]:
        """The letters of its lines as they were written, without days: lines are not always joined alike."""
        return frozenset(letters(DAYS.sub(" ", line)) for line in self.document.text.splitlines())

    @cached_property
    def running(self) -> str:
        """The letters of all of the text in one, without days."""
        return letters(DAYS.sub(" ", self.document.text))

    @cached_property
    def size(self) -> int:
        """How many letters its sentences have."""
        return sum(len(one.key) for one in self.sentences)

    @cached_property
    def whole(self) -> str:
        """The letters of all of the page, furniture too, but without the lines of a table's columns."""
        text = self.document.text
        for one in sorted(self._columns(), key=lambda one: -one.start):
            text = text[: one.start] + "\n" + text[one.end :]
        return letters(text) + "\n" + self.title

    def _columns(self) -> list[Region]:
        return [one for one in self.document.regions if one.kind == "metadata"]


def unwrapped(one: Matter, other: Matter) -> Matter:
    """A text with the lines of a sentence apart where another text has any of them by itself: lines are not always joined alike."""
    made = Matter(one.document, one.days)
    made.__dict__["sentences"] = tuple(
        piece for each in one.sentences for piece in _pieces(each, one.document.text, other)
    )
    return made


def _pieces(one: Sentence, text: str, other: Matter) -> list[Sentence]:
    written = text[one.start : one.end]
    if "\n" not in written:
        return [one]
    found = []
    for line in re.finditer(r"[^\n]+", written):
        key = letters(DAYS.sub(" ", line[0]))
        listed = is_short(key) and not ENDS.search(line[0])
        if key:
            found.append(
                Sentence(one.start + line.start(), one.start + line.end(), key, one.block, one.role, listed)
            )
    return found if any(each.key in other.keys for each in found) else [one]


def _is_frame(written: str, row: bool) -> bool:
    return is_churn(written) or (not row and _TRAIL.search(written) is not None)


def is_short(key: str) -> bool:
    """Whether letters are those of a short line."""
    return len(key) <= (SHORT_WEST if key.isascii() else SHORT_EAST)


def without_counters(key: str) -> str:
    """The letters of a sentence without its figures: how often a page was read changes by the day."""
    return _COUNTER.sub("", key)


def stands_whole(matter: Matter, key: str) -> bool:
    """Whether a text has the letters of a sentence, however its lines were joined; no figure at their ends is a part of a longer one."""
    if key in matter.keys or key in matter.lines:
        return True
    if len(key) < (WHOLE_WEST if key.isascii() else WHOLE_EAST) or key not in matter.running:
        return False
    return re.search(rf"(?<!\d){key}(?!\d)", matter.running) is not None


def has(matter: Matter, one: Sentence) -> bool:
    """Whether a text has a sentence, edited a little or not; in a text of very many sentences only as it is, or with other figures."""
    if stands_whole(matter, one.key):
        return True
    if one.key not in matter.near:
        matter.near[one.key] = without_counters(one.key) in matter.counted or (
            len(matter.keys) <= MANY and any(_is_near(one.key, other) for other in matter.keys)
        )
    return matter.near[one.key]


def _is_near(one: str, other: str) -> bool:
    if abs(len(other) - len(one)) > 0.5 * len(one):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
