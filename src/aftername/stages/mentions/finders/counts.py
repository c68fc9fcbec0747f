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
from aftername.values.count_forms import (
    ANOTHER,
    CLOCK,
    FOR_EACH,
    HAN_FIGURES,
    HAN_NAME,
    LABEL,
    NAME_HEAD,
    NOT_COUNTED,
    ONE_FIGURE_NAMES,
    PLACE_BEFORE,
    PLACES,
    QUOTES,
    SOME,
    STOP_BETWEEN,
)
from aftername.values.numbers import Numeral

_BLANK = " \u3000"
_ENGLISH = re.compile(
    r" (?:(?:[a-z][a-z’'-]{1,18} ){0,3}?)(?P<noun>(?!overseas(?![a-z]))[a-z][a-z-]{2,18}s|people|persons?|staff|personnel|faculty|men|women|children|talent|police|troops|alumni)(?![a-z-])"
)
_ENGLISH_STEP = re.compile(
    r" (?:(?:have |had |were |was |of them |people |candidates? )){0,2}(?P<verb>returned|arrived|applied|stayed|remained|selected|shortlisted|chosen|accepted|came back|signed up|came)(?![a-z])"
)
STEP_REACH = 24


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
    if match is None or match["noun"] in NOT_COUNTED or LABEL.search(text, max(0, start - 12), start):
        return None
    between = text[numeral.end : match.start("noun")]
    if STOP_BETWEEN.search(between) is not None:
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
    if end < len(text) and text[end] in ANOTHER.get(word[-1], "") and not limited:
        return None
    if text[end : end + 1] == "目" or (word == "人" and text[end : end + 1] in ("赛", "賽")):
        return None  # 2回目 is the second; 四人赛 a name
    if (numeral.low == 1 and FOR_EACH.match(text, end)) or (word == "点" and CLOCK.match(text, end)):
        return None
    if word in ("位", "名") and text[numeral.start - 1 : numeral.start] in ("前", "后", "第"):
        return None
    thing_apart = table.table[word] != "person" and at != numeral.end
    if numeral.form == "han" and not _han_counts(view, numeral, word, thing_apart):
        return None
    if numeral.form == "hangul" and not _hangul_counts(text, numeral, word):
        return None
    goes_on = "가" <= word[-1] <= "힣" and "가" <= text[end : end + 1] <= "힣"
    if goes_on and text[end] not in "이가을를은는의에로와과도만씩인중당까부짜여뿐보정안으내규":
        return None
    return Unit(numeral.start, end, word)


def _han_counts(view: View, numeral: Numeral, word: str, thing_apart: bool) -> bool:
    """Whether a number in Han figures counts: 四国 is a place, 十字 a cross, 一 mostly "a"."""
    single = numeral.end - numeral.start == 1
    if word == "国" and numeral.low < 10 and view.language_at(numeral.start) == "ja":
        return False
    if (word == "字" and numeral.low < 100) or numeral.low == 0:
        return False
    return not (single and (numeral.low == 1 or thing_apart or word in ONE_FIGURE_NAMES))


def _hangul_counts(text: str, numeral: Numeral, word: str) -> bool:
    """Whether a number in hangul counts: 삼육대 is a name, 하나인 "being one"."""
    if numeral.positional or (word[0] == "인" and numeral.native):
        return False
    return not (numeral.end - numeral.start == 1 and text[numeral.start] in "이일사오만조공천")


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


def _some(view: View) -> Iterable[Mention]:
    """Places whose number is left open."""
    if "若干" not in view.folded and "명" not in view.folded:
        return
    for match in SOME.finditer(view.folded):
        what = match["zh"] or match["ko"]
        if view.folded[match.start() - 1 : match.start()].isdigit() or not take(
            view, match.start(), match.end()
        ):
            continue
        step = _step(view, match.start(), match.end(), what)
        yield view.mention("count", match.start(), match.end(), Count(1, None, what, step, True))


def _in_a_name(view: View, start: int, end: int) -> bool:
    """Whether the count is part of a name: "1,000 Talents Plan", 千人计划, 万人计划."""
    text = view.folded
    if NAME_HEAD.match(text, end) is not None:
        return True
    if text[start] in HAN_FIGURES and HAN_NAME.match(text, end) is not None:
        return True
    written = view.text[start:end]
    word = written.rsplit(" ", 1)[-1]
    if word[:1].isupper() and " " in written:
        return True
    closing = QUOTES.get(view.text[start - 1] if start else "")
    return (
        closing is not None and closing in view.text[end : end + 12] and "\n" not in view.text[end : end + 12]
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
    if what in table and not (what in PLACES and PLACE_BEFORE.search(text, max(0, start - 6), end)):
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
        if match[0] in PLACES and right[: match.start()].rstrip()[-1:].isdigit():
            continue
        best = (match.start(), -len(match[0]), str(table[match[0]]))
        break
    for match in pattern.finditer(left):
        distance = len(left) - match.end()
        if best is None or (distance, -len(match[0])) < best[:2]:
            best = (distance, -len(match[0]), str(table[match[0]]))
    return best[2] if best is not None else None


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
