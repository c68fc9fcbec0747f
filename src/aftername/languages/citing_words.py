"""Words around papers that are cited (citing_words.tsv): what says that one is, what is no paper, and what is cited everywhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

LONGEST = 24
"""Code points before a title or number in which such a word stands."""

_SIGNS = ' \t\u3000《〈「『“"（('


@cache
def words(slot: str) -> tuple[str, ...]:
    """The phrases of a slot in all languages, longest first."""
    table = files("aftername.languages").joinpath("citing_words.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    found = {one for _, held, phrases in rows if held == slot for one in phrases.split("|")}
    return tuple(sorted(found, key=lambda one: (-len(one), one)))


def says_cited(before: str) -> bool:
    """Whether what stands before a number says that another paper is meant."""
    return before.rstrip(_SIGNS).lower().endswith(words("cites"))


def is_work(before: str) -> bool:
    """Whether what stands before a title, another title of the same list left out, says that it is a book, a film or a show."""
    return before.rstrip(_SIGNS).lower().endswith(words("works"))


def is_form(title: str) -> bool:
    """Whether a title is of a form to be filled in."""
    return title.strip(_SIGNS + "》〉」』”").lower().endswith(words("forms"))


def is_everywhere(title: str) -> bool:
    """Whether a title is of a statute or a party paper that everybody cites."""
    plain = title.strip(_SIGNS + "》〉」』”").lower()
    if any(one in plain for one in words("everywhere")):
        return True
    return plain.endswith(words("statutes")) and not plain.endswith(words("not statutes"))
