"""Short names of offices, and names that a word of joining follows."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def _bodies(text: str, language: str) -> set[str]:
    return {one.written for one in find_mentions(text, language) if one.kind == "body"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("zh", "業主可申請屋務署的貸款。", "屋務署"),
        ("zh", "林委會的計畫規定如下。", "林委會"),
        ("ja", "青嵐県及び公益財団法人青嵐公社では、相談に応じます。", "青嵐県"),
        ("en", "It is funded by the European Union and the National Exchequer.", "European Union"),
        ("en", "It is funded by the European Union and the National Exchequer.", "National Exchequer"),
    ],
)
def test_found(language, text, name):
    """Found as a body."""
    assert name in _bodies(text, language)


@pytest.mark.parametrize("text", ["按照上级部署推进工作。", "双方签署了协议。", "由評委會評審，村委会协助。"])
def test_words_that_only_look_so(text):
    """Deployments, signatures and juries are no offices."""
    assert _bodies(text, "zh") == set()
