"""The dossier as one page for reporters: no network, no script, light and dark, on a phone and in print.

The page holds everything it shows; its own policy forbids it to load anything. Texts stand in the page,
or, when they are long in all, in a folder beside it. No file grows past MOST_BYTES: a larger one is written in
parts that link each other (parts.py). The same dossier gives the same bytes.
"""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from glob import escape as glob_escape
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.links import Links
from aftername.exports.html.page_model import Persons, Sheet, Texts, blank_sheet
from aftername.exports.html.parts import CUT, cut, part_name, pieces, planned, sent_on
from aftername.exports.html.scanned import NO_SCANS, Scans
from aftername.exports.html.sections import SECTIONS
from aftername.exports.html.summary import summary
from aftername.exports.html.visible import plain, visible
from aftername.records import Dossier

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["Scans", "write_html"]

MOST_BYTES = 2_000_000  # of one page: more than this a browser draws slowly, and a phone not at all
MANY, SHORT = (
    1000,
    2000,
)  # texts, and letters of one of them: twenty thousand files of ten lines each serve nobody
MOST_SOURCES = 30  # passages that one value is linked to; the rest is counted
FRAME_BYTES = 4_000  # of the head and the links that a part has besides its style

_TEXT_FILE = re.compile(r"[0-9a-f]{16}(?:-\d+)?\.html")


def write_html(
    dossier: Dossier,
    texts: Texts,
    persons: Persons,
    path: Path,
    embed_characters: int,
    state: str = "",
    most_bytes: int = MOST_BYTES,
    scans: Scans = NO_SCANS,
) -> tuple[Path, ...]:
    """Write the dossier as a page; gives the files written, the page first.

    texts: gives a document by its id; asked once for each. persons: gives the person mentions of a
        document; those in no public role are masked.
    path: of the page; a file there is replaced.
    embed_characters: texts with more code points than this in all stand in a folder beside the page,
        named after it: dossier-texts/ for dossier.html. Many short ones stand in parts of the page all the same.
        Texts of an earlier page that are not in this one are removed from that folder.
    state: a digest of what the page is made of, kept in it, so that an older page is known as one.
    scans: pages that were read off their pictures, to show the pictures of passages.
    most_bytes: a page or text that grows larger is written in parts that are linked: dossier-2.html.
    """
    folder = path.with_name(f"{path.stem}-texts")
    beside = dossier.coverage.characters > embed_characters and not _many_short(dossier)
    sheet = blank_sheet(dossier, Links(path.name, folder.name if beside else ""), scans)
    written: list[Path] = []
    moved: dict[str, dict[str, str]] = {}  # of texts in parts: the file of each place
    if beside:
        folder.mkdir(parents=True, exist_ok=True)
    with _spool() as spool, _spool() as whole:
        for card in dossier.documents:
            paragraphs = sheet.take(card, texts(card.id), persons(card.id))
            if beside:
                made, homes = _beside(sheet, card.id, paragraphs, folder, most_bytes)
                written.extend(made)
                if len(made) > 1:
                    moved[made[0].name] = {place: part_name(made[0].name, n) for place, n in homes.items()}
            else:
                spool.writelines(_text(sheet, card.id, paragraphs))
        spool.seek(0)
        whole.writelines(_page(sheet, spool, state))
        pages, homes = _in_parts(whole, path, Frame(dossier.title, ""), most_bytes, moved)
    if len(pages) > 1:
        away = {place: part_name(path.name, n) for place, n in homes.items() if n}
        for file in written:
            _send_on(file, path.name, away)
    _clear(folder, {file.name for file in written})
    _clear_parts(path, {file.name for file in pages})
    return (*pages, *written)


def _beside(
    sheet: Sheet, document: str, paragraphs: Iterable[Markup], folder: Path, most: int
) -> tuple[list[Path], Mapping[str, int]]:
    """Write one text as a page of its own; gives as `_in_parts` does."""
    with _spool() as own:
        own.writelines(_text_page(sheet, document, paragraphs))
        return _in_parts(own, folder / f"{document}.html", Frame(sheet.dossier.title, "alone"), most)


def _many_short(dossier: Dossier) -> bool:
    """Whether a case is many short texts, such as adverts or rows of a table."""
    count = len(dossier.documents)
    return count > MANY and dossier.coverage.characters <= SHORT * count


class Frame(NamedTuple):
    """What the parts of a page have in common."""

    title: str
    kind: str


def _spool() -> IO[str]:
    return TemporaryFile("w+", encoding="utf-8", errors="xmlcharrefreplace", newline="")


def _stretches(spool: IO[str]) -> Iterator[str]:
    spool.seek(0)
    return pieces(iter(lambda: spool.read(1 << 16), ""))


def _in_parts(
    spool: IO[str], path: Path, frame: Frame, most: int, moved: Mapping[str, Mapping[str, str]] | None = None
) -> tuple[list[Path], Mapping[str, int]]:
    """Write a page, in parts where it is larger than `most` bytes; gives the files, and the part of each place.

    moved: of texts in parts, by file, the part that each place stands in.
    """
    plan = planned(_stretches(spool), most, len(_style()) + FRAME_BYTES)
    count = len(plan.starts)

    def linked(stretch: str) -> str:
        for file, homes in (moved or {}).items():
            if file in stretch:
                stretch = sent_on(stretch, file, homes)
        return stretch

    def around(number: int) -> tuple[str, str]:
        nav = Markup(
            _environment()
            .get_template("part_nav.j2")
            .render(page=path.name, number=number, count=count, name=part_name)
        )
        head = (
            _environment()
            .get_template("part.j2")
            .render(
                number=number + 1,
                title=frame.title,
                kind=frame.kind,
                nav=nav,
                style=_style(),
                policy=_policy(),
            )
        )
        return head, f'<nav class="contents" aria-label="Parts">{nav}</nav></main></body></html>\n'

    files = []
    for number, stream in cut(_stretches(spool), plan, path.name, around, linked):
        file = path.with_name(part_name(path.name, number))
        _write(file, stream)
        files.append(file)
    return files, plan.homes


def _send_on(file: Path, page: str, homes: Mapping[str, str]) -> None:
    """Set the links of a text back into the page right, where their place stands in another part of it."""
    told = file.read_text("utf-8")
    sent = sent_on(told, page, homes)
    if sent != told:
        _write(file, (sent,))


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
        yield CUT
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
    for paragraph in paragraphs:
        yield paragraph
        yield CUT
    yield f"</div></article>{CUT}\n"


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
    environment.globals["most_places"] = MOST_SOURCES
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


def _clear_parts(path: Path, kept: set[str]) -> None:
    """Remove parts of an earlier page that this one no longer has."""
    form = re.compile(rf"{re.escape(path.stem)}-\d+\.html")
    for file in sorted(path.parent.glob(f"{glob_escape(path.stem)}-*.html")):
        if (
            form.fullmatch(file.name)
            and file.name not in kept
            and b'name="aftername-case"' in file.read_bytes()[:20_000]
        ):
            file.unlink()


def _clear(folder: Path, kept: set[str]) -> None:
    """Remove texts of an earlier page from the folder beside it, and the folder once it is empty."""
    if not folder.is_dir() or folder.is_symlink():
        return
    for file in sorted(folder.iterdir()):
        if _TEXT_FILE.fullmatch(file.name) and file.name not in kept:
            file.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()
