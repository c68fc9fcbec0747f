"""What a sentence calls false is denied, in a notice too. All texts are made up."""

import pytest

FALSE = [
    ("zh", "网传[[p:汀兰计划]]给予1000万元安家费的说法不实。", "1000万元"),
    ("zh", "[[p:汀兰计划]]给予1000万元安家费系谣言。", "1000万元"),
    ("ja", "[[p:汀蘭計画]]で1000万円の支援金が支給されるとの噂は事実ではありません。", "1000万円"),
    ("ko", "[[p:물결인재사업]]이 정착금 10억원을 지급한다는 소문은 사실이 아니다.", "10억원"),
    ("en", "Reports that the [[p:Tinglan Fellowship]] offers £1,000,000 in settling-in money are false.", "£1,000,000"),
    ("en", "It is not true that the [[p:Tinglan Fellowship]] offers £1,000,000 to each fellow.", "£1,000,000"),
]  # fmt: skip
TRUE = [
    ("zh", "[[p:汀兰计划]]给予1000万元安家费，申报信息不实的取消资格。", "1000万元"),
    ("ja", "[[p:汀蘭計画]]では1000万円の支援金を支給します。虚偽の申請は取り消します。", "1000万円"),
    ("ko", "[[p:물결인재사업]]은 정착금 10억원을 지급하며 허위로 신청한 자는 제외한다.", "10억원"),
    ("en", "The [[p:Tinglan Fellowship]] offers £1,000,000 to each fellow; a false statement ends it.", "£1,000,000"),
]  # fmt: skip


def hedges(claims_in, language, text, value):
    """How firmly a value is said to be offered."""
    return {one.hedge for one in claims_in(language, text) if one.fact == "offers" and value in one.value}


@pytest.mark.parametrize(("language", "text", "value"), FALSE)
def test_what_is_called_false_is_denied(claims_in, language, text, value):
    """Never stated; in English and Chinese too where the whole is a notice."""
    assert hedges(claims_in, language, text, value) <= {"denies"}
    notice = {
        "zh": "关于申报工作的通知\n\n",
        "ja": "募集のお知らせ\n\n",
        "ko": "모집 공고\n\n",
        "en": "Notice\n\n",
    }[language]
    assert hedges(claims_in, language, notice + text, value) <= {"denies"}


@pytest.mark.parametrize(("language", "text", "value"), FALSE[:1] + FALSE[2:5])
def test_it_is_still_told(claims_in, language, text, value):
    """A denial is a statement of its own."""
    assert hedges(claims_in, language, text, value) == {"denies"}


@pytest.mark.parametrize(("language", "text", "value"), TRUE)
def test_false_papers_of_applicants_deny_nothing(claims_in, language, text, value):
    """Words for false papers are about these."""
    assert "denies" not in hedges(claims_in, language, text, value)
