"""Head nouns are found in one pass as the expression for them finds them."""

from __future__ import annotations

import re
from random import Random

import pytest

from aftername.languages import LANGUAGES
from aftername.stages.claims.name_runs import _head_words, any_head, heads_in


@pytest.mark.parametrize("language", LANGUAGES)
def test_as_the_expression(language):
    """In texts of head nouns, alone, in longer words, over each other, and at the ends of what is searched."""
    words, chance = sorted(_head_words(language)), Random(language)
    expression, found = re.compile(any_head(language)), 0
    for _ in range(300):
        parts = chance.choices([*words, " ", "x", "省", "가", "カ", "é", "(", "\n"], k=30)
        cut = [part[: chance.randint(1, len(part))] if chance.random() < 0.3 else part for part in parts]
        text = "".join(part + chance.choice(["", " "]) for part in cut)
        ends = sorted(chance.sample(range(len(text) + 1), 2))
        for low, high in ((0, len(text)), ends):
            told = [one.span() for one in expression.finditer(text, low, high)]
            assert list(heads_in(text, (low, high), language)) == told
            found += len(told)
    assert found > 1000


@pytest.mark.parametrize(
    ("language", "text", "heads"),
    [
        ("en", "the tarn scholarships and scholarshipped", ["scholarships"]),
        ("zh", "云岫专项行动", ["专项行动"]),
        ("ja", "青波支援事業", ["支援事業"]),
        ("ko", "물결 경진대회", ["경진대회"]),
        ("en", "nothing of the kind", []),
        ("zh", "青岚省", []),
        ("ja", "青波県", []),
        ("ko", "푸른시", []),
    ],
)
def test_the_longest(language, text, heads):
    """The longest of those that begin at a place, and none that runs on in Latin letters."""
    assert [text[a:b] for a, b in heads_in(text, (0, len(text)), language)] == heads
