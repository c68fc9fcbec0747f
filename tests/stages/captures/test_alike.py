"""Lists of the chosen below ordinary sentences, in four languages; and lists that are of something else."""

from __future__ import annotations

import pytest

from aftername.stages.captures.alike import form

PAGES = {
    "zh": (
        "人才工作动态",
        "市科技局昨日公布本年度评审结果，我市有四人获批。\n{}相关单位应当在月底之前完成聘任合同的签订工作。\n经费由市财政按照规定分两次拨付到位。",
        "1. 简云舟 江口大学 催化化学\n2. 陆知夏 江口医院 儿科\n3. 温砚秋 市农科所 水稻育种\n4. 房景行 江口大学 结构工程\n",
        "联系人如下：\n",
        "获批人员已由各单位分别通知。\n",
    ),
    "ja": (
        "海外研修の結果",
        "外部委員の審査により、以下の方々を派遣者に決定しました。\n{}研修の期間は十月一日から一年以内とします。\n帰国の後に報告書を提出していただきます。",
        "・浅葱 詩織　藤野大学　土壌の微生物\n・榛名 樹　海浜大学　潮流の計測\n・真木 灯　藤野大学　古文書の修復\n",
        "申請に必要な書類：\n",
        "氏名は公表しておりません。\n",
    ),
    "ko": (
        "장학생 안내",
        "서류 심사와 면접을 거쳐 장학생을 다음과 같이 선발하였습니다.\n{}장학금은 학기마다 두 번으로 나누어 지급합니다.\n학업을 마친 뒤에는 결과 보고서를 내야 합니다.",
        "소은채 (재료공학, 미국)\n감도윤 (생물학, 독일)\n표지안 (수학, 일본)\n",
        "문의할 곳은 아래와 같습니다:\n",
        "결과는 각자에게 개별 통보하였습니다.\n",
    ),
    "en": (
        "The autumn round",
        "The panel met in May, and the following applicants were selected for an award:\n{}Awards start in September and run for four years.\nApplicants may apply again after two years.",
        "Ashcombe, Nora - Sea ice\nDelgado, Ivo - Soil fungi\nTamura, Kei - Graph colouring\n",
        "Members of the office:\n",
        "Applicants have been told by letter.\n",
    ),
}


def _pages(language, before, after, page):
    title, text, *_ = PAGES[language]
    page.text("2015-01-01", title, text.format(before), language)
    return page.text("2018-01-01", title, text.format(after), language).history().scrubbed


@pytest.mark.parametrize("language", PAGES)
def test_a_list_below_an_ordinary_sentence(page, language):
    """It is told with its entries, and where a sentence says that each was told."""
    _, _, entries, _, told = PAGES[language]
    [one] = _pages(language, entries, "", page)
    assert one.kind == "list"
    assert one.anchor.quote == entries.strip()
    page.captures.clear()
    [one] = _pages(language, entries, told, page)
    assert one.kind == "list"


@pytest.mark.parametrize("language", PAGES)
def test_a_list_of_something_else(page, language):
    """Below a line that announces something else it is not that of the chosen, whatever stands above."""
    _, _, entries, other, _ = PAGES[language]
    assert _pages(language, f"{other}{entries}", "", page) == ()


@pytest.mark.parametrize("language", PAGES)
def test_a_list_of_which_one_entry_stays(page, language):
    """A list that was only made shorter was not taken out."""
    entries = PAGES[language][2]
    assert _pages(language, entries, entries.split("\n")[0] + "\n", page) == ()


@pytest.mark.parametrize(
    ("language", "link"),
    [
        ("zh", "获批人员名单（PDF，142KB）"),
        ("ja", "助成決定者一覧（PDF：142KB）"),
        ("ko", "선정자 명단 (hwp)"),
        ("en", "Names of award holders (PDF, 142 KB)"),
        ("zh", "获批人员名单"),
        ("ja", "派遣者一覧"),
        ("ko", "최종 합격자 명단"),
        ("en", "List of award holders"),
    ],
)
def test_a_link_in_its_place(page, language, link):
    """A list that is a file now, or stands where a link leads, was not taken out."""
    assert _pages(language, PAGES[language][2], f"{link}\n", page) == ()


def test_a_table_with_heads(page):
    """The heads of columns stand between the words and the entries."""
    text = "2015년도 과제의 선정 결과를 알려 드립니다.\n접수된 과제는 모두 여든 건이었습니다.\n{}선정된 과제는 칠월부터 협약을 맺습니다.\n이의 신청은 열흘 안에 문서로 하여야 합니다."
    rows = "번호 과제명 책임자 소속\n1 해조류의 생장 변은솔 새들대학교\n2 초음파 진단 모진우 한빛병원\n3 폐기물의 회수 복지후 재료원\n"
    page.text("2015-01-01", "과제 선정 결과", text.format(rows), "ko")
    [one] = page.text("2018-01-01", "과제 선정 결과", text.format(""), "ko").history().scrubbed
    assert one.kind == "list"


@pytest.mark.parametrize(
    "written",
    [
        "电话：0000-8226110",
        "March 2016, spring term",
        "제출 서류: 신청서 (1부)",
        "Applicants who were not chosen, and their hosts",
        "申请表",
        "受付 六月一日から三十日まで 12:00",
    ],
)
def test_lines_that_are_no_entries(written):
    """Lines with figures, labels and sentences give no name and what goes with it."""
    assert form(written) == ""


def test_a_name_that_went_with_a_list(page):
    """Both are told where the rest of the page stays; a name whose page was cut down to nothing is not."""
    name = "Slate Harbour Scholars Programme"
    rest = "Scholars arrive in September and are met at the station.\nThe welcome dinner takes place in the old customs house.\nQuestions about visas go to the international office."
    names = "Members of the class:\nAda Nwosu, hydrology\nBen Falkner, robotics\nClara Monte, virology\nDan Oseni, cryptography\nEla Karac, battery materials"
    first = f"The {name} admitted its sixth class this spring.\n{names}\n{rest}"
    page.text("2015-01-01", "Class Six", first, "en", p=name)
    later = f"Our sixth class was admitted this spring.\n{rest}"
    told = page.text("2018-01-01", "Class Six", later, "en").history().scrubbed
    assert [one.kind for one in told] == ["name", "list"]
    page.captures.pop()
    assert (
        page.text("2018-01-01", "Class Six", "Our sixth class was admitted.", "en").history().scrubbed == ()
    )


CHRONICLES = {
    "zh": ("设立国际合作办公室", "本校三位教师入选“{}”", "黎明汇智计划", "国家级人才项目", "开设海外联络处", "举办建校纪念活动"),
    "ja": ("国際戦略室を設置", "「{}」に三名が採択", "黎明トップ研究者招致事業", "国の人材関連事業", "海外事務所を開設", "記念式典を開催"),
    "ko": ("국제협력실을 설치", "'{}'에 세 명이 선정", "여명 해외석학 유치사업", "정부 재정지원사업", "해외 사무소를 개설", "기념 행사를 개최"),
    "en": ("International office founded", "Three staff join the {}", "Daybreak Scholars Scheme", "government programme", "Office abroad opened", "Anniversary kept"),
}  # fmt: skip


@pytest.mark.parametrize("language", CHRONICLES)
def test_an_entry_rewritten_in_its_place(page, language):
    """An entry between the same two others that says a general word now was rewritten; in a list to which others came it rolled off."""
    one, entry, name, general, other, last = CHRONICLES[language]
    first = "\n".join((one, entry.format(name), other, last))
    page.text("2015-01-01", "Chronicle", first, language, p=name)
    later = "\n".join((one, entry.format(general), other, last))
    [found] = page.text("2018-01-01", "Chronicle", later, language).history().scrubbed
    assert found.what == name
    page.captures.pop()
    rolled = "\n".join((entry.format(general), one, other, last))
    assert page.text("2018-01-01", "Chronicle", rolled, language).history().scrubbed == ()


OTHERS = {
    "zh": ("科技工作", "市科技局公布评审结果，共有三十项获批。\n各单位要做好经费管理。\n{}经费由市财政按照规定拨付到位。\n验收工作在年底进行。", "简云舟 综合科 处长\n陆知夏 服务科 科员\n温砚秋 财务科 科员\n"),
    "ja": ("審査の結果", "審査の結果をお知らせします。\n採択された機関は報告書を提出してください。\n経費は四月に交付します。\n{}詳細は担当課までお問い合わせください。", "研究者 支援制度\n企業 支援制度\n学生 支援制度\n"),
    "ko": ("심사 안내", "심사 결과는 유월에 발표하였습니다.\n심사위원은 다음 세 분입니다.\n{}이의 신청은 열흘 안에 문서로 하여야 합니다.\n협약은 칠월부터 맺습니다.", "소은채 (새들대학교)\n감도윤 (한빛연구원)\n표지안 (재료원)\n"),
    "en": ("Awards", "The panel met in May and ten projects were selected.\nAwards run for four years.\nThe office is open from Monday to Friday.\n{}Applicants may apply again after two years.", "Nora Ashcombe, director\nIvo Delgado, secretary\nKei Tamura, accountant\n"),
}  # fmt: skip


@pytest.mark.parametrize("language", OTHERS)
def test_lists_of_other_people(page, language):
    """Clerks, judges and links of a page that says somewhere that some were chosen are not the chosen."""
    title, text, entries = OTHERS[language]
    page.text("2015-01-01", title, text.format(entries), language)
    assert page.text("2018-01-01", title, text.format(""), language).history().scrubbed == ()


@pytest.mark.parametrize("title", ["第四批入选人员公示", "工作动态"])
@pytest.mark.parametrize(
    "between", ["公示期为七个工作日，有异议的可以书面反映。", "评审专家由本省高校推荐。"]
)
def test_a_numbered_list_further_down(page, title, between):
    """It is that of the chosen where the title says so, and of nobody where it does not, whatever stands between."""
    text = f"经专家评议产生第四批入选人员，现予公示。\n{between}\n{{}}反映情况应当实事求是，并署真实姓名。"
    page.text("2015-01-01", title, text.format(PAGES["zh"][2]))
    told = bool(page.text("2018-01-01", title, text.format("")).history().scrubbed)
    assert told == ("入选" in title)
