"""PDF: its text by pypdfium2, and by pypdf where that gives up; pages without text as they were read off their pictures."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pypdfium2
import pypdfium2.raw

from aftername.records import Page, Region, Scan
from aftername.records.anchor import Found
from aftername.settings import Settings
from aftername.stages.reading.formats.pages import together
from aftername.stages.reading.formats.pdf_beside import Beside, attached, beside
from aftername.stages.reading.formats.pdf_columns import with_columns
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.part import LOCKED, Part, Trouble
from aftername.stages.reading.scans import troubles_of
from aftername.stages.reading.scans.telling import named

FORM = Trouble(
    "unsupported",
    "a form of Adobe (XFA), of which other readers see nothing but a page that says to wait; open it in Acrobat Reader and "
    "print it into a PDF",
    fatal=True,
)


def read(
    content: bytes, settings: Settings, scans: Sequence[Scan] | None = None
) -> tuple[Part | Trouble, ...]:
    """The whole file as one part with its pages; pages without text are named.

    scans: what was read off the pictures of pages; None where pictures are not read.
    """
    more: list[Trouble] = []
    notes: dict[int, Beside] = {}
    try:
        pages, counted = _pdfium(content, settings, notes, more)
    except _Locked:
        return (LOCKED,)
    except _Form:
        return (FORM,)
    except pypdfium2.PdfiumError:
        try:
            if settings.pixels_only:
                raise
            pages, counted = _pypdf(content, settings)
        except _Locked:
            return (LOCKED,)
        except Exception:  # pypdf raises of many kinds on damaged files
            return (Trouble("damaged", "cut short, or not a whole PDF", fatal=True),)
    return (*_parts(pages, counted, scans, notes), *more)


class _Form(Exception):
    """A form whose text only one reader shows: its page says to wait."""


class _Locked(Exception):
    """The file wants a password."""


def _pdfium(
    content: bytes, settings: Settings, notes: dict[int, Beside], more: list[Trouble]
) -> tuple[list[str | None], int]:
    """The text of each page, None where the page cannot be read, and how many pages the file claims.

    notes: filled with what stands beside the text of a page. more: with what is to be said of the file.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as trouble:
        if "password" in str(trouble).lower():
            raise _Locked from trouble
        raise
    try:
        if pypdfium2.raw.FPDF_GetFormType(document) == pypdfium2.raw.FORMTYPE_XFA_FULL:
            raise _Form
        counted = len(document)
        more += attached(document)
        form = _form(document) if not settings.pixels_only else None
        pages: list[str | None] = []
        for number in range(min(counted, settings.pages)):
            if settings.pixels_only:
                pages.append("")
                continue
            try:
                page = document[number]
                layer = page.get_textpage()
                pages.append(_plain(with_columns(layer)))
                layer.close()
                notes[number + 1] = beside(page, form)
                page.close()
            except pypdfium2.PdfiumError:
                pages.append(None)
        if counted == 0:
            raise pypdfium2.PdfiumError("no page in it")
        return pages, counted
    finally:
        document.close()


def _form(document: pypdfium2.PdfDocument) -> Any:
    """What asks for the fields of a form; None where there is none."""
    if document.get_formtype() == pypdfium2.raw.FORMTYPE_NONE:
        return None
    document.init_forms()
    return document.formenv


def _pypdf(content: bytes, settings: Settings) -> tuple[list[str | None], int]:
    """The same by the second reader, for files the first does not open."""
    from pypdf import PdfReader  # for broken files alone; a twentieth of what is loaded at the start
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted:
        raise _Locked
    counted = len(reader.pages)
    pages: list[str | None] = []
    for number in range(min(counted, settings.pages)):
        try:
            pages.append(_plain(reader.pages[number].extract_text()))
        except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
            pages.append(None)
    if not any(pages):
        raise ValueError("no text in it")
    return pages, counted


def _plain(text: str) -> str:
    """Line ends as \\n; without nulls and the mark that stands for a hyphen at a line's end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-").replace("\x00", "")


def _parts(
    texts: list[str | None],
    counted: int,
    scans: Sequence[Scan] | None,
    notes: Mapping[int, Beside] | None = None,
) -> tuple[Part | Trouble, ...]:
    """The pages as one part, and what is to be said of those that were not read. notes: what stands beside a page's text."""
    notes = notes or {}
    held = {one.page: one for one in scans or () if one.page <= len(texts)}
    own = {number: text for number, text in enumerate(texts, 1) if number not in held}
    troubles = [*_troubles(own, scans is None), *_instead(texts, held), *troubles_of(list(held.values()))]
    if counted > len(texts):
        told = f"only the first {len(texts):,} of {counted:,} pages were read, the limit"
        troubles.append(Trouble("partial", told))
    read = {**own, **{number: one.text for number, one in held.items()}}
    pages = [_page(read[number], notes.get(number)) for number in range(1, len(texts) + 1)]
    if not any(map(str.strip, pages)):
        nothing = Trouble("empty", "nothing stands on its pages")
        return tuple(Trouble(one.reason, one.detail, one.where, fatal=True) for one in troubles or [nothing])
    scanned = frozenset(number for number, one in held.items() if one.text)
    text, places = together(pages, scanned)
    text, places, regions = _with_remarks(text, places, notes)
    found: Found = "ocr" if scanned else "exact"
    return (Part("", text, regions, places, problems=tuple(troubles), found=found),)


def _page(text: str | None, note: Beside | None) -> str:
    """The text of a page, with what was put into its form below it."""
    return "\n".join(((text or "").strip("\n"), *(note.filled if note is not None else ()))).strip("\n")


def _with_remarks(
    text: str, places: tuple[Page, ...], notes: Mapping[int, Beside]
) -> tuple[str, tuple[Page, ...], tuple[Region, ...]]:
    """The text with what people wrote on its pages below it, so that no remark breaks a sentence."""
    lines = [
        f"Remark on page {number}: {one}" for number, held in sorted(notes.items()) for one in held.remarks
    ]
    if not lines or not places:
        return text, places, ()
    start = len(text) + 1
    text = f"{text}\n" + "\n".join(lines) + "\n"
    last = replace(places[-1], end=len(text))
    return text, (*places[:-1], last), (Region(start, len(text) - 1, "comment"),)


def _instead(texts: list[str | None], held: dict[int, Scan]) -> list[Trouble]:
    """What is said of pages that were read off their pictures though they have a text layer, which is nonsense."""
    replaced = [number for number, one in held.items() if one.text and is_nonsense(texts[number - 1] or "")]
    told = "the text layer is nonsense: its characters stand for no letters of a language; read off the picture in its stead"
    return [Trouble("no-text-layer", told, named(replaced))] if replaced else []


def _troubles(own: dict[int, str | None], unseen: bool) -> list[Trouble]:
    """What is said of pages that gave no text of their own, and were not read off their pictures; nonsense is taken out.

    unseen: no page was looked at, so that one without text may hold a picture of some.
    """
    nonsense = [number for number, text in own.items() if text and is_nonsense(text)]
    broken = [number for number, text in own.items() if text is None]
    blank = [number for number, text in own.items() if text is not None and not text.strip()]
    blank = blank if unseen else []
    own.update(dict.fromkeys(nonsense, ""))
    told = (
        ("partial", "these pages are damaged and were not read", broken),
        ("no-text-layer", "no text layer, perhaps scanned; their pictures were not read (--ocr no)", blank),
        (
            "no-text-layer",
            "the text layer is nonsense: its characters stand for no letters of a language; not read",
            nonsense,
        ),
    )
    return [Trouble(reason, words, named(pages)) for reason, words, pages in told if pages]
