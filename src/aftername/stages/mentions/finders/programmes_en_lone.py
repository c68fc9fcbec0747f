"""Names of programmes in English without a head: “Tinglan,” which is run by ..., selected for Tinglan.

Looked for only in a text about such schemes, behind or before words that say what it is. A name is looked up
in the whole text first: who speaks, has a chief or is a place of work is a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.records.mention import Sign
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.naming import Candidate, Needs, followed_by, key_of, near, sentence_around

WORDS = programme_words("en")

REACH = 170  # code points of the sentence that are looked at on each side

_LONE = re.compile(r"[A-Z][a-zA-Zā-ž’'-]{2,}(?: [A-Z][a-zA-Zā-ž’'-]+){0,3}")
_HEADS = "plans?|programs?|programmes?|schemes?|initiatives?|projects?|funds?|fellowships?|awards?|visas?"
_CALLING = re.compile(
    rf"\b(?:{_HEADS}|bidding)\b[^.;:!?\n]{{0,40}}?(?:called|named|dubbed|known as|titled|code-?named|nicknamed|renamed|branded|under the name(?: of)?|such as|like|including)(?: the)? $"
)
_HEAD_BEFORE = re.compile(rf"\b(?:{_HEADS})[ ,]{{1,2}}$")
ENTERING = re.compile(
    r"\b(?:"
    + "|".join(re.escape(word) for word in sorted(WORDS.entering, key=len, reverse=True))
    + r")(?: the)? $"
)
_DOING = re.compile(
    r"[,”’\"]{0,2} (?:(?:which|that|who) )?(?:(?:is|was|are|were|has been|will|also|now) ){0,3}(?:target|recruit|aim|offer|attract|run by|overseen|administered|managed|launched|select|pay|pays|provid|seek|open to|used in conjunction|designed to|meant to|part of)"
)
_OTHERS = re.compile(rf"[,”’\"]{{0,2}},? (?:and|or) (?:other|similar)\b[^.,;:!?\n]{{0,24}}\b(?:{_HEADS})\b")
_BODY_BEFORE = re.compile(
    r"(?:\b(?:at|by|company|firm|mr|ms|president|professor|dr|with)\.?|’s|'s) $", re.IGNORECASE
)
_BODY_AFTER = re.compile(
    r"(?:’s|'s)? (?:said|says|told|inc|corp|ltd|co\b|group|founder|chief|ceo|spokes|shares|stock|headquarters|campus|students|employees|reported|announced|phones?)",
    re.IGNORECASE,
)


def lone(view: View, hit: Hit) -> Iterator[Candidate]:
    """Names without a head: quoted, or behind words that a programme's name follows."""
    text = view.text
    if hit.trigger in '“"‘':
        yield from _quoted(view, hit.start)
        return
    at = hit.end
    if text[at : at + 1] != " ":
        return
    at += 1
    if text.startswith("the ", at):
        at += 4
    match = _LONE.match(text, at)
    if match is None or (text[hit.start - 1 : hit.start].isalnum()):
        return
    name = match[0]
    words = name.lower().split()
    if words[0] in WORDS.cuts or set(words) & WORDS.common or is_places(words) or words[-1] in WORDS.heads:
        return
    if (
        len(words) > 2
        or set(words) & set(WORDS.bodies)
        or _speaks(view, name)
        or followed_by(view.folded, match.end(), WORDS)
    ):
        return
    if (
        ENTERING.search(view.folded, max(0, at - 40), at) is None
        and _OTHERS.match(view.folded, match.end()) is None
    ):
        return
    yield Candidate(at, match.end(), key_of(name), "", "", None, None, "formed", "topic")


def _quoted(view: View, opening: int) -> Iterator[Candidate]:
    """A name in quotation marks by itself: a program called “Tinglan,” ..."""
    text, folded = view.text, view.folded
    match = _LONE.match(text, opening + 1)
    if match is None:
        return
    closing = match.end()
    while text[closing : closing + 1] in (",", "."):
        closing += 1
    if text[closing : closing + 1] not in ("”", '"', "’") or not text[closing : closing + 1]:
        return
    name = match[0]
    words = name.lower().split()
    if words[0] in WORDS.cuts or set(words) & WORDS.common or is_places(words) or words[-1] in WORDS.heads:
        return
    if (
        set(words) <= WORDS.generic | WORDS.plain
        or followed_by(folded, closing + 1, WORDS)
        or _speaks(view, name)
    ):
        return
    if re.match(rf"[”\"’] (?:{_HEADS})\b", folded[closing : closing + 20]):
        return
    left = folded[max(0, opening - 70) : opening]
    around = sentence_around(folded, opening, closing + 1, REACH)
    if near(around, WORDS.refusals):
        return
    if _CALLING.search(left) is not None or _HEAD_BEFORE.search(left) is not None:
        sign: Sign = "defined"
        needs: Needs = "" if near(around, WORDS.telling) else "topic"
    elif (
        ENTERING.search(left) is not None
        or _DOING.match(folded, closing + 1) is not None
        or _OTHERS.match(folded, closing) is not None
    ):
        sign, needs = "quoted", "topic"
    else:
        return
    yield Candidate(opening + 1, match.end(), key_of(name), "", "", None, None, sign, needs)


def _speaks(view: View, name: str) -> bool:
    """Whether the text elsewhere treats a name as a body or a person: it speaks, has a chief, one works at it."""
    known = view.cache.setdefault("speakers", {})
    if name not in known:
        text = view.text
        at, speaks = text.find(name), False
        while at >= 0 and not speaks:
            end = at + len(name)
            speaks = (
                _BODY_AFTER.match(text, end) is not None
                or _BODY_BEFORE.search(text[max(0, at - 12) : at]) is not None
            )
            at = text.find(name, end)
        known[name] = speaks
    told: bool = known[name]
    return told


def is_places(words: Sequence[str]) -> bool:
    """Whether words name nothing but places and owners."""
    joined = " ".join(words)
    return joined in by_name() or all(w in by_name() or w in WORDS.owners or w in WORDS.common for w in words)
