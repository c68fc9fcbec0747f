"""Small versions of benchmarks/torture: hostile files, words that would act, other environments, a full disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks" / "torture"))

import made  # type: ignore[import-not-found]

from aftername.case import Case, review
from aftername.exports.html import _script
from aftername.settings import Settings

HAND = Settings(engine="local", timeout_s=20)


def reviewed(folder: Path, case: Path) -> Case:
    return review(folder, case, HAND)


def test_hostile_files_cost_only_themselves(tmp_path: Path) -> None:
    """Every hostile file is read or a problem, and the sound ones beside them give what they give alone."""
    made.sound(tmp_path / "in", 3)
    with reviewed(tmp_path / "in", tmp_path / "alone.case") as case:
        alone = {one.name for one in case.programmes()}
    made.hostile(tmp_path / "in", 6, Random(3))
    with reviewed(tmp_path / "in", tmp_path / "x.case") as case:
        assert alone <= {name.written for one in case.programmes() for name in one.names}
        listed = {one.path for one in case.files() if "!" not in one.path}
        assert listed == {f"in/{one.name}" for one in (tmp_path / "in").iterdir()}
        assert {one.status for one in case.files()} <= {"read", "opened", "problem"}
        assert case.verify().broken == ()


def test_words_of_the_material_never_act(tmp_path: Path) -> None:
    """Markup in titles and texts is shown in the page and runs nowhere; a cut of a page cannot be forged."""
    for number, words in enumerate(made.VECTORS):
        made.sound(tmp_path / "in" / str(number), 1, f" {words} ")
    with reviewed(tmp_path / "in", tmp_path / "x.case") as case:
        pages = [one.read_text("utf-8") for one in case.write_dossier(tmp_path / "dossier.html")]
    ours = f"<script>{_script()}</script>"  # the one that the page has and its policy lets run
    assert all(page.count(ours) == 1 for page in pages if ours in page)
    told = "".join(page.replace(ours, "") for page in pages)
    assert re.findall(r"<(?:script|iframe|object|embed|form|base)\b", told) == []
    assert re.findall(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', told)) == []
    assert "alert(1)" in told


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Another time zone, another order of sets, another number of workers: one page."""
    made.sound(tmp_path / "in", 4)
    pages = set()
    for number, extra in enumerate(
        ({"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}, {"LC_ALL": "C", "PYTHONHASHSEED": "2"})
    ):
        subprocess.run(
            [sys.executable, "-m", "aftername", "review", "in", "-o", f"{number}/x.case", "--workers", str(number + 1)],
            cwd=tmp_path, env={**os.environ, **extra}, check=True, capture_output=True,
        )  # fmt: skip
        pages.add((tmp_path / str(number) / "dossier.html").read_bytes())
    assert len(pages) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="limits on the size of files are tried on Linux")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    """No room for the case: one line, no traceback, and it comes back when there is room."""
    made.sound(tmp_path / "in", 2)
    asked = [sys.executable, "-m", "aftername", "review", "in", "-o", "x.case", "--engine", "local"]
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 40; exec "$@"', "-", *asked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert subprocess.run(asked, cwd=tmp_path, capture_output=True, check=False).returncode == 0
