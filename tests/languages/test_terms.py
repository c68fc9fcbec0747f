"""Terms for a reading aid: word for word, and nothing that a line of the table only brings together."""

from __future__ import annotations

from aftername.languages.terms import terms_for


def test_words_and_bodies_are_told_in_the_language_of_the_reader():
    """In four languages; a public body by its English name."""
    assert terms_for("zh", "en")["中国科学院"] == "Chinese Academy of Sciences"
    assert terms_for("ko", "en")["세대"] == "generation"
    assert terms_for("ja", "en")["世紀"].startswith("century")
    assert terms_for("en", "zh")["generation"].startswith("代")


def test_what_is_only_alike_in_names_is_not_told():
    """A doctor is no chair; a language is not told in itself."""
    assert "박사" not in terms_for("ko", "en")
    assert "教授" not in terms_for("zh", "en")
    assert terms_for("zh", "zh") == {}
