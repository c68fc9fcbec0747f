"""Patterns over sketches: word ends, gaps, lists, blanks, guards, and who wins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.grammar.compile import Reach
from aftername.grammar.match import Grammar
from aftername.grammar.notation import RuleError, read_rules, unmarked
from aftername.grammar.sketch import Mark, Sketch

EN = Reach("en", 20, 60, 120, ",", ";!?", "kept", (" and ", ", "))
ZH = Reach("zh", 8, 30, 60, "，,", "。；", "none", ("、", "和"))
KO = Reach("ko", 12, 40, 80, ",", "。;", "loose", ("과 ", ", "))


def found(rules: str, sentence: str, reach: Reach) -> list[tuple[str, str]]:
    examples = "\n+ x => a/: x\n- y\n"
    blocks = [part + examples if "[" in part else part for part in rules.strip().split("\n\n")]
    grammar = Grammar(read_rules("\n\n".join(blocks), "made-up.rules"), reach)
    text, marks = unmarked(sentence)
    sketch = grammar.sketch(text, [Mark(a, b, kind, place) for place, (a, b, kind) in enumerate(marks)])
    return [(f"{one.fact}/{one.label}", text[one.start : one.end]) for one in grammar.find(sketch)]


OVER = "[over]\nsays ended\npattern <programme> is {over:value}\n"


def test_a_latin_word_is_matched_whole():
    rules = "class over over\n\n" + OVER
    assert found(rules, "[programme:the tinglan plan] is over", EN) == [("ended/", "over")]
    assert found(rules, "[programme:the tinglan plan] is overseen by the ministry", EN) == []


def test_a_star_takes_endings():
    rules = "[a]\nsays run-by / manages\npattern manag* by_<body>"
    assert found(rules, "managed by the [body:water board]", EN) == [("run-by/manages", "water board")]
    assert found(rules, "mismanaged by the [body:water board]", EN) == []


def test_a_gap_never_runs_over_another_of_its_kind():
    rules = "[a]\nsays run-by / manages\npattern 由~<body>~主管"
    assert found(rules, "由[body:甲部]主管", ZH) == [("run-by/manages", "甲部")]
    assert found(rules, "由[body:甲部]转交[body:乙部]主管", ZH) == []


def test_a_short_gap_stays_in_its_clause():
    rules = "[a]\nsays offers\npattern 资助~<amount>"
    assert found(rules, "资助入选者[amount:5万元]", ZH) == [("offers/", "5万元")]
    assert found(rules, "资助入选者，注册资本[amount:5万元]", ZH) == []


def test_a_list_is_one_and_gives_all():
    rules = "[a]\nsays run-by / manages\npattern 由<body>主管"
    assert found(rules, "由[body:甲部]、[body:乙部]和[body:丙局]主管", ZH) == [
        ("run-by/manages", "甲部"),
        ("run-by/manages", "乙部"),
        ("run-by/manages", "丙局"),
    ]


def test_blanks_between_letters_of_a_script_without_them():
    rules = "[a]\nsays offers\npattern 资助标准(:/)<amount>"
    assert found(rules, "资 助 标\n准: [amount:5万元]", ZH) == [("offers/", "5万元")]


def test_blanks_that_come_and_go():
    rules = "[a]\nsays quota\npattern 지원 규모_<count>"
    assert found(rules, "지원규모 [count:20명]", KO) == [("quota/", "20명")]
    assert found(rules, "지원 규모 [count:20명]", KO) == [("quota/", "20명")]


def test_a_guard_speaks_for_its_clause_alone():
    rules = "[a]\nsays offers\npattern 资助<amount>\nunless 不再"
    assert found(rules, "不再资助[amount:5万元]", ZH) == []
    assert found(rules, "不再招生，资助[amount:5万元]", ZH) == [("offers/", "5万元")]


def test_more_telling_words_win_and_nothing_takes_a_value_away():
    rules = "[a]\nsays offers\npattern 资助<amount>\n\n[b]\nsays nothing\npattern 累计资助<amount>"
    assert found(rules, "资助[amount:5万元]", ZH) == [("offers/", "5万元")]
    assert found(rules, "累计资助[amount:5万元]", ZH) == []


def test_the_label_is_that_of_the_word():
    rules = "class kind\n  housing: 住房补贴\n  travel: 差旅费\n\n[a]\nsays offers / {kind}\npattern {kind}<amount>"
    assert found(rules, "住房补贴[amount:5万元]，差旅费[amount:1万元]", ZH) == [
        ("offers/housing", "5万元"),
        ("offers/travel", "1万元"),
    ]


def test_words_may_be_the_value():
    rules = "[a]\nsays audience\npattern open to <words:value>$"
    assert found(rules, "open to nurses of any age, apply now", EN) == [("audience/", "nurses of any age")]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("pattern <ministry>主管", "no kind 'ministry'"),
        ("pattern {verbs}<body>", "no class 'verbs'"),
        ("pattern <body>_<programme>", "no words of its own"),
        ("pattern 由<body主管", "left open"),
    ],
)
def test_what_cannot_be_compiled_is_refused(rule, said):
    with pytest.raises(RuleError) as error:
        found(f"[a]\nsays run-by\n{rule}", "x", ZH)
    assert said in str(error.value)


def test_a_pattern_holds_the_class_that_its_label_is_told_by():
    """Else a claim would say "{run}"."""
    rules = "class run\n  manages: 主管/管理\n\n[a]\nsays run-by / {run}\npattern <body>{run}"
    assert found(rules, "[body:甲部]主管", ZH) == [("run-by/manages", "甲部")]
    with pytest.raises(RuleError, match="holds no word of that class"):
        found(rules + "\npattern <body>负责", "[body:甲部]主管", ZH)


@given(
    st.text(alphabet="甲乙 a,，。、\n\U000f0000“”", max_size=40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 9)), max_size=6),
)
def test_places_of_a_sketch_lie_in_the_sentence_in_order(text, spans):
    marks = [Mark(a, min(len(text), a + n), "body", i) for i, (a, n) in enumerate(spans) if a < len(text)]
    for reach in (ZH, EN, KO):
        sketch = Sketch(text, marks, reach)
        places = [sketch.at(place) for place in range(len(sketch.text) + 1)]
        assert places == sorted(places)
        assert all(0 <= place <= len(text) for place in places)


def test_given_words_must_stand_before_with_no_stop_between():
    rules = "[a]\nsays offers / money\npattern a <amount>\ngiven offers:"
    assert found(rules, "offers: a house, a [amount:$5]", EN) == [("offers/money", "$5")]
    assert found(rules, "offers: a house; a [amount:$5]", EN) == []
    assert found(rules, "a [amount:$5] offers:", EN) == []


def test_of_words_inside_words_the_longer_is_given():
    rules = "class benefit\n  premises: lab/private lab\n\n[a]\nsays offers / {benefit}\npattern {benefit:value} for"
    assert found(rules, "a private lab for you", EN) == [("offers/premises", "private lab")]
    assert found(rules, "a lab for you", EN) == [("offers/premises", "lab")]


def test_an_unless_may_ask_for_words_inside_a_mention():
    rules = "class course course\n\n[a]\nsays requires-degree\npattern holders of <degree>\nunless <degree=course>"
    assert found(rules, "holders of [degree:a doctorate]", EN) == [("requires-degree/", "a doctorate")]
    assert found(rules, "holders of [degree:a doctoral course]", EN) == []
