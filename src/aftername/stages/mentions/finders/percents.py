"""Percentages: 12%, 百分之九, 三成, 3割, 이십 퍼센트, 2.5 percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aftername.records import Mention, Percent
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.quantities import Unit, hedge, is_free, measures, take
from aftername.values.numbers import Figure, Numeral

_BLANK = " \u3000"
# After 成, 折, 割, 分, 할, 프로 these make another word: 三成为, 二割り.
_ANOTHER = {
    "成": "为員员功果立熟就長长本分",
    "折": "旧扣叠磨返射合腰",
    "割": "り合譲礼",
    "할": "머당인",
    "프로": "그젝필",
}
_SIGN = re.compile(r"(?:负|負|マイナス ?|마이너스 ?|minus )$")
_HUNDREDS = {100: 1.0, 1000: 0.1, 10000: 0.01, 10**6: 0.0001, 10**7: 0.00001, 10**8: 0.000001}


def _unit(view: View, numeral: Numeral) -> Unit[float] | None:
    """Percent points of one: 1 for %, 10 for 成."""
    text = view.folded
    if numeral.fraction:
        if numeral.over in _HUNDREDS and text[numeral.start] in "百千万萬백천만":
            return Unit(numeral.start, numeral.end, 0.0)
        return None
    at = numeral.end
    while at < len(text) and at - numeral.end < 2 and text[at] in _BLANK:
        at += 1
    table = view.values_at("percent", numeral.start)
    word = table.starting(text, at)
    if word is None or numeral.ordinal:
        return None
    end = at + len(word)
    if end < len(text) and text[end] in _ANOTHER.get(word, ""):
        return None
    if word in ("成", "折", "割", "할") and isinstance(numeral.low, int) and numeral.low > 10:
        return None
    if word in ("折", "할인") and numeral.low >= 10:
        return None
    if word in ("ポイント", "포인트") and not _of_percent(text, numeral.start, end):
        return None
    start = numeral.start
    escaped = text[end : end + 1].isalnum() and text[end : end + 1].isascii()
    if word == "%" and (escaped or text[start - 1 : start] == "%"):
        return None  # %20 in an address
    sign = _SIGN.search(text, max(0, start - 6), start)
    if sign is not None:
        return Unit(sign.start(), end, -float(str(table.table[word])))
    if (
        start
        and text[start - 1] in "-−"
        and (start == 1 or not text[start - 2].isalnum() or text[start - 2] > "\u2fff")
    ):
        start -= 1
    return Unit(start, end, float(table.table[word]))  # type: ignore[arg-type]


_HALF_PRICE = re.compile(r"打(对折|對折)|(?<![一-龥])(半額)")
_RATES = re.compile(r"[%％]|パーセント|퍼센트|割合|比率|[率율](?![的い])|指数")
_CHANGED = re.compile(
    r" ?(?:の?(?:上昇|低下|下落|増|減|改善|悪化|高|低)|(?:を)?(?:上回|下回)|(?:높|낮|상승|하락|감소|증가))"
)


def _of_percent(text: str, start: int, end: int) -> bool:
    """Whether points are percentage points and not those of a game: a rate is near, or the text is nothing else."""
    if len(text.strip()) <= end - start + 4:
        return True
    return (
        _CHANGED.match(text, end) is not None or _RATES.search(text, max(0, start - 40), end + 20) is not None
    )


def _points(value: Figure | None, each: float) -> Figure | None:
    if value is None:
        return None
    made = round(value * each, 10)
    return int(made) if made == int(made) else made


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Percentages, in percent points."""
    for match in _HALF_PRICE.finditer(view.folded) if "折" in view.folded or "額" in view.folded else ():
        place = match.span(1) if match[1] else match.span(2)
        if take(view, *place):
            yield view.mention("percent", *place, Percent(50, 50))
    for measure in measures(view, _unit):
        if not is_free(view, measure.start, measure.end):
            continue
        each = measure.unit or 100.0
        low, high = _points(measure.low, each), _points(measure.high, each)
        half = view.folded[measure.end - 1] == "成" and view.folded[measure.end : measure.end + 1] == "半"
        if half and low is not None and low == high:
            measure.end, low, high = measure.end + 1, low + 5, low + 5  # 三成半 is 35
        if view.folded[measure.start] in "-−" and low is not None and each > 0:
            low, high = -low, (None if high is None else -high)
        hedged = hedge(view, measure.start, measure.end)
        least, most, about = hedged.bound(low, high)
        take(view, measure.start, measure.end)
        normal = Percent(least, most, approximate=about or measure.approximate)
        yield view.mention("percent", measure.start, measure.end, normal)


FINDER = Finder("percents", ("percent",), (), look)
