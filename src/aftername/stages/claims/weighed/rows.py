"""Bodies, and names, that stand in a row in a sentence (A、B和C; A and B; A와 B): what is said of one of them is said of all.

A stretch between two others of a row is one of it, though no finder knows it: A、B、C, where A and C are bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from aftername.languages import LANGUAGES, read_as
from aftername.languages.pack import pack
from aftername.records.block import Span
from aftername.stages.claims.passages import Passage
from aftername.text.folding import folded
from aftername.text.han_variants import simplified

KIND = "runners"  # the file of words
LONGEST_ASIDE = 40  # letters in brackets
MOST_BETWEEN = 4  # of a row, that no finder knows, between two that are known
_ASIDE = re.compile(r"[(（〔\[][^()（）〔〕\[\]\n]{0,40}[)）〕\]]")
_AROUND = re.compile(r"[「」『』“”‘’《》〈〉<>\"'【】\s]|(?<![a-z])[a-z]{1,3} (?=$)")  # quotes; an article
_ITEM = re.compile(r"[\u3400-\u9fff\u30a1-\u30f6\u30fc\u3005A-Za-z]{3,14}")
_STOP = "、"


@cache
def _joints(language: str) -> re.Pattern[str]:
    """What may stand between two of a row, quotes and brackets left out."""
    words = {folded(one) for one in pack(language, KIND).phrases("with marks")}
    words |= {simplified(one) for one in words} if LANGUAGES[language] == {"han"} else set()
    return re.compile(rf"(?:(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))}) ?){{1,2}}")


def rows(passage: Passage, places: Iterable[Span]) -> Mapping[Span, Span]:
    """Each of some places of a passage, in text order, with the stretch of the row it stands in: itself where it stands in none."""
    made: list[list[Span]] = []
    for place in places:
        if _is_aside(passage, place[0]):
            made.insert(0, [place])
        elif made and _are_joined(passage, made[-1][-1][1], place[0]):
            made[-1].append(place)
        else:
            made.append([place])
    return {place: (row[0][0], row[-1][1]) for row in made for place in row}


def _is_aside(passage: Passage, at: int) -> bool:
    """Whether a place stands in brackets: X部(副首相兼X部長官)."""
    low = max(passage.start, at - LONGEST_ASIDE)
    opened = max(passage.folded.rfind(one, low, at) for one in "(（〔[")
    return opened >= 0 and not any(one in passage.folded[opened:at] for one in ")）〕]")


def _are_joined(passage: Passage, start: int, end: int) -> bool:
    if end < start or end - start > 2 * LONGEST_ASIDE:
        return False
    between = _ASIDE.sub("", passage.folded[start:end])
    words = _AROUND.sub("", between.lstrip(" ")) if "\n" not in between else "\n"
    return _joints(read_as(passage.language)).fullmatch(words) is not None or any(_items(passage, start, end))


def between(passage: Passage, places: Iterable[Span]) -> Iterator[Span]:
    """What stands in a row between two places, parted by the stop of lists, and is itself none of them."""
    last: Span | None = None
    for place in places:
        if last is not None and last[1] < place[0]:
            yield from _items(passage, last[1], place[0])
        last = place


def _items(passage: Passage, start: int, end: int) -> Iterator[Span]:
    first, *items = passage.text[start:end].split(_STOP)
    last = items.pop() if items else first
    if first or last or len(items) > MOST_BETWEEN or not all(map(_ITEM.fullmatch, items)):
        return
    for one in items:
        start += 1
        yield start, start + len(one)
        start += len(one)
