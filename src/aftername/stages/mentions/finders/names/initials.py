"""English names told by the initials in brackets behind them: Harbour Workshops, Fairs, and Markets (HWFM)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import latin
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.words import key_of
from aftername.text.names import comparable

REACH = 110  # code points before the bracket in which the words stand
FEWEST = 3  # initials of a name in small letters

_BRACKET = re.compile(r"\((?P<initials>[A-Z][A-Za-z0-9]*(?:[ -][A-Z0-9]{1,10})?)\)")
_RUN = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]*(?:,? (?:(?:of|for|to|in|on|the|and|with) ){0,2}(?:& )?[A-Z][\w’'-]*)+ $"
)
_SMALL = re.compile(r"(?<![\w-])(?:[A-Za-z][a-z-]+ ){2,6}$")
_LABEL = re.compile(r"(?:^|\n)(?:[ \t•*-]*|[A-Z]?\.?\d[\d.]*[.)]? )$")
_SCHEMES = r"plan|program|programme|scheme|initiative|fund|fellowship|award|grant|package|pilot"
_CALLED = re.compile(rf"^ (?:sub-?|mini-)?(?:{_SCHEMES})s?\b")
_IS_ONE = re.compile(
    rf"^(?:, which [^.;:]{{0,70}}?)?,? (?:is|are|was|were) (?:an?|the) [^.;:]{{0,80}}?\b(?:{_SCHEMES}|course)s?\b"
)
_KNOWN_AS = re.compile(
    r"\b(?:[Kk]nown|called|named) as (?:the )?(?:[A-Z][^.;:\n()]{2,60} \([A-Z]{2,10}\),?(?: and| or)? (?:the )?)?$"
)
_LEAD = re.compile(r"(?:[A-Z][\w’'-]+ ){1,2}(?:for|of|to|in)(?: the)? ")
_TOLD = r"(?: (?:{schemes}|proposals?|applicants?|applications?|recipients?|participants?|funding|call)\b| (?:will )?(?:supports?|funds?|provides? (?:[a-z]+ )?(?:funding|grants?|support)) )"
_NO_SCHEME = frozenset(
    [
        *(
            "agency",
            "authority",
            "board",
            "bureau",
            "centre",
            "center",
            "commission",
            "council",
            "department",
        ),
        *(
            "directorate",
            "organisation",
            "organization",
            "service",
            "services",
            "society",
            "system",
            "systems",
        ),
        *("union", "federation", "network", "law", "index", "rate", "ratio", "model", "method", "standard"),
        *("standards", "disease", "disorder", "syndrome", "vehicle", "vehicles"),
    ]
)


def initialled(view: View, hit: Hit) -> Iterator[Candidate]:
    """The name whose initials open at a bracket, where the text speaks of it as of a scheme."""
    text = view.text
    bracket = _BRACKET.match(text, hit.start)
    if bracket is None or text[hit.start - 1 : hit.start] not in (" ", "\n"):
        return
    low = max(0, hit.start - REACH)
    before = text[low : hit.start].replace("\n", " ")
    initials = bracket["initials"]
    capitals = _RUN.search(before)
    if capitals is not None:
        yield from _in_capitals(view, low + capitals.start(), hit.start, bracket.end(), initials)
    elif len(initials) >= FEWEST and initials.isupper():
        yield from _in_small_letters(view, low, before, initials)


def named_before(view: View, start: int, kind: str) -> bool:
    """Whether a head noun at `start` stands behind a bracket whose initials spell a name without it."""
    opening = view.text.rfind("(", max(0, start - 16), start)
    if opening < 0 or kind not in ("plan", "project"):
        return False
    return any(one.end < start for one in initialled(view, Hit("(", opening, opening + 1)))


def _in_capitals(view: View, low: int, stop: int, behind: int, initials: str) -> Iterator[Candidate]:
    """A name in capitals without a head noun at its end."""
    text = view.text
    start, end = _spelt_by(text, low, stop, initials), stop - 1
    words = re.findall(r"[\w’'-]+", text[start:end]) if start >= 0 else []
    lowered = [word.lower() for word in words]
    if len(words) < 2 or lowered[-1] in heads_of("en") or lowered[0] in programme_words("en").cuts:
        return
    bodies = {*programme_words("en").bodies, *name_words("en").behind_not} | _NO_SCHEME
    if bodies & set(lowered) or latin.is_places(lowered):
        return
    shown = _shown(text, start, behind, initials)
    if not shown:
        return
    made = latin.called(text, start, end, words)
    made.shown.update(shown)
    yield made


def _shown(text: str, start: int, behind: int, initials: str) -> dict[str, int]:
    """What calls it a scheme: a word behind the bracket, its sentence, the initials elsewhere."""
    shown = {}
    if _CALLED.match(text[behind : behind + 20]):
        shown["kind-word"] = 1
    if _IS_ONE.match(text[behind : behind + 180].replace("\n", " ")):
        shown["is-a"] = 1
    at = text.find("(", start, behind)
    if _KNOWN_AS.search(text, max(0, start - 90), start) and spelt_one_by_one(text, start, at) == start:
        shown["called"] = 1
    told = re.compile(rf"(?<![\w-]){re.escape(initials)}" + _TOLD.replace("{schemes}", _SCHEMES))
    line = _LABEL.search(text[max(0, start - 16) : start]) is not None or start == 0
    if told.search(text):
        shown["initials-told"] = 2 if line and text[behind : behind + 1] in ("", "\n") else 1
    return shown


def _spelt_by(text: str, low: int, stop: int, initials: str) -> int:
    """Where the words begin that initials stand for, read from the right; -1 where they stand for none.

    Method: Schwartz and Hearst 2003, with the further rule that no capital is left over in front but for what goes on
    with for, of, to, in: Support for Harbour Fairs (HF).
    """
    letters = [letter.lower() for letter in initials if letter.isalpha()]
    at = stop
    for number, letter in enumerate(reversed(letters)):
        first = number == len(letters) - 1
        at -= 1
        while at >= low and not (text[at].lower() == letter and (not first or _begins_word(text, at))):
            at -= 1
        if at < low:
            return -1
    left = text[low:at].lower().split()
    if left and left[0] in name_words("en").starts:
        return at
    if _LEAD.fullmatch(text[low:at]):
        return low
    return at if set(left) <= {*programme_words("en").cuts} else -1


def _begins_word(text: str, at: int) -> bool:
    return text[at].isupper() and not text[at - 1 : at].isalnum()


def _in_small_letters(view: View, low: int, before: str, initials: str) -> Iterator[Candidate]:
    """A name in small letters with its head noun, spelt by its initials letter by letter: harbour repair grant (HRG)."""
    found = _SMALL.search(before)
    if found is None:
        return
    words = found[0].split()[-len(initials) :]
    kind = heads_of("en").get(words[-1])
    if kind is None or "".join(word[0] for word in words).upper() != initials or kind in ("card", "scholar"):
        return
    written = " ".join(words)
    end = low + found.end() - 1
    start = end - len(written)
    classed = latin.classed(words[:-1])
    stem = " ".join(words[:-1]).lower()
    if (
        all(word.kind in ("plain", "research", "head") for word in classed)
        or comparable(stem) in name_words("en").generic
    ):
        return
    made = Candidate(
        start,
        end,
        "en",
        "formed",
        (end - len(words[-1]), end),
        kind,
        stem,
        classed,
        key_of(stem),
    )
    made.shown.update({"initials": 1, "small-head": 1})
    yield made


def spelt_one_by_one(text: str, low: int, bracket: int) -> int | None:
    """Where the words begin that the initials in a bracket spell one by one; None where they spell none.

    Repair and Ease by Every Day (REED): small words between are passed over.
    """
    told = _BRACKET.match(text, bracket)
    if told is None or not told["initials"].isupper():
        return None
    left, small, at = list(told["initials"]), 0, bracket
    for token in reversed(list(re.finditer(r"\S+", text[low:bracket]))):
        word = token[0]
        if word.islower() and word.isalpha():
            small += 1
            if small > 3:
                return None
            continue
        if "\n" in text[low + token.end() : at] or word[-1] in ".;:!?" or word[0].upper() != left[-1]:
            return None
        small, at = 0, low + token.start()
        left.pop()
        if not left:
            return at
    return None
