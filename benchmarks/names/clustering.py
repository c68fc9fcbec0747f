"""Names of programmes clustered by what they are alone: without documents, so without any second ground.

    .venv/bin/python benchmarks/names/clustering.py [--misses]

Data: ../shared/gold/programmes.json (for judging only), names in Chinese, Japanese, Korean and Latin letters of
programmes that have sources, shuffled. Two names are joined where compare_names finds them compatible at a cost up
to a limit; a reading joins no name to a cluster written in Han that no reading of it fits. Printed for several
limits: pairwise and B-cubed precision and recall; at the chosen one by kind of ground and by pair of languages.
Recall is also given over the pairs that are readings, variants, abbreviations or words the vocabulary has.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from aftername.languages.vocabulary import pieces_of  # noqa: E402
from aftername.stages.names.comparing import Comparison, compare_names, stem  # noqa: E402

GOLD = ROOT.parent / "shared" / "gold" / "programmes.json"
TONGUES = {"zh-Hans": "zh", "zh-Hant": "zh", "pinyin": "py", "en_official": "en", "en_variants": "en", "ja": "ja", "ko": "ko", "abbr": "abbr"}  # fmt: skip
CHOSEN = 2.0


def main() -> None:
    if not GOLD.exists():
        sys.exit("the gold programmes are not here")
    programmes = [p for p in json.loads(GOLD.read_text(encoding="utf-8"))["programmes"] if p.get("sources")]
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for programme in programmes:
        for tongue, names in programme["names"].items():
            if tongue in TONGUES:
                for name in names:
                    owners[name, TONGUES[tongue]].add(programme["id"])
    names = sorted(owners)
    random.Random(5).shuffle(names)
    truth = {(a, b) for a, b in combinations(range(len(names)), 2) if owners[names[a]] & owners[names[b]]}
    print(f"{len(programmes)} programmes, {len(names)} names, {len(truth)} pairs")
    compared: dict[tuple[int, int], Comparison] = {}
    for a, b in combinations(range(len(names)), 2):
        found = compare_names(names[a][0], names[b][0])
        if found.compatible:
            compared[a, b] = found
    contested = {
        index
        for index in range(len(names))
        if len(
            {
                stem(names[other][0])
                for pair, f in compared.items()
                if f.kind == "initials" and index in pair
                for other in pair
                if other != index and names[other][1] == "en"
            }
        )
        > 1
    }
    compared = {pair: f for pair, f in compared.items() if f.kind != "initials" or not contested & set(pair)}
    print("| limit | pairs P | pairs R | B-cubed P | B-cubed R |\n|---:|---:|---:|---:|---:|")
    for limit in (0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0):
        clusters = joined(names, compared, limit)
        print(
            f"| {limit} | "
            + " | ".join(f"{one:.3f}" for one in judged(clusters, truth, names, owners))
            + " |"
        )
    by_ground(compared, truth, names)
    reachable(compared, truth, names, "--misses" in sys.argv)


def allowed(one: tuple[str, str], other: tuple[str, str], found: Comparison) -> bool:
    """Whether two names may be joined by themselves: within one language only as one form, or cut short."""
    return not (found.kind == "meaning" and one[1] == other[1] and one[1] != "en")


def joined(
    names: list[tuple[str, str]], compared: dict[tuple[int, int], Comparison], limit: float
) -> list[int]:
    root = list(range(len(names)))
    members = {one: [one] for one in root}

    def find(one: int) -> int:
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    for (a, b), found in sorted(compared.items(), key=lambda item: (item[1].cost, item[0])):
        if found.cost <= limit and allowed(names[a], names[b], found):
            left, right = find(a), find(b)
            if left == right or (
                found.kind == "reading" and torn(a, b, members[left], members[right], names, compared)
            ):
                continue
            root[right] = left
            members[left] += members.pop(right)
    return [find(one) for one in range(len(names))]


def torn(a: int, b: int, ones: list[int], others: list[int], names: list, compared: dict) -> bool:
    """Whether a reading would join a name to a cluster that is written in Han no reading of it fits."""
    for name, members in ((a, others), (b, ones)):
        han = [m for m in members if "\u4e00" <= names[m][0].strip("“”「」")[0] <= "\u9fff"]
        if han and not any((min(m, name), max(m, name)) in compared for m in han):
            return True
    return False


def judged(clusters: list[int], truth: set[tuple[int, int]], names: list, owners: dict) -> list[float]:
    members: dict[int, list[int]] = defaultdict(list)
    for index, cluster in enumerate(clusters):
        members[cluster].append(index)
    made = {pair for held in members.values() for pair in combinations(sorted(held), 2)}
    right = len(made & truth)
    precision = recall = 0.0
    for index, name in enumerate(names):
        held = members[clusters[index]]
        same = [one for one in held if owners[names[one]] & owners[name]]
        every = [one for one in range(len(names)) if owners[names[one]] & owners[name]]
        precision += len(same) / len(held)
        recall += len(same) / len(every)
    return [right / max(1, len(made)), right / len(truth), precision / len(names), recall / len(names)]


def by_ground(compared: dict[tuple[int, int], Comparison], truth: set[tuple[int, int]], names: list) -> None:
    print("\n| kind | languages | pairs | right |\n|---|---|---:|---:|")
    counts: Counter[tuple[str, str, bool]] = Counter()
    for (a, b), found in compared.items():
        if found.cost <= CHOSEN and allowed(names[a], names[b], found):
            tongues = "-".join(sorted((names[a][1], names[b][1])))
            counts[found.kind, tongues, (a, b) in truth] += 1
    for kind, tongues in sorted({key[:2] for key in counts}):
        right, wrong = counts[kind, tongues, True], counts[kind, tongues, False]
        print(f"| {kind} | {tongues} | {right + wrong} | {right / (right + wrong):.3f} |")
    if "--misses" in sys.argv:
        for (a, b), found in compared.items():
            if found.cost <= CHOSEN and allowed(names[a], names[b], found) and (a, b) not in truth:
                print("WRONG", found.kind, names[a], names[b], found.reason)


def reachable(
    compared: dict[tuple[int, int], Comparison], truth: set[tuple[int, int]], names: list, show: bool
) -> None:
    """Recall over the pairs that say the same: their words have meanings, and most of those agree."""
    asked = found = 0
    missed = []
    for a, b in sorted(truth):
        one, other = ({m for p in pieces_of(names[i][0]) if p.weight for m in p.meanings} for i in (a, b))
        known = compared.get((a, b))
        literal = bool(known) or (one and other and len(one & other) >= 0.5 * min(len(one), len(other)))
        if literal:
            asked += 1
            if known and known.cost <= CHOSEN:
                found += 1
            else:
                missed.append((names[a], names[b]))
    print(
        f"\npairs that share at least half their meanings, or a reading: {asked}, joined {found / max(1, asked):.3f}"
    )
    if show:
        for one, other in missed[:150]:
            print("MISSED", one, other, compare_names(one[0], other[0]).reason[:160])


if __name__ == "__main__":
    main()
