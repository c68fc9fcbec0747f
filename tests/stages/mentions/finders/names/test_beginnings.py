"""Where names begin and end, former names in brackets, words that are asked for or denied and name nothing. The texts are made up."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


def found(text, language, kinds=("programme", "candidate")):
    document = as_document(text, language)
    return [document.text[m.anchor.start : m.anchor.end] for m in mentions_in(document) if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("關於公告「111年度至112年度補助汀江海洋研究中心計畫」\n申請日期自111年6月1日起，每案補助300萬元。\n", "zh", "補助汀江海洋研究中心計畫"),
        ("REED TIDE実践補助金\n対象：市内の方\n補助額：上限5万円\n申請期間：4月1日から\n", "ja", "REED TIDE実践補助金"),
        ("지난 2012년부터 진행되어 온 물결 선도대학(REED) 육성사업이 종료되었다. 지원금은 학교당 3억원이다.\n", "ko", "물결 선도대학(REED) 육성사업"),
        ("지난 3년간 물결 청년 창업지원사업은 청년 681명에게 1억원을 지원했다.\n", "ko", "물결 청년 창업지원사업"),
        ("교육부 소관 물결 후속세대 양성사업 공모\n연구자에게 연 3천만원을 지원한다.\n", "ko", "물결 후속세대 양성사업"),
        ("교육부는 4단계 물결21 사업 선정 결과를 발표했다. 대학원생에게 월 70만원을 지원한다.\n", "ko", "4단계 물결21 사업"),
        ("Announcement of Tidewater Fellowship Program for outstanding scientists from abroad\nThe Tidewater Fellowship Program pays 40,000 dollars a year.\n", "en", "Tidewater Fellowship Program"),
    ],
)  # fmt: skip
def test_a_name_begins_behind_years_verbs_and_with_all_its_latin_words(text, language, name):
    assert name in found(text, language)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("SBIR助成金の公募\nOPEN SBIR助成金について。SBIR助成金は上限300万円を補助する。SBIRは国の制度。\n", "ja", "OPEN SBIR助成金"),
        ("1단계 사업은 2012년에 끝났다. 대학에 3억원을 지원했다.\n", "ko", "1단계 사업"),
    ],
)  # fmt: skip
def test_latin_words_elsewhere_apart_and_phases_alone_are_no_beginning(text, language, name):
    assert name not in found(text, language, ("programme",))


@pytest.mark.parametrize(
    ("text", "language", "later", "former"),
    [
        ("올해는 ‘「Reed Tide」생활예술’(구 물결시민예술활동지원사업)의 범위를 넓혀 단체에 300만원을 지원한다. 물결시민예술활동지원사업은 2012년에 시작했다.\n", "ko", "「Reed Tide」생활예술", "물결시민예술활동지원사업"),
        ("예비물결패키지 사업 신청 안내\n예비물결패키지(구 등대형 창업기업 지원) 사업은 최대 1억 원까지 지원한다. 예비물결패키지 사업은 3월까지 신청한다.\n", "ko", "예비물결패키지", "등대형 창업기업 지원"),
    ],
)  # fmt: skip
def test_a_former_name_in_brackets_and_the_name_before_it_make_each_other_sure(text, language, later, former):
    names = found(text, language, ("programme",))
    assert former in names
    assert later in names


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("물결대학교(구 등대대학)는 학생 300명을 모집한다. 장소는 물결관(구 본관)이다.\n", "ko", "본관"),
        ("同校（旧汀蘭学院）は令和7年度の学生を募集する。\n", "ja", "汀蘭学院"),
    ],
)  # fmt: skip
def test_a_former_name_of_something_else_makes_no_programme(text, language, name):
    assert name not in found(text, language, ("programme",))


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("“취업 준비 중인데 어떤 지원제도를 신청해야 할지 모르겠어요.” 정부는 구직자에게 월 50만원을 지원한다.\n", "ko", "어떤 지원제도"),
        ("我该申请哪些资助计划？政府每年为学生提供补助3000元。\n", "zh", "哪些资助计划"),
        ("どの支援制度に応募すればよいですか。市は学生に3万円を支給します。\n", "ja", "どの支援制度"),
        ("Which Scholarship Scheme should I apply for? Students receive 300 euros.\n", "en", "Which Scholarship Scheme"),
        ("某某承认挪用扶贫基金、截留补贴资金，项目负责人已被处分。\n", "zh", "挪用扶贫基金"),
        ("该部表示，此为非移民项目，申请人须缴费500元。\n", "zh", "非移民项目"),
        ("法人は国の支援制度を利用している。補助額は300万円。\n", "ja", "国の支援制度"),
        ("(1) Assistant Professor in Chinese Literature (Ref.: 1)\n(2) Assistant Professor in History (Ref.: 2)\nSalary: 40,000 dollars.\n", "en", "Assistant Professor"),
    ],
)  # fmt: skip
def test_questions_what_is_denied_and_posts_are_no_names(text, language, part):
    assert not [name for name in found(text, language, ("programme",)) if part in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2018年7月，政府推出汀江年金計劃，讓長者每月獲得固定收入。社會福利署每月發放津貼2,200元。\n", "汀江年金計劃"),
        ("長者每月獲發的津貼，屬公共援助金計劃的其中一環，每月發放津貼2,200元，長者可以申請。\n", "公共援助金計劃"),
    ],
)  # fmt: skip
def test_a_chinese_name_begins_behind_what_is_done_with_it(text, name):
    assert name in found(text, "zh")
