"""Plain text and Markdown, in any encoding; sentences that line and page ends break are joined."""

from __future__ import annotations

import re

from aftername.languages.table_fields import field_of
from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.sheets import assembled, sheets_of
from aftername.stages.reading.wraps import unwrapped
from aftername.text.decoding import Decoded, decode, looks_like_text

_FRONT = re.compile(
    r"---\n((?:[\w-]{1,40}: *[^\n]{0,500}\n|[ \t-][^\n]{0,500}\n){1,60})(?:---|\.\.\.)(?:\n|$)"
)
_KEY = re.compile(r"([\w-]{1,40}): *[\"']?([^\n]*?)[\"']?$")
_HEADING = re.compile(r"(?m)^#{1,6} +\S[^\n]*$")


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; Markdown headings are marked."""
    decoded = decode(content)
    if not looks_like_text(decoded.text):
        return (Trouble("not-text", "the bytes are not text in any encoding that was tried", fatal=True),)
    text = without_breaks(decoded.text)
    regions = tuple(Region(one.start(), one.end(), "heading") for one in _HEADING.finditer(text))
    fields = _front(text)
    if fields:
        regions = (Region(0, max(end for _, _, end in fields), "metadata"), *regions)
    return (Part("", text, regions, fields=fields, problems=damage(decoded)),)


def _front(text: str) -> tuple[tuple[str, int, int], ...]:
    """What a few lines between two rules above a text say of it, as writers of Markdown put them there."""
    found = _FRONT.match(text)
    if found is None:
        return ()
    lines = (
        (_KEY.match(text, line.start(), line.end())) for line in re.finditer(r"[^\n]+", text[: found.end(1)])
    )
    told = [one for one in lines if one is not None]
    held: dict[str, tuple[int, int]] = {}
    for one in told:
        field = field_of(one[1])
        if field is not None and field != "text" and one[2].strip():
            held.setdefault(field, one.span(2))
    return tuple((field, start, end) for field, (start, end) in held.items())


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
