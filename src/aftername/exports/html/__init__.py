"""The dossier as a page for reporters: no network, light and dark, on a phone and in print; all of it works without script.

The page holds everything it shows; its own policy forbids it to load anything. Texts stand in the page,
or, when they are long in all, in a folder beside it; so do the accounts of programmes when there are many. No file grows
past MOST_BYTES: a larger one is written in parts that link each other (book.py). The same dossier gives the same bytes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from glob import escape as glob_escape
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.account_page import AccountSheet
from aftername.exports.html.book import Book, Frame
from aftername.exports.html.drawn import NOT_DRAWN, Drawn, key_of
from aftername.exports.html.page_model import Persons, Sheet, Texts
from aftername.exports.html.page_needs import blank_sheet
from aftername.exports.html.parts import CUT, part_name
from aftername.exports.html.scanned import NO_SCANS, Scans
from aftername.exports.html.sections import SECTIONS
from aftername.exports.html.sections.accounts import accounts
from aftername.exports.html.summary import summary
from aftername.exports.html.visible import plain, visible
from aftername.exports.html.waiting import NOTHING_WAITS, Waiting
from aftername.records import Dossier

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["NOT_DRAWN", "Drawn", "Scans", "Waiting", "environment", "key_of", "write_html"]

MOST_BYTES = 2_000_000  # of one page: more than this a browser draws slowly, and a phone not at all
MANY, SHORT = (
    1000,
    2000,
)  # texts, and letters of one of them: twenty thousand files of ten lines each serve nobody
MOST_SOURCES = 30  # passages that one value is linked to; the rest is counted
FRAME_BYTES = 4_000  # of the head and the links that a part has besides its style and script
MANY_PROGRAMMES, MANY_STATEMENTS = 20, 500  # with more, each programme has a page of its own
MOST_PAGES = 1000  # of programmes; more are drawn as parts of one

_BESIDE_FILE = re.compile(r"(?:p-)?[0-9a-f]{16}(?:-\d+)?\.html")


def write_html(
    dossier: Dossier,
    texts: Texts,
    persons: Persons,
    path: Path,
    embed_characters: int,
    state: str = "",
    most_bytes: int = MOST_BYTES,
    scans: Scans = NO_SCANS,
    waiting: Waiting = NOTHING_WAITS,
    drawn: Drawn | None = None,
) -> tuple[Path, ...]:
    """Write the dossier as a page; gives the files written, the page first.

    texts: gives a document by its id; asked once for each. persons: gives the person mentions of a
        document; those in no public role are masked.
    path: of the page; a file there is replaced.
    embed_characters: texts with more code points than this in all, and those of a case whose programmes have pages of their own, stand
        in a folder beside the page, named after it: dossier-texts/ for dossier.html. Many short ones stand in parts of the page all the same.
        Files of an earlier page that are not in this one are removed from that folder.
    state: a digest of what the page is made of, kept in it, so that an older page is known as one.
    scans: pages that were read off their pictures, to show the pictures of passages.
    most_bytes: a page or text that grows larger is written in parts that are linked: dossier-2.html.
    waiting: what a person is asked, and which documents are new.
    drawn: what stands beside the page already and need not be drawn again.
    """
    drawn = drawn or Drawn()
    folder = path.with_name(f"{path.stem}-texts")
    apart = _apart(dossier)
    beside = (apart or dossier.coverage.characters > embed_characters) and not _many_short(dossier)
    sheet = blank_sheet(dossier, folder.name if beside else "", apart, scans, waiting)
    book = Book(most_bytes, len(_style()) + len(_script()) + FRAME_BYTES)
    with _spool() as spool:
        for card in dossier.documents:
            woven = sheet.take(card, texts(card.id), persons(card.id))
            if beside:
                file = f"{folder.name}/{card.id}.html"
                key = key_of(dossier.title, most_bytes, sheet.documents[card.id], woven)
                page = partial(_text_page, sheet, card.id, woven.paragraphs)
                _put(book, drawn, path, file, key, page, _frame(file, dossier.title, "alone"))
            else:
                spool.writelines(_text(sheet, card.id, woven.paragraphs()))
        spool.seek(0)
        book.add(path.name, _page(sheet, spool, state), _frame(path.name, dossier.title, ""))
    _put_accounts(book, drawn, path, sheet, str(most_bytes))
    written = book.write(path.parent, path.name)
    _clear(folder, {file.name for file in written if file.parent == folder})
    _clear_parts(path, {file.name for file in written if file.parent == path.parent})
    return written


def _put_accounts(book: Book, drawn: Drawn, path: Path, sheet: Sheet, limits: str) -> None:
    """Take the pages of programmes into the book, where each has one."""
    title, template = sheet.dossier.title, environment().get_template("account_page.j2")
    for account in accounts(sheet) if sheet.apart else ():
        file = f"{path.stem}-texts/p-{account.id}.html"
        told = AccountSheet(sheet, account)
        page = partial(template.generate, account=account, sheet=told, title=title)
        _put(book, drawn, path, file, told.key(f"{limits} {title}"), page, _frame(file, title, ""))


def _put(
    book: Book, drawn: Drawn, path: Path, file: str, key: str, page: Callable[[], Iterable[str]], frame: Frame
) -> None:
    """Take a page into the book, as it stands beside the dossier where it would be drawn the same."""
    held = drawn.text(path.parent / file, key)
    if held is None:
        book.add(file, page(), frame)
    else:
        book.keep(file, held, frame)


def _apart(dossier: Dossier) -> bool:
    """Whether each programme has a page of its own."""
    count = len(dossier.programmes)
    claims = sum(len(account.claims) for account in dossier.programmes)
    large = count > MANY_PROGRAMMES or claims > MANY_STATEMENTS
    return large and 1 < count <= MOST_PAGES


def _many_short(dossier: Dossier) -> bool:
    """Whether a case is many short texts, such as adverts or rows of a table."""
    count = len(dossier.documents)
    return count > MANY and dossier.coverage.characters <= SHORT * count


def _spool() -> IO[str]:
    return TemporaryFile("w+", encoding="utf-8", errors="xmlcharrefreplace", newline="")


def _frame(file: str, title: str, kind: str) -> Frame:
    """Beginning and end of the parts of a page."""
    page = file.rpartition("/")[2]

    def around(number: int, count: int) -> tuple[str, str]:
        templates = environment()
        nav = Markup(
            templates.get_template("part_nav.j2").render(
                page=page, number=number, count=count, name=part_name
            )
        )
        part = templates.get_template("part.j2")
        head = part.render(number=number + 1, title=title, kind=kind, nav=nav)
        script = templates.globals["script"]
        return head, f'<nav class="contents" aria-label="Parts">{nav}</nav></main>{script}</body></html>\n'

    return around


def _page(sheet: Sheet, spool: IO[str], state: str) -> Iterator[str]:
    """The page in pieces: head, sections, texts, foot."""
    views = [(section, section.view(sheet)) for section in SECTIONS]
    shown = [(section, view) for section, view in views if view is not None]
    contents = [
        (section.id, section.short or section.heading, section.count(sheet) if section.count else None)
        for section, _ in shown
    ]
    templates = environment()
    told = {"sheet": sheet, "embedded": not sheet.folder}
    head = {"title": sheet.dossier.title, "state": state, "summary": summary(sheet.dossier)}
    yield from templates.get_template("head.j2").generate(**told, **head, contents=contents)
    for section, view in shown:
        yield CUT
        template = templates.get_template(section.template)
        yield from template.generate(section=section, sheet=sheet, **(view or {}))
    yield from templates.get_template("texts.j2").generate(**told)
    yield from iter(lambda: spool.read(1 << 16), "")
    yield from templates.get_template("foot.j2").generate(**told)


def _text(sheet: Sheet, document: str, paragraphs: Iterable[Markup]) -> Iterator[str]:
    """One text as a section of the page."""
    yield environment().get_template("text.j2").render(document=sheet.documents[document])
    for paragraph in paragraphs:
        yield paragraph
        yield CUT
    yield f"</div></article>{CUT}\n"


def _text_page(sheet: Sheet, document: str, paragraphs: Callable[[], Iterable[Markup]]) -> Iterator[str]:
    """One text as a page of its own."""
    template = environment().get_template("text_page.j2")
    yield template.render(document=sheet.documents[document], title=sheet.dossier.title)
    yield from _text(sheet, document, paragraphs())
    yield "</main></body></html>\n"


@cache
def environment() -> Environment:
    """The templates of the page, with what they use; the desk draws with them too."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("aftername.exports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,  # they do not change while a page is drawn
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = wording.number
    environment.filters["visible"] = visible
    environment.filters["plain"] = plain
    environment.globals["most_places"] = MOST_SOURCES
    environment.globals["many"] = wording.many
    environment.globals["span_of_dates"] = wording.span_of_dates
    environment.globals["style"] = _style()
    environment.globals["policy"] = _policy()
    environment.globals["script"] = Markup("<script>{}</script>").format(_script())
    return environment


@cache
def _style() -> Markup:
    return Markup((Path(__file__).parent / "templates" / "style.css").read_text("utf-8"))


@cache
def _script() -> Markup:
    return Markup((Path(__file__).parent / "templates" / "page.js").read_text("utf-8"))


@cache
def _policy() -> str:
    """What the page may do: show its own style and run its own script, and nothing else; no request, no form."""
    style, script = (b64encode(sha256(one.encode()).digest()).decode() for one in (_style(), _script()))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


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
    """Remove files of an earlier page from the folder beside it, and the folder once it is empty."""
    if not folder.is_dir() or folder.is_symlink():
        return
    for file in sorted(folder.iterdir()):
        if _BESIDE_FILE.fullmatch(file.name) and file.name not in kept:
            file.unlink()
    if not any(folder.iterdir()):
        folder.rmdir()
