"""How papers, notices, news and adverts are laid out: titles, red lines, signatures, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aftername.citing.docnumbers import Numbered
from aftername.languages import LANGUAGES
from aftername.languages.bodies import by_name
from aftername.languages.documents import document_words
from aftername.languages.expressions import any_of, characters
from aftername.languages.pack import pack
from aftername.records import Region, record
from aftername.text.inside import Inside
from aftername.text.scripts import HAN_RANGE, HANGUL_RANGE

Span = tuple[int, int]

_NO_OUTLET = characters("layout", "no outlet begins")
_ABOUT = re.compile(any_of("layout", "about"))
# The line may set its letters apart.
_RED_LINE = "(?:" + "|".join(r"\s*".join(word) for word in pack("zh", "layout").phrases("red line")) + ")"

AROUND_A_DATE = (
    rf"[\s\W]*(?:{any_of('layout', 'beside date')}[\s\W]*)*"
    r"(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s\W]*(?:am|pm|utc|gmt|jst|kst)?[\s\W]*"
)
"""What may stand on a line beside a date that is the date of the document."""


@record
class Lines:
    """The lines of a text that its own matter stands on.

    spans: start and end without blanks, in order. no_title: where lines begin that are no title.
    """

    spans: tuple[Span, ...]
    length: int
    no_title: frozenset[int] = frozenset()

    @classmethod
    def of(cls, text: str, regions: tuple[Region, ...], no_title: Iterable[int] = ()) -> Lines:
        """Lines outside what is boilerplate; only the first and last few hundred are kept."""
        kinds = ("boilerplate", "comment", "deleted", "header", "footnote", "quoted")
        out = Inside((r.start, r.end) for r in regions if r.kind in kinds)
        spans = []
        for one in re.finditer(r"[^\n]+", text):
            written = one.group()
            start = one.start() + len(written) - len(written.lstrip(" \t\u3000#*"))
            end = one.start() + len(written.rstrip(" \t\u3000*"))
            if start < end and start not in out:
                spans.append((start, end))
        kept = spans if len(spans) <= 400 else [*spans[:200], *spans[-200:]]
        return cls(tuple(kept), len(text), frozenset(no_title))

    def top(self, reach: int) -> tuple[Span, ...]:
        """Lines that begin within the first so many code points of the text's own matter."""
        if not self.spans:
            return ()
        first = self.spans[0][0]
        return tuple(span for span in self.spans if span[0] < first + reach)

    def end(self, reach: int) -> tuple[Span, ...]:
        """Lines within the last so many code points of the text's own matter."""
        if not self.spans:
            return ()
        last = self.spans[-1][1]
        return tuple(span for span in self.spans if span[0] >= last - reach)

    def labelled(self, text: str, label: str) -> Span | None:
        """The value of a line "label...: value" among the first lines."""
        for start, end in self.spans[:40]:
            found = re.match(rf"{label}[a-z_ ]*: ", text[start:end])
            if found:
                return start + found.end(), end
        return None


_OUTLET = (
    rf"[\w\u30fb·]{{1,20}}{any_of('layout', 'outlet ends', 'zh', 'ja', 'ko')}"
    rf"|[{HANGUL_RANGE}]{{1,12}} {any_of('layout', 'outlet ends', 'ko')}"
    rf"|(?:[A-Z][\w.&'-]* ){{0,3}}{any_of('layout', 'outlet ends', 'en')}"
    r"|(?:The )?Daily [A-Z][a-z]+"
)
_BYLINE = re.compile(rf"[\s\W]*(?P<outlet>{_OUTLET})?[\s\W]*")
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z/ .,'-]{{2,60}}|[【(（\[]?[\w／/\u30fb ]{{1,20}})(?P<middle>[^\n]{{0,60}}?)\s*[(（【\[](?P<outlet>{_OUTLET})[)）】\]]\s*[-–—―－=]"
)


def byline(text: str, start: int, end: int, dated: Span) -> Span | None:
    """Where the outlet stands on a line that is a date and an outlet's name; None on any other line."""
    if end - start > 60:
        return None
    rest = text[start : dated[0]] + "\n" + text[dated[1] : end]
    found = _BYLINE.fullmatch(rest)
    if found is None or found["outlet"] is None:
        return None
    outlet = found["outlet"].removeprefix("By ")
    place = text.find(outlet, start, end)
    return (place, place + len(outlet)) if place >= 0 else None


_APART = r"[ \t\u3000]*[,，|｜·•/／()（）\[\]—–-]+[ \t\u3000]*|[ \t\u3000]+"
_BEFORE_IT = re.compile(rf"(?P<rest>\S.*?)(?:{_APART})")
_BEHIND_IT = re.compile(rf"(?:{_APART})(?P<rest>\S.*?)[)）\]]?")
_NAME_BESIDE = re.compile(
    r"(?:By )?(?:[A-Z][\w'’&-]*|of|the|and|for|de|&)(?: (?:[A-Z][\w'’&-]*|of|the|and|for|de|&|\|)){0,6}"
)
_EAST_BESIDE = re.compile(
    r"[A-Za-z0-9\u3005\u30a1-\u30ff\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3\u30fb·\u3000 ]{2,20}"
)
_NO_DAY_OF_NEWS = re.compile(
    rf"(?i)\b{any_of('layout', 'another day', 'en')}\b|{any_of('layout', 'another day', 'zh', 'ja', 'ko')}"
    rf"|{any_of('layout', 'another day ends')}$|^{any_of('layout', 'another day begins')}"
    rf"|{any_of('layout', 'ordinal')}.+[{characters('layout', 'issues counted')}]"
)
"""What beside a date says that it is not the day the paper came out: ends, births, meetings, laws, verbs."""


def plain_byline(text: str, start: int, end: int, dated: Span) -> str | None:
    """The few words beside the date that make up a line, such as the name of an unheard-of paper; None elsewhere.

    Example: "June 6, 2024, Daily Bramble", "2024年6月5日　北門通訊社". At most six words of Latin, each in
    capitals, or twenty characters; no verb, no full stop, and nothing that names another day.
    """
    if end - start > 70 or (dated[0] > start and dated[1] < end):
        return None
    found = (
        _BEFORE_IT.fullmatch(text, start, dated[0])
        if dated[0] > start
        else _BEHIND_IT.fullmatch(text, dated[1], end)
    )
    if found is None:
        return None
    rest = found["rest"].strip()
    if (rest[0] in _NO_OUTLET) or _NO_DAY_OF_NEWS.search(rest):
        return None
    if rest.isascii() or not re.search(r"[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]", rest):
        named = _NAME_BESIDE.fullmatch(rest) and len(re.findall(r"[\w'’-]+", rest)) <= 6
        return rest if named else None
    return rest if _EAST_BESIDE.fullmatch(rest) and len(rest.split()) <= 4 else None


_OFFICE = re.compile(
    r"\b(?:Department|Ministry|Office|Bureau|Commission|Government|University|Institute|Committee|Council|Administration)\b"
)


def may_be_an_outlet(name: str) -> bool:
    """Whether words beside a date may name a paper: an office or university that signs with a date does not."""
    return not is_body(name) and _OFFICE.search(name) is None


def dateline(lines: Lines, text: str) -> tuple[Span, Span] | None:
    """The stretch that may hold the date, and the outlet: CITY, May 16, 2023 (Agency) –; None without one."""
    for start, end in lines.top(1500)[:6]:
        line = text[start : min(end, start + 200)]
        found = _DATELINE.match(line) if any(sign in line for sign in "(（【[") else None
        if found is not None:
            return (start, start + found.end()), (start + found.start("outlet"), start + found.end("outlet"))
    return None


def ends_in_kind(line: str, language: str) -> bool:
    """Whether a line ends in a kind of paper, remarks in brackets aside."""
    return kind_in_title(line, language) is not None and len(line) <= 120


def kind_in_title(title: str, language: str) -> Span | None:
    """Where in a title its kind stands: at its end, remarks in brackets and numbers aside."""
    kinds = pack(language if language in LANGUAGES else "zh", "documents").phrases("kinds")
    bare = re.sub(r"(?:\s*[（(〔\[][^）)〕\]]*[）)〕\]])+\s*$", "", title).rstrip('》」』"” ')
    if language == "en":
        return next(
            (
                one.span()
                for kind in kinds
                for one in re.finditer(rf"\b{re.escape(_cased(kind, title))}\b", title)
            ),
            None,
        )
    for kind in kinds:
        if bare.endswith(kind) and len(bare) > len(kind) + 1:
            return len(bare) - len(kind), len(bare)
    inner = re.search(rf"（({any_of('layout', 'bracketed kinds')})）", title)
    return inner.span(1) if inner else None


def _cased(kind: str, title: str) -> str:
    """A kind as a title writes it: in capitals throughout where the title is."""
    return kind.upper() if title.isupper() else kind


def kind_of_text(text: str, language: str, dated: bool = False) -> tuple[str, int, int, str] | None:
    """News or advert, by signs in the text: value, where the first sign stands, and why; None for neither.

    dated: whether it is dated as news is (plain_byline), which is one more sign of news.
    """
    listed = pack(language if language in LANGUAGES else "en", "documents")
    sample = text[:6000]
    lowered = sample.lower()
    for value, needed in (("news", 0 if dated else 1), ("advert", 2)):
        signs = listed.phrases(value)
        places = sorted((lowered.find(sign), sign) for sign in signs if sign in lowered)
        weight = len(places) + (
            1 if any(re.search(rf"[(（【]|{any_of('layout', 'wire')}", sign) for _, sign in places) else 0
        )
        if places and weight > needed:
            start, sign = places[0]
            told = ", ".join(sign for _, sign in places[:3])
            return value, start, start + len(sign), f"because of: {told}"
    return None


def own_number(text: str, start: int, end: int, found: Numbered) -> bool:
    """Whether a number in the first lines is the paper's own, and not one it cites."""
    line = text[start:end].strip()
    around = line.replace(text[found.start : found.end], "").strip(" 　()（）〔〕[]")
    if len(around) <= 24 and not re.search(rf"[》。，]|{any_of('layout', 'rests on')}", around):
        return True
    if (
        found.start == start
        and re.search(any_of("layout", "as follows"), line)
        and not re.search(any_of("layout", "rests on"), line)
    ):
        return True
    enacted = re.match(rf"[（(].*{any_of('layout', 'by decree')}", line) is not None
    return enacted and re.search(any_of("layout", "order"), found.value) is not None


def red_line(lines: Lines, text: str) -> Span | None:
    """The name above a paper: a line that ends in 文件."""
    for start, end in lines.top(300)[:5]:
        one = re.match(rf"([{HAN_RANGE}]{{3,30}}?){_RED_LINE}$", text[start:end])
        if one and is_body(one.group(1)):
            return start, start + len(one.group(1))
    return None


def signature(lines: Lines, text: str) -> Span | None:
    """The name of a body alone on a line near the end, above the date or above nothing."""
    for start, end in reversed(lines.end(400)):
        line = text[start:end]
        if len(line) <= 40 and is_body(line):
            return start, end
    return None


def is_body(name: str) -> bool:
    """Whether a few characters are the name of a public body, university or firm and nothing else."""
    name = name.strip()
    if name in by_name():
        return True
    return bool(re.fullmatch(_bodies(), name))


@cache
def _bodies() -> str:
    """Forms of names of bodies, Chinese, Japanese, Korean and English."""
    east = {"zh": HAN_RANGE, "ja": HAN_RANGE, "ko": HANGUL_RANGE}
    return "|".join(
        (
            *(rf"[{letters}]{{2,14}}{any_of('layout', 'issuer ends', one)}" for one, letters in east.items()),
            rf"[{HANGUL_RANGE}]{{1,10}}{any_of('layout', 'place ends', 'ko')} [{HANGUL_RANGE}]{{2,14}}{any_of('layout', 'office ends', 'ko')}",
            rf"[{HANGUL_RANGE}]{{2,14}}{any_of('layout', 'place ends', 'ko')}",
            r"(?:The )?(?:Ministry|Department|Office|Bureau|Commission|Administration|State Administration) (?:of|for) [A-Z][A-Za-z, &-]{3,80}",
            r"[A-Z][A-Za-z' -]{2,60} (?:University|Institute|Agency|Commission|Council|Foundation|Government|Ministry|Committee)",
        )
    )


@cache
def _open() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, document_words("open"))))


def openness_span(lines: Lines, text: str, top: int, end: int) -> Span | None:
    """A mark such as （此件公开发布） on a line of its own near the beginning or the end."""
    marks, any_mark = document_words("open"), _open()
    for start, stop in (*lines.top(top), *lines.end(end)):
        line = text[start:stop]
        if len(line) > 40 or any_mark.search(line.lower()) is None:
            continue
        for mark in marks:
            place = line.lower().find(mark)
            if place >= 0:
                return start + place, start + place + len(mark)
    return None
