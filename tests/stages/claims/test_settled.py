"""Whose claim it is: subject, speaker, hedge and time."""

from __future__ import annotations

import pytest


def one(claims, fact, label=None):
    found = [c for c in claims if c.fact == fact and label in (None, c.label)]
    assert len(found) == 1, claims
    return found[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reuters reported on the [[p:Copper Bell Scheme]]. The programme offers a research grant of 90,000 euros."),
        ("en", "Unlike the [[q:Iron Gate Plan]], the [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros."),
        ("zh", "记者获悉，“[[p:铜铃计划]]”仍在进行。该计划提供科研经费90万元。"),
        ("zh", "与“[[q:铁门工程]]”不同，“[[p:铜铃计划]]”提供科研经费90万元。"),
        ("ja", "「[[p:銅鈴計画]]」は続いている。同計画は研究費900万円を支給する。"),
        ("ja", "「[[q:鉄門計画]]」と異なり、「[[p:銅鈴計画]]」は研究費900万円を支給する。"),
        ("ko", "‘[[p:구리종 사업]]’은 계속된다. 이 사업은 연구비 9억 원을 지원한다."),
        ("ko", "‘[[q:철문 계획]]’과 달리 ‘[[p:구리종 사업]]’은 연구비 9억 원을 지원한다."),
    ],
)  # fmt: skip
def test_the_right_programme(claims_in, language, text):
    """Words that point back stand for the programme before; one that is only compared is not the subject."""
    found = one(claims_in(language, text), "offers")
    assert (found.programme, found.spread) == ("p", "one")


@pytest.mark.parametrize(
    ("language", "text", "ids"),
    [
        ("en", "Last year 300 engineers applied to schemes such as [[p:Copper Bell]].", ("p",)),
        ("zh", "去年有300人申报“[[p:铜铃计划]]”等计划。", ("p",)),
        ("zh", "“[[p:铜铃计划]]”和“[[q:铁门工程]]”去年共有300人申报。", ("p", "q")),
        ("ko", "지난해 ‘[[p:구리종 사업]]’ 등 사업에 300명이 지원했다.", ("p",)),
    ],
)
def test_a_set_says_so(claims_in, language, text, ids):
    """ "Schemes such as X", and several named together, are a set."""
    found = one(claims_in(language, text), "outcome", "applied")
    assert ((found.programme, *found.others), found.spread) == (ids, "set")


def test_two_that_remain_are_both_kept(claims_in):
    """ "The programme" after two programmes is undecided between them."""
    text = "Reuters wrote about the [[p:Copper Bell Scheme]]; others prefer the [[q:Iron Gate Plan]]. The programme offers a research grant of 90,000 euros."
    found = one(claims_in("en", text), "offers")
    assert found.spread == "undecided"
    assert {found.programme, *found.others} == {"p", "q"}


def test_a_title_is_the_topic_of_a_notice(claims_in):
    """Numbered conditions of a notice are about the programme its title names; a long policy paper has no such topic."""
    notice = "关于组织申报“[[p:铜铃计划]]”的通知\n一、申报条件\n1. 年龄不超过40周岁。\n2. 具有博士学位。"
    facts = {(c.fact, c.programme) for c in claims_in("zh", notice)}
    assert {("requires-age", "p"), ("requires-degree", "p")} <= facts
    policy = (
        "关于加快产业发展的意见\n一、总体要求\n依托“[[p:铜铃计划]]”等计划，统筹推进各项工作。\n"
        + "各地要加强组织领导。\n" * 30
        + "二、保障措施\n对企业给予最高100万元奖励。"
    )
    assert [c for c in claims_in("zh", policy) if c.fact == "offers"] == []


def test_a_programme_without_a_name(claims_in):
    """What is said of a programme without a name is kept without one, and says so."""
    text = "A firm recruits through an initiative to bring in 400 foreign engineers, officials said."
    found = one(claims_in("en", text), "quota")
    assert found.programme is None
    assert "without a name" in found.note


@pytest.mark.parametrize(
    ("language", "text", "kind", "count"),
    [
        ("en", "Two officials said the [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros.", "anonymous", 2),
        ("en", "The [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros, according to a regional newspaper.", "outlet", None),
        ("zh", "据四名知情人士透露，“[[p:铜铃计划]]”提供科研经费90万元。", "anonymous", 4),
        ("zh", "市科技局发言人表示，“[[p:铜铃计划]]”提供科研经费90万元。", "office-holder", None),
        ("ja", "関係者3人によると、「[[p:銅鈴計画]]」は研究費900万円を支給する。", "anonymous", 3),
        ("ko", "소식통 두 명에 따르면 ‘[[p:구리종 사업]]’은 연구비 9억 원을 지원한다.", "anonymous", 2),
        ("en", "The [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros.", "narrator", None),
        ("en", "It was quiet for years.Officials said the [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros.", "anonymous", None),
        ("ko", "한 전문가는 “[[p:구리종 사업]]은 연구비 9억 원을 지원한다”고 설명했다.", "anonymous", 1),
        ("zh", "官网显示，“[[p:铜铃计划]]”提供科研经费90万元。", "document", None),
        ("zh", "近况\n\n“[[p:铜铃计划]]”提供科研经费90万元，并通过网络招聘广告发布职位。", "narrator", None),
    ],
)  # fmt: skip
def test_who_says_it(claims_in, language, text, kind, count):
    """The speaker is who the sentence names; else the document."""
    found = one(claims_in(language, text), "offers")
    assert (found.speaker.kind, found.speaker.count) == (kind, count)


def test_another_source_ends_a_speaker(claims_in):
    """What the next sentence says by a source of its own is not said by the people before."""
    text = "两名知情人士说，“[[p:铜铃计划]]”提供科研经费90万元。官网显示，“[[p:铜铃计划]]”由林业部组织实施。"
    told = claims_in("zh", text)
    assert (one(told, "offers").speaker.kind, one(told, "run-by").speaker.kind) == ("anonymous", "document")


def test_a_speaker_goes_on(claims_in):
    """ "He added" goes on with the speaker; the next sentence without such words does not."""
    text = (
        "Reuters: The [[p:Copper Bell Scheme]] offers a signing bonus of 3 million yuan, two officials said. "
        "The programme pays a research grant of 2 million yuan, they added.\n"
        "The programme is managed by the Ministry of Forests."
    )
    told = claims_in("en", text)
    assert [c.speaker.kind for c in told if c.fact == "offers"] == ["anonymous", "anonymous"]
    assert one(told, "run-by").speaker.kind == "narrator"


def test_hearsay_finds_its_source(claims_in):
    """A sentence-final "so it is said" goes back to who was named before."""
    text = (
        "記者会見で、関係者2人が「[[p:銅鈴計画]]」について話した。\n同計画は研究費900万円を支給するという。"
    )
    assert one(claims_in("ja", text), "offers").speaker.count == 2


def test_an_attribution_alone_speaks_for_the_sentence_before(claims_in):
    """ "According to X, it was revealed" gives X the sentence before."""
    text = "Reuters: the [[p:Copper Bell Scheme]] offers a research grant of 90,000 euros. According to four people familiar with it, it was revealed."
    assert one(claims_in("en", text), "offers").speaker.count == 4


def test_papers_speak_for_themselves(claims_in):
    """A notice speaks as a document, an advert as an advert."""
    notice = claims_in("zh", "关于申报“[[p:铜铃计划]]”的通知\n根据有关文件规定，申报人年龄不超过40周岁。")
    assert {c.speaker.kind for c in notice} == {"document"}
    advert = claims_in(
        "en", "Join us: [[p:Copper Bell Scheme]]\nWe are hiring engineers under the age of 40. Send your CV."
    )
    assert {c.speaker.kind for c in advert} == {"advert"}


@pytest.mark.parametrize(
    ("language", "text", "fact", "hedge"),
    [
        ("en", "The [[p:Copper Bell Scheme]] does not require a doctorate of applicants.", "requires-degree", "denies"),
        ("zh", "“[[p:铜铃计划]]”不要求申请人具有博士学位。", "requires-degree", "denies"),
        ("ja", "「[[p:銅鈴計画]]」の応募者に博士号は必要ない。", "requires-degree", "denies"),
        ("ko", "‘[[p:구리종 사업]]’은 박사 학위가 필요 없다.", "requires-degree", "denies"),
        ("en", "A spokesman denied that the [[p:Copper Bell Scheme]] offers a signing bonus of 3 million yuan.", "offers", "denies"),
        ("en", "The [[p:Copper Bell Scheme]] may be run by the Ministry of Forests.", "run-by", "doubts"),
        ("en", "The [[p:Copper Bell Scheme]] reportedly offers a research grant of 90,000 euros.", "offers", "reports"),
        ("zh", "据悉，“[[p:铜铃计划]]”提供科研经费90万元。", "offers", "reports"),
        ("ko", "‘[[p:구리종 사업]]’은 연구비 9억 원을 지원하는 것으로 알려졌다.", "offers", "reports"),
        ("en", "The [[p:Copper Bell Scheme]] will be launched in 2025.", "launched", "plans"),
        ("en", "Applicants to the [[p:Copper Bell Scheme]] must not be older than 40 years.", "requires-age", "states"),
        ("zh", "“[[p:铜铃计划]]”要求年龄不超过40周岁。", "requires-age", "states"),
    ],
)  # fmt: skip
def test_how_firmly(claims_in, language, text, fact, hedge):
    """A negation denies and never turns into its opposite; a bound worded as a negation is none."""
    assert one(claims_in(language, text), fact).hedge == hedge


def test_not_mentioned_is_publicity_not_denial(claims_in):
    """ "Does not mention X" says where it is not mentioned, nothing else."""
    text = "Reuters looked. The ministry's website does not mention the [[p:Copper Bell Scheme]]."
    found = one(claims_in("en", text), "publicity")
    assert (found.label, found.value, found.hedge) == ("not mentioned on", "The ministry's website", "states")


@pytest.mark.parametrize(
    ("language", "text", "as_of"),
    [
        ("en", "Last year, 300 scientists applied to the [[p:Copper Bell Scheme]].", "2022"),
        ("zh", "去年，“[[p:铜铃计划]]”共有300人申报。", "2022"),
        ("ja", "昨年、「[[p:銅鈴計画]]」には300人が応募した。", "2022"),
        ("ko", "지난해 ‘[[p:구리종 사업]]’에 300명이 지원했다.", "2022"),
        ("en", "In 2019, 300 scientists applied to the [[p:Copper Bell Scheme]].", "2019"),
        ("en", "Some 300 scientists applied to the [[p:Copper Bell Scheme]].", "2023-05-04"),
    ],
)
def test_as_of_when(claims_in, language, text, as_of):
    """A date in the sentence, reckoned from the document's date; else the date of the document."""
    assert one(claims_in(language, text), "outcome").as_of == as_of


def test_context_is_about_no_programme(claims_in):
    """A shortage is context with its own speaker, not a claim about the programme spoken of before."""
    text = "Reuters wrote on the [[p:Copper Bell Scheme]].\nAccording to a 2020 survey by the Harbour Institute, the region faces a shortage of 8,000 welders."
    found = one(claims_in("en", text), "context")
    assert (found.programme, found.label, found.speaker.kind, found.as_of) == (
        None,
        "shortage",
        "report",
        "2020",
    )


def test_a_sum_given_again(claims_in):
    """A sum in another currency is the same benefit and says so."""
    text = "Reuters: under the [[p:Copper Bell Scheme]] fellows receive a signing bonus of 3 million yuan (60 million yen)."
    offers = [c for c in claims_in("en", text) if c.fact == "offers"]
    assert [c.label for c in offers] == ["signing bonus", "signing bonus"]
    assert "same sum" in offers[1].note


def test_a_sum_given_again_does_not_part_it_from_its_kind(claims_in):
    """The word for the benefit is found behind the sum in brackets."""
    text = "북국의 ‘[[p:물레 계획]]’은 300만 위안(약 5억 원)의 연구비를 지원한다."
    assert {c.label for c in claims_in("ko", text) if c.fact == "offers"} == {"research money"}


def test_who_prints_it_is_an_outlet(claims_in):
    """An outlet of any name is known by its verb."""
    text = "북국이 해외 과학자를 유치하는 ‘[[p:물레 계획]]’을 계속하고 있다고 하버와이어가 16일 보도했다."
    assert one(claims_in("ko", text), "audience").speaker.kind == "outlet"


def test_nothing_to_say(claims_in):
    """A text without programmes makes no claims; an empty one neither."""
    assert claims_in("en", "The weather was fine. It rained later.") == ()


def test_what_holders_get_or_number_is_not_the_programme(claims_in):
    """A local benefit for those who carry out a programme's projects is not offered by it, nor is a count beside its holders."""
    local = (
        "关于产业发展的意见\n"
        "各地要加强引导。对牵头承担“[[p:铜铃计划]]”项目的单位，给予最高300万元补助。"
        + "各地要抓好落实。"
        * 200
    )
    assert [c for c in claims_in("zh", local) if c.fact == "offers"] == []
    counted = (
        "关于产业发展的意见\n全市现有“[[p:铜铃计划]]”入选者31人，引进外国专家5000人。"
        + "各地要抓好落实。" * 200
    )
    assert [c for c in claims_in("zh", counted) if c.fact == "citizenship"] == []
    own = "“[[p:铜铃计划]]”对承担项目的单位给予最高300万元补助。"
    assert one(claims_in("zh", own), "offers").programme == "p"


def test_what_is_heaped_upon_a_programme_is_not_its_own(claims_in):
    """叠加 brings somebody else's benefit."""
    text = (
        "关于产业发展的意见\n依托“[[p:铜铃计划]]”设立岗位，叠加省、市生活补贴、安家补贴等政策。"
        + "各地要抓好落实。" * 200
    )
    assert [c for c in claims_in("zh", text) if c.fact == "offers"] == []


def test_a_story_with_one_programme_so_far_goes_on_about_it(claims_in):
    """A second programme named only at the end of a story does not make the sentences before it ambiguous."""
    text = (
        "Reporters looked at the [[p:Copper Bell Scheme]].\nLetters go out each May.\nA spokesman declined to comment.\n"
        "Critics are many.\nTwo officials said that 310 people applied in 2022 and that 42 were chosen.\n"
        "It follows the [[q:Iron Gate Plan]]."
    )
    found = {(c.label, c.value, c.programme) for c in claims_in("en", text) if c.fact == "outcome"}
    assert found == {("applied", "310 people", "p"), ("selected", "42", "p")}


def test_a_paper_goes_on_speaking(claims_in):
    """通知要求 in the next paragraph is still the paper that was cited."""
    text = "【本报记者】一份内部通知显示，“[[p:铜铃计划]]”已经启动。\n通知要求，申报人须具有博士学位。"
    assert one(claims_in("zh", text), "requires-degree").speaker.kind == "document"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ja", "「[[p:銅鈴計画]]」は半導体の研究者に最大900万円を支給する。", "研究者"),
        ("ko", "‘[[p:구리종 사업]]’은 반도체 전문가에게 정착금 3억 원을 지급한다.", "전문가"),
    ],
)
def test_those_who_receive_are_the_audience(claims_in, language, text, value):
    """Persons to whom a benefit goes are whom it is meant for; those chosen or asked are not."""
    assert value in one(claims_in(language, text), "audience").value
    told = {
        "ja": "「[[p:銅鈴計画]]」について記者は研究者に話を聞いた。",
        "ko": "‘[[p:구리종 사업]]’은 선정자에게 정착금 3억 원을 지급한다.",
    }
    assert [c for c in claims_in(language, told[language]) if c.fact == "audience"] == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh", "关于申报“[[p:铜铃计划]]”的通知\n申报人登录“铜铃人才网”填报，截止5月20日。", "铜铃人才网"),
        (
            "ja",
            "「[[p:銅鈴計画]]」公募要領\n電子公募システムにより7月12日までに応募すること。",
            "電子公募システム",
        ),
    ],
)
def test_a_system_one_applies_through(claims_in, language, text, value):
    """A system or site is a channel in a notice that says how to apply, and nothing in a story."""
    assert one(claims_in(language, text), "channel", "application").value == value


def test_beside_others_named_systems_are_no_channel(claims_in):
    """A story in which a system is named says nothing of how to apply."""
    text = "記者によると「[[p:銅鈴計画]]」の資料は電子公募システムから消えた。"
    assert [c for c in claims_in("ja", text) if c.fact == "channel"] == []


def test_what_is_mixed_with_is_no_field(claims_in):
    """与金融等领域相结合 gives no field; research across fields that a programme supports does."""
    mixed = "关于组织申报“[[p:铜铃计划]]”的通知\n将新课程与农业、金融等领域相结合。"
    assert [c for c in claims_in("zh", mixed) if c.fact == "field"] == []
    across = "“[[p:铜铃计划]]”加强对人工智能前沿领域交叉学科研究的支持。"
    assert one(claims_in("zh", across), "field").value == "人工智能"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "关于印发《[[p:铜铃计划]]管理办法》的通知\n\n第五条 本办法自2020年1月1日起施行，有效期5年。"),
        ("ja", "[[p:銅鈴事業]]実施要綱\n\n附則 本要綱は2020年4月1日から施行する。"),
        ("ko", "[[p:구리종 사업]] 운영 지침\n\n본 지침은 2020년 1월 1일부터 시행한다."),
        ("en", "Rules of the [[p:Copper Bell Scheme]]\n\nThese rules came into force on 1 January 2020."),
    ],
)  # fmt: skip
def test_rules_that_take_effect_begin_no_programme(claims_in, language, text):
    """The date is that of the paper, though words that point to it stand for its programme elsewhere."""
    assert [one.value for one in claims_in(language, text) if one.fact == "launched"] == []


def test_what_begins_itself_is_kept(claims_in):
    """The same words of the programme."""
    text = "[[p:구리종 사업]] 안내\n\n이 사업은 2020년 1월 1일부터 시행한다."
    assert one(claims_in("ko", text), "launched").programme == "p"
