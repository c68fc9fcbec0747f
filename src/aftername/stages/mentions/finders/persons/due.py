"""Names where a name is due, whatever they look like: behind the label of a person, beside a number or mail, before a calling.

Examples: "引进处：盛媛媛 蒲刚  64289917", "（门冬，8765-1102）", "担当：御厨、猿渡", "집필: 아현, 소다미", "Focal point: Siobhán Ní Fhlatharta".
A line is cut into words (line_words.py). What is no label, office, calling, number or ordinary word of such lines, and has the
length of a name, is one where a name is due (due_line.py). No list of family names is asked, so it is wrong where an ordinary
word stands there that no list holds; such a name is masked where it stands and nowhere else (sign "due").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from aftername.languages.person_details import detail_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.due_line import NAMED, Line
from aftername.stages.mentions.finders.persons.line_words import words_of
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, overlapping

LONGEST_LINE = 400  # code points of a line looked at
SHORT_LINE = 80  # of one on which nothing but words shows that a name is due
REACHES = frozenset({"phone", "e-mail", "chat"})
"""Signs of details beside which a name is due."""

SURE = frozenset({"contact", "signature", "list"})
"""Signs of names that stay whatever stands beside them."""

_DOMAIN = re.compile(r"@[\w.-]+")
_MARKED = re.compile(
    rf"[:：|｜　\t】〕{HANGUL}]|\b(?:Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Shri)\b|\bby [A-Z]|[^\x00-\xff] [^\x00-\xff]"
)
"""What a line has that is looked at though no number stands on it."""

_CLOSING = re.compile(
    r"(?:^|\n)(?i:(?:(?:kind|best|warm) )?(?:regards|wishes)|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|cheers),?\n+"
    r"(?P<name>[^\n\d@]{3,40})(?=\n|$)"
)


class _Beside(NamedTuple):
    """What stands on a line: numbers and mails, and persons that other rules found."""

    near: list[tuple[int, int]]
    known: list[tuple[int, int]]


def mark(view: View, hit: Hit) -> Iterator[Mention]:
    """Nothing: the hit of a label says which lines to look at."""
    return iter(())


@cache
def _asking() -> re.Pattern[str]:
    """Words that make a line one to look at, though no label stands on it: held by, Ms; 由…负责."""
    zh = detail_words("zh")
    return re.compile(
        r"ed by [A-Z]|held by [A-Z]|\b(?:Mrs?|Ms|Dr|Prof|Shri)\b\.? [A-Z]"
        rf"|(?:{any_of(zh.by_whom)})[{HAN}]{{2,12}}(?:{any_of(zh.deeds)})"
    )


def names(view: View, hits: Sequence[Hit], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every name that is due, on the lines of labels and of numbers. found: what other rules found, numbers and mails among them."""
    text, lines = view.text, _lines(view, hits, found)
    for start, beside in sorted(lines.items()):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= (LONGEST_LINE if beside.near or _MARKED.search(text, start, end) else SHORT_LINE):
            around = (end + 1, text.rfind("\n", 0, start - 1) + 1 if start else -1)
            close = any(at in lines and lines[at].near for at in around)
            yield from Line(view, start, end, sorted(set(beside.near)), beside.known, close).names()
    for closing in _CLOSING.finditer(text):
        for word in words_of(view, *closing.span("name"), ()):
            if word.kind == "name" and word.start == closing.start("name"):
                yield person(view, word.start, word.end, "contact")


def _lines(view: View, hits: Sequence[Hit], found: Sequence[Mention]) -> dict[int, _Beside]:
    """The lines to look at, by where they begin."""
    text = view.text
    lines: dict[int, _Beside] = {}

    def at(place: int) -> _Beside:
        return lines.setdefault(text.rfind("\n", 0, place) + 1, _Beside([], []))

    for hit in hits:
        at(hit.start)
    for asked in _asking().finditer(text):
        at(asked.start())
    for one in found:
        assert isinstance(one.normal, PersonName)
        place = (one.anchor.start, one.anchor.end)
        if one.normal.sign in REACHES:
            domain = _DOMAIN.match(text, place[1])
            at(place[0]).near.append((place[0], domain.end() if domain else place[1]))
        elif (
            one.normal.public
            or one.normal.sign in SURE
            or not (one.written.isascii() or overlapping(view, *place, NAMED))
        ):
            at(place[0]).known.append(place)
    return lines
