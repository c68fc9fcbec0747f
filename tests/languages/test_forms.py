"""Words are read in the language of the passage."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions
from aftername.languages.forms import Forms, read_in
from aftername.languages.time_words import times
from aftername.languages.value_words import forms
from aftername.records import Date, Period

NOW = "2024-05-10"


def _dated(text, language):
    return [
        (one.anchor.quote, one.normal)
        for one in find_mentions(text, language, NOW)
        if one.kind in ("date", "period")
    ]


@pytest.mark.parametrize(
    ("language", "text", "quote", "value"),
    [
        ("zh", "这笔经费在前年拨付给湖边学院。", "前年", "2022"),
        ("ja", "補助金は前年に湖畔学院へ支給された。", "前年", "2023"),
        ("ko", "보조금은 전년에 호반학원에 지급되었다.", "전년", "2023"),
        ("en", "The money went to the college the year before last.", "the year before last", "2022"),
        ("zh", "前日公示了名单。", "前日", "2024-05-08"),
        ("ja", "前日に名簿を公示した。", "前日", "2024-05-09"),
    ],
)
def test_a_word_that_two_languages_share_means_what_the_passage_means(language, text, quote, value):
    """前年 is the year before last in Chinese and last year in Japanese."""
    ((written, normal),) = _dated(text, language)
    assert written == quote
    assert isinstance(normal, Date)
    assert normal.value == value


@pytest.mark.parametrize("text", ["今年度预算已经下达。", "本年度的名额为五个。"])
def test_a_chinese_year_is_no_japanese_fiscal_year(text):
    """今年度 in Chinese is this year; the Japanese one runs from April."""
    ((_, normal),) = _dated(text, "zh")
    assert isinstance(normal, Date)
    assert normal.value == "2024"


def test_a_japanese_fiscal_year_runs_from_april():
    """今年度 in Japanese is a stretch from April to March."""
    ((_, normal),) = _dated("今年度の予算は決まった。", "ja")
    assert isinstance(normal, Period)
    assert (normal.start, normal.end) == ("2024-04-01", "2025-03-31")


def test_both_readings_in_one_document():
    """A Chinese and a Japanese paragraph of one text each read their own way."""
    text = "这笔经费在前年拨付给湖边学院，对应的协议没有公开。\n補助金は前年に湖畔の学院へ支給されたと同省は述べた。\n"
    assert [normal.value for _, normal in _dated(text, None)] == ["2022", "2023"]


@pytest.mark.parametrize(
    ("language", "text"), [("und", "前年"), ("other", "前日"), ("ko", "前年"), ("en", "前日")]
)
def test_where_the_languages_disagree_nothing_is_read(language, text):
    """Where the passage is of neither language a word that they dispute says nothing."""
    assert times("relative", language).starting(text, 0) is None


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "en"])
def test_words_of_another_script_are_read_everywhere(language):
    """English in a Chinese sentence is English, hangul hangul."""
    assert times("relative", language).table["last year"] == ("year", -1)
    assert times("relative", language).table["작년"] == ("year", -1)
    assert forms("percent", language).table["%"] == 1


@pytest.mark.parametrize(
    ("language", "word"), [("zh", "昨年"), ("ja", "星期三"), ("zh", "人以上"), ("ja", "岁")]
)
def test_words_of_a_neighbour_in_the_same_script_are_not(language, word):
    """A Han word that only the other of the two knows is no word here."""
    tables = [
        times("relative", language),
        times("weekdays", language),
        forms("counted", language),
        forms("ages", language),
    ]
    assert all(word not in one.table for one in tables)


def test_own_words_go_before_agreed_ones():
    """Of a word that all know the passage's own meaning counts, of others' words those that agree."""
    tables = [("zh", {"前": 1, "后": 2}), ("ja", {"前": 3, "まえ": 3}), ("ko", {"전": 4})]
    assert read_in("zh", tables) == {"前": 1, "后": 2, "まえ": 3, "전": 4}
    assert read_in("en", tables) == {"后": 2, "まえ": 3, "전": 4}


def test_latin_words_count_as_wholes():
    """A word in Latin letters begins and ends where it does; other scripts have no such ends."""
    table = Forms({"business": "", "产业": ""})
    assert table.within("years in business, abroad")
    assert Forms({"award": ""}).within("two awards")
    assert table.within("在产业界")
    assert not table.within("agribusiness")
    assert not table.within("businesslike")
    assert not Forms({}).within("business")


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("The scheme has places for 30 scientists.", "quota"),
        ("It replaces 30 scientists of the lake station.", None),
    ],
)
def test_a_step_is_a_whole_word(text, step):
    """ "places" says a quota, "replaces" does not."""
    (count,) = [one for one in find_mentions(text, "en", NOW) if one.kind == "count"]
    assert count.normal.step == step


@pytest.mark.parametrize(
    ("language", "text", "high"),
    [
        ("zh", "报名者须有30人以上。", None),
        ("zh", "产假为三十日以内。", 30),
        ("ja", "回答は七日以内とする。", 7),
    ],
)
def test_or_more_is_read_in_its_language(language, text, high):
    """人以上 is a Japanese counter; in Chinese it is 人 and "or more"."""
    found = [one for one in find_mentions(text, language, NOW) if one.kind in ("count", "duration")]
    assert [one.normal.high for one in found] == [high]
