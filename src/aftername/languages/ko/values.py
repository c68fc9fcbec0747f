"""Korean words for values. General knowledge, no source file.

To extend: add a word to the table it belongs to; the engines in text/ and stages/mentions/finders/ read it.
"""

from __future__ import annotations

from aftername.languages.value_words import ValueWords

# The native numbers, alone and before a counter. Larger ones are put together: 스물 + 셋.
# Tables, many words to a line.
# fmt: off
_TENS = {
    "열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80, "아흔": 90,
}
_ONES = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "서": 3, "넷": 4, "네": 4, "넉": 4, "너": 4,
    "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
}
NATIVE = {
    **_ONES,
    **_TENS,
    **{
        ten + one: value + more
        for ten, value in _TENS.items()
        for one, more in _ONES.items()
        if ten != "스무"
    },
}
# Alone these are also other words (한 "about, in", 두, 세, 네 "yes"): only before a counter.
NATIVE_SHORT = frozenset({"한", "두", "세", "석", "서", "네", "넉", "너"})
NATIVE_DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15,
}

WORDS = ValueWords(
    language="ko",
    before={
        "about": ("약", "대략", "거의", "얼추", "대충", "한", "어림잡아", "추정", "근"),
        "most": ("최대", "최고", "최장", "많아야", "상한", "상한은", "한도", "최대한", "최대 약", "많게는"),
        "under": (),
        "least": ("최소", "적어도", "최저", "최소한", "하한", "최단", "적게는"),
        "over": (),
        "full": ("만",),
    },
    after={
        "about": ("정도", "가량", "안팎", "내외", "쯤", "남짓", "상당", "전후", "여"),
        "most": ("이하", "이내", "까지", "한도", "이하의", "한도로", "를 넘지", "을 넘지"),
        "under": (
            "미만", "미만의", "보다 적은", "보다 작은", "보다 낮은", "보다 작다", "보다 적다", "을 밑도는", "를 밑도는", "에 못 미치는", "보다 어린",
        ),
        "least": ("이상", "이상의", "부터"),
        "over": (
            "초과", "초과의", "보다 많은", "보다 큰", "보다 높은", "보다 크다", "을 넘는", "를 넘는", "이 넘는", "가 넘는", "을 넘어", "를 넘어",
            "을 초과", "를 초과", "을 웃도는", "이 넘었다", "보다 많다", "을 돌파", "을 넘긴", "넘게", "이 넘게", "가 넘게", "을 넘게", "를 넘게", "넘도록", "을 넘었다", "를 넘었다",
        ),
    },
    per_before={
        "연간": "year", "연봉": "year", "매년": "year", "해마다": "year", "월": "month", "월급": "month",
        "매월": "month", "매달": "month", "월평균": "month", "연평균": "year", "1인당": "person", "일인당": "person",
        "1명당": "person", "인당": "person", "한 사람당": "person", "팀당": "team", "1팀당": "team", "과제당": "project",
        "건당": "project", "1과제당": "project", "일회성": "once", "일시금": "once", "일시불로": "once", "시간당": "hour",
        "일당": "day", "하루": "day", "주당": "unit", "각각": "unit", "연": "year", "1인당 연간": "year",
        "1인당 최대": "person", "연간 최대": "year", "기업당": "unit", "개사당": "unit", "시급": "hour",
    },
    per_after={
        "/년": "year", "/월": "month", "/인": "person", "씩": "unit", "/명": "person", "/건": "project",
        "/팀": "team", "/일": "day", "/시간": "hour",
    },
    pre_tax=("세전",),
    post_tax=("세후", "비과세", "실수령"),
    money=(
        "연봉", "월급", "급여", "보수", "지원금", "보조금", "장려금", "연구비", "예산", "수당", "상금", "자금", "비용", "가격", "정착금",
    ),
    restating=(
        "약", "한화", "한화 약", "한화로", "한화로 약", "우리 돈", "우리 돈으로", "우리 돈으로 약", "우리돈", "우리 돈 약", "원화로", "원화 약",
        "미화", "미화 약",
    ),
    percent={
        "퍼센트": 1, "%": 1, "퍼센티지": 1, "프로": 1, "퍼센트포인트": 1, "%포인트": 1, "%p": 1, "포인트": 1, "할": 10,
        "퍼밀": 0.1,
    },
    durations={
        "초": ("second", 1), "초간": ("second", 1), "분": ("minute", 1), "분간": ("minute", 1),
        "시간": ("hour", 1), "일간": ("day", 1), "일 동안": ("day", 1), "일동안": ("day", 1), "영업일": ("day", 1),
        "일 이내": ("day", 1), "일 이상": ("day", 1), "일 간": ("day", 1), "박": ("day", 1), "주": ("week", 1),
        "주간": ("week", 1), "주일": ("week", 1), "주 동안": ("week", 1), "주일간": ("week", 1), "개월": ("month", 1),
        "개월간": ("month", 1), "달": ("month", 1), "달간": ("month", 1), "분기": ("month", 3), "학기": ("month", 6),
        "년": ("year", 1), "년간": ("year", 1), "해": ("year", 1), "개년": ("year", 1),
        "세기": ("year", 100), "년 동안": ("year", 1), "년동안": ("year", 1), "년여": ("year", 1),
        "여 년": ("year", 1), "여년": ("year", 1), "여년간": ("year", 1),
    },
    ages={
        "세": 1, "살": 1, "세의": 1, "여세": 1, "대": 1, "개월의 나이": 1 / 12, "개월 된": 1 / 12, "주의 나이": 7 / 365.25,
        "주 된": 7 / 365.25, "년 된": 1, "년이 된": 1,
    },
    age_before=("만", "나이", "나이는", "나이가", "연령", "연령은", "나이:", "향년", "연령 상한", "연령이"),
    counted={
        **dict.fromkeys(
            ("명", "인", "사람", "여명", "여 명", "여명의", "명의", "분", "가구", "세대"), "person"
        ),
        **dict.fromkeys(
            (
                "개", "건", "개사", "곳", "개국", "개교", "대", "편", "권", "장", "마리", "가지", "여 개", "여개", "여 건", "여건",
                "여 곳", "여곳", "팀", "과제", "개 기관", "개 대학", "개 기업", "차례", "번", "회", "척", "채", "병", "그루", "벌",
                "켤레", "송이", "잔", "개소", "종", "점", "호", "기", "여 대", "개 부처", "개 팀",
            ),
            "thing",
        ),
    },
    steps={
        "지원자": "applied", "지원했": "applied", "신청": "applied", "응모": "applied", "지원해": "applied",
        "접수": "applied", "지원한": "applied", "서류심사": "shortlisted", "최종 후보": "shortlisted",
        "면접": "shortlisted", "1차 합격": "shortlisted", "선발": "selected", "선정": "selected", "합격": "selected",
        "뽑혔": "selected", "뽑힌": "selected", "채용": "selected", "발탁": "selected", "초청": "invited",
        "초빙": "invited", "귀국": "arrived", "입국": "arrived", "부임": "arrived", "돌아왔": "arrived",
        "돌아온": "arrived", "돌아갔": "arrived", "유치했": "arrived", "유치한": "arrived", "정착": "arrived",
        "남았": "stayed", "남아": "stayed", "잔류": "stayed", "재직": "stayed", "정원": "quota", "모집인원": "quota",
        "모집 인원": "quota", "모집": "quota", "선발 예정": "quota", "선발예정": "quota", "유치할": "quota", "유치하": "quota",
        "뽑는다": "quota", "쿼터": "quota",
    },
    degrees={
        **dict.fromkeys(
            ("박사", "박사학위", "박사 학위", "박사과정", "박사급", "박사 과정", "박사 학위자", "박사학위자"),
            "doctorate",
        ),
        **dict.fromkeys(("석사", "석사학위", "석사 학위", "석사과정", "석사급", "석사 과정"), "master"),
        **dict.fromkeys(("학사", "학사학위", "학사 학위", "학사급", "대졸", "학부 졸업"), "bachelor"),
        **dict.fromkeys(("전문학사", "전문대졸"), "associate"),
    },
    above=("이상", "또는 그 이상", "이상의"),
    abroad=("해외", "국외", "외국", "유학"),
    industry=("기업", "산업체", "산업", "산업계"),
    continuous=("연속", "계속"),
    work=("경력", "경험", "근무", "재직", "연구", "종사", "실무", "근속"),
)
# fmt: on
