"""Dates and stretches of time in four languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.find import as_document
from aftername.languages.time_words import words_of_all
from aftername.stages.mentions.finders import dates
from aftername.stages.mentions.scan import mentions_in

TODAY = "2023-08-26"


def found(text, language, reference=TODAY):
    return mentions_in(as_document(text, language, reference), reference, (dates.FINDER,))


DATES = [
    ("zh", "于2019年11月3日印发", "2019年11月3日", "2019-11-03"),
    ("zh", "二〇一九年十一月三日", "二〇一九年十一月三日", "2019-11-03"),
    ("zh", "民國109年7月公告，臺灣學者計畫", "民國109年7月", "2020-07"),
    ("zh", "去年11月举行", "去年11月", "2022-11"),
    ("zh", "上周五举行", "上周五", "2023-08-18"),
    ("ja", "平成24年2月9日付け", "平成24年2月9日", "2012-02-09"),
    ("ja", "令和元年5月に", "令和元年5月", "2019-05"),
    ("ja", "昨年11月に始まった", "昨年11月", "2022-11"),
    ("ja", "昭和48年の法律", "昭和48年", "1973"),
    ("ko", "2024. 11. 30.까지 접수", None, None),
    ("ko", "지난해 11월 발표", "지난해 11월", "2022-11"),
    ("ko", "내일은 쉰다", "내일", "2023-08-27"),
    ("ko", "2021년 4월 6일에 시작", "2021년 4월 6일", "2021-04-06"),
    ("en", "on 24 August 2021 it", "24 August 2021", "2021-08-24"),
    ("en", "on April 9, 2019, the", "April 9, 2019", "2019-04-09"),
    ("en", "November last year", "November last year", "2022-11"),
    ("en", "reported in February that", "February", "2023-02"),
    ("en", "two weeks ago", "two weeks ago", "2023-08-12"),
    ("en", "2019-03-04", "2019-03-04", "2019-03-04"),
    ("en", "in 2016, however", "2016", "2016"),
]


@pytest.mark.parametrize(("language", "text", "written", "value"), DATES, ids=lambda v: str(v))
def test_a_date_is_found_as_precise_as_stated(language, text, written, value):
    """One date with its whole wording; relative ones reckoned from the reference."""
    listed = [(m.written, m.normal.value) for m in found(text, language) if m.kind == "date"]
    assert listed == ([(written, value)] if written else [])


PERIODS = [
    ("zh", "2017年至2021年", "2017", "2021"),
    ("zh", "2024年3-5月", "2024-03", "2024-05"),
    ("zh", "自2018年以来", "2018", None),
    ("zh", "2026年7月31日前", None, "2026-07-31"),
    ("zh", "近三年", "2020-08-26", TODAY),
    ("ja", "令和6年度の公募", "2024-04-01", "2025-03-31"),
    ("ja", "9月4日から11日まで", "2022-09-04", "2022-09-11"),
    ("ja", "2016年以降", "2016", None),
    ("ko", "2017년부터 2019년까지", "2017", "2019"),
    ("ko", "2020년 이후", "2020", None),
    ("ko", "2024. 11. 30.까지 접수", None, "2024-11-30"),
    ("ko", "접수: 9.4.(월)~9.13.(수)", "2023-09-04", "2023-09-13"),
    ("ko", "접수: 10. 5. ~ 10. 20. 우편", "2023-10-05", "2023-10-20"),
    ("ko", "9. 18.(월)까지 접수", None, "2023-09-18"),
    ("en", "from 2018 to this year", "2018", "2023"),
    ("en", "since 2021", "2021", None),
    ("en", "before March 2020", None, "2020-02"),
    ("en", "August 3-7, 2020", "2020-08-03", "2020-08-07"),
    ("en", "the 1980s", "1980", "1989"),
    ("en", "in Q3 2020 it", "2020-07", "2020-09"),
    ("zh", "2021-2022学年", "2021-09", "2022-08"),
    ("zh", "112學年度臺灣國立大學", "2023-08", "2024-07"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), PERIODS, ids=lambda v: str(v))
def test_a_stretch_of_time_has_its_ends(language, text, start, end):
    """Both ends as stated; an open end is None."""
    assert [(m.normal.start, m.normal.end) for m in found(text, language) if m.kind == "period"] == [
        (start, end)
    ]


PARTS = [
    ("en", "the first week of March 2022", "2022-02-28", "2022-03-06"),
    ("en", "last week of 2021", "2021-12-27", "2022-01-02"),
    ("en", "in week 12 of 2022", "2022-03-21", "2022-03-27"),
    ("en", "the week of May 10, 2022", "2022-05-09", "2022-05-15"),
    ("en", "this weekend", "2023-08-26", "2023-08-27"),
    ("en", "last winter", "2022-12", "2023-02"),
    ("en", "later this week", "2023-08-24", "2023-08-27"),
    ("en", "the year to date", "2023-01-01", TODAY),
    ("en", "last year's second quarter", "2022-04", "2022-06"),
    ("en", "next 3 business days", "2023-08-27", "2023-08-30"),
    ("en", "the last two quarters", "2023-01", "2023-06"),
    ("en", "4 weeks starting May 10, 2022", "2022-05-10", "2022-06-06"),
    ("ko", "2022년 3월 첫째 주에", "2022-02-28", "2022-03-06"),
    ("ko", "이번 주말에", "2023-08-26", "2023-08-27"),
    ("ko", "올해 말에", "2023-09", "2023-12"),
    ("ko", "지난 여름", "2022-06", "2022-08"),
    ("ko", "이번 주 후반에", "2023-08-24", "2023-08-27"),
    ("ja", "2022年3月の第2週", "2022-03-07", "2022-03-13"),
    ("ja", "来週末", "2023-09-02", "2023-09-03"),
    ("ja", "5月10日の週", "2023-05-08", "2023-05-14"),
    ("zh", "自2022年5月1日起3年", "2022-05-01", "2025-04-30"),
    ("ja", "5月1日から2週間", "2023-05-01", "2023-05-14"),
    ("en", "between now and September 9", TODAY, "2023-09-09"),
    ("en", "for Jan-Feb 2022", "2022-01", "2022-02"),
    ("en", "Nov 18 2021-Dec 19 2022", "2021-11-18", "2022-12-19"),
    ("en", "before the year 2019", None, "2018"),
    ("en", "from nineteen ninety two", "1992", None),
    ("zh", "2022年3月的第二周", "2022-03-07", "2022-03-13"),
    ("zh", "上周末", "2023-08-19", "2023-08-20"),
    ("zh", "上个世纪", "1900", "1999"),
    ("zh", "2021年8月3日9：00至9月5日17：00", "2021-08-03", "2021-09-05"),
    ("zh", "十九世纪", "1800", "1899"),
    ("zh", "十九世纪六十年代", "1860", "1869"),
    ("zh", "在过去的一周里", "2023-08-19", TODAY),
    ("ja", "今週初めに", "2023-08-21", "2023-08-23"),
    ("en", "during 1961-64 it", "1961", "1964"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), PARTS, ids=lambda v: str(v))
def test_weeks_and_parts_have_their_ends(language, text, start, end):
    """Weeks by number, by place in a month and by a day in them; weekends, seasons, parts of a year or week."""
    assert [(m.normal.start, m.normal.end) for m in found(text, language) if m.kind == "period"] == [
        (start, end)
    ]


NEAR = [
    ("ko", "지난 3월에", "2023-03"),
    ("ko", "오는 12일에", "2023-09-12"),
    ("ja", "去る5月2日に", "2023-05-02"),
    ("ja", "3週間で戻ります", "2023-09-16"),
    ("ja", "ひと月前に", "2023-07"),
    ("en", "Friday after next", "2023-09-08"),
    ("en", "two Sundays ago", "2023-08-13"),
    ("en", "on the 20th of next month", "2023-09-20"),
    ("en", "by the thirty-first day of the month", None),
    ("en", "April of 94.", "1994-04"),
]


@pytest.mark.parametrize(("language", "text", "value"), NEAR, ids=lambda v: str(v))
def test_words_say_which_day_is_meant(language, text, value):
    """지난 and 去る take the past one, 오는 and next the coming one; で with a verb of return counts from now."""
    listed = [m.normal.value for m in found(text, language) if m.kind == "date"]
    assert listed == ([value] if value else [])


def test_a_date_that_names_an_event_opens_nothing():
    """Before the 2016 election is not before 2016; different from last year is no stretch."""
    for text in ("before the 2014 election", "since Saturday's match", "it is different from last year"):
        assert [m.written for m in found(text, "en") if m.kind == "period"] == []
    assert [m.normal.start for m in found("since the 2014", "en") if m.kind == "period"] == ["2014"]


def test_years_without_their_century():
    """1950~53년 ends in 1953."""
    for text, language in (("1961~64년의 일", "ko"), ("1961—64年", "zh")):
        assert [(m.normal.start, m.normal.end) for m in found(text, language)] == [("1961", "1964")]


def test_a_term_from_a_day_keeps_its_length():
    """2020年10月1日から3年間 is a stretch with its last day, and three years."""
    for text, language, written in (
        ("契約は2021年4月1日から2年間とする", "ja", "2021年4月1日から"),
        ("2021년 4월 1일부터 2년간", "ko", "2021년 4월 1일부터"),
        ("自2021年4月1日起2年", "zh", "自2021年4月1日起"),
    ):
        (term,) = found(text, language)
        assert (term.written, term.normal.start, term.normal.end) == (written, "2021-04-01", "2023-03-31")


def test_parts_of_a_telephone_number_are_no_years():
    """2010-2015 in a telephone number is no stretch of years."""
    assert [m.written for m in found("call 138-2010-2015 or 2010-2015-86", "en") if m.kind == "period"] == []


YEARS = [
    ("ko", "2022학년도", "2022-03", "2023-02"),
    ("zh", "2022/23财政年度", "2022", "2023"),
    ("en", "fiscal year 2022-23", "2022", "2023"),
    ("ja", "2022年度末まで", None, "2023-03"),
    ("ja", "令和5年3月31日限り失効", None, "2023-03-31"),
    ("ko", "접수: 2022. 3. 7.(월) ~ 4. 1.(금)", "2022-03-07", "2022-04-01"),
    ("ko", "2022. 3. 7. ~ 11.", "2022-03-07", "2022-03-11"),
    ("ko", "2022.5.~2024.4.", "2022-05", "2024-04"),
    ("zh", "“十三五”时期", "2016", "2020"),
    ("ja", "令和3～7年度", "2021-04-01", "2026-03-31"),
    ("ja", "平成25～29年", "2013", "2017"),
    ("ja", "2021～2024年度", "2021-04-01", "2025-03-31"),
    ("ja", "H29.4.1～R4.3.31", "2017-04-01", "2022-03-31"),
    ("en", "(2011-2017)", "2011", "2017"),
    ("en", "over the past decade", "2013-08-26", TODAY),
    ("en", "through the end of 2022", None, "2022-12"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), YEARS, ids=lambda v: str(v))
def test_school_and_fiscal_years_and_terms(language, text, start, end):
    """School years by country, fiscal years, five-year plans, terms as notices write them."""
    assert [(m.normal.start, m.normal.end) for m in found(text, language) if m.kind == "period"] == [
        (start, end)
    ]


def test_fiscal_years_of_one_year_are_years():
    """2022 회계연도, 2022财年 and FY2022 are years; '22. 5. 31. is a day, “十三五”期末 the last year of a plan."""
    for text, language, value in (
        ("2022 회계연도", "ko", "2022"),
        ("2022财年", "zh", "2022"),
        ("in FY2022 it", "en", "2022"),
        ("'22. 5. 31. 공고", "ko", "2022-05-31"),
        ("“十三五”期末", "zh", "2020"),
    ):
        assert [m.normal.value for m in found(text, language) if m.kind == "date"] == [value]


FEASTS = [
    ("en", "on Labor Day 2022", "2022-09-05"),
    ("en", "last Thanksgiving", "2022-11-24"),
    ("ko", "작년 추수감사절에", "2022-11-24"),
    ("ja", "昨年の海の日", "2022-07-18"),
    ("zh", "去年国庆节", "2022-10-01"),
    ("zh", "2022年中秋节", "2022-09-10"),
    ("zh", "农历2022年八月十五", "2022-09-10"),
    ("zh", "腊月廿三", "2023-01-14"),
    ("ko", "음력 8월 15일", "2022-09-10"),
    ("ko", "올해 설날", "2023-01-22"),
    ("ja", "旧暦の2022年8月15日", "2022-09-10"),
]


@pytest.mark.parametrize(("language", "text", "value"), FEASTS, ids=lambda v: str(v))
def test_feasts_fall_on_their_day(language, text, value):
    """Feasts of a fixed day, and those of the nth weekday of a month, in the year named."""
    assert [m.normal.value for m in found(text, language) if m.kind == "date"] == [value]


NONE = [
    ("zh", "国科发〔2018〕12号和第3号令"),
    ("zh", "税后年薪，前景广阔，后期服务"),
    ("zh", "GB/T 20141231-T-469"),
    ("ja", "上位三位、第五回、三角形"),
    ("ko", "올바른 방법과 만일의 경우"),
    ("ko", "점수 3.2 ~ 4.5, 4. 5. 6.항, 제4. 5.절"),
    ("ko", "내일물결카드와 오늘날의 배움"),
    ("en", "you may march on; 2000 applicants"),
]


@pytest.mark.parametrize(("language", "text"), NONE)
def test_numbers_of_papers_and_other_words_are_no_dates(language, text):
    """Document numbers, ordinals and words that hold a word for time give no date."""
    assert [m.written for m in found(text, language) if m.kind in ("date", "period")] == []


def test_a_relative_date_without_reference_has_no_value():
    """Without a reference date a relative date is found and left open; a month and day keep what is known."""
    (ago,) = found("last year", "en", None)
    assert (ago.normal.value, ago.normal.relative) == ("", True)
    (day,) = found("11月3日", "zh", None)
    assert day.normal.value == "--11-03"


def test_a_blank_date_is_no_reference():
    """0001-01-01 and 9999-12-31 stand in forms for no date."""
    for reference in ("0001-01-01", "9999-12-31"):
        for text in ("last Thanksgiving", "Wednesday", "next week", "去年中秋节", "지난 12일"):
            assert all(m.normal.value in ("", "---12") for m in found(text, "en", reference))


def test_a_day_without_its_year_keeps_both_readings():
    """The past reading first, the coming one beside it."""
    (day,) = found("11月3日", "zh")
    assert (day.normal.value, day.normal.others) == ("2022-11-03", ("2023-11-03",))


def test_an_ambiguous_order_keeps_both_readings():
    """3/4/2019 is March or April."""
    (day,) = found("on 3/4/2019 it", "en")
    assert (day.normal.value, day.normal.others) == ("2019-03-04", ("2019-04-03",))


def test_a_birth_stands_for_an_age():
    """Born on or after a date is a greatest age at the reference date."""
    for text, language in (("1984年1月1日(含)以后出生", "zh"), ("born on or after January 1, 1984", "en")):
        (age,) = [m for m in found(text, language) if m.kind == "age"]
        assert (age.normal.born_from, age.normal.high, age.normal.at) == ("1984-01-01", 39, TODAY)


TABLES = (
    "relative",
    "weekdays",
    "months",
    "ago",
    "later",
    "past",
    "coming",
    "parts",
    "days",
    "eras",
    "since_after",
)
WORDS = sorted({word for name in TABLES for word in words_of_all(name)})
JOINTS = [
    " ",
    "",
    "의 ",
    "の",
    "的",
    "至",
    "から",
    "부터 ",
    " to ",
    "-",
    "3",
    "12",
    "2019",
    "年",
    "月",
    "日",
    "월 ",
    "일",
]
REFERENCES = [None, "2024-02-29", "2023-08", "2019", "0001-01-01", "9999-12-31"]


@settings(max_examples=150)
@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(JOINTS)), min_size=1, max_size=12),
    st.sampled_from(["zh", "ja", "ko", "en"]),
    st.sampled_from(REFERENCES),
)
def test_words_for_time_put_together_break_nothing(pieces, language, reference):
    """Whatever words stand beside each other: quotes are slices, and no stretch ends before it begins."""
    text = "".join(pieces)
    for mention in found(text, language, reference):
        assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.quote
        if mention.kind == "period":
            start, end = mention.normal.start, mention.normal.end
            if start and end and start[0] != "-" != end[0]:
                assert start[:4] <= end[:4]
