"""Grow the trees that say whether a value is a fact of a programme, and say what they are worth on pages held out: weighed/trees.tsv.

    PYTHONPATH=src python benchmarks/claims/grow.py FOLDER... [--keep FOLDER] [--write]

FOLDER, --keep: see answered.py; T/tests stands for the sentences of the tests (sentences.py), on which the tables are fitted and no tree is grown. Run fit_learned.py first. The pages are dealt into five parts; what a value is and whose is scored for each
part by tables fitted on the other four, so that the trees learn how far such scores can be trusted on pages not seen. The figures printed are
of each part by trees grown on the others. Needs numpy, scipy and scikit-learn, which are in no lock of this repository: install them beside it.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import answered
from answered import Page
from fit_learned import Example, facts_of, fitted, judged, starts
from judge import keys_of

from aftername.languages import read_as
from aftername.records import MarkedDocument
from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.facts import ruled
from aftername.stages.claims.genres import genre_of
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed import weighable
from aftername.stages.claims.weighed.learned import ANY, FACTS, KINDS, UNIT
from aftername.stages.claims.weighed.roles import Roles
from aftername.stages.claims.weighed.verdict import MOST_OWNERS, Signs, Verdicts, scored
from trees_written import Boosted, Shape

PARTS = 5
SHAPE = Shape(trees=150, step=0.08, leaves=8, least=25, pull=10.0)
SEEN = 40  # values that a sign is seen at
TESTS = (
    "T"  # the set of the sentences of the tests: the tables are fitted on them too, no tree is grown on them
)
LIMITS = (0.05, 0.08, 0.1, 0.12, 0.15)

Held = Sequence[tuple[int, int, frozenset[str], str, bool]]
Tables = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class May:
    """A programme that a value may be of. keys: those of the answers. whose: its signs. told: for each fact, those beside the scores."""

    keys: frozenset[str]
    whose: frozenset[str]
    told: Mapping[str, Signs]


@dataclass(frozen=True)
class Value:
    """A value of a page."""

    page: Page
    given: bool
    kind: str
    signs: tuple[str, ...]
    held: Held
    right: Mapping[str, tuple[bool, float]]
    owners: tuple[May, ...]

    @property
    def part(self) -> int:
        """Which part its page is dealt into."""
        return zlib.crc32(str(self.page.gold["id"]).encode()) % PARTS


@dataclass(frozen=True)
class Row:
    """A value, a fact and a programme. right: None where nobody can say."""

    value: Value
    fact: str
    keys: frozenset[str]
    signs: Signs
    right: bool | None
    counts: float


def values(page: Page, marked: MarkedDocument, given: bool) -> Iterator[Value]:
    """The values of a page with all that may be looked at."""
    facts, keys = facts_of(page, marked.document.text), keys_of(page, marked)
    passages = passages_of(marked)
    subjects = Subjects(marked, passages, genre_of(marked.document))
    verdicts = Verdicts(marked, passages, subjects)
    whose = verdicts.whose
    for passage in passages:
        subjects.enter(passage)
        names = tuple((one.anchor.start, one.anchor.end) for one in subjects.named_in(passage))
        roles = Roles(passage, subjects.genre, list(ruled.findings(passage, names, subjects.backs)))
        for mention in weighable(passage, (), names):
            place = (mention.anchor.start, mention.anchor.end)
            held = [one for one in facts if one[0] < place[1] and place[0] < one[1]]
            signs, pieces = roles.seen(mention)
            bar = read_as(passage.language) + "|"
            shown = whose.signs(passage, place, whose.bound(passage, mention))
            owners = [
                May(
                    keys.get(one.named.id, frozenset()),
                    shown[one.named.id][1],
                    {
                        fact: verdicts.signs(passage, mention, fact, one.named, roles)
                        for fact in KINDS[mention.kind]
                    },
                )
                for one in whose.owners(passage, mention)
            ]
            right = {fact: (right, counts) for fact, right, counts in judged(page, mention, held)}
            told = (*sorted(signs), *sorted(bar + one for one in pieces))
            yield Value(page, given, mention.kind, told, held, right, tuple(owners))
        subjects.leave(passage)


def tables(listed: Sequence[Value]) -> Tables:
    """What a value is and whose, fitted on some values as fit_learned.py does."""
    made: dict[str, list[Example]] = defaultdict(list)
    for one in listed:
        id = str(one.page.gold["id"])
        if one.given:
            for fact, (right, counts) in one.right.items():
                made[fact].append(Example(id, one.signs, right, counts))
        mine = {key for *_, key, _ in one.held if key}
        if mine:
            made["whose"].extend(
                Example(id, tuple(sorted(may.whose)), bool(may.keys & mine), 1.0) for may in one.owners
            )
    return {
        kind: fitted(made[kind], starts(kind, made[kind]) if kind in FACTS else {})
        for kind in (*FACTS, "whose")
    }


def rows(listed: Sequence[Value], told: Tables) -> Iterator[Row]:
    """Each value with the facts and programmes that are looked at."""
    for one in listed:
        scores = {fact: _sum(told[fact], one.signs) for fact in KINDS[one.kind]}
        owners = sorted(
            ((_sum(told["whose"], may.whose), n) for n, may in enumerate(one.owners)),
            key=lambda pair: (-pair[0], pair[1]),
        )
        for fact in scores:
            for own, number in owners[:MOST_OWNERS]:
                may = one.owners[number]
                signs = may.told[fact] | scored(scores, fact, [score for score, _ in owners], own)
                right, counts = _judged(one, fact, may.keys)
                yield Row(one, fact, may.keys, signs, right, counts)


def _sum(worth: Mapping[str, float], signs: Sequence[str] | frozenset[str]) -> int:
    return round(UNIT * (worth.get(ANY, 0.0) + sum(worth.get(sign, 0.0) for sign in sorted(signs))))


def _judged(one: Value, fact: str, keys: frozenset[str]) -> tuple[bool | None, float]:
    """Whether a value is a fact of a programme, and how much that counts."""
    mine = [free for _, _, facts, key, free in one.held if fact in facts and key in keys]
    if mine:
        return True, one.right[fact][1]
    if fact not in one.right:
        return None, 0.0
    right, counts = one.right[fact]
    return False, 1.0 if right else counts  # of another programme that is certain


def grown(listed: Sequence[Row]) -> Boosted:
    """Trees grown on all rows of which somebody can say whether they are right."""
    seen = Counter(sign for one in listed for sign in one.signs)
    sure = [one for one in listed if one.right is not None]
    made = Boosted((sign for sign, times in seen.items() if times >= SEEN), SHAPE)
    return made.grow(made.rows(_signs(sure)), [one.right for one in sure], [one.counts for one in sure])


def _signs(listed: Sequence[Row]) -> list[Signs]:
    return [one.signs for one in listed]


def table(listed: Sequence[tuple[Row, float]], wanted: int) -> Iterator[str]:
    """Of full pages, how many of the wanted facts are found where so many statements are false, and from which chance on."""
    right = false = 0
    met: set[tuple[str, int]] = set()
    at: dict[float, str] = {}
    for row, chance in sorted(listed, key=lambda pair: -pair[1]):
        held = row.value.held
        mine = [
            (number, free)
            for number, (_, _, facts, key, free) in enumerate(held)
            if row.fact in facts and key in row.keys
        ]
        if mine:
            right += 1
            met.update((f"{row.value.page.gold['id']}-{held[n][0]}", n) for n, free in mine if not free)
        elif any(not free for *_, free in held) or (
            not held and row.fact in row.value.page.gold.get("exhaustive", ())
        ):
            false += 1
        for limit in LIMITS:
            if false <= limit * (right + false):
                at[limit] = (
                    f"{len(met) / wanted:.3f} of {wanted} from {chance:.2f} ({right} right, {false} false)"
                )
    yield from (f"  at most {limit:.2f} false: {at[limit]}" for limit in LIMITS if limit in at)


def main() -> None:
    """Read, grow, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was read")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pages = answered.pages(given.folders, given.keep)
    listed = [
        one
        for page in pages
        for named, marked in ((True, page.marked), (False, page.found))
        for one in values(page, marked, named)
    ]
    parts: list[list[Row]] = []
    for part in range(PARTS):
        told = tables([one for one in listed if one.part != part])
        parts.append(list(rows([one for one in listed if one.part == part and one.page.set != TESTS], told)))
        print(f"part {part}: {len(parts[-1])} rows", flush=True)
    full = {str(page.gold["id"]) for page in pages if page.gold.get("exhaustive") and page.set != TESTS}
    best: dict[tuple[int, str], tuple[Row, float]] = {}
    for part, mine in enumerate(parts):
        trees = grown([row for other, rest in enumerate(parts) if other != part for row in rest])
        for row, chance in zip(mine, trees.chances(trees.rows(_signs(mine))), strict=True):
            key = (id(row.value), row.fact)
            if str(row.value.page.gold["id"]) in full and (key not in best or best[key][1] < chance):
                best[key] = row, float(chance)
    wanted = sum(
        1
        for page in pages
        if str(page.gold["id"]) in full
        for fact in page.gold["facts"]
        if not fact.get("optional") and fact["fact"] in FACTS
    )
    for named, title in ((True, "names given"), (False, "names as found")):
        print(
            title,
            *table([pair for pair in best.values() if pair[0].value.given == named], wanted),
            sep="\n",
            flush=True,
        )
    if given.write:
        made = grown([row for part in parts for row in part])
        place = Path(sys.modules[Verdicts.__module__].__file__ or "").with_name("trees.tsv")
        head = (
            "# Trees over what is known of a value, a fact and a programme; verdict.py says what the signs are, aftername/trees.py how it is read.\n"
            f"# Source: grown by benchmarks/claims/grow.py on {len(pages)} pages of the sets {', '.join(sorted({page.set for page in pages}))}; not to be edited by hand.\n"
        )
        place.write_text(head + "\n".join(made.lines()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
