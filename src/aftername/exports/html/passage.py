"""Text with marks woven in: nested, touching and crossing marks all give well-formed HTML.

A mark is a stretch someone may want to land on. Where two marks cross, the later one is closed with the
earlier and opened again behind it, so tags always nest; only the first piece bears the id. A leaf is a
stretch with another language or standing (deleted, boilerplate, masked) inside the marks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from markupsafe import Markup

from aftername.exports.html.visible import visible
from aftername.exports.masking import BLOCK
from aftername.records import Document, record

LONGEST_LEAF = 2000  # code points
LONGEST_PARAGRAPH = 20_000  # code points of a line; a longer one is drawn as several

# Kinds of region that are worth telling apart on the page; plain body text has none.
_TOLD_REGIONS = {
    "boilerplate",
    "heading",
    "footnote",
    "comment",
    "inserted",
    "deleted",
    "quoted",
    "forwarded",
}


@record
class Mark:
    """A stretch to land on. id: "" for none. role: its class. backs: (address, words) of links behind it."""

    start: int
    end: int
    id: str = ""
    role: str = "passage"
    backs: tuple[tuple[str, str], ...] = ()


@record
class Leaf:
    """A stretch with attributes of its own. lang, role: "" for none."""

    start: int
    end: int
    lang: str = ""
    role: str = ""


@dataclass(slots=True)
class Cloth:
    """A text ready to be woven: masked already, the same length as the document's, with its leaves sorted."""

    text: str
    leaves: Sequence[Leaf] = ()
    _starts: list[int] = field(default_factory=list)
    _reach: int = 0

    def __post_init__(self) -> None:
        cut = [piece for leaf in self.leaves for piece in _cut(leaf)]
        self.leaves = sorted(cut, key=lambda leaf: (leaf.start, -leaf.end, leaf.role, leaf.lang))
        self._starts = [leaf.start for leaf in self.leaves]
        self._reach = max((leaf.end - leaf.start for leaf in self.leaves), default=0)

    def leaves_in(self, start: int, end: int) -> list[Leaf]:
        """Leaves that overlap a stretch, in order."""
        first = bisect_right(self._starts, start - self._reach - 1)
        found = []
        for leaf in self.leaves[first:]:
            if leaf.start >= end:
                break
            if leaf.end > start:
                found.append(leaf)
        return found


def _cut(leaf: Leaf) -> Iterable[Leaf]:
    """A long leaf in pieces, so that finding the leaves of a line never looks far back."""
    for start in range(leaf.start, leaf.end, LONGEST_LEAF):
        yield Leaf(start, min(start + LONGEST_LEAF, leaf.end), leaf.lang, leaf.role)


def leaves_of(
    document: Document, tongues: Iterable[tuple[int, int, str]], masked: Iterable[tuple[int, int]]
) -> list[Leaf]:
    """The leaves of a document: other languages, regions that are not body text, masked persons."""
    leaves = [Leaf(start, end, lang=tag) for start, end, tag in tongues]
    leaves += [Leaf(r.start, r.end, role=r.kind) for r in document.regions if r.kind in _TOLD_REGIONS]
    leaves += [Leaf(start, end, role="mask") for start, end in masked]
    return leaves


def woven(cloth: Cloth, start: int, end: int, marks: Sequence[Mark] = ()) -> Markup:
    """HTML for a stretch of the text. marks: any order; what lies outside the stretch is cut off."""
    inside = sorted(
        (m for m in marks if m.start < end and m.end > start), key=lambda m: (m.start, -m.end, m.role, m.id)
    )
    leaves = cloth.leaves_in(start, end)
    if not inside and not leaves:
        return visible(cloth.text[start:end])
    edges = [(m.start, m.end) for m in inside] + [(leaf.start, leaf.end) for leaf in leaves]
    points = sorted({start, end, *(max(a, start) for a, _ in edges), *(min(b, end) for _, b in edges)})
    out: list[str] = []
    open_marks: list[Mark] = []
    waiting = 0  # of `inside`, the next to open
    coming = 0  # of `leaves`
    live: list[Leaf] = []
    for left, right in pairwise(points):
        _close(out, open_marks, left)
        while waiting < len(inside) and max(inside[waiting].start, start) <= left:
            out.append(_opening(inside[waiting], first=True))
            open_marks.append(inside[waiting])
            waiting += 1
        while coming < len(leaves) and leaves[coming].start <= left:
            live.append(leaves[coming])
            coming += 1
        live = [leaf for leaf in live if leaf.end > left]
        out.append(_piece(cloth.text[left:right], live))
    out.extend(_closing(mark, end) for mark in reversed(open_marks))
    return Markup("".join(out))


@dataclass(frozen=True, slots=True)
class Woven:
    """All that a text is drawn from. pages: where each begins, and what it is called."""

    cloth: Cloth
    marks: Sequence[Mark]
    pages: Sequence[tuple[int, str]]

    def paragraphs(self) -> Iterable[Markup]:
        """The whole text as paragraphs."""
        return paragraphs(self.cloth, self.marks, self.pages)


def paragraphs(
    cloth: Cloth,
    marks: Sequence[Mark],
    pages: Sequence[tuple[int, str]] = (),
    above: Callable[[int, int], Markup] = lambda start, end: Markup(),
    within: tuple[int, int] | None = None,
) -> Iterable[Markup]:
    """The whole text as paragraphs, a line each, no mark ever cut by one.

    pages: (start, what it is called) in order; the first paragraph at or behind a start says that the page begins.
    above: what stands above a line, by where it starts and ends. within: of the text only so much, from one line to another.
    """
    at, end = within or (0, len(cloth.text))
    ordered = sorted(marks, key=lambda m: (m.start, -m.end, m.role, m.id))
    text, held, page = cloth.text, 0, 0
    while at < end:
        here: list[Mark] = []
        reach = at
        while True:
            line = text.find("\n", max(reach - 1, at))
            stop = min(len(text) if line < 0 else line + 1, max(reach, at + LONGEST_PARAGRAPH))
            while held < len(ordered) and ordered[held].start < stop:
                here.append(ordered[held])
                held += 1
            reach = max((mark.end for mark in here), default=stop)
            if reach <= stop or stop == len(text):
                break
        opening = "<p>"
        if page < len(pages) and pages[page][0] < stop:
            while page + 1 < len(pages) and pages[page + 1][0] <= at:
                page += 1
            opening = f'<p class="page" data-page="{pages[page][1]}">'
            page += 1
        yield Markup(f"{opening}{above(at, stop)}{woven(cloth, at, stop, here)}</p>\n")
        at = stop


def _close(out: list[str], open_marks: list[Mark], at: int) -> None:
    """Close the marks that end at a point; those opened later and still running are opened again."""
    if not any(mark.end <= at for mark in open_marks):
        return
    lowest = next(i for i, mark in enumerate(open_marks) if mark.end <= at)
    running = [mark for mark in open_marks[lowest:] if mark.end > at]
    out.extend(_closing(mark, at) for mark in reversed(open_marks[lowest:]))
    del open_marks[lowest:]
    out.extend(_opening(mark, first=False) for mark in running)
    open_marks.extend(running)


def _closing(mark: Mark, at: int) -> str:
    """The end of a mark, with its ways back where it is over for good."""
    backs = mark.backs if mark.end <= at else ()
    return "</mark>" + "".join(
        f'<a class="back" href="{escape(href)}" aria-label="{escape(words)}"></a>' for href, words in backs
    )


def _opening(mark: Mark, first: bool) -> str:
    name = f' id="{escape(mark.id)}"' if mark.id and first else ""
    return f'<mark class="{escape(mark.role)}"{name}>'


def _piece(text: str, leaves: Sequence[Leaf]) -> str:
    """A stretch without any boundary inside."""
    shown = str(visible(text))
    lang = next((leaf.lang for leaf in reversed(leaves) if leaf.lang), "")
    roles = sorted({leaf.role for leaf in leaves if leaf.role})
    if not lang and not roles:
        return shown
    attributes = f' lang="{lang}"' if lang else ""
    if "mask" in roles and BLOCK in text:
        attributes += ' role="img" aria-label="a person or address, masked"'
    if roles:
        attributes += f' class="{" ".join(roles)}"'
    tag = "del" if "deleted" in roles else "ins" if "inserted" in roles else "span"
    return f"<{tag}{attributes}>{shown}</{tag}>"
