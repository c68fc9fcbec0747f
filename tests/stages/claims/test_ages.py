"""Bare numbers and lengths of time that a rule shows to be ages, and those that are none."""

from __future__ import annotations

import pytest

from aftername.records import Age, Document, Duration, Header, MarkedDocument, Number, Segment
from aftername.stages.claims.facts.ages import as_age
from aftername.stages.claims.passages import Passage, passages_of


def passage(text: str, language: str) -> Passage:
    segments = (Segment(0, len(text), language),)
    document = Document("0" * 64, "", text, language, Header(), segments=segments)
    return passages_of(MarkedDocument(document, (), ()))[0]


@pytest.mark.parametrize(
    ("language", "text", "number", "included"),
    [
        ("en", "Applicants must be younger than 45.", "45", False),
        ("en", "Applicants must be no older than 45.", "45", True),
        ("zh", "申请人未满45。", "45", False),
        ("zh", "申请人不超过45。", "45", True),
    ],
)
def test_words_before_a_number_say_whether_the_bound_counts(language, text, number, included):
    """ "Younger than 45" leaves out 45, "no older than 45" takes it in."""
    made = as_age(Number(None, 45), passage(text, language), text.index(number))
    assert isinstance(made, Age)
    assert (made.low, made.high, made.high_included) == (None, 45, included)


def test_a_length_in_years_is_an_age():
    """Where a rule asks for an age, "38 years" is one."""
    text = "Applicants must be no older than 38 years."
    made = as_age(Duration(None, 38, "year"), passage(text, "en"), text.index("38"))
    assert isinstance(made, Age)
    assert made.high == 38


def test_a_length_in_months_is_no_age():
    """A length in another unit stays what it is."""
    text = "Applicants must be no older than 38 months."
    length = Duration(None, 38, "month")
    assert as_age(length, passage(text, "en"), text.index("38")) is length


def test_an_age_stays_as_it_is():
    """What the finders read as an age is not read again."""
    text = "Applicants must be under the age of 40."
    age = Age(None, 40, high_included=False)
    assert as_age(age, passage(text, "en"), text.index("40")) is age


def test_the_words_of_the_sentence_before_say_nothing():
    """Only the passage of the number is looked at."""
    text = "They were younger than.\n\n45 is the bound."
    made = as_age(Number(None, 45), passage(text, "en"), text.index("45"))
    assert isinstance(made, Age)
