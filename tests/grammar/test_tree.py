"""Words as one expression: the longest that fits, edges kept, endings, numbers and missing blanks read."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.grammar.tree import either, is_latin


@pytest.mark.parametrize(
    ("words", "loose", "text", "found"),
    [
        (("grant", "grants", "grant of"), False, "a grant of land", "grant of"),
        (("grant", "grants"), False, "the grants", "grants"),
        (("grant",), False, "the grants", None),
        (("manag*",), False, "is managing it", "managing"),
        (("#:# pm",), False, "at 5:30 pm", "5:30 pm"),
        (("지원 대상",), True, "지원대상", "지원대상"),
        (("지원 대상",), False, "지원대상", None),
        (("补贴", "补贴金", "奖"), False, "住房补贴金", "补贴金"),
        ((" of", " of up to", ""), False, " of up to", " of up to"),
    ],
)
def test_words_are_found(words, loose, text, found):
    match = re.search(f"({either(words, loose)})", text)
    assert (match[0] if match else None) == found


@given(
    st.sets(st.text(alphabet="ab1一二-", min_size=1, max_size=6), min_size=1),
    st.text(alphabet="ab1一二-", max_size=9),
)
def test_the_longest_word_that_fits_is_found(words, text):
    """As one word after the other would find it: what words share, before and behind, is only told once."""
    fits = [
        one
        for one in words
        if text.startswith(one) and not (is_latin(one[-1]) and is_latin(text[len(one) : len(one) + 1]))
    ]
    match = re.match(f"(?:{either(words, False)})", text)
    assert (match[0] if match else "") == max(fits, key=len, default="")


def test_nothing_is_allowed_where_it_is_listed():
    """An empty word matches nothing, after the longer ones."""
    assert re.fullmatch(f"a({either(('', 'b'), False)})c", "ac")
    assert re.fullmatch(f"a({either(('', '-b'), False)})-c", "a-b-c")
