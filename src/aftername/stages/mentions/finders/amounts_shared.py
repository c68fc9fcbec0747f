"""Sums that share what is written once: lists (10、20、50万元), ranges that lost their dash, a currency said before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from aftername.languages.currencies import currency_of, majors
from aftername.records import Amount, Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.money_units import Money
from aftername.stages.mentions.quantities import Measure, numerals
from aftername.values.numbers import Figure, Numeral

_LIST_GAP = re.compile(r"(?: ?[、/,，] ?| ?(?:和|及|与|與|或|と|および|과|와|및) ?|, and | and | or |, )")
_EACH = re.compile(r"分别|分別|依次|各|それぞれ|順に|각각|차례로|respectively|\beach\b")
MOST_TIMES = (
    20  # the ends of a range that lost its dash lie no further apart; beyond, two figures stand side by side
)


def listed_before(view: View, measure: Measure[Money]) -> Iterator[tuple[int, int, Figure]]:
    """(start, end, value) of figures listed before a sum, which share its unit: 分别给予10、20、50万元.

    Three figures that rise or fall, or two where a word says that each is given its own.
    """
    listed, text = numerals(view), view.folded
    last = listed[measure.first]
    if measure.first != measure.last or measure.start != last.start:
        return
    members: list[Numeral] = [last]
    for index in range(measure.first - 1, max(-1, measure.first - 8), -1):
        one = listed[index]
        own = one.scale > 1 and one.scale == last.scale
        if (
            not (one.plain or own)
            or one.ordinal
            or _LIST_GAP.fullmatch(text, one.end, members[0].start) is None
        ):
            break
        members.insert(0, one)
    values = [one.low if one.scale > 1 else one.low * last.scale for one in members]
    lead = re.split(r"[。；;]", text[max(0, members[0].start - 16) : members[0].start])[-1]
    told = (
        _EACH.search(lead) is not None
        or _EACH.match(text[measure.end : measure.end + 14].lstrip(", ")) is not None
    )
    rising = values == sorted(set(values)) or values[::-1] == sorted(set(values))
    fewest = 2 if told else 3
    if (
        len(members) < fewest
        or not rising
        or lead[-1:] in tuple("第.:-\n")
        or min(values) * 100 < max(values)
    ):
        return
    for one, value in zip(members[:-1], values[:-1], strict=True):
        yield one.start, one.end, int(value) if value == int(value) else value


def without_dash(view: View, measure: Measure[Money]) -> Measure[Money]:
    """300　500万元, US$70,000 140,000: two round figures with a blank where the dash was lost; else as it is."""
    listed, text = numerals(view), view.folded
    if measure.first != measure.last:
        return measure
    here = listed[measure.first]
    if measure.end == here.end and measure.first + 1 < len(listed):
        after = listed[measure.first + 1]
        grouped = "," in text[here.start : here.end] and "," in text[after.start : after.end]
        if grouped and _lost(text, here, after) and not text[after.end : after.end + 2].strip()[:1].isalpha():
            return replace(measure, end=after.end, high=after.low, last=measure.first + 1, repaired=True)
    if measure.start == here.start and measure.first:
        before = listed[measure.first - 1]
        written = text[before.start : before.end]
        if (
            written.isdecimal()
            and written[-1] == "0"
            and len(written) > 1
            and _lost(text, before, here, here.scale)
        ):
            low = int(before.low * here.scale)
            return replace(measure, start=before.start, low=low, first=measure.first - 1, repaired=True)
    return measure


_LOST = re.compile(r" {1,3}")


def _lost(text: str, first: Numeral, second: Numeral, scale: int = 1) -> bool:
    """Whether two round figures with only a blank between them can be the ends of a range."""
    if _LOST.fullmatch(text, first.end, second.start) is None or text[first.start - 1 : first.start] in tuple(
        "第.-/:"
    ):
        return False
    low, high = first.low * scale, second.low
    return low < high <= low * MOST_TIMES and first.start > 0 and text[first.start - 1] not in " \t\n"


_GLOSSED = re.compile(
    r"(?P<n>\d[\d,]*(?:\.\d+)?) ?\([\d.,+×x \-]{1,30}\) ?(?P<scale>[十百千万亿萬億백천만억조]{1,3}) ?(?=[元円원圆])"
)


def glossed(view: View) -> Iterator[tuple[int, int, Figure, str]]:
    """(start, end, value, currency word) of sums whose scale stands behind a remark: 1.4 (0.7+0.7) 억 원."""
    from aftername.values.numbers_east import read_east

    text = view.folded
    if ")" not in text:
        return
    for match in _GLOSSED.finditer(text):
        form = majors().starting(text, match.end())
        scale = read_east("1" + match["scale"], 0, False)
        if form is None or scale is None or scale.end != 1 + len(match["scale"]):
            continue
        value = round(float(match["n"].replace(",", "")) * scale.low, 4)
        yield match.start(), match.end() + len(form), int(value) if value == int(value) else value, form


_BREAK = re.compile(r"[。;；\n!?]")


def carried(view: View, found: list[Mention]) -> list[Mention]:
    """新台币15,000元调高至20,000元: a bare 元 behind a sum in named 元 is the same money; in text order."""
    made: list[Mention] = []
    for mention in found:
        before = made[-1] if made else None
        if before is not None and isinstance(mention.normal, Amount) and isinstance(before.normal, Amount):
            gap = view.folded[before.anchor.end : mention.anchor.start]
            written = view.folded[mention.anchor.start : mention.anchor.end]
            if len(gap) <= 12 and not _BREAK.search(gap) and _only_local(written) and _named(view, before):
                normal = replace(mention.normal, currency=before.normal.currency, candidates=())
                mention = replace(mention, normal=normal)
        made.append(mention)
    return made


def _only_local(written: str) -> bool:
    """Whether a sum as written ends in 元 and names no currency."""
    return written[-1:] in "元圆圓" and written[:1].isdigit()


def _named(view: View, mention: Mention) -> bool:
    """Whether a sum is written with a currency by name and in 元: 新台币15,000元; or follows one that is."""
    written = view.folded[mention.anchor.start : mention.anchor.end]
    if written[-1:] not in "元圆圓":
        return False
    form = next((majors().starting(written, at) for at in range(1) if majors().starting(written, at)), None)
    return form is not None and not currency_of(form).local
