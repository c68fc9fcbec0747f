"""Japanese numbers written in kana: にじゅうさん, さんぜん, いっせんまん."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.values.numeral import Numeral

_DIGITS = {
    "いっ": 1, "いち": 1, "に": 2, "さん": 3, "よん": 4, "し": 4, "ご": 5, "ろっ": 6, "ろく": 6, "なな": 7, "しち": 7,
    "はっ": 8, "はち": 8, "きゅう": 9, "く": 9,
}  # fmt: skip
_UNITS = {
    "じゅう": 10, "じゅっ": 10, "ひゃく": 100, "びゃく": 100, "ぴゃく": 100, "せん": 1000, "ぜん": 1000,
}  # fmt: skip
_BIG = {"まん": 10**4, "おく": 10**8, "ちょう": 10**12}
_SORTED = sorted((*_DIGITS, *_UNITS, *_BIG), key=lambda word: (-len(word), word))
_PART = re.compile("|".join(_SORTED))
# A run of such syllables that is a word of its own: nothing in hiragana on either side but a copula or a mark.
_RUN = re.compile(
    rf"(?<![ぁ-んー一-龥ァ-ヶ々])(?:{'|'.join(_SORTED)}){{2,14}}(?=です|だ|は|が|を|[^ぁ-んー]|$)"
)
# Single digits that are words of nothing else; read only where the whole text is one.
_ALONE = {
    "いち": 1,
    "さん": 3,
    "よん": 4,
    "ろく": 6,
    "なな": 7,
    "しち": 7,
    "はち": 8,
    "きゅう": 9,
    "じゅう": 10,
}


def kana_numerals(text: str) -> Iterator[Numeral]:
    """Numbers in kana, in order. At least one ten, hundred or more is asked for: には and さん are other words.

    Method: runs of number syllables between other scripts or blanks, read from the left; linear in the text.
    """
    whole = text.strip()
    if whole in _ALONE:
        start = text.index(whole)
        yield Numeral(start, start + len(whole), _ALONE[whole], _ALONE[whole], "word")
        return
    for match in _RUN.finditer(text):
        value = _value(match[0])
        if value is not None:
            yield Numeral(match.start(), match.end(), value, value, "word")


def _value(written: str) -> int | None:
    """The number of a run, or None where its parts do not follow each other as in a number."""
    total = section = digit = 0
    unit = big = 10**16
    counted = False
    for part in _PART.findall(written):
        if part in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[part]
        elif part in _UNITS:
            if _UNITS[part] >= unit:
                return None
            unit, counted = _UNITS[part], True
            section, digit = section + (digit or 1) * unit, 0
        else:
            if _BIG[part] >= big or not section + digit:
                return None
            big, unit, counted = _BIG[part], 10**16, True
            total, section, digit = total + (section + digit) * big, 0, 0
    return total + section + digit if counted else None
