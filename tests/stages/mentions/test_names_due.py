"""A name is found where one is due, whatever it looks like; an ordinary word, an office or who acts in public there is not."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def private(text: str, language: str) -> set[str]:
    """What is masked of a text."""
    found = (m for m in find_mentions(text, language) if m.kind == "person")
    return {m.written for m in found if not m.normal.public}


@pytest.mark.parametrize(
    ("language", "text", "hidden"),
    [
        ("zh", "引进处：訾芮 昝冬  64280017", {"訾芮 昝冬", "64280017"}),
        ("zh", "一、财务处（扶苏，8760-1102）负责拨付。", {"扶苏", "8760-1102"}),
        ("zh", "申诉受理：禤南、麦穗儿（020-80000075）", {"禤南", "麦穗儿", "020-80000075"}),
        ("zh", "项目主任訾芮秋（电话：5201）", {"訾芮秋", "5201"}),
        ("zh", "请洽保护司第四科溫科長(02)8590-0077", {"溫", "(02)8590-0077"}),
        ("zh", "本通知由国际处蔺芮负责解释。", {"蔺芮"}),
        ("zh", "拟入选人员名单公布如下：\n昝芮秋　云岚大学\n逯南　澄江医院", {"昝芮秋", "逯南"}),
        ("ja", "担当：御厨谷、猿渡", {"御厨谷", "猿渡"}),
        ("ja", "会計責任者　都築 昭芳", {"都築 昭芳"}),
        ("ja", "連絡先：井手口（内線2210）、森沢（内線2214）", {"井手口", "2210", "森沢", "2214"}),
        ("ja", "申請書は槙尾宛てにお送りください。担当：槙尾", {"槙尾"}),
        ("ja", "担当者：勅使川原 倫（てしがわら りん）", {"勅使川原 倫", "てしがわら りん"}),
        ("ko", "집필: 아현, 소다미", {"아현", "소다미"}),
        ("ko", "통역: 응우옌 반 탄 님", {"응우옌", "반 탄"}),
        ("ko", "담당 노을 매니저 (내선 3127)", {"노을", "3127"}),
        ("ko", "연구책임자: 기도해 교수", {"기도해"}),
        ("en", "Focal point: Siobhra Fhlath, sf@skylark.example", {"Siobhra Fhlath", "sf"}),
        ("en", "Dear Ms Castelle,\nyour award was paid.", {"Castelle"}),
        ("en", "Drafted by C. Featherhaugh, reviewed by Wen-Chi Lu", {"C. Featherhaugh", "Wen-Chi Lu"}),
        ("en", "Yours sincerely,\nTove Ashcroft-Bell\nRegistrar", {"Tove Ashcroft-Bell"}),
        ("en", "Awardees 2024\n1. Ewe Nowika, Petrel College\n2. Dara Sollis, Heron College", {"Ewe Nowika", "Dara Sollis"}),
    ],
)  # fmt: skip
def test_names_are_found(language: str, text: str, hidden: set[str]) -> None:
    """Labels, numbers, callings, signatures and lists; rare families, one letter, kana, other countries' names."""
    assert private(text, language) == hidden


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "推进（人员）工时流、物流、资金流、能耗、设备等数据互通。"),
        ("zh", "名单：专业设置、青岚大学、申报方式"),
        ("zh", "咨询热线：12345"),
        ("zh", "主管部门：财务处，每人每月4500元。"),
        ("zh", "项目编号：20230412，共12345678元"),
        ("zh", "局长顾长林主持会议。"),
        ("ja", "ロス氏はこの夏に移動した。「私は選手としてプレーしたかった。」"),
        ("ja", "理事長　大河内 清\n担当部局　学務課"),
        ("ja", "予算：2019-2020、1500000円"),
        ("ko", "기자들에게 중간 휴식 시간을 알렸다. 그래서 좌파 학생 운동이 시작됐다."),
        ("ko", "위원회 의견: 지원금은 과하다고 봄."),
        ("ko", "원장 석태문\n시행 인재정책과-1123 (2023. 3. 2.)"),
        ("en", "Call for papers: Marine Biology and Public Health"),
        ("en", "The stipend is paid by Skylark University. Period: 2019-2020."),
        ("en", "Contact: Office Hours"),
    ],
)
def test_what_is_no_name_stays(language: str, text: str) -> None:
    """Prose behind a colon, lists of matters, hotlines, sums, spans of years, offices and who holds one."""
    assert private(text, language) == set()


def test_a_name_without_a_known_family_is_masked_where_it_stands_and_nowhere_else() -> None:
    """An ordinary word that slipped in does not black out the text."""
    from aftername.exports.masking import BLOCK, Mask

    text = "联系：扶苏 64280017\n扶苏是一部剧。"
    masked = Mask((m for m in find_mentions(text, "zh") if m.kind == "person"), text).cover(text)
    assert masked.startswith(f"联系：{BLOCK * 2} ")
    assert masked.endswith("扶苏是一部剧。")
