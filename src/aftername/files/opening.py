"""The bytes of a file as it was given: from disk, or out of archives inside archives."""

from __future__ import annotations

from aftername.files.archives import ArchiveTrouble, open_archive, read_member
from aftername.settings import MIB, Settings


def contents(place: tuple[str, ...], settings: Settings) -> bytes:
    """The bytes at a place: a path on disk, then names of members, outermost archive first.

    Raises ArchiveTrouble for what archives hold, OSError for what the disk holds.
    """
    with open(place[0], "rb") as stream:
        content = stream.read(settings.file_bytes + 1)
    if len(content) > settings.file_bytes:
        raise ArchiveTrouble("too-large", f"larger than {settings.file_bytes // MIB:,} MiB, the limit")
    for name in place[1:]:
        with open_archive(content) as box:
            content = read_member(box, name, settings)
    return content
