"""Walk what was given, in a fixed order, and say of each file what it is."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aftername.files.boxes import LEAST
from aftername.files.clutter import is_clutter
from aftername.records import SourceFile
from aftername.settings import MIB, Settings
from aftername.stages.intake.taking import Taken, Taking, is_opened_in_place, lost, printable, stopped, taken

CHUNK = 1 << 20
HEAD = 65_536


def walk(paths: Sequence[Path], settings: Settings) -> Iterator[Taken]:
    """Every file at or below the paths, sorted below each; members of archives after their archive.

    Each file comes out exactly once as a SourceFile; one that cannot be read has status "problem" and a
    fatal Problem with the same path beside it.
    """
    walking = Walk(paths, settings)
    for path in paths:
        yield from walking.below(path)


class Walk:
    """A walk of several paths: each folder once, each name once."""

    def __init__(self, paths: Sequence[Path], settings: Settings) -> None:
        self._settings = settings
        self._roots = [os.path.realpath(path) for path in paths]
        self._walked: set[tuple[int, int]] = set()  # device and inode of folders
        self._place: tuple[str, ...] = ()  # of the last file
        self._names: dict[str, dict[tuple[str, ...], int]] = {}  # as shown: the places that are shown so

    def below(self, path: Path, shown: str | None = None) -> Iterator[Taken]:
        """Every file at or below one of the paths. shown: what the path is called; as it was given unless told."""
        self._walked.clear()  # a path given twice, or inside another, is walked for each
        for one in self._below(path, str(path) if shown is None else shown):
            places = self._names.setdefault(one.path, {})
            if isinstance(one, SourceFile):
                self._place = one.place
                places.setdefault(one.place, len(places) + 1)
            # Names that look the same when they are shown are told apart by a number.
            again = places.get(self._place, 1)
            yield one if again == 1 else replace(one, path=f"{one.path} ({again})")

    def _below(self, path: Path, called: str) -> Iterator[Taken]:
        waiting = [(path, called)]  # a stack, so that no depth of folders is too deep
        while waiting:
            one, shown = waiting.pop()
            try:
                told = one.stat()
                refused = self._refused(one) if one != path and one.is_symlink() else None
                if refused is None and stat.S_ISDIR(told.st_mode):
                    if (told.st_dev, told.st_ino) in self._walked:
                        refused = "loop", "a folder that was walked already"
                    else:
                        self._walked.add((told.st_dev, told.st_ino))
                        names = sorted(os.listdir(one), reverse=True)
                        waiting.extend((one / name, f"{shown.rstrip('/')}/{name}") for name in names)
                        continue
            except OSError as trouble:
                refused = _unreadable(one, trouble)
            if refused is None and not stat.S_ISREG(told.st_mode):
                refused = "unreadable", "not a file but a device, pipe or socket; not opened"
            if refused is not None:
                yield from lost((str(one),), shown, *refused)
            else:
                yield from _file(one, shown, told.st_size, self._settings)

    def _refused(self, link: Path) -> tuple[str, str] | None:
        """Why a link is not followed; None when it is."""
        target = os.path.realpath(link)
        inside = any(_is_below(target, root) for root in self._roots)
        if inside and os.path.isdir(target):
            return "loop", "a link to a folder that is read in its own place"
        if not inside and not self._settings.follow_links:
            return (
                "outside",
                "a link that leads out of what was given; give what it leads to, or --follow-links",
            )
        return None


def _is_below(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip("/") + "/")


def _unreadable(path: Path, trouble: OSError) -> tuple[str, str]:
    """Why a path could not be looked at."""
    if not path.is_symlink():
        return "unreadable", _words(trouble)
    if "symbolic link" in str(trouble).lower():
        return "loop", _words(trouble)
    return "unreadable", "a link that leads nowhere"


def _file(path: Path, shown: str, size: int, settings: Settings) -> Iterator[Taken]:
    """One file on disk."""
    place = (os.path.abspath(path),)  # whoever reads it may stand elsewhere
    try:
        content, held, sha256 = _read(path, settings.file_bytes)
    except OSError as trouble:
        yield from lost(place, shown, "unreadable", _words(trouble), size)
    except MemoryError as trouble:
        yield from lost(place, shown, *stopped(trouble), size)
    else:
        source: bytes | Path | None = content
        if content is None:
            head = _head(path)
            if is_clutter(path.name, head):
                yield SourceFile(printable(shown), place, sha256, held, "", status="ignored")
                return
            source = path if is_opened_in_place(head) else None
        if source is None:
            told = f"{held / MIB:,.1f} MiB; the limit is {settings.file_bytes // MIB:,} MiB (--max-file-mb)"
            yield from lost(place, shown, "too-large", told, held, sha256)
        else:
            budget = [max(settings.unpacked_bytes, LEAST * held)]
            yield from taken(source, Taking(place, shown, sha256, held), settings, budget)


def _read(path: Path, most: int) -> tuple[bytes | None, int, str]:
    """The bytes of a file, None for more than `most`, with their number and digest; a huge file takes no memory."""
    digest = hashlib.sha256()
    kept: list[bytes] = []
    held = 0
    with open(path, "rb") as stream:
        while piece := stream.read(CHUNK):
            digest.update(piece)
            held += len(piece)
            if held <= most:
                kept.append(piece)
            else:
                kept.clear()
    return (b"".join(kept) if held <= most else None), held, digest.hexdigest()


def _head(path: Path) -> bytes:
    """The first bytes of a file that was read a moment ago."""
    with contextlib.suppress(OSError), open(path, "rb") as stream:
        return stream.read(HEAD)
    return b""


def _words(trouble: OSError) -> str:
    """What went wrong, without the path."""
    return (trouble.strerror or str(trouble)).lower()
