"""What is seen at each character of a Chinese, Japanese or Korean sentence, for the odds of names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages.name_letters import ENDS_ROWS, PARTICLE_LAST
from aftername.stages.mentions.finder import View, once
from aftername.stages.mentions.finders.names.learned.stretches import Stretch, kind_of, listed
from aftername.stages.mentions.finders.names.text import HAN_ALONE, plain

Seen = tuple[str, int]

AWAY = {  # how far from the unit that is judged a thing may be seen, by kind of thing
    "1": range(-4, 5),
    "2": range(-3, 5),
    "3": range(-1, 4),
    "k1": range(-2, 3),
    "k3": range(-1, 4),
    "k5": range(2, 3),
    "ws": range(-2, 1),
    "we": range(3),
    "ms": range(-1, 1),
    "me": range(3),
}
HERE = range(1)
EDGE, SIZES, SIZES_OF_KINDS = 2, (1, 2, 3), (1, 3, 5)  # marks at an edge; letters seen at a time
BLANKS = frozenset(["ko"])
MENTIONS = frozenset(["body", "amount", "date", "place", "person", "age"])

_WORD = re.compile(r"\S+")


def away(key: str) -> range:
    """Where the units stand that a thing is seen from, counted from where it begins."""
    return AWAY.get(key.partition("|")[0], HERE)


def seen(view: View, stretch: Stretch) -> Iterator[Seen]:
    """Everything that is seen in a sentence, and at which of its characters it begins."""
    text, kinds = letters_of(view, stretch)
    for prefix, row, sizes in ("", text, SIZES), ("k", kinds, SIZES_OF_KINDS):
        for at in range(len(row) - EDGE):
            for size in sizes:
                yield f"{prefix}{size}|{row[at : at + size]}", at - EDGE
    yield from beside_letters(view, stretch)


def letters_of(view: View, stretch: Stretch) -> tuple[str, str]:
    """The letters of a sentence and their kinds, with marks for its edges."""
    text = (plain(view) if stretch.language in HAN_ALONE else view.folded)[stretch.start : stretch.end]
    return f"^^{text}$$", f"^^{''.join(map(kind_of, view.text[stretch.start : stretch.end]))}$$"


def beside_letters(view: View, stretch: Stretch) -> Iterator[Seen]:
    """What is seen in a sentence beside its letters: words of lists, quotations, mentions."""
    text, kinds = (row[EDGE:-EDGE] for row in letters_of(view, stretch))
    yield from _words(text, stretch.language)
    yield from _quoted(text, kinds)
    yield from mentioned(view, stretch)
    if stretch.language in BLANKS:
        yield from _parted(text)


def whole(view: View, stretch: Stretch) -> tuple[str, ...]:
    """What is seen of a sentence as a whole."""
    low, high = stretch.line
    text = (plain(view) if stretch.language in HAN_ALONE else view.folded)[stretch.start : stretch.end]
    told = {f"has|{kind}" for _, _, kinds in _found(text, stretch.language) for kind in kinds}
    return (
        "bias|",
        f"long|{min(6, (high - low + 9) // 10)}",
        *(("first|",) if low == 0 else ()),
        *sorted(told),
    )


@cache
def _automaton(language: str) -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(sorted(listed(language)))
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def _found(text: str, language: str) -> list[tuple[int, int, tuple[str, ...]]]:
    automaton, words = _automaton(language)
    told = listed(language)
    return [(start, end, told[words[n]]) for n, start, end in automaton.find_matches_as_indexes(text)]


def _words(text: str, language: str) -> Iterator[Seen]:
    """Words of the lists: where they begin and end; how far the next head noun is, with no mark before it."""
    heads = []
    for start, end, kinds in _found(text, language):
        for kind in kinds:
            yield f"ws|{kind}", start
            yield f"we|{kind}", end - 1
            for at in range(start + 1, end - 1):
                yield f"wi|{kind}", at
        if "head" in kinds:
            heads.append(end - 1)
    following = len(text) + 99
    for at in range(len(text) - 1, -1, -1):
        if text[at] in ENDS_ROWS:
            following = len(text) + 99
        if heads and heads[-1] == at:
            following = heads.pop()
        gap = following - at
        yield f"head|{gap if gap < 5 else gap // 4 + 4 if gap < 24 else 'none'}", at


def _quoted(text: str, kinds: str) -> Iterator[Seen]:
    opened: list[int] = []
    for at, kind in enumerate(kinds):
        if kind == "q":
            opened.append(at)
        elif kind == "Q" and opened:
            first = opened.pop() + 1
            if at - first < 2:
                continue
            size = min(6, (at - first) // 4)
            for inner in range(first, at):
                yield f"quoted|{size}", inner
            yield f"quote-first|{size}", first
            yield f"quote-last|{size}", at - 1
            yield f"quote-then|{text[at + 1 : at + 2]}", at - 1
            yield f"quote-then|{text[at + 1 : at + 3]}", at - 1


def mentioned(view: View, stretch: Stretch) -> Iterator[Seen]:
    """Bodies, sums, days, places, persons that were found in a sentence."""
    for kind, first, last in between(view, stretch.start, stretch.end):
        start, end = max(first, stretch.start) - stretch.start, min(last, stretch.end) - stretch.start
        yield f"ms|{kind}", start
        yield f"me|{kind}", end - 1
        for at in range(start, end):
            yield f"mi|{kind}", at


def between(view: View, low: int, high: int) -> list[tuple[str, int, int]]:
    """The mentions that touch view.text[low:high]."""
    told = _mentions(view)
    at = bisect_left(told, (low, 0, ""))
    while at > 0 and told[at - 1][1] > low:
        at -= 1
    made = []
    while at < len(told) and told[at][0] < high:
        start, end, kind = told[at]
        if end > low:
            made.append((kind, start, end))
        at += 1
    return made


@once
def _mentions(view: View) -> list[tuple[int, int, str]]:
    """What was found before names, by its place."""
    return sorted((m.anchor.start, m.anchor.end, m.kind) for m in view.found if m.kind in MENTIONS)


def _parted(text: str) -> Iterator[Seen]:
    """Korean words: their last letters without the particle, the particle, the words beside."""
    words = list(_WORD.finditer(text))
    for number, match in enumerate(words):
        word, start, end = match[0], match.start(), match.end()
        particle = PARTICLE_LAST.search(word)
        core = word[: particle.start()] if particle is not None else word
        before = words[number - 1][0] if number else "^"
        behind = words[number + 1][0] if number + 1 < len(words) else "$"
        told = (
            f"p2|{core[-2:]}",
            f"p3|{core[-3:]}",
            f"pp|{particle[0] if particle is not None else ''}",
            f"pf|{core[:2]}",
            f"pb|{before[-2:]}",
            f"pb|{before[-1:]}",
            f"pn|{behind[:2]}",
        )
        last = start + len(core) - 1
        for at in range(start, end):
            for key in told:
                yield key, at
            yield "pw|" + ("f" if at == start else "l" if at == last else "p" if at > last else "i"), at
