"""The weights of what is seen, by language: for a unit's being the first of a name, inside it, its last.

A line a thing: what it is, and for each distance from which it is seen four whole numbers, for a unit's being the first of a name,
inside it, its last, a name alone; each against its being no part of a name. Fitted by benchmarks/names/learn.py; a unit of weight is a hundredth of the logarithm of the odds.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Row = tuple[tuple[int, int, int, int, int], ...]
Table = dict[str, Row]

UNIT = 100.0


@cache
def table(language: str) -> Table:
    """The table of a language."""
    path = files("aftername.stages.mentions.finders.names.learned").joinpath(f"{language}.tsv")
    return read(path.read_text("utf-8"))


def read(text: str) -> Table:
    """The rows of a table by what is seen."""
    made: Table = {}
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


def written(rows: Table) -> str:
    """A table as text."""
    lines = []
    for key in sorted(rows):
        lines.append("\t".join([key, *(" ".join(map(str, place)) for place in rows[key])]))
    return "\n".join(lines) + "\n"
