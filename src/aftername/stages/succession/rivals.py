"""Rivals: edges that would take the same place. Each says so of the others; looked for when a person has spoken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from aftername.records import Succession
from aftername.records.succession import Relation

TAKES_ITS_PLACE: frozenset[Relation] = frozenset(("renamed", "succeeded", "restructured"))
"""Relations in which the later thing alone takes the place of the earlier one."""

LEADS = "it may as well lead to "
COMES = "the later one may as well come from "


def with_rivals(edges: Iterable[Succession]) -> tuple[Succession, ...]:
    """The edges in the order given, each with what its rivals say against it, whatever was said before.

    What is only denied, only planned, or refused by a person speaks against nothing.
    """
    given = tuple(edges)
    later: dict[str, dict[str, str]] = defaultdict(dict)
    earlier: dict[str, dict[str, str]] = defaultdict(dict)
    for one in given:
        if _competes(one) and not (one.denied or one.planned or one.verdict == "refused"):
            later[one.earlier][one.later] = one.later_name
            earlier[one.later][one.earlier] = one.earlier_name
    return tuple(_told(one, later[one.earlier], earlier[one.later]) for one in given)


def _competes(one: Succession) -> bool:
    return one.kind == "programme" and one.relation in TAKES_ITS_PLACE


def _told(one: Succession, later: Mapping[str, str], earlier: Mapping[str, str]) -> Succession:
    said = [reason for reason in one.against if not reason.startswith((LEADS, COMES))]
    if _competes(one):
        for words, others, own in ((LEADS, later, one.later), (COMES, earlier, one.earlier)):
            if names := sorted(name for thing, name in others.items() if thing != own):
                said.append(words + ", ".join(names))
    return one if tuple(said) == one.against else replace(one, against=tuple(said))
