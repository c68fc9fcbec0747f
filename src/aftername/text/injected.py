"""Readings put into a Chinese text: pinyin or bopomofo between the characters or over the lines.

Pages do so for learners, and spinners do so that a copy is not told from its source: 启qǐ明míng计jì划huà, 启(qǐ)明(míng).
"""

from __future__ import annotations

import re

from aftername.text.blanking import blanked

_HAN = re.compile(r"[\u3400-\u9fff]")
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
_SYLLABLE = rf"[a-z{_TONES}]{{1,6}}[1-5]?"
_BESIDE = re.compile(
    rf"(?<=[\u3400-\u9fff])\s?(?:[（(【\[]\s?{_SYLLABLE}(?:\s{_SYLLABLE}){{0,3}}\s?[）)】\]]|{_SYLLABLE}|[\u3105-\u312fˊˇˋ˙]{{1,4}})"
    r"(?=\s?(?:[\u3400-\u9fff]|[^\w\s]|$))"
)
_SOUNDS = re.compile(f"[a-z{_TONES}]+|[\u3105-\u312fˊˇˋ˙]+")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(rf"[a-z{_TONES}]+[1-5]?", re.IGNORECASE)
_TONED = re.compile(f"[{_TONES}]|[a-z][1-5]\\b")
LEAST = 0.3  # of the characters with a reading behind them; names in brackets alone stay far below
FEWEST = 6
OVER = 0.8  # of the words of a line that bear a tone before the whole line is taken for a reading


def without_readings(text: str) -> str:
    """The text with readings blanked; always the same length, and the same text where none were put in."""
    if not _HAN.search(text):
        return text
    # Each reading beside holds the beginning of a run of letters: where there are few runs, none need be looked for.
    most = len(_SOUNDS.findall(text))
    places: list[tuple[int, int]] = []
    if most >= FEWEST:
        least = max(FEWEST, LEAST * (len(_HAN.findall(text))))
        places = [one.span() for one in _BESIDE.finditer(text)] if most >= least else []
        if len(places) < least:
            places = []
    toned = _TONED.search(text) is not None
    over = [one.span() for one in _LINE.finditer(text) if _is_reading(one[0])] if toned else []
    return blanked(text, places or (over if len(over) >= 2 else ()))


def _is_reading(line: str) -> bool:
    """Whether a line is pinyin with tones and nothing else."""
    if _HAN.search(line) or not _TONED.search(line):
        return False
    words = _WORD.findall(line)
    return len(words) >= 2 and sum(1 for word in words if _TONED.search(word)) >= OVER * len(words)
