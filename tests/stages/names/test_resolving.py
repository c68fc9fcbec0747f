"""Written forms of one name are one programme, with the reasons; namesakes of other owners stay apart."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.records import DocumentCard, Field, Header, Mention
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.names import KINDS, resolve


def resolved(*texts: str):
    """Programmes and belongings of some made-up texts, one document each, dated one year after another."""
    mentions: list[Mention] = []
    cards = {}
    for number, text in enumerate(texts):
        document = as_document(text)
        id_ = f"{number:016x}"
        header = Header(published=Field(f"{2015 + number}", None))
        cards[id_] = DocumentCard(
            id_, "f" * 64, str(number), (f"{number}.txt",), document.language, len(text), header
        )
        for mention in mentions_in(document):
            if mention.kind in KINDS:
                a = mention.anchor
                anchor = type(a)(id_, a.start, a.end, a.quote, a.page, a.found)
                mentions.append(Mention(mention.kind, anchor, mention.normal))
    return resolve(mentions, cards)


HANS = "青岚省组织实施“汀兰计划”，引进海外高层次人才，入选者给予科研经费。"
HANT = "青嵐省組織實施「汀蘭計劃」，引進海外高層次人才，入選者給予科研經費。"


def test_script_variants_are_one_programme():
    """Simplified and traditional forms are one programme; the reason is told with its passages."""
    programmes, belongings = resolved(HANS, HANT, HANS + "再次申报“汀兰计划”的人才。")
    one = next(p for p in programmes if "汀兰" in p.name)
    assert {name.written for name in one.names} >= {"汀兰计划", "汀蘭計劃"}
    assert one.name == "汀兰计划"
    assert len(one.documents) == 3
    assert (one.first, one.last) == ("2015", "2017")
    assert any(ground.kind == "script-variant" and ground.anchors for ground in one.grounds) or any(
        "script" in ground.reason or "characters" in ground.reason for ground in one.grounds
    )
    assert {b.document for b in belongings if b.programme == one.id} == set(one.documents)


def test_a_definition_joins_two_names():
    """What a text calls by a short name is one with the long one."""
    programmes, _ = resolved(
        "青岚省海外研究人才集聚工程（以下简称“汀兰计划”）引进海外高层次人才，给予科研经费。"
    )
    together = [
        p for p in programmes if {"汀兰计划", "青岚省海外研究人才集聚工程"} <= {n.written for n in p.names}
    ]
    assert len(together) == 1
    assert any(ground.weight == "explicit" for ground in together[0].grounds)


def test_different_names_stay_apart():
    """Two names side by side are two programmes."""
    programmes, _ = resolved("青岚省组织实施“汀兰计划”和“苇航计划”，引进海外高层次人才，给予科研经费。")
    assert len([p for p in programmes if "汀兰" in p.name or "苇航" in p.name]) == 2


def test_nothing_gives_nothing():
    """No mentions, no programmes."""
    assert resolve([], {}) == ((), ())


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_mentions_does_not_matter(order):
    """Mentions in any order give the same programmes."""
    whole = resolved(HANS, HANT)
    assert resolved(HANS, HANT)[::1] == whole
    assert list(whole[0]) == sorted(whole[0], key=lambda p: p.id)


def issued(*papers: tuple[str, str, str]):
    """Programmes of made-up papers: title, issuer and text of each."""
    mentions: list[Mention] = []
    cards = {}
    for number, (title, issuer, body) in enumerate(papers):
        document = as_document(f"{title}\n\n{body}")
        id_ = f"{number:016x}"
        header = Header(title=Field(title, None), issuer=Field(issuer, None) if issuer else None)
        cards[id_] = DocumentCard(id_, "f" * 64, "", (f"{number}.txt",), document.language, 9, header)
        for mention in mentions_in(document):
            if mention.kind in KINDS:
                a = mention.anchor
                anchor = type(a)(id_, a.start, a.end, a.quote, a.page, a.found)
                mentions.append(Mention(mention.kind, anchor, mention.normal))
    return resolve(mentions, cards)[0]


def call(place: str) -> tuple[str, str, str]:
    """A made-up call of a place's office for a scheme without an owner before its name."""
    office = f"{place}科学技术协会"
    return (
        f"{office}关于组织申报“青年英才扶摇工程”的通知",
        office,
        f"“青年英才扶摇工程”由{office}组织实施，入选者给予科研经费10万元。",
    )


def test_two_places_that_announce_one_name_have_two_programmes():
    """Where two provinces each announce it in a title and nobody says that it is the nation's."""
    assert {p.owner for p in issued(call("山东省"), call("江苏省"))} == {"山东", "江苏"}


def test_what_a_ministry_announces_too_is_not_each_places_own():
    """A central paper of that name, or one place alone, leaves one programme."""
    ministry = (
        "科学技术部关于“青年英才扶摇工程”的通知",
        "科学技术部",
        "“青年英才扶摇工程”引进海外学者，给予科研经费。",
    )
    assert len(issued(call("山东省"), call("江苏省"), ministry)) == 1
    assert len(issued(call("山东省"), call("山东省"))) == 1


def test_who_runs_it_says_whose_it_is():
    """Run by the office that issues the paper, in one by a ministry, in one by a province: two programmes."""

    def paper(office: str) -> tuple[str, str, str]:
        return f"{office}关于“松涛计划”的通知", office, f"“松涛计划”由{office}组织实施，引进海外学者。"

    owners = {p.owner for p in issued(paper("科学技术部"), paper("山东省科学技术厅"))}
    assert owners == {None, "山东"}
    forwarded = (
        "山东省科学技术厅关于“松涛计划”的通知",
        "山东省科学技术厅",
        "“松涛计划”由科学技术部组织实施，引进海外学者。",
    )
    assert {p.owner for p in issued(forwarded, paper("科学技术部"))} == {None}


def test_a_part_in_brackets_is_no_other_name_of_the_whole():
    """（海外） stands for a part with its own call: two programmes, and both say how they hang together."""
    programmes, _ = resolved(
        "“苇航青年基金项目”面向国内青年学者，给予科研经费。“苇航青年基金项目（海外）”面向海外青年学者，给予科研经费。"
    )
    assert sorted(p.name for p in programmes) == ["苇航青年基金项目", "苇航青年基金项目（海外）"]
    for one in programmes:
        assert any(g.kind == "part" and g.weight == "against" for g in one.grounds)
    alone, _ = resolved(
        "“苇航青年基金项目（海外）”面向海外青年学者。“苇航青年基金项目（海外）”给予科研经费。"
    )
    assert [p.name for p in alone] == ["苇航青年基金项目（海外）"]


def test_one_abbreviation_in_two_scripts_joins_a_name_and_its_translation():
    """Two papers define it in two languages; where the two names are no translation, it joins neither."""
    english = "The Thousand Pines Talent Plan (TPTP) recruits scientists from abroad. The TPTP offered 3 million yuan."
    programmes, _ = resolved(english, "“千松人才计划”（TPTP）引进海外学者。“千松人才计划”给予科研经费。")
    assert len(programmes) == 1
    assert {"TPTP", "千松人才计划", "Thousand Pines Talent Plan"} <= {n.written for n in programmes[0].names}
    others, _ = resolved(english, "“汀兰人才计划”（TPTP）引进海外学者。“汀兰人才计划”给予科研经费。")
    assert len(others) > 1


def test_packages_and_a_scheme_of_one_core_stay_apart():
    """Another head noun is another thing, unless a text says that both are one."""
    programmes, _ = resolved(
        "The Tinglan Packages fund researchers from abroad. The Tinglan Packages pay 3 million yuan.",
        "The Tinglan Scheme recruits scientists from abroad. The Tinglan Scheme is run by the Ministry of Science.",
    )
    together = [
        p
        for p in programmes
        if len({n.written for n in p.names} & {"Tinglan Packages", "Tinglan Scheme"}) > 1
    ]
    assert together == []


def test_what_most_names_are_of_is_what_a_programme_is():
    """A campaign is no scheme; a scheme stays one."""
    programmes, _ = resolved(
        "全省开展“清风”专项行动，整治市容环境。“清风”专项行动为期三个月。",
        HANS,
    )
    things = {p.name: p.thing for p in programmes}
    assert things["汀兰计划"] == "scheme"
    assert set(things.values()) <= {"scheme", "campaign"}


def test_names_that_a_bracket_gives_are_no_list():
    """The foreign name and its abbreviation in one bracket are names of one programme; a list in a sentence stays one."""
    programmes, _ = resolved(
        "「해외 물결신진연구자 유치사업(Wave Research Fellowship, WRF)」 과제를 공모한다. WRF 연구비는 연 70백만원이다. "
        "Wave Research Fellowship은 2017년에 시작되었다."
    )
    assert len(programmes) == 1
    two, _ = resolved(
        "“汀兰计划”、“苇航计划”引进海外高层次人才，给予科研经费。“汀兰计划”和“苇航计划”面向青年学者。"
    )
    assert len(two) == 2
