"""Candidates in quotation marks: “汀兰计划”, “汀兰”计划, 次世代「双対型」人材育成事業, “汀兰计划”青年项目."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names import han
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.quotes import CLOSING, OPENING, TITLE_MARKS, Quote, quote_before
from aftername.stages.mentions.finders.names.words import Word, key_of
from aftername.stages.mentions.finders.names.writing import Writing

LONGEST_STEM = 40  # code points of a quoted name without its head

_VERBS = ("资助",)  # heads that are verbs behind a quotation: “汀兰”资助学生
_WHOLE_BEFORE_PART = ("plan", "works", "scholar")  # kinds whose name may stand whole before a part of it
_YEAR_FIRST = re.compile(
    r"(?!20[3-9][05](?![\d年년学학]))(?:(?:19|20)\d\d(?:年度|年|년도|년|学年度|학년도)?|(?:令和|平成|r)\d+年度|제 ?\d+(?:기|차|회)|第\d+[回期次]|\d{3}年度|\d{1,2}단계) ?(?:(?:동계|하계|상반기|하반기|[1-4] ?학기) )?"
)


def quote_before_head(text: str, start: int, writing: Writing) -> Quote | None:
    """The quotation that ends before the head, with nothing but plain letters between."""
    for at in range(start, max(2, start - writing.gap), -1):
        mark = text[at - 1]
        if mark in CLOSING:
            quote = quote_before(text, at)
            return None if quote is None or text[quote.start] in TITLE_MARKS else quote
        if mark in OPENING or mark in "。、，；：" or not (mark >= "\u2e80" or mark == " "):
            return None
    return None


def quoted_stem(text: str, quote: Quote, head: Span, kind: str, writing: Writing) -> Iterator[Candidate]:
    """A name in quotation marks with its head behind them: “汀兰”计划, “汀兰”人才计划, ‘웨이항’ 계획."""
    start, end = head
    stem = text[quote.start + 1 : quote.end - 1].strip()
    if not stem or len(stem) > LONGEST_STEM or writing.phrase(stem):
        return
    owned = writing is HAN and stem.endswith(tuple(heads_of("zh")))
    if owned and (text.startswith("等", quote.end) or (kind == "subsidy" and start == quote.end)):
        return  # “汀兰基金”等项目, “汀兰基金”资助学生: the quotation has its own head
    if writing is HAN and text[start:end] in _VERBS:
        return
    if writing is HAN:
        for whole, scheme in heads_of("zh").items():
            if len(stem) > len(whole) and stem.endswith(whole) and scheme in _WHOLE_BEFORE_PART:
                yield from _parted(text, quote, head, whole, scheme)
                return
    if stem.endswith(tuple(heads_of(writing.language))) and writing is not HAN:
        return  # ‘물결 사업’ 지원 사업: the quotation has its own head
    if not writing.between(text, quote.end, start):
        return
    between = text[quote.end : start].strip()
    kept = _kept_between(text, quote.end, start, writing)
    lead = _lead(text, quote.start, writing, between)
    words = writing.words(stem) + [Word(one.text, one.kind) for one in writing.words(between) if between]
    end, track = writing.tail(text, end)
    year = _YEAR_FIRST.match(stem)
    bare = stem[year.end() :] if year is not None else stem
    made = Candidate(
        lead,
        end,
        writing.language,
        "headed",
        head,
        kind,
        bare,
        words,
        key_with(text[lead : quote.start] + bare + kept, kind, text[slice(*head)], writing),
    )
    made.owner = writing.owner_before(text, lead)
    made.track, made.quote = track, quote
    yield made


def _kept_between(text: str, low: int, start: int, writing: Writing) -> str:
    """The words between a quotation and its head that belong to the name."""
    between = text[low:start].strip()
    if writing is HAN:
        return (
            "".join(
                w.text for w in writing.words(between) if w.text not in programme_words("zh").between_dropped
            )
            if between
            else ""
        )
    return between if len(between) > 2 and writing.kana else ""


def _nouns_before(text: str, at: int, between: str) -> int:
    """Where common nouns begin whose name has one word in quotation marks: 青岚省乡村儿童“两防”体检项目."""
    run = HAN.run(text, max(0, at - 16), at) if between else None
    if run is None or any(w.kind not in ("plain", "owner") for w in run.words):
        return at
    nouns = sum(w.kind == "plain" for w in run.words)
    return run.begin if nouns > 1 and run.words[-1].kind == "plain" else at


def _lead(text: str, at: int, writing: Writing, between: str) -> int:
    """Where nouns right before a quotation begin that belong to the name: 次世代「双対型」人材育成事業."""
    if writing is HAN:
        return _nouns_before(text, at, between)
    if not writing.kana:
        return at
    run = writing.run(text, max(0, at - 8), at)
    if run is None or any(w.kind != "plain" for w in run.words) or at - run.begin < 2:
        return at
    return run.begin if text[run.begin - 1 : run.begin] in ("", "\n", "。", "、", " ") else at


def _parted(text: str, quote: Quote, head: Span, whole: str, kind: str) -> Iterator[Candidate]:
    """A part of a programme behind its quoted name: “汀兰计划”青年项目."""
    start, end = head
    last = quote.end - 1
    stem = text[quote.start + 1 : last - len(whole)]
    if han.is_track(text[quote.end : end]) or (start > quote.end and han.between(text, quote.end, start)):
        made = Candidate(
            quote.start + 1,
            last,
            "zh",
            "quoted",
            (last - len(whole), last),
            kind,
            stem,
            han.words(stem),
            key_with(stem, kind, whole, HAN),
        )
        made.owner, made.track, made.quote = han.owner_before(text, quote.start), (quote.end, end), quote
        yield made


def quoted_whole(text: str, quote: Quote, head: Span, kind: str, writing: Writing) -> Candidate | None:
    """A name that stands with its head inside quotation marks: “汀兰计划”."""
    start, end = head
    tail, track = writing.tail(text, end)
    last = quote.end - 1
    rest = text[tail:last].strip()
    gloss = re.fullmatch(r"\([^()\n]{1,60}\)", rest) is not None
    title = text[quote.start] in TITLE_MARKS
    if title and rest:
        return None
    if rest and not gloss:
        if writing is not HAN or not (rest in programme_words("zh").tracks or han.is_track(rest)):
            return None
        track, tail = (last - len(rest), last), last
    first = quote.start + 1
    while text[first] in " \u3000":
        first += 1
    year = _YEAR_FIRST.match(text, first, start)
    if year is not None and year.end() < start:
        first = year.end()
    stem = text[first:start].strip()
    if not stem or len(stem) > LONGEST_STEM or writing.phrase(stem):
        return None
    owner = writing.owner_inside(text, first, start)
    core = owner[1] if owner is not None else first
    inner = text[core:start].strip()
    if not inner:
        return None
    made = Candidate(
        first,
        tail,
        writing.language,
        "quoted",
        head,
        kind,
        inner,
        writing.words(inner),
        key_with(inner, kind, text[start:end], writing),
    )
    made.owner = owner or writing.owner_before(text, quote.start)
    made.track, made.quote = track, quote
    if track is None and writing is HAN:
        made.track = han.track_behind(text, quote.end)
    if year is not None:
        made.shown["edition"] = 1
    if title:
        made.shown["title-marks"] = 1
    return made


_SCHOLAR_ACTS = re.compile(r"(?<=学者)(?:特聘教授|奖励|支持|岗位|特聘|资助|培养|讲座教授){1,2}$")


def key_with(stem: str, kind: str, head: str, writing: Writing) -> str:
    """The key of a stem without its head: a scholars' scheme goes by the title (汀江学者奖励 is 汀江学者)."""
    if kind == "scholar" and head in name_words(writing.language).holders:
        return key_of(stem)
    if kind in ("scholar", "corps"):
        return key_of(stem + head)
    if writing is HAN:
        stem = stem.replace("、", "")
        return key_of(_SCHOLAR_ACTS.sub("", stem)) or key_of(stem)
    return key_of(stem)
