"""The bytes of a file as it was given: from disk, or out of archives inside archives."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from aftername.files.archives import ArchiveTrouble, Box, read_member
from aftername.files.boxes import box_within, open_box
from aftername.records import SourceFile
from aftername.settings import MIB, Settings


def contents(place: tuple[str, ...], settings: Settings, opened: Opened | None = None) -> bytes:
    """The bytes at a place: a path on disk, then names of members, outermost archive first.

    opened: archives kept open from file to file, so that each of their members does not open them again.
    Raises ArchiveTrouble for what archives hold, OSError for what the disk holds.
    """
    if len(place) == 1:
        return _on_disk(place[0], settings)
    box = (opened or Opened()).archive(place[:-1], settings)
    return read_member(box, place[-1], settings)


def by_archive(files: Iterable[SourceFile]) -> list[SourceFile]:
    """Files in the order in which each archive is opened once: by content, members of one archive together."""
    held = list(files)
    first: dict[tuple[str, ...], str] = {}
    for one in held:
        for depth in range(1, len(one.place)):
            above = one.place[:depth]
            first[above] = min(first.get(above, one.sha256), one.sha256)
    return sorted(
        held,
        key=lambda one: (*(first[one.place[:depth]] for depth in range(1, len(one.place))), one.sha256),
    )


class Opened:
    """The archives that the last file stood in, open; the next file mostly stands in the same."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, ...], Box] = {}

    def archive(self, place: tuple[str, ...], settings: Settings) -> Box:
        """The archive at a place; archives that it does not stand in are closed. Raises as `contents`."""
        for other in [one for one in self._open if place[: len(one)] != one]:
            self._open.pop(other).close()
        if place not in self._open:
            if len(place) == 1:
                self._open[place] = open_box(Path(place[0]), settings)
            else:
                self._open[place] = box_within(self.archive(place[:-1], settings), place[-1], settings)
        return self._open[place]


def _on_disk(path: str, settings: Settings) -> bytes:
    with open(path, "rb") as stream:
        content = stream.read(settings.file_bytes + 1)
    if len(content) > settings.file_bytes:
        raise ArchiveTrouble("too-large", f"larger than {settings.file_bytes // MIB:,} MiB, the limit")
    return content
