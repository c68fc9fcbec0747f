"""Groups by average likeness."""

from __future__ import annotations

import pytest

from aftername.stages.origins.linking import groups
from aftername.stages.origins.skeletons import of_hangul, of_kana, of_latin
from aftername.text.sketches import bands, letters, runs, sketch


def test_a_chain_does_not_make_a_family():
    """One likeness between two tight groups does not join them."""
    pairs = [(0, 1, 0.9), (1, 2, 0.9), (0, 2, 0.9), (3, 4, 0.9), (2, 3, 0.8)]
    assert groups(pairs, 0.5) == [(0, 1, 2), (3, 4)]


def test_pairs_held_together_stay_together():
    """A pair held together from the start needs no likeness, and others join by the average with both."""
    assert groups([(0, 2, 0.6), (1, 2, 0.6)], 0.5, [(0, 1)]) == [(0, 1, 2)]
    assert groups([(0, 2, 0.6)], 0.5, [(0, 1)]) == [(0, 1)]


@pytest.mark.parametrize(
    ("latin", "kana", "hangul"),
    [("Verdinaco", "ヴェルディナコ", "베르디나코"), ("Kostaren", "コスタレン", "코스타렌")],
)
def test_names_sound_alike_in_three_scripts(latin, kana, hangul):
    """A plain foreign name leaves consonants of the same classes in every script."""
    assert of_latin(latin) == of_kana(kana) == of_hangul(hangul)[-1]


def test_short_names_leave_nothing():
    """A name with fewer than three consonants is too common to tell."""
    assert of_latin("Ito") == ""
    assert of_kana("イトウ") == ""
    assert of_hangul("이토") == ()


def test_sketch_is_the_same_as_ever():
    """The first band of a print does not change between versions of the library."""
    told = sketch(runs(letters("A made-up line of text that is used to see that prints stay the same.")))
    assert len(told) == 128
    assert bands(told)[0].hex() == "00e01805d4"


def test_no_text_has_no_print():
    """An empty text has no runs, no print and no bands."""
    assert runs("") == set()
    assert sketch(set()) == b""
    assert bands(b"") == ()
