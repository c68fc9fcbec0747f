"""Walk what was given, in a fixed order, and say of each file what it is."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aftername.files import sniffing
from aftername.files.archives import ArchiveTrouble, Member, Opened, members, open_packed, read_member
from aftername.files.clutter import is_clutter
from aftername.files.containers import MBOX
from aftername.files.mail_kinds import MAILS
from aftername.files.streams import STREAMS, Stream, unpacked_name
from aftername.languages.table_fields import known
from aftername.records import Problem, SourceFile
from aftername.settings import MIB, Settings

CHUNK = 1 << 20
STAGE_NAME = "intake"

_ARCHIVES = STREAMS | {sniffing.ZIP, MBOX}

Taken = SourceFile | Problem


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
                yield from _lost((str(one),), shown, *refused)
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


def _lost(
    place: tuple[str, ...],
    shown: str,
    reason: str,
    detail: str,
    size: int = 0,
    sha256: str = "",
    media: str = "",
) -> Iterator[Taken]:
    """A file that cannot be read, and why."""
    shown = printable(shown)
    yield SourceFile(shown, place, sha256, size, media, status="problem")
    yield Problem(reason, shown, detail, STAGE_NAME)


def _file(path: Path, shown: str, size: int, settings: Settings) -> Iterator[Taken]:
    """One file on disk."""
    place = (str(path),)
    try:
        content, held, sha256 = _read(path, settings.file_bytes)
    except OSError as trouble:
        yield from _lost(place, shown, "unreadable", _words(trouble), size)
    except MemoryError as trouble:
        yield from _lost(place, shown, *_stopped(trouble), size)
    else:
        if content is None and is_clutter(path.name, _head(path)):
            yield SourceFile(printable(shown), place, sha256, held, "", status="ignored")
        elif content is None:
            told = f"{held / MIB:,.0f} MiB; the limit is {settings.file_bytes // MIB:,} MiB (--max-file-mb)"
            yield from _lost(place, shown, "too-large", told, held, sha256)
        else:
            yield from _content(content, place, shown, sha256, settings, [settings.unpacked_bytes])


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
        return stream.read(8192)
    return b""


def _content(
    content: bytes, place: tuple[str, ...], shown: str, sha256: str, settings: Settings, budget: list[int]
) -> Iterator[Taken]:
    """A file by its bytes; an archive is followed by its members, a mail by what is attached to it."""
    if is_clutter(os.path.basename(place[-1]), content):
        yield SourceFile(printable(shown), place, sha256, len(content), "", status="ignored")
        return
    media = ""
    opened: tuple[Opened, list[Member]] | None = None
    try:
        media = sniffing.sniff(content, known=known)
        if media in _ARCHIVES or media in MAILS:
            opened = _opened(content, len(place), settings)
    except ArchiveTrouble as trouble:
        if media in MAILS:  # its own text is read all the same
            yield SourceFile(printable(shown), place, sha256, len(content), media)
            if trouble.reason != "damaged":  # which its reader says
                told = f"what is attached was not taken in: {trouble.detail}"
                yield Problem(trouble.reason, printable(shown), told, STAGE_NAME, fatal=False)
            return
        yield from _lost(place, shown, trouble.reason, trouble.detail, len(content), sha256, media)
        return
    except Exception as trouble:  # what a file is could not be seen; it is at fault, not the walk
        yield from _lost(place, shown, *_stopped(trouble), len(content), sha256, media)
        return
    file = SourceFile(printable(shown), place, sha256, len(content), media)
    if opened is None:
        yield file
    else:
        box, held = opened
        yield file if media in MAILS else replace(file, status="opened")
        with box:
            for member in held:
                yield from _member(box, member, place, shown, settings, budget)


def _opened(content: bytes, depth: int, settings: Settings) -> tuple[Opened, list[Member]]:
    """An archive and its members. Raises ArchiveTrouble."""
    box = open_packed(content)
    if depth > settings.depth and box.named:
        box.close()
        told = f"archives and mails nested deeper than {settings.depth}; take it out and give it by itself"
        raise ArchiveTrouble("too-deep", told)
    return box, list(members(box, settings))


def _member(
    box: Opened,
    member: Member,
    place: tuple[str, ...],
    shown: str,
    settings: Settings,
    budget: list[int],
) -> Iterator[Taken]:
    """One file of an archive."""
    inside = f"{shown}!{unpacked_name(shown) if isinstance(box, Stream) else member.shown}"
    there = (*place, member.name)
    try:
        piece = read_member(box, member.name, settings, budget[0])
    except ArchiveTrouble as trouble:
        yield from _lost(there, inside, trouble.reason, trouble.detail, member.size_bytes)
        return
    except Exception as trouble:  # the packing is broken in a way that has no name yet
        yield from _lost(there, inside, *_stopped(trouble), member.size_bytes)
        return
    budget[0] -= len(piece)
    yield from _content(piece, there, inside, hashlib.sha256(piece).hexdigest(), settings, budget)


def _stopped(trouble: Exception) -> tuple[str, str]:
    """Reason and detail for an error that nobody foresaw."""
    if isinstance(trouble, MemoryError):
        return "memory", "looking at it needed more memory than there is"
    return "damaged", f"it cannot be looked into: {type(trouble).__name__}: {trouble}"[:300]


def printable(name: str) -> str:
    """A name with the bytes that fit no encoding, and control characters, shown as U+FFFD."""
    with contextlib.suppress(UnicodeEncodeError):  # halves of characters, which are not printable either
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def _words(trouble: OSError) -> str:
    """What went wrong, without the path."""
    return (trouble.strerror or str(trouble)).lower()
