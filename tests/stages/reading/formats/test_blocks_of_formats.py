"""What a format says of its parts comes through as blocks: tags, styles, rows, pages."""

from __future__ import annotations

import io
import time
import zipfile

import pytest
from resiliparse.parse.html import HTMLTree

from aftername.settings import Settings
from aftername.stages.reading.formats import docx, html, html_marks, html_signs, listed, pdf_columns, text
from aftername.stages.reading.structure import blocks_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PROSE = "柳堤计划由柳堤省科学技术厅组织实施，引进海外学者，申报人应当取得博士学位。"


def seen(part):
    """Role, words, and cells with their heads of each block of a part."""
    found = blocks_of(part.text, part.marks, part.regions)
    return [
        (
            one.role,
            part.text[one.start : one.end],
            [(part.text[c.start : c.end], part.text[slice(*c.head)] if c.head else "") for c in one.cells],
        )
        for one in found
    ]


def page(body: str):
    return html.read(
        f"<html><head><meta charset=utf-8></head><body>{body}</body></html>".encode(), Settings()
    )[0]


def test_tags_of_a_page_are_headings_items_and_furniture():
    """h2 and li are what they say; nav and footer are no matter."""
    part = page(
        f"<nav><ul><li>栏目一<li>栏目二</ul></nav><h1>关于柳堤计划的通知</h1><p>{PROSE}</p><h2>申报材料</h2>"
        f"<ul><li>申报书</li><li>学位证书</li></ul><p>{PROSE}</p><footer><p>某站主办</p></footer>"
    )
    roles = {words: role for role, words, _ in seen(part)}
    assert roles["• 栏目一"] == roles["某站主办"] == "furniture"
    assert roles["申报材料"] == "heading"
    assert roles["• 申报书"] == "list-item"
    assert roles[PROSE] == "paragraph"


@pytest.mark.parametrize("cell", ["th", "td"])
def test_cells_of_a_page_stand_under_their_heads(cell):
    """With th, and without where the first row can only be heads; a cell that spans rows is a cell of each."""
    part = page(
        f"<p>{PROSE}</p><table><tr><{cell}>计划</{cell}><{cell}>类别</{cell}><{cell}>金额（万元）</{cell}></tr>"
        "<tr><td rowspan=2><p>柳堤</p><p>计划</p></td><td>青年</td><td>300</td></tr><tr><td>领军</td><td>500</td></tr></table>"
    )
    rows = [cells for role, _, cells in seen(part) if role == "table-row"]
    assert rows[1] == [("柳堤 计划", "计划"), ("青年", "类别"), ("300", "金额（万元）")]
    assert rows[2] == [("柳堤 计划", "计划"), ("领军", "类别"), ("500", "金额（万元）")]
    assert "柳堤 计划\t青年\t300" in part.text


def test_a_layout_table_is_no_table():
    """Columns of a page that are built with cells stay paragraphs."""
    part = page(
        f"<table><tr><td><table><tr><td>甲</td></tr></table></td><td><h1>柳堤计划</h1><p>{PROSE}</p></td></tr></table>"
    )
    assert PROSE in [words for _, words, _ in seen(part)]


def test_signs_leave_no_trace_in_the_text():
    """Nothing of the private plane that the tags travel on stays, even where the page had it."""
    part = page(f"<h2>甲\U000f5001</h2><p>{PROSE}</p>")
    assert not any(0xF5000 <= ord(character) < 0xF6000 for character in part.text)


def test_styles_and_tables_of_a_docx():
    """A heading style, an item of a list, and rows under their heads."""

    def paragraph(words: str, style: str = "") -> str:
        told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{told}<w:r><w:t>{words}</w:t></w:r></w:p>"

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    body = paragraph("申报条件", "Heading2") + paragraph(PROSE) + paragraph("申报书", "ListParagraph")
    body += "<w:tbl>" + row("计划", "金额") + row("柳堤", "300") + row("沙洲", "500") + "</w:tbl>"
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
    found = seen(docx.read(box.getvalue(), Settings())[0])
    assert [role for role, _, _ in found] == ["heading", "paragraph", "list-item", *["table-row"] * 3]
    assert found[-1][2] == [("沙洲", "计划"), ("500", "金额")]


def test_rows_of_a_sheet_stand_under_the_heads():
    """A line of words above the heads is none of them."""
    table = "资助标准表,,\n计划,金额,年限\n柳堤,300,3\n沙洲,,4\n"
    found = seen(listed.read_csv(table.encode(), Settings())[0])
    assert found[0][0] != "table-row"
    assert found[-1] == ("table-row", "沙洲\t\t4", [("沙洲", "计划"), ("4", "年限")])


def test_markdown_headings_are_clean():
    """The sign of a heading is no part of it; its level is."""
    part = text.read(f"# 柳堤计划\n\n## 条件\n\n{PROSE}\n".encode(), Settings())[0]
    first, second, prose = blocks_of(part.text)
    assert (part.text[first.start : first.end], first.level, second.level) == ("柳堤计划", 1, 2)
    assert prose.path == ((first.start, first.end), (second.start, second.end))


class _Page:
    """A text page of a PDF with pieces at places."""

    def __init__(self, words, pieces):
        self.words, self.pieces = words, pieces

    def get_text_bounded(self, *box):
        return next((told for told, place in self.pieces if place == box), "") if box else self.words

    def count_rects(self):
        return len(self.pieces)

    def get_rect(self, number):
        return self.pieces[number][1]


def test_pieces_beside_each_other_on_a_page_are_cells():
    """A wide gap becomes a tab; one that is no wider than a blank stays a blank."""
    table = _Page(
        "计划 金额\r\n柳堤 300",
        [
            ("计划 ", (60, 700, 84, 712)),
            ("金额", (180, 700, 204, 712)),
            ("柳堤 ", (60, 680, 84, 692)),
            ("300", (180, 680, 198, 692)),
        ],
    )
    assert pdf_columns.with_columns(table) == "计划\t金额\r\n柳堤\t300"
    prose = _Page(
        "the grant\r\nof three",
        [
            ("the ", (60, 700, 78, 712)),
            ("grant", (81, 700, 111, 712)),
            ("of ", (60, 680, 72, 692)),
            ("three", (75, 680, 105, 692)),
        ],
    )
    assert pdf_columns.with_columns(prose) == "the grant\r\nof three"


@pytest.mark.parametrize(
    "name",
    ["breadcrumbs", "bread_crumb", "crumb", "FOOTER", "foot", "copyright", "side-bar", "side_bar", "Sidebar", "related", "recommended", "sns", "sns_box",
     "share", "social", "nav", "navbar", "navigation", "nav-top", "top-nav", "menu", "topMenu", "global-menu", "gnb", "lnb", "pagination", "toolbar",
     "cookie-note", "skip-link", "location", "prevnext", "prev_next"],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["class", "id"])
def test_boxes_with_names_of_furniture_are_looked_for(name, kind):
    """What a page names so is taken out of its tree to be looked at, in letters of either case."""
    tree = HTMLTree.parse(
        f"<html><body><h1>t</h1><div {kind}='a {name} b'>x</div><div {kind}='main'>yyyy</div></body></html>"
    )
    menu = html_marks._OPEN["furniture"]
    text = str(html_signs.with_signs(tree).body.text)
    assert f"{menu}x{html_marks._CLOSE}" in text
    assert f"{menu}y" not in text


def _read(page):
    """The text and the marks of a page, with what each stands on."""
    (part,) = html.read(page.encode(), Settings())
    return part.text, {(one.role, part.text[one.start : one.end]) for one in part.marks}


@pytest.mark.parametrize(
    "hidden",
    ["<script>if (a<b) { document.write('<li>No</li></div>') }</script>", "<style>li::before { content: '<li>' }</style>", "<!-- <li>No</li> <div class='menu'> -->",
     "<script><!-- <script> '<li>' </script> --></script>"],
)  # fmt: skip
def test_tags_in_what_a_page_does_not_show_are_no_marks(hidden):
    """Scripts, styles and remarks hold tags as words; what stands behind them is read as if they were not there."""
    page = "<html><body><div class='menu'><a>One</a></div>{}<h1>A made-up notice</h1><ul><li>First</li><li>Second</li></ul><p>{}</p></body></html>"
    told = "The made-up office gives notice of a made-up grant. " * 4
    text, marks = _read(page.format(hidden, told))
    assert "No" not in text.split()
    assert {("list-item", "• First"), ("list-item", "• Second"), ("heading", "A made-up notice")} <= marks


@pytest.mark.parametrize("shown", ["a > b", "a &lt;li&gt; b", '"a" & b'])
def test_signs_of_tags_in_values_and_text_are_no_tags(shown):
    """What an attribute or a text holds is no tag, however it looks."""
    value = shown.replace('"', "&quot;")
    _, marks = _read(
        f'<html><body><ul><li title="{value}" data-x="<li>">One <b>two</b></li></ul><p>{shown} stands here</p></body></html>'
    )
    assert ("list-item", "• One two") in marks
    assert len([one for one in marks if one[0] == "list-item"]) == 1


def test_a_table_in_a_cell_and_cells_that_span_are_rows_as_before():
    """Rows of data stand on a line each; a cell that holds a table is a column of the page."""
    data = "<table><tr><th colspan='2'>Sums</th></tr><tr><td>Travel</td><td> 300 </td></tr><tr><td>Rent</td><td></td></tr></table>"
    text, marks = _read(f"<html><body><table><tr><td>Left</td><td>{data}</td></tr></table></body></html>")
    assert ("table-row", "Travel\t300") in marks
    assert "Rent\t" in text
    assert not any("Left" in words and "Travel" in words for _, words in marks)


def test_scripts_do_not_count_when_a_menu_is_weighed():
    """A box named as a menu that holds most of what a page shows is none, however long its scripts are."""
    words = "The made-up office gives notice of a made-up grant for students. " * 5
    script = "<script>" + "var a = 1;" * 500 + "</script>"
    page = f"<html><body>{script}<div class='sidebar'><p>{words}</p></div><p>Short.</p></body></html>"
    text = str(html_signs.with_signs(HTMLTree.parse(page)).body.text)
    assert html_marks._OPEN["furniture"] not in text


def test_menus_in_menus_without_end_are_read_in_time():
    """Each menu is gone through to its end, within bounds."""
    page = (
        "<html><body>" + "<div class='menu'>" * 900 + "<i></i>x " * 20_000 + "</div>" * 900 + "</body></html>"
    )
    began = time.process_time()
    html_signs.with_signs(HTMLTree.parse(page))
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "aside",
    ['<?xml version="1.0"?>', "<!DOCTYPE en-note SYSTEM 'x'>", "<!-- seen by nobody -->", "<!-- open"],
)
def test_what_is_declared_in_a_cell_or_a_note_is_no_text(aside):
    """A page in a cell or in XML may open with what it is; only its words are kept."""
    assert html.in_words(f"<div>One</div><div>two 3 < 4</div>{aside}") == "One\ntwo 3 < 4"
