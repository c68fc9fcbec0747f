"""The costs of text/comparison.py, swept: which make readings of names tell one name from another best.

    .venv/bin/python benchmarks/names/sweep.py

Data: ../shared/data/names-ror (CC0). Of each organisation of China, Japan, Korea and Taiwan, the parts of its native
and of its Latin name that the vocabulary does not know (浙江/Zhejiang of a university's name). Pairs of one record are
taken for one name where each side has one such part; every native part is also set against the Latin parts of twenty
other records. Many true pairs are translations that no reading can join: they lower recall alike for all settings.
Settings are judged by F1 on one half of the records (chosen by the last figure of their id) and reported on the other.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from aftername.languages.vocabulary import pieces_of  # noqa: E402
from aftername.text.comparison import COSTS, Costs, compare_names  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "names-ror" / "ror-names.jsonl"
OTHERS = 20
GRID = {
    "change": (0.5, 1.0, 2.0),
    "rare": (0.25, 0.5, 1.0),
    "slip": (1.0, 2.0, 3.0),
    "uncommon": (0.5, 1.0, 2.0),
    "differs": (1.0, 2.0, 3.0),
    "letter": (0.25, 0.5, 1.0),
}
LIMITS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0)


def main() -> None:
    if not DATA.exists():
        sys.exit("names-ror is not here")
    halves: tuple[list, list] = ([], [])
    for native, latin, half in parts():
        halves[half].append((native, latin))
    sets = [with_others(half, seed) for seed, half in enumerate(halves)]
    print(f"{len(halves[0])} and {len(halves[1])} true pairs")
    best, chosen = (0.0, 0.0), COSTS
    # One cost at a time, twice round, from the values in the tree: the grid as a whole is too large.
    for name, value in [(n, v) for _ in range(2) for n, values in GRID.items() for v in values]:
        costs = Costs(**{**{f: getattr(chosen, f) for f in GRID}, name: value, "most": 9.0})
        found = max((f1(sets[0], costs, limit), limit) for limit in LIMITS)
        if found[0] > best[0] + 1e-4:
            best, chosen = found, costs
            print(f"{name} = {value}: F1 {found[0]:.3f} at limit {found[1]}", flush=True)
    for title, costs in (
        ("swept", chosen),
        ("in the tree", Costs(**{**{f: getattr(COSTS, f) for f in GRID}, "most": 9.0})),
    ):
        print(
            f"\n{title}: {', '.join(f'{f} {getattr(costs, f)}' for f in GRID)}\n| limit | precision | recall | F1 |\n|---:|---:|---:|---:|"
        )
        for limit in LIMITS:
            precision, recall = judged(sets[1], costs, limit)
            print(
                f"| {limit} | {precision:.3f} | {recall:.3f} | {2 * precision * recall / max(precision + recall, 1e-9):.3f} |"
            )


def parts():
    """Native part, Latin part and half of every record that has one of each."""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["country"] not in ("CN", "JP", "KR", "TW"):
            continue
        native = [
            n["name"]
            for n in record["names"]
            if n["script"] != "Latn" and n["lang"] in (None, "zh", "ja", "ko")
        ]
        latin = [n["name"] for n in record["names"] if n["script"] == "Latn" and "acronym" not in n["kind"]]
        if native and latin:
            one, other = unknown(native[0]), unknown(latin[0])
            if one and other and len(one) > 1:
                yield one, other, int(record["ror"][-1]) % 2


def unknown(name: str) -> str | None:
    """The one part of a name that the vocabulary does not know; None where there is none or more."""
    found = [piece.written for piece in pieces_of(name) if not piece.meanings]
    return found[0] if len(found) == 1 else None


def with_others(pairs: list[tuple[str, str]], seed: int) -> list[tuple[str, str, bool]]:
    chosen = random.Random(seed)
    latin = sorted({latin for _, latin in pairs})
    made = [(one, other, True) for one, other in pairs]
    for one, other in pairs:
        made.extend((one, wrong, False) for wrong in chosen.sample(latin, OTHERS) if wrong != other)
    return made


def judged(cases: list[tuple[str, str, bool]], costs: Costs, limit: float) -> tuple[float, float]:
    right = wrong = 0
    for one, other, same in cases:
        key = (one, other, costs)
        if key not in _SEEN:
            _SEEN[key] = compare_names(one, other, costs).cost
        if _SEEN[key] <= limit:
            right += same
            wrong += not same
    return right / max(1, right + wrong), right / max(1, sum(same for _, _, same in cases))


_SEEN: dict[tuple[str, str, Costs], float] = {}


def f1(cases: list[tuple[str, str, bool]], costs: Costs, limit: float) -> float:
    precision, recall = judged(cases, costs, limit)
    return 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
