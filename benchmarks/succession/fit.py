"""Fit the weights of ties by evidence on pages with gold, or measure them held out.

    PYTHONPATH=src python benchmarks/succession/fit.py GOLD=CASE ... [--write] [--list]

GOLD: a folder of pages with gold.jsonl and texts/ (benchmarks/pages/README.md); CASE: the case file that a review of these pages made, from
which texts, blocks and all mentions but the names are taken. The names are those of the gold. GOLD may be "sentences": the made-up ones
beside this file, which only help to fit. Folders whose paths have the same parent are one set.

A reading (tie_readings.py) is right where the gold has its pair in its direction, left out where the gold calls it optional, else wrong. A
logistic regression in plain Python, drawn towards nothing (L2); weights are rounded to whole numbers of UNIT. Printed: precision and
recall with a whole set left out and with a page left out, by threshold. --write puts the weights into tie_weights.tsv.
"""

from __future__ import annotations

import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "src"))
sys.path.insert(0, str(HERE.parent / "claims"))

from gold_set import marked_text  # noqa: E402
from sentences import LANGUAGES, LEAD, rows  # noqa: E402

from aftername.casefile.store import Store  # noqa: E402
from aftername.records import Document, MarkedDocument, Mention, ProgrammeName  # noqa: E402
from aftername.stages.claims import tie_evidence, tie_readings  # noqa: E402
from aftername.stages.claims.passages import passages_of  # noqa: E402

UNIT = 0.25  # what one point of a weight adds to the logarithm of the odds
PULL = 0.35  # how strongly a weight is drawn to nothing
ROUNDS, STEP = 300, 0.1
MADE_UP = 0.5  # what a reading of a made-up sentence counts beside one of a page
NEVER = 999
LEAST = 2  # readings that a feature must stand in to have a weight
TABLE = HERE.parents[1] / "src/aftername/stages/claims/tie_weights.tsv"
Pair = tuple[str, str]


class Row(NamedTuple):
    """A reading. pairs: earlier and later by key."""

    group: str  # the set
    page: str
    language: str
    features: tuple[str, ...]
    right: bool
    pairs: tuple[Pair, ...]
    weight: float
    loose: bool
    told: str


class Page(NamedTuple):
    """A page with what it says of succession. wanted: pairs that must be found; allowed: that may."""

    group: str
    id: str
    language: str
    marked: MarkedDocument
    wanted: frozenset[Pair]
    allowed: frozenset[Pair]


def pages(gold: Path, case: Path) -> Iterator[Page]:
    """The pages of a folder, with the names of the gold for mentions."""
    with Store(case) as store:
        held = {_bare(one.text): one for one in map(store.document, store.document_ids())}
        for line in (gold / "gold.jsonl").read_text("utf-8").splitlines():
            page = json.loads(line)
            text = _bare((gold / "texts" / page["file"]).read_text("utf-8"))
            document = next(
                (one for key, one in held.items() if text[:300] in key or key[:300] in text), None
            )
            if document is None:
                print(f"{page['id']}: no such text in the case", file=sys.stderr)
                continue
            edges = [
                one
                for one in page["succession"]
                if one["later"] and one["relation"] != "part-of" and not one.get("denied")
            ]
            wanted = {(one["earlier"], one["later"]) for one in edges if not one.get("optional")}
            yield Page(
                gold.parent.name,
                page["id"],
                page["language"][:2],
                named(page, document, tuple(store.mentions(document.id))),
                frozenset(wanted),
                frozenset((one["earlier"], one["later"]) for one in edges) - wanted,
            )


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)[:3000]


def named(page: Mapping[str, Any], document: Document, mentions: Sequence[Mention]) -> MarkedDocument:
    """A document in which the names of the gold are the programmes."""
    forms = {form: one["key"] for one in page["programmes"] for form in one["forms"]}
    keys = set(forms.values())
    for edge in page["succession"]:
        for name in (edge["earlier"], edge["later"]):
            if name and name not in keys:
                forms.update(dict.fromkeys(name.split("|"), name))
    spans: dict[tuple[int, int], str] = {}
    for form in sorted(forms, key=lambda one: (-len(one), one)):
        edge = r"(?<![A-Za-z0-9])%s(?![A-Za-z0-9])" if form.isascii() else "%s"
        for match in re.finditer(edge % re.escape(form), document.text):
            if not any(a < match.end() and match.start() < b for a, b in spans):
                spans[match.span()] = forms[form]
    rest = [
        m
        for m in mentions
        if m.kind not in ("programme", "candidate")
        and not any(a < m.anchor.end and m.anchor.start < b for a, b in spans)
    ]
    made = [
        Mention("programme", document.anchor(a, b), ProgrammeName(key, "", None, None, "quoted"))
        for (a, b), key in spans.items()
    ]
    ordered = sorted([*rest, *made], key=lambda m: (m.anchor.start, m.anchor.end, m.kind))
    return MarkedDocument(
        document, tuple(ordered), tuple(sorted((span, (key,)) for span, key in spans.items()))
    )


def made_up() -> Iterator[Page]:
    """The sentences beside this file as pages of one sentence."""
    for part in ("first", "held-out"):
        for language in LANGUAGES:
            for number, row in enumerate(rows(HERE / "sentences" / part / f"{language}.tsv")):
                told = f"{LEAD[language]}\n{row.sentence}"
                for place, name in enumerate(row.names):
                    told = told.replace(name, f"[[n{place}:{name}]]", 1)
                keys = {name: f"n{place}" for place, name in enumerate(row.names)}
                follows = row.relation not in ("", "part-of", "ended", "sibling")
                pairs = {(keys[a], keys[b]) for a, b in row.wanted if b} if follows else set()
                yield Page(
                    "",
                    f"{part} {language} {number}",
                    language[:2],
                    marked_text(told, language[:2], "2024-05-01"),
                    frozenset(pairs),
                    frozenset((keys[a], keys[b]) for a, b in row.wanted if b) - pairs,
                )


def readings(page: Page) -> list[Row]:
    """Each reading of a page, but for those that only say what the gold calls optional."""
    ids = dict(page.marked.programmes)
    made = []
    for found in tie_readings.readings(passages_of(page.marked), ids):
        for one in found:
            pairs = tuple((ids[a][0], ids[b][0]) for a in one.earlier for b in one.later)
            judged = [pair for pair in pairs if pair not in page.allowed]
            if judged and one.hedge != "denies":
                right = all(pair in page.wanted for pair in judged)
                told = page.marked.document.text[one.over[0] : one.over[1]].replace("\n", " ")
                made.append(
                    Row(
                        page.group,
                        page.id,
                        page.language,
                        one.features,
                        right,
                        pairs,
                        1.0 if page.group else MADE_UP,
                        one.loose,
                        told,
                    )
                )
    return made


def fit(found: Sequence[Row]) -> dict[str, float]:
    """The weights, as logarithms of odds."""
    counts = Counter(one for row in found for one in row.features)
    known = sorted(one for one, count in counts.items() if count >= LEAST)
    worth = dict.fromkeys(["any", *known], 0.0)
    told = [(["any", *(f for f in row.features if f in worth)], row.right, row.weight) for row in found]
    squares = dict.fromkeys(worth, 1e-6)
    for _ in range(ROUNDS):
        slope = {key: (0.0 if key == "any" else PULL * value) for key, value in worth.items()}
        for features, right, weight in told:
            off = weight * (_odds(sum(worth[f] for f in features)) - right)
            for f in features:
                slope[f] += off
        for key, value in slope.items():
            squares[key] += value * value
            worth[key] -= STEP * 5 * value / math.sqrt(squares[key])
    return worth


def _odds(score: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def rounded(worth: Mapping[str, float]) -> dict[str, int]:
    return {key: round(value / UNIT) for key, value in worth.items() if round(value / UNIT)}


def score(worth: Mapping[str, int], row: Row) -> int:
    return sum(worth.get(one, 0) for one in ("any", *row.features))


def held_out(found: Sequence[Row], by: str) -> list[tuple[int, Row]]:
    """Each reading of a page with its score by weights fitted without its set or its page."""
    made: list[tuple[int, Row]] = []
    for fold in sorted({getattr(one, by) for one in found if one.group}):
        worth = rounded(fit([one for one in found if not one.group or getattr(one, by) != fold]))
        made.extend((score(worth, one), one) for one in found if one.group and getattr(one, by) == fold)
    return made


def table(
    scored: Sequence[tuple[int, Row]], given: Sequence[Page], least: int, loose: int, language: str = ""
) -> str:
    """Precision and recall of pairs at a threshold, and at one for readings whose sentence does not name both."""
    chosen: dict[tuple[str, Pair], int] = {}
    for value, row in scored:
        for pair in row.pairs:
            if row.language.startswith(language) and value >= (loose if row.loose else least):
                chosen[row.page, pair] = max(chosen.get((row.page, pair), -99), value)
    known = {one.id: one for one in given if one.language.startswith(language)}
    made = {
        (page, pair)
        for (page, pair), value in chosen.items()
        if chosen.get((page, pair[::-1]), -99) < value and pair not in known[page].allowed
    }
    right = {one for one in made if one[1] in known[one[0]].wanted}
    wanted = sum(len(one.wanted) for one in known.values())
    turned = sum(pair[::-1] in known[page].wanted for page, pair in made)
    return f"{len(right)}/{len(made)} = {len(right) / max(1, len(made)):.2f} | {len(right)}/{wanted} = {len(right) / max(1, wanted):.2f} | {turned}"


def main(arguments: Iterable[str]) -> None:
    given = list(arguments)
    every: list[Page] = []
    for one in given:
        if one == "sentences":
            every.extend(made_up())
        elif "=" in one:
            gold, _, case = one.partition("=")
            every.extend(pages(Path(gold), Path(case)))
    found = [row for page in every for row in readings(page)]
    real = [page for page in every if page.group]
    print(
        f"{len(real)} pages, {sum(len(one.wanted) for one in real)} pairs, {sum(bool(r.group) for r in found)} readings of pages, {len(found)} in all"
    )
    for by in ("group", "page"):
        scored = held_out(found, by)
        print(
            f"left out: a {by}\n| least | right of made | right of wanted | turned round |\n|---:|---|---|---:|"
        )
        for least in (-2, 0, 2, 4, 6, 8):
            print(f"| {least}, both named | {table(scored, real, least, NEVER)} |")
        for least in (-2, 0, 2, 4, 6, 8, 10):
            print(f"| {least}, not both named | {table(scored, real, NEVER, least)} |")
        for language in ("", "zh", "ja", "ko", "en"):
            at = tie_evidence.LEAST, tie_evidence.LOOSE
            print(f"| {language or 'all'} at {at} | {table(scored, real, *at, language)} |")
        if "--list" in given:
            for value, row in sorted(scored, key=lambda one: -one[0]):
                if row.right != (value >= 0):
                    print(
                        f"{'MISS' if row.right else 'FALSE'} {value} {row.page} {row.pairs[0]} {row.features} | {row.told[:160]}"
                    )
    worth = rounded(fit(found))
    if "--write" in given:
        head = "".join(
            line for line in TABLE.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")
        )
        TABLE.write_text(head + "".join(f"{key}\t{value}\n" for key, value in sorted(worth.items())), "utf-8")
    by_set: dict[str, int] = defaultdict(int)
    for row in found:
        by_set[row.group] += 1
    print(dict(by_set))


if __name__ == "__main__":
    main(sys.argv[1:])
