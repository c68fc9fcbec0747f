"""Claims as rows of the case file, and back: what the columns hold stands nowhere else."""

from __future__ import annotations

import json
import sqlite3
from functools import lru_cache
from sys import intern
from typing import Any

from aftername.casefile.lean import full, lean, short, without
from aftername.casefile.rows import KEPT, placed
from aftername.casefile.tables import Row, row
from aftername.records import Anchor, Claim, Speaker
from aftername.records.wire import dumps, normal_from, normal_kind, rebuilt


@lru_cache(KEPT)
def _speaker(kind: str, name: str, count: int | None, anchor: Anchor | None) -> Speaker:
    return Speaker(intern(kind), intern(name), count, anchor)


def claim_row(one: Claim) -> Row:
    """A row of claims."""
    passage = one.passage
    return row(
        "claims",
        id=one.id,
        programme=one.programme,
        fact=one.fact,
        label=one.label,
        value=one.value,
        as_of=one.as_of,
        hedge=one.hedge,
        speaker=one.speaker.name,
        speaker_kind=one.speaker.kind,
        document=passage.document,
        start=passage.start,
        end=passage.end,
        quote=passage.quote,
        page=passage.page,
        found=passage.found,
        record=dumps([_rest(one), None if one.normal is None else normal_kind(one.normal)]),
    )


_IN_COLUMNS = ("programme", "fact", "label", "value", "as_of", "hedge", "passage", "speaker")
_ANCHORS = ("value_anchor", "subject_anchor", "payer", "condition")


def _rest(one: Claim) -> dict[str, Any]:
    """What the columns of a claim do not hold."""
    passage, speaker = one.passage, one.speaker
    told = {key: value for key, value in without(lean(one), _IN_COLUMNS).items() if value is not None}
    told |= {name: short(getattr(one, name), passage, one.value) for name in _ANCHORS if told.get(name)}
    if one.normal is not None:
        told["normal"] = lean(one.normal)
    if speaker.anchor is not None:
        told["speaker"] = short(speaker.anchor, passage, speaker.name)
    if speaker.count is not None:
        told["speakers"] = speaker.count
    return told


def claim(held: sqlite3.Row) -> Claim:
    """A claim from its row."""
    passage = placed(held["document"], held["start"], held["end"], held["quote"], held["page"], held["found"])
    told, kind = json.loads(held["record"])
    if kind is not None:
        told["normal"] = normal_from(kind, told["normal"])
    for name in _ANCHORS:
        if name in told:
            told[name] = _kept(full(told[name], passage, held["value"]))
    name = held["speaker"]
    said = _kept(full(told.pop("speaker", None), passage, name))
    speaker = _speaker(held["speaker_kind"], name, told.pop("speakers", None), said)
    return rebuilt(  # type: ignore[no-any-return]
        Claim,
        {
            "normal": None,
            "subject_anchor": None,
            **told,
            **{key: held[key] for key in ("programme", "fact", "label", "value", "as_of", "hedge")},
            "passage": passage,
            "speaker": speaker,
        },
    )


def _kept(one: Anchor | None) -> Anchor | None:
    """An anchor as `placed` keeps it."""
    return one and placed(one.document, one.start, one.end, one.quote, one.page, one.found)
