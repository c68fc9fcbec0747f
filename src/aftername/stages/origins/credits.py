"""Whom a text credits: its own outlet, those that it says reported something, those that it says it is from, and on which day.

Looked for are datelines, lines that name a source, and outlets beside words that cite (languages/outlet_words.tsv), in a dozen
languages. An outlet that no table has counts by the shape of its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from aftername.languages.agencies import is_known
from aftername.languages.outlets import (
    Outlet,
    is_credited,
    is_nobody,
    is_syndicated,
    key_of,
    outlets_in,
    sentence_around,
    slug,
)
from aftername.records import Document, Mention, SpeakerName
from aftername.records.values import Date
from aftername.text.links import without_links

Head = tuple[str, str, int, int]
"""Kind, value, start, end; see imprint.py."""

TOP, BOTTOM = 900, 500  # code points of a text in which a dateline or a source line stands
READ = 8000  # code points from the beginning in which outlets are looked for
MOST = 6  # times that one outlet is credited, kept of a text
LONGEST_NAME = 30  # code points of an outlet's name
DAY_BEHIND, DAY_BEFORE = 45, 45  # code points from the outlet to the day of its report

_DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        # CARDUNE, June 4 (Reuters) - ; HONG KONG/SINGAPORE (Reuters) –
        r"(?m)^[^\n(]{2,90}\((?P<name>[A-Z][\w .&'-]{1,28})\)\s*[-–—―－]",
        # 新华社北京6月4日电; 中新网6月4日电
        r"(?P<name>[\u4e00-\u9fff]{2,5}[社网網])[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日[电電讯訊]",
        # （路透社香港24日电）; (中央社台北24日電)
        r"[（(](?P<name>[\u4e00-\u9fff]{2,5}社)[^（()）\n]{1,30}[电電讯訊][)）]",
        # 【北京共同】; 【カーデューン6月4日メリディアン】; ［ロンドン 24日 ロイター］; 【ソウル聯合ニュース】
        r"[【［\[](?:[^【】［］\[\]\n]{0,24}[日 　＝=])?(?P<name>[^\W\d_][\wァ-ヴー]{1,15}?)(?:通信)?[】］\]]",
        # (서울=연합뉴스); [서울=뉴시스]; (카듄=메리디안)
        r"[(\[【（][가-힣]{1,8}\s?=\s?(?P<name>[\w가-힣]{2,14})[)\]】）]",
        # June 4 2031, Meridian News Agency - ; MERIDIAN NEWS, CARDUNE —
        r"(?m)^(?:[A-Z][^\n,.]{0,20} \d[^\n]{0,12}, )(?P<name>[A-Z][\w .&'-]{1,28}?) [-–—] ",
    )
)
_SOURCE_LINE = re.compile(
    r"(?im)(?:^|[\s|｜/（(])(?:文章|信息|本文|新闻|新聞|稿件|原文)?"
    r"(?:来源|來源|稿源|转自|轉自|转载自|轉載自|摘自|出典|引用元|配信元|提供元|출처|제공|source(?=\s?[:：])|via(?=\s?[:：])|originally published (?:by|in|on)"
    r"|first published (?:by|in|on)|reprinted from|courtesy of)"
    r"(?:\s?[:：]|(?=\s))\s*[《“「\"]?(?P<name>[^\s:：|｜/，,。;；《》“”「」\"()（）][^\n:：|｜/，,。;；《》“”「」\"()（）]{1,28})"
)
# In brackets at the end of a line: where it is from.
_SIGNED = re.compile(r"(?m)[（(](?P<name>[^()（）\n]{2,24})[)）]\s*$")
_DAY = re.compile(r"(?<![\d.,])(?:(?P<month>\d{1,2})[月월] ?)?(?P<day>\d{1,2})[日일]")
_HOSTS = re.compile(
    r"(?m)^(?:https?://)?(?:www\.)?(?P<name>[a-z0-9-]{2,20})\.(?:com|org|net|co\.\w\w|\w\w)/?$"
)


def credits_of(document: Document, mentions: Iterable[Mention]) -> Iterator[Head]:
    """Every credit of a document, and the days of reports, in no order; see imprint.py."""
    held = tuple(mentions)
    text = without_links(document.text)
    yield from _of_itself(document, text)
    brackets = [one.span() for one in slug().finditer(text, 0, min(TOP, len(text)))]
    outlets = [
        one
        for one in outlets_in(text, 0, min(READ, len(text)))
        if is_credited(text, one) and not _is_inside(one.start, one.end, brackets)
    ]
    if len({one.key for one in outlets if one.known}) == 1 and is_syndicated(text):
        yield "credit", f"{outlets[0].key}\town", outlets[0].start, outlets[0].end
    yield from _reported(text, outlets, [one for one in held if _is_day(one)])
    for mention in held:
        if isinstance(mention.normal, SpeakerName) and mention.normal.kind == "outlet":
            yield from _spoken(text, mention, brackets)


def _spoken(text: str, mention: Mention, brackets: Iterable[tuple[int, int]]) -> Iterator[Head]:
    """An outlet that was read as a speaker, and that no table has."""
    start, end = mention.anchor.start, mention.anchor.end
    if not any(outlets_in(text, start, end)) and not _is_inside(start, end, brackets):
        for name in _named(mention.anchor.quote):
            yield from _credit(name, "reported", start, end)


def _is_day(mention: Mention) -> bool:
    return isinstance(mention.normal, Date) and not mention.normal.relative


def _is_inside(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in stretches)


def _reported(text: str, outlets: Iterable[Outlet], dates: Sequence[Mention]) -> Iterator[Head]:
    """Outlets beside words that cite, with the days of their reports."""
    seen: dict[str, int] = {}
    for one in outlets:
        if seen.get(one.key, 0) < MOST:
            seen[one.key] = seen.get(one.key, 0) + 1
            if _is_name(one.key):
                yield "credit", f"{one.key}\treported", one.start, one.end
            day = _day(text, one.start, one.end, dates)
            if day is not None:
                yield "told-on", f"{one.key}\t{day[0]}", *day[1]


def _of_itself(document: Document, text: str) -> Iterator[Head]:
    """Outlets whose own text it is, and those that a line names as its source."""
    ends = [(0, min(TOP, len(text)))]
    if len(text) > TOP:
        ends.append((max(TOP, len(text) - BOTTOM), len(text)))
    for pattern in _DATELINES:
        for one in pattern.finditer(text, *ends[0]):
            yield from _credit(_agency_in(one["name"]), "own", one.start("name"), one.end("name"))
    yield from _in_brackets(text, ends)
    for one in _HOSTS.finditer(document.text, *ends[0]):
        if is_known(one["name"]):
            yield from _credit(one["name"], "own", one.start("name"), one.end("name"))
    for start, end in ends:
        for one in _SOURCE_LINE.finditer(text, start, end):
            yield from _credit(one["name"].strip(), "source", one.start("name"), one.end("name"))
    header = document.header
    if header.issuer is not None and header.kind is not None and header.kind.value == "news":
        anchor = header.issuer.anchor
        place = (0, 0) if anchor is None else (anchor.start, anchor.end)
        yield from _credit(header.issuer.value, "own", *place)
    if header.url is not None:
        host = re.sub(r"(?i)^https?://(?:www\.|m\.|mobile\.)?", "", header.url.value).split("/")[0]
        name = host.split(".")[0]
        if is_known(name):
            yield from _credit(name, "own", 0, 0)


def _in_brackets(text: str, ends: Iterable[tuple[int, int]]) -> Iterator[Head]:
    """Outlets of the table in brackets: at the top whose page it is, at the end of a line where it is from."""
    first, *_ = ends = tuple(ends)
    for one in slug().finditer(text, *first):
        written = one["name"]
        known = next((written[:at] for at in range(len(written), 1, -1) if is_known(written[:at])), None)
        if known is not None:
            yield from _credit(known, "own", one.start("name"), one.start("name") + len(known))
    for start, end in ends:
        for one in _SIGNED.finditer(text, start, end):
            if is_known(one["name"]):
                yield from _credit(one["name"], "source", *one.span("name"))


def _day(text: str, start: int, end: int, dates: Iterable[Mention]) -> tuple[str, tuple[int, int]] | None:
    """The day of the report that is credited at a place, with where it stands; None where no day stands near."""
    first, last = sentence_around(text, start, end)
    low, high = max(first, start - DAY_BEFORE), min(last, end + DAY_BEHIND)
    found: list[tuple[int, str, tuple[int, int]]] = []
    for one in dates:
        value = one.normal.value if isinstance(one.normal, Date) else None
        place = (one.anchor.start, one.anchor.end)
        if (
            value is not None
            and re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", value)
            and low <= place[0]
            and place[1] <= high
        ):
            found.append((_apart(place, start, end), value[-5:], place))
    for day in _DAY.finditer(text, low, high):
        told = f"{int(day['day']):02d}"
        if day["month"]:
            told = f"{int(day['month']):02d}-{told}"
        found.append((_apart(day.span(), start, end), told, day.span()))
    if not found:
        return None
    nearest = min(found, key=lambda one: (one[0], -len(one[1])))
    return nearest[1], nearest[2]


def _apart(place: tuple[int, int], start: int, end: int) -> int:
    """How many code points lie between a place and an outlet."""
    return max(start - place[1], place[0] - end, 0)


def _named(written: str) -> tuple[str, ...]:
    """The names of an outlet inside what credits it: "a Reuters review", 路透社（Reuters）."""
    parts = [part for part in re.split(r"[（(）)]", written) if part.strip()]
    if len(parts) > 1:
        return tuple(parts)
    words: list[str] = re.findall(r"[A-Z][\w'-]*", written)
    known = [word for word in (written, *words) if is_known(word)]
    return (known[0],) if known else (written,)


def _agency_in(written: str) -> str:
    """A known agency at the end of a dateline without blanks (北京共同), else all of it."""
    known = [written[at:] for at in range(len(written) - 1) if is_known(written[at:])]
    return known[0] if known else written


def _credit(name: str, how: str, start: int, end: int) -> Iterator[Head]:
    key = key_of(name)
    if _is_name(key) and not is_nobody(name):
        yield "credit", f"{key}\t{how}", start, end


def _is_name(key: str) -> bool:
    return 2 <= len(key) <= LONGEST_NAME and not key.isdecimal()
