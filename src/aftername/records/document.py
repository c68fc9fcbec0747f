"""One text with its header."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from aftername.records.anchor import Anchor, Found
from aftername.records.base import content_id, record
from aftername.records.block import Block

Language = Literal["zh", "ja", "ko", "en", "other", "und"]
Level = Literal["central", "provincial", "municipal", "county", "institution", "firm", "press"]
RegionKind = Literal[
    "main",
    "boilerplate",
    "metadata",
    "heading",
    "table",
    "footnote",
    "header",
    "comment",
    "inserted",
    "deleted",
    "quoted",
    "forwarded",
]


@record
class Region:
    """A stretch of the text that is not plain body text. start, end: code points, half-open.

    kind: quoted is what a mail repeats from an earlier one; forwarded is what it passes on.
    """

    start: int
    end: int
    kind: RegionKind


@record
class Page:
    """A page of the file. number: 1-based place in the file. start, end: code points, half-open.

    found: "ocr" when it was read off its picture, else "exact".
    """

    number: int
    start: int
    end: int
    found: Found = "exact"


@record
class Segment:
    """A stretch of the text in one language. "und" is Han text that could be Chinese or Japanese."""

    start: int
    end: int
    language: Language


@record
class Field:
    """One field of a document's header.

    value: the normal form (a date as ISO, a number with 〔〕, a level, a kind in the language of the text).
    anchor: where it stands; None only where it follows from other fields (a level from an issuer).
    because: for a value that is not simply written there, the reason in words; "" otherwise.
    """

    value: str
    anchor: Anchor | None
    because: str = ""


@record
class Header:
    """What a document says of itself. None means not stated in what was read.

    issued: the date the paper was made (成文日期); published: the date it went out. ISO, as precise as
        stated: "2023", "2023-03", "2023-03-01".
    number: the document number in normal form; kind: 通知, 公告, news ... ; level: see Level.
    url, captured: the page address, and the day it was saved, where the file itself states them.
    """

    title: Field | None = None
    issuer: Field | None = None
    number: Field | None = None
    kind: Field | None = None
    level: Field | None = None
    issued: Field | None = None
    published: Field | None = None
    url: Field | None = None
    openness: Field | None = None
    captured: Field | None = None

    def fields(self) -> tuple[Field, ...]:
        """The fields that are stated, in order."""
        every = (
            self.title,
            self.issuer,
            self.number,
            self.kind,
            self.level,
            self.issued,
            self.published,
            self.url,
            self.openness,
            self.captured,
        )
        return tuple(field for field in every if field is not None)

    @property
    def date(self) -> str | None:
        """The date to reckon from: published, else issued."""
        for dated in (self.published, self.issued):
            if dated is not None:
                return dated.value
        return None


@record
class Document:
    """One text with its header.

    file: SHA-256 of the file it came from. part: which part of that file ("row 3", "sheet Lists"); "" for all.
    text: the whole text that was read, main matter and the rest; every anchor points into it.
    regions: stretches that are not plain body text, in order; empty when all is body text.
    pages: empty when the format has no pages. segments: cover the text in order, never empty.
    language: the main one, by the number of letters in it.
    found: "ocr" when the text, or some of its pages, was read off pictures, else "exact".
    blocks: what the text is made of, in its order; they never overlap, and only blanks stand between them.
        Empty only for a text that was not read from a file.
    """

    file: str
    part: str
    text: str
    language: Language
    header: Header
    regions: tuple[Region, ...] = ()
    pages: tuple[Page, ...] = ()
    segments: tuple[Segment, ...] = ()
    found: Found = "exact"
    blocks: tuple[Block, ...] = ()

    @property
    def id(self) -> str:
        return document_id(self.file, self.part)

    def page_at(self, offset: int) -> int | None:
        """The page an offset stands on, or None when the format has no pages."""
        for page in self.pages:
            if page.start <= offset < page.end:
                return page.number
        return None

    def found_at(self, start: int, end: int) -> Found:
        """How a stretch was read."""
        if self.found != "ocr" or not self.pages:
            return self.found
        here = any(page.found == "ocr" and page.start < end and start < page.end for page in self.pages)
        return "ocr" if here else "exact"

    def anchor(self, start: int, end: int, found: Found | None = None) -> Anchor:
        """An anchor for text[start:end]."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such stretch: {start}:{end} of {len(self.text)}")
        return Anchor(
            self.id,
            start,
            end,
            self.text[start:end],
            self.page_at(start) if self.pages else None,
            found or self.found_at(start, end),
        )


@lru_cache(maxsize=1024)  # asked for every anchor of a document
def document_id(file: str, part: str) -> str:
    """The id of the document read from one part of a file."""
    return content_id("document", file, part)


@record
class DocumentCard:
    """A document without its text: what stages that look across the case need to know of it.

    paths: every path the file was given under, sorted.
    """

    id: str
    file: str
    part: str
    paths: tuple[str, ...]
    language: Language
    characters: int
    header: Header
    found: Found = "exact"
