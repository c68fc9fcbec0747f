"""What every record is made of: frozen, slotted, cheap to send between processes, with a content id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a record: a frozen, slotted dataclass that pickles as its plain fields."""
    made: Any = dataclass(frozen=True, slots=True, init=False)(cls)
    made.__init__ = _setting_slots(made)
    names = [f.name for f in fields(made)]
    values: Callable[[Any], Any] = attrgetter(*names)
    if len(names) == 1:
        made.__reduce__ = lambda self: (made, (values(self),))
    else:
        made.__reduce__ = lambda self: (made, values(self))
    return made  # type: ignore[no-any-return]


def _setting_slots(made: Any) -> Callable[..., None]:
    """What makes a record of its fields: as dataclass writes it, but setting each slot directly, in half the time. A review makes millions."""
    held: dict[str, Any] = {}
    asked, lines = ["self"], []
    for one in fields(made):
        held[f"_{one.name}"] = getattr(made, one.name).__set__
        lines.append(f"_{one.name}(self, {one.name})")
        stated = one.default is not MISSING
        if stated:
            held[f"{one.name}_"] = one.default
        asked.append(f"{one.name}={one.name}_" if stated else one.name)
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(asked)}):\n  " + "\n  ".join(lines), held)
    init: Any = held["__init__"]
    init.__annotations__ = {**{one.name: one.type for one in fields(made)}, "return": None}
    init.__qualname__, init.__module__ = f"{made.__qualname__}.__init__", made.__module__
    return init  # type: ignore[no-any-return]


def content_id(*parts: object) -> str:
    """Sixteen hex digits that depend on the parts and nothing else.

    parts: anything with a stable ``str``; None and "" are told apart.
    """
    told = "\x1f".join("\x00" if part is None else str(part) for part in parts)
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
