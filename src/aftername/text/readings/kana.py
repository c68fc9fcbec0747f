"""Kana in Latin letters, one spelling for each sound, loanwords too."""

from __future__ import annotations

from functools import cache

from aftername.text.readings.japanese import syllables

_OF_LOANS = {
    "ティ": "ti", "ディ": "di", "トゥ": "tu", "ドゥ": "du", "ヴァ": "va", "ヴィ": "vi", "ヴ": "vu", "ヴェ": "ve", "ヴォ": "vo", "ウィ": "wi",
    "ウェ": "we", "ウォ": "wo", "クァ": "kwa", "クォ": "kwo", "グァ": "gwa", "デュ": "du", "テュ": "tu", "フュ": "fu",
}  # fmt: skip
_LONG, _DOUBLED = "ー", "ッ"


@cache
def _table() -> dict[str, str]:
    return {kana: letters for letters, kana in syllables().items()} | _OF_LOANS


def latin_of(kana: str) -> str:
    """Katakana in Latin letters, long vowels and doubled letters written once: コロンビアード gives koronbiado; "" for anything else."""
    table = _table()
    made: list[str] = []
    at = 0
    while at < len(kana):
        if kana[at] in (_LONG, _DOUBLED):
            at += 1
            continue
        for length in (2, 1):
            letters = table.get(kana[at : at + length])
            if letters is not None and len(kana) >= at + length:
                made.append(letters)
                at += length
                break
        else:
            return ""
    return "".join(made)
