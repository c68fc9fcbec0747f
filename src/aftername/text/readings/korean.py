"""How Korean readings of Han are written: hangul, Revised Romanisation, McCune-Reischauer, Yale, usual spellings."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.text.readings.hangul import compose, letters
from aftername.text.readings.spelling import Effort, Spelling

# For each letter: Revised (2000), McCune-Reischauer (1939), Yale, and what names use besides.
_INITIALS = {
    "ㄱ": ("g", "k g", "k", "k"), "ㄲ": ("kk", "kk", "kk", "k g"), "ㄴ": ("n", "n", "n", ""), "ㄷ": ("d", "t d", "t", "t"),
    "ㄸ": ("tt", "tt", "tt", "d t"), "ㄹ": ("r", "r l n", "l", "l n"), "ㅁ": ("m", "m", "m", ""), "ㅂ": ("b", "p b", "p", "p"),
    "ㅃ": ("pp", "pp", "pp", "b p"), "ㅅ": ("s", "s sh", "s", "sh"), "ㅆ": ("ss", "ss", "ss", "s"), "ㅇ": ("", "", "", ""),
    "ㅈ": ("j", "ch j", "c", "ch"), "ㅉ": ("jj", "tch", "cc", "j"), "ㅊ": ("ch", "ch' ch", "ch", ""),
    "ㅋ": ("k", "k' k", "kh", ""), "ㅌ": ("t", "t' t", "th", ""), "ㅍ": ("p", "p' p", "ph", ""), "ㅎ": ("h", "h", "h", ""),
}  # fmt: skip
_VOWELS = {
    "ㅏ": ("a", "a", "a", "ah"), "ㅐ": ("ae", "ae", "ay", "ai e"), "ㅑ": ("ya", "ya", "ya", ""), "ㅒ": ("yae", "yae", "yay", ""),
    "ㅓ": ("eo", "ŏ o", "e", "u ou uh"), "ㅔ": ("e", "e", "ey", ""), "ㅕ": ("yeo", "yŏ yo", "ye", "you yu yuh"),
    "ㅖ": ("ye", "ye", "yey", "ei e"), "ㅗ": ("o", "o", "o", "oh"), "ㅘ": ("wa", "wa", "wa", "hwa"), "ㅙ": ("wae", "wae", "way", "wai"),
    "ㅚ": ("oe", "oe", "oy", "oi we"), "ㅛ": ("yo", "yo", "yo", "yoh"), "ㅜ": ("u", "u", "wu", "oo woo"), "ㅝ": ("wo", "wŏ wo", "we", "weo won"),
    "ㅞ": ("we", "we", "wey", ""), "ㅟ": ("wi", "wi", "wi", "ui"), "ㅠ": ("yu", "yu", "yu", "yoo ryu"), "ㅡ": ("eu", "ŭ u", "u", "oo"),
    "ㅢ": ("ui", "ŭi ui", "uy", "eui ee"), "ㅣ": ("i", "i", "i", "ee yi"),
}  # fmt: skip
_FINALS = {
    "": ("", "", "", ""), "ㄱ": ("k", "k", "k", "g"), "ㄴ": ("n", "n", "n", ""), "ㄷ": ("t", "t", "t", "d"), "ㄹ": ("l", "l", "l", "r"),
    "ㅁ": ("m", "m", "m", ""), "ㅂ": ("p", "p", "p", "b"), "ㅅ": ("t", "t", "s", ""), "ㅇ": ("ng", "ng", "ng", ""), "ㅌ": ("t", "t", "th", ""),
    "ㅎ": ("t", "", "h", ""), "ㅋ": ("k", "k", "kh", ""), "ㅍ": ("p", "p", "ph", ""), "ㅈ": ("t", "t", "c", ""), "ㅊ": ("t", "t", "ch", ""),
}  # fmt: skip
_SYSTEMS = ("Revised Romanisation", "McCune-Reischauer", "Yale")
_USUAL = "usual Korean spelling"
# Surnames and given names that go by no rule.
_WHOLE = {
    "박": "park",
    "이": "lee rhee",
    "리": "rhee",
    "노": "roh",
    "승": "syng",
    "임": "lim rim",
    "최": "choi",
    "주": "chu joo",
    "유": "yu",
}
_IOTISED = "ㅑㅒㅕㅖㅛㅠㅣ"
_OTHERS = "ㅏㅐㅓㅔㅗㅘㅙㅚㅜㅝㅞㅟㅡㅢ"


def spellings(reading: str) -> Iterator[Spelling]:
    """Every way a Korean syllable, in hangul, is written, in hangul and in Latin letters."""
    for sound in _sounds(reading):
        change: Effort = 0 if sound == reading else 1
        yield Spelling(sound, "Korean", reading, "hangul", change)
        yield from (
            Spelling(written, "Korean", reading, system, 1 if change or effort else 0)
            for written, system, effort in romanised(sound)
        )


def romanised(syllable: str) -> Iterator[tuple[str, str, Effort]]:
    """Spellings of a hangul syllable in Latin letters, each with its system and effort."""
    initial, vowel, final = letters(syllable)
    if final not in _FINALS:
        return
    seen: set[str] = set()
    for written in _WHOLE.get(syllable, "").split():
        yield written, _USUAL, 1
    tables = (_INITIALS[initial], _VOWELS[vowel], _FINALS[final])
    for place, system in enumerate(_SYSTEMS):
        efforts: Effort = 0 if place < 2 else 1
        for written in _joined(tables[0][place], tables[1][place], tables[2][place]):
            if written not in seen:
                seen.add(written)
                yield written, system, efforts
    every = [" ".join(dict.fromkeys(" ".join((*table[:2], table[3])).split(" "))) for table in tables]
    for written in _joined(*every):
        if written not in seen:
            seen.add(written)
            yield written, _USUAL, 1


def _joined(initials: str, vowels: str, finals: str) -> Iterator[str]:
    for initial in initials.split(" "):
        for vowel in vowels.split(" "):
            for final in finals.split(" "):
                if vowel:
                    yield initial + vowel + final


def _sounds(reading: str) -> Iterator[str]:
    """The reading, and what it is at the beginning of a word (리 이, 녀 여, 로 노) or inside one."""
    yield reading
    initial, vowel, final = letters(reading)
    if initial in "ㄹㄴ" and vowel in _IOTISED:
        yield compose("ㅇ", vowel, final)
    if initial == "ㄹ" and vowel in _OTHERS:
        yield compose("ㄴ", vowel, final)
    if initial == "ㅇ" and vowel in _IOTISED:
        yield compose("ㄹ", vowel, final)
