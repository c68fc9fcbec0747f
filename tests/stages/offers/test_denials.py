"""What is refused, what is asked, and what a heading says are no terms, in all four languages."""

from __future__ import annotations

import pytest

REFUSED = [
    ("en", "We cannot pay rent, flights or insurance."),
    ("en", "No flat is provided."),
    ("en", "We are not in a position to offer housing."),
    ("zh", "机票恕不报销，住房请自行解决。"),
    ("zh", "我们不承担机票、房租和子女学费。"),
    ("ja", "航空券、宿舎の手配は行っておりません。"),
    ("ja", "住居の提供はいたしかねます。"),
    ("ko", "항공권과 숙소는 본인이 마련하여야 합니다."),
    ("ko", "주택은 마련해 드리지 못합니다."),
]
NO_DUTY = [
    ("en", "Nothing in this contract obliges the expert to recruit colleagues."),
    ("en", "Neither party shall be bound to secrecy."),
    ("zh", "学校不会要求您辞去海外职务。"),
    ("zh", "不禁止向第三方公开合同内容。"),
    ("zh", "甲方不对乙方下班后的兼职加以限制。"),
    ("ja", "秘密保持の義務は負いません。"),
    ("ja", "若手研究者の推薦をお願いするものではありません。"),
    ("ja", "第三者への開示は禁止しません。"),
    ("ko", "소속 기관에 알리는 것을 금하지 않는다."),
    ("ko", "제3자에게 공개하는 것을 금지하지 않는다."),
    ("ko", "퇴근 후의 부업은 제한하지 않는다."),
]
DUTY = [
    ("en", "Neither the sum nor the terms may be disclosed to anyone.", "binds/confidential"),
    ("en", "The parties keep these terms to themselves until the contract is signed.", "binds/confidential"),
    ("zh", "禁止向第三方公开合同内容。", "binds/confidential"),
    ("ja", "第三者への開示は禁止します。", "binds/confidential"),
    ("ko", "제3자에게 공개하는 것을 금지한다.", "binds/confidential"),
]


@pytest.mark.parametrize(("language", "text"), REFUSED)
def test_what_is_refused_is_not_given(read, language, text):
    """A benefit that the paper refuses is none."""
    assert not [one for one in read(text, language) if one.startswith("gives/")]


@pytest.mark.parametrize(("language", "text"), NO_DUTY)
def test_what_is_not_asked_is_no_duty(read, language, text):
    """Words that keep a clause from being a duty hold for the whole clause."""
    assert not [one for one in read(text, language) if one.startswith("binds/")]


@pytest.mark.parametrize(("language", "text", "wanted"), DUTY)
def test_a_ban_is_still_a_duty(read, language, text, wanted):
    """The same words without the denial are a duty, and leave nothing free."""
    found = read(text, language)
    assert wanted in found
    assert wanted.replace("binds", "frees") not in found


@pytest.mark.parametrize(
    ("language", "text", "stated"),
    [
        ("en", "Must I resign from my present post?", "You must resign from your present post."),
        ("zh", "是否须辞去海外职务？", "须辞去海外职务。"),
        ("ja", "現職を辞していただくことになりますか。", "現職を辞していただきます。"),
        ("ko", "현직을 사임하여야 합니까?", "현직을 사임하여야 합니다."),
    ],
)
def test_a_question_states_nothing(read, language, text, stated):
    """Who asks whether something is a duty has not said that it is."""
    assert read(text, language) == {}
    assert "binds/give-up-post" in read(stated, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "第八条（保密） 乙方每周一到访一次。"),
        ("ja", "第8条(兼業の禁止) 乙は毎週月曜に来訪する。"),
        ("ko", "제10조(해지) 을은 매주 월요일에 방문한다."),
        ("en", "Article 10 (Confidentiality) The library opens at nine."),
    ],
)
def test_the_heading_of_an_article_is_no_term(read, language, text):
    """A heading in brackets behind the number of an article says what the article is about."""
    assert read(text, language) == {}


def test_what_stands_under_a_heading_is_read(read):
    """The article itself is read, and its passage is the whole."""
    term = read("제8조(겸직) 을은 겸직을 금지한다.", "ko")["binds/exclusive"]
    assert term.passage.quote.startswith("제8조(겸직)")


def test_money_for_research_is_no_pay(read):
    """A yearly sum that is meant for research is money for research."""
    found = read("Another £30,000 a year for research costs is set aside.")
    assert "gives/pay" not in found
    assert "gives/research-money" in found


NONE_OF_IT = [
    ("en", "The Park receives a tenth of the shares.", "gives/company"),
    ("en", "Your tuition fees are paid by the college.", "gives/pay"),
    ("en", "6. Outside activities.", "binds/exclusive"),
    ("en", "Please do not mention the application to your employer.", "binds/omit-affiliation"),
    ("en", "Please reply by 30 June.", "states/term"),
    ("zh", "园区持有一成股份。", "gives/company"),
    ("zh", "学费由学校承担。", "gives/pay"),
    ("zh", "工作性质：非全职", "binds/full-time"),
    ("zh", "主题：邀请您担任特聘教授", "gives/post"),
    ("ja", "当社は株式の一割を取得する。", "gives/company"),
    ("ja", "ご家族の航空運賃を負担します。", "gives/family"),
    ("ja", "副業はできますか。――お答えします。", "frees/exclusive"),
    ("ja", "滞在期間1か月につき報酬を支払う。", "states/term"),
    ("ja", "海外人材の紹介をしております田と申します。", "binds/recruit"),
    ("ko", "회사는 지분 10퍼센트를 취득한다.", "gives/company"),
    ("ko", "임기 중 3년을 채우지 못하고 사직하는 경우", "states/term"),
    ("ko", "항공료는 지원하지 못하는 점을 양해하여 주십시오.", "gives/travel"),
    ("ko", "제목: 초빙 교수로 모시고 싶습니다", "gives/post"),
]
IT_IS = [
    ("en", "The founder is given shares in the company.", "gives/company"),
    ("en", "We pay 20,000 yuan for each person who is selected.", "gives/bonus"),
    ("en", "No outside activities are allowed.", "binds/exclusive"),
    ("zh", "给予创始人一成股份。", "gives/company"),
    ("zh", "您须全职到岗工作。", "binds/full-time"),
    ("ja", "お一人につき謝礼を差し上げます。", "gives/bonus"),
    ("ja", "副業は差し支えありません。", "frees/exclusive"),
    ("ja", "任期は3年とする。", "states/term"),
    ("ko", "추천하신 분이 뽑히면 1만 위안을 드립니다.", "gives/bonus"),
    ("ko", "임기는 3년으로 한다.", "states/term"),
    ("ko", "항공료는 실비로 지원합니다.", "gives/travel"),
]


@pytest.mark.parametrize(("language", "text", "label"), NONE_OF_IT)
def test_what_only_looks_like_a_term_is_none(read, language, text, label):
    """What somebody else gets, a heading, a question, a subject line, a rate and another matter."""
    assert label not in read(text, language)


@pytest.mark.parametrize(("language", "text", "label"), IT_IS)
def test_what_looks_like_it_and_is_one_is_told(read, language, text, label):
    assert label in read(text, language)
