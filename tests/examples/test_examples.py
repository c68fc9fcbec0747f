"""The made-up case is marked as such, holds what its README says, and names nothing real."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAPERS = ROOT / "examples" / "papers"
GOLD = ROOT.parent / "shared" / "gold" / "programmes.json"
FILES = sorted(path for path in PAPERS.rglob("*") if path.is_file())


def text_of(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_says_that_it_is_made_up(path: Path) -> None:
    """No file of the case can be taken for a real paper."""
    text = text_of(path).lower()
    assert any(
        mark in text
        for mark in ("虚构示例", "虛構示例", "made-up example", "made up", "架空の例", "지어낸 예문")
    )


def test_the_readme_tells_of_every_file() -> None:
    """What is planted is written down, file by file."""
    readme = (ROOT / "examples" / "README.md").read_text("utf-8")
    for path in FILES:
        assert f"`{path.relative_to(PAPERS)}`" in readme


def test_the_plants_are_there() -> None:
    """A rename, a reprint, a missing serial that is cited, a conflict, GBK bytes, a copy, a broken file."""
    texts = {path.name: text_of(path) for path in FILES}
    assert "“汀兰计划”现更名为“苇航计划”" in texts["05-rename-2021.txt"]
    held = [
        n
        for n in range(10, 16)
        if any(f"\n岚科发〔2019〕{n}号\n" in t or f"<p>岚科发〔2019〕{n}号</p>" in t for t in texts.values())
    ]
    assert held == [11, 12, 14]
    assert "岚科发〔2019〕13号" in texts["02-results-2019.txt"]
    lead = "The Weihang Plan, formerly known as the Tinglan Plan, is run by the Qinglan Department of Human Resources"
    assert lead in texts["09-agency-2023.txt"]
    assert lead in texts["10-reprint-2023.html"]
    assert "由青岚省科学技术厅组织实施" in texts["01-call-2019.txt"]
    assert "由青岚省人力资源和社会保障厅主管" in texts["07-city-2022.txt"]
    with pytest.raises(UnicodeDecodeError):
        (PAPERS / "04-call-2020-gbk.txt").read_text("utf-8")
    copy = PAPERS / "copies" / "01-call-2019-again.txt"
    assert copy.read_bytes() == (PAPERS / "01-call-2019.txt").read_bytes()
    assert not (PAPERS / "14-cut-short.pdf").read_bytes().rstrip().endswith(b"%%EOF")


@pytest.mark.skipif(not GOLD.exists(), reason="the list of real programmes is not beside the repository")
def test_no_real_programme_is_named() -> None:
    """Nothing in the case is the name of a real programme."""
    real: set[str] = set()

    def collect(value: object) -> None:
        if isinstance(value, str):
            real.add(value)
        elif isinstance(value, dict):
            for one in value.values():
                collect(one)
        elif isinstance(value, list):
            for one in value:
                collect(one)

    rows = json.loads(GOLD.read_text("utf-8"))
    for row in rows if isinstance(rows, list) else rows.get("programmes", []):
        collect(row.get("names"))
    assert len(real) > 300
    text = "\n".join(text_of(path) for path in FILES).lower()
    assert not [name for name in real if len(name) > 3 and name.lower() in text]
