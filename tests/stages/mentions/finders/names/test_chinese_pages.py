"""Names of programmes as Chinese pages write them: cards, vouchers, joints, sums before a name, titles of papers."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


def written(text: str) -> set[str]:
    """The names found in a text, with all other finders."""
    document = as_document(text, "zh")
    return {m.written for m in mentions_in(document) if m.kind == "programme"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("新型汀兰计划接受申请\n创新署推出10亿元新型汀兰计划，资助企业设立工场。\n", "新型汀兰计划"),
        ("“汀城春节惠民消费券”今起发放，市民可领取“汀城春节惠民消费券”。", "汀城春节惠民消费券"),
        ("「5億元擴大汀蘭租金補貼專案」受理申請，補貼青年。", "5億元擴大汀蘭租金補貼專案"),
        (
            "政府資助一覽\n苇航市場推廣基金\n於2016年11月推出，資助企業。\n資助上限：60萬港元\n",
            "苇航市場推廣基金",
        ),
        ("关于健康护理及促进计划接受申请\n市里把健康护理及促进计划交给研究局管理。\n", "健康护理及促进计划"),
        ("设立“汀兰科研启动基金”等项目，资助留学人员。", "汀兰科研启动基金"),
        ("“汀兰基金”资助青年教师的科研。", "汀兰基金"),
        (
            "2006年，教育厅下发《关于实施渔村教师特设岗位计划的通知》，渔村教师特设岗位计划面向海岛。",
            "渔村教师特设岗位计划",
        ),
        ("由教育厅主办的汀江研究生支教团并入人才计划，研究生支教团面向牧区。", "研究生支教团"),
    ],
)
def test_a_name_as_pages_write_it(text, name):
    """Each of these is read whole, with nothing glued on."""
    assert name in written(text)


@pytest.mark.parametrize(
    "text",
    [
        "公司投入10亿元建设厂房，资金来自银行。",
        "春节期间发放的消费券已经用完。",
        "重点支持项目\n资助金额：60万元\n联系人：王某\n",
        "学校加强护理及教学工作。",
        "“汀兰”资助学生的做法见诸报端。",
        "下发《关于加强防火工作的通知》，各地照办。",
        "第1獎學金的金額另定。",
        "每10万字资助10万元左右。",
    ],
)
def test_what_only_looks_like_a_name(text):
    """A sum, a section of a call, a verb and a common noun are no names."""
    assert not written(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "省里将渔船良种补贴和渔资综合补贴“三项补贴”合并为“渔业支持保护补贴”。",
            "渔资综合补贴",
        ),
        (
            "根据《青岚省全面推行渔家新型学徒制实施办法》，开展新型学徒制培训，给予培训补贴。",
            "渔家新型学徒制",
        ),
    ],
)
def test_what_is_made_into_another_or_carried_out_by_rules(text, name):
    """A grant merged into another by name, an apprenticeship that rules carry out."""
    assert name in written(text)


@pytest.mark.parametrize(
    "text",
    [
        "市里将渔资综合补贴调整为每月300元。",
        "公司将项目资金整合为一个账户，将教学计划调整为两个学期。",
        "传统学徒制逐渐消失，学徒制在欧洲很普遍。",
        "署方今年起停止接受科技券申请。",
    ],
)
def test_what_is_set_to_a_sum_is_no_name(text):
    """Sums that are changed, accounts, terms; a verb before a voucher."""
    assert written(text) == set()
