"""Where names of programmes begin and end in Chinese letters, and what joins the names of a row, as patterns.

Source: general knowledge, written for this project. Texts are folded, Chinese ones simplified.
"""

from __future__ import annotations

import re

LEFT_OUT = re.compile(
    r".*(?:(?<!^)之(?![星家江路窗光友春声美旅])|(?:计划|计画|工程|专项)(?P<batch>首批|第[一二三四五六七八九十]批))"
)
"""What stands before a name and is no part of it: a clause with 之; a batch of a programme named before."""

ENDS_NEW = re.compile(r"(?<![创更革高维焕求图])新$")
"""A stem that ends in "new": 补助新计划. Not so 创新, 更新."""

GIVES = re.compile(r"为.{2,24}(?:提供|设立|而设)")
"""A name that says whom something is given: 为…提供…计划."""

JOINT = re.compile(r"(?: ?[、,，] ?(?:and |or |以及|及|和|与)?| (?:and|or) |和|与|及|以及)(?:the )?")
"""What stands between two names of a row."""

NOT_FIRST = ("关于", "给", "对", "在", "从", "为", "有", "要", "把", "到", "不", "《")
"""Chinese words that no quoted name begins with."""

NOT_LAST = ("前", "后", "中", "期间", "时", "类", "级", "有关", "相关")
"""Chinese words that no quoted name ends with."""

PLACE_ENDS = ("省", "市", "区", "县", "州", "新区")
"""Last words of the names of Chinese places."""

BODY_ENDS = ("大学", "学院", "科学院", "研究院", "研究所")
"""Last words of the names of Chinese bodies of science."""

AUTONOMOUS = ("内蒙古", "广西", "西藏", "宁夏", "新疆")
"""Chinese regions whose names go on with 自治区."""

TO_EMPLOYERS = re.compile(r"事業主|사업주")
"""Whom a public grant for jobs goes to; a firm does not call itself so."""

AGED = {"ja": re.compile(r"\d{1,3}歳(?:超|以上|未満|以下)?(?=[一-鿿ァ-ヺ])")}
"""An age at the beginning of a name, by language: 65歳超…助成金."""

TELLS = re.compile(r"(?:された|されている|している|した)$")
"""What stands before a head noun and tells of it, naming nothing: 新設された助成金."""

DONE = re.compile(
    r"(?:など|等)?(?:を(?:促進|推進|支援|図|目指|目的|実現|進め|行[いうっ]|し|す)|の(?:促進|推進|支援|実現|ため|機会)|に(?:つなが|取り組)|し[たてま]|する)"
)
"""What makes a Japanese word one for what is done: …を図る, where a grant is called by that word."""

DOING = re.compile(
    r"(?:启动|展开|开展|实施|推出|推行|发放|派发|提供|设立|成立|开设|开办|举办|举行|公布|宣布|印发|出台|发布|申请|申报|参加|加入|获得|入选|享受|领取|落实|扩大|新增|增设|开启|制定|恢复|取消|暂停|停止|通过|借助|依托|整合|包括|包含|涵盖)(?:了|过)?"
)
"""What is done with a Chinese programme, between who does it and its name: 某署正式展开…计划."""

SUMMED_ROWS = {
    language: re.compile(
        rf"(?P<others>(?:[、,和与及と]?[“「『][^“”「」『』\n。]{{1,24}}[”」』]){{0,8}}){summed}"
    )
    for language, summed in (
        (
            "zh",
            r"等[一-鿿\d]{0,8}?(?:公益|慈善|资助|人才|扶贫|惠民|助学|助老|助残|培养|扶持|帮扶|救助|关爱|引才)[一-鿿]{0,4}?(?:项目|计划|工程|行动)",
        ),
        (
            "ja",
            r"など(?:の|、)?[^。、「」\n]{0,8}?(?:支援|助成|補助|育成|奨学|給付|応援)[^。、「」\n]{0,4}?(?:事業|制度|プログラム)",
        ),
    )
}
"""The rest of a row of quotations that is summed up as schemes that help, by language: …、“苇航”等多个公益项目."""

ROW_BEFORE = re.compile(r"[”」』][、,和与及と]?$")
"""What stands before a quotation that goes on with a row."""

CHANGED = {
    "zh": (
        re.compile(r"[将把](?:[^。，,；;\n]{2,40}[、和与及])?[“「]?$"),
        re.compile(
            r"[”」]?(?:[“「][^“”「」\n]{1,12}[”」])?(?:调整|更名|合并|整合|升级|改|统一)(?:为|成)(?![\d每按由人约零免])"
        ),
    )
}
"""What stands before and behind a name that is changed into another, by language: 将…补贴合并为…."""

OPENS_BEHIND = frozenset("的了是在将和与及或对为由把被从向于给以至即该本")
"""Chinese letters behind which a name may begin."""

ENDS_BEFORE = frozenset(
    "的了是在将和与及或对为由把被从向于给以至即等中内下曾已则仍会可共每均也都又再并而除自"
)
"""Chinese letters before which a name may end."""

STANDS_BEFORE = {
    "zh": re.compile(
        r"(?:启动|展开|开展|实施|推出|推行|推动|推进|发放|派发|提供|设立|成立|开设|开办|举办|举行|公布|宣布|印发|出台|发布|申请|申报|填具"
        r"|参加|参与|加入|获得|入选|享受|享有|领取|落实|扩大|新增|增设|开启|制定|订定|恢复|取消|暂停|停止|通过|借助|依托|整合|合并|包括"
        r"|包含|涵盖|支持|利用|执行|办理|受理|改为|列入|纳入|根据|依据|按照|依照|配合|结合|适用于|属|属于|关于|针对|现有|现行|现时|目前"
        r"|当时|接近|例如|比如|其中|以及|连同|称为|名为|叫做)$"
    )
}
"""Words right behind which a name may begin, by language, beside OPENS_BEHIND: verbs of doing, words of reference."""

STANDS_BEHIND = {
    "zh": re.compile(
        r"(?:整体|更名|改名|改为|改称|预计|目前|现时|今年|去年|明年|申请|申领|获奖|获得者|入选|拟|延长|合并|涵盖|包括|包含|旨在|适用|规定"
        r"|现有|最高|每月|每年|资格)"
    )
}
"""Words right before which a name may end, by language, beside ENDS_BEFORE: what is said of it."""

COUNTING = frozenset(["두", "세", "네"])
"""Korean numbers of one syllable: no name begins with them."""

EDITION = re.compile(
    r"(?:제?\d{1,3}(?:차|기|단계|회|호)|[\d,]+여?(?:개|곳|건|명|팀|개사|가지|개소|종)|(?:19|20)\d\d년?도?|(?:19|20)\d\d학년도|\d{4}년도?|올해|제?[1-4] ?학기|[상하]반기|\d{1,3}(?:년|개월)간|\d[\d.,~-]*(?:19|20)\d\d년도?)$"
)
"""The number or year of an edition before a Korean name, or a count."""

DONE_BEFORE = re.compile(r"[아어여와돼] 온$")
"""The end of a Korean verb before a name: 진행되어 온."""

PHASE = re.compile(r"제?\d{1,2}단계")
"""The phase of a long Korean programme, a part of its name: 4단계 물결21 사업."""

LETTER = re.compile(r"[一-鿿㐀-䶿々〇ァ-ヺーｦ-ﾟ가-힣A-Za-z0-9]")
"""A letter that a name may go on with; hiragana are particles as a rule."""

SYLLABLE = re.compile(r"[가-힣]")
"""A Korean syllable."""

OBJECT = re.compile(r"[을를]")
"""What marks the object of a Korean sentence."""

INTO = {
    "zh": (
        re.compile(
            r"(?:计划|计画|工程|项目|补贴|基金|制度|专项)[”」]?(?:已|将|正式|统一)?(?:调整|更名|改名|升级|整合|合并)(?:为|成)$"
        ),
        re.compile(r""),
    ),
    "ja": (
        re.compile(r"(?:事業|制度|プログラム|補助金|助成金|奨学金|給付金)[」』]?(?:を|は、?)$"),
        re.compile(r"(?:に|へ)と?(?:改称|名称変更|名称を変更|移行|再編|衣替え|改め|統合)"),
    ),
    "ko": (
        re.compile(r"(?:사업|제도|프로그램|지원금|장학금|보조금|계획)[’'”\"」]?(?:을|를) ?$"),
        re.compile(
            r"(?:으로|로) ?(?:명칭을 |이름을 |확대 )?(?:전환|개편|변경|통합|바꾸|바꿔|바뀌|재편|개칭)"
        ),
    ),
}
"""What stands before and behind a quotation that a scheme is made into, by language: 기존 … 사업을 ‘…’으로 전환."""
