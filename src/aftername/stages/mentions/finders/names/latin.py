"""English words before and behind a head: capitals, numbers of people, small words of talent, romanised names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names.candidate import Candidate, Span
from aftername.stages.mentions.finders.names.words import Word, key_of

WORDS = programme_words("en")

BACK = 110  # code points a name may reach back from its head
MOST_WORDS = 9
WIDTH = 50  # code points of a line from which it may be broken for its width

JOINTS = frozenset(
    ["of", "for", "and", "the", "in", "on", "de", "du", "des", "der", "von", "van", "&", "to", "at"]
)
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:-\d+)?")
YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/](?:\d\d|20\d\d))?")
_WHOM = frozenset(["children’s", "women’s", "men’s", "people’s", "farmer’s", "veteran’s", "teacher’s"])
_ABOUT = frozenset(
    [
        "question",
        "questions",
        "reply",
        "report",
        "statement",
        "speech",
        "consultation",
        "debate",
        "notice",
        "article",
        "motion",
    ]
)
_SIZE = re.compile(r"\d+[xX×]\d+|\d[A-Z]{1,3}")
_TOKEN = re.compile(r"\S+")
_NUMBER_WORDS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a)?[ -]?(?:hundreds?|thousands?|millions?|ten[ -]thousands?)"
_PEOPLE = re.compile(
    rf"(?:(?<![\w,.])(?:{_NUMBER_WORDS}|\d{{1,3}}(?:,\d{{3}})+|\d{{3,5}})(?:[ -]of)?[ -](?:people|persons?|talents?|experts?)[”’\"]?[ -])$"
)
AHEAD = re.compile(
    r" (?P<number>(?!(?:19|20)\d\d\b)\d+(?:-\d+)?)(?![\w,.]*\d| (?:million|billion|percent|people))"
)
_EXTENSION = re.compile(r" (?:of|for)(?: the)? (?=[A-Z])")
_RIGHT = re.compile(r"[A-Z][\w’'&-]*|AI|of|for|and|the|in|on|at|to|&(?= [A-Z])")
_EAST = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af]+")
_SYLLABLE = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)"
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{2,4}}")


def is_word(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] stands by itself."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (
        not (before.isalnum() and before < "\u2e80")
        and not (after.isalnum() and after < "\u2e80")
        and before not in (".", "_", "@", "/")
        and after not in ("-", "_", "@")
    )


def people_before(folded: str, start: int) -> Span | None:
    """A number of people right before a head, in words or figures: 4,000-person, four thousand talents."""
    found = _PEOPLE.search(folded[max(0, start - 44) : start])
    return None if found is None else (start - len(found[0]), start)


@cache
def _not_first() -> frozenset[str]:
    return frozenset({*WORDS.cuts, *name_words("en").starts})


_COLUMNS = re.compile(r"\t|\s[|\uff5c]\s")  # stand between the cells of a row


def walk_back(text: str, low: int, start: int) -> tuple[int, list[str]]:
    """Where the capitals before a head begin, and the words from there."""
    tokens = [(low + m.start(), m[0]) for m in _TOKEN.finditer(text[low:start])]
    if low and tokens and not text[low - 1].isspace() and text[low - 1] not in "(\"'“‘":
        tokens.pop(0)
    words: list[tuple[int, str]] = []
    pending: list[tuple[int, str]] = []
    for at, token in reversed(tokens):
        following = pending[-1][0] if pending else words[0][0] if words else start
        if "\n" in text[at:following] and not _wrapped(text, text.index("\n", at)):
            break
        east = list(_EAST.finditer(token))
        if east:
            at, token = at + east[-1].end(), token[east[-1].end() :]
        bare = token.lstrip("“\"‘'([「｢『《`")
        opened = bare != token or bool(east)
        if not bare or _is_owner(bare) or bare.rstrip(')”"')[-1:] in ",.;:!?…—–、。・":
            break
        inner = bare.rstrip(')]”"')
        if bare.endswith(")") and inner.isupper() and token[0] == "(":
            if pending and pending[-1][1] == "and":
                break  # Reed Relief Scheme (RRS) and Tidewater Grants: the initials end a name
            bare, opened = token, False  # initials in brackets inside a name
        if not inner:
            break
        at += len(token) - len(bare)
        if inner.lower() in JOINTS and words and not opened and inner.islower():
            pending.append((at, inner))
            if len(pending) > 2:
                break
            continue
        after_the = text[max(0, at - 4) : at] in ("the ", "The ")
        if not _belongs(inner, words, pending, after_the):
            break
        words[:0] = [(at, inner), *reversed(pending)]
        pending.clear()
        if opened or len(words) >= MOST_WORDS:
            break
    while words and (words[0][1].lower() in JOINTS or YEAR.fullmatch(words[0][1])):
        words.pop(0)
    return (words[0][0], [word for _, word in words]) if words else (start, [])


def _wrapped(text: str, at: int) -> bool:
    """Whether a line was broken for its width alone: both lines long, in small letters, no end of a sentence; rows of a table were not."""
    above, below = text[text.rfind("\n", 0, at) + 1 : at], text[at + 1 : at + 1 + WIDTH].partition("\n")[0]
    if _COLUMNS.search(above):
        return False
    told = sum(word[0].islower() for word in above.split())
    return len(above) >= WIDTH and len(below) >= WIDTH and told >= 4 and above[-1].isalpha()


def _is_owner(word: str) -> bool:
    """Whether a word in the genitive says whose a scheme is: Shenzhen’s. Not so whom it is for: Fishers’, Children’s."""
    if not word.endswith(("’s", "'s", "’", "s'")):
        return False
    low = word.lower().replace("'", "’")
    people = low.endswith("s’") and low[:-1] not in by_name() and low[-3:] not in ("us’", "is’", "es’")
    return not (word[0].isupper() and (people or low in _WHOM))


def _belongs(
    inner: str, words: Sequence[tuple[int, str]], pending: Sequence[tuple[int, str]], after_the: bool
) -> bool:
    """Whether a word before the ones found belongs to the same name."""
    if NUMBER.fullmatch(inner):
        return not words or words[0][1].lower() in WORDS.talent
    if not (inner[0].isupper() or (inner[0].isdigit() and ("-" in inner or _SIZE.fullmatch(inner)))):
        return False
    low = inner.lower()
    joint = [word for _, word in pending]
    if "on" in joint and low in _ABOUT:
        return False
    if "the" in joint and (len(joint) > 1 or low in _not_first()):
        return "of" in joint and low not in _not_first()
    if low in heads_of("en") and joint:
        return joint == ["of"] or (joint == ["for"] and low not in _not_first())
    return low not in _not_first() or (
        bool(words) and not joint and (after_the or low in ("one", "first", "new"))
    )


def small_words(text: str, start: int) -> tuple[int, list[str]]:
    """Words of talent in small letters before a head, and where they begin: Tinglan leading talent plan."""
    words: list[str] = []
    at = start
    for _ in range(5):
        match = re.search(r"(?<![\w-])([a-z-]+) $", text[max(0, at - 24) : at])
        if match is None or match[1] not in WORDS.talent | WORDS.small:
            break
        words.insert(0, match[1])
        at -= len(match[0])
    return (at, words) if set(words) & WORDS.strong else (start, [])


def romanised_back(text: str, start: int) -> tuple[int, list[str]]:
    """Up to three words before a romanised head that are no English: haiju gongcheng, Qiming Jihua."""
    words: list[str] = []
    at = start
    for _ in range(3):
        match = re.search(r"(?<![\w-])([A-Za-z’']{2,24})[ -]$", text[max(0, at - 26) : at])
        if match is None:
            break
        low = match[1].lower()
        if low in JOINTS or low in _not_first() or low in WORDS.common or not _is_romanised(match[1]):
            break
        words.insert(0, match[1])
        at -= len(match[0])
    return at, words


def _is_romanised(word: str) -> bool:
    return _PINYIN.fullmatch(word.lower()) is not None or word[0].isupper()


def extended(text: str, end: int) -> int:
    """Where a name ends that goes on behind its head: Program of Tinglan Experts."""
    opening = _EXTENSION.match(text, end)
    if opening is None:
        return end
    at = last = opening.end()
    first = True
    for _ in range(10):
        word = _RIGHT.match(text, at)
        if word is None:
            break
        lowered = word[0].lower()
        if first and (lowered in WORDS.not_right or lowered in by_name() or lowered.endswith(("’s", "'s"))):
            return end
        first = False
        if word[0][0].isupper():
            last = word.end()
        at = word.end()
        if text[at : at + 1] != " ":
            break
        at += 1
    return last


@cache
def _plain() -> frozenset[str]:
    more = name_words("en")
    return WORDS.plain | WORDS.generic | more.generic | frozenset(more.ordinary)


def called(text: str, start: int, end: int, words: Sequence[str]) -> Candidate:
    """A name without a head noun at its end, text[start:end] of these words."""
    name = text[start:end]
    return Candidate(start, end, "en", "called", (end, end), "", name.lower(), classed(words), key_of(name))


def classed(words: Sequence[str]) -> list[Word]:
    """English words with their classes, joints left out."""
    made = []
    for word in words:
        low = word.lower().strip("()“”\"'‘’,")
        if not low or low in JOINTS:
            continue
        kind = next(
            (
                name
                for name, listed in (
                    ("talent", WORDS.talent),
                    ("research", WORDS.research),
                    ("plain", _plain()),
                    ("head", heads_of("en")),
                    ("owner", by_name()),
                )
                if low in listed
            ),
            "",
        )
        made.append(Word(low, kind))
    return made


def is_places(words: Sequence[str]) -> bool:
    """Whether words name nothing but places and owners."""
    joined = " ".join(words)
    return joined in by_name() or all(w in by_name() or w in WORDS.owners or w in WORDS.common for w in words)


def owner_inside(text: str, begin: int, start: int) -> Span | None:
    """A place or "National" at the beginning of a name that has more words of its own."""
    words = [(begin + m.start(), m[0]) for m in _TOKEN.finditer(text[begin:start])]
    for count in (3, 2, 1):
        if len(words) > count:
            stop = words[count - 1][0] + len(words[count - 1][1])
            name = text[begin:stop].lower()
            if name in by_name() or (count == 1 and name in WORDS.owners):
                return (begin, stop)
    return None


def owner_before(text: str, begin: int) -> Span | None:
    """The owner written before a name: "Shenzhen’s", "China's"."""
    left = text[max(0, begin - 40) : begin]
    match = re.search(r"([A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4})(?:’s|'s) [“\"‘]?$", left)
    if match is None:
        return None
    at = begin - len(left)
    return at + match.start(1), at + match.end(1)
