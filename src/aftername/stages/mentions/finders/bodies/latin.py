"""Names of bodies in Latin letters: Ministry of X and Y; X Agency, University of X, X Institute of Y: as far as capitals go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from aftername.languages.pack import pack
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.bodies.spot import Spot, spot

_LATIN_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CAPITALS = re.compile(
    r"(?:[A-Z][\w.'’&-]*|of|and|for|the|on|&)(?:,? (?:[A-Z][\w.'’&-]*|of|and|for|the|on|in|&)){0,12}$"
)
_AFTER_OF = re.compile(
    r" (?:of|for) (?:the )?[A-Z][\w'’-]*(?:(?:,? and|,| of| for| &| the)? (?!The |According |On |In )[A-Z][\w'’-]*){0,7}"
)
_TAIL_WORDS = "University|Institute|College|Academy|Laboratory|Agency|Commission|Council|Foundation|Board|Authority|Department|Ministry|Trust"
_ANOTHER = re.compile(rf".*\b(?:{_TAIL_WORDS})\b.*?,? and (?:the )?")
_FURTHER = re.compile(r".*, (?:and )?the(?: |$)")  # a list of bodies; "In June, the Government"
_JOINED = re.compile(rf" and [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:{_TAIL_WORDS})$")
_PLANS = "Scheme|Schemes|Programme|Programmes|Program|Programs|Fund|Grant|Grants|Plan|Initiative|Fellowship|Fellowships|Scholarship|Scholarships|Award|Awards|Mission|Project"
_ITS_PLAN = re.compile(rf".*\b(?:{_PLANS}) (?:of|by|from|at|in) ?")
_PLAN_OWNED = re.compile(rf"['’]s?(?= (?:[A-Z0-9][\w+-]* ){{0,6}}(?:{_PLANS})\b)")
_SMALL = {"of", "and", "for", "the", "on", "in", "&"}
_OPENING = {
    "The",
    "A",
    "An",
    "At",
    "In",
    "By",
    "From",
    "This",
    "Our",
    "Your",
    "Each",
    "Any",
    "With",
    "Through",
    "Under",
    "Contact",
    "About",
    "Even",
    "While",
    "When",
    "As",
    "And",
    "But",
    "If",
    "Today",
    "Currently",
    "Meanwhile",
    "Although",
    "Since",
    "After",
    "Before",
}
_SENTENCE = re.compile(r"[.!?] ")


@cache
def _tails() -> Mapping[str, tuple[str, float]]:
    return pack("en", "bodies").table("tails")


@cache
def _heads() -> Mapping[str, str]:
    return pack("en", "bodies").texts("heads")


def triggers() -> tuple[str, ...]:
    """The nouns that names end or begin with."""
    return (*_tails(), *_heads())


def look(view: View, hit: Hit) -> Iterator[Spot]:
    """The name that a noun in capitals ends or begins; nothing where no other word belongs to it."""
    text = view.text
    if hit.trigger not in _tails() and hit.trigger not in _heads():
        return
    if not text[hit.start].isupper() or _LATIN_LETTER.match(text[hit.end : hit.end + 1]):
        return
    if hit.start and _LATIN_LETTER.match(text[hit.start - 1]):
        return
    start, end = hit.start, hit.end
    words = 0
    if hit.trigger in _tails():
        start, words = _lead(text, hit)
    if hit.trigger in _heads() or words:
        end = _behind(text, hit)
    least = _tails()[hit.trigger][1] if hit.trigger in _tails() else 1
    if end > hit.end or words >= least:
        kind = _heads().get(hit.trigger) if end > hit.end else None
        yield spot(
            text,
            start,
            end,
            kind or (_tails().get(hit.trigger) or (_heads().get(hit.trigger, "other"), 0))[0],
        )


def _lead(text: str, hit: Hit) -> tuple[int, int]:
    """Where the capitals before a tail begin, and how many words of the name they are."""
    if not hit.start or text[hit.start - 1] != " ":
        return hit.start, 0
    before = _CAPITALS.search(text[max(0, hit.start - 90) : hit.start].rstrip(" "))
    if before is None:
        return hit.start, 0
    lead = before.group()
    for before_it in (_ANOTHER, _FURTHER, _ITS_PLAN):
        cut = before_it.match(lead)
        lead = lead if cut is None else lead[cut.end() :]
    lead = lead[max((one.end() for one in _SENTENCE.finditer(lead)), default=0) :]
    if not lead:
        return hit.start, 0
    start = hit.start - 1 - len(lead)
    words = lead.split(" ")
    while words and (words[0].lower() in _SMALL or words[0] in _OPENING):
        start += len(words.pop(0)) + 1
    if not words:
        return hit.start, 0
    return start, sum(word.lower() not in _SMALL for word in words)


def _behind(text: str, hit: Hit) -> int:
    """The end of the name with what follows behind "of" or "for"."""
    after = _AFTER_OF.match(text, hit.end, min(len(text), hit.end + 110))
    if after is None:
        return hit.end
    said = text[hit.end : after.end()]
    cut = _PLAN_OWNED.search(text, hit.end, min(len(text), after.end() + 40))
    if cut is not None and cut.start() < after.end():
        return cut.start()
    joined = _JOINED.search(said)
    return hit.end + joined.start() if joined else after.end()
