"""What a person said at the desk, on its way into the case."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import record

SayingKind = Literal[
    "same",
    "different",
    "unsure",
    "name",
    "ignore",
    "undecided",
    "joined",
    "split",
    "confirmed",
    "refused",
    "explained",
    "note",
    "tag",
    "search",
    "statement",
    "withdrawn",
]


@record
class Saying:
    """One word of a person that is kept before it is put into effect.

    id: made when it was said. first, second: for same, different and unsure two names as written; for name, ignore and undecided a
        name; for joined and split two documents; for confirmed and refused the id of the succession, and
        "EARLIER<tab>LATER<tab>RELATION"; for explained the id of the gap; for note, tag, search and statement what it
        stands on and its subject (`Remark`); for withdrawn the kind of what is withdrawn ("names", "origins", "succession",
        "remark") and its number, or "@TIME<tab>AUTHOR" where it had none yet.
    because: the reason; of a note, tag or search its words. shown: what it is about, in words for a reader. item: of the screen
        that asked; "" for none. author, time: who and when, ISO.
    """

    id: str
    kind: SayingKind
    first: str
    second: str
    because: str
    shown: str
    author: str
    time: str
    item: str = ""
