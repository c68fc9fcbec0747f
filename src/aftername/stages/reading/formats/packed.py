"""Office files are ZIP archives: what must be asked of them before they are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from aftername.files.archives import SUSPECT, Archive, ArchiveTrouble, open_archive, read_member
from aftername.settings import Settings
from aftername.stages.reading.part import LOCKED, Part, Trouble

MANIFEST = "META-INF/manifest.xml"

Answers = tuple[Part | Trouble, ...]


def of_package(read: Callable[[Archive, Settings], Answers]) -> Callable[[bytes, Settings], Answers]:
    """A reader of bytes out of one of an archive that is open: locked and hostile ones, and broken ones, are told."""

    @wraps(read)
    def of_bytes(content: bytes, settings: Settings) -> Answers:
        refused = locked_or_bomb(content, settings)
        if refused is not None:
            return (refused,)
        try:
            with open_archive(content) as box:
                return read(box, settings)
        except (ArchiveTrouble, ValueError) as trouble:
            reason = trouble.reason if isinstance(trouble, ArchiveTrouble) else "damaged"
            return (Trouble(reason, str(trouble)[:300], fatal=True),)

    return of_bytes


def is_said_locked(box: Archive, settings: Settings) -> bool:
    """Whether the list of parts of an OpenDocument or Hangul file says that they are encrypted."""
    try:
        return b"encryption-data" in read_member(box, MANIFEST, settings)
    except ArchiveTrouble:
        return False


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


def _claims(box: Archive, packed: int, settings: Settings) -> Trouble | None:
    held = box.infolist()
    if any(one.flag_bits & 0x1 for one in held) or (MANIFEST in box.named and is_said_locked(box, settings)):
        return LOCKED
    if len(held) > settings.members:
        return Trouble("bomb", f"holds {len(held):,} parts; the limit is {settings.members:,}", fatal=True)
    total = sum(one.file_size for one in held)
    if total > settings.unpacked_bytes or (total > SUSPECT and total > settings.ratio * packed):
        return Trouble("bomb", f"unpacks from {packed:,} to {total:,} bytes", fatal=True)
    return None
