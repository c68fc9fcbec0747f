"""Learn where names begin and end from labelled pages: the tables of finders/names/learned.

    PYTHONPATH=src python benchmarks/names/learn.py PAGES... [--write] [--parts N --keep FOLDER]

PAGES as for fit.py. --write: learns from all pages and writes the tables of the product. --parts: pages are dealt into N
parts (neighbours together), and for each part the tables that are learned from the others are kept in FOLDER, so that fit.py
weighs the odds of pages that were not learned from.

A thing seen (three characters or one word, at most) has a weight only if it was seen with SEEN names or other words, on SEEN pages.
Needs python-crfsuite (MIT), which the product does not: `pip install python-crfsuite`. The same pages give the same tables.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from labelled import comparable, documents, places, viewed

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned import eastern, spelt, table
from aftername.stages.mentions.finders.names.learned.stretches import Stretch, stretches
from aftername.stages.mentions.finders.names.text import LANGUAGES, SPELT

HERE = range(1)
SEEN = 2  # names or other words, and pages, that a thing is seen with
NEAR = 5  # units from a name at which a thing counts as seen with it
SETTINGS = {"c2": 2.0, "max_iterations": 60}

Span = tuple[int, int]


@dataclass(slots=True)
class Sentence:
    """A sentence for learning. units: where they stand. things: seen at each. labels: B, I, E, S, O. names: near each unit, or the page."""

    page: str
    language: str
    things: list[list[str]]
    labels: list[str]
    near: list[str]


def spans_of(text: str, forms: list[list[str]], let: list[str]) -> list[Span]:
    """Where names stand, those that need not be found among them, the longest first."""
    found = []
    for form in [*(form for one in forms for form in one), *let]:
        for start, end in places(text, form):
            while start < end and text[start].isspace():
                start += 1
            if not (_inside_word(text, start, form[:1], -1) or _inside_word(text, end - 1, form[-1:], 1)):
                found.append((start, end))
    kept: list[Span] = []
    for start, end in sorted(found, key=lambda one: (one[0] - one[1], one)):
        if not any(start < b and a < end for a, b in kept):
            kept.append((start, end))
    return sorted(kept)


def _inside_word(text: str, at: int, letter: str, step: int) -> bool:
    beside = text[at + step : at + step + 1] if at + step >= 0 else ""
    return all(one.isascii() and one.isalnum() for one in (letter, beside) if one) and bool(letter and beside)


def sentences(id_: str, view: View, spans: Sequence[Span]) -> Iterator[Sentence]:
    """The sentences of a page."""
    for stretch in stretches(view):
        units, things = _things(view, stretch)
        if units:
            labels = _labels(units, spans)
            yield Sentence(id_, stretch.language, things, labels, _near(view, units, spans, id_))


def _things(view: View, stretch: Stretch) -> tuple[list[Span], list[list[str]]]:
    if stretch.language in SPELT:
        units = spelt.units(view, stretch)
        seen, away, whole = spelt.seen(view, stretch, units), spelt.away, spelt.whole(view, stretch, units)
    else:
        units = [(at, at + 1) for at in range(stretch.start, stretch.end)]
        seen, away, whole = eastern.seen(view, stretch), eastern.away, eastern.whole(view, stretch)
    things = [[thing for key in whole for _, thing in _from_where(key, HERE)] for _ in units]
    for key, at in seen:
        for distance, thing in _from_where(key, away(key)):
            if 0 <= at + distance < len(units):
                things[at + distance].append(thing)
    return units, things


@cache
def _from_where(key: str, away: range) -> tuple[tuple[int, str], ...]:
    """A thing with each distance that it is seen from."""
    return tuple((distance, sys.intern(f"{key}@{distance}")) for distance in away)


def _labels(units: Sequence[Span], spans: Sequence[Span]) -> list[str]:
    made = ["O"] * len(units)
    starts = [a for a, _ in units]
    for start, end in spans:
        low, high = bisect_left(starts, start), bisect_left(starts, end) - 1
        if low > high or low >= len(units) or units[low][0] < start:
            continue
        made[low : high + 1] = ["I"] * (high + 1 - low)
        made[low], made[high] = ("B", "E") if low < high else ("S", "S")
    return made


def _near(view: View, units: Sequence[Span], spans: Sequence[Span], page: str) -> list[str]:
    made = [page] * len(units)
    starts = [a for a, _ in units]
    for start, end in spans:
        name = comparable(view.text[start:end])
        low, high = bisect_left(starts, start), bisect_left(starts, end)
        for at in range(max(0, low - NEAR), min(len(units), high + NEAR)):
            made[at] = name
    return made


def often(told: Sequence[Sentence]) -> frozenset[str]:
    """The things that were seen often enough to have a weight."""
    on: dict[str, set[str]] = defaultdict(set)
    near: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for things, name in zip(one.things, one.near, strict=True):
            for thing in things:
                if len(on[thing]) < SEEN:
                    on[thing].add(one.page)
                if len(near[thing]) < SEEN:
                    near[thing].add(name)
    return frozenset(thing for thing in on if len(on[thing]) >= SEEN and len(near[thing]) >= SEEN)


def learn(told: Sequence[Sentence]) -> table.Written:
    """The table of one language. Method: conditional random field, L-BFGS with L2 (Okazaki 2007)."""
    import pycrfsuite

    kept = often(told)
    trainer = pycrfsuite.Trainer(verbose=False)
    for one in told:
        trainer.append([[thing for thing in things if thing in kept] for things in one.things], one.labels)
    trainer.set_params(SETTINGS)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
        tagger.close()
    return _rows(info.state_features, info.transitions)


def _rows(states: dict[tuple[str, str], float], joints: dict[tuple[str, str], float]) -> table.Written:
    worth: dict[str, dict[int, dict[str, float]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(float))
    )
    for (thing, label), weight in states.items():
        key, _, distance = thing.rpartition("@")
        worth[key][int(distance)][label] = weight

    def joint(*pairs: str) -> float:
        return sum(joints.get((a, b), 0.0) for a, b in pairs)

    outside = joint("OO")
    worth["bias|"][0]["I"] += joint("II") - outside
    rows: dict[str, list[tuple[int, int, int, int, int]]] = defaultdict(list)
    for key, by_distance in worth.items():
        for distance, by_label in sorted(by_distance.items()):
            numbers = tuple(round(table.UNIT * (by_label[label] - by_label["O"])) for label in "BIES")
            if any(numbers):
                rows[key].append((distance, *numbers))
    one = joint("OS", "SO") - 2 * outside
    two = joint("OB", "BE", "EO") - 3 * outside
    more = joint("OB", "BI", "IE", "EO", "OO") - 4 * outside - joint("II")
    rows["joint|"] = [(0, *(round(table.UNIT * number) for number in (one, two, more)), 0)]
    return {key: tuple(row) for key, row in rows.items()}


def parts_of(pages: Sequence[tuple[str, list[Sentence]]], count: int) -> dict[str, int]:
    """The part of each page, neighbours together."""
    return {id_: number * count // len(pages) for number, (id_, _) in enumerate(pages)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="+", help="group=path")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--parts", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--languages", default=" ".join(LANGUAGES))
    given = parser.parse_args()
    pages: list[tuple[str, str, list[Sentence]]] = []
    for path in (Path(one.partition("=")[2]) for one in given.pages):
        for id_, language, document, forms, let in documents(path):
            view, _ = viewed(document)
            spans = spans_of(view.text, forms, let)
            pages.append((id_, language, list(sentences(id_, view, spans))))
    home = Path(table.__file__).parent
    for language in given.languages.split():
        mine = [(id_, told) for id_, main, told in pages if main == language]
        others = [told for _, main, told in pages if main != language]
        parts = parts_of(mine, given.parts) if given.parts else {}
        for part in range(given.parts):
            if given.keep:
                folder = given.keep / str(part)
                folder.mkdir(parents=True, exist_ok=True)
                left = [told for id_, told in mine if parts[id_] != part]
                rows = learn(_of(language, [*left, *others]))
                (folder / f"{language}.tsv").write_text(table.written(rows), "utf-8")
                (folder / f"{language}.pages").write_text(
                    "\n".join(id_ for id_ in parts if parts[id_] == part), "utf-8"
                )
                print(language, part, len(rows), file=sys.stderr, flush=True)
        if given.write:
            rows = learn(_of(language, [told for _, _, told in pages]))
            (home / f"{language}.tsv").write_text(table.written(rows), "utf-8")
            print(language, len(rows), file=sys.stderr, flush=True)


def _of(language: str, pages: Sequence[Sequence[Sentence]]) -> list[Sentence]:
    return [one for told in pages for one in told if one.language == language]


if __name__ == "__main__":
    main()
