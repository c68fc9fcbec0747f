"""What shows a figure to be an age: persons, heads of columns, tails of words."""

from __future__ import annotations

import re

DECADES = ("代", "歳代", "대")

KOREAN_TAIL = re.compile(
    r"(?:[이가을를은는의에로와과도만인]|이상|이하|미만|초과|부터|까지|정도|가량|때|였|된|입|대|쯤|내외|사이|라|짜리|[^가-힣]|$)"
)

# 5년 된, 90일이 된, 6주의 나이: the length of time is an age where it has been reached.
OLD = re.compile(r"(?P<unit>년|개월|주|일)(?=(?: 이상)?(?:이|가)? ?(?:된|되었|됐|되는)|의 나이)")

OLD_YEARS = {"년": 1.0, "개월": 1 / 12, "주": 7 / 365.25, "일": 1 / 365.25}

INFANT = re.compile(r"赤ちゃん|乳児|宝宝|寶寶|婴儿|嬰兒|아기|젖먹이|\bbab(?:y|ies)\b|\binfants?\b")

INFANT_UNITS = re.compile(
    r"(?P<unit>[かカヶヵケ箇个個]月|개월|months?|週(?!間)|weeks?|주|days?|日|天)(?![間间])"
)

# 18개월에 진단된다, 1歳2か月で歩く: what small children do or get at an age.
REACHED = re.compile(r"에 (?:진단|발병|걷|말을|말하|옹알|기어)|で(?:歩|診断|発症|話し|離乳|はいはい)")

# A number straight after these, with nothing counted behind it, is an age.
AFTER_BARE = re.compile(
    r" ?(?:[,.;:)\]]|and |or |who|with|after |from |but |while |was |were |years?\b|at |by |on |in |when|to |以下|以上|以内|周|may |must |can |will |should |$|\n)"
)

OLDER = re.compile(r"\b(?:older|younger) than $")

PERSONS = re.compile(
    r"(?<!number of )(?<!share of )(?<!proportion of )\b(?:applicants|candidates|nominees|researchers|scholars|scientists|professors|fellows|students|graduates|people|persons|engineers|talents) (?:aged )?$"
)

# Candidates must be [under 40]: persons, and not their number, score or share.
PERSONS_BE = re.compile(
    r"(?<!number of )(?<!score of )(?<!share of )(?<!proportion of )(?<!percentage of )\b(?:applicants?|candidates?|nominees?|researchers?|scholars?|scientists?|professors?|fellows?|students?|teachers?|they|he|she|you|who|persons?|people|engineers?|graduates?)"
    r"(?: (?!of\b|number|score|projects?)[a-z]+){0,3} (?:be|aged|is|are) (?:aged )?$"
)

HEAD_MOST = re.compile(r"上限|以下|不超过|不超過|최대|상한|이하|maximum|max\b|limit")

CELL_AGE = re.compile(r"(?P<low>\d\d)(?: ?[-–~〜至] ?(?P<high>\d\d))?")

AGE_HEADS = ("年龄", "年齡", "年齢", "연령", "나이", "age limit", "maximum age")

DECADE_OF_LIFE = re.compile(
    r"\bin (?:his|her|their|my|our|your) (?P<part>early |mid-?|late )?(?P<n>[1-9]0)['’]?s\b"
)

DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}

# 16 years or older, 25 and under: the bound stands behind the figure. Without "years" only what is said of persons' age alone, or behind persons.
OR_OLDER = re.compile(
    r"\b(?P<n>\d{1,2})(?P<years>[ -]years?(?: of age)?)? (?:or|and) (?P<way>older|over|above|up|upwards?|younger|under|below)\b(?! (?:the|a|an|\d))"
)

OF_PERSONS = re.compile(
    r"\b(?:aged?|ages|people|persons|adults|youths?|children|residents|applicants|candidates|students|those|seniors|anyone|learners|workers) $"
)

# Things that are so many years or older.
OF_THINGS = re.compile(
    r"\b(?:vehicles?|cars?|homes?|houses?|buildings?|propert(?:y|ies)|boats?|trees?|equipment|systems?|boilers?|engines?|dwellings?|schools?)\b[^.]*$"
)
