"""Fit the weights that tell whose a value is, on pages that a reader has answered: stages/claims/weighed/whose.tsv.

    .venv/bin/python benchmarks/claims/fit_whose.py FOLDER... [--keep FOLDER] [--less even] [--write]

FOLDER, --keep: see answered.py. --less even: without pieces of even numbers, which judge. The values that the answers hold are looked at, with
the names of the answers, and (for half) with those that a review finds: there the right one is often missing, which teaches doubt. A logistic
regression drawn towards nothing, in plain Python; run fit_weights.py after it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import answered
from answered import Page
from fit_weights import Example, adam
from judge import keys_of

from aftername.records import MarkedDocument
from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.genres import genre_of
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed.weights import KINDS, UNIT
from aftername.stages.claims.weighed.whose import ANY, Whose

TABLE = Path(__file__).resolve().parents[2] / "src/aftername/stages/claims/weighed/whose.tsv"
RARE = 4
PULL = 2.0


def examples(page: Page, marked: MarkedDocument, sure: bool) -> Iterator[Example]:
    """Each programme that a value of the answers may be of."""
    text = marked.document.text
    facts = [
        (*place, one["programme"]) for one in page.gold["facts"] for place in answered.places_of(text, one)
    ]
    keys = keys_of(page, marked)
    passages = passages_of(marked)
    subjects = Subjects(marked, passages, genre_of(marked.document))
    whose = Whose(marked, passages, subjects)
    for passage in passages:
        subjects.enter(passage)
        for mention in passage.of(*KINDS):
            a, b = mention.anchor.start, mention.anchor.end
            mine = {key for start, end, key in facts if start < b and a < end}
            if mine:
                bound = subjects.of(
                    passage, Finding(KINDS[mention.kind][0], "", a, b, mention.normal, rule="weighed: ")
                )
                for id, (_, signs) in whose.signs(passage, (a, b), bound).items():
                    right = bool(keys.get(id, frozenset()) & mine)
                    yield Example(page.set, str(page.gold["id"]), signs, right, sure, text[a:b])
        subjects.leave(passage)


def fitted(listed: Sequence[Example]) -> dict[str, float]:
    """The weights of all signs seen often enough."""
    seen = Counter(sign for one in listed for sign in one.signs)
    start = {sign: 0.0 for sign, times in sorted(seen.items()) if times >= RARE} | {ANY: 0.0}
    return adam(listed, start, list(start), PULL)


def main() -> None:
    """Fit, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was read")
    parser.add_argument("--less", choices=("even", "odd"), help="without pieces of such a number in set P")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = [
        page for page in answered.pages(given.folders, given.keep) if not answered.held_back(page, given.less)
    ]
    listed = [
        one
        for page in pages
        for sure in (True, False)
        for one in examples(page, page.marked if sure else page.found, sure)
    ]
    worth = fitted(listed)
    rows = [(sign, round(value * UNIT)) for sign, value in sorted(worth.items())]
    print(
        f"{len(listed)} programmes beside values, {sum(one.right for one in listed)} of them right; {sum(v != 0 for _, v in rows)} signs"
    )
    if given.write:
        head = (
            "# What a sign is worth for a value to be of a programme, in tenths of a natural logarithm; whose.py says what they are.\n"
            f"# Source: fitted by benchmarks/claims/fit_whose.py on {len(pages)} pages of the sets "
            f"{', '.join(sorted({page.set for page in pages}))}; not to be edited by hand.\n"
        )
        TABLE.write_text(head + "".join(f"{sign}\t{value}\n" for sign, value in rows if value), "utf-8")


if __name__ == "__main__":
    main()
