"""Heads and labels that name a unit of money: 金额（万元）, 単位：千円, USD million."""

from __future__ import annotations

import re

NAMED = r"(?:人民币|人民幣|新台币|新臺幣|港币|港幣)"

UNIT = (
    rf"(?:(?P<named>{NAMED}) ?)?(?:(?P<scale>[十百千万亿萬億백천만억]{{0,2}}|(?:thousand|million|billion) ?)(?P<money>[^\s\d()（）:：、,，|\t/]{{1,12}}?)"
    r"|(?P<first>usd|eur|gbp|rmb|cny|jpy|krw|hk\$|nt\$|us\$|\$|€|£) ?(?P<then>million|thousand|billion|m|k|'000|000))"
)

ABOVE = re.compile(rf"(?:单位|單位|単位|단위|\bunits?|\bin) ?[:：]? ?{UNIT}(?=[\s)）\]。,，/]|$)", re.M)

# 金额（万元）, 金额/万元, 万元, 补助（万元/人)
HEAD = re.compile(
    rf"(?:^|[(（/:：]) ?(?:单位[:：]|單位[:：]|単位[:：]|단위 ?[:：])? ?{UNIT}(?:/[^()（）]{{1,4}})?(?:[)）]|$)"
)

LABELLED = re.compile(
    rf"[(（](?:单位[:：]|單位[:：]|単位[:：]|단위 ?[:：])? ?{UNIT}[)）] ?[:：] ?(?P<value>\d[\d,.]*\d|\d)(?![\d%]| ?[^\s\d.,。，;；、)）])"
)

# 金额（万元） alone on a line, then lines of words with one figure behind them.
LOOSE = re.compile(
    rf"^[^\n\d:：]{{1,20}}[(（] ?(?:单位[:：]|單位[:：]|単位[:：]|단위 ?[:：])? ?{UNIT}[)）][ \t\u3000]*\n"
    r"(?P<rows>(?:[^\n\d:：|\t]{1,30}[ \u3000]\d[\d,.]*[ \t]*(?:\n|\Z)){2,})",
    re.M,
)
LOOSE_ROW = re.compile(r"^(?P<words>[^\n\d]+)[ \u3000](?P<value>\d[\d,.]*)[ \t]*$", re.M)

MARKS = ("单位", "單位", "単位", "단위", "unit", "元", "円", "원)", "원\t", "usd", "yuan", "rmb", "eur", "$")

SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "m": 10**6,
    "k": 10**3,
    "'000": 10**3,
    "000": 10**3,
}

VALUE = re.compile(
    r"(?P<low>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?[-–—~〜至] ?(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?))?"
)

YEAR = re.compile(r"(?:19|20)\d\d ?(?:[年년]|년도)?(?:度)?$")

# Rows and columns that count people and things, in a table of sums.
COUNTS = re.compile(
    r"人数|人數|人員|数量|數量|件数|序号|序號|编号|編號|번호|인원|건수|연번|番号|\bno\b|number of|[(（] ?(?:人|名|个|個|项|項|件|家|%|명|건|개|교|校) ?[)）]"
)
