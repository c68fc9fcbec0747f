"""The fields of a document that the headings of a table stand for: languages/*/fields.words."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack

_BLANK = re.compile(r"[\s_\-./:：()（）\[\]【】*#'\"]+")

_MATTER = "matter"
_OF_LISTS = frozenset({"file", "language"})
_LANGUAGE_BEHIND = re.compile(r"(?i)[_\- ](?:en|eng|zh|cn|ja|jp|ko|kr)$")
_AFTER_MATTER = frozenset({"text", "title", "published", "issuer", "url"})


@cache
def _fields() -> dict[str, str]:
    packs = [pack(language, "fields") for language in LANGUAGES]
    return {
        heading: field
        for one in packs
        for field in one.names()
        if field != _MATTER
        for heading in one.phrases(field)
    }


@cache
def _matters() -> tuple[str, ...]:
    """Words before a heading that say what kind of paper the rows are, longest first."""
    packs = [pack(language, "fields") for language in LANGUAGES]
    return tuple(sorted({word for one in packs for word in one.phrases(_MATTER)}, key=lambda w: (-len(w), w)))


def field_of(heading: str) -> str | None:
    """The field a column heading stands for; None when it is none of ours.

    A word for the paper may stand before it: Policy Title, jobDescription, 公告内容.
    """
    words = bare(heading)
    field = _fields().get(words)
    if field is not None:
        return None if field in _OF_LISTS else field
    for word in _matters():
        if words.startswith(word):
            field = _fields().get(words.removeprefix(word))
            if field in _AFTER_MATTER:
                return field
    return None


def field_of_list(heading: str) -> str | None:
    """The same for a list that stands beside files: which file, and in which language, are fields too.

    A language behind it does not count: title_en is a title.
    """
    for words in (heading, _LANGUAGE_BEHIND.sub("", heading)):
        field = field_of(words) or _fields().get(bare(words))
        if field is not None:
            return field
    return None


def bare(heading: str) -> str:
    """A heading in small letters, without blanks, brackets and the like."""
    return _BLANK.sub("", heading).lower()


def known(heading: str) -> bool:
    """Whether a heading is one of ours."""
    return field_of(heading) is not None
