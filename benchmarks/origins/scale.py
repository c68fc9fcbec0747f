"""Many short made-up documents: seconds, growth, memory and the planted families found, beside datasketch.

Usage: PYTHONPATH=src python benchmarks/origins/scale.py [COUNT ...] [--retold] [--alone]
--retold: copies keep figures and names and change every other word, as a translation does; no peer is run.
--alone: without the peer.

Mentions are not looked for here; facts are the bare figures, names and words of the texts. Each line is a process of
its own, on one core. "s" is the processor's time, because other work on the machine does not lengthen it as much as the
clock's; memory is the peak beyond the texts themselves.

The peer is datasketch's MinHashLSH over the same runs of letters with as many permutations, when it can be
imported (put it on PYTHONPATH; it is no dependency). Each document is looked up among those before it. "pairs" are
those it gives whose estimate is not below the threshold; "groups" are those pairs closed, as our families are.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from itertools import combinations

from aftername.records import Document, Header, Segment
from aftername.stages import origins
from aftername.stages.origins.linking import groups
from aftername.text.sketches import PERMUTATIONS, letters, runs

SYLLABLES = tuple(a + b + c for a in "bdklmrtv" for b in "aeiou" for c in ("", "n", "r"))
COPIES = 4  # documents of a planted family; one document in five belongs to one
LANGUAGES = ("en", "fr", "de", "es")  # of retold copies in turn; only what the label does is measured
THRESHOLDS = (
    0.5,
    0.3,
)  # of the peer: the usual one for near duplicates, and one that finds nearly all copies
MOST_AT_LOW = 30_000  # documents at the lower threshold
RETOLD, ALONE = "--retold", "--alone"


@cache
def word(rank: int) -> str:
    """The made-up word of a rank."""
    told = random.Random(rank)
    return "".join(told.choice(SYLLABLES) for _ in range(told.randint(1, 3)))


def words(chance: random.Random, count: int) -> list[str]:
    """Made-up words, common ones more often."""
    return [word(int(chance.paretovariate(0.6)) % 200_000) for _ in range(count)]


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


def retold(chance: random.Random, text: str) -> str:
    """The same story with every word changed but names and figures, and one in twelve of those."""
    return " ".join(
        one if (one[0].isdigit() or one[0].isupper()) and chance.random() >= 1 / 12 else words(chance, 1)[0]
        for one in text.split(" ")
    )


def documents(count: int, translated: bool = False) -> tuple[list[Document], dict[str, int]]:
    """Documents, and the family of each that belongs to one."""
    chance = random.Random(7)
    texts: list[tuple[str, int]] = []
    number = 0
    again = retold if translated else copy
    while len(texts) < count:
        text = story(chance)
        texts.append((text, number))
        if number % 16 == 0:
            texts.extend((again(chance, text), number) for _ in range(COPIES - 1))
        number += 1
    made, family = [], {}
    for place, (text, number) in enumerate(texts[:count]):
        language = LANGUAGES[place % 4] if translated else "en"
        segments = (Segment(0, len(text), language),)
        one = Document(f"{place:08d}", "", text, language, Header(), segments=segments)
        made.append(one)
        family[one.id] = number
    return made, family


def memory() -> int:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def told(got: Iterable[tuple[str, str]], family: dict[str, int]) -> str:
    """Precision and recall of pairs."""
    by_family: dict[int, list[str]] = {}
    for one, number in family.items():
        by_family.setdefault(number, []).append(one)
    truth = {pair for held in by_family.values() for pair in combinations(sorted(held), 2)}
    found = {(min(pair), max(pair)) for pair in got}
    hit = len(found & truth)
    return f"precision {hit / max(1, len(found)):.4f}  recall {hit / max(1, len(truth)):.4f}"


def ours(count: int, translated: bool) -> tuple[float, int]:
    """One line for the origins stage; gives its seconds and memory."""
    made, family = documents(count, translated)
    by_id = {one.id: one for one in made}
    before = memory()
    begun = time.process_time()
    fingerprints = [origins.fingerprint(one, ()) for one in made]
    traced = time.process_time()
    found = origins.find(fingerprints, by_id.__getitem__)
    done = time.process_time()
    held = memory() - before
    right = told((pair for one in found for pair in combinations(one.documents, 2)), family)
    print(
        f"{count:7,}  origins             fingerprint {traced - begun:6.1f} s  find {done - traced:6.1f} s  "
        f"{held:6,} MB  {right}",
        flush=True,
    )
    return done - begun, held


def peer(count: int, threshold: float) -> tuple[float, int]:
    """Two lines for MinHashLSH at a threshold, pairs and groups; gives its seconds and memory."""
    from datasketch import MinHash, MinHashLSH

    made, family = documents(count)
    before = memory()
    begun = time.process_time()
    prints = []
    for one in made:
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in runs(letters(one.text))])
        prints.append(sketch)
    traced = time.process_time()
    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    pairs = []
    for place, sketch in enumerate(prints):
        for other in index.query(sketch):
            if sketch.jaccard(prints[other]) >= threshold:
                pairs.append((other, place))
        index.insert(place, sketch)
    done = time.process_time()
    held = memory() - before
    closed = [pair for group in groups((), 1.0, sorted(pairs)) for pair in combinations(group, 2)]
    for label, got in (("pairs", pairs), ("groups", closed)):
        right = told(((made[a].id, made[b].id) for a, b in got), family)
        print(
            f"{count:7,}  MinHashLSH {threshold} {label:6}  sketch {traced - begun:5.1f} s  find {done - traced:6.1f} s  "
            f"{held:6,} MB  {right}",
            flush=True,
        )
    return done - begun, held


def main(counts: list[int], translated: bool, alone: bool) -> None:
    """Some lines for each count."""
    apart = multiprocessing.get_context("spawn")
    if not alone and find_spec("datasketch") is None:
        print("datasketch cannot be imported: the peer is left out")
        alone = True
    for count in counts:
        with apart.Pool(1) as pool:
            seconds, held = pool.apply(ours, (count, translated))
        for threshold in () if alone or translated else THRESHOLDS:
            if threshold == min(THRESHOLDS) and count > MOST_AT_LOW:
                print(
                    f"{count:7,}  MinHashLSH {threshold} left out: its candidates grow with the square",
                    flush=True,
                )
                continue
            with apart.Pool(1) as pool:
                theirs, theirs_held = pool.apply(peer, (count, threshold))
            print(
                f"{count:7,}  MinHashLSH {threshold} / origins: time {theirs / seconds:.2f}  "
                f"memory {theirs_held / max(1, held):.2f}",
                flush=True,
            )


if __name__ == "__main__":
    given = sys.argv[1:]
    main(
        [int(one) for one in given if one not in (RETOLD, ALONE)] or [1_000, 10_000],
        RETOLD in given,
        ALONE in given,
    )
