"""Which year, in one place: deadlines, years of the Republic, years said twice or short, days that do not exist."""

from __future__ import annotations

import pytest

from aftername.find import as_document, find_mentions
from aftername.stages.mentions.finders import dates
from aftername.stages.mentions.scan import mentions_in


def times(text, language, reference="2024-05-20"):
    found = mentions_in(as_document(text, language, reference), reference, (dates.FINDER,))
    return [
        m.normal.value if m.kind == "date" else (m.normal.start, m.normal.end)
        for m in found
        if m.kind in ("date", "period")
    ]


DUE = [
    ("zh", "申报截止时间为4月30日", "2025-04-30"),
    ("zh", "请于7月5日前报送材料", (None, "2024-07-05")),
    ("zh", "申报工作已于4月30日结束", "2024-04-30"),
    ("zh", "4月30日的座谈", "2024-04-30"),
    ("ja", "応募締切は1月20日", "2025-01-20"),
    ("ja", "6月3日までに提出する", (None, "2024-06-03")),
    ("ja", "1月20日に締め切られた", "2024-01-20"),
    ("ko", "접수 마감은 1월 20일", "2025-01-20"),
    ("ko", "3월 2일부터 3월 20일까지 신청", ("2025-03-02", "2025-03-20")),
    ("ko", "1월 20일 마감됐다", "2024-01-20"),
    ("en", "Applications close on 30 April", "2025-04-30"),
    ("en", "submit it by 15 January", (None, "2025-01-15")),
    ("en", "The call closed on 30 April", "2024-04-30"),
    ("en", "The mayor spoke on 30 April", "2024-04-30"),
]


@pytest.mark.parametrize(("language", "text", "value"), DUE, ids=lambda v: str(v))
def test_a_deadline_falls_after_its_document(language, text, value):
    """Only where the words speak of a deadline or a call, and not of what is over."""
    assert times(text, language) == [value]


SAID = [
    ("zh", "112年3月2日公告", ["2023-03-02"]),
    ("zh", "臺灣學者自112年3月2日起至114年5月1日止", [("2023-03-02", None), (None, "2025-05-01")]),
    ("zh", "114年度補助計畫申請", ["2025"]),
    ("zh", "112.3.2 公告補助計畫", ["2023-03-02"]),
    ("zh", "該校創校逾112年", []),
    ("zh", "112年歷史的學校", []),
    ("ja", "創業112年", []),
    ("ja", "令和4(2022)年7月4日", ["2022-07-04"]),
    ("ja", "2022(令和4)年7月", ["2022-07"]),
    ("ja", "令和4年（2022年）7月4日", ["2022-07-04"]),
    ("ja", "2020年4月1日から23年3月31日まで", [("2020-04-01", "2023-03-31")]),
    ("ja", "2020年4月1日から3年間", [("2020-04-01", "2023-03-31")]),
    ("ko", "’23. 4. 3.(월) ~ 5. 12.", [("2023-04-03", "2023-05-12")]),
    ("ko", "’23.4.3.~’25.5.12.", [("2023-04-03", "2025-05-12")]),
    ("ko", "'09~'13년도", [("2009", "2013")]),
    ("ko", "’24년", ["2024"]),
    ("ko", "24년 동안", []),
    ("zh", "二○二三年三月五日", ["2023-03-05"]),
    ("zh", "二〇二一至二〇二三年", [("2021", "2023")]),
]


@pytest.mark.parametrize(("language", "text", "values"), SAID, ids=lambda v: str(v))
def test_years_in_all_their_forms(language, text, values):
    """Of the Republic, said twice, short, in other zeros; and lengths of time that only look like them."""
    assert times(text, language) == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("zh", "2023年2月29日至2023年3月5日", [(None, "2023-03-05")]),
        ("zh", "2024年2月29日至2024年3月5日", [("2024-02-29", "2024-03-05")]),
        ("ja", "2023年2月29日から3月1日まで", []),
        ("ja", "2024年2月29日から3月1日まで", [("2024-02-29", "2024-03-01")]),
        ("ko", "2023년 2월 29일부터 3월 1일까지", []),
        ("en", "from February 29 to March 5, 2021", ["2021-03-05"]),
        ("en", "from February 28 to March 5, 2021", [("2021-02-28", "2021-03-05")]),
    ],
)
def test_a_day_that_does_not_exist_gives_nothing(language, text, values):
    """Nor is it moved to another year."""
    assert times(text, language) == values


STRETCHES = [
    ("zh", "2023年6月2日下午3点到2023年6月9日上午9点", [("2023-06-02", "2023-06-09")]),
    ("ja", "2023年6月2日午前9時から6月9日午後5時まで", [("2023-06-02", "2023-06-09")]),
    ("ko", "2023년 6월 2일 오전 9시부터 6월 9일 오후 6시까지", [("2023-06-02", "2023-06-09")]),
    ("en", "from 03 to 09 June 2023", [("2023-06-03", "2023-06-09")]),
    ("en", "between 3 and 9 June 2023", [("2023-06-03", "2023-06-09")]),
    ("en", "on 3 June 2023 and 9 June 2023", ["2023-06-03", "2023-06-09"]),
    ("ja", "2023年9月4日～22日", [("2023-09-04", "2023-09-22")]),
    ("ja", "2023年6月30日までに", [(None, "2023-06-30")]),
    ("ja", "2023年4月1日から実施", [("2023-04-01", None)]),
    ("ja", "2021年度から", [("2021-04-01", None)]),
    ("zh", "2023年6月30日前", [(None, "2023-06-30")]),
    ("zh", "自2023年6月起", [("2023-06", None)]),
    ("ko", "2023년 6월 30일까지", [(None, "2023-06-30")]),
    ("ko", "2023년 6월부터 시행", [("2023-06", None)]),
    ("en", "until 30 June 2023", [(None, "2023-06-30")]),
    ("en", "from 2019 onwards", [("2019", None)]),
]


@pytest.mark.parametrize(("language", "text", "values"), STRETCHES, ids=lambda v: str(v))
def test_a_stretch_says_which_ends_it_has(language, text, values):
    """Hours do not break it, a shared month or year goes for both ends, an open end is None."""
    assert times(text, language) == values


COUNTED = [
    ("en", "3 weeks and 2 days ago", ["2024-04-27"]),
    ("en", "2 days ago", ["2024-05-18"]),
    ("zh", "两年零三个月前", ["2022-02"]),
    ("ja", "2年と3か月前", ["2022-02"]),
    ("ko", "2년 3개월 전", ["2022-02"]),
    ("en", "the last three months of 2022", [("2022-10", "2022-12")]),
    ("en", "the last three months", [("2024-02-20", "2024-05-20")]),
    ("ja", "2022年最後の3か月", [("2022-10", "2022-12")]),
    ("ko", "2022년 마지막 3개월", [("2022-10", "2022-12")]),
]


@pytest.mark.parametrize(("language", "text", "values"), COUNTED, ids=lambda v: str(v))
def test_lengths_counted_together(language, text, values):
    """Both parts are taken off; months of a named year are that year's."""
    assert times(text, language) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The UK fund in FY2023-24", [("2023-04", "2024-03")]),
        ("The UK fund in the financial year 2023", [("2023-04", "2024-03")]),
        ("The NSF, in fiscal year 2023", [("2022-10", "2023-09")]),
        ("It was paid in fiscal year 2023", ["2023"]),
    ],
)
def test_a_fiscal_year_is_that_of_its_country(text, values):
    """Where the country is not known, the calendar year is all that is said."""
    assert times(text, "en") == values


def test_one_may_is_no_date():
    """The verb after a number is no month."""
    assert times("One may apply. Only 5 may enter.", "en") == []
    assert times("It opens on 5 May.", "en") == ["2024-05-05"]
    assert [m for m in find_mentions("奖励5/15/25万元", "zh") if m.kind == "date"] == []
    assert times("25/5/2023", "en") == ["2023-05-25"]
