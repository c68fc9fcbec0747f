"""Tables that a page gives with one cell a line: which come back as rows with heads, and which lines are no table."""

from __future__ import annotations

import pytest

from aftername.stages.reading.structure import blocks_of


def rows(text):
    """Of each row its level and its cells, each with its head."""
    return [
        (
            one.level,
            [
                (text[cell.start : cell.end], text[cell.head[0] : cell.head[1]] if cell.head else "")
                for cell in one.cells
            ],
        )
        for one in blocks_of(text)
        if one.role == "table-row"
    ]


NUMBERED = {
    "zh": ("以下为名额表。", ["类别", "对象", "名额", "金额"], ["本科生", "研究生", "留学生"], "名", "万元"),
    "ja": (
        "概要を以下に示す。",
        ["区分", "対象", "募集人数", "支給額"],
        ["学部生", "大学院生", "留学生"],
        "名",
        "万円",
    ),
    "ko": (
        "아래와 같이 안내합니다.",
        ["구분", "대상", "선발 인원", "지원금"],
        ["학부생", "대학원생", "유학생"],
        "명",
        "만원",
    ),
    "en": (
        "The awards are these.",
        ["Donor", "For", "Places", "Grant"],
        ["Juniors", "Seniors", "Guests"],
        " places",
        " euros",
    ),
}


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
@pytest.mark.parametrize("language", sorted(NUMBERED))
def test_numbered_rows_come_back_under_their_heads(language, apart):
    """A number, words, a count and a sum, three times over."""
    before, heads, who, people, money = NUMBERED[language]
    lines = [before, *heads]
    for place, one in enumerate(who):
        lines += [f"{place + 1}. {one[:2]}", one, f"{place + 14}{people}", f"{place * 7 + 20}{money}"]
    found = rows(apart.join([*lines, before]))
    assert found[0] == (1, [(head, "") for head in heads])
    assert [cell for _, row in found[1:] for cell in row[2:]] == [
        cell
        for place in range(3)
        for cell in ((f"{place + 14}{people}", heads[2]), (f"{place * 7 + 20}{money}", heads[3]))
    ]


@pytest.mark.parametrize(
    "joined", [["선발", "인원", "지원금"], ["선발 인원"], ["안내", "선발 인원", "지원금"]]
)
def test_heads_that_do_not_come_out_even_are_left_out(joined):
    """Rows stay rows, but nothing heads them."""
    lines = ["아래와 같이 안내합니다.", "구분", *joined]
    for place in range(3):
        lines += [f"{place + 1}. 물새재단", f"{place + 14}명", f"{place * 7 + 20}만원"]
    found = rows("\n\n".join(lines))
    assert len(found) == 3
    assert all(head == "" for _, row in found for _, head in row)


def test_what_stands_in_brackets_belongs_to_the_cell_before():
    """A head of one line above, and an aside below a cell."""
    lines = ["아래와 같습니다.", "재단", "인원", "지원금", "(학기당)", "기간"]
    for place in range(3):
        lines += [
            f"{place + 1}. 물새재단",
            f"{place + 14}명",
            f"{place + 20}만원",
            f"{place + 1}개 학기",
            "(가을)",
        ]
    assert rows("\n\n".join(lines))[1][1] == [
        ("1. 물새재단", "재단"),
        ("14명", "인원"),
        ("20만원", "지원금"),
        ("1개 학기", "기간"),
        ("(가을)", "기간"),
    ]


TURNED = [
    (
        "类别",
        "青鸟项目",
        "白鹭项目",
        "名额",
        "8名",
        "14名",
        "金额",
        "300万元",
        "500万元",
        "期限",
        "3年",
        "2年",
    ),
    (
        "区分",
        "青鳥事業",
        "白鷺事業",
        "人数",
        "8名",
        "14名",
        "支給額",
        "300万円",
        "500万円",
        "期間",
        "3か月",
        "2か月",
    ),
    (
        "분야",
        "물새 사업",
        "들꽃 사업",
        "인원",
        "8명",
        "14명",
        "지원금",
        "300만원",
        "500만원",
        "기간",
        "3년",
        "2년",
    ),
    (
        "Kind",
        "Tide",
        "Reef",
        "Places",
        "8 places",
        "14 places",
        "Grant",
        "$300",
        "$500",
        "Term",
        "3 years",
        "2 years",
    ),
]


@pytest.mark.parametrize("cells", TURNED)
def test_the_first_cell_of_a_row_heads_the_others(cells):
    """A table that was turned: its columns are things, its rows say what of them."""
    found = rows("\n".join(f"{one} |" for one in cells) + "\n")
    assert [level for level, _ in found] == [1, 0, 0, 0]
    assert [cell for _, row in found[1:] for cell in row[1:]] == [
        (cells[at + n], cells[at]) for at in (3, 6, 9) for n in (1, 2)
    ]


def test_columns_of_years_are_not_headed_by_their_rows():
    """What held in one year is not what is offered."""
    text = "구분 |\n2021년 |\n2022년 |\n선발 인원 |\n8명 |\n14명 |\n지원금 |\n300만원 |\n500만원 |\n기간 |\n3주 |\n2주 |\n"
    assert all(head == "" for _, row in rows(text) for _, head in row)


def test_bars_that_fill_a_row_tell_how_wide_it_is():
    """Two heads over four columns with the same heads under each."""
    text = "선발 인원 |\n지원금 |\n||\n신규 |\n계속 |\n신규 |\n계속 |\n30명 |\n20명 |\n300만원 |\n200만원 |\n끝.\n"
    assert rows(text)[2][1] == [
        ("30명", "선발 인원"),
        ("20명", "선발 인원"),
        ("300만원", "지원금"),
        ("200만원", "지원금"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        # groups of heads that may be of any width
        "선발 인원 |\n지원금 |\n||\n신규 |\n계속 |\n신규 |\n연장 |\n30명 |\n20명 |\n300만원 |\n200만원 |\n",
        "선발 인원 |\n지원금 |\n|\n신규 |\n계속 |\n연장 |\n30명 |\n20명 |\n200만원 |\n",
    ],
)
def test_groups_of_heads_of_any_width_head_nothing(text):
    """Which columns a wide head stands over is not certain."""
    assert rows(text)
    assert all(head == "" for _, row in rows(text) for _, head in row)


@pytest.mark.parametrize(
    "text",
    [
        "공고 |\n물새부 장관 |\n김물새 |\n재단 이사장 |\n이들꽃 |\n개요 |\n",
        "목적 |\n|\n내용 |\n지원 |\n인원 |\n",  # does not come out even
    ],
)
def test_barred_lines_without_a_width_are_no_table(text):
    """Bars alone do not tell how many cells a row has."""
    assert rows(text) == []


NO_TABLES = {
    "menu": "Home\n\nNews\n\nPeople\n\nGrants\n\nEvents\n\nContact\n\nSearch\n\nLogin\n\nHelp\n\nMaps\n\n",
    "names zh": "王小波\n\n李青山\n\n张白云\n\n赵长河\n\n孙明月\n\n周春风\n\n吴秋水\n\n郑夏雨\n\n",
    "names ko": "1. 김물새\n\n2. 이들꽃\n\n3. 박바람\n\n4. 최구름\n\n5. 정하늘\n\n6. 강바다\n\n",
    "poem ja": "青い波の上\n白い鳥が行く\n風はまだ遠く\n\n三つの星を見て\n一つの夢を見る\n夜はまだ長く\n\n",
    "addresses": "Tide House\n12 Elm Street\n040 555 123\n\nReef House\n3 Oak Lane\n040 555 777\n\nDune House\n77 Ash Road\n040 555 999\n",
    "phones": "물새과\n\n02-555-1234\n\n301\n\n들꽃과\n\n02-555-7777\n\n302\n\n바람과\n\n02-555-9999\n\n303\n\n",
    "news": "新しい船\n\n2023年4月1日\n\n120\n\n新しい橋\n\n2023年5月3日\n\n88\n\n新しい町\n\n2023年6月9日\n\n45\n\n",
    "headings": "1. 지원 대상\n\n대학생\n\n100명\n\n2. 지원 내용\n\n장학금\n\n100만원\n\n3. 지원 기간\n\n학기\n\n2년\n\n",
    "two rows": "1. 青波\n\n学生\n\n40名\n\n2. 白砂\n\n院生\n\n5名\n\n",
    "sentences": "1. 青波。\n\n学生です。\n\n40名\n\n2. 白砂。\n\n院生です。\n\n5名\n\n3. 緑丘。\n\n教員です。\n\n6名\n\n",
    "numbers astray": "1. 青波\n\n学生\n\n40名\n\n4. 白砂\n\n院生\n\n5名\n\n2. 緑丘\n\n教員\n\n6名\n\n",
}


@pytest.mark.parametrize("kind", sorted(NO_TABLES))
def test_short_lines_that_are_no_table(kind):
    """Lists, menus, addresses, poems and names stay what they are."""
    assert rows(NO_TABLES[kind]) == []
