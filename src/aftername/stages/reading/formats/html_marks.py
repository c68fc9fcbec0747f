"""Tags that say what a stretch of a page is, carried through the extraction of its text by signs of their own.

The extractor gives plain text. Before it runs, characters of a private plane are put at the edges of headings, items,
cells, terms and menus; afterwards they are taken out again and tell where each stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from ahocorasick_rs import AhoCorasick
from resiliparse.parse.html import HTMLTree, NodeType

_BASE = 0xF5000
_KINDS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "dt",
    "dd",
    "caption",
    "furniture",
    "td",
    "th",
    "td first",
    "th first",
    "cited",
)
_OPEN = {kind: chr(_BASE + place) for place, kind in enumerate(_KINDS)}
_CLOSE, TABLE, ROW, CELL_CLOSE = (chr(_BASE + 0x40 + place) for place in range(4))
_NAMES = {sign: kind for kind, sign in _OPEN.items()} | {ROW: "row"}
_ACROSS, _DOWN = _BASE + 0x100, _BASE + 0x200  # with the number of columns and rows that a cell spans
_SIGN = re.compile("[\U000f5000-\U000f5fff]")
_PARTED = re.compile("([\U000f5000-\U000f5fff])")
_SIGN_BYTES = b"\xf3\xb5"  # what each of them begins with in UTF-8
_OPENING = f"[{''.join(_OPEN.values())}{TABLE}{ROW}\U000f5100-\U000f52ff]"
_SIGNS = frozenset(map(chr, range(_BASE, _BASE + 0x1000)))
_CELLS = re.compile(
    f"([{''.join(_OPEN[kind] for kind in ('td', 'th', 'td first', 'th first'))}][\U000f5100-\U000f52ff]*|{CELL_CLOSE})"
)
_COLUMN = re.compile(f"[{''.join(_OPEN[kind] for kind in ('h1', 'h2', 'furniture'))}]")
_OPENS = frozenset([*_NAMES, TABLE, *map(chr, range(_BASE + 0x100, _BASE + 0x300))])
MOST_SPAN = 60
MOST_CELL = 600  # characters of a cell; a longer one is a column of a page, not of a table

_INLINE = frozenset(("a", "b", "em", "font", "i", "span", "strong", "u"))
_PARTS = (
    "crumb", "foot", "copyright", "sidebar", "side-bar", "side_bar", "related", "recommend", "sns", "share", "social", "nav", "menu", "gnb",
    "lnb", "pagination", "toolbar", "cookie", "skip", "location", "prev",
)  # fmt: skip
_FURNITURE = re.compile(
    r"(?i)bread-?_?crumbs?|\bcrumbs?\b|\bfooter|\bfoot\b|copyright|side-?_?bar\b|\brelated|\brecommend|\bsns\b|\bsns[-_]|\bshare|\bsocial"
    r"|\bnav(?:bar|igation)?\b|\bnav[-_]|[-_]nav\b|\b(?:top|main|sub|side|left|global|site)?[-_]?menu\b|\bgnb\b|\blnb\b|pagination|\btoolbar|\bcookie"
    r"|\bskip[-_]|\blocation\b|\bprevnext|prev[-_]next"
)


@dataclass(slots=True)
class Node:
    """A cell of a table with what stands in it: text with its signs, and the cells of tables in it."""

    kind: str
    children: list[Any] = field(default_factory=list)
    across: int = 1
    down: int = 1


def every(root: Any, selector: str) -> list[Any]:
    """The elements that a CSS selector fits, in order. A slice: to go through them one by one takes the square of the time."""
    return list(root.query_selector_all(selector)[:])


@lru_cache(maxsize=4096)  # pages of one site name their boxes alike
def names_furniture(names: str) -> bool:
    """Whether the names of a box, its class and its id, say that it is a menu or the like."""
    return _parts().find_matches_as_indexes(names.lower()) != [] and _FURNITURE.search(names) is not None


@cache
def _parts() -> AhoCorasick:
    """One of them stands in each name that _FURNITURE finds, and is looked for in a fifth of the time."""
    return AhoCorasick([*_PARTS])


def _edge(tree: HTMLTree, one: Any, signs: str) -> None:
    """Signs at both edges of an element: in the text that stands there, where it can be had, which takes a fifth of the time."""
    first = one.first_child
    if first is None:
        one.append_child(tree.create_text_node(signs + _CLOSE))
        return
    begins = _text_at(first, True)
    if begins is not None:
        begins.value = signs + begins.value
    else:
        one.insert_before(tree.create_text_node(signs), first)
    ends = _text_at(one.last_child, False)
    if ends is not None:
        ends.value += _CLOSE
    else:
        one.append_child(tree.create_text_node(_CLOSE))


def _text_at(node: Any, begin: bool) -> Any:
    """The text that a node is, or that the inline element begins or ends with; None where there is none."""
    if node.type == NodeType.TEXT:
        return node
    if node.type != NodeType.ELEMENT or node.tag not in _INLINE:
        return None
    inner = node.first_child if begin else node.last_child
    return inner if inner is not None and inner.type == NodeType.TEXT else None


def without_readings(tree: HTMLTree) -> None:
    """Take out how characters are read, which stands above them and would break the words."""
    root = tree.document
    for one in every(root, "rt,rp") if root is not None else ():
        one.decompose()


def without_signs(text: str) -> str:
    """The text without any sign."""
    # Bytes are searched in a tenth of the time.
    return _SIGN.sub("", text) if _SIGN_BYTES in text.encode("utf-8", "surrogatepass") else text


def laid_out(text: str) -> str:
    """The extracted text with each row of a table on one line, cells apart by tabs, signs kept; lines tidied."""
    pieces = _CELLS.split(text)
    return tidied(text if len(pieces) == 1 else "".join(_written(_parsed(pieces).children, False)))


def _parsed(pieces: list[str]) -> Node:
    """The cells of a text, in each other; pieces: what stands between their signs, and these in turn."""
    root = Node("")
    stack = [root]
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            stack[-1].children += _bare(piece)
        elif piece == CELL_CLOSE:
            if len(stack) > 1:
                stack.pop()
        else:
            made = Node(_NAMES[piece[0]])
            for sign in piece[1:]:
                if ord(sign) >= _DOWN:
                    made.down = ord(sign) - _DOWN
                else:
                    made.across = ord(sign) - _ACROSS
            stack[-1].children.append(made)
            stack.append(made)
    return root


def _bare(piece: str) -> list[str]:
    """What stands between cells, blanks between a cell and a sign by themselves, so that they go where rows are put together."""
    words = piece.strip()
    if not words:
        return [piece]
    begin, end = piece.index(words[0]), len(piece.rstrip())
    made = [piece[:begin]] if begin and words[0] in _SIGNS else []
    if not made:
        begin = 0
    if end < len(piece) and words[-1] in _SIGNS:
        return [*made, piece[begin:end], piece[end:]]
    return [*made, piece[begin:]]


def _written(children: list[Any], inside: bool) -> list[str]:
    """Text of children with their signs; inside: a cell, where only words are kept."""
    pieces: list[str] = []
    for is_cell, group in groupby(children, key=_in_row):
        held = list(group)
        if not is_cell or all(isinstance(one, str) for one in held):
            pieces += [_SIGN.sub("", one) for one in held] if inside else held
            continue
        for row in _rows(held):
            pieces += _row(row, inside)
    return pieces


def _in_row(one: Any) -> bool:
    return isinstance(one, Node) or one.isspace()


def _rows(held: list[Any]) -> list[list[Node]]:
    made: list[list[Node]] = []
    for one in held:
        if isinstance(one, str):
            continue
        if one.kind.endswith("first") or not made:
            made.append([])
        made[-1].append(one)
    return made


def _row(row: list[Node], inside: bool) -> list[str]:
    """A row as one line; where its cells hold columns of a page, what stands in them, one after the other."""
    words = ["".join(_written(cell.children, True)) for cell in row]
    if inside or len(row) < 2 or not _is_data(row, words):
        spread = (["\n", *_written(cell.children, inside), "\n"] for cell in row)
        return [piece for one in spread for piece in one]
    pieces = ["\n", ROW]
    for place, (cell, written) in enumerate(zip(row, words, strict=True)):
        signs = _OPEN[cell.kind.removesuffix(" first")]
        signs += chr(_ACROSS + cell.across) if cell.across > 1 else ""
        signs += chr(_DOWN + cell.down) if cell.down > 1 else ""
        pieces += ["\t" if place else "", signs, " ".join(written.split()), _CLOSE]
    return [*pieces, _CLOSE, "\n"]


def _is_data(row: list[Node], words: list[str]) -> bool:
    for cell, written in zip(row, words, strict=True):
        if len(written.strip()) > MOST_CELL or _holds_columns(cell):
            return False
    return any(written.strip() for written in words)


def _holds_columns(cell: Node) -> bool:
    return any(
        _COLUMN.search(one) is not None
        if isinstance(one, str)
        else one.kind.endswith("first") or _holds_columns(one)
        for one in cell.children
    )


def _closed(text: str) -> str:
    """The text with the signs of an end before the blanks that they stand behind."""
    *pieces, last = text.split(_CLOSE)
    made: list[str] = []
    blanks = ""
    for piece in pieces:
        bare = piece.rstrip()
        if bare:
            made += (blanks, bare)
            blanks = ""
        blanks += piece[len(bare) :]
        made.append(_CLOSE)
    return "".join([*made, blanks, last])


_BLANKS = " \t\u3000\xa0"
_LEADING = re.compile(rf"({_OPENING}+)[{_BLANKS}]+")
_BEHIND_OPENING = re.compile(rf"({_OPENING}+)(\s*\n\s*)")
_EMPTY_LINES = re.compile(r"\n{3,}")


def tidied(text: str) -> str:
    """Lines without blanks at their ends, at most one empty line in a row; signs stand at the words they mark."""
    text = text.replace("\r", "").replace("\x00", "")
    marked = _SIGN.search(text) is not None
    if marked:
        # Signs of a beginning go behind line ends, those of an end before them.
        text = _closed(_BEHIND_OPENING.sub(r"\2\1", text))
    lines = map(str.strip, text.split("\n"))
    text = "\n".join(map(_edged, lines) if marked else lines)
    return (_EMPTY_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip("\n")


def _edged(line: str) -> str:
    """A line without blanks between its words and the signs at its ends."""
    lead = _LEADING.match(line) if line[:1] in _OPENS else None
    if lead is not None:
        line = lead[1] + line[lead.end() :]
    if line[-1:] == _CLOSE:
        words = line.rstrip(_CLOSE)
        line = words.rstrip(_BLANKS) + _CLOSE * (len(line) - len(words))
    return line


_CITED = re.compile(r"(?i)\b(?:gmail_quote|yahoo_quoted|protonmail_quote|moz-cite|zmail_extra|cite)")


def put_cited(tree: HTMLTree) -> None:
    """Signs around what a mail quotes from another, as programs for mail box it."""
    root = tree.document
    for one in every(root, "blockquote") if root is not None else ():
        if _CITED.search(f"{one.getattr('type') or ''} {one.getattr('class') or ''}"):
            _edge(tree, one, _OPEN["cited"])
