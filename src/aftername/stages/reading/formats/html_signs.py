"""Signs at the edges of what tags say, put into a page as it is written out anew: a fifth of the time of putting them into its tree.

A tree written out has every end tag, and no "<" or ">" in the values of attributes, so tags are found by expressions.
"""

from __future__ import annotations

import re
from functools import lru_cache

from resiliparse.parse.html import HTMLTree

from aftername.stages.reading.formats import html_marks as signs

_NAMES = "h[1-6]|li|d[dt]|caption|figcaption"
_TAG = re.compile(
    rf"</(?:(?P<end>{_NAMES})|(?P<cell>t[dh]))>"
    rf"|<(?:(?P<named>{_NAMES})|(?P<table>table)|(?P<first>tr(?: [^>]*)?>\s*<)?(?P<held>t[dh]))(?P<more> [^>]*)?>"
)
_SPAN = re.compile(r' (col|row)span="\s*(\d{1,3})\s*"')
_RAW = re.compile(r"<(?:!--|(script|style|iframe|xmp|noembed|noframes)[ >])")
_HIDDEN = (None, "script", "style")
_BOX = re.compile(
    r"<(?:(?P<tag>nav|footer|aside)(?: [^>]*)?|(?P<box>div|ul|ol|section|header|td|p|span)(?P<more> [^>]+))>"
)
_NAMED = re.compile(r' (?:class|id)="([^"]*)"')
_MARKUP = re.compile(r"<[^>]*>")
_REACH = 20  # times the length of a page that is gone through at most to find where menus end


def with_signs(tree: HTMLTree, least: int = 0) -> HTMLTree:
    """A page like the one given, with signs at the edges of what tags say. least: characters of text that it has at least."""
    root = tree.document
    if root is None:
        return tree
    return HTMLTree.parse(_with_furniture(_TAG.sub(_signed, _shown(str(root.html))), least))


def _shown(page: str) -> str:
    """The body of a page, without scripts, styles and remarks, which show nothing."""
    pieces: list[str] = []
    at = 0
    while (found := _RAW.search(page, at)) is not None:
        name = found[1]
        end = f"</{name}>" if name else "-->"
        stop = page.find(end, found.end())
        if stop < 0 or (name and "<!--" in (held := page[found.end() : stop]) and f"<{name}" in held):
            break  # a script in a remark in a script
        stop += len(end)
        pieces.append(page[at : found.start() if name in _HIDDEN else stop])
        at = stop
    shown = "".join([*pieces, page[at:]])
    return shown[max(0, shown.find("<body")) :]


def _signed(tag: re.Match[str]) -> str:
    """A tag with its sign: before it ends something, behind it begins something."""
    kind = tag.lastgroup
    if kind == "end":
        return signs._CLOSE + tag[0]
    if kind == "cell":
        return signs.CELL_CLOSE + tag[0]
    name = tag["named"]
    if name is not None:
        return tag[0] + signs._OPEN["caption" if name == "figcaption" else name]
    if tag["table"] is not None:
        return signs.TABLE + tag[0]
    sign = signs._OPEN[f"{tag['held']} first" if tag["first"] else tag["held"]]
    return tag[0] + (sign + _spans(tag["more"]) if kind == "more" else sign)


@lru_cache(maxsize=1024)
def _spans(attributes: str) -> str:
    """The signs that say how many columns and rows a cell spans."""
    told = {way: max(1, min(int(many), signs.MOST_SPAN)) for way, many in _SPAN.findall(attributes)}
    across, down = told.get("col", 1), told.get("row", 1)
    return (chr(signs._ACROSS + across) if across > 1 else "") + (chr(signs._DOWN + down) if down > 1 else "")


def _with_furniture(page: str, least: int) -> str:
    """A page with signs around menus, footers and the like; not around what holds the title of the page or most of it."""
    edges: list[tuple[int, str]] = []
    left = _REACH * len(page)
    whole, is_known = least, False
    for one in _BOX.finditer(page):
        name = one["tag"]
        if name is None:
            if not _is_furniture(one["more"]):
                continue
            name = one["box"]
        begin = one.end()
        end = _end_of(page, begin, name)
        left -= end - begin
        if left < 0:
            break
        held = page[begin:end]
        if "<h1" in held or "<article" in held:
            continue
        length = len(held)
        if length * 2 >= whole:
            length = _length(held)
        if length * 2 >= whole and not is_known:
            whole, is_known = _length(page), True
        if length * 2 < whole:
            edges += ((begin, signs._OPEN["furniture"]), (end, signs._CLOSE))
    pieces: list[str] = []
    at = 0
    for place, sign in sorted(edges, key=lambda edge: edge[0]):
        pieces += (page[at:place], sign)
        at = place
    return "".join([*pieces, page[at:]])


def _length(page: str) -> int:
    """How long the text of a piece of a page is."""
    return len(_MARKUP.sub("", page))


def _end_of(page: str, begin: int, name: str) -> int:
    """Where the end tag of an element begins. begin: where its beginning ends."""
    open_, more, close = f"<{name}>", f"<{name} ", f"</{name}>"
    depth, at = 1, begin
    while True:
        end = page.find(close, at)
        if end < 0:
            return len(page)
        depth += page.count(open_, at, end) + page.count(more, at, end) - 1
        if not depth:
            return end
        at = end + len(close)


@lru_cache(maxsize=8192)  # pages of one site name their boxes alike
def _is_furniture(attributes: str) -> bool:
    """Whether the class or the id of a box says that it is a menu or the like."""
    return signs.names_furniture(" ".join(_NAMED.findall(attributes)))
