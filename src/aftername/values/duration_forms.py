"""What stands around lengths of time: halves, joints, words that only look like a unit."""

from __future__ import annotations

import re

BETWEEN = re.compile(
    r"(?P<half>[个個]?半)|(?P<english> and (?:a )?half(?: of)?(?: an?)? )|\+?[ -]{0,2}(?P<also>(?:plus|more|additional|extra|full|whole|further|consecutive|straight|continuous|long|entire|next|coming|upcoming|following|last|past|previous) )?"
)

BOUND_IN = ("일 이내", "일 이상", "日以内", "日内")

CLOCK = re.compile(r"\d ?(?:시|時|时|点|點|시 \d{1,2}분|時\d{1,2}分) ?$")

HAN_MINUTES = re.compile(r"以内|以上|ほど|程度|[前後](?!半)|おき|ごと|間|だけ|[一二三四五六七八九十]+秒")

DAYS_DONE = re.compile(r"日で[^。、\n]{0,5}(?:出発|戻|帰る|帰り|帰国|到着|完成|終わ|終え|終了|届)")

HALF_AFTER = re.compile(r" ?(?:半|반(?![가-힣]))")

NOT_LENGTH = {
    "年": "代级級报報度检检鉴金薪货貨終终级轻長长老号生目",
    "周": "目岁歲年一二三四五六日末围邊边报",
    "分": "之の的类類別别为為布公部校店子",
    "天": "然津气",
    "주": "요년민제",
    "분": "의야기",
    "초": "등기반중",
    "해": "외",
    "달": "러라",
}

SINCE = ("以前", "以来", "以來", "以后", "以後", "以降", "之前", "之后", "之後")

JOINT = re.compile(r"(?: ?(?:and|and a|又|と|零|,|余|多|과|와) ?| )?")

NATIVE_MONTH = re.compile(r"(?P<n>ひと|ふた)(?:月|つき)")

OVER_SPREAD = re.compile(
    r"\b(?:spread|paid|spent|spend|invest(?:ed)?|distributed|phased|disbursed|staggered|allocated|provided|period|extends?|runs?|runs? out|evenly)(?: out)? $"
)

HALF_WORDS = re.compile(
    r"半(?P<zh>年間|月間|日間|年|个月|個月|天|小时|小時|个小时|個小時|个钟头|個鐘頭|个世纪|個世紀|日|月|時間|世紀|周|週間|星期)|반(?P<ko>년| ?달|나절|세기)|half (?:an? |of an? )?(?P<en>year|month|day|hour|minute|century|decade|week)"
)

HALF_UNITS = {
    "年間": "year", "月間": "month", "日間": "day",
    "年": "year", "个月": "month", "個月": "month", "月": "month", "天": "day", "日": "day", "小时": "hour", "小時": "hour",
    "个小时": "hour", "個小時": "hour", "个钟头": "hour", "個鐘頭": "hour", "時間": "hour", "周": "week", "週間": "week",
    "星期": "week", "년": "year", "달": "month", " 달": "month", "나절": "day", "year": "year", "month": "month",
    "day": "day", "hour": "hour", "minute": "minute", "week": "week",
}  # fmt: skip

# 6个月内, 3개월 안에: at most so long.
INSIDE = re.compile(r"[内內](?![蒙部地外容在资資科涵])| ?(?:안|내)(?:에|로|의)")

# 工作经历5年以上, 경력 5년 이상: experience named before a least length. Mere work is left to those who read claims.
WORKED = re.compile(
    r"(?:经验|經驗|经历|經歷|工龄|工齡|工作年限|从业年限|任职年限|実務|経験|경력|경험)"
    r"(?:时间|時間|年数|기간)?[一已须須应應需はがを은는이가:： ]{0,2}(?:连续|連續|累计|累計|满|滿|达|達|至少|不少于|不少於|不低于|超过|최소|적어도|약|連続|通算|で)*$"
)
