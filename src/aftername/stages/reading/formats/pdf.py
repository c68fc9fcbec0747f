"""PDF: its text by pypdfium2, and by pypdf where that gives up; pages without text as they were read off their pictures."""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from aftername.records import Scan
from aftername.records.anchor import Found
from aftername.settings import Settings
from aftername.stages.reading.formats.pages import together
from aftername.stages.reading.formats.pdf_columns import with_columns
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.scans import troubles_of
from aftername.stages.reading.scans.telling import named

LOCKED = Trouble("encrypted", "locked with a password; save it without one and give it again", fatal=True)


def read(
    content: bytes, settings: Settings, scans: Sequence[Scan] | None = None
) -> tuple[Part | Trouble, ...]:
    """The whole file as one part with its pages; pages without text are named.

    scans: what was read off the pictures of pages; None where pictures are not read.
    """
    try:
        pages, counted = _pdfium(content, settings)
    except _Locked:
        return (LOCKED,)
    except pypdfium2.PdfiumError as trouble:
        try:
            if settings.pixels_only:
                raise
            pages, counted = _pypdf(content, settings)
        except _Locked:
            return (LOCKED,)
        except Exception:  # pypdf raises of many kinds on damaged files
            return (Trouble("damaged", f"not a whole PDF ({trouble})"[:200], fatal=True),)
    return _parts(pages, counted, scans)


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
            if settings.pixels_only:
                pages.append("")
                continue
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


def _parts(texts: list[str | None], counted: int, scans: Sequence[Scan] | None) -> tuple[Part | Trouble, ...]:
    """The pages as one part, and what is to be said of those that were not read."""
    held = {one.page: one for one in scans or () if 0 < one.page <= len(texts)}
    nonsense = [n for n, text in enumerate(texts, 1) if text and n not in held and is_nonsense(text)]
    broken = [n for n, text in enumerate(texts, 1) if text is None and n not in held]
    read = {n: held[n].text if n in held else text for n, text in enumerate(texts, 1)}
    read.update(dict.fromkeys(nonsense))
    blank = [n for n, text in read.items() if n not in held and text is not None and not text.strip()]
    troubles = [
        *_troubles(broken, blank if scans is None else [], nonsense),
        *troubles_of(list(held.values())),
    ]
    if counted > len(texts):
        told = f"only the first {len(texts):,} of {counted:,} pages were read, the limit"
        troubles.append(Trouble("partial", told))
    if not any((text or "").strip() for text in read.values()):
        if not troubles:
            troubles.append(Trouble("empty", "nothing stands on its pages"))
        return tuple(Trouble(one.reason, one.detail, one.where, fatal=True) for one in troubles)
    scanned = frozenset(n for n, one in held.items() if not one.reason)
    text, pages = together([(text or "").strip("\n") for text in read.values()], scanned)
    found: Found = "ocr" if any(held[n].text for n in scanned) else "exact"
    return (Part("", text, pages=pages, problems=tuple(troubles), found=found),)


def _troubles(broken: list[int], blank: list[int], nonsense: list[int]) -> list[Trouble]:
    """What is said of pages that gave no text of their own, and whose pictures were not read."""
    troubles = []
    if broken:
        troubles.append(Trouble("partial", "these pages are damaged and were not read", named(broken)))
    if blank:
        told = "no text layer, perhaps scanned; their pictures were not read (--ocr no)"
        troubles.append(Trouble("no-text-layer", told, named(blank)))
    if nonsense:
        told = "the text layer is nonsense: its characters stand for no letters of a language; not read"
        troubles.append(Trouble("no-text-layer", told, named(nonsense)))
    return troubles
