"""What stands around counts and only looks like them: other words, labels, names, rates."""

from __future__ import annotations

import re

# Nouns that end in s and are not counted things, and words that end the search for a noun.
NOT_COUNTED = frozenset(
    [
        "times",
        "overseas",
        "series",
        "news",
        "percent",
        "per",
        "cents",
        "dollars",
        "yuan",
        "euros",
        "pounds",
        "years",
        "months",
        "weeks",
        "days",
        "hours",
        "minutes",
        "seconds",
        "kilometers",
        "kilometres",
        "metres",
        "meters",
        "miles",
        "feet",
        "inches",
        "degrees",
        "points",
        "was",
        "has",
        "is",
        "his",
        "its",
        "this",
        "as",
        "plus",
        "ours",
        "yours",
        "across",
        "towards",
        "always",
        "less",
        "towns-based",
        "bps",
        "basis",
        "us",
        "kms",
        "lbs",
        "kgs",
        "tons",
        "tonnes",
        "grams",
        "litres",
        "liters",
        "grains",
        "hectares",
        "acres",
        "watts",
    ]
)

STOP_BETWEEN = re.compile(
    r" (?:and|or|of|to|in|at|on|for|by|from|with|is|was|were|are|the|a|an|as|per|after|before|than|that|which|who|when|but|not|will|would|can|could|has|have|had|said|million|billion|percent|years?|months?|days?|hours?|minutes?|weeks?|times|people) "
)

ANOTHER = {
    "人": "民才工类類事口生力員员均气氣材选選格身造次数數物文员士間间",
    "个": "月別别人体體",
    "個": "月別人體",
    "名": "称稱单單義义誉譽牌前為为词詞字古",
    "家": "庭族长長园乡",
    "代": "表理替",
    "级": "以",
    "期": "间間",
    "场": "所",
    "门": "户",
    "件": "事",
    "案": "例件情子卷",
    "支": "持付援撑配",
    "步": "伐",
    "点": "",
    "部": "分委门門署長长级",
    "次": "会會",
    "本": "科报報次市省",
    "所": "有以示述",
    "国": "家",
    "명": "령예의도",
    "인": "재구공",
    "개": "월발인혁선정념방",
    "분": "야기의",
    "대": "학한통표",
    "기": "업관술간",
    "호": "",
    "점": "",
    "회": "사원의",
    "건": "강설물국",
    "종": "합교",
}

# 7点55分
CLOCK = re.compile(r"\d{1,2}分|[半整钟鐘]")

# A number behind these is a name or a place in an order, and counts nothing: Tier 2 candidates, Top 100 universities.
LABEL = re.compile(
    r"\b(?:tier|level|phase|grade|stage|type|class|category|article|section|chapter|part|round|batch|group|annex|table|figure|top|step|year|cohort|no\.?|area|goal|item|priority|track|band|rank|horizon|vision|page|paragraph|clause)s? $"
)

# 1件あたり, 1人につき, 학생 1인당: for each, and no count.
FOR_EACH = re.compile(r" ?(?:あたり|当たり|当り|につき|ごと|毎に|당(?![가-힣])|당 |마다)")

# 若干名, 약간 명, 00명: some, how many is not said.
SOME = re.compile(
    r"若干(?P<zh>[名位](?![义義称稱生员員校家])|人(?=[、，。,.；;）)\s]|$))|(?:약간|[0○]{1,3}) ?(?P<ko>명)(?![가-힣]{2})"
)

QUOTES = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"', "〈": "〉"}

NAME_HEAD = re.compile(
    r"[ ”’\"-]{0,2}(?:talents? )?(?:plan|program|programme|project|scheme|initiative|fund|award|计划|計劃|計画|工程|行动|项目|계획|사업|프로젝트|プラン|プロジェクト|事業)(?![a-z])"
)

# 三人行计划, 百人会: a count in Han figures that goes on to a name's last word.
HAN_FIGURES = frozenset("一二三四五六七八九十百千万两")

HAN_NAME = re.compile(
    r"[一-龥]{0,2}(?:计划|計劃|計畫|工程|行动|行動|工作室|论坛|論壇|协会|協會|沙龙)|[会會團团](?![议議见見员員上场場])"
)

# What is counted, and no step of something else counted beside it: 50 people came from 12 places.
PLACE_BEFORE = re.compile(r"\b(?:from|in|at|to|across) (?=\d|[a-z])")

PLACES = frozenset({"places", "slots", "positions", "seats", "vacancies", "openings"})

ONE_FIGURE_NAMES = ("戸", "者", "室", "組", "社")
"""Words that count nothing behind a single Han figure: 八戸, 三者, 二組."""
