"""Korean papers: kinds, levels, signs of adverts and news.

Source: rules of administrative papers and common usage; written for this project. To extend: add a word to its list.
"""

from __future__ import annotations

KINDS = (
    "모집 공고",
    "채용 공고",
    "시행계획",
    "기본계획",
    "보도자료",
    "공고",
    "고시",
    "훈령",
    "예규",
    "통보",
    "안내",
    "지침",
    "계획",
    "규정",
    "조례",
    "보고서",
)
ADVERT = ("채용", "모집합니다", "지원 자격", "지원자격", "이력서", "지원 방법")
NEWS = ("기자", "연합뉴스", "특파원", "보도했다", "소식통", "(서울=", "뉴스1")
OPEN = ("비공개", "부분공개", "대국민공개")
CENTRAL = ("부 ", "부장관", "청장", "위원회", "대통령", "국무총리")
LEVELS = (
    ("county", ("군수", "구청장", "군", "구청")),
    ("municipal", ("시장", "시청")),
    ("provincial", ("도지사", "특별시", "광역시", "특별자치시", "도청")),
)
INSTITUTION = ("대학교", "대학", "연구원", "연구소", "재단", "진흥원", "공단")
FIRM = ("주식회사", "㈜", "(주)")
