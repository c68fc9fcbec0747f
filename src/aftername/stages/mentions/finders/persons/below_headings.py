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
from aftername.stages.mentions.finders.persons.line_words import LineWord, words_of
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, details
from aftername.stages.mentions.finders.persons.where_names_end import writes_apart
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
_BEFORE = re.compile(r"[^\n\d]{0,8}[A-Z]?\d{4,12}[ \t\u3000]+")
_CLOSED = re.compile(r"[ \t\u3000]{0,2}(?:[\n,，、|(（;；£$€¥￥]|\d|$)|\t| {2,}|\u3000")


@cache
def _list() -> re.Pattern[str]:
    """A heading of a list of names: 名单, 名单如下."""
    return re.compile(f"(?:{any_of(person_words('zh').lists)})[^\\x00-\\x7f]{{0,5}}$")


@cache
def _with_body() -> re.Pattern[str]:
    """A blank and the body that somebody is of, to the end of the line or of what is told: 戴清越 云岚大学."""
    ends = any_of(word for one in details() for word in one.body_ends)
    return re.compile(rf" [^\s\x00-\x7f]{{1,16}}(?:{ends})(?=[\s,，、(（]|$)")


@cache
def _people() -> re.Pattern[str]:
    words = {folded(word) for one in details() for word in one.lists_of_people}
    east, latin = any_of(w for w in words if not w.isascii()), any_of(w for w in words if w.isascii())
    aside = r"(?:[ (\uff08\u3010\[][^()\uff08\uff09\n]{1,16}[)\uff09\u3011\]]|,? \d{4}| [a-z]+ \d{4})?"
    return re.compile(rf"(?:(?:{east})|\b(?:{latin})),?{aside}[ :\uff1a\u3011\]]{{0,2}}$")


def _heads_people(heading: str) -> bool:
    """Whether a heading ends in a word for a list of people, an aside or a year behind it left out."""
    return _people().search(folded(heading)) is not None


def names(view: View) -> Iterator[Mention]:
    """Every such name."""
    for found in _HEADING.finditer(view.text):
        heading, numbered = found["heading"], found["numbered"] is not None
        people = _heads_people(heading)
        labelled = numbered and (ends_in_label(heading) or heading.endswith(person_labels()))
        if people or labelled or _list().search(heading):
            yield from _below(view, found.end("heading"), numbered, 1 if people or numbered else 0)


def _below(view: View, at: int, numbered: bool, spared: int) -> Iterator[Mention]:
    """The names that the lines below a heading begin with. spared: how many lines in a row may begin otherwise."""
    text, missed = view.text, 0
    start = text.find("\n", at) + 1
    for _ in range(MOST):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        place = _first(view, start, min(end, start + NEAR), numbered)
        missed = 0 if place else missed + 1
        if missed > spared or start >= len(text):
            return
        if place is not None:
            yield person(view, *place, "list")
        start = end + 1


def _first(view: View, start: int, end: int, numbered: bool) -> tuple[int, int] | None:
    """The name that begins a line; without a number before it, one of a family that is known."""
    opening = _BEFORE.match(view.text, start, end) or _NUMBER.match(view.text, start)
    at = opening.end() if opening else start
    word = next(iter(words_of(view, at, end, ())), None)
    if word is None or word.kind != "name" or word.before != at:
        return None
    if not _CLOSED.match(view.text, word.end):
        written = view.text[word.start : word.end]
        if not _with_body().match(view.text, word.end) or not (len(written) > 2 or looks(written)):
            return None
    return (word.start, word.end) if numbered or _is_known(view, word) else None


def _is_known(view: View, word: LineWord) -> bool:
    """Whether a word that a line begins with is of a family that is known, or two words that make a name."""
    whole = view.text[word.start : word.end]
    written = "".join(whole.split())
    if word.latin or whole != written:
        return " " in whole if word.latin else writes_apart(view, word.start)
    if looks(written) or (is_family(written) and 1 < len(written) < 5):
        return True
    return 1 < len(written) < 4 and written.startswith(korean_families())
