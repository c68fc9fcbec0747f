"""The one door for people and programs: a case, how it is made and opened, and what people say of one that is closed."""

from __future__ import annotations

from aftername.case.door import Case
from aftername.case.making import count_serials, open_case, read_offer, review, settle, verify_case
from aftername.case.said import now
from aftername.desk.judging import (
    explain,
    judge,
    judge_origin,
    judge_succession,
    take_back,
    take_back_origin,
    take_back_succession,
)
from aftername.desk.naming import give
from aftername.desk.saying import put_into_effect
from aftername.desk.searching import Among
from aftername.pipeline import Progress

__all__ = [
    "Among",
    "Case",
    "Progress",
    "count_serials",
    "explain",
    "give",
    "judge",
    "judge_origin",
    "judge_succession",
    "now",
    "open_case",
    "put_into_effect",
    "read_offer",
    "review",
    "settle",
    "take_back",
    "take_back_origin",
    "take_back_succession",
    "verify_case",
]
