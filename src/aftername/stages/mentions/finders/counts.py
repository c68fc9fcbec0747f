"""How many people or things, with the step of a programme they name: 200 applicants, 申报120人, 50명 선발."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from aftername.languages.forms import whole
from aftername.languages.number_words import native_days
from aftername.languages.value_words import forms
from aftername.records import Count, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.quantities import Unit, damaged, hedge, is_free, measures, take
from aftername.values.numbers import Numeral

_BLANK = " \u3000"
_ENGLISH = re.compile(
    r" (?:(?:[a-z][a-z’'-]{1,18} ){0,3}?)(?P<noun>[a-z][a-z-]{2,18}s|people|persons?|staff|personnel|faculty|men|women|children|talent|police|troops|alumni)(?![a-z-])"
)
_ENGLISH_STEP = re.compile(
    r" (?:(?:have |had |were |was |of them |people |candidates? )){0,2}(?P<verb>returned|arrived|applied|stayed|remained|selected|shortlisted|chosen|accepted|came back|signed up|came)(?![a-z])"
)
# Nouns that end in s and are not counted things, and words that end the search for a noun.
_NOT_COUNTED = frozenset(
    [
        "times",
        "overseas",
        "series",
        "news",
        "percent",
        "per",
        "cents",
        "dollars",
        "yuan",
        "euros",
        "pounds",
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "seconds",
        "kilometers",
        "kilometres",
        "metres",
        "meters",
        "miles",
        "feet",
        "inches",
        "degrees",
        "points",
        "was",
        "has",
        "is",
        "his",
        "its",
        "this",
        "as",
        "plus",
        "ours",
        "yours",
        "across",
        "towards",
        "always",
        "less",
        "towns-based",
        "bps",
        "basis",
        "us",
        "kms",
        "lbs",
        "kgs",
        "tons",
        "tonnes",
        "grams",
        "litres",
        "liters",
        "grains",
        "hectares",
        "acres",
        "watts",
    ]
)
_STOP_BETWEEN = re.compile(
    r" (?:and|or|of|to|in|at|on|for|by|from|with|is|was|were|are|the|a|an|as|per|after|before|than|that|which|who|when|but|not|will|would|can|could|has|have|had|said|million|billion|percent|years?|months?|days?|hours?|minutes?|weeks?|times|people) "
)
_ANOTHER = {
    "人": "民才工类類事口生力員员均气氣材选選格身造次数數物文员士間间",
    "个": "月別别人体體",
    "個": "月別人體",
    "名": "称稱单單義义誉譽牌前為为词詞字古",
    "家": "庭族长長园乡",
    "代": "表理替",
    "级": "以",
    "期": "间間",
    "场": "所",
    "门": "户",
    "件": "事",
    "案": "例件情子卷",
    "支": "持付援撑配",
    "步": "伐",
    "点": "",
    "部": "分委门門署長长级",
    "次": "会會",
    "本": "科报報次市省",
    "所": "有以示述",
    "国": "家",
    "명": "령예의도",
    "인": "재구공",
    "개": "월발인혁선정념방",
    "분": "야기의",
    "대": "학한통표",
    "기": "업관술간",
    "호": "",
    "점": "",
    "회": "사원의",
    "건": "강설물국",
    "종": "합교",
}
# 7点55分
_CLOCK = re.compile(r"\d{1,2}分|[半整钟鐘]")
STEP_REACH = 24


# A number behind these is a name or a place in an order, and counts nothing: Tier 2 candidates, Top 100 universities.
_LABEL = re.compile(
    r"\b(?:tier|level|phase|grade|stage|type|class|category|article|section|chapter|part|round|batch|group|annex|table|figure|top|step|year|cohort|no\.?|area|goal|item|priority|track|band|rank|horizon|vision|page|paragraph|clause)s? $"
)
# 1件あたり, 1人につき, 학생 1인당: for each, and no count.
_FOR_EACH = re.compile(r" ?(?:あたり|当たり|当り|につき|ごと|毎に|당(?![가-힣])|당 |마다)")


def _unit(view: View, numeral: Numeral) -> Unit[str] | None:
    """What is counted, as written."""
    text = view.folded
    if (
        numeral.ordinal
        or numeral.fraction
        or numeral.low is None
        or damaged(view, numeral)
        or text[numeral.start : numeral.end] in native_days()
    ):
        return None
    start = numeral.start
    if text[max(0, start - 2) : start] in ("第 ", "제 "):
        return None
    if start and (text[start - 1] in "第제." or (text[start - 1].isascii() and text[start - 1].isalpha())):
        return None
    at = numeral.end
    while at < len(text) and at - numeral.end < 2 and text[at] in _BLANK:
        at += 1
    if at < len(text) and text[at] >= "\u2e80":
        return _east(view, numeral, at)
    match = _ENGLISH.match(text, numeral.end)
    if match is None or match["noun"] in _NOT_COUNTED or _LABEL.search(text, max(0, start - 12), start):
        return None
    between = text[numeral.end : match.start("noun")]
    if _STOP_BETWEEN.search(between) is not None:
        return None
    if numeral.plain == 4 and 1900 <= numeral.low <= 2100:
        return None
    return Unit(start, match.end(), match["noun"])


def _east(view: View, numeral: Numeral, at: int) -> Unit[str] | None:
    text, table = view.folded, view.values_at("counted", numeral.start)
    word = table.starting(text, at)
    if word is None:
        return None
    end = at + len(word)
    limited = text.startswith(("为限", "為限"), end)
    if end < len(text) and text[end] in _ANOTHER.get(word[-1], "") and not limited:
        return None
    if text[end : end + 1] == "目" or (word == "人" and text[end : end + 1] in ("赛", "賽")):
        return None  # 2回目 is the second; 四人赛 a name
    if word[0] == "인" and numeral.native:
        return None  # 하나인 is "being one"
    if numeral.low == 1 and _FOR_EACH.match(text, end):
        return None
    if numeral.form == "hangul" and numeral.positional:
        return None  # 삼육대 is a name
    if (
        word == "国"
        and numeral.form == "han"
        and numeral.low < 10
        and view.language_at(numeral.start) == "ja"
    ):
        return None  # 四国 is a place
    if word == "字" and numeral.form == "han" and numeral.low < 100:
        return None  # 十字 is a cross
    if word == "点" and _CLOCK.match(text, end):
        return None
    if numeral.low == 0 and numeral.form == "han":
        return None
    if word in ("位", "名") and text[numeral.start - 1 : numeral.start] in ("前", "后", "第"):
        return None
    if numeral.form == "han" and numeral.low == 1 and numeral.end - numeral.start == 1:
        return None
    if (
        numeral.form == "hangul"
        and numeral.end - numeral.start == 1
        and text[numeral.start] in "이일사오만조공천"
    ):
        return None
    if (
        numeral.form == "han"
        and numeral.end - numeral.start == 1
        and table.table[word] != "person"
        and at != numeral.end
    ):
        return None
    goes_on = "가" <= word[-1] <= "힣" and "가" <= text[end : end + 1] <= "힣"
    if goes_on and text[end] not in "이가을를은는의에로와과도만씩인중당까부짜여뿐보정안":
        return None
    return Unit(numeral.start, end, word)


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Counts with what is counted and the step where the sentence says one."""
    for measure in measures(view, _unit):
        if not is_free(view, measure.start, measure.end):
            continue
        if _in_a_name(view, measure.start, measure.end):
            continue
        hedged = hedge(view, measure.start, measure.end)
        least, most, about = hedged.bound(measure.low, measure.high)
        what = measure.unit
        step = _step(view, hedged.start, measure.end, what) if _passes(view, measure.start, what) else None
        take(view, measure.start, measure.end)
        normal = Count(least, most, what, step, about or measure.approximate)
        yield view.mention("count", measure.start, measure.end, normal)
    yield from _bare_steps(view)
    yield from _some(view)


# 若干名, 약간 명, 00명: some, how many is not said.
_SOME = re.compile(r"若干(?P<zh>[名人位])(?![义義称稱生员員])|(?:약간|[0○]{1,3}) ?(?P<ko>명)(?![가-힣]{2})")


def _some(view: View) -> Iterable[Mention]:
    """Places whose number is left open."""
    if "若干" not in view.folded and "명" not in view.folded:
        return
    for match in _SOME.finditer(view.folded):
        what = match["zh"] or match["ko"]
        if view.folded[match.start() - 1 : match.start()].isdigit() or not take(
            view, match.start(), match.end()
        ):
            continue
        step = _step(view, match.start(), match.end(), what)
        yield view.mention("count", match.start(), match.end(), Count(1, None, what, step, True))


_QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"', "〈": "〉"}
_NAME_HEAD = re.compile(
    r"[ ”’\"-]{0,2}(?:talents? )?(?:plan|program|programme|project|scheme|initiative|fund|award|计划|計劃|計画|工程|行动|项目|계획|사업|프로젝트|プラン|プロジェクト|事業)(?![a-z])"
)


def _in_a_name(view: View, start: int, end: int) -> bool:
    """Whether the count is part of a name: "1,000 Talents Plan", 千人计划, 万人计划."""
    text = view.folded
    if _NAME_HEAD.match(text, end) is not None:
        return True
    if text[start] in _HAN_FIGURES and _HAN_NAME.match(text, end) is not None:
        return True
    written = view.text[start:end]
    word = written.rsplit(" ", 1)[-1]
    if word[:1].isupper() and " " in written:
        return True
    closing = _QUOTES.get(view.text[start - 1] if start else "")
    return (
        closing is not None and closing in view.text[end : end + 12] and "\n" not in view.text[end : end + 12]
    )


# 三人行计划, 百人会: a count in Han figures that goes on to a name's last word.
_HAN_FIGURES = frozenset("一二三四五六七八九十百千万两")
_HAN_NAME = re.compile(
    r"[一-龥]{0,2}(?:计划|計劃|計畫|工程|行动|行動|工作室|论坛|論壇|协会|協會|沙龙)|[会會團团](?![议議见見员員上场場])"
)
_THINGS_PASSING = frozenset({"项", "項", "件", "個", "个", "과제", "건", "課題"})


def _passes(view: View, start: int, what: str) -> bool:
    """Whether what is counted can go through the steps of a programme: people, and projects put forward."""
    if what in _THINGS_PASSING or what.isascii():
        return True
    return view.values_at("counted", start).table.get(what) == "person"


def _step(view: View, start: int, end: int, what: str) -> str | None:
    """The step named nearest to a count in its clause."""
    text, table = view.folded, view.values_at("steps", start).table
    if what in table and not (what in _PLACES and _PLACE_BEFORE.search(text, max(0, start - 6), end)):
        return str(table[what])
    left = text[max(0, start - STEP_REACH) : start]
    right = text[end : end + STEP_REACH]
    for stop in "。;；\n，,":
        left = left.rpartition(stop)[2]
        right = right.partition(stop)[0]
    right, left = right.partition(". ")[0], left.rpartition(". ")[2]
    pattern = _step_words(view.language_at(start), what.isascii())
    best: tuple[int, int, str] | None = None
    for match in pattern.finditer(right):
        if match[0] in _PLACES:
            continue
        best = (match.start(), -len(match[0]), str(table[match[0]]))
        break
    for match in pattern.finditer(left):
        if match[0] in _PLACES:
            continue
        distance = len(left) - match.end()
        if best is None or (distance, -len(match[0])) < best[:2]:
            best = (distance, -len(match[0]), str(table[match[0]]))
    return best[2] if best is not None else None


# What is counted, and no step of something else counted beside it: 50 people came from 12 places.
_PLACE_BEFORE = re.compile(r"\b(?:from|in|at|to|across) (?=\d|[a-z])")
_PLACES = frozenset({"places", "slots", "positions", "seats", "vacancies", "openings"})


@cache
def _step_words(language: str, latin: bool) -> re.Pattern[str]:
    """The words for steps in a passage of a language, of one kind of script, longest first."""
    listed = (word for word in forms("steps", language).table if word.isascii() == latin)
    return re.compile("|".join(whole(word) for word in sorted(listed, key=lambda w: (-len(w), w))) or "(?!)")


def _bare_steps(view: View) -> Iterable[Mention]:
    """Numbers of people with no noun: "only eight returned"."""
    text = view.folded

    def unit_of(view: View, numeral: Numeral) -> Unit[str] | None:
        if numeral.ordinal or numeral.fraction or not isinstance(numeral.low, int):
            return None
        match = _ENGLISH_STEP.match(text, numeral.end)
        return Unit(numeral.start, numeral.end, match["verb"]) if match is not None else None

    for measure in measures(view, unit_of):
        if not is_free(view, measure.start, measure.end) or _may_be_year(measure.low):
            continue
        hedged = hedge(view, measure.start, measure.end)
        least, most, about = hedged.bound(measure.low, measure.high)
        take(view, measure.start, measure.end)
        table = view.values_at("steps", measure.start).table
        step = str(table.get(measure.unit, "arrived" if measure.unit == "came" else "applied"))
        yield view.mention(
            "count", measure.start, measure.end, Count(least, most, "", step, about or measure.approximate)
        )


def _may_be_year(value: object) -> bool:
    """Whether a number is more likely a year than a count."""
    return isinstance(value, int) and 1900 <= value <= 2100


FINDER = Finder("counts", ("count",), (), look)
