"""Kinds of names that the finder takes for a programme, and their twins that it does not, in four languages."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions
from aftername.records import NameCandidate, ProgrammeName


def names(text: str) -> list[str]:
    """What is taken for a programme; every quote is checked."""
    found = find_mentions(text)
    assert all(text[m.anchor.start : m.anchor.end] == m.anchor.quote for m in found)
    return [m.written for m in found if isinstance(m.normal, ProgrammeName)]


def waiting(text: str) -> list[str]:
    """What a person is to decide."""
    return [m.written for m in find_mentions(text) if isinstance(m.normal, NameCandidate)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青岚省教育厅关于申报2024年度云帆名师培养计划的通知\n现将有关事项通知如下。", "云帆名师培养计划"),
        ("令和5年度さざなみ創業補助金募集要項\n補助率は2分の1とする。", "さざなみ創業補助金"),
        ("2024년 물결 청년창업 지원사업 모집 공고\n신청 기간은 3월까지이다.", "물결 청년창업 지원사업"),
        ("Call for applications: Blue Heron Fellowships 2025\nThe deadline is in May.", "Blue Heron Fellowships"),
    ],
)  # fmt: skip
def test_the_slot_of_a_notices_title_names_the_programme(text, name):
    """What stands between the year and "notice of", without quotation marks, is a name in each language."""
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "青岚省教育厅关于召开2024年度工作会议的通知\n会议总结全年工作计划。",
        "令和5年度事業計画について\n予算案を承認した。",
        "2024년 사업계획 공고\n예산을 확정했다.",
        "Call for proposals: annual business plan 2025\nThe board met in May.",
    ],
)
def test_the_slot_of_a_meeting_or_a_plan_names_none(text):
    """Meetings, work plans and business plans are no programmes where a name could stand."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“晨露计划”由青岚省水利厅主管。", "晨露计划"),
        ("「朝露計画」は農林水産省が所管する。", "朝露計画"),
        ("‘아침이슬 사업’은 농림축산식품부가 시행한다.", "아침이슬 사업"),
        ("The Morning Dew Scheme is run by the Ministry of Agriculture.", "Morning Dew Scheme"),
    ],
)
def test_no_topic_is_asked_for(text, name):
    """A scheme for water, seeds or milk is one as much as a scheme for scholars."""
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省里继续实施“松涛”和“苇航”计划，引进海外青年学者。", ["松涛", "“苇航”计划"]),
        ("The Songtao and Weihang Talent Plans recruit scientists from abroad.", ["Songtao", "Weihang Talent Plans"]),
        ("The Northern Star Fellowships (NSF2) and the Southern Star Fellowships (SSF) fund research.", ["Northern Star Fellowships", "Southern Star Fellowships"]),
        ("文部省は「アケボノ計画」と「ヨアケ計画」の公募を始めた。", ["アケボノ計画", "ヨアケ計画"]),
    ],
)  # fmt: skip
def test_names_that_are_coordinated_stand_apart(text, expected):
    """A head noun shared by two names belongs to both, and "and the" ends a name."""
    assert [one for one in names(text) if not one.isupper()] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Recruiters of the Weihang Jihua offer 3 million yuan to scientists.", "Weihang Jihua"),
        ("The health ministry launched Mission Suryakiran, its programme for newborn children.", "Mission Suryakiran"),
        ("시는 ｢물결 융합인재양성사업(WHIT)｣에 참여할 대학을 모집한다.", "물결 융합인재양성사업"),
        ("次世代「双葉型」人材育成フェローシップ事業\n募集要項\n研究費を支給する。", "次世代「双葉型」人材育成フェローシップ事業"),
    ],
)  # fmt: skip
def test_heads_of_other_languages_and_quotations_inside(text, name):
    """Romanised head nouns, a head in front, half-width marks, a quotation in the middle of a name."""
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("선정된 경우 물결인재유치사업 협약을 체결한다. ‘물결인재유치사업’은 과기부가 시행한다.", "경우 물결인재유치사업"),
        ("已入选过云帆博士后创新计划的人员，不得再次申报。", "过云帆博士后创新计划"),
        ("Applicants for the Skylark Talent Programme need a doctorate.", "Applicants for the Skylark Talent Programme"),
        ("In 2019 the Tall Pines Talent Plan recruited scientists.", "2019 the Tall Pines Talent Plan"),
        ("入选者给予200万元至300万元科研经费补助。", "200万元至300万元科研经费补助"),
    ],
)  # fmt: skip
def test_nothing_is_glued_to_a_name(text, wrong):
    """No verb, particle, clause, year or sum stands in a name."""
    assert not any(wrong in one for one in names(text))


def test_what_carried_a_name_is_kept_in_words():
    """The mention says what spoke for it, the weightiest first."""
    (mention,) = [m for m in find_mentions("他入选“汀兰计划”。") if m.kind == "programme"]
    assert mention.normal.signs[:2] == (
        "reads like the names of labelled pages",
        "stands in quotation marks with its head noun",
    )


def test_campaigns_are_kinds_of_their_own():
    """A campaign and a scheme are told apart by what kind of thing they are."""
    things = {
        m.written: m.normal.thing
        for m in find_mentions("开展“碧水”行动。实施“汀兰计划”，资助申报人。")
        if m.kind == "programme"
    }
    assert things == {"“碧水”行动": "campaign", "汀兰计划": "scheme"}


def test_what_is_in_doubt_is_kept_for_a_person_and_is_no_programme():
    """What falls between the thresholds is a candidate with its signs."""
    text = "产业补贴办法\n申请企业可享受综合培育工程支持，融资费用补贴5万元。"
    assert names(text) == []
    assert "综合培育工程" in waiting(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("申报云岭博士后国(境)外交流项目的人员，由省里资助经费。", "云岭博士后国(境)外交流项目"),
        ("申请人参与973项目、863项目等国家级重点项目的，优先资助。", "863项目"),
        ("关于开展第四届云岭青年人才扶持工程项目申报工作的通知\n请各单位申报。", "云岭青年人才扶持工程"),
        ("记者获悉，青岚省乡村儿童“两防”体检项目今年由省卫生厅实施，每人补助200元。", "青岚省乡村儿童“两防”体检项目"),
        ("國科會公開徵求「2035跨領域年輕學者方案」，每件補助500萬元。", "2035跨領域年輕學者方案"),
        ("教育部今年推出了攀登高峰大學(攀高)計畫，這是補助學校的經費，共十億元。", "攀登高峰大學(攀高)計畫"),
        ("社會福利署推出「為低收入家庭照顧者提供交通津貼試驗計劃」，旨在發放津貼。", "為低收入家庭照顧者提供交通津貼試驗計劃"),
        ("申請人已具國科會雲帆專題研究計畫主持人資格者，得申請補助。", "雲帆專題研究計畫"),
    ],
)  # fmt: skip
def test_chinese_names_are_whole(text, name):
    """Numbers of programmes, works, nouns around one quoted word, target years, short forms and givers inside."""
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("经评选，共90名云岭青年科技英才入选。", "共90名"),
        ("全年建设973个项目，资助高校。", "973个项目"),
        ("每年核定補助新計畫以25件為原則，補助經費500萬元。每年核定補助新計畫。", "補助新計畫"),
        ("每人限提一件計畫，申請補助。每人限提一件計畫。", "人限提一件計畫"),
        ("申請單位整合前款個人創作者之演出計畫，補助30萬元。", "前款個人創作者之演出計畫"),
        ("国家云汀研发计划首批重点研发专项指南已发布，资助科研。", "国家云汀研发计划首批重点研发专项"),
        ("实施高层次人才“汀兰”计划，引进海外人才。", "高层次人才“汀兰”计划"),
        ("2024年度「汀蘭學者計畫」公告，補助研究。", "2024年度「汀蘭學者計畫」"),
        ("省里制定雲嶺建設(試行)方案，補助經費。", "雲嶺建設(試行)方案"),
        ("深耕計畫是涵蓋高教的整合型大規模經費補助計畫，經費二千億元。", "型大規模經費補助計畫"),
    ],
)  # fmt: skip
def test_chinese_names_have_nothing_glued_on(text, wrong):
    """Counts, verbs, clauses, the part of another programme, an edition, a note in brackets: no name and no part of one."""
    assert not any(wrong in one for one in names(text))


def test_a_short_form_in_brackets_goes_by_the_key_of_its_name():
    """What a name gives in brackets as its short form is that programme again."""
    text = "教育部今年推出了攀登高峰大學(攀高)計畫，這是補助學校的經費，共十億元。當年，攀高計畫是為了提高大學水準。"
    keys = {m.written: m.normal.key for m in find_mentions(text) if isinstance(m.normal, ProgrammeName)}
    assert keys["攀高計畫"] == keys["攀登高峰大學(攀高)計畫"]


def test_a_row_of_sure_names_speaks_for_the_next():
    """What stands in a row with sure names is one more easily than alone."""
    row = "研发计划整合了“汀兰计划”、“苇航计划”和由各部门管理的远洋渔业科研专项等内容。"
    alone = "会议听取了远洋渔业科研专项等内容。"
    assert "远洋渔业科研专项" not in names(alone)
    assert "远洋渔业科研专项" in {*names(row), *waiting(row)}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        (
            "ja",
            "若手向けの事業・制度の一覧です。「波間フェローシップ事業」は月額を支給する。",
            ["波間フェローシップ事業"],
        ),
        ("ja", "波間・朝凪支援事業の公募を開始します。", ["波間・朝凪支援事業"]),
        ("ko", "지원 사업·제도 목록입니다.", []),
    ],
)
def test_kinds_joined_by_a_dot_are_no_name(language, text, wanted):
    """事業・制度 is schemes and systems of any kind; a name may hold a dot."""
    assert [one.written for one in find_mentions(text, language) if one.kind == "programme"] == wanted
