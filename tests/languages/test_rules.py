"""The rules of every language: each compiles, each has its examples, and every example comes out as it says."""

from __future__ import annotations

import re

import pytest

from aftername.grammar.examples import failures
from aftername.languages import LANGUAGES
from aftername.languages.rules import grammar
from aftername.stages.claims.facts.ruled import RULED
from aftername.text.small import small_of

PURPOSES = ("facts", "offers")
EACH = [(language, purpose) for language in LANGUAGES for purpose in PURPOSES]


@pytest.mark.parametrize(("language", "purpose"), EACH)
def test_every_example_comes_out(language, purpose):
    assert list(failures(grammar(language, purpose), lambda text: small_of(text, language))) == []


@pytest.mark.parametrize(("language", "purpose"), EACH)
def test_patterns_are_written_as_texts_are_folded(language, purpose):
    """A pattern in capitals or in traditional characters would never match."""
    for rule in grammar(language, purpose).rules:
        for pattern in (*rule.patterns, *rule.unless, *rule.only):
            words = re.sub(r"<[^>]*>|\{[^}]*\}", "", pattern.written)
            assert small_of(words, language).replace("(", "（").replace(")", "）") == words.replace(
                "(", "（"
            ).replace(")", "）"), rule.text.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_facts_of_the_house(language):
    unknown = {rule.text.fact for rule in grammar(language, "facts").rules} - {*RULED, "nothing"}
    assert unknown == set(), "give each a line in RULED (stages/claims/facts/ruled.py)"
