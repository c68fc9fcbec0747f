"""How Japanese papers cite other papers; see languages/zh/papers.py for what each tuple holds.

Source: the common forms of titles of notices and laws, written down for this project.
Licence: as the project. To extend: add a word to the tuple it belongs to.
"""

from __future__ import annotations

CARRIER_BEFORE: tuple[str, ...] = ()
CARRIER_VERBS: tuple[str, ...] = ()
CARRIER_AFTER: tuple[str, ...] = (
    "について",
    "の制定について",
    "の公布について",
    "の策定について",
    "の送付について",
)
VERSIONS: tuple[str, ...] = (
    "抄",
    "通知",
    "依頼",
    "事務連絡",
    "周知",
    "報告",
    "仮称",
    "抜粋",
    "暫定版",
    "改訂版",
)
NATION: tuple[str, ...] = ()
POINTERS: tuple[str, ...] = (
    "法",
    "同法",
    "本法",
    "要領",
    "要綱",
    "通知",
    "指針",
    "計画",
    "省令",
    "規則",
    "告示",
    "基準",
    "方針",
)
NOT_PAPERS: tuple[str, ...] = ("新聞", "ニュース", "週刊", "月刊", "雑誌", "学会誌", "テレビ")

# A paper whose title ends so is a rule: it has versions, where a notice has a new issue each year.
RULES: tuple[str, ...] = (
    "法",
    "法律",
    "政令",
    "省令",
    "府令",
    "条例",
    "規則",
    "規程",
    "要綱",
    "要領",
    "施行令",
    "施行規則",
)
