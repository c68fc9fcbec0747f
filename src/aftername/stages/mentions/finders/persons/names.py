"""Does a stretch look like the name of a person? Chinese, Japanese, Korean and Latin names, by form."""

from __future__ import annotations

import re

from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words

zh, ja, ko, en = (person_words(language) for language in ("zh", "ja", "ko", "en"))

HAN = "\u3005\u4e00-\u9fff\u3400-\u4dbf"
KATAKANA = "\u30a1-\u30fa\u30fc"
HANGUL = "\uac00-\ud7a3"

ZH_NOT = frozenset(zh.not_names)
JA_SURNAMES = ja.surnames | frozenset(ja.compound_surnames)
KO_NOT = frozenset(ko.not_names)
EN_NOT = frozenset(en.not_names)
NO_NAMES = ZH_NOT | frozenset(ja.not_names) | KO_NOT

_ZH_GIVEN = frozenset(detail_words("zh").given_names)
_KO_GIVEN = frozenset(detail_words("ko").given_names)
_IS_HAN = re.compile(f"[{HAN}]")
_IS_HANGUL = re.compile(f"[{HANGUL}]")

# "Mara Ellison", "J. R. Roe", "Anna van der Berg"; at most four parts, small words only between two.
_CAPITAL = r"(?:[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f-]{1,20}(?:['’][A-Z][a-z]{1,12})?|[A-Z]['’][A-Z][a-z]{1,12}|[A-Z]\.)"
_MORE = rf"(?: (?:(?:de|da|van|von|der|den|bin|al|la|le) ){{0,2}}{_CAPITAL})"
LATIN_NAME = re.compile(rf"{_CAPITAL}{_MORE}{{0,3}}")
LATIN_TAIL = re.compile(rf"{_CAPITAL}{_MORE}{{1,3}}$")
KATAKANA_TAIL = re.compile(f"[{KATAKANA}]{{2,12}}(?:[・·＝][{KATAKANA}]{{1,12}}){{1,3}}$")


def is_han(character: str) -> bool:
    """Whether it is one Han character; False for ""."""
    return bool(character) and _IS_HAN.match(character) is not None


def is_hangul(character: str) -> bool:
    """Whether it is one hangul syllable; False for ""."""
    return bool(character) and _IS_HANGUL.match(character) is not None


def is_chinese(name: str) -> bool:
    """A Chinese surname and a given name of one or two characters, none of them a word of grammar."""
    surname = 2 if name.startswith(zh.compound_surnames) and len(name) > 2 else 1
    given = name[surname:]
    return (
        1 <= len(given) <= 2
        and (surname == 2 or name[0] in zh.surnames)
        and not any(one in zh.not_given for one in given)
        and (given[-1] not in zh.not_last or given in _ZH_GIVEN)
        and name not in ZH_NOT
        and name[:2] not in ZH_NOT
        and all(is_han(one) for one in name)
    )


def is_japanese(name: str) -> bool:
    """A common Japanese surname and one to three more characters."""
    return any(
        name[:length] in JA_SURNAMES and 1 <= len(name) - length <= 3 and all(map(is_han, name))
        for length in (3, 2, 1)
    )


def is_korean(name: str) -> bool:
    """A Korean surname and a given name of two syllables (one or two after a surname of two)."""
    if (
        name in KO_NOT
        or not all(map(is_hangul, name))
        or (name[-1:] in ko.not_last and name[1:] not in _KO_GIVEN)
    ):
        return False
    if name.startswith(ko.compound_surnames):
        return len(name) in (3, 4)
    return len(name) == 3 and name[0] in ko.surnames


def is_latin(name: str) -> bool:
    """Two to four capitalised parts, none of them a word of offices or the calendar."""
    parts = name.split()
    return (
        2 <= len(parts) <= 4
        and not any(part.rstrip(".") in EN_NOT for part in parts)
        and "." not in name[-1:]
    )


def looks_like(name: str) -> bool:
    """Whether a whole string looks like a name in any of the four languages."""
    return (
        bool(name)
        and name not in NO_NAMES
        and (
            is_chinese(name)
            or is_japanese(name)
            or is_korean(name)
            or (LATIN_NAME.fullmatch(name) is not None and is_latin(name))
        )
    )
