"""Signs that stand for numbers in Han characters and hangul: digits, units, multipliers. General knowledge."""

from __future__ import annotations

# fmt: off
# Single digits. 两 and 俩 stand for two; the rest of the line are the forms used in accounts.
HAN_DIGITS = {
    **dict(zip("〇零○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
    **dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)),
    **dict(zip("壱貳參肆伍陸柒捌玖", range(1, 10), strict=True)),
    **dict(zip("弌弐弎贰叄兩两俩倆貮叅", (1, 2, 3, 2, 3, 2, 2, 2, 2, 2, 3), strict=True)),
}
HANGUL_DIGITS = dict(zip("영공일이삼사오육륙칠팔구", (0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
DIGITS = {**HAN_DIGITS, **HANGUL_DIGITS}
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "阡": 1000, "십": 10, "백": 100, "천": 1000}
TWENTIES = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
BIG = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12, "만": 10**4, "억": 10**8, "조": 10**12}
HAN_FIGURES = "一二三四五六七八九十百"
"""Figures that items and sections are numbered with, for a class in an expression."""
FIGURES_OF_NUMBERS = "〇○零一二三四五六七八九十百千"
"""Figures of serial numbers."""
FIRST_YEAR = "元"
FIGURES_OF_DATES = f"〇○零一二三四五六七八九十{FIRST_YEAR}"
"""Figures of years, months and days; 元 is the first year of an era."""
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
"""Eras that papers are dated and numbered by, and the year before the first of each."""
REPUBLIC = {"民國": 1911, "民国": 1911, "中華民國": 1911}
YEAR, MONTH, DAY = "年년", "月월", "日일"
"""Signs behind the year, month and day of a date."""
# "Some": stands where a digit stands and means one to nine.
SOME = "几幾数數몇"
# fmt: on
