"""Pictures of papers: PNG, JPEG, TIFF (of many pages), WebP, GIF, BMP; their text is what was read off them."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Scan
from aftername.settings import Settings
from aftername.stages.reading.formats.pages import together
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.scans import troubles_of


def read(
    content: bytes, settings: Settings, scans: Sequence[Scan] | None = None
) -> tuple[Part | Trouble, ...]:
    """The pages of a picture file as one part. scans: what was read off each; None where pictures are not read."""
    if scans is None:
        return (
            Trouble("no-text-layer", "a picture: what is written in it was not read (--ocr no)", fatal=True),
        )
    told = troubles_of(scans, alone=len(scans) == 1)
    if not any(one.text for one in scans):
        if told:
            return tuple(Trouble(one.reason, one.detail, one.where, fatal=True) for one in told)
        return (Trouble("empty", "a picture on which nothing is written", fatal=True),)
    text, pages = together([one.text for one in scans], frozenset(one.page for one in scans if one.text))
    return (Part("", text, pages=pages, problems=told, found="ocr"),)
