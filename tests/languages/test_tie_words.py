"""The rules for ties are well formed in every language, and each of their examples comes out."""

from __future__ import annotations

import pytest

from aftername.grammar.examples import failures, tied
from aftername.languages import LANGUAGES
from aftername.languages.rules import grammar
from aftername.languages.tie_words import LABELS
from aftername.stages.claims.ties import ties
from aftername.text.small import small_of


def _outcome(language):
    """What comes out of an example: the rule and the tie, as examples write it."""

    def of(example):
        names = [(start, end) for start, end, kind in example.marks if kind == "name"]
        dates = [(start, end) for start, end, kind in example.marks if kind == "date"]
        made = ties(small_of(example.text, language), language, names, wide=True, dates=dates)
        return [(one.rule, (one.relation, tied(one.earlier, one.later, example.text))) for one in made]

    return of


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_comes_out(language):
    """Each + gives its tie, by its own rule; each - gives none by it."""
    rules = grammar(language, "ties")
    assert list(failures(rules, lambda text: small_of(text, language), _outcome(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_relations_and_labels_are_those_of_the_house(language):
    """A rule says a relation, and a label of that relation; no relation is left out of a language."""
    rules = [one.text for one in grammar(language, "ties").rules if one.text.fact != "aside"]
    for one in rules:
        assert LABELS[one.label or one.fact].relation == one.fact, one.id
        assert one.hedge in ("", "plans", "suggested"), one.id
    assert {one.fact for one in rules} == {one.relation for one in LABELS.values()}


def test_a_label_turned_twice_is_itself():
    """The label of the same tie said of the other thing leads back, with the same relation."""
    for name, label in LABELS.items():
        if label.turned:
            other = LABELS[label.turned]
            assert other.relation == label.relation
            assert name in (other.turned, "continues", "alongside")


def test_another_language_is_read_as_chinese():
    """A language without rules is given those of Chinese, as in the rest of the claims."""
    assert grammar("und", "ties").rules[0].text.id == grammar("zh", "ties").rules[0].text.id
