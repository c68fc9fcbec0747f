"""Names mended before they are weighed: several in one, bullets, ordinals, initials inside, what is never a name. The texts are made up."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


def names(text, language, kinds=("programme",)):
    document = as_document(text, language)
    return [document.text[m.anchor.start : m.anchor.end] for m in mentions_in(document) if m.kind in kinds]


@pytest.mark.parametrize(
    ("text", "language", "apart", "whole"),
    [
        ("教育部114年度「潮聲築路/南境潮聲築路計畫」開放申請\n潮聲築路：補助學生每人3萬元。\n南境潮聲築路：補助學生每人5萬元。\n", "zh", ["潮聲築路", "南境潮聲築路計畫"], "潮聲築路/南境潮聲築路計畫"),
        ("潮声就业补贴计划/苇航安居补贴计划申请公告\n潮声就业补贴计划：每人补贴3000元。\n", "zh", ["潮声就业补贴计划"], "潮声就业补贴计划/苇航安居补贴计划"),
        ("令和7年度「潮騒応援緊急対策事業・灯台モデル実証支援事業」の公募を開始しました。\n1.潮騒応援緊急対策事業\n補助額：300万円\n", "ja", ["潮騒応援緊急対策事業", "灯台モデル実証支援事業"], "潮騒応援緊急対策事業・灯台モデル実証支援事業"),
        ("‘물결 청년 지원사업·등대 창업 지원사업’ 신청 안내\n물결 청년 지원사업 : 300만원 지원\n", "ko", ["물결 청년 지원사업", "등대 창업 지원사업"], "물결 청년 지원사업·등대 창업 지원사업"),
        ("REED-TIDE–HARBOUR Discretionary Grants\nThe REED grant programme funds ports. TIDE was launched in 2012. HARBOUR followed.\n", "en", [], "REED-TIDE–HARBOUR Discretionary Grants"),
        ("Changes to the Reed Research and Tidewater Industrial Chairs Programs\nThe council accepts applications for Reed Research (RR) Grants and for Tidewater Industrial Chairs (TIC).\n", "en", ["Reed Research", "Tidewater Industrial Chairs"], "Reed Research and Tidewater Industrial Chairs Programs"),
        ("The council offers Harbour and Harbour Plus Grants to young researchers of the region.\n", "en", ["Harbour Plus Grants"], "Harbour and Harbour Plus Grants"),
    ],
)  # fmt: skip
def test_several_names_in_one_are_told_apart(text, language, apart, whole):
    found = names(text, language, ("programme", "candidate"))
    assert whole not in found
    assert set(apart) <= set(found)


@pytest.mark.parametrize(
    ("text", "language", "whole"),
    [
        ("“24/7守护计划”申报通知\n守护计划资助每个项目3万元。\n", "zh", "24/7守护计划"),
        ("「人材育成・確保支援事業」の募集\n補助額：300万円\n", "ja", "人材育成・確保支援事業"),
        ("‘바다·물결 지원사업’ 신청 안내\n지원금액: 300만원\n", "ko", "바다·물결 지원사업"),
        ("The Reed and Harbour Restoration Fund (RHRF) supports towns. Applicants to the Reed and Harbour Restoration Fund receive £300.\n", "en", "Reed and Harbour Restoration Fund"),
    ],
)  # fmt: skip
def test_a_joint_inside_a_name_stays(text, language, whole):
    assert whole in names(text, language)


@pytest.mark.parametrize(
    "joint",
    ["with Ease and Yield", "by Ease and Yield", "for Ease and Yield"],
)
def test_initials_say_where_a_long_name_begins(joint):
    text = f"The Harbour Anchoring {joint} (HAEY) Transportation Discretionary Grant program provides money for ports.\n"
    found = names(text, "en")
    assert any(one.startswith(f"Harbour Anchoring {joint} (HAEY) Transportation") for one in found)


def test_initials_of_other_words_move_no_border():
    text = "It works in Tidewater with the Reed Harbour Fund (QXZ) Discretionary Grant program for small ports.\n"
    assert not any(one.startswith("Tidewater") for one in names(text, "en"))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("■担い手潮騒強化支援事業（補助額：300万円）\n", "ja", "担い手潮騒強化支援事業"),
        ("農地交付金と担い手潮騒強化支援事業の2つがあります。補助額は300万円です。\n", "ja", "担い手潮騒強化支援事業"),
        ("平成11年に第二種潮騒奨学金が発足した。月額3万円を支給する。\n", "ja", "第二種潮騒奨学金"),
        ("▶水色自立支持计划：每家最高补助30万元\n", "zh", "水色自立支持计划"),
        ("◆물빛자립 지원사업 : 개소당 300만원 이내 지원\n", "ko", "물빛자립 지원사업"),
    ],
)  # fmt: skip
def test_a_name_begins_with_its_first_whole_word(text, language, name):
    found = names(text, language, ("programme", "candidate"))
    assert name in found
    assert not any(one != name and name.endswith(one) for one in found)


@pytest.mark.parametrize(
    ("text", "language", "never"),
    [
        ("Congress funded it through the Fiscal Year (FY) 2021. Funds for the FY 2021 program were awarded.\n", "en", {"FY", "Fiscal Year"}),
        ("Streetscape Scheme\nMaximum grant: €500\nThe Maximum grant is paid once. Total award: €900\n", "en", {"Maximum grant", "Total award"}),
        ("It offers 400-1000 Postdoctoral grants every year to scientists.\n", "en", {"400-1000 Postdoctoral grants"}),
        ("The Advisory Committee on Harbour Grants (ACHG) will no longer meet. The ACHG decided.\n", "en", {"Advisory Committee on Harbour Grants", "ACHG"}),
        ("請到「潮聲就業通網站」登錄參加，每人補助3萬元。「潮聲就業通網站」受理申請。\n", "zh", {"潮聲就業通網站"}),
        ("令和5年度国当初事業\n補助額：300万円\n民間財団奨学金\n月額3万円\n", "ja", {"国当初事業", "民間財団奨学金"}),
        ("교육부 사업 신청 안내\n지원금액: 300만원\n물빛 누리집\n", "ko", {"교육부 사업", "물빛 누리집"}),
    ],
)  # fmt: skip
def test_what_is_never_a_name(text, language, never):
    assert not never & set(names(text, language, ("programme", "candidate")))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The Total Harbour Award scheme pays £300 to fishers. Applicants to the Total Harbour Award must live in Reedton.\n", "en", "Total Harbour Award"),
        ("“潮聲網站建設補助計畫”申请通知\n每家补助30万元\n", "zh", "潮聲網站建設補助計畫"),
        ("「国当初潮騒支援事業」の募集\n補助額：300万円\n", "ja", "国当初潮騒支援事業"),
        ("‘교육부 물빛 지원사업’ 신청 안내\n지원금액: 300만원\n", "ko", "교육부 물빛 지원사업"),
    ],
)  # fmt: skip
def test_a_name_with_such_words_stays(text, language, name):
    assert any(name.endswith(one) or one.startswith(name) for one in names(text, language))


def test_a_class_in_brackets_is_no_second_name():
    text = "「潮騒採用奨学金制度」(第一種奨学金)を創設し、月額3万円を支給する。\n"
    assert not [m for m in mentions_in(as_document(text, "ja")) if m.kind == "definition"]
    text = "「潮騒採用奨学金制度」(しおさい奨学金)を創設し、月額3万円を支給する。\n"
    assert names(text, "ja")


def test_what_succeeds_a_scheme_is_not_called_by_a_second_name_of_it():
    text = "A successor to the Reed Places Scheme, known as the Tidewater Access Scheme, has been set up. "
    assert not [m for m in mentions_in(as_document(text * 2, "en")) if m.kind == "definition"]
    text = "It was paid by the Reed Places Scheme, known as the Tidewater Access Scheme, for years. "
    assert [m for m in mentions_in(as_document(text * 2, "en")) if m.kind == "definition"]


def test_a_dot_in_front_is_no_part_of_a_body():
    found = names("1974年に厚生省(現・厚生労働省)が潮騒研究事業を始めた。\n", "ja", ("body",))
    assert found == ["厚生省", "厚生労働省"]
    found = names("新エネルギー・産業技術総合開発機構が公募する。\n", "ja", ("body",))
    assert any(one.startswith("新エネルギー・産業") for one in found)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("기존 물결예술지원 사업을 ‘물결청년창작지원’으로 전환하여 1인당 300만원을 지원한다.\n", "ko", "물결청년창작지원"),
        ("従来の潮騒支援事業を「潮騒の風」に改称し、1人あたり30万円を支給する。\n", "ja", "潮騒の風"),
        ("原有的潮声助学计划更名为“潮声新程”，每人资助3000元。\n", "zh", "潮声新程"),
        ("Previously known as Harbour Upgrades Leading Local Skills (HULLS) and Tidewater Invests for Distant Estuaries (TIDE), the grant program began in 2009.\n", "en", "Harbour Upgrades Leading Local Skills"),
    ],
)  # fmt: skip
def test_what_a_scheme_is_made_into_is_a_name(text, language, name):
    found = [m.normal for m in mentions_in(as_document(text, language)) if m.anchor.quote == name]
    assert any("words beside it call it by this name" in one.signs for one in found)


@pytest.mark.parametrize(
    ("text", "language", "never"),
    [
        ("물결시는 낡은 창고를 ‘물결청년광장’으로 전환하여 시민에게 개방한다.\n", "ko", "물결청년광장"),
        ("古い倉庫を「しおさい広場」へ移行し、市民に開放した。\n", "ja", "しおさい広場"),
        ("原有的潮声大街更名为“潮声新程”，昨日挂牌。\n", "zh", "潮声新程"),
        ("Previously known as Harbour Upgrades Leading Local Skills, the town's office is run by Tidewater Invest Distant Estuaries (TIDE).\n", "en", "Tidewater Invest Distant Estuaries"),
    ],
)  # fmt: skip
def test_what_something_else_is_made_into_is_not_called_a_scheme(text, language, never):
    found = [m.normal for m in mentions_in(as_document(text, language)) if m.anchor.quote == never]
    assert not any("words beside it call it by this name" in getattr(one, "signs", ()) for one in found)


def test_the_noun_before_no_tells_two_grants_apart():
    text = "稲作農家には、米の潮騒支払交付金が支払われ、10アール当たり3万円である。\n大豆には、畑作活用の潮騒支払交付金が支払われる。\n"
    assert {"米の潮騒支払交付金", "畑作活用の潮騒支払交付金"} <= set(
        names(text, "ja", ("programme", "candidate"))
    )
    text = "農家には、国の潮騒支払交付金が支払われ、3万円である。大豆には、県の潮騒支払交付金が支払われる。潮騒支払交付金は続く。\n"
    assert not any("の潮騒" in one for one in names(text, "ja", ("programme", "candidate")))


def test_defined_terms_of_a_licence_are_no_names():
    text = 'Definitions.\n\n"Harbour Entity" shall mean the union of the acting entity and all others.\n\n2. Grant of Harbour License. Subject to the terms, each gives a licence.\n'
    assert not {"Harbour Entity", "Grant of Harbour License"} & set(
        names(text, "en", ("programme", "candidate"))
    )


def test_a_scheme_that_is_defined_is_a_name():
    text = 'In these rules "Harbour Grant Scheme" means the scheme of the Ministry that gives £300 to fishers. The Harbour Grant Scheme is open.\n'
    assert "Harbour Grant Scheme" in set(names(text, "en", ("programme", "candidate")))
