"""Titles as they are compared and shown."""

from __future__ import annotations

from aftername.citing.title_keys import on_one_line


def test_a_title_broken_over_lines_is_shown_as_one():
    """No blank stays where a line broke between Han characters; blanks between words do."""
    assert on_one_line("青岚省人才\n发展规划") == "青岚省人才发展规划"
    assert on_one_line("Rules of the Reed\n Plan") == "Rules of the Reed Plan"
