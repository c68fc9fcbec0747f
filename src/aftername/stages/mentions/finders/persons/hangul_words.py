"""Words in Hangul behind words for people that are no names: 대상자 확정, 회원 전환이, 보호자 부담.

Korean says with a word for people and one behind it both who somebody is (수상자 김한별) and what happens to whom. The second word is no name where it
is an ordinary word, with or without a particle, or has no family name, and where nothing else on its line is a person's: no telephone, mail or
number. Wrong for people whose name is an ordinary word and who stand there with nothing beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.likely.forms import facts
from aftername.stages.mentions.finders.persons.names import HANGUL
from aftername.stages.mentions.finders.persons.word_kinds import callings

LONGEST_GIVEN = 2  # syllables
UNLIKELY = -15  # syllables of a given name, in tenths of a natural logarithm

_BEHIND = frozenset({"due", "name-behind"})
_DETAILS = frozenset({"phone", "e-mail", "id-number", "account", "chat", "birth", "address"})
_WORD = re.compile(f"[{HANGUL}]{{2,4}}")
_BEFORE = re.compile(f"[{HANGUL}]{{2,}} ?[:：]? $")
_WORDS_ON = re.compile(f" ?[{HANGUL}]")
_WORD_MORE = re.compile(r"\S+\s+\S+")


def without_words(view: View, found: Sequence[Mention]) -> list[Mention]:
    """What was found without such words."""
    details = sorted(one.anchor.start for one in found if _sign(one) in _DETAILS)
    several = {one.anchor.start - 1 for one in found if " " in one.written}  # 응우옌 before 반 탄
    return [one for one in found if one.anchor.end in several or not _is_word(view, one, details)]


def _is_word(view: View, one: Mention, details: Sequence[int]) -> bool:
    if _sign(one) not in _BEHIND or _WORD.fullmatch(one.written) is None:
        return False
    text, start, end = view.text, one.anchor.start, one.anchor.end
    if _BEFORE.search(text, max(0, start - 12), start) is None or callings().match(
        text, end + text.startswith(" ", end)
    ):
        return False
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = stop if stop >= 0 else len(text)
    goes_on = _WORDS_ON.match(text, end) or (
        end == stop and _WORD_MORE.match(text, line, start) and text[start - 2] not in ":："
    )
    if not goes_on or any(line <= at < stop for at in details):
        return False
    return is_word(one.written)


def is_word(written: str) -> bool:
    """Whether a word is an ordinary one, has no family name, or one before too many syllables that given names hardly have."""
    told = facts(written).get
    given = told("ko given", 0)
    unlikely = given < UNLIKELY or (told("ko shape", 0) > LONGEST_GIVEN and given < 0)
    return bool(unlikely or told("ordinary") or told("ordinary off") or told("made") or not told("ko shape"))


def _sign(one: Mention) -> str:
    assert isinstance(one.normal, PersonName)
    return one.normal.sign
