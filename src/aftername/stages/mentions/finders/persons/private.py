"""The mention of a private person, as every rule of this room gives it."""

from __future__ import annotations

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View

NAMED = frozenset(
    {"contact", "signature", "list", "name-behind", "form-of-address", "due", "name-in-text", "beside-a-detail"}
)  # fmt: skip
"""Signs of names, in lists and contact lines too; the others are of numbers and addresses, or of people in public."""


def sign_of(mention: Mention) -> str:
    """What showed a person; "" for what is none."""
    return mention.normal.sign if isinstance(mention.normal, PersonName) else ""


def person(view: View, start: int, end: int, sign: str) -> Mention:
    """A private person at text[start:end]. sign: what showed it."""
    return view.mention("person", start, end, PersonName(sign))
