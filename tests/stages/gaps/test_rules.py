"""Missing serials, names used locally only, late papers, marks; and that order changes nothing."""

from __future__ import annotations

import pytest

from aftername.records import Anchor, Name, Programme
from aftername.stages import gaps as stage
from aftername.stages.gaps.rules.withheld import marks_in


def numbered(pile, serials, year=2013):
    for n in serials:
        number = f"甲科发〔{year}〕{n}号"
        pile.add(
            f"{number}\n正文{n}",
            title=f"关于事项{n}的通知",
            number=number,
            issuer="甲科技局",
            issued=f"{year}-0{1 + n % 9}-11",
        )


def test_numbers_between_numbers_are_missing(pile):
    """Held are 1, 2 and 5: 3 and 4 are missing, anchored at their neighbours."""
    numbered(pile, (1, 2, 5))
    (gap,) = pile.gaps("missing-serials")
    assert (gap.missing, gap.count, gap.of) == (("3", "4"), 2, 5)
    assert {a.quote for a in gap.anchors} == {"甲科发〔2013〕2号", "甲科发〔2013〕5号"}
    assert gap.series is not None
    assert "甲科技局" in gap.subject


def test_a_full_series_and_two_stray_papers_are_no_gap(pile):
    """A complete series is no gap; nor is a series of which two numbers happen to be held."""
    numbered(pile, (1, 2, 3, 4))
    numbered(pile, (7, 90), year=2015)
    assert pile.gaps("missing-serials") == []


def test_a_missing_number_that_is_cited_is_said_so(pile):
    """A missing number that a document cites is named, and so is one beyond the highest one found."""
    numbered(pile, (1, 2, 5))
    pile.add(
        "据：甲科发〔2013〕4号、甲科发〔2013〕6号。" + "。" * 500, title="乙文", number="乙发〔2014〕1号"
    )
    (gap,) = pile.gaps("missing-serials")
    assert "1 of them is cited" in gap.statement
    assert "beyond the highest one found are cited (6)" in gap.statement


def programme(pile, name, documents, level=None):
    anchors = []
    for document in documents:
        place = document.text.find(name)
        anchors.append(Anchor(document.id, place, place + len(name), name))
    names = (Name(name, name, "zh", "Hani", len(documents), len(documents), None, None, anchors[0]),)
    pile.programmes.append(
        Programme(
            name,
            name,
            None,
            level,
            names,
            (),
            tuple(sorted(d.id for d in documents)),
            len(documents),
            None,
            None,
        )
    )


def local(pile, name, *places):
    return [
        pile.add(
            f"申报{name}的通知",
            title=f"{place}通知",
            issuer=place,
            level="municipal",
            issued=f"20{19 + i}-05-01",
        )
        for i, place in enumerate(places)
    ]


def test_a_name_of_several_cities_that_no_central_paper_has(pile):
    """Named by two cities in years of which central papers are held, and by none of those."""
    found = local(pile, "甲灯计划", "乙市", "丙市")
    for i in range(3):
        pile.add("正文", title=f"某部文件{i}", level="central", issued="2019-02-01")
    programme(pile, "甲灯计划", found)
    (gap,) = pile.gaps("local-never-central")
    assert "none of the 3 central documents" in gap.statement
    cells = {(c.level, c.year): (c.naming, c.held) for c in gap.cells}
    assert cells == {("central", 2019): (0, 3), ("municipal", 2019): (1, 1), ("municipal", 2020): (1, 1)}


@pytest.mark.parametrize(
    "how", ["no central paper of those years", "a central paper names it", "one city only", "a city's own"]
)
def test_when_an_empty_central_row_is_no_finding(pile, how):
    """No central papers of those years, a central one that names it, one office alone, a local owner: no gap."""
    found = local(pile, "甲灯计划", "乙市", "乙市" if how == "one city only" else "丙市")
    year = "2009" if how.startswith("no central") else "2019"
    central = pile.add("正文甲灯计划", title="某部文件", level="central", issued=f"{year}-02-01")
    if how == "a central paper names it":
        found.append(central)
    programme(pile, "甲灯计划", found, "municipal" if how == "a city's own" else None)
    assert pile.gaps("local-never-central") == []


def test_late_papers_by_office_and_year(pile):
    """Days from issue to publication; an office and year with a late paper is a gap with the middle paper's days."""
    for i, published in enumerate(("2015-01-12", "2015-01-20", "2015-07-01", "2014-12-30")):
        pile.add(f"文{i}", title=f"文{i}", issuer="甲局", issued="2015-01-10", published=published)
    pile.add("文", title="按时", issuer="乙局", issued="2015-01-10", published="2015-01-15")
    pile.add("文", title="只有月份", issuer="乙局", issued="2015-01", published="2016-01-15")
    (gap,) = pile.gaps("late")
    assert (gap.count, gap.of, gap.days) == (1, 3, 10.0)
    assert gap.subject == "甲局, 2015"


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        ("正文。\n（此件不公开）\n", "zh", "not public"),
        ("公开属性：依申请公开\n正文", "zh", "on request"),
        ("秘密★5年\n甲发〔2010〕1号", "zh", "classified"),
        ("入选人员（名单略）已报备。", "zh", "names withheld"),
        ("取扱注意\n甲室長殿", "ja", "internal"),
        ("【部外秘】計画の概要", "ja", "internal"),
        ("공개구분: 비공개\n끝.", "ko", "not public"),
        ("공개여부 : 부분공개", "ko", "in part"),
        ("OFFICIAL USE ONLY\nTo all heads", "en", "internal"),
        ("The list of fellows (names withheld).", "en", "names withheld"),
        ("负责人：■■■■，电话", "zh", "in part"),
    ],
)
def test_marks(pile, text, language, says):
    """Marks of openness, classes of secrecy and things left out are found where they stand as marks."""
    document = pile.add(text, language)
    assert [mark.says for mark in marks_in(document)] == [says]
    (gap,) = pile.gaps("withheld")
    assert (gap.count, gap.of) == (1, 1)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("对依申请公开的政府信息，应当在二十日内答复。", "zh"),
        ("（此件公开发布）", "zh"),
        ("保守国家秘密是公民的义务。", "zh"),
        ("情報を非公開とする場合の基準を定める。", "ja"),
        ("비공개 대상 정보의 범위를 정한다.", "ko"),
        ("The secretary keeps confidential files.", "en"),
        ("No secret was found.", "en"),
    ],
)
def test_words_about_marks_are_no_marks(pile, text, language):
    """A sentence that speaks of openness or secrecy is no mark."""
    assert list(marks_in(pile.add(text, language))) == []


def test_order_changes_nothing(pile):
    """The same records in another order give the same gaps."""
    numbered(pile, (1, 2, 5, 9))
    pile.add(
        "《甲灯办法》（此件不公开）", title="乙文", issuer="甲局", issued="2015-01-10", published="2016-01-10"
    )
    again = stage.find(
        dict(reversed(pile.cards().items())), pile.mentions(), pile.programmes, reversed(pile.documents)
    )
    assert list(again) == pile.gaps()
    assert {gap.kind for gap in again} == {"missing-serials", "cited-absent", "late", "withheld"}
