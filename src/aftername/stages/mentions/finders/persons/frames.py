"""Names between words that nothing but a name stands between: 受闵秋霞女士委托, 岑雅琴遗失…, 担当乙部まで, 굴원야 고객님.

The frames stand in languages/*/details.words, "name frames"; a family name must be known in Chinese, in the other languages
a word that may be a name is enough. Wrong where such a word is an ordinary one that no list holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from aftername.languages import LANGUAGES
from aftername.languages.person_details import detail_words
from aftername.languages.person_words import person_words
from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import holds_office
from aftername.stages.mentions.finders.persons.word_kinds import is_family, kind
from aftername.text.scripts import HIRAGANA_RANGE

NAMED = frozenset({"body", "programme"})
WORD = r"[A-Z\u00c0-\u00de](?:[a-z\u00df-\u00ff]+|\.)(?:['’-][A-Z]?[a-z]+)?"
LATIN = rf"{WORD}(?: (?:(?:de|van|von|al|bin) )?{WORD}){{0,3}}"
KANA = f"{HIRAGANA_RANGE}{KATAKANA}"

_SHAPES = {
    "zh": rf"[{HAN}]{{1,4}}?",
    "ja": rf"[{HAN}]{{1,4}}|[{HAN}]{{1,3}}[ \u3000][{HAN}{KANA}]{{1,4}}|[{KATAKANA}]{{2,8}}",
    "ko": rf"[{HANGUL}]{{1,4}}",
    "en": LATIN,
}
_LETTERS = {"zh": f"[{HAN}]", "ja": f"[{HAN}{KATAKANA}]", "ko": f"[{HANGUL}]", "en": r"\w"}


class _Frames(NamedTuple):
    """The frames of a language: with words before the name, at the beginning of a line, with words behind it alone."""

    behind: re.Pattern[str]
    first: re.Pattern[str]
    open: re.Pattern[str]


@cache
def _frames(language: str) -> _Frames:
    letter, shape = _LETTERS[language], _SHAPES[language]
    sides = [frame.partition("…")[::2] for frame in detail_words(language).name_frames]
    behind = [
        rf"{re.escape(left)}({shape})(?={_right(right, letter)})" for left, right in sides if left.strip("^")
    ]
    first = "|".join(_right(right, letter) for left, right in sides if left == "^") or "(?!)"
    alone = "|".join(_right(right, letter) for left, right in sides if not left) or "(?!)"
    led = "".join(person_words(language).before_names) if language in _LED else ""
    opening = rf"(?:(?<!{letter})[{led}]?|(?<=[{led}]))" if led else f"(?<!{letter})"
    return _Frames(
        re.compile("|".join(behind)),
        re.compile(rf"(?m)^[ \t\u3000]*({shape})(?={first})"),
        re.compile(rf"{opening}({shape})(?={alone})"),
    )


_LED = frozenset({"zh"})
"""Languages that write a name right behind some words: 受, 与."""


def _right(right: str, letter: str) -> str:
    if right == "|":
        return f"(?!{letter})"
    return re.escape(right) + (f"(?!{letter}{{2}})" if right[:1] == " " else "")


def names(view: View) -> Iterator[Mention]:
    """Every name in a frame."""
    for language in LANGUAGES:
        frames = _frames(language)
        for form in frames:
            for found in form.finditer(view.text):
                start, end = found.span(found.lastindex or 0)
                if _is_name(view.text[start:end], language, form is frames.open) and _is_free(
                    view, start, end
                ):
                    yield person(view, start, end, "name-behind")


def _is_free(view: View, start: int, end: int) -> bool:
    """Whether no body or programme stands there, no office beside it, and nobody who speaks in public."""
    if overlapping(view, start, end, NAMED) or holds_office(view.text, start, end):
        return False
    return not any(view.text.startswith(person_words("zh").saying, end + n) for n in (2, 3))


def _is_name(name: str, language: str, called: bool) -> bool:
    """Whether a word in a frame may be a name. called: whether only what stands behind it tells."""
    if name.isascii():
        return not any(part.rstrip(".") in NEVER for part in name.split())
    if language in _LED:
        return _is_chinese(name, called)
    if name in detail_words(language).nobody:
        return False
    return kind("".join(name.split())) == "name" or (len(name) == 3 and looks(name))


def _is_chinese(name: str, called: bool) -> bool:
    busy = name[0] in person_words("zh").busy_surnames
    if len(name) == 1:
        return is_family(name) and not busy
    return is_family(name) and kind(name) == "name" and not (called and busy)


def any_phrase(words: tuple[str, ...]) -> str:
    """An expression for one of some phrases, "(?!)" for none."""
    return any_of(words) or "(?!)"
