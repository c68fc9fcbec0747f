"""Whether a tie is only planned, or denied: words in and beside what a rule matched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from aftername.grammar.match import Found
from aftername.grammar.sketch import Sketch
from aftername.languages.claim_words import every
from aftername.records.claim import Hedge
from aftername.stages.claims.tie_marks import NAME, words_of

_MASK = "\uffff"
_NAME_SIGN = NAME[1]  # the first of the signs that stand for names
_BARS = {"zh": "。；;", "ja": "。", "ko": ";", "en": ";"}
_FAR, _FAR_EN = (16, 24), (80, 30)  # letters before and behind a match that are looked at
# A verb that goes on to another one: what is not so of that one is not of this.
_GOES_ON = re.compile(r"[가-힣]{0,2}(?:돼|되어|되고|되며|하고|하며|해) |[ぁ-ん]{0,4}(?:れて|して|され|し)、")
_SAID: dict[str, Hedge] = {"plans": "plans", "denies": "denies"}


def hedge(found: Found, sketch: Sketch, extent: tuple[int, int]) -> Hedge:
    """Whether words in or beside a match say that it is only planned, or not so. extent: of the match in the sketch."""
    if found.hedge in _SAID:
        return _SAID[found.hedge]
    language = sketch.reach.language
    last = found.parts[-1] != found.telling[-1]  # it ends in a name
    return _around(_plain(sketch.text, found.telling, language), language, found.telling, extent, last)


def hedge_around(
    sentence: str,
    language: str,
    words: tuple[int, int],
    extent: tuple[int, int],
    names: Iterable[tuple[int, int]],
) -> Hedge:
    """The same of a word of a sentence in which names stand at these places. extent: from the first to the last that belongs to it."""
    letters = list(sentence)
    for start, end in names:
        letters[start:end] = _NAME_SIGN * (end - start)
    plain = _plain("".join(letters), (words,), language)
    return _around(plain, language, (words,), extent, extent[1] > words[1])


def _around(
    plain: str, language: str, telling: Sequence[tuple[int, int]], extent: tuple[int, int], last: bool
) -> Hedge:
    start, end = extent
    before, behind = _FAR_EN if language == "en" else _FAR
    low, high = max(0, start - before), min(len(plain), end + behind)
    for bar in _BARS.get(language, "。"):
        low, high = max(low, plain.rfind(bar, low, telling[-1][0]) + 1), _until(plain, bar, end, high)
    told = _hedging(language)
    if told.denies.search(plain, low, high):
        return "denies"
    # A negation or a plan is of the clause: not over a comma behind it.
    for comma in "，," if language != "ja" else "、":
        high = _until(plain, comma, end, high)
        low = max(low, plain.rfind(comma, low, start) + 1)
    if words_of(language, "denies").search(plain, low, high):
        return "denies"
    if words_of(language, "plans").search(plain, low, high):
        return "plans"
    if told.behind:
        low = telling[0][0]
        if last:  # what stands far behind a name is said of the name alone
            high = min(high, end + 8)
        else:
            joined = _GOES_ON.match(plain, end, high)
            high = joined.end() if joined is not None else high
    elif language == "zh":  # it stands in the clause of the telling words: 没有了，现在叫
        low = max(low, plain.rfind("，", low, telling[0][0]) + 1)
    if told.negates.search(plain, low, high if told.behind else end):
        return "denies"
    low = max(0, start - before) if language == "en" else low
    if language == "zh" and last:
        high = end  # 由X整合而成的Y将于五月开放 plans something else
    return "plans" if told.plans.search(plain, low, high) else "states"


def _until(text: str, bar: str, start: int, high: int) -> int:
    stop = text.find(bar, start, high)
    return stop if stop >= 0 else high


def _plain(text: str, telling: Iterable[tuple[int, int]], language: str) -> str:
    """A text without the telling words, and without words that only seem to deny."""
    letters = list(text)
    for start, end in telling:
        letters[start:end] = _MASK * (end - start)
    return words_of(language, "no-denial").sub(lambda match: " " * len(match[0]), "".join(letters))


@dataclass(frozen=True, slots=True)
class _Hedging:
    """Words that say something is planned or not so. behind: whether a negation stands behind the verb."""

    denies: re.Pattern[str]
    negates: re.Pattern[str]
    plans: re.Pattern[str]
    behind: bool


@cache
def _hedging(language: str) -> _Hedging:
    told: dict[str, list[str]] = {"denies": [], "plans": [], "@not": []}
    behind = False
    for cue in every():
        if cue.language != language:
            continue
        if cue.fact == "@hedge" and cue.label in told:
            told[cue.label].append(cue.words)
        elif cue.fact == "@not":
            if cue.words != "不再":  # 不再单独申报 is said of a part; right before the verb it is in `more`
                told["@not"].append(cue.words)
            behind = cue.side == "<"

    def of(words: list[str], more: str = "") -> re.Pattern[str]:
        some = [re.escape(one) for one in sorted(words, key=lambda one: -len(one)) if one != "将"]
        joined = "|".join((*some, *filter(None, (more,))))
        return re.compile(rf"\b(?:{joined})\b" if language == "en" else joined or r"(?!)")

    # 将 before a name is no plan: 将X并入Y
    plan = rf"将(?![“「《 ]?(?:{NAME}|原))" if language == "zh" else ""
    more = r"(?:不|未|非|没|不再)(?=\uffff)|并不是|不是" if language == "zh" else ""
    if language == "en":
        plan = r"will|would|plan(?:s|ned)? to"
    return _Hedging(of(told["denies"]), of(told["@not"], more), of(told["plans"], plan), behind)
