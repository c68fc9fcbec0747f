"""Grow the trees that say what is a name, on the sets of made-up texts; say what they are worth on sets that were left out.

    python benchmarks/privacy/grow.py [--out SET ...] [--fold N] [--texts LANGUAGE=PATH ...] [--draws 3] [--alone] [--write]

--out: sets that are left out, and scored by trees grown on all others. --fold: the same for every set in turn, N at a time. --texts: real texts, a
file or a folder of them, in which a stretch that no rule takes for a person counts as none, but where a name is due that looks like one. --write: grow on all and write first.tsv and trees.tsv.

Names in the sets are right; what lies within one is left out of account, all else is wrong, names of office holders and programmes more so. The
signs of a stretch know nothing of the rules for persons, which were mended with these very sets: what they are worth on a new one is measured here
without them. Two rounds: what neighbours tell is known only after the first, for which each third of the texts is weighed by trees grown on the others.
Needs numpy and scikit-learn, which are in no lock of this repository.
"""

from __future__ import annotations

import argparse
import json
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import genres
import numpy as np

from aftername.find import as_document
from aftername.records import Mention
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons import likely
from aftername.stages.mentions.finders.persons.likely import forms
from aftername.stages.mentions.scan import mentions_in
from aftername.text.folding import folded
from trees_written import Boosted, Shape

HERE = Path(__file__).resolve().parent
OUT = Path(likely.__file__).parent
SETS = [
    "genres",
    "later",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
]
NOBODY = "nobody"  # texts in which nobody is named, of the kinds that were masked by mistake
ONCE = SETS[5:]  # sets in which nothing is drawn
SHAPE = Shape(trees=140, step=0.1, leaves=12, least=12, pull=8.0)
NAMES = ("name", "run", "latin")
REAL, PUBLIC = 0.7, 4.0  # how much a stretch of a real text counts, and one of an office holder or programme
SEEN = 20  # stretches that have a sign, for it to be asked
DOUBT = -0.2  # taken off the logarithm of the odds: below nothing, since a name that leaks is worse than a word that is masked


@dataclass
class Page:
    """A text with its stretches. right: 1 for a name, 0 for none, -1 for what is left out of account."""

    group: str
    language: str
    text: str
    places: list[tuple[str, int, int]]
    view: View
    held: list[likely.Weighed]
    persons: list[Mention]
    right: list[int] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)


def page(group: str, language: str, text: str, places: list[tuple[str, int, int]] | None) -> Page:
    """A text with every stretch that may be a name, and the persons of the rules alone. places: of its details; None for a real text."""
    document = as_document(text, language)
    names, likely.names = likely.names, lambda view, found: iter(())
    found = list(mentions_in(document))
    likely.names = names
    view = View(document, text, folded(text), None)
    view.found = [one for one in found if one.kind != "person"]
    made = Page(
        group,
        language,
        text,
        places or [],
        view,
        likely.candidates(view),
        [one for one in found if one.kind == "person"],
    )
    for one in made.held:
        right, weight = _of_set(made, one) if places is not None else _of_text(made, one)
        made.right.append(right)
        made.weight.append(weight)
    return made


def _of_set(made: Page, one: likely.Weighed) -> tuple[int, float]:
    start, end = one.span.start, one.span.end
    for kind, left, right in made.places:
        if start < right and left < end:
            if kind in NAMES:
                return (
                    (1, 1.0)
                    if (start, end) == (left, right)
                    else (-1, 0.0)
                    if left <= start and end <= right
                    else (0, 1.0)
                )
            return (0, PUBLIC) if kind in genres.STAY else (-1, 0.0)
    return 0, 1.0


def _of_text(made: Page, one: likely.Weighed) -> tuple[int, float]:
    for person in made.persons:
        if one.span.start < person.anchor.end and person.anchor.start < one.span.end:
            return (0, PUBLIC) if getattr(person.normal, "public", False) else (-1, 0.0)
    asked = one.told.get("to number") or one.told.get("l is label") or one.told.get("column", 0) > 1
    return (-1, 0.0) if asked and forms.likely(made.text[one.span.start : one.span.end]) > 0 else (0, REAL)


def of_sets(sets: Iterable[str], draws: int) -> list[Page]:
    """The texts of sets; those in which details are drawn several times."""
    made = []
    for group in sets:
        for file in sorted((HERE / group).glob("*.txt")):
            chance = Random(f"7 {file.name}")
            for one in file.read_text("utf-8").split(genres.APART) * (1 if group in ONCE else draws):
                made.append(page(group, file.stem[:2], *genres.filled(one, file.stem[:2], chance)))
    return made


def of_nobody() -> list[Page]:
    """Texts that name nobody, for trees to grow on alone."""
    made = of_sets([NOBODY], 1)
    for one in made:
        one.weight = [weight * PUBLIC for weight in one.weight]
    return made


def of_texts(told: Iterable[str]) -> list[Page]:
    """Real texts."""
    made = []
    for one in told:
        language, _, path = one.partition("=")
        files = sorted(Path(path).rglob("*.txt")) if Path(path).is_dir() else [Path(path)]
        for file in files:
            held = file.read_text("utf-8")
            texts = (
                [json.loads(line)["text"] for line in held.splitlines()]
                if file.suffix == ".jsonl"
                else [held]
            )
            made += [page("real", language, text, None) for text in texts]
    return made


class Grown:
    """Trees of both rounds."""

    def __init__(self, pages: Sequence[Page]) -> None:
        told = [one.told for made in pages for one in made.held]
        names = _frequent(told)
        self.first = Boosted(names, SHAPE)
        rows = self.first.rows(told)
        right = np.array([one for made in pages for one in made.right])
        weight = np.array([one for made in pages for one in made.weight])
        third = np.array([zlib.crc32(made.text[:40].encode()) % 3 for made in pages for _ in made.held])
        worths = np.zeros(len(rows))
        for number in range(3):
            kept = (third != number) & (right >= 0)
            self.first.grow(rows[kept], right[kept], weight[kept])
            worths[third == number] = self.first.sums(rows[third == number])
        kept = right >= 0
        self.first.grow(rows[kept], right[kept], weight[kept])
        more = _more(pages, worths)
        self.last = Boosted(_frequent(more), SHAPE)
        self.last.grow(self.last.rows(more)[kept], right[kept], weight[kept])

    def sums(self, pages: Sequence[Page]) -> list[list[int]]:
        """What each stretch of each page is worth, as the finder would say."""
        if not pages:
            return []
        worths = self.first.sums(self.first.rows([one.told for made in pages for one in made.held]))
        last = self.last.sums(self.last.rows(_more(pages, worths)))
        made, at = [], 0
        for one in pages:
            made.append([round((float(worth) - DOUBT) * 1000) for worth in last[at : at + len(one.held)]])
            at += len(one.held)
        return made

    def write(self) -> None:
        """Write the tables of both rounds."""
        head = "# How likely a stretch is a name, as aftername/trees.py reads it. Written by benchmarks/privacy/grow.py.\n"
        for name, made, doubt in (("first.tsv", self.first, 0.0), ("trees.tsv", self.last, DOUBT)):
            (OUT / name).write_text(head + "\n".join(made.lines(doubt)) + "\n", "utf-8")


def _frequent(told: Iterable[dict[str, int]]) -> set[str]:
    counts = Counter(name for signs in told for name in signs)
    return {name for name, count in counts.items() if count >= SEEN}


def _more(pages: Sequence[Page], worths: Sequence[float]) -> list[dict[str, int]]:
    made, at = [], 0
    for one in pages:
        made += likely.with_neighbours(
            one.held, [round(float(worth) * 1000) for worth in worths[at : at + len(one.held)]]
        )
        at += len(one.held)
    return made


def judged(
    pages: Sequence[Page],
    grown: Grown,
    counts: dict[tuple[str, str], Counter[str]],
    least: int,
    show: int = 0,
) -> None:
    """Count the names that leak, by the trees alone and with the rules, and what is masked that must not be."""
    for one, worths in zip(pages, grown.sums(pages), strict=True):
        public = [(m.anchor.start, m.anchor.end) for m in one.persons if getattr(m.normal, "public", False)]
        spans = likely.chosen(one.view, one.held, worths, public, least)
        rules = [
            (m.anchor.start, m.anchor.end) for m in one.persons if not getattr(m.normal, "public", False)
        ]
        for kind, start, end in one.places:
            size = sum(letter.isalnum() for letter in one.text[start:end])
            of = counts[one.language, kind]
            of["all"] += 1
            alone, both, ruled = (
                _hidden(one.text, start, end, held) for held in (spans, spans + rules, rules)
            )
            if kind in genres.STAY:
                of["trees"] += alone > 0
                of["rules"] += ruled > 0
                of["both"] += both > 0
            else:
                of["trees"] += alone < genres.LEAST_HIDDEN * size
                of["rules"] += ruled < genres.LEAST_HIDDEN * size
                of["both"] += both < genres.LEAST_HIDDEN * size
        free = [span for span in spans if not any(a < span[1] and span[0] < b for _, a, b in one.places)]
        counts[one.language, "ordinary words"]["trees"] += len(free)
        counts[one.language, "ordinary words"]["all"] += len(one.text)
        if show and one.group == "real":
            for start, end in free[:show]:
                print(
                    f"    {one.language} {one.text[start:end]!r} in {one.text[max(0, start - 20) : end + 20]!r}"
                )


def _hidden(text: str, start: int, end: int, spans: Iterable[tuple[int, int]]) -> int:
    return len(
        {at for left, right in spans for at in range(max(left, start), min(right, end)) if text[at].isalnum()}
    )


def table(counts: dict[tuple[str, str], Counter[str]]) -> None:
    """Print what leaks or is masked, by kind."""
    for kind in sorted({kind for _, kind in counts}):
        cells = []
        for languages in (("zh",), ("ja",), ("ko",), ("en",), ("zh", "ja", "ko", "en")):
            of: Counter[str] = sum(
                (counts[one, kind] for one in languages if (one, kind) in counts), Counter()
            )
            share = [
                f"{of[way] / max(of['all'], 1):.1%}" if kind != "ordinary words" else f"{of[way]}"
                for way in ("trees", "rules", "both")
            ]
            cells.append(f"{' '.join(share)} of {of['all']}")
        print(f"| {kind} | {' | '.join(cells)} |")


def main() -> None:
    """Read, grow, print, and write if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", nargs="*", default=[], help="sets left out")
    parser.add_argument("--fold", type=int, default=0, help="leave out each set in turn, so many at a time")
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--draws", type=int, default=3)
    parser.add_argument("--least", type=int, default=0)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    pages, real = of_sets(SETS, asked.draws) + of_nobody(), of_texts(asked.texts)
    folds = [asked.out] if asked.out else [SETS[at :: asked.fold] for at in range(asked.fold)]
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for number, out in enumerate(folds):
        mine = [one for at, one in enumerate(real) if at % max(len(folds), 2) == number]
        kept = {id(one) for one in mine}
        grown = Grown([one for one in (*pages, *real) if one.group not in out and id(one) not in kept])
        judged([one for one in pages if one.group in out], grown, counts, asked.least)
        apart: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        judged(mine, grown, apart, asked.least, asked.show)
        print(
            "left out:",
            " ".join(out),
            "; of real texts masked",
            {one: dict(held) for (one, _), held in apart.items()},
        )
    table(counts)
    if asked.write:
        Grown([*pages, *real]).write()


if __name__ == "__main__":
    main()
