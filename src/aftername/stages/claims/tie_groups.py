"""The names of a sentence as words of succession see them: lists as one group, each with the case that marks beside it tell.

Marks stand right before a group (Chinese, English) or right behind it (Japanese, Korean); they are classes of
languages/*/ties/evidence.rules. A bracket with another form of a name is passed over; an owner ("the Fund's Tinglan Scheme") hands
its mark on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aftername.languages.rules import grammar
from aftername.stages.claims.tie_marks import Span, words_of

OPENING, CLOSING = "“\"‘'「『《〈【", "”\"’'」』》〉】"
MARKS = re.escape(OPENING + CLOSING + "<>[](（）)*＊▲①②③④⑤-–:： ")
"""Marks and blanks that may stand around a name, for a class of letters."""
BRACKET = re.compile(r"\([^()]{0,160}\)")
LEAD = 60  # letters before a group that are looked at for its mark
OWNED = 24  # letters between a joint and a name that an owner of its own stands before
_BEFORE = ("object", "from", "by", "into", "of")
_BEHIND = ("aside", "from", "by", "of", "object", "topic", "into", "at", "and")


@dataclass(frozen=True, slots=True)
class Group:
    """Names in one list. start, end: with their quotation marks; tail: the end with brackets and the generic word behind.

    case: "" where no mark stands. owns: whether what follows belongs to it. held: whether it stands in a bracket behind another.
    stands: "" for its own names, else what the words are that stand for them.
    """

    names: tuple[Span, ...]
    start: int
    end: int
    tail: int
    case: str = ""
    owns: bool = False
    held: bool = False
    stands: str = ""


def is_suffixing(language: str) -> bool:
    """Whether marks of cases stand behind names."""
    return "case-topic" in grammar(language, "ties").classes


def is_spaced(language: str) -> bool:
    """Whether words stand apart, and marks are words."""
    return grammar(language, "ties").reach.blanks == "kept"


@cache
def some(language: str, *names: str) -> str:
    """An expression for a word of some classes; one that never fits where a language has none of them."""
    held = [name for name in names if name in grammar(language, "ties").classes]
    return "|".join(f"(?:{words_of(language, name).pattern})" for name in held) or "(?!)"


def groups_of(
    text: str, language: str, names: Sequence[Span], are_one: Callable[[Span, Span], bool]
) -> list[Group]:
    """The names of a sentence, those in one list together, each with its case. are_one: whether two are forms of one name."""
    lists: list[list[Span]] = []
    held: list[bool] = []
    for place, span in enumerate(names):
        inside = _is_held(text, span[0], names)
        if inside and place and are_one(names[place - 1], span):
            continue
        before = next((n for n in range(len(lists) - 1, -1, -1) if held[n] == inside), None)
        if before is not None and _are_joined(text[lists[before][-1][1] : span[0]], language, inside):
            lists[before].append(span)
            continue
        lists.append([span])
        held.append(inside)
    made: list[Group] = []
    for some_names, inside in zip(lists, held, strict=True):
        made.extend(_parted(text, language, some_names, inside))
    made.sort(key=lambda one: one.start)
    return _handed_on(text, made) if is_spaced(language) else made


def _are_joined(gap: str, language: str, inside: bool) -> bool:
    plain = (gap if inside else BRACKET.sub("", gap)).strip()
    if _joint(language).fullmatch(plain):
        return True
    return is_suffixing(language) and bool(plain) and not plain.strip(OPENING + CLOSING + " ")


@cache
def _joint(language: str) -> re.Pattern[str]:
    """What may stand between two names of a list: 、旧, and the, 과 기존; 、信息化部管理的."""
    tail, joint, between = (some(language, name) for name in ("tail", "joint", "between"))
    word = "(?: ?[a-z]+)?" if is_spaced(language) else ""
    told = rf"(?:{tail})?[{MARKS}]*{word}(?:(?:{joint})[ ]?)+(?:{between}|[{MARKS}])*"
    if not is_spaced(language):
        told += (
            rf"|(?:{joint})(?:{some(language, 'more')})?[^。；;]{{1,{OWNED}}}(?:{some(language, 'owner')})"
        )
    return re.compile(told)


def _parted(text: str, language: str, names: Sequence[Span], held: bool) -> list[Group]:
    """A list as one group; two names with nothing but a comma for a joint are two where commas part clauses."""
    gap = BRACKET.sub("", text[names[0][1] : names[-1][0]])
    only = re.sub(rf"{some(language, 'between', 'tail')}|[{MARKS}]", "", gap)
    if len(names) == 2 and only in (",", "，") and not is_suffixing(language):
        return [group_of(text, language, (one,), held) for one in names]
    return [group_of(text, language, tuple(names), held)]


def _handed_on(text: str, groups: Sequence[Group]) -> list[Group]:
    """Groups, each that stands right behind its owner with the mark of that one."""
    made: list[Group] = []
    for one in groups:
        before = made[-1] if made else None
        if before is not None and not (one.held or before.held or one.case):
            gap = BRACKET.sub("", text[before.end : one.start]).strip(" ()")
            if gap in ("", "'s", "’s", "'", "’") or (before.owns and gap.startswith("-") and " " not in gap):
                made[-1] = replace(before, owns=True, case="")
                one = replace(one, case=before.case)
        made.append(one)
    return made


def _is_held(text: str, at: int, names: Sequence[Span]) -> bool:
    """Whether a place stands in a bracket that opens right behind a name."""
    opened = text.rfind("(", 0, at)
    if opened < 0 or ")" in text[opened:at]:
        return False
    return any(0 <= opened - end <= 3 for _, end in names)


def group_of(text: str, language: str, names: tuple[Span, ...], held: bool = False) -> Group:
    """Names as one group."""
    start, end = names[0][0], names[-1][1]
    while start > 0 and text[start - 1] in OPENING:
        start -= 1
    while end < len(text) and text[end] in CLOSING:
        end += 1
    found = _tail(language).match(text, end)
    tail = found.end() if found else end
    if is_suffixing(language):
        case = next((case for case, form in _behind(language) if form.match(text, tail)), "")
        return Group(names, start, end, tail, case, case == "of", held)
    head = text[max(0, start - LEAD) : start]
    case = next((case for case, form in _before(language) if form.search(head)), "")
    owns = any(_owner(language).match(text, at) for at in (names[-1][1], end, tail))
    return Group(names, start, end, tail, case, owns, held)


@cache
def _tail(language: str) -> re.Pattern[str]:
    counted = rf"(?:{some(language, 'etc')})\s?\d{{1,2}}\s?(?:{some(language, 'counter')})?\s?[^\u3001\u3002,\uff0c(\uff08]{{0,14}}?(?:{some(language, 'group')})"
    return re.compile(
        rf"(?:[{re.escape(CLOSING)}\])*＊：: ]|\([^()]{{0,60}}\)|{counted}|{some(language, 'tail')})*"
    )


@cache
def _owner(language: str) -> re.Pattern[str]:
    return re.compile(f" ?(?:{some(language, 'owner')})")


@cache
def _before(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Expressions for the end of what stands before a group, by the case they tell."""
    between = f"(?:(?:{some(language, 'between')}|[{re.escape(OPENING)}(（ ])*)"
    return tuple((case, re.compile(f"(?:{some(language, f'case-{case}')}) ?{between}$")) for case in _BEFORE)


@cache
def _behind(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Expressions for the beginning of what stands behind a group, by the case they tell."""
    return tuple((case, re.compile(f" ?(?:{some(language, f'case-{case}')})")) for case in _BEHIND)
