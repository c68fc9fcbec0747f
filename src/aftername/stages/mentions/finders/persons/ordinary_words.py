"""Ordinary words behind words for people that are no names: 대상자 확정, 회원 전환이, 補助事業の実施, “西部之星”操作指南.

A word for people and one behind it say who somebody is (수상자 김한별) or what happens to whom. The second word is no name where it is an ordinary word,
with or without a particle, or, in Hangul, has no family name, and where nothing else on its line is a person's: no telephone, mail or number; nor
is what stands in marks of quotation. Wrong for people whose name is an ordinary word and who stand there with nothing beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.likely.forms import facts, is_word
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL
from aftername.stages.mentions.finders.persons.private import sign_of
from aftername.stages.mentions.finders.persons.word_kinds import KANA, callings

LONGEST_GIVEN = 2  # syllables
UNLIKELY = -15  # syllables of a given name, in tenths of a natural logarithm

_BEHIND = frozenset({"due", "name-behind"})
_BESIDE = frozenset({"contact", "form-of-address"})  # only what is an ordinary word is none there
_DETAILS = frozenset({"phone", "e-mail", "id-number", "account", "chat", "birth", "address"})
_HANGUL = re.compile(f"[{HANGUL}]{{2,4}}")
_EAST = re.compile(f"[{HAN}{KANA}]{{2,8}}")
_BEFORE = re.compile(f"[{HANGUL}]{{2,}} ?[:：]? $")
_WORDS_ON = re.compile(f" ?[{HANGUL}]")
_WORD_MORE = re.compile(r"\S+\s+\S+")
_LETTER = re.compile(f"[{HAN}{KANA}]")
_CLOSES = frozenset('”’」』》〉"')


def without_words(view: View, found: Sequence[Mention]) -> list[Mention]:
    """What was found without such words."""
    details = sorted(one.anchor.start for one in found if sign_of(one) in _DETAILS)
    several = {one.anchor.start - 1 for one in found if " " in one.written}  # 응우옌 before 반 탄
    return [one for one in found if one.anchor.end in several or not _is_word(view, one, details)]


def _is_word(view: View, one: Mention, details: Sequence[int]) -> bool:
    sign, text, (start, end) = sign_of(one), view.text, (one.anchor.start, one.anchor.end)
    if sign in _BEHIND and text[end : end + 1] in _CLOSES:
        return callings().match(text, end + 1) is None
    if sign not in _BEHIND | _BESIDE or callings().match(text, end + text.startswith(" ", end)):
        return False
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    if any(line <= at < stop for at in details):
        return False
    if _HANGUL.fullmatch(one.written):
        return _is_korean_word(one.written, sign, text, (start, end), (line, stop))
    beside = _LETTER.match(text, end) or (start > line and _LETTER.match(text, start - 1))
    return (
        sign in _BEHIND and _EAST.fullmatch(one.written) is not None and bool(beside) and is_word(one.written)
    )


def _is_korean_word(
    written: str, sign: str, text: str, place: tuple[int, int], line: tuple[int, int]
) -> bool:
    start, end = place
    on = _WORDS_ON.match(text, end)
    if sign in _BESIDE:
        return on is not None and is_word(written)
    if _BEFORE.search(text, max(0, start - 12), start) is None:
        return False
    ends = end == line[1] and _WORD_MORE.match(text, line[0], start) and text[start - 2] not in ":："
    return bool(on or ends) and (is_word(written) or _has_no_family(written))


def _has_no_family(written: str) -> bool:
    """Whether a word in Hangul has no family name, or one before syllables that given names hardly have."""
    told = facts(written).get
    given = told("ko given", 0)
    return not told("ko shape") or given < UNLIKELY or (told("ko shape", 0) > LONGEST_GIVEN and given < 0)
