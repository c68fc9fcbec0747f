"""Features of what stands around a candidate: who runs it, what is offered, what the sentence and the text speak of."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from aftername.languages.name_borders import CHANGED
from aftername.languages.name_words import NameWords, name_words
from aftername.languages.programme_words import ProgrammeWords, programme_words
from aftername.stages.mentions.finder import View, once
from aftername.stages.mentions.finders.names.by_line import by_line
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.cards import (
    aged,
    alias_inside,
    beside_in_cards,
    dated,
    said_former,
    second_name,
)
from aftername.stages.mentions.finders.names.text import followed_by, left_of, near, plain, right_of

REACH = {
    "zh": 70,
    "ja": 90,
    "ko": 100,
    "en": 180,
}  # code points of the sentence that are looked at on each side
BACK_REACH = 140  # code points behind a name in which the text points back to it
DOES_REACH = 60  # ... in which its sentence says what it does
BLOCK, TOPIC = 1200, 4  # see topic

_BEFORE_NAME = frozenset(["zh", "en"])  # languages whose words of entering stand before a name
_OF_A_DATE = ("year-inside", "value-inside")
_SPELT, _BY_WORDS = frozenset(["en"]), frozenset(["zh"])
_NUMBERED = re.compile(r"[\d〇一二三四五六七八九十]")
_ACRONYM = re.compile(
    r" ?[(（](?:以下|下称|简称|이하|hereafter|hereinafter)?[^()（）\n]{0,8}?[A-Z][A-Za-z0-9&.·-]{1,11}[)）]"
)
_GLOSS = re.compile(r" ?\((?:[A-Z][\w’'-]+(?: [\w’'-]+){1,9}|[一-鿿가-힣ァ-ヺー]{2,24})(?:, ?[A-Z]{2,8})?\)")


def topic(view: View, at: int, language: str) -> bool:
    """Whether the text around a place speaks of schemes for people or science throughout.

    Looks at BLOCK to three times BLOCK code points around. Two points for each different telling word or benefit, one
    for each other word of context, two at most of those; TOPIC of them make it. Measured 2026-11: news on other matters
    stays below (two of 325 texts reach it), calls, adverts and reports on such schemes reach it even when short.
    """
    return _topic(view, at // BLOCK, language)


@once
def _topic(view: View, block: int, language: str) -> bool:
    text = plain(view)[max(0, block - 1) * BLOCK : (block + 2) * BLOCK]
    words = programme_words(language)
    others = sum(1 for word in words.context if word not in words.telling and word in text)
    return 2 * near(text, words.telling) + 2 * near(text, words.benefits) + min(2, others) >= TOPIC


def around(view: View, one: Candidate) -> None:
    """Find the features of what stands around a candidate."""
    text = plain(view) if one.han else view.folded
    first, last = _outside(text, one)
    reach = REACH[one.language]
    left, right = left_of(text, first, reach), right_of(text, last, reach)
    words, more = programme_words(one.language), name_words(one.language)
    _in_sentence(one, f"{left}\x00{right}", right, words, more)
    _beside(one, text, first, last, words, more)
    if one.kind == "scholar" and not one.spelt and _is_title(one, text, last, left):
        one.shown["scholar-words"] = 1
    if topic(view, one.start, one.language):
        one.shown["topic"] = 1
    behind = view.text[last : last + 64]
    if _ACRONYM.match(behind) or _GLOSS.match(behind) or second_name(text, one, last):
        one.shown["gloss"] = 1
    by_line(view, text, one, first, last)
    _values(view, one, first - len(left), last + len(right))
    if dated(text, one) or aged(text, one):
        one.shown = {key: value for key, value in one.shown.items() if key not in _OF_A_DATE}


@cache
def _one_of_some(language: str) -> re.Pattern[str]:
    """A number of schemes told right behind one of them, as Korean has it: X 등 2개 사업."""
    if language in _SPELT or not name_words(language).called_kind:
        return re.compile(r"(?!)")
    kinds = "|".join(sorted(name_words(language).called_kind, key=len, reverse=True))
    return re.compile(rf" \w \d{{1,2}}\w ?(?:{kinds})")


def _in_sentence(one: Candidate, both: str, right: str, words: ProgrammeWords, more: NameWords) -> None:
    """Features of the words of the sentence. both: its parts before and behind. right: the one behind."""
    shown = one.shown
    if near(both, words.refusals):
        shown["refused"] = 1
    if one.how in ("formed", "called") and near(both, more.trade):
        shown["trade"] = 1
    offered = near(both, more.offers)
    if offered:
        shown["offers"] = min(offered, 3)
    people = near(both, words.telling) + near(both, words.context)
    if people:
        shown["people"] = min(people, 2)
    if _does(one.language).search(right[:DOES_REACH]):
        shown["does"] = 1


def _beside(one: Candidate, text: str, first: int, last: int, words: ProgrammeWords, more: NameWords) -> None:
    """Features of what stands right beside text[first:last]."""
    shown = one.shown
    if followed_by(text, one.end, words) or text[last : last + 16].lstrip().startswith(more.behind_not):
        shown["body-behind"] = 1
    if one.how == "formed" and _says_what(one, text, first, last, more):
        shown["says-what"] = 1
    if not one.spelt and text[first - 1 : first] == "(" and text[last : last + 1] == ")":
        shown["bracketed"] = 1
    if near(f"{left_of(text, first, 24)}\x00{right_of(text, last, 24)}", words.followed):
        shown["follows"] = 1
    if _changed(one.language, text, first, last):
        shown["changed"] = 1
    beside_in_cards(text, one, first, last)
    if _one_of_some(one.language).match(text, last) and one.how == "formed":
        shown["kind-word"] = 1
    if _runner(one.language, text, first, last):
        shown["runner"] = 1
    if _entered(one.language, text, first, last):
        shown["entered"] = 1
    if near(text[last : last + BACK_REACH], words.back):
        shown["points-back"] = 1
    if _defined(one.language, text, last):
        shown["defined"] = 1
    elif one.head_written in more.teams:
        shown["body-behind"] = 1  # who runs a project, where nothing says that it is one


def _changed(language: str, text: str, first: int, last: int) -> bool:
    """Whether the sentence says that what stands here is made into something else by name."""
    if language not in CHANGED:
        return False
    before, behind = CHANGED[language]
    return behind.match(text, last) is not None and before.search(text, max(0, first - 48), first) is not None


def _says_what(one: Candidate, text: str, first: int, last: int, more: NameWords) -> bool:
    """Whether words beside it make it what something is: "is a ...", である."""
    if one.spelt:
        return text[max(0, first - 9) : first].strip(' “"').endswith(more.says_what)
    return text.startswith(more.says_what, last)


def _values(view: View, one: Candidate, low: int, high: int) -> None:
    """Bodies and sums in its sentence, view.text[low:high]; values inside the name."""
    told = one.han and one.how == "quoted"  # 「3億元擴大租金補貼專案」
    if any(_mention_inside(view, kind, one) for kind in (() if told else ("amount", "age"))) or (
        _mention_inside(view, "date", one) and _NUMBERED.search(view.text[one.start : one.end]) is not None
    ):
        one.shown["value-inside"] = 1  # the date of a feast is no such value: 春节消费券
    for kind, name in (("body", "body-near"), ("amount", "money-near")):
        if _mention_near(view, kind, low, high, one):
            one.shown[name] = 1


def _outside(text: str, one: Candidate) -> tuple[int, int]:
    """The candidate with the quotation marks around it."""
    first, last = one.start, one.end
    if one.quote is not None:
        first, last = min(first, one.quote.start), max(last, one.quote.end)
    return first, last


def _is_title(one: Candidate, text: str, last: int, left: str) -> bool:
    """Whether words beside a scholar's title say that it is given: 汀江学者特聘教授."""
    more = name_words(one.language)
    beside = text.startswith(more.scholar_behind, last) or (
        bool(more.scholar_before) and left.endswith(more.scholar_before)
    )
    return beside and "generic" not in one.shown


@cache
def _runner_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    more = name_words(language)
    before = "|".join(map(re.escape, more.runner_before))
    behind = "|".join(map(re.escape, more.runner_behind))
    if language in _SPELT:
        return (
            re.compile(rf"\b(?:{before})(?: the)?(?: [a-z-]+)? [“\"‘]?$"),
            re.compile(rf"[”\"’)]?,? ?(?:{behind})\b"),
        )
    return (
        re.compile(rf"(?:{before})[^。，,、\n]{{0,4}}$"),
        re.compile(rf"[”」｣』’\"']?(?:\([^()]*\))?(?:{behind})"),
    )


def _runner(language: str, text: str, first: int, last: int) -> bool:
    before, behind = _runner_patterns(language)
    return before.search(text, max(0, first - 30), first) is not None or behind.match(text, last) is not None


@cache
def _does(language: str) -> re.Pattern[str]:
    listed = (re.escape(phrase).replace("…", "[^。，,;；\n]{1,24}") for phrase in name_words(language).does)
    edge = r"\b" if language in _SPELT else ""
    return re.compile(f"{edge}(?:{'|'.join(listed)}){edge}")


@cache
def _entering(language: str) -> re.Pattern[str]:
    more = name_words(language)
    told = {*programme_words(language).entering, *more.entering} - more.weak_entering
    listed = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    if language in _BY_WORDS:
        return re.compile(rf"(?:{listed})[^,。;，\n]{{0,6}}$")
    if language in _SPELT:
        return re.compile(rf"\b(?:{listed})(?: the| a| an)?(?: [a-z-]+)? ?[“\"‘]?$")
    return re.compile(rf"[」｣』”’'\"`)]? ?(?:{listed})")


def _entered(language: str, text: str, first: int, last: int) -> bool:
    if language in _BEFORE_NAME:
        return _entering(language).search(text, max(0, first - 44), first) is not None
    if text[max(0, first - 10) : first].rstrip(" ‘“'\"「｢『").endswith(programme_words(language).called):
        return True
    return _entering(language).match(text, last) is not None


@cache
def _aliases(language: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in programme_words(language).aliases if len(phrase) > 1)


def _defined(language: str, text: str, last: int) -> bool:
    """Whether a bracket or a comma behind gives a second name."""
    at = last
    while at < len(text) and text[at] in "”’」｣』\"' ,，、(（":
        at += 1
    return at > last and (
        text.startswith(_aliases(language), at)
        or said_former().match(text, last) is not None
        or alias_inside(text, last, _aliases(language), language)
    )


@once
def _places(view: View, kind: str) -> list[tuple[int, int]]:
    """Where the mentions of a kind stand, in order."""
    return sorted((m.anchor.start, m.anchor.end) for m in view.found if m.kind == kind)


def _mention_inside(view: View, kind: str, one: Candidate) -> bool:
    """Whether a mention of a kind stands inside a candidate."""
    places = _places(view, kind)
    index = bisect_left(places, (one.start, 0))
    return index < len(places) and places[index][1] <= one.end


def _mention_near(view: View, kind: str, low: int, high: int, one: Candidate) -> bool:
    """Whether a mention of a kind stands in a stretch, outside the candidate."""
    places = _places(view, kind)
    index = bisect_left(places, (low, 0))
    while index < len(places) and places[index][0] < high:
        if places[index][1] <= one.start or places[index][0] >= one.end:
            return True
        index += 1
    return False
