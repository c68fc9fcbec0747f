"""Plain text and Markdown, in any encoding."""

from __future__ import annotations

import re

from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.part import Part, Trouble
from aftername.text.decoding import Decoded, decode, looks_like_text

_HEADING = re.compile(r"(?m)^#{1,6} +\S[^\n]*$")


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; Markdown headings are marked."""
    decoded = decode(content)
    if not looks_like_text(decoded.text):
        return (Trouble("not-text", "the bytes are not text in any encoding that was tried", fatal=True),)
    regions = tuple(Region(one.start(), one.end(), "heading") for one in _HEADING.finditer(decoded.text))
    return (Part("", decoded.text, regions, problems=damage(decoded)),)


def damage(decoded: Decoded) -> tuple[Trouble, ...]:
    """What to say of a text whose bytes did not all fit."""
    if not decoded.damaged:
        return ()
    lost = decoded.text.count("\ufffd")
    if lost:
        told = f"{lost:,} places fit no encoding and are shown as \ufffd; the rest was read as {decoded.encoding}"
    else:
        told = f"lines in more than one encoding ({decoded.encoding}); each was read in its own"
    return (Trouble("encoding", told),)
