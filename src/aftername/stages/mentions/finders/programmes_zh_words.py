"""Whether Chinese words before a head are a name of a programme: by the words themselves and what they stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from aftername.languages.places import han_names
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.naming import Needs, Word, near, sentence_around, words_back

WORDS = programme_words("zh")

CONTEXT_REACH = 60
REFUSAL_REACH = 24

_NUMBERED = re.compile(r"(?:十?百千万|百千|千百|[一二三四五六七八九]?[百千万])(?:名?人(?!民)|英才|名师)?$")
DIGITS = re.compile(r"(?<![\d.a-z第约年达])(?!(?:19|20)\d\d(?!\d))\d{3,5}$")
_CODE = re.compile(r"[a-z]{2,5}|[a-z]字?")
YEAR = re.compile(r"(?:19|20)\d\d|十[一二三四五]五|[一二三四五六七八九]五$|五年|三年|年度|\d{1,2}月")
_SCHOLAR_AFTER = re.compile(
    r"(?:特聘|讲座|青年|奖励|岗位|创新团队|称号|入选者|获得者|工程|计划|人才|、[^、，。,\s]{2,4}学者|和[^、，。,\s]{2,4}学者|、)"
)
_SCHOLAR_BEFORE = re.compile(r"(?:入选|获评|评为|聘为|当选|受聘|遴选|申报|、|首批|国家级|省级)$")
_ENTERED = re.compile(
    r"(?:入选|申报|获批|获评|遴选|获得|入围|承担|主持|当选|通过|依托|参加|申请|加入)[^,。;，]{0,8}$"
)
_BEHIND = re.compile(
    r"[”’」』\"]?(?:人才|入选|专家|申报|人选|引进|评审|获得者|候选人|特聘|青年|海外|创新|创业|科研|科学|研究|诚聘|诚邀|招募|招聘|招收|吸引|申请|报名|公告|管理办法|实施办法|实施细则|指南|的(?:海外|申报|入选|人才|招募)|[^。]{0,10}(?:更名|改称))"
)
_DOING = re.compile(
    r"[”’」』\"]?(?:面向|旨在|由[^,。]{2,16}(?:实施|主管|牵头|组织|负责)|是[^,。]{0,20}(?:计划|项目|工程)|支持|资助|每年)"
)
_STARTS = "\n \u3000。;；”"
_CHOSEN = re.compile(r"(?:入选|获批|获评|遴选|入围|当选)[^,。;，]{0,8}$")
_SKILLED = ("人才", "高层次", "青年科技", "科学家")
_NO_LAST = (
    "性",
    "化",
    "式",
    "型",
    "类",
    "级",
    "度",
    "款",
    "力",
    "时",
    "前",
    "后",
    "间",
    "量",
    "期",
    "率",
    "权",
    "法",
    "费",
    "额",
)
_COUNTING = re.compile(r"[数几近约逾超两二三四五六七八九多]")
_PLACE_ENDS = ("省", "市", "区", "县", "州")
_ENDS_AS_BODY = ("大学", "学院", "科学院", "研究院", "研究所")
_ENDS_AS_FIRM = ("公司", "集团", "创投", "资本")


@cache
def owners() -> dict[str, str]:
    """Words that say whose a programme is, as kinds of word."""
    table = dict.fromkeys(WORDS.owners, "owner")
    for name in han_names():
        table[name] = "owner"
        for ending in ("省", "市"):
            if not name.endswith(ending):
                table[name + ending] = "owner"
    for name in ("内蒙古", "广西", "西藏", "宁夏", "新疆"):
        table[name + "自治区"] = "owner"
    return table


@cache
def _followed() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(sorted(WORDS.followed, key=len, reverse=True))
    return (
        re.compile(rf"(?:{words})(?:为|成|了|是|即|系|:|于|自|过|到|至|原)?[“「『‘]?$"),
        re.compile(rf"[”」』’]?[^,，。;；]{{0,8}}?(?:{words})"),
    )


@dataclass(slots=True)
class Stem:
    """The words before an unquoted head: text[start:end] is the head. kind: of scheme."""

    text: str
    words: Sequence[Word]
    start: int
    end: int
    kind: str

    @property
    def own(self) -> list[Word]:
        """The words that say whose it is."""
        return [w for w in self.words if w.kind == "owner"]

    @property
    def rest(self) -> list[Word]:
        """The words of the name itself."""
        return [w for w in self.words if w.kind != "owner"]

    @property
    def plain(self) -> str:
        return "".join(w.text for w in self.rest)

    @property
    def begin(self) -> int:
        return self.start - sum(len(w.text) for w in self.words)

    @property
    def supported(self) -> Needs:
        """Nothing more where the sentence speaks of people or science, else the topic of the document."""
        return (
            ""
            if near(sentence_around(self.text, self.start, self.end, CONTEXT_REACH), WORDS.context)
            else "topic"
        )

    @property
    def entered(self) -> bool:
        """Whether a word of applying or selecting stands before it."""
        return _ENTERED.search(self.text[max(0, self.begin - 16) : self.begin]) is not None

    @property
    def chosen(self) -> bool:
        """Whether a word of being selected stands before it, which only schemes have."""
        return _CHOSEN.search(self.text[max(0, self.begin - 16) : self.begin]) is not None

    @property
    def followed(self) -> bool:
        """Whether words right beside it say that it follows something or is followed, which is said of names."""
        low, high = max(0, self.begin - 8), self.end + 12
        return (
            _followed()[0].search(self.text[low : self.begin]) is not None
            or _followed()[1].match(self.text, self.end, high) is not None
        )

    @property
    def leads(self) -> bool:
        """Whether words of people or science, or what a scheme does, follow right behind its head."""
        return _BEHIND.match(self.text, self.end) is not None or (
            _DOING.match(self.text, self.end) is not None
            and self.text[self.begin - 1 : self.begin] in _STARTS
        )


def judged(stem: Stem) -> Needs | None:
    """What a formed name still needs; None where the words make no name."""
    own, rest, plain = stem.own, stem.rest, stem.plain
    if any(w.text.endswith(_ENDS_AS_FIRM) for w in stem.words):
        return None
    if not rest or (own and list(stem.words[: len(own)]) != own):
        return None
    if near(sentence_around(stem.text, stem.start, stem.end, REFUSAL_REACH), WORDS.refusals):
        return None
    if YEAR.search(plain) is not None or plain in WORDS.generic:
        return None
    unknown = [index for index, w in enumerate(rest) if not w.kind]
    if is_numbered(plain) and stem.kind in ("plan", "works") and not _COUNTING.match(plain):
        return stem.supported if _before_number(plain) else None
    if unknown:
        return _distinctive(stem, unknown)
    named = any(w.text not in WORDS.owners for w in own) or any(w.text == "国家" for w in own)
    if plain in WORDS.nicknames and stem.kind in ("plan", "works", "project"):
        return stem.supported if named or stem.entered else "again"
    if named and any(w.kind == "talent" for w in rest) and stem.kind not in ("fund", "prize"):
        told = len(rest) > 1 and len(plain) >= 4 and any(w.kind in ("act", "talent") for w in rest[-2:])
        return stem.supported if told else None
    if is_function(rest, stem.kind, 5 if stem.entered else 7):
        return stem.supported if own or stem.kind == "fund" or stem.entered else "again"
    if stem.kind in ("plan", "special", "fund") and _is_research(rest, stem.kind):
        return "" if own else "name"
    return None


def _distinctive(stem: Stem, unknown: Sequence[int]) -> Needs | None:
    """Names with one word of their own in front and words of talent behind it: 汀江产业领军人才工程."""
    rest, kind, plain = stem.rest, stem.kind, stem.plain
    first = rest[0].text
    if kind == "scholar":
        return _scholar(stem)
    talents = any(w.kind == "talent" for w in rest)
    if talents and kind in ("plan", "works") and DIGITS.search(plain) is not None and len(unknown) < 3:
        return stem.supported
    letters = first.isascii() or first.endswith("字")
    if unknown[0] != 0 or len(unknown) > 1 or not (1 if letters else 2) <= len(first) <= 4:
        return None
    if first.endswith(_NO_LAST):
        return None
    if any(body in first for body in WORDS.bodies if len(body) > 1):
        return None
    behind = rest[1:]
    if any(letter.isascii() for letter in first):
        if first.isdigit() and talents and kind in ("plan", "works"):
            return stem.supported
        if (
            behind
            or _CODE.fullmatch(first) is None
            or kind not in ("plan", "visa")
            or (kind == "plan") == (len(first.rstrip("字")) == 1)
        ):
            return None
        if kind == "visa":
            return (
                ""
                if near(sentence_around(stem.text, stem.start, stem.end, CONTEXT_REACH), _SKILLED)
                else None
            )
        return stem.supported if stem.entered else "topic" if stem.leads else "name"
    if not behind and kind in ("plan", "works"):
        if stem.entered and stem.leads:
            return stem.supported
        return "topic" if stem.chosen or stem.leads or stem.followed else "name"
    if not talents or (kind in ("prize", "visa", "fund", "action") and len(behind) > 3):
        return None
    return stem.supported


def _scholar(stem: Stem) -> Needs | None:
    """A title of scholars: 汀江学者, 青年汀江学者, 汀江青年学者."""
    own_words = [w.text for w in stem.rest if not w.kind]
    others = [w.text for w in stem.rest if w.kind]
    if (
        len(own_words) != 1
        or not 2 <= len(own_words[0]) <= 3
        or own_words[0].isascii()
        or others not in ([], ["青年"])
    ):
        return None
    before = stem.text[max(0, stem.begin - 6) : stem.begin]
    if _SCHOLAR_AFTER.match(stem.text, stem.end) is None and _SCHOLAR_BEFORE.search(before) is None:
        return None
    return stem.supported


def with_bodies(words: Sequence[Word]) -> Sequence[Word]:
    """The words with a university, an academy or an unlisted place in front made one owner."""
    for index in range(len(words) - 1, 0, -1):
        if words[index].text.endswith(_ENDS_AS_BODY):
            name = "".join(w.text for w in words[: index + 1])
            return (Word(name, "owner"), *words[index + 1 :]) if len(name) <= 12 else words
    if len(words) > 2 and not words[0].kind and words[1].text in _PLACE_ENDS and len(words[0].text) <= 3:
        return (Word(words[0].text + words[1].text, "owner"), *words[2:])
    return words


def is_numbered(stem: str) -> bool:
    """Whether a stem is a round number of people: 百千人, 汀江百千人才."""
    return stem not in ("人", "百", "千", "万") and _NUMBERED.search(stem.removesuffix("才")) is not None


def _before_number(stem: str) -> bool:
    """Whether what stands before the number of a plan is one word of its own or a few plain ones."""
    match = _NUMBERED.search(stem.removesuffix("才"))
    words = words_back(stem, 0, match.start(), "zh", {}) if match is not None else []
    unknown = [w for w in words if not w.kind]
    return not unknown or (words[0] is unknown[0] and len(unknown) == 1 and len(unknown[0].text) <= 4)


def is_function(words: Sequence[Word], kind: str, shortest: int = 7) -> bool:
    """Whether plain words together name a scheme by what it does: 高层次人才特殊支持(计划)."""
    rest = [w for w in words if w.kind != "owner"]
    stem = "".join(w.text for w in rest)
    if kind not in ("plan", "works", "special", "fund", "project") or not all(w.kind for w in rest):
        return False
    talents = [w for w in rest if w.kind == "talent"]
    if kind == "fund":
        return len(stem) >= 4 and bool(talents) and rest[-1].kind == "research"
    if len(stem) < shortest or not talents or rest[-1].kind != "act":
        return False
    return shortest < 7 or (len(rest) > 2 and (len(talents) > 1 or len(stem) >= 8))


def _is_research(rest: Sequence[Word], kind: str) -> bool:
    """Whether plain words together name a national scheme for science: 国家重点林业科技(计划), 自然科学(基金)."""
    stem = "".join(w.text for w in rest)
    if any(w.kind not in ("research", "plain", "act") for w in rest) or len(rest) > 5 or len(stem) < 4:
        return False
    if kind == "fund":
        return stem.endswith("科学") and len(stem) < 7
    research = [w for w in rest if w.kind == "research"]
    if not research or any(w.text in WORDS.heads or w.text in WORDS.not_science for w in rest):
        return False
    if kind == "special" and stem in ("科技重大", "重大科技"):
        return True
    return len(research) > 1 or any(w.text in WORDS.parted_science for w in rest)


def is_euphemism(words: Sequence[Word], kind: str) -> bool:
    """Whether the words point to a set of programmes: 国家级青年人才(计划), 国家重大人才(工程)."""
    if kind not in ("plan", "works", "project", "special") or words[0].text not in WORDS.levels:
        return False
    rest = [w for w in words if w.text not in WORDS.levels]
    if not rest or any(w.kind not in ("talent", "plain", "act") for w in rest):
        return False
    if sum(len(w.text) for w in rest) > 10:
        return False
    if not any(w.text in ("人才", "青年人才", "引才", "海外人才", "人才引进") for w in rest):
        return False
    return words[0].text.endswith("级") or not any(w.kind == "act" for w in rest)


def names_of(text: str, low: int, end: int) -> Sequence[Word]:
    """The words of text[low:end] up to a cut, owners told."""
    return with_bodies(words_back(text, low, end, "zh", owners()))
