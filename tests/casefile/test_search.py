"""Search finds exactly what stands in the texts, in any of the four languages."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.casefile.search import match, occurrences, parts, words

LETTERS = "启明計画のしけいかく계획사업abcXYZ1２。，“” \n"


def found(texts: list[str], query: str) -> set[int]:
    """The texts that the index gives for a query."""
    db = sqlite3.connect(":memory:")
    db.execute(
        "CREATE VIRTUAL TABLE t USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    for number, text in enumerate(texts):
        db.execute("INSERT INTO t (rowid, words) VALUES (?, ?)", (number + 1, words(text)))
    asked = match(query)
    if not asked:
        return set()
    return {row[0] - 1 for row in db.execute("SELECT rowid FROM t WHERE t MATCH ?", (asked,))}


@given(st.lists(st.text(LETTERS, max_size=30), max_size=6), st.text("启明計画계획", min_size=2, max_size=4))
def test_words_of_two_and_more_characters_are_found_exactly(texts, query):
    """A CJK query of two or more characters finds the texts that hold it, and no other."""
    assert found(texts, query) == {n for n, text in enumerate(texts) if query in text}


@given(st.lists(st.text(LETTERS, max_size=30), max_size=6), st.sampled_from("启明計画계획の"))
def test_single_characters_are_found_exactly(texts, query):
    """A single CJK character finds the texts that hold it, and no other."""
    assert found(texts, query) == {n for n, text in enumerate(texts) if query in text}


@given(st.lists(st.text(LETTERS, max_size=30), max_size=6), st.text(LETTERS, max_size=12))
def test_every_found_text_has_a_place_to_show(texts, query):
    """Where the index says yes, every part of the query has a place in the text."""
    for number in found(texts, query):
        for part in parts(query):
            spans = occurrences(texts[number], part)
            assert spans
            assert all(0 <= start < end <= len(texts[number]) for start, end in spans)


@pytest.mark.parametrize(
    ("text", "query", "quotes"),
    [
        ("实施“启明计划”。", "启明计划", ["启明计划"]),
        ("实施启明 计划", '"启明计划"', []),
        ("ＡＢＣ Plan", "abc plan", ["ＡＢＣ", "Plan"]),
        ("the plan, planned", "plan", ["plan"]),
        ("第111计划和第1111计划", "111计划", ["111计划"]),
        ("신규 사업 공고", "사업", ["사업"]),
        ("项目启动后", "啟動", ["启动"]),
        ("青嵐大學", "青岚大学", ["青嵐大學"]),
        ("青嵐大學", "青岚大厦", []),
    ],
)
def test_places_are_quoted_as_written(text, query, quotes):
    """Hits are shown as they stand in the text: width and case kept, whole Latin words only."""
    spans = sorted({span for part in parts(query) for span in occurrences(text, part)})
    assert [text[start:end] for start, end in spans] == quotes
    assert bool(found([text], query)) == bool(quotes)


def test_a_query_of_marks_asks_for_nothing():
    """A query without letters is no query; nothing in it is read as index syntax."""
    assert match("“”、。*()") == ""
    assert found(["a AND b"], 'AND OR NOT "a" *') == set()
    assert found(["x and or not a y"], 'AND OR NOT "a" *') == {0}
