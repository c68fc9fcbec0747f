"""Who runs a programme, weighed from what stands between: made-up sentences that no rule has words for."""

from __future__ import annotations

import pytest

from aftername.stages.claims.passages import passages_of
from aftername.stages.claims.weighed import runners
from aftername.stages.claims.weighed.pairing import INITIALS, pairs

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
    made = list(pairs(passage, {place: ids[0]}, lambda _: None))
    assert [(one.body.written, one.programme) for one in made] == [(body, "p")]
    signs = runners.signs_of(passage, "other", runners.Bodies.of(marked), made[0])
    assert {f"body={INITIALS}", "body opens"} <= signs


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


ROWS = [
    ("zh", "共青团青岚省委、青岚学联、青岚省科学技术厅决定开展第三届“[[p:松涛计划]]”评选活动。\n", ["青岚学联", "青岚省科学技术厅"]),
    ("ja", "文部科学省や経済産業省、環境省が共同で実施する「[[p:銅鈴事業]]」。\n", ["文部科学省", "経済産業省", "環境省"]),
    ("ko", "교육부(부총리 겸 교육부장관 김가람)와 한국연구재단(이사장 박솔)은 [[p:구리종 사업]]을 시행한다고 밝혔다.\n", ["교육부", "한국연구재단"]),
    ("en", "The Ministry of Forestry and the Ministry of Mines launched the [[p:Copper Bell Scheme]] and manage it.\n", ["Ministry of Forestry", "Ministry of Mines"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "bodies"), ROWS)
def test_what_is_said_of_a_row_is_said_of_each(claims_in, language, text, bodies):
    """Bodies in a row, one of them known to no finder; names in a row; brackets between."""
    said = [c.value for c in claims_in(language, text) if c.fact == "run-by"]
    assert all(said.count(body) >= bodies.count(body) for body in bodies)


EXAMINED = [
    ("zh", "审计署对[[p:松涛计划]]的管理和实施情况开展了审计。\n"),
    ("ja", "会計検査院は、[[p:銅鈴事業]]の実施を検証し公表した。\n"),
    ("ko", "감사원은 [[p:구리종 사업]] 운영 실태를 감사하고 결과를 시행 기관에 알렸다.\n"),
    ("en", "The Ministry of Forestry commissioned a review of the [[p:Copper Bell Scheme]] and launched it in May.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), EXAMINED)
def test_who_examines_a_scheme_does_not_run_it(claims_in, language, text):
    """A review, an audit."""
    assert [c.value for c in claims_in(language, text) if c.fact == "run-by"] == []


def test_a_scheme_called_by_the_initials_of_its_body_is_not_run_by_it(claims_in):
    text = "[[p:NLAT]], the Northfield Learning and Arts Trust, was set up and is run from Dale.\n"
    assert [c.value for c in claims_in("en", text) if c.fact == "run-by"] == []


def test_names_in_a_row_stand_beside_a_body_as_one(marked_in):
    """教育部2024年「A」及「B」: the second is as near as the first, but for the edition."""
    marked = marked_in(
        "zh", "教育部2024年「[[p:松涛计划]]」及「[[q:云杉计划]]」受理申请，与[[r:海风计划]]无关。\n"
    )
    passage = passages_of(marked)[0]
    named = {place: ids[0] for place, ids in marked.programmes}
    made = {one.programme: one for one in pairs(passage, named, lambda _: None)}
    assert made["p"].row == made["q"].row
    assert made["r"].row == made["r"].place
    told = {
        name: runners.signs_of(passage, "other", runners.Bodies.of(marked), one) for name, one in made.items()
    }
    assert "touching" in told["q"]
    assert "touching" not in told["r"]
