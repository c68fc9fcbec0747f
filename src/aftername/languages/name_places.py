"""Where names of programmes stand without any sign of their own, by language, as patterns: the subject of what is said to begin,
the object of what one applies for, the words before a bracket with a short form.

Each pattern has a group "name": words that may be a name, borders not yet trimmed. Source: general knowledge, written for this project.
Texts are folded; Chinese ones simplified.
"""

from __future__ import annotations

import re

_ZH = r"[一-鿿a-z0-9·+\-“”‘’]"
_JA = r"[一-鿿々〇ァ-ヺーa-z0-9・+&'’-]"
_KO = r"[가-힣a-z0-9·+&-]"
_KO_WORDS = rf"{_KO}+(?: {_KO}+){{0,5}}"

SUBJECTS = {
    "zh": re.compile(
        rf"(?:^|(?<=[\n。；，,：:「『“]))(?P<name>{_ZH}{{3,24}}?)(?=[”」』]?(?:\((?:以下)?[简下又]?称|是(?!否|指|由)|由[^\n。]{{2,20}}(?:实施|主办|发起|设立|推出|管理)|自(?:19|20)\d\d|旨在|面向|将于|已于|于(?:19|20)?\d|正式|启动|即日起|即将|接受申请|每年|共资助))",
    ),
    "ja": re.compile(
        rf"(?:^|(?<=[\n。、「『\]】]))(?P<name>{_JA}+(?:(?:の|付き|向け){_JA}+)?)(?=[」』]?(?:\([^()\n]{{1,30}}\))?(?:とは|は、|は(?=[一-鿿\d]))|(?: ?\((?:以下|略称|通称|愛称)))"
    ),
    "ko": re.compile(
        rf"(?:^|(?<=[\n.] )|(?<=[\n.'‘“]))(?P<name>{_KO_WORDS}?)(?=['’”]?(?:\([^()\n]{{1,30}}\))?(?:이란|란|은|는) )"
    ),
}
"""What a sentence is about."""

OBJECTS = {
    "zh": re.compile(
        rf"(?:申请|申领|申报|参加|参与|加入|入选|推行|开展|实施|启动|推出|设立|接受|停止|取消|暂停|恢复|发放|领取|享受|使用|纳入|改名为|更名为|改称|改为|调整为|升级为|整合为|合并为|并入|前身为|前身是|前身|取代|替代|原|将|把)[“「『]?(?P<name>{_ZH}{{3,22}})"
    ),
    "ja": re.compile(
        rf"(?P<name>{_JA}+(?:(?:の|付き|向け){_JA}+)?)(?=[」』]?(?:\([^()\n]{{1,30}}\))?(?:を(?:廃止|創設|開始|実施|導入|拡充|新設|交付|申請|利用|受給|活用|募集|支給|発行|統合|再編|終了|引き継|受け継|改)|に(?:採択|応募|申請|選定|選ば|採用|改称|移行|統合|再編|名称|衣替え|代わ|参加)|の(?:採択|申請|募集|対象|受給|交付|公募|支給|登録|後継|前身|参加|利用|創設|廃止)|へ(?:の?応募|の?移行|の?参加|の?申請|と?統合)|から[^。\n]{{0,8}}(?:改称|移行)|が(?:創設|開始|始ま|廃止|終了|発足|導入|改称)))"
    ),
    "ko": re.compile(
        rf"(?P<name>{_KO_WORDS})(?=['’”]?(?:\([^()\n]{{1,30}}\))?(?:[을를] (?:시행|추진|운영|신청|도입|실시|폐지|통합|개편|확대|공모|신설|종료|이용|발급|대체|계승|통해)|(?:으로|로) (?:개편|전환|변경|통합|명칭|확대|대체|이름)|에 (?:선정|선발|참여|신청|지원|응모|통합|따라)|의 (?:후속|전신|신청|대상|지원|참여|하나|일환)|[이가] (?:시행|도입|시작|신설|폐지|통합|종료|출범|개편)|과 통합|와 통합))"
    ),
}
"""What is applied for, begun, ended, made into another."""

SHORTENED = {
    "zh": re.compile(
        rf"(?P<name>{_ZH}{{2,28}})(?=[”」』]?\((?:(?:以下|下)?(?:简称|称)|[a-z][a-z0-9&+-]{{1,9}}\)|又称|俗称|即))"
    ),
    "ja": re.compile(
        rf"(?P<name>{_JA}+(?:(?:の|付き|向け){_JA}+)?)(?=[」』]? ?\((?:以下|略称|通称|愛称|[a-z][a-z0-9&+-]{{1,9}}\)))"
    ),
    "ko": re.compile(
        rf"(?P<name>{_KO_WORDS})(?=['’”]? ?\((?:이하|약칭|일명|舊|구 |옛 |[a-z][a-z0-9&+. -]{{1,12}}\)))"
    ),
}
"""What a short form stands behind in brackets."""

MADE_FROM = re.compile(
    r"\((?:舊|旧|구|옛|原|前身は|전신)[ ,:：]*(?P<name>[一-鿿々ァ-ヺー가-힣a-z0-9·+ -]{2,24}?)(?= ?[)、,]| 포함| 사업)"
)
"""A former name in brackets."""

JOINTS = re.compile(r" ?(?:[、,，·ㆍ/]|및|와|과|和|与|及|以及|や|と)[ 　]?")
"""What stands between two names of a row, in letters of East Asia."""

INNER = {
    "zh": re.compile(r"[的了是将由被从向]|(?<=[一-鿿])[和与及](?=[一-鿿])"),
    "ja": re.compile(r"(?!)"),
    "ko": re.compile(r"(?!)"),
}
"""Where a phrase ends that goes on to the right."""

LABELS = re.compile(
    r"(?:项目|计划|基金|奖项|活动|政策|补贴|工程|专项|事业|사업|과제|제도|프로그램|事業|制度|プログラム|助成金?|補助金?|名称|program(?:me)?|scheme|grant|fund)s?(?:的)?(?:名称?|名|명칭?| name| title)?"
)
"""The label of a line whose value is the name of a programme."""

YEARS_FIRST = re.compile(
    r"(?:(?:[「『“'‘\[【(]?(?:19|20)\d\d(?:[-~—–](?:19|20)?\d\d)?(?:年度?|년도?|학년도|学年度?)?|\d{2,3}年度|(?:令和|平成|昭和|r)(?:\d+|元)年度?|제 ?\d+(?:기|차|회)|第?[一二三四五六七八九十\d]{1,3}[批届期回次轮]|首[批届期]|[상하]반기|제? ?[1-4] ?학기|今年|今年度|来年度|本年度|올해|年度|年)[ _]?)+"
)
"""A year or the number of an edition before a name."""

BETWEEN_NAMES = re.compile(
    r"[”」』’'\"]?(?: ?[(（][^()（）\n]{1,24}[)）])? ?(?:[、,，;；·ㆍ/] ?(?:and |or |以及|及|和|与|또는 )?|(?:以及|及|和|与|と|や|및|와|과|and|or|as well as)(?= |[“「『‘'一-鿿ァ-ヺ가-힣]) ?)?(?:the )?[“「『‘'\"]?(?<=[、,，;；·ㆍ/ ”」』’“「『‘和与及とや])"
)
"""What stands between two names of a row, with quotation marks and short forms in brackets."""
