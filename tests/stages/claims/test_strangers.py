"""What may be a programme and was not accepted competes as a subject: what is said of it goes to no other."""

from __future__ import annotations

import pytest
from gold_set import marked_text

from aftername.stages.claims.strangers import is_stranger, strangers_of


def offered(claims) -> set[tuple[str | None, str]]:
    """Programme and value of what is offered."""
    return {(one.programme, one.value) for one in claims if one.fact == "offers"}


# A programme that is known, a sentence about it, and one about a name that is not known.
OTHERS = {
    "zh": ("[[p:苇航计划]]每人资助10万元。", "鹭汀奖学金每人资助3万元。", "3万元"),
    "ja": (
        "[[p:葦舟助成制度]]は1人当たり10万円を支給する。",
        "鷺沼奨学金は1人当たり3万円を支給する。",
        "3万円",
    ),
    "ko": (
        "[[p:갈대배 지원사업]]은 1인당 최대 10만원을 지원한다.",
        "‘왜가리청년카드’는 1인당 최대 3만원을 지원한다.",
        "최대 3만원",
    ),
    "en": (
        "The [[p:Reed Boat Scheme]] gives each student $1,000.",
        "The Heron Bay Grant gives each student $300.",
        "$300",
    ),
}


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_said_of_a_missed_name_is_no_claim_of_the_one_before(claims_in, language):
    """The sum of the second sentence belongs to the name in it, though nobody knows that name."""
    first, second, value = OTHERS[language]
    found = offered(claims_in(language, f"{first} {second}"))
    assert ("p", value) not in found
    assert len([one for one in found if one[0] == "p"]) == 1, found


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("zh", "[[p:苇航计划]]面向青年教师。该计划每人资助10万元。", "10万元"),
        ("ja", "[[p:葦舟助成制度]]は若手を支える。同制度は1人当たり10万円を支給する。", "10万円"),
        ("ko", "[[p:갈대배 지원사업]]은 청년을 돕는다. 이 사업은 1인당 10만원을 지급한다.", "10만원"),
        ("en", "The [[p:Reed Boat Scheme]] helps students. The scheme gives each student $1,000.", "$1,000"),
    ],
)
def test_words_that_point_back_are_no_stranger(claims_in, language, text, value):
    """The scheme, 该计划, 同制度, 이 사업 mean the programme before."""
    assert ("p", value) in offered(claims_in(language, text))


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("zh", "[[p:置苇资助贷款计划]]和置苇计划", ()),  # a shorter way to write the name
        ("zh", "按照发展计划开展研究项目", ()),  # common words
        ("zh", "“鹭汀计划”已启动", ("鹭汀计划",)),
        ("ja", "鷺沼奨学金は別の制度である", ("鷺沼奨学金",)),
        ("ja", "新たな価値を生む鷺沼プログラムです", ()),  # says what something is
        ("ko", "‘왜가리 카드’는 따로 있다", ("왜가리 카드",)),
        ("ko", "‘걱정된다’는 말이 나왔다", ()),  # somebody's words
        ("en", "apply for the Heron Bay Grant (HBG). HBG is new", ("Heron Bay Grant", "HBG", "HBG")),
        ("en", "a grant, 40 scholarships and the annual budget plan", ()),
    ],
)
def test_strangers(language, text, written):
    """What a document may name besides its programmes."""
    marked = marked_text(text + "\n\n[[k:Quince]]", language, "2023-05-04")
    found = strangers_of(marked)
    assert tuple(marked.document.text[start:end] for start, end in sorted(found)) == written
    assert all(is_stranger(one) for ids in found.values() for one in ids)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ko", "여행객에게 경비의 50%를 [[p:물빛상품권]]으로 환급한다.", "50%"),
        ("ja", "歩いた人に2,000円分の「[[p:水色商品券]]」を贈呈します。", "2,000円"),
        ("en", "The [[p:Reed Boat Grant]] gets an additional $200 million in funding.", "$200 million"),
    ],
)
def test_what_a_name_is_paid_in_or_given_is_not_its_offer(claims_in, language, text, value):
    """A voucher that something else is paid in offers nothing; money added to a fund is given to nobody."""
    assert ("p", value) not in offered(claims_in(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "[[p:苇航金奖]]、“鹭汀银奖”分别给予每家100万元、20万元奖励。"),
        ("en", "The [[p:Reed Boat Grant]] gives farms and shops grants of $500 and $700 respectively."),
    ],
)
def test_values_dealt_out_in_turn_are_nobodys(claims_in, language, text):
    """Which of the names gets which of the values is not told by what stands nearest."""
    assert not offered(claims_in(language, text))
