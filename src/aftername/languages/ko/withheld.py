"""Korean marks that a paper, or a part of it, is not given out; see languages/zh/withheld.py for the rows.

Source: rules on administrative papers (공개구분), and common wording; general knowledge.
Licence: as the project. To extend: add a row.
"""

from __future__ import annotations

MARKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("비공개", "not public", ("bracket", "line", "field")),
    ("부분공개", "in part", ("bracket", "line", "field")),
    ("부분 공개", "in part", ("bracket", "line", "field")),
    ("대외비", "internal", ("bracket", "line", "field")),
    ("내부용", "internal", ("bracket", "line")),
    ("ⅰ급비밀", "classified", ("bracket", "line", "field")),
    ("ⅱ급비밀", "classified", ("bracket", "line", "field")),
    ("ⅲ급비밀", "classified", ("bracket", "line", "field")),
    ("i급 비밀", "classified", ("bracket", "line", "field")),
    ("ii급 비밀", "classified", ("bracket", "line", "field")),
    ("iii급 비밀", "classified", ("bracket", "line", "field")),
    ("명단 비공개", "names withheld", ("any",)),
    ("명단은 비공개", "names withheld", ("any",)),
    ("성명 비공개", "names withheld", ("any",)),
    ("이름 비공개", "names withheld", ("any",)),
    ("명단 생략", "names withheld", ("any",)),
    ("붙임 생략", "annex withheld", ("any",)),
    ("별첨 생략", "annex withheld", ("any",)),
)

LABELS: tuple[str, ...] = ("공개구분", "공개여부", "공개 구분", "공개 여부", "보안등급", "비밀등급")
