"""What a ground is: a reason to hold two forms for one programme, or to keep them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from aftername.records import Ground
from aftername.stages.names.forms import Pile


@dataclass(frozen=True, slots=True)
class Link:
    """A ground between two forms, by index. first == second tells why one form holds several spellings."""

    first: int
    second: int
    ground: Ground


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of ground.

    name: of its file, and the kind of the grounds it gives.
    find: the links it sees in a pile, in any order. Must not compare all forms with all: go by
        document, by shape or by another key that few forms share.
    """

    name: str
    find: Callable[[Pile], Iterable[Link]]
