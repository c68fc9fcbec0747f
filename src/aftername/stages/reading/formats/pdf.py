"""PDF with a text layer: pypdfium2, and pypdf where that gives up."""

from __future__ import annotations

import io
import logging

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from aftername.records import Page
from aftername.settings import Settings
from aftername.stages.reading.formats.pdf_columns import with_columns
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.sheets import assembled, sheets_of_pages
from aftername.stages.reading.wraps import unwrapped

LOCKED = Trouble("encrypted", "locked with a password; save it without one and give it again", fatal=True)


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part with its pages; pages without text are named."""
    try:
        pages, counted = _pdfium(content, settings)
    except _Locked:
        return (LOCKED,)
    except pypdfium2.PdfiumError as trouble:
        try:
            pages, counted = _pypdf(content, settings)
        except _Locked:
            return (LOCKED,)
        except Exception:  # pypdf raises of many kinds on damaged files
            return (Trouble("damaged", f"not a whole PDF ({trouble})"[:200], fatal=True),)
    return _parts(pages, counted, settings)


class _Locked(Exception):
    """The file wants a password."""


def _pdfium(content: bytes, settings: Settings) -> tuple[list[str | None], int]:
    """The text of each page, None where the page cannot be read, and how many pages the file claims."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as trouble:
        if "password" in str(trouble).lower():
            raise _Locked from trouble
        raise
    try:
        counted = len(document)
        pages: list[str | None] = []
        for number in range(min(counted, settings.pages)):
            try:
                page = document[number]
                layer = page.get_textpage()
                pages.append(_plain(with_columns(layer)))
                layer.close()
                page.close()
            except pypdfium2.PdfiumError:
                pages.append(None)
        if counted == 0:
            raise pypdfium2.PdfiumError("no page in it")
        return pages, counted
    finally:
        document.close()


def _pypdf(content: bytes, settings: Settings) -> tuple[list[str | None], int]:
    """The same by the second reader, for files the first does not open."""
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


def _parts(texts: list[str | None], counted: int, settings: Settings) -> tuple[Part | Trouble, ...]:
    nonsense = [number for number, text in enumerate(texts, 1) if text and is_nonsense(text)]
    texts = [None if number in nonsense else text for number, text in enumerate(texts, 1)]
    blank = [number for number, text in enumerate(texts, 1) if text is not None and not text.strip()]
    broken = [number for number, text in enumerate(texts, 1) if text is None]
    broken = [number for number in broken if number not in nonsense]
    text, pages = _together([(text or "").strip("\n") for text in texts])
    troubles = []
    if broken:
        troubles.append(Trouble("partial", "these pages are damaged and were not read", _named(broken)))
    if blank:
        told = "no text layer, perhaps scanned; their pictures were not read"
        troubles.append(Trouble("no-text-layer", told, _named(blank)))
    if nonsense:
        told = "the text layer is nonsense: its characters stand for no letters of a language; not read"
        troubles.append(Trouble("no-text-layer", told, _named(nonsense)))
    if counted > len(texts):
        told = f"only the first {len(texts):,} of {counted:,} pages were read, the limit"
        troubles.append(Trouble("partial", told))
    if len(blank) + len(broken) + len(nonsense) == len(texts):
        return tuple(Trouble(one.reason, one.detail, one.where, fatal=True) for one in troubles)
    return (Part("", text, pages=pages, problems=tuple(troubles)),)


def _together(texts: list[str]) -> tuple[str, tuple[Page, ...]]:
    """The text of all pages, without breaks inside sentences, and where each page stands in it.

    A sentence that a page end breaks belongs to both pages; running heads and page numbers stand behind it.
    """
    whole, begins = assembled(sheets_of_pages(texts))
    mended = unwrapped(whole if whole.endswith("\n") else whole + "\n")
    starts = [mended.at(begin) for begin in begins]
    ends = [*starts[1:], len(mended.text)]
    return mended.text, tuple(
        Page(number, start, end) for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _named(numbers: list[int]) -> str:
    """Pages in words, runs joined: "pages 2-4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {told}"
