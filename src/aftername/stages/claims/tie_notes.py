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
_NOTE = r"[ \t]*(?:[*※＊☞-]|\d\)|(?:{words})[:：)])[ \t]*"
_LEAD = re.compile(r"[^,，、:：\n]{0,30}[:：]\s*")
_BRACKET = re.compile(r"\s?[(（][^()（）]{0,40}[)）]")
_OWNER = r"^.{{2,50}}?['’]s (?=[A-Z])|^(?:(?:{joint})\s?)?(?:the )?"
_COMMA = re.compile(r"\s*[,，、;；]\s*(?:and\s)?")


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
    text, language = passage.text, passage.language
    at = _opened(passage)
    if at is None:
        return []
    lead = _LEAD.match(text, at, passage.end)
    at = lead.end() if lead is not None else at
    end = at + len(text[at : passage.end].rstrip(".．。 \n"))
    masked = _BRACKET.sub(lambda one: "_" * len(one[0]), text[at:end])
    found = [(at + first, at + last) for first, last in _pieces(masked, language)]
    if not all(first < last for first, last in found) or _is_prose(found, language):
        return []
    return [one if _may_be_name(text[slice(*one)], language) else (one[0], one[0]) for one in found]


def _opened(passage: Passage) -> int | None:
    """Where the items of a note begin; None where a line is none."""
    text, language = passage.text, passage.language
    opens = _these(language).match(text, passage.start, passage.end) or _note(language).match(
        text, passage.start, passage.end
    )
    if opens is not None:
        return opens.end()
    before = text[max(0, passage.start - 3) : passage.start].rstrip(" \t")
    return passage.start if before.endswith(("*", "※")) else None


def _is_prose(found: Sequence[Span], language: str) -> bool:
    """Whether items are too long for names, where names have no blanks."""
    return not is_spaced(language) and any(end - start > LONGEST for start, end in found)


@cache
def _note(language: str) -> re.Pattern[str]:
    """The mark of a note at the beginning of a line."""
    return re.compile(_NOTE.format(words=some(language, "note-mark")))


@cache
def _owner(language: str) -> re.Pattern[str]:
    """What stands before the name in an item: an owner, a joint, an article."""
    return re.compile(_OWNER.format(joint=some(language, "joint")))


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What joins two items without a comma."""
    return re.compile(rf"\s*(?:{some(language, 'joint')})\s+|·|\s+and\s+")


def _pieces(masked: str, language: str) -> list[Span]:
    """Where the items of a list stand, without owners before them and brackets behind; parted by commas, and by words where these part two."""
    stops = list(_COMMA.finditer(masked))
    if len(stops) < 2:
        stops = sorted((*stops, *_joint(language).finditer(masked)), key=lambda one: one.start())
    edges = [0, *(place for one in stops for place in one.span()), len(masked)]
    made: list[Span] = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        piece = masked[first:last].rstrip("_ ")
        cut = _owner(language).match(piece)
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
