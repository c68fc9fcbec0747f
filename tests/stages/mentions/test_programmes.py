"""Names of programmes are found where texts use them as names; plans in general and bodies are not."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def names(text: str) -> list[str]:
    """The programme names found in a made-up text; every quote is checked."""
    found = [m for m in find_mentions(text) if m.kind == "programme"]
    assert all(m.anchor.quote == text[m.anchor.start : m.anchor.end] for m in found)
    return [m.written.strip("“”「」‘’\"'《》") for m in found if m.normal.sign != "euphemism"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青岚省组织实施“汀兰计划”，引进海外高层次人才，入选者给予科研经费。", "汀兰计划"),
        ("入选青岚省汀兰学者的海外人才，可申报科研项目，享受人才补贴。", "汀兰学者"),
        ("青嵐省「葦航計劃」招攬海外青年學者，入選者可獲科研經費。", "葦航計劃"),
        ("文部省は海外の研究者を招く「アケボノ計画」の公募を始めた。採択された研究者に研究費を支給する。", "アケボノ計画"),
        ("정부는 해외 과학자를 유치하는 ‘새벽별 사업’을 시작했다. 선정된 연구자에게 연구비를 지원한다.", "새벽별 사업"),
        ("Officials said the Weihang Plan recruits scientists from abroad. The Weihang Plan offers research grants.", "Weihang Plan"),
        ("The province runs a talent program called “Suimei,” which recruits researchers from abroad.", "Suimei"),
    ],
)  # fmt: skip
def test_names_are_found(text, expected):
    """A name with its head in quotation marks, or called so, is found in each language."""
    assert any(expected in name for name in names(text)), names(text)


@pytest.mark.parametrize(
    "text",
    [
        "制定年度工作计划和三年行动计划，落实“十四五”规划，编制采购计划。",
        "市政府加快建设重点工程和民生项目，做好招生计划。",
        "事業計画と行動計画を策定し、予算案を承認した。",
        "회사는 사업계획과 업무계획을 세웠다.",
        "The company presented its business plan and a five-year plan to the board on Monday.",
        "She studied at Keimyung University and works for Qiming Venture Partners.",
        "The bank's savings plan and the city's action plan were criticised.",
        "A thousand talents of silver were paid to the king.",
    ],
)
def test_plans_in_general_are_no_programmes(text):
    """Work plans, business plans, projects of construction, bodies and sums of old money are no programmes."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海外高层次人才引进政策\n霁川工程，其前身萤窗计划曾引发争议。", ["霁川工程", "萤窗计划"]),
        ("海外研究者の招へいと人材政策\n汀蘭計画は葦航計画に改称された。", ["汀蘭計画", "葦航計画"]),
        ("해외 과학자 유치와 인재 정책\n은결 계획은 옌두 계획의 후신이다.", ["은결 계획", "옌두 계획"]),
        ("Recruiting scientists from overseas: talent policy\nThe Quillfeather Award replaced the Tinglan Plan.", ["Quillfeather Award", "Tinglan Plan"]),
    ],
)  # fmt: skip
def test_a_head_beside_words_of_succession_is_a_name(text, expected):
    """What is renamed or followed has a name; the words before it (其前身) are no part of it."""
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "年度工作计划改名为行动计划，三年行动计划取代了五年规划。",
        "事業計画は行動計画に改称され、旧予算案は廃止された。",
        "업무계획은 사업계획의 후속이며 도시계획은 폐지되었다.",
        "The business plan replaced the five-year plan; the Academy Award was renamed.",
    ],
)
def test_words_of_succession_make_no_name_of_a_common_noun(text):
    """In a text on other matters, and of generic words, they change nothing."""
    assert names(text) == []


def test_the_name_stops_where_it_stops():
    """Words before and after a name stay outside it."""
    found = names("为规范青岚省海外研究人才集聚工程（以下简称“汀兰计划”）的管理，面向海外人才，制定本办法。")
    assert "汀兰计划" in found
    assert all(not name.startswith(("为", "规范")) for name in found)


def test_a_name_that_was_given_is_known_again_without_its_marks():
    """After “Suimei” was called a programme, Suimei alone is the same name again."""
    text = (
        "The main successor is a talent program called “Suimei,” run by a ministry. Applicants for Suimei hold a doctorate. "
        "Suimei recruits researchers from abroad."
    )
    assert len([name for name in names(text) if "Suimei" in name]) >= 2


@pytest.mark.parametrize("text", ["이 사업", "계획", "計画", "该计划", "Plan"])
def test_a_head_at_the_very_start_is_looked_at_without_looking_before_it(text):
    """A text that is only a head has nothing before it, and names nothing."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("关于申报项目的通知\n——项目申报单位按要求填写申报书，申报科研经费。\n——项目申报单位接到通知后提交申报书，给予科研经费。\n", "zh"),
        ("公募事業のお知らせ\n――事業の申請者は申請書を提出し、研究費を受ける。\n――事業の申請者は研究費の報告をする。\n", "ja"),
        ("공모 안내\n――사업 신청자는 신청서를 내고 연구비를 받는다.\n――사업 신청자는 연구비를 보고한다.\n", "ko"),
        ("Call for applications\n-- Programme applicants submit a form for the research grant.\n-- Programme applicants report on the grant.\n", "en"),
    ],
)  # fmt: skip
def test_a_dash_before_a_head_noun_is_no_name(text, language):
    """A line of a list that begins with a dash and a noun names nothing."""
    found = [m.written for m in find_mentions(text, language) if m.kind in ("programme", "candidate")]
    assert not any(one.startswith(("—", "―", "-")) for one in found), found
