"""A sheet whose cells stand so far apart that it would fill memory is a problem; a large one that is full is read."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from aftername.settings import Settings
from aftername.stages.reading.formats import spreadsheet
from aftername.stages.reading.formats.cells import too_wide
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings(cells=1_000_000)
FILLED = "<c t='inlineStr'><is><t>x</t></is></c>".replace("'", '"')


def workbook(*places: str, more: bool = False) -> bytes:
    """A workbook with a word in each of these cells, and a second, small sheet when asked."""
    book = openpyxl.Workbook()
    for place in places:
        book.active[place] = "Weihang Plan"
    if more:
        book.create_sheet("More")["A1"] = "the Redwing Plan pays visiting scholars"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_sheet(rows: str) -> bytes:
    """A workbook whose sheet has these rows."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook("A1"))) as box, zipfile.ZipFile(out, "w") as made:
        for name in box.namelist():
            told = box.read(name)
            if name == "xl/worksheets/sheet1.xml":
                begin, end = told.index(b"<sheetData>") + 11, told.index(b"</sheetData>")
                told = told[:begin] + rows.encode() + told[end:]
            made.writestr(name, told)
    return out.getvalue()


def ods(table: str) -> bytes:
    """An OpenDocument sheet by hand."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        made.writestr(
            "content.xml",
            '<?xml version="1.0"?><office:document-content '
            'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="S">{table}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
FAR = '<table:table-cell table:number-columns-repeated="16000"/>'
DOWN = '<table:table-row table:number-rows-repeated="100000"><table:table-cell/></table:table-row>'


def test_a_cell_far_off_is_a_problem_and_the_other_sheet_is_read():
    """The sheet is named with its cells; the other one is read."""
    answers = spreadsheet.read(workbook("A1", "XFD1048576", more=True), SETTINGS)
    troubles = [one for one in answers if isinstance(one, Trouble)]
    assert [(one.reason, one.where, one.fatal) for one in troubles] == [("too-large", "sheet Sheet", False)]
    assert "17,179,869,184" in troubles[0].detail
    assert ["Redwing" in one.text for one in answers if isinstance(one, Part)] == [True]


def test_one_row_to_the_last_column_is_read():
    """One row as wide as a sheet can be is no trouble."""
    assert too_wide(workbook("A1", "XFD1"), SETTINGS) == {}
    assert any(isinstance(one, Part) for one in spreadsheet.read(workbook("A1", "XFD1"), SETTINGS))


@pytest.mark.parametrize(
    ("rows", "wide"),
    [
        (f'<row r="1">{FILLED * 20}</row><row r="1000000">{FILLED}</row>', True),  # places not written
        (f'<row r="1">{FILLED}</row><row r="500">{FILLED * 20}</row>', False),
        (f'<row r="1">{FILLED}</row><row r="100000"><c r="XFD100000" s="1"/></row>', False),  # only a style
        (
            '<row r="900000"><c r="XFC900000"><v>1</v></c></row><row r="900001"><c r="XFD900001"><v>1</v></c></row>',
            False,
        ),
    ],
)
def test_only_filled_cells_count(rows, wide):
    """Cells that hold something count, from the first to the last of them, with or without a written place."""
    assert bool(too_wide(with_sheet(rows), SETTINGS)) is wide


@pytest.mark.parametrize(
    ("table", "wide"),
    [
        (
            f"<table:table-row>{CELL}{FAR}{CELL}</table:table-row>{DOWN}<table:table-row>{CELL}</table:table-row>",
            True,
        ),
        (f"<table:table-row>{CELL}{FAR}{CELL}</table:table-row>{DOWN}", False),
        (
            f"<table:table-row>{CELL}{FAR}</table:table-row>{DOWN}<table:table-row>{CELL}</table:table-row>",
            False,
        ),
    ],
)
def test_repeated_cells_of_open_document_count(table, wide):
    """Repetitions count where something filled stands behind them."""
    answers = spreadsheet.read(ods(table), SETTINGS)
    assert any(isinstance(one, Trouble) and one.reason == "too-large" for one in answers) is wide
    assert any(isinstance(one, Part) for one in answers) is not wide


def test_binary_workbooks_are_asked_too():
    """Rows and columns of XLSB records count; what is cut short is left to the reader."""

    def record(kind: int, value: int) -> bytes:
        return bytes((kind, 8)) + value.to_bytes(4, "little") + b"\0\0\0\0"

    sheet = record(0, 0) + record(2, 0) + record(0, 1_000_000) + record(2, 16_000) + b"\x85"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("xl/workbook.bin", b"")
        made.writestr("xl/worksheets/sheet1.bin", sheet)
    assert list(too_wide(out.getvalue(), SETTINGS).values()) == [16_001 * 1_000_001]
