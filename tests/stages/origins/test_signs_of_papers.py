"""Signs that official papers and pages bear: titles, numbers, carriers, addresses, lemmas; and issues that are no copies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aftername.records import Field, Header
from aftername.stages import mentions, origins

RULE = (
    "溪桥管理办法\n第一条 为了规范溪桥计划的管理，制定本办法。第二条 计划由柳城人才局负责实施，各区协助。第三条 申报人应当在外地"
    "连续工作三年以上，年龄不超过四十一周岁。第四条 入选者由市里给予一次性补助六十七万元，分三年拨付。第五条 本办法自发布之日起施行。"
)
REWRITTEN = (
    "溪桥管理办法\n第一条 为了规范溪桥计划的管理，制定本办法。第二条 本市行政区域内溪桥计划的遴选、考核与退出适用本规定，区人才工作部门承担日常事务。"
    "第三条 遴选坚持公开、公平、择优的原则，每两年组织一次，名额由联席会议商定。第四条 考核不合格者退出，已拨经费予以收回。"
)
CALL = (
    "关于组织申报{year}年度溪桥计划的通知\n各有关单位：现将溪桥计划的申报事项通知如下。申报人应当在外地连续工作三年以上，年龄不超过四十一周岁，"
    "并与本市单位签订五年以上的聘用合同。材料一式三份，请于{year}年九月二十三日以前送到人才处，逾期不再受理。"
)


@pytest.fixture
def found(document):
    """Gives origins, and the names of documents, for texts told as name=(language, text[, header fields])."""

    def find(**told):
        held = []
        for name, (language, text, *rest) in told.items():
            one = document(name, language, text)
            fields = {"title": text.split("\n")[0], **(rest[0] if rest else {})}
            header = {}
            for kind, value in fields.items():
                at = text.find(value) if value else -1
                header[kind] = Field(value, one.anchor(at, at + len(value)) if at >= 0 else None, "given")
            held.append(replace(one, header=Header(**header)))
        fingerprints = [
            origins.fingerprint(one, [m for m in mentions.find(one) if m.kind in origins.KINDS])
            for one in held
        ]
        telling = {one.id: [m for m in mentions.find(one) if m.kind in origins.TELLING] for one in held}
        made = origins.find(fingerprints, {one.id: one for one in held}.__getitem__, (), telling.__getitem__)
        name_of = {one.id: one.file for one in held}
        return made, name_of

    return find


def names(made, name_of):
    return sorted(sorted(name_of[one] for one in origin.documents) for origin in made)


def test_versions_of_a_rule_stand_in_order(found):
    """A rule that was rewritten keeps its title and a clause: one family, the older version first."""
    made, name_of = found(
        b=("zh", REWRITTEN, {"published": "2023-05-01"}), a=("zh", RULE, {"published": "2016-03-01"})
    )
    (one,) = made
    assert [name_of[version] for version in one.versions] == ["a", "b"]
    assert name_of[one.root] == "a"
    assert any(sign.kind == "same-title" for sign in one.signs)


def test_another_rule_with_the_same_words_stays_apart(found):
    """A rule with another title is another rule, however many of its words are the same."""
    made, name_of = found(a=("zh", RULE), b=("zh", RULE.replace("溪桥", "石渡")))
    assert names(made, name_of) == [["a"], ["b"]]


def test_the_call_of_the_next_year_is_no_copy(found):
    """A notice issued anew each year is an origin each time; the same call on another site is a copy."""
    again = "柳城招才网\n" + CALL.format(year=2021)
    made, name_of = found(
        a=("zh", CALL.format(year=2021)),
        b=("zh", CALL.format(year=2022)),
        c=("zh", again, {"title": "关于组织申报2021年度溪桥计划的通知"}),
    )
    assert names(made, name_of) == [["a", "c"], ["b"]]


def test_numbers_tell_papers_of_one_title_apart(found):
    """Two notices of one title with numbers of their own are two; with one number they are one."""
    text = CALL.format(year=2021).replace("2021年度", "").replace("2021年", "")
    made, name_of = found(
        a=("zh", text, {"number": "柳人才〔2020〕4号"}),
        b=("zh", text.replace("三份", "两份"), {"number": "柳人才〔2021〕7号"}),
        c=("zh", text + "附件略", {"number": "柳人才〔2021〕7号"}),
    )
    assert names(made, name_of) == [["a"], ["b", "c"]]


def test_two_letters_of_one_form_are_two(found):
    """What is written to one city and what is written to another are two papers, however alike; a copy has the same addressee."""
    letter = "{}人民政府：\n来函收悉。同意在贵市建设溪桥人才试验区，请按照建设方案推进各项工作，于十二月三十一日以前报送进展，并安排专人负责联络。"
    made, name_of = found(
        a=("zh", letter.format("柳城市"), {"title": ""}),
        b=("zh", letter.format("石渡市"), {"title": ""}),
        c=("zh", "柳城招才网\n" + letter.format("柳城市"), {"title": ""}),
    )
    assert names(made, name_of) == [["a", "c"], ["b"]]


def test_a_carrier_goes_back_to_what_it_carries(found):
    """Two lines that pass a paper on are no second origin; the paper is the root."""
    carrier = "东柳区人才办关于转发《溪桥管理办法》的通知\n各街道：现将该办法转发给你们，请遵照执行。"
    made, name_of = found(a=("zh", carrier), b=("zh", RULE))
    (one,) = made
    assert {sign.kind for sign in one.signs} == {"carrier"}
    assert name_of[one.root] == "b"


def test_a_carrier_with_rules_of_its_own_is_an_origin(found):
    """A district that adds a page of its own rules says something of its own."""
    own = "".join(f"{n}、本区另行规定第{n}项：街道负责核对第{n}类材料并于{n}日内回复。" for n in range(3, 30))
    carrier = "东柳区人才办关于转发《溪桥管理办法》的通知\n各街道：现将该办法转发给你们。" + own
    made, name_of = found(a=("zh", carrier), b=("zh", RULE))
    assert names(made, name_of) == [["a"], ["b"]]


PAGE = (
    "Ellmouth harbour\nThe harbour board of Ellmouth met on Tuesday and put off the sale of the two old cranes. A survey of the quay "
    "found cracks in nine of the forty piers, and the board asked its engineer for a plan of repair before winter comes."
)


def test_a_page_that_names_its_source(found):
    """An article with the address of another below it goes back to that one, and that one is the root."""
    short = "What the board said\nThe harbour board of Ellmouth met on Tuesday and put off the sale. More next week, said a neighbour of the quay, who has seen many boards come and go there.\nSource: https://news.example/harbour/cranes-2031.html"
    made, name_of = found(
        a=("en", short), b=("en", PAGE, {"url": "https://www.news.example/harbour/cranes-2031.html"})
    )
    (one,) = made
    assert name_of[one.root] == "b"
    assert "same-address" in {sign.kind for sign in one.signs}


def test_one_address_for_every_page_says_nothing(found):
    """A site that gives all its pages one short address does not make them one text."""
    made, name_of = found(
        a=("en", PAGE, {"url": "https://news.example/"}),
        b=(
            "en",
            "Bees\nBeekeepers lost forty hives to frost in the valley this year.",
            {"url": "https://news.example/"},
        ),
    )
    assert names(made, name_of) == [["a"], ["b"]]


def test_mirrors_of_an_encyclopedia_page(found):
    """An article and an older version of it on a copying site are one; an article on another lemma is not."""
    article = (
        "Reed Plan - Wikipedia\nThe Reed Plan is a plan of the harbour board of Ellmouth for the repair of its quay and the sale of old cranes."
        " It was begun in the spring by the engineer of the board and is paid for by the county. Critics said that it came late."
    )
    older = article.replace(" - Wikipedia", " | Open Encyclopedia").replace(
        "It was begun in the spring by the engineer of the board and is paid for by the county.",
        "Nothing is known of its cost. The county has not said whether it will pay, and the town council has asked twice since the winter.",
    )
    other = "Sedge Plan - Wikipedia\nThe Sedge Plan is a plan of the school board of Tarn for a new wing and four teachers of mathematics."
    made, name_of = found(a=("en", article), b=("en", older), c=("en", other))
    assert names(made, name_of) == [["a", "b"], ["c"]]


def test_readings_between_characters_do_not_hide_a_copy(found):
    """A copy with pinyin between its characters is the same text, and is not the root."""
    import re

    spun = re.sub(r"([\u4e00-\u9fff])", r"\1xī", RULE.split("\n")[1])
    made, name_of = found(a=("zh", RULE.split("\n")[1], {"title": ""}), b=("zh", spun, {"title": ""}))
    (one,) = made
    assert name_of[one.root] == "a"
