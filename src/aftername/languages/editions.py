"""Words that say on which day a rule was made or changed, and what its text begins with (edition_words.tsv)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def made_words() -> re.Pattern[str]:
    """What says that a rule was made or changed on the day beside it."""
    return _any("made")


@cache
def beginnings() -> re.Pattern[str]:
    """What the text of a rule begins with, at the beginning of a line."""
    return re.compile(rf"(?m)^\s*{_any('begins').pattern}")


def _any(slot: str) -> re.Pattern[str]:
    table = files("aftername.languages").joinpath("edition_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    words = sorted({one for _, held, phrases in rows if held == slot for one in phrases.split("|")})
    return re.compile("(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")")
