"""Pages of a file put together as one text, whether each was read as text or off its picture."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Page
from aftername.stages.reading.sheets import assembled, sheets_of_pages
from aftername.stages.reading.wraps import unwrapped


def together(texts: Sequence[str], scanned: frozenset[int] = frozenset()) -> tuple[str, tuple[Page, ...]]:
    """The text of all pages, without breaks inside sentences, and where each page stands in it.

    scanned: numbers of the pages that were read off their pictures. A sentence that a page end breaks belongs to both
    pages; running heads and page numbers stand behind it.
    """
    whole, begins = assembled(sheets_of_pages(texts))
    mended = unwrapped(whole if whole.endswith("\n") else whole + "\n")
    starts = [mended.at(begin) for begin in begins]
    ends = [*starts[1:], len(mended.text)]
    return mended.text, tuple(
        Page(number, start, end, "ocr" if number in scanned else "exact")
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
