"""Files as other programs write them: rarer encodings, mail and web archives of other tools, odd archives, pictures and tables.

Made up; those of LibreOffice, Chromium, zip and bsdtar only where these are installed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import writers_files as made
from expected import Expected

from web import SAID

READ: dict[str, tuple[object, str]] = {}


def make(folder: Path) -> list[Expected]:
    """Write this part of the pile; gives what must come of each file."""
    folder.mkdir(parents=True, exist_ok=True)
    done: list[Expected] = []
    for part in (_texts, _mails, _webs, _packs, _tables, _office, _pages, _pictures, _unread, _by_programs):
        for name, content, *expected in part(folder):
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            if content is not None:
                place.write_bytes(content)
            done.extend(expected)
    return done


Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]


def _read(name: str, holds: str) -> Expected:
    return Expected(name, "read", holds)


def _not(name: str, reason: str = "unsupported") -> Expected:
    return Expected(name, "problem", "", reason)


def _texts(_: Path) -> Made:
    """Plain texts in encodings that are rarely met."""
    for name, (text, code) in made.TEXTS.items():
        yield f"text/{name}", text.encode(code), _read(f"text/{name}", text[:60])
    bad = SAID["zh"].encode() * 3 + b"\xff\xfe\xc0" + SAID["zh"].encode()
    yield "text/stray-bytes.txt", bad, _read("text/stray-bytes.txt", SAID["zh"])
    yield "text/bom-only.txt", b"\xef\xbb\xbf", _not("text/bom-only.txt", "empty")
    yield "text/blanks.txt", b"  \r\n\t\r\n" * 30, _not("text/blanks.txt", "empty")
    yield (
        "text/drawing.svg",
        f'<svg xmlns="http://www.w3.org/2000/svg"><text x="1" y="2">{SAID["zh"]}</text></svg>'.encode(),
        _read("text/drawing.svg", SAID["zh"]),
    )


def _mails(_: Path) -> Made:
    """Mails of other programs."""
    for name, (content, holds) in made.mails().items():
        yield f"mail/{name}", content, *(_read(f"mail/{place}", words) for place, words in holds)


def _webs(_: Path) -> Made:
    """Web archives of other tools, and pages as other programs save them."""
    for name, (content, holds) in made.webs().items():
        yield f"web/{name}", content, *(_read(f"web/{place}", words) for place, words in holds)
    yield "web/通知.files/header.htm", made.WORD_HEAD, Expected("web/通知.files/header.htm", "ignored")
    for name, content in (
        (
            "filelist.xml",
            b'<xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:File HRef="a.htm"/></xml>',
        ),
        ("themedata.thmx", made.docx("<w:p/>")),
        ("colorschememapping.xml", b'<?xml version="1.0"?><a:clrMap xmlns:a="http://x" bg1="lt1"/>'),
    ):
        yield f"web/通知.files/{name}", content, Expected(f"web/通知.files/{name}", "ignored")


def _packs(_: Path) -> Made:
    """Archives with odd names, of odd kinds, in many members."""
    for name, (content, holds) in made.packs().items():
        yield f"packed/{name}", content, *(_read(f"packed/{place}", words) for place, words in holds)


def _tables(_: Path) -> Made:
    """Tables of documents in rarer forms."""
    for name, (content, words) in made.tables().items():
        yield f"tables/{name}", content, _read(f"tables/{name}", words)


def _office(_: Path) -> Made:
    """Office files of other writers."""
    for name, (content, words) in made.office().items():
        yield f"office/{name}", content, _read(f"office/{name}", words)


def _pages(_: Path) -> Made:
    """PDFs: locked, turned, with text layers of no use."""
    for name, (content, words) in made.pdfs().items():
        yield f"pdf/{name}", content, _read(f"pdf/{name}", words)
    yield "pdf/locked.pdf", made.locked_pdf("secret"), _not("pdf/locked.pdf", "encrypted")


def _pictures(_: Path) -> Made:
    """Pictures in rarer forms."""
    for name, (content, words) in made.pictures().items():
        yield f"pictures/{name}", content, _read(f"pictures/{name}", words)


def _unread(_: Path) -> Made:
    """What is not read, and must not be read falsely."""
    for name, (content, reason) in made.unread().items():
        yield f"unread/{name}", content, _not(f"unread/{name}", reason)


def _by_programs(folder: Path) -> Made:
    """What programs of the system write."""
    for name, expected in made.by_programs(folder / "programs"):
        yield f"programs/{name}", None, *expected
