"""Who runs a programme, weighed from what stands between: made-up sentences that no rule has words for."""

from __future__ import annotations

import pytest

from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed import runners

SAID = [
    (
        "zh",
        "青岚省科学技术厅日前面向全省启动[[p:松涛计划]]，并负责日常管理和组织实施。\n",
        "青岚省科学技术厅",
    ),
    ("ja", "文部科学省はこのほど[[p:銅鈴事業]]を立ち上げ、推進を担う。\n", "文部科学省"),
    ("ko", "[[p:구리종 사업]]\n\n시행주체 및 운영기관: 한국산업기술진흥원\n", "한국산업기술진흥원"),
    (
        "en",
        "The Ministry of Forestry set up the [[p:Copper Bell Scheme]] and has since managed it.\n",
        "Ministry of Forestry",
    ),
]
NOT = [
    ("zh", "松岭大学教授参加了[[p:松涛计划]]的座谈会。\n"),
    ("ja", "北川大学の学生が[[p:銅鈴事業]]に採択された。\n"),
    ("ko", '한국산업기술진흥원 관계자는 [[p:구리종 사업]]에 대해 "좋은 일"이라고 말했다.\n'),
    ("en", "Northfield University received a grant from the [[p:Copper Bell Scheme]].\n"),
]


@pytest.mark.parametrize(("language", "text", "body"), SAID)
def test_a_body_beside_words_of_running(claims_in, language, text, body):
    """It runs the programme."""
    assert any(body in c.value for c in claims_in(language, text) if c.fact == "run-by")


@pytest.mark.parametrize(("language", "text"), NOT)
def test_a_body_that_takes_part_or_speaks(claims_in, language, text):
    """It does not."""
    assert [c.value for c in claims_in(language, text) if c.fact == "run-by"] == []


AUTHORS = [
    ("zh", "根据国务院印发的《关于深化科技改革的方案》（国发〔2014〕68号）的总体安排，按照[[p:松涛计划]]组织管理的要求，现将申报指南予以公布。\n"),
    ("ja", "文部科学省が策定した「改革の基本方針」を踏まえ、[[p:銅鈴事業]]を推進する。\n"),
    ("ko", "한국산업기술진흥원이 공표한 「개혁 추진 방안」에 따라 [[p:구리종 사업]]을 운영한다.\n"),
    ("ko", "한국산업기술진흥원이 수립한 「개혁 추진 방안」에 따른 [[p:구리종 사업]] 추진 계획.\n"),
    ("zh", "为落实党中央、国务院关于切实解决老年人困难的决策部署，深入推进[[p:松涛计划]]，组织开展有关工作。\n"),
    ("ja", "文部科学省の方針に基づき、[[p:銅鈴事業]]の公募・運営を行う。\n"),
    ("ko", "교육부의 방침에 따라 [[p:구리종 사업]]을 운영하고 추진한다.\n"),
    ("en", "In line with the decisions of the Ministry of Forestry, the [[p:Copper Bell Scheme]] is managed and run in stages.\n"),
    ("en", "Under the Guiding Opinions issued by the Ministry of Forestry, the [[p:Copper Bell Scheme]] is run and managed in stages.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), AUTHORS)
def test_a_body_whose_paper_is_cited_runs_nothing_by_that(claims_in, language, text):
    """It put out a paper; who runs the programme is not said."""
    assert [c.value for c in claims_in(language, text) if c.fact == "run-by"] == []


BESIDE = [
    ("zh", "JXTF推出“[[p:松涛计划]]”并负责组织实施。\n", "JXTF"),
    ("ja", "JXTFは「[[p:銅鈴事業]]」を創設し、公募を始めた。\n", "JXTF"),
    ("ko", "JXTF는 ‘[[p:구리종 사업]]’을 시행한다고 밝혔다.\n", "JXTF"),
    ("en", "JXTF launched and runs the [[p:Copper Bell Scheme]].\n", "JXTF"),
]


@pytest.mark.parametrize(("language", "text", "body"), BESIDE)
def test_initials_that_no_finder_knows_are_weighed(marked_in, language, text, body):
    """Capitals in a sentence with a programme are a pair with it, and their signs say what they are."""
    marked = marked_in(language, text)
    passage = passages_of(marked)[0]
    (place, ids), *_ = marked.programmes
    made = list(runners.pairs(passage, {place: ids[0]}, lambda _: None))
    assert [(one.body.written, one.programme) for one in made] == [(body, "p")]
    signs = runners.signs_of(passage, "other", runners.Bodies.of(marked), made[0])
    assert {f"body={runners.INITIALS}", "body opens"} <= signs


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "“[[p:松涛计划]]”资助AI和5G研究。\n"),
        ("ja", "「[[p:銅鈴事業]]」はAIとDXを対象とする。\n"),
        ("ko", "‘[[p:구리종 사업]]’은 AI 및 SW 분야를 다룬다.\n"),
        ("en", "The [[p:Copper Bell Scheme]] is about AI and DNA.\n"),
        ("ko", "정부출연기관은 ‘[[p:구리종 사업]]’을 시행한다.\n"),
    ],
)
def test_capitals_and_pieces_of_words_that_run_nothing(claims_in, language, text):
    """A field of research, the beginning of a longer word."""
    assert [
        c.value
        for c in claims_in(language, text)
        if c.fact == "run-by" and c.value in ("AI", "5G", "DX", "SW", "DNA", "정부")
    ] == []
