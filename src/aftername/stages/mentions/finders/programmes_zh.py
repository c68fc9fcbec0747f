"""Names of programmes in Chinese: quoted with a head, or formed of words that only such names have.

The text is folded and simplified first, so one grammar reads 启明计划, 啟明計劃 and 「啟明計畫」.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.languages.places import han_names
from aftername.languages.zh.programmes import WORDS
from aftername.stages.mentions.finder import Hit, View
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

LONGEST = 30  # code points of an unquoted name before its head
CONTEXT_REACH = 60
REFUSAL_REACH = 24
RULE_REACH = 12

_STEP = re.compile(r"[一-鿿㐀-䶿a-z0-9·•\-—+＋]")
_NUMBERED = re.compile(r"(?:十?百千万|百千|千百|[一二三四五六七八九]?[百千万])(?:名?人(?!民)|英才|名师)?$")
_MANY = frozenset("百人 千人 万人 百千万人 百千万 十百千 十百千万 百千 双百 双千 双百人".split())
_DIGITS = re.compile(r"(?<![\d.a-z第约年达])(?!(?:19|20)\d\d(?!\d))\d{3,5}$")
_INITIALS = re.compile(r"(?<![a-z\d])[a-z]{1,6}字?$")
_CODED = re.compile(r"(?<![a-z])[a-z]{2,5} ?\((?P<name>[一-鿿]{2,6})\)$")
_BEHIND = re.compile(r"[”’」』\"]?(?:人才|入选|专家|申报|人选|引进|评审|获得者|候选人|特聘|青年|海外|创新|创业|科研|科学|研究)")
_YEAR = re.compile(r"(?:19|20)\d\d|十[一二三四五]五|五年|三年|年度|\d{1,2}月")
_TAIL = re.compile(r"(?: ?(?P<version>[1-9]\.\d) ?版?|(?P<new>升级版))?")
_TRACK = re.compile(r"\((?P<track>[^()\n]{1,12})\)")
_NO_NAME = re.compile(r"[,;:!?。；：，！？\n]|…")
_CARRIED = re.compile(
    r"(?:开展|实施|推进|启动|组织|推动|深化|发起|参与|打造|扩大|统筹|开启|纳入|落实)[^。;,，]{0,8}$"
)
_HEADING = re.compile(r"(?:^|\n)[ \u3000]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]?\s*)$")
_NATIONAL = ("国家", "国家级", "中央", "国务院")
_LEVELLED = frozenset(
    "国家 国家级 省 省级 省部级 市 市级 部级 区级 县级 校级 地方 各级 省级以上 国家级以上 以上".split()
)
_BETWEEN_DROPPED = frozenset("重点 系列 专项 行动 等 重大".split())
_SCHOLAR_AFTER = re.compile(
    r"(?:特聘|讲座|青年学者|奖励|岗位|创新团队|称号|入选者|获得者|工程|计划|人才|、[^、，。,\s]{2,4}学者|和[^、，。,\s]{2,4}学者|、)"
)
_SCHOLAR_BEFORE = re.compile(r"(?:入选|获评|评为|聘为|当选|受聘|遴选|申报|、|首批|国家级|省级)$")
_SCHOLAR_ACTS = re.compile(r"(?<=学者)(?:特聘教授|奖励|支持|岗位|特聘|资助|培养|讲座教授){1,2}$")
_ENTERED = re.compile(r"(?:入选|申报|获批|获评|遴选|获得|入围|承担|主持|当选|通过|依托)[^,。;，]{0,8}$")
_OWNER = re.compile(
    r"(?P<owner>[一-鿿]{1,6}?(?:省|自治区|市|新区|区|县|州|大学|学院|科学院|研究院|部|委|厅|局|集团|人民政府))(?:的|级)?$"
)


@cache
def _owners() -> dict[str, str]:
    """Words that say whose a programme is, as kinds of word."""
    table = {name: "owner" for name in WORDS.owners}
    for name in han_names():
        table[name] = "owner"
        for ending in ("省", "市"):
            if not name.endswith(ending):
                table[name + ending] = "owner"
    for name in ("内蒙古", "广西", "西藏", "宁夏", "新疆"):
        table[name + "自治区"] = "owner"
    return table


def look(view: View, hits: Sequence[Hit]) -> Iterator[Candidate]:
    """Candidates around the heads of a Chinese text, overlaps included."""
    text = plain(view)
    for hit in hits:
        head = text[hit.start : hit.end]
        kind = WORDS.heads.get(head)
        if kind is None or text.startswith(WORDS.not_heads.get(head, ()), hit.end):
            continue
        if kind in ("project", "special") and text.endswith(("计划", "工程", "专项"), 0, hit.start):
            continue
        if kind == "project" and not _worth_reading(text, hit.start):
            continue
        candidate = _read(view, text, hit.start, hit.end, head, kind)
        if candidate is not None:
            yield candidate


def _worth_reading(text: str, start: int) -> bool:
    """项目 is everywhere: only behind a quotation or a word of talent or science."""
    if text[start - 1 : start] in "”」』\"》’":
        return True
    left = text[max(0, start - 12) : start]
    return any(word in left for word in ("人才", "专家", "学者", "青年", "博士后", "留学", "英才", "引智", "团队"))


def _read(view: View, text: str, start: int, end: int, head: str, kind: str) -> Candidate | None:
    quote = _quote_near_head(text, start)
    if quote is not None:
        return _quoted_stem(text, quote, start, end, head, kind)
    around = quote_around(text, start, end)
    if around is not None and text[around.start] not in "《〈":
        whole = _quoted_whole(view, text, around, start, end, head, kind)
        if whole is not None:
            return whole
    low = around.start + 1 if around is not None else 0
    return _formed(view, text, low, start, end, head, kind)


def _quote_near_head(text: str, start: int) -> Quote | None:
    """The quotation that ends before the head, with at most six characters of plain words between."""
    for gap in range(0, 8):
        at = start - gap
        if at <= 2:
            return None
        mark = text[at - 1]
        if mark in "”」』’\"":
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
    return written.upper() in WORDS.tracks or (written.endswith(("类", "项目")) and len(written) <= 8)


def _track_behind(text: str, at: int) -> Span | None:
    """A track or version named right behind a quoted name: “…计划”青年项目, “…计划”3.0版."""
    _, track = _tail(text, at)
    if track is not None:
        return track
    for length in range(min(12, len(text) - at), 3, -1):
        if text[at : at + length].upper() in WORDS.tracks:
            return at, at + length
    return None


def _quoted_whole(
    view: View, text: str, quote: Quote, start: int, end: int, head: str, kind: str
) -> Candidate | None:
    """A name that stands with its head inside quotation marks: “汀兰计划”."""
    tail, track = _tail(text, end)
    first, last = quote.start + 1, quote.end - 1
    rest = text[tail:last].strip()
    if rest and not (rest in WORDS.tracks or _is_track(rest)):
        return None
    if rest:
        track, tail = (last - len(rest), last), last
    stem = text[first:start].strip()
    if not _quotable(text, stem, kind, quote, head):
        return None
    words = words_back(text, first, start, "zh", _owners())
    owner, inner = _split_owner(words, start)
    if owner is None:
        owner = _owner_before(text, quote.start)
    elif not inner:
        return None
    track = track or _track_behind(text, quote.end)
    key = _key(inner or stem, kind, head)
    begin = first + (len(text[first:start]) - len(text[first:start].lstrip()))
    return Candidate(begin, tail, key, head, kind, owner, track, "quoted")


def _quoted_stem(
    text: str, quote: Quote, start: int, end: int, head: str, kind: str
) -> Candidate | None:
    """A name in quotation marks with its head behind them: “汀兰”计划, “汀兰”人才计划."""
    stem = text[quote.start + 1 : quote.end - 1].strip()
    between = text[quote.end : start].strip()
    if text[quote.start] in "《〈":
        return None
    for whole, scheme in WORDS.heads.items():
        if len(stem) > len(whole) and stem.endswith(whole) and scheme in ("plan", "works", "scholar"):
            return _parted(text, quote, start, end, whole, scheme)
    if not _joins(text, quote.end, start):
        return None
    if head == "计划" and between.endswith("行动"):
        between = between[:-2]
    if not _quotable(text, stem, kind, Quote(quote.start, end), head, between):
        return None
    tail, track = _tail(text, end)
    kept = "".join(w.text for w in words_back(text, quote.end, start, "zh", {}) if w.text not in _BETWEEN_DROPPED)
    owner = _owner_before(text, quote.start)
    return Candidate(quote.start, tail, _key(stem + kept, kind, head), head, kind, owner, track, "quoted")


def _parted(text: str, quote: Quote, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A part of a programme behind its quoted name: “汀兰计划”青年项目."""
    last = quote.end - 1
    stem = text[quote.start + 1 : last - len(head)]
    behind = text[quote.end : end]
    if not _quotable(text, stem, kind, quote, head) or not (
        _is_track(behind) or (_joins(text, quote.end, start) and start > quote.end)
    ):
        return None
    owner = _owner_before(text, quote.start)
    track = (quote.end, end)
    return Candidate(quote.start + 1, last, _key(stem, kind, head), head, kind, owner, track, "quoted")


def _joins(text: str, low: int, start: int) -> bool:
    """Whether only words of programmes stand between a quotation and a head behind it."""
    between = text[low:start].strip()
    if not between:
        return True
    words = words_back(text, low, start, "zh", {})
    return sum(len(w.text) for w in words) == len(between) and all(w.kind for w in words)


_NOT_LAST = ("前", "后", "中", "期间", "时", "类", "级", "有关", "相关")


def _quotable(text: str, stem: str, kind: str, quote: Quote, head: str, between: str = "") -> bool:
    """Whether quoted words with a head are a name, not a common noun or a phrase."""
    if not 1 <= len(stem) <= 24 or _NO_NAME.search(stem) or stem in WORDS.generic:
        return False
    if stem.isdigit():
        return _DIGITS.search(stem) is not None
    if _YEAR.search(stem) is not None and not stem.endswith(("人才", "英才")):
        return False
    if stem.startswith(("关于", "给", "对", "在", "从", "为", "有", "要", "把", "到", "不", "《")) or "的" in stem:
        return False
    if stem.endswith(_NOT_LAST):
        return False
    around = sentence_around(text, quote.start, quote.end, CONTEXT_REACH)
    if near(sentence_around(text, quote.start, quote.end, REFUSAL_REACH), WORDS.refusals):
        return False
    words = words_back(stem, 0, len(stem), "zh", _owners())
    told = {word.kind for word in words}
    if "、" in stem and not _is_numbered(stem.replace("、", "")):
        return False
    if stem.endswith("行动") and kind == "plan":
        stem = stem[:-2]
        if not stem or stem in WORDS.generic:
            return False
    if told <= {"plain", "research", "act", "owner"} and not _is_numbered(stem):
        talents = [w for w in words_back(between, 0, len(between), "zh", {}) if w.kind == "talent"]
        if not talents and not _is_function(words, kind) and not _catchword(stem, words, kind):
            return False
    if "talent" in told or _is_numbered(stem) or kind in ("scholar", "grant"):
        return True
    if kind == "action" or kind == "project":
        left = text[max(0, quote.start - RULE_REACH) : quote.start]
        return _CARRIED.search(left) is not None or _HEADING.search(left) is not None
    if kind in ("fund", "prize", "visa"):
        return bool(told & {"talent", "research"}) or near(around, WORDS.context) > 1
    return near(around, WORDS.context) + near(around, WORDS.rule) > 0


def _catchword(stem: str, words: Sequence[Word], kind: str) -> bool:
    """Whether plain words read as a coined name: short, no head among them (“数字乡村”工程 no, “强基”计划 yes)."""
    return len(words) >= 2 and len(stem) <= 4 and all(len(w.text) == 1 for w in words) and kind != "project"


def _is_numbered(stem: str) -> bool:
    """Whether a stem is a round number of people: 千人, 百千万人才, 天府万人."""
    match = _NUMBERED.search(stem.removesuffix("才") if stem.endswith("人才") else stem)
    return match is not None and stem not in ("人", "百", "千", "万")


def _formed(
    view: View, text: str, low: int, start: int, end: int, head: str, kind: str
) -> Candidate | None:
    """A name without quotation marks, told by its words."""
    first = start
    floor = max(low, start - LONGEST)
    while first > floor and _STEP.match(text[first - 1]):
        first -= 1
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit():
        first = start - 1
        while first > floor and _STEP.match(text[first - 1]):
            first -= 1
    if first >= start:
        return _bracketed(text, start, end, head, kind) if text[start - 1] == ")" else None
    stem = text[first:start].strip()
    digits = _DIGITS.search(stem)
    if digits is not None and kind in ("plan", "works") and stem:
        begin = first + digits.start()
        if near(sentence_around(text, begin, end, REFUSAL_REACH), WORDS.refusals):
            return None
        needs: Needs = "" if near(sentence_around(text, begin, end, CONTEXT_REACH), WORDS.context) else "topic"
        owner = _owner_before(text, begin)
        return Candidate(begin, end, digits[0], head, kind, owner, None, "formed", needs)
    if text[start - 1] == " ":
        return None
    words = words_back(text, first, start, "zh", _owners())
    if not words:
        return None
    euphemism = _euphemism(text, words, start, end, head, kind)
    if euphemism is not None:
        return euphemism
    told = _judged(text, words, start, end, kind)
    if told is None:
        return None
    kept, needs = told
    begin = start - sum(len(w.text) for w in kept)
    owner, inner = _split_owner(kept, start)
    if not inner:
        return None
    tail, track = _tail(text, end)
    if owner is None:
        owner = _owner_before(text, begin)
    return Candidate(begin, tail, _key(inner, kind, head), head, kind, owner, track, "formed", needs)


def _bracketed(text: str, start: int, end: int, head: str, kind: str) -> Candidate | None:
    """A code with its name in brackets: TL（汀兰）计划."""
    match = _CODED.search(text[max(0, start - 16) : start])
    if match is None or kind not in ("plan", "works"):
        return None
    begin = start - len(match[0])
    return Candidate(begin, end, _key(match["name"], kind, head), head, kind, None, None, "formed", "topic")


def _judged(
    text: str, words: Sequence[Word], start: int, end: int, kind: str
) -> tuple[Sequence[Word], Needs] | None:
    """The words that make a formed name, and what else it needs; None where they make none."""
    words = _with_bodies(words)
    own = [w for w in words if w.kind == "owner"]
    if any(w.text.endswith(("公司", "集团", "创投", "资本")) for w in words):
        return None
    rest = [w for w in words if w.kind != "owner"]
    if not rest or (own and list(words[: len(own)]) != own):
        return None
    around = sentence_around(text, start, end, CONTEXT_REACH)
    if near(sentence_around(text, start, end, REFUSAL_REACH), WORDS.refusals):
        return None
    supported: Needs = "" if near(around, WORDS.context) else "topic"
    stem = "".join(w.text for w in rest)
    unknown = [index for index, w in enumerate(rest) if not w.kind]
    if _YEAR.search(stem) is not None or stem in WORDS.generic:
        return None
    if _is_numbered(stem) and kind in ("plan", "works") and not _counted(stem):
        if unknown and (unknown != [0] or len(rest[0].text) > 4):
            return None
        return words, supported
    if unknown:
        return _distinctive(text, words, rest, unknown, start, end, kind, supported)
    if own and any(w.kind == "talent" for w in rest) and _is_named_owner(own):
        if len(rest) >= 2 and any(w.kind in ("act", "talent") for w in rest[-2:]) and len(stem) >= 4:
            return words, supported
        return None
    if _is_function(rest, kind):
        entered = own or kind == "fund" or _is_entered(text, start - len(stem))
        return words, supported if entered else "again"
    if kind in ("plan", "special", "fund") and _is_research(rest, kind):
        return words, "" if own else "name"
    return None


_ENDS_AS_BODY = ("大学", "学院", "科学院", "研究院", "研究所")


def _with_bodies(words: Sequence[Word]) -> Sequence[Word]:
    """The words with a university or academy in front made one owner."""
    for index in range(len(words) - 1, 0, -1):
        if words[index].text.endswith(_ENDS_AS_BODY):
            name = "".join(w.text for w in words[: index + 1])
            return (Word(name, "owner"), *words[index + 1 :]) if len(name) <= 12 else words
    return words


def _is_entered(text: str, begin: int) -> bool:
    return _ENTERED.search(text[max(0, begin - 16) : begin]) is not None


def _counted(stem: str) -> bool:
    """Whether the number counts people rather than names a scheme: 两千人计划, 数百人."""
    return re.match(r"[数几近约逾超两二三四五六七八九多]", stem) is not None


def _is_named_owner(own: Sequence[Word]) -> bool:
    return any(w.text not in WORDS.owners for w in own) or any(w.text == "国家" for w in own)


def _distinctive(
    text: str,
    words: Sequence[Word],
    rest: Sequence[Word],
    unknown: Sequence[int],
    start: int,
    end: int,
    kind: str,
    supported: Needs,
) -> tuple[Sequence[Word], Needs] | None:
    """Names with one word of their own in front and words of talent behind it: 泰山产业领军人才工程."""
    if unknown[0] != 0 or len(unknown) > 1 or len(rest[0].text) > 4 or len(rest[0].text) < 2:
        return None
    if any(body in rest[0].text for body in WORDS.bodies if len(body) > 1):
        return None
    if any(letter.isascii() for letter in rest[0].text):
        return None
    behind = rest[1:]
    stem = "".join(w.text for w in rest)
    if kind == "scholar":
        if behind or len(rest[0].text) > 3:
            return None
        sure = (
            _SCHOLAR_AFTER.match(text, end) is not None
            or _SCHOLAR_BEFORE.search(text[max(0, start - len(stem) - 6) : start - len(stem)]) is not None
        )
        return (words, supported) if sure else None
    if not behind and kind in ("plan", "works"):
        entered, behind_it = _is_entered(text, start - len(stem)), _BEHIND.match(text, end) is not None
        if entered and behind_it:
            return words, supported
        return words, "topic" if entered or behind_it else "name"
    if not any(w.kind == "talent" for w in behind):
        return None
    if kind in ("prize", "visa", "fund", "action") and len(behind) > 3:
        return None
    return words, supported


def _is_function(words: Sequence[Word], kind: str) -> bool:
    """Whether plain words together name a scheme by what it does: 高层次人才特殊支持(计划)."""
    rest = [w for w in words if w.kind != "owner"]
    stem = "".join(w.text for w in rest)
    if len(stem) < (4 if kind == "fund" else 7) or not all(w.kind for w in rest):
        return False
    if kind not in ("plan", "works", "special", "fund", "project"):
        return False
    talents = [w for w in rest if w.kind == "talent"]
    if kind == "fund":
        return bool(talents) and any(w.kind == "research" for w in rest)
    acts = [w for w in rest if w.kind == "act"]
    if not talents or not acts or len(rest) < 3:
        return False
    return rest[-1].kind == "act" and (len(talents) > 1 or len(stem) >= 8)


def _is_research(rest: Sequence[Word], kind: str) -> bool:
    """Whether plain words together name a national scheme for science: 重点研发(计划), 自然科学(基金)."""
    if any(w.kind not in ("research", "plain", "act") for w in rest) or len(rest) > 5:
        return False
    research = [w for w in rest if w.kind == "research"]
    stem = "".join(w.text for w in rest)
    if stem in WORDS.generic or len(stem) < 4:
        return False
    if kind == "fund":
        return stem in ("自然科学", "社会科学", "哲学社会科学")
    if not research or any(w.text in ("工作", "行动", "建设", "方案", "规划", "项目", "工程") for w in rest):
        return False
    telling = {"研究发展", "重点研发", "重点基础研究", "高技术研究发展", "支撑", "国际合作", "科技合作"}
    return len(research) > 1 or any(w.text in telling for w in rest) or (
        kind == "special" and stem in ("科技重大", "重大科技")
    )


def _euphemism(
    text: str, words: Sequence[Word], start: int, end: int, head: str, kind: str
) -> Candidate | None:
    """A wording that points to a set of programmes: 国家级青年人才计划, 国家重大人才工程."""
    if kind not in ("plan", "works", "project", "special") or words[0].text not in _LEVELLED:
        return None
    rest = [w for w in words if w.text not in _LEVELLED]
    if not rest or any(w.kind not in ("talent", "plain", "act") for w in rest):
        return None
    stem = "".join(w.text for w in rest)
    if len(stem) > 10 or not any(w.text in ("人才", "青年人才", "引才", "海外人才", "人才引进") for w in rest):
        return None
    if any(w.kind == "act" for w in rest) and not words[0].text.endswith("级"):
        return None
    begin = start - sum(len(w.text) for w in words)
    key = key_of(text[begin:start])
    return Candidate(begin, end, key, head, kind, None, None, "euphemism")


def _split_owner(words: Sequence[Word], end: int) -> tuple[Span | None, str]:
    """Where the owner in front of a name's words stands, and the rest. end: where the words end."""
    count = 0
    while count < len(words) and words[count].kind == "owner":
        count += 1
    begin = end - sum(len(w.text) for w in words)
    length = sum(len(w.text) for w in words[:count])
    return (begin, begin + length) if count else None, "".join(w.text for w in words[count:])


def _owner_before(text: str, at: int) -> Span | None:
    """The owner written before a name: 浙江省“…”, 省“…”, 某大学“…”."""
    end = at
    while end and text[end - 1] in " \u3000":
        end -= 1
    low = end
    while low > max(0, end - 14) and "一" <= text[low - 1] <= "鿿":
        low -= 1
    words = words_back(text, low, end, "zh", _owners())
    if not words:
        return None
    if words[-1].kind == "owner":
        length = 0
        for word in reversed(words):
            if word.kind != "owner":
                break
            length += len(word.text)
        return end - length, end
    begin = end - sum(len(w.text) for w in words)
    match = _OWNER.search(text[begin:end])
    return (begin + match.start("owner"), begin + match.end("owner")) if match is not None else None


def _key(stem: str, kind: str, head: str = "") -> str:
    """The key of a stem without its head: a scholars' scheme goes by the title (汀江学者奖励 is 汀江学者)."""
    if kind == "scholar":
        return key_of(stem + head)
    stem = stem.replace("、", "")
    return key_of(_SCHOLAR_ACTS.sub("", stem)) or key_of(stem)
