"""Sentences that give a programme a second name: 以下简称“…”, "X, or Y,", X（Y）, 通称「…」, 이하 ‘…’.

Reads behind every programme name found before: a bracket, or a comma and a phrase. The two names and the
phrase make a definition; a second name that was not found yet becomes a programme name of sign "defined".
A long name right before a bracket that calls it by a known short one is found from that bracket.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from aftername.languages.no_names import OF_A_CLASS
from aftername.languages.places import by_name
from aftername.languages.programme_words import every, programme_words
from aftername.records import Definition, Mention, ProgrammeName
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.names.cards import said_former
from aftername.stages.mentions.finders.names.quotes import quote_from
from aftername.stages.mentions.finders.names.text import language_at, plain
from aftername.stages.mentions.finders.names.words import split_head, words_back
from aftername.text.names import comparable

LONGEST_BRACKET = 90
LONGEST_ALIAS = 60

_CLOSERS = "”’」』》〉\"'"
_INITIALS = re.compile(r"[A-Z][A-Z0-9&.-]{1,9}(?: [A-Z][A-Z0-9&.-]{1,9})?(?![a-z])")
_PHRASE = re.compile(
    r"(?:[A-Z][\w’'-]*|\d[\d,]*(?:-\w+)?)(?: (?:of|for|and|in|the|de|[A-Z][\w’'-]*|\d[\d,]*)){0,9}"
)
_EAST = re.compile(r"[一-鿿㐀-䶿ァ-ヺーa-zA-Z0-9가-힣·・]+(?: [가-힣]+)?")
_KANA = re.compile(r"[ァ-ヺー]{2,12}")
_HAN = re.compile(r"[一-鿿㐀-䶿]{2,16}")
_HANGUL = re.compile(r"[가-힣]{2,10}(?: [가-힣]{2,6})?")
_SELF = re.compile(
    r"(?:本|该|此|同|当|이|본|동|해당|the |this )?(?:plan|program|programme|scheme|initiative|project|fund|キャンペーン|補助金|助成金|支援金|給付金|奨学金|캠페인|지원금|장학금|计划|计画|工程|专项|项目|行动|基金|計画|事業|制度|プログラム|계획|사업|프로그램|제도|行动计划|支持计划|人才计划|改革前计划)s?"
)
_OF_ANOTHER = re.compile(
    r"(?:successor|alternative|replacement|follow-up|forerunner|predecessor|similar|next|sequel)s? (?:to|for|of) (?:the )?[“\"‘]?$"
)  # a successor to X, known as Y
_NOT_ALIAS = re.compile(r"[\d.\-—~年月日版期第条号%]+|.{0,3}(?:19|20)\d\d.*")


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Definitions, and the programme names they bring."""
    found = sorted(
        (m for m in view.found if m.kind == "programme"), key=lambda m: (m.anchor.start, m.anchor.end)
    )
    made: list[Mention] = []
    starts = [m.anchor.start for m in found]
    for mention in found:
        if isinstance(mention.normal, ProgrammeName) and mention.normal.sign != "euphemism":
            made.extend(_behind(view, mention, found, starts))
            made.extend(_before(view, mention, found, starts))
    return made


def _behind(view: View, mention: Mention, found: list[Mention], starts: list[int]) -> Iterator[Mention]:
    """Second names behind a name."""
    text = view.folded
    at = mention.anchor.end
    while at < len(text) and text[at] in _CLOSERS + ",.":
        at += 1
    name = (mention.anchor.start, mention.anchor.end)
    opening = at + 1 if text[at : at + 1] == " " else at
    if text[opening : opening + 1] == "(":
        closing = text.find(")", opening, opening + LONGEST_BRACKET)
        if closing < 0:
            return
        begin = opening + 1
        for _ in range(3):
            phrase, begin = _phrase_at(view, begin)
            span = _alias_at(view, begin, closing, found, starts, bool(phrase), name)
            if span is None:
                yield from _second_bracket(view, name, closing, found, starts)
                return
            yield from _definition(view, name, span, phrase or "()", found, starts)
            begin = span[1]
            while begin < closing and text[begin] in _CLOSERS + " ,;、，/":
                begin += 1
            if begin >= closing:
                return
        return
    if "," in text[mention.anchor.end : at] or text[at : at + 1] in (",", "、"):
        begin = at + 1 if text[at : at + 1] in (",", "，", "、") else at
        if text[begin : begin + 1] == " ":
            begin += 1
        phrase, after = _phrase_at(view, begin)
        if not phrase or _OF_ANOTHER.search(text, max(0, mention.anchor.start - 40), mention.anchor.start):
            return
        stop = min(len(text), after + LONGEST_ALIAS + 4)
        span = _alias_at(view, after, stop, found, starts, True, name)
        if span is not None and (phrase != "or" or _closes(text, span[1])):
            yield from _definition(view, name, span, phrase, found, starts)


def _second_bracket(
    view: View, name: tuple[int, int], closing: int, found: list[Mention], starts: list[int]
) -> Iterator[Mention]:
    """Initials in a bracket behind one that only explains: 潮騒育成プログラム（大学院生向け）（SHIO）."""
    if view.folded[closing + 1 : closing + 2] != "(":
        return
    initials = _INITIALS.match(view.text, closing + 2)
    if initials is not None and view.folded[initials.end() : initials.end() + 1] == ")":
        yield from _definition(view, name, initials.span(), "()", found, starts)


def _closes(text: str, at: int) -> bool:
    """Whether an apposition ends here: "X, or Y, is" and not "X, or Y will"."""
    while at < len(text) and text[at] in _CLOSERS:
        if text[at - 1] in ",.":
            return True
        at += 1
    return text[at : at + 1] in (",", ".", ")", ";", "") or text[at - 1] in ",."


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(sorted({phrase for words in every() for phrase in words.aliases}, key=len, reverse=True))


def _phrase_at(view: View, at: int) -> tuple[str, int]:
    """The naming phrase that stands at an offset, as in the tables, and where the name after it begins."""
    text = plain(view)
    for phrase in _phrases():
        if text.startswith(phrase, at) and not (
            phrase.isascii() and text[at + len(phrase) : at + len(phrase) + 1].isalnum()
        ):
            end = at + len(phrase)
            while end < len(text) and text[end] in " :：、,为是은는は":
                end += 1
            return phrase, end
    return "", at


def _alias_at(
    view: View,
    at: int,
    stop: int,
    found: list[Mention],
    starts: list[int],
    told: bool,
    name: tuple[int, int],
) -> tuple[int, int] | None:
    """The name at an offset: one found before, a quotation, initials, a capitalised phrase, a gloss."""
    text, folded = view.text, view.folded
    if not told and OF_A_CLASS.match(folded, at):
        return None
    if folded.startswith("the ", at):
        at += 4
    for skip in (0, 1):
        index = bisect_left(starts, at + skip)
        if index < len(found) and starts[index] == at + skip and found[index].anchor.end <= stop:
            if not told and not _is_all(folded, found[index].anchor.end, stop):
                return None  # X（Yの後継）: the bracket says something of X
            return found[index].anchor.start, found[index].anchor.end
    if text[at : at + 1] and text[at] in "“「『‘\"《'":
        quote = quote_from(folded, at)
        if quote is None or quote.end > stop + 1:
            return None
        last = quote.end - 1
        while last > quote.start + 1 and text[last - 1] in ",. ":
            last -= 1
        return (quote.start + 1, last) if 1 < last - quote.start <= 31 else None
    initials = _INITIALS.match(text, at, stop)
    if initials is not None and _bounded(folded, initials.end(), stop):
        return initials.span()
    own = text[name[0] : name[1]]
    eastern = any(letter >= "\u2e80" for letter in own)
    phrase = _PHRASE.match(text, at, stop)
    if phrase is not None and (told or eastern) and _bounded(folded, phrase.end(), stop):
        return phrase.span()
    if not eastern or told:
        run = _EAST.match(text, at, stop) if told else _HAN.match(text, at, stop)
        if run is None or not _bounded(folded, run.end(), stop) or len(run[0]) > 24:
            return None
        formerly = told and run.end() == stop and _says_former(view, at)
        return run.span() if split_head(run[0])[1] or not eastern or formerly else None
    for pattern in (_KANA, _HAN, _HANGUL):
        run = pattern.match(text, at, stop)
        if run is not None and _bounded(folded, run.end(), stop) and not _same_script(pattern, own):
            return run.span()
    return None


def _says_former(view: View, at: int) -> bool:
    """Whether a bracket opens before an offset with the word for a former name, set apart: (구, …)."""
    opening = view.folded.rfind("(", max(0, at - 6), at)
    found = said_former().match(view.folded, opening) if opening >= 0 else None
    return found is not None and found["apart"] != "" and found.end("apart") == at


def _same_script(pattern: re.Pattern[str], own: str) -> bool:
    return pattern.search(own) is not None


def _is_all(text: str, end: int, stop: int) -> bool:
    """Whether nothing but marks stands behind a name in a bracket, or a comma that parts it from more."""
    while end < stop and text[end] in _CLOSERS + " ":
        end += 1
    return end >= stop or text[end] in ",，、;；/;:"


def _bounded(text: str, end: int, stop: int) -> bool:
    """Whether a name that ends here is the whole of what is given."""
    return end >= len(text) or end == stop or text[end] in "),，、;；。.”」’\"' \n"


def _definition(
    view: View,
    name: tuple[int, int],
    alias: tuple[int, int],
    phrase: str,
    found: list[Mention],
    starts: list[int],
) -> Iterator[Mention]:
    written = view.text[alias[0] : alias[1]].strip()
    if not _may_be_alias(written) or comparable(written) == comparable(view.text[name[0] : name[1]]):
        return
    yield view.mention(
        "definition", min(name[0], alias[0]), max(name[1], alias[1]), Definition(name, alias, phrase)
    )
    yield from _named(view, alias, found, starts)


def _may_be_alias(written: str) -> bool:
    """Whether words can be a second name: no number, date, place or the common noun itself."""
    low = comparable(written)
    if len(low) < 2 or _NOT_ALIAS.fullmatch(low) or _SELF.fullmatch(low) or low in by_name():
        return False
    language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in low) else "en"
    words = programme_words(language)
    return low not in words.generic and low.upper() not in words.tracks and low not in words.talent


def _named(view: View, span: tuple[int, int], found: list[Mention], starts: list[int]) -> Iterator[Mention]:
    """The second name as a programme name, unless it overlaps one in another way."""
    start, end = span
    index = bisect_left(starts, start)
    for other in found[max(0, index - 1) : index + 1]:
        if other.anchor.start < end and start < other.anchor.end:
            if (other.anchor.start, other.anchor.end) == span and isinstance(other.normal, ProgrammeName):
                old = other.normal
                if old.sign not in ("quoted", "defined"):
                    new = ProgrammeName(old.key, old.head, old.owner, old.track, "defined")
                    yield view.mention("programme", start, end, new)
            return
    core, head = split_head(view.text[start:end])
    yield view.mention("programme", start, end, ProgrammeName(comparable(core), head, None, None, "defined"))


def _before(view: View, mention: Mention, found: list[Mention], starts: list[int]) -> Iterator[Mention]:
    """A long name before a bracket that calls it by this short one: …支持计划（简称“…计划”）."""
    text = plain(view)
    start = mention.anchor.start
    opening = text.rfind("(", max(0, start - 24), start)
    if opening < 0 or ")" in text[opening:start]:
        return
    phrase, begin = _phrase_at(view, opening + 1)
    inner = text[begin:start].strip(" ,“”「『‘\"'《")
    if not phrase or inner:
        return
    end = opening
    while end and text[end - 1] in _CLOSERS + " ":
        end -= 1
    index = bisect_left(starts, end)
    if any(m.anchor.start < end <= m.anchor.end for m in found[max(0, index - 2) : index]):
        return
    core, head = split_head(view.text[max(0, end - 40) : end])
    if not head or language_at(view, end - 1) not in ("zh", "ja"):
        return
    first = end
    floor = max(0, end - 40)
    while first > floor and (text[first - 1].isalnum() or text[first - 1] in "·-"):
        first -= 1
    words = words_back(text, first, end - len(head), "zh", {})
    begin = end - len(head) - sum(len(word.text) for word in words)
    if not 5 <= end - begin <= 36 or len(words) < 2:
        return
    name, alias = (begin, end), (start, mention.anchor.end)
    yield view.mention("definition", begin, mention.anchor.end, Definition(name, alias, phrase))
    core = view.text[begin : end - len(head)]
    yield view.mention("programme", begin, end, ProgrammeName(comparable(core), head, None, None, "defined"))


FINDER = Finder("definitions", ("definition", "programme"), (), look)
