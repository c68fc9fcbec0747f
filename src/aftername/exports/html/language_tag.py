"""The language tag (BCP 47) of a stretch of text, so that fonts and screen readers do it right."""

from __future__ import annotations

from functools import cache
from operator import ne
from typing import Any

from aftername.records import Document
from aftername.text.scripts import counts

SAMPLE = 1000  # code points looked at to tell simplified from traditional; 0.1 ms a document

# Tags as they stand in the page, with the words a reader sees.
TONGUES = {
    "zh-Hans": "Chinese, simplified",
    "zh-Hant": "Chinese, traditional",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "en": "English",
    "und": "language not known",
}

_NAMED_SCRIPTS = {"Hans": "zh-Hans", "Hant": "zh-Hant", "Jpan": "ja", "Kore": "ko"}


@cache
def _converters() -> tuple[Any, Any]:
    from opencc import OpenCC

    return OpenCC("t2s"), OpenCC("s2t")


def chinese(text: str) -> str:
    """ "zh-Hant" when more characters of the sample are traditional only than simplified only."""
    sample = text[:SAMPLE].encode("utf-8", "replace").decode()  # the converters refuse lone surrogates
    simplify, restore = _converters()
    changed_by_simplifying = _unlike(sample, simplify.convert(sample))
    if not changed_by_simplifying:  # nothing is traditional only, and to convert is most of the work
        return "zh-Hans"
    return "zh-Hant" if changed_by_simplifying > _unlike(sample, restore.convert(sample)) else "zh-Hans"


def _unlike(one: str, other: str) -> int:
    """In how many places two texts have another character."""
    return sum(map(ne, one, other))


def traditional(text: str) -> str:
    """A text with its Han characters in their traditional forms."""
    return str(_converters()[1].convert(text.encode("utf-8", "replace").decode()))


def main_tongue(document: Document) -> str:
    """The tag of a whole document."""
    if document.language == "zh":
        return chinese(document.text)
    return document.language if document.language in TONGUES else "und"


def tongue_of(words: str, around: str) -> str:
    """The tag of a short string. around: the tag of the text it comes from.

    Hangul is Korean and kana Japanese wherever they stand; Han goes with the text around it; Latin letters
    are English unless the text around is in a language that was not told.
    """
    hangul, kana, han, latin = counts(words)
    if hangul:
        return "ko"
    if kana:
        return "ja"
    if han:
        return around if around.startswith(("zh", "ja", "ko")) else chinese(words)
    if latin:
        return "und" if around == "und" else "en"
    return around


def tongue_of_name(language: str, script: str) -> str:
    """The tag of a programme's name."""
    if script in _NAMED_SCRIPTS:
        return _NAMED_SCRIPTS[script]
    if language in ("ja", "ko", "en"):
        return language
    return "zh-Hans" if language == "zh" else "und"


def segments_of(document: Document, main: str) -> list[tuple[int, int, str]]:
    """The stretches whose tag differs from the main one. main: the tag of the whole document."""
    found = []
    for segment in document.segments:
        language = document.language if segment.language == "und" else segment.language
        if language == "zh":
            tag = main if main.startswith("zh") else chinese(document.text[segment.start : segment.end])
        else:
            tag = language if language in TONGUES else "und"
        if tag != main:
            found.append((segment.start, segment.end, tag))
    return found
