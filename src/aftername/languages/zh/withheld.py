"""Chinese marks that a paper, or a part of it, is not given out.

Each row: the phrase, what it says, and how it must stand to be a mark and not a word about marks:
"bracket" within brackets, "line" alone on its line or at its head, "field" behind a label and a colon,
"star" before ★, "any" wherever it stands. What it says is one of "not public", "on request", "in part",
"classified", "internal", "names withheld", "annex withheld".

Source: the regulations on official papers (article 9) and on open government information, and common
wording of lists and annexes; general knowledge. Licence: as the project. To extend: add a row.
"""

from __future__ import annotations

MARKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("此件不公开", "not public", ("any",)),
    ("此件不予公开", "not public", ("any",)),
    ("不予公开", "not public", ("bracket", "field", "line")),
    ("不公开", "not public", ("bracket", "field", "line")),
    ("依申请公开", "on request", ("bracket", "field", "line")),
    ("此件依申请公开", "on request", ("any",)),
    ("此件删减后公开", "in part", ("any",)),
    ("删减后公开", "in part", ("bracket", "field", "line")),
    ("此件发至县团级", "internal", ("any",)),
    ("此件发至", "internal", ("bracket",)),
    ("绝密", "classified", ("star", "line")),
    ("机密", "classified", ("star", "line")),
    ("秘密", "classified", ("star", "line")),
    ("内部资料", "internal", ("bracket", "line")),
    ("内部文件", "internal", ("bracket", "line")),
    ("内部使用", "internal", ("bracket", "line")),
    ("内部掌握", "internal", ("bracket", "line")),
    ("注意保密", "internal", ("bracket", "line")),
    ("不对外公布", "not public", ("bracket", "line")),
    ("名单略", "names withheld", ("any",)),
    ("姓名略", "names withheld", ("any",)),
    ("人员名单略", "names withheld", ("any",)),
    ("名单不公开", "names withheld", ("any",)),
    ("名单不予公开", "names withheld", ("any",)),
    ("名单不对外公布", "names withheld", ("any",)),
    ("名单不予公布", "names withheld", ("any",)),
    ("附件略", "annex withheld", ("any",)),
    ("附件不公开", "annex withheld", ("any",)),
    ("涉密附件略", "annex withheld", ("any",)),
)

LABELS: tuple[str, ...] = (
    "公开属性",
    "公开方式",
    "公开类型",
    "公开形式",
    "公开程度",
    "主动公开方式",
    "信息公开类别",
    "密级",
    "公开类别",
)
