"""Korean names in a row whose number is told before it: "6개 …사업 : A, B, C, D, E, F"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.names import hangul
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.words import Word, key_of

FEWEST, SHORTEST, LONGEST = 3, 5, 24  # names of a row; letters of one

_COUNT = re.compile(r"(?<!\d)(?P<count>\d{1,2})\w (?:[^\s:,]{1,12} ?)?$")
_ROW = re.compile(r" ?[:：] ?(?P<row>[^:：\n.()]+)(?=[\n.(]|$)")


def counted(view: View, hit: Hit) -> Iterator[Candidate]:
    """The names of the row behind a head, where they are as many as is said and are words of their own."""
    text = view.folded
    row = _ROW.match(text, hit.end)
    count = _COUNT.search(text, max(0, hit.start - 18), hit.start) if row is not None else None
    if row is None or count is None:
        return
    spans = [_trimmed(text, row.start("row"), one) for one in re.finditer(r"[^,]+", row["row"])]
    if (
        len(spans) != int(count["count"])
        or len(spans) < FEWEST
        or not all(_may_be(text[a:b]) for a, b in spans)
    ):
        return
    own = sum(any(not word.kind for word in _words(text[a:b])) for a, b in spans)
    if own * 2 < len(spans):
        return
    for start, end in spans:
        stem = text[start:end]
        if stem.endswith(tuple(heads_of("ko"))):
            continue
        made = Candidate(start, end, "ko", "called", (end, end), "", stem, list(_words(stem)), key_of(stem))
        made.shown.update({"called": 1, "is-a": 1, "listed": 1})
        yield made


def _trimmed(text: str, at: int, one: re.Match[str]) -> tuple[int, int]:
    """Where a part of a row that begins at an offset stands, without the blanks at its edges."""
    start, end = at + one.start(), at + one.end()
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


@cache
def _words(stem: str) -> tuple[Word, ...]:
    return tuple(hangul.words(stem))


def _may_be(name: str) -> bool:
    """Whether words can be a name: long enough, nouns throughout, no common noun."""
    words, more = programme_words("ko"), name_words("ko")
    bare = name.replace(" ", "")
    return (
        SHORTEST <= len(bare) <= LONGEST
        and bare not in words.generic | more.generic
        and not any(map(str.isdigit, bare))
        and not any(hangul.bears_particle(word) for word in name.split())
    )
