"""Tags that say what a stretch of a page is, carried through the extraction of its text by signs of their own.

The extractor gives plain text. Before it runs, characters of a private plane are put at the edges of headings, items,
cells, terms and menus; afterwards they are taken out again and tell where each stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Any

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
_CLOSE, TABLE, ROW = chr(_BASE + 0x40), chr(_BASE + 0x41), chr(_BASE + 0x42)
_NAMES = {sign: kind for kind, sign in _OPEN.items()} | {ROW: "row"}
_ACROSS, _DOWN = _BASE + 0x100, _BASE + 0x200  # with the number of columns and rows that a cell spans
_SIGN = re.compile("[\U000f5000-\U000f5fff]")
_SIGN_BYTES = b"\xf3\xb5"  # what each of them begins with in UTF-8
_OPENING = f"[{''.join(_OPEN.values())}{TABLE}{ROW}\U000f5100-\U000f52ff]"
_OPENS = frozenset([*_NAMES, TABLE, *map(chr, range(_BASE + 0x100, _BASE + 0x300))])
MOST_SPAN = 60
MOST_CELL = 600  # characters of a cell; a longer one is a column of a page, not of a table

_INLINE = frozenset(("a", "b", "em", "font", "i", "span", "strong", "u"))
_FURNITURE_TAGS = ("nav", "footer", "aside")
_BOXES = ("div", "ul", "ol", "section", "header", "td", "p", "span")
_PARTS = (
    "crumb", "foot", "copyright", "sidebar", "side-bar", "side_bar", "related", "recommend", "sns", "share", "social", "nav", "menu", "gnb",
    "lnb", "pagination", "toolbar", "cookie", "skip", "location", "prev",
)  # fmt: skip
"""One of them stands in each name that _FURNITURE finds: boxes without any are never taken out of the tree."""
_MAYBE_FURNITURE = ",".join(
    [*_FURNITURE_TAGS, *(f'[{name}*="{part}" i]' for name in ("class", "id") for part in _PARTS)]
)
_FURNITURE = re.compile(
    r"(?i)bread-?_?crumbs?|\bcrumbs?\b|\bfooter|\bfoot\b|copyright|side-?_?bar\b|\brelated|\brecommend|\bsns\b|\bsns[-_]|\bshare|\bsocial"
    r"|\bnav(?:bar|igation)?\b|\bnav[-_]|[-_]nav\b|\b(?:top|main|sub|side|left|global|site)?[-_]?menu\b|\bgnb\b|\blnb\b|pagination|\btoolbar|\bcookie"
    r"|\bskip[-_]|\blocation\b|\bprevnext|prev[-_]next"
)


@dataclass(slots=True)
class Node:
    """A marked stretch of the page with what stands in it."""

    kind: str
    children: list[Any] = field(default_factory=list)
    across: int = 1
    down: int = 1


def put_signs(tree: HTMLTree) -> None:
    """Put signs at the edges of what tags say."""
    root = tree.document
    if root is None:
        return
    for one in every(root, "h1,h2,h3,h4,h5,h6,li,dt,dd,caption,figcaption,td,th,table"):
        tag = one.tag
        if tag == "table":
            above: Any = one.parent
            if above is not None:
                above.insert_before(tree.create_text_node(TABLE), one)
        elif tag in ("td", "th"):
            across, down = _spans(one, "colspan"), _spans(one, "rowspan")
            signs = _OPEN[f"{tag} first" if one.prev_element is None else tag]
            signs += chr(_ACROSS + across) if across > 1 else ""
            signs += chr(_DOWN + down) if down > 1 else ""
            _edge(tree, one, signs)
        else:
            _edge(tree, one, _OPEN["caption" if tag == "figcaption" else tag])
    _put_furniture(tree, root)


def every(root: Any, selector: str) -> list[Any]:
    """The elements that a CSS selector fits, in order. A slice: to go through them one by one takes the square of the time."""
    return list(root.query_selector_all(selector)[:])


def _put_furniture(tree: HTMLTree, root: Any) -> None:
    """Signs around menus, footers and the like; not around what holds the title of the page or most of it."""
    found = []
    for one in every(root, _MAYBE_FURNITURE):
        if one.tag in _FURNITURE_TAGS or (one.tag in _BOXES and _names_furniture(_names(one))):
            found.append(one)
    if not found:
        return
    whole = len(tree.body.text or "") if tree.body is not None else 0
    for one in found:
        if len(one.text) * 2 < whole and one.query_selector("h1,article") is None:
            _edge(tree, one, _OPEN["furniture"])


def _names(one: Any) -> str:
    return f"{one.getattr('class') or ''} {one.getattr('id') or ''}"


@lru_cache(maxsize=4096)  # pages of one site name their boxes alike
def _names_furniture(names: str) -> bool:
    return len(names) > 1 and _FURNITURE.search(names) is not None


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


def _spans(one: Any, name: str) -> int:
    told = (one.getattr(name) or "1").strip()
    return max(1, min(int(told), MOST_SPAN)) if told.isdecimal() and len(told) < 4 else 1


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
    return tidied("".join(_written(_parsed(text).children, False)))


def _parsed(text: str) -> Node:
    root = Node("")
    stack = [root]
    at = 0
    for sign in _SIGN.finditer(text):
        stack[-1].children.append(text[at : sign.start()])
        at = sign.end()
        mark = sign[0]
        if mark in _NAMES:
            made = Node(_NAMES[mark])
            stack[-1].children.append(made)
            stack.append(made)
        elif mark == _CLOSE:
            if len(stack) > 1:
                stack.pop()
        elif mark == TABLE:
            stack[-1].children.append(Node("table"))
        elif ord(mark) >= _DOWN:
            stack[-1].down = ord(mark) - _DOWN
        else:
            stack[-1].across = ord(mark) - _ACROSS
    stack[-1].children.append(text[at:])
    return root


def _written(children: list[Any], inside: bool) -> list[str]:
    """Text of children with their signs; inside: a cell, where only words are kept."""
    pieces: list[str] = []
    for is_cell, group in groupby(children, key=_in_row):
        held = list(group)
        if not is_cell or all(isinstance(one, str) for one in held):
            for one in held:
                pieces += [one] if isinstance(one, str) else _of_node(one, inside)
            continue
        for row in _rows(held):
            pieces += _row(row, inside)
    return pieces


def _in_row(one: Any) -> bool:
    return (isinstance(one, Node) and one.kind.startswith(("td", "th"))) or (
        isinstance(one, str) and one.isspace()
    )


def _rows(held: list[Any]) -> list[list[Node]]:
    made: list[list[Node]] = []
    for one in held:
        if isinstance(one, str):
            continue
        if one.kind.endswith("first") or not made:
            made.append([])
        made[-1].append(one)
    return made or []


def _of_node(one: Node, inside: bool) -> list[str]:
    if one.kind == "table":
        return [] if inside else [TABLE]
    if inside:
        return _written(one.children, True)
    return [_OPEN[one.kind], *_written(one.children, False), _CLOSE]


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
        isinstance(one, Node)
        and (one.kind in ("h1", "h2", "td first", "th first", "furniture") or _holds_columns(one))
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
    lines = (_edged(line.strip()) if marked else line.strip() for line in text.split("\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


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
