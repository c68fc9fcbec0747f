"""What makes a fraction a share, and what only looks like a percentage."""

from __future__ import annotations

import re

# After 成, 折, 割, 分, 할, 프로 these make another word: 三成为, 二割り.
ANOTHER = {
    "成": "为員员功果立熟就長长本分",
    "折": "旧扣叠磨返射合腰",
    "割": "り合譲礼",
    "할": "머당인",
    "프로": "그젝필",
}

SIGN = re.compile(r"(?:负|負|マイナス ?|마이너스 ?|minus )$")

HALF_PRICE = re.compile(r"打(对折|對折)|(?<![一-龥])(半額)")

RATES = re.compile(r"[%％]|パーセント|퍼센트|割合|比率|[率율](?![的い])|指数")

CHANGED = re.compile(
    r" ?(?:の?(?:上昇|低下|下落|増|減|改善|悪化|高|低)|(?:を)?(?:上回|下回)|(?:높|낮|상승|하락|감소|증가))"
)

TENTHS = re.compile(r"(?P<n>[1-9一二三四五六七八九])分(?:(?P<k>[1-9一二三四五六七八九])厘)?(?![のけ間])")

# A fraction is a share where these stand beside it: 補助率 1/2, 経費の2分の1以内, 按三分之一补助, 총사업비의 1/2 이내.
SHARE_BEFORE = re.compile(
    r"(?:[率比]|比例|比率|割合|비율|보조율|지원율|[費费额額](?:用|等)?(?:の|的)|비의|금의|\b(?:rate|share|proportion) of)(?:[为為はがを는은이:：]|最高|約|约)? ?$"
)

SHARE_AFTER = re.compile(
    r" ?(?:以内|以下|以上|を上限|を限度|相当|이내|이하|범위)?(?:の|에서|を|를|을|额|額)? ?(?:補助|助成|負担|补助|资助|資助|补贴|補貼|给予|지원|보조|부담|of (?:the )?(?:costs?|budget|funding|salary|salaries|expenses))"
)
