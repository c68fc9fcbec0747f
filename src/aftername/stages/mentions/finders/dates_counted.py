"""Dates counted from another: 5年前, two weeks ago, in 3 months, the past five years, 2 weeks starting May 20."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.durations import Length, lengths
from aftername.stages.mentions.quantities import Measure
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.values.calendar import Moment, moved, shifted
from aftername.values.stretches import working_days

_SECONDS_OF = {"second", "minute", "hour"}


def reckoned(view: View) -> Iterator[Stamp]:
    """Lengths of time counted from the reference date: 5年前, two weeks ago, in 3 months, 2주 후."""
    text = view.folded
    for measure in lengths(view):
        unit, each, half = measure.unit
        if unit in _SECONDS_OF or measure.high is None or measure.high > 1.5 * measure.low:
            continue  # 数十年前 is no date
        ago, later, within = (view.times_at(name, measure.start) for name in ("ago", "later", "within"))
        end = measure.end
        at = end
        while at < len(text) and text[at] == " " and at - end < 2:
            at += 1
        if text.startswith(("の", "间", "間", "간"), at) and not ago.starting(text, at):
            at += 1
            while at < len(text) and text[at] == " ":
                at += 1
        word = ago.starting(text, at)
        by = -1
        if word is None:
            word, by = later.starting(text, at), 1
        start = measure.start
        if word is not None:
            if word in _AMBIGUOUS and not _alone(text, at + len(word), word):
                continue
            stop = at + len(word)
        elif (done := _DONE_IN.match(text, end)) is not None and text[end - 1] not in "でに":
            stop, by = end + len(done["de"]), 1
        elif (stretch := _stretch(view, measure, unit, each, half)) is not None:
            yield stretch
            continue
        elif text[start].isascii():
            lead = start
            while lead > 0 and text[lead - 1] == " ":
                lead -= 1
            word = within.ending(text, lead)
            if word != "in" or measure.approximate or not _plain_end(text, end):
                continue
            start, stop, by = lead - len(word), end, 1
        else:
            continue
        base = reference(view)
        yield _moved(measure, start, stop, unit, (measure.low + half) * each * by, base)


# 2週間で出発します: with a verb of leaving, coming back or ending, で is "in" and not "within".
_DONE_IN = re.compile(
    r"(?P<de>で)(?=[^。、\n]{0,5}(?:出発|戻|帰る|帰り|帰国|到着|完成|終わ|終え|終了|始ま|開始|届|引退|卒業|退職))"
)


def _stretch(view: View, measure: Measure[Length], unit: str, each: float, half: float) -> Stamp | None:
    """The past five years, 今後2か月, 지난 3년: a stretch that ends or starts at the reference date."""
    text, base = view.folded, reference(view)
    inner = _INNER.search(text, measure.start, measure.end)
    if inner is not None and base is not None:
        sign = -1 if inner["past"] else 1
        ends = _ends(text, base, measure, unit, (measure.low + half) * each, sign)
        return Stamp(measure.start, measure.end, *ends, relative=True) if ends is not None else None
    at = measure.start
    while at > 0 and text[at - 1] == " ":
        at -= 1
    for name, sign in (("past", -1), ("coming", 1)):
        word = view.times_at(name, measure.start).ending(text, at)
        if word is None or (len(word) == 1 and word in _WEAK_LEAD):
            continue
        begin = at - len(word)
        if "가" <= word[0] <= "힣" and begin and "가" <= text[begin - 1] <= "힣":
            continue
        if base is None:
            return None
        ends = _ends(text, base, measure, unit, (measure.low + half) * each, sign)
        if ends is None:
            return None
        return Stamp(begin, measure.end, *ends, relative=True, approximate=measure.approximate)
    return None


_INNER = re.compile(r" (?:(?P<past>last|past|previous)|next|coming|upcoming|following) ")
_WORKING = re.compile(r"business|working|営業日|工作日|영업일|근무일")


def _ends(
    text: str, base: Moment, measure: Measure[Length], unit: str, count: float, sign: int
) -> tuple[Moment, Moment] | None:
    """Both ends of a stretch up to a day, or from the day after it: whole quarters, working days, any other."""
    written = text[measure.start : measure.end]
    if unit == "month" and "quarter" in written:
        return _quarters(base, int(count) // 3 * sign)
    if unit == "day" and _WORKING.search(written) and count <= 400 and base.day is not None:
        other: Moment | None = working_days(base, int(count) * sign)
    else:
        other = moved(base, unit, count * sign)
    if other is None:
        return None
    return (other, base) if sign < 0 else (shifted(base, "day", 1) or base, other)


def _quarters(base: Moment, by: int) -> tuple[Moment, Moment] | None:
    """Whole quarters of the calendar before the one of a day, or after it."""
    if base.year is None or base.month is None:
        return None
    here = Moment(base.year, (base.month - 1) // 3 * 3 + 1)
    first = shifted(here, "quarter", by if by < 0 else 1)
    last = shifted(here, "quarter", -1 if by < 0 else by)
    end = shifted(last, "month", 2) if last is not None else None
    return (first, end) if first is not None and end is not None else None


_ARTICLE = re.compile(
    r"\b(?P<span>(?:an?|one) (?P<unit>second|minute|hour|day|week|fortnight|month|year|decade)) $"
)


def articles(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """a year ago, a week later: lengths of one with an article."""
    text, base = view.folded, reference(view)
    for hit in hits:
        if hit.trigger not in ("ago", "later", "from now", "hence"):
            continue
        match = _ARTICLE.search(text, max(0, hit.start - 16), hit.start)
        if match is None or match["span"].startswith("one"):
            continue
        unit, each = _ARTICLE_UNITS.get(match["unit"], (match["unit"], 1))
        if unit in _SECONDS_OF:
            continue
        by = -each if hit.trigger == "ago" else each
        near = moved(base, unit, by) if base is not None else None
        yield _stamped(match.start(), hit.end, unit, near, False)


_ARTICLE_UNITS = {"fortnight": ("week", 2), "decade": ("year", 10)}


def offset(view: View, listed: list[Stamp]) -> list[Stamp]:
    """2 weeks before May 13, three weeks from tomorrow: a length counted from a date that follows it."""
    text = view.folded
    ends = {measure.end: measure for measure in lengths(view) if measure.unit[0] not in _SECONDS_OF}
    made: list[Stamp] = []
    for stamp in listed:
        lead = _FROM_DATE.search(text, max(0, stamp.start - 20), stamp.start)
        measure = ends.get(lead.start()) if lead is not None else None
        if (
            lead is None
            or measure is None
            or measure.high is None
            or stamp.moment is None
            or stamp.moment.day is None
        ):
            made.append(stamp)
            continue
        unit, each, half = measure.unit
        by = (measure.low + half) * each * (-1 if lead["word"] == "before" else 1)
        spanned = text.endswith("for ", 0, measure.start)
        if lead["from"] or (lead["word"] == "from" and spanned):
            ahead = stamp.others[0] if stamp.others else stamp.moment
            last = moved(ahead, unit, by) if ahead.year is not None else None
            start = measure.start - 4 if spanned and "from" in lead[0] else measure.start
            if last is None:
                made.append(stamp)
                continue
            whole = Stamp(start, stamp.end, ahead, shifted(last, "day", -1), relative=True)
            whole.step = "open"
            made.append(whole)
            continue
        near = moved(stamp.moment, unit, by) if stamp.moment.year is not None else None
        if near is None:
            made.append(stamp)
            continue
        others = tuple(filter(None, (moved(other, unit, by) for other in stamp.others)))
        made.append(Stamp(measure.start, stamp.end, near, relative=True, others=others))
    return lasting(view, made)


_SINCE = re.compile(r"[自从從]$")
_FROM_ON = re.compile(r"(?:から|부터|起|より)(?:向こう|今後)? ?")


def lasting(view: View, listed: list[Stamp]) -> list[Stamp]:
    """A day and how long from it, as a stretch with its end: 明日から3週間, 오늘부터 3일간, 2021年5月1日起3年."""
    text = view.folded
    starts = {measure.start: measure for measure in lengths(view) if measure.unit[0] not in _SECONDS_OF}
    made: list[Stamp] = []
    for stamp in listed:
        joint = _FROM_ON.match(text, stamp.end)
        measure = starts.get(joint.end()) if joint is not None else None
        day = stamp.moment
        if measure is None or day is None or day.day is None or day.year is None or stamp.last is not None:
            made.append(stamp)
            continue
        unit, each, half = measure.unit
        last = moved(day, unit, (measure.low + half) * each)
        counted = text[measure.end - 1] in "泊박" or text.startswith(
            ("前", "後", "后", " 전", " 후", "전", "후", "以上前"), measure.end
        )
        if last is None or counted or measure.low != measure.high:
            made.append(stamp)
            continue
        lead = _SINCE.search(text, max(0, stamp.start - 2), stamp.start)
        # The place ends with the word for "from", so that the length keeps its own.
        end = stamp.end + len(joint[0].rstrip()) if joint is not None else stamp.end
        whole = Stamp(lead.start() if lead else stamp.start, end, day, shifted(last, "day", -1))
        whole.relative, whole.step = stamp.relative, "open"
        made.append(whole)
    return made


_FROM_DATE = re.compile(
    r"(?: (?P<word>from|before|after)|(?P<from>, from| starting(?: on| from)?| beginning(?: on)?)) (?:the )?$"
)


# One character that is mostly part of another word (前三年, 上两周, この3年).
_WEAK_LEAD = frozenset("前上下后後先")


# 前, 后, 後, 전, 후 and 뒤 join other words (前期, 后面): only where no other character of a word follows.
_AMBIGUOUS = frozenset(
    {
        "前",
        "后",
        "後",
        "전",
        "후",
        "뒤",
        "先",
        "before",
        "after",
        "earlier",
        "later",
        "back",
        "あと",
        "以前",
        "以后",
        "之后",
        "以後",
    }
)
_TIED = re.compile(
    r"[后後前](?=[期面续續任者来來台门門途景沿提往置辈輩列身])|[전후뒤](?=[체반기임보자속환후로])|先(?=生|進|进)"
)


def _alone(text: str, end: int, word: str) -> bool:
    if word in ("before", "after", "earlier", "later", "back"):
        return word in ("earlier", "later")
    return _TIED.match(text, end - 1) is None


def _plain_end(text: str, end: int) -> bool:
    """Whether "in two weeks" ends here, so that it is no "in two years of work"."""
    rest = text[end : end + 4].lstrip(" ")
    return (
        not rest
        or rest[0] in ".,;!?)"
        or text.startswith((" and ", " or ", " so ", " for ", " to ", " from now", " at "), end)
    )


def _moved(
    measure: Measure[Length], start: int, end: int, unit: str, by: float, base: Moment | None
) -> Stamp:
    """The stamp of a length counted from the reference: as precise as its unit, the exact day beside it."""
    near = moved(base, unit, by) if base is not None else None
    return _stamped(start, end, unit, near, measure.approximate)


def _stamped(start: int, end: int, unit: str, near: Moment | None, approximate: bool) -> Stamp:
    """A counted date: years and months as precise as the unit, the exact day as a further reading."""
    if near is None:
        return Stamp(start, end, None, relative=True, step=unit, approximate=approximate)
    exact = near
    if unit == "year":
        near = Moment(near.year)
    elif unit == "month":
        near = Moment(near.year, near.month)
    return Stamp(
        start, end, near, relative=True, approximate=approximate,
        others=(exact,) if exact != near else (),
    )  # fmt: skip
