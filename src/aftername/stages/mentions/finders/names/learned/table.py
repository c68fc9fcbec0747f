"""The weights of what is seen, by language: for a unit's being the first of a name, inside it, its last.

A line a thing: what it is, and for each distance from which it is seen four whole numbers, for a unit's being the first of a name,
inside it, its last, a name alone; each against its being no part of a name. Fitted by benchmarks/names/learn.py; a unit of weight is
a hundredth of the logarithm of the odds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

Numbers = tuple[int, int, int, int, int]  # distance; first, inside, last, alone
Written = dict[str, tuple[Numbers, ...]]
Rows = dict[str, tuple[tuple[int, int, int], ...]]  # which of the four, distance, worth

UNIT = 100.0
_LETTERS, _KINDS = ("1|", "2|", "3|"), ("k1|", "k3|", "k5|")
_SPELT = frozenset(["en"])


@dataclass(slots=True)
class Table:
    """The table of a language. letters, kinds: by how many letters are seen, by these or their kinds. others: by what is seen. joint: of names of one unit, two, more."""

    letters: dict[int, Rows] = field(default_factory=dict)
    kinds: dict[int, Rows] = field(default_factory=dict)
    others: Rows = field(default_factory=dict)
    joint: tuple[int, ...] = (0, 0, 0)


@cache
def table(language: str) -> Table:
    """The table of a language."""
    path = files("aftername.stages.mentions.finders.names.learned").joinpath(f"{language}.tsv")
    return made_of(read(path.read_text("utf-8")), language)


def made_of(rows: Written, language: str) -> Table:
    """A table as it is used."""
    made = Table()
    for key, row in rows.items():
        told = tuple(
            (label, distance, worth)
            for distance, *numbers in row
            for label, worth in enumerate(numbers)
            if worth
        )
        if key == "joint|":
            made.joint = row[0][1:4]
        elif language not in _SPELT and key.startswith(_LETTERS):
            made.letters.setdefault(int(key[0]), {})[key[2:]] = told
        elif key.startswith(_KINDS):
            made.kinds.setdefault(int(key[1]), {})[key[3:]] = told
        else:
            made.others[key] = told
    return made


def read(text: str) -> Written:
    """The rows of a table by what is seen."""
    made: Written = {}
    for line in text.split("\n"):
        if not line or line.startswith("# "):
            continue
        key, _, rest = line.partition("\t")
        row = []
        for place in rest.split("\t"):
            distance, first, inside, last, alone = map(int, place.split())
            row.append((distance, first, inside, last, alone))
        made[key] = tuple(row)
    return made


def written(rows: Written) -> str:
    """A table as text."""
    lines = ["\t".join([key, *(" ".join(map(str, place)) for place in rows[key])]) for key in sorted(rows)]
    return "\n".join(lines) + "\n"
