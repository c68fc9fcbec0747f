"""Whose a programme is, by the words in front of its name."""

from __future__ import annotations

import pytest

from aftername.languages.places import owner_of, place_name


@pytest.mark.parametrize("written", ["国家", "中国", "National", "China", "China’s", "국가", "教育部"])
def test_the_nation_and_its_ministries_are_one_owner(written):
    """The nation by any of its names, and its ministries, give the empty key."""
    assert owner_of(written).key == ""
    assert owner_of(written).level == "central"


@pytest.mark.parametrize("written", ["浙江省", "浙江", "Zhejiang", "Zhejiang Province", "저장성"])
def test_one_province_in_four_languages(written):
    """A province is one owner in any language."""
    assert owner_of(written).key == owner_of("浙江省").key != ""
    assert owner_of(written).level == "provincial"


def test_a_place_that_is_not_in_the_table():
    """An unlisted province or university is told by its last word."""
    assert (owner_of("青岚省").key, owner_of("青岚省").level) == ("青岚", "provincial")
    assert owner_of("云汀大学").level == "institution"
    assert owner_of("青岚省科学技术厅").key == "青岚"


def test_here_waits_for_the_document():
    """Our province says no more than that it is a province."""
    assert owner_of("我省").here
    assert owner_of("省").level == "provincial"
    assert not owner_of("青岚省").here


def test_a_place_by_its_first_name():
    """An owner's key is told to readers by the place's first name, or as it is."""
    assert place_name(owner_of("Zhejiang").key) == "浙江"
    assert place_name("青岚") == "青岚"
