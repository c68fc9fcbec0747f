"""Letterhead and signature: who writes above a paper, and who signs with which day below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aftername.languages.expressions import any_of, characters
from aftername.languages.numbering import whole_line
from aftername.languages.page_words import phrases
from aftername.stages.reading.document_forms import is_body
from aftername.stages.reading.structure.draft import Draft
from aftername.text.scripts import HANGUL_RANGE
from aftername.values.number_signs import DAY, MONTH, YEAR
from aftername.values.written_dates import dates_in

TOP = 8  # blocks from the top that may be a letterhead
END = 8  # blocks from the end that may be a signature
_MAY_SIGN = frozenset(("paragraph", "signature", "heading"))
_NUMBER = re.compile(whole_line("number of a paper"))
_TITLE_OF_OFFICE = re.compile(
    rf"(?<=\S)[ \u3000]?{any_of('layout', 'holds office')}(?:[ \u3000]{{1,2}}.{{1,8}})?$"
)
_SEAL = re.compile(rf"[（(]{any_of('layout', 'seals')}[）)]|{any_of('layout', 'seal left out')}")
_AROUND_DAY = f" \t\u3000（）(),.，。:：{YEAR}{MONTH}{DAY}{characters('layout', 'around the day')}"
_COUNTED = re.compile(
    rf"(\S{{2,24}}?(?: \S{{2,16}}?)?)[ \u3000]+{any_of('layout', 'counted notices')}[ \u3000]*"
    rf"{any_of('layout', 'ordinal')}?[ \u3000]*\d"
)
_NUMBERING_BODY = re.compile(rf"[{HANGUL_RANGE}]{{2,16}}{any_of('layout', 'numbering bodies end')}")


def body_of(words: str) -> str:
    """The body that a line names and nothing else, without an office holder's title and seal; "" for any other line."""
    bare = _SEAL.sub("", words).strip(" \t\u3000*_")
    if not 2 <= len(bare) <= 60:
        return ""
    if is_body(bare):
        return bare
    headed = _TITLE_OF_OFFICE.sub("", bare).rstrip()
    return headed if headed != bare and is_body(headed) else ""


def letterhead_body(words: str) -> str:
    """The body that heads a paper: behind it stands the kind of paper, or its number; "" for any other line."""
    for kind in _kinds():
        if words.endswith(kind) and len(words) > len(kind):
            body = words[: -len(kind)].rstrip(" \u3000")
            if is_body(body) and re.search(r"\s", body.strip()) is None:
                return body
    found = _COUNTED.match(words)
    if found and (is_body(found[1]) or _NUMBERING_BODY.fullmatch(found[1])):
        return found[1]
    return ""


@cache
def _kinds() -> list[str]:
    return sorted(phrases("letterhead"), key=len, reverse=True)


def ends_found(drafts: Sequence[Draft]) -> None:
    """Set the role of drafts that are letterhead or signature."""
    matter = [one for one in drafts if one.role not in ("furniture", "label-value")]
    for one in matter[:TOP]:
        if one.fixed or one.role not in ("paragraph", "list-item") or len(one.text) > 60:
            break
        if letterhead_body(one.text) or _NUMBER.fullmatch(one.text.strip("（）() ")):
            one.role, one.kind, one.number = "letterhead", "", ""
        elif not (one is matter[0] or _is_day(one.text) or body_of(one.text)):
            break
    _sign(matter)


def _sign(matter: Sequence[Draft]) -> None:
    """A body with a day below it, above it or behind it, near the end."""
    last = list(matter[-END:]) if len(matter) > 2 else list(matter[1:])
    for place, one in enumerate(last):
        if one.role not in ("paragraph", "list-item") or one.fixed or len(one.text) > 60:
            continue
        if _is_day(one.text):
            around = (*last[max(0, place - 3) : place], *last[place + 1 : place + 2])
            beside = [other for other in around if other.role in _MAY_SIGN and body_of(other.text)]
            for other in (one, *beside) if beside else ():
                other.role, other.kind, other.number, other.level = "signature", "", "", 0
        elif _signed_in_one(one.text):
            one.role = "signature"
    closing = matter[-1] if len(matter) > 2 else None
    if closing and closing.role == "paragraph" and not closing.fixed and body_of(closing.text):
        closing.role = "signature"


def _is_day(words: str) -> bool:
    found = dates_in(words) if len(words) <= 40 else ()
    if len(found) != 1 or len(found[0].value) < 10:
        return False
    return not (words[: found[0].start] + words[found[0].end :]).strip(_AROUND_DAY)


def _signed_in_one(words: str) -> bool:
    """青岚省科学技术厅 2023年6月1日"""
    found = dates_in(words) if re.search(r"\d", words) else ()
    if len(found) != 1 or len(found[0].value) < 10 or words[found[0].end :].strip(_AROUND_DAY):
        return False
    return bool(body_of(words[: found[0].start].strip(" \u3000,，")))
