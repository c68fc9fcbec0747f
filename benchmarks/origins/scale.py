"""Many short made-up documents: seconds, growth, memory, and the planted families found.

Usage: PYTHONPATH=src python benchmarks/origins/scale.py [COUNT ...]
Mentions are not looked for here; facts are the bare figures, names and words of the texts.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from itertools import combinations

from aftername.records import Document, Header, Segment
from aftername.stages import origins

SYLLABLES = tuple(a + b + c for a in "bdklmrtv" for b in "aeiou" for c in ("", "n", "r"))
COPIES = 4  # documents of a planted family; one document in five belongs to one


def words(chance: random.Random, count: int) -> list[str]:
    """Made-up words, common ones more often."""
    made = []
    for _ in range(count):
        rank = int(chance.paretovariate(0.6)) % 200_000
        told = random.Random(rank)
        made.append("".join(told.choice(SYLLABLES) for _ in range(told.randint(1, 3))))
    return made


def story(chance: random.Random) -> str:
    """About 680 characters with figures and two names."""
    told = words(chance, 95)
    for place in range(9, 95, 12):
        told[place] = str(chance.randint(2, 99_999))
    for place in (4, 40):
        told[place] = "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()
    return " ".join(told) + "."


def copy(chance: random.Random, text: str) -> str:
    """The same story with a head of its own and one word in twelve changed."""
    told = text.split(" ")
    for place in range(len(told)):
        if chance.random() < 1 / 12:
            told[place] = words(chance, 1)[0]
    return " ".join(words(chance, 8)) + ". " + " ".join(told)


def documents(count: int) -> tuple[list[Document], dict[str, int]]:
    """Documents, and the family of each that belongs to one."""
    chance = random.Random(7)
    texts: list[tuple[str, int]] = []
    number = 0
    while len(texts) < count:
        text = story(chance)
        texts.append((text, number))
        if number % 16 == 0:
            texts.extend((copy(chance, text), number) for _ in range(COPIES - 1))
        number += 1
    made, family = [], {}
    for place, (text, number) in enumerate(texts[:count]):
        one = Document(f"{place:08d}", "", text, "en", Header(), segments=(Segment(0, len(text), "en"),))
        made.append(one)
        family[one.id] = number
    return made, family


def main(counts: list[int]) -> None:
    """One line for each count."""
    for count in counts:
        made, family = documents(count)
        texts = {one.id: one.text for one in made}
        begun = time.perf_counter()
        traces = [origins.trace(one, ()) for one in made]
        traced = time.perf_counter()
        found = origins.find(traces, texts.__getitem__)
        done = time.perf_counter()
        got = {p for one in found for p in combinations(one.documents, 2)}
        by_family: dict[int, list[str]] = {}
        for one in made:
            by_family.setdefault(family[one.id], []).append(one.id)
        truth = {p for held in by_family.values() for p in combinations(sorted(held), 2)}
        hit = len(got & truth)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{count:7,} documents  trace {traced - begun:6.1f} s  find {done - traced:6.1f} s  {memory:6,} MB  "
            f"precision {hit / max(1, len(got)):.4f}  recall {hit / max(1, len(truth)):.4f}",
            flush=True,
        )


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [1_000, 10_000])
