"""What a worker does for one file, and for one page of it: the bytes are fetched, and looked at or read."""

from __future__ import annotations

from hashlib import sha256

from aftername.files.archives import ArchiveTrouble
from aftername.files.opening import Opened, contents
from aftername.records import Scan, SourceFile
from aftername.settings import Settings
from aftername.stages.reading.scans.drawn import draw_page
from aftername.stages.reading.scans.looking import pictures_of
from aftername.stages.reading.scans.page import read_page


class Looker:
    """Which pages of a file are to be read off their pictures; none where it cannot be had, which reading says."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._opened = settings, Opened()

    def __call__(self, file: SourceFile) -> tuple[int, ...]:
        try:
            content = contents(file.place, self._settings, self._opened)
        except (ArchiveTrouble, OSError):
            return ()
        return pictures_of(content, file.media, self._settings)


class _Pages:
    """The bytes of a file are kept for its next page."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._opened = settings, Opened()
        self._held: tuple[tuple[str, ...], bytes] = ((), b"")

    def _content(self, file: SourceFile) -> bytes:
        if self._held[0] != file.place:
            self._held = file.place, contents(file.place, self._settings, self._opened)
        return self._held[1]


class PageReader(_Pages):
    """What is read off the picture of a page."""

    def __call__(self, task: tuple[SourceFile, int]) -> Scan:
        file, page = task
        return read_page(self._content(file), file.media, page)


class PageDrawer(_Pages):
    """A page of a PDF drawn, with the places of its words; none where the file cannot be had, which reading says.

    known_only: draw it only of the very content that the file's digest tells of; else of what is there.
    """

    def __init__(self, settings: Settings, *, known_only: bool = False) -> None:
        super().__init__(settings)
        self._known_only = known_only

    def __call__(self, task: tuple[SourceFile, int]) -> Scan:
        file, page = task
        try:
            content = self._content(file)
        except (ArchiveTrouble, OSError):
            return Scan(page)
        if self._known_only and sha256(content).hexdigest() != file.sha256:
            return Scan(page)
        return draw_page(content, page)
