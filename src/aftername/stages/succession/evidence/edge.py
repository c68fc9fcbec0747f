"""What evidence is about: two programmes and how one follows the other."""

from __future__ import annotations

from dataclasses import dataclass

from aftername.records.succession import Relation

Places = tuple[tuple[tuple[int, int], tuple[str, ...]], ...]
"""Start and end of the names in one document, each with the ids of the programmes it may name; in order."""


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """From the earlier programme to the later one, or from a part to the whole; ids."""

    earlier: str
    later: str
    relation: Relation
