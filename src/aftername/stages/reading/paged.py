"""The texts of pages as one text, for formats whose pages are fixed."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Page
from aftername.stages.reading.sheets import assembled, sheets_of_pages
from aftername.stages.reading.wraps import unwrapped


def together(texts: Sequence[str]) -> tuple[str, tuple[Page, ...]]:
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


def named_pages(numbers: Sequence[int]) -> str:
    """Pages in words, runs joined: "pages 2-4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {told}"
