"""Where words stand that may be names of programmes without any sign of their own, as patterns: before a bracket with a short form,
in a bracket as a former name, behind a label, in a row of names.

Source: general knowledge, written for this project. Texts are folded; Chinese ones simplified.
"""

from __future__ import annotations

import re

_ZH = r"[一-鿿a-z0-9·+\-“”‘’]"
_JA = r"[一-鿿々〇ァ-ヺーa-z0-9・+&'’-]"
_KO = r"[가-힣a-z0-9·+&-]"
_KO_WORDS = rf"{_KO}+(?: {_KO}+){{0,5}}"

SHORT_FORM = re.compile(
    r"[”」』’']? ?\((?:(?:以下|下)?(?:简称|称)|以下|略称|通称|愛称|이하|약칭|일명|舊|旧|구 |옛 |[a-z][a-z0-9&+. -]{1,12}\))"
)
"""A bracket with a short form or a former name."""

BEFORE_SHORT = {
    "zh": re.compile(rf"{_ZH}{{2,28}}$"),
    "ja": re.compile(rf"{_JA}+(?:(?:の|付き|向け){_JA}+)?$"),
    "ko": re.compile(rf"{_KO_WORDS}$"),
}
"""The words before it."""

MADE_FROM = re.compile(
    r"\((?:舊|旧|구|옛|原|前身は|전신)[ ,:：]*(?P<name>[一-鿿々ァ-ヺー가-힣a-z0-9·+ -]{2,24}?)(?= ?[)、,]| 포함| 사업)"
)
"""A former name in brackets."""

FORMER_OPENS = re.compile(
    r"[”」』’'\"]? ?\((?:구|옛|전신|旧|舊|原|前身は|previously|formerly|former)(?: known as| called| named)?[ ,:：]*(?:the )?[‘“'\"「『]?"
)
"""What stands between a name and its former name in brackets."""

FORMER_CLOSES = re.compile(r"[’”'\"」』]? ?(?:[)）、,]|포함|사업\))")
"""What stands behind a former name in brackets."""

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

NAMED_BY = re.compile(
    r"(?:(?:人才|资助|支持|支援|지원|공모|保健|奖励)?(?:计划|基金|奖项|奖学金|补贴|补助|津贴|资助|专项|方案|制度|事业|事業|補助金?|助成金?|支援制度|支援事業|奨学金|支援策|プログラム|사업|제도|프로그램|장학금|지원금|지원사업|지원제도|보조금) ?(?:的|の)?(?:名称|名字|名|명칭|명|이름)"
    r"|(?:name of (?:the )?)?(?:programme|program|scheme|grant|fund|fellowship|scholarship|award|initiative)s?(?: name| title)?|(?:scheme|programme|program)/(?:scheme|programme|program))"
)
"""The head of a column, or a label, that says that what stands under or behind it is the name of a programme. Names of single projects (项目名称, 과제명,
課題名) are not meant."""

YEARS_FIRST = re.compile(
    r"(?:(?:[「『“'‘\[【(]?(?:19|20)\d\d(?:[-~—–](?:19|20)?\d\d)?(?:年度?|년도?|학년도|学年度?)?|\d{2,3}年度|(?:令和|平成|昭和|r)(?:\d+|元)年度?|제 ?\d+(?:기|차|회)|第?[一二三四五六七八九十\d]{1,3}[批届期回次轮]|首[批届期]|[상하]반기|제? ?[1-4] ?학기|今年|今年度|来年度|本年度|올해|年度|年)[ _]?)+"
)
"""A year or the number of an edition before a name."""

BETWEEN_NAMES = re.compile(
    r"[”」』’'\"]?(?: ?[(（][^()（）\n]{1,24}[)）])? ?(?:[、,，;；·ㆍ/] ?(?:and |or |以及|及|和|与|또는 )?|(?:以及|及|和|与|と|や|및|와|과|and|or|as well as)(?= |[“「『‘'一-鿿ァ-ヺ가-힣]) ?)?(?:the )?[“「『‘'\"]?(?<=[、,，;；·ㆍ/ ”」』’“「『‘和与及とや])"
)
"""What stands between two names of a row, with quotation marks and short forms in brackets."""

YEARS_LEFT = re.compile(
    r"(?P<to>至|到|~|〜|～|から|부터)?(?(to)(?:\d{2,4}年度?|\d{2,4}학?년도?)|(?:年度|学年度|년도|학년도)) ?(?:까지 )?"
)
"""The rest of a year or of a stretch of years in front of a name that was cut there."""

PAIRED = frozenset("「『｢")
"""Marks that open a part of a name in quotation marks of its own."""

NUMBERING = re.compile(
    r"[\s\u3000]*(?:(?:[■□◆◇●○◎・•※△▲▶▷▸➤*#>❍ㅇ-]+|[(（]?[\da-z一二三四五六七八九十ivx]{1,3}[)）.、．](?!\d)|[①-⑳Ⅰ-Ⅻ]|【[^】\n]{1,14}】|\[[^\]\n]{1,14}\])[\s\u3000]*)+"
)
"""The number or bullet in front of a line, or a word in brackets."""

MARKS = frozenset(
    " \u3000\t\n\u201c\u201d\u2018\u2019\"'`「」『』｢｣《》〈〉【】[]()（）·・*•●○■□◆◇▶▷※:：,，、.。;；|｜-–—~〜!！＞>/#"
)
"""Marks that no name begins or ends with."""

BEHIND_HEADING = re.compile(r"[\s\u3000]*(?:[【(（][^】)）\n]{1,16}[】)）])?[\s\u3000…‥・.．]*\d{0,4}\s*")
"""What may stand behind a Japanese name that is a line of its own: a short bracket, dots, the number of a page."""

DIVIDES = re.compile(r" ?[|｜>＞] ?| - ")
"""What divides the parts of a title, the steps of a path of pages."""

DIVIDED = re.compile(r" ?[|｜>＞]| - |[(（]|とは[?？\n]|について\s*(?:\n|$)|の(?:募集|公募|ご案内|お知らせ)")
"""What stands behind a Japanese name that is such a part, or that a title goes on behind."""
