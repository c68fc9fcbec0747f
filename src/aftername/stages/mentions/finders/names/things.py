"""What kind of thing a name is of: a scheme that offers something, a campaign, works, a paper."""

from __future__ import annotations

from aftername.languages.name_words import name_words
from aftername.records.mention import Thing
from aftername.stages.mentions.finders.names.candidate import Candidate

_WORKS = ("works",)
_OFFERING = ("talent", "entered")


def thing_of(one: Candidate) -> Thing:
    """What a name is of, by its end and what stands around it."""
    more = name_words(one.language)
    length = one.head[1] - one.head[0]
    head = one.key  # the end of the name as written, without blanks
    written = f"{one.stem}{'' if one.language != 'en' else ' '}"
    del head, length
    offers = any(feature in one.shown for feature in _OFFERING) or one.shown.get("offers", 0) > 1
    if one.kind == "action" or written.endswith(more.campaign):
        return "scheme" if offers and "talent" in one.shown else "campaign"
    if one.kind == "policy":
        return "scheme" if offers else "paper"
    if one.kind in _WORKS and not offers:
        return "works"
    return "scheme"
