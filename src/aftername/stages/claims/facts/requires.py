"""Age, degree, experience and rank that a programme asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aftername.records import Duration, Experience
from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import gap, is_list, with_bounds
from aftername.stages.claims.passages import Passage


def _asks(passage: Passage, setting: Setting) -> bool:
    return setting.lists_conditions or passage.has("@ask")


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


EXPERIENCE = Fact("requires-experience", ("experience",), ("requires-experience",), experiences)
ABROAD = Fact("requires-experience", ("duration",), (), lived_abroad)
RANK = Fact("requires-rank", (), ("@rank",), ranks)
