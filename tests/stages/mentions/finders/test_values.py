"""Ages, percentages, lengths of time, counts, degrees and bare numbers; and what holds for all values."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.find import as_document, find_mentions
from aftername.stages.mentions.finders import (
    ages,
    amounts,
    counts,
    dates,
    degrees,
    durations,
    numbers,
    percents,
)  # fmt: skip
from aftername.stages.mentions.scan import mentions_in

VALUES = tuple(one.FINDER for one in (ages, dates, amounts, percents, durations, counts, degrees, numbers))


def normals(kind, text, language):
    document = as_document(text, language, "2023-08-26")
    return [m.normal for m in mentions_in(document, "2023-08-26", VALUES) if m.kind == kind]


AGES = [
    ("zh", "不超过48周岁", None, 48, True),
    ("zh", "未满22岁", None, 22, False),
    ("zh", "年龄不超过50", None, 50, True),
    ("ja", "37歳未満の者", None, 37, False),
    ("ja", "37歳以下の者", None, 37, True),
    ("ko", "만 34세 이하", None, 34, True),
    ("en", "talent under the age of 45", None, 45, False),
    ("en", "aged 36 or under", None, 36, True),
    ("en", "a 29-year-old engineer", 29, 29, True),
]


@pytest.mark.parametrize(("language", "text", "low", "high", "included"), AGES, ids=lambda v: str(v))
def test_an_age_keeps_its_bounds(language, text, low, high, included):
    """Under is without the bound, or under is with it."""
    (age,) = normals("age", text, language)
    assert (age.low, age.high, age.high_included) == (low, high, included)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "五岁山、百岁千秋路"), ("ko", "세 대의 차와 세대"), ("en", "page 45 and over")],
)
def test_what_is_no_age(language, text):
    """Figures near words that also mean ages."""
    assert [age for age in normals("age", text, language) if age.low not in (5, 100)] == []


PERCENTS = [
    ("zh", "百分之十七", 17, 17),
    ("zh", "占三成", 30, 30),
    ("zh", "提高2.5个百分点", 2.5, 2.5),
    ("ja", "4割", 40, 40),
    ("ko", "이십이 퍼센트", 22, 22),
    ("en", "10-20%", 10, 20),
    ("en", "more than 60 percent", 60, None),
]


@pytest.mark.parametrize(("language", "text", "low", "high"), PERCENTS, ids=lambda v: str(v))
def test_a_percentage_is_in_points(language, text, low, high):
    """15 is 15 %."""
    (percent,) = normals("percent", text, language)
    assert (percent.low, percent.high) == (low, high)


def test_an_escaped_address_holds_no_percentage():
    """%20 in an address is no percentage."""
    assert normals("percent", "see https://a.example/?q=3%20or%204", "en") == []


def test_lengths_of_time():
    """Parts are added up in the smaller unit; a half counts."""
    assert [(d.low, d.unit) for d in normals("duration", "二年六个月", "zh")] == [(30, "month")]
    assert [(d.low, d.unit) for d in normals("duration", "一个半小时", "zh")] == [(1.5, "hour")]
    assert [(d.low, d.unit) for d in normals("duration", "3年半", "ja")] == [(3.5, "year")]
    assert [(d.low, d.high) for d in normals("duration", "有效期不超过4年", "zh")] == [(None, 4)]
    assert normals("duration", "十三五规划与2021年", "zh") == []


def test_years_and_more():
    """5+ years and five-plus years are at least five."""
    for text in ("5+ years of experience", "five-plus years of experience"):
        assert [(e.low, e.high) for e in normals("experience", text, "en")] == [(5, None)]


def test_experience_is_told_from_mere_time():
    """A length of work is experience, with place and whether it is unbroken."""
    (asked,) = normals("experience", "具有海外连续24个月以上工作经历", "zh")
    assert (asked.low, asked.high, asked.unit, asked.place, asked.continuous) == (
        24,
        None,
        "month",
        "abroad",
        True,
    )
    (told,) = normals("experience", "at least 5 years of overseas research experience", "en")
    assert (told.low, told.place) == (5, "abroad")
    assert normals("experience", "公示期为5年", "zh") == []


def test_counts_name_their_step():
    """Applied, shortlisted, arrived: from the words beside the count."""
    listed = normals("count", "共申报140人，入围36人，引进12人", "zh")
    assert [(c.low, c.step) for c in listed] == [(140, "applied"), (36, "shortlisted"), (12, "arrived")]
    text = "It received more than 300 applicants, but only nine returned."
    assert [(c.low, c.high, c.step) for c in normals("count", text, "en")] == [
        (300, None, "applied"),
        (9, 9, "arrived"),
    ]
    assert [(c.low, c.step) for c in normals("count", "40명을 선발했다", "ko")] == [(40, "selected")]
    assert [(c.low, c.step) for c in normals("count", "応募者は120人だった", "ja")] == [(120, "applied")]


def test_or_more_stays_with_a_length_of_time():
    """3年以上, 3年以内: the bound belongs to the length; 98年以前 is a year."""
    for text, language in (("教学经历6年以上", "zh"), ("6年以上の実務経験", "ja")):
        assert [(e.low, e.high, e.unit) for e in normals("experience", text, language)] == [(6, None, "year")]
    assert [(d.low, d.high) for d in normals("duration", "公示4年以内", "zh")] == [(None, 4)]
    assert [(d.low, d.high) for d in normals("duration", "4个月内提出", "zh")] == [(None, 4)]
    assert [(d.low, d.high) for d in normals("duration", "4개월 안에 신청", "ko")] == [(None, 4)]
    assert [(d.low, d.high) for d in normals("duration", "4年内蒙古", "zh")] == [(4, 4)]
    assert normals("duration", "97年以前的规定", "zh") == []
    assert [(p.start, p.end) for p in normals("period", "97年以前的规定", "zh")] == [(None, "1997")]


def test_full_years_are_no_lower_bound():
    """만 and 満 before an age say how it is counted, not that it is the least."""
    for text, language in (("만 29세의 연구자", "ko"), ("満29歳の者", "ja")):
        assert [(a.low, a.high) for a in normals("age", text, language)] == [(29, 29)]
    assert [(a.low, a.high) for a in normals("age", "최소 만 29세", "ko")] == [(29, None)]


def test_taking_effect_is_no_birth():
    """自...起生效 is a date from which something holds, and no age."""
    assert normals("age", "本细则自2021年4月9日起生效", "zh") == []
    assert [a.born_from for a in normals("age", "1990年5月6日以后出生", "zh")] == ["1990-05-06"]


def test_words_that_hold_a_number_or_a_day_give_nothing():
    """구조원 is a rescuer, 灵溪3号 a ship, SAT a test."""
    assert normals("amount", "인명 구조원이 말했다", "ko") == []
    assert normals("date", "灵溪3号科考船", "zh") == []
    assert [d.value for d in normals("date", "会议于13号举行", "zh")] == ["2023-08-13"]
    assert normals("date", "acceptance tests (FAT, SAT) follow", "en") == []


KANA = [("さんじゅうに", 32), ("よんひゃくごじゅう", 450), ("にせんまん", 2 * 10**7)]


@pytest.mark.parametrize(("text", "value"), KANA)
def test_numbers_in_kana(text, value):
    """A run of number syllables with a ten, hundred or more in it."""
    assert [n.low for n in normals("number", text, "ja")] == [value]


def test_kana_of_other_words_are_no_numbers():
    """には, さん, ません and adverbs hold the same syllables."""
    for text in ("田中さんには申しません。", "さんざん待った", "ごくろうさん"):
        assert normals("number", text, "ja") == []


def test_counted_from_the_back_is_no_ordinal():
    """The second from last is not the second; 最初 and 첫 are the first."""
    assert normals("number", "最後から4番目の席", "ja") == []
    assert [(n.low, n.ordinal) for n in normals("number", "最初の会議", "ja")] == [(1, True)]
    assert [(n.low, n.ordinal) for n in normals("number", "첫 회의", "ko")] == [(1, True)]


def test_two_numbers_in_words_stay_two():
    """1.7 million four years ago is 1.7 million, and four."""
    assert [n.low for n in normals("number", "from 1.7 million four", "en")] == [1700000, 4]
    assert [n.low for n in normals("number", "3 million four hundred thousand", "en")] == [3400000]


def test_a_scale_behind_a_blank():
    """25 k is 25,000; 5 G is a network."""
    assert [n.low for n in normals("number", "a total of 25 k", "en")] == [25000]
    assert [n.low for n in normals("number", "for 5 G networks", "en")] == [5]


def test_korean_words_that_begin_like_numbers():
    """이사회 is a board and 만일 "if"; 수백 is hundreds."""
    text = "이사회가 만일 사이인 회원을 일원으로 열기로 한 구분. 한편 석호 앞에 서기 전 무슨 일이 있어 이제 서구는 팔을 든다"
    for kind in ("count", "amount", "number", "duration"):
        assert normals(kind, text, "ko") == []
    assert [(c.low, c.high) for c in normals("count", "수백 명의 학생", "ko")] == [(100, 1000)]
    assert [(a.low, a.high) for a in normals("amount", "수천만 원을 썼다", "ko")] == [(10**7, 10**8)]
    assert [(d.low, d.high) for d in normals("duration", "수십 년 동안", "ko")] == [(10, 100)]
    assert [(c.low, c.high) for c in normals("count", "何千人もの学生", "ja")] == [(1000, 10000)]
    assert normals("number", "갈 수 있는 교수 십계명", "ko") == []


def test_the_clock_gives_no_lengths_and_no_numbers():
    """The minutes of a time are no length of time, and 09:30 holds no numbers."""
    for text, language in (("오전 10시 25분에", "ko"), ("午前8時25分に", "ja")):
        assert normals("duration", text, language) == []
    assert [d.low for d in normals("duration", "25분 동안 2시간", "ko")] == [25, 2]
    assert normals("number", "at 09:30 on Sunday", "en") == []


def test_ages_of_persons_named():
    """A figure between commas behind a name or a person; lists of ages; decades of life."""
    assert [a.low for a in normals("age", "Okonkwo, 41, joined the lab", "en")] == [41]
    assert [a.low for a in normals("age", "police seek a man, 32, on foot", "en")] == [32]
    assert [a.low for a in normals("age", "three men aged 31, 35 and 42, said", "en")] == [31, 35, 42]
    assert [(a.low, a.high) for a in normals("age", "still in her 50s", "en")] == [(50, 59)]
    assert normals("age", "On pages 12, 14, and In May, 20, rooms", "en") == []


def test_enough_is_no_number():
    """十分 is "enough" or "very", 唯一一个 one, 年生 a grade, 周目 a lap."""
    for kind in ("number", "duration", "count"):
        assert normals(kind, "十分な休息、準備は十分", "ja") == []
        assert normals(kind, "这十分重要", "zh") == []
    assert [d.low for d in normals("duration", "三十分が経ち、十分後に", "ja")] == [30, 10]
    assert [c.low for c in normals("count", "唯一一个基地", "zh")] == []
    assert normals("duration", "大学3年生が12周目に", "ja") == []
    assert normals("duration", "2022학년도 2학기", "ko") == []
    assert normals("number", "“十三五”规划", "zh") == []
    assert normals("amount", "어떤 이유로 17명이", "ko") == []


def test_a_length_with_an_article():
    """For a week is a week; a week of work and a year ago are not read so."""
    assert [
        (d.low, d.unit) for d in normals("duration", "he stayed for a week, then over a decade", "en")
    ] == [
        (1, "week"),
        (10, "year"),
    ]
    assert normals("duration", "it is a year ago and $50 a month", "en") == []
    assert [(d.low, d.high, d.unit) for d in normals("duration", "数時間待った", "ja")] == [(3, None, "hour")]
    assert [(d.low, d.unit) for d in normals("duration", "며칠 동안", "ko")] == [(3, "day")]
    assert [(d.low, d.unit) for d in normals("duration", "近几个月来", "zh")] == [(3, "month")]


def test_numbers_put_together_across_ways_of_writing():
    """Sino-Korean hundreds with native tens, a nought before ten, 三五百 as a span."""
    assert [(n.low, n.ordinal) for n in normals("number", "이백서른넷 번째 회의", "ko")] == [(234, True)]
    assert [(d.low, d.unit) for d in normals("duration", "两小时零二十分钟", "zh")] == [(140, "minute")]
    assert [(a.low, a.high) for a in normals("amount", "三五千块", "zh")] == [(3000, 5000)]
    assert [(a.low, a.currency) for a in normals("amount", "7000元日币", "zh")] == [(7000, "JPY")]
    assert [a.low for a in normals("amount", "it cost 12 grand", "en")] == [12000]
    assert normals("amount", "won two grand prizes", "en") == []
    assert [p.low for p in normals("percent", "全场打对折，占四成半", "zh")] == [50, 45]


def test_what_is_no_count():
    """2回目 is the second time, 四人赛 a kind of match, 二级指标 no quota, 7点半 a time."""
    assert normals("count", "2回目の会議", "ja") == []
    assert normals("count", "在四人赛中", "zh") == []
    assert normals("count", "上午7点半开会", "zh") == []
    assert normals("count", "红十字会", "zh") == []
    assert normals("count", "排在第 7 位", "zh") == []
    assert [(c.low, c.high) for c in normals("count", "不超过800字", "zh")] == [(None, 800)]
    assert [(c.low, c.step) for c in normals("count", "包括17个二级指标", "zh")] == [(17, None)]


def test_points_of_a_game_are_no_percentages():
    """ポイント is a percentage point where a rate is near."""
    assert normals("percent", "前半を12ポイントのリードで終えた試合", "ja") == []
    assert [p.low for p in normals("percent", "失業率は4%で、前年から2ポイント上昇した", "ja")] == [4, 2]


def test_a_number_in_a_name_counts_nobody():
    """The figure of a plan's name is no count of people."""
    for text, language in (
        ("the 3,000 Scholars Plan", "en"),
        ("万人计划", "zh"),
        ("the 500-person plan", "en"),
    ):
        assert normals("count", text, language) == []


DEGREES = [
    ("zh", "具有博士学位", "doctorate", False),
    ("zh", "硕士及以上", "master", True),
    ("ja", "修士号以上", "master", True),
    ("ko", "박사 학위를", "doctorate", False),
    ("en", "a Ph.D. from", "doctorate", False),
    ("en", "bachelor's degree or above", "bachelor", True),
]


@pytest.mark.parametrize(("language", "text", "level", "minimum"), DEGREES, ids=lambda v: str(v))
def test_degrees(language, text, level, minimum):
    """A degree, and whether it is the least asked for."""
    (degree,) = normals("degree", text, language)
    assert (degree.level, degree.minimum) == (level, minimum)


def test_a_scholarship_is_no_degree():
    """장학사업 is a scheme of scholarships, 학사일정 the calendar of a school."""
    assert normals("degree", "외국인 장학사업과 학사일정을 알린다", "ko") == []


def test_posts_and_stations_are_no_degrees():
    """博士后 is a post."""
    assert normals("degree", "博士后工作站", "zh") == []
    assert normals("degree", "各普通本科高校的本科课程，专科医院", "zh") == []
    assert [d.level for d in normals("degree", "本科毕业，大专学历", "zh")] == ["bachelor", "associate"]


def test_labels_and_codes_are_no_numbers():
    """The label of a heading and the number of a standard are no values."""
    text = "总则\n（三）保障措施。推进落实各项任务\n4.加强领导和组织保障。按照 GB/T 29835 执行"
    assert normals("number", text, "zh") == []
    assert [n.low for n in normals("number", "平均值为 38 左右", "zh")] == [38]


def test_a_value_stands_in_one_kind_only_in_a_review():
    """The finders of a review do not give the 30 of 30% again as a number; find_mentions does."""
    document = as_document("growth of 30%", "en")
    assert [m.kind for m in mentions_in(document, None, VALUES)] == ["percent"]
    assert {m.kind for m in find_mentions("growth of 30%", "en")} == {"percent", "number"}


PIECES = st.sampled_from(
    [
        "0",
        "1",
        "12",
        "2018",
        "300",
        ",",
        ".",
        "-",
        "—",
        "~",
        "至",
        "年",
        "月",
        "日",
        "元",
        "万",
        "亿",
        "岁",
        "人",
        "个",
        "第",
        "(",
        ")",
        "%",
        "$",
        "\\",
        "about",
        "up\u3000to",
        "million",
        "yuan",
        "year",
        "old",
        "割",
        "円",
        "歳",
        "から",
        "まで",
        "원",
        "만",
        "세",
        "년",
        "부터",
        "까지",
        "박사",
        "去年",
        "last",
        "october",
        "may",
        "the",
        "of",
        "半",
        "几",
        "多",
        "十",
        "三",
        "百分之",
        "单位：",
        "\n",
        "\t",
        "week",
        "first",
        "next",
        "between",
        "now",
        "週",
        "末",
        "주말",
        "지난",
        "农历",
        "正月",
        "初",
        "だい",
        "じゅう",
        "수",
        "내",
        "起",
        ":",
    ]
)


@settings(max_examples=120)
@given(st.lists(PIECES, max_size=30), st.sampled_from(["zh", "ja", "ko", "en"]))
def test_every_quote_is_its_slice(pieces, language):
    """Whatever is put together, every mention quotes exactly what stands there, twice the same."""
    text = "".join(pieces)
    if not text:
        return
    first = find_mentions(text, language, "2023-08-26")
    for mention in first:
        assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.quote
    assert first == find_mentions(text, language, "2023-08-26")


HARD = [
    "1" * 30000, "一" * 30000, "1," * 15000, "三百" * 12000, "万" * 20000, "이" * 20000, "2018-" * 6000, "1 " * 15000,
    "twenty " * 5000, "and a half " * 3000, "from 2018 to " * 3000, "约" * 20000 + "5", "up to " * 6000 + "5", "(" * 20000,
    "3年" * 10000, "$" * 20000, "1/" * 15000, "last " * 6000, "又三分之一" * 5000, "1点" * 10000, "的" * 20000,
    "may " * 8000, "1" * 6000 + "万元", "一" + "万" * 6000 + "元", "3 " + "million " * 3000, "9e999 2^9999", "일이다" * 6000, "5 a b c d " * 3000, "单位：万元\n1\t2\n" * 1500,
    "week of " * 5000, "农历" * 10000, "正月初" * 8000, "지난 " * 9000, "between now and " * 2500, "数" * 20000, " for a week" * 3500,
    "だい1" * 9000, "にじゅう" * 8000, "수십 " * 9000, "2018年第1周" * 3500, "5月1日から2年" * 3000, "first week of " * 3000,
    "Ng, 41, " * 4000, "aged 31, 32, " * 3000, "in his 30s " * 3500, "19世纪70年代" * 3000, "1950-53" * 5000, "12:30" * 6000,
]  # fmt: skip


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:12])
def test_time_grows_with_the_text_and_no_faster(text):
    """Four times the text takes at most about four times as long, whatever stands in it."""

    def took(part):
        document = as_document(part, "zh", "2023-08-26")
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            mentions_in(document, "2023-08-26", VALUES)
            best = min(best, time.process_time() - start)
        return best

    quarter = took(text[: len(text) // 4])
    assert took(text) < 0.05 + 9 * quarter
