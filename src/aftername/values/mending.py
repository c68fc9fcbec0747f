"""Figures as they were meant: zeros of many shapes in years, letters for digits (4O周岁), signs for "to" that look alike."""

from __future__ import annotations

import re

# Signs that stand for ～ and look like it.
_TILDES = str.maketrans(dict.fromkeys("∼˜⁓〰∽", "~"))
# 二○二三年, 二O二三年, 二0二三年: a year in Han figures with another sign for its zero.
_HAN_YEAR = re.compile(r"(?<![一二三四五六七八九〇])[一二][0o○◯〇ο零一二三四五六七八九]{3}(?=年)")
# 一○月, 二○日 behind a year or a month written so.
_HAN_DAY = re.compile(r"(?<=[年月])[一二三][0o○◯ο](?=[月日])")
_ZEROS = str.maketrans(dict.fromkeys("0o○◯ο零", "〇"))
# Letters for digits (O for 0, l and I for 1) where a unit follows that only figures have.
_LETTERED = re.compile(
    r"(?<![A-Za-z0-9０-９.])(?=[lI]{0,2}\d)(?:\d[\dOoQlI]*[OoQlI][\dOoQlI]*|[lI]{1,2}[\dOo]+)"
    r"(?= {0,2}(?:[万萬亿億千]?[元円원]|[万萬亿億만억]|周[岁歲]|[岁歲歳](?!月)|[年月日人名件](?![a-zA-Z])|세(?![가-힣])|명|%))"
)
# €1,5 million: a comma for the point, before a scale word.
_COMMA = re.compile(r"(?<![\d.,])\d{1,3},(?=\d{1,2} ?(?:million|billion|trillion|mio|mrd|mn|bn)\b)")
# 120.000 USD, EUR 1.250.000: points between the thousands of a sum.
_POINTS = re.compile(
    r"(?<![\d.,])(?:(?<=[$€£])|(?<=eur )|(?<=usd )|(?<=rmb )|(?<=nt\$))[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.000)(?![\d.,]\d|\d)(?! ?[mb]illion)"
    r"|(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.000)(?= ?(?:usd|eur|euros?|rmb|cny|yuan|yen|jpy|krw|won|twd|hkd|dollars|€|원|円|元)(?![a-z]))"
)
_DIGITS = str.maketrans({"O": "0", "o": "0", "Q": "0", "l": "1", "I": "1"})


def mended(text: str, folded: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The folded text with its figures as they were meant, always the same length; and where digits were mended.

    text: as it is, which still tells a capital letter from a small one.
    """
    folded = folded.translate(_TILDES)
    places = []
    if "million" in folded or "billion" in folded or " m" in folded or "bn" in folded:
        folded = _COMMA.sub(lambda match: match[0][:-1] + ".", folded)
    if ".000" in folded or ".00" in folded or ".50" in folded:
        folded = _POINTS.sub(lambda match: match[0].replace(".", ","), folded)
    for pattern in (_HAN_YEAR, _HAN_DAY):
        for match in pattern.finditer(folded):
            folded = folded[: match.start()] + match[0].translate(_ZEROS) + folded[match.end() :]
    for match in _LETTERED.finditer(text):
        if "O" in match[0] or "l" in match[0] or "I" in match[0] or "o" in match[0] or "Q" in match[0]:
            folded = folded[: match.start()] + match[0].translate(_DIGITS) + folded[match.end() :]
            places.append(match.span())
    return folded, tuple(places)
