"""Missing serials against two registers whose truth is known.

    .venv/bin/python benchmarks/gaps/serials.py

1. State Council papers to 2009, searched by hand serial by serial (../shared/data/serials-batke): only the
   rows with a full text are given; the numbers reported missing are compared with the hand-made list, inside
   the range seen; then what lies beyond the highest seen, and whether the interval reaches it.
2. The Japanese gazette (../shared/data/gazette-ja), the control: numbers are read from the titles alone; the
   share reported missing is compared with the share by the register's own field of numbers.

Skips what is not there.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
sys.path.insert(0, str(ROOT / "src"))

from aftername.citing.serials import series_from  # noqa: E402
from aftername.languages.documents import document_words  # noqa: E402
from aftername.stages.gaps.tables import read_table  # noqa: E402


def rows_of(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def register(path: Path) -> None:
    """Precision and recall of the missing serials, per series and year, from numbers as printed."""
    rows = rows_of(path)
    with tempfile.TemporaryDirectory() as place:
        table = Path(place) / "held.jsonl"
        kept = [{"number": r["as_printed"], "date": r["date"]} for r in rows if r["status"] == "full_text"]
        table.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in kept), "utf-8")
        found = series_from(read_table(table).entries)
    listed: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for row in rows:
        listed[row["series"], row["year"]][row["serial"]] = row["status"]
    print(
        "| series | year | held | highest held | missing, reported | by hand | precision | recall | true last | estimate (95 %) | inside |"
    )
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|---|")
    good = told = wanted = inside = judged = 0
    for one in found:
        truth = listed[one.series, one.year]
        gone = {n for n, status in truth.items() if status != "full_text" and n <= one.highest}
        hit = len(gone & set(one.missing))
        good, told, wanted = good + hit, told + len(one.missing), wanted + len(gone)
        last = max(truth)
        reached = one.high is not None and one.low <= last <= one.high
        judged += one.high is not None
        inside += reached
        high = "-" if one.high is None else f"{one.low}–{one.high}"
        print(
            f"| {one.series} | {one.year} | {one.held} | {one.highest} | {len(one.missing)} | {len(gone)} "
            f"| {ratio(hit, len(one.missing))} | {ratio(hit, len(gone))} | {last} | {one.estimate:.0f} ({high}) "
            f"| {'yes' if reached else 'no'} |"
        )
    print(
        f"\nAll: precision {ratio(good, told)}, recall {ratio(good, wanted)}; interval holds the true last number in {inside} of {judged}.\n"
    )


def gazette(path: Path) -> None:
    """The share reported missing, against the share by the numbers the register lists."""
    rows = rows_of(path)
    with tempfile.TemporaryDirectory() as place:
        table = Path(place) / "titles.jsonl"
        kept = [{name: r[name] for name in ("date", "section", "title")} for r in rows]
        table.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in kept), "utf-8")
        read = read_table(table)
    found = series_from(read.entries)
    truth: dict[tuple[str, int], set[int]] = defaultdict(set)
    for row in rows:
        kind = next((kind for kind in document_words("gazette kinds") if row["section"].endswith(kind)), "")
        body = row["body"] or ""
        truth[body if kind in body else body + kind, int(row["date"][:4])].update(row["numbers"])
    seen = {key: numbers for key, numbers in truth.items() if numbers}
    gone = sum(max(n) - min(n) + 1 - len(n) for n in seen.values())
    every = sum(max(n) - min(n) + 1 for n in seen.values())
    reported = sum(len(one.missing) for one in found)
    counted = sum(one.highest - one.first + 1 for one in found)
    numbers = sum(len(row["numbers"]) for row in rows)
    print("| | series and years | numbers read | missing | of | share missing |")
    print("|---|---:|---:|---:|---:|---:|")
    print(f"| by the register | {len(seen)} | {numbers} | {gone} | {every} | {gone / every:.2%} |")
    print(
        f"| reported | {len(found)} | {len(read.entries)} | {reported} | {counted} | {reported / counted:.2%} |"
    )
    big = [one for one in found if one.held >= 20]
    print(
        f"\nSeries with 20 numbers or more: {sum(len(o.missing) for o in big) / sum(o.highest - o.first + 1 for o in big):.2%} reported missing; "
    )
    whole = {key: n for key, n in seen.items() if len(n) >= 20}
    print(
        f"by the register {sum(max(n) - min(n) + 1 - len(n) for n in whole.values()) / sum(max(n) - min(n) + 1 for n in whole.values()):.2%}."
    )
    print(f"Numbers taken for typing errors: {sum(len(one.strays) for one in found)}.")


def ratio(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def main() -> None:
    for measure, path in (
        (register, SHARED / "serials-batke" / "batke.jsonl"),
        (gazette, SHARED / "gazette-ja" / "kanpo.jsonl"),
    ):
        if path.is_file():
            measure(path)
        else:
            print(f"skipped: {path.name} is not there")


if __name__ == "__main__":
    main()
