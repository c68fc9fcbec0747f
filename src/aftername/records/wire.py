"""Records as JSON and back: for the case file, `list --json` and exports."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from sys import intern
from typing import Any

from aftername.records.block import PlacedBlock
from aftername.records.claim import Claim
from aftername.records.mention import NORMALS, Mention
from aftername.records.succession import Succession


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls))


def plain(value: Any) -> Any:
    """A record as dicts, lists, strings and numbers, in the order of its fields; ids are added by `shown`."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if is_dataclass(value):
        cls: Any = type(value)
        return {name: plain(getattr(value, name)) for name in _names(cls)}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    raise TypeError(f"not a record: {type(value).__name__}")


def _fields(value: Any) -> Any:
    """One record as a dict of its fields; the encoder asks again for records inside it."""
    if is_dataclass(value):
        return {name: getattr(value, name) for name in _names(value.__class__)}
    raise TypeError(f"not a record: {type(value).__name__}")


_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_fields).encode


def dumps(value: Any) -> str:
    """One line of JSON, no blanks, letters of every script as they are."""
    return _ENCODE(value)


def rebuilt(cls: Any, told: Any) -> Any:
    """A flat record (numbers, strings, tuples of them) from what `plain` made of it; equal strings are one string."""
    if told is None:
        return None
    return cls(**{name: _one(value) for name, value in told.items()})


def _one(value: Any) -> Any:
    if type(value) is str:
        return intern(value)
    return tuple(map(_one, value)) if type(value) is list else value


def normal_kind(normal: Any) -> str:
    """The kind of mention a normal record belongs to."""
    return _KINDS[type(normal)]


_KINDS = {cls: kind for kind, cls in NORMALS.items()}


def normal_from(kind: str, told: Any) -> Any:
    """The normal record of a mention of that kind."""
    return rebuilt(NORMALS[kind], told)


def shown(record: Any) -> dict[str, Any]:
    """A record as `list --json` prints it: its id first, then its fields, then all its anchors.

    Of an edge of succession the evidence is called grounds, as for names.
    """
    told: dict[str, Any] = {"id": record.id} if hasattr(record, "id") else {}
    told.update(plain(record))
    if isinstance(record, Mention):
        told["written"] = record.written
        told["anchors"] = [plain(record.anchor)]
    if isinstance(record, PlacedBlock):
        told["anchors"] = [plain(record.anchor)]
    if isinstance(record, Claim):
        told["anchors"] = [plain(anchor) for anchor in record.anchors]
    if isinstance(record, Succession):
        return _edge(told, record)
    return told


def _edge(told: dict[str, Any], one: Succession) -> dict[str, Any]:
    """An edge with its names together, every wording, its evidence as grounds, and all anchors once."""
    grounds = told.pop("evidence")
    told["names"] = [one.earlier_name, one.later_name]
    told["wordings"] = list(dict.fromkeys(evidence.wording for evidence in one.evidence))
    told["grounds"] = grounds
    anchors = [anchor for evidence in one.evidence for anchor in evidence.anchors]
    anchors += [evidence.speaker.anchor for evidence in one.evidence if evidence.speaker.anchor is not None]
    told["anchors"] = [plain(anchor) for anchor in dict.fromkeys(anchors)]
    return told
