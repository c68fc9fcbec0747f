"""Grow the trees that decide on names, on labelled pages, and say what they are worth on pages that were held out.

    python benchmarks/names/grow.py PAGES... [--sentences FILE...] [--parts FOLDER] [--out GROUP] [--write]

PAGES: group=path of a folder of pages or a file of texts (labelled.py). --sentences: texts of the tests with the names that are right there, in
the same form as a file of texts; they count more (SENTENCES), and those that come out wrong count more again, twice. --parts: tables of learn.py,
each learned without a part of the pages, so that no page's names are read with what was learned from it. --out: score a group with trees grown
on the others, beside the weights alone. --write: grow on all and write trees.tsv.

Two rounds, as a review decides: what a sure name elsewhere tells (row, sure) is known only after the first, for which each third of the pages is
scored by trees grown on the other two. Needs numpy and scikit-learn, which are in no lock of this repository, since nothing else does: install
them beside it.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from fit import LANGUAGES, judge, table
from labelled import Page, read

from aftername.stages.mentions.finders.names import decide, settle, trees
from aftername.stages.mentions.finders.names.candidate import Candidate
from trees_written import Boosted, Shape

TABLE = Path(trees.__file__).with_name("trees.tsv")
SHAPE = Shape(trees=120, step=0.12, leaves=12, least=20, pull=5.0)
SENTENCES, AGAIN, MORE = 4.0, 2, 3.0
DOUBT = (
    0.6  # taken off the logarithm of the odds, so that a row of the table is right before one more is found
)
TOLD = "sentences"  # the group of the sentences of the tests


class Grown:
    """Trees over the features of candidates."""

    def __init__(self, pages: Sequence[Page]) -> None:
        names = {name for one in _all(pages) for name in decide.told(one)}
        names |= {name for page in pages for shown in page.shown for name in shown}
        self._trees = Boosted(names | {"row", "sure"}, SHAPE)
        _forget(pages)
        first = self._first(pages)
        _score(pages, first)
        self._grow(pages, self._rows(pages))

    def score(self, pages: Sequence[Page]) -> None:
        """Score pages in the two rounds of a review."""
        _forget(pages)
        for _ in range(2):
            _score(pages, self._trees.sums(self._rows(pages)))

    def _rows(self, pages: Sequence[Page]) -> np.ndarray:
        return self._trees.rows([decide.told(one) for one in _all(pages)])

    def _first(self, pages: Sequence[Page]) -> np.ndarray:
        """The sums of the first round, each third of the pages by trees grown on the others."""
        rows = self._rows(pages)
        thirds = np.array([zlib.crc32(page.id.encode()) % 3 for page in pages for _ in page.candidates])
        made = np.zeros(len(rows))
        for third in range(3):
            mine = thirds == third
            self._grow(pages, rows, ~mine)
            made[mine] = self._trees.sums(rows[mine])
        return made

    def _grow(self, pages: Sequence[Page], rows: np.ndarray, chosen: np.ndarray | None = None) -> None:
        right = np.array([-1 if one is None else int(one) for page in pages for one in page.right])
        weight = np.array([one for page in pages for one in page.weight])
        kept = right >= 0 if chosen is None else (right >= 0) & chosen
        self._trees.grow(rows[kept], right[kept], weight[kept])

    def lines(self) -> list[str]:
        """The trees as lines of the table."""
        return self._trees.lines(DOUBT)


def _all(pages: Sequence[Page]) -> Iterable[Candidate]:
    return (one for page in pages for one in page.candidates)


def _forget(pages: Sequence[Page]) -> None:
    """Take off what other sure names told."""
    for page in pages:
        for one, shown in zip(page.candidates, page.shown, strict=True):
            one.shown = dict(shown)


def _score(pages: Sequence[Page], sums: np.ndarray) -> None:
    """Give each candidate its score, then what other sure names tell."""
    for one, worth in zip(_all(pages), sums, strict=True):
        one.score = decide.NAME + round((float(worth) - DOUBT) * 1000 / trees.UNIT)
    for page in pages:
        settle.of_others(page.view, page.candidates, page.rows, lambda one: one.score >= decide.NAME)


def grown(pages: Sequence[Page]) -> Grown:
    """Trees grown on pages; sentences of the tests that come out wrong count more, and they are grown again."""
    made = Grown(pages)
    for _ in range(AGAIN):
        made.score(pages)
        for page in pages:
            if page.group == TOLD:
                for number, (one, right) in enumerate(zip(page.candidates, page.right, strict=True)):
                    if right is not None and (one.score >= decide.NAME) != right:
                        page.weight[number] *= MORE
        made = Grown(pages)
    return made


def _judged(pages: Sequence[Page], title: str) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        judge(page, counts[page.language])
    table({one: counts[one] for one in LANGUAGES if one in counts}, title)


def main() -> None:
    """Read, grow, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="+", help="group=path")
    parser.add_argument("--sentences", nargs="*", type=Path, default=[])
    parser.add_argument("--parts", type=Path)
    parser.add_argument("--out", help="a group to be held out and scored")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = [
        page
        for group, _, path in (one.partition("=") for one in given.pages)
        for page in read(Path(path), group, given.parts)
    ]
    for page in (page for path in given.sentences for page in read(path, TOLD)):
        page.weight = [one * SENTENCES for one in page.weight]
        pages.append(page)
    if given.out:
        out = [page for page in pages if page.group == given.out]
        made = grown([page for page in pages if page.group != given.out])
        made.score(out)
        _judged(out, f"{given.out}, held out")
    if given.write:
        made = grown(pages)
        head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
        TABLE.write_text("\n".join([*head, *made.lines()]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
