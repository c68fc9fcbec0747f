"""Dates joined into stretches of time, cut to a part of a year or month, opened at one end by words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.values.calendar import Moment, of_day, shifted
from aftername.values.period_forms import (
    CLOCK_AFTER,
    COMPARED,
    EAST_AFTER,
    EAST_BEFORE,
    FROM,
    FROM_CLOCK,
    HARD,
    JOINT,
    NEED_BETWEEN,
    NOT_ALONE,
    NOT_OPEN_AFTER,
    NOUN_AFTER,
    NOW_AFTER,
    NOW_BEFORE,
    STILL_IN,
    TO_END,
    YEAR_NAME,
)
from aftername.values.stretches import part_of_month, part_of_year


def joined(view: View, first: Stamp, second: Stamp) -> Stamp | None:
    """Two dates joined into a stretch: 2019年至2022年, from 2019 to this year, 9月3日から12日の間."""
    text = view.folded
    if second.start - first.end > 24 or (
        first.last is not None and second.last is None and not first.relative
    ):
        return None
    joint = JOINT.fullmatch(text, first.end, second.start)
    if joint is None:
        return None
    lead = FROM.search(text, max(0, first.start - 8), first.start)
    tail = TO_END.match(text, second.end)
    sign = joint[0].strip()
    if NEED_BETWEEN.match(sign) is not None and not (
        (lead is not None and sign == "and" and lead[0].startswith(("between",)))
        or (tail is not None and "間" in tail[0])
        or (tail is not None and ("间" in tail[0] or "사이" in tail[0]))
    ):
        return None
    if first.weak and second.weak and not lead and sign not in ("-", "–", "—", "至", "到", "~", "to"):
        return None
    if first.weak and second.weak and not _plausible_years(first, second):
        return None
    left, right = first.moment, second.moment
    if left is None or right is None:
        return None
    end_of = second.last or right
    if second.last is not None and right.day == 1 and right.month == 4 and left.month is None and left.year:
        left = Moment(left.year, 4, 1)  # 2021～2025年度
    if left.year is None and right.year is not None:
        left = replace(left, year=right.year)
    if first.yearless and right.year is not None and (not second.yearless):
        year = right.year if (left.month or 0) <= (right.month or 12) else right.year - 1
        left = replace(left, year=year)
    elif second.yearless and left.year is not None:
        month = right.month if right.month and not _day_only(second, view) else left.month
        end_of = Moment(left.year, month, right.day)
        if (end_of.month or 0, end_of.day or 31) < (left.month or 0, left.day or 0):
            end_of = replace(end_of, year=left.year + 1)
    if not end_of.possible or not left.possible:
        first.step = first.step if left.possible else "impossible"
        return None
    if left.year is not None and end_of.year is not None and left.last > end_of.last:
        return None
    start = lead.start() if lead is not None else first.start
    end = tail.end() if tail is not None else second.end
    return Stamp(
        start, end, left, end_of, relative=first.relative or second.relative,
        approximate=first.approximate or second.approximate, yearless=first.yearless and second.yearless,
    )  # fmt: skip


def from_now(view: View, stamp: Stamp) -> Stamp:
    """Between now and May 21, 现在到2019年: a stretch that begins at the reference date."""
    if not stamp.start or view.folded[stamp.start - 1] not in " 至到ら":
        return stamp
    base = reference(view)
    if stamp.moment is None or stamp.last is not None or base is None:
        return stamp
    lead = NOW_BEFORE.search(view.folded, max(0, stamp.start - 22), stamp.start)
    ends = [end for end in (stamp.moment, *stamp.others) if end.year is not None and end.last >= base.first]
    if lead is None or not ends:
        return stamp
    tail = TO_END.match(view.folded, stamp.end)
    return Stamp(lead.start(), tail.end() if tail else stamp.end, base, ends[0], relative=True)


def _day_only(stamp: Stamp, view: View) -> bool:
    """Whether a stamp names a day and no month."""
    written = view.folded[stamp.start : stamp.end]
    return not any(sign in written for sign in "月월/.-") and not any(
        character.isalpha() and character.isascii() for character in written
    )


def _plausible_years(first: Stamp, second: Stamp) -> bool:
    one = first.moment.year if first.moment else 0
    two = second.moment.year if second.moment else 0
    return bool(one and two and 1500 <= one < two <= 2100)


_PART_GAP = re.compile(r"(?: |の|的)?")


# next year's first quarter
_QUARTER_OF = re.compile(r"['’]s (first|second|third|fourth|last) quarter\b")
_QUARTERS = {"first": "q1", "second": "q2", "third": "q3", "fourth": "q4", "last": "q4"}


def parted(view: View, stamp: Stamp) -> Stamp:
    """A part of a year or month: 年初, 上旬, late 2021, 상반기."""
    if stamp.last is not None or stamp.moment is None or stamp.moment.day is not None:
        return stamp
    text = view.folded
    table = view.times_at("parts", stamp.start)
    gap = _PART_GAP.match(text, stamp.end)
    at = gap.end() if gap is not None else stamp.end
    word = table.starting(text, at)
    start, end = stamp.start, stamp.end
    quarter = _QUARTER_OF.match(text, stamp.end)
    if quarter is not None:
        made = part_of_year(stamp.moment.year, _QUARTERS[quarter[1]]) if stamp.moment.year else None
        return Stamp(start, quarter.end(), made[0], made[1], stamp.relative) if made is not None else stamp
    if word is not None and not word[-1].isascii():
        end = at + len(word)
        if word == "初" and text[at - 1 : at] == "の" and "一" <= text[end : end + 1] <= "龥":
            return stamp  # 2016年の初仕事
        if text[end : end + 1] in "级中等步审期" and len(word) == 1 and text[end : end + 1]:
            return stamp
        if (
            word in ("春", "夏", "秋", "冬", "말", "초")
            and "가" <= text[end : end + 1] <= "힣"
            and text[end] not in "에의까부은이을"
        ):
            return stamp
    else:
        lead = start
        while lead > 0 and text[lead - 1] in " -":
            lead -= 1
        word = table.ending(text, lead)
        if word is None or not word[0].isascii():
            return stamp
        start = lead - len(word)
    part = str(table.table[word])
    moment = stamp.moment
    if moment.month is not None:
        made = part_of_month(moment, part)
    else:
        made = part_of_year(moment.year, part) if moment.year is not None else None
    if made is None:
        return stamp
    return Stamp(
        start, end, made[0], made[1], stamp.relative, approximate=part in ("early", "middle", "late")
    )


def _whole(text: str, stamp: Stamp) -> Stamp:
    """A stretch read at one place, with the words for its beginning and end: from 02 to 07 April, 3月5日至8日止."""
    lead = FROM.search(text, max(0, stamp.start - 8), stamp.start)
    tail = TO_END.match(text, stamp.end)
    return replace(
        stamp,
        start=lead.start() if lead is not None else stamp.start,
        end=tail.end() if tail is not None else stamp.end,
    )


def opened(view: View, stamp: Stamp) -> Stamp:
    """A date with one end left open by the words around it: since 2022, 2018年以来, ~까지, before 2010."""
    text = view.folded
    if stamp.moment is None:
        return stamp
    if stamp.step == "range":
        return _whole(text, stamp)
    now = NOW_AFTER.match(text, stamp.end)
    and_now = now is not None and view.folded[stamp.end : now.end()].lstrip().startswith("and")
    if now is not None and not (and_now and not view.folded.endswith("between ", 0, stamp.start)):
        lead = FROM.search(text, max(0, stamp.start - 8), stamp.start)
        return _open(stamp, lead.start() if lead else stamp.start, now.end(), stamp.moment, None)
    return _opened_behind(view, stamp) or _opened_before(view, stamp) or stamp


def _opened_behind(view: View, stamp: Stamp) -> Stamp | None:
    """What a word behind a date, or behind its time of the day, leaves open."""
    text, moment = view.folded, stamp.moment
    assert moment is not None
    single = moment.day is not None and stamp.last is None
    clock = CLOCK_AFTER.match(text, stamp.end) if single else None
    at = behind = clock.end() if clock is not None else stamp.end
    while at < len(text) and text[at] in " )" and at - behind < 2:
        at += 1
    for name in ("since_after", "until_after"):
        table = view.times_at(name, stamp.start)
        word = table.starting(text, at)
        if word is None and text.startswith("(含)", at):
            word = table.starting(text, at + 3)
            at += 3 if word is not None else 0
        if word is None or not _opens_here(text, at, word, stamp):
            continue
        if name == "until_after":
            if word in EAST_BEFORE and word != "以前":
                moment = _beyond(moment, -1)
            return _open(stamp, stamp.start, at + len(word), None, stamp.last or moment)
        if clock is not None and word not in FROM_CLOCK:
            continue  # 오후 6시 이후: after an hour of that day
        lead = FROM.search(text, max(0, stamp.start - 8), stamp.start)
        if word in EAST_AFTER and word not in STILL_IN and not text.startswith("(含)", stamp.end):
            moment = _beyond(moment, 1)
        return _open(stamp, lead.start() if lead is not None else stamp.start, at + len(word), moment, None)
    return None


def _opened_before(view: View, stamp: Stamp) -> Stamp | None:
    """What a word before a date leaves open: since, until, 自, 截至."""
    text, moment = view.folded, stamp.moment
    assert moment is not None
    lead_at = _blanks_back(text, stamp.start, " :")
    named = YEAR_NAME.search(text, max(0, lead_at - 18), lead_at)
    if named is not None:
        lead_at = _blanks_back(text, named.start(), " ")
    if text[stamp.end : stamp.end + 2] in ("'s", "’s"):
        return None  # since Saturday's match
    if named is not None and not named[0].endswith("year") and NOUN_AFTER.match(text, stamp.end):
        return None  # before the 2016 election
    leads = [
        (name, view.times_at(name, stamp.start).ending(text, lead_at) or "")
        for name in ("since_before", "until_before")
    ]
    for name, word in sorted(leads, key=lambda lead: -len(lead[1])):
        if not word or (not word[0].isascii() and lead_at != stamp.start):
            continue
        start = lead_at - len(word)
        if word in ("through", "up to", "to") and text.startswith("end of", stamp.start):
            return _open(stamp, start, stamp.end, None, stamp.last or moment)
        if word in NOT_ALONE:
            continue
        if word == "from" and COMPARED.search(text, max(0, start - 26), start):
            return None  # different from last year
        if name == "since_before":
            return _open(stamp, start, stamp.end, _beyond(moment, 1) if word in HARD else moment, None)
        return _open(
            stamp, start, stamp.end, None, stamp.last or (_beyond(moment, -1) if word in HARD else moment)
        )
    return None


def _blanks_back(text: str, at: int, blanks: str) -> int:
    """Where the blanks before a place begin."""
    while at > 0 and text[at - 1] in blanks:
        at -= 1
    return at


def _beyond(moment: Moment, by: int) -> Moment:
    """The next year or month, or the one before; a day, and what has no year, stays."""
    return _step(moment, by) if moment.day is None and moment.year is not None else moment


def _opens_here(text: str, at: int, word: str, stamp: Stamp) -> bool:
    if word == "on" or (word == "前" and text[at + 1 : at + 2] == "後"):
        return False
    follow = text[at + len(word) : at + len(word) + 1]
    if word in ("から", "부터") and follow.strip().isdigit():
        return False
    if word[0].isascii() and re.match(r" (?:\d|the |[a-z]+ \d)", text[at + len(word) : at + len(word) + 14]):
        return False
    if word in ("より", "から") and stamp.moment is not None and word == "より" and stamp.moment.day is None:
        return False
    return not (follow and follow in NOT_OPEN_AFTER.get(word, ""))


def _step(moment: Moment, by: int) -> Moment:
    """The next or the one before, in the same precision."""
    made = shifted(moment, moment.precision, by) if moment.day is None else None
    if moment.day is not None:
        try:
            made = of_day(moment.first + timedelta(days=by))
        except OverflowError:
            made = None
    return made or moment


def _open(stamp: Stamp, start: int, end: int, first: Moment | None, last: Moment | None) -> Stamp:
    made = Stamp(start, end, first, last, stamp.relative, stamp.approximate)
    made.step, made.yearless = "open", stamp.yearless
    made.others = stamp.others
    return made
