"""Tables of words, looked up at a place of a text in the language of the passage.

A word is read by the language of the passage; one in a script that this language is not written in, by the language it
is of: English in a Chinese sentence, hangul in a Japanese one. 前年 is the year before last in Chinese, last year in
Japanese, and nothing where the language is not known, because the two do not agree on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from aftername.languages import LANGUAGES

_LETTER = "[a-z\u00df-\u024f]"  # of the Latin alphabet, in small letters


class Forms:
    """A table of words, looked up at a place in a text: the longest that starts or ends there."""

    __slots__ = ("_by_first", "_by_last", "_pattern", "table")

    def __init__(self, table: Mapping[str, object]) -> None:
        self.table = dict(table)
        self._pattern: re.Pattern[str] | None = None
        first: dict[str, set[int]] = {}
        last: dict[str, set[int]] = {}
        for word in self.table:
            first.setdefault(word[0], set()).add(len(word))
            last.setdefault(word[-1], set()).add(len(word))
        self._by_first = {key: sorted(lengths, reverse=True) for key, lengths in first.items()}
        self._by_last = {key: sorted(lengths, reverse=True) for key, lengths in last.items()}

    def starting(self, text: str, at: int) -> str | None:
        """The longest word of the table that starts at an offset; a Latin word only as a whole."""
        if at >= len(text):
            return None
        for length in self._by_first.get(text[at], ()):
            word = text[at : at + length]
            if word in self.table and not _cut(text, at + length - 1):
                return word
        return None

    def ending(self, text: str, at: int) -> str | None:
        """The longest word of the table that ends before an offset; a Latin word only as a whole."""
        if at <= 0:
            return None
        for length in self._by_last.get(text[at - 1], ()):
            if length <= at:
                word = text[at - length : at]
                if word in self.table and not (at > length and _cut(text, at - length - 1)):
                    return word
        return None

    def within(self, text: str) -> bool:
        """Whether a word of the table stands anywhere in a text; a Latin word only as a whole, or with a plural s."""
        if self._pattern is None:
            longest_first = sorted(self.table, key=len, reverse=True)
            self._pattern = re.compile("|".join(whole(word, "s?") for word in longest_first) or "(?!)")
        return self._pattern.search(text) is not None


def whole(word: str, ending: str = "") -> str:
    """An expression for a word that begins and ends as a whole where it is in Latin letters.

    ending: an expression for what may still follow such a word.
    """
    before = f"(?<!{_LETTER})" if re.match(_LETTER, word[0]) else ""
    behind = f"{ending}(?!{_LETTER})" if re.match(_LETTER, word[-1]) else ""
    return before + re.escape(word) + behind


def stands_whole(text: str, start: int, end: int, high: int) -> bool:
    """Whether a word that stands between two places of a text is one that `whole` finds there. high: where the text ends that is searched."""
    letter = _letter().match
    if start > 0 and letter(text[start]) and letter(text[start - 1]):
        return False
    return not (end < high and letter(text[end - 1]) and letter(text[end]))


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(_LETTER)


def _cut(text: str, last: int) -> bool:
    """Whether a Latin word runs on from one offset to the next."""
    if last + 1 >= len(text):
        return False
    here, there = text[last], text[last + 1]
    return here.isalpha() and there.isalpha() and here < "\u2e80" and there < "\u2e80"


def read_in(language: str, tables: Iterable[tuple[str, Mapping[str, object]]]) -> dict[str, object]:
    """What the words of a table mean in a passage of one language.

    language: of the passage; an unknown one is written in no script that is known. tables: a language and its words.
    Words of other languages count where the passage's own language is not written in their script, and where those
    languages agree on them.
    """
    written = LANGUAGES.get(language, frozenset())
    own: dict[str, object] = {}
    others: dict[str, object] = {}
    disputed: set[str] = set()
    for one, table in tables:
        if one == language:
            own = dict(table)
            continue
        for word, meaning in table.items():
            if _scripts(word) & written:
                continue
            if others.setdefault(word, meaning) != meaning:
                disputed.add(word)
    return {**{word: value for word, value in others.items() if word not in disputed}, **own}


@lru_cache(maxsize=8192)
def _scripts(word: str) -> frozenset[str]:
    """The scripts whose letters stand in a word; none for signs and figures, which all languages share."""
    return frozenset(name for letter in word if (name := _script(letter)))


def _script(letter: str) -> str:
    if not letter.isalpha():
        return ""
    if letter < "\u0250":
        return "latin"
    if "\uac00" <= letter <= "\ud7a3":
        return "hangul"
    if "\u3041" <= letter <= "\u30ff":
        return "kana"
    return "han" if "\u3400" <= letter <= "\u9fff" or letter == "々" else ""
