"""A page in parts: no file grows past a limit, each part links the others, and every link finds its place.

Templates say with CUT where a page may be cut: behind a row, an item, a paragraph. At a cut the elements that are open
are closed, and opened again in the next part; a table is given its head again. A link to a place goes to the part the
place stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

CUT = "<!--cut-->"  # texts of the material are escaped, so none of them can bear it

_TAG = re.compile(r'<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>(?:"[^"]*"|[^">])*)>')
_ID = re.compile(r'\sid="([^"]*)"')
_NAMED = re.compile(
    r'id="([^"]*)"'
)  # what stands before it is looked at afterwards: so it is found much faster
_HREF = re.compile(
    r'href="(?:[^":#]*\.html)?#(?P<id>[^"]*)"'
)  # that of another file, in a page that was written before
_HEAD = re.compile(r"<thead.*?</thead>", re.S)
_NAMES = re.compile(r'\saria-labelledby="[^"]*"')
_VOID = frozenset({"meta", "link", "br", "img", "hr", "col", "input", "wbr"})
_EVERYWHERE = frozenset({"top", "main", ""})  # every part has these


def pieces(stream: Iterable[str]) -> Iterator[str]:
    """The stretches between cuts of a page that comes in pieces of any size."""
    held = ""
    for one in stream:
        *whole, held = (held + str(one)).split(CUT)  # Markup would escape what is put to it
        yield from whole
    if held:
        yield held


@dataclass(slots=True)
class Open:
    """The elements that are open at a place of a page."""

    stack: list[tuple[str, str, str]] = field(default_factory=list)  # name, opening tag, head of a table

    def read(self, stretch: str) -> None:
        """Go on over a stretch of the page."""
        for tag in _TAG.finditer(stretch):
            name = tag["name"].lower()
            if tag["end"]:
                if any(one == name for one, _, _ in self.stack):
                    while self.stack.pop()[0] != name:
                        pass
            elif name not in _VOID and not tag["rest"].endswith("/"):
                self.stack.append((name, tag[0], ""))
        head = _HEAD.search(stretch)
        for place in range(len(self.stack) - 1, -1, -1):
            name, opening, _ = self.stack[place]
            if head and name == "table":
                self.stack[place] = name, opening, head[0]
                break

    def closing(self, outside: int) -> str:
        """The ends of what is open, but for the outermost elements, which the frame of a part has itself."""
        return "".join(f"</{name}>" for name, _, _ in reversed(self.stack[outside:]))

    def opening(self, outside: int) -> str:
        """The same opened again, without their ids."""
        return "".join(_NAMES.sub("", _ID.sub("", tag)) + head for _, tag, head in self.stack[outside:])


def part_name(page: str, number: int) -> str:
    """The file of a part of a page: dossier.html, dossier-2.html."""
    stem, dot, end = page.rpartition(".")
    return page if number == 0 else f"{stem}-{number + 1}{dot}{end}"


def places_in(stretch: str) -> list[str]:
    """The places that a link may name."""
    return [one[1] for one in _NAMED.finditer(stretch) if stretch[one.start() - 1].isspace()]


def links_in(stretch: str) -> int:
    """How many links there are."""
    return stretch.count('href="#')


def relinked(stretch: str, file: str, own: Mapping[str, str], homes: Mapping[str, str]) -> str:
    """A stretch of a file in which links to places in other files name the file.

    own: the file of each place of the same page, which is looked in first. homes: of each place of all pages.
    """

    def link(found: re.Match[str]) -> str:
        place = found["id"]
        home = own.get(place) or homes.get(place, file)
        if place in _EVERYWHERE or home == file:
            return f'href="#{place}"'
        return f'href="{address(file, home)}#{place}"'

    return _HREF.sub(link, stretch)


def address(file: str, other: str) -> str:
    """From one file to another, as a link says it; both by their paths from one folder."""
    up = "../" * file.count("/") if file.rpartition("/")[0] != other.rpartition("/")[0] else ""
    return quote(up + (other if up or "/" not in file else other.rpartition("/")[2]))
