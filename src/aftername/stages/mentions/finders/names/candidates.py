"""Everything that may be the name of a programme: cheap to make, nothing decided.

Around a head noun: a quotation that ends with it, a quotation with the head behind, the nouns before it. Without a
head: a quotation, or capitals that words beside them call a scheme (lone.py). Each carries where its parts stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.name_borders import DOING, TELLS
from aftername.languages.name_places import BEHIND_HEADING, DIVIDED, DIVIDES
from aftername.languages.name_words import heads_of, name_words, not_heads_of
from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import by_learning, english, han, initials
from aftername.stages.mentions.finders.names.beginnings import mend_beginning
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.counted import counted
from aftername.stages.mentions.finders.names.defining import defining
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.hangul import HANGUL, PARTICLE
from aftername.stages.mentions.finders.names.joints import across_and, before_and
from aftername.stages.mentions.finders.names.kana import KANA
from aftername.stages.mentions.finders.names.lone import called, lone
from aftername.stages.mentions.finders.names.mended import mended
from aftername.stages.mentions.finders.names.placed import placed
from aftername.stages.mentions.finders.names.quotations import (
    key_with,
    quote_before_head,
    quoted_stem,
    quoted_whole,
)
from aftername.stages.mentions.finders.names.quotes import (
    CLOSING,
    OPENING,
    quote_around,
)
from aftername.stages.mentions.finders.names.rows import rowed
from aftername.stages.mentions.finders.names.running import running
from aftername.stages.mentions.finders.names.text import HAN_ALONE, SPELT, language_at, line_around, plain
from aftername.stages.mentions.finders.names.writing import Run, Writing
from aftername.text.names import comparable

LONGEST_HEADING = 48

_WRITINGS = {"zh": HAN, "ja": KANA, "ko": HANGUL}
_BULLET = re.compile(
    r"^[\s\u3000]*(?:[■□◆◇●○◎・•※△▲▶➤*#-]+|[(（]?[\d一二三四五六七八九十①-⑳ア-オ]{1,3}(?:[)）.、．]|[ \u3000])|【[^】\n]{1,12}】)?[\s\u3000]*"
)
_SCHOLARS, _SCIENCES = ("学者", "학자"), programme_words("ja").sciences | programme_words("ko").sciences
_PARTS = ("项目", "专项", "重点专项", "课题")
_WHOLES = ("计划", "计画", "工程", "专项", "计划重点", "工程重点", "计划重大")
_COUNTED = re.compile(r"[一二三四五六七八九十两几各数多每\d][项个类批名位件种案届]$")


def candidates(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """The candidates of a text, overlaps included."""
    found = [one for hit in hits for one in _around(view, hit)]
    found.extend(placed(view, hits, found))
    told = by_learning.Told(view)
    found.extend(by_learning.offered(view, told, hits, found))
    for one in found:
        mend_beginning(view.text, plain(view) if one.han else view.folded, one)
    by_learning.weigh(view, told, found)
    for one in mended(view, found):
        read = plain(view) if one.han else view.folded
        if one.owner is not None:
            one.owner_written = read[slice(*one.owner)].strip()
            one.owner_inside = one.owner[0] >= one.start
        one.head_written = read[slice(*one.head)]
        yield one


def _around(view: View, hit: Hit) -> Iterator[Candidate]:
    """The candidates of one hit."""
    language = language_at(view, hit.start)
    if hit.trigger in OPENING:
        yield from lone(view, hit.start, language)
    elif hit.trigger == "(":
        if language in SPELT:
            yield from initials.initialled(view, hit)
    elif hit.trigger[0] < "\u2e80":
        kind = heads_of("en").get(hit.trigger)
        if kind is not None:
            yield from english.headed(view, hit, kind)
            yield from rowed(view, hit)
            if language in SPELT:
                yield from defining(view, hit, language, kind)
        elif language in SPELT:
            yield from called(view, hit)
    elif language in _WRITINGS:
        yield from _headed(view, hit, _WRITINGS[language])
        yield from running(view, hit, _WRITINGS[language])
        if _WRITINGS[language] is HANGUL:
            yield from counted(view, hit)


def _headed(view: View, hit: Hit, writing: Writing) -> Iterator[Candidate]:
    """The candidate of one head of an eastern language."""
    text = plain(view) if writing is HAN else view.folded
    start, end = hit.start, hit.end
    head = text[start:end]
    kind = heads_of(writing.language).get(head)
    if kind is None or not _ends_here(text, start, end, head, writing):
        return
    yield from defining(view, hit, writing.language, kind)
    quote = quote_before_head(text, start, writing)
    if quote is not None:
        made = list(quoted_stem(text, quote, (start, end), kind, writing))
        yield from made
        if made:
            return
    around = quote_around(text, start, end)
    if around is not None:
        whole = quoted_whole(text, around, (start, end), kind, writing)
        if whole is not None:
            yield whole
            return
    low = around.start + 1 if around is not None else 0
    heading = _heading(text, (start, end), kind, writing) if writing is KANA and around is None else None
    if heading is not None:
        yield heading
    formed = _formed(text, low, (start, end), kind, writing)
    if formed is not None:
        yield _at_its_joint(text, formed) if writing is HAN else formed
        yield from before_and(text, formed, writing)


def _ends_here(text: str, start: int, end: int, head: str, writing: Writing) -> bool:
    """Whether a head is a whole word that ends here."""
    language = writing.language
    ends_title = writing is KANA and text.startswith(name_words(language).slot_after, end)
    goes_on = text.startswith(not_heads_of(language).get(head, ()), end)
    if goes_on and not ends_title and (len(head) == 1 or text[start - 1 : start] not in CLOSING):
        return False  # 「X」獎項: behind a quotation one letter may begin another word as well
    if head in _SCHOLARS and text[start - 1 : start] in _SCIENCES:
        return False  # 科学者, 과학자: who works in a science
    if language in HAN_ALONE and _COUNTED.match(text, start - 2, start):
        return False
    if head in _PARTS and text.endswith(_WHOLES, 0, start):
        return False  # the part of a named whole: …计划项目
    if writing is HANGUL:
        if head in name_words(language).fair and not text.endswith(name_words(language).fairs, 0, start):
            return False  # 대전 is a city, too
        return end >= len(text) or not ("가" <= text[end] <= "힣") or PARTICLE.match(text, end) is not None
    if writing is KANA:
        if text.startswith(_longer(language, head), end - len(head)):
            return False
        if len(head) == 2 and "ァ" <= head[0] <= "ー" and "ァ" <= text[start - 1 : start] <= "ー":
            return False  # キャンパス: the end of another word
        return not (head[-1] >= "ァ" and head[-1] <= "ー" and end < len(text) and "ァ" <= text[end] <= "ー")
    return True


def _longer(language: str, head: str) -> tuple[str, ...]:
    """Heads that begin with another head, or that another head goes before: 補助金交付事業."""
    return tuple(head + other for other in heads_of(language))


def _formed(text: str, low: int, head: Span, kind: str, writing: Writing) -> Candidate | None:
    """A name without quotation marks: the words before its head."""
    start, end = head
    run = writing.run(text, low, start)
    if run is None:
        return None
    if writing is HAN:
        part = _part(text, low, head, kind, run.begin)
        if part is not None:
            return part
        run = _from_nation(run, start)
        owned = [w for w in run.words if w.kind == "owner"]
        words = [w for w in run.words if w.kind != "owner"]
        inner = "".join(w.text for w in words)
        length = sum(len(w.text) for w in owned)
        owner = (run.begin, run.begin + length) if owned and run.words[: len(owned)] == owned else None
    else:
        owner = writing.owner_inside(text, run.begin, start)
        inner = text[owner[1] if owner is not None else run.begin : start].strip()
        if owner is not None and writing.office(text[slice(*owner)]) and _too_common(inner, writing):
            owner, inner = None, text[run.begin : start].strip()
        words = writing.words(inner)
    if not inner:
        return None
    tail, track = writing.tail(text, end)
    short = han.short_inside(text, run.begin, start) if writing is HAN else None
    if short is not None:
        inner = inner[: -(short[1] - short[0] + 2)]
    made = Candidate(
        run.begin,
        tail,
        writing.language,
        "formed",
        head,
        kind,
        inner,
        words,
        key_with(inner, kind, text[start:end], writing),
    )
    made.owner, made.track = owner or writing.owner_before(text, run.begin), track
    if owner is not None and writing.office(text[slice(*owner)]):
        made.start = owner[1] + (text[owner[1]] == " ")
    if run.edition:
        made.shown["edition"] = 1
    if short is not None:
        made.shown["defined"] = 1
        made.short = text[slice(*short)]
    return made


def _at_its_joint(text: str, formed: Candidate) -> Candidate:
    """A Chinese name cut behind a word of doing, or begun before a joint of common nouns."""
    return _behind_doing(text, formed) or across_and(text, formed) or formed


def _behind_doing(text: str, formed: Candidate) -> Candidate | None:
    """The name behind a word of doing among the words before a head: 某署正式展开汀兰计划."""
    at = max((one.end() for one in DOING.finditer(text, formed.start + 1, formed.head[0] - 1)), default=0)
    made = _formed(text, at, formed.head, formed.kind, HAN) if at else None
    if made is not None:
        made.shown["behind-doing"] = 1
    return made


def _too_common(inner: str, writing: Writing) -> bool:
    """Whether words are a name only with the office before them: 물빛부 대학장학금."""
    generic = name_words(writing.language).generic | programme_words(writing.language).generic
    words = writing.words(inner)
    return inner in generic or (len(words) == 1 and bool(words[0].kind))


def _from_nation(run: Run, start: int) -> Run:
    """The words from 国家 on where others stand before it: 相关领域国家科技重大专项."""
    nation = name_words("zh").nation
    at = max((i for i, word in enumerate(run.words) if word.text in nation), default=0)
    if not at or len(run.words) - at < 2:
        return run
    words = run.words[at:]
    return Run(start - sum(len(w.text) for w in words), words, False)


def _part(text: str, low: int, head: Span, kind: str, begin: int) -> Candidate | None:
    """A part named behind its programme: 汀江领军人才工程青年项目."""
    start, end = head
    if kind != "item":
        return None
    for whole in ("计划", "计画", "工程", "学者"):
        at = text.find(whole, begin + 2, start)
        behind = han.words(text[at + len(whole) : start]) if at >= 0 and start - at - len(whole) > 1 else []
        if not behind or not all(w.kind for w in behind) or not any(w.kind == "talent" for w in behind):
            continue
        found = _formed(text, low, (at, at + len(whole)), heads_of("zh")[whole], HAN)
        if found is not None:
            found.track = (at + len(whole), end)
            return found
    return None


_PARTED = re.compile(r"[^\s\u3000]{2,20}(?=[ \u3000])")


@cache
def _openers() -> tuple[str, ...]:
    """Words that no name begins with, those of one letter left out."""
    return tuple(word for word in name_words("ja").starts if len(word) > 1)


def _may_head(stem: str) -> bool:
    """Whether a line may be a name: kana in it, or a place or the end of a row of nouns before a blank."""
    parted = _PARTED.match(stem)
    if parted is not None and not parted[0].endswith("・") and comparable(parted[0]) not in by_name():
        parted = None
    if not (parted or re.search("[ぁ-ゖ]", stem)) or len(stem) < 4 or stem.startswith(_openers()):
        return False
    if TELLS.search(stem):
        return False
    return re.search(r"[。、！？,;!?「」()\s\u3000]", stem[parted.end() + 1 if parted else 0 :]) is None


def _heading(text: str, head: Span, kind: str, writing: Writing) -> Candidate | None:
    """A line that is nothing but a name, kana and particles inside: 未来を拓く農業支援事業."""
    start, end = head
    first, last = line_around(text, start, end)
    whole = BEHIND_HEADING.fullmatch(text, end, last) is not None
    if not whole and DIVIDED.match(text, end, last) is None:
        return None
    first = max(first, *(found.end() for found in DIVIDES.finditer(text, first, start)), 0)
    if start - first > LONGEST_HEADING:
        return None
    bullet = _BULLET.match(text, first, start)
    begin = bullet.end() if bullet is not None else first
    colon = max(text.rfind(mark, begin, start) for mark in ":：")
    begin = colon + 1 if colon >= 0 else begin
    stem = text[begin:start]
    if not _may_head(stem):
        return None
    run = writing.run(text, begin, start)
    if run is not None and run.begin <= begin:
        return None
    owner = writing.owner_inside(text, begin, start)
    stem = text[owner[1] : start].strip() if owner is not None else stem
    made = Candidate(
        begin,
        end,
        "ja",
        "formed",
        head,
        kind,
        stem,
        writing.words(stem),
        key_with(stem, kind, text[start:end], writing),
    )
    made.owner = owner or (writing.owner_before(text, colon) if colon >= 0 else None)
    made.shown["line" if whole else "in-line"] = 1
    return made
