"""Letterhead and signature: who writes above a paper, and who signs with which day below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aftername.languages.page_words import phrases
from aftername.stages.reading.document_forms import is_body
from aftername.stages.reading.structure.draft import Draft
from aftername.values.written_dates import dates_in

TOP = 8  # blocks from the top that may be a letterhead
END = 8  # blocks from the end that may be a signature
_NUMBER = re.compile(
    r"[^\s，。]{2,20}[〔\[［【(（]\s?\d{4}\s?[〕\]］】)）]\s?第?\s?\d{1,5}\s?[号號]|[^\s，。]{1,20}字第\s?\d{4,}\s?[号號]|第?\d{1,6}号"
    r"|(?:[가-힣·]{2,20} )?(?:공고|고시|훈령|예규)? ?제 ?\d{2,4} ?[-–—] ?\d{1,5} ?호|[^\s，。]{2,12}第\d{1,5}号"
)
_TITLE_OF_OFFICE = re.compile(
    r"(?<=\S)[ 　]?(?:장관|청장|원장|이사장|위원장|시장|군수|구청장|도지사|회장|총장|大臣|長官|知事|市長|局長|部长|局长|主任)(?:[ 　]{1,2}.{1,8})?$"
)
_SEAL = re.compile(r"[（(](?:盖章|公章|印章|章|印|直印|직인|인)[）)]|직인생략|\(직인 ?생략\)|公印省略")
_AROUND_DAY = " \t\u3000（）()年月日,.，。:：于於印发"


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
    found = re.match(
        r"(\S{2,24}?(?: \S{2,16}?)?)[ \u3000]+(?:공고|고시|훈령|예규|告示|公告|令|公示)[ \u3000]*(?:제|第)?[ \u3000]*\d",
        words,
    )
    if found and (
        is_body(found[1])
        or re.fullmatch("[가-힣]{2,16}(?:부|처|청|원|위원회|재단|공단|진흥원|시|도)", found[1])
    ):
        return found[1]
    return ""


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
            beside = [
                other
                for other in last[max(0, place - 3) : place + 2]
                if other is not one and body_of(other.text)
            ]
            beside = [other for other in beside if other.role in ("paragraph", "signature", "heading")]
            if beside:
                for other in (one, *beside):
                    other.role, other.kind, other.number, other.level = "signature", "", "", 0
        elif _signed_in_one(one.text):
            one.role = "signature"
    if (
        matter
        and matter[-1].role == "paragraph"
        and not matter[-1].fixed
        and len(matter) > 2
        and body_of(matter[-1].text)
    ):
        matter[-1].role = "signature"


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
