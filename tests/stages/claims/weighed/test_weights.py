"""The table of weights: every sign in words, facts that are known."""

from __future__ import annotations

import pytest

from aftername.languages import LANGUAGES
from aftername.languages.role_words import classes
from aftername.stages.claims.weighed import MADE, learned
from aftername.stages.claims.weighed.learned import FACTS, chance, table
from aftername.stages.claims.weighed.signs import PLACES
from aftername.stages.claims.weighed.surroundings import LONGEST, WHERE, parts_words
from aftername.stages.claims.weighed.weights import ANY, LEAST, score, telling, told, worths


def test_each_fact_has_weights():
    """A value of which nothing is known is none of the facts; who runs a programme has a sum to reach."""
    assert score(()) == worths("weights")[ANY] < LEAST
    assert score({"calling behind"}) == worths("weights")[ANY] + worths("weights").get("calling behind", 0)
    for fact in FACTS:
        assert chance(learned.score(fact, (), (), "en")) < MADE[fact]
        assert any(row[FACTS.index(fact)] for row in table("signs").values())


def test_signs_of_words_are_classes_and_places():
    """A sign with a place in the tables is a class of words that the languages have."""
    known = set(classes()) | set(classes("runners"))
    for sign in (*worths("weights"), *table("signs")):
        place = next((p for p in sorted(PLACES, key=len, reverse=True) if sign.endswith(" " + p)), None)
        if place is not None and "=" not in sign and sign[:3] not in ("bf ", "pf "):
            assert sign.removesuffix(" " + place) in known, sign


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_pieces_are_short_and_hold_no_figure(language):
    """At most four letters, or two words; each with where it stands, a worth for every fact, and no figure but 0."""
    for piece, columns in table(language).items():
        where, _, told = piece.partition(":")
        assert where in WHERE
        assert len(told) <= LONGEST or (parts_words(language) and told.count(" ") <= 1)
        assert not set(told) & set("123456789")
        assert len(columns) == len(FACTS)


def test_a_new_language_has_learned_nothing():
    """What stands around a value tells nothing in a language that has no table yet; the signs of all languages still count."""
    assert table("vi") == {}
    assert table("ko") != {}


def test_a_sign_in_words():
    """As `why` prints it."""
    assert told("giving before") == "giving before it"
    assert told("giving close before") == "giving right before it"
    assert told("bf running between") == "running between the body and the programme"
    assert told("size=3") == "size: 3"
    assert told("b:grant") == "“grant” before it"
    assert telling({"size=7"}) == ()
    assert learned.telling("offers", {"size=7"}, {"b:no such piece"}, "en") == ()
    assert "giving before it" in learned.telling("offers", {"giving before"}, (), "en")
