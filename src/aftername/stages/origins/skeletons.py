"""What is left of a foreign name in any script: its consonants, in ten classes.

Method: the oldest trick of name matching (Soundex, Russell 1918), with classes wide enough for kana and
hangul, which tell neither l from r nor b from v, and without vowels, which they add. "Encinitas", エンシニータス
and 엔시니타스 are all nsnts.
"""

from __future__ import annotations

import re
from functools import cache

SHORTEST = 3  # classes; two are shared by chance
LONGEST_STEM = 6  # hangul syllables: a name may carry particles behind it, so every beginning is kept
_SPELT = (
    ("tion", "sn"),
    ("sion", "sn"),
    ("ch", "s"),
    ("sh", "s"),
    ("ph", "f"),
    ("th", "s"),
    ("ck", "k"),
    ("x", "ks"),
)
_SOFT = re.compile(r"[cg](?=[eiy])")
_LATIN = str.maketrans("bvfpgkqcxzsjdtlrmn", "ppppkkkksssstt" + "rrmn")
_KEPT = frozenset("pkstrmn")
_TWICE = re.compile(r"(.)\1+")
_KANA = {
    "k": "カキクケコガギグゲゴ",
    "s": "サシスセソザジズゼゾチツヂ",
    "t": "タテトダデドヅ",
    "n": "ナニヌネノン",
    "p": "フバビブベボパピプペポヴ",
    "m": "マミムメモ",
    "r": "ラリルレロ",
}
_FIRST = ("k", "k", "n", "t", "t", "r", "m", "p", "p", "s", "s", "", "s", "s", "s", "k", "t", "p", "")
_LAST = ("", "k", "k", "k", "n", "n", "n", "t", "r", "k", "m", "p", "s", "t", "p", "", "m", "p", "p", "s", "s", "n",
         "s", "s", "k", "t", "p", "")  # fmt: skip


@cache
def _cyrillic() -> dict[int, str]:
    every = {chr(code): "" for code in range(0x400, 0x530)}
    rows = {"p": "бвфп", "k": "гкхґ", "s": "сзцчшщж", "t": "дт", "r": "лр", "m": "м", "n": "н"}
    every.update({letter: sound for sound, row in rows.items() for letter in row})
    return {ord(letter): sound for letter, sound in {**every, "'": ""}.items()}


@cache
def _kana() -> dict[int, str]:
    return {ord(kana): sound for sound, row in _KANA.items() for kana in row}


def of_latin(word: str) -> str:
    """The consonants of a word in Latin letters; "" when too few are left."""
    told = word.lower()
    for spelt, sound in _SPELT:
        told = told.replace(spelt, sound)
    told = _SOFT.sub("s", told).translate(_LATIN)
    return _long("".join(c for c in told if c in _KEPT))


def of_cyrillic(word: str) -> str:
    """The consonants of a word in Cyrillic; "" when too few are left. Endings of cases stay: they are mostly vowels."""
    return _long(word.lower().translate(_cyrillic()))


def of_kana(word: str) -> str:
    """The consonants of a word in katakana; "" when too few are left."""
    table = _kana()
    return _long("".join(table.get(ord(c), "") for c in word))


def of_hangul(word: str) -> tuple[str, ...]:
    """The consonants of every beginning of a word in hangul that has enough of them."""
    found: dict[str, None] = {}
    told = ""
    for at, syllable in enumerate(word[:LONGEST_STEM]):
        code = ord(syllable) - 0xAC00
        told += _FIRST[code // 588] + _LAST[code % 28]
        if at and (made := _long(told)):
            found[made] = None
    return tuple(found)


def _long(told: str) -> str:
    made = _TWICE.sub(r"\1", told)
    return made if len(made) >= SHORTEST else ""
