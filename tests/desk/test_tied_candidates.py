"""A candidate at the end of an edge of succession stands among the names to decide, in four languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from aftername.case import open_case, review
from aftername.desk.candidates import TIED

TOLD = [
    ("zh", "“汀兰人才计划”由石岛省科技厅实施。2020年，“汀兰人才计划”更名为“苇航之光”。", "苇航之光"),
    (
        "ja",
        "県の「汀蘭人材育成事業」は研究者を支援する。県は「汀蘭人材育成事業」を2020年に「葦航のひかり」に改称した。",
        "葦航のひかり",
    ),
    (
        "ko",
        "‘정란 인재양성 사업’은 연구자를 지원한다. 시는 ‘정란 인재양성 사업’의 명칭을 2020년 ‘위항의 빛’으로 변경했다.",
        "위항의 빛",
    ),
    (
        "en",
        "The Weihang Talents Plan supports scientists. From 2020 the Weihang Talents Plan was replaced by Tinglan Horizons.",
        "Tinglan Horizons",
    ),
]


@pytest.mark.parametrize(("language", "text", "name"), TOLD)
def test_the_end_of_an_edge_is_a_name_to_decide(tmp_path: Path, language: str, text: str, name: str) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    review([tmp_path / "a.txt"], case=tmp_path / "a.case")
    with open_case(tmp_path / "a.case") as case:
        edges = [one for one in case.succession() if name in (one.earlier_name, one.later_name)]
        waiting = {one.written: one for one in case.candidates()}
        known = {one.id for one in case.programmes()}
    if {one.later for one in edges} <= known and edges:
        return  # the finder of names takes it for one by itself
    assert edges
    assert any("is a candidate" in reason for reason in edges[0].against)
    assert TIED in waiting[name].signs
    assert waiting[name].id == edges[0].later
