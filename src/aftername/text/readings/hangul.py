"""Hangul syllables and their letters."""

from __future__ import annotations

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def compose(initial: str, vowel: str, final: str = "") -> str:
    """A syllable of its letters: ("ㅁ", "ㅕ", "ㅇ") gives 명."""
    return chr(0xAC00 + (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28 + FINALS.index(final))


def letters(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final of a syllable; the final is "" when there is none. ValueError for no hangul."""
    place = ord(syllable) - 0xAC00
    if not 0 <= place < 19 * 21 * 28:
        raise ValueError(f"not a hangul syllable: {syllable!r}")
    return INITIALS[place // 588], VOWELS[place // 28 % 21], FINALS[place % 28]
