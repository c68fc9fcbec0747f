"""How firmly something is said: states, reports, plans, doubts, denies. A negation never turns into its opposite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from aftername.languages import read_as
from aftername.languages.claim_words import every
from aftername.languages.expressions import alternatives
from aftername.languages.pack import pack
from aftername.records.claim import Hedge
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.facts.spans import crosses, gap
from aftername.stages.claims.passages import Passage

# Facts that a plan or a notice may announce; conditions and benefits of a call simply hold.
_ANNOUNCED = ("launched", "ended", "succession", "run-by")
# Their own words say what is not so, or a bound that is worded as a negation.
_NOT_NEGATED = ("publicity", "secrecy-mark", "citizenship", "context", "deadline", "obligation", "profile")
_BOUND = re.compile(
    r"(?:not|no|never) (?:be )?(?:older|exceed|over|more|less|later|fewer|above|only|yet|merely|just)"
)
_BOUND_EAST = re.compile(
    r"(?:不|未)(?:超|低|少|足|满|滿|高|多|得超|得低|逾|仅|僅|但|同|断|斷|限)|以上|以下|以内|이상|이하|이내"
)
_NOT_BEHIND = re.compile(
    r"(?: degree)? (?:is|are|was|were|will be) (?:not|no longer|never) (?!older|more|less|over|only)"
)
_IN_WORDS = frozenset(["en"])  # languages whose words have blanks around them
NEAR_BEFORE, NEAR_AFTER = 32, 16


@cache
def _negations(language: str) -> tuple[re.Pattern[str], str] | None:
    words = [(cue.words, cue.side) for cue in every() if cue.fact == "@not" and cue.language == language]
    if not words:
        return None
    joined = "|".join(re.escape(word) for word, _ in sorted(words, key=lambda one: -len(one[0])))
    return re.compile(rf"\b(?:{joined})\b" if language == "en" else joined), words[0][1]


def is_negated(passage: Passage, finding: Finding) -> bool:
    """Whether the words around a value say that it does not hold."""
    if finding.fact in _NOT_NEGATED:
        return False
    told = _negations(passage.language)
    if told is None:
        return False
    pattern, side = told
    text = passage.folded
    if side == ">":
        low = max(passage.start, finding.start - NEAR_BEFORE)
        for mark in ("，", "；", ", ", "; ", "。", "、"):
            place = text.rfind(mark, low, finding.start)
            low = place + 1 if place >= 0 else low
        window = text[low : finding.start]
        bound = _BOUND if passage.language == "en" else _BOUND_EAST
        if pattern.search(bound.sub(" ", window)) is not None:
            return True
        return passage.language == "en" and _NOT_BEHIND.match(text, finding.end) is not None
    high = min(passage.end, finding.end + NEAR_AFTER)
    for mark in ("、", "。", "，", ", ", ". ", "(", "（"):
        place = text.find(mark, finding.end, high)
        high = place if place >= 0 else high
    return pattern.search(_BOUND_EAST.sub(" ", text[finding.end : high])) is not None


def is_called_false(passage: Passage, finding: Finding) -> bool:
    """Whether the sentence of a value says that what it tells is not so: reports that X offers Y are false. In a notice too."""
    told = _false(read_as(passage.language))
    before = passage.folded[passage.start : finding.start]
    if told.before.search(before):
        return True
    if told.alone.search(passage.folded, finding.end, passage.end):
        return True
    behind = told.behind.search(passage.folded, finding.end, passage.end)
    return (
        behind is not None and told.rumoured.search(passage.folded, passage.start, behind.start()) is not None
    )


@dataclass(frozen=True, slots=True)
class _False:
    """Expressions for what calls a saying false: the saying, what says so behind it, what says so before it, and whatever is called so."""

    rumoured: re.Pattern[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    alone: re.Pattern[str]


@cache
def _false(language: str) -> _False:
    words = pack(language, "layout")
    made = (
        alternatives(words.phrases(slot))
        for slot in ("rumoured", "called false", "false that", "false alone")
    )
    edge = r"\b" if language in _IN_WORDS else ""
    return _False(*(re.compile(edge + one + edge) for one in made))


def hedge_of(passage: Passage, finding: Finding, genre: str, attributed: bool) -> Hedge:
    """How firmly a finding is said in its passage."""
    if finding.hedge in ("plans", "denies"):
        return finding.hedge
    if is_called_false(passage, finding):
        return "denies"
    settled = finding.hedge == "states"  # neither planned nor denied; it may still be doubted or hearsay
    if not settled and is_negated(passage, finding):
        return "denies"
    cues = passage.cues("@hedge")
    if not cues:
        return "states"
    place = (finding.start, finding.end)
    at_home = genre in ("notice", "advert", "contract")
    told: dict[str, int] = {}
    for one in cues:
        spot = (one.start, one.end)
        far = gap(spot, place)
        # 将 and 拟 stand before what is planned, in its clause
        apart = (spot[0] > place[0] and finding.fact == "run-by") or crosses(passage.folded, spot, place) > 0
        if one.cue.label == "plans" and passage.language == "zh" and apart:
            continue
        told[one.cue.label] = min(far, told.get(one.cue.label, far))
    if "denies" in told and not at_home and not settled:
        return "denies"
    if "doubts" in told and not at_home and told["doubts"] <= (80 if passage.language == "en" else 40):
        return "doubts"
    near = 80 if passage.language == "en" else 30
    if not settled and told.get("plans", near + 1) <= near and (finding.fact in _ANNOUNCED or not at_home):
        return "plans"
    if "reports" in told and not at_home and not attributed:
        return "reports"
    return "states"
