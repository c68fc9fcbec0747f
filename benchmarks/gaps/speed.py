"""How long a million numbers take, from a CSV to the counts.

    .venv/bin/python benchmarks/gaps/speed.py [--numbers 1000000]

Writes a made-up table with 200 offices and 30 years, numbers in several written forms, reads it and counts.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from aftername.citing.serials import Entry, series_from
from aftername.stages.gaps.tables import read_table

FORMS = ("{c}〔{y}〕{n}号", "{c}[{y}]{n}号", "{c}（{y}）{n}号", "{c}〔{y}〕 {n} 号")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--numbers", type=int, default=1_000_000)
    count = asked.parse_args().numbers
    chance = random.Random(7)
    codes = [f"{a}{b}发" for a in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉" for b in "科教文财工农林水商建"]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "million.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["文号", "成文日期"])
            for i in range(count):
                c, y, n = chance.choice(codes), chance.randint(1995, 2024), chance.randint(1, 200)
                rows.writerow([FORMS[i % 4].format(c=c, y=y, n=n), f"{y}-{1 + n // 17:02d}-{1 + n % 28:02d}"])
        begin = time.perf_counter()
        table = read_table(path)
        read = time.perf_counter() - begin
    begin = time.perf_counter()
    series = series_from(table.entries)
    counted = time.perf_counter() - begin
    begin = time.perf_counter()
    series_from(Entry("甲发", None, n, f"{1990 + n // 40_000}-03-01") for n in range(1, count, 2))
    one = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("| numbers | read | counted | series and years | one long series | peak MiB |")
    print("|---:|---:|---:|---:|---:|---:|")
    print(f"| {count:,} | {read:.1f} s | {counted:.1f} s | {len(series):,} | {one:.1f} s | {peak:.0f} |")


if __name__ == "__main__":
    main()
