"""What stands in quotation marks, in a row or in brackets and may be the name of a programme, though no finder took it for one.

That it was cut out of its sentence, or its row out of a table, while what stands around it stayed speaks for it. It is looked at only where
the words around it say that somebody was chosen, invited or paid through it, and speak of researchers; what is said to be a meeting,
a prize, a house or a book is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from aftername.languages.capture_words import pattern, phrases
from aftername.languages.number_words import number_words
from aftername.stages.captures.forms import has_own_word, is_kind
from aftername.stages.captures.matter import Matter, Sentence
from aftername.stages.captures.parting import likeness
from aftername.stages.captures.pile import Span
from aftername.stages.captures.rolling import is_line
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.entry_forms import ENTRY_NUMBER
from aftername.values.numbers import numerals_in

NEAR_EAST, NEAR_WEST = 11, 24  # letters behind a name in which the words stand, by script
ASIDE_EAST, ASIDE_WEST = 6, 16  # letters in which a word stands that says that it is no programme
REST = 0.6  # likeness of a sentence without the name to the one in its place
PUT_EAST, PUT_WEST = 14, 44  # letters of a general word in its place
OWN = 2  # letters of a word of its own in front of what a row brings
_MARKED = re.compile(
    r"\u201c([^\u201c\u201d\n]{2,40})\u201d|\u300c([^\u300c\u300d\n]{2,30})\u300d|\u300e([^\u300e\u300f\n]{2,30})\u300f"
    r"|\u2018([^\u2018\u2019\n]{2,40})\u2019|\"([^\"\n]{2,40})\""
)
_CELL = re.compile(r"[|\uff5c\t]")
_PHRASE_END = re.compile(r"[\u3002\uff0c,.!?\uff01\uff1f;\uff1b]")
_APART = re.compile(r"[\u3001\u3002\uff0c,.;\uff1b:\uff1a]")
_FIGURES = re.compile(r"\d")
_CAPITALS = re.compile(r"(?:[A-Z][\w'\u2019-]*)(?:\s(?:(?:of|the|and|for)\s)*[A-Z][\w'\u2019-]*)*")
_POSTS = re.compile(
    r"\b((?:[A-Z][a-z\u2019'-]+\s){1,3})(?:Professor|Chair|Fellow|Scholar|Lecturer|Researcher)s?\b", re.ASCII
)
_BRACKETED = re.compile(rf"\(({_CAPITALS.pattern}), ")


class Marked(NamedTuple):
    """A stretch that may be a name. span: without its marks; alone: whether nothing else may have changed."""

    span: Span
    alone: bool


def marked(earlier: Matter, later: Matter, known: Iterable[Span]) -> Iterator[Marked]:
    """What may be names on a page and went from their sentences, or with their row or link. known: places of names that were found."""
    told = list(known)
    for at, one in enumerate(earlier.sentences):
        if one.key in later.keys and not (is_line(one) and one.key not in later.lines):
            continue
        for found in _in_sentence(at, one, earlier, later):
            low, high = found.span
            if not any(start < high + 2 and low < end for start, end in told):
                yield found


def with_marked(place: Span, text: str) -> Span:
    """A place of a name, from the mark that opens what stands in marks right in front of it on its line."""
    front = text[text.rfind("\n", 0, place[0]) + 1 : place[0]]
    hit = next((one for one in _MARKED.finditer(front) if not front[one.end() :].strip()), None)
    return place if hit is None else (place[0] - len(front) + hit.start(), place[1])


def _in_sentence(at: int, one: Sentence, earlier: Matter, later: Matter) -> Iterator[Marked]:
    text = earlier.document.text
    place = _rest_of(at, earlier, later)
    closed = place is None and _closed(at, earlier, later)
    general = place is not None and _is_general(one, earlier, place, later)
    for low, high in _stretches(text[one.start : one.end]):
        span = (one.start + low, one.start + high)
        if letters(text[slice(*span)]) in later.whole or not may_be(span, one, earlier, general):
            continue
        if closed or (place is not None and _is_out(span, one, earlier, place, later)):
            yield Marked(span, closed)
    row = _brought(one, earlier)
    if row is None:
        return
    if closed and _CELL.search(text, one.start, one.end):
        yield Marked(row, True)
    elif place is not None and _is_said_of(at, earlier, place, later):
        yield Marked(row, False)


def _is_general(one: Sentence, earlier: Matter, place: Sentence, later: Matter) -> bool:
    """Whether the sentence in the place of one has a general word for a programme, which that had not."""
    ours = folded(earlier.document.text[one.start : one.end])
    theirs = folded(later.document.text[place.start : place.end])
    return any(hit[0] not in ours for hit in pattern("general").finditer(theirs))


def _stretches(written: str) -> Iterator[Span]:
    """What stands in marks, and in Latin letters first in brackets with something behind it."""
    for hit in _MARKED.finditer(written):
        group = next(place for place in range(1, 6) if hit[place] is not None)
        yield hit.span(group)
    for hit in _BRACKETED.finditer(written):
        yield hit.span(1)
    for hit in _POSTS.finditer(written):
        words = folded(hit[1]).split()
        if not any(word in phrases("ranks") for word in words) and _counted(written[: hit.start()]):
            yield hit.span()


def _counted(before: str) -> bool:
    """Whether a number stands in front."""
    words = before.split()
    return bool(words) and bool(numerals_in(folded(words[-1]), number_words()))


def may_be(span: Span, one: Sentence, matter: Matter, general: bool) -> bool:
    """Whether the words in and around a stretch say that it did something for researchers, and that it is nothing else. general: whether
    a general word for a programme stands in its place."""
    text = matter.document.text
    written = text[slice(*span)]
    if not has_own_word(written) or _FIGURES.search(written) or _PHRASE_END.search(written):
        return False
    if written.isascii() and _CAPITALS.fullmatch(written) is None:
        return False
    near, aside = (NEAR_WEST, ASIDE_WEST) if written.isascii() else (NEAR_EAST, ASIDE_EAST)
    before = aside if written.isascii() else aside // 2
    if pattern("no programme").search(_around(span, one, text, before, aside)):
        return False
    return (general or _is_backed(span, one, text, near)) and pattern("learned").search(
        _context(one, matter)
    ) is not None


def _is_backed(span: Span, one: Sentence, text: str, near: int) -> bool:
    """Whether a word for a programme, or for who was chosen, stands right behind a stretch, before any sign; in Latin letters in front of it too."""
    behind = folded(_without_marked(text, one, span)[span[1] : min(one.end, span[1] + near)])
    if behind[1:].lstrip().startswith(phrases("is itself")):
        return False
    told = [written[0] if (written := _APART.split(behind[1:])) and written[0].strip() else behind]
    if text[slice(*span)].isascii():
        told.append(folded(text[max(one.start, span[0] - ASIDE_WEST) : span[0]]))
    return any(pattern(slot).search(each) for slot in ("kinds", "selection", "backed") for each in told)


def _around(span: Span, one: Sentence, text: str, before: int, behind: int) -> str:
    """A stretch of a sentence with so many letters before and behind it, folded."""
    return folded(text[max(one.start, span[0] - before) : min(one.end, span[1] + behind)])


def _without_marked(text: str, one: Sentence, span: Span) -> str:
    """The text with what stands in other marks of the sentence cut out behind the stretch, so that words for all of a row stand beside each."""
    behind = _MARKED.sub("", text[span[1] + 1 : one.end])
    return text[: span[1] + 1] + behind + " " * (one.end - span[1] - 1 - len(behind)) + text[one.end :]


def _context(one: Sentence, matter: Matter) -> str:
    """A sentence, those on either side and the title, folded."""
    at = matter.sentences.index(one)
    near = matter.sentences[max(0, at - 1) : at + 2]
    title = matter.document.header.title
    told = [matter.document.text[each.start : each.end] for each in near]
    return folded("\n".join([*told, title.value if title is not None else ""]))


def _rest_of(at: int, earlier: Matter, later: Matter) -> Sentence | None:
    """The sentence that stands in the place of one: new, and beside a neighbour of it that stays."""
    ours, theirs = earlier.sentences, later.sentences
    before = ours[at - 1].key if at else None
    behind = ours[at + 1].key if at + 1 < len(ours) else None
    for place, other in enumerate(theirs):
        if other.key in earlier.keys:
            continue
        above = theirs[place - 1].key if place else None
        below = theirs[place + 1].key if place + 1 < len(theirs) else None
        if above == before and below == behind and (before or behind):
            return other
    return None


def _closed(at: int, earlier: Matter, later: Matter) -> bool:
    """Whether the lines above and below one stand together now."""
    ours, theirs = earlier.sentences, later.sentences
    if not 0 < at < len(ours) - 1:
        return False
    pair = (ours[at - 1].key, ours[at + 1].key)
    return any((one.key, other.key) == pair for one, other in pairwise(theirs))


def _is_out(span: Span, one: Sentence, earlier: Matter, place: Sentence, later: Matter) -> bool:
    """Whether the sentence in its place is what is left of one without a stretch, or has a general word for it, and names nothing else."""
    text, new = earlier.document.text, later.document.text[place.start : place.end]
    if any(letters(hit[0]) not in earlier.whole for hit in _MARKED.finditer(new)):
        return False  # something else in marks: it may be called so now
    if not text[slice(*span)].isascii() and _new_capitals(new, text):
        return False  # it may be written in Latin letters now
    bare = _MARKED.sub("", text[one.start : one.end])
    return likeness(letters(bare), letters(new)) >= REST


def _new_capitals(new: str, text: str) -> bool:
    return any(hit[0] not in text for hit in _CAPITALS.finditer(new))


def _brought(one: Sentence, matter: Matter) -> Span | None:
    """The first cell of a row, or a line behind its number, where it is a word of its own and then whom it brings."""
    written = matter.document.text[one.start : one.end]
    sign = _CELL.search(written)
    number = ENTRY_NUMBER.match(written) if sign is None else None
    low = number.end() if number else 0
    cell = written[low : sign.start() if sign else len(written)].strip()
    plain = folded(cell)
    if not is_line(one) or len(plain) != len(cell) or pattern("no programme").search(plain):
        return None
    end = next((word for word in phrases("taken to post") if plain.endswith(word)), "")
    own = plain[: len(plain) - len(end)]
    if not end or len(letters(own)) < OWN or not has_own_word(own) or is_kind(own):
        return None
    if any(pattern(slot).search(own) for slot in ("learned", "people", "taken in", "backed", "chosen")):
        return None
    start = one.start + written.index(cell, low)
    return start, start + len(cell)


def _is_said_of(at: int, earlier: Matter, place: Sentence, later: Matter) -> bool:
    """Whether a heading has a line in its place that says in general words what the paragraph below it says, which stays."""
    if at + 1 >= len(earlier.sentences):
        return False
    below = earlier.sentences[at + 1]
    said = folded(earlier.document.text[below.start : below.end])
    new = folded(later.document.text[place.start : place.end])
    if is_line(below) or below.key not in later.keys or not is_line(place) or _MARKED.search(new):
        return False
    learned = {hit[0] for hit in pattern("learned").finditer(said)} | {
        hit[0] for hit in pattern("taken in").finditer(said)
    }
    return pattern("learned").search(said) is not None and any(word in new for word in learned)


def in_marks(
    documents: Sequence[str], matters: Mapping[str, Matter], told: Mapping[str, Sequence[Span]]
) -> Iterator[tuple[Span, list[int], bool]]:
    """What may be names and is in no later text: where it stands in the last text that has it, the places of the texts with it, and whether
    nothing else may have changed.

    documents: texts of a page, in order of time. told: places of names that were found, by text.
    """
    seen: set[str] = set()
    for place in range(len(documents) - 1):
        document, behind = documents[place], documents[place + 1]
        if document == behind:
            continue
        earlier, later = matters[document], matters[behind]
        for found in marked(earlier, later, told.get(document, ())):
            key = letters(earlier.document.text[slice(*found.span)])
            if key not in seen and not any(key in matters[one].whole for one in documents[place + 1 :]):
                seen.add(key)
                naming = [at for at, one in enumerate(documents) if key in matters[one].whole]
                yield found.span, naming, found.alone
