"""What an engine is, and what it says of a record whose run gave no answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from aftername.records import record

Given = TypeVar("Given")
Made = TypeVar("Made")
Key = TypeVar("Key", bound=Hashable)


@record
class Failure:
    """A run that gave no answer. reason: "timeout", "memory" or "crashed". detail: one sentence."""

    reason: str
    detail: str


class Engine(Protocol):
    """Three verbs. The functions given must be pure: the same answer wherever they run.

    reads: what the functions may read of the disk; None for everything. levels: how far they are shut off, in words.
    programs: whether they may have programs of the system run (files/commands.py).
    """

    reads: tuple[str, ...] | None
    levels: tuple[str, ...]
    programs: bool

    def each(
        self, run: Callable[[Given], Made], records: Iterable[Given]
    ) -> Iterator[tuple[Given, Made | Failure]]:
        """Every record with what run made of it, in the order given."""
        ...

    def together(
        self,
        run: Callable[[Key, Sequence[Given]], Made],
        records: Iterable[Given],
        key: Callable[[Given], Key],
    ) -> Iterator[tuple[Key, Made | Failure]]:
        """Every key with what run made of the records under it, in the order keys first come."""
        ...

    def apart(self, run: Callable[[], Made]) -> Made | Failure:
        """What run makes, once, of what it loads itself; nothing that is open here may be used in it.

        What it holds meanwhile is given back when it ends. It has a limit of memory and none of time.
        """
        ...


def grouped(records: Iterable[Given], key: Callable[[Given], Key]) -> dict[Key, list[Given]]:
    """Records by key, in the order keys first come."""
    groups: dict[Key, list[Given]] = {}
    for one in records:
        groups.setdefault(key(one), []).append(one)
    return groups
