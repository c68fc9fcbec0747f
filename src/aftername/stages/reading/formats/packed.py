"""Office files are ZIP archives: what must be asked of them before they are read."""

from __future__ import annotations

import zipfile

from aftername.files.archives import SUSPECT, ArchiveTrouble, open_archive
from aftername.settings import Settings
from aftername.stages.reading.part import Trouble


def locked_or_bomb(content: bytes, settings: Settings) -> Trouble | None:
    """Why a packed office file is not to be opened; None when it may be, or is no archive.

    Only what the archive claims is asked here; readers that unpack members themselves count again.
    """
    if not content.startswith(b"PK"):
        return None
    try:
        with open_archive(content) as box:
            return _claims(box, len(content), settings)
    except ArchiveTrouble as trouble:
        return Trouble(trouble.reason, trouble.detail, fatal=True)


def _claims(box: zipfile.ZipFile, packed: int, settings: Settings) -> Trouble | None:
    held = box.infolist()
    if any(one.flag_bits & 0x1 for one in held):
        return Trouble("encrypted", "locked with a password; save it without one", fatal=True)
    if len(held) > settings.members:
        return Trouble("bomb", f"holds {len(held):,} parts; the limit is {settings.members:,}", fatal=True)
    total = sum(one.file_size for one in held)
    if total > settings.unpacked_bytes or (total > SUSPECT and total > settings.ratio * packed):
        return Trouble("bomb", f"unpacks from {packed:,} to {total:,} bytes", fatal=True)
    return None
