"""Fit the weights of names on labelled pages, and say what they are worth on pages that were held out.

    .venv/bin/python benchmarks/names/fit.py PAGES... [--write] [--pages] [--misses]

PAGES: group=path of a folder of pages or a file of texts (labelled.py); paths of one group are held out together.

1. Held out: each group in turn is left out of the fit and scored (--pages: each page in turn, in ten parts), beside the weights that stand.
2. --write: fits on all and writes weights.tsv. --misses: names not found, by what became of them.

Method: logistic regression with L2 towards the weights that were set by hand (STANDING, in weights_by_hand.tsv), the more strongly the
longer a feature stands; weights of pairs (feature and kind of head noun, feature and language) towards nothing. Two rounds: what a sure
name elsewhere tells (row, sure) is known only after the first. Plain Python, no chance in it: the same pages give the same weights.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from labelled import Page, read

from aftername.stages.mentions.finders.names import decide, settle
from aftername.stages.mentions.finders.names.candidate import Candidate

HERE = Path(__file__).parent
TABLE = Path(decide.__file__).with_name("weights.tsv")
STANDING = HERE / "weights_by_hand.tsv"
LANGUAGES = ("zh", "ja", "ko", "en")

UNIT = 0.45  # what one point of a weight adds to the logarithm of the odds
OLD, NEW, PAIR = 5.0, 0.3, 1.0  # pull of weights set by hand, of new ones, of new pairs
SEEN, ON = 40, 14  # candidates and pages that a pair of features is seen on, to be fitted
PLACE = 4  # points taken off what is told by its place alone, so that a row of the table is right before one more is found
AGAINST = frozenset(
    [
        "open-left",
        "open-right",
        "never-clean-left",
        "never-clean-right",
        "never-alone",
        "stuck-left",
        "stuck-right",
        "starts-badly",
        "no-thing",
        "one-word",
    ]
)  # features that can speak against a name only
ROUNDS, TOLERANCE, KEPT = 120, 1e-3, 8  # of the search for the best weights

Weights = dict[str, float]
Example = tuple[dict[str, int], bool, float]


def by_hand() -> dict[str, decide.Weight]:
    """The weights that were set by hand, by feature."""
    return decide.read(STANDING.read_text("utf-8"))


def pairs_seen(pages: Iterable[Page], standing: Mapping[str, decide.Weight]) -> set[tuple[str, str]]:
    """Pairs of a feature and a kind of head noun or a language that are seen often enough, or stand."""
    often: Counter[tuple[str, str]] = Counter()
    on = defaultdict(set)
    for page in pages:
        for one, shown in zip(page.candidates, page.shown, strict=True):
            for feature in ("any", *shown, "row", "sure"):
                for more in (one.kind or "none", one.language):
                    often[feature, more] += 1
                    on[feature, more].add(page.id)
    stand = {(weight.feature, more) for weight in standing.values() for more, _ in weight.more}
    return stand | {pair for pair, count in often.items() if count >= SEEN and len(on[pair]) >= ON}


def features(one: Candidate, pairs: set[tuple[str, str]]) -> dict[str, int]:
    """The features of a candidate with the pairs that are fitted."""
    made = {}
    for feature, strength in (("any", 1), *one.shown.items()):
        made[feature] = strength
        for more in (one.kind or "none", one.language):
            if (feature, more) in pairs:
                made[f"{feature}/{more}"] = strength
    return made


def total(told: Mapping[str, int], weights: Mapping[str, float]) -> float:
    return sum(weights.get(key, 0.0) * strength for key, strength in told.items())


def score(page: Page, weights: Mapping[str, float], pairs: set[tuple[str, str]]) -> None:
    """Score the candidates of a page, with what sure names elsewhere tell."""
    for one, shown in zip(page.candidates, page.shown, strict=True):
        one.shown = dict(shown)
        one.score = round(total(features(one, pairs), weights))
    settle.of_others(page.view, page.candidates, page.rows, lambda one: one.score >= decide.NAME)
    for one in page.candidates:
        one.score = round(total(features(one, pairs), weights))


def train(
    pages: Sequence[Page], standing: Mapping[str, decide.Weight], pairs: set[tuple[str, str]]
) -> Weights:
    """Whole weights fitted on pages."""
    for page in pages:
        for one, shown in zip(page.candidates, page.shown, strict=True):
            one.shown = dict(shown)
    first = fit(examples(pages, pairs), standing, {})
    for page in pages:
        score(page, first, pairs)
    fitted = fit(examples(pages, pairs), standing, first)
    unseen = {key: worth for key, worth in _all(standing).items() if key not in fitted}
    whole = {key: float(round(worth)) for key, worth in {**unseen, **fitted}.items() if round(worth)}
    whole["by-place"] = whole.get("by-place", 0.0) - PLACE
    for key in list(whole):
        feature, _, more = key.partition("/")
        if feature in AGAINST:
            most = -whole.get(feature, 0.0) if more else 0.0
            whole[key] = min(whole[key], max(most, 0.0))
    return whole


def _all(table: Mapping[str, decide.Weight]) -> Weights:
    """Each weight of a table and each of its pairs."""
    return {
        key: float(worth)
        for weight in table.values()
        for key, worth in (
            (weight.feature, weight.worth),
            *((f"{weight.feature}/{m}", w) for m, w in weight.more),
        )
    }


def examples(pages: Iterable[Page], pairs: set[tuple[str, str]]) -> list[Example]:
    return [
        (features(one, pairs), right, weight)
        for page in pages
        for one, right, weight in zip(page.candidates, page.right, page.weight, strict=True)
        if right is not None
    ]


def fit(data: Sequence[Example], standing: Mapping[str, decide.Weight], start: Weights) -> Weights:
    """The weights of the least loss. Method: L-BFGS (Nocedal 1980) with a halving step."""
    keys = sorted({key for told, _, _ in data for key in told})
    index = {key: number for number, key in enumerate(keys)}
    rows = [([(index[k], float(v)) for k, v in told.items()], right, weight) for told, right, weight in data]
    prior = [_stands(key, standing) for key in keys]
    pull = [_pull(key, standing) for key in keys]

    def loss(at: list[float]) -> tuple[float, list[float]]:
        worth = 0.5 * sum(p * (a - b) ** 2 for p, a, b in zip(pull, at, prior, strict=True))
        slope = [p * (a - b) for p, a, b in zip(pull, at, prior, strict=True)]
        for told, right, weight in rows:
            odds = UNIT * (sum(at[k] * v for k, v in told) - decide.NAME)
            odds = odds if right else -odds
            worth += weight * (math.log1p(math.exp(-odds)) if odds > -30 else -odds)
            push = weight * UNIT / (1 + math.exp(min(30.0, odds)))
            for k, v in told:
                slope[k] += -push * v if right else push * v
        return worth, slope

    found = _least(loss, [start.get(key, before) for key, before in zip(keys, prior, strict=True)], pull)
    return dict(zip(keys, found, strict=True))


def _least(loss, at: list[float], scale: list[float]) -> list[float]:  # type: ignore[no-untyped-def]
    worth, slope = loss(at)
    past: list[tuple[list[float], list[float], float]] = []
    for _ in range(ROUNDS):
        way = _way(slope, past, scale)
        down = sum(a * b for a, b in zip(way, slope, strict=True))
        step = 1.0
        while True:
            after = [a + step * w for a, w in zip(at, way, strict=True)]
            new, steep = loss(after)
            if new <= worth + 1e-4 * step * down or step < 1e-6:
                break
            step /= 2
        moved = [b - a for a, b in zip(at, after, strict=True)]
        turned = [b - a for a, b in zip(slope, steep, strict=True)]
        curve = sum(a * b for a, b in zip(moved, turned, strict=True))
        if curve > 1e-9:
            past = [*past[-KEPT + 1 :], (moved, turned, curve)]
        done = worth - new < TOLERANCE
        at, worth, slope = after, new, steep
        if done:
            break
    return at


def _way(
    slope: list[float], past: list[tuple[list[float], list[float], float]], scale: list[float]
) -> list[float]:
    """The way down from a slope, by what was seen of the curve on the way so far."""
    way, kept = [-one for one in slope], []
    for moved, turned, curve in reversed(past):
        share = sum(a * b for a, b in zip(moved, way, strict=True)) / curve
        kept.append(share)
        way = [w - share * t for w, t in zip(way, turned, strict=True)]
    way = [w / (20.0 + one) for w, one in zip(way, scale, strict=True)]
    for (moved, turned, curve), share in zip(past, reversed(kept), strict=True):
        back = sum(a * b for a, b in zip(turned, way, strict=True)) / curve
        way = [w + (share - back) * m for w, m in zip(way, moved, strict=True)]
    return way


def _stands(key: str, standing: Mapping[str, decide.Weight]) -> float:
    feature, _, more = key.partition("/")
    weight = standing.get(feature)
    if weight is None:
        return 0.0
    return float(dict(weight.more).get(more, 0) if more else weight.worth)


def _pull(key: str, standing: Mapping[str, decide.Weight]) -> float:
    feature, _, more = key.partition("/")
    return OLD if feature in standing else PAIR if more else NEW


# --- what the weights are worth


def judge(page: Page, count: Counter[str]) -> None:
    """Count what a scored page finds: programmes, rows of the table, rows to decide."""
    kept = settle.apart([one for one in page.candidates if one.score >= decide.DOUBTFUL])
    written = {id(one): name for one, name in zip(page.candidates, page.written, strict=True)}
    names = [one for one in kept if one.score >= decide.NAME]
    rows: dict[str, set[str]] = defaultdict(set)
    for one in names:
        rows[one.key].add(written[id(one)])
    told, shown = {written[id(one)] for one in names}, {written[id(one)] for one in kept}
    forms = page.all_forms
    for said in rows.values():
        count["rows"] += 1
        count["right"] += bool(said & forms)
        count["touching"] += any(a in b or b in a for a in said for b in forms)
    count["to decide"] += len({one.key for one in kept} - set(rows))
    offered = set(page.written)
    for one in page.forms:
        count["programmes"] += 1
        count["found"] += bool(told & set(one))
        count["shown"] += bool(shown & set(one))
        count["offered"] += bool(offered & set(one))


def table(counts: Mapping[str, Counter[str]], title: str) -> None:
    """Print shares by language."""
    print(
        f"\n{title}\n| | programmes | candidate with right borders | found | found or to decide | rows | right | touching a name | to decide |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    everything: Counter[str] = sum(counts.values(), Counter())
    for name, c in [*((one, counts[one]) for one in LANGUAGES if one in counts), ("all", everything)]:
        n, rows = max(1, c["programmes"]), max(1, c["rows"])
        print(
            f"| {name} | {c['programmes']} | {c['offered'] / n:.3f} | {c['found'] / n:.3f} | {c['shown'] / n:.3f} | {c['rows']} "
            f"| {c['right'] / rows:.3f} | {c['touching'] / rows:.3f} | {c['to decide']} |",
            flush=True,
        )


def held_out(
    pages: Sequence[Page], parts: Sequence[set[int]], standing: Mapping[str, decide.Weight], title: str
) -> None:
    """Score each part with weights fitted on the others."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        rest = [page for number, page in enumerate(pages) if number not in part]
        pairs = pairs_seen(rest, standing)
        weights = train(rest, standing, pairs)
        for number in sorted(part):
            score(pages[number], weights, pairs)
            judge(pages[number], counts[pages[number].language])
    table(counts, title)


def as_it_stands(pages: Sequence[Page]) -> None:
    """Score all pages with weights.tsv."""
    weights = _all(decide.weights())
    pairs = {(weight.feature, more) for weight in decide.weights().values() for more, _ in weight.more}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages:
        score(page, weights, pairs)
        judge(page, counts[page.language])
    table(counts, "Weights as they stand, on pages in sight")


def misses(pages: Sequence[Page]) -> None:
    """Print the programmes that the last scoring did not find, by what became of them."""
    for page in pages:
        kept = settle.apart([one for one in page.candidates if one.score >= decide.DOUBTFUL])
        written = {id(one): name for one, name in zip(page.candidates, page.written, strict=True)}
        told = {written[id(one)]: one.score for one in kept}
        for forms in page.forms:
            if any(told.get(form, 0) >= decide.NAME for form in forms):
                continue
            what = "to decide" if any(form in told for form in forms) else "below"
            print(what if set(forms) & set(page.written) else "no candidate", page.id, forms[0])


def write(weights: Weights, standing: Mapping[str, decide.Weight]) -> None:
    """Write weights.tsv: the words for readers as they are there, the numbers anew."""
    text = TABLE.read_text("utf-8")
    told = {weight.feature: weight.told for weight in decide.read(text).values()}
    lines = [line for line in text.splitlines() if line.startswith("#")]
    fitted = {key.partition("/")[0] for key in weights}
    for feature in [*standing, *sorted((fitted | set(told)) - set(standing))]:
        more = sorted(
            (key.partition("/")[2], int(w)) for key, w in weights.items() if key.startswith(f"{feature}/")
        )
        worth = int(weights.get(feature, 0))
        if not worth and not more and feature not in told:
            continue
        lines.append(f"{feature}\t{worth}\t{' '.join(f'{m}={w}' for m, w in more)}\t{told.get(feature, '')}")
    TABLE.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="+", help="group=path")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--pages", dest="by_page", action="store_true")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    standing = by_hand()
    pages = [
        page
        for group, _, path in (one.partition("=") for one in given.pages)
        for page in read(Path(path), group)
    ]
    print(f"{len(pages)} pages, {sum(len(page.candidates) for page in pages)} candidates", file=sys.stderr)
    as_it_stands(pages)
    if given.misses:
        misses(pages)
    groups = sorted({page.group for page in pages})
    if len(groups) > 1 and not given.write:
        parts = [{n for n, page in enumerate(pages) if page.group == group} for group in groups]
        held_out(pages, parts, standing, "Each group held out in turn")
    if given.by_page:
        parts = [set(range(start, len(pages), 10)) for start in range(10)]
        held_out(pages, parts, standing, "Pages held out, a tenth at a time")
    if given.write:
        write(train(pages, standing, pairs_seen(pages, standing)), standing)


if __name__ == "__main__":
    main()
