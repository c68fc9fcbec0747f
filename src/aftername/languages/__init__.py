"""What languages say, as data: a folder of .words files each (read by pack.py, held to schema.py), tables of bodies and
places, and the classes that the words become.

To add a language: docs/languages.md; a folder beside zh/, and its line here.
"""

from __future__ import annotations

LANGUAGES: dict[str, frozenset[str]] = {
    "zh": frozenset({"han"}),
    "ja": frozenset({"han", "kana"}),
    "ko": frozenset({"hangul"}),
    "en": frozenset({"latin"}),
}
"""Every language that is read, and the scripts it is written in."""


def read_as(language: str) -> str:
    """The language itself where it is one that is read, else the first: what is not known is read as that."""
    return language if language in LANGUAGES else next(iter(LANGUAGES))
