"""The label of a weighed finding: what kind of benefit, which step of an outcome, whether a day opens or closes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from aftername.languages import LANGUAGES, read_as
from aftername.languages.expressions import alternatives
from aftername.languages.pack import pack
from aftername.languages.role_words import wide
from aftername.languages.rules import grammar
from aftername.records import Count, Mention
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.weighed.labelling import label_at

SIDE = (
    16  # letters beside a sum in which a word says what kind of benefit it is; twice as many in Latin script
)
_UNTOLD = "money"
_STEPS = ("invited", "applied", "shortlisted", "selected", "arrived", "stayed")
_BENEFITS = frozenset((
    "signing bonus", "contract payment", "bonus", "housing", "settling-in", "research money", "start-up money", "salary", "allowance",
    "subsidy", "reward", "matching money", "loan", "tax", "schooling", "spouse", "medical care", "travel", "premises",
))  # fmt: skip


def label_of(fact: str, passage: Passage, mention: Mention, signs: frozenset[str]) -> str:
    """The label of a fact; "" where it has none or the text does not say."""
    if fact == "offers":
        return _benefit(passage, mention)
    if fact == "outcome":
        return _step(mention, signs)
    if fact == "deadline":
        return "opens" if _opens(passage, mention) else "closes"
    return ""


def _step(mention: Mention, signs: frozenset[str]) -> str:
    value = mention.normal
    if isinstance(value, Count) and value.step in _STEPS:
        return str(value.step)
    if "choosing before" in signs or "choosing after" in signs:
        return "selected"
    return ""


def _opens(passage: Passage, mention: Mention) -> bool:
    """Whether words right beside a day say that something opens on it (from, 부터, から, 起)."""
    text = passage.folded
    ahead, behind = _opening(read_as(passage.language))
    return (
        ahead.search(text, max(passage.start, mention.anchor.start - SIDE), mention.anchor.start) is not None
        or behind.match(text, mention.anchor.end, passage.end) is not None
    )


@cache
def _opening(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    listed = pack(language, "roles")
    return (
        re.compile(alternatives(listed.phrases("opens before")) + r"\s?$"),
        re.compile(r"[^,，。;；\n]{0,8}?" + alternatives(listed.phrases("opens behind"))),
    )


def _benefit(passage: Passage, mention: Mention) -> str:
    """The kind of benefit that a word beside the sum, in its label or in the line above says; "money" where none does."""
    text, place = passage.folded, (mention.anchor.start, mention.anchor.end)
    side = SIDE * wide(passage.language)
    label = label_at(passage, place[0])
    if told := _kind(label, passage.language, last=True):
        return told
    if told := _kind(text[max(passage.start, place[0] - side) : place[0]], passage.language, last=True):
        return told
    return _kind(text[place[1] : min(passage.end, place[1] + side)], passage.language, last=False) or _UNTOLD


def _kind(text: str, language: str, *, last: bool) -> str:
    """The kind of the last or the first word for a benefit in a stretch; "" where none stands in it."""
    pattern, kinds = _kinds(language)
    found = list(pattern.finditer(text)) if text else []
    return kinds[found[-1 if last else 0][0]] if found else ""


@cache
def _kinds(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    known = read_as(language)
    kinds: dict[str, str] = {}
    for words in grammar(known, "facts").classes.values():  # those whose words say kinds of benefits
        if any(words.values()) and _BENEFITS.issuperset(label for label in words.values() if label):
            kinds.update({word: label for word, label in words.items() if label})
    edge = r"\b" if "latin" in LANGUAGES[known] else ""
    return re.compile(edge + alternatives(kinds) + edge), kinds
