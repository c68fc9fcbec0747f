"""Age, degree, experience and rank that a programme asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from aftername.records import Age, Degree, Duration, Experience, Number
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import gap, is_list, with_bounds
from aftername.stages.claims.passages import Passage

YOUNGEST = 15  # years: nobody younger is asked to apply


def _asks(passage: Passage, setting: Setting) -> bool:
    return setting.lists_conditions or passage.has("@ask")


def ages(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Ages with a bound. A bare age ("a 43-year-old engineer") is a person's, not a condition.

    label: "" for the rule, "exception" where the text says that it may be stretched.
    """
    relaxed = passage.cues("@relaxed")
    for place, age in (*_ages(passage), *_bare_ages(passage)):
        near = 40 if passage.language == "en" else 16
        stretched = any(
            one.end <= place[0]
            and place[0] - one.end <= near
            and "，" not in passage.folded[one.end : place[0]]
            for one in relaxed
        )
        if stretched and age.low == age.high:
            age = replace(age, low=None)  # 放宽至43周岁 is a new upper bound
        bound = age.low != age.high or age.born_from is not None or age.born_to is not None
        births = [one for one in (age.born_from, age.born_to) if one]
        written = passage.document.header.date
        if births and written and max(births)[:4] > str(int(written[:4]) - YOUNGEST):
            continue  # a date that only looks like one of birth
        if not bound or not (_asks(passage, setting) or passage.has("requires-age")):
            continue
        yield Finding("requires-age", "exception" if stretched else "", *with_bounds(passage, *place), age)


def _ages(passage: Passage) -> Iterator[tuple[tuple[int, int], Age]]:
    for mention in passage.of("age"):
        assert isinstance(mention.normal, Age)
        yield (mention.anchor.start, mention.anchor.end), mention.normal


_UNDER = re.compile(
    r"\b(?:(?P<most>not (?:be )?older than|no older than)"
    r"|(?P<under>under|below|younger than|not (?:yet )?turned|not yet(?: turned)?))(?: the age of)? $"
)
_AFTER_AGE = re.compile(r"[,.;)?]|$| (?:with|who|and|or|years? of age|on|at)\b")


def _bare_ages(passage: Passage) -> Iterator[tuple[tuple[int, int], Age]]:
    """English ages without a unit or written as a length of time: "engineers under 40", "not older than 38 years"."""
    if passage.language != "en" or not passage.has("@person", "@takers", "@ask"):
        return
    for mention in passage.of("number", "duration"):
        normal = mention.normal
        if not isinstance(normal, Number | Duration) or not 16 <= (normal.high or 0) <= 75:
            continue
        start, end = mention.anchor.start, mention.anchor.end
        ahead = _UNDER.search(passage.folded, max(passage.start, start - 30), start)
        if ahead is None or (mention.kind == "number" and _AFTER_AGE.match(passage.folded, end) is None):
            continue
        if isinstance(normal, Duration) and normal.unit != "year":
            continue
        yield (ahead.start(), end), Age(None, normal.high, high_included=ahead["most"] is not None)


_FROM = re.compile(r"(?: degree)?(?: from| at) (?:(?!and |or |who |, )[^,.;\n]){3,60}")
# Behind a degree these make a person, a paper or a course of it.
_HOLDERS = re.compile(
    r"(?:s\b|ら|们|生|后|後|导师|論文|论文|高校|专业|教学|人才培养|课程|院校|教育|学校|点|招生|层次)"
)


def degrees(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Degrees asked for, each level once a sentence; what those selected hold is a profile, not a condition."""
    if not _asks(passage, setting) or passage.has("profile"):
        return
    told: set[str] = set()
    listed = sorted(
        passage.of("degree"), key=lambda m: (not getattr(m.normal, "minimum", False), m.anchor.start)
    )
    for mention in listed:
        degree = mention.normal
        assert isinstance(degree, Degree)
        if degree.level in told:
            continue
        start, end = mention.anchor.start, mention.anchor.end
        if any(s <= start and end <= e for s, e in setting.programmes) or _HOLDERS.match(passage.folded, end):
            continue
        if passage.folded[end - 1] in "生後后":
            continue
        told.add(degree.level)
        if passage.language == "en":
            longer = _FROM.match(passage.folded, end, passage.end)
            schools = [(o.start, o.end) for o in passage.cues("@school")]
            if longer is not None:
                school = next((b for a, b in schools if end <= a < longer.end()), None)
                end = school if school is not None else end
        yield Finding("requires-degree", degree.level, start, end, degree)


def experiences(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Experience asked for, in words or with its length."""
    if not _asks(passage, setting) or passage.has("profile"):
        return
    near = 24 if passage.language == "en" else 12
    lengths = passage.of("experience", "duration")
    used: set[int] = set()
    taken: list[tuple[int, int]] = []
    for one in passage.cues("requires-experience"):
        if any(s < one.end and one.start < e for s, e in taken):
            continue
        start, end = one.start, one.end
        normal: Experience | Duration | None = None
        for mention in lengths:
            place = (mention.anchor.start, mention.anchor.end)
            close = near if mention.kind == "experience" else 4
            if mention.anchor.start not in used and gap((start, end), place) <= close:
                start, end = min(start, place[0]), max(end, place[1])
                assert isinstance(mention.normal, Experience | Duration)
                normal = mention.normal
                used.add(mention.anchor.start)
        taken.append((start, end))
        label = _where(passage, one.start, end) if one.cue.label == "work" else one.cue.label
        yield Finding("requires-experience", label, *with_bounds(passage, start, end), normal)
    stays = passage.cues("obligation")
    for mention in passage.of("experience"):
        place = (mention.anchor.start, mention.anchor.end)
        if passage.folded[place[1] : place[1] + 1] in ("俸", "收", "収", "度", "额", "額"):
            continue  # "2 年俸" is item two, annual salary
        if mention.anchor.start not in used and not any(s < place[1] and place[0] < e for s, e in taken):
            assert isinstance(mention.normal, Experience)
            if any(gap((one.start, one.end), place) <= near for one in stays if one.cue.label == "stay"):
                continue
            if passage.language in ("ja", "ko") and _DUTY.search(passage.folded, place[1], passage.end):
                continue
            where = {"abroad": "overseas work", "industry": "corporate work"}.get(
                mention.normal.place or "", "work"
            )
            yield Finding("requires-experience", where, *place, mention.normal)


def _where(passage: Passage, start: int, end: int) -> str:
    """Plain work experience, or abroad where the clause says so: 海外正式教学科研职位连续工作."""
    low = max(passage.start, start - 40)
    for mark in ("，", "。", "；", "、", ", ", ". "):
        place = passage.folded.rfind(mark, low, start)
        low = place + 1 if place >= 0 else low
    clause = passage.folded[low:end]
    if _ABROAD.search(clause) is None:
        return "work"
    return "overseas research" if _RESEARCH.search(clause) else "overseas work"


_DUTY = re.compile(r"求められ|義務|契約|의무|해야 한다|하여야 한다")  # work to come, not work done
_ABROAD = re.compile(r"海外|境外|国外|國外|\b(?:abroad|overseas)\b|国外|해외|국외")
_RESEARCH = re.compile(r"科研|研究|research|연구")
_WORK = re.compile(r"工作|任职|任職|work|employ|勤務|就労|従事|근무|재직|종사|科研|研究|research|연구")


def lived_abroad(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Work or research abroad asked for by its length, in words that are no set phrase: 在海外连续从事科研工作36个月以上."""
    if (
        not setting.lists_conditions
        or passage.has("requires-experience", "profile")
        or passage.of("experience")
    ):
        return
    for mention in passage.of("duration"):
        start, end = mention.anchor.start, mention.anchor.end
        low = max(passage.start, start - (70 if passage.language == "en" else 30))
        for mark in "，。；、":
            low = max(low, passage.folded.rfind(mark, low, start) + 1)
        high = min(passage.end, end + (50 if passage.language == "en" else 16))
        around = passage.folded[low:high]
        abroad = _ABROAD.search(around)
        if abroad is None or _WORK.search(around) is None:
            continue
        first = min(low + abroad.start(), start)
        label = "overseas research" if _RESEARCH.search(around) else "overseas work"
        yield Finding("requires-experience", label, *with_bounds(passage, first, end))
        return


def ranks(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Ranks with "or above", "equivalent" or the like beside them; ranks in one list are one finding."""
    if not _asks(passage, setting):
        return
    text = passage.folded
    near = 30 if passage.language == "en" else 8
    above = passage.cues("@rank-above")
    found: list[list[int]] = []
    for one in passage.cues("@rank"):
        if found and is_list(text, found[-1][1], one.start):
            found[-1][1] = one.end
        elif not found or one.start >= found[-1][1]:
            found.append([one.start, one.end])
    for start, end in found:
        close = [
            a
            for a in above
            if gap((a.start, a.end), (start, end)) <= near
            and not text[min(end, a.end) : max(start, a.start)].count("，")
        ]
        if not close:
            continue
        behind = [a.end for a in close if a.start >= end and gap((a.start, a.end), (start, end)) <= 6]
        ahead = [
            a.start for a in close if a.end <= start and passage.language == "en" and start - a.end <= 12
        ]
        yield Finding("requires-rank", "", min([start, *ahead]), max([end, *behind]))


AGE = Fact("requires-age", ("age", "number", "duration"), (), ages)
DEGREE = Fact("requires-degree", ("degree",), (), degrees)
EXPERIENCE = Fact("requires-experience", ("experience",), ("requires-experience",), experiences)
ABROAD = Fact("requires-experience", ("duration",), (), lived_abroad)
RANK = Fact("requires-rank", (), ("@rank",), ranks)
