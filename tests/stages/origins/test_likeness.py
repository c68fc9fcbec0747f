"""Likeness by facts: what counts once, and which documents are compared at all."""

from __future__ import annotations

import pytest

from aftername.records import Fingerprint
from aftername.stages.origins import likeness, naming
from aftername.stages.origins.likeness import likenesses
from aftername.stages.origins.reasons.shared_facts import place_of


def _fingerprint(number: int, *facts: str, language: str = "en") -> Fingerprint:
    """A text long enough, with these facts."""
    return Fingerprint(
        f"{number:04d}", language, None, 300, "", b"", b"", b"", tuple(sorted(facts)), bytes(8 * len(facts))
    )


def _case(*held: Fingerprint) -> list[Fingerprint]:
    """These documents and four hundred others without a fact in common."""
    others = range(len(held), len(held) + 400)
    return [*held, *(_fingerprint(n, f"#{7000 + n}", f"Eword{n}", f"Lname{n}") for n in others)]


def _pairs(*held: Fingerprint) -> list[tuple[int, int]]:
    return [(one.first, one.second) for one in likenesses(_case(*held), 0.05)]


NAME = ("Llovunker", "Srpnkr", "Elovunker")
"""One name as it stands in a fingerprint: in letters, by sound, and as a word."""


def test_one_rare_name_is_one_fact():
    """A rare name that two short texts share by chance makes no kin, though the fingerprint holds it three times."""
    assert (
        _pairs(_fingerprint(0, *NAME, "#4411", "Eharbour"), _fingerprint(1, *NAME, "#5522", "Ecouncil")) == []
    )


def test_a_rare_name_and_a_figure_are_two():
    """With a rare figure beside the name the same two texts are alike."""
    assert _pairs(
        _fingerprint(0, *NAME, "#4411", "Eharbour"), _fingerprint(1, *NAME, "#4411", "Ecouncil")
    ) == [(0, 1)]


def test_a_name_still_makes_words_alike():
    """Texts in capitals, where every word looks like a name, can be kin: their words are compared with names in."""
    shouted = (*NAME, "Lharbour", "Srps", "Eharbour")
    assert _pairs(_fingerprint(0, *shouted), _fingerprint(1, *shouted)) == [(0, 1)]


@pytest.mark.parametrize(
    ("shared", "met"),
    [
        (("#4411",), False),
        (("Eone", "Etwo"), False),
        (("#4411", "Eone"), True),
        (("Eone", "Etwo", "Eten"), True),
    ],
)
def test_documents_meet_through_more_than_one_fact(monkeypatch, shared, met):
    """One rare figure or two rare words are not enough to be compared, a figure and a word or three words are."""
    compared = []
    monkeypatch.setattr(likeness.Alikeness, "of", lambda *given: compared.append(given) or (0.0, ()))
    assert _pairs(_fingerprint(0, *shared), _fingerprint(1, *shared)) == []
    assert bool(compared) is met


def test_a_fact_that_many_have_brings_none_together(monkeypatch):
    """Facts that more than MOST_HOLDERS documents have are not met through, so meetings do not grow with the square."""
    compared = []
    monkeypatch.setattr(likeness.Alikeness, "of", lambda *given: compared.append(given) or (0.0, ()))
    likenesses([_fingerprint(n, "#4411", "#5522") for n in range(likeness.MOST_HOLDERS + 1)], 0.05)
    assert compared == []
    likenesses([_fingerprint(n, "#4411", "#5522") for n in range(likeness.MOST_HOLDERS)], 0.05)
    assert len(compared) == likeness.MOST_HOLDERS * (likeness.MOST_HOLDERS - 1) // 2


def test_a_programme_known_in_every_script_lets_documents_pass():
    """One figure is not enough; with a programme that both name under one key it is; the programme alone never is."""
    assert _pairs(_fingerprint(0, "#4411", language="zh"), _fingerprint(1, "#4411")) == []
    assert _pairs(_fingerprint(0, "#4411", "Pab12", language="zh"), _fingerprint(1, "#4411", "Pab12")) == [
        (0, 1)
    ]
    assert _pairs(_fingerprint(0, "Pab12", "Pcd34", language="zh"), _fingerprint(1, "Pab12", "Pcd34")) == []


def test_programmes_are_added_to_a_trace():
    """A name that may be of several programmes is left out; places stay in the order of facts."""
    told = naming(_fingerprint(0, "#4411", "Zxy"), [((7, 9), ("ab12",)), ((20, 24), ("ab12", "cd34"))])
    assert told.facts == ("#4411", "Pab12", "Zxy")
    assert place_of(told, "Pab12") == (7, 9)
    assert place_of(told, "Zxy") == (0, 0)
