"""Words that look like the name of a programme and never are one, as patterns by language: general abbreviations, sums, ranges,
websites, committees, classes of schemes.

Source: general knowledge, written for this project. Texts are folded; Chinese ones simplified.
"""

from __future__ import annotations

import re

_GIVEN = r"(?:grant|award|fund|funding|payment|scholarship|fellowship|stipend|subsidy|loan)"

NO_NAMES = {
    "en": re.compile(
        r"(?:(?:fy|ay|cy|q[1-4]|h[12]|rfp|rfa|eoi|faq|tbc|tbd|vat|gdp|kpi)(?:[ -]?\d{2,4})?"
        r"|(?:fiscal|financial|academic|calendar|tax) years?"
        rf"|(?:maximum|minimum|max|min|total|average) (?:\w+ )?{_GIVEN}s?(?: (?:amount|value|size|rate|level|payable)s?)?"
        r"|(?!(?:19|20)\d\d)\d[\d,]* ?[-–—] ?\d[\d,]* (?:[\w-]+ ){0,3}?(?:grant|award|fellowship|scholarship|position|place|post)s"
        r"|grants? of (?:[\w-]+ ){0,3}(?:licen[cs]es?|rights?|permissions?|waivers?|access|leave)"
        r"|(?:which|what|how|why|whose) .+"
        r"|(?:assistant|associate|adjunct|visiting|full) (?:professor|lecturer)s?"
        r"|(?:[\w-]+ ){0,2}(?:committee|subcommittee|working group|task ?force|panel) (?:on|for|of|to) .+)"
    ),
    "zh": re.compile(
        r"(?:.{2,16}(?:网站|网页|官网|入口网|公众号|小程序)"
        r"|(?:民间|国内|校内|校外|社会|企业)(?:财团|基金会|团体|企业|机构)?(?:奖学金|助学金|补助金|资助)"
        r"|(?:教育|科技|农业|卫生|财政|经济|劳动|文化|内政|外交)部(?:计划|计画|项目|工程|专案)"
        r"|.*(?:什么|哪些|哪个|哪种|怎么|为何).*"
        r"|非(?![遗洲凡常物营公国]).{1,8}(?:计划|计画|项目|方案|工程|专案|奖学金|补贴)"
        r"|(?:创业|起步|成长|建设|实施)(?:初期|前期|后期|阶段))"
    ),
    "ja": re.compile(
        r"(?:(?:国|県|市|都|道|府|区|町|村)?(?:当初|補正|単独|直轄)(?:予算)?事業"
        r"|(?:民間|公的|学内|学外|地方|各種|国内|海外)(?:の)?(?:財団|団体|企業|育英会)?(?:等)?(?:の)?(?:奨学金|助成金|補助金|給付金)"
        r"|.*(?:国|県|市|町|自治体|行政|政府|都道府県|市町村)の(?:支援|助成|補助|公的)?(?:制度|事業|施策)"
        r"|[^「」]{2,12}(?:振興会|機構|協会|財団|公社|省|庁)の?(?:事業|制度)"
        r"|(?:どんな|どの|なぜ|どうして|いかなる).*"
        r"|(?:創業|起業|事業|成長|導入)(?:初期|前期|後期|段階)"
        r"|.{2,20}(?:サイト|ホームページ|ウェブページ))"
    ),
    "ko": re.compile(
        r"(?:(?:교육|과학기술정보통신|농림축산식품|보건복지|고용노동|문화체육관광|환경|국토교통|중소벤처기업|행정안전|여성가족|해양수산)부 ?(?:사업|지원사업|프로그램|계획)"
        r"|(?:민간|교내|교외|국내|해외) ?(?:재단|기관|단체)? ?(?:장학금|지원금|보조금)"
        r"|(?:.* )?(?:어떤|무슨|어느|왜) .*"
        r"|[가-힣]{2,12}(?:공단|재단|진흥원|협회|공사) ?사업"
        r"|(?:창업|사업|성장|도입) ?(?:초기|단계)"
        r"|(?:제외|지원|신청|참여|모집) ?대상"
        r"|.{2,20}(?:홈페이지|누리집|웹사이트))"
    ),
}
"""What is no name where it is the whole of one."""

BULLETS = "■□◆◇●○◎•※△▲▽▼▶▷▸➤❍★☆・·"
"""Marks that open a line or an item; inside a name some of them may stand, in front of it none does."""

BETWEEN_WHOLE = ("・", "·", "、")
"""What stands between two whole names in one quotation."""

ORDINAL_BEFORE = re.compile(r"第(?:[一二三四五六七八九十\d]{1,3})?$")
"""The beginning of a class of things, before a name that was cut there: 第|二种, 第二|种."""

CLASS = re.compile(r"[一二三四五六七八九十\d]{0,3}[種种類类級级](?![子苗牛羊豬猪])")
"""The rest of it."""

OF_A_CLASS = re.compile(r"第[一二三四五六七八九十\d]{1,3}[種种類类級级号] ?[^()（）\n]{1,12}\)")
"""The class that a bracket behind a name puts it in, which others are in, too: (第二種奨学金)."""

GENERAL_LAST = re.compile(
    r"(?:(?: (?:program(?:me)?|scheme|initiative)s?)+|[ ]?(?:지원)?[ ]?(?:사업|프로그램|제도)|[ ]?지원|(?:支援)?(?:事業|制度|プログラム)|(?:支持|资助|扶持|支援)(?:计划|計畫|計劃|项目|專案)?|(?:计划|計畫|計劃|项目|專案))$"
)
"""Words at the end of a name that say no more than that it is a scheme of support."""

OF_WHAT = {
    "ja": re.compile(
        r"(?:^|[^一-鿿々ァ-ヺーぁ-ゖA-Za-z0-9])(?P<what>[一-鿿々ァ-ヺー]{1,8}(?<![国県市町村省庁府都道区度年回次期記下上他本当社学構団人者生別種])の)$"
    )
}
"""The noun that a grant is for, before its name: 米の…, 水田活用の…; no owner, no time, no persons."""
DEFINED = re.compile(
    r"[\"\u201d'\u2019] (?:shall (?:mean|be deemed|include)|means? (?:any|the|a|an|all|each|either)) "
)
"""Behind a term of a contract or licence that is defined: "Legal Entity" shall mean the union."""
