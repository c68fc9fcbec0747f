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
from aftername.stages.mentions.finders.persons.region import any_of
from aftername.stages.mentions.finders.persons.word_kinds import ends_in_label, is_family, person_labels

NEAR = 40  # code points of a line looked at
MOST = 500  # lines of a list

_HEADING = re.compile(
    r"(?:^|\n)(?P<heading>[^\n:：。]{2,40}?)[:：]?(?=\n(?P<numbered>[ \t\u3000]*\d{1,3}[.)\u3001])?)"
)
_NUMBER = re.compile(r"[ \t\u3000]*(?:\d{1,3}[.)\u3001])?[ \t\u3000]*")
_CLOSED = re.compile(r"[ \t\u3000]{0,2}(?:[\n,，、|(（;；]|$)|\t| {2,}|\u3000")


@cache
def _list() -> re.Pattern[str]:
    """A heading of a list of names: 名单, 名单如下."""
    return re.compile(f"(?:{any_of(person_words('zh').lists)})[^\\x00-\\x7f]{{0,5}}$")


def names(view: View) -> Iterator[Mention]:
    """Every such name."""
    text = view.text
    for found in _HEADING.finditer(text):
        heading = found["heading"]
        numbered = found["numbered"] is not None
        if not (
            _list().search(heading)
            or (numbered and (ends_in_label(heading) or heading.endswith(person_labels())))
        ):
            continue
        start = text.find("\n", found.end("heading")) + 1
        for _ in range(MOST):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            place = _first(view, start, min(end, start + NEAR), numbered)
            if place is None:
                break
            yield person(view, *place, "list")
            start = end + 1


def _first(view: View, start: int, end: int, numbered: bool) -> tuple[int, int] | None:
    """The name that begins a line; without a number before it, one of a family that is known."""
    opening = _NUMBER.match(view.text, start)
    at = opening.end() if opening else start
    word = next(iter(words_of(view, at, end, ())), None)
    if word is None or word.kind != "name" or word.before != at or not _CLOSED.match(view.text, word.end):
        return None
    written = "".join(view.text[word.start : word.end].split())
    known = numbered or looks(written) or (is_family(written) and 1 < len(written) < 5)
    return (word.start, word.end) if known else None
