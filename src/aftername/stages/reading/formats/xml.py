"""XML that no office program wrote: laws, records, feeds, drawings. Its words, without tags and packed files."""

from __future__ import annotations

import re
from typing import Any

from aftername.languages.table_fields import field_of
from aftername.settings import Settings
from aftername.stages.reading.formats import text as plain_text
from aftername.stages.reading.formats.html import in_words
from aftername.stages.reading.formats.xml_parts import local, tree
from aftername.stages.reading.part import Part, Trouble
from aftername.text.decoding import decode

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""")
_PROLOGUE = re.compile(r"\s*<\?xml.*?\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*>")
_TAGS = re.compile(r"(?i)</?(?:p|div|br|span|a|li|td|h[1-6]|table|b|strong|img)\b[^>]*>")
_PACKED = re.compile(r"[A-Za-z0-9+/=\s]{200,}")
_UNSEEN = frozenset(("rt", "rp", "script", "style"))
DEEPEST = 200  # elements in each other; what stands deeper is left to the reader of plain text


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; as it stands, tags and all, where it is no whole XML."""
    declared = _DECLARED.match(content.lstrip(b"\xef\xbb\xbf \t\r\n"))
    decoded = decode(content, declared[1].decode("ascii") if declared else None)
    try:
        root = tree(_DOCTYPE.sub("", _PROLOGUE.sub("", decoded.text, count=1), count=1).encode())
        words = _Words()
        words.put(root, 0)
    except (ValueError, UnicodeEncodeError):
        return plain_text.read(content, settings)
    lines = (" ".join(line.split()) for line in "".join(words.pieces).split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return (Part("", plain_text.without_breaks(text), problems=plain_text.damage(decoded)),)


class _Words:
    """The words of a tree, in their order."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def put(self, one: Any, depth: int, label: str = "") -> None:
        """An element on lines of its own, with what stands in it. Raises ValueError where it is too deep."""
        if depth > DEEPEST:
            raise ValueError("nested too deep")
        held = [each for each in one if isinstance(each.tag, str)]
        if _is_running(one, held):
            self.pieces += ["\n", label, *_running(one), "\n"]
            return
        words = _bare(one.text or "")
        if words:
            self.pieces += ["\n", label, words, "\n"]
        is_record = _is_record(held)
        for each in held:
            if local(each.tag).lower() not in _UNSEEN:
                self.put(each, depth + 1, _label(each) if is_record else "")
        if is_record:
            self.pieces.append("\n\n")


def _is_running(one: Any, held: list[Any]) -> bool:
    """Whether words stand beside elements in it."""
    return any((each.tail or "").strip() for each in one) or bool((one.text or "").strip() and held)


def _is_record(held: list[Any]) -> bool:
    """Whether elements are the fields of a record: each of another name, and with nothing but a few words in it."""
    names = {one.tag for one in held}
    return (
        len(held) > 1
        and len(names) == len(held)
        and not any(len(one) or len(one.text or "") > 300 for one in held)
    )


def _label(one: Any) -> str:
    """What stands before a field of a record; nothing before its title and its text."""
    name = local(one.tag)
    return "" if field_of(name) in ("title", "text") else f"{name}: "


def _running(one: Any) -> list[str]:
    """Words with elements among them, as one line."""
    pieces = [one.text or ""]
    for each in one:
        if isinstance(each.tag, str) and local(each.tag).lower() not in _UNSEEN:
            pieces += _running(each)
        pieces.append(each.tail or "")
    return pieces


def _bare(words: str) -> str:
    """Words without tags that they hold as words; nothing of a file that is packed in letters."""
    if _TAGS.search(words):
        return in_words(words)
    words = words.strip()
    return "" if _PACKED.fullmatch(words) and max(map(len, words.split())) > 60 else words
