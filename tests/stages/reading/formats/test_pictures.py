"""Pictures and pages of PDFs that are pictures become documents; each page that was not read, or badly, is told."""

from __future__ import annotations

import io
import sys

from aftername.records import Document, Problem, Scan, ScanWord, SourceFile
from aftername.settings import Settings
from aftername.stages.reading.formats import pdf, pictures
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.read import read

AUTO = Settings()


def scan(page: int, text: str, confidence: int = 93) -> Scan:
    words, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        words.append(ScanWord(start, at, 10 * start, 10, 10 * at, 30, confidence))
    return Scan(page, text, tuple(words), "tesseract 5", "eng", confidence=confidence, width=900, height=1200)


def lost(page: int, reason: str = "timeout") -> Scan:
    return Scan(page, reason=reason, trouble="tesseract was stopped after 120 seconds")


def test_pages_of_a_picture_file_are_one_document():
    """Each page has its place; all of it was read by OCR."""
    part, *_ = pictures.read(
        b"", AUTO, [scan(1, "The first page is read."), scan(2, "The second page is read.")]
    )
    assert isinstance(part, Part)
    assert (part.found, [(p.number, p.found) for p in part.pages]) == ("ocr", [(1, "ocr"), (2, "ocr")])
    assert part.text[part.pages[1].start :].startswith("The second")
    assert part.problems == ()


def test_a_page_that_was_stopped_costs_that_page_alone():
    """The rest is read, and the page named."""
    part, *_ = pictures.read(
        b"", AUTO, [scan(1, "The first page is read."), lost(2), lost(3), scan(4, "The last.")]
    )
    assert isinstance(part, Part)
    assert [(one.reason, one.where, one.fatal) for one in part.problems] == [("timeout", "pages 2-3", False)]
    assert "The last." in part.text


def test_pages_of_low_confidence_are_read_in_part():
    """The lowest is told; a page of high confidence is not."""
    part, *_ = pictures.read(b"", AUTO, [scan(1, "A clear page."), scan(2, "A poor page.", 51)])
    assert isinstance(part, Part)
    assert [(one.reason, one.where) for one in part.problems] == [("doubtful", "page 2")]
    assert "51 of 100" in part.problems[0].detail


def test_a_picture_without_text_is_a_problem():
    """So is one that is not to be read; a blank one is empty."""
    for scans, reason in (([lost(1)], "timeout"), (None, "no-text-layer"), ([Scan(1, blank=True)], "empty")):
        (trouble,) = pictures.read(b"", AUTO, scans)
        assert isinstance(trouble, Trouble)
        assert (trouble.reason, trouble.fatal) == (reason, True)


def test_pages_of_text_and_pictures_stand_in_one_document(monkeypatch):
    """Each anchor says how its page was read."""
    monkeypatch.setattr(pdf, "_pdfium", lambda *_: (["A page with text of its own.", "", ""], 3))
    content = b"%PDF-1.4"
    scans = [scan(2, "A page that was a picture of words.")]
    monkeypatch.setattr(sys.modules[read.__module__], "contents", lambda *_: content)
    source = SourceFile("a.pdf", ("a.pdf",), "0" * 64, 9, "application/pdf")
    (document,) = read(source, AUTO, None, scans)
    assert isinstance(document, Document)
    text = document.text
    anchors = [document.anchor(at, at + 6) for at in (text.index("A page with"), text.index("A page that"))]
    assert [(one.page, one.found) for one in anchors] == [(1, "exact"), (2, "ocr")]
    assert document.found == "ocr"
    assert all(text[one.start : one.end] == one.quote for one in anchors)


def test_without_ocr_pages_without_text_are_named(monkeypatch):
    """--ocr no: as if there were no reader of pictures; blank pages that were looked at are no trouble."""
    monkeypatch.setattr(pdf, "_pdfium", lambda *_: (["A page with text of its own.", ""], 2))
    ((part,), (seen,)) = (pdf.read(b"", AUTO, scans) for scans in (None, []))
    assert isinstance(part, Part)
    assert isinstance(seen, Part)
    assert [(one.reason, one.where) for one in part.problems] == [("no-text-layer", "page 2")]
    assert seen.problems == ()


def test_in_paranoid_mode_the_text_layer_is_not_read():
    """Nothing of a PDF is taken but what was read off its pictures."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()
    document.new_page(300, 300)
    held = io.BytesIO()
    document.save(held)
    (part,) = pdf.read(held.getvalue(), Settings(paranoid=True), [scan(1, "What can be seen.")])
    assert isinstance(part, Part)
    assert part.text.strip() == "What can be seen."
    (trouble,) = pdf.read(held.getvalue(), Settings(paranoid=True), [lost(1)])
    assert isinstance(trouble, Trouble)
    (trouble,) = pdf.read(b"%PDF-1.4 broken", Settings(paranoid=True), [])
    assert isinstance(trouble, Trouble)
    assert trouble.reason == "damaged"


def test_the_kinds_of_problem_are_known():
    """Each reason that scans may have is one that is counted."""
    from aftername.records import REASONS

    assert {"doubtful", "timeout", "memory", "crashed", "no-text-layer", "bomb", "damaged"} <= set(REASONS)
    assert Problem("doubtful", "a.png", "read by OCR", "reading", False).fatal is False
