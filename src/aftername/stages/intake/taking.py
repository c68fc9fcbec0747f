"""What one file is, by its bytes; what holds other files is followed by them, within limits."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from aftername.files import sniffing
from aftername.files.archives import ArchiveTrouble, Box, Capture, Member, members, read_member
from aftername.files.boxes import BOXES, box_within, open_box, window_on
from aftername.files.clutter import is_clutter
from aftername.files.mail_kinds import MAILS
from aftername.files.streams import Stream, unpacked_name
from aftername.files.warc import PACKED_BY_SERVER, WebArchive
from aftername.files.webpages import belongs_to_a_page
from aftername.languages.table_fields import bare, known
from aftername.records import Problem, SourceFile, record
from aftername.records.source import LEADS_TO
from aftername.settings import Settings

STAGE_NAME = "intake"

Taken = SourceFile | Problem


@record
class Taking:
    """What is known of a file before it is looked into. place, sha256, size_bytes: as in SourceFile. shown: its path.

    capture: what the web archive that holds it says.
    """

    place: tuple[str, ...]
    shown: str
    sha256: str
    size_bytes: int
    capture: Capture | None = None

    @property
    def name(self) -> str:
        """The last part of its path."""
        return os.path.basename(self.capture.url if self.capture else self.place[-1])

    def file(self, media: str, status: str = "waiting") -> SourceFile:
        """The file as it is given on."""
        one = self.capture
        return SourceFile(
            printable(self.shown),
            self.place,
            self.sha256,
            self.size_bytes,
            media,
            one.url if one else None,
            one.captured if one else None,
            one.status if one else None,
            status,  # type: ignore[arg-type]
            stated=((LEADS_TO, printable(one.leads_to)),) if one and one.leads_to else (),
        )


def taken(
    source: bytes | Path,
    one: Taking,
    settings: Settings,
    budget: list[int],
    within: tuple[Box, str] | None = None,
) -> Iterator[Taken]:
    """A file by its bytes, or by its place where it is too large to be read at once; an archive is followed by its members.

    budget: how many bytes may still be unpacked of what was given. within: what holds a file that is too large, and its
    name there; `source` are then its first bytes.
    """
    head = source if isinstance(source, bytes) else _head(source)
    if _is_set_aside(one, head):
        yield one.file("", "ignored")
        return
    media = ""
    opened: tuple[Box, Iterator[Member]] | None = None
    try:
        media = sniffing.sniff(head, one.size_bytes, known=_known(settings))
        if belongs_to_a_page(one.capture.url if one.capture else one.shown, media, head, one.capture):
            yield one.file(media, "ignored")
            return
        if media in BOXES:
            opened = _opened(source, len(one.place), settings, within)
    except ArchiveTrouble as trouble:
        yield from _lost(one, trouble.reason, trouble.detail, media)
        return
    except Exception as trouble:  # what a file is could not be seen; it is at fault, not the walk
        yield from _lost(one, *stopped(trouble), media)
        return
    if media in MAILS and isinstance(source, bytes):
        yield from _mail(source, one, media, settings, budget)
        return
    if opened is None:
        yield from _alone(one, media)
    else:
        with contextlib.closing(opened[0]):
            yield from _held(*opened, one, media, settings, budget)


def _alone(one: Taking, media: str) -> Iterator[Taken]:
    """A file that holds no others, with what is wrong with its capture."""
    flaw = one.capture.flaw if one.capture is not None else ""
    if flaw and media == sniffing.BINARY:
        yield from _lost(one, "unsupported" if flaw.startswith(PACKED_BY_SERVER) else "damaged", flaw, media)
        return
    yield one.file(media)
    if flaw:
        yield Problem("partial", printable(one.shown), flaw, STAGE_NAME, fatal=False)


def _mail(content: bytes, one: Taking, media: str, settings: Settings, budget: list[int]) -> Iterator[Taken]:
    """A mail, which is read itself, then what is attached to it."""
    try:
        box = open_box(content, settings)
    except (ArchiveTrouble, MemoryError):  # which its reader says
        yield one.file(media)
        return
    with contextlib.closing(box):
        held = members(box, settings)
        if len(one.place) > settings.depth and (first := next(held, None)) is not None:
            yield one.file(media)
            told = f"{first.shown} and what else is attached lie deeper than {settings.depth}, the limit; give the mail by itself"
            yield Problem("too-deep", printable(one.shown), told, STAGE_NAME, fatal=False)
            return
        yield from _held(box, held, one, media, settings, budget)


def is_opened_in_place(head: bytes) -> bool:
    """Whether a file too large to be read at once holds others, which can be."""
    with contextlib.suppress(Exception):
        return sniffing.sniff(head, len(head) + 1) in BOXES
    return False


def _known(settings: Settings) -> Callable[[str], bool]:
    """Whether a heading is one of a table of documents: a known one, or one that a person named."""
    named = {bare(one) for one in (settings.text_column, settings.title_column, settings.date_column)} - {""}
    return lambda heading: known(heading) or bare(heading) in named


def _is_set_aside(one: Taking, head: bytes) -> bool:
    """Whether it is no paper: clutter of the system, or a capture of a redirect, of an error or of nothing."""
    if one.capture is not None:
        status = one.capture.status
        return not one.size_bytes or (status is not None and not 200 <= status < 300)
    return is_clutter(one.name, head)


def _opened(
    source: bytes | Path, depth: int, settings: Settings, within: tuple[Box, str] | None
) -> tuple[Box, Iterator[Member]]:
    """What holds files, and the files. Raises ArchiveTrouble."""
    if depth > settings.depth:
        told = f"archives nested deeper than {settings.depth}; unpack it and give what it holds"
        raise ArchiveTrouble("too-deep", told)
    box = open_box(source, settings) if within is None else box_within(*within, settings)
    try:
        held = members(box, settings)
        first = next(held, None)
        if first is None:
            _without_files(box)
    except BaseException:
        box.close()
        raise
    return box, chain((first,) if first is not None else (), held)


def _without_files(box: Box) -> None:
    """Raises ArchiveTrouble where an archive without files is to be told."""
    if box.troubles:
        raise ArchiveTrouble("damaged", box.troubles[0])
    if isinstance(box, WebArchive):
        raise ArchiveTrouble("empty", "a web archive in which no answer of a server is kept")
    raise ArchiveTrouble("empty", "an archive without files")


def _held(
    box: Box, held: Iterator[Member], one: Taking, media: str, settings: Settings, budget: list[int]
) -> Iterator[Taken]:
    """An archive, then what it holds, then what was wrong with it."""
    yield one.file(media, "waiting" if media in MAILS else "opened")
    try:
        for member in held:
            yield from _member(box, member, one, settings, budget)
    except ArchiveTrouble as trouble:
        yield Problem(
            trouble.reason,
            printable(one.shown),
            f"{trouble.detail}; the rest was left out",
            STAGE_NAME,
            False,
        )
    except Exception as trouble:  # it is broken in a way that has no name yet
        reason, detail = stopped(trouble)
        yield Problem(reason, printable(one.shown), f"{detail}; the rest was left out", STAGE_NAME, False)
    for number, told in enumerate(box.troubles):
        if number == _TOLD:
            told = f"{len(box.troubles) - _TOLD:,} more such places"
        yield Problem("partial", printable(one.shown), told, STAGE_NAME, False)
        if number == _TOLD:
            break


_TOLD = 20  # places of damage that are told one by one


def _member(
    box: Box, member: Member, above: Taking, settings: Settings, budget: list[int]
) -> Iterator[Taken]:
    """One file of an archive."""
    shown = f"{above.shown}!{unpacked_name(above.shown) if isinstance(box, Stream) else member.shown}"
    one = Taking((*above.place, member.name), shown, "", member.size_bytes, member.capture)
    if _is_set_aside(one, b""):
        yield one.file("", "ignored")
        return
    try:
        piece = read_member(box, member.name, settings, budget[0])
    except ArchiveTrouble as trouble:
        if trouble.reason == "too-large":
            large = _large(box, member, one, settings, budget)
            if large is not None:
                yield from large
                return
        yield from _lost(one, trouble.reason, trouble.detail)
        return
    except Exception as trouble:  # the packing is broken in a way that has no name yet
        yield from _lost(one, *stopped(trouble))
        return
    budget[0] -= len(piece)
    digest = hashlib.sha256(piece).hexdigest()
    yield from taken(piece, replace(one, sha256=digest, size_bytes=len(piece)), settings, budget)


def _large(
    box: Box, member: Member, one: Taking, settings: Settings, budget: list[int]
) -> Iterator[Taken] | None:
    """A member too large to be read at once that holds others and lies there unpacked; None for any other."""
    window = window_on(box, member.name)
    if window is None or member.size_bytes > budget[0]:
        return None
    head = window.read(sniffing.HEAD)
    if not is_opened_in_place(head):
        return None
    digest = hashlib.sha256(head)
    while piece := window.read(1 << 20):
        digest.update(piece)
    one = replace(one, sha256=digest.hexdigest(), size_bytes=member.size_bytes)
    return taken(head, one, settings, budget, (box, member.name))


def lost(
    place: tuple[str, ...], shown: str, reason: str, detail: str, size: int = 0, sha256: str = ""
) -> Iterator[Taken]:
    """A file that cannot be read, and why."""
    yield from _lost(Taking(place, shown, sha256, size), reason, detail)


def _lost(one: Taking, reason: str, detail: str, media: str = "") -> Iterator[Taken]:
    yield one.file(media, "problem")
    yield Problem(reason, printable(one.shown), detail, STAGE_NAME)


def _head(path: Path) -> bytes:
    with open(path, "rb") as stream:
        return stream.read(sniffing.HEAD)


def stopped(trouble: Exception) -> tuple[str, str]:
    """Reason and detail for an error that nobody foresaw."""
    if isinstance(trouble, MemoryError):
        return "memory", "looking at it needed more memory than there is"
    return "damaged", f"it cannot be looked into: {type(trouble).__name__}: {trouble}"[:300]


def printable(name: str) -> str:
    """A name with the bytes that fit no encoding, and control characters, shown as U+FFFD."""
    with contextlib.suppress(UnicodeEncodeError):  # halves of characters, which are not printable either
        name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in name)
