"""Each fact in four languages: a sentence that says it and one that only looks like it."""

from __future__ import annotations

import pytest

SAYS = [
    # run by, with the role
    ("en", "The [[p:Copper Bell Scheme]] is run by the Ministry of Forests.", "run-by", "manages", "Ministry of Forests"),
    ("en", "The Office of Tides oversees the [[p:Copper Bell Scheme]].", "run-by", "manages", "Office of Tides"),
    ("en", "Funded by the Bank of Lakes, the [[p:Copper Bell Scheme]] began small.", "run-by", "pays", "Bank of Lakes"),
    ("zh", "“[[p:铜铃计划]]”由市林业局牵头实施。", "run-by", "leads", "市林业局"),
    ("zh", "“[[p:铜铃计划]]”由省教育厅负责组织。", "run-by", "manages", "省教育厅"),
    ("ja", "林野庁が所管する「[[p:銅鈴計画]]」は小規模だ。", "run-by", "manages", "林野庁"),
    ("ko", "‘[[p:구리종 사업]]’은 산림청이 주관한다.", "run-by", "manages", "산림청"),
    ("zh", "市林业局组织实施“[[p:铜铃计划]]”。", "run-by", "manages", "市林业局"),
    ("zh", "臺中市林業局負責實施「[[p:銅鈴計畫]]」，由市林業局主管。", "run-by", "manages", "林業局"),
    ("ja", "林野庁は「[[p:銅鈴計画]]」を実施している。", "run-by", "manages", "林野庁"),
    ("ko", "산림청은 ‘[[p:구리종 사업]]’을 시행한다.", "run-by", "manages", "산림청"),
    ("ko", "‘[[p:구리종 사업]]’은 산림청이 2020년부터 운영하고 있다.", "run-by", "manages", "산림청"),
    ("zh", "“[[p:铜铃计划]]”的津贴由市财政拨付。", "run-by", "pays", "市财政"),
    # what it gives
    ("en", "Under the [[p:Copper Bell Scheme]] each fellow receives a housing subsidy of 40,000 euros.", "offers", "housing", "40,000 euros"),
    ("zh", "入选“[[p:铜铃计划]]”者可获安家费60万元。", "offers", "settling-in", "60万元"),
    ("ja", "「[[p:銅鈴計画]]」では年間800万円の研究費を支給する。", "offers", "research money", "800万円"),
    ("ko", "‘[[p:구리종 사업]]’은 연구비 5억 원을 지원한다.", "offers", "research money", "5억 원"),
    ("en", "The [[p:Copper Bell Scheme]] offers a signing bonus and schooling for children.", "offers", "schooling", "schooling for children"),
    # conditions
    ("en", "Applicants to the [[p:Copper Bell Scheme]] must be under 35 years old.", "requires-age", "", "under 35 years old"),
    ("zh", "“[[p:铜铃计划]]”要求申报人年龄不超过45周岁。", "requires-age", "", "不超过45周岁"),
    ("ja", "「[[p:銅鈴計画]]」の応募者は35歳以下に限る。", "requires-age", "", "35歳以下"),
    ("ko", "‘[[p:구리종 사업]]’ 신청자는 만 45세 이하여야 한다.", "requires-age", "", "45세 이하"),
    ("en", "Candidates for the [[p:Copper Bell Scheme]] must hold a PhD.", "requires-degree", "doctorate", "PhD"),
    ("zh", "申请“[[p:铜铃计划]]”须具有硕士学位。", "requires-degree", "master", "硕士学位"),
    ("ja", "「[[p:銅鈴計画]]」は博士号を持つ者を求める。", "requires-degree", "doctorate", "博士号"),
    ("ko", "‘[[p:구리종 사업]]’은 박사 학위 소지자를 찾는다.", "requires-degree", "doctorate", "박사 학위"),
    ("en", "The [[p:Copper Bell Scheme]] seeks people with overseas work experience.", "requires-experience", "overseas work", "overseas work experience"),
    ("zh", "“[[p:铜铃计划]]”要求具有海外工作经历。", "requires-experience", "overseas work", "海外工作经历"),
    ("en", "The [[p:Copper Bell Scheme]] is open to foreign experts.", "citizenship", "foreign", "foreign experts"),
    ("zh", "“[[p:铜铃计划]]”面向留学回国人员。", "citizenship", "returnee", "留学回国人员"),
    ("ja", "「[[p:銅鈴計画]]」は国籍を問わず研究者を募集する。", "citizenship", "any", "国籍を問わず"),
    # whom and which field
    ("en", "The [[p:Copper Bell Scheme]] aims to attract young marine biologists and engineers.", "audience", "", "engineers"),
    ("zh", "“[[p:铜铃计划]]”面向在海外工作的青年工程师。", "audience", "", "在海外工作的青年工程师"),
    ("ko", "‘[[p:구리종 사업]]’은 조선 분야 기술자를 모집한다.", "field", "", "조선"),
    ("ja", "「[[p:銅鈴計画]]」は量子技術分野の研究者を対象とする。", "field", "", "量子技術"),
    # when
    ("en", "The [[p:Copper Bell Scheme]] was launched in 2016.", "launched", "", "2016"),
    ("zh", "2016年，该市启动“[[p:铜铃计划]]”。", "launched", "", "2016年"),
    ("ja", "「[[p:銅鈴計画]]」は2016年に始まった。", "launched", "", "2016年"),
    ("ko", "‘[[p:구리종 사업]]’은 2016년에 시작됐다.", "launched", "", "2016년"),
    ("en", "The [[p:Copper Bell Scheme]] was discontinued in 2020.", "ended", "", "2020"),
    ("zh", "“[[p:铜铃计划]]”于2020年停止实施。", "ended", "", "2020年"),
    # how many
    ("en", "The [[p:Copper Bell Scheme]] plans to recruit 120 scientists.", "quota", "", "120 scientists"),
    ("zh", "“[[p:铜铃计划]]”计划引进80名专家。", "quota", "", "80名"),
    ("en", "Some 300 scientists applied to the [[p:Copper Bell Scheme]].", "outcome", "applied", "300 scientists"),
    ("zh", "“[[p:铜铃计划]]”共有46人入选。", "outcome", "selected", "46人"),
    ("ja", "「[[p:銅鈴計画]]」には90人が応募した。", "outcome", "applied", "90人"),
    ("ko", "‘[[p:구리종 사업]]’에 70명이 지원했다.", "outcome", "applied", "70명"),
    # publicity and handling
    ("en", "The ministry has stopped publicising the [[p:Copper Bell Scheme]].", "publicity", "stopped", "stopped publicising"),
    ("zh", "“[[p:铜铃计划]]”不公布入选者。", "publicity", "names withheld", "不公布入选者"),
    ("zh", "“[[p:铜铃计划]]”申报材料不得上网。", "secrecy-mark", "", "不得上网"),
    ("zh", "“[[p:铜铃计划]]”入选名单不予公开。", "secrecy-mark", "", "不予公开"),
    ("en", "The [[p:Copper Bell Scheme]] is not to be named in public.", "secrecy-mark", "", "not to be named"),
    ("ja", "「[[p:銅鈴計画]]」の名簿は非公開とする。", "secrecy-mark", "", "非公開"),
    ("ko", "‘[[p:구리종 사업]]’ 명단은 비공개로 한다.", "secrecy-mark", "", "비공개"),
    ("ja", "「[[p:銅鈴計画]]」では採用者に200万元の住宅手当を支給する。", "offers", "housing", "200万元"),
    ("zh", "入选“[[p:铜铃计划]]”者可获200万元购房补贴。", "offers", "housing", "200万元"),
    ("en", "Fellows of the [[p:Copper Bell Scheme]] must stay for at least four years.", "obligation", "stay", "four years"),
    ("zh", "“[[p:铜铃计划]]”入选者须全职工作。", "obligation", "full-time", "全职工作"),
    # one after the other
    ("en", "The [[p:Copper Bell Scheme]] is the successor to the [[q:Iron Gate Plan]].", "succession", "succeeds", "Iron Gate Plan"),
    ("zh", "“[[p:铜铃计划]]”更名为“[[q:铁门工程]]”。", "succession", "renamed", "铁门工程"),
    ("ja", "「[[p:銅鈴計画]]」は「[[q:鉄門計画]]」の後継だ。", "succession", "succeeds", "鉄門計画"),
    ("ko", "‘[[p:구리종 사업]]’은 ‘[[q:철문 계획]]’을 대체했다.", "succession", "succeeds", "철문 계획"),
    ("en", "The [[p:Copper Bell Scheme]] is used together with city housing schemes.", "used-with", "", "city housing schemes"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "fact", "label", "value"), SAYS)
def test_it_is_said(claims_in, language, text, fact, label, value):
    """A sentence that says a fact of a programme gives the claim, with its anchors."""
    found = [c for c in claims_in(language, text) if (c.fact, c.label, c.programme) == (fact, label, "p")]
    assert [c.value for c in found if value in c.value] != [], claims_in(language, text)
    for one in found:
        assert one.value_anchor.quote == one.value
        assert one.passage.start <= one.value_anchor.start < one.passage.end


SAYS_NOT = [
    ("zh", "市林业局介绍了“[[p:铜铃计划]]”的情况。", "run-by"),
    ("ko", "산림청은 ‘[[p:구리종 사업]]’을 좋아한다.", "run-by"),
    ("zh", "“[[p:铜铃计划]]”推动各校深化学科建设。", "field"),
    (
        "en",
        "Contract\nThe expert works at the University of Reeds under the [[p:Copper Bell Scheme]].",
        "institutions-sought",
    ),
    ("en", "The Ministry of Forests met on Monday.", "run-by"),
    ("en", "A 43-year-old engineer spoke about the [[p:Copper Bell Scheme]].", "requires-age"),
    ("zh", "一名43岁的工程师谈到了“[[p:铜铃计划]]”。", "requires-age"),
    ("en", "The bridge cost 4 million euros. The [[p:Copper Bell Scheme]] is older.", "offers"),
    ("zh", "大桥耗资4亿元。", "offers"),
    ("zh", "“[[p:铜铃计划]]”简介。\n全市普通本科高校共12所。", "requires-degree"),
    ("en", "The ministry, launched in 2016, knows the people of the harbour.", "launched"),
    ("zh", "该部于2016年启动改革。", "launched"),
    ("ja", "同省は2016年に発足した。", "launched"),
    ("en", "Three people familiar with the [[p:Copper Bell Scheme]] spoke.", "outcome"),
    ("ko", "관계자 세 명이 ‘[[p:구리종 사업]]’을 언급했다.", "quota"),
    ("en", "The office was renamed the Bureau of Tides.", "succession"),
    ("zh", "该局更名为林业局。", "succession"),
    ("en", "The [[p:Copper Bell Scheme]] is named after a bell. Robots are popular.", "field"),
    ("zh", "本办法由市林业局负责解释。“[[p:铜铃计划]]”另行通知。", "run-by"),
    # whoever talks and wants no name restricts nothing else
    (
        "en",
        "“The [[p:Copper Bell Scheme]] is old,” said one of the people, who asked not to be named.",
        "secrecy-mark",
    ),
    ("en", "A clerk of the [[p:Copper Bell Scheme]] spoke on condition of anonymity.", "secrecy-mark"),
    (
        "en",
        "Two clerks spoke of the [[p:Copper Bell Scheme]] on condition that they must not be named.",
        "secrecy-mark",
    ),
    ("zh", "一名不愿具名的官员说，“[[p:铜铃计划]]”已停。", "secrecy-mark"),
    ("zh", "一名要求姓名不予公开的人士说，“[[p:铜铃计划]]”已停。", "secrecy-mark"),
    ("ja", "関係者は匿名を条件に「[[p:銅鈴計画]]」は続くと話した。", "secrecy-mark"),
    ("ja", "関係者は氏名の非公開を条件に「[[p:銅鈴計画]]」は続くと話した。", "secrecy-mark"),
    ("ko", "익명을 요구한 관계자는 ‘[[p:구리종 사업]]’이 계속된다고 말했다.", "secrecy-mark"),
    ("ko", "신원 비공개를 조건으로 관계자는 ‘[[p:구리종 사업]]’이 계속된다고 말했다.", "secrecy-mark"),
]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "「[[p:銅鈴計画]]」の技術者には240万元（33万5000ドル）と95平方メートルの住宅が与えられる。"),
        ("ja", "「[[p:銅鈴計画]]」では240万元と住宅を支給する。"),
        ("zh", "入选“[[p:铜铃计划]]”者可获240万元和一套住房。"),
        ("zh", "入选“[[p:铜铃计划]]”者可获240万元、95平方米住房。"),
        ("ko", "‘[[p:구리종 사업]]’ 선발자는 240만 위안과 95제곱미터 아파트를 받는다."),
        (
            "en",
            "Those chosen for the [[p:Copper Bell Scheme]] get 2.4 million yuan and a flat with free housing.",
        ),
    ],
)
def test_a_sum_is_not_the_price_of_what_is_offered_beside_it(claims_in, language, text):
    """The sum and the flat are two things offered."""
    offers = [c for c in claims_in(language, text) if c.fact == "offers"]
    assert any("240" in c.value or "2.4" in c.value for c in offers)
    assert not [c for c in offers if c.label == "housing" and c.normal is not None]


@pytest.mark.parametrize(("language", "text", "fact"), SAYS_NOT)
def test_it_is_not_said(claims_in, language, text, fact):
    """A sentence that only looks like it gives no such claim."""
    assert [c for c in claims_in(language, text) if c.fact == fact] == []
