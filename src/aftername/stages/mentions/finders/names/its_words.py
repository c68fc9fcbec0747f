"""Features of the name itself: what its words are, how long it is, what it ends in."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.bodies import by_name as body_names
from aftername.languages.name_words import name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.cards import CARD
from aftername.stages.mentions.finders.names.text import near
from aftername.stages.mentions.finders.names.words import DIGITS, NUMBERED, Word
from aftername.text.names import comparable

LONGEST = 30  # letters of a stem
LONG, FULL = 10, 16  # letters from which a name is long, and as long as full names are
PER_WORD = 4  # letters that a word of a spelt name stands for

_YEARS = re.compile(
    r"(?!^20[3-9][05](?!\d|年|-))(?:19|20)\d\d|(?:令和|平成|昭和)\d|十[一二三四五]五|[一二三四五六七八九]五$|[三五十]年|カ年|か年|개년|年度|년도"
)
_YEAR_LAST = re.compile(
    r"^[^\d年년]*[^\d年년和平昭](?:19|20)\d\d$"
)  # 灯り2024事業: the year of an edition in its name
_JOINTS = ("・", "·", "、", "/", ",")
_PEOPLE_ENDS = ("人才", "英才")


def its_words(one: Candidate) -> None:
    """Find the features of the name itself."""
    one.shown["unquoted" if one.how in ("formed", "called") else one.how] = 1
    bare = one.stem if one.spelt else one.stem.replace(" ", "")
    _shape(one, bare)
    _common(one, bare)
    _length(one, bare)
    _owner(one)


def _common(one: Candidate, bare: str) -> None:
    """What makes a common noun, a clause, a paper of it."""
    shown = one.shown
    words, more = programme_words(one.language), name_words(one.language)
    if (
        bare in words.generic
        or bare in more.generic
        or f"{bare}{one.head_written}" in more.generic
        or bare.endswith(_JOINTS)  # 支援事業・制度: schemes of a kind
        or (one.kind != "scholar" and comparable(one.stem) in body_names())
    ):
        shown["generic"] = 1
    elif (
        one.how == "formed" and one.language in CARD and _made_of_generic(bare, words.generic | more.generic)
    ):
        shown["common-words"] = 2
    elif one.spelt and _all_generic(one):
        plainly = one.kind == "item" or "small-head" in shown or one.how == "headed"
        shown["generic" if plainly else "common-words"] = 1
    if one.how == "formed":
        if bare.endswith(more.loose) or (one.kind == "plan" and words.loose and bare.endswith(words.loose)):
            shown["loose"] = 1
        if one.kind != "benefit" and near(bare, more.trade):
            shown["trade"] = 1
    if bare.startswith(more.verbs) if one.han else any(verb in bare for verb in more.verbs):
        shown["clause"] = 1
    if one.how != "headed" and _YEARS.search(bare) and not bare.endswith(_PEOPLE_ENDS):
        shown["year-inside" if one.han or _YEAR_LAST.search(bare) is None else "year-last"] = 1
    field = one.kind in ("plan", "policy") and not {"talent", "number"} & set(shown)
    if field and _is_paper(one, bare, more.paper):
        shown["paper"] = 1


def _length(one: Candidate, bare: str) -> None:
    """How long it is."""
    size = len(one.words) * PER_WORD if one.spelt else len(bare)
    if size >= LONG:
        one.shown["elaborate"] = 1 if size < FULL else 2
    if size > LONGEST:
        one.shown["overlong"] = 1
    if len(bare) < 2:
        one.shown["one-letter"] = 1


def _owner(one: Candidate) -> None:
    """Whose it is; and what only its owner, or the lack of a head, makes of it."""
    shown = one.shown
    if one.owner is not None:
        shown["owner"] = 1
    if one.owner_written in name_words(one.language).nation:
        shown["national"] = 1
    if one.kind in ("fund", "special") and "research" in shown and (one.owner_inside or "talent" in shown):
        shown["science-fund"] = 1
    if "national" in shown or "science-fund" in shown:
        shown.pop("ordinary", None)
        shown.pop("ordinary-plain", None)
    if not one.kind and (one.spelt or ("kind-word" in shown and one.stem.isascii())):
        shown["lone-capitals"] = 1


def _is_paper(one: Candidate, bare: str, endings: tuple[str, ...]) -> bool:
    """Whether a name ends as the titles of plans for a field do: …产业发展行动计划."""
    joint = " " if one.spelt else ""
    return f"{bare}{joint}{one.head_written}".endswith(endings)


def _shape(one: Candidate, bare: str) -> None:
    """What kinds of word a stem is made of."""
    shown, words = one.shown, [w for w in one.words if w.kind != "owner"]
    common = name_words(one.language).common_endings
    unknown = [i for i, w in enumerate(words) if not w.kind and not (common and w.text.endswith(common))]
    kinds = {word.kind for word in words}
    if _is_number(one, bare):
        shown["number"] = 1
    if not one.spelt and re.fullmatch(r"[a-z]{1,5}\d{0,2}字?", bare):
        shown["letters"] = 1
    elif "number" in shown:
        pass
    elif unknown:
        shown[_own(one, words, unknown, kinds)] = 1
    elif words:
        full = one.han and len(bare) >= LONG - 1 and one.kind in ("plan", "works")
        shown["ordinary-plain" if one.how == "formed" and not one.spelt and not full else "ordinary"] = 1
    if "research" in kinds:
        shown["research"] = 1
    if "talent" in kinds:
        shown["talent"] = 1
        if unknown == [0] and len(words[0].text) > 1 and (one.spelt or len(words[0].text) <= 4):
            shown["own-lead"] = 1
    if words and (words[-1].kind == "act" or words[-1].text in programme_words(one.language).acts):
        shown["act-last"] = 1
        if "talent" in kinds and not one.spelt and len(bare) > 6:
            shown["function"] = 1


def _is_number(one: Candidate, bare: str) -> bool:
    """Whether a stem is a number, as such schemes are called."""
    if one.spelt:
        return one.head[1] < one.end and bare.isdigit()
    return NUMBERED.search(bare) is not None or DIGITS.search(bare) is not None


def _own(one: Candidate, words: list[Word], unknown: list[int], kinds: set[str]) -> str:
    """The feature of a stem with words that no list has."""
    own = words[unknown[0]].text
    if one.spelt:
        return "own-word"
    inner = one.han and one.how == "formed" and unknown[0] > 0
    if len(unknown) > 2 or (inner and not ("talent" in kinds and len(own) < 4)):
        return "strange"
    return "coined" if len(words) == 1 and len(own) <= 6 else "own-word"


@cache
def _made_of_generic(bare: str, generic: frozenset[str]) -> bool:
    """Whether a stem is two common stems of two letters or three: 対象支援, 지원대상."""
    return len(bare) < 6 and any(bare[:cut] in generic and bare[cut:] in generic for cut in (2, 3))


def _all_generic(one: Candidate) -> bool:
    words, more = programme_words("en"), name_words("en")
    told = [word.text for word in one.words]
    if one.kind == "visa" and "talent" in one.shown:
        return False
    return not told or all(word in words.generic or word in more.generic for word in told)
