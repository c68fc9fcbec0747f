"""Learn what a value is and whose, from pages that a reader has answered: stages/claims/weighed/learned/*.tsv and whose.tsv.

    PYTHONPATH=src python benchmarks/claims/fit_learned.py FOLDER... [--keep FOLDER] [--less even] [--write]

FOLDER, --keep: see answered.py; T/tests stands for the sentences of the tests (sentences.py). --less even: without pieces of even numbers, which judge. Needs numpy and scipy (BSD), which the product does
not: `pip install scipy`. The same pages give the same tables: a logistic regression, its loss brought to its least by L-BFGS.

What a value is: with the names of the answers given. A value that the answers hold is right for its fact; one that they leave out is wrong
where they hold all of the fact or say what else it is, and counts little where readers marked quickly. Its signs are drawn towards prior.tsv,
the pieces around it towards nothing.
Whose: values that the answers hold, with the names of the answers and with those that a review finds; there the right one is often missing,
which teaches doubt.
A sign has a weight only if SEEN pages have it; weights under TINY are dropped.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import answered
import numpy
from answered import Page
from fit_weights import prior, priors
from judge import keys_of
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from aftername.languages import LANGUAGES, read_as
from aftername.records import MarkedDocument, Mention
from aftername.records.claim import WEIGHED
from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.facts import ruled
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.genres import genre_of
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed import weighable
from aftername.stages.claims.weighed.learned import ANY, FACTS, KINDS, UNIT
from aftername.stages.claims.weighed.roles import Roles
from aftername.stages.claims.weighed.whose import Whose

WEIGHED_AT = Path(__file__).resolve().parents[2] / "src/aftername/stages/claims/weighed"
SEEN = 3  # pages that a sign is seen on
PULL = (
    10.0  # how strongly weights are drawn to where they start; 3, 10 and 30 tried on held-out pieces, 2026-11
)
HALF = 0.5  # what a value counts that may be said and need not be
SENTENCES = 3.0  # and one of a sentence of the tests
UNSAID = 0.1  # and one of which a quick reader said nothing: with a half, as before, chances on full pages came out far too low
TINY = 3  # hundredths
ROUNDS = 300


@dataclass(frozen=True)
class Example:
    """A value, or a programme that it may be of. signs: with those of one language behind its code and a bar."""

    page: str
    signs: tuple[str, ...]
    right: bool
    counts: float


def facts_of(page: Page, text: str) -> list[tuple[int, int, frozenset[str], str, bool]]:
    """The facts of the answers: where each stands, what it may be, of which programme, and whether it need not be said."""
    return [
        (*place, frozenset(one["fact"].split("|")), one["programme"], bool(one.get("optional")))
        for one in page.gold["facts"]
        for place in answered.places_of(text, one)
    ]


def examples(page: Page, marked: MarkedDocument, given: bool) -> Iterator[tuple[str, Example]]:
    """The values of a page by fact (with the names of the answers), and under "whose" the programmes that each may be of."""
    facts, keys = facts_of(page, marked.document.text), keys_of(page, marked)
    passages = passages_of(marked)
    subjects = Subjects(marked, passages, genre_of(marked.document))
    whose = Whose(marked, passages, subjects)
    id = str(page.gold["id"])
    for passage in passages:
        subjects.enter(passage)
        names = tuple((one.anchor.start, one.anchor.end) for one in subjects.named_in(passage))
        roles = Roles(passage, subjects.genre, list(ruled.findings(passage, names, subjects.backs)))
        for mention in weighable(passage, (), names):
            a, b = mention.anchor.start, mention.anchor.end
            held = [one for one in facts if one[0] < b and a < one[1]]
            if given:
                signs, pieces = roles.seen(mention)
                bar = read_as(passage.language) + "|"
                told = (*sorted(signs), *sorted(bar + one for one in pieces))
                for fact, right, counts in judged(page, mention, held):
                    yield fact, Example(id, told, right, counts)
            mine = {one[3] for one in held if one[3]}
            bare = Finding(KINDS[mention.kind][0], "", a, b, mention.normal, rule=WEIGHED)
            for owner, (_, seen) in (
                whose.signs(passage, (a, b), subjects.of(passage, bare)) if mine else {}
            ).items():
                yield (
                    "whose",
                    Example(id, tuple(sorted(seen)), bool(keys.get(owner, frozenset()) & mine), 1.0),
                )
        subjects.leave(passage)


def judged(
    page: Page, mention: Mention, held: Sequence[tuple[Any, ...]]
) -> Iterator[tuple[str, bool, float]]:
    """For each fact that a value may be, whether it is, and how much that counts; without those that nobody can say."""
    complete, usual = set(page.gold.get("exhaustive", ())), set(page.gold.get("usual", ()))
    full = SENTENCES if page.set == "T" else 1.0
    for fact in KINDS[mention.kind]:
        mine = [free for _, _, kinds, _, free in held if fact in kinds]
        if mine:
            yield fact, True, HALF if all(mine) else full
        elif fact in complete or any(not free for *_, free in held):
            yield fact, False, full
        elif fact in usual:
            yield fact, False, UNSAID


def fitted(listed: Sequence[Example], start: Mapping[str, float]) -> dict[str, float]:
    """The weights that fit, drawn to where they start (0 unless told); ANY is drawn to nothing."""
    pages: dict[str, set[str]] = defaultdict(set)
    for one in listed:
        for sign in one.signs:
            pages[sign].add(one.page)
    signs = [ANY, *sorted(sign for sign, where in pages.items() if len(where) >= SEEN)]
    columns = {sign: place for place, sign in enumerate(signs)}
    rows = [[0, *(columns[sign] for sign in one.signs if sign in columns)] for one in listed]
    ends = numpy.cumsum([0, *(len(row) for row in rows)])
    flat = [place for row in rows for place in row]
    matrix = csr_matrix((numpy.ones(len(flat)), flat, ends), shape=(len(rows), len(signs)))
    right = numpy.array([one.right for one in listed], dtype=float)
    counts = numpy.array([one.counts for one in listed])
    origin = numpy.array([start.get(sign, 0.0) for sign in signs])
    pull = numpy.array([0.02, *[PULL] * (len(signs) - 1)])

    def loss(worth: Any) -> tuple[float, Any]:
        total = matrix @ worth
        off = worth - origin
        cost = counts @ (numpy.logaddexp(0, total) - right * total) + pull @ (off * off) / 2
        return cost, matrix.T @ (counts * (1 / (1 + numpy.exp(-total)) - right)) + pull * off

    best = minimize(loss, origin, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    kept = dict(zip(signs, map(float, best), strict=True))
    return {**{sign: worth for sign, worth in start.items() if sign not in kept}, **kept}


def starts(fact: str, listed: Iterable[Example]) -> dict[str, float]:
    """What the signs are thought to be worth before any page is looked at."""
    classes, others = priors(fact)
    seen = {sign for one in listed for sign in one.signs if sign[2:3] != "|"}
    return {sign: worth for sign in sorted(seen) if (worth := prior(sign, classes, others))}


def rows(found: Mapping[str, Mapping[str, float]], bar: str) -> Iterator[str]:
    """The rows of one table: the signs of a language (bar: its code and a bar) or, without one, those of all."""
    signs = sorted(
        {s for worth in found.values() for s in worth if (s.startswith(bar) if bar else s[2:3] != "|")}
    )
    for sign in signs:
        worths = [round(found[fact].get(sign, 0.0) * UNIT) for fact in found]
        if any(abs(worth) >= TINY for worth in worths) or sign == ANY:
            told = "\t".join(str(worth) if abs(worth) >= TINY or sign == ANY else "-" for worth in worths)
            yield f"{sign.removeprefix(bar)}\t{told}"


def write(found: Mapping[str, Mapping[str, float]], said: str) -> None:
    """All tables. said: from what they come."""
    source = f"# Source: learned by benchmarks/claims/fit_learned.py {said}; not to be edited by hand.\n"
    values = {fact: found[fact] for fact in FACTS}
    heads = {f"learned/{code}": (code + "|", values) for code in LANGUAGES}
    for name, (bar, which) in ({"learned/signs": ("", values)} | heads).items():
        what = (
            "the words around a value and it itself" if not bar else "a piece of what stands around a value"
        )
        head = (
            f"# What {what} is worth for each fact, in hundredths of a natural logarithm.\n{source}# sign\t"
            + "\t".join(which)
        )
        (WEIGHED_AT / f"{name}.tsv").write_text("\n".join([head, *rows(which, bar)]) + "\n", "utf-8")
    head = "# What a sign is worth for a value to be of a programme, in hundredths of a natural logarithm; whose.py says what they are.\n"
    told = "\n".join(rows({"whose": found["whose"]}, ""))
    (WEIGHED_AT / "whose.tsv").write_text(f"{head}{source}{told}\n", "utf-8")


def main() -> None:
    """Fit, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was read")
    parser.add_argument("--less", choices=("even", "odd"), help="without pieces of such a number in set P")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = [
        one for one in answered.pages(given.folders, given.keep) if not answered.held_back(one, given.less)
    ]
    listed: dict[str, list[Example]] = defaultdict(list)
    for page in pages:
        for named, marked in ((True, page.marked), (False, page.found)):
            for kind, one in examples(page, marked, named):
                listed[kind].append(one)
    found = {}
    for kind in (*FACTS, "whose"):
        found[kind] = fitted(listed[kind], starts(kind, listed[kind]) if kind in FACTS else {})
        right = sum(one.right for one in listed[kind])
        print(f"{kind:16} {len(listed[kind])} examples, {right} right, {len(found[kind])} signs", flush=True)
    if given.write:
        write(found, f"on {len(pages)} pages of the sets {', '.join(sorted({page.set for page in pages}))}")


if __name__ == "__main__":
    main()
