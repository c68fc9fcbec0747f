"""Where sentences and paragraphs begin and end, in Chinese, Japanese, Korean and English."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_QUOTE = 400  # an opening quote without its partner within this reach opens nothing


class Sentence(NamedTuple):
    """text[start:end] is a sentence; paragraph: 0-based number of the paragraph it stands in."""

    start: int
    end: int
    paragraph: int


_CLOSING = {"“": "”", "「": "」", "『": "』", "（": "）", "(": ")", "《": "》", "‘": "’"}
_AFTER_STOP = frozenset("．”’」』）)》\"'!?！？。…")
# A full stop, also where the blank behind it is missing: "for years.Officials said"; the wide one of Japanese papers of science.
_STOP = re.compile(
    r"[。！？!?…｡]|\.(?=[\s”’」』）)\"]|$)|(?<=[a-z]{3})\.(?=[A-Z][a-z]+[ ,])|(?<=[\u3041-\u3096])．(?!\d)|[“「『（(《‘]"
)
_BLANK = " \t\u3000\xa0\r\ufeff"
# A word before a full stop that does not end a sentence.
_SHORT_WORDS = (
    "mr mrs ms dr prof st jr sr no nos vol vols fig figs art arts sec para paras ch pp ed eds approx ca cf "
    "vs viz etc e.g i.e inc ltd co corp dept univ gov gen sen rep rev hon ph.d m.d m.sc b.sc m.a b.a ll.m d.phil "
    "u.s u.k u.n e.u p.r.c a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec rs smt govt max"
)
_SHORT = frozenset(_SHORT_WORDS.split())
# Short words that may well end one: only a small letter or a digit behind them says it runs on.
_MAY_END_WORDS = "etc inc ltd co corp u.s u.k u.n e.u p.r.c a.m p.m ph.d m.d m.a b.a no govt max"
_MAY_END = frozenset(_MAY_END_WORDS.split())
_KOREAN_DAY = re.compile(r"\d\. ?\d{1,2}$")
_WORD = re.compile(r"[A-Za-z.]+$")
_ITEM = re.compile(
    r"[ \t\u3000]*(?:[（(]?[一二三四五六七八九十百]{1,4}[）)、.．]|第[一二三四五六七八九十百零〇\d]{1,5}[条條章节節款项項]"
    r"|[（(]?\d{1,3}(?:[）)、．]|\.(?!\d))|[①-⑳➀-➓⑴-⒇㈠-㈩]|[가나다라마바사아자차카타파하][.)]|[ア-ン][.)）．]"
    r"|[•·●○◆◇■□▪▶►※★☆*-]\s?|[a-zA-Z][.)]\s|[ivxIVX]{1,5}[.)]\s|[◦‣])"
)
_ENDED = re.compile(r"[。！？!?.…：:；;」』”’\"）)》]\s*$")


def _wide(character: str) -> bool:
    return character >= "\u1100"


def width(line: str) -> int:
    """About how wide a line is printed: an East Asian character is twice as wide as a Latin one."""
    return (len(line) + len(line.encode("utf-8", "surrogatepass"))) // 2


def is_line_broken(lines: list[tuple[int, int]], text: str) -> bool:
    """Whether lines end where the page ends rather than where the matter does.

    Two signs together: most lines of some width end in the middle of a sentence, and the widest lines are
    about equally wide (text off a page has a right margin).
    """
    wide = []
    open_ended = 0
    for start, end in lines[:2000]:
        line = text[start:end].rstrip()
        if end - start < 15 or width(line[:400]) < 40:
            continue
        wide.append(width(line[:400]))
        open_ended += _ENDED.search(line[-3:]) is None
    if len(wide) < 3 or open_ended * 2 < len(wide):
        return False
    wide.sort()
    top = wide[-max(1, len(wide) // 10)]
    return top <= 200 and wide[len(wide) // 2] >= 0.7 * top


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph, in order, without the blanks around it; empty for blank text.

    In text with broken lines (off a PDF page or a mail) lines that run on are one paragraph.
    """
    lines: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    broken = is_line_broken(lines, text)
    made: list[tuple[int, int]] = []
    open_line = ""
    for start, end in lines:
        line = text[start:end]
        stripped = line.strip(_BLANK)
        if not stripped:
            open_line = ""
            continue
        first = start + len(line) - len(line.lstrip(_BLANK))
        last = first + len(stripped)
        if broken and open_line and _runs_on(open_line, line):
            made[-1] = (made[-1][0], last)
        else:
            made.append((first, last))
        open_line = line
    return made


def is_item(line: str) -> bool:
    """Whether a line opens an item of a list or a numbered part."""
    return _ITEM.match(line) is not None


def _runs_on(line: str, following: str) -> bool:
    """Whether a line of line-broken text goes on in the next one."""
    if _ITEM.match(following) is not None or following[:1] in "\u3000\t" or following.startswith("    "):
        return False
    if width(line.rstrip()) < 40:
        return False
    return _ENDED.search(line.rstrip()[-2:]) is None or line.rstrip()[-1] in '）)”’"」』》'


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order, without the blanks around them.

    A quotation stays with the sentence it stands in, whatever it holds. A full stop in a number, an
    abbreviation, an initial or an item number does not end one. A heading is a sentence of its own.
    """
    made: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        made.extend(Sentence(a, b, number) for a, b in split(text, start, end))
    return tuple(made)


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each sentence of one paragraph, text[start:end], in order."""
    made: list[tuple[int, int]] = []
    begin = at = start
    while True:
        found = _STOP.search(text, at, end)
        if found is None:
            break
        mark, place = found[0], found.start()
        if mark in _CLOSING:
            partner = text.find(_CLOSING[mark], place + 1, min(end, place + LONGEST_QUOTE))
            at = place + 1
            if partner >= 0:
                at = partner + 1
                if _quote_ends(text, partner, begin, end):
                    made.append((begin, at))
                    begin = at = _skip(text, at, end)
            continue
        at = place + 1
        if mark == "." and not _full_stop(text, place, start, end):
            continue
        while at < end and text[at] in _AFTER_STOP:
            at += 1
        made.append((begin, at))
        begin = at = _skip(text, at, end)
    if begin < end:
        made.append((begin, end))
    return made


def _skip(text: str, at: int, end: int) -> int:
    while at < end and (text[at] in _BLANK or text[at] == "\n"):
        at += 1
    return at


def _quote_ends(text: str, partner: int, begin: int, end: int) -> bool:
    """Whether a sentence ends with this closing mark: it holds a stop at its end and a new one begins."""
    if text[partner] in "）)》’" or partner <= begin or text[partner - 1] not in "。！？.!?":
        return False
    at = partner + 1
    if at >= end:
        return False
    if text[at] not in _BLANK and text[at] != "\n":
        # East Asian text: 「…。」と述べた runs on; a new sentence seldom begins without a particle.
        return text[partner - 1] in "。！？" and text[partner] == "”" and _is_han_start(text, at)
    at = _skip(text, at, end)
    return at < end and (text[at].isupper() or text[at] in "“「『")


_SAYING_HAN = frozenset("他她其说說称稱表记記这這的，,。、；;：:")


def _is_han_start(text: str, at: int) -> bool:
    return "\u4e00" <= text[at] <= "\u9fff" and text[at] not in _SAYING_HAN


def _full_stop(text: str, place: int, start: int, end: int) -> bool:
    """Whether the "." at place ends a sentence."""
    before = text[max(start, place - 12) : place]
    at = _skip(text, place + 1, end)
    following = text[at] if at < end else ""
    if not before or not following:
        return True
    if following.islower():
        return False
    if before[-1].isdigit():
        if following.isdigit() or following == "~":
            return False  # 2025. 9. 30.
        if _KOREAN_DAY.search(before) is not None and "\uac00" <= following <= "\ud7a3":
            return False  # 2025. 9. 30.까지
        head = before.rstrip("0123456789").rstrip(_BLANK + "\n(（")
        return not (place - start <= 3 and head == "")
    word = _WORD.search(before)
    if word is None:
        # "가. 지원 대상": a Korean item letter at the start of a paragraph.
        return not (place - start <= 2 and _wide(before[-1]))
    told = word[0].lower().strip(".")
    if told in _SHORT:
        return told in _MAY_END and following.isupper() and _begins_anew(text, at, end, told)
    if len(told) == 1 and word[0][0].isupper():
        return False  # an initial
    return not (len(told) == 1 and place - start <= 2)


_OPENERS = re.compile(
    r"(?:The|This|That|These|Those|It|Its|He|She|They|We|In|On|At|For|But|And|However|As|If|A|An|According|Last|By|Since|Under|Each|All|Applicants)\b"
)


def _begins_anew(text: str, at: int, end: int, told: str) -> bool:
    """After U.S. or Inc. only a word that commonly opens a sentence begins one."""
    return _OPENERS.match(text, at, end) is not None and told not in ("ph.d", "no")
