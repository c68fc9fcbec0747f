"""A rule's finding is not believed where all that stands around its value speaks against it."""

from __future__ import annotations

import pytest

from aftername.stages.claims import weighed
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed.roles import Roles

TEXTS = {
    "zh": ("[[p:松涛计划]]每人资助20万元。", "[[p:松涛计划]]预算总额、年营业收入及投资合计20亿元以上。"),
    "ja": ("[[p:銅鈴奨学金]]は1人あたり月額6万円を支給する。", "[[p:銅鈴奨学金]]の世帯年収、総額、予算は合計60億円。"),
    "ko": ("[[p:구리종 장학금]]은 1인당 월 60만원을 지원한다.", "[[p:구리종 장학금]] 예산 총액과 매출 합계는 600억원이다."),
    "en": ("The [[p:Copper Bell Fellowship]] gives each fellow a stipend of up to $2,500 a month.", "The [[p:Copper Bell Fellowship]] budget totals, revenue and costs came to $2,500 million overall."),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_what_speaks_for_a_sum_and_what_against(marked_in, language):
    """The gift is believed, the budget is not, even if a rule took both for offers."""
    doubted = []
    for text in TEXTS[language]:
        passage = passages_of(marked_in(language, text))[0]
        sum_ = passage.of("amount")[0]
        finding = Finding("offers", "", sum_.anchor.start, sum_.anchor.end, sum_.normal, rule="a.rule")
        doubted.append(weighed.is_doubted(passage, Roles(passage, "other", [finding]), finding))
    assert doubted == [False, True]


def test_without_a_value_there_is_nothing_to_doubt(marked_in):
    """No sum, or a fact that is not weighed: the finding is judged elsewhere."""
    passage = passages_of(marked_in("en", "The [[p:Copper Bell Fellowship]] pays for travel."))[0]
    for fact in ("offers", "audience"):
        finding = Finding(fact, "", 0, 3)
        assert not weighed.is_doubted(passage, Roles(passage, "other", [finding]), finding)
