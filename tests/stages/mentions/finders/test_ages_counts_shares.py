"""Ages without a years word, places and steps, shares: what shows them, and what only looks like them."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def of(kind, text, language):
    return [m.normal for m in find_mentions(text, language) if m.kind == kind]


AGES = [
    ("en", "Applicants must be under 38 and hold a degree.", None, 38),
    ("en", "Fellows should be no older than 52.", None, 52),
    ("en", "We invite researchers under 38 years.", None, 38),
    ("en", "Open to residents 16 years or older.", 16, None),
    ("en", "A bursary for people 25 and under", None, 25),
    ("en", "Farmers 40 or younger may apply.", None, 40),
    ("ko", "만37세 이하", None, 37),
    ("ko", "만 20세~37세", 20, 37),
    ("ja", "37歳以下", None, 37),
    ("ja", "年齢は37以下", None, 37),
    ("zh", "年龄37以下", None, 37),
    ("zh", "3O周岁以下", None, 30),
    ("zh", "计划\t年龄上限\n甲\t37\n", None, 37),
    ("ko", "사업\t연령 상한\n갑\t37\n", None, 37),
]


@pytest.mark.parametrize(("language", "text", "low", "high"), AGES, ids=lambda v: str(v))
def test_an_age_is_shown_by_the_words_around_it(language, text, low, high):
    """Persons, older and younger, words for age, the head of a column."""
    assert [(age.low, age.high) for age in of("age", text, language)] == [(low, high)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The number of applicants must be under 38."),
        ("en", "The score must be under 38."),
        ("en", "Grants for vehicles 20 years or older"),
        ("en", "It has 25 and under 30 members"),
        ("en", "for 10 years and over 300 people joined"),
        ("en", "Researchers under 5 years of contract"),
        ("ko", "37명 이하"),
        ("ja", "37以下"),
        ("zh", "计划\t人数上限\n甲\t37\n"),
        ("zh", "00岁"),
    ],
)
def test_other_figures_are_no_ages(language, text):
    """A number of persons, a score, a length, a damaged figure."""
    assert of("age", text, language) == []


COUNTS = [
    ("zh", "名額以80名為限", None, 80, "quota"),
    ("zh", "每校限额推荐6名", 6, 6, "quota"),
    ("zh", "推荐60人", 60, 60, None),
    ("zh", "招聘若干名", 1, None, "quota"),
    ("ja", "若干名を募集する", 1, None, "quota"),
    ("ko", "00명 모집", 1, None, "quota"),
    ("ko", "40명 내외 선발", 40, 40, "selected"),
    ("ko", "40명으로 늘려 선발", 40, 40, "selected"),
    ("ko", "9개 과제를 선정", 9, 9, None),
    ("en", "80 places are available", 80, 80, "quota"),
    ("en", "8 fellowships will be awarded", 8, 8, "quota"),
]


@pytest.mark.parametrize(("language", "text", "low", "high", "step"), COUNTS, ids=lambda v: str(v))
def test_counts_of_places_and_people(language, text, low, high, step):
    """With the step that the words say; to recommend is not to apply."""
    assert [(one.low, one.high, one.step) for one in of("count", text, language)] == [(low, high, step)]


def test_counts_written_together_are_two():
    """9校27案 counts schools and cases."""
    assert [(one.low, one.what) for one in of("count", "核定8校31案", "zh")] == [(8, "校"), (31, "案")]
    assert of("count", "第31案例", "zh") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tier 2 candidates and Top 100 universities"),
        ("en", "Canada 150 Research Chairs"),
        ("zh", "三人行计划，百人会，中华人民共和国"),
        ("ja", "四国の企業、1件あたり、1人につき"),
        ("ko", "삼육대 교수, 학생 1인당"),
        ("zh", "000人"),
    ],
)
def test_no_count_inside_a_name_a_label_or_a_rate(language, text):
    """A number that is part of a name, an order or "for each" counts nothing."""
    assert of("count", text, language) == []


SHARES = [
    ("ja", "採択率は3割5分", 35, 35),
    ("ja", "採択率は3割", 30, 30),
    ("ja", "経費の3分の2以内を補助", None, 66.67),
    ("ja", "補助率1/2", 50, 50),
    ("ko", "사업비의 1/3 이내 지원", None, 33.33),
    ("zh", "按三分之一补助", 33.33, 33.33),
    ("zh", "百分之三四十", 30, 40),
    ("zh", "50 %", 50, 50),
    ("en", "a third of the costs", 33.33, 33.33),
]


@pytest.mark.parametrize(("language", "text", "low", "high"), SHARES, ids=lambda v: str(v))
def test_shares_are_percent(language, text, low, high):
    """Tenths, fractions of what is paid, two neighbours."""
    assert [(one.low, one.high) for one in of("percent", text, language)] == [(low, high)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "第1/2四半期"),
        ("zh", "1/2页"),
        ("ko", "1/2 쪽"),
        ("en", "a third of May"),
        ("ja", "十人の3分の1の人々"),
    ],
)
def test_other_fractions_are_no_percent(language, text):
    """A page, a quarter, a day."""
    assert of("percent", text, language) == []


def test_money_spent_over_years_is_no_least_length():
    """Over behind a sum says for how long; before a length that is asked for, more than."""
    (length,) = of("duration", "It will pay $40 million over six years.", "en")
    assert (length.low, length.high) == (6, 6)
    (asked,) = [*of("duration", "It took over six years.", "en")]
    assert (asked.low, asked.high) == (6, None)
