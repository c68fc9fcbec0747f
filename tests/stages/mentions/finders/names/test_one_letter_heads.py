"""A head of one letter behind a quotation, and the same letter at the beginning of another word."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def named(text, language):
    return [m.written for m in find_mentions(text, language) if m.kind == "programme"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("zh", "省科学技术厅设立“松涛”奖，奖励青年教师。", "“松涛”奖"),
        ("ja", "県は「銅鈴」賞を設け、若手教員を表彰する。", "「銅鈴」賞"),
    ],
)
def test_the_head_of_a_name(language, text, name):
    """The name goes to its end."""
    assert name in named(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("zh", "省科學技術廳頒發「松濤文化獎」獎項，表揚青年教師。", "「松濤文化獎」獎"),
        ("zh", "省科学技术厅发放“松涛”奖金，奖励青年教师。", "“松涛”奖"),
        ("ja", "県は「銅鈴」賞金を若手教員に贈る。", "「銅鈴」賞"),
    ],
)
def test_another_word(language, text, name):
    """獎項, 奖金, 賞金 are words of their own."""
    assert name not in named(text, language)
