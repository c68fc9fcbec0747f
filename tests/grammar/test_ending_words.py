"""A slot for words that no finder knows, told by what they end with."""

from __future__ import annotations

from aftername.grammar.compile import Reach
from aftername.grammar.examples import failures
from aftername.grammar.match import Grammar
from aftername.grammar.notation import read_rules

REACH = Reach("zh", 8, 30, 60, "，,", "。；;", "none", ("、", "和"))
RULES = """
class bureau 局/厅

[run.words]
says    run-by / leads
pattern 由<words=bureau:value>牵头
+ 由市科技局牵头 => run-by/leads: 市科技局
- 由市科技局和市财政局牵头
- 由市里牵头
- 由局牵头
"""


def test_words_must_end_as_asked_and_hold_no_joint():
    """The shortest stretch that ends with a word of the class; a list is not one name."""
    assert list(failures(Grammar(read_rules(RULES, "test"), REACH), str)) == []
