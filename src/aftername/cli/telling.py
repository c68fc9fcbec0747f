"""The order in which people read lists: what tells most comes first. As JSON everything stays in the order of ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from aftername.case import Case
from aftername.exports.html.facts import place
from aftername.records import Claim, DocumentCard, Programme, Succession
from aftername.records.succession import GRADES


def ordered(case: Case, kind: str, held: Iterable[Any]) -> Iterable[Any]:
    """Records of one kind, the most telling first; of kinds that are not listed here, as they come."""
    key = KEYS[kind](case) if kind in KEYS else None
    return held if key is None else sorted(held, key=key)


def _programmes(case: Case) -> Callable[[Programme], Any]:
    """Schemes before campaigns and plans, then those that go by another name, then by documents."""
    tied = {end for one in case.succession() if one.verdict != "refused" for end in (one.earlier, one.later)}
    return lambda one: (one.thing != "scheme", one.id not in tied, -len(one.documents), one.name, one.id)


def _claims(case: Case) -> Callable[[Claim], Any]:
    """By programme in the order of the list of programmes, then as on the page, by date."""
    ranks = {one.id: number for number, one in enumerate(sorted(case.programmes(), key=_programmes(case)))}
    last = len(ranks)
    return lambda one: (
        ranks.get(one.programme or "", last),
        place(one.fact),
        one.label,
        one.as_of or "",
        one.id,
    )


def _documents(case: Case) -> Callable[[DocumentCard], Any]:
    """By date, those without one last."""
    return lambda one: (one.header.date or "\uffff", one.paths, one.id)


def _succession(case: Case) -> Callable[[Succession], Any]:
    """Programmes before bodies and papers, what stands before what is denied or refused, the best grade first."""
    kinds = ("programme", "body", "document")
    return lambda one: (
        kinds.index(one.kind),
        one.denied or one.planned or one.verdict == "refused",
        GRADES.index(one.grade),
        -len(one.documents),
        one.id,
    )


KEYS: dict[str, Callable[[Case], Callable[[Any], Any]]] = {
    "programmes": _programmes,
    "claims": _claims,
    "documents": _documents,
    "succession": _succession,
}
