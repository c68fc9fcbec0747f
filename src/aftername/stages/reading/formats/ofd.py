"""OFD (GB/T 33190): the text objects of each page as lines, from the top down and from left to right; templates and annotations too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import Any

from aftername.files.archives import Archive, ArchiveTrouble, open_archive, read_member
from aftername.settings import Settings
from aftername.stages.reading.formats.packed import locked_or_bomb
from aftername.stages.reading.formats.xml_parts import local, tree
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.paged import named_pages, together
from aftername.stages.reading.part import Part, Trouble

LOCKED = Trouble("encrypted", "an OFD document that is encrypted; save it without encryption", fatal=True)
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PAGE = re.compile(r"(?i)(?:.*/)?Pages/Page_(\d+)/Content\.xml")
_DEEPEST = 60  # blocks inside blocks


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A part for each document in the file, mostly one, with its pages."""
    refused = locked_or_bomb(content, settings)
    if refused is not None:
        return (refused,)
    try:
        with open_archive(content) as box:
            if "Encryptions.xml" in box.named and "OFD.xml" not in box.named:
                return (LOCKED,)
            parts = _Package(box, settings)
            roots = parts.roots()
            made = [
                _document(parts, root, f"document {number}" if len(roots) > 1 else "")
                for number, root in enumerate(roots, 1)
            ]
    except (ArchiveTrouble, ValueError) as trouble:
        reason = trouble.reason if isinstance(trouble, ArchiveTrouble) else "damaged"
        return (Trouble(reason, str(trouble)[:300], fatal=True),)
    return tuple(made)
