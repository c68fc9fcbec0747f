"""Whether a value is a fact of a programme, all told: made-up sentences whose value no rule binds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aftername.records import ProgrammeName
from aftername.records.mention import MOST_CERTAIN
from aftername.stages.claims.binding import Subjects
from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed.roles import Roles
from aftername.stages.claims.weighed.verdict import FAR_OFF, Verdicts, scored, table
from aftername.trees import read

FAR = {
    "zh": "关于加快产业发展的意见\n一、总体要求\n依托“[[p:铜铃计划]]”等计划，统筹推进各项工作。\n" + "各地要加强组织领导。\n" * 30 + "对企业给予最高100万元奖励。",
    "ja": "産業の発展について\n\n「[[p:銅鈴事業]]」などを生かし、取り組みを進めます。\n" + "各地で体制を整えます。\n" * 30 + "企業に最大100万円を補助します。",
    "ko": "산업 발전 방향\n\n‘[[p:구리종 사업]]’ 등을 살려 일을 추진한다.\n" + "각 지역에서 준비를 한다.\n" * 30 + "기업에 최대 100만원을 지원한다.",
    "en": "On the growth of industry\n\nThe [[p:Copper Bell Scheme]] and others are to be used.\n" + "Each county makes its own plans and reports on them every year.\n" * 40 + "Firms get grants of up to $100,000.",
}  # fmt: skip
NEAR = {
    "zh": "“[[p:铜铃计划]]”已经启动。对企业给予最高100万元奖励。",
    "ja": "「[[p:銅鈴事業]]」が始まりました。企業に最大100万円を補助します。",
    "ko": "‘[[p:구리종 사업]]’이 시작됐다. 기업에 최대 100만원을 지원한다.",
    "en": "The [[p:Copper Bell Scheme]] has begun. Firms get grants of up to $100,000.",
}
MEANS = {
    "zh": "关于产业发展的意见\n各地要加强引导。对牵头承担“[[p:铜铃计划]]”项目的单位，给予最高300万元补助。"
    + "各地要抓好落实。" * 200,
    "ko": "여행객에게 경비의 50%를 [[p:물빛상품권]]으로 환급한다.",
}


def _offers(claims_in, language, text):
    return [one.value for one in claims_in(language, text) if one.fact == "offers"]


@pytest.mark.parametrize("language", sorted(FAR))
def test_what_is_far_off_is_not_bound(claims_in, language):
    """Thirty sentences after a name told in passing a sum may be anybody's; in the next sentence it is the programme's."""
    assert _offers(claims_in, language, FAR[language]) == []
    assert _offers(claims_in, language, NEAR[language])


ON_ONE = {
    "zh": ("“[[p:铜铃计划]]”开始申报\n\n“[[p:铜铃计划]]”面向企业。\n\n", "各地要加强组织领导。\n\n", "招募人数:20名\n"),
    "ja": ("「[[p:銅鈴事業]]」の募集\n\n「[[p:銅鈴事業]]」は企業が対象です。\n\n", "各地で体制を整えます。\n\n", "募集人数:20名\n"),
    "ko": ("‘[[p:구리종 사업]]’ 모집\n\n‘[[p:구리종 사업]]’은 기업이 대상이다.\n\n", "각 지역에서 준비를 한다.\n\n", "모집인원: 20명\n"),
    "en": ("The [[p:Copper Bell Scheme]] opens\n\nThe [[p:Copper Bell Scheme]] is for firms.\n\n", "Each county plans.\n\n", "Places available: 20 people\n"),
}  # fmt: skip
OTHER = {
    "zh": "另有“[[q:白鹭计划]]”。\n\n", "ja": "ほかに「[[q:白鷺事業]]」があります。\n\n",
    "ko": "‘[[q:물새 사업]]’도 있다.\n\n", "en": "There is the [[q:Heron Scheme]] too.\n\n",
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(ON_ONE))
def test_a_page_on_one_programme_may_mean_it_far_below(marked_in, language):
    """It is weighed however far off while nothing else is named, and no more once something is."""
    head, more, line = ON_ONE[language]
    assert _owners(marked_in(language, head + more * 30 + line)) == ["p"]
    assert "p" not in _owners(marked_in(language, head + OTHER[language] + more * 30 + line))


def _owners(marked) -> list[str]:
    """Which programmes the last count of a text may be of by weight alone."""
    passages = passages_of(marked)
    subjects = Subjects(marked, passages, "news")
    verdicts = Verdicts(marked, passages, subjects)
    found: list[str] = []
    for passage in passages:
        subjects.enter(passage)
        for mention in passage.of("count"):
            found = [one.named.id for one in verdicts.whose.owners(passage, mention)]
        subjects.leave(passage)
    return found


@pytest.mark.parametrize("language", sorted(MEANS))
def test_a_name_that_says_only_of_whom_or_by_what_means_owns_nothing(claims_in, language):
    """Who carries out its projects is paid by another; what is paid in its vouchers is another's too."""
    assert _offers(claims_in, language, MEANS[language]) == []


HARDLY = {
    "zh": "[[p:铜铃计划]]。企业最高100万元。",
    "ja": "[[p:銅鈴事業]]。企業に最大100万円。",
    "ko": "[[p:구리종 사업]]. 기업에 최대 100만원.",
    "en": "The [[p:Copper Bell Scheme]]. Firms: up to $100,000.",
}


@pytest.mark.parametrize("language", sorted(HARDLY))
def test_what_hardly_is_a_name_takes_more_to_own_a_value(language):
    """Whether a value is a programme's is less likely where its name may be none, and never likelier."""
    from gold_set import marked_text

    marked = marked_text(HARDLY[language], language, None)
    chances = []
    for certainty in (MOST_CERTAIN, 1):
        mentions = tuple(
            replace(one, normal=replace(one.normal, certainty=certainty))
            if isinstance(one.normal, ProgrammeName)
            else one
            for one in marked.mentions
        )
        told = replace(marked, mentions=mentions)
        passages = passages_of(told)
        subjects = Subjects(told, passages, "other")
        verdicts = Verdicts(told, passages, subjects)
        for passage in passages:
            subjects.enter(passage)
            for mention in passage.of("amount"):
                best = verdicts.best(passage, mention, Roles(passage, "other", []))
                chances.append(0.0 if best is None else best.chance)
            subjects.leave(passage)
    assert len(chances) == 2
    assert chances[0] > chances[1]


def test_scores_beside_those_of_others():
    """The first of three programmes is ahead by what parts it from the second; of one alone there is no rival."""
    listed = [300, 120, -50]
    assert scored({"quota": 10, "outcome": -80}, "quota", listed, 300) == {
        "role": 10, "other role": -80, "owner": 300, "ahead": 180, "owners": 3, "first of them": 1,
    }  # fmt: skip
    assert scored({"offers": 10}, "offers", listed, 120)["first of them"] == 0
    alone = scored({"offers": 10}, "offers", [40], 40)
    assert (alone["ahead"], alone["other role"]) == (40 - FAR_OFF, FAR_OFF)


def test_the_trees_are_grown():
    """The table holds more than a start, and what it splits is told by scores, names and rules."""
    signs: set[str] = set()
    stack = list(read(table()))
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            signs.add(node[0])
            stack.extend(node[2:])
    assert {"role", "owner", "ahead", "name letters"} <= signs
