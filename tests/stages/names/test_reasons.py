"""Which names are held for one programme, which are kept apart, and what is told of it."""

from __future__ import annotations

import random
from dataclasses import replace

from aftername.records import (
    Anchor,
    BodyName,
    Definition,
    DocumentCard,
    Field,
    Header,
    Mention,
    ProgrammeName,
)
from aftername.stages.names import resolve
from aftername.stages.names.acceptance import BY_ITSELF
from aftername.text.names import comparable


def name(document, start, written, *, key=None, head="计划", owner=None, sign="quoted", track=None):
    """A programme mention as a finder would give it."""
    core = key if key is not None else comparable(written.removesuffix(head) if head else written)
    anchor = Anchor(document, start, start + len(written), written)
    return Mention("programme", anchor, ProgrammeName(core, head, owner, track, sign))


def definition(first, second, wording="以下简称"):
    """A definition of one mention by another."""
    a, b = first.anchor, second.anchor
    whole = Anchor(a.document, a.start, b.end, f"{a.quote}（{wording}{b.quote}）")
    return Mention("definition", whole, Definition((a.start, a.end), (b.start, b.end), wording))


def card(document, date=None, issuer=None, language="zh"):
    """A document's card."""
    header = Header(
        published=Field(date, None) if date else None, issuer=Field(issuer, None) if issuer else None
    )
    return DocumentCard(document, document, "", (document,), language, 100, header)


def told(mentions, cards=()):
    programmes, belongings = resolve(mentions, {one.id: one for one in cards})
    return sorted(programmes, key=lambda p: p.name), belongings


def test_spellings_of_one_name_are_one_programme_with_the_reason():
    """Quotes, head, width and script set nothing apart; each spelling has its ground and its counts."""
    programmes, belongings = told(
        [
            name("d1", 0, "汀兰计划"),
            name("d2", 0, "“汀兰”计划", key="汀兰"),
            name("d2", 50, "汀兰", key="汀兰", head="", sign="bare"),
            name("d3", 0, "汀蘭計劃", key="汀兰", head="計劃"),
            name("d4", 0, "汀兰计划"),
        ],
        [card("d1", "2019-03"), card("d2", "2021"), card("d4", "2017-01-05")],
    )
    (one,) = programmes
    assert (one.name, one.key, one.owner, len(one.documents), one.mentions) == (
        "汀兰计划",
        "汀兰",
        None,
        4,
        5,
    )
    assert (one.first, one.last) == ("2017-01-05", "2021")
    assert [(n.written, n.documents) for n in one.names] == [
        ("汀兰计划", 2),
        ("“汀兰”计划", 1),
        ("汀蘭計劃", 1),
        ("汀兰", 1),
    ]
    assert one.names[0].anchor.document == "d4"
    assert one.names[2].script == "Hant"
    assert {(g.kind, g.second) for g in one.grounds} == {
        ("same-form", "“汀兰”计划"),
        ("same-form", "汀兰"),
        ("script-variant", "汀蘭計劃"),
    }
    assert all(g.anchors and g.reason for g in one.grounds)
    assert len(belongings) == 5


def test_plural_and_words_for_plan_agree_in_english():
    """Talents and Talent, Plan and Programme, hyphens: one name."""
    programmes, _ = told(
        [
            name("d1", 0, "Reed Talents Plan", key="reed talents", head="Plan"),
            name("d1", 40, "Reed Talent Programme", key="reed talent", head="Programme"),
            name("d2", 0, "Reed-Talent project", key="reed-talent", head="project"),
        ]
    )
    assert len(programmes) == 1


def test_a_province_and_the_nation_are_two():
    """The same name with another owner is another programme, and both say so."""
    programmes, _ = told(
        [
            name("d1", 0, "百千人计划", owner="国家"),
            name("d2", 0, "百千人计划", owner="汀江省"),
            name("d2", 60, "百千人计划"),
            name("d3", 0, "百千人计划"),
        ]
    )
    by_owner = {p.owner: p for p in programmes}
    assert set(by_owner) == {None, "汀江"}
    assert by_owner["汀江"].documents == ("d2",)
    assert by_owner["汀江"].level == "provincial"
    assert by_owner[None].documents == ("d1", "d3")
    assert all(any(g.kind == "other-owner" and g.weight == "against" for g in p.grounds) for p in programmes)


def test_our_province_is_the_issuers():
    """“Our province” is the place of the issuer of the paper."""
    programmes, _ = told(
        [name("d1", 0, "汀兰计划", owner="我省"), name("d2", 0, "汀兰计划", owner="汀江省")],
        [card("d1", issuer="汀江省科学技术厅"), card("d2")],
    )
    assert [p.owner for p in programmes] == ["汀江"]


def test_our_province_that_nobody_explains():
    """It is the one province that has the name; beside the nation's it stays as it is written."""
    here, local = name("d1", 0, "汀兰计划", owner="省"), name("d2", 0, "汀兰计划", owner="汀江省")
    assert [p.owner for p in told([here, local])[0]] == ["汀江"]
    assert [p.owner for p in told([here, name("d3", 0, "汀兰计划")])[0]] == [None]
    nation = name("d2", 0, "汀兰计划", owner="国家")
    assert {p.owner for p in told([here, nation])[0]} == {"省", None}


def test_a_coined_name_without_owner_takes_the_one_it_has_anywhere():
    """A coined name belongs to its one owner; a number plan without owner stays the nation's."""
    programmes, _ = told([name("d1", 0, "汀兰计划", owner="汀江省"), name("d2", 0, "汀兰计划")])
    assert [(p.owner, len(p.documents)) for p in programmes] == [("汀江", 2)]
    programmes, _ = told([name("d1", 0, "百千人计划", owner="汀江省"), name("d2", 0, "百千人计划")])
    assert sorted((p.owner or "", len(p.documents)) for p in programmes) == [("", 1), ("汀江", 1)]


def test_a_longer_name_is_another_programme():
    """A name inside a longer one does not merge with it."""
    programmes, _ = told([name("d1", 0, "汀兰计划"), name("d1", 40, "鹭城汀兰计划")])
    assert len(programmes) == 2
    assert any(g.kind == "longer-name" for p in programmes for g in p.grounds)


def test_a_plan_and_an_action_of_one_name_are_two():
    """Another kind of scheme by its last word is another programme; a name without head goes with the commoner."""
    programmes, belongings = told(
        [
            name("d1", 0, "汀兰计划"),
            name("d2", 0, "汀兰计划"),
            name("d3", 0, "汀兰行动", head="行动", key="汀兰"),
            name("d4", 0, "汀兰", head="", key="汀兰"),
        ]
    )
    assert {(p.key, p.documents) for p in programmes} == {("汀兰", ("d1", "d2", "d4")), ("汀兰行动", ("d3",))}
    assert len({p.id for p in programmes}) == 2
    assert len(belongings) == 4


def test_a_headless_name_that_may_be_either_belongs_to_both():
    """Where two kinds are level a name without a head stays ambiguous."""
    programmes, belongings = told(
        [
            name("d1", 0, "汀兰计划"),
            name("d2", 0, "汀兰行动", head="行动", key="汀兰"),
            name("d3", 0, "汀兰", head="", key="汀兰"),
        ]
    )
    assert len(programmes) == 2
    assert [b.document for b in belongings].count("d3") == 2


def test_a_definition_joins_two_names():
    """One text that gives both names merges them, with the passage."""
    first, second = name("d1", 0, "汀江高层次人才支持计划"), name("d1", 20, "汀兰计划")
    programmes, _ = told([first, second, definition(first, second), name("d2", 0, "汀兰计划")])
    (one,) = programmes
    assert {n.written for n in one.names} == {"汀江高层次人才支持计划", "汀兰计划"}
    (ground,) = [g for g in one.grounds if g.kind == "definition"]
    assert (ground.weight, ground.anchors[0].document) == ("explicit", "d1")


def test_a_provinces_short_name_is_not_the_nations():
    """A second name takes the owner of the first, in that text only."""
    first = name("d1", 0, "汀江省高层次人才支持计划", key="高层次人才支持", owner="汀江省")
    second = name("d1", 20, "百千人计划")
    nation = name("d2", 0, "百千人计划", owner="国家")
    programmes, _ = told([first, second, definition(first, second), nation])
    assert {(p.owner, p.documents) for p in programmes} == {("汀江", ("d1",)), (None, ("d2",))}


def test_contested_initials_join_nobody():
    """Initials that papers give to two names merge neither."""
    a, a2 = name("d1", 0, "汀兰计划"), name("d1", 20, "TLP", head="", sign="defined")
    b, b2 = name("d2", 0, "铁路计划"), name("d2", 20, "TLP", head="", sign="defined")
    programmes, _ = told([a, a2, definition(a, a2, "()"), b, b2, definition(b, b2, "()")])
    assert {p.name for p in programmes} == {"汀兰计划", "铁路计划", "TLP"}


def test_a_former_name_is_left_to_succession():
    """“Formerly” tells of an earlier name; it merges nothing here."""
    first, second = name("d1", 0, "苇航计划"), name("d1", 20, "汀兰计划")
    assert len(told([first, second, definition(first, second, "原名")])[0]) == 2


def test_names_of_bodies_are_no_programmes():
    """A name inside the name of a body names no programme there."""
    body = Mention("body", Anchor("d1", 0, 4, "汀兰创投"), BodyName("汀兰创投", None, "firm"))
    assert told([name("d1", 0, "汀兰", head="", key="汀兰"), body])[0] == []


def test_what_too_little_speaks_for_is_dropped():
    """Bare repeats alone make no programme; one lone name needs a neighbour spelled nearly the same."""
    lone = name("d1", 0, "Weihang", head="", sign="formed")
    assert told([lone])[0] == []
    assert told([name("d1", 0, "Weihang", head="", sign="bare")])[0] == []
    assert len(told([lone, name("d1", 50, "Weihang", head="", sign="formed")])[0]) == 1
    near = name("d1", 50, "Weihong", head="", sign="quoted")
    assert {p.name for p in told([lone, near])[0]} == {"Weihang", "Weihong"}
    far = name("d1", 50, "Tinglan", head="", sign="quoted")
    assert {p.name for p in told([lone, far])[0]} == {"Tinglan"}


def test_euphemisms_name_no_programme():
    """A wording that points to a set makes no programme."""
    assert told([name("d1", 0, "国家级人才项目", head="项目", sign="euphemism")]) == ([], ())


def test_order_of_the_mentions_changes_nothing():
    """Any order of mentions gives the same programmes and belongings."""
    first, second = name("d1", 0, "汀江高层次人才支持计划"), name("d1", 20, "汀兰计划")
    mentions = [
        first,
        second,
        definition(first, second),
        name("d2", 0, "汀蘭計劃", key="汀兰", head="計劃"),
        name("d3", 0, "汀兰计划", owner="汀江省"),
        name("d3", 40, "汀兰行动", head="行动", key="汀兰"),
        name("d4", 0, "Weihang Plan", key="weihang", head="Plan"),
    ]
    wanted = resolve(mentions, {})
    for seed in range(5):
        shuffled = mentions[:]
        random.Random(seed).shuffle(shuffled)
        assert resolve(shuffled, {}) == wanted


def test_ten_thousand_names_take_seconds():
    """Names are looked up by key, not compared all with all."""
    letters = "汀澄雁鸿苇葭岚霁砚棠榆杉槐荻鹭鸥鲸鹤麓渚汐潮"
    forms = [a + b + c + d for a in letters for b in letters for c in letters[:5] for d in letters[:4]]
    mentions = [name(f"d{i // 7}", (i % 7) * 20, form + "计划") for i, form in enumerate(forms)]
    programmes, belongings = resolve(mentions, {})
    assert len(programmes) == len(belongings) == len(forms)


def test_a_general_word_more_makes_no_second_programme():
    """A word for scheme or support at the end is left out where a page names it again; not where both stand side by side."""
    for first, second, head in (
        ("물결마을 어업인 월급제 지원사업", "물결마을 어업인 월급제사업", "사업"),
        ("Harbour Starter Wage Subsidy program", "Harbour Starter Wage Subsidy", ""),
        ("潮騒町漁業就業支援事業", "潮騒町漁業就業事業", "事業"),
    ):
        for gap, count in ((400, 1), (4, 2)):
            one = name("d1", 0, first, head=head)
            other = name("d1", len(first) + gap, second, head=head if second.endswith(head or "\0") else "")
            programmes, _ = told([one, other], [card("d1")])
            assert len(programmes) == count, (first, second, gap)


def test_a_word_of_its_own_more_is_another_programme():
    """Short cores, and names that differ in a word of their own, are not joined by a general word."""
    for first, second in (
        ("물결 지원사업", "물결 사업 안내"),
        ("Harbour Starter Wage Subsidy program", "Harbour Wage Subsidy"),
        ("潮騒町漁業就業支援事業", "潮騒町農業就業事業"),
    ):
        one, other = name("d1", 0, first, head=""), name("d1", 900, second, head="")
        assert len(told([one, other], [card("d1")])[0]) == 2
    one = name("d1", 0, "Harbour Starter Plan", key="harbour starter", head="Plan")
    other = name(
        "d1", 900, "Harbour Starter Plan Scholarship", key="harbour starter plan", head="Scholarship"
    )
    assert len(told([one, other], [card("d1")])[0]) == 2


def test_initials_of_their_own_keep_names_in_the_same_words_apart():
    """Reed Harbour Development Plan (RHDP) and Harbour Development Plan for Reed (HDPR) are two; without them, the words are alike."""
    first = name(
        "d1", 0, "Reed Harbour Development Plan", key="reed harbour development", head="Plan", sign="formed"
    )
    short = name("d1", 31, "RHDP", key="rhdp", head="", sign="defined")
    second = name("d1", 300, "Harbour Development Plan for Reed", key="harbour development plan for reed", head="Plan", sign="formed")  # fmt: skip
    other = name("d1", 335, "HDPR", key="hdpr", head="", sign="defined")
    both = [definition(first, short, "()"), definition(second, other, "()")]
    programmes, _ = told([first, short, second, other, *both], [card("d1", language="en")])
    assert len(programmes) == 2
    assert any(g.kind == "other-initials" for p in programmes for g in p.grounds)
    programmes, _ = told([first, short, second, both[0]], [card("d1", language="en")])
    assert not any(g.kind == "other-initials" for p in programmes for g in p.grounds)


def test_a_name_without_a_head_noun_said_once_stands_where_its_words_make_it_sure():
    """Said once and without its head noun it is a programme only where it is surely a name."""
    for certainty, count in ((BY_ITSELF, 1), (BY_ITSELF - 1, 0)):
        one = name("d1", 0, "Reedshire Stewardship", head="", sign="formed")
        one = replace(one, normal=replace(one.normal, certainty=certainty))
        assert len(told([one], [card("d1")])[0]) == count
