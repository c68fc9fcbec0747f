"""The files of a dossier: pages are collected, cut where they grow too large, and written with every link set right."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import IO

from aftername.exports.html.parts import Open, links_in, part_name, pieces, places_in, relinked

LONGEST_LINK = 60  # bytes that a link may grow by when it names the file its place stands in

Frame = Callable[[int, int], tuple[str, str]]
"""Beginning and end of a part of a page by its number and how many there are; a page has its own at its two ends."""


@dataclass(slots=True)
class Page:
    """A page under way. sizes: of its stretches, in bytes. starts: the first stretch of each part. places: the part of each place. is_kept: whether it stands in its file
    already, all links set."""

    name: str
    frame: Frame
    begin: int
    sizes: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    places: dict[str, int] = field(default_factory=dict)
    is_kept: bool = False

    def files(self) -> list[str]:
        """The files it becomes."""
        return [part_name(self.name, number) for number in range(len(self.starts))]


class Book:
    """Pages that link each other by the ids of places alone, whatever file these come to stand in."""

    def __init__(self, most: int, around: int) -> None:
        """most: bytes of one file. around: bytes that each part of a page has besides what stands in it."""
        self._most, self._around = most, around
        self._spool: IO[bytes] = TemporaryFile()  # noqa: SIM115 - open as long as the book
        self._pages: list[Page] = []

    def add(self, name: str, stream: Iterable[str], frame: Frame) -> None:
        """Take in a page. name: its file, from the folder of the book."""
        page = Page(name, frame, self._spool.tell())
        size = 0
        for stretch in pieces(stream):
            told = stretch.encode("utf-8", "xmlcharrefreplace")
            own = len(told) + LONGEST_LINK * links_in(stretch)
            if size and size + own + self._around > self._most:
                page.starts.append(len(page.sizes))
                size = 0
            size += own
            page.sizes.append(self._spool.write(told))
            for place in places_in(stretch):
                page.places.setdefault(place, len(page.starts) - 1)
        self._pages.append(page)

    def keep(self, name: str, text: str, frame: Frame) -> None:
        """Take in a page that was written before and is one file: where its links hold, it stays as it is."""
        page = Page(name, frame, self._spool.tell())
        page.sizes.append(self._spool.write(text.encode("utf-8", "xmlcharrefreplace")))
        page.places.update(dict.fromkeys(places_in(text), 0))
        page.is_kept = True
        self._pages.append(page)

    def write(self, folder: Path, first: str) -> tuple[Path, ...]:
        """Write every page; gives the files, those of the page named first before the others."""
        homes: dict[str, str] = {}
        for page in self._pages:
            files = page.files()
            for place, number in page.places.items():
                homes.setdefault(place, files[number])
        written = [
            folder / file
            for page in sorted(self._pages, key=lambda page: page.name != first)
            for file in page.files()
        ]
        for parent in {path.parent for path in written}:
            parent.mkdir(parents=True, exist_ok=True)
        for page in self._pages:
            self._write(page, folder, homes)
        return tuple(written)

    def _write(self, page: Page, folder: Path, homes: dict[str, str]) -> None:
        files = page.files()
        own = {place: files[number] for place, number in page.places.items()}
        if page.is_kept:
            (held,) = self._stretches(page)
            told = relinked(held, page.name, own, homes)
            if told != held:
                write_whole(folder / page.name, (told,))
            return
        open_, source = Open(), iter(self._stretches(page))
        for number, file in enumerate(files):
            end = page.starts[number + 1] if number + 1 < len(files) else len(page.sizes)
            write_whole(folder / file, self._part(page, number, end, open_, source, own, homes))

    def _part(
        self,
        page: Page,
        number: int,
        end: int,
        open_: Open,
        source: Iterator[str],
        own: dict[str, str],
        homes: dict[str, str],
    ) -> Iterator[str]:
        count, file = len(page.starts), part_name(page.name, number)
        head, foot = page.frame(number, count) if count > 1 else ("", "")
        outside = 3  # html, body and main are in the frame
        if number:
            yield relinked(head, file, own, homes) + open_.opening(outside)
        for _ in range(page.starts[number], end):
            stretch = next(source)
            if number < count - 1:  # nothing is opened again behind the last part
                open_.read(stretch)
            yield relinked(stretch, file, own, homes)
        if number < count - 1:
            yield open_.closing(outside) + foot

    def _stretches(self, page: Page) -> Iterator[str]:
        self._spool.seek(page.begin)
        for size in page.sizes:
            yield self._spool.read(size).decode("utf-8")


def write_whole(path: Path, stream: Iterable[str]) -> None:
    """Write a file whole or not at all; only its owner may read it."""
    part = path.with_name(f"{path.name}.{token_hex(4)}.part")  # two reviews may write at once
    try:
        with open(
            part, "w", encoding="utf-8", errors="xmlcharrefreplace", newline="", opener=_private
        ) as file:
            file.writelines(stream)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    """Open a new file that only its owner reads."""
    return os.open(path, flags | os.O_EXCL, 0o600)
