"""Published criteria beside an offer: for each clause the passages that bear on it, and those that speak against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.records.offer import CriteriaPack, PackReading, Term, Weighed


def beside(packs: Iterable[CriteriaPack], terms: Sequence[Term]) -> tuple[PackReading, ...]:
    """Every clause of every pack with the terms of an offer that concern it."""
    return tuple(
        PackReading(
            pack,
            tuple(Weighed(one, taken(one.bears, terms), taken(one.against, terms)) for one in pack.criteria),
        )
        for pack in packs
    )


def taken(wanted: Sequence[str], terms: Iterable[Term]) -> tuple[Term, ...]:
    """The terms that a clause names: "binds/recruit", or "gives/*" for all of a kind."""
    return tuple(one for one in terms if f"{one.kind}/{one.label}" in wanted or f"{one.kind}/*" in wanted)
