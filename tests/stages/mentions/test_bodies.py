"""Bodies are found with their exact bounds, by the table and by the form of their names."""

from __future__ import annotations

import pytest

from aftername import find_mentions
from aftername.find import as_document
from aftername.stages.mentions.finders import bodies
from aftername.stages.mentions.scan import mentions_in


def found(text: str) -> list[tuple[str, str | None]]:
    mentions = mentions_in(as_document(text), None, (bodies.FINDER,))
    assert all(m.anchor.quote == text[m.anchor.start : m.anchor.end] for m in mentions)
    return [(m.written, m.normal.code) for m in mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由工业和信息化部会同青岚省科学技术厅组织实施。", [("工业和信息化部", "cn-miit"), ("青岚省科学技术厅", None)]),
        ("經教育部同意，由晨光大學承辦。", [("教育部", None), ("晨光大學", None)]),
        ("経済産業省と晨光大学が所管する。", [("経済産業省", "jp-meti"), ("晨光大学", None)]),
        ("과학기술정보통신부와 새벽대학교가 주관한다.", [("과학기술정보통신부", "kr-msit"), ("새벽대학교", None)]),
        (
            "Run by the Ministry of Industry and Information Technology (MIIT) with Dawn Valley University.",
            [("Ministry of Industry and Information Technology", "cn-miit"), ("MIIT", "cn-miit"), ("Dawn Valley University", None)],
        ),
        ("由青岚省人力资源和社会保障厅主管。", [("青岚省人力资源和社会保障厅", None)]),
        ("砚溪市住房和城乡建设局和青岚省科技厅发文。", [("砚溪市住房和城乡建设局", None), ("青岚省科技厅", None)]),
        ("经青岚省农业厅和青岚省科技厅同意。", [("青岚省农业厅", None), ("青岚省科技厅", None)]),
        ("由青岚省教育厅主办，晨光大学协办。", [("青岚省教育厅", None), ("晨光大学", None)]),
        ("砚溪市人才工作领导小组办公室印发。", [("砚溪市人才工作领导小组办公室", None)]),
        ("The Department of Barns’s Meadow Support Scheme feeds.", [("Department of Barns", None)]),
        ("The Meadow Support Scheme of the Department of Barns.", [("Department of Barns", None)]),
        ("The Department of Tenants’ Affairs agreed.", [("Department of Tenants’ Affairs", None)]),
        ("University of Lakeside and Dawn University agreed.", [("University of Lakeside", None), ("Dawn University", None)]),
    ],
)  # fmt: skip
def test_bodies_are_found(text, names):
    """Names of the table and names of a known form are found, without the words around them."""
    assert [(name, code) for name, code in found(text) if name != "教育部"] == [
        n for n in names if n[0] != "教育部"
    ]
    assert [name for name, _ in found(text)] == [name for name, _ in names]


@pytest.mark.parametrize(
    "text",
    [
        "各级教育部门要加强领导。",
        "加快建立应用型大学和产业研究院。",
        "充分发挥行业协会作用。",
        "the mom and pop shop is a department store",
        "박사후연구원을 모집한다.",
        "MOM 系统与 RS 编码",
    ],
)
def test_common_words_are_no_bodies(text):
    """Kinds of bodies, departments in general and stray initials are not found."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("zh", "必须提前征得青岚省科技厅同意。", ["青岚省科技厅"]),
        ("zh", "由省教育厅人事处受理。", ["省教育厅人事处"]),
        ("zh", "中外语言交流中心负责实施。", []),
        ("zh", "各级教育部门应当配合。", []),
        ("ja", "厚生労働省・東京労働局が実施する。", ["厚生労働省", "東京労働局"]),
        (
            "ja",
            "国立研究開発法人 波間エネルギー・産業技術機構が公募します。",
            ["国立研究開発法人 波間エネルギー・産業技術機構"],
        ),
        ("ja", "省エネ住宅と市民の課題について。", []),
        ("ja", "松浜市は補助金を交付する。", ["松浜市"]),
        ("ko", "당진시가 모집하고 한빛재단이 지원한다.", ["당진시", "한빛재단"]),
        ("ko", "일부 제도는 실시 후 연구에 쓰인다.", []),
        ("ko", "해양환경부에서 추진한다.", ["해양환경부"]),
        (
            "en",
            "The Harbour Food Agency (HFA) runs it. Apply to HFA by May.",
            ["Harbour Food Agency", "HFA", "HFA"],
        ),
        ("en", "Our office is open and the department store is not.", []),
        (
            "en",
            "Delivered by the Northern Skills Authority and the Department of Ports.",
            ["Northern Skills Authority", "Department of Ports"],
        ),
    ],
)
def test_forms_of_names(language, text, wanted):
    """A body by the noun its name ends or begins with: as far as the name goes, and not in a longer word."""
    found = [one.written for one in find_mentions(text, language) if one.kind == "body"]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("由山东省作家协会组织实施。", ["山东省作家协会"]),
        ("由青岚省科学技术协会组织实施。", ["青岚省科学技术协会"]),
        ("由山东省行业协会组织实施。", []),
        ("全市各类行业协会都参加。", []),
    ],
)
def test_an_association_of_a_place_is_a_body(text, bodies):
    """With a place before it, one of its kind; where a kind of association is meant, none."""
    assert [m.written for m in mentions_in(as_document(text)) if m.kind == "body"] == bodies
