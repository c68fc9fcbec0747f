"""Kinds of paper in the Japanese official gazette that are numbered per office and year.

A notice of one office may stand in several parts of the gazette (法規的告示, その他告示) and still be of one
series; the kind at the end of the heading tells it.
Source: the headings of the gazette (官報), which are general knowledge. Licence: as the project.
To extend: add a kind; a longer one stands before the shorter it ends with.
"""

from __future__ import annotations

NUMBERED_KINDS: tuple[str, ...] = (
    "告示",
    "省令",
    "府令",
    "庁令",
    "政令",
    "官房令",
    "法律",
    "条約",
    "規則",
    "訓令",
    "公示",
    "公告",
    "通達",
)
