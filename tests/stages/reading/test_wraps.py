"""Broken lines are joined where the text shows that they run on, and nowhere else."""

from __future__ import annotations

import pytest

from aftername.stages.reading.wraps import unwrapped
from aftername.text.edits import Edit, Edited


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("一、“柳堤计划”给予入选者300\n万元补助。", "一、“柳堤计划”给予入选者300万元补助。"),
        ("二、申报人年龄应当不超过4\n0周岁。", "二、申报人年龄应当不超过40周岁。"),
        ("三、“柳堤计\n划”由柳堤省实施。", "三、“柳堤计划”由柳堤省实施。"),
        ("各市科技局，各高等学校\n：\n现通知如下。", "各市科技局，各高等学校：\n现通知如下。"),
        ("柳堤事業の助成額は年額500\n万円とする。", "柳堤事業の助成額は年額500万円とする。"),
        ("버들 사업의 지원금은 연간 300\n만원이다.", "버들 사업의 지원금은 연간 300만원이다."),
    ],
)
def test_a_break_inside_a_figure_a_name_or_before_a_stop_is_joined(broken, whole):
    """No right margin is needed where the break itself cannot be one."""
    assert unwrapped(broken).text == whole


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "为支持青年面点师在本地创业就业的\n“柳堤计划”现已启动。",
            "为支持青年面点师在本地创业就业的“柳堤计划”现已启动。",
        ),
        (
            "柳堤支援事業は、\n物価高の影響を受ける世帯への制度です。",
            "柳堤支援事業は、物価高の影響を受ける世帯への制度です。",
        ),
        (
            "젊은 제빵사의 안정적인 정착을 위한\n‘버들 사업’의 시행 계획을\n아래와 같이 알립니다.",
            "젊은 제빵사의 안정적인 정착을 위한 ‘버들 사업’의 시행 계획을 아래와 같이 알립니다.",
        ),
        ("The scheme is run by the\nMinistry of Rivers.", "The scheme is run by the Ministry of Rivers."),
    ],
)
def test_a_line_that_ends_with_a_word_that_cannot_end_one_is_joined(broken, whole):
    """A particle, an article or a joint goes on in the next line, margin or none."""
    assert unwrapped(broken).text == whole


@pytest.mark.parametrize(
    "text",
    [
        "교통편 안내 및 문의\n강둑시청",
        "목적\n제빵사 지원",
        "申报项目的主要目的\n支持面点师",
        "ねらいと\n対象",
        "Bank of\nWillow",
        "주민들이 사는 큰 마을\n사람들",
    ],
)
def test_a_short_line_or_one_that_only_looks_so_stays(text):
    """목적, 마을 and 目的 end in the letters of a particle; a menu's words are too short to tell."""
    assert unwrapped(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "附件1\n2022年度项目推荐表",
        "一、申报条件\n申请人应当具有博士学位。",
        "计划\t金额\n柳堤计划\t300\n沙洲计划\t500",
        "1. 지원내용\n2. 접수기간",
        "柳堤省科学技术厅\n2023年3月5日",
        "Name: Willow Scheme\nAmount: 300\nYears: 3",
        "柳堤事業\n募集要項",
    ],
)
def test_headings_items_rows_and_signatures_stay(text):
    """A line end between two parts of a paper is none to join."""
    assert unwrapped(text).text == text


def test_a_text_with_a_margin_is_joined_line_by_line():
    """Lines as wide as the page run on; the short last line ends the paragraph."""
    lines = ["柳堤计划由柳堤省科学技", "术厅组织实施，引进海外", "学者，申报人应当取得博", "士学位。"]
    assert unwrapped("\n".join(lines) + "\n\n特此通知。").text.startswith("".join(lines) + "\n")


def test_latin_lines_are_joined_by_a_blank_and_parted_words_without_hyphen():
    """A hyphen goes where it only parts a word, and stays in a compound."""
    text = (
        "The Willow Scheme is run by the Ministry of For-\nestry of Reedland, which pays a grant and long-\n"
        "term support to people who have come here from\nabroad and work in the country for two or more\nyears.\n"
    )
    assert unwrapped(text).text == (
        "The Willow Scheme is run by the Ministry of Forestry of Reedland, which pays a grant and long-term "
        "support to people who have come here from abroad and work in the country for two or more years.\n"
    )


def test_blanks_between_all_characters_go():
    """Text recognition puts them; a line of words apart by blanks keeps them."""
    assert (
        unwrapped("柳 堤 计 划 申 报 人 年 龄 不 超 过 4 0 周 岁 。").text
        == "柳堤计划申报人年龄不超过40周岁。"
    )
    assert unwrapped("甲 乙 丙").text == "甲 乙 丙"
    assert unwrapped("柳堤 沙洲 苇岸 云台 松涛 海棠 杏林").text == "柳堤 沙洲 苇岸 云台 松涛 海棠 杏林"


def test_places_follow_their_words():
    """A place before, inside and behind an edit is where its words went."""
    edited = Edited("ab\ncd\nef", [Edit(2, 3, ""), Edit(5, 6, " ")])
    assert edited.text == "abcd ef"
    assert [edited.at(offset) for offset in (0, 2, 3, 5, 6, 8)] == [0, 2, 2, 4, 5, 7]


ENTRIES = (
    "The panel met in June and read the papers of all who had\napplied by the end of May, and it chose three of them at once.\n"
    "Sand engines for eroding beaches, led by Harrow College\nSelf-healing sea walls for small ports, led by Holm Institute\n"
    "Kelp as breakwater for old harbours, led by Thorn University\nWork begins in September, and it lasts for two years in all."
)


def test_entries_of_one_width_are_no_running_text():
    """Lines that each open with a capital and have one sign inside stay apart, beside a text that is joined."""
    lines = unwrapped(ENTRIES).text.splitlines()
    assert lines[0].startswith("The panel met in June and read the papers of all who had applied")
    assert lines[1:4] == ENTRIES.splitlines()[2:5]


def test_a_line_of_a_running_text_that_opens_with_a_capital_is_joined():
    """One name at the front of a line is no list."""
    text = (
        "The scheme pays for the repair of old boats, and it is run by\nWillow County together with the towns along the river, which\n"
        "give a third of what it costs, while the rest comes from the\nRiver Fund, as it was agreed when the scheme was set up there."
    )
    assert "\n" not in unwrapped(text).text.strip()


def test_a_small_word_with_a_capital_opens_a_sentence():
    """A title of the width of the page is not joined with the sentence below it."""
    text = "Joint fund for coastal engineering: results of the third round\nThe panel met in June, and it chose five of the projects there\nwhich were then looked at by the council, as it does each year,\nand by its members in turn, who have to say what they think of."
    assert (
        unwrapped(text).text.splitlines()[0]
        == "Joint fund for coastal engineering: results of the third round"
    )
