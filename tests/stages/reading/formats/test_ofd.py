"""OFD gives its pages in reading order, whatever the order of the objects in the file."""

from __future__ import annotations

from office_files import ofd, text_object

from aftername.settings import Settings
from aftername.stages.reading.formats import ofd as ofd_format
from aftername.stages.reading.part import Part, Trouble

SETTINGS = Settings()


def only(content: bytes) -> Part:
    (part,) = ofd_format.read(content, SETTINGS)
    assert isinstance(part, Part), part
    return part


def trouble(content: bytes, settings: Settings = SETTINGS) -> Trouble:
    one = ofd_format.read(content, settings)[0]
    assert isinstance(one, Trouble), one
    assert one.fatal
    return one


def test_lines_from_the_top_down_and_from_left_to_right() -> None:
    """Objects in the file stand in no order; places do."""
    page = (
        text_object(20, 60, "年龄不超过40周岁。")
        + text_object(20, 20, "晨曦计划公告")
        + text_object(64, 40, "300万元")
        + text_object(20, 40, "资助：")
    )
    assert only(ofd(page)).text.split("\n")[:3] == ["晨曦计划公告", "资助：\t300万元", "年龄不超过40周岁。"]


def test_a_sentence_over_two_pages_is_one() -> None:
    """Pages are kept; a sentence that the end of a page breaks is joined, the page number stands behind it."""
    first = text_object(20, 20, "申请人应当具有博士学位，并在海外工作满三") + text_object(100, 280, "— 1 —")
    second = text_object(20, 20, "年以上的，可以申报。") + text_object(100, 280, "— 2 —")
    part = only(ofd(first, second))
    assert "工作满三年以上的，可以申报。" in part.text
    assert [page.number for page in part.pages] == [1, 2]
    assert "可以申报" in part.text[part.pages[1].start : part.pages[1].end]


def test_what_stands_in_a_template_stands_on_each_page() -> None:
    """Labels of a form come from its template, values from the page; both make one line."""
    part = only(
        ofd(
            text_object(60, 20, "晨曦计划"),
            text_object(60, 20, "暮光计划"),
            template=text_object(20, 20, "项目名称："),
        )
    )
    assert part.text.split("\n")[:2] == ["项目名称：\t晨曦计划", "项目名称：\t暮光计划"]


def test_characters_that_a_text_puts_on_several_lines() -> None:
    """One text object may hold several lines; each has its height."""
    page = text_object(20, 20, "晨曦计划暮光计划", DeltaX="g 3 4 -12 g 3 4", DeltaY="g 3 0 6 g 3 0")
    assert only(ofd(page)).text.split("\n")[:2] == ["晨曦计划", "暮光计划"]


def test_print_that_looks_bold_and_words_that_are_spread() -> None:
    """The same characters at the same place are told once; two letters of a label are one word; figures stay apart."""
    page = (
        text_object(20, 20, "公告")
        + text_object(20.1, 20, "公告")
        + text_object(20, 40, "名称", DeltaX="12")
        + text_object(80, 40, "晨曦计划")
    )
    page += text_object(20, 60, "1") + text_object(36, 60, "2")
    assert only(ofd(page)).text.split("\n")[:3] == ["公告", "名称\t晨曦计划", "1\t2"]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    """Two columns of full lines are two texts; rows of a table stay rows."""
    left = [f"第{n}条晨曦计划的申请人应当符合规定" for n in "一二三四五六七"]
    right = [f"第{n}款暮光计划的经费按照办法拨付之" for n in "甲乙丙丁戊己庚"]
    prose = "".join(
        text_object(20, 20 + 6 * n, a) + text_object(120, 20 + 6 * n, b)
        for n, (a, b) in enumerate(zip(left, right, strict=True))
    )
    assert only(ofd(prose)).text.split("\n")[:14] == [*left, *right]
    rows = "".join(
        text_object(20, 20 + 6 * n, f"青年{n}") + text_object(120, 20 + 6 * n, f"{n}00万元")
        for n in range(1, 9)
    )
    assert only(ofd(rows)).text.split("\n")[0] == "青年1\t100万元"


def test_matrices_and_blocks() -> None:
    """An object may be scaled and moved, and stand deep in blocks."""
    moved = text_object(20, 40, "暮光计划").replace(
        "<ofd:TextObject", '<ofd:TextObject CTM="0.5 0 0 0.5 0 0"'
    )
    page = f"<ofd:PageBlock><ofd:PageBlock>{moved}</ofd:PageBlock></ofd:PageBlock>" + text_object(
        20, 20, "晨曦计划"
    )
    assert only(ofd(page)).text.split("\n")[:2] == ["晨曦计划", "暮光计划"]


def test_paths_and_pages_that_are_not_listed() -> None:
    """Paths from the top and with other letters are found; a document that lists no page has those in its folder."""
    content = ofd(text_object(20, 20, "晨曦计划"), **{"Doc_0/Document.xml": '<ofd:Document xmlns:ofd="x"/>'})
    assert only(content).text.strip() == "晨曦计划"
    whole = '<ofd:Document xmlns:ofd="x"><ofd:Pages><ofd:Page ID="1" BaseLoc="/DOC_0/pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>'
    assert (
        only(ofd(text_object(20, 20, "暮光计划"), **{"Doc_0/Document.xml": whole})).text.strip() == "暮光计划"
    )


def test_pages_that_are_missing_broken_or_pictures() -> None:
    """Each is named; the other pages are read; a document of such pages alone is a problem."""
    good = text_object(20, 20, "晨曦计划")
    part = only(ofd(good, good, good, **{"Doc_0/Pages/Page_1/Content.xml": "<a"}))
    assert [(one.reason, one.where) for one in part.problems] == [("partial", "page 2")]
    scan = only(ofd(good, "<ofd:ImageObject/>"))
    assert [(one.reason, one.where) for one in scan.problems] == [("no-text-layer", "page 2")]
    assert trouble(ofd("<ofd:ImageObject/>")).reason == "no-text-layer"
    assert trouble(ofd(good, **{"Doc_0/Pages/Page_0/Content.xml": "<a"})).reason == "damaged"
    assert trouble(ofd()).reason == "damaged"


def test_what_is_locked_or_hostile() -> None:
    """Encryption, entities and archives without a document are problems of their own kind."""
    assert trouble(ofd(text_object(0, 0, "x"), **{"Encryptions.xml": "<a/>"})).reason == "encrypted"
    entity = (
        '<!DOCTYPE a [<!ENTITY b "晨曦">]><ofd:OFD xmlns:ofd="x"><ofd:DocRoot>&b;</ofd:DocRoot></ofd:OFD>'
    )
    assert trouble(ofd(**{"OFD.xml": entity})).reason == "damaged"
    assert trouble(ofd(**{"OFD.xml": '<ofd:OFD xmlns:ofd="x"/>'})).reason == "damaged"
    wild = text_object(20, 20, "晨曦计划", DeltaX="g 99999999 1 g g g 3").replace('X="0"', 'X="1e999"')
    assert "晨" in only(ofd(wild)).text


def test_only_so_many_pages_are_read() -> None:
    """The limit on pages holds, and it is said."""
    (part,) = ofd_format.read(ofd(*[text_object(20, 20, "晨曦计划")] * 3), Settings(pages=2))
    assert isinstance(part, Part)
    assert len(part.pages) == 2
    assert "of 3 pages" in part.problems[0].detail
