"""PPTX, OpenDocument, RTF and EPUB give their text in its order, with tables, notes, changes and pages."""

from __future__ import annotations

import pytest
from office_files import (
    a_table,
    docx,
    epub,
    odf,
    odf_content,
    odf_table,
    pptx,
    relations,
    rtf,
    shape,
    w_paragraph,
)
from packed import zipped

from aftername.settings import Settings
from aftername.stages.reading.formats import docx as docx_format
from aftername.stages.reading.formats import epub as epub_format
from aftername.stages.reading.formats import odf as odf_format
from aftername.stages.reading.formats import pptx as pptx_format
from aftername.stages.reading.formats import rtf as rtf_format
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings()


def only(answers: tuple[Part | Trouble, ...]) -> Part:
    (part,) = answers
    assert isinstance(part, Part), part
    for region in part.regions:
        assert 0 <= region.start < region.end <= len(part.text)
    for mark in part.marks:
        assert part.text[mark.start : mark.end].strip()
    return part


def marked(part: Part, kind: str) -> list[str]:
    return [part.text[r.start : r.end].strip() for r in part.regions if r.kind == kind]


def rows(part: Part) -> list[list[tuple[str, str]]]:
    """The cells of each row with their heads."""
    return [
        [(part.text[c.start : c.end], part.text[slice(*c.head)] if c.head else "") for c in mark.cells]
        for mark in part.marks
        if mark.role == "table-row"
    ]


def lines(part: Part) -> list[str]:
    return [line for line in part.text.split("\n") if line.strip()]


TABLE = (("类别", "金额", "期限"), ("青年", "100万元", "3年"), ("领军", "300万元", "5年"))
HEADED = [
    [("青年", "类别"), ("100万元", "金额"), ("3年", "期限")],
    [("领军", "类别"), ("300万元", "金额"), ("5年", "期限")],
]


# PPTX


def test_slides_are_pages_in_the_order_they_are_shown() -> None:
    """The presentation says the order; numbers of parts do not."""
    part = only(
        pptx_format.read(pptx(shape("第一张"), shape("第二张"), shape("第三张"), order=(3, 1, 2)), SETTINGS)
    )
    assert lines(part) == ["第三张", "第一张", "第二张"]
    assert [part.text[page.start : page.end].strip() for page in part.pages] == ["第三张", "第一张", "第二张"]


def test_what_stands_on_a_slide() -> None:
    """Titles are headings, rows have heads, notes are comments, numbers of slides belong to the page."""
    first = shape("晨曦计划说明", kind="ctrTitle") + shape("申请人年龄不超过40周岁。")
    second = shape("资助标准", kind="title") + a_table(TABLE) + shape("2", kind="sldNum")
    part = only(pptx_format.read(pptx(first, second, notes="口头说明名额。"), SETTINGS))
    roles = {part.text[one.start : one.end]: one.role for one in part.marks if one.role != "table-row"}
    assert roles == {"晨曦计划说明": "title", "资助标准": "heading"}
    assert rows(part)[1:] == HEADED
    assert [one.splitlines()[0] for one in marked(part, "comment")] == ["口头说明名额。"]
    assert "2" in marked(part, "header")
    assert part.pages[1].start == part.text.index("资助标准")


def test_a_slide_that_is_broken_costs_itself() -> None:
    """The other slides are read and the broken one is named; a presentation may have none; one without its list is damaged."""
    content = pptx(shape("第一张"), shape("第二张") + "<p:sp>")
    part = only(pptx_format.read(content, SETTINGS))
    assert lines(part) == ["第一张", "第二张"]
    assert [one.where for one in part.problems] == ["ppt/slides/slide2.xml"]
    for content, reason in ((pptx(), "empty"), (zipped({"ppt/x.xml": "<a/>"}), "damaged")):
        (trouble,) = pptx_format.read(content, SETTINGS)
        assert isinstance(trouble, Trouble)
        assert trouble.reason == reason


def test_a_chart_that_is_not_read_is_told() -> None:
    """What stands in a chart is missing, and the slide is named."""
    chart = {"ppt/slides/_rels/slide1.xml.rels": relations(("chart", "../charts/chart1.xml"))}
    part = only(pptx_format.read(pptx(shape("晨曦计划"), **chart), SETTINGS))
    assert [(one.reason, one.where) for one in part.problems] == [("partial", "slide 1")]


# OpenDocument


NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>별표 참조</text:p></text:note-body></text:note>"
REMARK = "<office:annotation><dc:creator>김</dc:creator><dc:date>2020-01-01</dc:date><text:p>확인 필요</text:p></office:annotation>"
CHANGES = (
    "<text:tracked-changes>"
    '<text:changed-region text:id="a"><text:deletion><text:p>2억원</text:p></text:deletion></text:changed-region>'
    '<text:changed-region text:id="b"><text:insertion/></text:changed-region></text:tracked-changes>'
)


def test_an_opendocument_text() -> None:
    """A sentence is not broken by the note in it; what was struck out stands at the end, marked so."""
    body = (
        f'{CHANGES}<text:h text:outline-level="2">여명사업 공고</text:h>'
        f'<text:p>지원금은 <text:change text:change-id="a"/><text:change-start text:change-id="b"/>3억원<text:change-end '
        f'text:change-id="b"/>{NOTE}으로{REMARK} 한다.<text:s text:c="2"/>끝<text:tab/>.</text:p>{odf_table(TABLE)}'
    )
    part = only(odf_format.read(odf(body), SETTINGS))
    assert lines(part)[:4] == ["여명사업 공고", "지원금은 3억원으로 한다.  끝\t.", "별표 참조", "확인 필요"]
    assert lines(part)[-1] == "2억원"
    assert marked(part, "footnote") == ["별표 참조"]
    assert marked(part, "comment") == ["확인 필요"]
    assert marked(part, "inserted") == ["3억원"]
    assert marked(part, "deleted") == ["2억원"]
    assert rows(part)[1:] == HEADED
    assert next((one.role, one.level) for one in part.marks) == ("heading", 2)


def test_stretches_struck_out_in_different_places_are_lines_of_their_own() -> None:
    """Two deletions make two lines, never one sentence."""
    changes = "".join(
        f'<text:changed-region text:id="{n}"><text:deletion><text:p>{words}</text:p></text:deletion></text:changed-region>'
        for n, words in enumerate(("資格は三十歳以下", "二百万円"))
    )
    part = only(
        odf_format.read(
            odf(f"<text:tracked-changes>{changes}</text:tracked-changes><text:p>本文</text:p>"), SETTINGS
        )
    )
    assert marked(part, "deleted") == ["資格は三十歳以下", "二百万円"]


def test_merged_and_repeated_cells() -> None:
    """A cell that spans rows is a cell of each of them; what it covers holds nothing."""
    body = (
        '<table:table><table:table-column table:number-columns-repeated="2"/>'
        "<table:table-row><table:table-cell><text:p>区分</text:p></table:table-cell><table:table-cell><text:p>金額</text:p>"
        "</table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>若手</text:p></table:table-cell>'
        "<table:table-cell><text:p>100万円</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:covered-table-cell><text:p>見えない</text:p></table:covered-table-cell>"
        "<table:table-cell><text:p>200万円</text:p></table:table-cell></table:table-row></table:table>"
    )
    part = only(odf_format.read(odf(body), SETTINGS))
    assert rows(part)[2] == [("若手", "区分"), ("200万円", "金額")]
    assert "見えない" not in part.text


def test_an_opendocument_presentation() -> None:
    """Slides are pages, notes are comments, and what a master says is not told."""
    slides = "".join(
        f'<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>제{n}장</text:p></draw:text-box></draw:frame>'
        f"<presentation:notes><draw:frame><draw:text-box><text:p>발표자 {n}</text:p></draw:text-box></draw:frame></presentation:notes>"
        "</draw:page>"
        for n in (1, 2)
    )
    part = only(odf_format.read(odf(slides, "presentation"), SETTINGS))
    assert lines(part) == ["제1장", "발표자 1", "제2장", "발표자 2"]
    assert len(part.pages) == 2
    assert marked(part, "comment") == ["발표자 1", "발표자 2"]


def test_heads_of_pages_come_from_the_styles_and_nothing_else() -> None:
    """The head of a page is marked; the words of a sample in the styles are none of the paper."""
    styles = odf_content("", root="document-styles").replace(
        "<office:body>",
        "<office:master-styles><style:master-page><style:header><text:p>青岚省科学技术厅文件</text:p></style:header>"
        "<draw:frame><draw:text-box><text:p>单击此处</text:p></draw:text-box></draw:frame></style:master-page>"
        "</office:master-styles><office:body>",
    )
    part = only(odf_format.read(odf("<text:p>晨曦计划</text:p>", **{"styles.xml": styles}), SETTINGS))
    assert marked(part, "header") == ["青岚省科学技术厅文件"]
    assert "单击" not in part.text


def test_a_flat_opendocument_text() -> None:
    """The same as one XML text."""
    content = odf_content(
        "<text:p>Tide Plan</text:p>", root="document", mimetype="application/vnd.oasis.opendocument.text"
    )
    assert lines(only(odf_format.read_flat(content.encode(), SETTINGS))) == ["Tide Plan"]


# RTF


@pytest.mark.parametrize(
    ("page", "charset", "words"),
    [
        (936, 134, "晨曦计划资助三百万元。"),
        (932, 128, "暁プログラムは三百万円を支給する。"),
        (949, 129, "여명사업은 3억원을 지원한다."),
        (1252, 0, "The Tide Plan pays £3 million."),
    ],
)
def test_rich_text_in_the_code_page_of_its_font(page: int, charset: int, words: str) -> None:
    """Bytes are read in the page of the font, whatever the file's own is."""
    assert lines(only(rtf_format.read(rtf(words + "\\par", page, charset), SETTINGS))) == [words]


def test_what_rich_text_says_beside_its_text() -> None:
    """Characters by number, notes, changes and tables; pictures, fields and settings are passed over."""
    body = (
        r"{\*\generator X;}{\info{\title Secret}}{\pict\pngblip 89504e47}{\field{\*\fldinst HYPERLINK x}{\fldrslt \u26216?\u26342?}}"
        r"\u-10179?\u-8960?{\footnote note \u36866?} pays {\deleted 2}{\revised 3} million.\par"
        r"\trowd\cellx1000\cellx2000\intbl Kind\cell Sum\cell\row\trowd\cellx1000\cellx2000\intbl Young\cell \u49?00\cell\row"
        r"\trowd\clvmgf\cellx1000\cellx2000\intbl Old\cell 200\cell\row\trowd\clvmrg\cellx1000\cellx2000\intbl\cell 300\cell\row"
        r"\pard After the table.\par"
    )
    part = only(rtf_format.read(rtf(body), SETTINGS))
    assert lines(part)[0] == "晨曦\U0001f500 pays 3 million."
    assert marked(part, "footnote") == ["note 适"]
    assert marked(part, "deleted") == ["2"]
    assert marked(part, "inserted") == ["3"]
    assert rows(part)[1:] == [
        [("Young", "Kind"), ("100", "Sum")],
        [("Old", "Kind"), ("200", "Sum")],
        [("Old", "Kind"), ("300", "Sum")],
    ]
    assert "After the table." in lines(part)
    assert "Secret" not in part.text
    assert "8950" not in part.text


def test_rich_text_that_is_cut_short_says_so() -> None:
    """What is there is read, and that the end is missing is said."""
    part = only(rtf_format.read(rtf("First.\\par Second.\\par Third")[:-1], SETTINGS))
    assert lines(part) == ["First.", "Second.", "Third"]
    assert [one.reason for one in part.problems] == ["partial"]
    assert only(rtf_format.read(rtf("First.\\par"), SETTINGS)).problems == ()


# EPUB


def test_chapters_are_pages_in_the_order_of_the_book() -> None:
    """What the package says stands above, as fields; headings of chapters are headings."""
    content = epub(
        "<h1>제1장</h1><p>여명사업은 청년을 지원한다.</p>",
        "<h1>제2장</h1><p>사업은 계속된다.</p>",
        title="여명사업 백서",
    )
    part = only(epub_format.read(content, SETTINGS))
    told = {name: part.text[start:end] for name, start, end in part.fields}
    assert told == {"title": "여명사업 백서", "issuer": "청명교육부", "published": "2021-03-02"}
    assert [part.text[page.start : page.end].split()[0] for page in part.pages] == ["제1장", "제2장"]
    assert [part.text[m.start : m.end] for m in part.marks if m.role == "heading"] == ["제1장", "제2장"]
    assert "c1" not in part.text


def test_a_protected_chapter_is_told() -> None:
    """A chapter that is encrypted is a problem; fonts that are, are none; a book of such chapters alone is locked."""
    told = '<encryption xmlns:e="x"><e:CipherReference URI="{}"/></encryption>'
    font = epub("<p>晨曦计划</p>", **{"META-INF/encryption.xml": told.format("OEBPS/font.otf")})
    assert only(epub_format.read(font, SETTINGS)).problems == ()
    one = epub(
        "<p>晨曦</p>", "<p>暮光</p>", **{"META-INF/encryption.xml": told.format("OEBPS/text/c2.xhtml")}
    )
    part = only(epub_format.read(one, SETTINGS))
    assert [trouble.reason for trouble in part.problems] == ["encrypted"]
    both = epub("<p>晨曦</p>", **{"META-INF/encryption.xml": told.format("OEBPS/text/c1.xhtml")})
    (trouble,) = epub_format.read(both, SETTINGS)
    assert isinstance(trouble, Trouble)
    assert (trouble.reason, trouble.fatal) == ("encrypted", True)


# DOCX


def test_styles_are_known_by_their_names() -> None:
    """In East Asia the ids of styles are numbers; their names and levels stand in the styles."""
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="a7"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style></w:styles>'
    )
    body = w_paragraph("总则", style="1") + w_paragraph("目的", style="a7") + w_paragraph("正文", style="a")
    part = only(docx_format.read(docx(body, **{"word/styles.xml": styles}), SETTINGS))
    assert [(part.text[m.start : m.end], m.level) for m in part.marks] == [("总则", 1), ("目的", 2)]


def test_a_text_box_breaks_no_sentence() -> None:
    """Its words stand behind the paragraph; readings above characters and stops of the ruler are no text."""
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>盖章</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>あかつき</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>暁</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    body = f'<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>晨曦</w:t></w:r>{box}<w:r><w:t>计划</w:t></w:r></w:p><w:p>{ruby}</w:p>'
    assert lines(only(docx_format.read(docx(body), SETTINGS))) == ["晨曦计划", "盖章", "暁"]


def test_cells_merged_downwards_in_word() -> None:
    """A cell that goes on the one above it is the same cell."""

    def cell(words: str, merge: str = "") -> str:
        return f"<w:tc><w:tcPr>{merge}</w:tcPr>{w_paragraph(words)}</w:tc>"

    told = [
        cell("类别") + cell("金额"),
        cell("青年", '<w:vMerge w:val="restart"/>') + cell("100万元"),
        cell("", "<w:vMerge/>") + cell("200万元"),
    ]
    body = f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in told)}</w:tbl>"
    assert rows(only(docx_format.read(docx(body), SETTINGS)))[2] == [("青年", "类别"), ("200万元", "金额")]


def test_a_table_of_one_column_is_a_box() -> None:
    """Its paragraphs, and tables inside it, stay in their order and are no cells."""
    inner = (
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        + "</w:tc><w:tc>".join(map(w_paragraph, ("a", "b")))
        + "</w:tc></w:tr></w:tbl>"
    )
    body = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{w_paragraph('一、目的')}{inner}{w_paragraph('二、对象')}</w:tc></w:tr></w:tbl>"
    assert [" ".join(line.split()) for line in lines(only(docx_format.read(docx(body), SETTINGS)))] == [
        "一、目的",
        "a b",
        "二、对象",
    ]


def test_a_row_of_one_filled_cell_with_paragraphs_is_a_box_but_not_in_a_table_of_figures() -> None:
    """Paragraphs beside nothing are lines; below a row of two cells they stay one cell."""

    def grid(*told: tuple[str, ...]) -> str:
        made = "".join(
            "<w:tr>"
            + "".join(f"<w:tc>{''.join(w_paragraph(one) for one in cell.split('|'))}</w:tc>" for cell in row)
            + "</w:tr>"
            for row in told
        )
        return f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{made}</w:tbl>"

    box = only(docx_format.read(docx(grid(("", "一、目的|二、对象"))), SETTINGS))
    assert [line.strip() for line in lines(box)] == ["一、目的", "二、对象"]
    figures = only(
        docx_format.read(
            docx(grid(("类别", "金额"), ("青年", "100万元"), ("", "200万元|另加补贴"))), SETTINGS
        )
    )
    assert rows(figures)[2] == [("200万元 另加补贴", "金额")]


def test_a_cell_stays_on_one_line() -> None:
    """A line break or a tab inside a cell is a blank; outside of tables it stays."""
    broken = "<w:p><w:r><w:t>青年</w:t><w:br/><w:t>项目</w:t><w:tab/><w:t>甲</w:t></w:r></w:p>"
    row = f"<w:tr><w:tc>{broken}</w:tc><w:tc>{w_paragraph('100万元')}</w:tc></w:tr>"
    body = f"{broken}<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{row}</w:tbl>"
    part = only(docx_format.read(docx(body), SETTINGS))
    assert [line.strip() for line in lines(part)] == ["青年", "项目\t甲", "青年 项目 甲 \t100万元"]
