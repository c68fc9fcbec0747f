"""The ledger of a programme: every written form, in which tradition it is read, and the grounds that name it."""

from __future__ import annotations

from typing import Any

from aftername.records import Name, Programme
from aftername.records.wire import shown
from aftername.stages.names.comparing import compare_names
from aftername.text.scripts import HAN

MOST_HAN = 4  # names in Han that another name is explained by, most documents first


def ledger(programme: Programme) -> dict[str, Any]:
    """A programme as `list --json` prints it, with two more fields for each name.

    read: the syllables of a name that is a spelling of one of the programme's names in Han, each with the
        tradition it is read in: [["qi", "Mandarin"], ["mei", "Japanese"]]; empty for all others.
    grounds: places in the programme's list of grounds, from 0, of those that speak of the name.
    """
    told = shown(programme)
    for name, row in zip(programme.names, told["names"], strict=True):
        row["read"] = [list(pair) for pair in read_as(name, programme)]
        row["grounds"] = [
            place
            for place, ground in enumerate(programme.grounds)
            if name.written in (ground.first, ground.second)
        ]
    return told


def read_as(name: Name, programme: Programme) -> tuple[tuple[str, str], ...]:
    """The syllables of a name with the tradition each is read in, by the name in Han that explains it best."""
    if HAN.search(name.written):
        return ()
    best: tuple[float, tuple[tuple[str, str], ...]] | None = None
    in_han = [one.written for one in programme.names if HAN.search(one.written)]
    for han in in_han[:MOST_HAN]:
        compared = compare_names(name.written, han)
        if compared.compatible and compared.steps and (best is None or compared.cost < best[0]):
            best = compared.cost, tuple((step.first, step.first_source) for step in compared.steps)
    return best[1] if best is not None else ()
