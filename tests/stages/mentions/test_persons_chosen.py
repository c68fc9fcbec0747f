"""Names of the chosen below a sentence that announces them, numbers in a row, who a letter opens with; heads of bodies stay."""

from __future__ import annotations

import pytest

from aftername import find_mentions


def private(text: str, language: str) -> set[str]:
    return {
        m.anchor.quote
        for m in find_mentions(text, language=language)
        if m.kind == "person" and not m.normal.public
    }


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("入选人员名单如下：\n\n许承砚　云岚大学\n欧阳可　云岚医院\n麦合木提·艾力　云岚医院\n", "zh", {"许承砚", "欧阳可", "麦合木提·艾力"}),
        ("受助学生名单\n雾江一中：左思源、鲍小满、才让卓玛\n", "zh", {"左思源", "鲍小满", "才让卓玛"}),
        ("一等奖获奖同学名单\n\n储一诺、付忻、郎岳\n", "zh", {"储一诺", "付忻", "郎岳"}),
        ("採択者は次のとおりです。\n\n梶谷　悠人（汐見大学）\nグエン・ティ・ホア（汐見大学）\n", "ja", {"梶谷　悠人", "グエン・ティ・ホア"}),
        ("선정자 명단은 다음과 같습니다.\n\n도경원 (해솔대학교)\n남궁별 (가온대학교)\n", "ko", {"도경원", "남궁별"}),
        ("The fellows chosen are:\n\nTomasz Wilk, luthier – Poland\nNgozi Hart, nurse\n", "en", {"Tomasz Wilk", "Ngozi Hart"}),
        ("Recipients in the first round include Hamish Tuckwell, Vaishnavi Rao and Ly Thanh Mai.\n", "en",
         {"Hamish Tuckwell", "Vaishnavi Rao", "Ly Thanh Mai"}),
        ("Present: A. Brightwell (chair), Noor Haddad, Cian Mac Giolla\n", "en", {"A. Brightwell", "Noor Haddad", "Cian Mac Giolla"}),
    ],
)  # fmt: skip
def test_the_chosen_are_private(text, language, names):
    assert names <= private(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("入选项目名单如下：\n\n沐光方案\n方舟平台\n", "zh"),
        ("採択機関は次のとおりです。\n\n汐見大学\n南波研究所\n", "ja"),
        ("선정 기관 명단은 다음과 같습니다.\n\n해솔대학교\n한빛재단\n", "ko"),
        ("The projects chosen are:\n\nBlue Kelp\nGrey Heron\n", "en"),
        (
            "可以运载人员\n和货物；在应用过程中，可按规定办理。其他事项另行规定，\n",
            "zh",
        ),
        ("入选名单公布\n实施单位：云岚大学、云岚医院\n", "zh"),
        ("参加人员如下要求：\n\n和货物有关的规定由主管部门另行制定。\n", "zh"),
    ],
)
def test_what_is_nobody_is_not(text, language):
    assert private(text, language) == set()


@pytest.mark.parametrize(
    ("text", "language", "held"),
    [
        ("学生証（学籍番号 22AE0417、22AE0433、21BD0092）を持って", "ja", {"22AE0433", "21BD0092"}),
        (
            "1. 舒一凡-20230417-13300002081\n2. 骆依依-20230422-15900007743\n",
            "zh",
            {"20230417", "15900007743"},
        ),
        ("请将护照（P55120087）首页扫描", "zh", {"P55120087"}),
        ("柚木様\n\nお世話になっております。\n", "ja", {"柚木"}),
        ("Kevin教授您好，附件是合同。\n", "zh", {"Kevin"}),
        ("마르코 박사님께,\n", "ko", {"마르코"}),
        ("________ L. Grootboom\n", "en", {"L. Grootboom"}),
        ("Return it with a copy of your passport (533380006) by May.", "en", {"533380006"}),
    ],
)
def test_rows_letters_and_papers(text, language, held):
    assert held <= private(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("云岚大学\n校长：贾存厚\n", "zh"),
        ("知事：遠山和馬\n", "ja"),
        ("총장: 여도형\n", "ko"),
        ("Approved by the Minister of Tides, the Hon. Patrick Delorme.\n", "en"),
        ("Application no. IPA-2022-00731\n", "en"),
        ("お客様\n\n発行番号 1204、3960、5120\n", "ja"),
        ("各位殿\n", "ja"),
    ],
)
def test_offices_and_numbers_of_papers_stay(text, language):
    assert private(text, language) == set()
