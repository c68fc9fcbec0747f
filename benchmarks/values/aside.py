"""Wanted values that mean something else than we give on purpose: which rule of DISAGREEMENTS.md sets them aside.

A rule looks at the specification alone, never at what was found. Errors of the specification that no rule can see (a sum
that is wrong) are listed in errors.tsv by checksum of their text.
"""

from __future__ import annotations

import re
import zlib
from functools import cache
from pathlib import Path

from specs import Case, Wanted

_RANGE_BEFORE = re.compile(r"\d ?(?:周|세|歳|岁)? ?[-–~〜～至から]{1,2} ?$")
_LUNAR = re.compile(r"农历|農曆|阴历|旧暦|陰暦|음력|正月|お正月|大年|腊月|除夕|神龙")
_DISCOUNT = re.compile(r"割引|引き|折|割り引")
_NO_DAY = re.compile(
    r"(?:その|この|同じ|今から|the |that |this |이 |그 |같은 )?(?:日|週|月|年|週間|ひと月|day|week|month|year|fortnight|day after|weekend|주|달|해|날|最近|하루|한 달|현재)"
)
_WITHIN = re.compile(r"(?:이내|안에|내|内|以内|within.*|이내에|以内に)$|^within ")
_AFTER = re.compile(r"以降|이후|以后|之后|以後|その後|の後")
_PART = re.compile(
    r"初め|はじめ|末|終わり|半ば|上旬|初|底|earl|late|mid|end of|beginning|start of|eoy|eom|end |초|말|중순|中旬|下旬|후반|초반|后半|前半|下半|上半|half"
)
_BOUND = re.compile(
    r"(?:이상|미만|이하|동안|내내|以上|以下|未満|を上回る|を下回る|이후에|초에|말에|후반에|안에|이래)$"
)
_OPENED = re.compile(r"(?:on|in|as early as|greater than|more than)\b", re.IGNORECASE)
_NOW = re.compile(r"\bnow\b|present|\bdate\b|今(?![年月週日])|현재|지금|至今|到今")
_TELEPHONE = re.compile(r"\+ ?\d+[- ]\d{3}|電話番号|전화번호|phone number", re.IGNORECASE)
_NOT_WRITTEN = re.compile(
    r"--\d|\d,00\b|、〇〇|[a-z]+ twenty \w+s\b|\b[A-Z]{2,}-\d|^\d+ ?[DYWM]$|叁", re.MULTILINE
)
_COMMON = re.compile(r"^[A-Za-z]?\d{1,2} ?[-/] ?\d{1,2}$")


@cache
def errors() -> dict[tuple[str, str, str], str]:
    """Errors of the specifications: (checksum of the text, kind, language) and why."""
    rows = {}
    for line in (Path(__file__).resolve().parent / "errors.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, kind, language, why = line.split("\t")
            rows[code, kind, language] = why
    return rows


def checksum(text: str) -> str:
    """How errors.tsv names a text."""
    return f"{zlib.crc32(text.encode()):08x}"


def aside(case: Case, wanted: Wanted) -> str:
    """The rule that sets a wanted value aside, or "". Only for cases with places."""
    if wanted.start is None or wanted.end is None:
        return ""
    told = errors().get((checksum(case.text), case.kind, case.language))
    if told is not None:
        return f"error: {told}"
    span, before = case.text[wanted.start : wanted.end].strip(), case.text[: wanted.start]
    lowered, values = span.lower(), wanted.values
    if case.kind == "amount" and values == ((None, None),):
        return "currency without a sum"
    if case.kind in ("age", "percent") and _RANGE_BEFORE.search(before):
        return "last end of a range"
    if case.kind == "percent" and case.language == "ja" and _DISCOUNT.search(span):
        return "what is left after a discount"
    if case.kind in ("number", "ordinal"):
        if _TELEPHONE.search(case.text):
            return "part of a telephone number"
        return "not written in papers" if _NOT_WRITTEN.search(case.text) else ""
    if case.kind in ("date", "period") and _LUNAR.search(span):
        return "lunar date with Gregorian figures"
    if case.kind == "date":
        if values and values[0] in ("not resolved", None):
            return "no such day"
        if _NO_DAY.fullmatch(lowered):
            return "names no date"
        if _COMMON.match(span) and span == case.text.strip():
            return "could be a fraction or a score"
        return "a length from a day" if re.search(r"から\d|이후로 ", span) else ""
    if case.kind == "duration":
        if _BOUND.search(span) or _NOT_WRITTEN.search(span):
            return "bound or manner inside the place"
        return ""
    if case.kind == "period":
        return _period(case, wanted, lowered)
    return ""


def _period(case: Case, wanted: Wanted, span: str) -> str:
    pairs = [value for value in wanted.values if isinstance(value, tuple)]
    if _NO_DAY.fullmatch(span):
        return "names no date"
    if _WITHIN.search(span):
        return "within: a longest time, not one from today"
    if pairs and case.reference and pairs[0][1] == case.reference and pairs[0][0] and _NOW.search(span):
        return "until now is an open end"
    if pairs and _AFTER.search(span) and pairs[0][1] is None and str(pairs[0][0]).endswith(("-01-01", "-02-01", "-03-01")):  # fmt: skip
        return "after a year: with or without it"
    if _PART.search(span):
        return "vague part of a year, month or week"
    if _BOUND.search(span) or _OPENED.match(span):
        return "word inside the place"
    return ""
