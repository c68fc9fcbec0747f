"""Pieces of what stands around a value, and what rules say of it: made-up sentences, and what they are worth."""

from __future__ import annotations

import pytest

from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed.roles import NO_RULE, Roles
from aftername.stages.claims.weighed.surroundings import between, fragments

PIECES = {
    "zh": ("[[p:松涛计划]]每人资助20万元左右。", {"B:资助", "b:每人", "A:左右", "v:万元"}),
    "ja": ("[[p:銅鈴奨学金]]は月額6万円を支給する。", {"B:月額", "A:を支", "a:支給", "v:万円"}),
    "ko": ("[[p:구리종 장학금]]은 매월 60만원을 지원한다.", {"b:매월", "A:을 ", "a:지원", "v:만원"}),
    "en": ("The [[p:Copper Bell Fund]] pays each fellow $2,500 a month.", {"B:fellow", "B:each fellow", "A:a month", "b:pays"}),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(PIECES))
def test_pieces_around_a_value(marked_in, language):
    """Those that touch it, those by its side, those in it; figures are 0; pieces of another sentence are none of its."""
    text, wanted = PIECES[language]
    more = {
        "zh": "别处另有规定。",
        "ja": "別に定める。",
        "ko": " 별도로 정한다.",
        "en": " Elsewhere nothing.",
    }
    passage = passages_of(marked_in(language, text + more[language]))[0]
    sum_ = passage.of("amount")[0]
    found = fragments(passage, (sum_.anchor.start, sum_.anchor.end))
    assert wanted <= found
    assert not any(set(one) & set("123456789") for one in found)
    assert not any(one.endswith((":别处", ":別に", ":별도", ":elsewhe")) for one in found)


@pytest.mark.parametrize("language", sorted(PIECES))
def test_pieces_between_a_name_and_a_value(marked_in, language):
    """What stands between the two, by its side; nothing where they are far apart."""
    text, _ = PIECES[language]
    passage = passages_of(marked_in(language, text))[0]
    name, sum_ = passage.of("programme")[0].anchor, passage.of("amount")[0].anchor
    found = set(between(passage, (name.start, name.end), (sum_.start, sum_.end)))
    assert found & {"zh before:每人", "ja before:は", "ko before:은", "en before:pays"}
    assert set(between(passage, (sum_.start - 90, sum_.start - 80), (sum_.start, sum_.end))) == set()


@pytest.mark.parametrize("language", sorted(PIECES))
def test_what_rules_say_is_a_sign(marked_in, language):
    """A value that a rule takes for an offer is likelier one than where none speaks of it, and less likely if shown to be nothing."""
    passage = passages_of(marked_in(language, PIECES[language][0]))[0]
    sum_ = passage.of("amount")[0]
    place = sum_.anchor.start, sum_.anchor.end
    said, nothing, silent = (
        Roles(passage, "other", ruled)
        for ruled in ([Finding("offers", "money", *place)], [Finding("nothing", "", *place)], [])
    )
    assert {"rule=offers", "rule=offers, money"} <= said.seen(sum_)[0]
    assert NO_RULE in silent.seen(sum_)[0]
    assert said.chance("offers", sum_) > silent.chance("offers", sum_) > 0.3
    assert said.chance("offers", sum_) > nothing.chance("offers", sum_)
    assert said.telling("offers", sum_)


SHARES = {
    "zh": ("[[p:松涛计划]]申报指南\n\n支持标准\n\n按不超过设备投资额的30%给予补助。\n", "[[p:松涛计划]]的报名人数比上年增长30%。"),
    "ja": ("[[p:銅鈴事業]]は設備費の50%を補助する。", "[[p:銅鈴事業]]の応募者は前年比で50%増えた。"),
    "ko": ("[[p:구리종 사업]]은 설비비의 50%를 지원한다.", "[[p:구리종 사업]] 신청자는 작년보다 50% 늘었다."),
    "en": ("[[p:Copper Bell Fund]]\n\nFunding\n\nThe grant covers up to 50% of eligible costs.\n", "Applications to the [[p:Copper Bell Fund]] rose by 50% last year."),
}  # fmt: skip
DEGREES = {
    "zh": ("[[p:松涛计划]]申报指南\n\n申报条件\n\n申请人应具有博士学位。\n", "[[p:松涛计划]]由王宁博士主持评审。"),
    "ja": ("[[p:銅鈴事業]]募集要項\n\n応募資格\n\n博士の学位を有する者。\n", "[[p:銅鈴事業]]では博士課程の学生が講演した。"),
    "ko": ("[[p:구리종 사업]] 공고\n\n지원자격\n\n박사학위 소지자\n", "[[p:구리종 사업]] 행사에서 김 박사가 강연했다."),
    "en": ("[[p:Copper Bell Fund]]\n\nEligibility\n\nApplicants must hold a PhD.\n", "The [[p:Copper Bell Fund]] was described by a PhD student in a talk."),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(SHARES))
def test_shares_that_are_paid_and_shares_of_something_else(claims_in, language):
    """A share of costs is offered, growth is not."""
    paid, grown = ([c for c in claims_in(language, text) if c.fact == "offers"] for text in SHARES[language])
    assert [c.programme for c in paid] == ["p"]
    assert grown == []


@pytest.mark.parametrize("language", sorted(DEGREES))
def test_degrees_that_are_asked_for_and_degrees_of_somebody(claims_in, language):
    """A degree under the conditions is asked for; that of a speaker is not."""
    asked, held = (
        [c for c in claims_in(language, text) if c.fact == "requires-degree"] for text in DEGREES[language]
    )
    assert [c.programme for c in asked] == ["p"]
    assert held == []


WRITINGS = {
    "zh": "[[p:松涛计划]]的广告已在网上发布了20篇文章。",
    "ja": "[[p:銅鈴事業]]の広告20件がネットに掲載された。",
    "ko": "[[p:구리종 사업]] 광고 20건이 게시됐다.",
    "en": "More than a dozen advertisements for the [[p:Copper Bell Fund]] have been posted since 2022.",
}


@pytest.mark.parametrize("language", sorted(WRITINGS))
def test_writings_are_no_results(claims_in, language):
    """A number of adverts or articles about a programme is not what it brought."""
    assert not [one for one in claims_in(language, WRITINGS[language]) if one.fact in ("outcome", "quota")]


def test_projects_are_results(claims_in):
    """What it paid for is."""
    found = claims_in("en", "The [[p:Copper Bell Fund]] has funded more than a dozen projects since 2022.")
    assert [one.label for one in found if one.fact == "outcome"] == ["selected"]
