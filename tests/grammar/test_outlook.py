"""Which patterns are looked at in a sentence: never one too few, and hardly one too many. Work is counted, not timed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.grammar.compile import Reach
from aftername.grammar.examples import marks_of
from aftername.grammar.match import Grammar
from aftername.grammar.notation import read_rules
from aftername.grammar.outlook import Seen
from aftername.grammar.sketch import Mark, Sketch
from aftername.languages import LANGUAGES
from aftername.languages.rules import grammar
from aftername.text.small import small_of

EN = Reach("en", 6, 12, 20, ",", ";", "kept", (" and ", ", "), ("()",))
ZH = Reach("zh", 4, 8, 12, "，", "。；", "none", ("、",))
KO = Reach("ko", 4, 8, 12, ",", "。", "loose", ("과 ",))
EXAMPLES = "\n+ x => a/: x\n- y"
RULES = """class give
  grants: gives/awards
class kind aid/home aid/a# b*

[a]
says offers
pattern {give}(/ up to) <amount>

[b]
says offers / {give}
pattern {give}~<amount>_{kind:value}
unless not {give}

[c]
says quota
pattern ^(up to/no more than) <count amount>$

[d]
says quota
pattern <count=kind>…(gives/b a)

[e]
says offers
pattern {kind:list} gives <words:value>
"""


def made(rules: str, reach: Reach) -> Grammar:
    blocks = [part + EXAMPLES if part.startswith("[") else part for part in rules.strip().split("\n\n")]
    return Grammar(read_rules("\n\n".join(blocks), "made-up.rules"), reach)


GRAMMARS = tuple(made(RULES, reach) for reach in (EN, ZH, KO))
WORDS = (
    "gives",
    "awards",
    "up to",
    "no more than",
    "aid",
    "home aid",
    "a7 b",
    "bc",
    "not",
    "and",
    ",",
    ";",
    "x",
)


def likely(rules: Grammar, sketch: Sketch) -> set[str]:
    """The patterns that would be tried, as written."""
    asked = rules.outlook.likely(Seen(rules.outlook, sketch))
    return {rules.patterns[place][1].written for place in asked}


@given(
    st.lists(st.sampled_from(WORDS), max_size=9),
    st.lists(st.integers(0, 40), max_size=3),
    st.sampled_from(" _"),
)
def test_a_pattern_that_matches_is_never_left_out(words, places, between):
    sentence = between.join(words).replace("_", "")
    marks = [
        Mark(place, place + 2, ("amount", "count")[place % 2])
        for place in places
        if place + 2 <= len(sentence)
    ]
    for rules in GRAMMARS:
        sketch = rules.sketch(sentence, marks)
        tried = likely(rules, sketch)
        for _, pattern in rules.patterns:
            if sketch.text and pattern.regex.search(sketch.text):
                assert pattern.written in tried


@pytest.mark.parametrize(
    ("sentence", "tried"),
    [
        ("gives [amount]", {"{give}(/ up to) <amount>"}),
        ("forgives [amount]", set()),  # a Latin word is met whole
        ("[amount] gives", set()),  # the other way round
        ("gives a thing that is far from [amount]", set()),
        ("nothing of it stands here", set()),
    ],
)
def test_a_rule_is_tried_only_where_its_words_stand_in_their_order_and_near(sentence, tried):
    rules = GRAMMARS[0]
    at = sentence.find("[amount]")
    text = sentence.replace("[amount]", "50")
    sketch = rules.sketch(text, [Mark(at, at + 2, "amount")] if at >= 0 else [])
    assert likely(rules, sketch) == tried


def test_an_expression_is_made_only_for_what_is_tried():
    rules = made(RULES, EN)
    assert list(rules.every(rules.sketch("gives 50", [Mark(6, 8, "amount")])))
    assert [pattern.written for _, pattern in rules.patterns if pattern.is_made] == [
        "{give}(/ up to) <amount>"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_hundreds_of_patterns_few_are_tried_in_a_sentence(language):
    """The examples of all rules are as dense as text can be; plain text asks for a tenth of a pattern a sentence."""
    rules = grammar(language, "facts")
    counts = []
    for rule in rules.rules:
        for one in rule.text.examples:
            sketch = rules.sketch(small_of(one.text, language), marks_of(one))
            counts.append(len(rules.outlook.likely(Seen(rules.outlook, sketch))))
    assert len(rules.patterns) > 300
    assert sum(counts) / len(counts) < 7
