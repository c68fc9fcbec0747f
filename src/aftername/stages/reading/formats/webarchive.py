"""A page as Safari saves it (webarchive, a property list): read as the page, with its address; frames with a text of their own."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator
from typing import Any

from aftername.settings import Settings
from aftername.stages.reading.formats.mhtml import page_with_place
from aftername.stages.reading.part import Part, Trouble

DEEPEST = 5  # frames in frames


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The page as one part, and each frame of it that holds a text as another."""
    try:
        told = plistlib.loads(content)
    except Exception as trouble:  # broken lists stop the reader of Python in many ways
        return (Trouble("damaged", f"not a whole property list ({type(trouble).__name__})", fatal=True),)
    made: list[Part | Trouble] = []
    for number, one in enumerate(_pages(told, 0)):
        address = one.get("WebResourceURL")
        charset = one.get("WebResourceTextEncodingName")
        made += page_with_place(
            one["WebResourceData"],
            charset if isinstance(charset, str) else None,
            address if isinstance(address, str) else "",
            f"frame {number}" if number else "",
            settings,
        )
    return tuple(made) or (Trouble("empty", "no page is kept in it", fatal=True),)


def _pages(told: Any, depth: int) -> Iterator[dict[str, Any]]:
    """The page and its frames, in order."""
    if not isinstance(told, dict) or depth > DEEPEST:
        return
    one = told.get("WebMainResource")
    if isinstance(one, dict) and isinstance(one.get("WebResourceData"), bytes):
        media = str(one.get("WebResourceMIMEType", "text/html"))
        yield from [one] if media.startswith(("text/", "application/xhtml")) else ()
    frames = told.get("WebSubframeArchives")
    for frame in frames if isinstance(frames, list) else ():
        yield from _pages(frame, depth + 1)
