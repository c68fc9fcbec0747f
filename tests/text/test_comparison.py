"""Two names by their readings: one string of Han characters behind both, or none."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.text.comparison import compare_names, explained_by
from aftername.text.readings import readings_of
from aftername.text.readings.cuts import syllables

# The example of the product's own description, in every spelling.
BRIGHT = [
    "启明", "啟明", "啓明", "Qiming", "Qi Ming", "Qi-ming", "QI MING", "Qǐmíng", "Ch'i-ming", "Keimei", "ケイメイ", "けいめい",
    "チミン", "チーミン", "Keimyung", "Gyemyeong", "Kyemyŏng", "계명", "치밍", "키밍", "Kiming", "Qimei", "Keiming", "Khởi Minh",
    "Khải Minh", "Kai Ming",
]  # fmt: skip


@pytest.mark.parametrize("written", BRIGHT)
def test_every_spelling_can_be_the_han_name(written):
    """Each spelling is explained by the same two characters."""
    found = compare_names(written, "启明")
    assert found.compatible, found.reason
    assert found.han == ("启明",)
    assert found.cost == pytest.approx(sum(cost for _, cost in found.costs))


def test_any_two_spellings_are_compatible():
    """Without the Han name too, any two of them can be one name; but no plain pinyin that differs from plain pinyin in kana."""
    for first, second in combinations(BRIGHT, 2):
        plain = second == "Qimei" and first in ("チーミン", "치밍")
        assert compare_names(first, second).compatible != plain, (first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("汀兰", "Tinglan"), ("汀蘭", "T'ing-lan"), ("汀兰", "정란"), ("北京", "Peking"), ("東京", "Tokyo"), ("東京", "Tōkyō"),
        ("北海道", "Hokkaido"), ("日本", "Nippon"), ("学校", "gakkō"), ("釜山", "Pusan"), ("釜山", "Busan"), ("高雄", "Kaohsiung"),
        ("西安", "Xi'an"), ("青岛", "Tsingtao"), ("香港", "Hong Kong"), ("漢陽", "한양"), ("火炬", "훠쥐"), ("飞鸿", "フェイホン"),
        ("国家", "quốc gia"), ("吕梁", "Lvliang"), ("重庆", "Chongqing"),
    ],
)  # fmt: skip
def test_names_that_are_one(first, second):
    """Places and made-up names in the spellings that newspapers use."""
    assert compare_names(first, second).compatible, compare_names(first, second).reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("启明", "火炬"), ("Qiming", "Huoju"), ("香江", "湘江"), ("Keimei", "Keimyung University"), ("启明", "Qiming Venture"),
        ("汀兰", "Tinghu"), ("Talent", "人才"), ("", "启明"), ("...", "启明"), ("985", "启明"), ("Q", "启"),
    ],
)  # fmt: skip
def test_names_that_are_two(first, second):
    """Other characters, longer names, meanings, marks and single syllables are not compatible."""
    assert not compare_names(first, second).compatible


def test_the_reason_says_who_reads_what_how():
    """Syllables, traditions, and the characters behind them, in words."""
    reason = compare_names("Keimei", "Qiming").reason
    assert "Keimei: kei, mei (Japanese)" in reason
    assert "Qiming: qi, ming (Mandarin)" in reason
    assert "启明" in reason


def test_mixtures_and_slips_cost_more_and_say_so():
    """One tradition is cheaper than two in one name, and a slip is dearest."""
    plain, mixed, slip = (compare_names(one, "启明") for one in ("Qiming", "Keimyung", "키밍"))
    assert plain.cost < mixed.cost < slip.cost
    assert any("from Mandarin to Japanese" in part for part, _ in compare_names("Qimei", "启明").costs)
    assert any("taken for" in part for part, _ in slip.costs)


@pytest.mark.parametrize(
    ("first", "second"), [("Qimei", "启明"), ("Yongjiang", "龙江"), ("Huashan", "Huangshan")]
)
def test_names_plain_in_one_tradition_that_differ_cost_more(first, second):
    """Where pinyin alone explains a name, another reading of it is less likely."""
    found = compare_names(first, second)
    assert any("and differ" in part for part, _ in found.costs)
    assert found.cost > 2


def test_a_very_long_name_is_refused_at_once():
    """Nothing is tried beyond the length of a name."""
    assert not compare_names("qi" * 5000, "启" * 5000).compatible


@given(st.text(max_size=30), st.text(max_size=30))
@settings(max_examples=150)
def test_whatever_is_given_it_answers_the_same_both_ways_round(first, second):
    """No text breaks it, and the order of the names does not matter."""
    one, other = compare_names(first, second), compare_names(second, first)
    assert one.compatible == other.compatible
    assert one.cost == pytest.approx(other.cost)


@given(st.lists(st.sampled_from("汀兰飞鸿远望星海明德文华天山松柏春江"), min_size=2, max_size=4))
@settings(max_examples=60)
def test_any_han_name_is_read_back_from_its_pinyin(characters):
    """Pinyin, joined or apart, always finds the characters it was made of."""
    name = "".join(characters)
    syllable = [readings_of(one, "Mandarin")[0] for one in name]
    for written in (" ".join(syllable), "'".join(syllable)):
        assert compare_names(name, written).compatible


def test_syllables_are_counted():
    """The fewest cuts; none for a word that no tradition can have written."""
    assert syllables("Qiming") == 2
    assert syllables("xian") == 1
    assert syllables("启明") == 2
    assert syllables("strength") is None


def test_what_all_spellings_of_a_name_can_be():
    """The strings that explain every spelling; none where one of them sounds otherwise."""
    assert "启明" in explained_by(["Keimei", "Keimyung", "Qimei", "Keiming", "Qiming"])
    assert explained_by(["Keimei", "Qiming", "Tokyo"]) == ()
    assert explained_by(["strength", "Qiming"]) == ()
