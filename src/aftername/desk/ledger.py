"""The ledger of a programme: every written form, in which tradition it is read, and the grounds that name it."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from aftername.records import Programme
from aftername.records.wire import shown
from aftername.stages.names.comparing import compare_names
from aftername.text.scripts import HAN

MOST_HAN = 4  # names in Han that another name is explained by, most documents first


MOST_COMPARED = 12  # names that are compared where no name is written in Han, most documents first


def ledger(programme: Programme) -> dict[str, Any]:
    """A programme as `list --json` prints it, with two more fields for each name.

    read: the syllables of a name that is a spelling of the programme's name in Han, each with the tradition it
        is read in: [["qi", "Mandarin"], ["mei", "Japanese"]]; empty for all others.
    grounds: places in the programme's list of grounds, from 0, of those that speak of the name.
    """
    told = shown(programme)
    read = readings_of(programme)
    for name, row in zip(programme.names, told["names"], strict=True):
        row["read"] = [list(pair) for pair in read.get(name.written, ())]
        row["grounds"] = [
            place
            for place, ground in enumerate(programme.grounds)
            if name.written in (ground.first, ground.second)
        ]
    return told


def readings_of(programme: Programme) -> dict[str, tuple[tuple[str, str], ...]]:
    """The syllables of each name that is read, with the tradition of each, by the name in Han that explains it.

    Where no text writes a name in Han, the string of characters is taken that explains all the names together
    at the least cost. It may not be the true one, and a syllable that two traditions share may go to either.
    """
    written = list(dict.fromkeys(name.written for name in programme.names))
    spelt = [one for one in written if not HAN.search(one)]
    if not spelt:
        return {}
    in_han = [one for one in written if HAN.search(one)][:MOST_HAN] or _explaining(spelt[:MOST_COMPARED])
    read: dict[str, tuple[tuple[str, str], ...]] = {}
    for one in spelt:
        compared = [compare_names(one, han) for han in in_han]
        fitting = [c for c in compared if c.compatible and c.steps]
        if fitting:
            best = min(fitting, key=lambda c: c.cost)
            read[one] = tuple((step.first, step.first_source) for step in best.steps)
    return read


def _explaining(spelt: list[str]) -> list[str]:
    """The string of Han that explains most spellings, at the least cost; [] when none explains two."""
    candidates: dict[str, None] = {}
    for first, second in combinations(spelt, 2):
        compared = compare_names(first, second)
        if compared.compatible and compared.kind == "reading":
            candidates.update(dict.fromkeys(compared.han))
    scored: list[tuple[int, float, str]] = []
    for han in candidates:
        costs = [c.cost for one in spelt if (c := compare_names(one, han)).compatible and c.steps]
        if len(costs) > 1:
            scored.append((-len(costs), sum(costs), han))
    return [min(scored)[2]] if scored else []
