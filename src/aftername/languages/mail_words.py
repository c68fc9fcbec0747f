"""Words that programs for mail write around what they quote and pass on (mail_words.tsv), by slot."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

HEADERS = ("from", "sent", "to", "copy", "subject")
"""Slots of the labels above a mail that is quoted."""


@cache
def phrases(slot: str) -> frozenset[str]:
    """The phrases of a slot in all languages, in small letters."""
    table = files("aftername.languages").joinpath("mail_words.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return frozenset(one.lower() for _, name, held in rows if name == slot for one in held.split("|"))


def any_of(*slots: str) -> str:
    """An expression for the phrases of some slots, the longest first."""
    held = {one for slot in slots for one in phrases(slot)}
    return "|".join(map(re.escape, sorted(held, key=lambda one: (-len(one), one))))


@cache
def label_slot(label: str) -> str | None:
    """The slot of a label above a quoted mail; None for any other words."""
    flat = " ".join(label.lower().split())
    return next((slot for slot in HEADERS if flat in phrases(slot)), None)


@cache
def prefixes() -> re.Pattern[str]:
    """What stands before a subject that answers or passes on: "Re: ", "Fwd: ", 转发：, 回复(2):, 答复: 转发: ..."""
    return re.compile(
        rf"(?i)(?:\s*(?:{any_of('reply', 'forward')})\s*(?:[(\[]\d{{1,3}}[)\]]|\d{{1,2}})?\s*[:：])+\s*"
    )


@cache
def passes_on() -> re.Pattern[str]:
    """What stands before a subject that passes a mail on; the outermost word counts."""
    return re.compile(rf"(?i)\s*(?:{any_of('forward')})\s*[:：]")
