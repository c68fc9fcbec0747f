"""Lists that a note under a sentence gives: "* 5개 사업 : A, B, C, D, E", "These are A, B and C".

A sentence counts things without their names ("five schemes"); the next lines, one of which opens with the mark of a note or with words that
point to what was counted, name as many. Each item is a possible name, since the count says so. Not found: lists with a comma inside an item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import is_spaced, some
from aftername.stages.claims.tie_lists import count_of, counted_nouns
from aftername.stages.claims.tie_marks import Span

REACH = 3  # sentences behind in which the note may stand
SHORTEST, LONGEST = 2, 40  # letters of an item
_NOTE = re.compile(r"[ \t]*(?:[*※＊☞-]|\d\)|주\)|注[:：])[ \t]*")
_LEAD = re.compile(r"[^,，、:：\n]{0,30}[:：]\s*")
_BRACKET = re.compile(r"\s?[(（][^()（）]{0,40}[)）]")
_OWNER = re.compile(r"^.{2,50}?['’]s (?=[A-Z])|^(?:and |및 |以及|和|及|並びに)?(?:the )?")
_COMMA = re.compile(r"\s*[,，、;；]\s*(?:and\s)?")
_AND = re.compile(r"\s+(?:and|및)\s+|以及|和(?=[^,，、]{2,20}$)|·")


def noted(passages: Sequence[Passage], n: int) -> Iterator[tuple[int, Span]]:
    """The items of the note that names what a sentence counts, each with the index of its passage; none where nothing fits."""
    here = passages[n]
    counts = {count_of(number, here.language) for number in counted_nouns(here.told, here.language)}
    for passage in passages[n + 1 : n + 1 + REACH]:
        items = _items(passage)
        if len(items) > 1 and len(items) in counts:
            yield from ((passage.index, item) for item in items if item[1] - item[0] >= SHORTEST)
            return


def _items(passage: Passage) -> list[Span]:
    """The items of a line that is a note; () where one is too long for a name, () at a line that is none."""
    text = passage.text
    opens = _NOTE.match(text, passage.start, passage.end)
    these = _these(passage.language).match(text, passage.start, passage.end)
    before = text[max(0, passage.start - 3) : passage.start]
    if opens is None and these is None and not before.rstrip(" \t").endswith(("*", "※")):
        return []
    at = (these or opens).end() if (these or opens) else passage.start  # type: ignore[union-attr]
    lead = _LEAD.match(text, at, passage.end)
    at = lead.end() if lead is not None else at
    end = passage.end
    while end > at and text[end - 1] in ".。． \n":
        end -= 1
    masked = _BRACKET.sub(lambda one: "_" * len(one[0]), text[at:end])
    found = [(at + first, at + last) for first, last in _pieces(masked)]
    if not all(first < last for first, last in found):
        return []
    if any(b - a > LONGEST for a, b in found if not is_spaced(passage.language)):
        return []
    return [one if _may_be_name(text[slice(*one)], passage.language) else (one[0], one[0]) for one in found]


def _pieces(masked: str) -> list[Span]:
    """Where the items of a list stand, without owners before them and brackets behind; parted by commas, and by words where these part two."""
    stops = list(_COMMA.finditer(masked))
    if len(stops) < 2:
        stops = sorted((*stops, *_AND.finditer(masked)), key=lambda one: one.start())
    edges = [0, *(place for one in stops for place in one.span()), len(masked)]
    made: list[Span] = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        piece = masked[first:last].rstrip("_ ")
        cut = _OWNER.match(piece)
        made.append((first + (cut.end() if cut else 0), first + len(piece)))
    return made


def _may_be_name(words: str, language: str) -> bool:
    """Whether an item is short enough, and where names have capitals opens with one."""
    small = words[:1].islower() and is_spaced(language)
    return SHORTEST <= len(words) <= 2 * LONGEST and not small and words.count(" ") < 8


@cache
def _these(language: str) -> re.Pattern[str]:
    """Words that open a sentence which names what was counted."""
    return re.compile(rf"(?:{some(language, 'these-are')})\s*", re.I)
