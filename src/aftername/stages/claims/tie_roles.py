"""What each name of a sentence is to a word of succession in it: what is renamed, what it becomes, what takes a place.

The words and the marks of cases stand in languages/*/ties/evidence.rules. Names in one list are one group. A case is read from
the words right before a group (Chinese, English) or right behind it (Japanese, Korean); with the kind of the word and its voice it
says which side is the earlier and which the later. Nothing is decided here: tie_evidence.py weighs what stands for each pair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from aftername.languages.rules import grammar
from aftername.records.succession import Relation
from aftername.stages.claims.tie_marks import Span, words_of

Side = Literal["earlier", "later"]


class Kind(NamedTuple):
    """How a class of words works. way: the column of the table of sides."""

    way: str
    relation: Relation


KINDS: Mapping[str, Kind] = {
    "renamed": Kind("change", "renamed"),
    "rebuilt": Kind("change", "restructured"),
    "reworked": Kind("join", "restructured"),
    "merged": Kind("join", "merged"),
    "absorbed": Kind("join", "absorbed"),
    "replaces": Kind("replace", "succeeded"),
    "heir": Kind("heir", "succeeded"),
    "prior": Kind("prior", "renamed"),
    "former": Kind("former", "renamed"),
    "now": Kind("now", "renamed"),
}
_OPEN, _CLOSE = "“\"‘'「『《〈【<[（(*＊▲①②③④⑤-–:： ", "”\"’'」』》〉】>]）)*＊：: "
_BRACKET = re.compile(r"\([^()]{0,160}\)")
_STOP = re.compile(r"[。；;!?！？\n]|\. ")
OWNS = 6  # letters between 的 and the noun it belongs to
_COMMA = re.compile(r"[,，、]")


@dataclass(frozen=True, slots=True)
class Group:
    """Names in one list. start, end: with their quotation marks and the generic word behind. case: "" where no mark stands.
    of: whether a mark of possession stands behind.

    held: whether it stands in a bracket behind another group.
    """

    names: tuple[Span, ...]
    start: int
    end: int
    tail: int
    case: str = ""
    of: bool = False
    held: bool = False
    stands: str = ""  # what it stands for: "" its own names; "list" names that the words point to


@dataclass(frozen=True, slots=True)
class Word:
    """A word of succession. kind: of KINDS, or another class of the lexicon."""

    kind: str
    start: int
    end: int
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What a group is to a word."""

    group: Group
    side: Side
    case: str
    far: int  # letters between


def is_suffixing(language: str) -> bool:
    """Whether marks of cases stand behind names."""
    return language in ("ja", "ko")


@cache
def _some(language: str, *names: str) -> str:
    """An expression for a word of some classes; for nothing where a language has none of them."""
    held = [name for name in names if name in grammar(language, "ties").classes]
    return "|".join(f"(?:{words_of(language, name).pattern})" for name in held) or "(?!)"


@cache
def _leads(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Expressions for the end of what stands before a group, by the case they tell."""
    between = f"(?:(?:{_some(language, 'between')}|\\d{{4}}年?|[“\"‘'「《(（ ])*)"
    order = ("object", "from", "by", "into", "of")
    return tuple(
        (case, re.compile(f"(?:{_some(language, f'case-{case}')}) ?{between}$"))
        for case in order
        if case != "of" or language == "en"
    )


@cache
def _trails(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Expressions for the beginning of what stands behind a group, by the case they tell."""
    order = ("aside", "from", "by", "of", "object", "topic", "into", "at", "and") if is_suffixing(language) else ("of",)
    if language == "en":
        return (("of", re.compile(r"['’]s?\b|\)?-(?:based|funded|led|run|backed|managed|wide)\b")),)
    return tuple((case, re.compile(f" ?(?:{_some(language, f'case-{case}')})")) for case in order)


@cache
def _tail(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[{re.escape(_CLOSE)}]|\([^()]{{0,60}}\)|{_some(language, 'tail')})*")


@cache
def _joint(language: str) -> re.Pattern[str]:
    lead = _some(language, "between")
    return re.compile(
        rf"(?:{_some(language, 'tail')})?[{re.escape(_CLOSE)}]*{'(?: ?[a-z]+)?' if language == 'en' else ''}"
        rf"(?:(?:{_some(language, 'joint')})[ ]?)+(?:{lead}|[{re.escape(_OPEN)}])*"
        + (r"|[、,，](?:以及)?[^。；;]{1,24}的" if language == "zh" else "")
    )


def groups_of(
    text: str, language: str, names: Sequence[Span], are_one: Callable[[Span, Span], bool]
) -> list[Group]:
    """The names of a sentence, those in one list together, each with its case. A bracket with another form of a name is passed over."""
    made: list[list[Span]] = []
    held: list[bool] = []
    for place, span in enumerate(names):
        inside = _is_held(text, span[0], names)
        if inside and place and are_one(names[place - 1], span):
            continue
        before = next((n for n in range(len(made) - 1, -1, -1) if held[n] == inside), None)
        if before is not None:
            gap = text[made[before][-1][1] : span[0]]
            gap = (gap if inside else _BRACKET.sub("", gap)).strip()
            quoted = gap and not gap.strip(_OPEN + _CLOSE)
            if _joint(language).fullmatch(gap) or (language == "ja" and quoted and "(" not in gap):
                made[before].append(span)
                continue
        made.append([span])
        held.append(inside)
    told = [part for some, inside in zip(made, held, strict=True) for part in _parted(text, language, some, inside)]
    told.sort(key=lambda one: one.start)
    return _owned(text, told) if language == "en" else told


def _owned(text: str, groups: list[Group]) -> list[Group]:
    """Groups, each right behind another with the case of that one, which is its owner: "from the Fund's Tinglan Scheme"."""
    made: list[Group] = []
    for one in groups:
        before = made[-1] if made else None
        if before is not None and not one.held and not before.held and not one.case:
            gap = _BRACKET.sub("", text[before.end : one.start]).strip(" ()")
            if gap in ("", "'s", "’s", "'", "’") or (before.of and gap.startswith("-") and " " not in gap):
                made[-1] = replace(before, of=True, case="")
                one = replace(one, case=before.case)
        made.append(one)
    return made


def _parted(text: str, language: str, names: list[Span], held: bool) -> list[Group]:
    """A list as one group; two names with nothing but a comma for a joint are two."""
    gap = _BRACKET.sub("", text[names[0][1] : names[-1][0]])
    only = re.sub(rf"{_some(language, 'between', 'tail')}|[{re.escape(_OPEN + _CLOSE)}]", "", gap)
    if len(names) == 2 and only in (",", "，") and not is_suffixing(language):
        return [group_of(text, language, (one,), held) for one in names]
    return [group_of(text, language, tuple(names), held)]


def _is_held(text: str, at: int, names: Sequence[Span]) -> bool:
    """Whether a place stands in a bracket that opens right behind a name."""
    opened = text.rfind("(", 0, at)
    if opened < 0 or ")" in text[opened:at]:
        return False
    return any(0 <= opened - end <= 3 for _, end in names)


def group_of(text: str, language: str, names: tuple[Span, ...], held: bool, stands: str = "") -> Group:
    start, end = names[0][0], names[-1][1]
    while start > 0 and text[start - 1] in "“\"‘'「『《〈【":
        start -= 1
    while end < len(text) and text[end] in "”\"’'」』》〉】":
        end += 1
    found = _tail(language).match(text, end)
    tail = found.end() if found else end
    if is_suffixing(language):
        case = next((case for case, form in _trails(language) if form.match(text, tail)), "")
        return Group(names, start, end, tail, case, case == "of", held, stands)
    head = text[max(0, start - 60) : start]
    case = next((case for case, form in _leads(language) if form.search(head)), "")
    of = any(form.match(text, at) for _, form in _trails(language) for at in (names[-1][1], end, tail))
    return Group(names, start, end, tail, case, of, held, stands)


def words_in(text: str, language: str, groups: Sequence[Group]) -> list[Word]:
    """The words of succession of a sentence that stand in no name; of two of one class the longer."""
    taken = [span for group in groups if not group.stands for span in group.names]
    found: list[Word] = []
    for kind in KINDS:
        for one in words_of(language, f"do-{kind}").finditer(text):
            if _wished(language).match(text, one.end()):
                continue
            if one[0] and not any(a < one.end() and one.start() < b for a, b in taken):
                found.append(Word(kind, one.start(), one.end(), _is_passive(text, language, one)))
    return [
        one
        for one in found
        if not any(
            other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
            for other in found
            if (other.kind in ("former", "now")) == (one.kind in ("former", "now"))
        )
        and not (one.kind == "renamed" and any(_cross(one, other) for other in found if other.kind == "prior"))
    ]


def _cross(one: Word, other: Word) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def _wished(language: str) -> re.Pattern[str]:
    return re.compile(_some(language, "purpose"))


def _is_passive(text: str, language: str, word: re.Match[str]) -> bool:
    passive = words_of(language, "passive")
    if is_suffixing(language):
        return passive.search(text, word.end(), word.end() + (5 if language == "ja" else 3)) is not None
    head = text[max(0, word.start() - (24 if language == "en" else 6)) : word.start()]
    if language == "en":
        return re.search(rf"(?:{passive.pattern})(?: \w+ly| then| now| later| also| since| not| to be)?\s$", head) is not None
    return passive.search(head) is not None


def parts(text: str, language: str, word: Word, groups: Sequence[Group]) -> list[Part]:
    """The groups that are the earlier or the later to a word, the nearest first."""
    told = _told(text, language, word, groups)
    sides = _SUFFIXING if is_suffixing(language) else _ENGLISH if language == "en" else _CHINESE
    way = KINDS[word.kind].way
    made = [
        Part(group, side, case, _far(word, group))
        for group, case in told
        if (side := sides(way, word, case, {one for _, one in told})) is not None
    ]
    return sorted(made, key=lambda one: (one.far, one.group.start))


def _far(word: Word, group: Group) -> int:
    return max(0, group.start - word.end, word.start - group.tail)


def _told(text: str, language: str, word: Word, groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """Groups with their cases to a word: the case behind it with ">" before it."""
    made: list[tuple[Group, str]] = []
    tag = KINDS[word.kind].way in ("former", "now")
    for group in _single(text, language, groups) if tag else groups:
        low, high = sorted(((group.start, group.end), (word.start, word.end)))
        between = text[low[1] : high[0]]
        if not tag and words_of(language, f"do-{word.kind}").search(between):
            continue  # it belongs to another word of the kind
        if _STOP.search(between) or (group.held and not tag and re.search("[()]", between)):
            continue
        case = _tagged(text, language, word, group) if tag else _case(text, language, word, group, made)
        if case:
            made.append((group, case))
    return made


def _single(text: str, language: str, groups: Sequence[Group]) -> list[Group]:
    """Each name as a group of its own."""
    return [
        part for one in groups for part in (
            [one] if len(one.names) == 1 or one.stands
            else [group_of(text, language, (name,), one.held) for name in one.names]
        )
    ]


def _case(text: str, language: str, word: Word, group: Group, before: Sequence[tuple[Group, str]]) -> str:
    """The case of a group to a word."""
    if group.start < word.start:
        if is_suffixing(language):
            if word.start == group.tail or (word.start - group.tail <= 1 and not group.case):
                return "direct"
            return group.case or "bare"
        owns = group.of and (language == "en" or word.start - group.tail <= OWNS)
        return "of" if owns else group.case or "subject"
    if is_suffixing(language):
        return f">{group.case or 'bare'}"
    between = text[word.end : group.start]
    bare = re.sub(_some(language, "between") + r"|[\s“\"‘'「《(（:：]", "", between)
    if language == "en" and group.of:
        return ">owner"
    if not bare or (not group.case and len(bare) <= (2 if language == "zh" else 12)):
        return ">direct" if not group.case or group.case == "of" else f">{group.case}"
    if group.case:
        cut = _COMMA.search(between) and group.start - word.end > 2 * OWNS
        return ">far" if cut else f">{group.case}"
    if language == "zh" and not _COMMA.search(between) and re.match(_some(language, "case-into"), between):
        return ">into"
    first = not any(one.start >= word.end and case != ">owner" for one, case in before)
    return ">near" if first and not _COMMA.search(between) else ">far"


def _tagged(text: str, language: str, word: Word, group: Group) -> str:
    """Of a tag: "tagged" right behind it, "host" where the tag stands in a bracket or behind a comma after it."""
    if group.start >= word.end:
        gap = text[word.end : group.start]
        gap = re.sub(rf"(?:{_some(language, 'case-into', 'between')})", "", gap).strip(_OPEN + ",，.")
        return "tagged" if not gap and group.start - word.end <= 24 else ""
    gap = text[group.tail if group.tail <= word.start else group.end : word.start]
    return "host" if re.fullmatch(r"[^()（）,，。]{0,6}[(][^()（）,，。]{0,14}|\s?[,，、][^()（）,，。]{0,14}", gap) else ""


def _SUFFIXING(way: str, word: Word, case: str, cases: set[str]) -> Side | None:
    behind = case.startswith(">")
    objects, topics = cases & {"object", "from", "of", "direct"}, "topic" in cases
    if way in ("former", "now"):
        return _of_tags(way, case)
    if way == "heir":
        if case in ("of", "direct", "bare"):
            return "earlier"
        return "later" if behind or case == "topic" else None
    if way == "prior":
        if case in ("of", "direct"):
            return "later"
        if behind:
            return "earlier"
        return ("earlier" if cases & {"of", "direct"} else "later") if case == "topic" else None
    if case in (">of", ">aside"):
        return None
    if behind:  # 甲を改めた乙; where what it becomes was named before, something else
        return "later" if "into" not in cases and cases & {"object", "from", "of", "topic", "direct"} else None
    if case == "at":  # 甲は乙に吸収され; 기존의 甲에 乙을 통합한
        return "later" if way == "join" and (word.passive or "object" not in cases) else None
    if case == "into":
        return "later"
    if case in ("object", "from", "direct"):
        return "earlier"
    if case == "of":
        return "earlier" if way in ("change", "replace") else None
    if case == "and":
        return "earlier" if way == "join" and "object" in cases else None
    if case == "topic":
        if cases & {"into", "at"} and not cases & {"object", "direct", "from"}:
            return "earlier"
        if cases & {"object", "direct", "from"} and "into" not in cases:
            return "later"
        if not objects and topics and (word.passive or way == "change"):
            return "earlier"
    return None


def _ENGLISH(way: str, word: Word, case: str, cases: set[str]) -> Side | None:
    case, cases = _near(case), {_near(one) for one in cases}
    if way in ("former", "now"):
        return _of_tags(way, case)
    if way == "heir":
        if case in (">of", "of"):
            return "earlier"
        return "later" if case == "subject" and ">of" in cases or case in (">direct", ">far") and cases & {">of", "of"} else None
    if way == "prior":
        if case in (">of", "of"):
            return "later"
        return "earlier" if cases & {">of", "of"} and case in ("subject", ">direct", ">into") else None
    if way == "replace":
        if word.passive:
            return {"subject": "earlier", ">by": "later", ">into": "later", ">of": "later"}.get(case)  # type: ignore[return-value]
        if ">from" in cases and cases & {">into", ">of"}:
            return {">from": "earlier", ">into": "later", ">of": "later"}.get(case)  # type: ignore[return-value]
        if ">direct" in cases and ">by" in cases:
            return {">direct": "earlier", ">by": "later"}.get(case)  # type: ignore[return-value]
        if case in (">direct", ">from"):
            return "earlier"
        return "later" if case == "subject" or (case == ">far" and "subject" not in cases) else None
    into = ">into" in cases
    if case == ">into":
        return "later"
    if case in (">from", ">of", "of"):
        return "earlier" if way == "change" or case != ">of" else "earlier"
    if case == ">by":
        return "later" if word.passive and way == "join" else None
    if case == "into" and way == "join" and not into and ">direct" in cases:
        return "later"  # called Y by merging X
    if case == ">direct":
        return "later" if way == "change" and not into and "subject" in cases else "earlier"
    if case == "subject":
        if way == "change":
            return "earlier" if into or ">direct" in cases else None
        return "earlier" if word.passive or (into and ">direct" not in cases) else "later" if ">direct" in cases and not into else None
    return None


def _CHINESE(way: str, word: Word, case: str, cases: set[str]) -> Side | None:
    case, cases = _near(case), {_near(one) for one in cases}
    if way in ("former", "now"):
        return _of_tags(way, case)
    if way == "heir":
        if case == "of":
            return "earlier"
        if case == ">into" or (case == ">direct" and "of" in cases):
            return "later"
        return ("later" if "of" in cases else "earlier" if ">into" in cases else None) if case == "subject" else None
    if way == "prior":
        if case in ("of", "subject"):
            return "later" if case == "of" or "of" not in cases else "earlier"
        return "earlier" if case in (">into", ">direct") else None
    if way == "replace":
        if word.passive or "by" in cases:
            return {"subject": "earlier", "by": "later", "of": "earlier"}.get(case)  # type: ignore[return-value]
        if case in (">direct", ">object"):
            return "earlier"
        return "later" if case in ("subject", "from") else "earlier" if case == "object" else "later" if case == ">into" else None
    if case == ">into":
        return "later"
    if case in ("object", "from", "of"):
        return "earlier"
    if case == ">direct":
        taking = way == "join" and word.kind in ("merged", "reworked")
        return "earlier" if taking or (way == "change" and ">into" in cases) else "later"
    if case == "subject":
        if "from" in cases or (word.kind in ("merged", "reworked") and ">direct" in cases and ">into" not in cases):
            return "later"
        return None if "object" in cases else "earlier"
    return None


def _near(case: str) -> str:
    return ">direct" if case == ">near" else case


def _of_tags(way: str, case: str) -> Side | None:
    if case not in ("tagged", "host"):
        return None
    return "earlier" if (case == "tagged") == (way == "former") else "later"


def nearest(found: Sequence[Part], side: Side) -> Part | None:
    """The part of a side that stands nearest to the word; an owner only where nothing else is there."""
    here = [one for one in found if one.side == side]
    return min(here, key=lambda one: one.case == "of", default=None)


def beside(found: Sequence[Part], one: Part, word: Word) -> list[Part]:
    """A part with those that stand to its word as it does: 甲に乙を統合した names two."""
    if KINDS[word.kind].way != "join" or one.case not in ("object", "direct"):
        return [one]
    return [other for other in found if other.side == one.side and other.case in (one.case, "and")]


def clauses(text: str) -> int:
    """How many commas a stretch holds."""
    return len(_COMMA.findall(text))
