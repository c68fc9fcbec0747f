"""The weights of what is seen, by language: for a unit's being the first of a name, inside it, its last.

A line a thing: what it is, and for each distance from which it is seen four whole numbers, for a unit's being the first of a name,
inside it, its last, a name alone; each against its being no part of a name. Fitted by benchmarks/names/learn.py; a unit of weight is
a hundredth of the logarithm of the odds.

As it is used, all that a thing is worth is one whole number: a field of FIELD bits for each of the four, at each distance from
-REACH to REACH, the smallest distance lowest. Such numbers are added up as they are; a field is read off with `fields`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

Numbers = tuple[int, int, int, int, int]  # distance; first, inside, last, alone
Written = dict[str, tuple[Numbers, ...]]
Packed = dict[str, int]

UNIT = 100.0
REACH = 4  # units at which a thing is still seen
FIELD, LABELS = 20, 4
UNIT_BITS = FIELD * LABELS
_LETTERS, _KINDS = ("1|", "2|", "3|"), ("k1|", "k3|", "k5|")
_SPELT = frozenset(["en"])
_HALF, _ALL = 1 << FIELD - 1, (1 << FIELD) - 1


@dataclass(slots=True)
class Table:
    """The table of a language. letters, kinds: by how many letters are seen, by these or their kinds. others: by what is seen.
    joint: of names of one unit, two, more."""

    letters: dict[int, Packed] = field(default_factory=dict)
    kinds: dict[int, Packed] = field(default_factory=dict)
    others: Packed = field(default_factory=dict)
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
        if key == "joint|":
            made.joint = row[0][1:4]
        elif language not in _SPELT and key.startswith(_LETTERS):
            made.letters.setdefault(int(key[0]), {})[key[2:]] = _packed(row)
        elif key.startswith(_KINDS):
            made.kinds.setdefault(int(key[1]), {})[key[3:]] = _packed(row)
        else:
            made.others[key] = _packed(row)
    return made


def _packed(row: tuple[Numbers, ...]) -> int:
    total = 0
    for distance, *numbers in row:
        place = (distance + REACH) * UNIT_BITS
        for label, worth in enumerate(numbers):
            total += worth << place + label * FIELD
    return total


def fields(packed: int) -> tuple[int, int, int, int]:
    """The four lowest fields: first, inside, last, alone."""
    packed += _OFFSET
    return (
        (packed & _ALL) - _HALF,
        (packed >> FIELD & _ALL) - _HALF,
        (packed >> 2 * FIELD & _ALL) - _HALF,
        (packed >> 3 * FIELD & _ALL) - _HALF,
    )


_OFFSET = sum(_HALF << label * FIELD for label in range(LABELS))


def rolled(packed: int) -> int:
    """A row of fields without its four lowest."""
    return packed + _OFFSET >> UNIT_BITS


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
    """A table as text. A thing with a tabulator or a line's end in it has no place there."""
    kept = sorted(key for key in rows if not {"\t", "\n"} & set(key))
    lines = ["\t".join([key, *(" ".join(map(str, place)) for place in rows[key])]) for key in kept]
    return "\n".join(lines) + "\n"
