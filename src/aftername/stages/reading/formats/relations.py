"""What the parts of an OOXML package refer to."""

from __future__ import annotations

from posixpath import dirname, join, normpath

from aftername.files.archives import Archive, ArchiveTrouble, read_member
from aftername.settings import Settings
from aftername.stages.reading.formats.xml_parts import tree


def targets(box: Archive, part: str, settings: Settings) -> dict[str, tuple[str, str]]:
    """What a part refers to, by id: kind (the last word of its type) and part; empty where that cannot be read.

    What lies outside of the file is left out.
    """
    folder = dirname(part)
    place = f"{folder}/_rels/{part.rpartition('/')[2]}.rels".lstrip("/")
    if place not in box.named:
        return {}
    try:
        root = tree(read_member(box, place, settings))
    except (ArchiveTrouble, ValueError):
        return {}
    made: dict[str, tuple[str, str]] = {}
    for one in root:
        target = one.get("Target") or ""
        if one.get("TargetMode") != "External" and target:
            whole = target[1:] if target.startswith("/") else normpath(join(folder, target))
            made[one.get("Id") or ""] = ((one.get("Type") or "").rpartition("/")[2], whole)
    return made
