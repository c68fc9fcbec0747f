"""What joins two dates into a stretch, opens one at one end, or stands between: words, signs, times of the day."""

from __future__ import annotations

import re

# 下午5点, 午前9時30分, 오후 6시, 18:00, 5 pm: a time of the day does not break a stretch.
CLOCK = (
    r"(?:(?:\([一二三四五六日月火水木金土월화수목금토]\) ?)?[,(]? ?(?:上午|下午|中午|晚上|凌晨|午前|午後|正午|오전|오후|at )? ?(?:\d{1,2}(?::\d\d(?::\d\d)?|[时時点點시](?:整| ?\d{1,2} ?[分분]|半)?)|正午|中午|\d{1,2}(?= ?[ap]\.?m))"
    r"(?: ?[ap]\.?m\b\.?)?(?: ?[a-z]{3,4}(?= ?[)~–-]))?\)?)"
)

JOINT = re.compile(
    rf" ?(?:{CLOCK} ?)?"
    r"(?:[-–—―~〜−‐‑─－至到]{1,2}|から|ないし|에서|부터|to|through|until|till|and|和|与|與|와|과|と|又は) ?(?:the )?"
)

FROM = re.compile(r"(?:between|from|自从|自|从|從|介于|during) ?$")

TO_END = re.compile(rf" ?(?:{CLOCK})? ?(?:まで|の間|之间|之間|期间|期間|为止|為止|止|까지|사이에|사이|동안)")

NEED_BETWEEN = re.compile(r"(?:and|和|与|與|와|과|と)")

NOW_AFTER = re.compile(
    r" ?(?:[-–—~〜至到]{1,2}|to|until|till|through|and|から|부터) ?(?:the )?(?P<now>今(?!年|天|日|后|後|月)|现在|現在|目前|如今|present|now|date|current date|today|this day|지금|현재)(?![a-z])(?:まで|까지)?"
)

NOW_BEFORE = re.compile(
    r"\bbetween (?:now|today) and (?:the )?$|(?:\bfrom )?\bnow (?:until|till|to|through) (?:the )?$|(?:从|從|自)?(?:现在|現在|即日)起?[至到]$|(?:今|現在)から$|(?:지금|현재)부터 $"
)

# before the year 2019, from the end of 1989: what stands between the word and the date.
YEAR_NAME = re.compile(r"\bthe(?: year)?$")

NOUN_AFTER = re.compile(
    r" (?!(?:and|or|to|until|till|through|of|on|at|in|with|for|when|while|by|but|as|it|he|she|they|we|the|that|which|who|if|is|was|are|were|has|have|had|will|would|may)\b)[a-z]"
)

COMPARED = re.compile(
    r"\b(?:different|differs?|differed|up|down|change|changed|rise|fall|rose|fell|increase|decrease|improvement|compared)(?: \w+)? $"
)

HARD = {"later than", "after", "before", "earlier than", "prior to", "any time after"}

FROM_CLOCK = ("から", "より", "부터", "起", "开始", "開始")

CLOCK_AFTER = re.compile(rf" ?(?:{CLOCK}|\([一二三四五六日]\))")

EAST_AFTER = {"之后", "之後", "以后", "以後", "后", "後", "の後", "이후", "후"}

EAST_BEFORE = {"之前", "以前", "前", "より前", "の前", "이전", "전", "이전에", "전에", "前に"}

NOT_OPEN_AFTER = {
    "后": "期来续代勤备果续",
    "後": "期",
    "前": "期后往沿列任年身夕回半述年度",
    "起": "草伏来诉止点步源重到义",
    "から": "の",
    "の後": "半期",
    "以内": "",
    "전": "체국기반년자임",
    "후": "보반기임속년원",
    "止": "于",
    "底": "",
    "より": "もも",
    "on": "",
    "前に": "",
    "开始": "",
}

# 2020年以后 begins in that year; 2020年后 with the next.
STILL_IN = ("以后", "以後", "이후")
# Too common to open a date by themselves.
NOT_ALONE = ("于", "to", "on", "up to", "through", "前")
