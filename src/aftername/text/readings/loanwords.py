"""Whether a name in katakana or hangul is a Latin one by sound: コロンビアード and Columbiad, 브레인허브 and Brain Hub.

Method: both are brought to rough sounds, in which what the script cannot tell apart is one (l and r, b and v). The consonants
must agree in their order; vowels, which are put in between and heard one way or another, mostly.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from aftername.text.readings.hangul import letters
from aftername.text.readings.kana import latin_of
from aftername.text.readings.lattice import plain_of, sounds_of

LEAST_CONSONANTS = 3  # that agree; two agree by chance
LEAST_LIKE = 60  # of 100: the sounds with their vowels. Loanwords of tests/text/test_loanwords.py stand at 66 and above

_FIRST = {
    "ㄱ": "g", "ㄲ": "k", "ㄴ": "n", "ㄷ": "d", "ㄸ": "t", "ㄹ": "r", "ㅁ": "m", "ㅂ": "b", "ㅃ": "p", "ㅅ": "s", "ㅆ": "s",
    "ㅇ": "", "ㅈ": "j", "ㅉ": "j", "ㅊ": "c", "ㅋ": "k", "ㅌ": "t", "ㅍ": "p", "ㅎ": "h",
}  # fmt: skip
_VOWEL = {
    "ㅏ": "a", "ㅐ": "e", "ㅑ": "a", "ㅒ": "e", "ㅓ": "o", "ㅔ": "e", "ㅕ": "o", "ㅖ": "e", "ㅗ": "o", "ㅘ": "oa", "ㅙ": "oe",
    "ㅚ": "oe", "ㅛ": "o", "ㅜ": "u", "ㅝ": "uo", "ㅞ": "ue", "ㅟ": "ui", "ㅠ": "u", "ㅡ": "", "ㅢ": "ui", "ㅣ": "i",
}  # fmt: skip
_LAST = {
    "": "",
    "ㄱ": "K",
    "ㄴ": "n",
    "ㄷ": "T",
    "ㄹ": "r",
    "ㅁ": "m",
    "ㅂ": "P",
    "ㅅ": "T",
    "ㅇ": "n",
    "ㅋ": "K",
    "ㅌ": "T",
    "ㅍ": "P",
}
_EITHER = {"K": "kg", "T": "td", "P": "pb"}
"""What a hangul syllable ends in says nothing of the voice."""

_ENGLISH = (
    ("tion", "son"), ("sion", "jon"), ("ture", "ca"), ("tch", "c"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("ph", "f"),
    ("wh", "w"), ("ck", "q"), ("qu", "qw"), ("x", "qs"), ("dge", "j"), ("dg", "j"), ("igh", "ai"), ("gh", ""),
)  # fmt: skip
_SOFT = re.compile(r"c(?=[eiy])")
_HARD = re.compile(r"c(?=[aou]|[^aeiou]|$)")
_SOFT_G = re.compile(r"g(?=[eiy])")
_SILENT_R = re.compile(r"r(?=[^aeiou]|$)")
_SILENT_E = re.compile(r"(?<=[^aeiou])e$")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def by_sound(first: str, second: str) -> bool:
    """Whether one of two names spells the other in katakana or hangul by its sound; the order does not matter."""
    for name, word in ((first, second), (second, first)):
        if word.isascii() and not name.isascii():
            return _agrees(name, word)
    return False


def _agrees(name: str, word: str) -> bool:
    text = sounds_of(name).replace(" ", "").replace("·", "").replace("・", "")
    if text and all("\uac00" <= one <= "\ud7a3" for one in text):
        heard, scripts = _hangul(text), (("p", "s"), ("p", "t"))
    elif text and all("\u30a1" <= one <= "\u30fc" for one in text):
        heard, scripts = _kana(text), (("h", "s"), ("h", "t"))
    else:
        return False
    if not heard:
        return False
    return any(_alike(heard, _english(word, f, th)) for f, th in scripts)


def _alike(heard: str, meant: str) -> bool:
    one, other = _consonants(heard), _consonants(meant)
    if len(one) < LEAST_CONSONANTS or len(one) != len(other):
        return False
    if not all(b in _EITHER.get(a, a) for a, b in zip(one, other, strict=True)):
        return False
    return fuzz.ratio(heard.lower(), meant) >= LEAST_LIKE


def _hangul(text: str) -> str:
    made = []
    for syllable in text:
        first, vowel, last = letters(syllable)
        if last not in _LAST:
            return ""
        made.append(_FIRST[first] + _VOWEL[vowel] + _LAST[last])
    return _even("".join(made))


def _kana(text: str) -> str:
    read = latin_of(text)
    for long, short in (
        ("sh", "s"),
        ("ch", "c"),
        ("ts", "t"),
        ("f", "h"),
        ("z", "j"),
        ("v", "b"),
        ("w", ""),
        ("y", ""),
    ):
        read = read.replace(long, short)
    return _even(read)


def _english(word: str, f: str, th: str) -> str:
    """The rough sound of a Latin name. f, th: what the script writes for them."""
    words = re.findall(r"[a-z]+", plain_of(sounds_of(word)))
    made = []
    for one in words:
        for letters_, sound in (*_ENGLISH, ("th", th)):
            one = one.replace(letters_, sound.replace("c", "C"))
        one = _SILENT_E.sub("", one) if len(one) > 3 else one
        one = _SOFT_G.sub("j", _HARD.sub("k", _SOFT.sub("s", one)))
        one = _SILENT_R.sub("", one).replace("q", "k").lower()
        for letter, sound in (("l", "r"), ("v", "b"), ("f", f), ("z", "j"), ("w", ""), ("y", "i")):
            one = one.replace(letter, sound)
        made.append(one)
    return _even("".join(made))


def _even(sounds: str) -> str:
    """Doubled letters once; m as n before p and b; what is heard of ng is n."""
    plain = re.sub(r"m(?=[pbP])", "n", sounds)
    return _TWICE.sub(r"\1", re.sub(r"n[gkK](?![aeio])", "n", plain))


def _consonants(sounds: str) -> str:
    return "".join(one for one in sounds if one not in "aeiou")
