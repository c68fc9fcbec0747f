"""Lists that a sentence parts from the one that says who was chosen; rows with days; general words in small letters; the site in a name."""

from __future__ import annotations

import pytest

from .conftest import Page

LISTS = {
    "zh": ("公示", "经专家评审，确定以下人员获得资助。\n{}\n{}如有意见请书面反映。\n经费于年底拨付。", "公示期为五个工作日。", "监督工作由下列工作人员承担。", "冯启明 泽州大学\n顾念慈 中岭学院\n刁文博 农科院\n桑若兰 医科大学\n"),
    "ja": ("お知らせ", "本年度の採択課題は次のとおりです。\n{}\n{}結果は個別に通知しています。\n報告会は三月に開きます。", "応募総数は48件でした。", "必要な書類は次のとおりです。", "藻場の再生（樋渡 健吾）\n離島の医療（宇佐川 真帆）\n漁網の再生（古川 倫子）\n防潮林の樹種（寒河江 徹）\n"),
    "ko": ("선정 결과 알림", "올해 선정 결과를 알려 드립니다.\n{}\n{}결과는 개별로 알렸습니다.\n발표회는 삼월에 엽니다.", "모두 112건이 접수되었습니다.", "심사위원은 다음과 같습니다.", "강두리 「물의 문장」\n여은솔 「빈 의자들」\n표한결 「걸음의 기록」\n심도현 「첫 음반」\n"),
    "en": ("News", "The following fellows were selected this year.\n{}\n{}Results were sent by post.\nA meeting is held in March.", "We had received 48 applications.", "The judges were these people.", "Yusra Haddow - cold boxes\nPiet Lammers - sign language\nMari Lund - fishing gear\nObi Feather - spirometers\n"),
}  # fmt: skip


@pytest.mark.parametrize("language", LISTS)
@pytest.mark.parametrize("between", ["a number", "another list"])
def test_a_sentence_between(page: Page, language: str, between: str) -> None:
    """The list is told; not so where the sentence right above it announces papers, judges, clerks."""
    title, text, number, other, entries = LISTS[language]
    said = number if between == "a number" else other
    page.text("2015-01-01", title, text.format(said, entries), language)
    page.text("2018-01-01", title, text.format(said, ""), language)
    assert [one.kind for one in page.history().scrubbed] == (["list"] if between == "a number" else [])


ROWS = "Bursary | Staff | 5,000 | 1 March\n{}Repair Fund | Heads of laboratories | 10,000 | 30 June\n"
ROW = "Jade Causeway Scheme | Researchers abroad | 40,000 | 15 May\n"


def test_a_row_with_a_day_between_others(page: Page) -> None:
    """What is over drops off at an end of a list in order of days, and is not cut out of its middle."""
    text = "The office keeps a table of schemes.\nScheme | Who | Value | Deadline\n{}Please contact us before you begin."
    page.text("2017-01-01", "Funding", text.format(ROWS.format(ROW)), "en", p="Jade Causeway Scheme")
    page.text("2020-01-01", "Funding", text.format(ROWS.format("")), "en")
    assert [one.what for one in page.history().scrubbed] == ["Jade Causeway Scheme"]


def test_a_row_with_a_day_at_an_end(page: Page) -> None:
    text = "The office keeps a table of schemes.\nScheme | Who | Value | Deadline\n{}Please contact us before you begin."
    rows = ROWS.format("")
    page.text("2017-01-01", "Funding", text.format(ROW.replace("15 May", "15 January") + rows), "en", p="Jade Causeway Scheme")  # fmt: skip
    assert page.text("2020-01-01", "Funding", text.format(rows), "en").history().scrubbed == ()


@pytest.mark.parametrize(("later", "gone"), [("seed grants", True), ("Seed Grants", False)])
def test_the_end_of_a_name_in_small_letters(page: Page, later: str, gone: bool) -> None:
    """It says only what there is; with its capitals it is the name, shortened."""
    text = "The county's {} support groups with small projects.\nGroups may ask for 2,000.\nApplications are read by residents.\nWorkshops are held in the library."
    page.text("2023-01-01", "How to apply", text.format("Climate Justice Seed Grants"), "en", p="Climate Justice Seed Grants")  # fmt: skip
    assert bool(page.text("2025-01-01", "How to apply", text.format(later), "en").history().scrubbed) == gone


SITES = {
    "zh": ("栖云科技局", "栖云创业领航人计划", "栖云计划"),
    "ja": ("栖雲県企画課", "栖雲国際みおつくし事業", "栖雲事業"),
    "ko": ("늘봄 교육과", "늘봄 브릿지 사업", "늘봄 사업"),
}


@pytest.mark.parametrize("language", SITES)
@pytest.mark.parametrize("titled", [False, True])
def test_the_site_in_a_name(page: Page, language: str, titled: bool) -> None:
    """That the name of its site stands in the title keeps no name on the page; before a word for what a programme is it does."""
    site, name, short = SITES[language]
    lines = {"zh": "企业认定\n{}合同登记\n报告呈交\n图书查询", "ja": "交流会館\n{}同窓会\n図書館\n市民会館", "ko": "평생교육진흥원\n{}도립도서관\n청소년활동센터\n일자리포털"}[language]  # fmt: skip
    title = short if titled else site
    page.text("2015-01-01", title, lines.format(f"{name}\n"), language, p=name)
    page.text("2018-01-01", title, lines.format(""), language)
    assert bool(page.history().scrubbed) != titled
