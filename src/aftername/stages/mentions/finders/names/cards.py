"""What stands around a name in Japanese and Korean pages made of cards: a line that is a name, what it offers under it.

01 潮騒応援補助金
もらえる／青嵐県
対象者：県内の農家
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.name_borders import AGED, TO_EMPLOYERS
from aftername.languages.name_words import heads_of, name_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.text import line_around, near

CARD = frozenset(["ja", "ko"])
_LINED = frozenset(["zh"])  # its pages have cards, too, and lines for parts of a scheme: 重点项目, 专项资金
_SECTIONS = frozenset(["item", "policy", "special", "subsidy", "action", "works"])
LINES, LONGEST_LINE = (
    3,
    120,
)  # lines under a name that belong to its card, and code points of one that is read

PERKS_REACH = 600  # code points above in which a heading says that what follows is a firm's for its staff

_BLANK = frozenset(" \u3000\t\n")

_TOLD = dict.fromkeys(["ja", "ko"], ("amount", "body")) | {"zh": ("amount", "body", "date")}
_NUMBERING = re.compile(
    r"[\s\u3000]*(?:(?:[■□◆◇●○◎・•※△▲▶▷▸➤*#>|-]++|[(（]?[\da-z①-⑳ア-オ가-하]{1,2}[)）.．、]|\d{1,2}(?=[ \u3000])|[①-⑳])[\s\u3000]*)+"
)
_BRACKETS = re.compile(r"(?: ?[(（][^()（）\n]{1,40}[)）]){1,2}")
_LINK = re.compile(r"https?://")
_LABEL = re.compile(r"[\s\u3000・*○●◦ㅇ·-]*[^:：\s。.、]{2,10}(?: [가-힣]{2,6})?[ ]?[:：](?!//)")


def alone_on_line(one: Candidate, lead: str, rest: str) -> bool:
    """Whether nothing but a number or a bullet stands before a name on its line, and brackets at most behind it."""
    if one.language not in CARD or one.how == "alone":
        return False
    return (not lead or _NUMBERING.fullmatch(f"{lead} ") is not None) and (
        not rest or _BRACKETS.fullmatch(rest) is not None
    )


def card(view: View, text: str, one: Candidate) -> int:
    """How much under the line of a name shows that it is the head of a card: a link, a label, a sum, a body; 0 to 2."""
    if one.language not in CARD and (one.language not in _LINED or one.kind in _SECTIONS):
        return 0
    _, end = line_around(text, one.start, one.end)
    kinds = set()
    for start, stop in _lines_below(text, end):
        line = text[start : min(stop, start + LONGEST_LINE)]
        if _LINK.match(line.strip()):
            kinds.add("link")
        if _LABEL.match(line):
            kinds.add("label")
        kinds |= {
            m.kind for m in view.found if m.kind in _TOLD[one.language] and start <= m.anchor.start < stop
        }
    return min(2, len(kinds))


def _lines_below(text: str, stop: int) -> Iterator[Span]:
    """The lines under the one that ends at `stop`, those that are blank left out."""
    for _ in range(LINES):
        start = stop + 1
        while text[start : start + 1] in _BLANK:
            start += 1
        if start >= len(text):
            return
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        yield start, stop


def perks(text: str, one: Candidate) -> bool:
    """Whether it stands under what a firm offers its own staff."""
    if one.language not in CARD or one.how != "formed":
        return False
    around = text[max(0, one.start - PERKS_REACH) : one.end + PERKS_REACH]
    above = around[: one.start - max(0, one.start - PERKS_REACH)]
    return near(above, name_words(one.language).perks) > 0 and TO_EMPLOYERS.search(around) is None


def beside_in_cards(text: str, one: Candidate, first: int, last: int) -> None:
    """Features of what stands right beside text[first:last]: a word for a former name; the office called by it."""
    if one.language not in CARD:
        return
    if _former(text, one.language, first, last):
        one.shown["former"] = 1
    if text[last : last + 16].lstrip().startswith(name_words(one.language).office_behind):
        one.shown["office-behind"] = 1


@cache
def _former_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    more = name_words(language)
    beside, opened = "|".join(more.former_beside), "|".join(more.former_bracket)
    return re.compile(rf"(?<![\uac00-\ud7a3])(?:{beside}) ?[\u30fb「『‘'“]?$"), re.compile(
        rf"[(（](?:{opened})[、,：:]? ?$"
    )


def _former(text: str, language: str, first: int, last: int) -> bool:
    """Whether it is said to be a former name: 旧X, (구 X)."""
    if text.startswith(name_words(language).after_former, last):
        return True
    low = max(0, first - 8)
    beside, opened = _former_patterns(language)
    return beside.search(text, low, first) is not None or (
        opened.search(text, low, first) is not None and text[last : last + 1] in ")）"
    )


@cache
def _headed(language: str) -> re.Pattern[str]:
    heads = "|".join(sorted(heads_of(language), key=len, reverse=True))
    return re.compile(rf"[(（][^()（）\n:：。]{{2,24}}(?:{heads})[)）]")


@cache
def said_former() -> re.Pattern[str]:
    """A bracket behind a name that opens with the word for a former one, of any language: (구, X), （旧X）."""
    told = {word for language in CARD for word in name_words(language).former_bracket}
    listed = "|".join(sorted(told, key=len, reverse=True))
    return re.compile(rf" ?[(（](?:{listed})(?P<apart>[ ,、:：]*)[^()（）\n]{{2,24}}[)）]")


def second_name(text: str, one: Candidate, last: int) -> bool:
    """Whether a bracket behind holds a name with a head of its own: 潮騒事業（しおさいプログラム）."""
    return one.language in CARD and _headed(one.language).match(text, last) is not None


_GLOSSED = re.compile(r" ?\([A-Za-z][^()\n]{2,60}?[\u3001,;] ?(?P<second>[^()\n]{2,30})\)")


def alias_inside(text: str, last: int, aliases: tuple[str, ...], language: str) -> bool:
    """Whether a bracket behind gives another language's name first and then, behind a comma, a short one."""
    match = _GLOSSED.match(text, last) if language in CARD else None
    return match is not None and match["second"].startswith(aliases)


def row_head(view: View, text: str, one: Candidate, lead: str, end: int) -> bool:
    """Whether a name opens a line that goes on with a sum behind a blank or a colon."""
    if (
        one.language not in CARD
        or one.how == "alone"
        or text[one.end : one.end + 1] not in (" ", "\u3000", ":", "|")
    ):
        return False
    if lead and _NUMBERING.fullmatch(f"{lead} ") is None:
        return False
    return any(
        m.kind in ("amount", "percent") and one.end <= m.anchor.start < min(end, one.end + 24)
        for m in view.found
    )


_DATED = re.compile(r"\D{0,2}\d{1,4}\u5e74\d{1,2}\u6708(?=[\u4e00-\u9fff])")


def dated(text: str, one: Candidate) -> bool:
    """Whether a name begins with the month of what it is about, a storm or a quake, with no particle between."""
    return one.language in CARD and _DATED.match(text, one.start) is not None


def aged(text: str, one: Candidate) -> bool:
    """Whether a name in quotation marks or on a line of its own begins with the age that it is about: 65歳超…助成金."""
    pattern = AGED.get(one.language)
    if pattern is None or not {"line", "quoted"} & set(one.shown):
        return False
    return pattern.match(text, one.start) is not None
