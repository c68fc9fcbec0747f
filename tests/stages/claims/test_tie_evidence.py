"""Ties by evidence, in made-up texts: what a list, a heading, words that point back and the sides of a word tell, and what they do not."""

from __future__ import annotations

import re

import pytest
from gold_set import marked_text

from aftername.languages.tie_sides import side_of
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.tie_evidence import best, weights
from aftername.stages.claims.tie_readings import readings

_FOLLOWS = re.compile(r"renamed|restructured|merged|absorbed|succeeded")


def told(language: str, text: str) -> set[str]:
    """What the weighty readings of a text say, as "earlier -> later" by the marks of [[mark:Name]]."""
    marked = marked_text(text, language, "2023-05-04")
    ids = dict(marked.programmes)
    return {
        f"{ids[earlier][0]} -> {ids[later][0]}"
        for found in readings(passages_of(marked), ids)
        for one in best(found, ids)
        for earlier in one.earlier
        for later in one.later
        if _FOLLOWS.fullmatch(one.relation)
    }


FIRES = [
    # a list that words point to, before and behind
    (
        "zh",
        "政府推出过[[a:汀兰计划]]、[[b:溪桥计划]]和[[c:石榆计划]]。这些计划先后结束，2018年起推出了[[d:苇航计划]]。",
        {"a -> d", "b -> d", "c -> d"},
    ),
    (
        "ko",
        "[[d:위항사업]]은 2개 지원사업*을 통합하여 지원하는 사업이다.\n* [[a:정란사업]](자율), [[b:계교사업]](특화)",
        {"a -> d", "b -> d"},
    ),
    (
        "en",
        "The [[d:Weihang Grant]] combines two existing grants.\nThese are the [[a:Tinglan Voucher]] and the [[b:Xiqiao Grant]].",
        {"a -> d", "b -> d"},
    ),
    # words that point back to what the sentence before names
    (
        "ja",
        "[[a:汀蘭事業]]が2009年に始まった。同事業を引き継ぐ形で、[[b:葦航制度]]が実施されている。",
        {"a -> b"},
    ),
    (
        "en",
        "The [[b:Weihang Tariff]] pays small producers. It replaced the [[a:Tinglan Tariff]].",
        {"a -> b"},
    ),
    # both sides in one sentence, far apart
    (
        "zh",
        "[[b:苇航人才库]]整合了较早前推出适用于基金资助研发项目的机构的[[a:汀兰研究员计划]]和[[c:溪桥专才库]]。",
        {"a -> b", "c -> b"},
    ),
    (
        "ko",
        "[[b:위항이용권]]은 기존의 [[a:정란이용권]]에 [[c:여행이용권]]을 통합한 이용권이다.",
        {"a -> b", "c -> b"},
    ),
    ("ja", "[[a:汀蘭補助金]]の名称を[[b:葦航補助金]]に変更しました。", {"a -> b"}),
    (
        "en",
        "In place of the previous [[a:Tinglan Program]], the new [[b:Weihang Partnership]] was launched.",
        {"a -> b"},
    ),
    (
        "en",
        "The office will replace the Fund's [[a:Tinglan Assistance Program]] with the new [[b:Weihang Support Scheme]].",
        {"a -> b"},
    ),
    # a bracket behind each name of a list
    (
        "ko",
        "유형은 [[b:위항사업]](구, [[a:정란형]]), [[d:계교사업]](구, [[c:석유형]])이다.",
        {"a -> b", "c -> d"},
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), FIRES)
def test_evidence_ties(language, text, wanted):
    """What words of succession bind, over a list, a sentence or a bracket, in the right direction."""
    assert told(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # somebody applies for the second; one among many; only wished for; another's matter; another thing is meant
        ("zh", "获得[[a:汀兰计划]]资助满三年者，可升格申报[[b:苇航计划]]。"),
        ("zh", "[[a:汀兰项目]]今年再次被纳入[[b:省政府十件实事]]之一。"),
        ("zh", "推动将符合条件的[[a:汀兰项目]]纳入[[b:苇航计划]]。"),
        ("zh", "将[[a:汀兰项目]]纳入[[b:苇航计划]]、有关专项支持范围。"),
        ("zh", "加快实施[[a:汀兰计划]]，接续推进[[b:苇航计划]]，引进服务商。"),
        ("ja", "[[a:汀蘭計画]]を実施し、引き続き[[b:葦航計画]]を推進する。"),
        ("en", "The city runs the [[a:Tinglan Plan]] and goes on to promote the [[b:Weihang Plan]]."),
        ("zh", "鼓励各类机构承接[[a:汀兰计划]]，实施[[b:苇航计划]]。"),
        ("ja", "要件を満たす[[a:汀蘭事業]]を[[b:葦航計画]]に組み込む。"),
        ("ja", "[[a:汀蘭事業]]を[[b:葦航計画]]の支援対象に組み込む。"),
        ("ko", "요건을 갖춘 [[a:정란사업]]을 [[b:위항계획]]에 편입한다."),
        ("ko", "[[a:정란사업]]을 [[b:위항계획]] 지원 대상에 편입한다."),
        ("en", "Eligible [[a:Tinglan Projects]] are incorporated into the [[b:Weihang Programme]]."),
        (
            "en",
            "The [[a:Tinglan Project]] was incorporated into the [[b:Weihang Programme]]'s scope of support.",
        ),
        ("ko", "[[a:정란이용권]]은 선택권을 확대하기 위해 [[b:위항이용권]]과 함께 쓸 수 있다."),
        ("ja", "[[a:汀蘭計画]]と[[b:葦航計画]]を組み合わせて利用する大学もある。"),
        ("en", "Mr Orme moved from the [[a:Tinglan Plan]] to the [[b:Weihang Plan]] as an adviser."),
        (
            "en",
            "The [[a:Tinglan Fellowships]] and the [[b:Weihang Fellowships]], formerly run by two offices, are open.",
        ),
        # a number that is not that of the list
        (
            "ko",
            "[[d:위항사업]]은 5개 지원사업을 통합하여 지원하는 사업이다.\n* [[a:정란사업]], [[b:계교사업]]",
        ),
        # a tag at the head of a sentence is no label
        ("ko", "[[a:위항카드]]는 구분하여 발급했다. 기존 [[b:정란사업]]은 수당을 지급했다."),
        # what is spoken of is not named
        ("ja", "[[a:汀蘭住宅]]の登録が始まった。ただし、家賃補助の制度は、[[b:葦航制度]]として継続される。"),
    ],
)
def test_evidence_does_not_tie(language, text):
    """Words of succession beside names that they do not bind."""
    assert told(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "[[b:苇航计划]]吸纳了原有的[[a:汀兰计划]]。"),
        ("zh", "政府重整[[a:汀兰计划]]，改设[[b:苇航计划]]。"),
        ("zh", "[[a:汀兰计划]]归并到新设立的[[b:苇航计划]]之中。"),
        ("zh", "[[b:苇航计划]]早期名为[[a:汀兰计划]]，后改为现名。"),
        ("ja", "[[b:葦航計画]]が[[a:汀蘭計画]]に取って代わった。"),
        ("ja", "[[a:汀蘭制度]]が生まれ変わり、[[b:葦航計画]]になった。"),
        ("ko", "[[a:정란사업]]은 [[b:위항사업]]에 흡수돼 더는 공모하지 않는다."),
        ("ko", "[[a:정란사업]]으로 시작해 2008년 명칭을 [[b:위항사업]]으로 바꿨다."),
        ("en", "The [[b:Weihang Plan]] replaced the [[a:Tinglan Plan]]."),
        ("en", "The [[a:Tinglan Plan]] was replaced by the [[b:Weihang Plan]]."),
        ("en", "The office transitioned from the [[a:Tinglan Plan]] to the [[b:Weihang Plan]]."),
    ],
)
def test_a_direction_is_never_turned(language, text):
    """Whatever is found, a is the earlier."""
    assert "b -> a" not in told(language, text)


def test_the_edge_rests_on_all_its_sentences(claims_in):
    """The passage of a claim runs over the sentence with the list and the one that points to it; its rule tells the features."""
    text = "The [[d:Weihang Grant]] combines two existing grants.\nThese are the [[a:Tinglan Voucher]] and the [[b:Xiqiao Grant]]."
    found = [one for one in claims_in("en", text) if one.fact == "succession"]
    assert {one.value for one in found} >= {"Tinglan Voucher", "Xiqiao Grant"} or len(found) == 2
    assert all("Xiqiao Grant" in one.passage.quote and "combines" in one.passage.quote for one in found)
    assert all(one.rule.startswith("evidence: ") and "word=merged" in one.rule for one in found)


def test_sides_come_from_the_table():
    """The first line that fits counts; what no line tells is of no side."""
    assert side_of("en", "replace", "replaces", "subject", {"subject", ">direct"}, False) == "later"
    assert side_of("en", "replace", "replaces", "subject", {"subject", ">by"}, True) == "earlier"
    assert side_of("ko", "join", "merged", "at", {"at", "topic"}, True) == "later"
    assert side_of("ja", "join", "merged", ">of", {"object", ">of"}, False) is None
    assert side_of("zh", "change", "renamed", "by", {"by"}, False) is None


def test_weights_are_whole_numbers():
    assert weights()["any"]
    assert all(isinstance(one, int) for one in weights().values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "参与[[p1:苇航教育计划]]的幼儿园获悉，当局将整合[[p2:汀兰津贴]]和[[p3:溪桥津贴]]。"),
        ("zh", "政府会推动[[p1:苇航就业计划]]，继续透过[[p2:汀兰基金]]支持青年。"),
        ("zh", "优化的[[p1:苇航津贴]]计划，倾向取消现时申请[[p2:汀兰津贴]]的限制。"),
        ("ko", "[[p1:위항기금]]은 9일 발표된 [[p2:정란 프로젝트]] 후속조치의 일환으로 설명회를 연다."),
        ("en", "Benefits will be merged into one [[p1:Weihang Credit]], and the [[p2:Tinglan Allowance]] will be discussed."),
    ],
)  # fmt: skip
def test_what_only_takes_part_follows_nothing(claims_in, language, text):
    found = [one for one in claims_in(language, text) if one.fact == "succession" and one.label != "part of"]
    assert found == []


def test_a_list_does_not_run_over_a_clause(claims_in):
    text = "Benefits will be merged into one [[p1:Weihang Credit]], and the [[p2:Tinglan Allowance]] will be replaced by the [[p3:Xiqiao Payment]]."
    told = {(one.programme, one.value) for one in claims_in("en", text) if one.fact == "succession"}
    assert told == {("p2", "Xiqiao Payment")}


def test_of_two_former_names_neither_is_the_other(claims_in):
    text = "成長型支援（[[p1:旧汀蘭事業]]、旧[[p2:溪橋事業]]）の公募".replace("[[p1:旧", "旧[[p1:")
    told = {(one.programme, one.value) for one in claims_in("ja", text) if one.fact == "succession"}
    assert not told & {("p1", "溪橋事業"), ("p2", "汀蘭事業")}
