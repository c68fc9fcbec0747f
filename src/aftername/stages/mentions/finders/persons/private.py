"""The mention of a private person, as every rule of this room gives it."""

from __future__ import annotations

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View


def person(view: View, start: int, end: int, sign: str) -> Mention:
    """A private person at text[start:end]. sign: what showed it."""
    return view.mention("person", start, end, PersonName(sign))
