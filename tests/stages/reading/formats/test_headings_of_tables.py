"""Tables of documents: headings with a word before them, title rows above, and texts found by their content."""

from __future__ import annotations

import json

import pytest

from aftername.files.sniffing import CSV, PLAIN, sniff
from aftername.languages.table_fields import field_of, known
from aftername.settings import Settings
from aftername.stages.reading.formats import listed
from aftername.stages.reading.formats.tables import parts_of_table
from aftername.stages.reading.part import Part

SETTINGS = Settings()
ZH = "“晨曦计划”由青岚省科学技术厅组织实施，入选者给予科研经费，申报人年龄不超过四十周岁。" * 3
ZH_2 = "“苇航计划”由临澜市人才工作局组织实施，入选者给予安家费，申报人应有海外工作经历。" * 3
EN = "The Dawn Talent Programme recruits scientists from abroad and pays each of them a sum of money. " * 2
EN_2 = (
    "The Redwing Talent Scheme pays visiting professors by the year and asks for a letter of the host. " * 2
)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("公告内容", "text"),
        ("职位描述", "text"),
        ("공고내용", "text"),
        ("jobDescription", "text"),
        ("Policy Content", "text"),
        ("募集内容", "text"),
        ("公告标题", "title"),
        ("Policy Title", "title"),
        ("公告日期", "published"),
        ("Job Number", None),  # the number of an advert is no number of a document
        ("政策级别", None),
        ("公告", None),
        ("Jobs", None),
    ],
)
def test_a_word_for_the_paper_may_stand_before_a_heading(heading, field):
    """Title, day, text, issuer and address are known behind such a word; numbers and levels are not."""
    assert field_of(heading) == field


@pytest.mark.parametrize(("one", "two"), [(ZH, ZH_2), (EN, EN_2)])
def test_title_rows_may_stand_above_the_headings(one, two):
    """Rows of one cell above the headings are passed over; rows with more are not."""
    rows = [
        ["汇总表", "", ""],
        ["（2023）", "", ""],
        ["标题", "日期", "内容"],
        ["甲", "2023-03-05", one],
        ["乙", "", two],
    ]
    parts = parts_of_table(rows, "", SETTINGS)
    assert [part.text.rstrip().endswith(text.strip()) for part, text in zip(parts, (one, two), strict=True)]
    assert {name for part in parts for name, _, _ in part.fields} >= {"title", "published"}
    (whole,) = parts_of_table([["一", "二", "三"], *rows[2:3], ["a", "b", "c"]], "", SETTINGS)
    assert whole.label == ""


def test_a_table_is_seen_below_its_title():
    """A CSV with a title row is a CSV; prose with commas is not."""
    told = f"汇总表,,\n标题,日期,内容\n甲,2023-03-05,{ZH}\n"
    assert sniff(told.encode(), known=known) == CSV
    assert sniff(f"汇总表\n标题，日期，内容\n{ZH}\n".encode(), known=known) == PLAIN
    prose = "The office, in its letter, said so.\nIt was late, very late, and cold.\nNo, no, no.\nYes, it was, too.\n"
    assert sniff(prose.encode(), known=known) == PLAIN


def test_texts_are_found_by_their_content():
    """Where no heading is known, the column whose cells are all long and different holds the texts."""
    rows = [["序号", "甲栏", "乙栏"], ["1", "简", ZH * 2], ["2", "略", ZH_2 * 2]]
    assert [part.label for part in parts_of_table(rows, "", SETTINGS)] == ["row 1", "row 2"]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["序号", "甲栏", "备注"],
            ["1", "简", ZH * 2],
            ["2", "略", ""],
            ["3", "略", ""],
        ],  # a remark here and there
        [["序号", "甲栏", "备注"], ["1", "简", ZH * 2], ["2", "略", ZH * 2]],  # the same words in every row
        [["姓名", "金额", "备注"], ["甲", "50", "按月支付"], ["乙", "60", "一次性支付"]],
        [["时间", "内容"], ["9:00", "开幕"], ["9:30", "致辞"]],
    ],
)
def test_a_list_with_remarks_is_one_document(rows):
    """Cells that are short, few or all the same are no texts."""
    assert [part.label for part in parts_of_table(rows, "", SETTINGS)] == [""]


def test_keys_of_adverts_and_unknown_keys():
    """JSON lines with jobDescription, and with a key of no known name whose values are long."""
    for key in ("jobDescription", "blob"):
        rows = "".join(json.dumps({"jobTitle": "x", key: text}) + "\n" for text in (EN * 2, EN_2 * 2))
        parts = [one for one in listed.read_jsonl(rows.encode(), SETTINGS) if isinstance(one, Part)]
        assert [part.label for part in parts] == ["row 1", "row 2"]
    short = "".join(
        json.dumps({"jobTitle": "x", "blob": text}) + "\n"
        for text in ("see the notice of the office", "as above")
    )
    assert [one.label for one in listed.read_jsonl(short.encode(), SETTINGS) if isinstance(one, Part)] == [""]


def test_a_short_text_counts_beside_title_and_day():
    """A sentence under 正文 is a text where a title and a day stand beside it."""
    rows = [["标题", "日期", "正文"], ["甲", "2023-03-05", "“晨曦计划”由青岚省科学技术厅组织实施。"]]
    assert [part.label for part in parts_of_table(rows, "", SETTINGS)] == ["row 1"]


@pytest.mark.parametrize(("one", "two"), [(ZH, ZH_2), (EN, EN_2)])
def test_upright_strokes_keep_values_apart(one, two):
    told = f"title|date|text\na|2023-03-05|{one}\nb|2023-03-06|{two}\n".encode()
    assert sniff(told) == CSV
    assert len(listed.read_csv(told, SETTINGS)) == 2
    markdown = "| title | date | text |\n|---|---|---|\n| a | b | c |\n"
    assert sniff(markdown.encode()) == PLAIN


@pytest.mark.parametrize(
    ("said", "cell"),
    [
        (
            "“晨曦计划”由青岚省科学技术厅实施。",
            "<div><p>“晨曦计划”由<b>青岚省</b>科学技术厅实施。</p><br/></div>",
        ),
        (
            "「黎明計画」は青嵐省が実施する。",
            '<p style="x">「黎明計画」は<span>青嵐省</span>が実施する。</p>',
        ),
        ("‘새벽사업’은 청람부가 운영한다.", "<p>‘새벽사업’은 <strong>청람부</strong>가 운영한다.</p>"),
        ("Paid & run by the Office.", "<p>Paid &amp; run by the <a href='x'>Office</a>.</p>"),
    ],
)
def test_a_page_in_a_cell_is_read_in_words(said, cell):
    (part,) = parts_of_table([["title", "text"], ["a", cell * 4]], "", SETTINGS)
    assert isinstance(part, Part)
    assert part.text.split("\n\n", 1)[1].replace("\n", "") == said * 4


@pytest.mark.parametrize("cell", ["ages <40 and >20, sums < 5", "the tag <p> opens a paragraph"])
def test_signs_in_a_cell_make_no_page(cell):
    (part,) = parts_of_table([["title", "text"], ["a", cell + "." * 80]], "", SETTINGS)
    assert part.label == "row 1"
    assert cell in part.text
