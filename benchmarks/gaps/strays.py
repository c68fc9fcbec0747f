"""How often the rule for lone typing errors is right, on made-up series.

    .venv/bin/python benchmarks/gaps/strays.py [--rounds 4000]

Series of 10 to 400 numbers are drawn with 30 to 100 % held, holes at random or in up to three blocks
(one of them may be the whole autumn), half of them dated. Prints how often a clean series loses a number, and how often a mistyped
number that lands beyond the series (a digit too many, or a wrong first digit) is found and named.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from aftername.citing.serials import Entry, series_from


def drawn(chance: random.Random, blocks: bool) -> tuple[int, list[int]]:
    """The true length of a series and the numbers of it that are held."""
    length = round(10 * 40 ** chance.random())
    share = chance.uniform(0.3, 1.0)
    if not blocks:
        return length, sorted(chance.sample(range(1, length + 1), max(2, round(length * share))))
    gone: set[int] = set()
    for _ in range(chance.randint(1, 3)):
        begin = chance.randint(1, length)
        gone.update(range(begin, begin + round(length * (1 - share) / 2)))
    # The last paper of the year out after a long silence: the hardest honest case.
    if chance.random() < 0.3:
        gone.update(range(round(length * chance.uniform(0.6, 0.95)), length))
    held = [n for n in range(1, length + 1) if n not in gone] or [1, length]
    return length, held


def dated(serials: list[int], length: int, chance: random.Random) -> dict[int, str]:
    """A date for each number, roughly in order over the year."""
    days = {n: min(365, max(1, round(n / length * 350 + chance.gauss(0, 8)))) for n in serials}
    return {n: f"2011-{1 + (day - 1) // 31:02d}-{1 + (day - 1) % 28:02d}" for n, day in days.items()}


def mistyped(number: int, length: int, chance: random.Random) -> int:
    """The number with a digit too many, or its first digit wrong, as long as that lands beyond the series."""
    for _ in range(40):
        digits = str(number)
        place = chance.randrange(len(digits) + 1)
        wrong = (
            digits[:place] + chance.choice("0123456789") + digits[place:]
            if chance.random() < 0.7
            else chance.choice("123456789") + digits[1:]
        )
        if int(wrong) > length:
            return int(wrong)
    return int(f"1{number:0{len(str(length))}d}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--rounds", type=int, default=4000)
    rounds = asked.parse_args().rounds
    print(
        "| holes | dates | clean series that lose a number | mistyped beyond the series, found | of those over twice as high |"
    )
    print("|---|---|---:|---:|---:|")
    for blocks in (False, True):
        for with_dates in (False, True):
            chance = random.Random(f"{blocks}{with_dates}")
            lost = found = far = far_found = 0
            for _ in range(rounds):
                length, held = drawn(chance, blocks)
                days = dated(held, length, chance) if with_dates else {}
                entries = [Entry("made-up", 2011, n, days.get(n)) for n in held]
                lost += bool(series_from(entries)[0].strays)
                place = chance.randrange(len(held))
                wrong = mistyped(held[place], length, chance)
                entries[place] = Entry("made-up", 2011, wrong, days.get(held[place]))
                hit = series_from(entries)[0].strays == (wrong,)
                found += hit
                if wrong > 2 * length:
                    far += 1
                    far_found += hit
            print(
                f"| {'in blocks' if blocks else 'at random'} | {'yes' if with_dates else 'no'} | {lost / rounds:.2%} "
                f"| {found / rounds:.1%} | {far_found / max(1, far):.1%} |"
            )


if __name__ == "__main__":
    main()
