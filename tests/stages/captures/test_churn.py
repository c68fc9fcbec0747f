"""Lines that change by the visit are no matter, and lines that look like them are."""

from __future__ import annotations

import pytest

from aftername.stages.captures.churn import is_churn

TEXTS = {
    "zh": "申报人应当具有博士学位，年龄不超过四十周岁。\n入选者由省财政给予五十万元资助。",
    "ja": "応募者は博士の学位を有することが必要です。\n採択された者には年額五百万円を支給します。",
    "ko": "신청자는 박사 학위가 있어야 합니다.\n선정된 사람에게는 연간 오천만 원을 지원합니다.",
    "en": "Applicants must hold a doctorate.\nFellows receive a grant for three years.",
}
LINES = [
    ("zh", "浏览次数：37", "浏览次数：1520"),
    ("zh", "评论（3）", ""),
    ("zh", "无障碍阅读", ""),
    ("zh", "2017年1月9日 星期一", "2018年2月6日 星期二"),
    ("ja", "閲覧数 37", "閲覧数 1,520"),
    ("ja", "この記事へのコメント（3）", ""),
    ("ja", "2017年1月9日（月）", "2018年2月6日（火）"),
    ("ja", "ふりがなをつける", ""),
    ("ko", "등록일 2015.03.02 | 조회수 37", "등록일 2015.03.02 | 조회수 1,520"),
    ("ko", "오늘 방문자 152명", "오늘 방문자 89명"),
    ("ko", "고대비", ""),
    ("ko", "2017년 1월 9일 월요일", "2018년 2월 6일 화요일"),
    ("en", "41 page views", "1,877 page views"),
    ("en", "Monday, 9 January 2017", "Tuesday, 6 February 2018"),
    ("en", "3 comments", ""),
    ("en", "High contrast", ""),
]


@pytest.mark.parametrize(("language", "line", "later"), LINES)
def test_churn(page, language, line, later):
    """A page on which nothing else differs is present."""
    text = TEXTS[language]
    page.text("2015-01-01", "Notice", f"{line}\n{text}", language)
    assert page.text("2018-01-01", "Notice", f"{later}\n{text}", language).history().verdict == "present"


@pytest.mark.parametrize(
    ("language", "line", "later"),
    [
        ("zh", "资助标准 五十万元", "资助标准 八十万元"),
        ("zh", "接待访问学者30人", "接待访问学者80人"),
        ("ja", "支給額 年500万円", "支給額 年300万円"),
        ("ja", "受付は終了しました", ""),
        ("ko", "지원 금액 5천만 원", "지원 금액 3천만 원"),
        ("ko", "접수 마감", ""),
        ("en", "Deadline Monday noon", "Deadline Friday noon"),
        ("en", "Visiting scholars: thirty", "Visiting scholars: ten"),
        ("en", "The panel's views on 12 applications", "The panel's views on the applications"),
    ],
)
def test_lines_of_matter(page, language, line, later):
    """Sums, terms and deadlines are matter however short their line is."""
    assert not is_churn(line)
    text = TEXTS[language]
    page.text("2015-01-01", "Notice", f"{line}\n{text}", language)
    assert page.text("2018-01-01", "Notice", f"{later}\n{text}", language).history().verdict == "changed"
