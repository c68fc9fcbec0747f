"""A text whose pages have pictures: which words on which page a stretch of it is, and how sure the reader of a picture was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftername.records import Document, Scan, ScanWord

SLACK = 24  # letters between the words of a page that may have been put in or moved
FAR = 400  # letters: a line that stands so far from the one before it was moved
HYPHENS = "-\u00ad\u2010"


class ScannedText:
    """A document with what was read off the pictures of its file's pages, or with pages drawn that have text of their own (scans without a reader)."""

    def __init__(self, document: Document, scans: Sequence[Scan]) -> None:
        self._document = document
        self._scans = {one.page: one for one in scans if one.words}
        self._placed: dict[int, tuple[ScanWord, ...]] = {}

    def words_at(self, start: int, end: int) -> Iterator[tuple[Scan, tuple[ScanWord, ...]]]:
        """The words of a stretch by page, with their places in the document; none for a page without a picture."""
        for page in self._document.pages:
            scan = self._scans.get(page.number)
            if scan is None or (page.found == "ocr") != bool(scan.reader):
                continue
            if page.start < end and start < page.end:
                found = tuple(one for one in self.words_of(scan) if one.start < end and start < one.end)
                if found:
                    yield scan, found

    def words_of(self, scan: Scan) -> tuple[ScanWord, ...]:
        """The words of a page that stand in the document, with their places there, in the order of the page."""
        if scan.page not in self._placed:
            page = next(one for one in self._document.pages if one.number == scan.page)
            self._placed[scan.page] = tuple(placed(scan, self._document.text, page.start, page.end))
        return self._placed[scan.page]

    def confidence(self, start: int, end: int) -> int | None:
        """How sure the reader was of a stretch, by its letters, 0 to 100; None where it was read as text."""
        if self._document.found_at(start, end) != "ocr":
            return None
        words = [one for _, found in self.words_at(start, end) for one in found]
        letters = sum(min(one.end, end) - max(one.start, start) for one in words)
        if not letters:
            pages = [one for one in self._document.pages if one.start < end and start < one.end]
            return min(
                (self._scans[one.number].confidence for one in pages if one.number in self._scans), default=0
            )
        told = sum(one.confidence * (min(one.end, end) - max(one.start, start)) for one in words)
        return round(told / letters)


def placed(scan: Scan, text: str, start: int, end: int) -> Iterator[ScanWord]:
    """The words of a page with their places in the text between start and end; those that are not found are left out.

    They stand there in their order, line by line, with blanks and line ends changed; a running head may have been moved.
    """
    places = [at for at in range(start, end) if not text[at].isspace()]
    dense = "".join(text[at] for at in places)
    guessed = bool(
        scan.reader
    )  # a layer has the very letters of the text: a line not found whole is left out
    at = 0
    for line in _lines(scan):
        whole = "".join(written for _, written in line)
        place = _find(dense, whole, at)
        if place >= 0 and abs(place - at) < FAR:
            at = place + len(whole)
        for word, written in line:
            here = place if place >= 0 else dense.find(written, at, at + guessed * (len(written) + SLACK))
            if here >= 0:
                kept = written.rstrip(HYPHENS) if dense[here : here + len(written)] != written else written
                if kept:
                    yield replace(word, start=places[here], end=places[here + len(kept) - 1] + 1)
                if place >= 0:
                    place += len(kept)
                else:
                    at = here + len(written)


def _lines(scan: Scan) -> Iterator[list[tuple[ScanWord, str]]]:
    """The words of a page by line, as they are written."""
    line: list[tuple[ScanWord, str]] = []
    for one in scan.words:
        if line and "\n" in scan.text[line[-1][0].end : one.start]:
            yield line
            line = []
        line.append((one, "".join(scan.text[one.start : one.end].split())))
    if line:
        yield line


def _find(dense: str, whole: str, at: int) -> int:
    """Where a line stands, from a place on or else anywhere; its hyphen at the end may be gone. -1 where it does not."""
    for written in (whole, whole.rstrip(HYPHENS)):
        for begin in (at, 0):
            if written and (place := dense.find(written, begin)) >= 0:
                return place
    return -1
