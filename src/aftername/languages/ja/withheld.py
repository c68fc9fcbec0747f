"""Japanese marks that a paper, or a part of it, is not given out; see languages/zh/withheld.py for the rows.

Source: rules on handling administrative papers, and common wording; general knowledge.
Licence: as the project. To extend: add a row.
"""

from __future__ import annotations

MARKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("取扱注意", "internal", ("bracket", "line", "field")),
    ("取扱厳重注意", "internal", ("bracket", "line", "field")),
    ("部外秘", "internal", ("bracket", "line", "field")),
    ("関係者限り", "internal", ("bracket", "line", "field")),
    ("機密性2情報", "internal", ("bracket", "line")),
    ("機密性２情報", "internal", ("bracket", "line")),
    ("機密性3情報", "classified", ("bracket", "line")),
    ("機密性３情報", "classified", ("bracket", "line")),
    ("特定秘密", "classified", ("line", "field")),
    ("極秘", "classified", ("bracket", "line", "field")),
    ("非公開", "not public", ("bracket", "line", "field")),
    ("非公表", "not public", ("bracket", "line", "field")),
    ("不開示", "not public", ("bracket", "line", "field")),
    ("一部不開示", "in part", ("bracket", "line", "field")),
    ("部分開示", "in part", ("bracket", "line", "field")),
    ("氏名非公表", "names withheld", ("any",)),
    ("氏名は非公表", "names withheld", ("any",)),
    ("氏名非公開", "names withheld", ("any",)),
    ("氏名は公表しない", "names withheld", ("any",)),
    ("名簿省略", "names withheld", ("any",)),
    ("別添省略", "annex withheld", ("any",)),
    ("別紙省略", "annex withheld", ("any",)),
)

LABELS: tuple[str, ...] = ("公開区分", "開示区分", "取扱区分", "公開の別", "公開・非公開の別", "秘密区分")
