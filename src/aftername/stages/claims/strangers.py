"""Named things of a document that were not accepted as programmes: they compete as subjects, and nothing is claimed of them.

A name that the finder missed still stands in the text, and what is said of it must not go to the programme named before it. So what may be
a name is gathered wide here: names for a person to decide, quotations and runs of words that end in a word for a scheme, capitals in
brackets behind such a run. Too many cost a statement, too few cost the truth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages import LANGUAGES, read_as
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.languages.word_ends import (
    BREAKS,
    BULLETS,
    CLAUSE_END,
    GIVEN_AS,
    MARKS_TOPICS,
    NO_BEGINNING,
    PARTICLE,
    QUOTED,
    SAYS_WHAT,
    SAYS_WHAT_BEFORE,
    SPOKEN,
    TOPIC,
)
from aftername.records import MarkedDocument
from aftername.records.block import Span
from aftername.stages.claims.name_runs import EAST, HANGUL, any_head, heads_in
from aftername.stages.claims.stretches import Stretches
from aftername.text.names import comparable
from aftername.text.small import small_of

STRANGER = "?"
"""How the id of something begins that is no programme of the case."""

LONGEST = 40  # letters of a quotation that may be a name; twice as many in Latin script
RUN = 24  # letters before a head noun that are looked at
LEAST = 2  # letters of a name that are in no common word
COMPOUND = 4  # letters of common words that together may be a name
LONGEST_WORD = 8  # letters of a common word
_GIVEN = (
    "benefit",
    "subsidy",
    "grant",
)  # kinds of head nouns for what a programme gives as well as for a programme
_PEOPLE = (
    "scholar",
    "works",
    "corps",
    "item",
)  # kinds of head nouns that mostly mean people, places or papers
FEW = 2  # letters between a quotation and its head noun
_EAST = re.compile(rf"[{EAST}]+$")
_HANGUL = re.compile(rf"[{HANGUL}]+$")
_HANGUL_BEHIND = re.compile(r"[\uac00-\ud7a3]*")
_CAPITALS = re.compile(
    r"(?:[A-Z0-9\u00c0-\u00de][\w’'&/+.-]*[\w+]|[A-Z])(?:[ -](?:(?:of|for|the|and|in|to|on|&)[ -])*(?:[A-Z0-9\u00c0-\u00de][\w’'&/+.-]*[\w+]|[A-Z]))*$"
)
_SHORT = re.compile(r" ?[(\uff08][\u201c\u2018'\"]?([A-Z][A-Za-z0-9+&-]{1,9})[\u201d\u2019'\"]?[)\uff09]")


def strangers_of(marked: MarkedDocument) -> dict[Span, tuple[str, ...]]:
    """The places of a document that may name a programme and are not known to, with the id of each."""
    if not any(ids for _, ids in marked.programmes):
        return {}
    known = Known(marked)
    found: dict[Span, str] = {}
    given = _given_at(marked)
    for place, key in _found(marked):
        if (
            place[0] not in given
            and not known.holds(place, key)
            and not _says_what(marked.document.text, place)
        ):
            found.setdefault(place, key)
    for place, key in tuple(_again(marked.document.text, found)):
        if not known.holds(place, key):
            found.setdefault(place, key)
    return dict(_outermost(found))


def _given_at(marked: MarkedDocument) -> frozenset[int]:
    """Where what is given begins, right behind its sum: 300万元科研经费补助, 300만 원의 연구비 지원."""
    text = marked.document.text
    ends = [m.anchor.end for m in marked.mentions if m.kind == "amount"]
    return frozenset(found.end() for end in ends if (found := GIVEN_AS.match(text, end)) is not None)


def _says_what(text: str, place: Span) -> bool:
    """Whether words say what something else is: X is a plan."""
    return SAYS_WHAT_BEFORE.search(text[max(0, place[0] - 12) : place[0]]) is not None


def is_stranger(programme: str) -> bool:
    """Whether an id is that of something that is no programme of the case."""
    return programme.startswith(STRANGER)


class Known:
    """What stands in a document under a name that is known: programmes, bodies, papers, people."""

    def __init__(self, marked: MarkedDocument) -> None:
        kinds = ("programme", "body", "person", "document-number", "channel")
        self._taken = Stretches((m.anchor.start, m.anchor.end) for m in marked.mentions if m.kind in kinds)
        text = marked.document.text
        self._names = {comparable(text[a:b]).replace(" ", "") for (a, b), ids in marked.programmes if ids}

    def holds(self, place: Span, key: str) -> bool:
        """Whether a place is taken, or its words are a shorter way to write a name that is known."""
        return self._taken.touch(*place) or any(_shortens(key, name) for name in self._names)


def _shortens(short: str, name: str) -> bool:
    """Whether letters stand in a name, in East Asian writing apart as well: initials of its words."""
    if short.isascii() or short[:1] != name[:1]:
        return short in name
    rest = iter(name)
    return all(letter in rest for letter in short)


def _outermost(found: Mapping[Span, str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Strangers that stand in no longer one, in text order."""
    end = -1
    for place in sorted(found, key=lambda one: (one[0], -one[1])):
        if place[0] >= end:
            end = place[1]
            yield place, (STRANGER + found[place],)


def _found(marked: MarkedDocument) -> Iterator[tuple[Span, str]]:
    document = marked.document
    for one in marked.mentions:
        if one.kind == "candidate":
            yield (one.anchor.start, one.anchor.end), _key(one.written)
    smalls: dict[str, str] = {}
    parts = [(segment.start, segment.end, segment.language) for segment in document.segments]
    for start, end, language in parts or [(0, len(document.text), document.language)]:
        read = read_as(language if language in LANGUAGES else document.language)
        yield from _quoted(document.text, start, end, read)
        if read not in smalls:
            smalls[read] = small_of(document.text, read)
        yield from _headed(document.text, smalls[read], (start, end), read)


def _opens(text: str, place: Span) -> bool:
    """Whether words open their clause, or are what it is about."""
    return (
        TOPIC.match(text, place[1]) is not None
        or text[max(0, place[0] - 4) : place[0]].rstrip(" \u3000")[-1:] in BREAKS
    )


def _key(written: str) -> str:
    return comparable(written).replace(" ", "")


def _quoted(text: str, start: int, end: int, language: str) -> Iterator[tuple[Span, str]]:
    """Quotations that end in a word for a scheme, or have one right behind."""
    for match in QUOTED.finditer(text, start, end):
        place = match.span(1)
        if language in SPOKEN and SPOKEN[language].search(match[1]):
            continue
        behind = text[match.end() : match.end() + FEW + 8].lstrip(" ")
        inner = match[1].lower()
        scheme = _heads(language).search(inner + "\n") or _heads_first(language).match(behind.lower())
        if scheme or (language in MARKS_TOPICS and TOPIC.match(text, match.end())):
            yield place, _key(match[1])


@cache
def _heads(language: str) -> re.Pattern[str]:
    """A word for a scheme at the end of a line."""
    return re.compile(any_head(language) + r"(?:\([^()]{1,20}\))?\n")


@cache
def _heads_first(language: str) -> re.Pattern[str]:
    return re.compile(any_head(language))


def _headed(text: str, small: str, bounds: Span, language: str) -> Iterator[tuple[Span, str]]:
    """Words before a word for a scheme, without quotation marks. small: the text as words are looked up in it."""
    kinds = heads_of(language)
    before = _WAYS.get(language, _han)
    for head in heads_in(small, bounds, language):
        kind = kinds.get(small[slice(*head)], "")
        if not _may_head(small, head, kind):
            continue
        found = before(text if before is _latin else small, head, bounds[0], language)
        if found is not None and (kind not in _GIVEN or before is _latin or _opens(text, found)):
            yield found, _key(text[slice(*found)])


def _may_head(text: str, head: Span, kind: str) -> bool:
    """Whether a word for a scheme may end a name here."""
    length, end = head[1] - head[0], head[1]
    if length < LEAST or (kind in _PEOPLE and text[end : end + 1] != ":"):
        return False
    as_verb = kind == "subsidy" and length == LEAST  # to fund
    return not as_verb and SAYS_WHAT.match(text, end) is None


def _latin(text: str, head: Span, low: int, language: str) -> Span | None:
    ahead = text[max(low, head[0] - 3 * RUN) : head[0]]
    if ahead[-1:] not in (" ", "-"):
        return None
    run = _CAPITALS.search(ahead[:-1])
    if run is None:
        return None
    words = [one.lower() for one in re.split("[ -]", run[0])]
    while words and (words[0] in name_words(language).starts or words[0] in _NO_FIRST):
        words.pop(0)
    if not words or all(one in _common(language) or not any(map(str.isalpha, one)) for one in words):
        return None
    return head[0] - 1 - len(" ".join(words)), head[1]


_NO_FIRST = frozenset(("the", "a", "an", "this", "these", "of", "for", "and", "in", "to", "on", "our", "its", "if", "no", "any", "under", "each", "both"))  # fmt: skip


def _hangul(text: str, head: Span, low: int, language: str) -> Span | None:
    """The word that a head noun ends, and the word before it where it says nothing by itself."""
    behind = _HANGUL_BEHIND.match(text, head[1])
    if behind is not None and PARTICLE.fullmatch(behind[0]) is None:
        return None
    begin = head[0]
    for _ in range(2):
        run = _HANGUL.search(text[max(low, begin - RUN) : begin].rstrip(" "))
        if run is None or (begin != head[0] and text[begin - 1 : begin] != " "):
            break
        word = run[0]
        apart = text[begin - 1 : begin] == " "
        if apart and (CLAUSE_END.search(word) or word in name_words(language).starts):
            break
        begin -= len(word) + (1 if apart else 0)
        if word[0].isdigit():
            break
        if not _is_common(word, language) or (not apart and _is_compound(text, (begin, head[1]), word)):
            return begin, head[1]
    return None


@cache
def _common(language: str) -> frozenset[str]:
    """Words that say what a scheme is for and make no name alone."""
    names, words = name_words(language), programme_words(language)
    return frozenset({
        *names.generic, *names.ordinary, *names.starts, *words.generic, *words.plain, *words.acts, *words.research, *words.talent,
        *words.tracks, *words.owners, *heads_of(language), *names.things,
    })  # fmt: skip


def _is_compound(text: str, place: Span, word: str) -> bool:
    """Whether common words written as one, a line of their own or the first of it, may name something nevertheless."""
    return len(word) >= COMPOUND and text[max(0, place[0] - 3) : place[0]].rstrip(" \u3000-" + BULLETS)[
        -1:
    ] in ("", "\n")


def _is_common(word: str, language: str) -> bool:
    """Whether a run of letters is made up of common words, but for a letter here and there."""
    known = _common(language)
    strange = [0] * (len(word) + 1)  # how many letters up to here stand in no common word, at the least
    for end in range(1, len(word) + 1):
        strange[end] = strange[end - 1] + (not word[end - 1].isdigit())
        for start in range(max(0, end - LONGEST_WORD), end):
            if word[start:end] in known:
                strange[end] = min(strange[end], strange[start])
    return strange[-1] < LEAST


def _han(text: str, head: Span, low: int, language: str) -> Span | None:
    run = _EAST.search(text[max(low, head[0] - RUN) : head[0]])
    if run is None:
        return None
    word, cuts = run[0], _cuts(language)
    held = {n for n, _, _ in _cutter(language).find_matches_as_indexes(word, overlapping=True)}
    for cut in (cuts[n] for n in sorted(held)):
        at = word.rfind(cut)
        if at >= 0:
            word = word[at + len(cut) :]
    word = word.lstrip(NO_BEGINNING)
    place = head[0] - len(word), head[1]
    if len(word) < LEAST or (_is_common(word, language) and not _is_compound(text, place, word)):
        return None
    return place


@cache
def _cuts(language: str) -> tuple[str, ...]:
    """Words that end a name on its left."""
    return tuple(
        sorted(
            {*programme_words(language).cuts, *name_words(language).starts}, key=lambda one: (-len(one), one)
        )
    )


@cache
def _cutter(language: str) -> AhoCorasick:
    """Finds which of them a text holds, in one pass."""
    return AhoCorasick(_cuts(language), matchkind=MatchKind.Standard)


def _again(text: str, found: Mapping[Span, str]) -> Iterator[tuple[Span, str]]:
    """Short forms in brackets behind a stranger, and where they stand alone."""
    for place, key in found.items():
        short = _SHORT.match(text, place[1]) or _SHORT.match(text, place[1] + 1)
        if short is not None:
            for match in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(short[1])}(?![A-Za-z0-9])", text):
                yield match.span(), key


_WAYS: Mapping[str, Callable[[str, Span, int, str], Span | None]] = {"en": _latin, "ko": _hangul}
"""How the words before a head noun are read in a language; without blanks where it is not named."""
