"""Office files that are broken, locked or made to harm are problems of a true kind; none is an error, none is read falsely."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hwp_files import hwpx, x_paragraph
from office_files import docx, epub, odf, odf_content, ofd, pptx, rtf, shape, text_object, w_paragraph

from aftername.files import sniffing
from aftername.records import Document, Problem
from aftername.settings import MIB, Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read
from aftername.stages.reading.formats import FORMATS
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings()

MAKERS: dict[str, tuple[Callable[..., bytes], str, str]] = {
    "docx": (lambda **more: docx(w_paragraph("晨曦计划"), **more), "word/document.xml", "word/media/x.bin"),
    "pptx": (lambda **more: pptx(shape("晨曦计划"), **more), "ppt/slides/slide1.xml", "ppt/media/x.bin"),
    "odt": (lambda **more: odf("<text:p>晨曦计划</text:p>", **more), "content.xml", "Pictures/x.bin"),
    "epub": (lambda **more: epub("<p>晨曦计划</p>", **more), "OEBPS/book.opf", "OEBPS/x.bin"),
    "hwpx": (lambda **more: hwpx(x_paragraph("晨曦计划"), **more), "Contents/section0.xml", "BinData/x.bin"),
    "ofd": (
        lambda **more: ofd(text_object(9, 9, "晨曦计划"), **more),
        "Doc_0/Document.xml",
        "Doc_0/Res/x.bin",
    ),
}
DECLARED = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "晨曦"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def answers(content: bytes, settings: Settings = SETTINGS) -> tuple[Part | Trouble, ...]:
    return FORMATS[sniffing.sniff(content)](content, settings)


def trouble(content: bytes, settings: Settings = SETTINGS) -> Trouble:
    one = answers(content, settings)[0]
    assert isinstance(one, Trouble), one
    assert one.fatal
    return one


@pytest.mark.parametrize("kind", MAKERS)
def test_entities_are_not_expanded(kind: str) -> None:
    """A document type declaration is refused, in any encoding."""
    make, main, _ = MAKERS[kind]
    assert trouble(make(**{main: DECLARED})).reason == "damaged"
    wide = DECLARED.replace('version="1.0"', 'version="1.0" encoding="UTF-16"').encode("utf-16")
    assert trouble(make(**{main: wide})).reason == "damaged"


@pytest.mark.parametrize("kind", MAKERS)
def test_bombs(kind: str) -> None:
    """What unpacks to far more than its size is not unpacked."""
    make, _, beside = MAKERS[kind]
    assert trouble(make(**{beside: bytes(60 * MIB)})).reason == "bomb"
    small = Settings(file_bytes=2000)
    assert trouble(make(**{MAKERS[kind][1]: " " * 100_000}), small).reason in ("too-large", "bomb", "damaged")


@pytest.mark.parametrize("kind", MAKERS)
def test_files_that_are_cut_short(kind: str) -> None:
    """However much is there, the file is a problem and nothing of it is counted as text."""
    whole = MAKERS[kind][0]()
    for end in range(len(whole) // 8, len(whole) - 1, len(whole) // 8):
        media = sniffing.sniff(whole[:end])
        told = FORMATS[media](whole[:end], SETTINGS) if media in FORMATS else ()
        assert not any(isinstance(one, Part) for one in told)


@pytest.mark.parametrize("kind", MAKERS)
def test_markup_that_is_nested_without_end(kind: str) -> None:
    """Elements inside elements by the thousand stop no reader."""
    make, main, _ = MAKERS[kind]
    deep = "<a>" * 20_000 + "</a>" * 20_000
    told = answers(make(**{main: deep}))
    assert not any(isinstance(one, Part) and one.text.strip() for one in told)


def test_a_word_document_without_its_text() -> None:
    """The part that is missing is named."""
    content = docx("").replace(b"word/document.xml", b"word/documenx.xml")
    one = trouble(content)
    assert one.reason == "damaged"
    assert "word/document.xml" in one.detail


def test_locked_opendocument() -> None:
    """A file whose parts are encrypted is locked."""
    told = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    assert trouble(odf("<text:p>x</text:p>", **{"META-INF/manifest.xml": told})).reason == "encrypted"


def test_numbers_that_are_made_to_fill_the_memory() -> None:
    """Cells and blanks that come a thousand million times come a few times."""
    body = (
        '<text:p>晨<text:s text:c="2000000000"/>曦</text:p><table:table><table:table-column table:number-columns-repeated="2000000000"/>'
        '<table:table-row><table:table-cell table:number-columns-repeated="2000000000" table:number-rows-spanned="2000000000">'
        "<text:p>x</text:p></table:table-cell></table:table-row></table:table>"
    )
    (part,) = answers(odf(body))
    assert isinstance(part, Part)
    assert len(part.text) < 2_000


@pytest.mark.parametrize(
    "body",
    [
        "{" * 50_000,
        r"\bin99999999999 x",
        r"\u99999999999?\'zz\u-",
        "}" * 9 + "x",
        r"{\fonttbl{\f0\fcharset134",
        r"\cell\row\cell\nestcell\row\cell",
    ],
)
def test_rich_text_that_makes_no_sense(body: str) -> None:
    """Groups without end, numbers beyond reason: text, or a problem."""
    for one in answers(b"{\\rtf1 Tide Plan\\par " + body.encode()):
        assert isinstance(one, Part | Trouble)


def test_flat_opendocument_that_is_cut() -> None:
    """A flat file that ends too early is damaged; what stood before is no document."""
    content = odf_content(
        "<text:p>Tide Plan</text:p>", root="document", mimetype="application/vnd.oasis.opendocument.text"
    )
    (part,) = answers(content[:-20].encode())
    assert isinstance(part, Part)
    assert [one.reason for one in part.problems] == ["damaged"]


@pytest.mark.parametrize("kind", [*MAKERS, "rtf"])
def test_each_is_one_document_and_every_quote_is_its_slice(kind: str, tmp_path) -> None:
    """Through intake and reading: one document, its blocks in the text, its name not trusted."""
    content = rtf("晨曦计划\\par") if kind == "rtf" else MAKERS[kind][0]()
    (tmp_path / "paper.txt").write_bytes(content)
    (file,) = walk([tmp_path], SETTINGS)
    (document,) = read(file, SETTINGS)
    assert isinstance(document, Document)
    assert (
        document.text.split() == ["晨曦计划"]
        or "title: " in document.text
        or "晨曦计划" in document.text.split()
    )
    for block in document.blocks:
        assert document.anchor(block.start, block.end).quote == document.text[block.start : block.end].strip()


@pytest.mark.parametrize("kind", MAKERS)
def test_a_problem_names_the_format_and_what_helps(kind: str, tmp_path) -> None:
    """A reporter reads what the file is, what is wrong and what to do."""
    make, main, _ = MAKERS[kind]
    (tmp_path / "paper").write_bytes(make(**{main: "<a"}))
    (file,) = walk([tmp_path], SETTINGS)
    (problem, *_) = read(file, SETTINGS)
    assert isinstance(problem, Problem)
    assert problem.fatal
    if kind != "docx":
        assert kind.upper() in problem.detail
        assert "; " in problem.detail
