"""The level of whoever issued a paper, by the table of bodies and by the words of names in four languages."""

from __future__ import annotations

import pytest

from aftername.stages.reading.levels import level_of

LEVELS = [
    ("石岛市科学技术局", "municipal"),
    ("汀江省科技厅", "provincial"),
    ("石岛市良塘区人民政府", "county"),
    ("科学技术部", "central"),
    ("文部科学省研究振興局長", "central"),
    ("蘆塘市科学振興課", "municipal"),
    ("北埠県", "provincial"),
    ("北埠県蘆塘市長", "municipal"),
    ("渓橋町", "county"),
    ("東京都", "provincial"),
    ("노당시", "municipal"),
    ("계교시장", "municipal"),
    ("북부군", "county"),
    ("경상남도 노당시", "municipal"),
    ("서울특별시", "provincial"),
    ("서울특별시 강남구", "county"),
    ("과학기술정보통신부장관", "central"),
    ("Lutang City Council", "municipal"),
    ("North Pier County Council", "county"),
    ("Xiqiao Borough Council", "county"),
    ("Ministry of Science", "central"),
    ("University of Lutang", "institution"),
]


@pytest.mark.parametrize(("issuer", "level"), LEVELS)
def test_the_words_of_a_name_tell_its_level(issuer, level):
    """The smallest place that is named decides."""
    assert level_of(issuer) == level


@pytest.mark.parametrize(
    "issuer", ["Office of Rivers", "Harbour Guild", "汀兰办公室", "葦航の会", "정란 모임"]
)
def test_other_names_tell_none(issuer):
    """Where no word says a level, nothing is said."""
    assert level_of(issuer) is None
