"""Names follow the reader's language, and the kind of thing can be asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from aftername.cli import main
from aftername.cli.reader import for_reader, names_for_reader
from aftername.records import Anchor, Name, Programme

ANCHOR = Anchor("d", 0, 1, "x")
NAMES = tuple(
    Name(written, written, language, script, 1, 1, None, None, ANCHOR)
    for written, language, script in (
        ("汀兰计划", "zh", "Hans"),
        ("Tinglan Plan", "en", "Latn"),
        ("정란계획", "ko", "Kore"),
    )
)
TINGLAN = Programme("汀兰计划", "汀兰", None, None, NAMES, (), ("d",), 1, None, None)


@pytest.mark.parametrize(
    ("language", "told", "first"),
    [
        (None, "汀兰计划", "汀兰计划"),
        ("en", "Tinglan Plan (汀兰计划)", "Tinglan Plan"),
        ("ko", "정란계획 (汀兰计划)", "정란계획"),
        ("zh", "汀兰计划", "汀兰计划"),
        ("ja", "汀兰计划", "汀兰计划"),
    ],
)
def test_the_readers_spelling_comes_first(language, told, first):
    """With the one most documents write beside it; where there is none in the language, that one alone."""
    assert for_reader(TINGLAN, language) == told
    assert names_for_reader(TINGLAN, language)[0] == first
    assert set(names_for_reader(TINGLAN, language)) == {name.written for name in NAMES}


def test_a_campaign_is_listed_as_one(tmp_path: Path):
    """`list programmes` marks what is no scheme and can be narrowed to one kind."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text(
        "“汀兰计划”引进海外学者，由青岚省科学技术厅组织实施，入选者给予科研经费300万元。\n", "utf-8"
    )
    (papers / "b.txt").write_text(
        "青岚市关于开展“清风行动”的通知\n\n全市开展“清风行动”，整治市容环境。“清风行动”为期三个月。\n",
        "utf-8",
    )
    case = str(tmp_path / "x.case")
    assert CliRunner().invoke(main, ["review", str(papers), "-o", case, "--engine", "local"]).exit_code == 0
    every = CliRunner().invoke(main, ["list", case, "programmes"]).stdout
    campaigns = CliRunner().invoke(main, ["list", case, "programmes", "--thing", "campaign"]).stdout
    schemes = CliRunner().invoke(main, ["list", case, "programmes", "--thing", "scheme"]).stdout
    assert "[campaign] " in every
    assert "清风行动" in campaigns
    assert "汀兰计划" not in campaigns
    assert "汀兰计划" in schemes
    assert "清风行动" not in schemes
    page = (tmp_path / "dossier.html").read_text("utf-8")
    assert "Campaigns, works and work plans" in page
    wrong = CliRunner().invoke(main, ["list", case, "claims", "--thing", "campaign"])
    assert wrong.exit_code == 2
