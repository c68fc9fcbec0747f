"""Papers that are cited: which are held, which are not."""

from __future__ import annotations

import pytest


def test_a_cited_paper_that_nobody_holds_is_a_gap(pile):
    """A title cited by two documents and held by none is one gap that counts both."""
    pile.add("根据《甲市英才引进办法》，制定本方案。", title="乙区方案", issued="2015-03-01")
    pile.add("按照《甲市英才引进办法》和《甲市英才引进办法》执行。", title="丙区方案", issued="2016-05-02")
    (gap,) = pile.gaps("cited-absent")
    assert (gap.count, gap.of, gap.first, gap.last) == (2, 2, "2015-03-01", "2016-05-02")
    assert "3 times in 2 documents" in gap.statement
    assert "not found in what was searched" in gap.statement


@pytest.mark.parametrize(
    ("held", "cited"),
    [
        ("甲部关于印发《乙材料发展规划》的通知", "《乙材料发展规划》"),
        ("甲部关于印发乙材料发展规划的通知", "《乙材料发展规划》"),
        ("甲部关于加强乙材料管理的意见", "《关于加强乙材料管理的意见》"),
        ("关于加强乙材料管理的意见", "《甲部关于加强乙材料管理的意见》"),
        ("中华人民共和国乙材料法", "《乙材料法》"),
        ("乙材料法", "《中华人民共和国乙材料法》"),
        ("乙材料管理办法（试行）", "《乙材料管理办法》"),
        ("乙材料管理办法", "《乙材料管理办法（2019年修订）》"),
        ("乙材料發展規劃", "《乙材料发展规划》"),
        ("乙材料发展规划", "《甲部关于转发〈乙材料发展规划〉的通知》"),
        ("“十九五”乙材料 发展规划", "《“十九五”乙\n材料发展规划》"),
        ("乙材料開発促進法（令和三年法律第九号）", "「乙材料開発促進法」"),
        ("을재료 개발 촉진법", "「을재료개발촉진법」"),
        ("Beta Materials Development Plan", "“Beta materials development plan”"),
    ],
)
def test_forms_of_one_title_resolve(pile, held, cited):
    """Carriers, offices, nations, versions, scripts, blanks and line breaks do not part a title from its paper."""
    pile.add("正文。", title=held, issued="2014-01-01")
    pile.add(f"根据{cited}办理。", title="别的文件", issued="2015-01-01")
    assert pile.gaps("cited-absent") == []


@pytest.mark.parametrize(
    ("held", "cited"),
    [
        ("乙材料发展规划（2011-2015年）", "《乙材料发展规划（2016-2020年）》"),
        ("甲部关于修改《乙材料管理办法》的决定", "《乙材料管理办法》"),
        ("甲部关于加强丙材料管理的意见", "《丁部关于加强丙材料管理的意见》"),
        ("乙材料管理办法实施细则", "《乙材料管理办法》"),
    ],
)
def test_near_titles_do_not_resolve(pile, held, cited):
    """Another period, a decision to amend, another office, a rule to carry it out: not that paper."""
    pile.add("正文。", title=held, issued="2014-01-01")
    pile.add(f"根据{cited}办理。", title="别的文件", issued="2015-01-01")
    assert len(pile.gaps("cited-absent")) == 1


def test_a_document_never_resolves_its_own_citation(pile):
    """What a document calls itself is neither held for others by its citing, nor a gap."""
    pile.add("《甲办事规则》自发布之日起施行。", title="甲办事规则", issued="2014-01-01")
    assert pile.gaps("cited-absent") == []


def test_an_earlier_paper_of_the_same_title_is_not_the_document_itself(pile):
    """A repeal of a paper with the same title and an earlier date is a citation of that paper."""
    pile.add("1986年3月1日发布的《甲税条例》同时废止。", title="甲税条例", issued="2009-01-01")
    (gap,) = pile.gaps("cited-absent")
    assert "1986" in gap.subject
    pile.add("正文。", title="甲税条例", issued="1986-03-01")
    assert pile.gaps("cited-absent") == []


def test_a_number_resolves_and_a_missing_number_is_a_gap(pile):
    """A cited number is looked for in the headers of other documents."""
    pile.add("甲科发〔2012〕3号\n正文", title="甲文", number="甲科发〔2012〕3号")
    pile.add(
        "见：甲科发〔2012〕3号、甲科发〔2012〕9号。" + "。" * 500, title="乙文", number="乙科发〔2013〕1号"
    )
    (gap,) = pile.gaps("cited-absent")
    assert gap.missing == ("甲科发〔2012〕9号",)


def test_title_and_number_side_by_side_are_one_paper(pile):
    """A title with its number behind it is one citation; either resolves it."""
    pile.add("正文", title="另一个名字", number="甲科发〔2012〕9号")
    pile.add("按照《甲引才办法》（甲科发〔2012〕9号）执行。", title="乙文", number="乙发〔2013〕1号")
    assert pile.gaps("cited-absent") == []
    pile.add("按照《丙引才办法》（丙科发〔2012〕7号）执行。", title="丁文", number="丁发〔2013〕1号")
    (gap,) = pile.gaps("cited-absent")
    assert gap.missing == ("《丙引才办法》", "丙科发〔2012〕7号")


def test_words_that_point_are_no_citations(pile):
    """《办法》 alone, a newspaper and a form are no papers that could be missing."""
    pile.add("本《办法》见《甲市日报》，填写《乙项目申请书》。", title="甲文")
    pile.add("同「要領」及び「甲毎日新聞」。", "ja", title="乙文書")
    assert pile.gaps("cited-absent") == []


def test_a_short_name_stands_for_the_long_one_before(pile):
    """《丙规划纲要》 after 《国家乙丙规划纲要》 is the same paper, not a second one."""
    pile.add("根据《国家中长期乙材料规划纲要》。《规划纲要》提出，《材料规划纲要》要求。", title="甲文")
    (gap,) = pile.gaps("cited-absent")
    assert gap.subject == "《国家中长期乙材料规划纲要》"


def test_forms_of_one_absent_paper_are_one_gap(pile):
    """Citing the carrier and citing the carried paper is citing one paper; its key stays when forms are added."""
    pile.add("《甲部关于印发〈乙规划大纲〉的通知》要求。", title="甲文")
    (before,) = pile.gaps("cited-absent")
    pile.add("落实《乙规划大纲》。", title="丁文")
    pile.add("落實《乙規劃大綱》。", title="戊文")
    (after,) = pile.gaps("cited-absent")
    assert after.id == before.id
    assert after.count == 3


def test_a_file_name_can_be_a_title(pile):
    """A document without a title that could be read is found by the name of its file; the rest is told."""
    pile.add("根据《乙材料发展规划大纲》办理。", issued="2015-01-01")
    held = pile.add("正文。")
    (gap,) = pile.gaps("cited-absent")
    assert "2 of them state no title" in gap.searched
    pile.paths[held.id] = ("papers/07 乙材料发展规划大纲（试行）.pdf",)
    assert pile.gaps("cited-absent") == []


def test_orders_in_the_history_of_an_order_are_no_citations(pile):
    """An order's head tells which orders revised it; another order in its text is cited."""
    head = "（2031年1月2日农业部令第20号公布，2035年3月4日农业部令第61号修订）"
    pile.add(
        f"{head}{'本条例适用于乙材料。' * 60}依照农业部令第9号办理。",
        title="乙材料条例",
        number="农业部令第20号",
    )
    assert [gap.subject for gap in pile.gaps("cited-absent")] == ["农业部令第9号"]


def test_a_word_for_the_paper_itself_is_no_citation(pile):
    """《若干政策》 and 《建设指南》 point to a paper named before; with a name before them they are papers."""
    pile.add("《若干政策》出台背景。《建设指南》另行印发。《甲市若干政策》已经废止。", title="丙说明")
    assert [gap.subject for gap in pile.gaps("cited-absent")] == ["《甲市若干政策》"]


@pytest.mark.parametrize(
    "held", ["甲省政府办公厅印发《关于渔港发展的意见》", "甲省政府转发《关于渔港发展的意见》"]
)
def test_a_paper_under_an_issuing_title_is_held(pile, held):
    """A title that says X issues 《T》 holds T."""
    pile.add("现将意见印发给你们。", title=held, issued="2031-01-01")
    pile.add("根据《关于渔港发展的意见》，通知如下。", title="别的文件", issued="2031-05-01")
    assert not pile.gaps("cited-absent")


def test_shows_books_and_forms_are_no_papers(pile):
    """What is introduced as a show or a book, and a form, is no paper; the rule beside them is."""
    pile.add(
        "对电视剧《海潮人家》、《渔火四季》填写《推荐表》的单位，依据《甲省奖励办法》表彰。", title="通知"
    )
    (gap,) = pile.gaps("cited-absent")
    assert "甲省奖励办法" in gap.subject


def test_statutes_come_last(pile):
    """A statute that everybody cites stands behind a rule that one document cites."""
    for number in range(3):
        pile.add("依照《行政许可法》办理。", title=f"第{number}号方案")
    pile.add("依照《行政许可法》和《甲市渔港办法》办理。", title="又一方案")
    assert [("渔港" in gap.subject) for gap in pile.gaps("cited-absent")] == [True, False]
