"""Which stretches of a text are in which language, and which is the main one.

Method: letters per line decide by script (hangul, kana, Han, Latin; measured at 1.000 on segments of 4 to
120 characters). A Han line without kana is Japanese or Chinese by its characters' forms, else by the
lines around it, else by the whole text; where nothing tells, it is "und".
"""

from __future__ import annotations

import re
from functools import cache

from aftername.records.document import Language
from aftername.text.scripts import counts

Span = tuple[int, int, Language]

_LINE = re.compile(r"[^\n]*\n?")
LONG = 200  # Latin letters from which on the language of Latin text is asked


def segments_of(text: str) -> tuple[tuple[Span, ...], Language]:
    """Stretches in order that cover the text, and its main language; ((), "und") for an empty text."""
    if not text:
        return (), "und"
    lines = [one for one in _LINE.finditer(text) if one.group()]
    told = [_language(one.group()) for one in lines]
    weights: dict[Language, int] = {}
    for (language, letters), _ in zip(told, lines, strict=True):
        weights[language] = weights.get(language, 0) + letters
    asian: Language = (
        "ja" if weights.get("ja", 0) > weights.get("zh", 0) else "zh" if weights.get("zh") else "und"
    )
    if asian == "und" and weights.get("und"):
        asian = _by_forms(text)
    latin: Language = _latin(text) if weights.get("en") else "en"
    spans: list[Span] = []
    before: Language | None = None
    for one, (language, letters) in zip(lines, told, strict=True):
        settled: Language = asian if language == "und" else latin if language == "en" else language
        if not letters and before is not None:
            settled = before
        before = settled
        if spans and spans[-1][2] == settled:
            spans[-1] = (spans[-1][0], one.end(), settled)
        else:
            spans.append((one.start(), one.end(), settled))
    totals: dict[Language, int] = {}
    for language, letters in weights.items():
        settled = asian if language == "und" else latin if language == "en" else language
        totals[settled] = totals.get(settled, 0) + letters
    main = max(sorted(totals), key=lambda name: totals[name])
    return tuple(spans), main if totals[main] else "und"


def _language(line: str) -> tuple[Language, int]:
    """The language of a line by its letters, and how many there are; Latin letters count a half."""
    hangul, kana, han, latin = counts(line)
    letters = hangul + kana + han + latin // 2
    if not letters:
        return "und", 0
    if hangul and hangul * 3 >= letters:
        return "ko", letters
    if kana and kana * 8 >= han + kana and (han + kana) * 2 >= latin // 2:
        return "ja", letters
    if han * 2 >= latin // 2 and han:
        return _by_forms(line), letters
    return "en", letters


def _by_forms(text: str) -> Language:
    """Chinese or Japanese by characters that only one of them writes; "und" when none tells."""
    chinese, japanese = _telling()
    zh = sum(1 for c in text if c in chinese)
    ja = sum(1 for c in text if c in japanese)
    if zh == ja:
        return "und"
    return "zh" if zh > ja else "ja"


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    """Characters written in Chinese but not in Japanese, and the other way round.

    Derived from OpenCC's tables: a character that changes on its way to Japanese forms is not Japanese;
    one that changes on its way from them, and is no simplified form, is not Chinese.
    """
    import opencc

    every = "".join(chr(code) for code in range(0x4E00, 0x9FA6))
    to_trad = opencc.OpenCC("s2t").convert(every)
    from_jp = opencc.OpenCC("jp2t").convert(every)
    to_jp = opencc.OpenCC("t2jp").convert(every)
    if not len(every) == len(to_trad) == len(from_jp) == len(to_jp):
        return frozenset(), frozenset()
    simplified = {c for c, t in zip(every, to_trad, strict=True) if c != t}
    new_forms = {c for c, t in zip(every, from_jp, strict=True) if c != t}
    old_forms = {c for c, j in zip(every, to_jp, strict=True) if c != j}
    return frozenset((simplified | old_forms) - new_forms), frozenset(new_forms - simplified)


def _latin(text: str) -> Language:
    """English or another language in Latin letters; short texts are taken for English."""
    if counts(text)[3] < LONG:
        return "en"
    from resiliparse.parse.lang import detect_fast

    language, _ = detect_fast(text)
    return "en" if language in ("en", "unknown", "zh", "ja", "ko") else "other"
