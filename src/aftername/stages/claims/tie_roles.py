"""What each group of names is to a word of succession: what is renamed, what it becomes, what takes a place.

The words stand in languages/*/ties/evidence.rules. The kind of a word, its voice and the case of a group to it say which side is the
earlier and which the later (languages/tie_sides.tsv); where they leave it open, a group is of neither. Nothing is decided here:
tie_evidence.py weighs what stands for each pair.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from aftername.languages.tie_sides import Side, side_of
from aftername.records.succession import Relation
from aftername.stages.claims.tie_groups import OPENING, Group, group_of, is_spaced, is_suffixing, some
from aftername.stages.claims.tie_marks import words_of


class Kind(NamedTuple):
    """How a class of words works. way: as in the table of sides."""

    way: str
    relation: Relation


KINDS: Mapping[str, Kind] = {
    "renamed": Kind("change", "renamed"),
    "rebuilt": Kind("change", "restructured"),
    "reworked": Kind("join", "restructured"),
    "merged": Kind("join", "merged"),
    "absorbed": Kind("join", "absorbed"),
    "handed": Kind("join", "succeeded"),
    "replaces": Kind("replace", "succeeded"),
    "heir": Kind("heir", "succeeded"),
    "prior": Kind("prior", "renamed"),
    "former": Kind("former", "renamed"),
    "now": Kind("now", "renamed"),
}
TAGS = ("former", "now")
PRESENT = 14  # letters beside a word of succession
OWNED_FAR = 16  # the same where marks stand behind: what stands further off belongs to another noun
OWNS = 6  # letters between a mark of possession and the noun it belongs to
TAG = 24  # letters between a tag and the name it is about
PASSIVE, PASSIVE_SPACED, PASSIVE_BEHIND = (
    6,
    24,
    5,
)  # letters in which a mark of the passive stands beside a word
_STOP = re.compile(r"[。；;!?！？\n]|\. ")
_COMMA = re.compile(r"[,，、]")
_HOST = re.compile(r"[^()（）,，。]{0,6}[(][^()（）,，。]{0,14}|\s?[,，、][^()（）,，。]{0,14}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of succession. kind: of KINDS."""

    kind: str
    start: int
    end: int
    passive: bool = False

    @property
    def way(self) -> str:
        return KINDS[self.kind].way


@dataclass(frozen=True, slots=True)
class Part:
    """What a group is to a word. far: letters between."""

    group: Group
    side: Side
    case: str
    far: int


def words_in(text: str, language: str, groups: Sequence[Group]) -> list[Word]:
    """The words of succession of a sentence that stand in no name and are not only wished for; none within a longer one."""
    taken = [span for group in groups if not group.stands for span in group.names]
    found = [
        Word(kind, one.start(), one.end(), _is_passive(text, language, one))
        for kind in KINDS
        for one in words_of(language, f"do-{kind}").finditer(text)
        if one[0]
        and not _wished(language).match(text, one.end())
        and not is_to_present_name(text, language, one.start(), one.end())
        and not any(a < one.end() and one.start() < b for a, b in taken)
    ]
    return [one for one in found if not any(_yields(one, other) for other in found)]


def _yields(one: Word, other: Word) -> bool:
    """Whether a word stands in a longer one of its sort, or crosses one that tells an earlier name (早期名 and 名为)."""
    if one.start >= other.end or other.start >= one.end:
        return False
    inside = (
        other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start
    )
    same = (one.kind in TAGS) == (other.kind in TAGS)
    return (inside and same) or (one.kind == "renamed" and other.kind == "prior")


def is_to_present_name(text: str, language: str, start: int, end: int) -> bool:
    """Whether words beside a change say that it led to the name that the thing bears now: no name beside it is the later one."""
    beside = text[max(0, start - PRESENT) : end + PRESENT]
    return re.search(some(language, "present-name"), beside) is not None


@cache
def _wished(language: str) -> re.Pattern[str]:
    return re.compile(some(language, "purpose"))


def _is_passive(text: str, language: str, word: re.Match[str]) -> bool:
    if is_suffixing(language):
        return words_of(language, "passive").search(text, word.end(), word.end() + PASSIVE_BEHIND) is not None
    reach = PASSIVE_SPACED if is_spaced(language) else PASSIVE
    return _passive(language).search(text[max(0, word.start() - reach) : word.start()]) is not None


@cache
def _passive(language: str) -> re.Pattern[str]:
    if not is_spaced(language):
        return words_of(language, "passive")
    return re.compile(rf"(?:{some(language, 'passive')})(?: (?:{some(language, 'passive-gap')}))?\s$")


def parts(text: str, language: str, word: Word, groups: Sequence[Group]) -> list[Part]:
    """The groups that are the earlier or the later to a word, the nearest first."""
    told = _told(text, language, word, groups)
    cases = {case for _, case in told}
    if _has_unnamed_object(text, language, word):
        cases.add("object")
    made = [
        Part(group, side, case, max(0, group.start - word.end, word.start - group.tail))
        for group, case in told
        if (side := side_of(language, word.way, word.kind, case, cases, word.passive)) is not None
    ]
    return sorted(made, key=lambda one: (one.far, one.group.start))


def _told(text: str, language: str, word: Word, groups: Sequence[Group]) -> list[tuple[Group, str]]:
    """Groups with their cases to a word: the case behind it with ">" before it."""
    made: list[tuple[Group, str]] = []
    tag = word.kind in TAGS
    for group in _single(text, language, groups) if tag else groups:
        between = between_of(text, word, group.start, group.end)
        if _STOP.search(between) or _is_of_other_clause(text, language, word, group):
            continue
        if tag:
            case = _tagged(text, language, word, group)
        elif group.held and re.search("[()]", between):
            continue
        elif words_of(language, f"do-{word.kind}").search(between) or _takes_part(
            text, language, word, group
        ):
            continue  # it belongs to another word of the kind, or to those who take part in it
        else:
            case = _case(text, language, word, group, made)
        if case:
            made.append((group, case))
    return made


def _has_unnamed_object(text: str, language: str, word: Word) -> bool:
    """Whether something that is no name is the object of a word that tells what a thing is made of: 甲에 여행권을 통합한 것."""
    if not is_suffixing(language) or word.way != "join":
        return False
    held = re.search(rf"(?:{some(language, 'case-object')})\s?$", text[: word.start])
    return held is not None and re.match(some(language, "made-so"), text[word.end :]) is not None


def _is_of_other_clause(text: str, language: str, word: Word, group: Group) -> bool:
    """Whether a name stands in a clause that is closed before the word's begins (Aが統合されてBに、Cが統合され), or opens after it is left."""
    if not is_suffixing(language):
        return False
    if group.start >= word.end:
        turns = re.match(some(language, "turns-to"), text[word.end :])
        return turns is not None and group.case == "topic"
    closed = re.match(rf"\s?(?:{some(language, 'case-into')})[,\u3001\uff0c]", text[group.tail :])
    return (
        closed is not None and words_of(language, f"do-{word.kind}").search(text, 0, group.start) is not None
    )


def _takes_part(text: str, language: str, word: Word, group: Group) -> bool:
    """Whether a name before a word only says which people or places the sentence is about: 参与甲计划的幼儿园."""
    if is_suffixing(language) or is_spaced(language) or not group.owns or group.start >= word.start:
        return False
    return re.search(f"(?:{some(language, 'applies')})$", text[: group.start]) is not None


def between_of(text: str, word: Word, start: int, end: int) -> str:
    """What stands between a word and a stretch beside it."""
    low, high = sorted(((start, end), (word.start, word.end)))
    return text[low[1] : high[0]]


def _single(text: str, language: str, groups: Sequence[Group]) -> list[Group]:
    """Each name as a group of its own."""
    made: list[Group] = []
    for one in groups:
        apart = len(one.names) > 1 and not one.stands
        made.extend([group_of(text, language, (name,), one.held) for name in one.names] if apart else [one])
    return made


def _case(text: str, language: str, word: Word, group: Group, before: Sequence[tuple[Group, str]]) -> str:
    """The case of a group to a word."""
    if group.start >= word.end:
        return f">{(group.case or 'bare') if is_suffixing(language) else _case_behind(text, language, word, group, before)}"
    if is_suffixing(language):
        direct = word.start == group.tail or (word.start - group.tail <= 1 and not group.case)
        if group.case == "of" and word.start - group.tail > OWNED_FAR:
            return ""
        return "direct" if direct else group.case or "bare"
    owns = group.owns and (is_spaced(language) or word.start - group.tail <= OWNS)
    return "of" if owns else group.case or "subject"


def _case_behind(
    text: str, language: str, word: Word, group: Group, before: Sequence[tuple[Group, str]]
) -> str:
    """The case of a group behind a word whose marks stand before it."""
    if is_spaced(language) and group.owns:
        return "owner"
    between = text[word.end : group.start]
    comma = _COMMA.search(between) is not None
    bare = re.sub(rf"{some(language, 'between')}|[\s{re.escape(OPENING)}(（:：]", "", between)
    if not bare and group.case in ("", "of"):
        return "direct"
    if group.case:
        return "far" if bare and comma and len(between) > 2 * OWNS else group.case
    if any(one.start >= word.end and case != ">owner" for one, case in before):
        return "far"
    return _unmarked(between, bare, comma, language)


def _unmarked(between: str, bare: str, comma: bool, language: str) -> str:
    """The case of the first group behind a word that has no mark."""
    if len(bare) <= (2 * OWNS if is_spaced(language) else 2):
        return "direct"
    if comma:
        return "far"
    return "into" if not is_spaced(language) and re.match(some(language, "case-into"), between) else "near"


def _tagged(text: str, language: str, word: Word, group: Group) -> str:
    """Of a tag: "tagged" right behind it, "host" where the tag stands in a bracket or behind a comma after it."""
    if group.start >= word.end:
        gap = re.sub(rf"{some(language, 'case-into', 'between')}", "", text[word.end : group.start])
        return "tagged" if not gap.strip(OPENING + "[（(:：,，. ") and group.start - word.end <= TAG else ""
    gap = text[group.tail if group.tail <= word.start else group.end : word.start]
    tagged = re.search(f"(?:{some(language, f'do-{word.kind}')})$", text[: group.start].rstrip(" :"))
    return "host" if _HOST.fullmatch(gap) and not tagged else ""  # of 旧甲、旧乙 neither is the other's


def nearest(found: Sequence[Part], side: Side) -> Part | None:
    """The part of a side that stands nearest to the word; an owner only where nothing else is there."""
    here = [one for one in found if one.side == side]
    return min(here, key=lambda one: one.case == "of", default=None)


def beside(found: Sequence[Part], one: Part, word: Word) -> list[Part]:
    """A part with those that stand to its word as it does: 甲に乙を統合した names two."""
    if word.way != "join" or one.case not in ("object", "direct"):
        return [one]
    return [other for other in found if other.side == one.side and other.case in (one.case, "and", "at")]


def commas(text: str) -> int:
    """How many commas a stretch holds."""
    return len(_COMMA.findall(text))
