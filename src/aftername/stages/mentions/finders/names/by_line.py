"""Features of the line that a candidate stands in: title, a line of its own, capitals, the slot of a notice's title."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.name_words import name_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.cards import alone_on_line, card, perks, row_head
from aftername.stages.mentions.finders.names.text import line_around

TITLE = 160  # code points from the start in which a title stands

_BY_WORDS, _SPELT = frozenset(["zh"]), frozenset(["en"])
_FIELD = re.compile(r"^[a-z]{3,12}: ")
_BRACKETED = re.compile(r"[【\[(][^】\])]{1,14}[】\])]")


def by_line(view: View, text: str, one: Candidate, first: int, last: int) -> None:
    """Features of the line that a candidate stands in: title, a line of its own, the slot of a notice's title."""
    shown = one.shown
    begin, end = line_around(text, first, last)
    lead, rest = text[begin:first].strip(), text[last:end].strip()
    if (
        one.start < TITLE
        and text.count("\n", 0, one.start) < 2
        and text.find("\n", one.end, one.end + TITLE) > 0
    ):
        shown["in-title"] = 1
    if (
        not one.spelt
        and len(lead) <= 4
        and len(rest) <= 2
        and not rest.endswith(("。", ".", ","))
        and one.how != "alone"
    ) or (alone_on_line(one, lead, rest) or row_head(view, text, one, lead, end)):
        shown["line"] = 1
    if "line" in shown and one.how == "formed" and card(view, text, one):
        shown["card"] = card(view, text, one)
    if "line" in shown and perks(text, one):
        shown["perks"] = 1
    if one.spelt:
        _by_capitals(view.text, one, begin, end)
    before, behind = _slot(one.language)
    if one.han and lead.rfind("《") > lead.rfind("》"):
        lead, rest = (
            lead[lead.rfind("《") + 1 :],
            rest.partition("》")[0],
        )  # the title of a paper in a sentence
    if len(lead) + len(rest) > 110:
        return
    slot_behind = behind.match(text, last) is not None
    if (slot_behind and (_fits_before(one, lead) or before.search(lead))) or (
        before.search(lead) and one.spelt
    ):
        shown["slot"] = 1


_THE = (
    "the ",
    *(f"the {age} " for age in ("previous", "former", "old", "new", "existing", "current", "earlier")),
)


def _by_capitals(text: str, one: Candidate, begin: int, end: int) -> None:
    """Features of capitals: several of them in a sentence of small letters; an article before; a headline."""
    shown = one.shown
    if _headline(text[begin:end]) and "quoted" not in shown:
        shown["headline"] = 1
        return
    capitals = sum(word[0].isupper() for word in text[one.start : one.end].split())
    if one.how == "formed" and capitals > 1:
        shown["capitals"] = min(capitals - (0 if "small-head" in shown else 1), 3)
    elif one.how in ("quoted", "headed") and capitals:
        shown["capitals"] = 1
    before = text[max(0, one.start - 16) : one.start].lower()
    if before.endswith(_THE):
        shown["article"] = 1
    elif before.endswith((" a ", " an ", "any ", "each ", "some ")):
        shown["any-article"] = 1


def _fits_before(one: Candidate, lead: str) -> bool:
    """Whether nothing but a year, an edition, a bullet or a body stands before a name on its line."""
    return (
        not lead
        or one.shown.get("edition", 0) > 0
        or (not one.spelt and len(lead) <= 12 and not re.search(r"[。，,]", lead))
    )


@cache
def _slot(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    more = name_words(language)
    before = "|".join(map(re.escape, more.slot_before))
    behind = "|".join(map(re.escape, more.slot_after))
    year = r"(?:(?:19|20)\d\d|\d{3})?[-—至]?(?:(?:19|20)\d\d)?(?:年度?|学年)?(?:第?[一二三四五六七八九十\d]+[批期届轮次]|首批)?"
    if language in _BY_WORDS:
        return (
            re.compile(rf"(?:{before})(?:{year})[^。，,\n]{{0,10}}[“「｢]?$"),
            re.compile(rf"[”」｣]?(?:(?:\([^()]*\))|{year}|人选|项目|培养对象|候选人)*(?:{behind})"),
        )
    if language in _SPELT:
        return (
            re.compile(rf"(?:{before})[ “\"]*(?:20\d\d )?$"),
            re.compile(rf"[”\"]?(?: 20\d\d(?:[-/]\d\d(?:\d\d)?)?)?[:,]? ?(?:{behind})\b"),
        )
    gap = r"[」｣』”’'\"`]? ?(?:\([^()]*\))? ?(?:\d{0,4}(?:年度?|년도?)|第?\d+[回次期]|제?\d+[차기])? ?"
    return re.compile(rf"(?:{before}|年度?|年度|년|년도|학년도) ?[「｢『‘“'\"]?$"), re.compile(
        rf"{gap}(?:{behind})"
    )


@cache
def _headline(text: str) -> bool:
    """Whether a line is a headline in capitals, where capitals show nothing."""
    text = _FIELD.sub("", text)
    long = [w for w in re.findall(r"[A-Za-z][\w’'-]*", text[:400]) if len(w) > 3]
    return (
        text[:1].isupper()
        and not text.rstrip().endswith((".", ";"))
        and len(long) >= 5
        and sum(w[0].isupper() for w in long) >= 0.8 * len(long)
    )
