"""Numbers of serials and dates, written in digits of any kind."""

from __future__ import annotations

from aftername.values.number_signs import FIGURES_OF_NUMBERS, HAN_DIGITS, UNITS

_VALUES = {sign: HAN_DIGITS[sign] for sign in FIGURES_OF_NUMBERS if sign in HAN_DIGITS}
_VALUES |= {chr(first + digit): digit for first in (0x30, 0xFF10) for digit in range(10)}
_UNITS = {sign: UNITS[sign] for sign in FIGURES_OF_NUMBERS if sign in UNITS}


def kanji_number(written: str) -> int | None:
    """The number that digits of any kind write: 一二一六, 千二百十六, 二十, 1216, １２１６.

    None when something else stands in it, or nothing at all.
    """
    if not written or any(c not in _VALUES and c not in _UNITS for c in written):
        return None
    if not any(c in _UNITS for c in written):
        value = 0
        for c in written:
            value = value * 10 + _VALUES[c]
        return value
    total, digit = 0, None
    for c in written:
        if c in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[c]
            digit = None
        else:
            digit = (digit or 0) * 10 + _VALUES[c]
    return total + (digit or 0)
