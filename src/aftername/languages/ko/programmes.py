"""Korean words in and around names of programmes.

Source: common wording of calls for applications, notices and news, written down for this project. Licence:
as the project. To extend: add a word to the set it belongs to; put no name of a programme here.
"""

from __future__ import annotations

from aftername.languages.programme_words import ProgrammeWords, listed

HEADS = {
    "계획": "plan", "플랜": "plan", "프로그램": "plan", "프로젝트": "plan", "이니셔티브": "plan", "구상": "plan",
    "사업": "project", "제도": "project", "기금": "fund", "펀드": "fund", "장학금": "grant", "펠로십": "grant",
    "펠로우십": "grant", "비자": "visa", "패스": "visa", "카드": "visa", "학자": "scholar",
}  # fmt: skip

NOT_HEADS = {
    "계획": ("적", "서", "안", "대로", "이었", "했", "하", "된", "되", "경제", "도시", "성",),
    "사업": ("자", "체", "부", "비", "장", "가", "소", "화", "본부", "계획", "단", "주", "용",),
    "프로그램": ("밍", "머",),
    "제도": ("적", "화", "권", "개선", "개편",),
    "프로젝트": (),
    "카드": ("사", "뉴스", "깡", "값",),
    "패스": ("트", "워드", "를 이", "성공", "포트",),
    "학자": ("금", "들",),
    "구상": ("중", "하", "했", "권",),
}  # fmt: skip

TALENT = listed("""
인재 우수인재 과학자 우수과학자 연구자 연구원 학자 석학 유학생 장학 유치 초청 초빙 해외 해외인재 외국인 교수 신진
청년 글로벌 글로벌인재 고급 고급인재 전문가 박사 박사후 포닥 인력 고급두뇌 두뇌 펠로 펠로우
펠로십 재외 귀국 핵심인재 우수연구자 신진연구자 외국인연구자 국제 엘리트 영재 고층차
해외학자
""")

RESEARCH = listed("""
과학 기술 과학기술 연구 연구개발 학술 기초연구 혁신 선도 창의 도약
""")

ACTS = listed("""
지원 육성 장려 초청 유치 파견 양성 교류 지원금 선발 확보 강화 촉진 육성지원 유입 활용 정착 협력 도입
""")

PLAIN = listed("""
국가 국가급 중국 한국 정부 세계 국제 지역 대학 대학원 고등교육 교육 학교 기업 산업 신규 차세대 첨단 전략 중점 특별
종합 기본 핵심 우수 공동 사회 정보 의료 환경 복지 경제 문화 안전 보건 농업 창업 취업 체류 자격 고용 개발 정비 개선
행동 시행 추진 연간 장기 중기 단기 제 차 기 시범 실증 포인트 인증 보험 연금 관리 운영 신청 공고 통합 맞춤형 대규모
""")

CUTS = listed("""
이 그 저 해당 동 본 각 새 새로운 기존 관련 주요 여러 다른 등 및 또는 이번 올해 내년 지난해 당시 현재 일부 모든 특히
이른바 소위 일명 또 다만 그러나 하지만 그리고 한편 최근
""")

CONTEXT = (
    "인재", "과학자", "연구자", "유치", "초청", "초빙", "공모", "지원자", "선정", "유학", "장학", "박사", "해외",
    "영입", "두뇌", "채용", "석학", "선발", "모집",
)  # fmt: skip
TELLING = (
    "인재", "유치", "초청", "초빙", "공모", "지원자", "유학", "장학", "박사", "영입", "두뇌", "석학", "과학자",
)  # fmt: skip

# What such schemes offer and ask for.
BENEFITS = (
    "연구비", "연봉", "계약금", "주택", "정착금", "급여", "임용", "국적", "항공료", "체재비", "추천", "교수", "외국인", "석사", "일시금", "보조금", "귀국",
    "후보자", "초빙", "연구원", "학위",
)  # fmt: skip

# Near a name with its head these say that it follows something or is followed.
FOLLOWED = (
    "개칭", "개명", "이름을 바", "이름이 바", "이름만 바", "명칭", "간판", "전신", "후신", "후속", "후계", "대체", "대신", "계승", "이어받", "물려받", "바통", "통합", "합쳐", "개편", "재편", "폐지", "탈바꿈", "거듭", "흡수", "쪼개", "나뉘", "뒤를 이", "뒤를 잇", "새 단장", "막을 내", "옛 ", "구 ", "불리", "합친", "하나로 묶", "확장판", "뒤를", "세부 사업", "갈음", "새 이름",
)  # fmt: skip

BACK = ("이 사업", "이 프로그램", "이 계획", "이 제도", "해당 사업", "동 사업", "본 사업", "해당 프로그램")

REFUSALS = (
    "영화", "드라마", "소설", "게임", "애니", "앨범", "폭격", "미사일", "부대", "구단", "선수", "우주선", "예능",
    "시즌",
)  # fmt: skip

GENERIC = listed("""
행동 기본 사업 시행 연간 업무 추진 실시 종합 장기 중기 단기 5개년 경제 경제개발 생산 작업 연구 교육 인재양성 인재
학습 수업 훈련 연수 공공 국책 국가 신규 주요 수익 관련 국제 연금 보험 의료 사회보장 세금 법 선거 사법 정치 인사 자격
심사 평가 장학 보조 지원 유학 교환 교환학생 인력 인력양성 핵 미사일 우주 암살 살해 습격 공격 범행 핵무기 핵개발 탈퇴
감량 재활 치료 텔레비전 라디오 뉴스 방송 관광 취업 학생 단기체류 입국 여행 할인 투자 헤지 육성 파견 유치 기술 과학
실증 시범 위탁 자체 구체 상세 전체 향후 당초 구호 구조 재건 건설 도시 토지 예능 신용 체크 교통 여권 방학 방과후 우수
특별 컴퓨터 소프트웨어 복지 개발 공사 정비 마스터 비즈니스 액션 대규모 국내 해외 인재유치
""")

BODIES = (
    "대학", "대학교", "대 ", "고등학교", "학교", "벤처", "캐피탈", "캐피털", "증권", "은행", "그룹", "병원",
    "호텔", "재단", "연구소", "연구원", "협회", "역", "공항", "회사", "㈜", "주식회사", "투자", "전자",
)  # fmt: skip

OWNERS = {
    "국가": "national", "중국": "national", "정부": "national", "중앙": "national", "시": "here", "도": "here",
}  # fmt: skip

# The last syllable of a science: with 학자 it names who works in it (과학자), no scheme.
SCIENCES = frozenset("과수철법문제사물리화의공농신언유명회생심치지어민술")

ALIASES = {
    "이하": "alias", "약칭": "alias", "약칭은": "alias", "일명": "alias", "이른바": "alias", "소위": "alias",
    "통칭": "alias", "별칭": "alias", "또는": "alias", "혹은": "alias", "영문명": "alias", "영문": "alias",
    "정식 명칭": "full", "정식 명칭은": "full", "공식 명칭은": "full", "공식 명칭": "full", "구": "former",
    "옛": "former", "옛 이름": "former", "전신": "former", "구 명칭": "former", "즉": "alias",
}  # fmt: skip

WORDS = ProgrammeWords(
    language="ko",
    heads=HEADS,
    not_heads=NOT_HEADS,
    talent=TALENT,
    research=RESEARCH,
    acts=ACTS,
    plain=PLAIN,
    cuts=CUTS,
    context=CONTEXT,
    telling=TELLING,
    benefits=BENEFITS,
    back=BACK,
    followed=FOLLOWED,
    refusals=REFUSALS,
    generic=GENERIC,
    loose=("지원", "정비", "시행", "추진", "확보", "활용", "개선", "수용", "개발", "강화", "육성", "채용", "선발", "모집", "유치"),
    bodies=BODIES,
    owners=OWNERS,
    called=(
        "이른바", "소위", "일명", "통칭",
    ),
    calling=(
        "이라는", "라는", "이라 불리는", "라 불리는", "으로 불리는", "로 불리는", "이라고 불리는", "라고 불리는",
        "으로 불렸", "로 불렸", "이라고 하는", "라고 하는", "이란", "란 이름",
    ),
    entering=(
        "에 선정", "에 선발", "에 지원", "에 참여", "에 합류", "의 지원자", "지원자", "에 신청", "에 뽑",
        "로 초빙", "에 응모",
    ),
    aliases=ALIASES,
)  # fmt: skip
