"""Han characters in one form: traditional and Japanese forms made simplified, one character for one.

Source of the table: OpenCC's character tables (Apache-2.0): t2s, and jp2t then t2s for Japanese forms. Only
single characters are looked at, so offsets never move and the answer does not depend on the words around.
A character that is itself an everyday simplified one (GB 2312) is left alone, though Japanese may use it
for another (芸, 予): in Chinese texts that would be wrong more often than it helps.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from aftername.text.folding import Change, changing

_LONG = 1000  # characters from which on a text is likely to be a whole document, simplified by one stage after the other
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


@cache
def _simplified() -> dict[int, str]:
    """Code points and the simplified character each stands for."""
    from opencc import OpenCC

    every = [chr(code) for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))]
    lines = "\n".join(every)
    to_simplified = OpenCC("t2s")
    plain = to_simplified.convert(lines).split("\n")
    japanese = to_simplified.convert(OpenCC("jp2t").convert(lines)).split("\n")
    table: dict[int, str] = {}
    for character, direct, by_japan in zip(every, plain, japanese, strict=True):
        if direct != character:
            table[ord(character)] = direct
        elif by_japan != character and not _everyday(character):
            table[ord(character)] = by_japan
    return {code: form for code, form in table.items() if len(form) == 1}


def _everyday(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@cache
def _changes() -> tuple[re.Pattern[str], Change]:
    return changing(_simplified())


def simplified(text: str) -> str:
    """The text with every Han character in simplified form; always the same length."""
    if text.isascii():
        return text
    return _simplified_before(text) if len(text) > _LONG else _in_simplified(text)


def _in_simplified(text: str) -> str:
    if _HAN.search(text) is None:
        return text
    pattern, change = _changes()
    return pattern.sub(change, text)


_simplified_before = lru_cache(maxsize=8)(_in_simplified)


@cache
def _telling() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Characters that only simplified, only traditional, only Japanese texts write."""
    from opencc import OpenCC

    every = [chr(code) for code in range(0x4E00, 0xA000)]
    lines = "\n".join(every)
    s2t = OpenCC("s2t").convert(lines).split("\n")
    t2s = OpenCC("t2s").convert(lines).split("\n")
    jp2t = OpenCC("jp2t").convert(lines).split("\n")
    hans, hant, jpan = set(), set(), set()
    for character, traditional, simple, from_japan in zip(every, s2t, t2s, jp2t, strict=True):
        if simple != character:
            hant.add(character)
        elif traditional != character:
            hans.add(character)
        if from_japan != character and traditional == character and simple == character:
            jpan.add(character)
    # Characters that both Japanese and simplified Chinese write (国, 学, 会) tell neither.
    shared = {c for c, t in zip(every, jp2t, strict=True) if t != c}
    return frozenset(hans - shared), frozenset(hant), frozenset(jpan)


def han_script(text: str) -> str:
    """ "Hans", "Hant" or "Jpan" where characters tell, else "Hani"; "Hani" too for a mixture."""
    hans, hant, jpan = _telling()
    signs = {
        script
        for script, letters in (("Hans", hans), ("Hant", hant), ("Jpan", jpan))
        if not letters.isdisjoint(text)
    }
    return next(iter(signs)) if len(signs) == 1 else "Hani"


def is_traditional(text: str) -> bool:
    """Whether a text is Chinese in traditional characters: more of them than of simplified ones, and no kana."""
    hans, hant, _ = _telling()
    traditional = sum(character in hant for character in text)
    if not traditional or any("\u3041" <= character <= "\u30fa" for character in text):
        return False
    return traditional > sum(character in hans for character in text)
