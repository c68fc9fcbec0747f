"""Claims as rows of the case file, and back: quotes are what the text has at their places, what many share stands once.

`more` is JSON for what no column says, such as payer and condition. A place there is [start, end], or [start, end, page, how it was found] where these are not the passage's; {} of a whole anchor where the
text does not have its quote there, or it is another document's.
"""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple

from aftername.casefile.lean import lean, without
from aftername.casefile.rows import KEPT, placed
from aftername.casefile.shared import shared_row
from aftername.casefile.tables import Row, as_id, as_number, row
from aftername.records import Anchor, Claim, Speaker
from aftername.records.wire import dumps, normal_from, normal_kind, plain, rebuilt

_PLACES = ("value", "subject", "speaker")
"""Anchors with columns of their own."""

_SHARED = ("fact", "label", "rule", "binding", "spread")
_ANCHORS = ("value_anchor", "subject_anchor", "payer", "condition")
_IN_COLUMNS = (*_SHARED, *_ANCHORS, "hedge", "programme", "value", "as_of", "passage", "speaker", "normal")


class ClaimRow(NamedTuple):
    """A claim as rows: its own, and what it shares."""

    own: Row
    kind: Row
    meaning: Row | None


class Held(NamedTuple):
    """A document that claims are kept beside: its number, its id, its text, and the date it is reckoned from."""

    number: int
    id: str
    text: str
    date: str | None


def claim_row(one: Claim, held: Held) -> ClaimRow:
    """A claim as rows, beside the document of its passage."""
    passage, normal = one.passage, one.normal
    places, told = _places(one, held.text)
    told |= without(lean(one), _IN_COLUMNS)
    if one.speaker.count is not None:
        told["speakers"] = one.speaker.count
    kind = shared_row(
        "claim_kinds",
        speaker_kind=one.speaker.kind,
        found=passage.found,
        **{name: getattr(one, name) for name in _SHARED},
    )
    meaning = None
    if normal is not None:
        meaning = shared_row("meanings", kind=normal_kind(normal), normal=dumps(lean(normal)))
    own = row(
        "claims",
        document=held.number,
        id=as_number(one.id),
        programme=None if one.programme is None else as_number(one.programme),
        kind=kind[0],
        hedge=one.hedge,
        meaning=meaning and meaning[0],
        as_of="" if one.as_of is not None and one.as_of == held.date else one.as_of,
        start=passage.start,
        end=passage.end,
        page=passage.page,
        **places,
        **_words(one, held.text),
        more=dumps(told) if told else None,
    )
    return ClaimRow(own, kind, meaning)


def _places(one: Claim, text: str) -> tuple[dict[str, int | None], dict[str, Any]]:
    """The places of the anchors of a claim as columns, and those that no column can say."""
    anchors = {"value": one.value_anchor, "subject": one.subject_anchor, "speaker": one.speaker.anchor}
    columns: dict[str, int | None] = {}
    told: dict[str, Any] = {}
    for name, anchor in anchors.items():
        place = _place(anchor, one.passage, text)
        plainly = isinstance(place, list) and len(place) == 2
        columns[f"{name}_start"], columns[f"{name}_end"] = place if plainly else (None, None)
        if place is not None and not plainly:
            told[f"{name}_at"] = place
    for name in ("payer", "condition"):
        if place := _place(getattr(one, name), one.passage, text):
            told[name] = place
    return columns, told


def _words(one: Claim, text: str) -> dict[str, str | None]:
    """The columns of words, empty where they are what the text has at their places."""
    passage, speaker = one.passage, one.speaker
    as_said = speaker.anchor is not None and speaker.name == speaker.anchor.quote
    return {
        "value": None if one.value == one.value_anchor.quote else one.value,
        "speaker": None if as_said else speaker.name,
        "quote": None if text[passage.start : passage.end] == passage.quote else passage.quote,
    }


def _place(one: Anchor | None, passage: Anchor, text: str) -> Any:
    """An anchor beside a passage, as `more` keeps it."""
    if one is None:
        return None
    if one.document != passage.document or text[one.start : one.end] != one.quote:
        return plain(one)
    alike = one.page == passage.page and one.found == passage.found
    return [one.start, one.end] if alike else [one.start, one.end, one.page, one.found]


ASKED = (
    'SELECT c.id, c.programme, c.as_of, c.start, c."end", c.page, c.value_start, c.value_end, c.subject_start, c.subject_end, '
    "c.speaker_start, c.speaker_end, c.value, c.speaker, c.quote, c.hedge, c.more, k.fact, k.label, k.speaker_kind, k.rule, k.binding, k.spread, k.found, "
    "m.kind, m.normal FROM claims c JOIN claim_kinds k ON k.id = c.kind LEFT JOIN meanings m ON m.id = c.meaning"
)
"""What `claim` needs."""


def claim(row: sqlite3.Row, held: Held) -> Claim:
    """A claim from what ASKED gives, beside the document of its passage."""
    told = json.loads(row["more"]) if row["more"] else {}
    start, end = row["start"], row["end"]
    cut = held.text[start:end] if row["quote"] is None else row["quote"]
    passage = placed(held.id, start, end, cut, row["page"], row["found"])
    places = {
        name: _anchor(told.pop(f"{name}_at", None) or _columns(row, name), held, passage) for name in _PLACES
    }
    value, said = places["value"], places["speaker"]
    assert value is not None
    name = row["speaker"]
    speaker = _speaker(
        row["speaker_kind"], said.quote if name is None and said else name, told.pop("speakers", None), said
    )
    told |= {each: _anchor(told[each], held, passage) for each in ("payer", "condition") if told.get(each)}
    return rebuilt(  # type: ignore[no-any-return]
        Claim,
        {
            **told,
            "value": value.quote if row["value"] is None else row["value"],
            "hedge": row["hedge"],
            **{each: row[each] for each in _SHARED},
            "programme": None if row["programme"] is None else as_id(row["programme"]),
            "normal": None if row["kind"] is None else _normal(row["kind"], row["normal"]),
            "value_anchor": value,
            "subject_anchor": places["subject"],
            "as_of": held.date if row["as_of"] == "" else row["as_of"],
            "passage": passage,
            "speaker": speaker,
        },
    )


def _columns(row: sqlite3.Row, name: str) -> list[int] | None:
    start = row[f"{name}_start"]
    return None if start is None else [start, row[f"{name}_end"]]


def _anchor(told: Any, held: Held, passage: Anchor) -> Anchor | None:
    """An anchor from what `_place` made of it."""
    if told is None:
        return None
    if isinstance(told, dict):
        return placed(**told)
    start, end, *rest = told
    page, found = rest or (passage.page, passage.found)
    return placed(held.id, start, end, held.text[start:end], page, found)


@lru_cache(KEPT)
def _normal(kind: str, told: str) -> Any:
    return normal_from(kind, json.loads(told))


@lru_cache(KEPT)
def _speaker(kind: str, name: str, count: int | None, anchor: Anchor | None) -> Speaker:
    return Speaker(intern(kind), intern(name), count, anchor)
