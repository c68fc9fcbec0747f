"""What is seen at each word of an English sentence, for the odds of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.name_words import heads_of
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned.eastern import Seen, between
from aftername.stages.mentions.finders.names.learned.stretches import Stretch, listed

AWAY = {
    "1": range(-3, 4),
    "s1": range(-3, 4),
    "s3": range(-1, 4),
    "s5": range(2, 3),
    "w": range(-3, 3),
    "pf": range(-1, 1),
    "pl": range(2),
}
HERE = range(1)
FAR = 7  # words to the next head noun, at most

_TOKEN = re.compile(r"[A-Za-z0-9À-ɏ][\w’'&+-]*|\S")
_SMALL = frozenset(["of", "for", "and", "the", "in", "to", "on", "&"])
_TITLED = frozenset(["C", "I", "9"])


def away(key: str) -> range:
    """Where the words stand that a thing is seen from, counted from where it begins."""
    return AWAY.get(key.partition("|")[0], HERE)


def units(view: View, stretch: Stretch) -> list[tuple[int, int]]:
    """The words and marks of a sentence."""
    return [match.span() for match in _TOKEN.finditer(view.text, stretch.start, stretch.end)]


def _shape(word: str) -> str:
    if not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "9"
    if len(word) > 1 and word.isupper():
        return "I"
    return "C" if word[0].isupper() else "w"


def seen(view: View, stretch: Stretch, places: Sequence[tuple[int, int]]) -> Iterator[Seen]:
    """Everything that is seen in a sentence, and at which of its words it begins."""
    words = [view.text[a:b] for a, b in places]
    low = [word.lower() for word in words]
    shapes = [_shape(word) for word in words]
    yield from _alone(low, shapes)
    yield from _listed(low)
    yield from _heads(low, shapes)
    for kind, first, last in between(view, stretch.start, stretch.end):
        for at, (a, b) in enumerate(places):
            if first <= a < last:
                yield f"mi|{kind}", at
                if b >= last and at + 1 < len(places):
                    yield f"me|{kind}", at + 1
                if a <= first and at:
                    yield f"ms|{kind}", at - 1


def whole(view: View, stretch: Stretch, places: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """What is seen of a sentence as a whole."""
    low, high = stretch.line
    words = [view.text[a:b] for a, b in places]
    capitals = sum(_shape(word) in ("C", "I") for word in words) / max(1, len(words))
    told = {kind for word in words for kind in listed("en").get(word.lower(), ())}
    return (
        "bias|",
        f"long|{min(6, (high - low) // 20)}",
        f"capitals|{'all' if capitals > 0.7 else 'few' if capitals < 0.3 else 'some'}",
        *(("first|",) if low == 0 else ()),
        *sorted(f"has|{kind}" for kind in told),
    )


def _alone(low: list[str], shapes: list[str]) -> Iterator[Seen]:
    padded = ["^", "^", *shapes, "$", "$"]
    for at in range(len(padded) - 2):
        yield "s1|" + padded[at], at - 2
        yield "s3|" + " ".join(padded[at : at + 3]), at - 2
        yield "s5|" + " ".join(padded[at : at + 5]), at - 2
    last = len(low)
    for at, word in enumerate(low):
        yield "1|" + word, at
        yield f"bs|{low[at - 1] if at else '^'} {shapes[at]}", at
        yield f"sn|{shapes[at]} {low[at + 1] if at + 1 < last else '$'}", at
        yield "end|" + word[-3:], at
        yield "end|" + word[-2:], at


def _listed(low: list[str]) -> Iterator[Seen]:
    told = listed("en")
    for at, word in enumerate(low):
        for kind in told.get(word, ()):
            yield f"w|{kind}", at
        for size in (4, 3, 2):
            phrase = " ".join(low[at : at + size])
            if at + size <= len(low) and phrase in told:
                for kind in told[phrase]:
                    yield f"pf|{kind}", at
                    yield f"pl|{kind}", at + size - 1
                break


def _heads(low: list[str], shapes: list[str]) -> Iterator[Seen]:
    """How far the next head noun is, and the last one, over words with a capital."""
    heads = heads_of("en")
    for at in range(len(low)):
        for gap in range(FAR):
            here = at + gap
            if here >= len(low) or (shapes[here] not in _TITLED and low[here] not in _SMALL):
                small = here < len(low) and low[here] in heads
                yield (f"small-head|{gap}" if small else "no-head|"), at
                break
            if low[here] in heads:
                yield f"head|{gap}", at
                break
        for gap in range(FAR):
            here = at - gap
            if here < 0 or shapes[here] not in _TITLED:
                break
            if low[here] in heads:
                yield f"head-before|{gap}", at
                break
