"""Names without a head: “清朗”系列, 「Hiroshima FOOD BATON」, a program called Tinglan, “Tinglan,” which is run by ..."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.name_borders import INTO, ROW_BEFORE, SUMMED_ROWS
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View, once
from aftername.stages.mentions.finders.names import latin
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.quotes import OPENING, TITLE_MARKS, Quote, quote_from
from aftername.stages.mentions.finders.names.text import HAN_ALONE, SPELT, followed_by, plain
from aftername.stages.mentions.finders.names.words import Word, key_of, words_back, words_of
from aftername.text.names import comparable

_CAPITALS = re.compile(r"[A-Z][a-zA-Zā-ž’'-]{2,}(?: [A-Z][a-zA-Zā-ž’'-]+){0,4}")
_LONGEST = {"zh": 12, "ja": 24, "ko": 24, "en": 60}
_BAD = {
    "zh": re.compile(r"[,;:!?。；：，！？、\n\s的了和与及]"),
    "ja": re.compile(
        r"[。、！？\n,;!?]|[ぁ-ゖ]{5,}|(?:する|した|して|です|ます|ない|たい|こと|法|法案|条例)$"
    ),
    "ko": re.compile(r"[。!?\n,;:]|\. |(?:다|요|자|는|을|를|의|까|고|며|에|법|법안|조례)$"),
    "en": re.compile(r"[.;:!?\n]"),
}
_HEADS_EN = "plans?|programs?|programmes?|schemes?|initiatives?|projects?|funds?|fellowships?|awards?|visas?|grants?|campaigns?|accelerators?"
_CALLING_EN = re.compile(
    rf"\b(?:{_HEADS_EN}|bidding)\b[^.;:!?\n]{{0,40}}?(?:called|named|dubbed|known as|titled|code-?named|nicknamed|renamed|branded|under the name(?: of)?|such as|like|including)(?: the)? $"
)
_HEAD_BEFORE_EN = re.compile(rf"\b(?:{_HEADS_EN})[ ,:–—-]{{1,3}}$")
_DOING_EN = re.compile(
    r"[,”’\"]{0,2} (?:(?:which|that|who) )?(?:(?:is|was|are|were|has been|will|also|now) ){0,3}(?:target|recruit|aim|offer|attract|run by|overseen|administered|managed|launched|select|pay|pays|provid|seek|open to|used in conjunction|designed to|meant to|part of|officially launched|to be officially launched)"
)
_OTHERS_EN = re.compile(
    rf"[,”’\"]{{0,2}},? (?:and|or) (?:other|similar)\b[^.,;:!?\n]{{0,24}}\b(?:{_HEADS_EN})\b"
)
_APPOSED_EN = re.compile(rf", an? (?:[a-z][\w-]* ){{0,5}}?(?:{_HEADS_EN})\b")
_BODY_BEFORE = re.compile(
    r"(?:\b(?:at|by|company|firm|mr|ms|president|professor|dr|with)\.?|’s|'s) $", re.IGNORECASE
)
_BODY_AFTER = re.compile(
    r"(?:’s|'s)? (?:said|says|told|inc|corp|ltd|co\b|group|founder|chief|ceo|spokes|shares|stock|headquarters|campus|students|employees|reported|announced|phones?)",
    re.IGNORECASE,
)


def lone(view: View, opening: int, language: str) -> Iterator[Candidate]:
    """The name in the quotation that opens at an offset, where words beside it call it a scheme."""
    text = plain(view) if language in HAN_ALONE else view.folded
    quote = quote_from(text, opening)
    if quote is None or text[opening] in TITLE_MARKS:
        return
    first, last = quote.start + 1, quote.end - 1
    while last > first and text[last - 1] in ",. ":
        last -= 1
    stem = text[first:last]
    if not 2 <= len(stem) <= _LONGEST[language] or _BAD[language].search(stem):
        return
    if stem.endswith(_heads(language)) or comparable(stem) in by_name() or stem[0] == " " or stem[-1] == " ":
        return
    if followed_by(text, quote.end, programme_words(language)) or stem in programme_words(language).generic:
        return
    if stem.endswith(name_words(language).loose) and language in HAN_ALONE:
        return
    shown = _called_east(text, quote, language) if language not in SPELT else _called_west(view, quote, last)
    summed = _in_a_sum(text, quote.end, language)
    if summed or _shares_head(text, quote.end, language):
        shown["shared-head"] = 1
    if not shown:
        return
    if language in SPELT and not _nameable(view, view.text[first:last]):
        return
    words = words_without_head(stem, language)
    if words and all(word.kind for word in words) and "kind-word" not in shown:
        return
    if summed:
        shown["kind-word"] = 1
    made = Candidate(first, last, language, "alone", (last, last), "", stem, words, key_of(stem))
    made.quote = quote
    made.shown.update(shown)
    yield made


@cache
def _rest_of_row(language: str) -> re.Pattern[str]:
    heads = "|".join(sorted(heads_of(language), key=len, reverse=True))
    mark = "[“”「」『』‘’\"'`｢｣]"
    return re.compile(
        rf"(?: ?(?:、|,|和|与|及|以及|と|や|와|과|및|and|or) ?{mark}[^“”「」『』‘’\"'`｢｣\n。]{{1,24}}{mark}){{1,6}} ?(?:{heads})"
    )


def _shares_head(text: str, end: int, language: str) -> bool:
    """Whether a quotation is one of a row whose last has the head: “松涛”和“苇航”计划."""
    return _rest_of_row(language).match(text, end) is not None


def _in_a_sum(text: str, end: int, language: str) -> bool:
    """Whether a quotation is one of a row that is summed up as schemes that help: “松涛”、“苇航”等多个公益项目."""
    if language not in SUMMED_ROWS:
        return False
    row = SUMMED_ROWS[language].match(text, end)
    if row is None:
        return False
    opening = max(text.rfind(mark, 0, end - 1) for mark in OPENING)
    return row["others"] != "" or ROW_BEFORE.search(text, max(0, opening - 2), opening) is not None


@cache
def _heads(language: str) -> tuple[str, ...]:
    return (
        tuple(heads_of(language)) if language not in SPELT else tuple(" " + head for head in heads_of("en"))
    )


def words_without_head(stem: str, language: str) -> list[Word]:
    """The words of a name that has no head."""
    if language in HAN_ALONE:
        return words_back(stem, 0, len(stem), "zh", {})
    if language in SPELT:
        return latin.classed(stem.split())
    return words_of(stem.replace(" ", ""), language)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What before or behind a quotation calls it a scheme: called; kind word before, behind; calling."""
    words, more = programme_words(language), name_words(language)
    kinds = "|".join(sorted({*more.called_kind}, key=len, reverse=True))
    calling = "|".join(sorted(words.calling or ("的",), key=len, reverse=True))
    called = "|".join(sorted(map(re.escape, words.called), key=len, reverse=True))
    behind = {
        "zh": rf"等?(?:系列|特色|主题|专题|公益|惠民|人才|引才|资助|扶持|培养|支持){{0,2}}(?:{kinds})",
        "ja": rf"(?:という|の|と題した|と呼ばれる|なる)?(?:[^。、\n「」]{{0,8}}?)(?:{kinds})",
        "ko": rf" ?(?:[가-힣]{{0,6}} ){{0,2}}?(?:{kinds})",
    }[language]
    heads = "|".join(sorted({*more.called_kind, *heads_of(language)}, key=len, reverse=True))
    return (
        re.compile(rf"(?:{called}) ?$"),
        re.compile(rf"(?:{kinds})(?:である|인|の)? ?$"),
        re.compile(behind),
        re.compile(rf"(?:{calling})[^.。,，\n]{{0,14}}?(?:{heads}|政策|名称|名前|名|施策|정책|이름|명칭)"),
    )


def _called_east(text: str, quote: Quote, language: str) -> dict[str, int]:
    """What calls a quotation a scheme, as features; empty where nothing does."""
    called, before, behind, calling = _patterns(language)
    words = programme_words(language)
    left = text[max(0, quote.start - 18) : quote.start]
    shown = {}
    if called.search(left):
        shown["called"] = 1
    if before.search(left) or behind.match(text, quote.end):
        shown["kind-word"] = 1
    if calling.match(text, quote.end) or _made_into(text, quote, language):
        shown["called"] = 1
    entered = (
        _entering_zh().search(left) is not None
        if language in HAN_ALONE
        else text.startswith(words.entering, quote.end)
    )
    if entered:
        shown["entered"] = 1
    if (
        shown.get("called")
        and language in HAN_ALONE
        and not (calling.match(text, quote.end) or _made_into(text, quote, language))
    ):
        del shown["called"]  # 名为“…”的餐厅
    return shown


def _made_into(text: str, quote: Quote, language: str) -> bool:
    """Whether a scheme is made into what a quotation names."""
    before, behind = INTO[language]
    return (
        before.search(text, max(0, quote.start - 24), quote.start) is not None
        and behind.match(text, quote.end) is not None
    )


def _called_west(view: View, quote: Quote, last: int) -> dict[str, int]:
    folded = view.folded
    left = folded[max(0, quote.start - 70) : quote.start]
    shown = {}
    if _CALLING_EN.search(left):
        shown["called"] = 1
    if _HEAD_BEFORE_EN.search(left) or re.match(
        rf"[”\"’'] (?:{'|'.join(name_words('en').called_kind)})\b", folded[last : last + 24]
    ):
        shown["kind-word"] = 1
    if _entering().search(left):
        shown["entered"] = 1
    if _DOING_EN.match(folded, quote.end) or _OTHERS_EN.match(folded, last):
        shown["does"] = 1
    return shown


@cache
def _entering_zh() -> re.Pattern[str]:
    told = {*programme_words("zh").entering, *name_words("zh").entering} - name_words("zh").weak_entering
    return re.compile(rf"(?:{'|'.join(sorted(told, key=len, reverse=True))})(?:了|过|国家|省|市)?$")


@cache
def _entering() -> re.Pattern[str]:
    words = sorted(programme_words("en").entering, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")(?: the)? $")


def _nameable(view: View, stem: str) -> bool:
    words = stem.lower().split()
    english = programme_words("en")
    return (
        _CAPITALS.fullmatch(stem) is not None
        and words[0] not in english.cuts
        and not set(words) & programme_words("en").common
        and not latin.is_places(words)
        and not set(words) <= english.generic | english.plain
        and not _speaks(view, stem)
    )


def called(view: View, hit: Hit) -> Iterator[Candidate]:
    """Capitals behind words that a programme's name follows, or with a scheme in apposition: selected for Tinglan."""
    text = view.text
    at = hit.end
    if text[at : at + 1] != " ":
        return
    at += 1
    if text.startswith("the ", at):
        at += 4
    match = _CAPITALS.match(text, at)
    if match is None or text[hit.start - 1 : hit.start].isalnum():
        return
    name = match[0]
    words = name.lower().split()
    if words[-1] in heads_of("en") or len(words) > 4 or not _nameable(view, name):
        return
    if set(words) & set(programme_words("en").bodies) or followed_by(
        view.folded, match.end(), programme_words("en")
    ):
        return
    shown = {}
    if _entering().search(view.folded, max(0, at - 40), at):
        shown["entered"] = 1
    if _OTHERS_EN.match(view.folded, match.end()):
        shown["does"] = 1
    if _APPOSED_EN.match(view.folded, match.end()) or _CALLING_EN.search(view.folded, max(0, at - 70), at):
        shown["called"] = 1
    if not shown:
        return
    made = Candidate(
        at,
        match.end(),
        "en",
        "called",
        (match.end(), match.end()),
        "",
        name.lower(),
        latin.classed(name.split()),
        key_of(name),
    )
    made.shown.update(shown)
    yield made


@once
def _speaks(view: View, name: str) -> bool:
    """Whether the text elsewhere treats a name as a body or a person: it speaks, has a chief, one works at it."""
    text = view.text
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if _BODY_AFTER.match(text, end) or _BODY_BEFORE.search(text[max(0, at - 12) : at]):
            return True
        at = text.find(name, end)
    return False
