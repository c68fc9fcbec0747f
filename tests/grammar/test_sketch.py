"""What patterns are looked for in: quotation marks around names, short forms in brackets, lists of words, the end of a clause."""

from __future__ import annotations

import pytest

from aftername.grammar.compile import Reach
from aftername.grammar.match import Grammar
from aftername.grammar.notation import read_rules, unmarked
from aftername.grammar.sketch import Mark, Sketch

EN = Reach("en", 20, 60, 120, ",", ";!?", "kept", (" and ", ", "))
ZH = Reach("zh", 8, 30, 60, "，,", "。；", "none", ("、", "和"))

NAMED = "[a]\nsays launched\npattern <programme> was launched in <date:value>"


def found(rules: str, sentence: str, reach: Reach) -> list[tuple[str, str]]:
    """What rules say of a sentence with marked mentions. rules: without examples."""
    grammar = Grammar(read_rules(rules + "\n+ x => a/: x\n- y\n", "made-up.rules"), reach)
    text, _ = unmarked(sentence)
    return [
        (f"{one.fact}/{one.label}", text[one.start : one.end])
        for one in grammar.find(sketch(sentence, reach))
    ]


def sketch(sentence: str, reach=EN) -> Sketch:
    text, marks = unmarked(sentence)
    return Sketch(text, [Mark(a, b, kind, place) for place, (a, b, kind) in enumerate(marks)], reach)


def length(sentence: str, reach=EN) -> int:
    return len(sketch(sentence, reach).text)


@pytest.mark.parametrize(
    "sentence",
    [
        "“[programme:harbour plan]” was launched in [date:2019]",
        '"[programme:harbour plan]" was launched in [date:2019]',
        "‘[programme:harbour plan]’ was launched in [date:2019]",
        "《[programme:harbour plan]》 was launched in [date:2019]",
        "“‘[programme:harbour plan]’” was launched in [date:2019]",
    ],
)
def test_a_name_is_read_with_its_quotation_marks(sentence):
    assert found(NAMED, sentence, EN) == [("launched/", "2019")]


@pytest.mark.parametrize(
    "sentence",
    [
        "“[programme:harbour plan] was launched in [date:2019]”",
        "the “new [programme:harbour plan]” was launched in [date:2019]",
    ],
)
def test_marks_around_more_than_a_name_stay(sentence):
    assert any(mark in sketch(sentence).text for mark in "“”")


def test_american_type_sets_the_comma_inside_the_marks():
    """ "Harbour Plan," is the name with its marks: the comma goes with them."""
    assert length("the “[programme:harbour plan],” began") == len("the x began")
    assert length("the “[programme:harbour plan].” It began") == len("the x It began")


def test_a_comma_behind_the_marks_stays():
    assert length("the “[programme:harbour plan]”, began") == len("the x, began")


def test_a_body_keeps_its_quotation_marks():
    assert length("the “[body:water board]” began") == len("the “x” began")


def test_marks_of_two_names_are_not_shared():
    """The closing mark of one name is no opening mark of the next."""
    assert length('"[programme:harbour plan]" "[programme:tide plan]"') == len("x x")


def test_a_short_form_in_brackets_is_no_second_name():
    """ "Harbour Plan (HP)" is one sign, so what follows belongs to the name."""
    assert found(NAMED, "[programme:harbour plan] ([programme:hp]) was launched in [date:2019]", EN) == [
        ("launched/", "2019")
    ]
    assert length("[programme:harbour plan] ([programme:hp]) began") == len("x began")


def test_a_longer_name_in_brackets_stays():
    assert length("[programme:hp] ([programme:harbour plan]) began") == len("x (x) began")


def test_the_end_of_a_clause_stands_before_a_full_stop():
    rules = "class over over\n\n[a]\nsays ended\npattern <programme> is {over:value}$"
    assert found(rules, "[programme:harbour plan] is over.", EN) == [("ended/", "over")]
    assert found(rules, "[programme:harbour plan] is over .", EN) == [("ended/", "over")]
    assert found(rules, "[programme:harbour plan] is over, he said", EN) == [("ended/", "over")]


def test_a_full_stop_inside_a_sentence_is_no_end():
    rules = "class over over\n\n[a]\nsays ended\npattern <programme> is {over:value}$"
    assert found(rules, "[programme:harbour plan] is over.5 million in debt", EN) == []
    assert found(rules, "[programme:harbour plan] is over budget.", EN) == []


LISTED = """class benefit
  housing: 住房补贴
  allowance: 生活费/生活补贴
  schooling: 学费

[a]
says offers / {benefit}
pattern 提供{benefit:list}(等/)$"""


def test_a_list_of_words_gives_each_with_its_label():
    assert found(LISTED, "提供学费、住房补贴和生活费等", ZH) == [
        ("offers/schooling", "学费"),
        ("offers/housing", "住房补贴"),
        ("offers/allowance", "生活费"),
    ]


def test_other_members_of_a_list_are_passed_over():
    assert found(LISTED, "提供学费、教材和住房补贴", ZH) == [
        ("offers/schooling", "学费"),
        ("offers/housing", "住房补贴"),
    ]


def test_a_list_ends_at_its_clause():
    assert found(LISTED, "提供学费，住房补贴另议", ZH) == [("offers/schooling", "学费")]


def test_a_word_inside_a_longer_member_is_none():
    assert found(LISTED, "提供学费、生活费用表", ZH) == [("offers/schooling", "学费")]


def test_words_behind_a_value_may_belong_to_it():
    rules = "class from-school from a famous university\n\n[a]\nsays requires-degree\npattern holds a <degree>\npattern holds a <degree> {from-school:more}"
    assert found(rules, "she holds a [degree:doctorate] from a famous university", EN) == [
        ("requires-degree/", "doctorate from a famous university")
    ]
    assert found(rules, "she holds a [degree:doctorate] from a bakery", EN) == [
        ("requires-degree/", "doctorate")
    ]
