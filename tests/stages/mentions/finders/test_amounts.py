"""Sums of money in four languages: place, value, currency and what is said about them."""

from __future__ import annotations

import pytest

from aftername.find import as_document, find_mentions
from aftername.stages.mentions.finders import amounts
from aftername.stages.mentions.scan import mentions_in


def sums(text, language):
    return [
        (m.written, m.normal.low, m.normal.high, m.normal.currency)
        for m in mentions_in(as_document(text, language), None, (amounts.FINDER,))
    ]


ONE = [
    ("zh", "给予320万-480万元补助", "320万-480万元", 3_200_000, 4_800_000, "CNY"),
    ("zh", "安家费120—260万，另议", "120—260万", 1_200_000, 2_600_000, "CNY"),
    ("zh", "发放400至700万元", "400至700万元", 4_000_000, 7_000_000, "CNY"),
    ("zh", "共计人民币叁佰万元整。", "人民币叁佰万元整", 3_000_000, 3_000_000, "CNY"),
    ("zh", "支付七元四角", "七元四角", 7.4, 7.4, "CNY"),
    ("zh", "港币三千六百元", "港币三千六百元", 3600, 3600, "HKD"),
    ("zh", "新台币 8.5 亿元", "新台币 8.5 亿元", 850_000_000, 850_000_000, "TWD"),
    ("zh", "合4000元日币", "4000元日币", 4000, 4000, "JPY"),
    ("ja", "研究費は7000万～2億円です", "7000万～2億円", 70_000_000, 200_000_000, "JPY"),
    ("ja", "賞金は３００万ドル", "３００万ドル", 3_000_000, 3_000_000, "USD"),
    ("ja", "人民元六千元を受け取った", "人民元六千元", 6000, 6000, "CNY"),
    ("ko", "지원금은 4천만~2억 엔이다", "4천만~2억 엔", 40_000_000, 200_000_000, "JPY"),
    ("ko", "예산은 30백만원", "30백만원", 30_000_000, 30_000_000, "KRW"),
    ("ko", "8천 2백만 달러를 썼다", "8천 2백만 달러", 82_000_000, 82_000_000, "USD"),
    ("en", "a grant of 2 to 6 million yuan", "2 to 6 million yuan", 2_000_000, 6_000_000, "CNY"),
    ("en", "between $310,000 to $640,000", "$310,000 to $640,000", 310_000, 640_000, "USD"),
    ("en", "about RMB 2m", "RMB 2m", 2_000_000, 2_000_000, "CNY"),
    ("en", "it cost 14 dollars and 5 cents.", "14 dollars and 5 cents", 14.05, 14.05, "USD"),
    ("en", "HK$ 3.2 billion", "HK$ 3.2 billion", 3_200_000_000, 3_200_000_000, "HKD"),
]


@pytest.mark.parametrize(
    ("language", "text", "written", "low", "high", "currency"), ONE, ids=lambda v: str(v)
)
def test_a_sum_is_found_with_value_and_currency(language, text, written, low, high, currency):
    """One sum, its whole wording, whole units of its currency."""
    assert sums(text, language) == [(written, low, high, currency)]


NONE = [
    ("zh", "推进城乡一元化和多元发展，三块地改革，长三角地区"),
    ("zh", "记满12分"),
    ("ja", "三角形の二つの角、九分九厘"),
    ("ko", "세 가지 원칙과 10원칙을 정했다"),
    ("en", "the 40 quarters and 3 dimensions"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_that_look_like_money_are_left(language, text):
    """Characters that also name money are no sum inside other words."""
    assert sums(text, language) == []


def only(text, language, **also):
    (mention,) = [m for m in find_mentions(text, language, **also) if m.kind == "amount"]
    return mention


def test_a_ceiling_has_no_low():
    """Up to and 最高 leave the low end open and mark a ceiling; 不低于 a floor."""
    for text, language in (
        ("up to 12 million yuan", "en"),
        ("最高1200万元", "zh"),
        ("最大1200万円", "ja"),
        ("최대 1200만 원", "ko"),
    ):
        normal = only(text, language).normal
        assert (normal.low, normal.high, normal.ceiling) == (None, 12_000_000, True)
    floor = only("不低于80万元", "zh").normal
    assert (floor.low, floor.high, floor.floor) == (800_000, None, True)


def test_what_a_sum_is_for_and_its_tax():
    """Per year, per person, before and after tax are told."""
    assert only("税后年薪90万元", "zh").normal.per == "year"
    assert only("税后年薪90万元", "zh").normal.tax == "post"
    assert only("每人2万元", "zh").normal.per == "person"
    assert only("3 million yuan per year before tax", "en").normal.tax == "pre"
    assert only("연간 최대 4억 원", "ko").normal.per == "year"
    assert only("一次性给予60万元", "zh").normal.per == "once"


def test_a_sum_given_twice_is_one_value():
    """A sum in brackets in another currency points back to the first."""
    text = "payments of 2 million to 6 million yuan (40 million to 120 million yen) each"
    first, second = [m for m in find_mentions(text, "en") if m.kind == "amount"]
    assert second.normal.restates == (first.anchor.start, first.anchor.end)
    assert first.normal.restates is None
    listed = [
        m.normal.restates
        for m in find_mentions("2 million yuan and 40 million yen", "en")
        if m.kind == "amount"
    ]
    assert listed == [None, None]


def test_a_lost_dash_is_mended_and_marked():
    """400700万元 is 4 to 7 million with its dash lost; a plain large sum stays as it is."""
    mended = only("资助400700万元", "zh")
    assert (mended.normal.low, mended.normal.high, mended.anchor.found) == (4_000_000, 7_000_000, "repaired")
    assert only("资助123456万元", "zh").anchor.found == "exact"


def test_the_place_of_a_document_decides_what_yuan_is():
    """元 in a paper from Taiwan is the New Taiwan dollar."""
    assert only("臺灣的學者每人每月補助6萬元", "zh").normal.currency == "TWD"
    assert only("每人每月补助6万元", "zh").normal.currency == "CNY"


def test_the_header_of_a_table_gives_the_unit():
    """Figures under 单位：万元, or in a column headed （万元）, are sums in that unit; years are not."""
    above = "附表（单位：万元）\n项目\t2021年\n设备\t120\n\n共3项"
    assert sums(above, "zh") == [("120", 1_200_000, 1_200_000, "CNY")]
    column = "项目\t金额（万元）\t人数\n设备\t75\t5\n"
    assert sums(column, "zh") == [("75", 750_000, 750_000, "CNY")]


def test_an_open_currency_lists_what_it_may_be():
    """A dollar sign alone is taken as the US dollar, and says what else it may be; a peso is left open."""
    assert only("$40", "en").normal.candidates[:2] == ("USD", "AUD")
    peso = only("40 pesos", "en").normal
    assert peso.currency is None
    assert "MXN" in peso.candidates


def test_a_month_says_more_than_each():
    """월 300만원씩 is a month, 하루에 5만원 a day; 300만원씩 alone is each."""
    for text, per in (("월 200만원씩 지급", "month"), ("하루에 5만원을", "day"), ("200만원씩 지급", "unit")):
        assert [m.normal.per for m in find_mentions(text, "ko") if m.kind == "amount"] == [per]


def test_a_scale_word_alone_is_no_sum():
    """만 39세 is a full 39 years; 만 원 and 3만 are sums where money is spoken of."""
    for text, sums_found in (
        ("정착금을 지급하며 만 39세 이하", []),
        ("지원금 만 원을 지급", [10_000]),
        ("연구비 3만 지급", [30_000]),
    ):
        assert [m.normal.low for m in find_mentions(text, "ko") if m.kind == "amount"] == sums_found


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("金额（万元）\n甲公司 150\n乙公司 85", [1_500_000, 850_000]),
        ("補助額（千円）\n事業甲　1,500\n事業乙　850", [1_500_000, 850_000]),
        ("지원액(백만원)\n청년 사업 150\n석학 사업 85", [150_000_000, 85_000_000]),
        ("Amount (USD million)\nRiver office 150\nHill office 85", [150_000_000, 85_000_000]),
        ("名额（人）\n甲公司 150\n乙公司 85", []),
        ("金额（万元）\n人数 30\n项目数量 85", []),
        ("金额（万元）\n甲公司 150", []),
        ("金额（万元）\n以下为名单。\n甲公司 150\n乙公司 85", []),
    ],
)
def test_a_head_with_its_unit_over_rows_of_words_and_a_figure(text: str, sums: list[int]) -> None:
    """Rows apart by a blank, below a line that names the unit; rows that count people and things are no money."""
    from aftername import find_mentions

    assert [one.normal.low for one in find_mentions(text) if one.kind == "amount"] == sums
