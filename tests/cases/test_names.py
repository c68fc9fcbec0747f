"""Names across spellings and scripts, from files to the case: the first input, the example, and hard negatives."""

from __future__ import annotations

from pathlib import Path

import pytest

from aftername import find_mentions, review

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT.parent / "shared" / "seed"
EXAMPLE = ROOT / "examples" / "papers"


def programmes(folder, tmp_path):
    with review(folder, tmp_path / "names.case") as case:
        return list(case.programmes())


@pytest.mark.skipif(not SEED.is_dir(), reason="the first input (../shared/seed) is not here")
def test_the_first_input_names_two_programmes(tmp_path):
    """Five spellings are one programme and two wordings another; every spelling has its reason; nothing else joins."""
    found = programmes(SEED, tmp_path)
    names = sorted((sorted(name.written for name in one.names) for one in found), key=len)
    assert [len(one) for one in names] == [2, 5]
    five = max(found, key=lambda one: len(one.names))
    # What a text spells in five ways is read as one string of two characters by three traditions.
    assert {name.written[0] for name in five.names} == {"K", "Q"}
    for name in five.names:
        told = [g for g in five.grounds if name.written in (g.first, g.second) and g.weight == "strong"]
        assert {"reading", "same-text"} <= {g.kind for g in told}, name.written
        assert all(g.reason and g.anchors for g in told)


def test_the_example_is_two_programmes_in_four_languages(tmp_path):
    """Made-up papers in Chinese, Japanese, Korean and English: each programme under its names in all of them."""
    found = programmes(EXAMPLE, tmp_path)
    assert len(found) == 2
    for one in found:
        scripts = {name.script for name in one.names}
        assert {"Latn", "Kore"} <= scripts
        assert scripts & {"Hans", "Hant", "Hani"}


@pytest.mark.parametrize(
    "text",
    [
        "One was brought unto him, which owed him ten thousand talents of silver, and he had not to pay.",
        "The king paid a thousand talents a year in tribute to the city.",
        "Keimyung University in Daegu opened a research institute for foreign scholars.",
        "Tinglan Venture Partners invested 3 million dollars in a start-up that hires overseas engineers.",
        "香江两岸的居民申请了住房补贴。",
    ],
)
def test_money_firms_universities_and_rivers_are_no_programmes(text):
    """Talents of silver, a university, a venture firm and a river bear names of programmes and are none."""
    assert [m.written for m in find_mentions(text) if m.kind == "programme"] == []


def test_homophones_firms_and_longer_names_stay_apart(tmp_path):
    """Two scholars' schemes of one sound, a plan and a longer plan, a plan and a university: never one programme."""
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text(
        "省教育厅组织实施“汀江学者计划”，引进海外高层次人才，提供科研经费200万元。入选“汀江学者计划”的人才享受补贴。",
        encoding="utf-8",
    )
    (papers / "b.txt").write_text(
        "省教育厅组织实施“亭江学者计划”，引进海外高层次人才，提供科研经费200万元。入选“亭江学者计划”的人才享受补贴。",
        encoding="utf-8",
    )
    (papers / "c.txt").write_text(
        "省教育厅组织实施“鹤城汀江学者计划”，引进海外高层次人才。汀江大学欢迎申报。", encoding="utf-8"
    )
    found = programmes(papers, tmp_path)
    keys = sorted(one.key for one in found)
    assert len(keys) == len({tuple(sorted(n.written for n in one.names)) for one in found})
    for one in found:
        written = {name.written for name in one.names}
        assert not any("汀江" in name for name in written) or not any("亭江" in name for name in written)
        assert not any("鹤城" in name for name in written) or len(written) == 1
