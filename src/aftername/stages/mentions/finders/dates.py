"""Dates and stretches of time: read at their places, joined into periods, opened at one end by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from aftername.languages.time_words import times
from aftername.records import Age, Date, Mention, Period
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders import dates_east, dates_latin, dates_relative
from aftername.stages.mentions.quantities import is_free, numerals, take
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.text.calendar import Moment, of_day, shifted

_BLANK = " \u3000"


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Dates, periods, and ages given as births."""
    listed = _gathered(view, hits)
    index = 0
    while index < len(listed):
        stamp = listed[index]
        following = listed[index + 1] if index + 1 < len(listed) else None
        if not is_free(view, stamp.start, stamp.end):
            index += 1
            continue
        if following is not None:
            joined = _joined(view, stamp, following)
            if joined is not None:
                index += 2
                yield from _given(view, joined)
                continue
        index += 1
        if stamp.weak and not _year_here(view, stamp):
            continue
        yield from _given(view, _opened(view, stamp))


def _gathered(view: View, hits: Sequence[Hit]) -> list[Stamp]:
    """All stamps in order; of two that overlap the longer, and of equals the earlier reader's."""
    hits = sorted((hit for hit in hits if hit.trigger not in _SINGLE), key=lambda hit: (hit.start, -hit.end))
    found = [
        *dates_east.stamps(view),
        *dates_latin.stamps(view, hits),
        *dates_latin.days_alone(view),
        *dates_relative.stamps(view, hits),
        *dates_relative.reckoned(view),
        *dates_relative.articles(view, hits),
        *dates_relative.named_days(view, hits),
        *_weekdays_east(view, hits),
        *_bare_years(view),
        *_ages_of_time(view),
    ]
    found = dates_relative.offset(view, found)
    starts = {stamp.start: stamp for stamp in found if stamp.moment is not None and stamp.moment.day}
    for stamp in found:
        after = starts.get(stamp.end + 1)
        named = stamp.relative and stamp.moment is not None and after is not None
        if (
            named
            and after is not None
            and view.folded[stamp.start : stamp.end].endswith("day")
            and not after.relative
        ):
            after.start = stamp.start  # this Friday 5/12
    for stamp in found:
        if stamp.moment is not None and stamp.moment.day and not stamp.relative:
            stamp.start = dates_latin.weekday_before(view, stamp.start)
    found.sort(key=lambda stamp: (stamp.start, -stamp.end))
    kept: list[Stamp] = []
    for stamp in found:
        if kept and stamp.start < kept[-1].end:
            last = kept[-1]
            if stamp.end - stamp.start > last.end - last.start:
                kept[-1] = stamp
            continue
        kept.append(stamp)
    return [_parted(view, stamp) if not stamp.weak or _year_here(view, stamp) else stamp for stamp in kept]


_WEEK_LEADS = {"다가오는": 0, "이번": 0, "다음": 1, "지난": -1}
_WEEK_LEAD = re.compile(r"(다가오는|이번|다음|지난) $")


def _weekdays_east(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """周三, 水曜日, 수요일 alone."""
    from aftername.text.calendar import weekday

    table = times("weekdays")
    text = view.folded
    base = reference(view)
    for hit in hits:
        if hit.trigger[0].isascii() or table.table.get(hit.trigger) is None:
            continue
        if table.starting(text, hit.start) != hit.trigger:
            continue
        if (
            text[hit.end : hit.end + 1] in "年岁歲围期末"
            and text[hit.end : hit.end + 1]
            and hit.trigger[0] in "周週"
        ):
            continue
        which = int(str(table.table[hit.trigger]))
        lead = _WEEK_LEAD.search(text, max(0, hit.start - 5), hit.start)
        if lead is not None:
            made = weekday(base, which, _WEEK_LEADS[lead[1]]) if base is not None else None
            if made is not None and base is not None and lead[1] == "다가오는" and made.iso < base.iso:
                made = weekday(base, which, 1)
            yield Stamp(lead.start(1), hit.end, made, relative=True)
            continue
        here = weekday(base, which) if base is not None else None
        if base is None or here is None:
            yield Stamp(hit.start, hit.end, None, relative=True)
        elif here == base:
            again = weekday(base, which, 1)
            yield Stamp(hit.start, hit.end, here, relative=True, others=(again,) if again else ())
        else:
            other = weekday(base, which, -1 if here.iso > base.iso else 1)
            past, future = (other, here) if here.iso > base.iso else (here, other)
            assert past is not None
            yield Stamp(hit.start, hit.end, past, relative=True, others=(future,) if future else ())


_COUNTED_AFTER = re.compile(
    r" ?(?:[%℃°]|[a-z]*(?:km|kg|mm|cm|mw|gb)\b|usd|yuan|dollars|euros|yen|won|people|applicants|members|students|times|meters|metres|miles)"
)


# The year in the number of a paper: 〔2018〕12号.
_PAPER_AFTER = re.compile(r" ?[〕\])】] ?(?:第? ?)\d{1,5} ?[号號]")


def _bare_years(view: View) -> Iterator[Stamp]:
    """Four digits that may be a year: weak, kept only where the words around say so."""
    for numeral in numerals(view):
        if numeral.plain == 4 and 1000 <= numeral.low <= 2199:
            if _COUNTED_AFTER.match(view.folded, numeral.end) or _PAPER_AFTER.match(view.folded, numeral.end):
                continue
            start = numeral.start
            if start and (
                view.folded[start - 1] in "$€£¥#:."
                or (view.folded[start - 1].isalpha() and view.folded[start - 1] < "\u2e80")
            ):
                continue
            yield Stamp(start, numeral.end, Moment(int(numeral.low)), weak=True)


_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|from|to|of|late|early|mid|during|for|through|between|and|around|year|circa|fiscal year|fy|spring|summer|autumn|fall|winter|a|the|in the year|end of|as of|around|about|than|back in|class of)[ -]|[\[(]|^)$"
)
_YEAR_AFTER = re.compile(
    r"(?: (?:report|study|article|paper|survey|election|elections|season|olympics|world|census|edition|interview|budget|speech|law|film|book|plan)\b|[)\]]|,? when\b|, |\.(?:\s|$)|$)"
)


def _year_here(view: View, stamp: Stamp) -> bool:
    """Whether a bare number of four digits is a year in its place."""
    if stamp.moment is not None and stamp.moment.month:
        return True
    text = view.folded
    year = stamp.moment.year if stamp.moment is not None else 0
    if not year or not 1500 <= year <= 2100:
        return False
    before = text[max(0, stamp.start - 14) : stamp.start]
    strong = re.search(
        r"\b(?:in|since|until|till|during|year|by|before|after|of|from|circa|mid|late|early|fy|between|and|to)[ -]$",
        before,
    )
    if strong is not None:
        follow = re.match(r" (?:[a-z]+ ){0,2}[a-z]+s\b", text[stamp.end : stamp.end + 40])
        return follow is None or strong[0].split()[-1].strip(" -") in (
            "in",
            "since",
            "during",
            "year",
            "early",
            "late",
            "mid",
            "fy",
        )
    if _YEAR_LEAD.search(before) is not None and 1900 <= year <= 2049:
        return _YEAR_AFTER.match(text, stamp.end) is not None or before.endswith(("a ", "the "))
    return len(text.strip()) == 4


_DECADE = re.compile(r"(?P<y>\d{3}0|\d0) ?['’]?s(?![a-z])")
_CENTURY = re.compile(
    r"(?P<n>\d{1,2})(?: ?(?:st|nd|rd|th))? {1,2}century(?![a-z])|(?P<e>\d{1,2}) ?(?:世纪|世紀|세기)"
)
_NINETIES = re.compile(r"(?P<n>\d0|[二三四五六七八九]十) ?(?:年代|년대)")
_TENS = {"二十": 20, "三十": 30, "四十": 40, "五十": 50, "六十": 60, "七十": 70, "八十": 80, "九十": 90}


def _ages_of_time(view: View) -> Iterator[Stamp]:
    """Decades and centuries: the 1990s, 九十年代, 15th century."""
    text = view.folded
    for numeral in numerals(view):
        start = numeral.start
        if numeral.form == "digits":
            match = _DECADE.match(text, start)
            if match is not None and (
                len(match["y"]) == 4 or text[max(0, start - 4) : start].endswith(("the ", "'", "’"))
            ):
                year = int(match["y"]) + (1900 if len(match["y"]) == 2 else 0)
                yield Stamp(start, match.end(), Moment(year), Moment(year + 9))
                continue
            match = _CENTURY.match(text, start)
            if match is not None:
                number = int(match["n"] or match["e"])
                if 0 < number <= 30:
                    yield Stamp(
                        start, match.end(), Moment((number - 1) * 100 + 1 - 1 or 1), Moment(number * 100 - 1)
                    )
                continue
        match = _NINETIES.match(text, start)
        if match is not None and text[start - 1 : start] not in ("第",):
            tens = _TENS.get(match["n"]) or int(match["n"])
            lead = text[max(0, start - 6) : start]
            hundred = (
                2000
                if "本世纪" in lead or "21世纪" in lead
                else 1800
                if "19世纪" in lead or "十九世纪" in lead
                else 1900
            )
            yield Stamp(
                start, match.end(), Moment(hundred + tens), Moment(hundred + tens + 9), approximate=False
            )


_JOINT = re.compile(
    r" ?(?:[-–—―~〜−‐‑─－至到]{1,2}|から|ないし|에서|부터|to|through|until|till|and|和|与|與|와|과|と|又は) ?(?:the )?"
)
_FROM = re.compile(r"(?:between|from|自从|自|从|從|介于|during) ?$")
_TO_END = re.compile(r" ?(?:までの間|まで|の間|之间|之間|期间|期間|为止|為止|止|까지|사이에|사이|동안)")
_NEED_BETWEEN = re.compile(r"(?:and|和|与|與|와|과|と)")
_NOW_AFTER = re.compile(
    r" ?(?:[-–—~〜至到]{1,2}|to|until|till|through|から|부터) ?(?:the )?(?P<now>今(?!年|天|日|后|後|月)|现在|現在|目前|如今|present|now|date|today|this day|지금|현재)(?![a-z])(?:まで|까지)?"
)


def _joined(view: View, first: Stamp, second: Stamp) -> Stamp | None:
    """Two dates joined into a stretch: 2019年至2022年, from 2019 to this year, 9月3日から12日の間."""
    text = view.folded
    if second.start - first.end > 10 or (
        first.last is not None and second.last is None and not first.relative
    ):
        return None
    joint = _JOINT.fullmatch(text, first.end, second.start)
    if joint is None:
        return None
    lead = _FROM.search(text, max(0, first.start - 8), first.start)
    tail = _TO_END.match(text, second.end)
    sign = joint[0].strip()
    if _NEED_BETWEEN.match(sign) is not None and not (
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
    if left.year is not None and end_of.year is not None and end_of.possible and left.last > end_of.last:
        return None
    if not end_of.possible or not left.possible:
        return None
    start = lead.start() if lead is not None else first.start
    end = tail.end() if tail is not None else second.end
    others = ()
    return Stamp(
        start, end, left, end_of, relative=first.relative or second.relative,
        approximate=first.approximate or second.approximate, others=others,
    )  # fmt: skip


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
_MONTH_PARTS = {"early": (1, 10), "middle": (11, 20), "late": (21, 31)}
_YEAR_PARTS = {
    "early": (1, 3), "middle": (5, 8), "late": (10, 12), "h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6),
    "q3": (7, 9), "q4": (10, 12), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}  # fmt: skip


def _parted(view: View, stamp: Stamp) -> Stamp:
    """A part of a year or month: 年初, 上旬, late 2021, 상반기."""
    if stamp.last is not None or stamp.moment is None or stamp.moment.day is not None:
        return stamp
    text = view.folded
    table = times("parts")
    gap = _PART_GAP.match(text, stamp.end)
    at = gap.end() if gap is not None else stamp.end
    word = table.starting(text, at)
    start, end = stamp.start, stamp.end
    if word is not None and not word[0].isascii():
        end = at + len(word)
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
    made, moment = None, stamp.moment
    if moment.month is not None:
        days = _MONTH_PARTS.get(part)
        if days is None:
            return stamp
        last = days[1] if days[1] < 31 else (moment.last.day if moment.year else 30)
        made = (replace(moment, day=days[0]), replace(moment, day=last))
    else:
        months = _YEAR_PARTS.get(part)
        if months is None or moment.year is None:
            return stamp
        made = (replace(moment, month=months[0]), replace(moment, month=months[1]))
    return Stamp(
        start, end, made[0], made[1], stamp.relative, approximate=part in ("early", "middle", "late")
    )


_HARD = {"later than", "after", "before", "earlier than", "prior to", "any time after"}
_EAST_AFTER = {"之后", "之後", "以后", "以後", "后", "後", "の後", "이후", "후"}
_EAST_BEFORE = {"之前", "以前", "前", "より前", "の前", "이전", "전", "이전에", "전에", "前に"}


def _opened(view: View, stamp: Stamp) -> Stamp:
    """A date with one end left open by the words around it: since 2022, 2018年以来, ~까지, before 2010."""
    text = view.folded
    if stamp.moment is None:
        return stamp
    now = _NOW_AFTER.match(text, stamp.end)
    if now is not None:
        lead = _FROM.search(text, max(0, stamp.start - 8), stamp.start)
        return _open(stamp, lead.start() if lead else stamp.start, now.end(), stamp.moment, None)
    at = stamp.end
    while at < len(text) and text[at] in " )" and at - stamp.end < 2:
        at += 1
    for name in ("since_after", "until_after"):
        table = times(name)
        word = table.starting(text, at)
        if word is None and text.startswith("(含)", at):
            word = table.starting(text, at + 3)
            at += 3 if word is not None else 0
        if word is None or not _opens_here(text, at, word, stamp):
            continue
        end = at + len(word)
        lead = _FROM.search(text, max(0, stamp.start - 8), stamp.start)
        start = lead.start() if lead is not None and name == "since_after" else stamp.start
        moment = stamp.moment
        if name == "since_after":
            if (
                word in _EAST_AFTER
                and moment.day is None
                and moment.year is not None
                and not text.startswith("(含)", stamp.end)
            ):
                moment = moment if word in ("以后", "以後", "이후") else _step(moment, 1)
            return _open(stamp, start, end, moment, None)
        if word in _EAST_BEFORE and moment.year is not None and moment.day is None and word != "以前":
            moment = _step(moment, -1)
        return _open(stamp, start, end, None, stamp.last or moment)
    lead_at = stamp.start
    while lead_at > 0 and text[lead_at - 1] in " :":
        lead_at -= 1
    if text.endswith(("the", "year", "end of", "beginning of"), 0, lead_at):
        pass
    leads = [(name, times(name).ending(text, lead_at) or "") for name in ("since_before", "until_before")]
    for name, word in sorted(leads, key=lambda lead: -len(lead[1])):
        if not word:
            continue
        if not word[0].isascii() and lead_at != stamp.start:
            continue
        if word in ("于", "to", "on", "up to", "through", "到", "至", "从", "從", "前") and word not in (
            "到",
            "至",
            "从",
            "從",
        ):
            continue
        moment = stamp.moment
        start = lead_at - len(word)
        if name == "since_before":
            if word in _HARD and moment.day is None and moment.year is not None:
                moment = _step(moment, 1)
            return _open(stamp, start, stamp.end, moment, None)
        if word in _HARD and moment.day is None and moment.year is not None:
            moment = _step(moment, -1)
        return _open(stamp, start, stamp.end, None, stamp.last or moment)
    return stamp


_NOT_OPEN_AFTER = {
    "后": "期来续代勤备果续",
    "後": "期",
    "前": "期后往沿列任年身夕",
    "起": "草伏来诉止点步源重到义",
    "から": "の",
    "の後": "半期",
    "以内": "",
    "전": "체국기반년자임",
    "후": "보반기임속년원",
    "止": "于",
    "底": "",
    "より": "もも",
    "on": "",
    "以前": "的",
    "前に": "",
    "开始": "",
}


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
    return not (follow and follow in _NOT_OPEN_AFTER.get(word, ""))


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
    made.step = "open"
    return made


def _given(view: View, stamp: Stamp) -> Iterator[Mention]:
    """The mention of a stamp, and the age that a birth stands for."""
    if not take(view, stamp.start, stamp.end):
        return
    if stamp.step == "open" or stamp.last is not None:
        normal = Period(
            stamp.moment.iso or None if stamp.moment else None,
            stamp.last.iso or None if stamp.last else None,
            stamp.relative,
            stamp.approximate,
        )
        yield view.mention("period", stamp.start, stamp.end, normal)
    else:
        made = stamp.moment
        yield view.mention(
            "date",
            stamp.start,
            stamp.end,
            Date(
                made.iso if made is not None else "",
                _precision(stamp),  # type: ignore[arg-type]
                stamp.relative,
                stamp.approximate,
                tuple(other.iso for other in stamp.others),
            ),
        )
    birth = _birth(view, stamp)
    if birth is not None:
        yield birth


def _precision(stamp: Stamp) -> str:
    if stamp.moment is not None:
        return stamp.moment.precision
    return stamp.step if stamp.step in ("year", "month") else "day"


_BORN_AFTER = re.compile(
    r" ?(?:\(含\))?(?:当日|当天)?(?:以[后後前来]|之[后後前]|이후|이전|以降|以前)?(?: ?\(含\))?[的に ]?(?:出生|生まれ|출생|태어난|生)"
)
_BORN_BEFORE = re.compile(
    r"(?:出生日期(?:应|須|须|需|为|為|在|不早于|早于)*|出生于|生于|born (?:on or )?(?:after|since|in|before|between)?(?: or after)?|생년월일이?|生年月日が?) ?$"
)


def _birth(view: View, stamp: Stamp) -> Mention | None:
    """Births on or after a date, as an age at the reference date."""
    text = view.folded
    if stamp.moment is None and stamp.last is None:
        return None
    reach = text[max(0, stamp.start - 22) : stamp.start]
    if _BORN_BEFORE.search(reach) is None and _BORN_AFTER.match(text, stamp.end) is None:
        return None
    first = stamp.moment if stamp.moment is not None and (stamp.moment.day or stamp.step == "open") else None
    if stamp.step != "open":
        return None
    last = stamp.last
    base = reference(view)
    high = _age(first, base)
    low = _age(last, base)
    normal = Age(
        low,
        high,
        born_from=first.iso if first is not None else None,
        born_to=last.iso if last is not None else None,
        at=base.iso if base is not None and (high is not None or low is not None) else None,
    )
    return view.mention("age", stamp.start, stamp.end, normal)


def _age(birth: Moment | None, base: Moment | None) -> int | None:
    """Full years from a birth to a date; None where either is not known."""
    if birth is None or base is None or birth.year is None or base.year is None:
        return None
    early = (base.month or 12, base.day or 31) < (birth.month or 1, birth.day or 1)
    return base.year - birth.year - (1 if early else 0)


# Tables whose words show that a date is near, even where the text has no figure.
_TRIGGERING = ("relative", "weekdays", "months", "days", "ago", "later", "eras")
_SINGLE = frozenset("0123456789年月日년월일") | {"世纪", "世紀", "세기", "century"}


def _triggers() -> tuple[str, ...]:
    """Names of months, weekdays and named days, relative words, and the characters every other date holds."""
    words = {word for name in _TRIGGERING for word in times(name).table}
    return tuple(sorted(words | _SINGLE))


FINDER = Finder("dates", ("date", "period", "age"), _triggers(), look)
