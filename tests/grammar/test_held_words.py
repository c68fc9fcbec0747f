"""A slot may ask for words inside a mention, and a word of a class may hold an earlier class."""

from __future__ import annotations

from aftername.grammar.compile import Reach
from aftername.grammar.examples import marks_of
from aftername.grammar.match import Grammar
from aftername.grammar.notation import Example, read_rules, unmarked

REACH = Reach("en", 20, 60, 120, ",", ";!?", "kept", (", ",))
RULES = """
class applying applicants/applications
class guests guests
class demonym northlandish/eastmarkish
class citizen
  national: {demonym} citizens/{demonym} nationals

[counts.applied]
says    outcome / applied
pattern attracted~<count=applying>
+ It attracted [count:300 applications] => outcome/applied: 300 applications
- It attracted [count:300 people]

[counts.selected]
says    outcome / selected
pattern attracted~<count>
unless  <count=guests>
+ It attracted [count:300 people] => outcome/selected: 300 people
- It lost [count:300 people]
- It attracted [count:300 guests]

[counts.came]
says    outcome / arrived
pattern <count!guests> came
+ And [count:300 people] came => outcome/arrived: 300 people
- And [count:300 guests] came

[age.limit]
says    requires-age
pattern ^<age=applying>$
+ [age:applicants under 40] => requires-age/: applicants under 40
- [age:guests under 40]

[who]
says    citizenship / {citizen}
pattern open to {citizen:value}
+ open to Eastmarkish nationals => citizenship/national: Eastmarkish nationals
- open to citizens
"""


def found(sentence: str) -> list[tuple[str, str]]:
    text, marks = unmarked(sentence)
    grammar = Grammar(read_rules(RULES, "test"), REACH)
    sketch = grammar.sketch(text.lower(), marks_of(Example(text, marks, None, 0)))
    return [(f"{one.fact}/{one.label}", text[one.start : one.end]) for one in grammar.find(sketch)]


def test_words_inside_a_mention_tell_rules_apart():
    """The rule whose word stands in the mention outweighs the one that asks for none."""
    assert found("It attracted [count:300 applications]") == [("outcome/applied", "300 applications")]
    assert found("It attracted [count:300 people]") == [("outcome/selected", "300 people")]


def test_words_inside_a_mention_are_enough_for_a_pattern():
    """A pattern whose only words stand inside a mention is looked for, and not matched without them."""
    assert found("[age:Applicants under 40]") == [("requires-age/", "Applicants under 40")]
    assert found("[age:Guests under 40]") == []


def test_what_a_mention_holds_counts_in_what_forbids_a_match():
    """A slot of an unless line asks for its words as well: other mentions of the kind do not stop the rule."""
    assert found("It attracted [count:300 guests]") == []
    assert found("It attracted [count:300 people]") == [("outcome/selected", "300 people")]


def test_a_slot_may_ask_that_words_are_missing():
    """Only mentions without these words fit it."""
    assert found("And [count:30 people] came") == [("outcome/arrived", "30 people")]
    assert found("And [count:30 guests] came") == []


def test_a_class_in_a_class_is_spread():
    """Each word of the inner class makes a word of the outer one."""
    assert found("It is open to Northlandish citizens") == [("citizenship/national", "Northlandish citizens")]
    assert found("It is open to Westlandish citizens") == []
