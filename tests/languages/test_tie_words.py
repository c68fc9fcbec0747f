"""The tables of wordings that tie one thing to another are well formed in every language."""

from __future__ import annotations

import pytest

from aftername.languages.tie_words import LABELS, tie_words

LANGUAGES = ("zh", "ja", "ko", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_can_be_asked_for(language):
    """Each has words by which a sentence is known to be worth a look, and names at least one thing."""
    for pattern in tie_words(language).patterns:
        assert pattern.triggers, pattern.regex.pattern
        assert all(pattern.triggers), pattern.regex.pattern
        assert pattern.names


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_relation_has_words(language):
    """No relation is left out of a language."""
    told = {LABELS[one.label].relation for one in tie_words(language).patterns}
    assert told == {one.relation for one in LABELS.values()}


def test_a_label_turned_twice_is_itself():
    """The label of the same tie said of the other thing leads back, with the same relation."""
    for name, label in LABELS.items():
        if label.turned:
            other = LABELS[label.turned]
            assert other.relation == label.relation
            assert name in (other.turned, "continues", "alongside")


def test_another_language_is_read_as_chinese():
    """A language without a table is given that of Chinese, as in the rest of the claims."""
    assert tie_words("und").patterns == tie_words("zh").patterns
