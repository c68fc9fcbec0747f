"""Mentions as rows of the case file, and back: their quotes are what the text has at their place."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from typing import Any, NamedTuple

from aftername.casefile.lean import lean
from aftername.casefile.rows import KEPT, placed
from aftername.casefile.shared import shared_row
from aftername.casefile.tables import Row, row
from aftername.records import Mention
from aftername.records.wire import dumps, normal_from


class MentionRow(NamedTuple):
    """A mention as a row of mentions, the number of its document still to be set in front, and one of meanings."""

    meaning: Row
    own: Row

    def of(self, document: int) -> Row:
        """The row with the number of its document."""
        return (document, *self.own[1:])


def mention_row(one: Mention, text: str) -> MentionRow:
    """A mention in a text as rows."""
    a = one.anchor
    meaning = shared_row("meanings", kind=one.kind, normal=dumps(lean(one.normal)))
    own = row(
        "mentions",
        document=None,
        start=a.start,
        end=a.end,
        meaning=meaning[0],
        page=a.page,
        found=None if a.found == "exact" else a.found,
        quote=None if text[a.start : a.end] == a.quote else a.quote,
    )
    return MentionRow(meaning, own)


ASKED = (
    'SELECT r.start, r."end", r.page, r.found, r.quote, m.kind, m.normal '
    "FROM mentions r JOIN meanings m ON m.id = r.meaning"
)
"""What `mention` needs."""


def mention(held: sqlite3.Row, document: str, text: str) -> Mention:
    """A mention from what ASKED gives, in the text of its document."""
    start, end, page, found, quote, kind, normal = held
    cut = text[start:end] if quote is None else quote
    return Mention(kind, placed(document, start, end, cut, page, found or "exact"), _normal(kind, normal))


@lru_cache(KEPT)
def _normal(kind: str, told: str) -> Any:
    """What a mention means, from its JSON; the same JSON gives the same record."""
    return normal_from(kind, json.loads(told))
