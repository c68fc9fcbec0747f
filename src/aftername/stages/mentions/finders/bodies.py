"""Bodies: ministries, offices, universities, institutes, firms, by the table and by the form of their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from aftername.languages.bodies import bodies
from aftername.languages.body_forms import (
    ENGLISH_HEADS,
    ENGLISH_TAILS,
    HAN_GENERIC,
    HAN_STOPS,
    HAN_TAILS,
    KNOWN_PLACES,
    KOREAN_STOPS,
    KOREAN_TAILS,
    PLACES,
)
from aftername.records import BodyName, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.text.folding import folded
from aftername.text.han_variants import simplified

REACH = 16  # code points of Han a name may have before its tail

_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CAPITALS = re.compile(
    r"(?:[A-Z][\w.'’&-]*|of|and|for|the|on|&)(?:,? (?:[A-Z][\w.'’&-]*|of|and|for|the|on|in|&)){0,12}$"
)
_AFTER_OF = re.compile(
    r" (?:of|for) (?:the )?[A-Z][\w'’-]*(?:(?:,? and|,| of| for| &| the)? (?!The |According |On |In )[A-Z][\w'’-]*){0,7}"
)
_TAIL_WORDS = "University|Institute|College|Academy|Laboratory|Agency|Commission|Council|Foundation"
_SMALL = {"of", "and", "for", "the", "on", "in", "&"}


@cache
def _table() -> dict[str, tuple[str, str, bool]]:
    """Folded names to id, kind and whether it is mere initials."""
    found: dict[str, tuple[str, str, bool]] = {}
    twice: set[str] = set()
    for one in bodies():
        for name in (*one.names, *one.english):
            key = folded(name)
            for form in {key, key.removeprefix("the ")}:
                if form in found and found[form][0] != one.id:
                    twice.add(form)
                found[form] = (one.id, one.kind, False)
        for name in one.initials:
            key = folded(name)
            if len(key) >= 3:
                if key in found and found[key][0] != one.id:
                    twice.add(key)
                found.setdefault(key, (one.id, one.kind, True))
    return {
        name: ("", kind, short) if name in twice else (id_, kind, short)
        for name, (id_, kind, short) in found.items()
    }


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """The longest name at each place; names of the table go before mere forms of the same length."""
    table = _table()
    found: list[tuple[int, int, BodyName]] = []
    for hit in hits:
        known = table.get(hit.trigger)
        if known is not None:
            one = _known(view, hit, *known)
            if one is not None:
                found.append(one)
        if hit.trigger in HAN_TAILS:
            found.extend(_han(view, hit))
        if hit.trigger in KOREAN_TAILS:
            found.extend(_korean(view, hit))
        if hit.trigger in ENGLISH_HEADS or hit.trigger in ENGLISH_TAILS:
            found.extend(_english(view, hit))
    last = -1
    for start, end, normal in sorted(found, key=lambda one: (one[0], -one[1], one[2].code is None)):
        if start >= last:
            last = end
            yield view.mention("body", start, end, normal)


def _known(view: View, hit: Hit, id_: str, kind: str, short: bool) -> tuple[int, int, BodyName] | None:
    """A name of the table that stands for itself and is no part of a longer word."""
    before = view.text[hit.start - 1 : hit.start]
    after = view.text[hit.end : hit.end + 1]
    if hit.trigger[-1] in "部局" and after in ("门", "門", "长", "長", "分"):
        return None  # 教育部门 is any education office, 局长 a person
    if _LATIN_LETTER.match(hit.trigger[0]) and (_LATIN_LETTER.match(before) or _LATIN_LETTER.match(after)):
        return None
    written = view.text[hit.start : hit.end]
    if short:
        # Initials mean many things; they count where the document gives the full name too.
        if not written.isupper() or not any(full in view.folded for full in _full(id_)):
            return None
    elif written.isascii() and not written[0].isupper():
        return None
    return hit.start, hit.end, BodyName(_key(written), id_ or None, kind)


@cache
def _full(id_: str) -> tuple[str, ...]:
    """The full names of a body, folded; empty where initials stand for several."""
    return tuple(folded(name) for one in bodies() if one.id == id_ for name in (*one.names, *one.english))


def _han(view: View, hit: Hit) -> Iterable[tuple[int, int, BodyName]]:
    """A Han name by its tail: back to a place, a mark or a word that cannot be part of a name."""
    kind, least = HAN_TAILS[hit.trigger]
    after = view.text[hit.end : hit.end + 1]
    if kind == "local" and hit.trigger in ("厅", "局", "委", "办", "部") and after in "长長门門分属":
        return
    begin = hit.start
    while begin > 0 and hit.start - begin < REACH and _is_name_letter(view.text[begin - 1]):
        begin -= 1
    lead = view.text[begin : hit.start]
    cut = max((lead.rfind(word) + len(word) for word in HAN_STOPS if word in lead), default=0)
    place = next((lead.find(p, cut) for p in PLACES if lead.find(p, cut) >= 0), -1)
    start = begin + (place if place >= 0 and place >= cut and kind == "local" else cut)
    name = view.text[start : hit.end]
    if len(name) - len(hit.trigger) < least:
        return
    if kind == "local" and not _LOCAL.match(simplified(name)):
        return
    lead = name[: len(name) - len(hit.trigger)]
    if kind != "local" and (lead.endswith(HAN_GENERIC) or lead in _GENERIC_LEADS):
        return
    if kind in ("institute", "other") and not simplified(name).startswith(KNOWN_PLACES):
        known_script = any("ァ" <= c <= "ヶ" for c in name) or view.language_at(start) == "ja"
        if not known_script:
            return
    yield start, hit.end, BodyName(_key(name), None, kind)


_GENERIC_LEADS = {
    "综合",
    "开放",
    "重点",
    "高等",
    "高职",
    "普通",
    "老年",
    "医",
    "农",
    "师范",
    "职业",
    "技术",
    "二级",
    "书",
    "名牌",
}
_LOCAL = re.compile(
    r"[\u4e00-\u9fff]{2,9}?(?:省|市|区|县|州|盟|旗|镇|自治区|兵团|新区|开发区|示范区|高新区)|北京|上海|天津|重庆|国家|中国|全国|广东|浙江|江苏|山东|四川|河南|河北|湖南|湖北|福建|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|甘肃|青海|贵州|云南|海南|广西|内蒙古|宁夏|新疆|西藏"
)


def _is_name_letter(c: str) -> bool:
    return "\u4e00" <= c <= "\u9fff" or "ァ" <= c <= "ヶ" or c == "ー"


def _korean(view: View, hit: Hit) -> Iterable[tuple[int, int, BodyName]]:
    """A Korean name by its tail: the word it ends, where that word is long enough to be a name."""
    kind = KOREAN_TAILS[hit.trigger]
    begin = hit.start
    while begin > 0 and hit.start - begin < 12 and "가" <= view.text[begin - 1] <= "힣":
        begin -= 1
    name = view.text[begin : hit.end]
    after = view.text[hit.end : hit.end + 2]
    if len(name) - len(hit.trigger) < 2 or name in KOREAN_STOPS:
        return
    if (
        after
        and "가" <= after[0] <= "힣"
        and not re.match(r"[은는이가을를의에와과로도측]|에서|으로|까지|부터", after)
    ):
        return
    yield begin, hit.end, BodyName(_key(name), None, kind)


def _english(view: View, hit: Hit) -> Iterable[tuple[int, int, BodyName]]:
    """Ministry of X and Y; X University, University of X, X Institute of Y: as far as capitals go."""
    text = view.text
    if not text[hit.start].isupper() or _LATIN_LETTER.match(text[hit.end : hit.end + 1]):
        return
    if hit.start and _LATIN_LETTER.match(text[hit.start - 1]):
        return
    kind = ENGLISH_HEADS.get(hit.trigger) or ENGLISH_TAILS[hit.trigger]
    start, end = hit.start, hit.end
    if hit.trigger in ENGLISH_TAILS:
        before = _CAPITALS.search(text[max(0, hit.start - 90) : hit.start].rstrip(" "))
        if before and text[hit.start - 1] == " ":
            lead = before.group()
            other = re.search(rf".*\b(?:{_TAIL_WORDS})\b.* and ", lead)
            lead = lead[other.end() :] if other else lead
            start = hit.start - 1 - len(lead)
            words = lead.split(" ")
            while words and (
                words[0].lower() in _SMALL or words[0] in ("The", "A", "An", "At", "In", "By", "From")
            ):
                start += len(words.pop(0)) + 1
    after = _AFTER_OF.match(text, hit.end, min(len(text), hit.end + 110))
    if after:
        end = after.end()
        joined = re.search(rf" and [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:{_TAIL_WORDS})$", text[hit.end : end])
        if joined:
            end = hit.end + joined.start()
    if end - start <= len(hit.trigger):
        return
    yield start, end, BodyName(_key(text[start:end]), None, kind)


def _key(name: str) -> str:
    """A name as it is compared."""
    return "".join(c for c in simplified(name).casefold() if c.isalnum())


def _triggers() -> tuple[str, ...]:
    forms = {*HAN_TAILS, *KOREAN_TAILS, *ENGLISH_HEADS, *ENGLISH_TAILS}
    return tuple(sorted(forms | _table().keys()))


FINDER = Finder("bodies", ("body",), _triggers(), look)
