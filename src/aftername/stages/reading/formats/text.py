"""Plain text and Markdown, in any encoding; sentences that line and page ends break are joined."""

from __future__ import annotations

import re

from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.sheets import assembled, sheets_of
from aftername.stages.reading.wraps import unwrapped
from aftername.text.decoding import Decoded, decode, looks_like_text

_HEADING = re.compile(r"(?m)^#{1,6} +\S[^\n]*$")


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; Markdown headings are marked."""
    decoded = decode(content)
    if not looks_like_text(decoded.text):
        return (Trouble("not-text", "the bytes are not text in any encoding that was tried", fatal=True),)
    text = without_breaks(decoded.text)
    regions = tuple(Region(one.start(), one.end(), "heading") for one in _HEADING.finditer(text))
    return (Part("", text, regions, problems=damage(decoded)),)


def without_breaks(text: str) -> str:
    """A text whose sentences are not broken by the ends of lines and pages."""
    return unwrapped(assembled(sheets_of(text))[0]).text


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
