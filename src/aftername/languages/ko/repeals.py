"""Korean words of repeal and amendment: how a paper says that it takes the place of another.

Source: the closing clauses (부칙) of rules and the titles of notices, written down for this project.
Licence: as the project. To extend: add a phrase to its list; see languages/repeal_words.py.
"""

from __future__ import annotations

from aftername.languages.repeal_words import RepealWords, words

WORDS = RepealWords(
    language="ko",
    acts={
        "repeal, <": "폐지한다 | 폐지하고 | 폐지된다 | 폐지됩니다 | 폐지합니다 | 폐지하였다 | 폐지했다 | 폐지됐다 | 폐지되었다 | 폐지함 | 효력을 상실한다",
        "repeal, >": "",
        "replaced by, <>": "을 대체하는 | 를 대체하는 | 을 대신하여 | 를 대신하여 | 을 갈음하여 | 를 갈음하여",
        "replaces, <>": "",
        "amend, <": (
            "일부를 다음과 같이 개정한다 | 전부를 다음과 같이 개정한다 | 를 다음과 같이 개정한다 | 을 다음과 같이 개정한다 | 일부를 개정한다 | "
            "일부를 개정하였다 | 를 개정한다 | 을 개정한다 | 를 개정하였다 | 을 개정하였다 | 일부 개정한다 | 전부개정한다 | 일부개정한다"
        ),
        "amend, >": "",
        "basis, <": "에 따라 | 에 따른 | 에 의하여 | 에 의거 | 에 근거하여 | 에 근거한",
    },
    fillers=words(
        "은 | 는 | 을 | 를 | 이를 | 이 | 가 | 각각 | 동시에 | 함께 | 부로 | 부터 | 자로 | 일자로 | 의 | 중 | 종전의 | 다음 | 모두 | 등 | 고시 | 훈령 | 예규 | 시행과 | 이 규정 | 시행일에"
    ),
    issued=words("제정한 | 고시한 | 공고한 | 시행된 | 에 따른"),
    joins=words(", | 및 | 과 | 와 | 、 | · | ㆍ"),
    breaks=words("에 따라 | 에 따른 | 에 의 | 시행 | 폐지 | 개정 | 근거 | 적용 | 정한 | 규정한"),
    parts=words("제 | 중 제 | 의 일부 | 일부 | 별표 | 별지 | 부칙 | 중 | 에서 | 에 따른 | 상"),
    unsure=words("검토 | 요구 | 건의 | 경우 | 여부 | 만약 | 추진 | 반대"),
    after=words("는 방안 | 할 | 하지 | 여부 | 전까지 | 는 경우"),
    plans=words("예정 | 계획 | 앞으로"),
    own=words("이 규정 | 이 고시 | 이 지침 | 이 훈령 | 이 예규 | 이 영 | 이 규칙 | 이 법 | 이 요령 | 본 규정 | 본 지침 | 본 고시 | 부칙 | 이 공고 | 이 조례 | 이 세칙"),
    old=words("종전의 | 종전 | 기존의 | 구"),
    by=(),
    together=words("동시에 폐지 | 다음과 같이"),
    since=(),
    from_=words("부터 | 부로 | 자로 | 에 폐지 | 에 시행"),
    force=words("시행하고 | 시행하며 | 시행한다 | 시행"),
    from_alone=words("부터 | 부로 | 자로"),
    bare=words("폐지"),
    still=words("계속 유효 | 효력을 유지 | 계속 적용 | 존속"),
    lists=words("다음 각 호 | 다음 | 아래 | 별표 | 붙임"),
    titles=(
        ("", "일부개정", "amend"),
        ("", "전부개정", "amend"),
        ("", "일부 개정", "amend"),
        ("", "전부 개정", "amend"),
        ("", "개정안", "amend"),
        ("", "폐지고시", "repeal"),
        ("", "폐지령", "repeal"),
        ("", "폐지 고시", "repeal"),
        ("", "폐지훈령", "repeal"),
        ("", "폐지예규", "repeal"),
        ("", "폐지 알림", "repeal"),
        ("", "폐지안", "repeal"),
    ),
    trial=words("임시 | 잠정 | 시범"),
    edition=words("개정 | 개정판"),
    revised=words("개정 | 일부개정 | 전부개정"),
    drafts=words("안 | 초안"),
    kinds=words("규정 | 지침 | 고시 | 훈령 | 예규 | 규칙 | 시행령 | 법률 | 법 | 요령 | 세칙 | 조례 | 기준 | 요강 | 공고"),
    standing=words("규정 | 지침 | 규칙 | 시행령 | 요령 | 세칙 | 조례 | 기준 | 시행규칙"),
)  # fmt: skip
