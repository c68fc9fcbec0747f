"""What Japanese and Korean names of programmes need, by the words they are made of."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages.programme_words import ProgrammeWords
from aftername.stages.mentions.naming import Needs, Word, near, vocabulary

NUMBERED = re.compile(r"(?:^|[^数几約여수一二三四五六七八九十\d,])(?:[百千万]+人|(?:천|만|백)인)(?:人材)?$")
DIGITS = re.compile(r"(?<!\d)(?!(?:19|20)\d\d$)\d{3,5}$")
SHORT = 5  # characters of a coined name; longer unknown compounds are mostly common nouns
YEAR = re.compile(r"(?:19|20)\d\d|令和|平成|昭和|年度|カ年|か年|개년|년도|\d+年|\d+년")


@cache
def _loose(language: str) -> tuple[str, ...]:
    table, _ = vocabulary(language)
    return tuple(sorted((word for word, kind in table.items() if kind == "talent"), key=len, reverse=True))


def has_talent(stem: str, language: str) -> bool:
    """Whether a word of schemes for people stands in a stem."""
    return any(word in stem for word in _loose(language))


def words_of(stem: str, language: str) -> list[Word]:
    """The words of a stem by longest match from its end; a run of unknown characters is one word."""
    table, longest = vocabulary(language)
    found: list[Word] = []
    unknown = at = len(stem)
    while at > 0:
        for length in range(min(longest, at), 0, -1):
            kind = table.get(stem[at - length : at])
            if kind is not None and kind != "cut":
                break
        else:
            at -= 1
            continue
        if unknown > at:
            found.append(Word(stem[at:unknown], ""))
        found.append(Word(stem[at - length : at], kind or ""))
        at -= length
        unknown = at
    if unknown > 0:
        found.append(Word(stem[:unknown], ""))
    found.reverse()
    return found


def quoted_needs(words: ProgrammeWords, stem: str, kind: str, around: str) -> Needs | None:
    """What a quoted name with a head still needs; None where it is a common noun."""
    bare = stem.replace(" ", "")
    if not bare or len(bare) > 30 or bare in words.generic or YEAR.search(bare) is not None:
        return None
    if near(around, words.refusals):
        return None
    told = words_of(bare, words.language)
    named = [w for w in told if not w.kind]
    if NUMBERED.search(bare) is not None or (DIGITS.search(bare) is not None and kind == "plan"):
        return ""
    if has_talent(bare, words.language) and (named or len(told) > 2):
        return ""
    if has_talent(bare, words.language) and len(told) > 1 and len(bare) > 4:
        return "" if near(around, words.telling) else "topic"
    if kind == "scholar" and named:
        return "" if near(around, words.telling) else "topic"
    if not named and len(told) < 4:
        return None
    if kind in ("fund", "prize", "grant", "visa", "scholar"):
        return "topic" if near(around, words.telling) or named else None
    return "" if near(around, words.telling) >= (1 if kind == "plan" else 2) else "topic"


def formed_needs(
    words: ProgrammeWords, stem: str, kind: str, around: str, entered: bool, followed: bool = False
) -> Needs | None:
    """What an unquoted name with a head still needs; None where it is a common noun.

    followed: whether words beside it say that it follows something or is followed, which is said of names.
    """
    bare = stem.replace(" ", "")
    if not 2 <= len(bare) <= 30 or bare in words.generic or YEAR.search(bare) is not None:
        return None
    if near(around, words.refusals):
        return None
    supported: Needs = "" if near(around, words.telling) else "topic"
    told = words_of(bare, words.language)
    named = [w for w in told if not w.kind and len(w.text) > 1]
    if NUMBERED.search(bare) is not None and kind in ("plan", "project"):
        return "" if entered else supported
    if DIGITS.fullmatch(bare) is not None:
        return supported if kind == "plan" else None
    talented = has_talent(bare, words.language)
    if kind == "plan" and not entered and bare.endswith(words.loose):
        return None
    if kind == "scholar":
        return supported if named and not named[0].text.isascii() and len(told) == 1 and entered else None
    if talented and named and len(bare) >= 4:
        return supported
    acts = any(w.kind == "act" for w in told)
    if talented and entered and len(bare) >= 5 and len(told) > 1:
        return supported
    if talented and (len(told) > 2 or acts) and len(bare) >= 8:
        return supported if kind in ("fund", "grant") or len(told) > 4 else "again"
    if entered and len(bare) >= 8 and any(w.kind == "research" for w in told) and kind == "plan":
        return supported
    if kind in ("visa", "grant"):
        return supported if named and not named[0].text.isascii() else None
    if named and kind == "plan" and (entered or near(around, words.telling) > 1) and not supported:
        return ""
    if named and kind == "plan":
        if followed and len(bare) <= SHORT:
            return "topic"
        return "topic" if entered else "name" if not supported and len(bare) <= SHORT else None
    if named and kind == "project" and followed and len(bare) <= SHORT and named[0].text == bare:
        return "topic"
    return None
