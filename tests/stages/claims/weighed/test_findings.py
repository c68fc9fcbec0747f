"""What a value is, weighed from what stands around it: made-up sentences that no rule has words for."""

from __future__ import annotations

import pytest

from aftername.records.claim import WEIGHED

SAID = [
    # language, text, fact, value
    (
        "zh",
        "[[p:松涛计划]]申报指南\n\n三、经费\n\n经评审列入的团队，三年间按每个团队80万元左右安排资助款到账。\n",
        "offers",
        "80万元",
    ),
    (
        "ja",
        "[[p:銅鈴奨学金]]のご案内\n\n給付\n\n大学院生には月額6万円が振り込まれます。\n",
        "offers",
        "6万円",
    ),
    ("ko", "[[p:구리종 장학금]] 안내\n\n지원금액\n\n(석사) 매월 60만원 정액\n", "offers", "60만원"),
    (
        "en",
        "[[p:Copper Bell Fellowship]]\n\nFunding\n\nFellows can count on a stipend in the order of $2,500 a month.\n",
        "offers",
        "$2,500",
    ),
]
NOT = [
    (
        "zh",
        "[[p:松涛计划]]申报指南\n\n往年曾规定年龄不超过45周岁，自本年度起不再限制年龄。\n",
        "requires-age",
    ),
    (
        "ja",
        "[[p:銅鈴奨学金]]のご案内\n\n以前は40歳未満でしたが、今年度から年齢は問いません。\n",
        "requires-age",
    ),
    (
        "ko",
        "[[p:구리종 장학금]] 안내\n\n기존에는 만 39세 이하였으나 올해부터 나이 제한이 없다.\n",
        "requires-age",
    ),
    (
        "en",
        "[[p:Copper Bell Fellowship]]\n\nThe former limit of 35 years of age no longer applies.\n",
        "requires-age",
    ),
    ("zh", "[[p:松涛计划]]申报指南\n\n二、条件\n\n申报企业上年度营业收入不低于80万元。\n", "offers"),
    ("zh", "[[p:松涛计划]]申报指南\n\n评审费用为每人800元，由申报单位缴纳。\n", "offers"),
    ("ja", "[[p:銅鈴奨学金]]のご案内\n\n世帯の年収が600万円未満であること。\n", "offers"),
    ("ja", "[[p:銅鈴奨学金]]のご案内\n\n参加費は5,000円です。\n", "offers"),
    ("ko", "[[p:구리종 장학금]] 안내\n\n연소득 3천만원 이하인 가구\n", "offers"),
    ("ko", "[[p:구리종 장학금]] 안내\n\n응시 수수료 3만원을 납부하여야 한다.\n", "offers"),
    ("en", "[[p:Copper Bell Fellowship]]\n\nHousehold income must be below $40,000 a year.\n", "offers"),
    ("en", "[[p:Copper Bell Fellowship]]\n\nAn application fee of $50 is payable.\n", "offers"),
    ("ko", "[[p:구리종 장학금]] 안내\n\n심사위원\n\n10명 내외\n", "quota"),
    ("zh", "[[p:松涛计划]]申报指南\n\n本次评审由15名专家进行。\n", "quota"),
    ("en", "[[p:Copper Bell Fellowship]]\n\nA panel of 12 experts met in March.\n", "quota"),
]


@pytest.mark.parametrize(("language", "text", "fact", "value"), SAID)
def test_a_value_is_told_by_what_stands_around_it(claims_in, language, text, fact, value):
    """A sum on a page about one programme, beside words of giving, is what it gives."""
    found = [c for c in claims_in(language, text) if c.fact == fact]
    assert any(value in c.value for c in found)


@pytest.mark.parametrize(("language", "text", "fact"), NOT)
def test_what_only_looks_like_it_is_nothing(claims_in, language, text, fact):
    """A bound on income, a fee, those who judge: no offer and no quota."""
    assert [c.value for c in claims_in(language, text) if c.fact == fact] == []


def test_it_says_what_spoke_for_it(claims_in):
    """The signs stand in `rule`, for `why`."""
    language, text, fact, _ = SAID[3]
    told = [c.rule for c in claims_in(language, text) if c.fact == fact and c.rule.startswith(WEIGHED)]
    assert len(told) == 1
    assert "labels of sums before it" in told[0]


def test_nothing_is_weighed_where_the_page_binds_nothing(claims_in):
    """Two programmes possible: no claim."""
    text = "[[p:Copper Bell Fellowship]] and [[q:Iron Gate Fellowship]]\n\nBoth are old.\n\nA stipend in the order of $2,500 a month is usual.\n"
    assert [c for c in claims_in("en", text) if c.fact == "offers" and c.spread == "one"] == []
