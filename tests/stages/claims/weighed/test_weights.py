"""The table of weights: every sign in words, facts that are known."""

from __future__ import annotations

from aftername.languages.role_words import classes
from aftername.stages.claims.weighed.signs import PLACES
from aftername.stages.claims.weighed.weights import ANY, KINDS, LEAST, score, telling, told, weights


def test_each_fact_has_weights_and_a_sum_to_reach():
    """No fact without either; a value of which nothing is known reaches none."""
    facts = {fact for facts in KINDS.values() for fact in facts} | {"run-by"}
    assert facts == set(weights()) == set(LEAST)
    assert all(
        score(fact, ()) == weights()[fact][ANY] < LEAST[fact] for fact in facts if ANY in weights()[fact]
    )


def test_signs_of_words_are_classes_and_places():
    """A sign with a place in the table is a class of words that the languages have."""
    known = set(classes()) | set(classes("runners"))
    for worths in weights().values():
        for sign in worths:
            place = next((p for p in sorted(PLACES, key=len, reverse=True) if sign.endswith(" " + p)), None)
            if place is not None and "=" not in sign and sign[:3] not in ("bf ", "pf "):
                assert sign.removesuffix(" " + place) in known, sign


def test_a_sign_in_words():
    """As `why` prints it."""
    assert told("giving before") == "giving before it"
    assert told("giving close before") == "giving right before it"
    assert told("bf running between") == "running between the body and the programme"
    assert told("size=3") == "size: 3"
    assert telling("offers", {"size=7"}) == ()
