"""Places where programmes are advertised or applied for: languages/*/channels.words."""

from __future__ import annotations

from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack

KINDS = ("platform", "app", "site")


@cache
def channels() -> dict[str, tuple[str, str]]:
    """The forms that platforms are written in, in small letters, and the name and kind of each."""
    return {
        form: (name, kind)
        for language in LANGUAGES
        for kind in KINDS
        for form, name in pack(language, "channels").texts(kind).items()
    }


@cache
def weak() -> frozenset[str]:
    """Forms that are also plain words; they count only with capitals."""
    return frozenset(form for language in LANGUAGES for form in pack(language, "channels").phrases("weak"))
