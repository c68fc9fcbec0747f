"""What a document says of itself that tells kin: its title, number, address, and whom it credits.

Each is a Head: a kind, a value that two documents can share, and where it stands.

title    its title, comparable. rule: the same without nation and version, where it is a rule (条例, 規程, Act): rules have versions.
carries  the title of a paper that its own title carries (关于转发《…》的通知).
series   its title without years and ordinals, behind a tab what was taken out: of a paper issued anew each year.
addressee  whom the paper is to. number: its own document number. issuer: whose paper it is. kind: 通知, news, advert ... url: its address; link: an address it names as its source.
credit   an outlet that it credits; the value is the outlet, behind a tab how: "own" (a dateline, a byline), "reported"
         ("according to …"), "source" (a line that names where the text comes from).
readings that readings stand between its characters (启qǐ明míng); the value is "between".
lemma    the title of an encyclopedia page, without the name of the encyclopedia.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from aftername.citing.title_keys import comparable, forms_of
from aftername.languages.agencies import agency_of, is_known
from aftername.languages.documents import document_words, paper_words
from aftername.records import Document, Mention, SpeakerName
from aftername.records.document import Field

Head = tuple[str, str, int, int]
"""Kind, value, start, end."""

ADDRESSED = 400  # code points from the beginning in which a paper says whom it is to
TOP, BOTTOM = 900, 500  # code points of a text in which a credit stands
SHORTEST_TITLE = 6  # letters; a shorter one is a word that many documents bear
LONGEST_NAME = 30  # code points of an outlet's name

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
    )
)
# Of outlets in the table only: what stands before "reported" may be anybody.
_REPORTED = re.compile(
    r"(?:[据據](?P<zh>[\u4e00-\u9fffA-Za-z]{2,10}?)(?:\d{1,2}日|[当當]日|援引|引述|的)?(?:报道|報道|報導|消息)"
    r"|(?P<ja>[A-Zァ-ヴー\u4e00-\u9fff]{2,14}?)(?:通信)?(?:の報道に|によると|が報じ|の報道)"
    r"|(?P<ko>[A-Z가-힣]{2,8}?)\s?(?:통신사?)?(?:에 따르면|[이가은는] .{0,12}보도|\s?보도에)"
    r"|(?P<en>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})(?: has| had)? reported)"
)
_SAYS = re.compile(r"报道|報道|報導|消息|によると|が報じ|따르면|보도| reported")
_BEFORE, _BEHIND = 60, 16  # code points around such a word that its outlet stands in
_SOURCE_LINE = re.compile(
    r"(?im)(?:^|[\s|｜/（(])(?:文章|信息|本文|新闻|新聞|稿件|原文)?"
    r"(?:来源|來源|稿源|转自|轉自|转载自|轉載自|摘自|出典|引用元|配信元|提供元|출처|제공|source(?=\s?[:：])|via(?=\s?[:：])|originally published (?:by|in|on)"
    r"|first published (?:by|in|on)|reprinted from|courtesy of)"
    r"(?:\s?[:：]|(?=\s))\s*[《“「\"]?(?P<name>[^\s:：|｜/，,。;；《》“”「」\"()（）][^\n:：|｜/，,。;；《》“”「」\"()（）]{1,28})"
)
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
    found = {*_own(document), *_credits(document, mentions)}
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


def _credits(document: Document, mentions: Iterable[Mention]) -> Iterator[Head]:
    text = document.text
    ends = [(0, min(TOP, len(text)))]
    if len(text) > TOP:
        ends.append((max(TOP, len(text) - BOTTOM), len(text)))
    for pattern in _DATELINES:
        for one in pattern.finditer(text, *ends[0]):
            yield from _credit(_agency_in(one["name"]), "own", one.start("name"), one.end("name"))
    for start, end in ends:
        for one in _SOURCE_LINE.finditer(text, start, end):
            yield from _credit(one["name"].strip(), "source", one.start("name"), one.end("name"))
    at = 0
    for says in _SAYS.finditer(text):
        for one in _REPORTED.finditer(text, max(at, says.start() - _BEFORE), says.end() + _BEHIND):
            at = one.end()
            if one.lastgroup is not None and is_known(one[one.lastgroup]):
                yield from _credit(one[one.lastgroup], "reported", *one.span(one.lastgroup))
    issuer = document.header.issuer
    if issuer is not None and document.header.kind is not None and document.header.kind.value == "news":
        yield from _credit(issuer.value, "own", *_place(issuer))
    for mention in mentions:
        if isinstance(mention.normal, SpeakerName) and mention.normal.kind == "outlet":
            anchor = mention.anchor
            for name in _named(anchor.quote):
                yield from _credit(name, "reported", anchor.start, anchor.end)


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
    key = agency_of(name)
    if 2 <= len(key) <= LONGEST_NAME and not key.isdecimal():
        yield "credit", f"{key}\t{how}", start, end


@cache
def _adverts() -> tuple[str, ...]:
    """Words that only adverts have, in every language; where a paper says what it is, they are not asked."""
    return tuple(sorted(document_words("advert")))


@cache
def _rules() -> tuple[str, ...]:
    """The endings of titles of rules, in every language."""
    return tuple(sorted(paper_words("rules")))
