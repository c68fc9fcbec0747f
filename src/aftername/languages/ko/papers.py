"""How Korean papers cite other papers; see languages/zh/papers.py for what each tuple holds.

Source: the common forms of titles of notices and laws, written down for this project.
Licence: as the project. To extend: add a word to the tuple it belongs to, without blanks.
"""

from __future__ import annotations

CARRIER_BEFORE: tuple[str, ...] = ()
CARRIER_VERBS: tuple[str, ...] = ()
CARRIER_AFTER: tuple[str, ...] = ("알림", "안내", "공고", "고시", "통보", "시행알림")
VERSIONS: tuple[str, ...] = ("안", "개정", "일부개정", "전부개정", "발췌", "요약")
NATION: tuple[str, ...] = ("대한민국",)
POINTERS: tuple[str, ...] = (
    "법",
    "령",
    "규칙",
    "규정",
    "고시",
    "지침",
    "계획",
    "공고",
    "조례",
    "요령",
    "시행령",
    "시행규칙",
)
NOT_PAPERS: tuple[str, ...] = ("신문", "일보", "뉴스", "주간지", "월간지", "잡지", "방송")

# A paper whose title ends so is a rule: it has versions, where a notice has a new issue each year.
RULES: tuple[str, ...] = ("법", "법률", "시행령", "시행규칙", "규정", "규칙", "조례", "요령", "훈령", "예규")
