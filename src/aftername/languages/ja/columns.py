"""Japanese column headings of tables of document numbers, by what stands in the column; most telling first.

Source: common headings of document registers and gazette indexes, written down for this project.
Licence: as the project. To extend: add a heading without blanks and punctuation.
"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "number": (
        "文書番号",
        "発簡番号",
        "発出番号",
        "告示番号",
        "通知番号",
        "省令番号",
        "法令番号",
        "公布番号",
        "文書記号番号",
        "記号番号",
        "番号",
    ),
    "code": ("文書記号", "記号", "略号", "系列"),
    "year": ("年", "暦年", "年次", "年号年"),
    "serial": ("一連番号", "通し番号", "連番", "号数", "号"),
    "date": (
        "発出日",
        "発出年月日",
        "公布日",
        "公布年月日",
        "発行日",
        "告示日",
        "日付",
        "年月日",
        "官報掲載日",
        "掲載日",
    ),
    "published": ("掲載日", "官報掲載日", "公表日"),
    "title": ("件名", "題名", "標題", "表題", "タイトル", "法令名"),
    "issuer": ("発出者", "発出元", "発行者", "発信者", "官庁", "省庁", "機関", "所管"),
    "kind": ("種別", "区分", "種類", "文書種別"),
}
