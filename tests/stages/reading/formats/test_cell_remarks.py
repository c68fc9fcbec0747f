"""What people wrote beside the cells of workbooks is read with the row it stands beside, and marked."""

from __future__ import annotations

import io
import zipfile

import pytest

from aftername.settings import Settings
from aftername.stages.reading.formats import spreadsheet
from aftername.stages.reading.part import Part, Trouble

TEXTS = {
    "zh": ("标题", "正文", "汀兰计划由青岚省科学技术厅组织实施，引进海外学者。" * 5, "待核实"),
    "ja": ("件名", "本文", "汀蘭事業は青嵐省が実施し、海外の研究者を招く。" * 5, "要確認"),
    "ko": ("제목", "본문", "물결사업은 푸른솔부가 시행하며 해외 과학자를 유치한다. " * 5, "확인 필요"),
    "en": ("Title", "Text", "The Skylark Scheme brings researchers from abroad to Qinglan. " * 3, "to be checked"),
}  # fmt: skip
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def book(rows, comments="", threads=""):
    """An XLSX of one sheet whose first row is row 2, with parts for its remarks."""
    cells = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{letter}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for letter, cell in zip("AB", row, strict=False)
        )
        + "</row>"
        for number, row in enumerate(rows, 2)
    )
    kind = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as box:
        box.writestr("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")  # fmt: skip
        box.writestr("_rels/.rels", f'<Relationships xmlns="{kind}"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')  # fmt: skip
        box.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>')  # fmt: skip
        box.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{kind}"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')  # fmt: skip
        box.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>',
        )
        related = ""
        if comments:
            box.writestr("xl/comments1.xml", comments)
            related += f'<Relationship Id="r1" Type="{RELATIONS}/comments" Target="../comments1.xml"/>'
        if threads:
            box.writestr("xl/threadedComments/threadedComment1.xml", f'<ThreadedComments xmlns="{THREADS}">{threads}</ThreadedComments>')  # fmt: skip
            related += '<Relationship Id="r2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
        box.writestr(
            "xl/worksheets/_rels/sheet1.xml.rels", f'<Relationships xmlns="{kind}">{related}</Relationships>'
        )
    return made.getvalue()


def noted(**said):
    """A part of notes, by their cells."""
    told = "".join(
        f'<comment ref="{cell}" authorId="0"><text><r><t>{words}</t></r><rPh sb="0" eb="1"><t>READING</t></rPh></text></comment>'
        for cell, words in said.items()
    )
    return f'<comments xmlns="{MAIN}"><authors><author>x</author></authors><commentList>{told}</commentList></comments>'


def parts(content):
    """Labels, texts and what of them is a remark; troubles apart."""
    made = spreadsheet.read(content, Settings())
    held = [
        (one.label, one.text, [one.text[r.start : r.end] for r in one.regions if r.kind == "comment"])
        for one in made
        if isinstance(one, Part)
    ]
    return held, [one for one in made if isinstance(one, Trouble)]


@pytest.mark.parametrize("language", TEXTS)
def test_a_remark_stands_with_the_row_it_is_beside(language):
    """Of rows that are documents each has its own; rows above them and empty rows do not move it."""
    title, body, text, said = TEXTS[language]
    rows = [(title, body), ("One", text), ("", ""), ("Two", f"{text} 2")]
    held, troubles = parts(book(rows, noted(B5=said)))
    assert not troubles
    assert [one[2] for one in held] == [[], [f"Remark in B5: {said}"]]
    assert held[1][1].startswith(f"{title}: Two")
    assert held[1][1].endswith(f"\n\nRemark in B5: {said}")


def test_a_thread_stands_for_the_note_that_other_programs_see():
    """Each word of a thread is a remark; the note beside it only says that the program is too old."""
    title, body, text, said = TEXTS["en"]
    threads = (
        f'<threadedComment ref="A3"><text>{said}</text></threadedComment>'
        '<threadedComment ref="A3"><text>It was</text></threadedComment>'
    )
    held, _ = parts(
        book([(title, body), ("One", text), ("Two", text + "2")], noted(A3="[Threaded comment]"), threads)
    )
    assert held[0][2] == [f"Remark in A3: {said}\nRemark in A3: It was"]
    assert held[1][2] == []


def test_a_remark_beside_headings_is_a_part_of_its_own():
    """It belongs to no document of the table, and is not lost."""
    title, body, text, said = TEXTS["ko"]
    held, _ = parts(book([(title, body), ("One", text), ("Two", text + "2")], noted(A2=said)))
    assert [one[0] for one in held] == ["row 1", "row 2", "remarks"]
    assert held[2][2] == [f"Remark in A2: {said}"]


def test_remarks_of_a_table_read_as_one_stand_below_it():
    """In the order of their rows, in one place."""
    held, _ = parts(book([("A", "B"), ("1", "2"), ("3", "4")], noted(B4="late", A3="early")))
    ((_, _, told),) = held
    assert told == ["Remark in A3: early\nRemark in B4: late"]


def test_a_workbook_without_remarks_has_none():
    """Nothing is added to the text of its rows."""
    title, body, text, _ = TEXTS["ja"]
    held, troubles = parts(book([(title, body), ("One", text), ("Two", text + "2")]))
    assert not troubles
    assert not any("Remark" in one[1] or one[2] for one in held)


def test_remarks_that_are_broken_cost_no_row():
    """What is wrong is told; the sheet is read."""
    title, body, text, _ = TEXTS["zh"]
    held, troubles = parts(book([(title, body), ("One", text), ("Two", text + "2")], "<comments"))
    assert len(held) == 2
    assert [one.reason for one in troubles] == ["partial"]
    assert "remarks in cells cannot be read" in troubles[0].detail


@pytest.mark.parametrize("language", TEXTS)
def test_annotations_of_open_document_are_remarks(language):
    """Rows and cells that are repeated count; who wrote it and when does not."""
    title, body, text, said = TEXTS[language]
    cell = "<table:table-cell office:value-type='string'>{}<text:p>{}</text:p></table:table-cell>"
    note = f"<office:annotation><dc:creator>NOBODY</dc:creator><dc:date>2023-01-01</dc:date><text:p>{said}</text:p></office:annotation>"
    rows = "".join(
        f"<table:table-row>{first}{second}</table:table-row>"
        for first, second in (
            (cell.format("", title), cell.format("", body)),
            (cell.format("", "One"), cell.format("", text)),
            (cell.format("", "Two"), cell.format(note, text + "2")),
        )
    )
    empty = "<table:table-row table:number-rows-repeated='2'><table:table-cell/></table:table-row>"
    names = "".join(
        f" xmlns:{name}='urn:oasis:names:tc:opendocument:xmlns:{name}:1.0'"
        for name in ("office", "table", "text")
    )
    content = f"<office:document-content{names} xmlns:dc='http://purl.org/dc/elements/1.1/'><office:body><office:spreadsheet><table:table table:name='One'>{empty}{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as box:
        box.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        box.writestr("content.xml", content)
        box.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
        )
    held, troubles = parts(made.getvalue())
    assert not troubles
    assert [one[2] for one in held] == [[], [f"Remark in B5: {said}"]]
    assert "NOBODY" not in held[1][1]
