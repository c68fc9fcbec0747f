"""Names by weighing: no label, calling or list of these words tells them; and words that only stand where names do."""

import pytest

from aftername.find import as_document
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons import likely
from aftername.text.folding import folded


def _names(text: str, language: str) -> set[str]:
    view = View(as_document(text, language), text, folded(text), None)
    return {one.written for one in likely.names(view, ())}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("zh", "值班：魏思源 13800000001\n值班：宋雨桐 13800000002\n", {"魏思源", "宋雨桐"}),
        (
            "zh",
            "1. 黄嘉怡（云岚大学）\n2. 徐子航（汀兰学院）\n3. 何静怡（青岚大学）\n",
            {"黄嘉怡", "徐子航", "何静怡"},
        ),
        ("ja", "西田 健太　090-0000-0001\n岡本 由美　090-0000-0002\n", {"西田 健太", "岡本 由美"}),
        ("ko", "접수: 윤서진 010-0000-0001\n접수: 배준호 010-0000-0002\n", {"윤서진", "배준호"}),
        (
            "en",
            "Sarah Whitfield, sw@skylark.example\nPeter Oakley, po@skylark.example\n",
            {"Sarah Whitfield", "Peter Oakley"},
        ),
    ],
)
def test_names_are_taken(language: str, text: str, names: set[str]) -> None:
    assert names <= _names(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "支持方向：环境保护、安全生产、高端装备\n"),
        ("zh", "地区\t户数\t金额\n黄山\t4\t120万元\n金华\t3\t80万元\n"),
        ("ja", "部門：芸術文化、環境保全\n"),
        ("ko", "구분: 하반기, 사회적, 문화예술\n"),
        ("en", "Categories: Open Science, Green Growth\n"),
        ("en", "Towns and villages along the River Dee may apply.\n"),
    ],
)
def test_ordinary_words_are_not(language: str, text: str) -> None:
    assert not _names(text, language)


def test_nothing_is_taken_of_an_empty_text() -> None:
    assert not _names("", "zh")
    assert not _names("\n\n \n", "ko")
