"""Departments of one office that share one counter: their codes differ in the last signs, their numbers never clash and rise with the dates.

Example: 甲经信产〔2018〕1号, 甲经信投〔2018〕2号, 甲经信安〔2018〕3号 are one series of the office, each number of which is missing
only where no department has it. Were each to count for itself, the low numbers would stand under several codes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, lgamma

from aftername.records.base import record

FEWEST_CODES = 3  # codes of an office that may share a counter
FEWEST = 12  # numbers of them in one year
LONGEST_TAIL = 2  # signs in which their codes differ
SHORTEST_STEM = 2
CLASHES = 0.03  # of the numbers that may stand under two codes: slips
BY_CHANCE = 1e-4  # chance that codes which count apart clash so seldom
RISING = 0.85  # of the dated neighbours that must not go back in time


@record
class Numbering:
    """A number as far as counters go. date: ISO to the day; None when not known."""

    series: str
    year: int | None
    serial: int
    date: str | None = None


def shared_counters(entries: Iterable[Numbering]) -> dict[tuple[str, int | None], str]:
    """For each code and year that shares a counter with others: what the series of all of them is called."""
    by_year: dict[int | None, dict[str, list[Numbering]]] = defaultdict(lambda: defaultdict(list))
    for one in entries:
        by_year[one.year][one.series].append(one)
    found: dict[tuple[str, int | None], str] = {}
    for year, codes in by_year.items():
        if year is None:
            continue
        for stem, held in sorted(_stems(codes).items(), key=lambda pair: (len(pair[0]), pair[0])):
            free = [code for code in held if (code, year) not in found]
            if len(free) >= FEWEST_CODES and _is_one([codes[code] for code in free]):
                tails = "/".join(sorted(code[len(stem) :] for code in free))
                found.update(((code, year), f"{stem}({tails})") for code in free)
    return found


def _stems(codes: Iterable[str]) -> dict[str, list[str]]:
    """Codes by what they have in common but for the last signs."""
    found: dict[str, list[str]] = defaultdict(list)
    for code in sorted(codes):
        for tail in range(1, LONGEST_TAIL + 1):
            if len(code) - tail >= SHORTEST_STEM and code[-tail:].isalpha():
                found[code[:-tail]].append(code)
    return found


def _is_one(groups: Sequence[Sequence[Numbering]]) -> bool:
    """Whether numbers of several codes are of one counter."""
    serials = [{one.serial for one in group} for group in groups]
    every = set().union(*serials)
    total = sum(map(len, serials))
    if len(every) < FEWEST or total - len(every) > CLASHES * total:
        return False
    return _chance_apart(serials) < BY_CHANCE and _rise([one for group in groups for one in group])


def _chance_apart(serials: Sequence[set[int]]) -> float:
    """The chance that codes which count for themselves, each from 1, have so few numbers in common by two and two.

    Each code's numbers are taken for a sample of those up to its highest.
    """
    chance = 1.0
    ordered = sorted(serials, key=lambda held: -max(held))
    for at, one in enumerate(ordered[1:], 1):
        top = max(one)
        above = set().union(*ordered[:at])
        taken = sum(1 for serial in above if serial <= top)
        if len(one & above) == 0 and top - taken >= len(one):
            chance *= exp(_ways(top - taken, len(one)) - _ways(top, len(one)))
        elif len(one & above) == 0:
            return 0.0
    return chance


def _ways(all_of: int, some: int) -> float:
    """The logarithm of in how many ways some can be taken of all."""
    return lgamma(all_of + 1) - lgamma(some + 1) - lgamma(all_of - some + 1)


def _rise(held: Iterable[Numbering]) -> bool:
    """Whether numbers of all codes together rise with their dates, as far as they are dated."""
    dated = sorted((one.serial, one.date) for one in held if one.date is not None and len(one.date) == 10)
    if len(dated) < FEWEST // 2:
        return False
    steps = [later[1] >= earlier[1] for earlier, later in pairwise(dated)]
    return sum(steps) >= RISING * len(steps)
