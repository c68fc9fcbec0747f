"""Numbers and bullets at the beginning of lines: which kind, and how much of the line they are."""

from __future__ import annotations

import re

_HAN = "一二三四五六七八九十百零〇两"
_KO = "가나다라마바사아자차카타파하"
_FULL = "0-9０-９"
_FORMS = (
    ("part", rf"第[ ]?[{_HAN}{_FULL}]{{1,4}}[ ]?[编編篇部](?=[分 \u3000\n:：]|$)分?|제[ ]?\d{{1,3}}[ ]?[부편](?= |$)|(?i:part) [IVX\d]{{1,4}}\b[.:]?"),
    ("chapter", rf"第[ ]?[{_HAN}{_FULL}]{{1,4}}[ ]?章|제[ ]?\d{{1,3}}[ ]?장(?=[ \u3000(]|$)|(?i:chapter) [IVX\d]{{1,4}}\b[.:]?"),
    ("section", rf"第[ ]?[{_HAN}{_FULL}]{{1,4}}[ ]?[节節]|제[ ]?\d{{1,3}}[ ]?절(?=[ \u3000(]|$)"),
    ("article", rf"第[ ]?[{_HAN}{_FULL}]{{1,5}}[ ]?[条條](?:の[{_HAN}{_FULL}]{{1,2}}|之[{_HAN}]{{1,2}})?|제[ ]?\d{{1,4}}[ ]?조(?:의\d{{1,2}})?(?=[ (（]|$)"
                r"|(?:Article|Section|ARTICLE|SECTION) \d{1,3}\b[.:]?|§ ?\d{1,3}"),
    ("roman", r"[Ⅰ-Ⅻⅰ-ⅻ][.．、)]?|(?:[IVX]{2,5}|I)[.．、)](?=\s)"),
    ("han", rf"[{_HAN}]{{1,4}}(?:[、．]|[.](?!\d)|(?=[ \u3000]{{1,2}}\S))"),
    ("han in brackets", rf"[（(][{_HAN}]{{1,4}}[）)][、.．]?"),
    ("decimal", rf"[{_FULL}]{{1,2}}(?:[.．][{_FULL}]{{1,2}}){{1,3}}(?:[.．](?= )|(?=[ \u3000\u3400-\u9fff\uac00-\ud7a3\u3040-\u30ff](?!\s*(?:[年月日%％万亿億円元倍度号℃~～.-]|만|억|\d{{1,2}}\b))))"),
    ("figure", rf"[{_FULL}]{{1,2}}(?:[.．、](?!\s?[{_FULL}])|[\u3000](?=\S))"),
    ("figure)", rf"[{_FULL}]{{1,2}}[)）](?![{_FULL}])"),
    ("(figure)", rf"[（(][{_FULL}]{{1,2}}[）)]"),
    ("circle", r"[①-⑳❶-❿㉑-㉟➀-➓]"),
    ("hangul", rf"[{_KO}][.．](?=\s)"),
    ("hangul)", rf"[{_KO}][)）]"),
    ("(hangul)", rf"[（(][{_KO}][）)]|[㉮-㉻]"),
    ("kana", r"[ア-ン](?:[.．)）、](?=\S)|[.．)）]?[\u3000 ](?=\S))"),
    ("(kana)", r"[（(][ア-ン][）)]"),
    ("letter", r"[a-zA-Z][.)](?=\s)|[（(][a-z][）)]"),
    ("square", r"[■□▣▢](?=\s?\S)"),
    ("lozenge", r"[◆◇❖](?=\s?\S)"),
    ("round", r"[○●◎◯〇Ｏ](?=\s?[^\d\s])|[ㅇoO](?=\s)"),
    ("arrow", r"[▶▷►▸➤☞⇒](?=\s?\S)"),
    ("star", r"[★☆](?=\s?\S)"),
    ("note", r"[※＊](?=\s?\S)|\*{1,3}(?=\s?[^\s*])"),
    ("dot", r"[・•·▪‣◦∙](?=\s?\S)"),
    ("dash", r"[-–—―ー](?=\s\S)|[–—―](?=[^\s\d—–―-])"),
)  # fmt: skip
_NUMBER = re.compile(
    "|".join(f"(?P<n{place}>{form})" for place, (_, form) in enumerate(_FORMS)) + r"|(?P<nope>(?!))"
)
_FIRST = frozenset(
    f"第제pPcCaAsS§Ⅰ{_HAN}（(0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿{_KO}"
    "■□▣▢◆◇❖○●◎◯〇ＯㅇoO▶▷►▸➤☞⇒★☆※＊*・•·▪‣◦∙-–—―ー"
) | frozenset(map(chr, [*range(0x2160, 0x2180), *range(0x30A2, 0x30F4), *range(65, 91), *range(97, 123), *range(0x2460, 0x2474),
                        *range(0x3251, 0x3260), *range(0x2780, 0x278A), *range(0x326E, 0x327C)]))  # fmt: skip

BULLETS = frozenset(("note", "dot", "dash", "star"))
"""Kinds that only ever open items; the others may open headings."""
SIGNS = frozenset(("square", "lozenge", "round", "arrow", "star"))
"""Kinds that are signs without an order."""


def number_of(line: str) -> tuple[str, int]:
    """Kind and length of the number or bullet that a line without blanks before it opens with; ("", 0) for none."""
    if line[0] not in _FIRST:
        return "", 0
    found = _NUMBER.match(line)
    if found is None or found.lastgroup is None or found.end() >= len(line):
        return "", 0
    return _FORMS[int(found.lastgroup[1:])][0], found.end()
