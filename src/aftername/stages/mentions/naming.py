"""What the grammars of programme names share: the view of a text, quotation marks, candidates, words around."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftername.languages.programme_words import ProgrammeWords, every, programme_words
from aftername.records import Mention, ProgrammeName
from aftername.records.mention import Sign
from aftername.stages.mentions.finder import View
from aftername.text.folding import folded
from aftername.text.han_variants import simplified
from aftername.text.names import comparable

LONGEST_QUOTE = 44  # code points of a quoted name
BLOCK = 1200  # code points that are looked at together to tell what a text is about
OPENING = "“「『《‘〈\"'"
_PARTNERS = {"“": '”"', "「": "」", "『": "』", "《": "》", "‘": "’'", "〈": "〉", '"': '"”', "'": "'’"}
_CLOSING = {"”": '“"', "」": "「", "』": "『", "》": "《", "’": "‘'", "〉": "〈", '"': '"“', "'": "'‘"}
Span = tuple[int, int]
Needs = Literal["", "topic", "again", "name"]
SENTENCE_STOPS = "。！？!?\n；;"


@dataclass(slots=True)
class Candidate:
    """A possible name of a programme: text[start:end]. owner, track: where they stand, as in ProgrammeName.

    key: as ProgrammeName.key. kind: of scheme by its head ("plan", "fund"...), "" without a head.
    needs: what else must hold in the document: "" nothing, "topic" that it speaks of such schemes, "again"
        that the key stands in it once more, "name" that the key stands in it with a sure name.
    """

    start: int
    end: int
    key: str
    head: str
    kind: str
    owner: Span | None = None
    track: Span | None = None
    sign: Sign = "formed"
    needs: Needs = ""

    def mention(self, view: View) -> Mention:
        """The mention it makes."""
        owner = None if self.owner is None else view.text[slice(*self.owner)]
        track = None if self.track is None else view.text[slice(*self.track)]
        normal = ProgrammeName(self.key, self.head, owner, track, self.sign)
        return view.mention("programme", self.start, self.end, normal)


def plain(view: View) -> str:
    """The folded text with Han characters simplified; the same length as the text."""
    if "simplified" not in view.cache:
        view.cache["simplified"] = simplified(view.folded)
    made: str = view.cache["simplified"]
    return made


def language_at(view: View, offset: int) -> str:
    """The language a place is in, one of zh, ja, ko, en."""
    if "segment starts" not in view.cache:
        main = view.document.language
        told = [
            (s.start, main if s.language in ("und", "other") else s.language) for s in view.document.segments
        ] or [(0, main)]
        view.cache["segment starts"] = ([start for start, _ in told], [language for _, language in told])
    starts, languages = view.cache["segment starts"]
    language: str = languages[max(0, bisect_right(starts, offset) - 1)]
    return language if language in ("zh", "ja", "ko", "en") else "en"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: text[start:end] with its marks, text[start + 1:end - 1] without."""

    start: int
    end: int


def quote_around(text: str, start: int, end: int) -> Quote | None:
    """The innermost quotation that holds text[start:end], on one line and no longer than LONGEST_QUOTE."""
    low = max(0, start - LONGEST_QUOTE)
    at = start - 1
    while at >= low:
        mark = text[at]
        if mark == "\n":
            return None
        if mark in OPENING and not (mark == "'" and _is_apostrophe(text, at)):
            if mark in "\"'" and not _opens(text, at):
                return None
            return _closed(text, at, end)
        if mark in _CLOSING and not (mark in "'’" and _is_apostrophe(text, at)):
            return None
        at -= 1
    return None


def _closed(text: str, opening: int, end: int) -> Quote | None:
    """The quotation from an opening mark to its partner at or after `end`."""
    partners = _PARTNERS[text[opening]]
    for at in range(end, min(len(text), opening + LONGEST_QUOTE + 2)):
        mark = text[at]
        if mark == "\n":
            return None
        if mark in partners and not (mark in "'’" and _is_apostrophe(text, at)):
            return Quote(opening, at + 1)
    return None


def quote_from(text: str, opening: int) -> Quote | None:
    """The quotation that opens at an offset."""
    if text[opening] not in OPENING or (text[opening] in "\"'" and not _opens(text, opening)):
        return None
    return _closed(text, opening, opening + 2)


def quote_before(text: str, at: int) -> Quote | None:
    """The quotation that ends right before an offset."""
    if at < 3 or text[at - 1] not in _CLOSING:
        return None
    partners = _CLOSING[text[at - 1]]
    for opening in range(at - 3, max(-1, at - LONGEST_QUOTE - 2), -1):
        if text[opening] == "\n":
            return None
        if text[opening] in partners and not (text[opening] in "'" and _is_apostrophe(text, opening)):
            return Quote(opening, at)
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and _is_latin(text[at - 1]) and _is_latin(text[at + 1])


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u2000"


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark opens: an even number of its like stand before it on its line."""
    line = text.rfind("\n", max(0, at - 600), at) + 1
    line = max(line, at - 600)
    return text.count(text[at], line, at) % 2 == 0


def sentence_around(text: str, start: int, end: int, reach: int) -> str:
    """The part of the sentence within `reach` of a stretch, without the stretch itself."""
    left = text[max(0, start - reach) : start]
    right = text[end : end + reach]
    for stop in SENTENCE_STOPS:
        left = left.rpartition(stop)[2]
        right = right.partition(stop)[0]
    left, right = left.rpartition(". ")[2], right.partition(". ")[0]
    return f"{left}\x00{right}"


def near(text: str, words: Sequence[str]) -> int:
    """How many of the words stand in a text."""
    return sum(1 for word in words if word in text)


def topic(view: View, at: int, language: str) -> int:
    """How much the text around a place speaks of schemes for people or science, in the words of one language.

    Looks at BLOCK to three times BLOCK code points around. Two for each different telling word or benefit, one
    for each other word of context, two at most of those. Measured 2026-11: news on other matters stays below
    4 (two of 325 texts reach it), calls, adverts and reports on such schemes reach it even when they are short.
    """
    block = at // BLOCK
    name = f"topic {language} {block}"
    if name not in view.cache:
        text = plain(view)[max(0, block - 1) * BLOCK : (block + 2) * BLOCK]
        words = programme_words(language)
        others = sum(1 for word in words.context if word not in words.telling and word in text)
        view.cache[name] = 2 * near(text, words.telling) + 2 * near(text, words.benefits) + min(2, others)
    made: int = view.cache[name]
    return made


@cache
def vocabulary(language: str) -> tuple[dict[str, str], int]:
    """Words of a language and their class ("talent", "research", "act", "cut", "plain"), and the longest."""
    words = programme_words(language)
    table: dict[str, str] = {}
    for name, listed in (
        ("plain", words.plain),
        ("act", words.acts),
        ("research", words.research),
        ("talent", words.talent),
        ("cut", words.cuts),
    ):
        for word in listed:
            if name == "cut" and word in table:
                continue
            table[word] = name
    return table, max(map(len, table), default=1)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name. kind: its class in `vocabulary`, "owner", "number" or "" where it is unknown."""

    text: str
    kind: str


def words_back(text: str, low: int, end: int, language: str, kinds: dict[str, str]) -> list[Word]:
    """The words of text[low:end], read from its end by longest match, in order; stops at a cut.

    kinds: further words and their class. A run of unknown characters is one word.
    Method: backward maximum matching, as is common for Chinese.
    """
    table, longest = vocabulary(language)
    found: list[Word] = []
    unknown = end
    at = end
    while at > low:
        for length in range(min(longest, at - low), 0, -1):
            piece = text[at - length : at]
            kind = kinds.get(piece) or table.get(piece)
            if kind is not None:
                break
        else:
            at -= 1
            continue
        if unknown > at:
            found.append(Word(text[at:unknown], ""))
        if kind == "cut":
            found.reverse()
            return found
        found.append(Word(piece, kind))
        at -= length
        unknown = at
    if unknown > at:
        found.append(Word(text[at:unknown], ""))
    found.reverse()
    return found


def apart(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates that do not overlap, in text order: the longer of two, then the surer."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: (c.start, -c.end, c.needs, -(c.track or (0, 0))[1])):
        if kept and one.start < kept[-1].end:
            last = kept[-1]
            better = (not one.needs, one.end - one.start) > (not last.needs, last.end - last.start)
            if better:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def key_of(written: str) -> str:
    """The key of a name whose head, owner and track are already off."""
    return comparable(written)


def followed_by(text: str, at: int, words: ProgrammeWords) -> bool:
    """Whether a name that ends here is the beginning of the name of a body (大学, ventures)."""
    while at < len(text) and text[at] in " \u3000”’\"'」』":
        at += 1
    return text.startswith(words.bodies, at)


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    """Heads of all languages, longest first, as they are written and simplified."""
    heads = {head for words in every() for head in words.heads}
    return tuple(sorted(((head, simplified(head)) for head in heads), key=lambda pair: (-len(pair[0]), pair)))


def split_head(written: str) -> tuple[str, str]:
    """A written name without the head at its end, and the head as written; "" where there is none."""
    low = folded(written)
    plain_form = simplified(low)
    for head, simple in _heads():
        if len(low) <= len(head) or not (low.endswith(head) or plain_form.endswith(simple)):
            continue
        cut = len(written) - len(head)
        if head.isascii() and written[cut - 1] not in ' -”"’':
            continue
        return written[:cut].rstrip(" -"), written[cut:]
    return written, ""
