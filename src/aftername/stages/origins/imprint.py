"""What a document says of itself that tells kin: its title, number, address, and whom it credits.

Each is a Head: a kind, a value that two documents can share, and where it stands.

title    its title, comparable. rule: the same without nation and version, where it is a rule (条例, 規程, Act): rules have versions.
carries  the title of a paper that its own title carries (关于转发《…》的通知).
series   its title without years and ordinals, behind a tab what was taken out: of a paper issued anew each year.
addressee  whom the paper is to. number: its own document number. issuer: whose paper it is. kind: 通知, news, advert ... url: its address; link: an address it names as its source.
credit   an outlet that it credits; the value is the outlet, behind a tab how: "own" (a dateline, a byline), "reported"
         ("according to …"), "source" (a line that names where the text comes from). See credits.py.
edition  the last day on which a rule was made or changed, as the lines under its title say.
told-on  the day of a report that it credits; the value is the outlet, behind a tab the day: 08-24, or 24 where no month is said.
readings that readings stand between its characters (启qǐ明míng); the value is "between".
lemma    the title of an encyclopedia page, without the name of the encyclopedia.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from aftername.citing.title_keys import comparable, forms_of
from aftername.languages.documents import document_words, paper_words
from aftername.languages.editions import beginnings, made_words
from aftername.records import Document, Mention
from aftername.records.document import Field
from aftername.records.values import Date
from aftername.stages.origins.credits import credits_of

Head = tuple[str, str, int, int]
"""Kind, value, start, end."""

ADDRESSED = 400  # code points from the beginning in which a paper says whom it is to
UNDER_TITLE, BESIDE = (
    1500,
    60,
)  # code points in which a rule says when it was made, and around a day what says so
TOP = 900  # code points from the beginning in which an encyclopedia names itself
SHORTEST_TITLE = 6  # letters; a shorter one is a word that many documents bear

_LINK = re.compile(
    r"(?i)(?:原文(?:链接|連結|地址|网址)?|来源|來源|出典|元記事|출처|원문|source|original(?:ly)?|via|转载|轉載)"
    r"[^\n]{0,30}?(?P<url>https?://[^\s<>\"'）)」】]+)"
)
# A line of offices alone that ends in a colon, or the one addressed: 柳城市人民政府：; 수신 하람도지사; 柳市長殿
_ADDRESSEE = re.compile(
    r"(?m)^[ \t\u3000]*(?:(?P<zh>[\u4e00-\u9fff、，,（）()]{3,80}(?:政府|[厅廳局委部院办辦]|单位|單位|部门|部門|机构|企业|大学|公司))[：:]"
    r"|수신[：: ]+(?P<ko>[가-힣 ]{2,40})|(?P<ja>[\u4e00-\u9fffァ-ヴー]{3,30})[ \u3000]?(?:殿|御中|宛))[ \t\u3000]*$"
)
_ENCYCLOPEDIA = re.compile(
    r"(?i)[\s_|–—-]*(?:[-–—|_]\s*(?:[\w ]{0,20}wikipedia.*|维基百科.*|維基百科.*|百度百科.*|互动百科.*|ウィキペディア.*|위키백과.*"
    r"|나무위키.*|wiktionary.*|[\w ]{0,20}encyclop[a]?edia.*|[\w ]{1,20} wiki)"
    r"|[（(]?(?:from wikipedia, the free encyclopedia|维基百科，自由的百科全书|フリー百科事典|自由百科全书))\s*$"
)
_MARKED = re.compile(
    r"(?i)from wikipedia, the free encyclopedia|维基百科，?自由的百科全书|維基百科，?自由的百科全書|フリー百科事典|위키백과, 우리 모두의"
)
_ISSUE = re.compile(
    r"[12]\d{3}(?:[-–—~～至]\d{2,4})?|[二一][〇零○九][〇零○一二三四五六七八九]{2}|\d+"
    r"|第[一二三四五六七八九十百\d]+(?=[批期届屆次轮輪回])|(?:令和|平成|昭和)[元\d一二三四五六七八九十]+"
    r"|(?:first|second|third|fourth|fifth)(?=call|round|batch)"
)


def heads_of(document: Document, mentions: Iterable[Mention], readings: bool = False) -> tuple[Head, ...]:
    """Every head of a document, sorted, each once.

    mentions: speakers among them are looked at. readings: whether readings stand between its characters.
    """
    held = tuple(mentions)
    found = {*_own(document), *credits_of(document, held)}
    if any(kind == "rule" for kind, _, _, _ in found):
        found.update(_edition(document, held))
    if readings:
        found.add(("readings", "between", 0, 0))
    return tuple(sorted(found))


def values(heads: Iterable[Head], kind: str) -> tuple[str, ...]:
    """The values of one kind, sorted, each once."""
    return tuple(dict.fromkeys(value for held, value, _, _ in heads if held == kind))


def _own(document: Document) -> Iterator[Head]:
    header = document.header
    if header.title is not None:
        start, end = _place(header.title)
        forms = forms_of(header.title.value)
        letterhead = header.issuer is not None and forms.whole == comparable(header.issuer.value)
        if len(forms.whole) >= SHORTEST_TITLE and not letterhead:
            yield "title", forms.whole, start, end
            issue = _ISSUE.findall(forms.whole)
            if issue:
                yield "series", f"{_ISSUE.sub('', forms.whole)}\t{' '.join(issue)}", start, end
        for key in forms.carried:
            yield "carries", key, start, end
        if not forms.carried and forms.keys[-1:] and forms.keys[-1].endswith(_rules()):
            yield "rule", forms.keys[-1], start, end
        lemma = _ENCYCLOPEDIA.sub("", header.title.value).strip()
        if lemma != header.title.value.strip() or _MARKED.search(document.text[:TOP]):
            yield "lemma", comparable(lemma), start, end
    named = (
        ("number", header.number),
        ("issuer", header.issuer),
        ("kind", header.kind),
        ("url", header.url),
    )
    for kind, field in named:
        if field is not None:
            yield kind, _address(field.value) if kind == "url" else field.value, *_place(field)
    if header.kind is None:
        lowered = document.text.lower()
        at, sign = min(
            ((lowered.find(sign), sign) for sign in _adverts() if sign in lowered), default=(-1, "")
        )
        if sign:
            yield "kind", "advert", at, at + len(sign)
    to = _ADDRESSEE.search(document.text, 0, ADDRESSED)
    if to is not None and to.lastgroup is not None:
        yield "addressee", comparable(to[to.lastgroup]), *to.span(to.lastgroup)
    for link in _LINK.finditer(document.text):
        yield "link", _address(link["url"]), link.start("url"), link.end("url")


def _edition(document: Document, mentions: Iterable[Mention]) -> Iterator[Head]:
    """The last day on which the lines under the title of a rule say that it was made or changed."""
    small = document.text[:UNDER_TITLE].lower()
    title = document.header.title
    begin = title.anchor.start if title is not None and title.anchor is not None else 0
    begins = beginnings().search(small, begin + 1)
    end = len(small) if begins is None else begins.start()
    dates = sorted(
        (one.anchor.start, one.anchor.end, one.normal.value)
        for one in mentions
        if isinstance(one.normal, Date) and one.normal.value and begin <= one.anchor.start < end
    )
    borders = [begin, *(start for start, _, _ in dates[1:]), end]
    found = [
        (value, start, stop)
        for at, (start, stop, value) in enumerate(dates)
        if value[0].isdigit()
        and _is_made(small, start, stop, dates[at - 1][1] if at else begin, borders[at + 1])
    ]
    if found:
        value, start, stop = max(found)
        yield "edition", value, start, stop


def _is_made(small: str, start: int, stop: int, low: int, high: int) -> bool:
    """Whether what stands beside a day, within low and high, says that a rule was made or changed on it."""
    if made_words().search(small, stop, min(stop + BESIDE, high)):
        return True
    west = small[start - 1 : start].isascii()
    return west and made_words().search(small, max(start - BESIDE // 2, low), start) is not None


def _place(field: Field) -> tuple[int, int]:
    """Where a field stands; 0, 0 where it is not written in the text."""
    return (0, 0) if field.anchor is None else (field.anchor.start, field.anchor.end)


def _address(url: str) -> str:
    """An address without its scheme, www, mobile host, fragment and tracking words."""
    plain = re.sub(r"(?i)^https?://(?:www\.|m\.|mobile\.|amp\.)?", "", url.strip()).split("#")[0]
    path, _, query = plain.partition("?")
    kept = "&".join(
        part for part in query.split("&") if part and not re.match(r"(?i)utm_|from|share|ref|spm", part)
    )
    return path.rstrip("/.,").lower() + (f"?{kept}" if kept else "")


@cache
def _adverts() -> tuple[str, ...]:
    """Words that only adverts have, in every language; where a paper says what it is, they are not asked."""
    return tuple(sorted(document_words("advert")))


@cache
def _rules() -> tuple[str, ...]:
    """The endings of titles of rules, in every language."""
    return tuple(sorted(paper_words("rules")))
