"""How a programme reaches people: channels of advert and application, go-betweens, publicity, marks of secrecy, company."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aftername.languages.expressions import any_of
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import after, before, gap, nearest, trimmed
from aftername.stages.claims.passages import Passage, Seen


def channels(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Channels beside words of advertising or applying, and go-betweens. label: "advert", "application", "intermediary"."""
    found = passage.of("channel")
    cues = passage.cues("channel")
    far = 90 if passage.language == "en" else 40
    for mention in found:
        place = (mention.anchor.start, mention.anchor.end)
        one = nearest(cues, place, passage.folded, far)
        mail = getattr(mention.normal, "kind", "") == "mail"
        written_to = setting.genre == "advert" and any(c.cue.label == "application" for c in cues)
        if one is None and not (written_to or (mail and setting.lists_conditions)):
            continue
        label = "application" if mail or one is None else one.cue.label
        yield Finding("channel", label, *place, mention.normal)
    yield from _unlisted(passage, setting)
    if not (
        found
        or cues
        or setting.genre == "advert"
        or passage.has("audience", "quota", "@hedge", "outcome", "run-by", "offers")
    ):
        return
    told = False
    for one in passage.cues("@intermediary"):
        if not told and not any(s <= one.start and one.end <= e for s, e in setting.programmes):
            told = True
            yield Finding("channel", "intermediary", *_go_between(passage, one))


# Systems one applies through, which no list of channels can hold.
_SYSTEM = {
    "zh": re.compile(r"(?:登录|登陆|通过)[“「\"]([^“”「」\"，。]{2,20})[”」\"]"),
    "ja": re.compile(
        r"([^\s、。「」はにを]{2,16}(?:システム|ポータル|フォーム))(?:により|から|で|にて|を通じて|を用い)"
    ),
    "ko": re.compile(
        r"([가-힣a-z]{2,16}(?:시스템|포털|누리집))(?:을|를) 통(?:해|하여)|([가-힣a-z]{2,16}(?:시스템|포털))에서? "
    ),
    "en": re.compile(r"(?:through|via|on) the ([a-z]+(?: [a-z]+){0,3} (?:portal|system))\b"),
}
_APPLYING = re.compile(r"申报|填报|报名|提交|申請|応募|提出|申込|신청|접수|제출|지원|appl|submit|register")
# In an advert: the handle to write to, and the go-between behind its label.
_HANDLE = re.compile(r"(?:line|wechat|kakaotalk|whatsapp|telegram|signal)(?= ?(?:id\b|@|:))|카카오톡|카톡")
_AGENT = re.compile(
    r"(?:代理店|エージェント|仲介会社|紹介会社|에이전시|대행사|代理机构|中介机构|agents?|agency): ?([^\s、。，)）\n][^、。，)）\n]{1,24})"
)


def _unlisted(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Systems, handles and go-betweens that no finder knows, in papers that list how to apply."""
    if not setting.lists_conditions:
        return
    known = [(m.anchor.start, m.anchor.end) for m in passage.of("channel")]
    if not known:
        match = _SYSTEM[passage.language].search(passage.folded, passage.start, passage.end)
        if match is not None and _APPLYING.search(passage.folded, passage.start, passage.end) is not None:
            yield Finding("channel", "application", *match.span(match.lastindex or 0))
    if setting.genre != "advert":
        return
    handle = None if known else _HANDLE.search(passage.folded, passage.start, passage.end)
    if handle is not None:
        yield Finding("channel", "application", *handle.span())
    agent = _AGENT.search(passage.folded, passage.start, passage.end)
    if agent is not None:
        yield Finding("channel", "intermediary", *trimmed(passage.folded, *agent.span(1)))


_PLACE_EN = re.compile(
    r"(?:,)? (?:in|based in|from) (?:[A-Z][\w’'-]+)(?: (?:City|Province|County|District|[A-Z][\w’'-]+))*"
)
_NAMED_EN = re.compile(r"(?:called|named) [A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*")


def _go_between(passage: Passage, one: Seen) -> tuple[int, int]:
    """The go-between with its article and its place."""
    start, end = one.start, one.end
    text = passage.text
    if passage.language == "en":
        head = re.search(
            r"\b(?:an? |the )(?:[\w’'-]+ ){0,3}$", passage.folded[max(passage.start, start - 40) : start]
        )
        if head is not None and "," not in head[0]:
            start = max(passage.start, start - 40) + head.start()
        for pattern in (_PLACE_EN, _NAMED_EN):
            tail = pattern.match(text, end + (1 if pattern is _NAMED_EN else 0), passage.end)
            end = tail.end() if tail else end
        return trimmed(text, start, end)
    a, _ = before(passage, start, 14)
    lead = text[a:start]
    if lead and re.fullmatch(
        r"[\w·]{1,10}?(?:市|省|の|的|의 |시 |도 |在|に|소재 |소재의 )?(?:一家|某|ある)?[的の]?", lead
    ):
        start = a
    return trimmed(text, start, end)


def publicity(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Publicised, stopped, names withheld, not mentioned on a site or in a paper. The value of the last is the place."""
    told: set[str] = set()
    for one in passage.cues("publicity"):
        label = one.cue.label
        if one.cue.side == "=":
            if label not in told:
                told.add(label)
                yield Finding("publicity", label, one.start, one.end)
            continue
        if one.cue.side == ">":
            start, end = after(passage, one.end, 60)
        else:
            start, end = _searched(passage, one)
        if (
            end - start >= 2
            and label not in told
            and not _sought(passage, one, start, end)
            and not any(s < end and start < e for s, e in setting.programmes)
        ):
            told.add(label)
            yield Finding("publicity", label, start, end, None, "near", _silent_about(setting, one))


_LEAD = re.compile(
    r"(?:but|and|on the other hand|however|while|yet|unlike [^,]*),? |(?:但|而|不过|截至目前|目前|记者(?:在|于)|在|即使在)"
)
_SITES = re.compile(
    r"[^，。、；,;\n]*(?:网站|网|官网|文件|公报|報告|报告|名单|通知|网页|公开资料|サイト|文書|資料|ページ|白書|官報|広報|홈페이지|사이트|누리집|문서|자료|공고|관보|보고서)(?:上|中|里|裡|内|內|などに|に|には|에는|에서|에서는|에도|에)?"
)


_ON_SITE = re.compile(
    r"\b(?:on|in) ((?:its|their|the|any|official|his|government|public|central)[a-z’' ]{0,40}?(?:websites?|sites?|pages?|documents?|reports?|statements?|notices?|papers?|gazette))\b"
)


def _searched(passage: Passage, one: Seen) -> tuple[int, int]:
    """Where it was looked for: the words before the phrase."""
    text = passage.folded
    if passage.language == "en":
        behind = _ON_SITE.search(text, one.end, min(passage.end, one.end + 90))
        if behind is not None:
            return trimmed(text, *behind.span(1))
    start, end = before(passage, one.start, 80)
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if passage.language != "en":
        found = _SITES.search(text, max(passage.start, one.start - 50), one.start) or _SITES.search(
            text, one.end, min(passage.end, one.end + 24)
        )
        if found is not None:
            start, end = trimmed(text, *found.span())
            lead = _LEAD.match(text, start, end)
            start = lead.end() if lead else start
    return trimmed(text, start, end)


_CLAUSE_ENDS = re.compile(r"[，。；,;\n]")
_LISTS = re.compile(any_of("captures", "chosen", "zh", "ja", "ko"))


def _sought(passage: Passage, one: Seen, start: int, end: int) -> bool:
    """Whether what was not found at a place is a list of those chosen: that says nothing of the programme's own name."""
    stop = _CLAUSE_ENDS.search(passage.folded, one.end, passage.end)
    behind = stop.start() if stop is not None else passage.end
    between = passage.folded[end : one.start] if end <= one.start else ""
    return any(_LISTS.search(words) for words in (between, passage.folded[one.end : behind]))


def _silent_about(setting: Setting, one: Seen) -> tuple[int, int] | None:
    """The programme straight behind "does not mention"."""
    return next(((s, e) for s, e in setting.programmes if 0 <= s - one.end <= 8), None)


_ASKED = re.compile(
    r"\b(?:ask|request|want|wish|prefer|insist|demand|cho[so]|declin|on condition|on the understanding)[^.;:,]{0,28}$"
    r"|(?:要求|请求|請求|希望|条件是)[^，。；]{0,8}$"
)
_ON_CONDITION = re.compile(
    r"(?:を|とすること|で)?(?:条件|希望|求め)|(?:を|이|을|를)? ?(?:조건|요구|요청|전제)|(?:姓名|身份|其姓名)"
)
_NAMES_A_SOURCE = re.compile(r"named\b|身|姓|実?名|氏名|이름|신원|실명|신분")


def _of_a_source(passage: Passage, one: Seen) -> bool:
    """Whether the words are about who talked: "who asked not to be named", 要求不予公开姓名, 氏名の非公開を条件に."""
    text = passage.folded
    asked = _ASKED.search(text, max(passage.start, one.start - 50), one.start)
    behind = _ON_CONDITION.match(text, one.end, passage.end)
    near = text[max(passage.start, one.start - 8) : min(passage.end, one.end + 4)]
    return bool((asked or behind) and _NAMES_A_SOURCE.search(near))


def secrecy(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Marks and instructions that restrict handling or publishing; each wording once.

    A source that asks for its name to be left out restricts nothing but its name.
    """
    told: set[str] = set()
    for one in passage.cues("secrecy-mark"):
        if one.cue.words not in told and not _of_a_source(passage, one):
            told.add(one.cue.words)
            yield Finding("secrecy-mark", "", one.start, one.end)


def company(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """What a programme is used together with."""
    for one in passage.cues("used-with"):
        if one.cue.side == ">":
            start, end = after(passage, one.end, 140 if passage.language == "en" else 50)
            if passage.language == "en":
                end = _whole(passage, start, end)
        else:
            start, end = before(passage, one.start, 60)
            topic = re.search(r"(?:は|은|는)[、 ]?|(?:与|與|和|同)", passage.folded[start:end])
            if topic is not None:
                start, end = trimmed(passage.folded, start + topic.end(), end)
            elif passage.language == "zh":
                continue
        if end - start >= 2:
            yield Finding("used-with", "", start, end, None, "sentence")
            return


def _whole(passage: Passage, start: int, end: int) -> int:
    stop = re.search(
        r", (?:two|three|according|he|she|they|officials|people|one)\b|\.",
        passage.folded[start : passage.end],
    )
    return max(end, start + stop.start()) if stop and stop.start() < 200 else end


def _near(spot: tuple[int, int], places: Iterable[tuple[int, int]], far: int) -> bool:
    return any(gap(spot, place) <= far for place in places)


CHANNEL = Fact(
    "channel",
    ("channel",),
    ("channel", "@intermediary", "deadline", "@takers", "launched", "outcome"),
    channels,
)
PUBLICITY = Fact("publicity", (), ("publicity",), publicity)
SECRECY = Fact("secrecy-mark", (), ("secrecy-mark",), secrecy)
USED_WITH = Fact("used-with", (), ("used-with",), company)
