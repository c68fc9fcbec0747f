"""Rules as they are written: what is read, and what is refused with the line it stands on."""

from __future__ import annotations

import pytest

from aftername.grammar.notation import RuleError, read_rules, unmarked

RULES = """
# made up
class give  给予/发放
class benefit
  settling-in: 安家费/安家补贴
  -: 补贴

[offers.given]
says     offers / {benefit}
pattern  {give}~{benefit}_<amount>
unless   预算
reach    clause
+ 给予安家费[amount:50万元] => offers/settling-in: 50万元
- 安家费[amount:50万元]
"""


def test_a_file_is_read():
    read = read_rules(RULES, "made-up.rules")
    (rule,) = read.rules
    assert read.classes["benefit"] == {"安家费": "settling-in", "安家补贴": "settling-in", "补贴": ""}
    assert (rule.id, rule.fact, rule.label, rule.reach) == ("offers.given", "offers", "{benefit}", "clause")
    assert rule.examples[0].text == "给予安家费50万元"
    assert rule.examples[0].marks == ((5, 9, "amount"),)
    assert rule.examples[0].gives == (("offers/settling-in", "50万元"),)
    assert rule.examples[1].gives is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[a]\nsays offers\npattern 给<amount>\n+ 给[amount:5元] => offers/: 5元", "needs an example"),
        ("[a]\npattern 给<amount>\n+ x => offers/: x\n- y", "has no line 'says"),
        ("[a]\nsays offers\n+ x => offers/: x\n- y", "has no pattern"),
        ("[a]\nsays offers\npattern 给\n[a]\nsays offers", "stands twice"),
        ("pattern 给", "no rule is open"),
        ("[a]\nsays offers\nwhatever 给", "not a line of a rule"),
        ("[a]\nsays offers\npattern 给\n+ no arrow", "must match has"),
        ("class a\n  one: 给\n  two: 给", "two labels"),
    ],
)
def test_what_cannot_be_read_is_refused(text, said):
    with pytest.raises(RuleError, match=r"made-up\.rules:"):
        read_rules(text, "made-up.rules")
    with pytest.raises(RuleError) as error:
        read_rules(text, "made-up.rules")
    assert said in str(error.value)


def test_marks_are_taken_out():
    assert unmarked("[body:甲部]主管[programme:“汀兰计划”]") == (
        "甲部主管“汀兰计划”",
        ((0, 2, "body"), (4, 10, "programme")),
    )
