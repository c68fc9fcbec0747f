"""Lists of captures without their texts (CDX): address, time, answer and digest of each; as archives write them and as they answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from aftername.records import record

CDX = "application/x-cdx"
_LETTERS = re.compile(r"\s?CDX((?:\s[A-Za-z!])+)\s*")
_JSON_HEAD = re.compile(rb'\s*\[\s*\[\s*"(?:urlkey|timestamp|original)"')
_LINE = re.compile(rb"\S+\s\d{14}\s(?:\{\"|\S+\s\S+\s(?:[1-5]\d\d|-)\s)")
_NAMED = {"a": "url", "b": "time", "s": "status", "k": "digest", "r": "redirect", "m": "media"}
_API = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
_CALLED = {
    "original": "url", "url": "url", "timestamp": "time", "statuscode": "status", "status": "status", "digest": "digest",
    "redirect": "redirect", "mimetype": "media", "mime": "media",
}  # fmt: skip
_USUAL = ("N", "b", "a", "m", "s", "k")  # what every form has first when no line says so


@record
class Listed:
    """A line of a list. status: None where it is not said. redirect: "" for none."""

    url: str
    time: str
    status: int | None = None
    digest: str = ""
    redirect: str = ""
    media: str = ""


def is_cdx(head: bytes) -> bool:
    """Whether bytes begin a list of captures."""
    start = head.lstrip(b"\xef\xbb\xbf")[:4096]
    if re.match(rb"\s?CDX(?: [A-Za-z!]){3,}\s", start) or _JSON_HEAD.match(start):
        return True
    lines = [one for one in start.split(b"\n")[:4] if one.strip()]
    return bool(lines) and _LINE.match(lines[0]) is not None and b"/" in lines[0]


def columns_of(head: str) -> tuple[str, ...]:
    """What the columns of a list are, by its first line; the usual ones where that is a capture already."""
    letters = _LETTERS.match(head.split("\n", 1)[0])
    return tuple(letters[1].split()) if letters else _USUAL


def captures_in(text: str, columns: tuple[str, ...]) -> Iterator[Listed]:
    """The captures of a list, or of whole lines of it. columns: as `columns_of` gives them. Lines that are none are left out."""
    if text.lstrip().startswith("[["):
        yield from _of_answer(text)
        return
    for line in text.split("\n"):
        one = _of_line(line, columns)
        if one is not None:
            yield one


def _of_answer(text: str) -> Iterator[Listed]:
    """Lists in a list, the first of which names the columns."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return
    heads = [_CALLED.get(str(one), "") for one in rows[0]]
    for row in rows[1:]:
        if isinstance(row, list):
            made = _made(
                {head: str(cell) for head, cell in zip(heads, row, strict=False) if head and cell is not None}
            )
            if made is not None:
                yield made


def _of_line(line: str, columns: tuple[str, ...]) -> Listed | None:
    parts = line.split(" ", 2)
    if len(parts) == 3 and parts[2].startswith("{"):
        try:
            told = json.loads(parts[2])
        except (ValueError, RecursionError):
            return None
        named = {_CALLED[name]: str(value) for name, value in told.items() if name in _CALLED}
        return _made({"time": parts[1], **named})
    cells = line.split()
    if len(cells) < 5:
        return None
    return _made({_NAMED[name]: cell for name, cell in zip(columns, cells, strict=False) if name in _NAMED})


def _made(told: dict[str, str]) -> Listed | None:
    url, time = told.get("url", ""), told.get("time", "")
    if not url or not re.fullmatch(r"\d{8,14}", time):
        return None
    status = told.get("status", "")
    redirect = told.get("redirect", "")
    return Listed(
        url,
        time,
        int(status) if re.fullmatch(r"\d{3}", status) else None,
        told.get("digest", "").removeprefix("sha1:").removeprefix("-"),
        "" if redirect in ("-", "") else redirect,
        told.get("media", ""),
    )
