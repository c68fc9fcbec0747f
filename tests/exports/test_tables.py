"""Tables hold every statement once with its figures and its source, masked; CSV and XLSX open, and nothing in them acts."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from aftername.exports import csv_files, datasette, xlsx
from aftername.exports.tables import TABLES, table, tables
from aftername.text.names import comparable


def rows(account, name: str) -> list[dict]:
    held = table(account, name)
    return [dict(zip(held.names, row, strict=True)) for row in held.rows]


def test_a_statement_has_figures_and_source(account):
    """Low, high, currency, speaker, quote, document, number, date, file and digest stand in columns."""
    one = next(row for row in rows(account, "statements") if row["value"] == "200万元至300万元")
    assert (one["programme"], one["fact"], one["label"]) == ("苇航计划", "Offers", "research money")
    assert (one["low"], one["high"], one["currency"]) == (2000000, 3000000, "CNY")
    assert (one["document"], one["number"], one["dated"]) == (
        "青岚省科学技术厅关于组织申报“汀兰计划”的通知", "岚科发〔2019〕11号", "2019-03-05",
    )  # fmt: skip
    assert one["quote"] == "入选者给予200万元至300万元科研经费补助。"
    assert one["file"] == "a/01.txt"
    assert len(one["sha256"]) == 64


def test_every_table_says_what_stands_where(account):
    """Each column has words; a statement stands once; context has no programme."""
    for one in tables(account):
        assert one.tells
        assert all(tells for _, tells in one.columns)
        assert len(set(one.names)) == len(one.names)
    told = rows(account, "statements")
    assert len({row["statement_id"] for row in told}) == len(told) == 13
    assert [row["value"] for row in told if not row["programme"]] == ["talent"]
    assert rows(account, "documents")[0]["file"]
    assert rows(account, "problems")[0]["read"] == "not at all"


def test_private_persons_are_masked_in_every_table(account):
    """A name and an address of the documents stand in no cell; without masks the passage has them."""
    told = "\n".join(str(cell) for one in tables(account) for row in one.rows for cell in row)
    assert "林小禾" not in told
    assert "田中誠" not in told
    assert "lin.xiaohe" not in told


def test_a_sum_of_a_masked_value_is_not_told(blank, leaving_of):
    """Where the value itself is masked, its figures are too."""
    made = blank()
    paper = made.read("a.txt", "云雀计划联系人电话13800000000。\n", "zh")
    made.person(paper, "13800000000")
    lark = made.programme("云雀计划", (paper, "云雀计划", "Hans"))
    from aftername.records import Number

    made.claim(
        lark,
        paper,
        "offers",
        "云雀计划联系人电话13800000000。",
        "13800000000",
        Number(13800000000, 13800000000),
    )
    (one,) = rows(leaving_of(made), "statements")
    assert one["low"] is None
    assert one["meaning"] == ""
    assert "1380" not in str(one)
    (one,) = rows(leaving_of(made, unmasked=True), "statements")
    assert one["low"] == 13800000000


def test_csv_is_utf8_with_its_mark_and_no_formula(account, tmp_path):
    """Excel sees the letters; a cell that begins like a formula stands behind an apostrophe; figures stay figures."""
    files = csv_files.write(account, tmp_path)
    assert [one.name for one in files] == [f"{name}.csv" for name in TABLES]
    for one in files:
        raw = one.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"))):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    told = (tmp_path / "statements.csv").read_text("utf-8-sig")
    assert "'=HYPERLINK" in told
    assert ",100000,100000," in told


@pytest.mark.parametrize("cell", ["=1", "+1", "-x", "@a", " =1", "＝1", "\t=1"])
def test_what_looks_like_a_formula_is_held_back(cell):
    """Also behind blanks and in full width."""
    assert csv_files.harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["计划=1", "5", -5, 1.5, None, "〔2019〕11号"])
def test_what_is_none_stays(cell):
    """Figures below nothing, and signs within a text."""
    assert csv_files.harmless(cell) == cell


def test_the_workbook_opens_and_nothing_in_it_is_a_formula(account, tmp_path):
    """By two readers; texts that look like formulas or links are texts; figures are figures."""
    (path,) = xlsx.write(account, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["about", *TABLES]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_name("statements").to_python()
    assert sheet[0][:4] == ["programme", "also", "fact", "label"]
    assert 2000000.0 in {row[sheet[0].index("low")] for row in sheet[1:]}


def test_a_printed_workbook_is_as_wide_as_its_paper(account, tmp_path):
    """Each sheet of a table lies, with its headings on every page."""
    (path,) = xlsx.write(account, tmp_path / "x.xlsx")
    for sheet in openpyxl.load_workbook(path):
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)  # 1 is not written
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        if sheet.title != "about":
            assert sheet.page_setup.orientation == "landscape"
            assert sheet.print_title_rows == "$1:$1"


def test_datasette_is_shown_no_empty_table_of_captures_first(account):
    """Tables of captures are there where pages were captured."""
    told = datasette.metadata(account)["databases"]["Made-up case"]["tables"]
    assert told["captures"] == told["page_histories"] == {"hidden": True}
    some = replace(account, dossier=replace(account.dossier, captured_once=1))
    shown = datasette.metadata(some)["databases"]["Made-up case"]["tables"]
    assert shown["captures"]["title"] == "Captures"
    assert "hidden" not in shown["documents"]


def test_signs_that_no_workbook_holds_do_not_break_it(made, leaving_of, tmp_path):
    """A text with control characters and halves of characters is written all the same."""
    made.problems.append(replace(made.problems[0], detail="a\x00b" + "长" * 40_000))
    (path,) = xlsx.write(leaving_of(made), tmp_path / "x.xlsx")
    told = [str(cell.value) for row in openpyxl.load_workbook(path)["problems"].iter_rows() for cell in row]
    assert any("a\ufffdb" in one and one.endswith("is in the case]") for one in told)
    csv_files.write(leaving_of(made), tmp_path)


def test_one_programme_alone(account):
    """Only what is said of it, and the documents that rests on."""
    other = next(one for one in account.programmes.values() if one.name == "雨燕计划")
    narrowed = account.of([other.id], "one")
    assert [row["programme"] for row in rows(narrowed, "programmes")] == ["雨燕计划"]
    told = rows(narrowed, "statements")
    assert {row["programme"] or row["also"] for row in told} == {"雨燕计划", "苇航计划"}
    assert all("雨燕计划" in (row["programme"], row["also"]) for row in told)
    assert [row["file"] for row in rows(narrowed, "documents")] == ["press/07.txt", "x/<b>08.txt"]
    assert [one.path for one in narrowed.files] == ["press/07.txt", "x/<b>08.txt"]


def test_notes_leave_and_kept_searches_do_not(account):
    """A note on a programme and a passage stand in the table and in the report; of one programme only its own."""
    from aftername.exports.report import report
    from aftername.records import Remark

    programme, other = account.dossier.programmes[0].programme, account.dossier.programmes[1].programme
    card = account.dossier.documents[0].id
    told = ("me", "2026-01-02T00:00:00")
    noted = replace(
        account,
        remarks=(
            Remark(
                "note",
                "programme",
                comparable(programme.names[1].written),
                "call them",
                programme.name,
                *told,
            ),
            Remark("tag", "passage", f"{card}:3-9", "odd", "a passage", *told),
            Remark("search", "case", "", "q=x", "q=x", *told),
            Remark("note", "programme", "another", "elsewhere", "another", *told),
        ),
    )
    found = rows(noted, "notes")
    assert [one["words"] for one in found] == ["call them", "odd", "elsewhere"]
    assert (found[1]["start"], found[1]["end"]) == (3, 9)
    lines = [line.words for line in report(noted)]
    assert any("call them" in line for line in lines)
    narrowed = noted.of([programme.id], "one")
    assert "elsewhere" not in [one["words"] for one in rows(narrowed, "notes")]
    assert "call them" not in [one["words"] for one in rows(noted.of([other.id], "one"), "notes")]
