"""How papers, notices, news and adverts are laid out: titles, red lines, signatures, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from types import ModuleType

from aftername.citing.docnumbers import Numbered
from aftername.languages.bodies import body, by_name
from aftername.languages.en import documents as en
from aftername.languages.ja import documents as ja
from aftername.languages.ko import documents as ko
from aftername.languages.zh import documents as zh
from aftername.records import Region, record

FORMS: dict[str, ModuleType] = {"zh": zh, "ja": ja, "ko": ko, "en": en}

Span = tuple[int, int]

AROUND_A_DATE = (
    r"[\s\W]*(?:(?:发布|發布|發佈|公开|公布|更新|发表|发稿|刊登|来源|時間|时间|日期|日付|掲載|公開|公表|配信|入力|등록|게시|작성|입력|수정|승인|"
    r"published|updated|posted|date|on|by|release|released|last|modified|time|日|于|at|utc|gmt|jst|kst|edt|est|"
    r"am|pm|星期.|週.|周.|[月火水木金土日]曜?日?|mon|tue|wed|thu|fri|sat|sun|day|nes|urs)[\s\W]*)*"
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
        kinds = ("boilerplate", "comment", "deleted", "header", "footnote")
        out = [(r.start, r.end) for r in regions if r.kind in kinds]
        spans = []
        for one in re.finditer(r"[^\n]+", text):
            written = one.group()
            start = one.start() + len(written) - len(written.lstrip(" \t\u3000#*"))
            end = one.start() + len(written.rstrip(" \t\u3000*"))
            if start < end and not any(a <= start < b for a, b in out):
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
    r"[\w・·]{1,20}(?:新報|日報|新聞|時報|通信|晚報|晩報|早報|日报|新闻|时报|晚报|通讯社|通訊社|周刊|週刊|电视台|電視台|プレス|テレビ|放送|网|網|일보|신문|뉴스|통신|경제|방송|프레스|타임스)"
    r"|[가-힣]{1,12} (?:프레스|타임스|뉴스|통신|방송|신문|일보)"
    r"|(?:[A-Z][\w.&'-]* ){0,3}(?:News|Times|Post|Daily|Herald|Wire|Journal|Tribune|Press|Reuters|Bloomberg|Agency|Gazette|Independent|Courier|Chronicle|Observer|Telegraph|Mirror|Bulletin|Dispatch|Examiner|Sentinel)"
    r"|(?:The )?Daily [A-Z][a-z]+"
)
_BYLINE = re.compile(rf"[\s\W]*(?P<outlet>{_OUTLET})?[\s\W]*")
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z/ .,'-]{{2,60}}|[【(（\[]?[\w／/・ ]{{1,20}})(?P<middle>[^\n]{{0,60}}?)\s*[(（【\[](?P<outlet>{_OUTLET})[)）】\]]\s*[-–—―－=]"
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
    r"[A-Za-z0-9\u3005\u30a1-\u30ff\u3041-\u3096\u4e00-\u9fff\uac00-\ud7a3・·\u3000 ]{2,20}"
)
_NO_DAY_OF_NEWS = re.compile(
    r"(?i)\b(?:deadlines?|closing|close[sd]?|due|birthday|born|birth|expir\w+|effective|valid|until|before|after|since|from|conference|meeting|"
    r"workshop|ceremony|session|hearing|exam\w*|interviews?|begin\w*|start\w*|open\w*|date|draft|revised|amended|apply|applications?|ends?|"
    r"version|signed|contract|agreement|article|annex|table|figure|chapter|part|section|page|total)\b"
    r"|截止|截至|报名|報名|申报|申報|申请|申請|出生|生于|生日|生年|生$|施行|实施|實施|起$|至|止$|前$|后$|以前|之前|以后|会议|會議|召开|召開|成立|通过|通過|修订|修訂|修正|"
    r"批准|印发|印發|公布|公佈|第.+[条條次届屆版号號期]|星期|開催|締|〆切|誕生|改正|まで|から|以降|現在|生まれ|した$|する$|です$|ます$|について|"
    r"마감|까지|부터|출생|생년|생일|개최|시행|개정|기준|접수|현재|예정|이후|이전|태어|(?:다|요|함|음|됨)$|^[에은는이가을를자]"
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
    if re.match(r"[に日はがをのへと、]", rest) or _NO_DAY_OF_NEWS.search(rest):
        return None
    if rest.isascii() or not re.search("[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]", rest):
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
        found = _DATELINE.match(text[start : min(end, start + 200)])
        if found is not None:
            return (start, start + found.end()), (start + found.start("outlet"), start + found.end("outlet"))
    return None


def ends_in_kind(line: str, language: str) -> bool:
    """Whether a line ends in a kind of paper, remarks in brackets aside."""
    return kind_in_title(line, language) is not None and len(line) <= 120


def kind_in_title(title: str, language: str) -> Span | None:
    """Where in a title its kind stands: at its end, remarks in brackets and numbers aside."""
    forms = FORMS.get(language, zh)
    bare = re.sub(r"(?:\s*[（(〔\[][^）)〕\]]*[）)〕\]])+\s*$", "", title).rstrip('》」』"” ')
    if language == "en":
        return next(
            (
                one.span()
                for kind in forms.KINDS
                for one in re.finditer(rf"\b{re.escape(_cased(kind, title))}\b", title)
            ),
            None,
        )
    for kind in forms.KINDS:
        if bare.endswith(kind) and len(bare) > len(kind) + 1:
            return len(bare) - len(kind), len(bare)
    inner = re.search(r"（(通知|依頼|事務連絡|周知|報告|送付|通告)）", title)
    return inner.span(1) if inner else None


def _cased(kind: str, title: str) -> str:
    """A kind as a title writes it: in capitals throughout where the title is."""
    return kind.upper() if title.isupper() else kind


def kind_of_text(text: str, language: str, dated: bool = False) -> tuple[str, int, int, str] | None:
    """News or advert, by signs in the text: value, where the first sign stands, and why; None for neither.

    dated: whether it is dated as news is (plain_byline), which is one more sign of news.
    """
    forms = FORMS.get(language, en)
    sample = text[:6000]
    lowered = sample.lower()
    for value, signs, needed in (("news", forms.NEWS, 0 if dated else 1), ("advert", forms.ADVERT, 2)):
        places = sorted((lowered.find(sign), sign) for sign in signs if sign in lowered)
        weight = len(places) + (
            1 if any(re.search(r"[(（【]|通信|연합|共同", sign) for _, sign in places) else 0
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
    if len(around) <= 24 and not re.search(r"[》。，]|根据|按照|依据", around):
        return True
    return bool(re.match(r"[（(].*(?:公布|发布|发文|修订|通过)", line)) and "令" in found.value


def red_line(lines: Lines, text: str) -> Span | None:
    """The name above a paper: a line that ends in 文件."""
    for start, end in lines.top(300)[:5]:
        one = re.match(r"([\u4e00-\u9fff]{3,30})文\s*件$", text[start:end])
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
    han = "[\u4e00-\u9fff]"
    return "|".join(
        (
            rf"{han}{{2,14}}(?:人民政府|政府|委员会|管理委员会|组织部|宣传部|教育厅|科学技术厅|科技厅|财政厅|财政局|教育局|科技局|科学技术局|"
            rf"人力资源和社会保障厅|人力资源和社会保障局|人社厅|人社局|工业和信息化厅|工业和信息化局|办公厅|办公室|总局|部|厅|署|省委|市委|"
            rf"大学|学院|研究院|研究所|科学院|有限公司|集团|基金会|协会|中心|委員會|政府|大學)",
            rf"(?:{han}|[\u30a1-\u30ff・]|(?![はをにがのでとへも])[\u3041-\u3096]){{2,16}}(?:省|庁|府|局|大学|機構|委員会|研究所|財団|協会|学会|振興会|センター|事務局)",
            r"[가-힣]{1,10}(?:시|도|군|구) [가-힣]{2,14}(?:국|과|실|본부|센터|청|원|위원회|재단)",
            r"[가-힣]{2,14}(?:부|처|청|원|위원회|재단|대학교|진흥원|공단|시|도|군|구)",
            r"(?:The )?(?:Ministry|Department|Office|Bureau|Commission|Administration|State Administration) (?:of|for) [A-Z][A-Za-z, &-]{3,80}",
            r"[A-Z][A-Za-z' -]{2,60} (?:University|Institute|Agency|Commission|Council|Foundation|Government|Ministry|Committee)",
        )
    )


def level_of(issuer: str) -> str | None:
    """The level of a body by the table, else by the words of its name; None where they do not tell."""
    name = issuer.strip()
    known = by_name().get(name)
    if known is None:
        known = next(
            (by_name()[part] for part in re.split(r"[\s、,，;；]+", name) if part in by_name()), None
        )
    if known is not None:
        found = body(known)
        return found.level if found else None
    lowered = name.lower()
    for levels in ("central", "provincial", "municipal", "county", "institution", "firm", "press"):
        if lowered == levels:
            return levels
    for forms in (zh, ja, ko, en):
        if any(name.endswith(word) or (forms is en and word in name) for word in forms.FIRM):
            return "firm"
        if any(name.endswith(word) or (forms is en and word in name) for word in forms.INSTITUTION):
            return "institution"
    return _level_by_place(name)


def _level_by_place(name: str) -> str | None:
    """Chinese names begin with the place, which ends in its level; the smallest place named decides."""
    if any(name.startswith(word) for word in zh.CENTRAL):
        return "central"
    place = re.match(
        r"(?:(?P<province>[\u4e00-\u9fff]{2,8}?(?:省|自治区)|北京市|上海市|天津市|重庆市)|)(?P<city>[\u4e00-\u9fff]{2,6}?(?:市|州|盟))?"
        r"(?P<county>[\u4e00-\u9fff]{2,8}?(?:县|区|旗))?",
        name,
    )
    if place is None or not place.group():
        return None
    if place["county"] and not place["county"].endswith(("特区", "自治区")):
        return "county"
    if place["city"]:
        return "municipal"
    return "provincial"


def openness_span(lines: Lines, text: str, top: int, end: int) -> Span | None:
    """A mark such as （此件公开发布） on a line of its own near the beginning or the end."""
    marks = [mark for forms in (zh, ja, ko, en) for mark in forms.OPEN]
    for start, stop in (*lines.top(top), *lines.end(end)):
        line = text[start:stop]
        if len(line) > 40:
            continue
        for mark in marks:
            place = line.lower().find(mark)
            if place >= 0:
                return start + place, start + place + len(mark)
    return None
