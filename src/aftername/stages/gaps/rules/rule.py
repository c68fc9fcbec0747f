"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from aftername.records import Gap
from aftername.records.gap import GapKind
from aftername.stages.gaps.pile import Pile


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of gap. kind: of the gaps it gives. find: gives them in any order, ids all different.

    reads: whether it reads the texts.
    """

    kind: GapKind
    find: Callable[[Pile], Iterable[Gap]]
    reads: bool = False
