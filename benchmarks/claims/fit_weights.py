"""Fit the weights that tell who runs a programme, on pages that a reader has answered: stages/claims/weighed/weights.tsv.

    .venv/bin/python benchmarks/claims/fit_weights.py FOLDER... [--write]

FOLDER: pages with answers, in the format of benchmarks/pages/README.md (documents.csv, texts/, gold.jsonl); they are kept outside the
repository. Several folders of one set (its languages) share the name of their parent: sets/B/ko is of set B. A file of short pieces
(pieces.py) may stand for a folder. What values are is learned by fit_learned.py.

The names of the answers are given. A body that the answers hold is right, another is wrong where they hold one or say that they hold all; where
readers marked quickly it counts half, and is not scored. A logistic regression, drawn towards prior.tsv, in plain Python: same input, same weights.

Printed: for each set, fitted on the others, how many of its bodies come out right and false at each sum; then the same for every tenth of
the pages. --write puts the weights of all sets, in whole numbers, into weights.tsv.
"""

from __future__ import annotations

import argparse
import math
import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import answered
from answered import Page

from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.genres import genre_of
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed import runners
from aftername.stages.claims.weighed.pairing import RUN_BY, pairs
from aftername.stages.claims.weighed.runners import Bodies
from aftername.stages.claims.weighed.weights import ANY, UNIT
from aftername.stages.claims.weighed.whose import Whose
from aftername.text.folding import folded

PRIOR = Path(__file__).with_name("prior.tsv")
WEIGHTS = Path(__file__).resolve().parents[2] / "src/aftername/stages/claims/weighed/weights.tsv"
# How much of a class's prior a word is worth by where it stands.
BY_PLACE = {
    "before": 1.0, "after": 1.0, "close before": 0.4, "close after": 0.4, "near": 0.25, "label": 1.2, "heading": 0.5, "row": 0.6,
    "unit": 0.5, "within": 0.5,
}  # fmt: skip
PULL = 3.0  # how strongly a weight is drawn to its prior; set on held-out sets, 2026-11: 1, 2, 3, 4 tried
HALF = 0.5  # how much a value counts that may be said and need not be
RARE = 4  # a sign seen on fewer values keeps its prior
ROUNDS, STEP = 250, 0.08
SUMS = (0, 4, 9, 14, 19, 24)


@dataclass(frozen=True)
class Example:
    """A body beside a programme: whether it runs it. page: its id. scored: whether it must be said, or must not."""

    set: str
    page: str
    signs: frozenset[str]
    right: bool
    scored: bool
    words: str


def examples(page: Page) -> Iterator[Example]:
    """The bodies of a page beside programmes."""
    document = page.marked.document
    complete = set(page.gold.get("exhaustive", ()))  # type: ignore[call-overload]
    usual = set(page.gold.get("usual", ()))  # type: ignore[call-overload]
    passages = passages_of(page.marked)
    subjects, bodies = Subjects(page.marked, passages, genre_of(document)), Bodies.of(page.marked)
    whose = Whose(page.marked, passages, subjects)
    for passage in passages:
        subjects.enter(passage)
        names = tuple((one.anchor.start, one.anchor.end) for one in subjects.named_in(passage))
        of = partial(whose.of, passage)
        named = {place: subjects.id_of(place) for place in names}
        for pair in pairs(passage, named, of):
            told = next(
                one.get("run_by") or () for one in page.gold["programmes"] if one["key"] == pair.programme
            )  # type: ignore[attr-defined]
            right = _bare(pair.body.written) in {
                _bare(one) for one in ([told] if isinstance(told, str) else told)
            }
            if right or told or RUN_BY in complete | usual:
                signs = runners.signs_of(passage, subjects.genre, bodies, pair)
                words = f"{pair.programme} {pair.body.written} | {passage.told[:90]}".replace("\n", " ")
                scored = right or RUN_BY not in usual
                yield Example(page.set, str(page.gold["id"]), signs, right, scored, words)
        subjects.leave(passage)


def _bare(name: str) -> str:
    """A name of a body without blanks, case, width and article."""
    return "".join(folded(name).removeprefix("the ").split())


def priors(fact: str) -> tuple[dict[str, float], dict[str, float]]:
    """What classes of words, and other signs, are thought to be worth."""
    classes: dict[str, float] = {}
    others: dict[str, float] = {}
    columns: list[str] = []
    for line in PRIOR.read_text("utf-8").splitlines():
        if line.startswith("# class\t"):
            columns = line.split("\t")[1:]
        elif line and not line.startswith("#"):
            name, *worths = line.split("\t")
            worth = worths[columns.index(fact)] if fact in columns else "-"
            if worth != "-":
                (others if name.startswith("= ") else classes)[name.removeprefix("= ")] = float(worth)
    return classes, others


def prior(sign: str, classes: Mapping[str, float], others: Mapping[str, float]) -> float:
    """What a sign is thought to be worth before any page is looked at."""
    if sign in others:
        return others[sign]
    for place in sorted(BY_PLACE, key=len, reverse=True):
        if sign.endswith(" " + place):
            return classes.get(sign.removesuffix(" " + place), 0.0) * BY_PLACE[place]
    return 0.0


def fitted(listed: Sequence[Example]) -> dict[str, float]:
    """The weights that fit some examples, drawn towards the priors."""
    classes, others = priors(RUN_BY)
    seen = Counter(sign for one in listed for sign in one.signs)
    known = {f"{name} {place}" for name in classes for place in BY_PLACE} | others.keys() - {ANY}
    start = {sign: prior(sign, classes, others) for sign in sorted(seen.keys() | known)}
    free = [sign for sign in start if seen[sign] >= RARE]
    return adam(listed, start | {ANY: others.get(ANY, 0.0)}, [*free, ANY], PULL)


def adam(
    listed: Sequence[Example], start: Mapping[str, float], free: Sequence[str], pull: float
) -> dict[str, float]:
    """Weights drawn towards where they start, those of `free` moved: Adam over the whole of the examples, ROUNDS times."""
    worth = dict(start)
    mean = dict.fromkeys(free, 0.0)
    square = dict(mean)
    rows = [
        ([sign for sign in (*one.signs, ANY) if sign in worth], float(one.right), 1.0 if one.scored else HALF)
        for one in listed
    ]
    for turn in range(1, ROUNDS + 1):
        slope = {sign: (0.02 if sign == ANY else pull) * (worth[sign] - start[sign]) for sign in free}
        for signs, right, weight in rows:
            error = weight * (1 / (1 + math.exp(-sum(worth[sign] for sign in signs))) - right)
            for sign in signs:
                if sign in slope:
                    slope[sign] += error
        for sign, value in slope.items():
            mean[sign] = 0.9 * mean[sign] + 0.1 * value
            square[sign] = 0.99 * square[sign] + 0.01 * value * value
            size = math.sqrt(square[sign] / (1 - 0.99**turn)) + 1e-8
            worth[sign] -= STEP * mean[sign] / (1 - 0.9**turn) / size
    return worth


def held_out(listed: Sequence[Example], part: Mapping[str, str]) -> list[tuple[int, Example]]:
    """Each example with its sum by the weights of all other parts. part: the part that a page is in."""
    made = []
    for one in sorted(set(part.values())):
        worth = fitted([other for other in listed if part[other.page] != one])
        for other in listed:
            if part[other.page] == one and other.scored:
                total = worth[ANY] + sum(worth.get(sign, 0.0) for sign in other.signs)
                made.append((round(total * UNIT), other))
    return made


def printed(how: str, scored: Sequence[tuple[int, Example]]) -> None:
    """One line: how many are right and false from each sum on."""
    wanted = sum(one.right for _, one in scored)
    told = "  ".join(
        f">={least}: {sum(one.right for s, one in scored if s >= least)} right "
        f"{sum(not one.right for s, one in scored if s >= least)} false"
        for least in SUMS
    )
    print(f"{RUN_BY:13} by {how:6} of {wanted} and {len(scored) - wanted} others   {told}")


def written(found: Mapping[str, float], said: str) -> str:
    """The table of weights; signs that are worth nothing are left out."""
    lines = [
        "# What a sign around a body is worth for its running a programme, in tenths of a natural logarithm; signs.py says what they are.",
        f"# Source: fitted by benchmarks/claims/fit_weights.py {said}; not to be edited by hand.",
        "# sign\tworth",
    ]
    worths = sorted((sign, round(value * UNIT)) for sign, value in found.items())
    return "\n".join([*lines, *(f"{sign}\t{worth}" for sign, worth in worths if worth)]) + "\n"


def main() -> None:
    """Fit, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true", help="do not score on parts that are held out")
    parser.add_argument("--false", action="store_true", help="print those that come out false")
    parser.add_argument("--less", choices=("even", "odd"), help="without pieces of such a number in set P")
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was read")
    given = parser.parse_args()
    pages = [
        page for page in answered.pages(given.folders, given.keep) if not answered.held_back(page, given.less)
    ]
    listed = [one for page in pages for one in examples(page)]
    sets = {str(page.gold["id"]): page.set for page in pages}
    tenths = {page: f"{zlib.crc32(page.encode()) % 10}" for page in sets}
    scored: list[tuple[int, Example]] = []
    for how, part in (("set", sets), ("tenth", tenths)) if not given.quick else ():
        scored = held_out(listed, part)
        printed(how, scored)
    for total, one in sorted(scored, key=lambda pair: -pair[0]):
        if given.false and not one.right and total >= 0:
            print(f"    {total:4} {one.page} {one.words}")
    if given.write:
        said = f"on {len(pages)} pages of the sets {', '.join(sorted(set(sets.values())))}"
        WEIGHTS.write_text(written(fitted(listed), said), "utf-8")


if __name__ == "__main__":
    main()
