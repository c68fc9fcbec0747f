"""OFD (GB/T 33190): the text objects of each page with those of its template, as lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Any

from aftername.files.archives import Archive, ArchiveTrouble, read_member
from aftername.settings import Settings
from aftername.stages.reading.formats.ofd_lines import Run, page_text, runs_in
from aftername.stages.reading.formats.packed import of_package
from aftername.stages.reading.formats.pages import together
from aftername.stages.reading.formats.xml_parts import local, tree
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.part import LOCKED, Part, Trouble, part_or_troubles
from aftername.stages.reading.scans.telling import named

MAIN = "ofd.xml"
_LOCKS = ("encryptions.xml", "decryptseed.dat")
_PAGE = re.compile(r"(?i)(?:.*/)?Page_?(\d+)/Content\.xml")


@of_package
def read(box: Archive, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A part for each document in the file, mostly one, with its pages."""
    if any(name.lower().endswith(_LOCKS) for name in box.named):
        return (LOCKED,)
    package = _Package(box, settings)
    roots = package.roots()
    labels = [f"document {number}" if len(roots) > 1 else "" for number in range(1, len(roots) + 1)]
    made = [list(_document(package, *pair)) for pair in zip(roots, labels, strict=True)]
    if not made:
        return (Trouble("damaged", "no document was found in it", fatal=True),)
    return tuple(one for answer in made for one in answer)


class _Package:
    """The XML parts of an OFD file, by the places that its parts name."""

    def __init__(self, box: Archive, settings: Settings) -> None:
        self._box, self.settings = box, settings
        self._names = {name.replace("\\", "/").lower(): name for name in box.named}

    def roots(self) -> list[str]:
        """The documents in the file."""
        found = [name for name in self._names if name == MAIN or name.endswith(f"/{MAIN}")]
        if not found:
            return []
        main = min(found, key=len)
        listed = [self.place(main, one.text) for one in self.parsed(main).iter("{*}DocRoot")]
        return [one for one in listed if one]

    def place(self, beside: str, written: str | None) -> str:
        """The part that another names, from its own folder or from the top; "" where it is not there."""
        told = (written or "").strip().replace("\\", "/")
        for folder in (dirname(beside), ""):
            whole = normpath(told.lstrip("/") if told.startswith("/") else join(folder, told)).lower()
            if told and whole in self._names:
                return whole
        return ""

    def parsed(self, place: str) -> Any:
        """A part as a tree. Raises ArchiveTrouble and ValueError."""
        return tree(read_member(self._box, self._names[place], self.settings))

    def pages_beside(self, root: str) -> list[str]:
        """Pages in the folder of a document that lists none, by their numbers."""
        folder = dirname(root) + "/"
        found = [(int(one[1]), one[0]) for one in map(_PAGE.fullmatch, self._names) if one]
        return [name for _, name in sorted(found) if name.startswith(folder.lstrip("/"))]


def _document(package: _Package, root: str, label: str) -> Iterator[Part | Trouble]:
    """One document as a part; pages that could not be read, or hold no text, are named."""
    whole = package.parsed(root)
    listed = [package.place(root, one.get("BaseLoc")) for one in whole.findall("{*}Pages/{*}Page")]
    pages = listed or package.pages_beside(root)
    most = package.settings.pages
    templates = {
        one.get("ID") or "": package.place(root, one.get("BaseLoc")) for one in whole.iter("{*}TemplatePage")
    }
    texts: list[str | None] = []
    for page in pages[:most]:
        try:
            texts.append(page_text(list(_runs(package, page, templates))) if page else None)
        except (ArchiveTrouble, ValueError, RecursionError):
            texts.append(None)
    yield from _parts(texts, len(pages), label)


def _runs(package: _Package, page: str, templates: dict[str, str]) -> Iterator[Run]:
    """The runs of characters on a page: those of its templates, then its own."""
    whole = package.parsed(page)
    for one in whole.findall("{*}Template"):
        if place := templates.get(one.get("TemplateID") or ""):
            for content in package.parsed(place).findall("{*}Content"):
                yield from runs_in(content)
    for one in whole:
        if local(one.tag) == "Content":
            yield from runs_in(one)


_TOLD: dict[str, tuple[str, str]] = {
    "broken": ("partial", "these pages are damaged or missing and were not read"),
    "blank": (
        "no-text-layer",
        "no text objects, perhaps a scan; print it into a PDF and give that: its pictures are read",
    ),
    "nonsense": (
        "no-text-layer",
        "the text is nonsense: its characters stand for no letters of a language; not read",
    ),
}
"""What is said of pages that were not read, by what is the matter with them."""


def _parts(texts: list[str | None], counted: int, label: str) -> Iterator[Part | Trouble]:
    """The pages as one part, or what kept all of them from being read."""
    if not texts:
        yield Trouble("damaged", "no page was found in it", label, fatal=True)
        return
    matter = [_matter(text) for text in texts]
    text, pages = together(["" if bad else one or "" for one, bad in zip(texts, matter, strict=True)])
    troubles = []
    for what, (reason, told) in _TOLD.items():
        numbers = [number for number, one in enumerate(matter, 1) if one == what]
        if numbers:
            troubles.append(Trouble(reason, told, named(numbers)))
    if counted > len(texts):
        told = f"only the first {len(texts):,} of {counted:,} pages were read, the limit"
        troubles.append(Trouble("partial", told))
    yield from part_or_troubles(Part(label, text, pages=pages, problems=tuple(troubles)))


def _matter(text: str | None) -> str:
    """What is the matter with a page; "" for one that is read."""
    if text is None:
        return "broken"
    if not text.strip():
        return "blank"
    return "nonsense" if is_nonsense(text) else ""
