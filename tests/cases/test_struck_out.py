"""What a tracked change struck out of a Word document is never a statement; what it put in is."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from aftername.case import review
from aftername.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks" / "pile"))

from office_files import docx, w_paragraph

STORIES = {
    "zh": ("“晨曦计划”入选者给予", "200万元", "300万元", "科研经费补助。", "“晨曦计划”由青岚市教育局组织实施。", 3_000_000),
    "ja": ("「黎明計画」は研究費として", "200万円", "300万円", "を支給する。", "「黎明計画」は青嵐市教育局が実施する。", 3_000_000),
    "ko": ("‘새벽사업’은 연구자에게 연구비 ", "2억원", "3억원", "을 지원한다.", "‘새벽사업’은 청람시교육청이 시행한다.", 300_000_000),
    "en": ("The Dawn Programme pays each fellow ", "EUR 200,000", "EUR 300,000", ".", "The Dawn Programme is run by the Bureau of Meadows.", 300_000),
}  # fmt: skip


@pytest.mark.parametrize("language", STORIES)
def test_only_what_was_put_in_is_said(language, tmp_path):
    """The old sum and a sentence struck out as a whole make no claim; the same text without changes makes both."""
    before, was, now, behind, gone, sum_ = STORIES[language]
    changed = w_paragraph(before, (was, "del"), (now, "ins"), behind) + w_paragraph((gone, "del"))
    plain = w_paragraph(before, now, behind) + w_paragraph(gone)
    said = {}
    for name, body in (("changed", changed), ("plain", plain)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "a.docx").write_bytes(docx(body))
        with review(folder, tmp_path / f"{name}.case", Settings(engine="local")) as case:
            said[name] = [(one.fact, getattr(one.normal, "low", None)) for one in case.claims()]
            quoted = "".join(a.quote for one in case.claims() for a in one.anchors)
            assert name == "plain" or (was not in quoted and gone not in quoted)
    sums = [low for fact, low in said["changed"] if fact == "offers"]
    assert sums == [sum_]
    assert "run-by" not in [fact for fact, _ in said["changed"]]
    assert "run-by" in [fact for fact, _ in said["plain"]]
