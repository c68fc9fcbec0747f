"""Names of programmes in Chinese that stand in quotation marks without a head: 名为“汀兰”的人才计划, 入选“汀兰”."""

from __future__ import annotations

import re

from aftername.languages.places import by_name
from aftername.languages.programme_words import programme_words
from aftername.records.mention import Sign
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.naming import (
    Candidate,
    Needs,
    followed_by,
    key_of,
    near,
    plain,
    quote_from,
    sentence_around,
    words_back,
)
from aftername.text.names import comparable

WORDS = programme_words("zh")

REACH = 60

_BAD = re.compile(r"[,;:!?。；：，！？、\n\s的了和与及]")
_CALLED = re.compile("(?:" + "|".join(sorted(WORDS.called, key=len, reverse=True)) + ")$")
_CALLING = re.compile(r"的?[^,。;，\n]{0,12}?(?:计划|计画|工程|项目|专项|行动|基金|政策|方案)")
_HEADED = re.compile(
    r"(?:人才|引才|引智|科研|科技|资助|招揽|学者)[^,。;，]{0,6}(?:计划|计画|工程|项目|专项)$"
)
_CHOSEN = re.compile(r"(?:入选|申报|获批|获评|入围|当选|报名|参加)(?:了|过|国家|省|市)?$")


def lone(view: View, opening: int) -> Candidate | None:
    """The name in the quotation that opens at an offset, where words around call it a programme."""
    text = plain(view)
    quote = quote_from(text, opening)
    if quote is None:
        return None
    stem = text[quote.start + 1 : quote.end - 1]
    if not 2 <= len(stem) <= 8 or _BAD.search(stem) is not None or stem.endswith(tuple(WORDS.heads)):
        return None
    if stem in WORDS.generic or comparable(stem) in by_name() or followed_by(text, quote.end, WORDS):
        return None
    if all(word.kind for word in words_back(stem, 0, len(stem), "zh", {})):
        return None
    around = sentence_around(text, quote.start, quote.end, REACH)
    if near(around, WORDS.refusals):
        return None
    left = text[max(0, opening - 14) : opening]
    sign: Sign = "quoted"
    needs: Needs = "topic"
    if _CALLED.search(left) is not None and _CALLING.match(text, quote.end) is not None:
        sign, needs = "defined", "" if near(around, WORDS.telling) else "topic"
    elif _HEADED.search(left) is not None:
        needs = "" if near(around, WORDS.telling) else "topic"
    elif _CHOSEN.search(left) is None:
        return None
    return Candidate(quote.start + 1, quote.end - 1, key_of(stem), "", "", None, None, sign, needs)
