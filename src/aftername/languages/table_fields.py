"""The fields of a document that the headings of a table stand for: languages/*/fields.words."""

from __future__ import annotations

import re
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack

_BLANK = re.compile(r"[\s_\-./:：()（）\[\]【】*#'\"]+")


@cache
def _fields() -> dict[str, str]:
    packs = [pack(language, "fields") for language in LANGUAGES]
    return {heading: field for one in packs for field in one.names() for heading in one.phrases(field)}


def field_of(heading: str) -> str | None:
    """The field a column heading stands for; None when it is none of ours."""
    return _fields().get(_BLANK.sub("", heading).lower())


def known(heading: str) -> bool:
    """Whether a heading is one of ours."""
    return field_of(heading) is not None
