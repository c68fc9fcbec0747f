"""Where files that a browser sends are kept: below one folder, whatever their names say."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

LONGEST = 120  # letters of one name
DEEPEST = 12  # folders that are kept of a path

# What means something to a file system, what is not seen, and halves of letters.
_BAD = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.I)


def safe_name(name: str) -> str:
    """A name that is one file in one folder; "" where nothing of it is left."""
    told = _BAD.sub("_", unicodedata.normalize("NFC", name)).strip(" .")
    if len(told) > LONGEST:
        stem, dot, ending = told.rpartition(".")
        keep = LONGEST - len(ending) - 1 if stem and len(ending) < 12 else LONGEST
        told = f"{(stem or told)[:keep]}{dot}{ending}" if stem and len(ending) < 12 else told[:LONGEST]
    while len(told.encode()) > 240:
        told = told[1:]
    return f"_{told}" if _RESERVED.fullmatch(told) else told


def kept_file(folder: Path, sent: str) -> Path | None:
    """The place of a file that was sent, below the folder; beside one of the same name. None where it has no name.

    sent: the name as the browser says it, with folders where a folder was dropped.
    """
    parts = [safe_name(part) for part in re.split(r"[/\\]+", sent)]
    parts = [part for part in parts if part][-DEEPEST:]
    if not parts:
        return None
    place = folder.joinpath(*parts)
    number = 1
    while place.exists() or any(above.is_file() for above in _between(place, folder)):
        number += 1
        stem, dot, ending = parts[-1].rpartition(".")
        named = f"{stem} ({number}){dot}{ending}" if stem else f"{parts[-1]} ({number})"
        place = folder.joinpath(*(f"{part}_" for part in parts[:-1]) if number > 9 else parts[:-1], named)
    assert place.resolve().is_relative_to(folder.resolve())
    return place


def _between(place: Path, folder: Path) -> list[Path]:
    return [one for one in place.parents if one != folder and one.is_relative_to(folder)]
