"""What a document is about as a whole, and the levels of its headings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftername.languages.expressions import any_of
from aftername.records import MarkedDocument
from aftername.records.claim import Binding
from aftername.stages.claims.passages import Passage

Spread = Literal["one", "undecided", "set"]
UNNAMED = ""  # stands for a programme that has no name, such as "an initiative to recruit engineers"
# Set by hand on the first part of the gold set and on real policy papers, 2026-11; not swept.
OPENING = 300  # characters in which an advert names what it is about
BEGINS = 3  # characters before a name that a sentence still opens with
DENSE = 700  # a paper is about a programme without naming it in its title when it names it so often: characters a time
LEAD = 600  # characters at the head in which a page names what it is mostly about, or a fifth of a longer one
MOSTLY = 6  # of ten places that name a programme, those that name this one
BRIEF = 1500  # characters of a page that may name its programme once
FORMER = re.compile(  # right before a name in a heading or title: what it names was once called so
    r"[(（](?:기존의?|구|옛|종전의?|旧|舊|元|原|前|formerly|former|previously)[ ,:、:]?[‘“「『\"']?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a claim is about. ids: programmes, first the likeliest; UNNAMED for one that has no name.

    place: where it stands; None when carried over from before. binding: how it is known, see binding.py.
    """

    ids: tuple[str, ...]
    spread: Spread
    place: tuple[int, int] | None
    binding: Binding = ""


@cache
def matter_headings(language: str) -> re.Pattern[str]:
    """Matches what a heading of a paper about one programme says: whom it is for, what it gives, until when."""
    return re.compile(any_of("layout", "matter headings", language))


def topic_of(marked: MarkedDocument, passages: list[Passage], genre: str) -> Subject | None:
    """The programme a document is about: named in its title, or the only one it names."""
    title = marked.document.header.title
    places: list[tuple[int, int]] = []
    if title is not None and title.anchor is not None:
        places.append((title.anchor.start, title.anchor.end))
    places.extend((p.start, p.end) for p in passages[:2] if p.heading)
    for start, end in places:
        inside: dict[str, tuple[int, int]] = {}
        for place, ids in marked.programmes:
            if start <= place[0] and place[1] <= end and ids:
                inside.setdefault(ids[0], place)
        now = {
            one: place
            for one, place in inside.items()
            if not FORMER.search(marked.document.text, start, place[0])
        }
        inside = now or inside
        if inside:
            return Subject(
                tuple(inside), "set" if len(inside) > 1 else "one", next(iter(inside.values())), "title"
            )
    if (sheet := _sheet(marked, passages)) is not None:
        return sheet
    if genre != "news" and (opening := _opening(marked, passages)) is not None:
        return opening
    counted = _counted(marked)
    if not counted:
        return None
    total = sum(counted.values())
    best = _most(counted)
    if genre == "advert":
        first = [ids[0] for (start, _), ids in marked.programmes if start <= OPENING]
        if first:
            ids = tuple(dict.fromkeys(first))
            return Subject(ids, "set" if len(ids) > 1 else "one", None)
    lone = len(counted) == 1 and genre in ("advert", "contract")
    dense = counted[best] >= 3 and counted[best] * 10 >= total * 6
    if lone or (dense and counted[best] * DENSE >= len(marked.document.text)):
        return Subject((best,), "one", None)
    return None


def _counted(marked: MarkedDocument) -> Counter[str]:
    """In how many places a document names each programme, by the likeliest it may be."""
    return Counter(one for _, ids in marked.programmes for one in ids[:1])


def _most(counted: Counter[str]) -> str:
    """The programme that is named most often; of several the first by id."""
    return max(sorted(counted), key=counted.__getitem__)


def _opening(marked: MarkedDocument, passages: list[Passage]) -> Subject | None:
    """The programme that a page begins with: its first sentence opens with the name and names no other, and a list follows."""
    first = next((one for one in passages[:3] if one.of("programme")), None)
    if first is None or not any(one.block.role in ("list-item", "label-value") for one in passages):
        return None
    named = [
        (place, ids[0])
        for place, ids in marked.programmes
        if first.start <= place[0] and place[1] <= first.end and ids
    ]
    if len({one for _, one in named}) != 1 or named[0][0][0] - first.start > BEGINS:
        return None
    return Subject((named[0][1],), "one", named[0][0], "document")


def is_titled(marked: MarkedDocument, topic: Subject) -> bool:
    """Whether the title of a document names its topic."""
    title = marked.document.header.title
    if title is None or title.anchor is None or topic.place is None:
        return False
    return title.anchor.start <= topic.place[0] and topic.place[1] <= title.anchor.end


def main_of(marked: MarkedDocument) -> Subject | None:
    """The programme a page is mostly about: named at its head, and in most of the places that name any.

    None where no programme leads so clearly. One that is named once only counts on a short page that names nothing else.
    """
    counted = _counted(marked)
    if not counted:
        return None
    best = _most(counted)
    if counted[best] * 10 < sum(counted.values()) * MOSTLY:
        return None
    lead = max(LEAD, len(marked.document.text) // 5)
    if not any(best in ids[:1] and place[0] < lead for place, ids in marked.programmes):
        return None
    if counted[best] < 2 and (
        len(marked.document.text) > BRIEF or any(one.kind == "candidate" for one in marked.mentions)
    ):
        return None
    return Subject((best,), "one", None, "document")


def only_of(marked: MarkedDocument) -> Subject | None:
    """The programme of a story that names no other."""
    named = {one for _, ids in marked.programmes for one in ids}
    return Subject(tuple(named), "one", None) if len(named) == 1 else None


SHEET = re.compile(  # the label of a line that says which programme a sheet of labelled lines is about
    r"[\W\d_]*(?:(?:사업|과제|제도|프로그램|장학금|공고|지원사업|정책)\s?명칭?|(?:事業|制度|補助金|助成金|奨学金|プログラム|施策|支援制度)の?名称?|"
    r"(?:项目|计划|項目|計畫|工程|专项|基金|政策)名称?稱?|(?:name of (?:the )?)?(?:programme|program|scheme|fellowship|grant)(?: name| title)?)\s?[:：]"
)


def _sheet(marked: MarkedDocument, passages: list[Passage]) -> Subject | None:
    """The programme that a sheet of labelled lines names as its own: one such line, among the first, with one name."""
    sheets = [one for one in passages if one.block.role == "label-value" and SHEET.match(one.told)]
    if len(sheets) != 1 or sheets[0].index > 3:
        return None
    first = sheets[0]
    named = {
        ids: place
        for place, ids in marked.programmes
        if first.start <= place[0] and place[1] <= first.end and ids
    }
    if len(named) != 1:
        return None
    ids, place = next(iter(named.items()))
    return Subject(ids[:1], "one", place, "title")


LAST_LEVEL = 6
_LEVELS = (
    re.compile(
        r"第[一二三四五六七八九十百\d]+[章编部]|[一二三四五六七八九十]+、|[ivx]+\.|제 ?\d+ ?장|第\d+[ 　]"
    ),
    re.compile(r"[(（][一二三四五六七八九十]+[)）]|\d+\.\d"),
    re.compile(r"\d+[.、．]|第[一二三四五六七八九十百\d]+条|[가-하]\.|[a-z][.)]"),
    re.compile(r"[(（]\d+[)）]|[①-⑳]|\d+[)）]"),
)


def level_of(opening: str) -> int:
    """The level of a heading by its number: 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for one without."""
    for level, pattern in enumerate(_LEVELS, 1):
        if pattern.match(opening):
            return level
    return LAST_LEVEL - 1
