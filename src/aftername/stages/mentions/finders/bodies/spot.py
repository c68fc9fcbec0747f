"""A body as it was found, before it is a mention."""

from __future__ import annotations

from typing import NamedTuple

from aftername.records import BodyName
from aftername.text.han_variants import simplified


class Spot(NamedTuple):
    """text[start:end] names a body."""

    start: int
    end: int
    normal: BodyName


def spot(text: str, start: int, end: int, kind: str, code: str | None = None) -> Spot:
    """The body named at a place."""
    return Spot(start, end, BodyName(key_of(text[start:end]), code, kind))


def key_of(name: str) -> str:
    """A name as it is compared."""
    return "".join(c for c in simplified(name).casefold() if c.isalnum())
