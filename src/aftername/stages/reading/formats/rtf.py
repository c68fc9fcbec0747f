"""RTF: text in any code page, tables, notes, comments, tracked changes; pictures and settings are passed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from aftername.records.document import RegionKind
from aftername.settings import Settings
from aftername.stages.reading.formats.flow import Flow
from aftername.stages.reading.formats.rtf_tables import Rows
from aftername.stages.reading.formats.rtf_words import CHARSETS, SIGNS, codec
from aftername.stages.reading.part import Part, Trouble

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\(?P<sign>[^a-zA-Z])|(?P<blank>[\r\n\0]+)|(?P<text>[^\\{}\r\n\0]+)|(?P<rest>.)",
    re.DOTALL,
)
DEEPEST = 2_000  # groups inside groups

_ASIDES: dict[str, RegionKind | None] = {
    **dict.fromkeys(
        (
            *("header", "headerl", "headerr", "headerf"),
            *("footer", "footerl", "footerr", "footerf"),
        ),
        "header",
    ),
    "footnote": "footnote",
    "annotation": "comment",
    "shptxt": None,
}
_PASSED = frozenset(
    [
        "colortbl",
        "info",
        "pict",
        "object",
        "themedata",
        "colorschememapping",
        "generator",
        "listtable",
        "listoverridetable",
        "revtbl",
        "rsidtbl",
        "xmlnstbl",
        "latentstyles",
        "datastore",
        "fldinst",
        "nonshppict",
        "sp",
        "atnid",
        "atnauthor",
        "atndate",
        "atnref",
        "bkmkstart",
        "bkmkend",
        "nonesttables",
        "filetbl",
        "mmathPr",
        "docvar",
        "userprops",
        "pgptbl",
        "template",
        "background",
        "ftnsep",
        "ftnsepc",
        "aftnsep",
        "aftnsepc",
    ]
)
_READ = frozenset(
    ["shppict", "annotation", "shpinst", "shptxt", "listtext", "pntext", "ud", "nesttableprops"]
)  # though marked as optional


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part."""
    reader = _Reader(Flow())
    try:
        whole = reader.take(content)
    except _TooDeep:
        return (Trouble("too-deep", f"groups nested deeper than {DEEPEST:,}", fatal=True),)
    problems = () if whole else (Trouble("partial", "the file is cut short; what is there was read"),)
    return (reader.flow.part(problems=problems),)


class _TooDeep(Exception):
    """Groups in groups beyond the limit."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group. font: its number. skip: signs that stand for a character that was told by its number.

    aside: whether the group is a note or a box. told: whether what stands in it is text.
    """

    font: int = -1
    skip: int = 1
    told: bool = True
    hidden: bool = False
    struck: bool = False
    added: bool = False
    kind: str = ""
    aside: bool = False
    in_table: bool = False
    style: str = ""


class _Reader:
    """What is under way: groups, bytes that are not yet characters, tables."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.state = _State()
        self.groups: list[_State] = []
        self.rows = [Rows(flow)]
        self.bytes = bytearray()
        self.left = 0  # signs still to be skipped
        self.half = 0  # the first half of a character told by two numbers
        self.optional = False
        self.page = "cp1252"
        self.fonts: dict[int, str] = {}
        self.styles: dict[int, str] = {}
        self.named = bytearray()
        self.number = 0
        self.words: dict[str, Callable[[int | None], None]] = {
            "ansicpg": lambda n: setattr(self, "page", codec(n)),
            "mac": lambda _: setattr(self, "page", "mac_roman"),
            "f": self._font,
            "fcharset": self._charset,
            "cpg": lambda n: self._charset_is(codec(n)),
            "uc": lambda n: self._set(skip=max(0, min(n if n is not None else 1, 8))),
            "u": self._unicode,
            "v": lambda n: self._set(hidden=n != 0),
            "deleted": lambda n: self._set(struck=n != 0),
            "revised": lambda n: self._turn_added(n != 0),
            "plain": lambda _: self._turn_plain(),
            "pard": lambda _: self._set(in_table=False, style=""),
            "intbl": lambda _: self._set(in_table=True),
            "s": self._style,
            "outlinelevel": lambda n: self._set(style=f"Heading{(n or 0) + 1}" if (n or 0) < 9 else ""),
            "par": lambda _: self._end_paragraph(),
            "sect": lambda _: self._end_paragraph(),
            "page": lambda _: self._end_paragraph(),
            "trowd": lambda _: self.rows[-1].say_row(),
            "clvmrg": lambda _: self.rows[-1].say_merged(),
            "cellx": lambda _: self.rows[-1].say_cell(),
            "trhdr": lambda _: self.rows[-1].say_heads(),
            "cell": lambda _: self._end_cell(),
            "row": lambda _: self.rows[-1].end_row(),
            "nestcell": lambda _: self._add(" "),
            "nestrow": lambda _: self._add(" "),
        }

    def take(self, content: bytes) -> bool:
        """Read all; whether every group was closed."""
        at, ended = 0, False
        while at < len(content):
            token = _TOKEN.match(content, at)
            if token is None:
                break
            at = token.end()
            if token["word"] == b"bin" and token["number"]:
                at += max(0, int(token["number"]))
            if ended := self._one(token):
                break
        self._flush()
        self.rows[-1].close()
        while self.groups:
            self._close_group()
        return ended

    def _one(self, token: re.Match[bytes]) -> bool:
        """Take a token; whether the text ends with it."""
        kind = token.lastgroup
        if kind == "text":
            self._text(token["text"])
            return False
        if kind == "hex":
            self._text(bytes([int(token["hex"], 16)]))
            return False
        if kind == "blank":
            return False
        self._flush()
        if kind == "open":
            self._open_group()
        elif kind == "close":
            self._close_group()
            return not self.groups
        elif kind == "sign":
            self._sign(token["sign"])
        elif token["word"]:
            self._word(token["word"].decode(), int(token["number"]) if token["number"] else None)
        return False

    def _set(self, **changes: bool | int | str) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]

    def _turn_added(self, added: bool) -> None:
        """What changes put in begins or ends."""
        if self.state.told and added != self.state.added:
            (self.flow.begin_inserted if added else self.flow.end_inserted)()
            self._set(added=added)

    def _turn_plain(self) -> None:
        self._turn_added(False)
        self._set(hidden=False, struck=False)

    # Groups

    def _open_group(self) -> None:
        if len(self.groups) < DEEPEST:
            self.groups.append(self.state)
            self.state = replace(self.state, aside=False)
            self.left = 0
        else:
            raise _TooDeep

    def _close_group(self) -> None:
        if not self.groups:
            return
        if self.state.kind == "stylesheet" and self.named:
            self._name_style()
        if not self.groups[-1].added:
            self._turn_added(False)
        if self.state.aside:
            self.rows.pop().close()
            self.flow.close_aside()
        self.state = self.groups.pop()
        self.left = 0
        self.optional = False

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.optional = True
        elif sign in b"\r\n":
            self._end_paragraph()
        elif (one := sign.decode("latin-1")) in SIGNS:
            self._add(SIGNS[one])
        elif sign in b"{}\\":
            self._text(sign)

    def _word(self, word: str, number: int | None) -> None:
        optional, self.optional = self.optional, False
        if self.left and word in SIGNS:
            self.left -= 1
        elif word in _ASIDES and self.state.told:
            self._set(aside=True, in_table=False, style="")
            self.rows.append(Rows(self.flow))
            self.flow.open_aside(_ASIDES[word])
        elif word in ("fonttbl", "stylesheet"):
            self._set(told=False, kind=word)
        elif word in _PASSED or (optional and word not in _READ):
            self._set(told=False)
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word in self.words:
            self.words[word](number)

    # Characters

    def _text(self, told: bytes) -> None:
        """Bytes of the text; those that stand for a character that was told by its number are passed over."""
        passed = min(self.left, len(told))
        self.left -= passed
        told = told[passed:]
        if self.state.kind == "stylesheet":
            self.named += told
        elif self.state.told and not self.state.hidden:
            self.bytes += told

    def _flush(self) -> None:
        """Bytes become characters, two by two where the page wants it."""
        if self.bytes:
            words = bytes(self.bytes).decode(self.fonts.get(self.state.font, self.page), "replace")
            self.bytes.clear()
            self._add(words)

    def _unicode(self, number: int | None) -> None:
        point = (number or 0) & 0xFFFF
        self.left = self.state.skip
        if 0xD800 <= point < 0xDC00:
            self.half = point
        elif 0xDC00 <= point < 0xE000 and self.half:
            self._add(chr(0x10000 + ((self.half - 0xD800) << 10) + (point - 0xDC00)))
            self.half = 0
        elif not 0xD800 <= point < 0xE000 and point:
            self._add(chr(point))

    def _add(self, words: str) -> None:
        if not self.state.told or self.state.hidden:
            return
        if self.state.struck:
            self.flow.struck(words)
            return
        self.rows[-1].be(self.state.in_table)
        self.flow.words(words)

    # Fonts and styles

    def _font(self, number: int | None) -> None:
        if self.state.kind == "fonttbl":
            self.number = number or 0
        else:
            self._set(font=number if number is not None else -1)

    def _charset(self, number: int | None) -> None:
        if number in CHARSETS:
            self._charset_is(CHARSETS[number])

    def _charset_is(self, name: str) -> None:
        if self.state.kind == "fonttbl":
            self.fonts[self.number] = name

    def _style(self, number: int | None) -> None:
        if self.state.kind == "stylesheet":
            self.number = number or 0
        else:
            self._set(style=self.styles.get(number or 0, ""))

    def _name_style(self) -> None:
        self.styles[self.number] = bytes(self.named).decode(self.page, "replace").strip().rstrip(";")
        self.named.clear()
        self.number = 0

    # Paragraphs and tables

    def _end_paragraph(self) -> None:
        if self.state.told and not self.state.struck:
            self.rows[-1].be(self.state.in_table)
            self.flow.end_paragraph(self.state.style)

    def _end_cell(self) -> None:
        if self.state.told:
            self._set(in_table=True)
            self.rows[-1].end_cell()
