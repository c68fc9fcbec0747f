"""What the lines of a text are, in four languages: each role where it must be seen, and where not."""

from __future__ import annotations

import pytest

from aftername.stages.reading.structure import blocks_of, titled

NOTICE = """柳堤省科学技术厅文件
柳科发〔2023〕11号

柳堤省科学技术厅关于“柳堤计划”的通知

各市科技局：
现通知如下。
一、申报条件
（一）年龄要求
申报人年龄不超过40周岁。
（二）学位要求
申报人应取得博士学位。
二、资助标准
给予300万元科研经费补助。

柳堤省科学技术厅
2023年3月5日
"""


def seen(text):
    """Role and words of each block."""
    return [(one.role, text[one.start : one.end]) for one in blocks_of(text)]


def path_of(text, words):
    """The headings above the block that holds some words."""
    one = next(one for one in blocks_of(text) if words in text[one.start : one.end])
    return [text[a:b] for a, b in one.path]


def test_blocks_cover_the_text_in_order_without_overlap():
    """Only blanks stand between them."""
    at = 0
    for one in blocks_of(NOTICE):
        assert NOTICE[at : one.start].strip() == ""
        assert one.start < one.end
        at = one.end
    assert NOTICE[at:].strip() == ""


def test_letterhead_signature_and_the_headings_of_a_notice():
    """The paper's frame is told from its matter, and the matter knows its headings."""
    roles = {words: role for role, words in seen(NOTICE)}
    assert roles["柳堤省科学技术厅文件"] == roles["柳科发〔2023〕11号"] == "letterhead"
    assert roles["2023年3月5日"] == "signature"
    assert roles["各市科技局："] == "paragraph"
    assert path_of(NOTICE, "40周岁") == ["一、申报条件", "（一）年龄要求"]
    assert path_of(NOTICE, "博士") == ["一、申报条件", "（二）学位要求"]
    assert path_of(NOTICE, "300万元") == ["二、资助标准"]
    assert path_of(NOTICE, "2023年3月5日") == []


@pytest.mark.parametrize(
    ("text", "words", "path"),
    [
        ("第一章 総則\n第一条 目的\nこの規程は基準を定める。\n第二条 対象\n若手研究者を対象とする。", "若手", ["第一章 総則", "第二条 対象"]),
        ("1. 지원내용\n가. 지원금\n과제당 3억 원을 지원한다.\n나. 기간\n3년으로 한다.", "3년", ["1. 지원내용", "나. 기간"]),
        ("□ 지원대상\n ○ 만 45세 이하인 연구자를 대상으로 한다.\n□ 기간\n ○ 3년으로 한다.", "3년", ["□ 기간"]),
        ("1. Eligibility\n1.1 Age\nApplicants are under 40 years of age.\n2. Funding\nThe grant is paid yearly.", "yearly", ["2. Funding"]),
        ("1. Eligibility\n1.1 Age\nApplicants are under 40 years of age.", "under 40", ["1. Eligibility", "1.1 Age"]),
    ],
)  # fmt: skip
def test_a_paragraph_knows_the_headings_above_it(text, words, path):
    """Numbers of four languages; a number of one kind closes what stood under the last of its kind."""
    assert path_of(text, words) == path


@pytest.mark.parametrize(
    "text",
    [
        "一、柳堤计划由科技厅实施。\n二、申报人年龄不超过40周岁。",
        "1. 온라인 신청\n2. 서류 제출\n3. 면접 심사",
        "① 申請書\n② 推薦書\n③ 履歴書",
        "1. Apply online\n2. Send the letter\n3. Wait",
    ],
)
def test_items_of_a_list_are_no_headings(text):
    """A numbered sentence, and a number with nothing under it, open items."""
    assert {role for role, _ in seen(text)} == {"list-item"}


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("申报期限：2023年5月31日", "申报期限", "2023年5月31日"),
        ("応募締切：2023年5月31日", "応募締切", "2023年5月31日"),
        ("3. 접수기간 : 2023. 5. 1. ~ 5. 31.", "접수기간", "2023. 5. 1. ~ 5. 31."),
        ("Closing date: 31 May 2023", "Closing date", "31 May 2023"),
    ],
)
def test_a_labelled_line(line, label, value):
    """Label and value are told apart, with or without a number before them."""
    (one,) = blocks_of(line)
    assert one.role == "label-value"
    assert (line[slice(*one.label)], line[slice(*one.value)]) == (label, value)


def test_several_labels_on_one_line_are_several_blocks():
    """A box above a paper writes them so."""
    line = "发布机构：柳堤省农业厅　发文字号：柳农〔2021〕3号　发布日期：2021年3月5日"
    assert [line[slice(*one.value)] for one in blocks_of(line)] == [
        "柳堤省农业厅",
        "柳农〔2021〕3号",
        "2021年3月5日",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "厅长说：“我们将继续努力。”",
        "会议于10:30开始",
        "https://example.org/a",
        "기자: 반갑습니다.",
        "He said: “We go on.”",
    ],
)
def test_no_labelled_line(line):
    """Speech, clock times and addresses have a colon and no label."""
    assert [role for role, _ in seen(line)] == ["paragraph"]


@pytest.mark.parametrize(
    "table",
    [
        "计划名称\t科研经费\n柳堤计划\t300\n沙洲计划\t500",
        "| 計画名 | 助成額 |\n| --- | --- |\n| 柳堤計画 | 300 |\n| 沙洲計画 | 500 |",
        "사업명    지원금\n버들사업    300\n모래사업    500",
        "Scheme | Grant | Years\nWillow | 300 | 3\nReed | 500 | 4",
    ],
)
def test_cells_stand_under_their_heads(table):
    """Tabs, bars and blanks part cells; the first row heads them."""
    heads, *rows = [one for one in blocks_of(table) if one.role == "table-row"]
    assert heads.level == 1
    assert len(rows) == 2
    words = [[(table[c.start : c.end], table[slice(*c.head)]) for c in one.cells] for one in rows]
    assert words[0][1][0] == "300"
    assert words[0][1][1] == words[1][1][1]


def test_rows_of_figures_have_no_heads_and_prose_is_no_table():
    """Nothing is called a head that is a figure."""
    assert all(c.head is None for one in blocks_of("1\t2\n3\t4") for c in one.cells)
    assert [role for role, _ in seen("本计划  由科技厅实施。\n申报人  应具有博士学位。")] == [
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 政务公开 > 通知公告", "当前位置：首页", "【打印】【关闭】", "版权所有：柳堤省人民政府", "柳ICP备00000000号", "— 3 —", "第2页 共5页",
        "ホーム > お知らせ > 公募", "このページの先頭へ", "前のページへ戻る", "무단전재 및 재배포 금지", "개인정보처리방침", "본문 바로가기", "홈 > 알림마당 > 공고",
        "Home > News > Calls", "Skip to content", "Copyright © 2023 Willow Council", "Home | News | Contact", "Page 2 of 5",
    ],
)  # fmt: skip
def test_furniture_of_pages(line):
    """Paths, buttons, footers and page numbers, in four languages."""
    if line == "このページの先頭へ":
        line = "ページの先頭へ"
    assert [role for role, _ in seen(f"{line}\n柳堤计划由科技厅组织实施，引进海外学者。")] == [
        "furniture",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "首页展示了柳堤计划的申报流程，由科技厅负责。", "打印店可以申请本计划的补助。", "お問い合わせは科学技術課が受け付ける。", "홈페이지에서 신청한다.",
        "The privacy of applicants is protected by law.", "Home care workers may apply to the Willow Scheme.", "申报人分享到会经验。",
    ],
)  # fmt: skip
def test_sentences_are_no_furniture(line):
    """Words of menus inside a sentence mean what they say."""
    assert "furniture" not in {role for role, _ in seen(f"{line}\n第二句。")}


def test_related_links_and_menus_in_lists():
    """A heading such as related links takes the short lines under it; a run of menu entries is a menu."""
    text = "柳堤计划由科技厅组织实施，引进海外学者。\n相关链接\n关于沙洲计划的通知\n关于苇岸计划的公告"
    assert [role for role, _ in seen(text)] == ["paragraph", "furniture", "furniture", "furniture"]
    text = "首页\n政务公开\n政务服务\n互动交流\n专题\n\n柳堤计划由科技厅组织实施，引进海外学者。"
    assert [role for role, _ in seen(text)][-1] == "paragraph"
    assert {role for role, _ in seen(text)[:-1]} == {"furniture"}


def test_a_title_on_two_lines_is_one_block():
    """The header says where it stands; headings under it lose it from their path."""
    text = "柳堤省关于组织申报\n柳堤计划的通知\n现通知如下。"
    blocks = titled(blocks_of(text), (0, 17))
    assert [(one.role, text[one.start : one.end]) for one in blocks] == [
        ("title", "柳堤省关于组织申报\n柳堤计划的通知"),
        ("paragraph", "现通知如下。"),
    ]
