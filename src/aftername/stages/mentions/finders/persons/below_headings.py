"""Names below a heading that ends in a word for people or a list: "Awardees 2024\\n1. Ewa Nowicka, …", "公示名单如下：\\n戴清越　云岚大学".

The first word of each line counts; the list ends where a line does not begin with what may be a name and is closed behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.person_words import person_words
from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.contact_lines import looks
from aftername.stages.mentions.finders.persons.line_words import words_of
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details
from aftername.stages.mentions.finders.persons.word_kinds import (
    ends_in_label,
    is_family,
    korean_families,
    person_labels,
)
from aftername.text.folding import folded

NEAR = 40  # code points of a line looked at
MOST = 500  # lines of a list

_HEADING = re.compile(
    r"(?:^|\n)(?P<heading>[^\n:：。]{2,40}?)[:：]?(?=\n(?P<numbered>[ \t\u3000]*\d{1,3}[.)\u3001])?)"
)
_NUMBER = re.compile(
    r"[ \t\u3000]*(?:\d{1,3}(?:[.)\u3001]| (?=\D)))?[ \t\u3000]*(?:[Tt]he late |(?:Mrs? & )?(?:Mrs?|Ms|Miss|Dr)\.? )?"
)
_BEFORE = re.compile(
    r"[^\n\d]{0,8}[A-Z]?\d{4,12}[ \t\u3000]+|[^\n\s]{0,3}(?:金|公助)?[^\n\s]{1,6}[円元원][ \t\u3000]+"
)
_CLOSED = re.compile(r"[ \t\u3000]{0,2}(?:[\n,，、|(（;；£$€¥￥]|[\d第金]|$)|\t| {2,}|\u3000")


@cache
def _list() -> re.Pattern[str]:
    """A heading of a list of names: 名单, 名单如下."""
    return re.compile(f"(?:{any_of(person_words('zh').lists)})[^\\x00-\\x7f]{{0,5}}$")


@cache
def _people() -> re.Pattern[str]:
    words = {folded(word) for one in details() for word in one.lists_of_people}
    east, latin = any_of(w for w in words if not w.isascii()), any_of(w for w in words if w.isascii())
    aside = r"(?:[ (\uff08\u3010\[][^()\uff08\uff09\n]{1,16}[)\uff09\u3011\]]|,? \d{4}| [a-z]+ \d{4})?"
    return re.compile(rf"(?:(?:{east})(?:公示|公布|公告)?|\b(?:{latin})),?{aside}[ :\uff1a\u3011\]]{{0,2}}$")


def _heads_people(heading: str) -> bool:
    """Whether a heading ends in a word for a list of people, an aside or a year behind it left out."""
    return _people().search(folded(heading)) is not None


def names(view: View) -> Iterator[Mention]:
    """Every such name."""
    text = view.text
    for found in _HEADING.finditer(text):
        heading = found["heading"]
        numbered = found["numbered"] is not None
        if not (
            _list().search(heading)
            or _heads_people(heading)
            or (numbered and (ends_in_label(heading) or heading.endswith(person_labels())))
        ):
            continue
        start = text.find("\n", found.end("heading")) + 1
        missed = 0
        for _ in range(MOST):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            place = _first(view, start, min(end, start + NEAR), numbered)
            missed = 0 if place else missed + 1
            if (missed and not numbered and not _heads_people(heading)) or missed > 1 or start >= len(text):
                break
            if place is not None:
                yield person(view, *place, "list")
            start = end + 1


def _first(view: View, start: int, end: int, numbered: bool) -> tuple[int, int] | None:
    """The name that begins a line; without a number before it, one of a family that is known."""
    opening = _BEFORE.match(view.text, start, end) or _NUMBER.match(view.text, start)
    at = opening.end() if opening else start
    word = next(iter(words_of(view, at, end, ())), None)
    if word is None or word.kind != "name" or word.before != at or not _CLOSED.match(view.text, word.end):
        return None
    written = "".join(view.text[word.start : word.end].split())
    latin = word.latin and (" " in view.text[word.start : word.end] or numbered)
    known = (
        numbered
        or latin
        or view.text[word.start : word.end] != written
        or looks(written)
        or (is_family(written) and 1 < len(written) < 5)
    )
    known = known or (1 < len(written) < 4 and written.startswith(korean_families()))
    return (word.start, word.end) if known else None
