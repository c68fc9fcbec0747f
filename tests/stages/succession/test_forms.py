"""Edges seen in notices, not said: the same text under another name, and the same office asking the same."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from aftername.records import (
    Age,
    Amount,
    ChannelName,
    Claim,
    Date,
    Document,
    DocumentCard,
    DocumentNumber,
    Field,
    Header,
    Mention,
    Name,
    Programme,
    ProgrammeName,
    Segment,
    Speaker,
)
from aftername.stages import origins, succession
from aftername.stages.succession.reasons import structural, template

FORMS = {
    "zh": (
        "关于组织申报{year}年度“{name}”的通知\n{office}\n{year}年{month}月\n各有关单位：现就组织申报“{name}”有关事项通知如下。"
        "一、“{name}”面向{audience}，支持{field}方向的研究，年龄不超过{age}周岁。"
        "二、入选者给予{money}万元科研经费，由依托单位统一管理、单独核算，分三年拨付。"
        "三、申报人登录系统填报，由用人单位审核后提交，纸质材料一式五份由主管部门汇总盖章后统一递交。逾期不予受理。"
    ),
    "ja": (
        "「{name}」{year}年度公募要領について（通知）\n{office}\n{year}年{month}月\n「{name}」の公募を下記のとおり開始します。"
        "目的：{audience}を招へいし、{field}の研究水準を高めることを目的とします。応募資格は{age}歳未満の者とします。"
        "支援内容：採択者に研究費{money}万円を支給します。応募方法：ウェブサイトから申請書を提出してください。郵送では受け付けません。"
    ),
    "ko": (
        "{year}년도 ‘{name}’ 시행계획 공고\n{office}\n{year}년 {month}월\n‘{name}’의 신청을 다음과 같이 받습니다. "
        "지원 대상은 {field} 분야를 연구하는 {audience}로서 만 {age}세 이하인 사람입니다. 선정자에게 연구비 {money}만 원을 지급합니다. "
        "신청자는 누리집에서 신청서를 작성하여 제출하고, 서면 평가와 발표 평가를 거쳐 선정자를 확정합니다."
    ),
    "en": (
        "Call for applications: {name} {year}\n{office}\n{month}/{year}\nThe office invites applications for the {name}, which brings "
        "{audience} to the province to work on {field}. Whoever applies must be under {age}. A fellow is given {money} crowns. "
        "Applications are made online together with a letter of the host; late papers are returned unopened."
    ),
}
OTHER_FORM = (
    "{office}公告\n{year}年{month}月\n“{name}”开始受理。支持谁：{audience}，主攻{field}，未满{age}周岁。给什么：{money}万元，租住公寓三年内免租金。"
    "怎么报：先由企业注册账号，再由本人上传简历、研究计划和无犯罪记录证明；窗口不收纸件，系统到期自动关闭。全程不收取任何费用，谨防中介冒名。"
)
NAMES = [
    ("zh", "汀兰计划", "苇航计划"),
    ("ja", "若潮プログラム", "朝凪プログラム"),
    ("ko", "물마루 사업", "온새미 사업"),
    ("en", "Saltmarsh Programme", "O’Dwyer–Łaskarz Fellowship"),
]
OPTICS = {"field": "光学", "audience": "海外青年博士", "age": 40, "money": 200}
SHIPS = {"field": "船舶", "audience": "归国留学人员", "age": 45, "money": 350}
PLANTS = {"field": "育种", "audience": "外籍专家", "age": 35, "money": 80}


@dataclass
class Papers:
    """A case made by hand: notices with the claims and mentions that the stages before would find in them."""

    documents: list[Document] = field(default_factory=list)
    cards: dict[str, DocumentCard] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    programmes: dict[str, Programme] = field(default_factory=dict)

    def add(
        self,
        name,
        year,
        terms=OPTICS,
        office="岚洲人才局",
        language="zh",
        form=None,
        month=3,
        silent=(),
        **more,
    ):
        """One notice. silent: terms that are written but not read; more: number, level, track, site, unsigned."""
        given = {**terms, "name": name, "year": year, "office": office, "month": month}
        text = (form or FORMS[language]).format(**given)
        document = Document(
            f"{len(self.documents):04d}",
            "",
            text,
            language,
            Header(),
            segments=(Segment(0, len(text), language),),
        )

        def told(value, said=None):
            start = text.index(str(value))
            return Field(said or str(value), document.anchor(start, start + len(str(value))))

        header = Header(
            title=told(text.split("\n")[0]),
            issuer=told(office) if office and not more.get("unsigned") else None,
            number=told(more["number"]) if "number" in more else None,
            level=Field(more["level"], None) if "level" in more else None,
            published=Field(f"{year}-{month:02d}-05", told(year).anchor),
        )
        document = replace(document, header=header)
        self.documents.append(document)
        self.cards[document.id] = DocumentCard(
            document.id, document.file, "", ("x",), language, len(text), header
        )
        self.named[document.id] = name
        held, at = [], text.find(name)
        while at >= 0:
            normal = ProgrammeName(name, "", None, more.get("track"), "quoted")
            held.append(Mention("programme", document.anchor(at, at + len(name)), normal))
            at = text.find(name, at + 1)
        if "number" in more:
            series = DocumentNumber(more["number"], more["number"][:4], year, 1)
            held.append(Mention("document-number", header.number.anchor, series))
        anchor = held[0].anchor
        if "site" in more:
            at = text.index(more["site"])
            where = document.anchor(at, at + len(more["site"]))
            held.append(Mention("channel", where, ChannelName(more["site"], "site")))
        self.mentions[document.id] = held
        known = self.programmes.get(name)
        first = min(known.first, header.date) if known else header.date
        documents = (*(known.documents if known else ()), document.id)
        self.programmes[name] = Programme(
            name, name, None, None, (Name(name, name, language, "Hans", 1, 1, first, first, anchor),), (), documents, 1, first, first
        )  # fmt: skip
        normals = {
            "field": ("field", "", None),
            "audience": ("audience", "", None),
            "age": ("requires-age", "", Age(None, terms["age"])),
            "money": ("offers", "research money", Amount(terms["money"], terms["money"], "CNY")),
        }
        for kind, (fact, label, normal) in normals.items():
            if kind not in silent:
                self.claim(document, name, fact, label, str(terms[kind]), normal)
        return document.id

    def claim(self, document, name, fact, label, value, normal=None):
        start = document.text.index(value)
        at = document.anchor(start, start + len(value))
        own = self.programmes[name].id
        self.claims.append(
            Claim(
                own,
                fact,
                label,
                value,
                normal,
                at,
                at,
                None,
                Speaker("document", "x"),
                as_of=document.header.date,
            )
        )

    def pile(self):
        ids = {name: one.id for name, one in self.programmes.items()}
        texts = {one.id: one.text for one in self.documents}
        return succession.Pile(
            self.claims,
            {one.id: one for one in self.programmes.values()},
            self.cards,
            {one.id: origins.fingerprint(one, self.mentions[one.id]) for one in self.documents},
            self.origins,
            lambda one: tuple(
                ((m.anchor.start, m.anchor.end), (ids[m.normal.key],))
                for m in self.mentions[one]
                if isinstance(m.normal, ProgrammeName)
            ),
            lambda one: self.mentions[one],
            texts.__getitem__,
        )


def changing(first="汀兰计划", later="苇航计划", **more):
    """Called as one until 2019, as the other from 2020."""
    papers = Papers()
    for year in (2017, 2018, 2019):
        papers.add(first, year, **more)
    for year in (2020, 2021, 2022):
        papers.add(later, year, **more)
    return papers


def pairs(look, papers):
    pile = papers.pile()
    return {
        (pile.programmes[one.edge.earlier].name, pile.programmes[one.edge.later].name, one.edge.relation)
        for one in look(pile)
    }


def check_quotes(pile, found):
    """Every anchor of every piece of evidence is its slice of the text."""
    for one in found:
        for anchor in one.evidence.anchors:
            assert pile.text(anchor.document)[anchor.start : anchor.end] == anchor.quote


# Template


@pytest.mark.parametrize(("language", "first", "later"), NAMES)
def test_the_same_text_under_another_name(language, first, later):
    """In four languages: the notices stop under one name and go on, word for word, under another."""
    papers = changing(first, later, language=language)
    pile = papers.pile()
    (found,) = template.look(pile)
    assert (found.edge.earlier, found.edge.later) == (
        papers.programmes[first].id,
        papers.programmes[later].id,
    )
    assert (found.edge.relation, found.evidence.grade, found.evidence.as_of) == (
        "renamed",
        "template",
        "2020-03-05",
    )
    assert "100%" in found.evidence.reason
    assert [anchor.quote for anchor in found.evidence.anchors[2:]] == [first, later]
    assert all(
        name in anchor.quote for name, anchor in zip((first, later), found.evidence.anchors, strict=False)
    )
    check_quotes(pile, [found])


def test_changed_money_is_succession_and_not_renaming():
    """The same text with another sum: one takes the place of the other."""
    papers = changing()
    richer = Papers()
    for year in (2018, 2019):
        richer.add("汀兰计划", year)
    for year in (2020, 2021):
        richer.add("苇航计划", year, {**OPTICS, "money": 500})
    assert pairs(template.look, papers) == {("汀兰计划", "苇航计划", "renamed")}
    assert pairs(template.look, richer) == {("汀兰计划", "苇航计划", "succeeded")}
    (found,) = template.look(richer.pile())
    assert "changed: money" in found.evidence.reason


def test_ten_programmes_of_one_form_are_no_succession():
    """One office calls ten programmes under one form every year: no edge, and none when one ends as another begins."""
    names = [
        f"{one}{two}计划" for one, two in zip("汀苇砚榕霖雁沧澜珑湛", "兰航溪汐岳渚岑柘溆松", strict=True)
    ]
    fields = ["光学", "船舶", "育种", "疫苗", "传感", "桥梁", "气象", "冶金", "考古", "语音"]
    papers = Papers()
    for year in range(2017, 2023):
        for name, about in zip(names, fields, strict=True):
            papers.add(name, year, {**OPTICS, "field": about}, silent=("field",))
    assert pairs(template.look, papers) == set()
    for year in (2017, 2018, 2019):
        papers.add("霁川计划", year, {**OPTICS, "field": "储能"}, silent=("field",))
    for year in (2020, 2021, 2022):
        papers.add("樾庭计划", year, {**OPTICS, "field": "护理"}, silent=("field",))
    assert pairs(template.look, papers) == set()


def test_beside_others_of_its_form_the_renamed_one_is_still_found():
    """What the two share and those beside them do not (their field and audience) tells them from the others."""
    papers = changing()
    for year in range(2017, 2023):
        papers.add("砚溪计划", year, SHIPS)
        papers.add("榕汐计划", year, PLANTS)
    assert pairs(template.look, papers) == {("汀兰计划", "苇航计划", "renamed")}


def test_no_edge_while_the_earlier_name_goes_on():
    """Both called in one year, or the old form still used by another office: the place was not taken."""
    both = changing()
    both.add("汀兰计划", 2020)
    assert pairs(template.look, both) == set()
    elsewhere = changing()
    elsewhere.add("汀兰计划", 2021, office="砚溪人才局")
    assert pairs(template.look, elsewhere) == set()


def test_no_edge_over_too_long_a_gap():
    """Three years without a call, and then the same text: timing does not fit."""
    papers = Papers()
    for year in (2014, 2015, 2016):
        papers.add("汀兰计划", year)
    for year in (2020, 2021):
        papers.add("苇航计划", year)
    assert pairs(template.look, papers) == set()


def test_no_edge_between_texts_of_two_hands():
    """Another form: nothing is the same once the names are swapped."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year)
    for year in (2020, 2021):
        papers.add("苇航计划", year, form=OTHER_FORM)
    assert pairs(template.look, papers) == set()


@pytest.mark.parametrize("silent", [(), ("field", "audience")])
def test_no_edge_between_two_things_of_one_form(silent):
    """One clerk, two programmes: another field for other people makes another thing, also where no term was read."""
    papers = Papers()
    for year in (2017, 2018, 2019):
        papers.add("汀兰计划", year, silent=silent)
    for year in (2020, 2021, 2022):
        papers.add("苇航计划", year, SHIPS, silent=silent)
    assert pairs(template.look, papers) == set()


def test_a_form_of_two_offices_must_be_rare():
    """Two offices and one form: an edge where nobody else has the form, none where a third programme has it too."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year)
    for year in (2020, 2021):
        papers.add("苇航计划", year, office="岚洲科技厅")
    assert pairs(template.look, papers) == {("汀兰计划", "苇航计划", "renamed")}
    papers.add("砚溪计划", 2019, SHIPS, office="榕汐人才局")
    assert pairs(template.look, papers) == set()


def test_rivals_all_stand_and_say_so():
    """Two programmes follow where one ends, with the same text: both edges stand, each with what speaks against it."""
    papers = Papers()
    for year in (2017, 2018, 2019):
        papers.add("汀兰计划", year)
    papers.add("苇航计划", 2020)
    papers.add("砚溪计划", 2021, month=4)
    edges = {(one.earlier_name, one.later_name): one for one in succession.find(papers.pile())}
    assert {("汀兰计划", "苇航计划"), ("汀兰计划", "砚溪计划")} <= set(edges)
    assert "it may as well lead to 砚溪计划" in edges["汀兰计划", "苇航计划"].against
    assert "it may as well lead to 苇航计划" in edges["汀兰计划", "砚溪计划"].against


def form_letters(first, second, later, unlike=None):
    """Two programmes called side by side under one form letter until 2019 and 2020, a third one from 2021."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add(first, year, silent=("field", "audience"))
    for year in (2018, 2019, 2020):
        papers.add(second, year, {**OPTICS, **(unlike or {})}, silent=("field", "audience"))
    for year in (2021, 2022):
        papers.add(later, year, silent=("field", "audience"))
    return papers


@pytest.mark.parametrize("unlike", [{}, {"age": 35, "money": 80}])
def test_a_form_of_two_called_side_by_side_tells_of_neither(unlike):
    """All calls of an office are one form letter: what begins next follows neither of the two by its form."""
    papers = form_letters("汀兰计划", "砚溪计划", "苇航计划", unlike)
    assert pairs(template.look, papers) == set()


def test_two_that_begin_side_by_side_under_one_form():
    """Two begin where one ends and are called side by side with the same text: the form does not say which."""
    papers = changing()
    for year in (2020, 2021):
        papers.add("砚溪计划", year, month=4)
    assert pairs(template.look, papers) == set()


def stated(papers, document, earlier, later, label="renamed", hedge="states"):
    """A sentence of a document that names one as what became of the other; the document bears the later one's name."""
    held = next(one for one in papers.documents if one.id == document)
    at = next(m.anchor for m in papers.mentions[document] if isinstance(m.normal, ProgrammeName))
    papers.claims.append(
        Claim(
            papers.programmes[earlier].id, "succession", label, at.quote, None, at, at, None,
            Speaker("document", "x"), hedge, held.header.date,
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("label", "hedge", "stands"),
    [
        ("renamed", "states", False),
        ("renamed", "denies", True),
        ("renamed", "plans", True),
        ("merged", "states", True),
    ],
)
def test_a_form_gives_way_to_a_stated_predecessor(label, hedge, stands):
    """A text says what the later one came from: the form of another makes no edge, unless that is denied, planned, or
    says that several went into it."""
    papers = changing(silent=("field", "audience", "age", "money"))
    papers.add("砚溪计划", 2018, SHIPS, office="榕汐人才局", form=OTHER_FORM)
    papers.add("砚溪计划", 2019, SHIPS, office="榕汐人才局", form=OTHER_FORM)
    document = next(one for one, name in papers.named.items() if name == "苇航计划")
    stated(papers, document, "砚溪计划", "苇航计划", label, hedge)
    found = {(one.earlier_name, one.later_name) for one in succession.find(papers.pile())}
    assert (("汀兰计划", "苇航计划") in found) == stands
    assert ("砚溪计划", "苇航计划") in found


def test_a_form_stands_beside_a_predecessor_further_up():
    """What is said to have come before ended before the earlier one began: the place between the two is open."""
    papers = changing(silent=("field", "audience"))
    for year in (2012, 2013):
        papers.add("砚溪计划", year, SHIPS, office="榕汐人才局", form=OTHER_FORM)
    document = next(one for one, name in papers.named.items() if name == "苇航计划")
    stated(papers, document, "砚溪计划", "苇航计划")
    found = {(one.earlier_name, one.later_name) for one in succession.find(papers.pile())}
    assert found == {("汀兰计划", "苇航计划"), ("砚溪计划", "苇航计划")}


@pytest.mark.parametrize(("year", "office", "stands"), [(2021, "岚洲人才局", False), (2019, "岚洲人才局", True),
                                                        (2021, "榕汐人才局", True)])  # fmt: skip
def test_no_edge_by_form_while_the_office_still_names_the_earlier_one(year, office, stands):
    """A later paper of the office, which is no call, names the earlier programme and not the later one."""
    papers = changing()
    note = (
        "关于“{name}”考核的说明\n{office}\n{year}年{month}月\n“{name}”照常实施。{field}{audience}{age}{money}"
    )
    silent = ("field", "audience", "age", "money")
    papers.add("汀兰计划", year, office=office, form=note, month=11, silent=silent)
    assert (pairs(template.look, papers) != set()) == stands


def test_many_beginners_make_no_edge():
    """Five programmes begin where one ends: the form does not say which of them carries it on."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year)
    for name in ("苇航计划", "砚溪计划", "榕汐计划", "霖岳计划", "雁渚计划"):
        papers.add(name, 2020)
    assert pairs(template.look, papers) == set()


def test_two_closing_notices_are_no_succession():
    """Notices that say two programmes end are of one form; each was used once, and neither is a call."""
    form = "关于停止实施“{name}”的通知\n{office}\n{year}年{month}月\n各有关单位：经研究决定，“{name}”停止实施，不再受理申报，此前入选者的待遇按原办法执行，由依托单位负责落实并做好解释工作。{field}{audience}{age}{money}"
    papers = Papers()
    silent = ("field", "audience", "age", "money")
    papers.add("汀兰计划", 2019, form=form, silent=silent)
    papers.add("苇航计划", 2020, form=form, silent=silent)
    assert pairs(template.look, papers) == set()


def test_the_press_does_not_call():
    """Reports of a newspaper are no notices, whatever their text."""
    assert pairs(template.look, changing(level="press")) == set()


# Structural


@pytest.mark.parametrize(("language", "first", "later"), NAMES)
def test_renamed_away(language, first, later):
    """In four languages: one office asks the same under another name; every ground is shown in both papers."""
    papers = changing(first, later, language=language)
    pile = papers.pile()
    found = list(structural.look(pile))
    assert {(one.edge.earlier, one.edge.later, one.edge.relation) for one in found} == {
        (papers.programmes[first].id, papers.programmes[later].id, "renamed")
    }
    wordings = [one.evidence.wording for one in found]
    assert wordings[0] == "renamed away"
    assert {"the same office", "the same field", "the same audience", "the same money"} <= set(wordings)
    for one in found:
        documents = [anchor.document for anchor in one.evidence.anchors]
        assert papers.named[documents[0]] == first
        assert papers.named[documents[1]] == later
        assert [anchor.quote for anchor in one.evidence.anchors[2:]] == [first, later]
    check_quotes(pile, found)


def test_another_form_hides_no_renaming():
    """Rewritten from beginning to end, the terms stay: structure finds what the form does not."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year)
    for year in (2020, 2021):
        papers.add("苇航计划", year, form=OTHER_FORM)
    assert pairs(structural.look, papers) == {("汀兰计划", "苇航计划", "renamed")}


def test_a_changed_term_is_told():
    """More money for the same people and field: it takes its place, and the change is named."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year)
    for year in (2020, 2021):
        papers.add("苇航计划", year, {**OPTICS, "money": 500})
    found = list(structural.look(papers.pile()))
    assert {one.edge.relation for one in found} == {"succeeded"}
    assert found[0].evidence.wording == "one ends as the other begins"
    assert "changed: money" in found[0].evidence.reason


def test_timing_alone_makes_no_edge():
    """One office, one ends, another begins the year after, and nothing else agrees."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year, OPTICS)
    for year in (2020, 2021):
        papers.add("苇航计划", year, SHIPS)
    assert succession.find(papers.pile()) == ()


@pytest.mark.parametrize("left", ["field", "audience", "money", "age"])
def test_office_and_one_more_kind_are_not_enough(left):
    """Three kinds must agree, the office among them: with one term alone nothing is said."""
    silent = tuple(kind for kind in OPTICS if kind != left)
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year, silent=silent, month=3)
    for year in (2020, 2021):
        papers.add("苇航计划", year, silent=silent, month=9, form=OTHER_FORM)
    assert pairs(structural.look, papers) == set()


def test_what_everybody_asks_says_nothing():
    """Audience, age and sum that every programme of the case has tell nobody apart; a field of one's own does."""
    common = Papers()
    for year in (2018, 2019):
        common.add("汀兰计划", year, silent=("field",))
    for year in (2020, 2021):
        common.add("苇航计划", year, silent=("field",))
    assert pairs(structural.look, common) == {("汀兰计划", "苇航计划", "renamed")}
    for number, name in enumerate(("砚溪计划", "榕汐计划", "霖岳计划", "雁渚计划", "沧岑计划", "澜柘计划")):
        for year in range(2018, 2022):
            common.add(name, year, office=f"第{number}人才局", silent=("field",))
    assert pairs(structural.look, common) == set()


def test_no_edge_across_offices_or_while_both_are_called():
    """The same terms at another office, or in the same year: no structure of one thing."""
    across = Papers()
    for year in (2018, 2019):
        across.add("汀兰计划", year)
    for year in (2020, 2021):
        across.add("苇航计划", year, office="砚溪科技厅")
    assert pairs(structural.look, across) == set()
    both = changing()
    both.add("苇航计划", 2019)
    assert pairs(structural.look, both) == set()


def test_a_code_that_several_offices_use_is_no_office():
    """宁政发 is of two governments: papers that name no issuer are not of one office for its sake."""
    form = OTHER_FORM.replace("{office}公告", "公告 宁政发〔{year}〕1号")
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year, form=form, number=f"宁政发〔{year}〕1号", unsigned=True)
    for year in (2020, 2021):
        papers.add("苇航计划", year, form=form, number=f"宁政发〔{year}〕1号", unsigned=True)
    assert pairs(structural.look, papers) == set()


@pytest.mark.parametrize(("signed", "edges"), [(True, {("汀兰计划", "苇航计划", "renamed")}), (False, set())])
def test_a_site_stands_in_for_an_office_that_others_on_it_name(signed, edges):
    """A paper that names no office is of the one whose site it is on; a site where nobody names one says nothing."""
    form = OTHER_FORM.replace("{office}公告", "公告 jobs.example")
    papers = Papers()
    for year in (2018, 2019):
        papers.add(
            "汀兰计划",
            year,
            form=form if not signed else form + "{office}",
            unsigned=not signed,
            site="jobs.example",
        )
    for year in (2020, 2021):
        papers.add("苇航计划", year, form=form, office="", site="jobs.example")
    assert pairs(structural.look, papers) == edges


# One edge of several grades, and what speaks against it


def test_grades_of_one_pair_are_one_edge():
    """Said, seen in the structure and in the form: one edge with the relation that is said, best grade first."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year)
    for year in (2020, 2021):
        papers.add("苇航计划", year, {**OPTICS, "money": 500})
    (seen,) = succession.find(papers.pile())
    assert (seen.relation, seen.grade) == ("succeeded", "structural")
    assert {one.grade for one in seen.evidence} == {"structural", "template"}
    document = papers.documents[2]
    papers.claim(document, "苇航计划", "succession", "formerly", "苇航计划")
    pile = papers.pile()
    value = papers.claims[-1].value_anchor
    old = papers.programmes["汀兰计划"].id
    said = replace(
        pile,
        places=lambda one: (((value.start, value.end), (old,)),) if one == document.id else pile.places(one),
    )
    (edge,) = succession.find(said)
    assert (edge.relation, edge.grade) == ("renamed", "explicit")
    assert {one.grade for one in edge.evidence} >= {"explicit", "structural"}


def said(papers, first="汀兰计划", later="苇航计划", documents=(0,)):
    """The edges when papers say that one was renamed the other."""
    for number in documents:
        papers.claim(papers.documents[number], first, "succession", "renamed", first)
    pile = papers.pile()
    named = {papers.documents[number].id for number in documents}
    value = {one.document: one.value_anchor for one in papers.claims if one.fact == "succession"}
    later_id = papers.programmes[later].id

    def places(one):
        if one in named:
            return (((value[one].start, value[one].end), (later_id,)),)
        return pile.places(one)

    return succession.find(replace(pile, places=places))


def test_both_called_in_one_year_speaks_against():
    """The old name is called beside the new one, and after it began: both are said."""
    papers = changing()
    papers.add("汀兰计划", 2021)
    (edge,) = said(papers)
    assert "both are called in 2021" in edge.against
    assert any("still called in 2021" in told for told in edge.against)
    (plain,) = said(changing())
    assert plain.against == ()


def test_another_track_or_level_speaks_against():
    """海外 and 青年, a province and a city: named in words."""
    papers = Papers()
    for year in (2018, 2019):
        papers.add("汀兰计划", year, track="海外")
    for year in (2020, 2021):
        papers.add("苇航计划", year, track="青年")
    papers.programmes["汀兰计划"] = replace(papers.programmes["汀兰计划"], level="provincial", owner="岚洲省")
    papers.programmes["苇航计划"] = replace(papers.programmes["苇航计划"], level="municipal", owner="砚溪市")
    ids = {"汀兰计划": papers.programmes["汀兰计划"].id, "苇航计划": papers.programmes["苇航计划"].id}
    named = [papers.named[one.document] for one in papers.claims]
    papers.claims = [
        replace(one, programme=ids[name]) for one, name in zip(papers.claims, named, strict=True)
    ]
    (edge,) = succession.find(papers.pile())
    told = " | ".join(edge.against)
    assert "海外" in told
    assert "青年" in told
    assert "provincial" in told
    assert "岚洲省" in told


def test_statements_that_go_back_to_one_text_are_one():
    """Two papers say it and are copies of each other; two that are not are not said to be."""
    papers = changing()
    papers.claims = []
    papers.origins = {one.id: "one" for one in papers.documents}
    (copied,) = said(papers, documents=(0, 1))
    assert {one.grade for one in copied.evidence} == {"explicit"}
    assert "the 2 documents that say so go back to one origin" in copied.against
    apart = changing()
    apart.claims = []
    (two,) = said(apart, documents=(0, 1))
    assert not any("one origin" in told for told in two.against)


def test_a_deadline_and_a_call_in_one_month_are_one_ground():
    """Month of the call and of the deadline are habits of one calendar and count once."""
    papers = changing()
    for document in papers.documents:
        name = papers.named[document.id]
        papers.claim(document, name, "deadline", "closes", f"{document.header.date[:4]}年", Date(f"{document.header.date[:4]}-05-31", "day"))  # fmt: skip
    found = [one.evidence for one in structural.look(papers.pile())]
    (month,) = (one for one in found if one.wording == "the same month of the call")
    assert "called in March" in month.reason
    assert "closing in May" in month.reason
