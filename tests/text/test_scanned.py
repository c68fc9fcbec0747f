"""Words of a page are found again in the text of its document, and say how sure the reader was of a stretch."""

from __future__ import annotations

from aftername.records import Document, Header, Page, Scan, ScanWord
from aftername.text.scanned import ScannedText, placed


def scan(text: str, confidences: dict[str, int], page: int = 1) -> Scan:
    words, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        words.append(ScanWord(start, at, start, 0, at, 9, confidences.get(word, 90)))
    return Scan(page, text, tuple(words), "tesseract", confidence=90, width=100, height=100)


def document(text: str, *pages: Page, found: str = "ocr") -> Document:
    return Document("0" * 64, "", text, "en", Header(), pages=pages, found=found)  # type: ignore[arg-type]


def test_words_are_found_though_lines_were_joined():
    """Line ends become blanks, a hyphen at a line's end goes, a running head moves; each word keeps its place."""
    one = scan("HEAD 12\nthe pro-\ngramme of the\ncity", {})
    text = "the programme of the city\nHEAD 12\n"
    found = list(placed(one, text, 0, len(text)))
    assert sorted(text[w.start : w.end] for w in found) == sorted(
        ["HEAD", "12", "the", "pro", "gramme", "of", "the", "city"]
    )
    assert [w.start for w in found if text[w.start : w.end] == "the"] == [0, 17]


def test_confidence_is_that_of_the_words_of_a_stretch():
    """By letters; a stretch outside has none, and a page of text has none."""
    text = "sure doubt\nplain text\n"
    held = document(text, Page(1, 0, 11, "ocr"), Page(2, 11, 22))
    told = ScannedText(held, [scan("sure doubt", {"sure": 96, "doubt": 40})])
    assert told.confidence(0, 4) == 96
    assert told.confidence(5, 10) == 40
    assert told.confidence(0, 10) == round((4 * 96 + 5 * 40) / 9)
    assert told.confidence(11, 16) is None
    assert ScannedText(document(text, found="exact"), []).confidence(0, 4) is None


def test_a_stretch_over_two_pages_has_words_of_both():
    """Page by page, in their order."""
    text = "one two three four"
    held = document(text, Page(1, 0, 8, "ocr"), Page(2, 8, 18, "ocr"))
    told = ScannedText(held, [scan("one two", {}, 1), scan("three four", {}, 2)])
    assert [(s.page, [text[w.start : w.end] for w in words]) for s, words in told.words_at(4, 13)] == [
        (1, ["two"]),
        (2, ["three"]),
    ]
