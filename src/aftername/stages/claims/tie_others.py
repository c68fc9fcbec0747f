"""Words of succession that tell of something else: somebody applies, one of many is meant, something only grows."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.name_words import longest_heads
from aftername.languages.rules import grammar
from aftername.stages.claims.name_runs import either
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import CLOSING, Group, is_spaced, is_suffixing, some
from aftername.stages.claims.tie_marks import words_of
from aftername.stages.claims.tie_roles import Part, Word

_HANGUL = re.compile(r"[\uac00-\ud7a3]")
NEAR = 24  # letters before what goes in, and behind what it goes into, in which it may be said that these are projects and a list
BESIDE = 40  # letters before a word in which it may be said that a name changes


def tells_of_else(passage: Passage, word: Word, earlier: Part, later: Part) -> bool:
    """Whether a word beside these parts tells of something else than that one goes on in the other."""
    if _is_in_compound(passage, word) or _has_other_subject(passage, word, earlier):
        return True
    if (
        _is_one_of(passage, later.group)
        or _is_of_members(passage, earlier)
        or _is_applied(passage, word, later)
    ):
        return True
    if _is_pursued(passage, word, later, earlier) or _is_of_projects(
        passage, word, earlier.group, later.group
    ):
        return True
    return bool({earlier.group.stands, later.group.stands} - {"", "list"}) and _is_loose(passage, word)


def _is_in_compound(passage: Passage, word: Word) -> bool:
    """Whether a word is the beginning of a longer noun: 통합카드, a card for all, where marks of verbs would stand."""
    if "goes-on-as" not in grammar(passage.language, "ties").classes:
        return False
    behind = passage.told[word.end : word.end + 4]
    return _HANGUL.match(behind) is not None and not re.match(some(passage.language, "goes-on-as"), behind)


def _has_other_subject(passage: Passage, word: Word, earlier: Part) -> bool:
    """Whether something that was not found is the subject of the word's own clause: 甲が廃止され、乙資金が拡充されて."""
    if earlier.case != "topic" or earlier.group.tail > word.start or earlier.group.stands:
        return False
    clause = re.split(r"[、,，]", passage.told[earlier.group.tail : word.start])
    if len(clause) < 2 or not is_suffixing(passage.language):
        return False
    noun, topic = some(passage.language, "group", "money"), some(passage.language, "case-topic")
    return re.search(rf"[^\W\d_]{{2,16}}?(?:{noun})(?:{topic})", clause[-1]) is not None


def _is_loose(passage: Passage, word: Word) -> bool:
    """Whether a word mostly tells of something else (expanded, 調整), and no name is said to change beside it."""
    loose, name = (words_of(passage.language, one) for one in ("loose", "its-name"))
    if not loose.fullmatch(passage.told[word.start : word.end]):
        return False
    return name.search(passage.told, max(0, word.start - BESIDE), word.end) is None


def _is_applied(passage: Passage, word: Word, later: Part) -> bool:
    """Whether somebody applies for what stands behind a word: 可升格申报乙计划."""
    if later.group.stands or later.group.start < word.end:
        return False
    return words_of(passage.language, "applies").search(passage.told, word.end, later.group.start) is not None


def _is_of_members(passage: Passage, part: Part) -> bool:
    """Whether what follows a former name says that its people are meant: 原汀兰工程院校, former Tinglan fellows."""
    if part.case != "tagged":
        return False
    text = passage.told[part.group.names[-1][1] :].lstrip(CLOSING + " ")
    return re.match(some(passage.language, "members"), text) is not None


def _is_pursued(passage: Passage, word: Word, *sides: Part) -> bool:
    """Whether a word says that something is kept up and not that it takes a place: 接续推进乙计划; where nothing is said to end."""
    told, language = passage.told, passage.language
    begin = word.end + len(told[word.end :]) - len(told[word.end :].lstrip())
    if not any(one.group.start >= word.end for one in sides) or not words_of(language, "pursues").match(
        told, begin
    ):
        return False
    return words_of(language, "do-ended").search(told) is None


def _is_of_projects(passage: Passage, word: Word, earlier: Group, later: Group) -> bool:
    """Whether single projects go in, those that meet conditions or into a list: 将符合条件的甲项目纳入乙计划支持范围."""
    eligible, scope = (words_of(passage.language, one) for one in ("eligible", "scope"))
    before, behind = max(0, earlier.start - NEAR), later.end + NEAR
    return bool(
        eligible.search(passage.told, before, earlier.start) or scope.search(passage.told, later.end, behind)
    )


def _is_one_of(passage: Passage, group: Group) -> bool:
    """Whether what follows a group says that only one among many is meant: 纳入十件实事之一."""
    found = words_of(passage.language, "one-of").search(passage.told, group.end, group.end + 12)
    return not group.stands and found is not None


def names_its_own(passage: Passage, word: Word) -> bool:
    """Whether words right before a word of change end in a head noun, so that they are what changes: 原特别助学金更名为."""
    if is_spaced(passage.language) or is_suffixing(passage.language) or passage.has("@coref"):
        return False
    return _subject(passage.language).search(passage.told[: word.start]) is not None


@cache
def _subject(language: str) -> re.Pattern[str]:
    """The end of what stands before a word: a head noun with two letters at least before it, and words of time."""
    heads = either(longest_heads(language))
    return re.compile(rf"[^\W\d_]{{2}}{heads}(?:{some(language, 'manner')}|\d{{1,4}})*$")
