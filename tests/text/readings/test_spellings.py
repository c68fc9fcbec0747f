"""Each tradition writes its syllables in the ways that really occur."""

from __future__ import annotations

import pytest

from aftername.text.readings import cantonese, japanese, korean, mandarin, vietnamese
from aftername.text.readings.hangul import compose, letters


def written(spellings, system=None):
    return {one.written for one in spellings if system is None or one.system == system}


@pytest.mark.parametrize(
    ("reading", "spelling", "system"),
    [
        ("qing", "qing", "Pinyin"),
        ("qing", "ch'ing", "Wade-Giles"),
        ("qing", "ching", "Wade-Giles"),
        ("qing", "tsing", "older map spelling"),
        ("jing", "king", "older map spelling"),
        ("zhi", "chih", "Wade-Giles"),
        ("xue", "hsüeh", "Wade-Giles"),
        ("lü", "lv", "Pinyin"),
        ("ming", "ミン", "katakana of Mandarin"),
        ("qing", "チン", "katakana of Mandarin"),
        ("ming", "밍", "hangul of Mandarin"),
        ("qing", "칭", "hangul of Mandarin"),
        ("xiang", "샹", "hangul of Mandarin"),
        ("zhang", "장", "hangul of Mandarin"),
        ("shi", "스", "hangul of Mandarin"),
        ("wei", "웨이", "hangul of Mandarin"),
        ("wen", "원", "hangul of Mandarin"),
        ("yuan", "위안", "hangul of Mandarin"),
    ],
)
def test_mandarin(reading, spelling, system):
    """Pinyin, Wade-Giles, map spellings, katakana and hangul of a syllable."""
    assert spelling in written(mandarin.spellings(reading), system)


def test_a_slip_of_mandarin_is_marked_as_one():
    """q read as k, and n for ng, are slips and no spellings."""
    efforts = {one.written: one.effort for one in mandarin.spellings("qing")}
    assert efforts["qing"] == 0
    assert efforts["qin"] == 2
    assert efforts["킹"] == 2
    assert "xing" not in efforts


@pytest.mark.parametrize(
    ("reading", "spelling"),
    [
        ("kou", "kō"),
        ("kou", "ko"),
        ("kou", "コウ"),
        ("kou", "コー"),
        ("shou", "syo"),
        ("kei", "ケイ"),
        ("gaku", "gak"),
        ("gaku", "ガッ"),
        ("hon", "pon"),
        ("kin", "kim"),
    ],
)
def test_japanese(reading, spelling):
    """Hepburn with and without long vowels, Kunrei, kana, and what becomes of a sound beside another."""
    assert spelling in written(japanese.spellings(reading))


def test_letters_that_are_no_japanese_have_no_kana():
    """A cluster that Japanese lacks gives nothing."""
    assert japanese.kana_of("str") is None
    assert japanese.kana_of("gakkou") == "ガッコウ"


@pytest.mark.parametrize(
    ("reading", "spelling", "system"),
    [
        ("명", "myeong", "Revised Romanisation"),
        ("명", "myŏng", "McCune-Reischauer"),
        ("명", "myeng", "Yale"),
        ("명", "myung", "usual Korean spelling"),
        ("계", "kei", "usual Korean spelling"),
        ("박", "park", "usual Korean spelling"),
        ("영", "young", "usual Korean spelling"),
    ],
)
def test_korean(reading, spelling, system):
    """The three systems, and the spellings that names use."""
    assert spelling in written(korean.spellings(reading), system)


def test_korean_sounds_at_the_beginning_of_a_word():
    """력 is written 역 at the beginning, 로 is 노; 명 stays as it is."""
    assert "역" in written(korean.spellings("력"), "hangul")
    assert "노" in written(korean.spellings("로"), "hangul")
    assert written(korean.spellings("명"), "hangul") == {"명"}


def test_hangul_letters_go_there_and_back():
    """A syllable is its letters, and nothing else is a syllable."""
    for syllable in "가명뷁힣":
        assert compose(*letters(syllable)) == syllable
    with pytest.raises(ValueError, match="not a hangul syllable"):
        letters("a")


def test_cantonese_and_vietnamese():
    """Hong Kong spellings beside Jyutping; Vietnamese with marks and without."""
    assert {"hoeng", "heung"} <= written(cantonese.spellings("hoeng"))
    assert {"kwok", "gwok"} <= written(cantonese.spellings("gwok"))
    assert written(vietnamese.spellings("đồng")) == {"đồng", "dong"}
