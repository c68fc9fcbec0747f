"""Signs that a Korean name of a person stands here: labels, forms of address, offices, surnames.

Source: general knowledge; surnames common in Korea. Licence: as the project.
Lists between triple quotes are words apart by blanks.
To extend: add a word to the tuple it belongs to; a word of everyday use that looks like a name goes into
NOT_NAMES.
"""

from __future__ import annotations

CONTACTS = ("담당자", "담당", "문의처", "문의", "성명", "성 명", "신청인", "신청자", "연구책임자", "대표자")
SIGNERS = ("기안자", "검토자", "결재권자", "협조자")
PHONES = ("전화번호", "전화", "연락처", "휴대전화", "휴대폰", "팩스")
IDS = ("주민등록번호", "여권번호", "외국인등록번호")
COLUMNS = ("성명", "이름", "연구책임자", "신청자", "선정자", "담당자", "대표자")

TITLES = ("씨", "님", "교수", "박사", "선생", "연구원", "연구위원", "부교수", "조교수")
NOT_AFTER_TITLE = ("학위", "과정", "급", "후", "진", "직", "회", "들", "앗", "름", "족", "형")
OFFICES = (
    "장관", "차관", "국장", "청장", "대변인", "총리", "대통령", "시장", "도지사", "지사", "위원장", "원장", "총장", "대사",
    "주석", "실장", "과장",
)  # fmt: skip
SAYING = ("는", "은", "가", "이", "도", "에 따르면")

SURNAMES = frozenset("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예")  # fmt: skip
COMPOUND_SURNAMES = ("남궁", "황보", "제갈", "선우", "독고", "사공")

# Surnames that are words before a title as well (이 교수: this professor, 전 교수: a former one).
BUSY_SURNAMES = frozenset("이전현한그")

# Particles that may follow an office.
PARTICLES = "은는이가도의와과을를에"

# Last syllables that make a word of everyday use rather than a name.
NOT_LAST = frozenset("대학과부들의을를에과와된한할는은가도만")
NOT_NAMES = """
전임 전담 지도 담당 신임 주임 초빙 석좌 명예 정년 연구 연구원 선임 책임 전문 전문가 외국인 한국인 중국인 이공계 공과대 인문대 의과대 서울대 고려대 연세대 한양대 전북대
전남대 강원대 조선대 인하대 국민대 방송대 명지대 국립대 사립대 지방대 방문 현직 전직 현지 이날 이번 오전 오후 정부 장기 유명 우수 주요 여성 남성 신진 중견 해외 소속
출신 겸임 객원 원로 은퇴 기존 일반 공동 수석 차기 전체 이사장
"""
