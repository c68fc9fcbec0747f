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

from aftername.stages.mentions.finders.names.text import SPELT

Numbers = tuple[int, int, int, int, int]  # distance; first, inside, last, alone
Written = dict[str, tuple[Numbers, ...]]
Packed = dict[str, int | str]  # as the table has it, until it is asked for

UNIT = 100.0
REACH = 4  # units at which a thing is still seen
FIELD, LABELS = 20, 4
UNIT_BITS = FIELD * LABELS
_LETTERS, _KINDS = frozenset(["1|", "2|", "3|"]), frozenset(["k1|", "k3|", "k5|"])
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
    return made_of(path.read_text("utf-8"), language)


def made_of(text: str, language: str) -> Table:
    """A table as it is used, from its text."""
    made = Table()
    told = dict(line.split("\t", 1) for line in text.split("\n") if line and not line.startswith("# "))
    joint = told.pop("joint|", "")
    if joint:
        made.joint = tuple(int(number) for number in joint.split()[1:4])
    for key, row in told.items():
        if language not in SPELT and key[:2] in _LETTERS:
            made.letters.setdefault(int(key[0]), {})[key[2:]] = row
        elif key[:3] in _KINDS:
            made.kinds.setdefault(int(key[1]), {})[key[3:]] = row
        else:
            made.others[key] = row
    return made


def worth(rows: Packed, key: str) -> int:
    """What a thing is worth as one whole number, 0 when the table has nothing of it."""
    row = rows.get(key, 0)
    if isinstance(row, str):
        row = rows[key] = _packed(row)
    return row


def _packed(row: str) -> int:
    total = 0
    for told in row.split("\t"):
        distance, *numbers = map(int, told.split())
        place = (distance + REACH) * UNIT_BITS
        for label, number in enumerate(numbers):
            total += number << place + label * FIELD
    return total


def fields(packed: int) -> tuple[int, int, int, int]:
    """The four lowest fields: first, inside, last, alone."""
    packed = packed + _OFFSET & _ROW
    return (
        (packed & _ALL) - _HALF,
        (packed >> FIELD & _ALL) - _HALF,
        (packed >> 2 * FIELD & _ALL) - _HALF,
        (packed >> 3 * FIELD) - _HALF,
    )


_ROW = (1 << UNIT_BITS) - 1
_OFFSET = sum(_HALF << label * FIELD for label in range(LABELS))


def rolled(packed: int) -> int:
    """A row of fields without its four lowest."""
    return packed + _OFFSET >> UNIT_BITS


def written(rows: Written) -> str:
    """A table as text. A thing with a tabulator or a line's end in it has no place there."""
    kept = sorted(key for key in rows if not {"\t", "\n"} & set(key))
    lines = ["\t".join([key, *(" ".join(map(str, place)) for place in rows[key])]) for key in kept]
    return "\n".join(lines) + "\n"
