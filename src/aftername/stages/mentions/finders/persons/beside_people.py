"""Names behind words for people, on rosters, in bylines, and on the line of a private detail.

Examples: "立会人　水無瀬薫、中村 優", "文｜孙明月  编辑｜张思远", "간사 배지훈: …", "骨科\t谢小禾\t186 0000 0000".
A word of everyday speech that looks like a name is the slip to expect, so a name behind such a word must look like one, and
what another finder took for a programme or body is none. Who holds an office is named, but not on a roster of who was there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.contact_lines import formed, is_label, looks, names_in
from aftername.stages.mentions.finders.persons.names import HAN, is_hangul
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import (
    EAST,
    KANA,
    PAUSE,
    holds_office,
    name_at,
    names_among,
    particles,
    titles,
    writes_apart,
)
from aftername.stages.mentions.finders.persons.word_kinds import kind
from aftername.text.folding import folded

NAMED = frozenset({"body", "programme"})
MOST = 12  # names behind one word
LONGEST_LABEL = 16  # code points of a label before a colon
LONGEST_LINE = 400  # code points of a line of details looked at
TELLING = frozenset({"phone", "e-mail", "id-number", "account", "chat", "birth"})
"""Signs of details that are somebody's: who is named on their line is no public matter."""

_OPEN = re.compile(
    r"[ \t\u3000]{0,4}(?:[(\uff08][^()\uff08\uff09\n]{0,12}[)\uff09])?[ \u3000]{0,2}"
    r"(?P<mark>[:\uff1a|\uff5c/\uff0f\u30fb\u00b7=\uff1d]?)[ \t\u3000]{0,4}"
)
_NEXT = re.compile(
    r"[ \u3000]{0,3}(?:[(\uff08][^()\uff08\uff09\n]{0,16}[)\uff09])?"
    r"(?:[ \u3000]{0,2}[\u3001,\uff0c;\uff1b/\u00b7\u30fb\u2022&][ \u3000]{0,3}|[ \u3000]{1,4})"
)
_COLON = re.compile("[:\uff1a\uff5c]")
_HAN_ONLY = re.compile(f"[{HAN}]+")


def behind(view: View, hit: Hit) -> Iterator[Mention]:
    """The names behind a word for people: 主持人李嘉欣, 立会人　水無瀬薫, 간사 배지훈, Written by Mara Ellison."""
    text, word = view.text, hit.trigger
    opening = _OPEN.match(text, hit.end)
    at = opening.end() if opening else hit.end
    marked = bool(opening and opening["mark"])
    apart = text[at - 1 : at] in (" ", "\u3000", "\t")
    if at == hit.end and (word.isascii() or is_hangul(word[0])):
        return
    if marked or _calls(word, apart):
        yield from _row(view, at, marked or apart, marked, word.isascii())
    elif len(word) > 1 and not word.isascii():
        yield from _paused(view, hit.end)


def _calls(word: str, apart: bool) -> bool:
    """Whether a name may follow a word without a mark. apart: whether a blank stands between them."""
    if word.isascii():
        return apart and " " in word
    return len(word) > 1 and (word.endswith(_ends()) or (apart and not is_hangul(word[0])))


def _paused(view: View, at: int) -> Iterator[Mention]:
    """A name of three letters right behind a word that also says other things, closed by a mark: 次回議長は…, 이름(…)."""
    text = view.text
    at += text[at : at + 1] in _linking() or text[at : at + 1] in ("(", "\uff08")
    at += text[at : at + 1] == " "
    if looks(text[at : at + 3]) and text[at] not in person_words("zh").busy_surnames:
        title = titles().match(text, at + 3)
        if PAUSE.match(text, title.end() if title else at + 3):
            yield person(view, at, at + 3, "name-behind")


@cache
def _linking() -> frozenset[str]:
    return frozenset(word for one in details() for word in one.linking if len(word) == 1)


def _row(view: View, at: int, sure: bool, marked: bool, latin: bool) -> Iterator[Mention]:
    """Names side by side."""
    text = view.text
    for _ in range(MOST):
        end = name_at(view, at, sure, marked)
        if end < 0 or (latin and not text[at : at + 1].isupper()):
            return
        if not overlapping(view, at, end, NAMED) and not holds_office(text, at, end):
            yield person(view, at, end, "name-behind")
        following = _NEXT.match(text, end)
        if following is None:
            return
        at = following.end()
        if following.group().isspace():
            sure = sure and marked and " " not in text[at : at + 5]
            marked = False


def labelled(view: View) -> Iterator[Mention]:
    """The names behind a colon whose label ends in a word for people, and before it those of who speaks in minutes.

    评审专家名单：…, 기술평가위원: …; 기서연 위원: …
    """
    for colon in _COLON.finditer(view.text):
        first = max(colon.start() - LONGEST_LABEL, 0)
        label = view.folded[first : colon.start()]
        label = label[label.rfind("\n") + 1 :].rstrip(" \u3000)\uff09]\u3011")
        speaker = _speaker().search(view.text, first, colon.start())
        if speaker and looks(speaker["name"]) and not is_label(speaker["name"]):
            yield person(view, *speaker.span("name"), "name-behind")
            continue
        if label.endswith(_ends()):
            opening = _OPEN.match(view.text, colon.end())
            at = opening.end() if opening else colon.end()
            yield from _row(view, at, True, True, label[-1:].isascii())


@cache
def _speaker() -> re.Pattern[str]:
    people = any_of(word for one in details() for word in one.people if not word.isascii())
    return re.compile(rf"(?:^|[\n\u3000 ])(?P<name>[{EAST}]{{2,5}}?)[ \u3000]?(?:{people})[ \u3000]?$")


@cache
def _ends() -> tuple[str, ...]:
    return tuple({folded(word) for one in details() for word in one.people_ends})


@cache
def _japanese_ends() -> tuple[str, ...]:
    return detail_words("ja").people_ends


@cache
def _roster() -> re.Pattern[str]:
    words = any_of(word for one in details() for word in one.rosters if not word.isascii())
    latin = any_of(word for one in details() for word in one.rosters if word.isascii())
    return re.compile(
        rf"(?:^|[\n\u3002;\uff1b])[^\n\w]{{0,4}}(?:\d{{1,2}}[.\u3001 ]{{1,2}})?(?:{words}|(?i:{latin}))"
        r"[ \u3000]{0,2}(?:[(\uff08][^()\uff08\uff09\n]{0,12}[)\uff09])?[ \u3000]{0,2}[:\uff1a\u3000]"
    )


def on_rosters(view: View) -> Iterator[Mention]:
    """Everybody on the line of who was there: 参会人员：…, 出席者：…, 참석: …, Present: …"""
    for label in _roster().finditer(view.text):
        end = _line_end(view.text, label.end())
        for left, right in names_among(view, label.end(), end, [(label.end(), end)]):
            if not overlapping(view, left, right, NAMED):
                yield person(view, left, right, "list")
        yield from names_in(view, label.end(), end, sure=False)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at, at + LONGEST_LINE)
    return end if end >= 0 else min(len(text), at + LONGEST_LINE)


@cache
def _acting() -> re.Pattern[str]:
    """Who is to do something: 由雷丽华跟进; who says something at the start of a line of notes: 高橋さくら「…」, 何知远→…"""
    deeds = any_of(word for one in details() for word in one.deeds if not word.isascii())
    hands = any_of(word for one in details() for word in one.reaches if not word.isascii())
    return re.compile(
        rf"(?:^|[\n\u3002\uff1b\uff0c,\u3001])(?:{hands})?(?P<does>[{HAN}]{{2,4}}?)(?={deeds})"
        rf"|(?:^|[\n:\uff1a])(?P<says>[{EAST}]{{2,6}}|[{HAN}]{{1,3}} [{HAN}{KANA}]{{1,4}})(?= ?[\u300c\u300e\u2192\uff1a:])"
        rf"|(?:^|\n)[(\uff08](?P<signs>[{EAST}]{{3,5}})(?=[)\uff09](?:\n|$))"
        rf"|\u2192(?P<to>[{EAST}]{{2,6}}?)(?={particles('joints')}|[^{EAST}]|$)"
    )


def acting(view: View) -> Iterator[Mention]:
    """Names beside what one does in minutes and notes."""
    for found in _acting().finditer(view.text):
        start, end = found.span(found.lastgroup or 0)
        whole = "".join(view.text[start:end].split())
        if len(whole) < 3 or whole[0] in person_words("zh").busy_surnames or not looks(whole):
            continue
        if not (
            is_label(whole) or overlapping(view, start, end, NAMED) or holds_office(view.text, start, end)
        ):
            yield person(view, start, end, "name-behind")


@cache
def _honoured() -> re.Pattern[str]:
    honorifics = particles("honorifics")
    return re.compile(
        rf"(?<![{HAN}])(?:(?P<name>[{HAN}]{{3,5}}|[{HAN}]{{1,3}}[{KANA}]{{1,4}}?)(?={honorifics})"
        rf"|(?P<apart>[{HAN}]{{1,3}}[ \u3000][{HAN}{KANA}]{{1,4}}?)(?={honorifics}|{particles('joints')}))"
    )


_LISTED = re.compile(rf"(?<![{EAST}])[{EAST}]{{3,5}}(?:[\u3001\u00b7\u30fb][{EAST}]{{3,5}})+(?![{EAST}])")
_PART = re.compile(f"[{EAST}]+")


def listed(view: View) -> Iterator[Mention]:
    """Names side by side with nothing among them that is none: 郭若溪、潘若溪."""
    for row in _LISTED.finditer(view.text):
        parts = list(_PART.finditer(view.text, *row.span()))
        busy = person_words("zh").busy_surnames
        if all(looks(one[0]) and one[0][0] not in busy and not is_label(one[0]) for one in parts):
            for one in parts:
                if not overlapping(view, *one.span(), NAMED):
                    yield person(view, *one.span(), "name-behind")


def titled(view: View) -> Iterator[Mention]:
    """A Japanese name before さん or 君: written apart (佐藤 太郎さん), or of a family that no list holds (佐倉陽翔さん)."""
    for found in _honoured().finditer(view.text):
        start, end = found.span(found.lastgroup or 0)
        whole = "".join(view.text[start:end].split())
        plain = found["name"] is not None and _HAN_ONLY.fullmatch(whole) is not None
        if not looks(whole) and not (
            plain and formed(whole, longer=True) and not whole.endswith(_japanese_ends())
        ):
            continue
        if writes_apart(view, start) and not holds_office(view.text, start, end):
            yield person(view, start, end, "name-behind")


@cache
def _row_with_sex() -> re.Pattern[str]:
    sexes, mark = (
        any_of(word for one in details() for word in one.sexes),
        r"[|,\uff0c\u3001()\uff08\uff09 \t]",
    )
    peoples = any_of(detail_words("zh").peoples)
    born = r"(?:19[3-9]|200)\d[^\d\s|,]\d{1,2}(?:[^\d\s|,]\d{1,2}(?:[^\W\d](?!\w))?)?|\d{6}(?!\d)"
    return re.compile(
        rf"(?<![{EAST}])(?P<name>[{EAST}]{{2,5}})[ \u3000]?{mark}[ \u3000]?(?:{sexes})(?![{EAST}])"
        rf"(?:[ \u3000]?{mark}[ \u3000]?(?:[{HAN}]{{1,4}}(?:{peoples}){mark}{{1,3}})?(?P<born>{born}))?"
    )


def by_sex(view: View) -> Iterator[Mention]:
    """Name, sex and day of birth in a row: 张小禾，男，1979年4月; 백은주 (남, 790405)."""
    for found in _row_with_sex().finditer(view.text):
        first = view.text[found.start("name") - 1 : found.start("name")] in ("", "\n")
        if (formed(found["name"], longer=True) or (first and kind(found["name"]) == "name")) and not is_label(
            found["name"]
        ):
            yield person(view, *found.span("name"), "name-behind")
            if found["born"]:
                yield person(view, *found.span("born"), "birth")


def on_lines_of(view: View, told: Sequence[Mention]) -> Iterator[Mention]:
    """The names on the lines where somebody's number, address or account stands. told: what was found so far."""
    lines: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one in told:
        if isinstance(one.normal, PersonName) and one.normal.sign in TELLING:
            a, b = one.anchor.start, one.anchor.end
            first = max(a - LONGEST_LINE, 0)
            left = view.text.rfind("\n", first, a) + 1 or first
            lines.setdefault((left, _line_end(view.text, b)), []).append((a, b))
    for (start, end), near in lines.items():
        for left, right in names_among(view, start, end, near):
            if not overlapping(view, left, right, NAMED) and not any(a < right and left < b for a, b in near):
                yield person(view, left, right, "beside-a-detail")
