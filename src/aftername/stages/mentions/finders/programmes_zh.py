"""Names of programmes in Chinese: quoted with a head, or formed of words that only such names have.

The text is folded and simplified first, so one grammar reads 汀兰计划, 汀蘭計劃 and 「汀蘭計畫」.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.programmes_zh_lone import lone
from aftername.stages.mentions.finders.programmes_zh_words import (
    CONTEXT_REACH,
    DIGITS,
    REFUSAL_REACH,
    YEAR,
    Stem,
    is_euphemism,
    is_function,
    is_numbered,
    judged,
    names_of,
    owners,
)
from aftername.stages.mentions.naming import (
    Candidate,
    Needs,
    Quote,
    Span,
    Word,
    key_of,
    near,
    plain,
    quote_around,
    quote_before,
    sentence_around,
    words_back,
)

WORDS = programme_words("zh")

LONGEST = 30  # code points of an unquoted name before its head
RULE_REACH = 12

_STEP = re.compile(r"[一-鿿㐀-䶿a-z0-9·•\-—+＋]")
_CODED = re.compile(r"(?<![a-z])[a-z]{2,5} ?\((?P<name>[一-鿿]{2,6})\)$")
_TAIL = re.compile(r"(?: ?(?P<version>[1-9]\.\d) ?版?|(?P<new>升级版))?")
_VERSION = re.compile(r"[1-9](?:\.\d)?版?|升级版")
_TRACK = re.compile(r"\((?P<track>[^()\n]{1,12})\)")
_NO_NAME = re.compile(r"[,;:!?。；：，！？\n]|…")
_CARRIED = re.compile(
    r"(?:开展|实施|推进|启动|组织|推动|深化|发起|参与|打造|扩大|统筹|开启|纳入|落实)[^。;,，]{0,8}$"
)
_HEADING = re.compile(r"(?:^|\n)[ \u3000]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]?\s*)$")
_SCHOLAR_ACTS = re.compile(r"(?<=学者)(?:特聘教授|奖励|支持|岗位|特聘|资助|培养|讲座教授){1,2}$")
_OWNER = re.compile(
    r"(?P<owner>[一-鿿]{1,6}?(?:省|自治区|市|新区|区|县|州|大学|学院|科学院|研究院|部|委|厅|局|集团|人民政府))(?:的|级)?$"
)
_HEAD_BEFORE = ("计划", "计画", "工程", "专项", "计划重点", "工程重点", "计划重大")
_NOT_FIRST = ("关于", "给", "对", "在", "从", "为", "有", "要", "把", "到", "不", "《")
_NOT_LAST = ("前", "后", "中", "期间", "时", "类", "级", "有关", "相关")
_WHOLE = ("plan", "works", "scholar")  # kinds whose name may stand whole before a part of it


def look(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates around the heads of a Chinese text, overlaps included."""
    text = plain(view)
    for hit in hits:
        if hit.trigger in '“「‘"':
            candidate = lone(view, hit.start)
            if candidate is not None:
                yield candidate
            continue
        head = text[hit.start : hit.end]
        kind = WORDS.heads.get(head)
        if kind is None or text.startswith(WORDS.not_heads.get(head, ()), hit.end):
            continue
        if kind in ("project", "special") and text.endswith(_HEAD_BEFORE, 0, hit.start):
            continue
        if kind == "project" and not _worth_reading(text, hit.start):
            continue
        candidate = _read(text, hit.start, hit.end, head, kind)
        if candidate is not None:
            yield candidate


def _worth_reading(text: str, start: int) -> bool:
    """项目 is everywhere: only behind a quotation or a word of talent or science."""
    if text[start - 1 : start] in '”」』"》’':
        return True
    left = text[max(0, start - 12) : start]
    return any(
        word in left
        for word in ("人才", "专家", "学者", "青年", "博士后", "留学", "英才", "引智", "团队", "引进")
    )


def _read(text: str, start: int, end: int, head: str, kind: str) -> Candidate | None:
    quote = _quote_near_head(text, start)
    if quote is not None:
        return _quoted_stem(text, quote, start, end, head, kind)
    around = quote_around(text, start, end)
    if around is not None and text[around.start] not in "《〈":
        whole = _quoted_whole(text, around, start, end, head, kind)
        if whole is not None:
            return whole
    return _formed(text, around.start + 1 if around is not None else 0, start, end, head, kind)


def _quote_near_head(text: str, start: int) -> Quote | None:
    """The quotation that ends before the head, with at most twelve characters of plain words between."""
    for at in range(start, max(2, start - 13), -1):
        mark = text[at - 1]
        if mark in '”」』’"':
            return quote_before(text, at)
        if not ("一" <= mark <= "鿿" or mark == " "):
            return None
    return None


def _tail(text: str, end: int) -> tuple[int, Span | None]:
    """Where a name ends with its version and track, and where that track stands: 3.0版, (海外)."""
    at, track = end, None
    match = _TAIL.match(text, end)
    if match is not None and match.end() > end:
        at = match.end()
        track = (match.start("version" if match["version"] else "new"), at)
    bracket = _TRACK.match(text, at)
    if bracket is not None and _is_track(bracket["track"]):
        at, track = bracket.end(), bracket.span("track")
    return at, track


def _is_track(written: str) -> bool:
    return (
        written.upper() in WORDS.tracks
        or _VERSION.fullmatch(written) is not None
        or (written.endswith(("类", "项目")) and len(written) <= 8)
    )


def _track_behind(text: str, at: int) -> Span | None:
    """A track or version named right behind a quoted name: “…计划”青年项目, “…计划”3.0版."""
    _, track = _tail(text, at)
    if track is not None:
        return track
    for length in range(min(12, len(text) - at), 3, -1):
        if text[at : at + length].upper() in WORDS.tracks:
            return at, at + length
    return None


def _quoted_whole(text: str, quote: Quote, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A name that stands with its head inside quotation marks: “汀兰计划”."""
    tail, track = _tail(text, end)
    first, last = quote.start + 1, quote.end - 1
    rest = text[tail:last].strip()
    if rest and not (rest in WORDS.tracks or _is_track(rest)):
        return None
    if rest:
        track, tail = (last - len(rest), last), last
    stem = text[first:start].strip()
    needs = _quoted_needs(text, stem, kind, quote)
    if needs is None:
        return None
    words = names_of(text, first, start)
    if sum(len(w.text) for w in words) < len(stem):
        return None  # a phrase: “申报人才计划”
    owner, inner = _split_owner(words, start)
    if owner is None:
        owner = _owner_before(text, quote.start)
    elif not inner:
        return None
    track = track or _track_behind(text, quote.end)
    begin = first + (len(text[first:start]) - len(text[first:start].lstrip()))
    return Candidate(begin, tail, _key(inner or stem, kind, head), head, kind, owner, track, "quoted", needs)


def _quoted_stem(text: str, quote: Quote, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A name in quotation marks with its head behind them: “汀兰”计划, “汀兰”人才计划."""
    stem = text[quote.start + 1 : quote.end - 1].strip()
    between = text[quote.end : start].strip()
    if text[quote.start] in "《〈":
        return None
    for whole, scheme in WORDS.heads.items():
        if len(stem) > len(whole) and stem.endswith(whole) and scheme in _WHOLE:
            return _parted(text, quote, start, end, whole, scheme)
    if not _joins(text, quote.end, start):
        return None
    needs = _quoted_needs(text, stem, kind, Quote(quote.start, end), between)
    if needs is None:
        return None
    tail, track = _tail(text, end)
    words = words_back(text, quote.end, start, "zh", {})
    kept = "".join(w.text for w in words if w.text not in WORDS.between_dropped)
    owner = _owner_before(text, quote.start)
    return Candidate(
        quote.start, tail, _key(stem + kept, kind, head), head, kind, owner, track, "quoted", needs
    )


def _parted(text: str, quote: Quote, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A part of a programme behind its quoted name: “汀兰计划”青年项目."""
    last = quote.end - 1
    stem = text[quote.start + 1 : last - len(head)]
    needs = _quoted_needs(text, stem, kind, quote)
    if needs is None or not (
        _is_track(text[quote.end : end]) or (start > quote.end and _joins(text, quote.end, start))
    ):
        return None
    owner, track = _owner_before(text, quote.start), (quote.end, end)
    return Candidate(quote.start + 1, last, _key(stem, kind, head), head, kind, owner, track, "quoted", needs)


def _joins(text: str, low: int, start: int) -> bool:
    """Whether only words of programmes stand between a quotation and a head behind it."""
    between = text[low:start].strip()
    if not between:
        return True
    words = words_back(text, low, start, "zh", {})
    return sum(len(w.text) for w in words) == len(between) and all(w.kind for w in words)


def _quoted_needs(text: str, stem: str, kind: str, quote: Quote, between: str = "") -> Needs | None:
    """What quoted words with a head still need to be a name; None for a common noun or a phrase."""
    if not 1 <= len(stem) <= 24 or _NO_NAME.search(stem) or stem in WORDS.generic:
        return None
    if stem.isdigit():
        return "" if DIGITS.search(stem) is not None else None
    if YEAR.search(stem) is not None and not stem.endswith(("人才", "英才")):
        return None
    if "+" in stem:
        return None  # a slogan
    if (
        stem.startswith(_NOT_FIRST)
        or "的" in stem
        or (stem.endswith(_NOT_LAST) and not stem.endswith("博士后"))
    ):
        return None
    if near(sentence_around(text, quote.start, quote.end, REFUSAL_REACH), WORDS.refusals):
        return None
    numbered = is_numbered(stem)
    if "、" in stem and not is_numbered(stem.replace("、", "")):
        return None
    action_plan = kind == "plan" and (stem + between).endswith("行动")
    if action_plan:
        stem, between = stem.removesuffix("行动"), between.removesuffix("行动")
        if not stem or stem in WORDS.generic:
            return None
    words = words_back(stem, 0, len(stem), "zh", owners())
    told = {word.kind for word in words}
    if kind == "plan" and (stem + between).endswith("发展") and "talent" not in told:
        return None  # a paper on a field
    if action_plan and not numbered and "talent" not in told and told != {""}:
        return None  # a paper on a field, such as “…产业”行动计划
    if told <= {"plain", "research", "act", "owner"} and not numbered:
        talents = any(w.kind == "talent" for w in words_back(between, 0, len(between), "zh", {}))
        if not talents and not is_function(words, kind) and not _is_coined(stem, words, kind):
            return None
    if "talent" in told or numbered or kind in ("scholar", "grant"):
        return ""
    left = text[max(0, quote.start - RULE_REACH) : quote.start]
    carried = _CARRIED.search(left) is not None
    if kind in ("action", "project"):
        return "" if carried or _HEADING.search(left) is not None else None
    around = sentence_around(text, quote.start, quote.end, CONTEXT_REACH)
    if kind in ("fund", "prize", "visa"):
        known = told & {"talent", "research"} or near(around, WORDS.context) > 1
        return "" if known else None
    ruled = carried or near(around, WORDS.context) > 0 or near(around, WORDS.rule) > 1
    return "" if ruled else "topic"


def _is_coined(stem: str, words: Sequence[Word], kind: str) -> bool:
    """Whether plain words read as a coined name: four characters at most, none of them in a longer word."""
    return len(words) >= 2 and len(stem) <= 4 and all(len(w.text) == 1 for w in words) and kind != "project"


def _formed(text: str, low: int, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A name without quotation marks, told by its words."""
    floor = max(low, start - LONGEST)
    spaced = text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit()
    first = start - 1 if spaced else start
    while first > floor and _STEP.match(text[first - 1]):
        first -= 1
    if first >= start:
        return _bracketed(text, start, end, head, kind) if text[start - 1 : start] == ")" else None
    digits = DIGITS.search(text[first:start].strip())
    if digits is not None and kind in ("plan", "works"):
        begin = first + digits.start()
        words = names_of(text, first, begin)
        if not any(w.kind == "talent" for w in words):
            return _number_plan(text, begin, digits[0], end, head, kind)
    if spaced:
        return None
    words = names_of(text, first, start)
    if not words:
        return None
    if is_euphemism(words, kind):
        begin = start - sum(len(w.text) for w in words)
        return Candidate(begin, end, key_of(text[begin:start]), head, kind, sign="euphemism")
    part = _part(text, first, start, end) if kind == "project" else None
    if part is not None:
        return part
    stem = Stem(text, words, start, end, kind)
    needs = judged(stem)
    owner, inner = _split_owner(words, start)
    if needs is None or not inner:
        return None
    tail, track = _tail(text, end)
    owner = owner or _owner_before(text, stem.begin)
    return Candidate(stem.begin, tail, _key(inner, kind, head), head, kind, owner, track, "formed", needs)


def _number_plan(text: str, begin: int, digits: str, end: int, head: str, kind: str) -> Candidate | None:
    """A plan that is a number: 7315计划."""
    if near(sentence_around(text, begin, end, REFUSAL_REACH), WORDS.refusals):
        return None
    needs: Needs = "" if near(sentence_around(text, begin, end, CONTEXT_REACH), WORDS.context) else "topic"
    owner = _owner_before(text, begin)
    return Candidate(begin, end, digits, head, kind, owner, None, "formed", needs)


def _part(text: str, low: int, start: int, end: int) -> Candidate | None:
    """A part named behind its programme: 汀江领军人才工程青年项目, 汀江学者青年专家项目."""
    for head in ("计划", "计画", "工程", "学者"):
        at = text.find(head, low + 2, start)
        if at < 0 or start - at - len(head) < 2:
            continue
        behind = words_back(text, at + len(head), start, "zh", {})
        if sum(len(w.text) for w in behind) != start - at - len(head) or not all(w.kind for w in behind):
            continue
        if not any(w.kind == "talent" for w in behind):
            continue
        whole = _formed(text, low, at, at + len(head), head, WORDS.heads[head])
        if whole is not None:
            return replace(whole, track=(at + len(head), end))
    return None


def _bracketed(text: str, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A code with its name in brackets: TL（汀兰）计划."""
    match = _CODED.search(text[max(0, start - 16) : start])
    if match is None or kind not in ("plan", "works"):
        return None
    begin = start - len(match[0])
    key = _key(match["name"], kind, head)
    return Candidate(begin, end, key, head, kind, sign="formed", needs="topic")


def _split_owner(words: Sequence[Word], end: int) -> tuple[Span | None, str]:
    """Where the owner in front of a name's words stands, and the rest. end: where the words end."""
    count = 0
    while count < len(words) and words[count].kind == "owner":
        count += 1
    begin = end - sum(len(w.text) for w in words)
    length = sum(len(w.text) for w in words[:count])
    return (begin, begin + length) if count else None, "".join(w.text for w in words[count:])


def _owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 汀江省“…”, 省“…”, 某大学“…”."""
    end = at
    while end and text[end - 1] in " \u3000":
        end -= 1
    low = end
    while low > max(0, end - 14) and "一" <= text[low - 1] <= "鿿":
        low -= 1
    words = words_back(text, low, end, "zh", owners())
    if not words:
        return None
    if words[-1].kind == "owner":
        length = 0
        for word in reversed(words):
            if word.kind != "owner":
                break
            length += len(word.text)
        if len(words) > 1 and words[-1].text in ("省", "市", "区", "县") and not words[-2].kind:
            length += len(words[-2].text) if len(words[-2].text) <= 3 else 0
        return end - length, end
    begin = end - sum(len(w.text) for w in words)
    match = _OWNER.search(text[begin:end])
    return (begin + match.start("owner"), begin + match.end("owner")) if match is not None else None


def _key(stem: str, kind: str, head: str) -> str:
    """The key of a stem without its head: a scholars' scheme goes by the title (汀江学者奖励 is 汀江学者)."""
    if kind == "scholar":
        return key_of(stem + head)
    stem = stem.replace("、", "")
    return key_of(_SCHOLAR_ACTS.sub("", stem)) or key_of(stem)
