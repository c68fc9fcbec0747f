"""Sums of claims converted with rates of the user's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import aftername
from aftername import convert, find_mentions, read_rates
from aftername.records import Amount

ROOT = Path(__file__).resolve().parents[2]
RATES = "date,currency,rate,base\n2019-03-01,CNY,8,EUR\n2019-03-01,USD,1.2,EUR\n"
PAPER = """关于申报青梧人才计划的通知

一、青梧人才计划由青梧市人才工作局组织实施。
二、青梧人才计划入选者可获得80万元安家费。

青梧市人才工作局
2019年3月4日
"""


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "aftername", *map(str, words)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=120,
    )


def test_the_public_face_converts(tmp_path):
    """read_rates and convert take a mention's record to another currency at a day."""
    (tmp_path / "rates.csv").write_text(RATES, "utf-8")
    (sum_,) = [m.normal for m in find_mentions("最高80万元", "zh") if isinstance(m.normal, Amount)]
    made = convert(sum_, "USD", "2019-03-04", read_rates(tmp_path / "rates.csv"))
    assert (made.low, made.high, made.on) == (None, Decimal("120000.00"), "2019-03-01")
    assert {"convert", "read_rates"} <= set(aftername.__all__)


def test_claims_are_listed_with_converted_sums(tmp_path):
    """list claims --json --rates adds the sum at the date of the statement; a far day says that there is no rate."""
    paper, case, rates = tmp_path / "paper.txt", tmp_path / "x.case", tmp_path / "rates.csv"
    paper.write_text(PAPER, "utf-8")
    assert run("review", paper, "-o", case).returncode == 0
    rates.write_text(RATES, "utf-8")
    told = run("list", case, "claims", "--json", "--rates", rates, "--to", "USD")
    assert told.returncode == 0, told.stderr
    sums = [row for row in map(json.loads, told.stdout.splitlines()) if "converted" in row]
    assert [row["converted"]["high"] for row in sums] == ["120000.00"]
    assert [row["converted"]["on"] for row in sums] == ["2019-03-01"]
    rates.write_text(RATES.replace("2019-03-01", "2018-03-01"), "utf-8")
    (row,) = [
        row
        for row in map(
            json.loads, run("list", case, "claims", "--json", "--rates", rates).stdout.splitlines()
        )
        if "converted" in row
    ]
    assert row["converted"]["high"] is None
    assert "no rate" in row["converted"]["why"]


def test_rates_elsewhere_are_refused(tmp_path):
    """--rates needs claims --json, and a table that can be read."""
    rates = tmp_path / "rates.csv"
    rates.write_text("nothing\n", "utf-8")
    assert "claims --json" in run("list", "x.case", "files", "--rates", rates).stderr
    told = run("list", "x.case", "claims", "--json", "--rates", rates)
    assert told.returncode == 2
    assert "no column 'date'" in told.stderr
