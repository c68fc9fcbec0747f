"""How English papers cite other papers; see languages/zh/papers.py for what each tuple holds.

Source: the common forms of titles of notices and laws, written down for this project.
Licence: as the project. To extend: add a word to the tuple it belongs to, in small letters, without blanks.
"""

from __future__ import annotations

CARRIER_BEFORE: tuple[str, ...] = ()
CARRIER_VERBS: tuple[str, ...] = (
    "noticeonissuing",
    "noticeonprinting",
    "noticeontheissuanceof",
    "circularonissuing",
)
CARRIER_AFTER: tuple[str, ...] = ()
VERSIONS: tuple[str, ...] = (
    "trial",
    "fortrialimplementation",
    "interim",
    "provisional",
    "revised",
    "draft",
    "excerpt",
    "summary",
)
NATION: tuple[str, ...] = ("the", "peoplesrepublicofchina")
POINTERS: tuple[str, ...] = (
    "act",
    "law",
    "measures",
    "notice",
    "plan",
    "rules",
    "regulations",
    "guidelines",
    "opinions",
    "order",
)
NOT_PAPERS: tuple[str, ...] = ("times", "post", "daily", "journal", "magazine", "review", "herald", "tribune")

# A paper whose title ends so is a rule: it has versions, where a notice has a new issue each year.
RULES: tuple[str, ...] = (
    "act",
    "law",
    "regulations",
    "regulation",
    "measures",
    "rules",
    "provisions",
    "statute",
    "bylaws",
)
