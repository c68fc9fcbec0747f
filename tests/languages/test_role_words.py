"""Words around values, looked for all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack
from aftername.languages.role_words import classes, classes_in, hits
from aftername.text.folding import folded


def test_latin_words_stand_at_word_ends():
    """A word with an asterisk goes on; another does not; neither begins inside a word."""
    assert "giving" in classes_in("awarded", "en")
    assert "fees" in classes_in("a fee of", "en")
    assert "fees" not in classes_in("feed", "en")
    assert "ages" not in classes_in("pages", "en")


def test_each_language_has_its_own():
    """The words of the passage's language count, no other's."""
    assert "giving" in classes_in("지급", "ko")
    assert "giving" not in classes_in("지급", "zh")
    assert "giving" in classes_in("支給", "ja")
    assert "giving" in classes_in("给予", "zh")


def test_a_language_that_is_not_known_is_read_as_the_first():
    """As passages do."""
    assert classes_in("给予", "xx") == classes_in("给予", "zh")


@given(st.sampled_from(sorted(LANGUAGES)), st.data())
def test_every_phrase_is_found_as_it_stands(language, data):
    """A phrase of the file, between stops, is a hit of its class."""
    listed = pack(language, "roles")
    name = data.draw(st.sampled_from(classes()))
    phrase = data.draw(st.sampled_from(listed.phrases(name))).rstrip("*")
    text = f", {folded(phrase)} ."
    assert (
        language == "zh"
        or any(  # a traditional form may be another letter in the text
            name in hit.classes and text[hit.start : hit.end] == folded(phrase)
            for hit in hits(text, language)
        )
    )
