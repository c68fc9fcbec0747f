"""Dates in figures: ISO and its kin, Korean points, short years, eras by letter, years of the Republic."""

from __future__ import annotations

import re

NUMERIC = re.compile(
    r"(?P<y>\d{4}) ?(?P<s>[-/.·・,—]) ?(?P<m>\d{1,2}) ?(?P=s) ?(?P<d>\d{1,2})(?![\d%])\.?"
    r"|(?P<a>\d{1,2}) ?(?P<t>[-/.・,]) ?(?P<b>\d{1,2}) ?(?P=t) ?(?P<z>\d{4}|\d{2})(?!\d|\.\d|%| ?[万萬亿億千元円원만억名人명])"
    r"|(?P<y2>(?:19|20)\d{2})(?P<u>[-/])(?P<m2>0?[1-9]|1[0-2])(?![\d/%-]|\.\d)"
    r"|(?P<m3>0?[1-9]|1[0-2])/(?P<y3>(?:19|20)\d{2})(?![\d/])"
    r"|(?P<y4>(?:19|20)\d{2})(?P<m4>0[1-9]|1[0-2])(?P<d4>0[1-9]|[12]\d|3[01])(?!\d|-[a-z])"
    r"|(?P<a5>\d{1,2})/(?P<b5>\d{1,2})(?![\d/%]|\.\d)"
)

# 2024. 3. 4.(월) ~ 3. 29.(금), 2024. 3. 4. ~ 8.
DOTTED_TO = re.compile(
    r"\.? ?(?:\([월화수목금토일]\))? ?(?:(?:오전|오후)? ?\d{1,2}(?::\d\d|시) ?)?(?:부터 ?)?[~–—-] ?"
    r"(?:(?P<y>\d{4}|['’‘]?\d\d)\. ?(?=\d{1,2}\. ?\d))?(?:(?P<m>\d{1,2})\. ?(?P<d>\d{1,2})\.?|(?P<e>\d{1,2})\.)(?!\d|\.\d)(?: ?\([월화수목금토일]\))?"
)

# 2024.5.~2026.4., '24. 5. 31.
DOTTED_MONTHS = re.compile(
    r"(?P<y>(?:19|20)\d\d)\. ?(?P<m>\d{1,2})\. ?[~∼–—-] ?(?P<z>(?:19|20)\d\d)\. ?(?P<n>\d{1,2})\.(?! ?\d)"
)

# 3. 4.(월), 2.18(화); 4. 5. ~ 4. 20.: a month and a day, where a weekday, a stretch or "by" shows that they are no number
POINTED = re.compile(
    r"(?P<m>0?[1-9]|1[0-2])\. ?(?P<d>0?[1-9]|[12]\d|3[01])"
    r"(?:\.? ?\([월화수목금토일](?:요일)?\)|\.(?= ?[~∼–-] ?\d{1,2}\. ?\d{1,2}\.(?!\d))|\.(?= ?까지))"
)
POINTED_BEHIND = re.compile(r"(?P<m>0?[1-9]|1[0-2])\. ?(?P<d>0?[1-9]|[12]\d|3[01])\.(?!\d)")
POINTED_BEFORE = re.compile(r"\d\. ?\d{1,2}\.? ?(?:\([월화수목금토일](?:요일)?\) ?)?[~∼–-] ?$")

SHORT_DOTTED = re.compile(r"(?P<y>\d\d)\. ?(?P<m>\d{1,2})\. ?(?P<d>\d{1,2})\.(?!\d)")

ERA_RANGE = re.compile(r"(?P<a>\d{1,2}) ?年?(?:度)? ?[-–—~〜至] ?(?P<b>\d{1,2}) ?年(?P<fiscal>度)?(?![間间])")

ERA_DAY = re.compile(r"(?P<y>\d{1,2})[./](?P<m>\d{1,2})[./](?P<d>\d{1,2})(?!\d|[./]\d)")

APOSTROPHES = ("'", "’", "‘", "′")

# '08~'15년도, ’25년
SHORT_YEARS = re.compile(
    r"(?P<y>\d\d)(?:년도?)? ?[~–-] ?['’‘′]?(?P<z>\d\d)년(?:도)?(?!간)|(?P<one>\d\d)년(?:도)?(?!간|생)"
)

# '24.3월, ’24년 3월 5일
SHORT_MONTH = re.compile(r"(?P<y>\d\d)(?:\.|년) ?(?P<m>\d{1,2})월(?: ?(?P<d>\d{1,2})일)?")

SHORT_END = re.compile(r"(?P<y>\d\d)\. ?(?P<m>\d{1,2})\. ?(?P<d>\d{1,2})\.(?!\d)")

OF_REPUBLIC = re.compile(r"(?P<y>1[0-3]\d)(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d|[./-]\d)")

TO_SHORT = re.compile(r"(?P<y>(?:1[5-9]|20)\d\d) ?[-–—~〜～至到] ?(?P<z>\d\d) ?[年년](?!代|대|[间間간])")

DATE_LEAD = re.compile(
    r"(?:\b(?:on|by|until|till|before|after|since|from|to|this|next|date|day|,|friday|monday|tuesday|wednesday|thursday|saturday|sunday) |日付は|날짜 )$"
)
