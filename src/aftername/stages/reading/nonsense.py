"""Text layers that say nothing: characters for private use, without a meaning, or of scripts that never stand together."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

_WORDS = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "is",
        "for",
        "that",
        "on",
        "with",
        "as",
        "are",
        "be",
        "by",
        "this",
        "from",
        "or",
        "at",
        "an",
        "it",
        "was",
        "not",
        "which",
        "have",
        "de",
        "la",
        "que",
        "el",
        "en",
        "los",
        "del",
        "las",
        "por",
        "con",
        "para",
        "una",
        "les",
        "des",
        "et",
        "le",
        "dans",
        "est",
        "pour",
        "qui",
        "der",
        "die",
        "das",
        "und",
        "den",
        "von",
        "zu",
        "mit",
        "ist",
        "auf",
        "il",
        "di",
        "che",
        "della",
        "per",
        "un",
        "het",
        "een",
        "van",
        "no",
        "ni",
        "wo",
        "shi",
        "zai",
    ]
)
"""Words that stand in nearly every sentence of some language in Latin letters."""
_LEAST_WORDS = 30
_SHARE = 0.2  # of the characters that mean nothing: a page with bullets from a symbol font has far fewer
_LEAST = 8  # characters; fewer tell nothing
_USUAL = (
    "CJK ",
    "HIRAGANA",
    "KATAKANA",
    "KATAKANA-HIRAGANA",
    "HANGUL",
    "LATIN",
    "FULLWIDTH",
    "HALFWIDTH",
    "BOPOMOFO",
    "IDEOGRAPHIC",
)
_LIVING = (
    "CYRILLIC",
    "GREEK",
    "ARABIC",
    "HEBREW",
    "THAI",
    "LAO",
    "KHMER",
    "MYANMAR",
    "TIBETAN",
    "MONGOLIAN",
    "DEVANAGARI",
    "BENGALI",
    "GURMUKHI",
    "GUJARATI",
    "TAMIL",
    "TELUGU",
    "KANNADA",
    "MALAYALAM",
    "SINHALA",
    "ARMENIAN",
    "GEORGIAN",
    "ETHIOPIC",
    "YI ",
    "MICRO",
    "FEMININE",
    "MASCULINE",
)


def is_nonsense(text: str) -> bool:
    """Whether a page's text can be that of no language: too many characters that mean nothing, or one alone repeated."""
    signs = [one for one in text if not one.isspace()]
    if len(signs) < _LEAST:
        return all(_empty(one) for one in signs) and bool(signs)
    if sum(map(_empty, signs)) > _SHARE * len(signs) or _is_shifted(text):
        return True
    return _is_of_no_language(Counter(one for one in signs if one.isalpha()))


def _is_shifted(text: str) -> bool:
    """Whether each letter stands for the one some places on: no word of any language is there, and so moved back many are."""
    if any("\u2e80" <= one <= "\ufaff" for one in text):
        return False
    words = [one for one in re.split(r"[\s\x00-\x1f]+", text) if 2 <= len(one) <= 30]
    if len(words) < _LEAST_WORDS or sum(one.lower() in _WORDS for one in words) * 50 >= len(words):
        return False
    short = [one for one in words if len(one) <= 5]
    return any(_has_words(short, by, len(words) // 10 + 1) for by in (*range(-64, 0), *range(1, 192)))


def _has_words(short: Sequence[str], by: int, least: int) -> bool:
    """Whether many short words, moved back, are words of a language."""
    held = [one for one in (_moved(word, by) for word in short) if one in _WORDS]
    return len(held) >= least and len(set(held)) >= 3


def _moved(word: str, by: int) -> str:
    """A word with each letter so many places back, in small letters."""
    return "".join(chr(ord(one) - by) if ord(one) > by else one for one in word).lower()


def _is_of_no_language(letters: Counter[str]) -> bool:
    """Whether letters are one alone, mostly out of use, or of many scripts at once."""
    total = sum(letters.values())
    if total >= 20 and max(letters.values()) == total:
        return True
    if total >= 20 and 2 * sum(count for one, count in letters.items() if _is_rare(one)) > total:
        return True
    return total >= 40 and len(_scripts(letters)) >= 4


def _empty(sign: str) -> bool:
    """Whether a character is for private use, unassigned, a control, half a character, or the sign of a loss."""
    return sign == "\ufffd" or unicodedata.category(sign) in ("Co", "Cn", "Cc", "Cs")


def _is_rare(letter: str) -> bool:
    """Whether a letter is of no script in wide use, or a Han character that no common list has."""
    name = unicodedata.name(letter, "")
    if not name.startswith("CJK "):
        return not name.startswith(_USUAL + _LIVING)
    for encoding in ("gb2312", "big5", "shift_jis", "euc_kr"):
        try:
            letter.encode(encoding)
        except UnicodeEncodeError:
            continue
        return False
    return True


def _scripts(letters: Counter[str]) -> set[str]:
    """Scripts, other than the usual ones, that more than a twentieth of the letters are of."""
    total = sum(letters.values())
    told: Counter[str] = Counter()
    for letter, count in letters.items():
        name = unicodedata.name(letter, "")
        if name and not name.startswith(_USUAL):
            told[name.split(" ", 1)[0]] += count
    return {script for script, count in told.items() if count * 20 > total}
