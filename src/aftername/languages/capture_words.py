"""The phrases by which a page that stands where another was is known, in all languages together: languages/*/captures.words.

All are in folded form, longest first: a server answers in the language that it was set up in, not in that of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack
from aftername.languages.table_fields import bare
from aftername.text.folding import folded


@cache
def phrases(slot: str) -> tuple[str, ...]:
    """The phrases of a slot of every language."""
    found = {folded(one) for language in LANGUAGES for one in pack(language, "captures").phrases(slot)}
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


@cache
def pattern(slot: str) -> re.Pattern[str]:
    """What finds any phrase of a slot in a folded text; one in Latin letters stands as whole words, blanks in it may be any.

    Phrases with the same first letter stand together, longest first, so that most places of a text are passed over at once.
    """
    western = _any_of(one for one in phrases(slot) if one.isascii())
    eastern = _any_of(one for one in phrases(slot) if not one.isascii())
    made = [rf"(?<![a-z0-9])(?:{western})(?![a-z0-9])"] if western else []
    return re.compile("|".join([*([eastern] if eastern else []), *made]))


def _any_of(told: Iterable[str]) -> str:
    """An expression for any of some phrases; "" for none."""
    by_first: dict[str, list[str]] = {}
    for one in told:
        by_first.setdefault(one[0], []).append(re.sub(r"(?:\\ )+", r"\\s+", re.escape(one[1:])))
    firsts = "".join(map(re.escape, sorted(by_first)))
    groups = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())
    return f"(?=[{firsts}])(?:{groups})" if groups else ""


def column_of(heading: str) -> str | None:
    """What a column of a table of captures says: "time", "answer" or "redirect"; "perhaps time" where papers have such a
    heading too; None for any other."""
    return _columns().get(bare(folded(heading)))


@cache
def _columns() -> dict[str, str]:
    slots = {
        "column of times of papers too": "perhaps time",
        "column of times": "time",
        "column of answers": "answer",
        "column of redirects": "redirect",
    }
    return {bare(one): told for slot, told in slots.items() for one in phrases(slot)}
