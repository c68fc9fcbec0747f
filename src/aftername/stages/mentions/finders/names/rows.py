"""Names in a row that a plural opens: programmes – Reed, Tinglan and Harbour Bridge; schemes such as X and Y."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import latin
from aftername.stages.mentions.finders.names.candidate import Candidate

OPENERS = (
    "programmes",
    "programs",
    "schemes",
    "initiatives",
    "funds",
    "grants",
    "fellowships",
    "scholarships",
)
FEWEST = 2  # names that make a row

_NAME = r"[A-Z][\w’'+-]+(?: (?:(?:of|for|and|in|da|de|the) )?[A-Z][\w’'+-]+){0,4}"
_ROW = re.compile(
    rf"(?:,? such as|,? including|,? namely|,? like| \((?:including|such as|namely|e\.g\.,?)|:| [–—-])(?: the)? (?P<row>{_NAME}(?:, (?:the )?{_NAME})*,? (?:and|or|as well as) (?:the )?{_NAME})(?![\w’'])"
)
_OTHER_KINDS = re.compile(
    r"\b(?:degree|master’?'?s?|bachelor’?'?s?|doctoral|doctorate|study|academic|graduate|undergraduate|postgraduate|diploma|training|computer|software|television|tv|radio|news|language|hedge|pension|mutual|index) $"
)
_PART = re.compile(r",? (?:and|or|as well as) (?:the )?|, (?:the )?")


def rowed(view: View, hit: Hit) -> Iterator[Candidate]:
    """The names of the row behind a plural that have no head of their own."""
    if hit.trigger not in OPENERS or view.text[hit.start].isupper():
        return
    row = _ROW.match(view.text, hit.end)
    if row is None or _OTHER_KINDS.search(view.folded, max(0, hit.start - 24), hit.start):
        return
    names = list(_members(row))
    if len(names) < FEWEST or not all(_may_be(view.text[start:end]) for start, end in names):
        return
    for start, end in names:
        words = view.text[start:end].split()
        if words[-1].lower() in heads_of("en"):
            continue
        made = latin.called(view.text, start, end, words)
        made.shown.update({"called": 1, "listed": 1})
        yield made


def _members(row: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where each name of a row stands."""
    at = row.start("row")
    for joint in _PART.finditer(row.string, at, row.end("row")):
        yield at, joint.start()
        at = joint.end()
    yield at, row.end("row")


def _may_be(name: str) -> bool:
    """Whether words can name a scheme: no place or field alone, no word that opens a sentence."""
    words = name.lower().split()
    english, more = programme_words("en"), name_words("en")
    return (
        words[0] not in english.cuts
        and words[0] not in more.starts
        and not latin.is_places(words)
        and not set(words) & set(english.bodies)
        and not set(words) <= english.generic | english.plain | english.research | more.generic
    )
