"""A page in parts: no file grows past a limit, each part links the others, and every link finds its place.

Templates say with CUT where a page may be cut: behind a row, an item, a paragraph. At a cut the elements that are open
are closed, and opened again in the next part; a table is given its head again. A link to a place goes to the part the
place stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

CUT = "<!--cut-->"  # texts of the material are escaped, so none of them can bear it

LINK_GROWS = 24  # bytes that a link may grow by when it names the part its place stands in

_TAG = re.compile(r'<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>(?:"[^"]*"|[^">])*)>')
_ID = re.compile(r'\sid="([^"]*)"')
_HREF = re.compile(r'href="(?P<file>[^"#]*)#(?P<id>[^"]*)"')
_HEAD = re.compile(r"<thead.*?</thead>", re.S)
_NAMES = re.compile(r'\saria-labelledby="[^"]*"')
_VOID = frozenset({"meta", "link", "br", "img", "hr", "col", "input", "wbr"})
_EVERYWHERE = frozenset({"top", "main", ""})  # every part has these


def pieces(stream: Iterable[str]) -> Iterator[str]:
    """The stretches between cuts of a page that comes in pieces of any size."""
    held = ""
    for one in stream:
        *whole, held = (held + one).split(CUT)
        yield from whole
    if held:
        yield held


def size_of(stretch: str) -> int:
    """The bytes of a stretch as it is written."""
    return len(stretch.encode("utf-8", "xmlcharrefreplace"))


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


@dataclass(frozen=True, slots=True)
class Plan:
    """How a page is cut. starts: the number of the first stretch of each part. homes: the part of each place."""

    starts: tuple[int, ...]
    homes: Mapping[str, int]


def planned(stretches: Iterable[str], most: int, frame: int) -> Plan:
    """Where a page is cut so that no part is larger than `most` bytes. frame: bytes that every part has besides."""
    starts = [0]
    homes: dict[str, int] = {}
    size = 0
    for number, stretch in enumerate(stretches):
        own = size_of(stretch) + LINK_GROWS * stretch.count('href="')
        if size and size + own + frame > most:
            starts.append(number)
            size = 0
        size += own
        for place in _ID.findall(stretch):
            homes.setdefault(place, len(starts) - 1)
    return Plan(tuple(starts), homes)


def part_name(page: str, number: int) -> str:
    """The file of a part of a page: dossier.html, dossier-2.html."""
    stem, dot, end = page.rpartition(".")
    return page if number == 0 else f"{stem}-{number + 1}{dot}{end}"


def cut(
    stretches: Iterable[str],
    plan: Plan,
    page: str,
    frame: Callable[[int], tuple[str, str]],
    linked: Callable[[str], str],
) -> Iterator[tuple[int, Iterator[str]]]:
    """The parts of a page, to be written one after the other: number, and the pieces of its file.

    frame: the beginning and the end of a part by its number; they are left out where the page has its own, at the
        beginning of the first part and the end of the last. linked: a stretch with links to other pages set right.
    """
    ends = (*plan.starts[1:], None)
    open_, source, outside, at = Open(), iter(stretches), 3, 0  # html, body and main are in the frame

    def part(number: int) -> Iterator[str]:
        nonlocal at
        head, foot = frame(number)
        if number:
            yield head + open_.opening(outside)
        while ends[number] is None or at < (ends[number] or 0):
            stretch = next(source, None)
            if stretch is None:
                break
            at += 1
            open_.read(stretch)
            yield linked(_relinked(stretch, plan, page, number))
        if number < len(plan.starts) - 1:
            yield open_.closing(outside) + foot

    for number in range(len(plan.starts)):
        yield number, part(number)


def _relinked(stretch: str, plan: Plan, page: str, number: int) -> str:
    """A stretch in which links to places in other parts name the part."""
    if len(plan.starts) == 1:
        return stretch

    def link(found: re.Match[str]) -> str:
        home = plan.homes.get(found["id"], number)
        if found["file"] or found["id"] in _EVERYWHERE or home == number:
            return found[0]
        return f'href="{part_name(page, home)}#{found["id"]}"'

    return _HREF.sub(link, stretch)


def sent_on(stretch: str, file: str, homes: Mapping[str, str]) -> str:
    """A stretch in which links into one file go to the file that their place stands in. homes: file by place."""

    def link(found: re.Match[str]) -> str:
        home = homes.get(found["id"])
        if home is None or found["file"].rpartition("/")[2] != file:
            return found[0]
        folder = found["file"].rpartition("/")
        return f'href="{folder[0]}{folder[1]}{home}#{found["id"]}"'

    return _HREF.sub(link, stretch)
