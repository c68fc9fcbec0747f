"""The dossier as one page for reporters: no network, no script, light and dark, on a phone and in print.

The page holds everything it shows; its own policy forbids it to load anything. Texts stand in the page,
or, when they are long in all, in a folder beside it. The same dossier gives the same bytes.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.links import Links
from aftername.exports.html.page_model import Persons, Sheet, Texts, blank_sheet
from aftername.exports.html.sections import SECTIONS
from aftername.exports.html.summary import summary
from aftername.exports.html.visible import plain, visible
from aftername.records import Dossier

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["write_html"]

_TEXT_FILE = re.compile(r"[0-9a-f]{16}\.html")


def write_html(
    dossier: Dossier, texts: Texts, persons: Persons, path: Path, embed_characters: int, state: str = ""
) -> tuple[Path, ...]:
    """Write the dossier as a page; gives the files written, the page first.

    texts: gives a document by its id; asked once for each. persons: gives the person mentions of a
        document; those in no public role are masked everywhere in the page.
    path: of the page; a file there is replaced when the new one is complete.
    embed_characters: texts with more code points than this in all stand in a folder beside the page,
        named after it: dossier-texts/ for dossier.html. Texts of an earlier page that are not in this
        one are removed from that folder.
    state: a digest of what the page is made of, kept in it, so that an older page is known as one.
    """
    folder = path.with_name(f"{path.stem}-texts")
    beside = dossier.coverage.characters > embed_characters
    sheet = blank_sheet(dossier, Links(path.name, folder.name if beside else ""))
    written: list[Path] = []
    if beside:
        folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile("w+", encoding="utf-8", errors="xmlcharrefreplace", newline="") as spool:
        for card in dossier.documents:
            paragraphs = sheet.take(card, texts(card.id), persons(card.id))
            if beside:
                file = folder / f"{card.id}.html"
                _write(file, _text_page(sheet, card.id, paragraphs))
                written.append(file)
            else:
                spool.writelines(_text(sheet, card.id, paragraphs))
        spool.seek(0)
        _write(path, _page(sheet, spool, state))
    _clear(folder, {file.name for file in written})
    return (path, *written)


def _page(sheet: Sheet, spool: IO[str], state: str) -> Iterator[str]:
    """The page in pieces: head, sections, texts, foot."""
    views = [(section, section.view(sheet)) for section in SECTIONS]
    shown = [(section, view) for section, view in views if view is not None]
    contents = [
        (section.id, section.heading, section.count(sheet) if section.count else None) for section, _ in shown
    ]
    environment = _environment()
    head = {
        "sheet": sheet,
        "title": sheet.dossier.title,
        "style": _style(),
        "policy": _policy(),
        "state": state,
    }
    yield from environment.get_template("head.j2").generate(
        **head, contents=contents, summary=summary(sheet.dossier), embedded=not sheet.links.folder
    )
    for section, view in shown:
        yield from environment.get_template(section.template).generate(
            section=section, sheet=sheet, **(view or {})
        )
    yield from environment.get_template("texts.j2").generate(embedded=not sheet.links.folder, sheet=sheet)
    yield from iter(lambda: spool.read(1 << 16), "")
    yield from environment.get_template("foot.j2").generate(embedded=not sheet.links.folder, sheet=sheet)


def _text(sheet: Sheet, document: str, paragraphs: Iterable[Markup]) -> Iterator[str]:
    """One text as a section of the page."""
    template = _environment().get_template("text.j2")
    yield template.render(document=sheet.documents[document], home=sheet.links.home("documents"))
    yield from paragraphs
    yield "</div></article>\n"


def _text_page(sheet: Sheet, document: str, paragraphs: Iterable[Markup]) -> Iterator[str]:
    """One text as a page of its own."""
    environment = _environment()
    yield environment.get_template("text_page.j2").render(
        document=sheet.documents[document],
        style=_style(),
        policy=_policy(),
        home=sheet.links.home(""),
        title=sheet.dossier.title,
    )
    yield from _text(sheet, document, paragraphs)
    yield "</main></body></html>\n"


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("aftername.exports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = wording.number
    environment.filters["visible"] = visible
    environment.filters["plain"] = plain
    environment.globals["many"] = wording.many
    environment.globals["span_of_dates"] = wording.span_of_dates
    return environment


@cache
def _style() -> Markup:
    return Markup((Path(__file__).parent / "templates" / "style.css").read_text("utf-8"))


@cache
def _policy() -> str:
    """What the page may do: show its own style, and nothing else; no script, no request, no form."""
    style = b64encode(sha256(_style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _write(path: Path, pieces: Iterable[str]) -> None:
    """Write a file whole or not at all."""
    part = path.with_name(f"{path.name}.{token_hex(4)}.part")  # two reviews may write at once
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with open(
            part, "w", encoding="utf-8", errors="xmlcharrefreplace", newline="", opener=_private
        ) as file:
            file.writelines(pieces)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    """Open a new file that only its owner reads."""
    return os.open(path, flags | os.O_EXCL, 0o600)


def _clear(folder: Path, kept: set[str]) -> None:
    """Remove texts of an earlier page from the folder beside it, and the folder once it is empty."""
    if not folder.is_dir() or folder.is_symlink():
        return
    for file in sorted(folder.iterdir()):
        if _TEXT_FILE.fullmatch(file.name) and file.name not in kept:
            file.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()
