"""How far the values of one story agree across its versions in five languages: families-ntrex.

    python benchmarks/values/agreement.py            share of values found alike
    python benchmarks/values/agreement.py --differ   what one version has and another lacks

A value is its kind and its figures: sums with currency, percentages, ages, lengths of time, dates and
periods, and figures (counts and bare numbers from 10 up together, since languages differ in what they
count); lengths without a figure (several days) are left out. Two versions agree on a value when both give it; the figure is 2 x common / (both together).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "src"))

from aftername.find import as_document  # noqa: E402
from aftername.records import (  # noqa: E402
    Age,
    Amount,
    Count,
    Date,
    Duration,
    Experience,
    Mention,
    Number,
    Percent,
    Period,
)  # fmt: skip
from aftername.stages.mentions.finders import (  # noqa: E402
    ages,
    amounts,
    counts,
    dates,
    degrees,
    durations,
    numbers,
    percents,
)  # fmt: skip
from aftername.stages.mentions.scan import mentions_in  # noqa: E402

DATA = HERE.parents[3] / "shared" / "data" / "families-ntrex" / "ntrex-docs.jsonl"
VALUES = tuple(
    one.FINDER for one in (ages, dates, amounts, percents, durations, counts, degrees, numbers)
)  # fmt: skip
REFERENCE = "2018-10-05"


def figure(low: float | None, high: float | None) -> float | None:
    """The figure that is written: bounds ("more than 200") and single values alike."""
    return low if low is not None else high


def key(mention: Mention) -> tuple[str, object] | None:
    """What is compared of a value; None for values too small or vague to compare."""
    normal = mention.normal
    if isinstance(normal, Amount):
        return "amount", (figure(normal.low, normal.high), normal.currency)
    if isinstance(normal, Percent):
        return "percent", figure(normal.low, normal.high)
    if isinstance(normal, Age):
        return "age", figure(normal.low, normal.high)
    if isinstance(normal, Duration) and normal.approximate and normal.high is None and normal.low == 3:
        return None  # several days: no figure
    if isinstance(normal, Duration | Experience):
        return "duration", (figure(normal.low, normal.high), normal.unit)
    if isinstance(normal, Date):
        return ("date", normal.value) if normal.value else None
    if isinstance(normal, Period):
        return "period", (normal.start, normal.end)
    if isinstance(normal, Count | Number) and not (isinstance(normal, Number) and normal.ordinal):
        value = figure(normal.low, normal.high)
        return ("figure", value) if value is not None and abs(value) >= 10 else None
    return None


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--differ", action="store_true")
    asked = parser.parse_args()
    if not asked.data.is_file():
        raise SystemExit(f"{asked.data}: no such file; give --data")
    stories: dict[str, dict[str, Counter[tuple[str, object]]]] = defaultdict(dict)
    for line in asked.data.read_text("utf-8").splitlines():
        row = json.loads(line)
        document = as_document(row["text"], row["lang"][:2], REFERENCE)
        found = mentions_in(document, REFERENCE, VALUES)
        stories[row["family"]][row["lang"]] = Counter(filter(None, map(key, found)))
    together: Counter[tuple[str, str]] = Counter()
    alike: Counter[tuple[str, str]] = Counter()
    for family, versions in sorted(stories.items()):
        english = versions["en"]
        for language, values in sorted(versions.items()):
            if language == "en":
                continue
            common = english & values
            for pair, by in ((common, alike), ((english + values), together)):
                for one, times in pair.items():
                    by[language, one[0]] += times * (2 if by is alike else 1)
                    by[language, "all"] += times * (2 if by is alike else 1)
            if asked.differ:
                print(
                    family,
                    language,
                    "only en:",
                    sorted(map(str, english - values)),
                    "| only there:",
                    sorted(map(str, values - english)),
                )
    kinds = ("amount", "percent", "age", "duration", "date", "period", "figure", "all")
    print(f"{'en with':10}" + "".join(f"{kind:>10}" for kind in kinds))
    for language in sorted({language for language, _ in together}):
        shares = [
            f"{alike[language, kind] / together[language, kind]:.3f}" if together[language, kind] else "-"
            for kind in kinds
        ]
        print(f"{language:10}" + "".join(f"{share:>10}" for share in shares))


if __name__ == "__main__":
    main()
