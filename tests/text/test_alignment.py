"""Two texts laid side by side cover both, and only what changed is marked."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.text import alignment
from aftername.text.alignment import differences, share

TEXTS = st.text(alphabet="汀兰计划abc 12\n。，のㅎ가\U00020000", max_size=60)


def spans(text: str) -> st.SearchStrategy[list[tuple[int, int]]]:
    place = st.integers(0, len(text))
    return st.lists(st.tuples(place, place).map(lambda two: (min(two), max(two))), max_size=3)


@given(st.data())
@settings(max_examples=300)
def test_the_stretches_cover_both_texts(data):
    """In order, without gaps or overlaps, in both texts; what is the same is letter for letter the same."""
    first, second = data.draw(TEXTS), data.draw(TEXTS)
    found = differences(first, second, data.draw(spans(first)), data.draw(spans(second)))
    at = then = 0
    for kind, (a, b), (c, d) in found:
        assert (a, c) == (at, then)
        assert b >= a
        assert d >= c
        at, then = b, d
        if kind == "same":
            assert first[a:b] == second[c:d] != ""
        elif kind == "only-first":
            assert (b > a, d > c) == (True, False)
        elif kind == "only-second":
            assert (b > a, d > c) == (False, True)
        else:
            assert first[a:b] != ""
            assert second[c:d] != ""
    assert (at, then) == (len(first), len(second))
    assert 0 <= share(first, second, found) <= 1


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text):
    """One stretch, all of it; none for an empty text."""
    assert {one.kind for one in differences(text, text)} <= {"same"}


@pytest.mark.parametrize(
    ("first", "second", "names", "changed"),
    [
        ("关于申报2019年“汀兰计划”的通知", "关于申报2020年“苇航计划”的通知", ("汀兰计划", "苇航计划"), [("2019", "2020")]),
        ("「若潮」の公募を開始します。締切は5月", "「朝凪」の公募を開始します。締切は6月", ("若潮", "朝凪"), [("5", "6")]),
        ("‘물마루 사업’ 신청을 받습니다. 만 40세", "‘온새미 사업’ 신청을 받습니다. 만 45세", ("물마루 사업", "온새미 사업"), [("40", "45")]),
        ("Apply to the Tinglan Plan by May", "Apply to the Weihang Plan by June", ("Tinglan Plan", "Weihang Plan"), [("May", "June")]),
    ],
)  # fmt: skip
def test_swapped_names_are_told_from_changes(first, second, names, changed):
    """In four languages: the names are one swap, the rest that differs is a change."""
    places = [
        [(text.index(name), text.index(name) + len(name))]
        for text, name in zip((first, second), names, strict=True)
    ]
    found = differences(first, second, *places)
    assert [(first[a:b], second[c:d]) for kind, (a, b), (c, d) in found if kind == "swapped"] == [names]
    assert [(first[a:b], second[c:d]) for kind, (a, b), (c, d) in found if kind == "changed"] == changed


def test_without_names_a_swap_is_a_change():
    """No names given: what differs is changed, and what one text alone has stands alone."""
    told = {one.kind for one in differences("甲计划现在开始申报", "乙计划现在开始申报。联系人")}
    assert told == {"changed", "same", "only-second"}


def test_chance_letters_between_changes_are_no_likeness():
    """Two sentences about different things share single characters; they are not shown as the same."""
    found = differences("为吸引海外人才来本省工作", "由企业在网上人人注册账号")
    assert [one.kind for one in found] == ["changed"]


def test_the_share_leaves_names_out():
    """A long name that is swapped makes two texts no less alike."""
    first, second = "甲乙丙丁计划开始申报", "戊计划开始申报"
    found = differences(first, second, [(0, 6)], [(0, 3)])
    assert share(first, second, found) == 1
    assert share("", "", ()) == 0


def test_long_texts_are_laid_out_quickly():
    """20,000 characters against as many, one in nine changed: well under five seconds on a slow machine."""
    first = "".join(chr(0x4E00 + n * 7 % 3000) for n in range(20_000))
    second = "".join("变" if n % 9 == 0 else letter for n, letter in enumerate(first))
    begun = time.perf_counter()
    found = differences(first, second)
    assert time.perf_counter() - begun < 5
    assert share(first, second, found) > 0.85


def test_longer_texts_go_line_by_line(monkeypatch):
    """Past the limit lines are compared first, and what is too long even then is changed as a whole."""
    first, second = "甲乙丙丁戊己\n子丑寅卯\n天地玄黄\n", "甲乙丙丁戊己\n子丑辰巳寅卯\n天地玄黄\n"
    whole = differences(first, second, least=0)
    monkeypatch.setattr(alignment, "MOST", 60)
    assert differences(first, second, least=0) == whole
    monkeypatch.setattr(alignment, "MOST", 1)
    assert [one.kind for one in differences(first, second)] == ["changed"]
