"""What an offer states is found with its passage, and what it denies is not taken for a duty."""

from __future__ import annotations

import pytest
from tests.stages.offers.conftest import marked

from aftername.records import Amount, Duration
from aftername.stages.offers import terms_of

DUTIES = {
    "en": {
        "binds/give-up-post": "You must resign from your present position.",
        "frees/give-up-post": "You may keep your present position.",
        "binds/full-time": "You will work full-time at the institute.",
        "frees/full-time": "You are not required to work full-time.",
        "binds/conceal": "Please do not tell your employer about this letter.",
        "frees/conceal": "Please tell your employer about this letter.",
        "binds/confidential": "The terms of this agreement are confidential.",
        "frees/confidential": "The terms of this agreement are not confidential.",
        "binds/exclusive": "You shall not take other employment.",
        "frees/exclusive": "You may take other employment.",
        "binds/no-exit": "You may not withdraw before the end of the term.",
        "frees/no-exit": "Either side may withdraw at any time.",
        "binds/recruit": "You must recruit two further researchers.",
        "frees/recruit": "You need not recruit other researchers.",
        "binds/ownership": "All patents belong to the university.",
        "frees/ownership": "All patents stay with your home institution.",
    },
    "zh": {
        "binds/give-up-post": "乙方须辞去海外职位。",
        "frees/give-up-post": "乙方可保留海外职位。",
        "binds/full-time": "乙方须全职到岗。",
        "frees/full-time": "不要求全职。",
        "binds/conceal": "请不要告知您的单位。",
        "frees/conceal": "请告知您的单位。",
        "binds/confidential": "乙方应对合同内容保密。",
        "frees/confidential": "合同内容不保密。",
        "binds/exclusive": "聘期内不得在外兼职。",
        "frees/exclusive": "聘期内可以在外兼职。",
        "binds/no-exit": "乙方不得中途退出。",
        "frees/no-exit": "乙方有权随时退出。",
        "binds/recruit": "乙方须推荐海外人才。",
        "frees/recruit": "不要求推荐海外人才。",
        "binds/ownership": "专利归甲方所有。",
        "frees/ownership": "专利归乙方所有。",
    },
    "ja": {
        "binds/give-up-post": "着任前に現職を辞していただきます。",
        "frees/give-up-post": "現職を辞する必要はありません。",
        "binds/full-time": "常勤で勤務していただきます。",
        "frees/full-time": "常勤である必要はありません。",
        "binds/conceal": "所属先には知らせないでください。",
        "frees/conceal": "所属先に知らせてください。",
        "binds/confidential": "契約の内容は秘密とする。",
        "frees/confidential": "契約の内容は秘密ではありません。",
        "binds/exclusive": "契約期間中は兼業を禁止する。",
        "frees/exclusive": "契約期間中も兼業は自由です。",
        "binds/no-exit": "乙は契約を解除することができない。",
        "frees/no-exit": "乙はいつでも契約を解除することができる。",
        "binds/recruit": "乙は若手研究者を推薦するものとする。",
        "frees/recruit": "若手研究者を推薦する必要はありません。",
        "binds/ownership": "特許は甲に帰属する。",
        "frees/ownership": "特許は発明者に帰属する。",
    },
    "ko": {
        "binds/give-up-post": "부임 전에 현직을 사임하여야 한다.",
        "frees/give-up-post": "현직을 사임할 필요가 없습니다.",
        "binds/full-time": "전일제로 근무하여야 한다.",
        "frees/full-time": "전일제일 필요가 없습니다.",
        "binds/conceal": "소속 기관에는 알리지 마십시오.",
        "frees/conceal": "소속 기관에 알려 주십시오.",
        "binds/confidential": "계약 내용은 비밀로 한다.",
        "frees/confidential": "계약 내용은 비밀이 아닙니다.",
        "binds/exclusive": "계약 기간 중 겸직을 금지한다.",
        "frees/exclusive": "계약 기간 중에도 겸직은 자유입니다.",
        "binds/no-exit": "을은 계약을 해지할 수 없다.",
        "frees/no-exit": "을은 언제든지 계약을 해지할 수 있다.",
        "binds/recruit": "을은 신진 연구자를 추천하여야 한다.",
        "frees/recruit": "신진 연구자를 추천할 필요가 없습니다.",
        "binds/ownership": "특허는 갑에게 귀속된다.",
        "frees/ownership": "특허는 발명자에게 귀속된다.",
    },
}
EACH = [(language, wanted, text) for language, told in DUTIES.items() for wanted, text in told.items()]


@pytest.mark.parametrize(("language", "wanted", "text"), EACH)
def test_a_duty_and_its_denial_are_told_apart(read, language, wanted, text):
    """Each sentence gives the term it states, and not the one that says the contrary."""
    kind, label = wanted.split("/")
    contrary = f"{'frees' if kind == 'binds' else 'binds'}/{label}"
    found = read(text, language)
    assert wanted in found
    assert contrary not in found


@pytest.mark.parametrize(("language", "wanted", "text"), EACH)
def test_every_term_is_proved_by_its_quote(language, wanted, text):
    """Passage and words are what stands at their places."""
    one = marked(f"{text}\n{text}", language)
    for term in terms_of(one):
        for anchor in (term.passage, term.words):
            assert one.document.text[anchor.start : anchor.end] == anchor.quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The weather in the bay is mild, and the library opens at nine."),
        ("zh", "图书馆每天九点开门，天气温和。"),
        ("ja", "図書館は九時に開き、気候は穏やかです。"),
        ("ko", "도서관은 아홉 시에 열고 날씨는 온화합니다."),
    ],
)
def test_what_states_no_term_gives_none(read, language, text):
    """A sentence that is no term of an offer is none."""
    assert read(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "label", "top"),
    [
        ("en", "We pay a settling-in allowance of 500,000 yuan.", "settling-in", 500_000),
        ("zh", "一次性安家费50万元。", "settling-in", 500_000),
        ("ja", "年俸は1200万円です。", "pay", 12_000_000),
        ("ko", "정착금 5천만 원을 지급합니다.", "settling-in", 50_000_000),
    ],
)
def test_a_benefit_has_its_sum(read, language, text, label, top):
    """The sum beside a benefit is its value."""
    value = read(text, language)[f"gives/{label}"].value
    assert isinstance(value, Amount)
    assert value.high == top


def test_a_longer_name_of_a_benefit_goes_first(read):
    """A housing subsidy is housing, and no pay."""
    found = read("You receive a housing subsidy of 100,000 yuan.")
    assert "gives/housing" in found
    assert "gives/pay" not in found


def test_how_long_it_lasts_is_a_length_of_time(read):
    """The value of the term is what the finders read."""
    value = read("The contract runs for five years.")["states/term"].value
    assert isinstance(value, Duration)
    assert (value.high, value.unit) == (5, "year")


def test_leave_is_no_time_on_the_spot(read):
    """Days of holiday a year are none of presence; months of work are."""
    assert "binds/presence" not in read("You have 25 days of paid leave each year.")
    assert "binds/presence" in read("You spend at least two months each year at the institute.")


def test_an_exception_is_told(read):
    """The words that make an exception go with the duty."""
    term = read("You may not disclose the terms to third parties unless a court orders it.")[
        "binds/confidential"
    ]
    assert term.exception is not None
    assert term.exception.quote.startswith("unless a court")


def test_a_duty_without_exception_has_none(read):
    """Where nothing is excepted, none is told."""
    assert read("You may not disclose the terms to third parties.")["binds/confidential"].exception is None


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The chair is paid by the Ministry of National Defence.", True),
        ("en", "The chair is paid by the Ministry of Fisheries.", False),
        ("zh", "本岗位由国防部资助。", True),
        ("zh", "本岗位由渔业部资助。", False),
    ],
)
def test_armed_forces_are_told(read, language, text, wanted):
    """A body of the armed forces is a term of its own."""
    assert ("by/military" in read(text, language)) is wanted
