"""EPUB: the chapters in the order of the book, each a page; what the package says of the book stands above them."""

from __future__ import annotations

from dataclasses import replace
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from aftername.files.archives import Archive, ArchiveTrouble, read_member
from aftername.records import Page, Region
from aftername.settings import Settings
from aftername.stages.reading.formats import html
from aftername.stages.reading.formats.packed import of_package
from aftername.stages.reading.formats.xml_parts import local, tree
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark, moved

CONTAINER, ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_TOLD = {"title": "title", "creator": None, "publisher": "issuer", "date": "published"}
"""What is kept of what the package says, and the field of a header that it is."""

PROTECTED = "under copy protection; give a copy without it"


@of_package
def read(box: Archive, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole book as one part, a page for each chapter."""
    return _Book(box, settings).read()


class _Book:
    """A book that is being put together."""

    def __init__(self, box: Archive, settings: Settings) -> None:
        self._box, self._settings = box, settings
        self.pieces: list[str] = []
        self.length = 0
        self.regions: list[Region] = []
        self.pages: list[Page] = []
        self.marks: list[Mark] = []
        self.fields: list[tuple[str, int, int]] = []
        self.troubles: list[Trouble] = []

    def read(self) -> tuple[Part | Trouble, ...]:
        """The book, or why it is not read. Raises ArchiveTrouble and ValueError."""
        place = self._package()
        package = tree(self._member(place))
        self._heads(package)
        locked = self._locked()
        items = {
            one.get("id") or "": (normpath(join(dirname(place), unquote(one.get("href") or ""))), one)
            for one in package.iter("{*}item")
        }
        for one in package.iter("{*}itemref"):
            name, item = items.get(one.get("idref") or "", ("", None))
            if item is None or "html" not in (item.get("media-type") or "html"):
                continue
            if name in locked:
                self.troubles.append(Trouble("encrypted", PROTECTED, name))
            else:
                self._chapter(name, "nav" in (item.get("properties") or "").split())
        if not self.pages:
            told = self.troubles or [Trouble("damaged", "no chapter was found in it")]
            return tuple(replace(one, fatal=True) for one in told)
        return (
            Part(
                "",
                "".join(self.pieces),
                tuple(sorted(self.regions, key=lambda r: (r.start, r.end, r.kind))),
                tuple(self.pages),
                tuple(self.fields),
                tuple(self.troubles),
                tuple(self.marks),
            ),
        )

    def _package(self) -> str:
        """The part that lists the chapters."""
        if CONTAINER in self._box.named:
            for one in tree(self._member(CONTAINER)).iter("{*}rootfile"):
                if (path := one.get("full-path") or "") in self._box.named:
                    return path
        found = sorted(name for name in self._box.named if name.lower().endswith(".opf"))
        if not found:
            raise ValueError("the list of its chapters is missing")
        return found[0]

    def _member(self, name: str) -> bytes:
        return read_member(
            self._box, name, self._settings, max(1, self._settings.unpacked_bytes - self.length)
        )

    def _locked(self) -> set[str]:
        """What is encrypted in it; fonts mostly, chapters where the book is protected."""
        if ENCRYPTION not in self._box.named:
            return set()
        return {
            normpath(unquote(one.get("URI") or ""))
            for one in tree(self._member(ENCRYPTION)).iter("{*}CipherReference")
        }

    def _heads(self, package: Any) -> None:
        """A line for each thing that is said of the book."""
        for name, field in _TOLD.items():
            for one in package.iter("{*}" + name):
                value = " ".join("".join(one.itertext()).split())
                if value and "/dc/" in one.tag and local(one.getparent().tag) in ("metadata", "dc-metadata"):
                    if field is not None and field not in (held[0] for held in self.fields):
                        start = self.length + len(name) + 2
                        self.fields.append((field, start, start + len(value)))
                    self._add(f"{name}: {value}\n")
        if self.length:
            self.regions.append(Region(0, self.length, "metadata"))
            self._add("\n")

    def _chapter(self, name: str, is_list: bool) -> None:
        """Add a chapter. What a page's own head says, and what would be a menu on the web, is no matter here."""
        try:
            told = html.read(self._member(name), self._settings)
        except ArchiveTrouble as trouble:
            self.troubles.append(Trouble(trouble.reason, trouble.detail, name))
            return
        for one in told:
            if isinstance(one, Trouble):
                self.troubles.append(replace(one, where=name, fatal=False))
                continue
            self.troubles += [replace(trouble, where=name) for trouble in one.problems]
            cut = next(
                (region.end + 1 for region in one.regions if region.kind == "metadata" and region.start == 0),
                0,
            )
            start = self.length
            self.marks += [
                moved(mark, start - cut)
                for mark in one.marks
                if mark.role != "furniture" and mark.start >= cut
            ]
            self._add(one.text[cut:].rstrip("\n") + "\n")
            self.pages.append(Page(len(self.pages) + 1, start, self.length))
            if is_list and self.length > start + 1:
                self.regions.append(Region(start, self.length - 1, "boilerplate"))

    def _add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)
