"""Whom a programme wants: audience, citizenship wording, fields, institutions, and what those selected are like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aftername.languages.claim_words import Cue
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import after, before, gap, is_list, trimmed, up_to_last
from aftername.stages.claims.passages import Passage, Seen

LONGEST = 60  # characters of an audience in East Asian text; twice that in English


def _overlaps(start: int, end: int, places: Iterable[tuple[int, int]]) -> bool:
    return any(s < end and start < e for s, e in places)


# English: a relative clause or a purpose behind the persons is no part of who they are.
_BEHIND_EN = re.compile(
    r"\b(?:who|whom|which|that|so that|in order|by |through |because|while|but|can |may |must |will |should |are |is |was |were |to )"
)
_LEAD_EN = re.compile(
    r"(?:the |a |an |up to |no more than |one |two |three |four |five |about |more than |some |around |at least )*(?:[\d,]+ )?"
)
_LEAD_EAST = re.compile(
    r"(?:约|一批|各类|若干|[一两二三几]名|[\d,]+(?:名|人|位|个|個|명의|명|人の|名の)?(?:左右)?(?:的)?)?"
)
_FOR = re.compile(r"for (?=[a-z])")  # an advert's line "For engineers and ..."
_BARE = (
    "people",
    "persons",
    "individuals",
    "those",
    "candidates",
    "professionals",
    "applicants",
    "companies",
    "teams",
)
_DESCRIBED = re.compile(r" (?:in|with|from|who|working|trained|of|living|holding)\b[^,.;]{3,120}")
# Chinese: words that show that what follows "引进" is no plain noun phrase.
_DOING = re.compile(
    r"开展|建设|承担|推进|建立|加强|完善|促进|申请|进行|通过|实施|加快|机制|平台|探索|打造|推动|提升|鼓励|形成|基于|"
    r"增加|需求|强化|每年|以及其|培育|形式|项目[，、]"
)
# East Asian: what stands between a programme's name and those it wants (「X」に応募する研究者), and behind them.
_OF_PROGRAMME = re.compile(r"[」』”’]?(?:に(?:応募|参加|申請)する|の|へ|에 지원할|의|에)?[ 　:：―—–|｜]*")
_AFTER_PERSON = re.compile(r"(?:など|ら|等|たち|들|등|의 인재|層| )?")
_BEFORE_JA = re.compile(r"[はがもで、]|により|として|ため、")
_BEFORE_KO = re.compile(r"(?:은|는|이|가|에서|으로|로|에|며|고) ")


def audiences(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Who it is meant for: the words behind "targets", 面向, before を対象に, 을 대상으로, up to the last person word."""
    if passage.heading and passage.index < 2 and setting.genre == "contract":
        return  # the title of a contract says who signs it
    told: list[tuple[int, int]] = []
    opening = _FOR.match(passage.told) if setting.genre == "advert" and passage.language == "en" else None
    if opening is not None:
        found = up_to_last(
            passage, passage.start + opening.end(), after(passage, passage.start, 90)[1], "@person"
        )
        if found is not None:
            told.append(found)
            yield Finding("audience", "", *found)
    weak = ("@weak-audience",) if setting.lists_conditions else ()
    for one in (*passage.cues("audience", *weak), *_receivers(passage), *_called(passage, setting)):
        place = _audience(passage, one, setting.programmes)
        if place is not None and any(place == (taker.start, taker.end) for taker in passage.cues("@takers")):
            continue  # "we seek applicants" says nothing of whom
        if place is None or _overlaps(*place, told) or _overlaps(*place, setting.programmes):
            continue
        told.append(place)
        yield Finding("audience", "", *place, None, "near")


_TO = {"ja": re.compile(r"(?:ら|たち|等)?に(?:は|対し)?"), "ko": re.compile(r"(?:들)?에게(?:는)?")}


_ANYONE = ("자", "者", "사람", "人", "참가자", "参加者", "人員")


def _receivers(passage: Passage) -> Iterator[Seen]:
    """Japanese and Korean: persons to whom a benefit goes, 研究者に3000万円を支給する; as a phrase behind them."""
    pattern = _TO.get(passage.language)
    gifts = [one.start for one in passage.cues("@offer")]
    if pattern is None or not gifts:
        return
    goods = [m.anchor.start for m in passage.of("amount")] + [o.start for o in passage.cues("offers")]
    for one in passage.cues("@person"):
        if one.cue.words in _ANYONE or _overlaps(
            one.start, one.end, ((t.start, t.end) for t in passage.cues("@takers"))
        ):
            continue  # those chosen get it: nothing of whom it is meant for
        match = pattern.match(passage.folded, one.end)
        if match is not None and any(one.end <= good < max(gifts) for good in goods):
            yield Seen(Cue(match[0], "audience", "", "<", passage.language), match.start(), match.end())


_CALL = re.compile(r"(?:の(?:皆様|皆さん|方))?へ$|(?: 여러분)?(?:에게|께)$")


def _called(passage: Passage, setting: Setting) -> Iterator[Seen]:
    """The head of an advert that calls to persons: 半導体技術者へ."""
    if setting.genre != "advert" or not passage.heading or passage.language not in ("ja", "ko"):
        return
    match = _CALL.search(passage.folded, passage.start, passage.end)
    if match is not None and any(one.end == match.start() for one in passage.cues("@person")):
        yield Seen(Cue(match[0], "audience", "", "<", passage.language), match.start(), match.end())


def _audience(passage: Passage, one: Seen, programmes: tuple[tuple[int, int], ...]) -> tuple[int, int] | None:
    text = passage.folded
    longest = 2 * LONGEST if passage.language == "en" else LONGEST
    if one.cue.side == ">":
        start, end = after(passage, one.end, longest)
        if passage.language == "en":
            behind = _BEHIND_EN.search(text, start, end)
            end = behind.start() if behind and behind.start() > start else end
        cut = up_to_last(passage, start, end, "@person")
        if cut is None:
            return None
        start, end = cut
        if passage.language == "en" and text[start:end].rpartition(" ")[2] in _BARE:
            start, end = _described(passage, start, end)
        lead = (_LEAD_EN if passage.language == "en" else _LEAD_EAST).match(text, start, end)
        if lead is not None and lead[0] == "一名":
            return None  # "for each expert brought in" says nothing of whom is wanted
        start = lead.end() if lead else start
        if passage.language == "zh" and (end - start > 36 or _DOING.search(text, start, end)):
            return None
    else:
        start, end = before(passage, one.start, longest)
        for _, named in programmes:
            if start < named <= end:
                start = named
        led = _OF_PROGRAMME.match(text, start, end)
        start = led.end() if led else start
        for stop in (_BEFORE_JA if passage.language == "ja" else _BEFORE_KO).finditer(text, start, end):
            if any(p.start >= stop.end() and p.end <= end for p in passage.cues("@person")):
                start = stop.end()
        if passage.language == "zh":
            return None
        persons = [p.end for p in passage.cues("@person") if start <= p.start and p.end <= end]
        if not persons or _AFTER_PERSON.fullmatch(text, max(persons), end) is None:
            return None
        lead = _LEAD_EAST.match(text, start, end)
        start = lead.end() if lead else start
    start, end = trimmed(text, start, end)
    return (start, end) if 2 <= end - start <= longest else None


def _described(passage: Passage, start: int, end: int) -> tuple[int, int]:
    """A word that says too little alone ("people"), with what is said of them behind it."""
    more = _DESCRIBED.match(passage.folded, end, passage.end)
    return (start, more.end()) if more is not None else (start, end)


_FIELD_OF = {
    "zh": re.compile(r"([^，。；：、！？\n,;:的“”《》（）()]{2,12})(?:领域|領域)"),
    "ja": re.compile(r"([^、。「」\n（）()はがをのにで]{2,14})分野"),
    "ko": re.compile(r"([가-힣A-Za-z0-9·]{2,12}) ?분야"),
    "en": re.compile(r"in the fields? of ((?:[a-z-]+ ){0,3}[a-z-]+)"),
}
# 光学研究院, a field in the name of a body, is no field of a programme.
_OF_A_BODY = re.compile(
    r"[\w]{0,4}?(?:研究院|研究所|研究機構|学院|大学|公司|协会|学会|株式会社|센터| ?연구원| ?연구소| ?대학| institute| university| ltd| inc\b)"
)
# 与金融等领域相结合: what something is to be mixed with is no field of a programme.
_MIXED = re.compile(r"[、\w]{0,10}?等?(?:领域|学科|产业|行业|专业)(?:相互?(?:结合|融合|交叉)|结合|融合)")
_TURNS = "深强转优文简绿美净消变现"
_NO_FIELD = ("等", "重点", "相关", "有关", "各", "该", "关键", "本", "其他", "多个", "以下", "上述", "专业", "新兴", "優先", "重点的", "対象", "同", "関連", "各", "해당", "관련", "이", "주요", "다양한", "모든", "중점", "지원", "대상", "모집", "연구", "등", "応募", "募集", "専門", "研究", "幅広い", "これらの", "先端", "전략", "first", "study", "this", "any")  # fmt: skip


def fields(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Fields of science and trade: known ones in one list are one finding, beside words that make them fields."""
    text = passage.folded
    marks = passage.cues("@field-mark")
    if not marks:
        return
    groups: list[list[int]] = []
    for one in passage.cues("@field"):
        if passage.language == "zh" and text[one.start] == "化" and text[one.start - 1] in _TURNS:
            continue  # 深化学科 is no chemistry
        if _overlaps(one.start, one.end, setting.programmes) or _overlaps(
            one.start,
            one.end,
            ((b.anchor.start, b.anchor.end) for b in passage.of("body", "title", "document-number")),
        ):
            continue
        if groups and one.start < groups[-1][1]:
            groups[-1][1] = max(groups[-1][1], one.end)
        elif groups and is_list(text, groups[-1][1], one.start):
            groups[-1][1] = one.end
        else:
            groups.append([one.start, one.end])
    told: list[tuple[int, int]] = []
    for start, end in groups:
        if _OF_A_BODY.match(text, end) is not None or _MIXED.match(text, end) is not None:
            continue
        if any(_is_beside(passage, mark, start, end) for mark in marks):
            told.append((start, end))
            yield Finding("field", "", start, end)
    if told:
        return
    for match in _FIELD_OF[passage.language].finditer(text, passage.start, passage.end):
        start, end = trimmed(text, *match.span(1))
        if (
            end - start >= 2
            and not text.startswith(_NO_FIELD, start)
            and not _overlaps(start, end, setting.programmes)
            and setting.lists_conditions
            and (
                passage.language != "zh" or any(m.cue.side == ">" and 0 <= start - m.end <= 2 for m in marks)
            )
        ):
            yield Finding("field", "", start, end)


def _is_beside(passage: Passage, mark: Seen, start: int, end: int) -> bool:
    far = 24 if passage.language == "en" else 10
    if mark.cue.side == ">":
        return (
            0 <= start - mark.end <= far
            and "，" not in passage.folded[mark.end : start]
            and ", " not in passage.folded[mark.end : start]
        )
    if passage.language == "en":
        return 0 <= mark.start - end <= 14 and not any(m in passage.folded[end : mark.start] for m in ",.;")
    return 0 <= mark.start - end <= 4


def institutions(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Universities, institutes and firms whose people are wanted: named ones in a list, or by their standing."""
    if passage.has("profile") or setting.genre == "contract":
        return
    text = passage.folded
    cues = passage.cues("institutions-sought")
    schools: list[tuple[int, int]] = []
    for body in passage.of("body"):
        if getattr(body.normal, "kind", "") in ("university", "institute"):
            schools.append((body.anchor.start, body.anchor.end))
    far = 30 if passage.language == "en" else 14
    found: list[tuple[int, int]] = []
    for one in cues:
        for spot in sorted(schools):
            behind = one.cue.side == ">" and 0 <= spot[0] - one.end <= far
            ahead = one.cue.side == "<" and 0 <= one.start - spot[1] <= far
            if not (behind or ahead) or _overlaps(*spot, found):
                continue
            low, high = spot
            for other in sorted(schools):
                if is_list(text, high, other[0]) or (
                    other[0] >= high and text[high : other[0]].strip(" ,") == ""
                ):
                    high = other[1]
            for other in sorted(schools, reverse=True):
                if is_list(text, other[1], low):
                    low = other[0]
            if one.cue.side == ">" and passage.language == "en":
                low, high = _english_list(passage, one.end, low, high)
            found.append((low, high))
            yield Finding("institutions-sought", "named", low, high)
        if one.cue.side == ">" and passage.language == "en" and not found:
            named = _capitals(passage, one.end)
            if named is not None:
                found.append(named)
                yield Finding("institutions-sought", "named", *named)
    for one in passage.cues("@school"):
        if not _overlaps(one.start, one.end, found):
            found.append((one.start, one.end))
            yield Finding("institutions-sought", "by standing", one.start, one.end)


_CAPITALS = re.compile(
    r"(?:the )?[A-Z][\w’'.&-]*(?:(?:,? (?:of|for|and|the|or))?,? (?:\([A-Z]+\)|[A-Z][\w’'&-]*))*(?: \([A-Z]+\))?"
)
_SCHOOLS = re.compile(
    r"universit|institute|college|academy|laborator|school|polytechnic|harvard|stanford|oxford|cambridge|\bmit\b|centre|center"
)


def _capitals(passage: Passage, at: int) -> tuple[int, int] | None:
    """Capitalised names behind an offset, when one of them is a school."""
    start = at
    while start < passage.end and passage.text[start] == " ":
        start += 1
    match = _CAPITALS.match(passage.text, start, passage.end)
    if match is None or _SCHOOLS.search(match[0].lower()) is None:
        return None
    return trimmed(passage.text, match.start(), match.end())


def _english_list(passage: Passage, at: int, low: int, high: int) -> tuple[int, int]:
    """A list of schools of which the body finder knew some: from the first capital to the last."""
    named = _capitals(passage, at)
    if named is not None and named[0] <= low and high <= named[1] + 1:
        return named
    return low, high


def profiles(passage: Passage, setting: Setting) -> Iterator[Finding]:
    """What those already selected are like: "most of the applicants selected for X studied at ...". No condition."""
    text = passage.folded
    for one in passage.cues("profile"):
        end = passage.end
        stop = re.search(r"[;。；]|\.$|, (?:he|she|they|the person|one of)\b", text[one.end : end])
        end = one.end + stop.start() if stop else end
        start = one.end
        for s, e in setting.programmes:
            if one.end <= s <= one.end + 12:
                start = e
        lead = re.match(r"[”\"」』\s]*(?:for|of|by|in|to)?\s*(?:the )?(?:计划|的)?", text[start:end])
        start, end = trimmed(text, start + (lead.end() if lead and start != one.end else 0), end)
        if 4 <= end - start <= 200:
            yield Finding("profile", one.cue.label, start, end)
            return


def _beside(spot: tuple[int, int], places: Iterable[tuple[int, int]], far: int) -> bool:
    return any(gap(spot, place) <= far for place in places)


AUDIENCE = Fact("audience", (), ("audience", "@weak-audience", "@person"), audiences)
FIELD = Fact("field", (), ("@field", "@field-mark"), fields)
INSTITUTIONS = Fact("institutions-sought", ("body",), ("institutions-sought", "@school"), institutions)
PROFILE = Fact("profile", (), ("profile",), profiles)
