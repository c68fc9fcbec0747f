"""A page that was read off its picture: its words with their places and how sure the reader was."""

from __future__ import annotations

from aftername.records.base import record


@record
class ScanWord:
    """A word read off a picture.

    start, end: code points of Scan.text, half-open. left, top, right, bottom: pixels of the upright picture.
    confidence: 0 to 100, as the reader gave it.
    """

    start: int
    end: int
    left: int
    top: int
    right: int
    bottom: int
    confidence: int


@record
class Scan:
    """What was read off the picture of one page. Nothing else was: an empty text with a trouble says why.

    page: 1-based place in the file. text: its lines; words point into it. reader: who read it, "tesseract 5.3.0".
    languages: of its models, "chi_sim+eng". turn: degrees, clockwise, that the picture was turned by to stand upright;
    skew: tenths of a degree that it was turned by against the clock after that. width, height: of the upright picture.
    confidence: of all words, by their letters; 0 to 100. blank: nothing is printed or written on the page.
    picture: the upright page, small and grey, as WebP. reason, trouble: why nothing was read; "" where it was.
    """

    page: int
    text: str = ""
    words: tuple[ScanWord, ...] = ()
    reader: str = ""
    languages: str = ""
    turn: int = 0
    skew: int = 0
    width: int = 0
    height: int = 0
    confidence: int = 0
    blank: bool = False
    picture: bytes = b""
    reason: str = ""
    trouble: str = ""
