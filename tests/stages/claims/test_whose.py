"""Whose a fact is where its sentence does not say: labels, questions, headings that list several, parts of a paper, successors."""

from __future__ import annotations

import re

import pytest


def told(claims, fact: str) -> set[tuple[str | None, str]]:
    """Programme and value of the claims of a fact."""
    return {(one.programme, one.value) for one in claims if one.fact == fact}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "[[p:青鸟学者计划]]:年龄在45岁以下且具备[[q:白鹭研究项目]]主持人资格者。"),
        ("zh", "[[p:青鳥學者計畫]]:年齡在45歲以下且具備[[q:白鷺研究計畫]]主持人資格者。"),
    ],
)
def test_a_label_says_whose_its_line_is(read_in, language, text):
    """A name behind the value, in a line whose label names a programme, is a part of what is said."""
    assert {programme for programme, _ in told(read_in(language, text), "requires-age")} == {"p"}


def test_a_label_without_a_name_says_nothing(read_in):
    """A line with any other label stays with what it names."""
    text = "申报条件:[[q:白鹭研究项目]]申请人年龄在45岁以下。"
    assert {programme for programme, _ in told(read_in("zh", text), "requires-age")} == {"q"}


QUESTIONS = {
    "en": (
        "Who gets the [[p:Harbour Grant]]?\n\nAward value: up to $85,000\n\n"
        "Who gets the [[q:Tide Grant]]?\n\nAward value: up to $17,000\n\n"
        "What if I move house?\n\nAward value: up to $5,000\n",
        {("p", "up to $85,000"), ("q", "up to $17,000")},
    ),
    "zh": (
        "什么是[[p:苇航计划]]？\n\n资助标准:每人50万元\n\n什么是[[q:汀兰计划]]？\n\n资助标准:每人20万元\n\n搬家了怎么办？\n\n资助标准:每人5万元\n",
        {("p", "50万元"), ("q", "20万元")},
    ),
    "ja": (
        "「[[p:葦航計画]]」とは何ですか？\n\n補助上限額: 500万円\n\n「[[q:汀蘭計画]]」とは何ですか？\n\n補助上限額: 200万円\n\n引っ越したらどうなりますか？\n\n補助上限額: 50万円\n",
        {("p", "500万円"), ("q", "200万円")},
    ),
    "ko": (
        "‘[[p:물결사업]]’이란 무엇인가요?\n\n지원금액: 500만원\n\n‘[[q:바람사업]]’이란 무엇인가요?\n\n지원금액: 200만원\n\n이사하면 어떻게 되나요?\n\n지원금액: 50만원\n",
        {("p", "500만원"), ("q", "200만원")},
    ),
}


@pytest.mark.parametrize("language", sorted(QUESTIONS))
def test_an_answer_is_about_what_its_question_names(read_in, language):
    """Below a question that names none, on a page whose questions name several, nothing is said of any."""
    text, wanted = QUESTIONS[language]
    assert told(read_in(language, text), "offers") == wanted


def test_one_question_makes_no_page_of_questions(read_in):
    """A question asked in passing opens no part of a text."""
    text = "Why the [[q:Tide Grant]]?\n\nThe [[p:Harbour Grant]] is old. It offers $5,000 to each baker.\n"
    assert {programme for programme, _ in told(read_in("en", text), "offers")} <= {"p"}


def test_a_heading_that_lists_two_is_about_both(read_in):
    """What stands below it goes for all that it lists."""
    text = "通知\n\n一、[[p:苇航计划]]、[[q:汀兰计划]]\n\n1.年龄不超过35周岁。\n\n二、其他\n\n请按时报送。\n"
    (one,) = [one for one in read_in("zh", text) if one.fact == "requires-age"]
    assert (one.programme, one.others, one.spread, one.binding) == ("p", ("q",), "set", "heading")


def test_a_heading_with_words_between_two_is_about_neither(read_in):
    """One that merges with another, or differs from it, is not listed with it."""
    text = "通知\n\n一、[[p:苇航计划]]并入[[q:汀兰计划]]的安排\n\n1.年龄不超过35周岁。\n"
    assert told(read_in("zh", text), "requires-age") == set()


@pytest.mark.parametrize("word", ["revamped", "rebranded", "successor"])
def test_a_revamped_scheme_is_not_the_old_one(read_in, word):
    """What came of a programme has a name of its own, or none."""
    text = (
        "The country stopped the [[p:Weihang Plan]] and revived it under another name. "
        f"The {word} recruitment drive offers signing bonuses of 3 million yuan."
    )
    assert {programme for programme, _ in told(read_in("en", text), "offers")} <= {None}


def test_the_drive_is_the_one_before(read_in):
    """Without such a word it points back, and is no other's."""
    text = "The [[q:Tinglan Plan]] was announced. The country announced the [[p:Weihang Plan]]. The recruitment drive offers signing bonuses of 3 million yuan."
    assert {programme for programme, _ in told(read_in("en", text), "offers")} <= {"p"}


def test_words_of_another_noun_do_not_point_back(read_in):
    """ "The costs of each project" is no programme; the percent belongs to the one that is named."""
    text = "The [[p:Harbour Grant]] cap has been raised to 70 per cent of the qualifying costs per project."
    assert told(read_in("en", text), "offers") == {("p", "70 per cent")}


def test_a_sentence_of_plain_words_is_looked_at(read_in):
    """A condition without any figure or phrase is found by its rule."""
    text = "[[p:Harbour Grant]]\n\nWho qualifies\n\n- Australian citizens and permanent residents\n- Single persons\n"
    assert ("p", "Australian citizens and permanent residents") in told(read_in("en", text), "citizenship")


PARTS = "[[p:苇航计划]]申报通知\n\n一、类别\n\n[[q:汀兰计划]]另行通知。\n\n{between}申报人年龄不超过40周岁。\n\n三、联系方式\n\n电话见网站。\n"


def test_another_part_of_a_paper_is_about_its_title_again(read_in):
    """What a sentence in one part opens with does not reach into the next part."""
    assert {p for p, _ in told(read_in("zh", PARTS.format(between="二、申报条件\n\n")), "requires-age")} == {
        "p"
    }


def test_in_the_same_part_what_opened_since_stands(read_in):
    """Below a sentence that opens with another programme, the title says nothing more."""
    assert "p" not in {p for p, _ in told(read_in("zh", PARTS.format(between="")), "requires-age")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ja",
            "[[new:波間支援事業]]は住宅の補助制度です。\n\n「[[old:朝凪支援]]」事業の\n後継としてスタート!\n\n補助額 26,000円\n",
        ),
        (
            "zh",
            "[[new:波间支援计划]]是住房补助制度。\n\n作为“[[old:朝凪支援计划]]”的\n接续，本项目启动！\n\n资助标准：26000元\n",
        ),
        (
            "en",
            "The [[new:Wave Scheme]] helps people who build.\n\nThe successor of the [[old:Morning Calm Scheme]] and\nother schemes has started!\n\nAward value: $26,000\n",
        ),
    ],
)
def test_a_broken_line_is_no_heading(claims_in, language, text):
    """A line that goes on in the next heads nothing: what stands below is not of the programme it names."""
    assert not [one for one in claims_in(language, text) if one.fact == "offers" and one.programme == "old"]


MOSTLY = {
    "en": (
        "The [[p:Harbour Grant]] helps young bakers. The [[p:Harbour Grant]] began as a pilot.\n\n"
        "Bakers hope for more.\n\nMany work at night.\n\nOthers rent a stall.\n\nSome have closed.\n\nPrices rise.\n\n"
        "Successful applicants will receive a monthly stipend of $5,000.\n"
    ),
    "zh": (
        "[[p:苇航计划]]面向青年面点师。[[p:苇航计划]]最初只是试点。\n\n面点师盼望更多。\n\n许多人夜里工作。\n\n有人租下摊位。\n\n有的关了门。\n\n物价上涨。\n\n"
        "入选者每人可获得50万元资助。\n"
    ),
    "ja": (
        "[[p:葦航計画]]は若いパン職人を支える。[[p:葦航計画]]は試行として始まった。\n\n職人は期待する。\n\n夜に働く人が多い。\n\n屋台を借りる人もいる。\n\n閉めた店もある。\n\n物価が上がる。\n\n"
        "採択者には500万円を助成する。\n"
    ),
    "ko": (
        "[[p:물결사업]]은 젊은 제빵사를 돕는다. [[p:물결사업]]은 시범으로 시작됐다.\n\n제빵사들은 기대한다.\n\n밤에 일하는 사람이 많다.\n\n가판을 빌린 사람도 있다.\n\n문을 닫은 곳도 있다.\n\n물가가 오른다.\n\n"
        "선정자에게는 500만원을 지원한다.\n"
    ),
}


@pytest.mark.parametrize("language", sorted(MOSTLY))
def test_a_story_goes_on_about_what_it_is_mostly_about(read_in, language):
    """Far below its last mention, and in another paragraph, where nothing else has been named since."""
    (one,) = told(read_in(language, MOSTLY[language]), "offers")
    assert one[0] == "p"


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("en", "The [[q:Tide Grant]] is older.\n\n"),
        ("zh", "[[q:汀兰计划]]更早。\n\n"),
        ("ja", "[[q:汀蘭計画]]はもっと古い。\n\n"),
        ("ko", "[[q:바람사업]]은 더 오래됐다.\n\n"),
    ],
)
def test_what_was_named_last_ends_it(read_in, language, last):
    """Where another programme was named since, the sum may be that one's."""
    before, _, sum_ = MOSTLY[language].rstrip().rpartition("\n\n")
    claims = read_in(language, f"{before}\n\n{last}{sum_}\n")
    assert "p" not in {programme for programme, _ in told(claims, "offers")}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "ja",
            "[[p:葦航資金]](旧[[q:汀蘭給付金]])に関するお知らせ\n\n助成額は、1人あたり年間最大150万円です。\n",
            "最大150万円",
        ),
        (
            "ko",
            "[[p:물결사업]](구 [[q:바람사업]]) 신청 안내\n\n1. 지원금액: 1인당 최대 500만원\n",
            "최대 500만원",
        ),
        ("zh", "[[p:苇航计划]]（原[[q:汀兰计划]]）申报指南\n\n一、资助标准：每人最高50万元\n", "最高50万元"),
    ],
)
def test_a_former_name_in_a_title_is_not_its_topic(read_in, language, text, value):
    """What the title calls its former name stands beside, and takes nothing."""
    assert told(read_in(language, text), "offers") == {("p", value)}


ROWS = {
    "zh": "关于公布资助标准的通知\n\n单位：万元\n计划名称\t科研经费\t安家费\t年龄上限\n[[p:汀兰计划]]\t300\t50\t40\n[[q:苇航计划]]\t500\t80\t45\n",
    "ja": "助成額のお知らせ\n\n単位：万円\n事業名\t研究費\t住宅手当\t年齢上限\n[[p:汀蘭計画]]\t300\t50\t40\n[[q:葦航計画]]\t500\t80\t45\n",
    "ko": "지원기준 공고\n\n단위: 만원\n사업명\t연구비\t정착금\t연령 상한\n[[p:물결사업]]\t300\t50\t40\n[[q:바람사업]]\t500\t80\t45\n",
}


@pytest.mark.parametrize("language", sorted(ROWS))
def test_each_row_states_the_facts_of_its_programme(read_in, language):
    """A cell is read with its own head, however short the cell beside it is."""
    claims = read_in(language, ROWS[language])
    assert told(claims, "offers") == {("p", "300"), ("p", "50"), ("q", "500"), ("q", "80")}
    assert told(claims, "requires-age") == {("p", "40"), ("q", "45")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "[[p:苇航计划]]共立项300项（其中[[q:汀兰计划]]80项、[[r:云帆计划]]60项）。"),
        ("ko", "[[p:물결사업]]에는 300개 과제가 선정됐다(이 가운데 [[q:바람사업]] 80개 과제)."),
    ],
)
def test_parts_told_of_behind_a_value_do_not_take_it(read_in, language, text):
    """The parts stand in a bracket with figures of their own: the whole's figure is the whole's."""
    assert {one.programme for one in read_in(language, text) if "300" in one.value} == {"p"}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        (
            "ko",
            "정부는 [[q:바람사업]]도 연다고 기자에게 밝혔다.\n\n[[p:물결사업]]은 젊은 제빵사를 돕는 사업이다.\n\n지원 대상은 창업 7년 이내의 빵집이다. 올해 60개 업체를 선정할 계획이다.\n",
            "60개 업체",
        ),
        (
            "zh",
            "记者获悉，省里另有[[q:汀兰计划]]。\n\n[[p:苇航计划]]支持青年面点师。\n\n资助标准有两条。入选者每人可获得50万元资助。\n",
            "50万元",
        ),
    ],
)
def test_a_paragraph_that_opens_with_its_matter_goes_on(read_in, language, text, value):
    """The paragraph below a programme, opened with a word for its conditions, is about it or, where little speaks for it, about none."""
    alone = "\n\n".join(text.split("\n\n")[1:])
    assert {one.programme for one in read_in(language, text) if one.value.startswith(value[:2])} <= {"p"}
    assert {one.programme for one in read_in(language, alone) if one.value.startswith(value[:2])} == {"p"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ko",
            "정부는 [[q:바람사업]]도 연다고 기자에게 밝혔다.\n\n[[p:물결사업]]은 젊은 제빵사를 돕는 사업이다.\n\n시장은 웃었다. 올해 60개 업체를 선정할 계획이다.\n",
        ),
        (
            "zh",
            "记者获悉，省里另有[[q:汀兰计划]]。\n\n[[p:苇航计划]]支持青年面点师。\n\n市长笑了。入选者每人可获得50万元资助。\n",
        ),
    ],
)
def test_a_paragraph_that_opens_otherwise_does_not(read_in, language, text):
    """Where two programmes are known, another paragraph may be about anything."""
    assert [one for one in read_in(language, text) if one.value[:2] in ("60", "50") and one.programme] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "[[p:苇航计划]]申报指南\n\n一、资助标准：每人最高50万元\n\n二、市里加码补助每人最高5万元。\n"),
        (
            "ja",
            "[[p:葦航資金]]に関するお知らせ\n\n助成額は、1人あたり年間最大50万円です。\n\n市は上乗せとして1人あたり最大5万円を助成します。\n",
        ),
        (
            "en",
            "The [[p:Harbour Grant]]\n\nAward value: up to $50,000\n\nAs a top-up, the city gives each baker a grant of $5,000.\n",
        ),
    ],
)
def test_what_another_puts_on_top_is_not_the_programmes(read_in, language, text):
    """A top-up of a city or firm, in a sentence that names no programme, is not what the programme offers."""
    assert {re.sub(r"\D", "", one.value)[:2] for one in read_in(language, text) if one.fact == "offers"} == {
        "50"
    }


def test_they_are_whoever_a_programme_takes(read_in):
    """ "They must be younger than 45" asks it of the people, and the programme is the one spoken of."""
    text = "The [[p:Harbour Grant]] takes bakers from abroad. They must be younger than 45, and they must hold a doctorate.\n"
    assert told(read_in("en", text), "requires-age") == {("p", "younger than 45")}


def test_a_word_of_a_name_is_no_fact(read_in):
    """경력 in the name of a programme asks for no experience; beside it, it does."""
    name = "「[[p:물결경력인사초빙사업]]」"
    assert told(read_in("ko", f"{name} 신청은 누리집에서 한다.\n"), "requires-experience") == set()
    assert told(
        read_in("ko", f"{name}은 5년 이상의 연구 경력이 있는 사람을 뽑는다.\n"), "requires-experience"
    )
