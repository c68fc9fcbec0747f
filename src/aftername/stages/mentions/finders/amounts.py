"""Sums of money: currency by sign, word, context or place of the document; ranges, hedges, what the sum is for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from aftername.languages.currencies import Currency, currency_of, minors
from aftername.records import Amount, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders import table_units
from aftername.stages.mentions.finders.amounts_bare import bare_sums, lost_dash
from aftername.stages.mentions.finders.amounts_shared import carried, glossed, listed_before, without_dash
from aftername.stages.mentions.finders.currency_place import place_currency
from aftername.stages.mentions.finders.money_units import Money, money_of
from aftername.stages.mentions.quantities import (
    Measure,
    hedge,
    is_free,
    measures,
    numerals,
    take,
)
from aftername.values.numbers import Figure, Numeral

_BLANK = " \u3000"

_SCALE_AFTER = re.compile(r" ?(million|billion|trillion|thousand|mn|bn|m|k|万|亿|億)(?![a-z])")


_SCALES = {
    "million": 10**6, "billion": 10**9, "trillion": 10**12, "thousand": 1000,
    "mn": 10**6, "bn": 10**9, "m": 10**6, "k": 1000, "万": 10**4, "亿": 10**8, "億": 10**8,
}  # fmt: skip


_JOINT = re.compile(r" ?(?:and |又|零|と|와|과|그리고|and)? ?")


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Sums of money, with those given twice linked."""
    found: list[Mention] = [*_glossed(view)]
    used = -1
    for measure in [*measures(view, money_of)]:
        if measure.first <= used or not is_free(view, measure.start, measure.end):
            continue
        measure = without_dash(view, _with_parts(view, measure))
        used = measure.last
        shared = [*listed_before(view, measure)]
        found.append(_mention(view, measure))
        for start, end, value in shared:
            if is_free(view, start, end):
                found.append(
                    _mention(
                        view, replace(measure, start=start, end=end, low=value, high=value, first=-1, last=-1)
                    )
                )
    found.extend(_mention(view, measure) for measure in bare_sums(view))
    found.extend(_in_tables(view))
    found.sort(key=lambda mention: mention.anchor.start)
    return _restated(view, carried(view, found))


def _glossed(view: View) -> Iterable[Mention]:
    """Sums whose scale stands behind a remark in brackets."""
    for start, end, value, word in glossed(view):
        if is_free(view, start, end):
            money = Money(word, currency_of(word))
            yield _mention(view, Measure(start, end, value, value, False, money, -1, -1))


def _with_parts(view: View, measure: Measure[Money]) -> Measure[Money]:
    """五元六角, 64달러 45센트, 15 dollars 50: the smaller units behind the larger."""
    listed, text = numerals(view), view.folded
    currency = measure.unit.currency
    low = measure.low * currency.part if currency.part != 1 else measure.low
    high = measure.high
    if high is not None and currency.part != 1:
        high = high * currency.part
    index, end = measure.last, measure.end
    tail = _SCALE_AFTER.match(text, end)
    if (
        tail is not None
        and measure.first == measure.last
        and listed[index].scale == 1
        and text[end - 1].isalpha()
    ):
        by = _SCALES[tail[1]]
        low, high, end = low * by, None if high is None else high * by, tail.end()
    if measure.first == measure.last and high == low and currency.part > 0.02:
        index, end, low = _smaller(view, currency, index, end, low)
        high = low = round(low, 4)
    made = low if not isinstance(low, float) or low != int(low) else int(low)
    top = high if not isinstance(high, float) or high != int(high) else int(high)
    return Measure(measure.start, end, made, top, measure.approximate, measure.unit, measure.first, index)


def _smaller(view: View, currency: Currency, index: int, end: int, low: Figure) -> tuple[int, int, Figure]:
    """(index of the last number, end, value) of a sum with the smaller units that follow it."""
    listed, text = numerals(view), view.folded
    while index + 1 < len(listed):
        following = listed[index + 1]
        if following.start - end > 5 or not isinstance(following.low, int) or following.low >= 100:
            break
        if _JOINT.fullmatch(text, end, following.start) is None and text[end : following.start] != "零":
            break
        at = following.end
        while at < len(text) and text[at] in _BLANK and at - following.end < 2:
            at += 1
        form = minors().starting(text, at)
        if form is None:
            part = _bare_part(text, currency, following, end)
            return (index + 1, following.end, low + following.low * part) if part else (index, end, low)
        low += following.low * currency_of(form).part
        index, end = index + 1, at + len(form)
        if end < len(text) and text[end] in "整正钱錢":
            end += 1
    return index, end, low


def _bare_part(text: str, currency: Currency, following: Numeral, end: int) -> float:
    """What one of a bare last number counts (五块三, 15 dollars 50); 0 where it does not belong to the sum."""
    if not _stops(text, following.end):
        return 0.0
    if currency.part == 0.1 and following.form == "han" and following.low < 10:
        return 0.01
    size = following.end - following.start
    if currency.local and following.form != "digits" and size <= 2:
        return 0.1 if size == 1 and "零" not in text[end : following.start] else 0.01
    words = text[end - 1].isalpha() and not currency.local and text[end - 1] < "\u4e00"
    return 0.01 if words and following.plain == 2 else 0.0


def _stops(text: str, end: int) -> bool:
    """Whether a clause ends here, so that a bare number belongs to the sum before it."""
    while end < len(text) and text[end] in _BLANK:
        end += 1
    return end >= len(text) or text.startswith("です", end) or text[end] in ".,;!?。，；、)"


def _mention(view: View, measure: Measure[Money]) -> Mention:
    """The mention of a measured sum."""
    hedged = hedge(view, measure.start, measure.end)
    low, high = measure.low, measure.high
    single = measure.first == measure.last >= 0
    repaired = lost_dash(view, numerals(view)[measure.first]) if single else None
    if repaired is not None:
        low, high = repaired
    least, most, about = hedged.bound(low, high)
    currency = measure.unit.currency
    code, others = currency.code, currency.others
    if currency.local or measure.unit.form in ("¥", "￥", "\\"):
        code, others = place_currency(view, measure.unit.form, view.language_at(measure.start))
    per, tax = _purpose(view, hedged.start, hedged.end, measure.start, measure.end)
    take(view, measure.start, measure.end)
    normal = Amount(
        least,
        most,
        code,
        approximate=about or measure.approximate,
        per=per,  # type: ignore[arg-type]
        tax=tax,  # type: ignore[arg-type]
        ceiling="most" in hedged.effects,
        floor="least" in hedged.effects,
        candidates=(() if not others else ((code,) if code else ()) + others),
    )
    return view.mention(
        "amount",
        measure.start,
        measure.end,
        normal,
        "repaired" if repaired is not None or measure.repaired else None,
    )


def _purpose(view: View, left: int, right: int, start: int, end: int) -> tuple[str | None, str | None]:
    """What a sum is for (per year, per person), and whether before or after tax."""
    text = view.folded
    per: str | None = None
    before, after = view.values_at("per_before", start), view.values_at("per_after", start)
    taxes = (("pre", view.values_at("pre_tax", start)), ("post", view.values_at("post_tax", start)))
    money = view.values_at("money", start)
    at = right
    while at < len(text) and text[at] in " \u3000(":
        at += 1
    word = after.starting(text, at)
    if word is not None:
        per = str(after.table[word])
    tax = None
    for pre, table in taxes:
        ahead = table.starting(text, at)
        if ahead is None:
            ahead = table.starting(text, at + len(word) + 1) if word else None
        if ahead is not None:
            tax = pre
    at = left
    for _ in range(4):
        while at > 0 and text[at - 1] in " \u3000的(:、の은는을를에":
            at -= 1
        lead = before.ending(text, at)
        if lead is not None:
            if per in (None, "unit"):  # 월 300만원씩: a month says more than each
                per = str(before.table[lead])
            at -= len(lead)
            continue
        for pre, table in taxes:
            lead = table.ending(text, at)
            if lead is not None:
                tax = tax or pre
                at -= len(lead)
                break
        if lead is not None:
            continue
        lead = money.ending(text, at)
        if lead is None:
            break
        at -= len(lead)
    return per, tax


def _in_tables(view: View) -> list[Mention]:
    """Figures under a header that names their unit."""
    found = []
    for start, end, low, high, word in table_units.sums(view):
        if not is_free(view, start, end):
            continue
        take(view, start, end)
        currency = currency_of(word)
        code, others = currency.code, currency.others
        if currency.local:
            code, others = place_currency(view, word, view.language_at(start))
        candidates = () if not others else ((code,) if code else ()) + others
        found.append(view.mention("amount", start, end, Amount(low, high, code, candidates=candidates)))
    return found


def _restated(view: View, found: list[Mention]) -> list[Mention]:
    """Link a sum given again in another currency to the first: "3 million yuan (60 million yen)"."""
    text = view.folded
    made: list[Mention] = []
    for mention in found:
        if made:
            before = made[-1]
            first, second = before.normal, mention.normal
            gap = text[before.anchor.end : mention.anchor.start]
            said = view.values_at("per_after", mention.anchor.start).starting(gap, 1 if gap[:1] == " " else 0)
            if said is not None:
                gap = gap.replace(said, "", 1)
            if (
                isinstance(first, Amount)
                and isinstance(second, Amount)
                and first.currency != second.currency
                and first.restates is None
                and 0 < len(gap) <= 28
                and "(" not in text[before.anchor.start : before.anchor.end]
                and _opens(gap, view.values_at("restating", mention.anchor.start).table)
            ):
                normal = Amount(
                    second.low, second.high, second.currency, second.approximate,
                    second.per or first.per, second.tax, second.ceiling, second.floor, second.candidates,
                    (before.anchor.start, before.anchor.end),
                )  # fmt: skip
                mention = Mention(mention.kind, mention.anchor, normal)
        made.append(mention)
    return made


def _opens(gap: str, words: dict[str, object]) -> bool:
    """Whether what stands between two sums says that the second is the first again."""
    bare = gap.strip(" \u3000")
    if bare[:1] in ("(", "[", "〔", "（"):
        inner = bare[1:].strip()
        return inner == "" or inner in words or any(inner.endswith(word) for word in words)
    bare = bare.lstrip(",，、;").strip()
    return (
        bool(bare)
        and (bare in words)
        and (gap.strip()[:1] in ",，、" or (len(bare) > 1 and bare not in ("or", "about", "around", "some")))
    )


FINDER = Finder("amounts", ("amount",), (), look)
