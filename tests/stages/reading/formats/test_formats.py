"""Each format gives its text with what stands where: headings, tables, notes, changes, metadata, pages."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile

import docx
import openpyxl
import pytest

from aftername.settings import Settings
from aftername.stages.reading.formats import docx as docx_format
from aftername.stages.reading.formats import html, listed, pdf, spreadsheet, text
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings()
LONG = "为了规范管理，制定本办法。" * 10


def only(answers) -> Part:
    """The one part of an answer; every field and region lies in its text."""
    parts = [one for one in answers if isinstance(one, Part)]
    assert len(parts) == 1
    checked(parts[0])
    return parts[0]


def checked(part: Part) -> None:
    for region in part.regions:
        assert 0 <= region.start < region.end <= len(part.text)
    for _, start, end in part.fields:
        assert part.text[start:end].strip()


def marked(part: Part, kind: str) -> list[str]:
    return [part.text[r.start : r.end].strip() for r in part.regions if r.kind == kind]


def fields(part: Part) -> dict[str, str]:
    return {name: part.text[start:end] for name, start, end in part.fields}


def test_markdown_headings_are_marked():
    """Headings of Markdown are regions; the text is as it was."""
    part = only(text.read("# 晨曦计划\n\n第一条 资助。\n".encode(), SETTINGS))
    assert part.text == "# 晨曦计划\n\n第一条 资助。\n"
    assert marked(part, "heading") == ["# 晨曦计划"]


PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>关于“晨曦计划”的通知_青岚省科学技术厅</title>
<meta name="PubDate" content="2019-11-15 10:00"><link rel="canonical" href="https://kjt.example/a.html">
<script>var x = "不应出现";</script></head><body>
<div class="nav"><a href="/">首页</a> <a href="/b">政务公开</a> <a href="/c">互动交流</a></div>
<table><tr><td>索引号：</td><td>0001</td><td>发文机关：</td><td>青岚省科学技术厅</td></tr>
<tr><td>成文日期：</td><td>2019年11月8日</td><td>发文字号：</td><td>岚科发〔2019〕14号</td></tr></table>
<h1>关于“晨曦计划”的通知</h1><div class="article"><p>各有关单位：现将“晨曦计划”有关事项通知如下，请认真组织申报，逾期不予受理。
资助总额为三百万元，申请人应当具有博士学位，年龄不超过四十周岁，并在海外工作三年以上。</p><p>特此通知。</p></div>
<div class="footer">版权所有 青岚省科学技术厅 备案号 岚ICP备01号</div></body></html>"""


def test_the_menu_of_a_site_is_no_main_text():
    """A list in the head of a page is marked as boilerplate, the story below it is not."""
    page = (
        "<html><body><header><ul><li>Home</li><li>Politics</li><li>Sign in</li></ul></header><div><h1>Scheme goes on</h1>"
        f"<p>{'The scheme for engineers goes on under another name. ' * 6}</p>"
        "<p>Those chosen receive a school place for each child, as the tender papers show in detail.</p></div></body></html>"
    )
    part = only(html.read(page.encode(), SETTINGS))
    menu = "".join(marked(part, "boilerplate"))
    assert "Politics" in menu
    assert "Sign in" in menu
    assert "school place" not in menu


def test_a_government_page():
    """The whole page is kept, its box and its head become fields, scripts are gone."""
    part = only(html.read(PAGE.encode(), SETTINGS))
    told = fields(part)
    assert told["issuer"] == "青岚省科学技术厅"
    assert told["number"] == "岚科发〔2019〕14号"
    assert told["issued"] == "2019年11月8日"
    assert told["published"].startswith("2019-11-15")
    assert told["url"] == "https://kjt.example/a.html"
    assert told["title"] == "关于“晨曦计划”的通知"
    assert "不应出现" not in part.text
    assert "版权所有" in part.text
    assert any("版权所有" in piece for piece in marked(part, "boilerplate"))
    assert not any("三百万元" in piece for piece in marked(part, "boilerplate"))


def test_a_saved_page_says_whence_and_when():
    """What browsers write into saved pages, their address and the day, becomes fields."""
    single = "<!--\n Page saved with SingleFile \n url: https://kjt.example/b.html \n saved date: Sun Aug 27 2023 10:00:00 GMT\n-->"
    told = fields(only(html.read((single + PAGE).encode(), SETTINGS)))
    assert told["url"] == "https://kjt.example/b.html"
    assert told["captured"] == "Aug 27 2023"
    explorer = "<!-- saved from url=(0026)https://kjt.example/c.html -->"
    assert (
        fields(only(html.read((explorer + PAGE).encode(), SETTINGS)))["url"] == "https://kjt.example/c.html"
    )


def test_a_page_in_another_encoding():
    """A page that declares GB 2312 and holds more is read whole."""
    page = PAGE.replace("utf-8", "gb2312").replace("特此通知", "特此通知（镕）")
    assert "特此通知（镕）" in only(html.read(page.encode("gbk"), SETTINGS)).text


def test_a_word_file():
    """Headers, tables, footnotes, comments and tracked changes are read and marked."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "青岚省科学技术厅文件"
    made.add_paragraph("晨曦计划管理办法")
    table = made.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("类别", "金额"), ("青年", "300万元")), strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    made.add_paragraph("变更段落")
    out = io.BytesIO()
    made.save(out)
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    changed = (
        "<w:p><w:r><w:t>年龄不超过</w:t></w:r><w:del><w:r><w:delText>四十</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>四十五</w:t></w:r></w:ins><w:r><w:t>岁</w:t></w:r></w:p>"
    )
    notes = f'<w:footnotes xmlns:w="{w}"><w:footnote><w:p><w:r><w:t>见附件</w:t></w:r></w:p></w:footnote></w:footnotes>'
    comments = (
        f'<w:comments xmlns:w="{w}"><w:comment><w:p><w:r><w:t>待核</w:t></w:r></w:p></w:comment></w:comments>'
    )
    again = io.BytesIO()
    with zipfile.ZipFile(out) as box, zipfile.ZipFile(again, "w") as new:
        for name in box.namelist():
            content = box.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:sectPr", changed.encode() + b"<w:sectPr", 1)
            new.writestr(name, content)
        new.writestr("word/footnotes.xml", notes)
        new.writestr("word/comments.xml", comments)
    part = only(docx_format.read(again.getvalue(), SETTINGS))
    assert marked(part, "header") == ["青岚省科学技术厅文件"]
    assert "青年 \t300万元" in marked(part, "table")[0]
    assert marked(part, "deleted") == ["四十"]
    assert marked(part, "inserted") == ["四十五"]
    assert marked(part, "footnote") == ["见附件"]
    assert marked(part, "comment") == ["待核"]
    assert "年龄不超过四十五岁" in part.text


def changed(*runs: tuple[str, str]) -> bytes:
    """A DOCX of one paragraph of runs: "t" plain, "del" struck out, "ins" put in."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inside = {
        "t": "<w:r><w:t>{}</w:t></w:r>",
        "del": "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>",
        "ins": "<w:ins><w:r><w:t>{}</w:t></w:r></w:ins>",
    }
    body = "".join(inside[kind].format(words) for kind, words in runs)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("[Content_Types].xml", "<x/>")
        told = f'<w:document xmlns:w="{w}"><w:body><w:p>{body}</w:p></w:body></w:document>'
        box.writestr("word/document.xml", told)
    return out.getvalue()


@pytest.mark.parametrize(
    ("before", "was", "now", "behind"),
    [
        ("给予", "200万元", "300万元", "科研经费。"),
        ("It pays ", "2 million", "3 million", " yuan."),
        ("研究費は", "二百万円", "三百万円", "とする。"),
        ("지원금은 ", "2억원", "3억원", "으로 한다."),
    ],
)
def test_what_was_struck_out_stands_in_no_sentence(before, was, now, behind):
    """Neighbouring deletions are one line behind the text; without changes the text is as it was."""
    runs = (("t", before), ("del", was[:2]), ("del", was[2:]), ("ins", now), ("t", behind))
    part = only(docx_format.read(changed(*runs), SETTINGS))
    assert part.text == f"{before}{now}{behind}\n{was}\n"
    assert marked(part, "deleted") == [was]
    assert marked(part, "inserted") == [now]
    plain = only(docx_format.read(changed(("t", before), ("t", behind)), SETTINGS))
    assert (plain.text, plain.regions) == (f"{before}{behind}\n", ())


def workbook(rows) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


ROWS = [
    ["标题", "发布日期", "文号", "正文"],
    ["晨曦计划办法", "2019-11-15", "岚科发〔2019〕14号", LONG],
    ["黎明计划办法", "2020-01-02", "", LONG + "二"],
]


@pytest.mark.parametrize("form", ["xlsx", "csv", "tsv", "jsonl", "json"])
def test_a_table_of_documents_gives_a_document_a_row(form):
    """Rows with a column of text are documents; named columns become fields that stand in the text."""
    records = [dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]]
    given = {
        "xlsx": lambda: spreadsheet.read(workbook(ROWS), SETTINGS),
        "csv": lambda: listed.read_csv("\n".join(",".join(r) for r in ROWS).encode("gbk"), SETTINGS),
        "tsv": lambda: listed.read_tsv("\n".join("\t".join(r) for r in ROWS).encode(), SETTINGS),
        "jsonl": lambda: listed.read_jsonl("\n".join(map(json.dumps, records)).encode(), SETTINGS),
        "json": lambda: listed.read_json(json.dumps({"items": records}).encode(), SETTINGS),
    }[form]()
    assert [one.label for one in given] == ["row 1", "row 2"]
    for part, row in zip(given, ROWS[1:], strict=True):
        checked(part)
        assert part.text.endswith(row[3])
        assert fields(part)["title"] == row[0]
        assert fields(part)["published"] == row[1]
        assert fields(part).get("number", "") == row[2]
        assert marked(part, "metadata")


def test_a_table_without_texts_is_one_document():
    """A table of short cells is read as a table."""
    part = only(spreadsheet.read(workbook([["项目", "人数"], ["晨曦计划", 12], ["黎明计划", 3.5]]), SETTINGS))
    assert part.text == "项目\t人数\n晨曦计划\t12\n黎明计划\t3.5"
    assert marked(part, "table") == [part.text]


def test_rows_that_are_no_objects_are_told():
    """A broken line among JSON lines is a problem of its own; the others are read."""
    given = listed.read_jsonl(b'{"text": "words of one"}\n{"text": \n{"text": "words of two"}\n', SETTINGS)
    assert [one.where for one in given if isinstance(one, Trouble)] == ["row 2"]
    assert sum(isinstance(one, Part) for one in given) == 2


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium to print a PDF")
def test_a_pdf_in_four_languages(tmp_path):
    """The text layer is read page by page, in all four languages."""
    page = tmp_path / "p.html"
    page.write_text(
        "<meta charset=utf-8><p>晨曦计划管理办法</p><p>あけぼの計画</p><p style='page-break-after:always'>새벽계획 규정</p><p>The Dawn Plan</p>"
    )
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={tmp_path}/profile", f"--print-to-pdf={tmp_path}/p.pdf", page.as_uri()],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    part = only(pdf.read((tmp_path / "p.pdf").read_bytes(), SETTINGS))
    assert len(part.pages) == 2
    first, second = (part.text[p.start : p.end] for p in part.pages)
    assert all(words in first for words in ("晨曦计划管理办法", "あけぼの計画", "새벽계획 규정"))
    assert second.strip() == "The Dawn Plan"
    assert part.pages[0].end == part.pages[1].start
