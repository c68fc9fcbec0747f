"""The commands serials and explain."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

import pytest
from click.testing import CliRunner

from aftername.casefile import Store
from aftername.cli import main
from aftername.records import Gap

KEYS = ["series", "year", "held", "highest", "missing", "estimate", "low", "high", "share"]


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "register.csv"
    rows = [
        f"甲科发〔{y}〕{n}号,{y}-0{1 + n % 9}-01"
        for y in (2015, 2016)
        for n in range(1, 21)
        if n % (y - 2008)
    ]
    path.write_text("\n".join(["文号,成文日期", *rows, "看不清,2016-05-01"]), "utf-8")
    return path


def test_one_object_for_each_series_and_year(table):
    """--json prints one object a line, with the fields a program needs."""
    done = CliRunner().invoke(main, ["serials", str(table), "--json"])
    assert done.exit_code == 0, done.output
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(one["series"], one["year"], one["missing"]) for one in told] == [
        ("甲科发", 2015, [7, 14]),
        ("甲科发", 2016, [8, 16]),
    ]
    assert all(key in told[0] for key in KEYS)
    assert told[0]["low"] <= told[0]["estimate"] <= told[0]["high"]
    assert "1 of 37 rows" in done.stderr


def test_lines_a_person_reads_and_a_chart(table, tmp_path):
    """Without --json the missing stretches and notes are told; --svg writes a chart."""
    chart = tmp_path / "chart.svg"
    done = CliRunner().invoke(main, ["serials", str(table), "--svg", str(chart)])
    assert "missing 2: 7, 14" in done.stdout
    assert "columns: date = 成文日期, number = 文号" in done.stderr
    ElementTree.fromstring(chart.read_text("utf-8"))


def test_trouble_is_one_line(tmp_path):
    """No file, no numbers, a wrong --held: one line and exit code 2."""
    for asked in ([str(tmp_path / "none.csv")], [str(tmp_path / "none.csv"), "--held", "x"]):
        done = CliRunner().invoke(main, ["serials", *asked])
        assert done.exit_code == 2
        assert "Traceback" not in done.output


def test_explain_and_undo(tmp_path):
    """A reason is kept with author and time, by the beginning of the id; --undo takes it back."""
    path = tmp_path / "x.case"
    gap = Gap(
        "late", "甲局, 2015", "甲局|2015", "1 of 3 papers came late.", "all", 1, 3, "papers", ("chance",)
    )
    with Store(path, writing=True) as store, store.change():
        store.replace_gaps([gap])
    run = CliRunner().invoke
    done = run(
        main, ["explain", str(path), gap.id[:6], "--because", "the site moved", "--author", "a reader"]
    )
    assert done.exit_code == 0, done.output
    with Store(path) as store:
        (held,) = store.explanations()
        assert (held.gap, held.because, held.author) == (gap.id, "the site moved", "a reader")
        assert held.time.endswith("+00:00")
    assert run(main, ["explain", str(path), "ffff", "--because", "x"]).exit_code == 2
    assert run(main, ["explain", str(path), gap.id]).exit_code == 2
    assert run(main, ["explain", str(path), gap.id, "--undo"]).exit_code == 0
    with Store(path) as store:
        assert store.explanations() == []
