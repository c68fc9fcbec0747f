"""What a label of a person's details calls: where its value begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.person_details import DetailWords, detail_words
from aftername.languages.person_words import PersonWords, person_words
from aftername.stages.mentions.finder import Hit, View, once
from aftername.text.folding import folded
from aftername.text.scripts import HANGUL

LONGEST = 240  # code points of a value

"""Under this name a view keeps where the labels with a colon begin."""

_COLON = re.compile(r"[\s\u3000]{0,3}[:\uff1a]")
_ANY_LABEL = re.compile(
    r"[\s,\uff0c\u3001;\uff1b(\uff08\u3010\[][^\s:\uff1a,\uff0c\u3001()\uff08\uff09\x00-\x7f]{1,8} {0,2}[:\uff1a]"
)
_END = re.compile(r"[\n\t|\u3002;\uff1b]|\. (?=[A-Z])|\.$")
_ASIDE = r"(?:[(\uff08][^()\uff08\uff09\n]{0,12}[)\uff09])?"
_CLOSED = r"[\]\u3011\u3015\u3009\u300b)\uff09]"


def details() -> tuple[DetailWords, ...]:
    """The labels of every language."""
    return tuple(map(detail_words, LANGUAGES))


def signs() -> tuple[PersonWords, ...]:
    """The words around persons of every language."""
    return tuple(map(person_words, LANGUAGES))


def any_of(words: Iterable[str]) -> str:
    """An expression for one of some words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


def beginning(words: Iterable[str]) -> str:
    """An expression that looks whether what follows begins like one of some words, in whatever case: in front of many words, or of words
    that something must stand before, it spares trying each of them at every letter."""
    return f"(?i:(?=[{re.escape(''.join(sorted({word[0] for word in words})))}]))"


@cache
def _opening() -> re.Pattern[str]:
    linking = any_of(folded(word) for one in details() for word in one.linking)
    return re.compile(
        rf"[ ]{{0,3}}{_ASIDE}[ ]{{0,3}}(?:(?P<colon>{_CLOSED}?[ ]{{0,2}}[:\uff1a]|{_CLOSED})|(?P<linked>{linking})"
        rf"|(?P<gap>\t| {{2,}}))?[ \t\n]{{0,1}}[ ]{{0,4}}"
    )


@once
def holds_hangul(view: View) -> bool:
    """Whether a text has any hangul: where it has none, no Korean is looked for."""
    return HANGUL.search(view.text) is not None


def labels_in(view: View, hits: Sequence[Hit]) -> list[int]:
    """Where the labels among the hits begin: those that a colon follows; in order."""
    return sorted({hit.start for hit in hits if _COLON.match(view.text, hit.end)})


def opened(view: View, hit: Hit) -> tuple[int, str]:
    """Where the value behind a label begins, and what sets it off: "colon", "linked", "gap", or "" for nothing."""
    opening = _opening().match(view.folded, hit.end)
    if opening is None:
        return hit.end, ""
    set_off = next((name for name in ("colon", "linked", "gap") if opening[name]), "")
    if not set_off and view.text[hit.end : hit.end + 1] == "\u3000":
        set_off = "gap"  # one wide blank is enough to set a value off
    return opening.end(), set_off


@cache
def _extension() -> re.Pattern[str]:
    words = any_of(folded(word) for one in details() for word in one.extensions)
    return re.compile(rf"[ ,(]{{0,2}}(?:{words})[ .:]{{0,2}}\d{{1,6}}(?!\d)")


def extended(view: View, end: int) -> int:
    """Where a telephone number ends, its extension included: 0571-80000001 ext. 8012."""
    found = _extension().match(view.folded, end)
    return found.end() if found else end


def value_end(view: View, at: int) -> int:
    """Where a value that begins here ends: at the end of its line or sentence, or at the next label."""
    text = view.text
    stop = min(len(text), at + LONGEST)
    for form in (_END, _ANY_LABEL):
        found = form.search(text, at, stop)
        stop = found.start() if found else stop
    following = bisect_left(view.labels, at + 1)
    if following < len(view.labels):
        stop = min(stop, view.labels[following])
    return at + len(text[at:stop].rstrip(" \u3000,\uff0c\u3001(\uff08[\u3010"))


@once
def _spans(view: View, kinds: frozenset[str]) -> list[tuple[int, int]]:
    return sorted((m.anchor.start, m.anchor.end) for m in view.found if m.kind in kinds)


def overlapping(view: View, start: int, end: int, kinds: frozenset[str]) -> list[tuple[int, int]]:
    """Stretches that finders before this one found here, of some kinds."""
    spans = _spans(view, kinds)
    found = []
    for at in range(bisect_left(spans, (start - LONGEST, 0)), len(spans)):
        left, right = spans[at]
        if left >= end:
            break
        if right > start:
            found.append((left, right))
    return found
