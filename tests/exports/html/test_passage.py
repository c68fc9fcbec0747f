"""Marks are woven into a text so that HTML stays well formed and no character is lost."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from aftername.exports.html.passage import Cloth, Leaf, Mark, paragraphs, woven

SPANS = st.tuples(st.integers(0, 39), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))
TEXTS = st.text(
    st.sampled_from("汀兰计划啓明かな한글 ab<>&\"'\n\r\t\x00\u202e\u200b\ufeff\ud800▇"),
    min_size=1,
    max_size=50,
)


class Reader(HTMLParser):
    """Reads HTML back: its text, its ids, and whether tags nest."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.ids: dict[str, int] = {}
        self.nests = True
        self._open: list[str] = []
        self._label = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if "id" in told:
            self.ids[str(told["id"])] = len(self.text)
        if told.get("class") == "ctl":
            self.text += chr(int(str(told["data-code"]), 16))
            self._label = True
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.nests = self.nests and bool(self._open) and self._open.pop() == tag
        self._label = False

    def handle_data(self, data: str) -> None:
        if not self._label:
            self.text += data


def read(shown: str) -> Reader:
    reader = Reader()
    reader.feed(shown)
    reader.close()
    assert reader.nests
    assert not reader._open
    return reader


@given(TEXTS, st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=4))
def test_any_marks_give_wellformed_html_with_the_whole_text(
    text: str, spans: list[tuple[int, int]], leaves: list[tuple[int, int]]
) -> None:
    """Nested, touching and crossing marks: tags nest, each id stands once at its place, the text is whole."""
    length = len(text)
    spans = [(a, min(b, length)) for a, b in spans if a < length]
    marks = [Mark(a, b, f"m-{a}-{b}", backs=(("#x", "back"),)) for a, b in dict.fromkeys(spans)]
    cloth = Cloth(text, [Leaf(a, min(b, length), lang="ja") for a, b in leaves if a < length])
    told = read(str(woven(cloth, 0, length, marks)))
    assert told.text == text
    assert told.ids == {mark.id: mark.start for mark in marks}
    whole = "".join(map(str, paragraphs(cloth, marks, [(0, 1), (length // 2, 2)])))
    again = read(whole.replace("</p>\n", "</p>"))
    assert again.text == text
    assert set(again.ids) == {mark.id for mark in marks}


@given(TEXTS, st.integers(0, 30), st.integers(1, 30))
def test_a_slice_shows_exactly_its_text(text: str, start: int, length: int) -> None:
    """What a quote shows is the slice of the text and nothing else."""
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    marks = [Mark(0, len(text), "whole"), Mark(start, start + 1, role="value")]
    assert read(str(woven(Cloth(text), start, end, marks))).text == text[start:end]


def test_crossing_marks_are_both_whole() -> None:
    """Of two marks that cross, each covers all of its characters."""
    shown = str(woven(Cloth("abcdef"), 0, 6, [Mark(0, 4, "one", "a"), Mark(2, 6, "two", "b")]))
    assert shown == (
        '<mark class="a" id="one">ab<mark class="b" id="two">cd</mark></mark><mark class="b">ef</mark>'
    )


def test_no_paragraph_cuts_a_mark() -> None:
    """A mark over a line break keeps its lines in one paragraph; other lines stand alone."""
    text = "one\ntwo\nthree\n"
    shown = [str(p) for p in paragraphs(Cloth(text), [Mark(2, 6, "m")])]
    assert len(shown) == 2
    assert shown[1] == "<p>three\n</p>\n"


def test_pages_are_told_where_they_begin() -> None:
    """The first paragraph of a page says which page it is."""
    shown = [str(p) for p in paragraphs(Cloth("a\nb\nc\n"), [], [(0, 1), (4, 2)])]
    assert [p.count("data-page") for p in shown] == [1, 0, 1]
    assert 'data-page="2"' in shown[2]


def test_one_very_long_line_takes_linear_time() -> None:
    """A text of 200,000 characters with 5,000 marks and leaves is woven at once."""
    text = "计" * 200_000
    marks = [Mark(n * 40, n * 40 + 20, f"m{n}") for n in range(5_000)]
    leaves = [Leaf(n * 40 + 10, n * 40 + 30, lang="ja") for n in range(5_000)] + [
        Leaf(0, 200_000, role="heading")
    ]
    assert sum(len(p) for p in paragraphs(Cloth(text, leaves), marks)) > 200_000
