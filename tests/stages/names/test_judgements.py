"""A person's word on names holds whatever grounds say, whatever is read later, and can be taken back."""

from __future__ import annotations

import random

import pytest

from aftername.find import as_document
from aftername.records import Anchor, Definition, DocumentCard, Header, Mention, ProgrammeName
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.names import KINDS, judgement, settle
from aftername.text.names import comparable


def name(document, start, written, *, key=None, head="计划", owner=None, sign="quoted"):
    """A programme mention as a finder would give it."""
    core = key if key is not None else comparable(written.removesuffix(head) if head else written)
    anchor = Anchor(document, start, start + len(written), written)
    return Mention("programme", anchor, ProgrammeName(core, head, owner, None, sign))


def defined(first, second):
    """A definition of one mention by another."""
    a, b = first.anchor, second.anchor
    whole = Anchor(a.document, a.start, b.end, f"{a.quote}（以下简称{b.quote}）")
    return Mention("definition", whole, Definition((a.start, a.end), (b.start, b.end), "以下简称"))


def said(verdict, first, second, because="one office pays both"):
    """A judgement of a made-up reader."""
    return judgement(verdict, first, second, because, "a reader", "2026-01-02T03:04:05+00:00")


def groups(mentions, *judgements):
    """The written names of each programme, sorted."""
    programmes, _, _ = settle(mentions, {}, judgements)
    return sorted(sorted(n.written for n in p.names) for p in programmes)


TWO = [name("d1", 0, "汀兰计划"), name("d2", 0, "Tinglan Plan", key="tinglan", head="Plan")]


def test_same_makes_one_programme_with_the_reason():
    """Two names become one programme, and the ground says who, when and why."""
    (one,), belongings, questions = settle(TWO, {}, [said("same", "汀兰计划", "Tinglan Plan")])
    assert {n.written for n in one.names} == {"汀兰计划", "Tinglan Plan"}
    (ground,) = [g for g in one.grounds if g.kind == "judgement"]
    assert ground.weight == "explicit"
    assert "a reader" in ground.reason
    assert "2026-01-02" in ground.reason
    assert "one office pays both" in ground.reason
    assert {a.document for a in ground.anchors} == {"d1", "d2"}
    assert len(belongings) == 2
    assert questions == ()
    assert one.weakest is not None
    assert ground in one.weakest.grounds


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“汀兰”计划", "TINGLAN PLAN"),
        ("汀蘭計劃", "tinglan  plan"),
        ("Ｔinglan Plan", "「汀兰计划」"),
    ],
)
def test_names_are_known_by_their_comparable_form(first, second):
    """Quotes, width, case and script of the names given do not count."""
    assert len(groups(TWO, said("same", first, second))) == 1


def test_different_parts_what_a_text_joins():
    """A definition joins two names; a person's word parts them, and both programmes tell so."""
    first, second = name("d1", 0, "汀江高层次人才支持计划"), name("d1", 20, "汀兰计划")
    mentions = [first, second, defined(first, second)]
    assert len(groups(mentions)) == 1
    programmes, _, questions = settle(mentions, {}, [said("different", "汀江高层次人才支持计划", "汀兰计划")])
    assert len(programmes) == 2
    assert all(any(g.kind == "judgement" and g.weight == "against" for g in p.grounds) for p in programmes)
    assert questions == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (name("d1", 0, "汀兰计划"), name("d2", 0, "汀兰工程", key="汀兰", head="工程")),
        (name("d1", 0, "汀兰计划"), name("d2", 0, "汀蘭計劃", key="汀兰", head="計劃")),
        (
            name("d1", 0, "Reed Talents Plan", key="reed talents", head="Plan"),
            name("d2", 0, "Reed Talent Programme", key="reed talent", head="Programme"),
        ),
    ],
)
def test_different_parts_even_spellings_of_one_form(first, second):
    """Names that differ in head, script or plural only are parted when a person says so, all mentions with them."""
    again = Mention(
        "programme",
        Anchor("d3", 0, len(second.written), second.written),
        second.normal,
    )
    mentions = [first, second, again]
    before, _, _ = settle(mentions, {})
    word = said("different", first.written, second.written)
    programmes, belongings, _ = settle(mentions, {}, [word])
    assert len(programmes) == 2
    assert sorted(p.documents for p in programmes) == [("d1",), ("d2", "d3")]
    assert len({p.id for p in programmes}) == 2
    assert len(belongings) == 3
    assert settle(mentions, {})[0] == before


def test_a_third_spelling_goes_where_a_person_put_it():
    """A and B of one form told apart, B and C called one: C is with B, and never brings A along."""
    mentions = [
        name("d1", 0, "汀兰计划"),
        name("d2", 0, "汀兰工程", key="汀兰", head="工程"),
        name("d3", 0, "汀兰人才计划", key="汀兰"),
    ]
    assert len(groups(mentions)) in (1, 2)
    words = [said("different", "汀兰计划", "汀兰工程"), said("same", "汀兰工程", "汀兰人才计划")]
    assert groups(mentions, *words) == [["汀兰人才计划", "汀兰工程"], ["汀兰计划"]]


def test_unsure_is_kept_open_and_marked():
    """What a text joins and a person doubts stays apart, is asked, and is marked."""
    first, second = name("d1", 0, "汀江高层次人才支持计划"), name("d1", 20, "汀兰计划")
    mentions = [first, second, defined(first, second)]
    programmes, _, (question,) = settle(mentions, {}, [said("unsure", "汀江高层次人才支持计划", "汀兰计划")])
    assert len(programmes) == 2
    assert question.unsure
    assert {question.first, question.second} == {"汀江高层次人才支持计划", "汀兰计划"}
    assert {g.kind for g in question.grounds} == {"definition", "judgement"}
    assert set(question.programmes) == {p.id for p in programmes}


def test_names_of_several_owners_are_told_apart_by_owner():
    """A name that a province and the nation bear is one with another name of the same owner only."""
    mentions = [
        name("d1", 0, "百千人计划", owner="国家"),
        name("d2", 0, "汀江省百千人计划", key="百千人", owner="汀江省"),
        name("d3", 0, "汀江省汀兰计划", key="汀兰", owner="汀江省"),
    ]
    assert groups(mentions, said("same", "汀江省百千人计划", "汀江省汀兰计划")) == [
        ["汀江省汀兰计划", "汀江省百千人计划"],
        ["百千人计划"],
    ]
    assert ["汀江省百千人计划", "百千人计划"] in groups(
        mentions, said("same", "百千人计划", "汀江省百千人计划")
    )


def test_a_judgement_holds_when_more_is_read():
    """Its keys do not depend on what else is in the case: with more documents it says the same."""
    word = said("different", "汀兰计划", "汀蘭計劃")
    few = [name("d1", 0, "汀兰计划"), name("d2", 0, "汀蘭計劃", key="汀兰", head="計劃")]
    more = [
        *few,
        name("d0", 0, "“汀兰”计划", key="汀兰"),
        name("d4", 0, "汀蘭計劃", key="汀兰", head="計劃"),
        name("d5", 0, "苇航计划"),
    ]
    assert len(groups(few, word)) == 2
    assert [g for g in groups(more, word) if "汀蘭計劃" in g] == [["汀蘭計劃"]]


def test_a_judgement_on_names_not_in_the_case_says_nothing():
    """Names that no document has change nothing."""
    assert settle(TWO, {}, [said("same", "苇航计划", "Weihang Plan")]) == settle(TWO, {})


def test_one_name_is_no_pair():
    """A name cannot be judged against itself; another script of it can."""
    with pytest.raises(ValueError, match="one name"):
        said("same", "“汀兰计划”", "汀兰计划")
    word = said("same", "汀兰计划", "汀蘭計劃")
    assert {word.first_key, word.second_key} == {"汀兰计划", "汀蘭計劃"}


def test_what_a_person_judges_is_a_programme():
    """A name too little speaks for becomes one when a person holds it for another name of one."""
    mentions = [name("d1", 0, "Weihang", head="", sign="bare"), name("d2", 0, "苇航计划")]
    assert groups(mentions) == [["苇航计划"]]
    assert groups(mentions, said("same", "Weihang", "苇航计划")) == [["Weihang", "苇航计划"]]


def test_names_in_four_languages_are_judged():
    """Chinese, Japanese, Korean and English names found in texts are held together by a person's words."""
    texts = [
        "青岚省组织实施“汀兰计划”，引进海外高层次人才，入选者给予科研经费。",
        "文部科学省は「みなもプログラム」の公募を開始した。採択者に研究費を支給する。",
        "과학기술부는 '솔내 사업'을 추진하여 해외 인재를 유치한다.",
        "The ministry launched the Heron Crest Plan to recruit scholars from abroad.",
    ]
    mentions, cards = [], {}
    for number, text in enumerate(texts):
        document, id_ = as_document(text), f"{number:016x}"
        cards[id_] = DocumentCard(id_, "f" * 64, "", ("x.txt",), document.language, len(text), Header())
        for m in mentions_in(document):
            if m.kind in KINDS:
                anchor = Anchor(id_, m.anchor.start, m.anchor.end, m.anchor.quote)
                mentions.append(Mention(m.kind, anchor, m.normal))
    programmes, _, _ = settle(mentions, cards)
    main = {document: p.name for p in programmes for document in p.documents}
    assert len(main) == 4
    first, *others = [main[document] for document in sorted(main)]
    words = [said("same", first, other) for other in others]
    held, _, _ = settle(mentions, cards, words)
    (one,) = [p for p in held if len(p.documents) == 4]
    assert {n.language for n in one.names} == {"zh", "ja", "ko", "en"}


def test_order_of_the_mentions_changes_nothing():
    """Any order of mentions gives the same programmes, belongings and questions under the same words."""
    first, second = name("d1", 0, "汀江高层次人才支持计划"), name("d1", 20, "汀兰计划")
    mentions = [
        first,
        second,
        defined(first, second),
        *TWO,
        name("d4", 0, "汀蘭計劃", key="汀兰", head="計劃"),
    ]
    mentions = list({m.id: m for m in mentions}.values())
    words = [said("different", "汀兰计划", "汀蘭計劃"), said("same", "Tinglan Plan", "汀蘭計劃")]
    wanted = settle(mentions, {}, words)
    for seed in range(5):
        shuffled = mentions[:]
        random.Random(seed).shuffle(shuffled)
        assert settle(shuffled, {}, words) == wanted
