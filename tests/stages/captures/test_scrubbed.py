"""Names and lists that went from a page that stayed, in four languages; and all that looks like it and is not."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

PAGES = {
    "zh": (
        "申报通知",
        "各有关单位：\n现启动“{}”申报工作，请认真组织。\n申报人应当具有博士学位，年龄不超过四十周岁。\n入选者由省财政给予五十万元资助。",
        "星桥计划",
        "国家级人才项目",
        "星桥人才计划",
    ),
    "ja": (
        "公募のお知らせ",
        "文部科学省は「{}」の公募を開始します。\n応募者は博士の学位を有し、四十歳未満であることが必要です。\n採択された研究者には年間五百万円を支給します。",
        "未来架け橋事業",
        "国の人材事業",
        "架け橋事業",
    ),
    "ko": (
        "공고",
        "과학기술부는 '{}'을 공고합니다.\n신청자는 박사 학위가 있고 만 40세 이하여야 합니다.\n선정된 연구자에게는 연간 5천만 원을 지원합니다.",
        "새빛 인재 사업",
        "국가 인재 사업",
        "새빛 사업",
    ),
    "en": (
        "Call for applications",
        "The Ministry invites applications to the {}.\nApplicants must hold a doctorate and be under forty years of age.\nFellows receive a grant of 60,000 dollars a year.",
        "Harbour Lights Fellowship",
        "government programme",
        "Harbour Lights scheme",
    ),
}


@pytest.mark.parametrize("language", PAGES)
def test_general_words_in_its_place(page, language):
    """The name is gone, the rest stays: told with the captures, and with what stands in its place."""
    title, text, name, general, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(name), language, p=name).text(
        "2016-01-01", title, text.format(name), language, p=name
    )
    [one] = page.text("2018-01-01", title, text.format(general), language).history().scrubbed
    assert (one.kind, one.what, one.programme, one.named, one.without) == ("name", name, "p", 2, 1)
    assert (one.first, one.last, one.since) == ("2015-01-01", "2016-01-01", "2018-01-01")
    assert general in one.instead.quote


@pytest.mark.parametrize("language", PAGES)
def test_a_name_written_otherwise(page, language):
    """A name in another spelling, or shortened, is still there."""
    title, text, name, _, other = PAGES[language]
    page.text("2015-01-01", title, text.format(name), language, p=name)
    assert page.text("2018-01-01", title, text.format(other), language).history().scrubbed == ()


@pytest.mark.parametrize("language", PAGES)
def test_another_name_in_its_place(page, language):
    """A page that names another programme now was not scrubbed."""
    title, text, name, _, _ = PAGES[language]
    other = {"zh": "云帆计划", "ja": "暁の翼プログラム", "ko": "큰나래 사업", "en": "Open Sails Fellowship"}[
        language
    ]
    page.text("2015-01-01", title, text.format(name), language, p=name)
    assert page.text("2018-01-01", title, text.format(other), language, q=other).history().scrubbed == ()


@pytest.mark.parametrize("language", PAGES)
def test_a_name_that_is_there_again(page, language):
    """A later capture that has the name again is against it."""
    title, text, name, general, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(name), language, p=name).text(
        "2018-01-01", title, text.format(general), language
    )
    assert page.text("2019-01-01", title, text.format(name), language, p=name).history().scrubbed == ()


@pytest.mark.parametrize("language", PAGES)
def test_a_page_that_is_gone(page, language):
    """Where no later text was read nothing is said of names."""
    title, text, name, _, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(name), language, p=name)
    assert page.answer("2018-01-01", 404).answer("2019-01-01", 404).history().scrubbed == ()


def test_a_page_that_was_redone(page):
    """Where hardly a sentence stays, a name that is not there says nothing."""
    title, text, name, _, _ = PAGES["zh"]
    page.text("2015-01-01", title, text.format(name), p=name)
    other = "本省对来省工作的人才提供安家补贴。\n需要了解政策的单位可以拨打电话。\n办事大厅每个工作日开放。\n更多问题请查阅常见问答。"
    assert page.text("2018-01-01", title, other).history().scrubbed == ()


def test_entries_that_roll_off(page):
    """A list of news to which new entries come loses the old ones."""
    head = "本页列出本厅最近发布的通知和公告，供各单位查阅使用。"
    first = f"{head}\n“星桥计划”申报通知\n年度工作会议\n科技活动周安排\n统计调查开始"
    later = f"{head}\n年度工作会议\n科技活动周安排\n统计调查开始\n专家征集公告"
    assert (
        page.text("2015-01-01", "通知公告", first, p="星桥计划")
        .text("2016-01-01", "通知公告", later)
        .history()
        .scrubbed
        == ()
    )


def test_an_entry_taken_out_of_a_list(page):
    """Where no entry came and one went, it was taken out."""
    head = "本页列出本厅管理的各项计划，供各单位查阅使用。"
    first = f"{head}\n星桥计划\n科技攻关专项安排\n统计调查工作安排\n专家库征集工作"
    later = f"{head}\n科技攻关专项安排\n统计调查工作安排\n专家库征集工作"
    [one] = (
        page.text("2015-01-01", "计划一览", first, p="星桥计划")
        .text("2016-01-01", "计划一览", later)
        .history()
        .scrubbed
    )
    assert one.instead is None


LISTS = {
    "zh": (
        "评审结果",
        "现将评审结果予以公布，请各单位做好服务工作。\n入选人员名单\n{}各单位应当按照规定落实资助经费，并于年底前报送进展情况。",
        "陈望舒 北岭大学\n李知非 南湖研究院\n周以宁 东港工业大学\n",
        "入选人员名单见附件。\n",
    ),
    "ja": (
        "審査結果",
        "審査が終わりましたので、結果をお知らせします。\n採択者一覧\n{}採択された機関は、年度末までに報告書を提出してください。",
        "小野寺葵 北浜大学\n真鍋湊 南洋研究所\n榊原凪 東都工科大学\n",
        "採択者は別紙のとおりです。\n",
    ),
    "ko": (
        "평가 결과",
        "평가를 마치고 결과를 안내합니다.\n선정자 명단\n{}선정 기관은 연말까지 보고서를 제출하여 주시기 바랍니다.",
        "윤가람 북강대학교\n남보라 남해연구원\n도은결 동산공업대학교\n",
        "선정자는 붙임 파일을 보시기 바랍니다.\n",
    ),
    "en": (
        "Results",
        "The review of applications has ended.\nList of selected fellows\n{}Host institutions are asked to report by the end of the year.",
        "Ada Brookfield, Northmoor University\nTobias Lindqvist, Southlake Institute\nImogen Farrow, Eastport Polytechnic\n",
        "The names are in the attached file.\n",
    ),
}


@pytest.mark.parametrize("language", LISTS)
def test_a_list_of_the_chosen(page, language):
    """A list whose entries are all gone is told; with how many captures."""
    title, text, entries, _ = LISTS[language]
    page.text("2015-01-01", title, text.format(entries), language)
    [one] = page.text("2018-01-01", title, text.format(""), language).history().scrubbed
    assert (one.kind, one.programme) == ("list", None)


@pytest.mark.parametrize("language", LISTS)
def test_a_list_in_a_file_of_its_own(page, language):
    """A list that the page says stands in an attachment was not taken out; nor one of which entries stay."""
    title, text, entries, attached = LISTS[language]
    page.text("2015-01-01", title, text.format(entries), language)
    assert page.text("2018-01-01", title, text.format(attached), language).history().scrubbed == ()
    page.captures.pop()
    assert (
        page.text("2018-01-01", title, text.format(entries.split("\n")[0] + "\n"), language)
        .history()
        .scrubbed
        == ()
    )


def test_names_in_one_sentence(page):
    """Names behind a colon are a list too; where the sentence stays without them it is told, where it only reads on it is not."""
    text = "现将评审结果予以公布，请各单位做好服务工作。\n入选人员名单：{}。\n各单位应当按照规定落实资助经费，并于年底前报送进展情况。"
    page.text("2015-01-01", "评审结果", text.format("陈望舒、李知非、周以宁"))
    [one] = page.text("2018-01-01", "评审结果", text.replace("：{}", "从略")).history().scrubbed
    assert one.kind == "list"
    assert one.anchor.quote == "陈望舒、李知非、周以宁"
    page.captures.pop()
    assert (
        page.text("2018-01-01", "评审结果", text.format("陈望舒、李知非、周以宁、吴清和")).history().scrubbed
        == ()
    )


def test_a_name_in_the_title_alone(page):
    """A title that loses the name while the text stays."""
    text = "各有关单位：\n现将评审安排通知如下，请认真组织。\n评审于六月举行，地点另行通知。"
    page.text("2015-01-01", "“星桥计划”评审安排", text, p="星桥计划")
    [one] = page.text("2018-01-01", "评审安排", text).history().scrubbed
    assert one.what == "星桥计划"


NOTE = "全市工作会议昨日召开，会议总结了去年的工作。\n会议要求各区开发更多岗位，做好服务。\n会议还对下一步工作作出安排。"


def test_a_text_cut_short(page):
    """A capture that ends before the name, and before other sentences, was cut short."""
    text = f"{NOTE}\n会议部署了“星桥计划”的实施。\n会议最后宣读了表彰决定。"
    assert (
        page.text("2015-01-01", "会议", text, p="星桥计划")
        .text("2018-01-01", "会议", NOTE)
        .history()
        .scrubbed
        == ()
    )
    page.captures.pop()
    [one] = page.text("2018-01-01", "会议", f"{NOTE}\n会议最后宣读了表彰决定。").history().scrubbed
    assert one.what == "星桥计划"


def test_a_block_beside_the_matter(page):
    """Entries beside the matter that go all together were a part of how the page looked; so was a trail above it."""
    text = f"{NOTE}\n热门专题\n星桥计划申报\n社保卡办理\n就业补贴查询"
    assert (
        page.text("2015-01-01", "会议", text, p="星桥计划")
        .text("2018-01-01", "会议", NOTE)
        .history()
        .scrubbed
        == ()
    )
    page.captures.clear()
    trail = f"首页 > 人才工作 > 星桥计划 > 正文\n{NOTE}"
    assert (
        page.text("2015-01-01", "会议", trail, p="星桥计划")
        .text("2018-01-01", "会议", NOTE)
        .history()
        .scrubbed
        == ()
    )


def test_a_page_for_small_screens(page):
    """Where all later captures are of the page for small screens, which says less, nothing is told."""
    title, text, name, general, _ = PAGES["zh"]
    page.text("2015-01-01", title, text.format(name), p=name).text("2018-01-01", title, text.format(general))
    page.captures[-1] = replace(page.captures[-1], address="http://m.kx.example/tz/t1.html")
    assert page.history().scrubbed == ()


@pytest.mark.parametrize(
    ("name", "later", "gone"),
    [
        ("青年人才托举工程", "青年人才项目", True),
        ("青年人才托举工程", "托举工程", False),
        ("海外高层次人才引进计划", "高层次人才引进", False),
        ("海外高层次人才引进计划", "有关项目", True),
    ],
)
def test_words_that_many_names_have(page, name, later, gone):
    """They say nothing of a name that has words of its own; of a name that is nothing but such words, half of it is still it."""
    text = f"{NOTE}\n入选{{}}的人员应当参加。"
    page.text("2015-01-01", "会议", text.format(name), p=name)
    assert bool(page.text("2018-01-01", "会议", text.format(later)).history().scrubbed) == gone


def test_pages_of_thousands_of_sentences(page):
    """Long pages of which everything was edited are compared in time."""
    first = "\n".join(
        f"第{number}项工作由有关处室负责，完成情况每季度报告一次，编号{number * 7919 % 10007}。"
        for number in range(3000)
    )
    later = "\n".join(
        f"{number}号事项交办公室办理，结果于年底汇总，代码{number * 104729 % 10009}。"
        for number in range(3000)
    )
    page.text("2015-01-01", "任务", f"“星桥计划”由人才处负责。\n{first}", p="星桥计划").text(
        "2018-01-01", "任务", later
    )
    start = time.process_time()
    assert page.history().scrubbed == ()
    assert time.process_time() - start < 20


TRADES = {
    "zh": ("海洋学会", "学会负责海洋方面的对外交流。\n每年举办海洋年会。\n{}委员会设主任一名，委员九名。\n最近一次海洋研讨会有八十人参加。", "向雁回海洋英才计划推荐会员六人。\n", "雁回海洋英才计划", "雁回入选者共六人。\n"),
    "ja": ("海洋学会", "本会は海洋の分野の交流を担っています。\n毎年海洋大会を開きます。\n{}委員は九名です。\n直近の海洋研究会には八十人が参加しました。", "「みおつくし海洋人材プログラム」に会員六人を推薦しました。\n", "みおつくし海洋人材プログラム", "みおつくしの参加者は六人です。\n"),
    "ko": ("정밀광학회", "학회는 광학 분야의 교류를 맡고 있습니다.\n해마다 광학 연차대회를 엽니다.\n{}위원은 아홉 명입니다.\n최근 동부 광학 심포지엄에는 여든 명이 참가하였습니다.", "‘샛별 광학인재 프로그램’에 회원 여섯 명을 추천하였습니다.\n", "샛별 광학인재 프로그램", "샛별 참여자는 여섯 명입니다.\n"),
    "en": ("Optics society", "The society looks after optics abroad.\nIt holds an optics meeting every year.\n{}The committee has nine members.\nThe last optics symposium had eighty guests.", "It has put six members forward for the Larkspur Optics Programme.\n", "Larkspur Optics Programme", "There are six Larkspur fellows.\n"),
}  # fmt: skip


@pytest.mark.parametrize("language", TRADES)
def test_a_word_of_the_trade_in_a_name(page, language):
    """A word that stands all over the page does not keep a name on it."""
    title, text, said, name, _ = TRADES[language]
    page.text("2015-01-01", title, text.format(said), language, p=name)
    [one] = page.text("2018-01-01", title, text.format(""), language).history().scrubbed
    assert one.what == name


@pytest.mark.parametrize("language", TRADES)
def test_a_short_form_that_stays(page, language):
    """Where what is its own stays, in a sentence that was there before too, the name did not go."""
    title, text, said, name, short = TRADES[language]
    page.text("2015-01-01", title, text.format(said + short), language, p=name)
    assert page.text("2018-01-01", title, text.format(short), language).history().scrubbed == ()


CONTACTS = {
    "zh": ("资助结果", "经专家评审，确定资助人选如下。\n经费分三期拨付。\n如有异议，请书面反映。\n{}", "资助人选名单\n沈知微 柳河大学 柔性传感\n陆行舟 柳河医院 罕见病筛查\n温如岚 柳河农科院 抗旱小麦\n", "联系电话：0000-5531\n受理地址：柳河市建设路31号"),
    "ja": ("助成の結果", "審査の結果を次のとおり公表します。\n助成金は三回に分けて支払います。\n報告会は三年後に開催します。\n{}", "採択者一覧\n沢村千景 柳瀬大学 柔らかい電池\n和泉慎吾 柳瀬医療センター 希少疾患\n古川倫子 柳瀬高専 波力発電\n", "電話番号：0000-55-317\n柳瀬市研究係 kk31@sangyo.example"),
    "ko": ("지원 결과", "심사 결과를 알려 드립니다.\n지원금은 세 번에 나누어 지급합니다.\n발표회는 삼 년 뒤에 개최합니다.\n{}", "선정자 명단\n심도현 버들대학교 유연 센서\n류가온 버들의료원 희귀질환\n하윤슬 버들공대 파력 발전\n", "버들시 연구팀 0000-77-3177\n주소 : 버들시 가운데길 31"),
    "en": ("Results", "The reviewers agreed on the grants below.\nGrants are paid in three parts.\nA meeting is held after three years.\n{}", "List of recipients\nOrla Fenwick, Willow College, soft sensors\nTomas Birkett, Willow Hospital, rare disease\nPiers Gale, Willow Institute, wave power\n", "Telephone: 0000 55317\nGrants Desk, grants31@science.example"),
}  # fmt: skip


@pytest.mark.parametrize("language", CONTACTS)
def test_lines_of_contact_below_a_list(page, language):
    """A telephone right below a list is no entry of it: the list went though the telephone stays."""
    title, text, entries, contact = CONTACTS[language]
    page.text("2015-01-01", title, text.format(entries + contact), language)
    [one] = page.text("2018-01-01", title, text.format(contact), language).history().scrubbed
    assert one.kind == "list"


@pytest.mark.parametrize("language", CONTACTS)
def test_lines_of_contact_that_went(page, language):
    """Where they went and the list stays, no list is gone."""
    title, text, entries, contact = CONTACTS[language]
    page.text("2015-01-01", title, text.format(entries + contact), language)
    assert page.text("2018-01-01", title, text.format(entries), language).history().scrubbed == ()
