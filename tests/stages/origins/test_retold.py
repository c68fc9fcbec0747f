"""Copies that credit nobody, credits that do not name a report's day, and pages of one site, in four languages."""

from __future__ import annotations

import pytest

CREDITED = {
    "en": (
        "The harbour board will close the north pier in the next few months and move its cranes to Tallow Quay, Reuters "
        "reported on Monday. People familiar with the plan said the move would cost 47 million crowns and leave 318 dockers "
        "without a shift. The board declined to comment on the plan."
    ),
    "zh": (
        "据路透社报道，港务局将在未来几个月内关闭北码头，并把起重机迁往脂烛埠头。知情人士称，此次搬迁耗资4700万克朗，"
        "318名码头工人将失去班次。港务局拒绝就该计划置评，工会则要求召开紧急会议讨论善后安排。"
    ),
    "ja": (
        "ロイター通信によると、港湾局は今後数か月以内に北埠頭を閉鎖し、クレーンを獣脂埠頭へ移す。関係者によれば、移転には4700万クローネかかり、"
        "318人の港湾労働者が仕事を失う。港湾局は計画についてコメントを控え、組合は緊急の会合を求めている。"
    ),
    "ko": (
        "로이터통신에 따르면 항만청은 앞으로 몇 달 안에 북쪽 부두를 닫고 크레인을 수지 부두로 옮긴다. 관계자들은 이전에 4700만 크로네가 들고 "
        "부두 노동자 318명이 일감을 잃을 것이라고 말했다. 항만청은 계획에 대해 언급을 거부했고 노조는 긴급 회의를 요구했다."
    ),
}
COPIED = {
    "en": (
        "Quay life is about to change. The harbour board will close the north pier in the next few months and move its cranes to "
        "Tallow Quay, people familiar with the plan said. It would cost 47 million crowns and leave 318 dockers without a shift."
    ),
    "zh": (
        "港口生活要变了。港务局将在未来几个月内关闭北码头，并把起重机迁往脂烛埠头。据知情人士透露，此次搬迁耗资4700万克朗，"
        "318名码头工人将失去班次。工会要求召开紧急会议。"
    ),
    "ja": (
        "港の暮らしが変わる。港湾局は今後数か月以内に北埠頭を閉鎖し、クレーンを獣脂埠頭へ移す。移転には4700万クローネかかり、"
        "318人の港湾労働者が仕事を失うと関係者は話す。"
    ),
    "ko": (
        "항구의 삶이 바뀐다. 항만청은 앞으로 몇 달 안에 북쪽 부두를 닫고 크레인을 수지 부두로 옮긴다. 이전에 4700만 크로네가 들고 "
        "부두 노동자 318명이 일감을 잃을 것이라고 관계자들은 전했다."
    ),
}
SEEN = {
    "en": (
        "We stood at the north pier when the gates were shut. A foreman counted 318 dockers sent home, and a clerk spoke of 47 "
        "million crowns. Nobody from the board came. By noon the gulls had the cranes to themselves."
    ),
    "zh": "本报记者在北码头看到大门紧锁。工头数了数，回家的有318人，一名文员提到4700万克朗这个数字。港务局没有人到场，中午时分海鸥占了吊臂。",
    "ja": "門が閉まるとき本紙記者は北埠頭に立っていた。帰された人は318人と班長は数え、ある事務員は4700万クローネと口にした。局からは誰も来ず、昼にはかもめだけが残った。",
    "ko": "문이 닫힐 때 본지 기자는 북쪽 부두에 서 있었다. 반장은 돌아간 사람이 318명이라고 셌고 한 직원은 4700만 크로네라고 했다. 아무도 나오지 않았다.",
}
LANGUAGES = ("zh", "ja", "ko", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_that_credits_nobody(families, language):
    """A text with the words and the figures of one that credits an agency goes back to the same report."""
    assert families(
        a=(language, CREDITED[language], "2031-06-05"), b=(language, COPIED[language], "2031-06-05")
    ) == [["a", "b"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_work_with_the_same_figures(families, language):
    """A reporter who was there gives the same figures in words of his own."""
    assert families(
        a=(language, CREDITED[language], "2031-06-05"), b=(language, SEEN[language], "2031-06-05")
    ) == [["a"], ["b"]]


NOTE = {
    "zh": "风险提示及免责条款：市场有风险，投资需谨慎。本文不构成个人投资建议，也未考虑到个别用户特殊的投资目标和财务状况。",
    "ja": "ご利用上の注意：本サイトの情報は投資の勧誘を目的とするものではなく、内容の正確さを保証するものではありません。",
    "ko": "이용 안내: 본 사이트의 정보는 투자 권유를 목적으로 하지 않으며 내용의 정확성을 보증하지 않습니다. 무단 전재를 금합니다.",
    "en": "Our terms: nothing on this site is advice to buy or sell, and no reader should rely on it without asking somebody first.",
}
LAMPS = {
    "zh": "据路透社报道，灯塔管理处新购入一批透镜，北岬的灯明年改用电灯。",
    "ja": "ロイター通信によると、灯台管理局は新しいレンズを買い、北岬の灯は来年から電灯になる。",
    "ko": "로이터통신에 따르면 등대 관리소가 새 렌즈를 샀고 북쪽 곶의 등은 내년에 전등으로 바뀐다.",
    "en": "The lighthouse office bought new lenses, Reuters reported, and the lamp on North Head will be electric next year.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_of_a_site_are_no_wording(document, origins_of, language):
    """Two pages of one site share its note and the agency that they credit, and are two reports."""
    from dataclasses import replace

    from aftername.records import Field

    held = []
    for name, text in (("a", CREDITED[language]), ("b", LAMPS[language])):
        one = document(name, language, f"{text}\n\n{NOTE[language]}", "2031-06-05")
        url = Field(f"https://port.example/{name}", None, "told by the test")
        held.append(replace(one, header=replace(one.header, url=url)))
    assert [len(one.documents) for one in origins_of(held)] == [1, 1]


def test_an_older_report_is_no_report_of_the_day(families):
    """An outlet that a text credits far behind another, for an older report, is not what the text goes back to."""
    older = CREDITED["en"] + (
        "\n\nThe pier was built in the days of sail and has been mended many times since, most of all after the fire in which the "
        "old customs house burned down and the records of the guild with it. Its planks come from the hills beyond the lake, and the "
        "keepers say that none of them has ever been replaced twice. Children fish there in summer, and in winter the ice is cut for "
        "the cellars of the town. The Financial Times reported last year that the board wanted 612 new berths.\n"
    )
    other = "据英国《金融时报》报道，港务局与银行商谈贷款，以便建造612个新泊位，首批泊位明年春天动工。董事会成员不愿透露利率。"
    assert families(a=("en", older, "2031-06-05"), b=("zh", other, "2031-06-06")) == [["a"], ["b"]]


def test_a_page_with_the_text_of_an_agency_is_its_report(document, origins_of):
    """Where a page says that its text is syndicated, it holds the report that others credit, though they bear a day before."""
    own = document(
        "a",
        "en",
        CREDITED["en"].replace("Reuters reported on Monday", "sources told Reuters")
        + "\n(This text is auto-generated from a syndicated feed.)",
        "2031-06-06",
    )
    others = [
        document("b", "en", CREDITED["en"], "2031-06-05"),
        document("c", "zh", CREDITED["zh"], "2031-06-05"),
    ]
    (one,) = origins_of([own, *others])
    assert one.root == own.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_credit_of_another_year_holds_nothing_together(families, language):
    """Two texts that credit one outlet years apart, with one figure in common, are two reports."""
    later = {
        "zh": "据路透社报道，北岭水库今年加高堤坝，318名工人轮班施工，预计汛期以前完工。",
        "ja": "ロイター通信によると、北嶺ダムの堤が今年かさ上げされ、318人の作業員が交代で働いている。",
        "ko": "로이터통신에 따르면 북령 저수지의 둑이 올해 높아지고 인부 318명이 교대로 일한다.",
        "en": "The dam at North Ridge will be raised this year, Reuters reported, and 318 men work on it in shifts.",
    }[language]
    told = families(a=(language, CREDITED[language], "2031-06-05"), b=(language, later, "2035-02-01"))
    assert told == [["a"], ["b"]]
