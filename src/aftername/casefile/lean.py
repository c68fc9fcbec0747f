"""Records as short JSON: what the columns of a row hold, and what every record has unless said otherwise, is left out.

An anchor inside the passage of its row is [start, end], its quote a slice of the passage's; one whose quote a column holds is
[start, end, 1]; any other of the same document is [start, end, quote, page, found]; one of another document a whole record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from aftername.records import Anchor
from aftername.records.wire import plain

_HELD = 1
"""Stands for a quote that a column holds."""


@cache
def _defaults(cls: Any) -> dict[str, Any]:
    """The plain form of what a field is unless said otherwise, for fields that have such a value."""
    return {one.name: plain(one.default) for one in fields(cls) if one.default is not MISSING}


def lean(value: Any) -> dict[str, Any]:
    """A record as a dict without the fields that are as they are unless said otherwise."""
    cls: Any = type(value)
    usual = _defaults(cls)
    return {
        name: told
        for name, told in plain(value).items()
        if not (name in usual and usual[name] == told and type(usual[name]) is type(told))
    }


def without(told: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """A dict without some of its keys."""
    left_out = frozenset(names)
    return {key: value for key, value in told.items() if key not in left_out}


def short(one: Anchor | None, passage: Anchor, held: str | None = None) -> Any:
    """An anchor beside a passage. held: what a column of the row holds of it."""
    if one is None:
        return None
    if one.document != passage.document:
        return plain(one)
    alike = one.page == passage.page and one.found == passage.found
    inside = passage.start <= one.start and one.end <= passage.end
    if alike and inside and one.quote == passage.quote[one.start - passage.start : one.end - passage.start]:
        return [one.start, one.end]
    told: list[Any] = [one.start, one.end, _HELD if one.quote == held else one.quote]
    return told if alike else [*told, one.page, one.found]


def full(told: Any, passage: Anchor, held: str = "") -> Anchor | None:
    """An anchor from what `short` made of it."""
    if told is None:
        return None
    if isinstance(told, dict):
        return Anchor(**told)
    start, end, *rest = told
    if not rest:
        quote = passage.quote[start - passage.start : end - passage.start]
        return Anchor(passage.document, start, end, quote, passage.page, passage.found)
    quote = held if rest[0] == _HELD else rest[0]
    page, found = rest[1:] if len(rest) > 1 else (passage.page, passage.found)
    return Anchor(passage.document, start, end, quote, page, found)
