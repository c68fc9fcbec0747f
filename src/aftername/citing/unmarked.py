"""Titles of papers without the marks 《》: in corner brackets, in quotation marks, in capitals, or bare in Japanese.

Asked only in a sentence that repeals or amends something, where such a title is expected.
"""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.repeal_words import union

LONGEST = 160  # characters of a title

_MARKED = re.compile(
    r"「([^「」\n]{2,160})」|『([^『』\n]{2,160})』|“([^“”\n]{4,160})”|‘([^‘’\n]{4,160})’|\"([^\"\n]{4,160})\""
)
_TAIL = re.compile(r"\s*[（(\[〔][^（()）]*[）)\]〕]\s*$")
_BARE = re.compile(
    r"(?:^|(?<=[、。，\n\s及はびと]))[一-龥々ァ-ヶーぁ-んA-Za-z0-9・（）]{4,60}?(?=(?:（[^（）]{2,60}）)?(?:は|を|の一部))"
)
# 갑규정 일부를 … 개정한다: at the beginning of a sentence only, since a title has no other end to the left.
_HANGUL = re.compile(
    r"(?:^|(?<=[①-⑳.)\n] )|(?<=[①-⑳\n]))[가-힣][가-힣ㆍ·\s]{2,60}?(?=(?:\s?\([^()]{2,60}\))?(?:\s(?:일부|전부)를|[은는을를]\s))"
)
_WORD = r"(?:[A-Z][\w’'/.-]*[\w]|[A-Z]|\d[\w/.-]*\w|\d+|\([A-Z]+\)|\(\d{4}\)|[a-z]?No\.?)"
_LINK = r"(?:of|on|for|the|and|in|to|by|with|from|at|a|an|de|&)"
_RUN = re.compile(rf"{_WORD}(?:\s+(?:{_LINK}\s+)*{_WORD})*")
_ARTICLE = re.compile(r"(?:The|This|These|That|Those|A|An|All|When|In|On|As|If|Since|Under)\s+")
_SPLIT = re.compile(r"\s+and\s+the\s+")
_PART = re.compile(r"(?:Articles?|Sections?|Paragraphs?|Annex|Chapter|Part|Title|Schedule)\b")
_OWN = ("この", "本", "当該", "同", "次の", "その", "附則", "이 ", "본 ", "종전", "다음", "같은")


def unmarked_titles(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each title in text[start:end], in order; none overlaps another."""
    found: list[tuple[int, int]] = []
    for match in _MARKED.finditer(text, start, end):
        group = next(number for number, told in enumerate(match.groups(), 1) if told is not None)
        if _is_paper(match[group]):
            found.append(match.span(group))
    found.extend(one for one in _capitals(text, start, end) if not _overlaps(one, found))
    for bare in (_BARE, _HANGUL):
        found.extend(one for one in _without_marks(bare, text, start, end) if not _overlaps(one, found))
    return sorted(found)


def _is_paper(written: str) -> bool:
    """Whether a title ends, or in English has, a word for a kind of paper."""
    plain = _TAIL.sub("", written).rstrip()
    if plain.isascii():
        return _english_kind().search(plain) is not None
    return plain.endswith(_kinds())


def _capitals(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Runs of capitalised words that hold a kind of paper and something that tells which."""
    found = []
    for run in _RUN.finditer(text, start, end):
        at = run.start()
        pieces = []
        for cut in _SPLIT.finditer(text, run.start(), run.end()):
            if _english_kind().search(text, at, cut.start()) and _english_kind().search(
                text, cut.end(), run.end()
            ):
                pieces.append((at, cut.start()))
                at = cut.end()
        pieces.append((at, run.end()))
        for first, last in pieces:
            article = _ARTICLE.match(text, first, last)
            first = article.end() if article else first
            if _PART.match(text, first, last):
                continue  # only an article of it is meant
            if _english_kind().search(text, first, last) and " " in text[first:last]:
                found.append((first, last))
    return found


def _without_marks(form: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Japanese and Korean titles without any marks, before the particle that makes them the object of the act."""
    found = []
    for match in form.finditer(text, start, end):
        plain = _TAIL.sub("", match[0])
        if plain.endswith(_kinds()) and not plain.startswith(_OWN) and len(plain.replace(" ", "")) >= 5:
            found.append((match.start(), match.start() + len(plain)))
    return found


def _overlaps(one: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(kind for kind in union("kinds") if not kind.isascii())


@cache
def _english_kind() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(kind for kind in union('kinds') if kind.isascii())})\b")
