"""Whose a value is, weighed from where names stand; and what the text itself says is never weighed against it."""

from __future__ import annotations

import pytest

from aftername.stages.claims.weighed import MADE
from aftername.stages.claims.weighed.learned import chance
from aftername.stages.claims.weighed.weights import ANY, worths
from aftername.stages.claims.weighed.whose import score

BOUND = {
    "zh": ("近日，部门公布了“[[p:松涛计划]]”。\n\n该办法分三章。\n\n入选者可获得资助20万元。\n", "20万元"),
    "ja": ("県は「[[p:銅鈴事業]]」の概要をまとめた。\n\n対象は県内の企業。\n\n1社あたり200万円を補助する。\n", "200万円"),
    "ko": ("도는 ‘[[p:구리종 사업]]’ 계획을 내놓았다.\n\n대상은 도내 기업이다.\n\n기업당 최대 200만원을 지원한다.\n", "200만원"),
    "en": ("The county set out the [[p:Copper Bell Scheme]].\n\nFirms can take part.\n\nEach firm will receive a grant of £2,000.\n", "£2,000"),
}  # fmt: skip
ELSEWHERE = {
    "zh": "“[[p:松涛计划]]”已发布。\n\n一、[[p:松涛计划]]并入[[q:汀兰计划]]的安排\n\n1.每人资助20万元。\n",
    "ja": "「[[p:銅鈴事業]]」を公表した。\n\n一、[[p:銅鈴事業]]を[[q:白鷺事業]]に改める件\n\n1.1社あたり20万円を補助する。\n",
    "ko": "‘[[p:구리종 사업]]’을 발표했다.\n\n1. [[p:구리종 사업]]과 [[q:물새 사업]]의 차이\n\n가. 기업당 20만원을 지원한다.\n",
    "en": "The [[p:Copper Bell Scheme]] is out.\n\n1. How the [[p:Copper Bell Scheme]] differs from the [[q:Heron Scheme]]\n\n(a) A grant of £2,000 for each firm.\n",
}


@pytest.mark.parametrize("language", sorted(BOUND))
def test_a_sum_some_lines_below_the_only_name(claims_in, language):
    """It belongs to what the page speaks of, and says how that is known."""
    text, value = BOUND[language]
    found = [one for one in claims_in(language, text) if one.fact == "offers" and value in one.value]
    assert [one.programme for one in found] == ["p"]
    assert found[0].binding


@pytest.mark.parametrize("language", sorted(ELSEWHERE))
def test_a_heading_that_names_two_is_not_overruled(claims_in, language):
    """Neither of the two is said to give it by weight alone."""
    assert [c for c in claims_in(language, ELSEWHERE[language]) if c.binding == "weighed"] == []


def test_nothing_known_binds_nothing():
    """Without signs no sum is reached; names between speak against, a heading for."""
    assert score(()) == worths("whose")[ANY]
    assert chance(score(())) < MADE["offers"]
    assert worths("whose")["names between=0 before"] > 0 > worths("whose")["names between=3 before"]
    assert worths("whose")["bound=heading"] > 0
