"""Walk what was given, in a fixed order, and say of each file what it is."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aftername.files import sniffing
from aftername.files.archives import ArchiveTrouble, members, open_archive, read_member
from aftername.languages.table_fields import known
from aftername.records import Problem, SourceFile
from aftername.settings import MIB, Settings

CHUNK = 1 << 20
STAGE_NAME = "intake"

Taken = SourceFile | Problem


def walk(paths: Sequence[Path], settings: Settings) -> Iterator[Taken]:
    """Every file at or below the paths, sorted below each; members of archives after their archive.

    Each file comes out exactly once as a SourceFile; one that cannot be read has status "problem" and a
    fatal Problem with the same path beside it.
    """
    times: dict[str, int] = {}
    renamed: dict[str, str] = {}
    for path in paths:
        for one in _path(path, str(path), settings, ()):
            if isinstance(one, SourceFile):
                times[one.path] = times.get(one.path, 0) + 1
                # Names that look the same when they are shown are told apart by a number.
                again = times[one.path]
                renamed[one.path] = one.path if again == 1 else f"{one.path} ({again})"
            yield one if renamed[one.path] == one.path else replace(one, path=renamed[one.path])


def _path(path: Path, shown: str, settings: Settings, above: tuple[tuple[int, int], ...]) -> Iterator[Taken]:
    """A file or folder. above: device and inode of the folders it stands in."""
    try:
        told = path.stat()
    except OSError as trouble:
        reason = "loop" if path.is_symlink() and "symbolic link" in str(trouble).lower() else "unreadable"
        detail = "a link that leads nowhere" if path.is_symlink() else _words(trouble)
        yield from _lost(path, shown, reason, detail if reason == "unreadable" else _words(trouble))
        return
    if stat.S_ISDIR(told.st_mode):
        here = (told.st_dev, told.st_ino)
        if here in above:
            yield from _lost(path, shown, "loop", "a link back to a folder that it stands in")
            return
        try:
            names = sorted(os.listdir(path))
        except OSError as trouble:
            yield from _lost(path, shown, "unreadable", f"the folder cannot be opened: {_words(trouble)}")
            return
        for name in names:
            yield from _path(path / name, f"{shown.rstrip('/')}/{name}", settings, (*above, here))
    elif stat.S_ISREG(told.st_mode):
        yield from _file(path, shown, told.st_size, settings)
    else:
        yield from _lost(path, shown, "unreadable", "not a file but a device, pipe or socket; not opened")


def _lost(
    path: Path, shown: str, reason: str, detail: str, size: int = 0, sha256: str = ""
) -> Iterator[Taken]:
    """A file that cannot be read, and why."""
    shown = _printable(shown)
    yield SourceFile(shown, (str(path),), sha256, size, "", status="problem")
    yield Problem(reason, shown, detail, STAGE_NAME)


def _file(path: Path, shown: str, size: int, settings: Settings) -> Iterator[Taken]:
    """One file on disk; hashed as a stream, so that a huge one takes no memory."""
    digest = hashlib.sha256()
    kept: list[bytes] = []
    held = 0
    try:
        with open(path, "rb") as stream:
            while piece := stream.read(CHUNK):
                digest.update(piece)
                held += len(piece)
                if held <= settings.file_bytes:
                    kept.append(piece)
                else:
                    kept.clear()
    except OSError as trouble:
        yield from _lost(path, shown, "unreadable", _words(trouble), size)
        return
    if held > settings.file_bytes:
        told = f"{held / MIB:,.0f} MiB; the limit is {settings.file_bytes // MIB:,} MiB (--max-file-mb)"
        yield from _lost(path, shown, "too-large", told, held, digest.hexdigest())
        return
    yield from _content(
        b"".join(kept), (str(path),), shown, digest.hexdigest(), settings, [settings.unpacked_bytes]
    )


def _content(
    content: bytes, place: tuple[str, ...], shown: str, sha256: str, settings: Settings, budget: list[int]
) -> Iterator[Taken]:
    """A file by its bytes; a plain ZIP is followed by its members."""
    media = sniffing.sniff(content, known=known)
    shown = _printable(shown)
    file = SourceFile(shown, place, sha256, len(content), media)
    if media != sniffing.ZIP:
        yield file
        return
    try:
        if len(place) > settings.depth:
            told = f"archives nested deeper than {settings.depth}; unpack it and give what it holds"
            raise ArchiveTrouble("too-deep", told)
        box = open_archive(content)
        held = list(members(box, settings))
    except ArchiveTrouble as trouble:
        yield SourceFile(shown, place, sha256, len(content), media, status="problem")
        yield Problem(trouble.reason, shown, trouble.detail, STAGE_NAME)
        return
    yield SourceFile(shown, place, sha256, len(content), media, status="opened")
    with box:
        for member in held:
            inside = f"{shown}!{member.shown}"
            there = (*place, member.name)
            try:
                piece = read_member(box, member.name, settings, budget[0])
            except ArchiveTrouble as trouble:
                yield SourceFile(_printable(inside), there, "", member.size_bytes, "", status="problem")
                yield Problem(trouble.reason, _printable(inside), trouble.detail, STAGE_NAME)
                continue
            budget[0] -= len(piece)
            yield from _content(piece, there, inside, hashlib.sha256(piece).hexdigest(), settings, budget)


def _printable(name: str) -> str:
    """A name with the bytes that fit no encoding, and control characters, shown as U+FFFD."""
    kept = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in kept)


def _words(trouble: OSError) -> str:
    """What went wrong, without the path."""
    return (trouble.strerror or str(trouble)).lower()
