"""Words beside the day on which a page went out (publication_words.tsv), as patterns over all languages."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def beside_a_day(slot: str) -> re.Pattern[str]:
    """The words of a slot, of all languages: a page's own lines are often in another language than its matter."""
    table = files("aftername.languages").joinpath("publication_words.tsv").read_text("utf-8")
    told: list[str] = []
    for line in table.splitlines():
        if line and not line.startswith("#") and line.split("\t")[1] == slot:
            told += line.split("\t")[2].split("|")
    ordered = sorted(told, key=lambda one: (-len(one), one))
    return re.compile(
        "|".join(rf"\b{re.escape(one)}(?![a-z])" if one.isascii() else re.escape(one) for one in ordered)
    )
