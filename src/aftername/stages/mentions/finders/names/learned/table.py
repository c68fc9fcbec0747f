"""The weights of what is seen, by language: for a unit's being the first of a name, inside it, its last.

A line a thing: what it is, and for each distance from which it is seen four whole numbers, for a unit's being the first of a name,
inside it, its last, a name alone; each against its being no part of a name. Fitted by benchmarks/names/learn.py; a unit of weight is
a hundredth of the logarithm of the odds.

As it is used, all that a thing is worth is one whole number: a field of FIELD bits for each of the four, at each distance from
-REACH to REACH, the smallest distance lowest. Such numbers are added up as they are; fields are read off with `summed`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from importlib.resources import files

from aftername.stages.mentions.finders.names.text import SPELT

Numbers = tuple[int, int, int, int, int]  # distance; first, inside, last, alone
Written = dict[str, tuple[Numbers, ...]]
Packed = dict[str, int | str]  # as the table has it, until it is asked for

UNIT = 100.0
REACH = 4  # units at which a thing is still seen
FIELD, LABELS = 32, 4
UNIT_BITS = FIELD * LABELS
KEPT = 1 << 16  # rows of letters whose worth is kept, of each language: most come again and again
_LETTERS, _KINDS = frozenset(["1|", "2|", "3|"]), frozenset(["k1|", "k3|", "k5|"])
_SPAN = 2 * REACH + 1  # units that a thing is seen from
_RAISED = (
    1 << 27
)  # what each field is raised by to be above nought; all that are added up stay within a field
_ALL_RAISED = sum(_RAISED << n * FIELD for n in range(_SPAN * LABELS))


@dataclass(slots=True)
class Table:
    """The table of a language. letters, kinds: by how many letters are seen, by these or their kinds. others: by what is seen.
    joint: of names of one unit, two, more. of_letters, of_kinds: what all of a row's first letters, or kinds, are worth together."""

    letters: dict[int, Packed] = field(default_factory=dict)
    kinds: dict[int, Packed] = field(default_factory=dict)
    others: Packed = field(default_factory=dict)
    joint: tuple[int, ...] = (0, 0, 0)
    of_letters: Callable[[str], int] = field(init=False)
    of_kinds: Callable[[str], int] = field(init=False)

    def __post_init__(self) -> None:
        self.of_letters = lru_cache(KEPT)(partial(_together, self.letters))
        self.of_kinds = lru_cache(KEPT)(partial(_together, self.kinds))


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


def _together(rows: dict[int, Packed], told: str) -> int:
    return sum(worth(of, told[:size]) for size, of in rows.items())


def _packed(row: str) -> int:
    total = 0
    for told in row.split("\t"):
        distance, *numbers = map(int, told.split())
        place = (distance + REACH) * UNIT_BITS
        for label, number in enumerate(numbers):
            total += number << place + label * FIELD
    return total


def here(row: int) -> tuple[int, ...]:
    """What a row is worth for the unit at which it is seen."""
    raised = row + _ALL_RAISED >> REACH * UNIT_BITS
    return tuple([(raised >> n * FIELD & (1 << FIELD) - 1) - _RAISED for n in range(LABELS)])


def summed(rows: Sequence[int]) -> tuple[int, ...]:
    """Four numbers, first, inside, last, alone, for each unit that things are seen from at all distances.

    rows: all that is seen at each unit, added up. Gives the fields of the units from rows[REACH] to rows[-1 - REACH].
    Each row reaches over _SPAN units: those that far apart make one long number, and so many of these are added.
    """
    told = [(row + _ALL_RAISED).to_bytes(_SPAN * UNIT_BITS // 8, "little") for row in rows]
    parts = (int.from_bytes(b"".join(told[n::_SPAN]), "little") << n * UNIT_BITS for n in range(_SPAN))
    size = (len(rows) + 2 * REACH) * LABELS
    read = struct.unpack(f"<{size}I", sum(parts).to_bytes(size * FIELD // 8, "little"))
    return tuple([one - _SPAN * _RAISED for one in read[2 * REACH * LABELS : -2 * REACH * LABELS]])


def written(rows: Written) -> str:
    """A table as text. A thing with a tabulator or a line's end in it has no place there."""
    kept = sorted(key for key in rows if not {"\t", "\n"} & set(key))
    lines = ["\t".join([key, *(" ".join(map(str, place)) for place in rows[key])]) for key in kept]
    return "\n".join(lines) + "\n"
