"""Pages that list several programmes, each under a line with nothing but its name, and outlines whose points each open with one.

Much of the web loses its headings on the way: what was one stands as a short line. Where two programmes or more, besides the one in
the title, have such a line, what stands below a line is about its programme, until the next one. What could be about something else
ends an entry: a sentence that opens another matter, a label that stands there a second time, a heading that no other entry has.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aftername.records import MarkedDocument
from aftername.stages.claims.facts.fact import Span
from aftername.stages.claims.passages import Passage

LONGEST = 80  # characters of a line that may be a name alone; set by hand, 2026-11
ALONE = 12  # passages that stand at most below the only name on a page about another programme
LEFT = 2  # letters that may stand beside the name
OPENS = 4  # characters before the name that a point of an outline opens with
_BESIDE = re.compile(
    r"\([^()]{0,30}\)|（[^（）]{0,30}）|\[[^\][]{0,20}\]|<[^<>]{0,20}>|とは|について|の?概要|のご?案内|(?:이)?란|개요|안내|소개|[\W\d_]|年度?|年|년도?|版|第|期|제|기"
)
_ABOVE = re.compile(
    r"上記の?|以上の?|前述の?|これらの|上述|以上(?:各|项)|위의|위와 같은|이상의|이들|the above|these "
)
_LABEL = re.compile(r"^[\W\d_]*([^\W\d_][^:：|\n]{0,20}?) ?[:：]")
_TAIL = re.compile(r"[ \u3000]*(?:\([^()]{0,20}\)|（[^（）]{0,20}）)?[ \u3000]*")
_PROSE = re.compile(r"[。.!?！？]$|(?:다|요|음|함|임)\.?$")
_LISTED = ("list-item", "label-value", "table-row")


_Named = list[tuple[Span, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line heads: the passages from `first` to before `last`. place, ids: the name in it, and whose it is."""

    first: int
    last: int
    place: Span
    ids: tuple[str, ...]


class Entries:
    """The entries of a document, by the number of a passage."""

    def __init__(self, marked: MarkedDocument, passages: Sequence[Passage]) -> None:
        named = _named(marked, passages)
        listed = list(_listed(marked, passages, named))
        self.lists = bool(listed)
        self.listed = frozenset(one.ids[0] for one in listed)
        self._at: dict[int, Entry] = {}
        ends = (*(one.last for one in listed), *_name_lists(passages, named))
        self._shut = frozenset(_shut(passages, ends))
        for one in (*_outlined(passages, named), *listed):
            for place in range(one.first, one.last):
                self._at[place] = one

    def at(self, passage: Passage) -> Entry | None:
        """The entry that a passage stands in; None for none."""
        return self._at.get(passage.index)

    def is_shut(self, passage: Passage) -> bool:
        """Whether a passage stands behind the end of an entry, and under no heading since: it may be about the entry or the page."""
        return passage.index in self._shut and passage.index not in self._at


def _shut(passages: Sequence[Passage], ends: Sequence[int]) -> Iterator[int]:
    """The passages behind an end up to the next heading."""
    done = 0
    for end in sorted(ends):
        for place in range(max(end, done), len(passages)):
            done = place
            if passages[place].block.role == "heading":
                break
            yield place


def _name_lists(passages: Sequence[Passage], named: Sequence[_Named]) -> Iterator[int]:
    """Where lists of nothing but names end: three lines or more, each with another one."""
    run: set[tuple[str, ...]] = set()
    for at, passage in enumerate(passages):
        if _is_bare(passage, named[at]):
            run.add(named[at][0][1])
            continue
        if len(run) > 2:
            yield at
        run = set()


def _named(marked: MarkedDocument, passages: Sequence[Passage]) -> list[_Named]:
    """For each passage the programmes it names."""
    made: list[_Named] = [[] for _ in passages]
    at = 0
    for place, ids in marked.programmes:
        while at < len(passages) and passages[at].end <= place[0]:
            at += 1
        if at < len(passages) and passages[at].start <= place[0] and ids:
            made[at].append((place, ids))
    return made


def _listed(marked: MarkedDocument, passages: Sequence[Passage], named: Sequence[_Named]) -> Iterator[Entry]:
    """The entries of a page that lists programmes."""
    title = marked.document.header.title
    spot = title.anchor if title is not None else None
    of_title = {
        ids
        for place, ids in marked.programmes
        if spot is not None and spot.start <= place[0] and place[1] <= spot.end
    }
    bare = (one for one in range(len(passages)) if _is_bare(passages[one], named[one]))
    heads = [one for one in bare if one > 1 or named[one][0][1] not in of_title]
    heads = _first_lines(heads, named)
    first_label = next((label for one in heads if (label := _label_of(passages, one + 1))), "")
    heads = sorted({*heads, *_glued(passages, named, first_label)})
    others = {named[one][-1][1] for one in heads} - of_title
    if not others or (len(others) == 1 and not (of_title and _has_lines(passages, heads[-1]))):
        return
    shared = _shared(passages, heads)
    longest = 0 if len(others) > 1 else ALONE
    for number, one in enumerate(heads):
        last = heads[number + 1] if number + 1 < len(heads) else min(len(passages), one + longest + 1)
        place, ids = named[one][-1]
        first = one if _is_bare(passages[one], named[one]) else one + 1
        end = _end(passages, named, one, last, ids, shared)
        longest = max(longest, end - one)
        if first < end:
            yield Entry(first, end, place, ids)


def _glued(passages: Sequence[Passage], named: Sequence[_Named], label: str) -> Iterator[int]:
    """Lines at whose end a name was glued on: what follows has the label that opens the first entry."""
    for at, passage in enumerate(passages[:-1]):
        if not label or not named[at] or len({ids for _, ids in named[at]}) > 1:
            continue
        rest = passage.folded[named[at][-1][0][1] : passage.end]
        if (
            passage.block.role == "label-value"
            and _TAIL.fullmatch(rest)
            and _label_of(passages, at + 1) == label
        ):
            yield at


def _has_lines(passages: Sequence[Passage], head: int) -> bool:
    """Whether a labelled line stands right below a head that is no point of a list."""
    if head + 1 >= len(passages) or passages[head].block.role == "list-item":
        return False
    return passages[head + 1].block.role == "label-value"


def _label_of(passages: Sequence[Passage], at: int) -> str:
    found = _LABEL.match(passages[at].told) if at < len(passages) else None
    return "" if found is None else found[1]


def _is_bare(passage: Passage, named: _Named) -> bool:
    """Whether a passage is a line of its own that holds one programme's name and hardly anything beside it."""
    text = passage.folded
    if not named or len({ids for _, ids in named}) > 1 or passage.end - passage.start > LONGEST:
        return False
    told = passage.told.strip()
    if passage.block.role in ("title", "table-row", "label-value") or (
        told[:1] in "(（" and told[-1:] in ")）"
    ):
        return False
    if passage.text[max(0, passage.start - 20) : passage.start].rstrip(" \u3000\t")[-1:] not in ("", "\n"):
        return False
    if passage.text[passage.end : passage.end + 20].lstrip(" \u3000\t")[:1] not in ("", "\n"):
        return False
    parts, at = [], passage.start
    skipped = [place for place, _ in named] + [
        (one.anchor.start, one.anchor.end) for one in passage.of("body", "date", "period", "channel")
    ]
    for start, end in sorted(skipped):
        if start > at:
            parts.append(text[at:start])
        at = max(at, end)
    parts.append(text[at : passage.end])
    return len(_BESIDE.sub("", " ".join(parts))) <= LEFT


def _first_lines(heads: list[int], named: Sequence[_Named]) -> list[int]:
    """Of lines of names those that head something: not the second name of one entry, and no line of a bare list of names."""
    made: list[int] = []
    for at, one in enumerate(heads):
        ids = named[one][0][1]
        if made and named[made[-1]][0][1] == ids:
            continue
        before = at > 0 and heads[at - 1] == one - 1 and named[one - 1][0][1] != ids
        after = at + 1 < len(heads) and heads[at + 1] == one + 1 and named[one + 1][0][1] != ids
        if not before and not after:
            made.append(one)
    return made


def _shared(passages: Sequence[Passage], heads: Sequence[int]) -> frozenset[str]:
    """How headings begin that stand in two entries or more: they are parts of an entry, not its end."""
    counted: dict[str, set[int]] = {}
    for passage in passages:
        if passage.block.role == "heading":
            under = bisect_left(heads, passage.index)
            counted.setdefault(_opening(passage), set()).add(under)
    return frozenset(words for words, under in counted.items() if len(under) > 1)


def _opening(passage: Passage) -> str:
    return passage.told.strip()[:2]


def _end(
    passages: Sequence[Passage],
    named: Sequence[_Named],
    head: int,
    last: int,
    ids: tuple[str, ...],
    shared: frozenset[str],
) -> int:
    """Where an entry ends, at the latest at `last`."""
    labels: set[str] = set()
    for place in range(head + 1, last):
        passage = passages[place]
        others = [spot for spot, other in named[place] if other != ids]
        if passage.block.role == "heading" and not named[place] and _opening(passage) not in shared:
            return place
        if _ABOVE.match(passage.told.lstrip()):
            return place
        if others and passage.block.role not in _LISTED and _PROSE.search(passage.told.rstrip()):
            return place
        label = _label_of(passages, place)
        if label in labels:
            return place
        if label:
            labels.add(label)
    return last


def _outlined(passages: Sequence[Passage], named: Sequence[_Named]) -> Iterator[Entry]:
    """The points of an outline that open with a programme, each with the deeper points below it."""
    for at, passage in enumerate(passages):
        if passage.block.role != "list-item" or not passage.block.number or not named[at]:
            continue
        place, ids = named[at][0]
        if place[0] - passage.start > OPENS or any(other != ids for _, other in named[at]):
            continue
        last = at + 1
        while last < len(passages) and _is_under(passages[last], passage):
            if any(spot[0] - passages[last].start <= OPENS and other != ids for spot, other in named[last]):
                break
            last += 1
        if last > at + 1:
            yield Entry(at, last, place, ids)


def _is_under(passage: Passage, point: Passage) -> bool:
    return passage.block.role == "list-item" and (
        passage.block.level > point.block.level or passage.block == point.block
    )
