"""What every record is made of: frozen, slotted, cheap to send between processes, with a content id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a record: a frozen, slotted dataclass that pickles as its plain fields."""
    made: Any = dataclass(frozen=True, slots=True)(cls)
    names = [f.name for f in fields(made)]
    values: Callable[[Any], Any] = attrgetter(*names)
    if len(names) == 1:
        made.__reduce__ = lambda self: (made, (values(self),))
    else:
        made.__reduce__ = lambda self: (made, values(self))
    return made  # type: ignore[no-any-return]


def content_id(*parts: object) -> str:
    """Sixteen hex digits that depend on the parts and nothing else.

    parts: anything with a stable ``str``; None and "" are told apart.
    """
    told = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
