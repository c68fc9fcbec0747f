"""How sure a name is: in steps, by what speaks for it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from aftername.find import find_mentions
from aftername.records import ProgrammeName
from aftername.records.mention import MOST_CERTAIN
from aftername.stages.mentions.finders.names.decide import CERTAIN, NAME, certainty

SURE = [
    ("zh", "关于组织申报“松涛计划”的通知\n\n“松涛计划”由青岚省科学技术厅主管。"),
    ("ja", "「松濤研究支援事業」の公募について\n\n「松濤研究支援事業」は青嵐県が実施する補助事業です。"),
    ("ko", "‘솔물결 인재 지원사업’ 공고\n\n‘솔물결 인재 지원사업’은 청람도가 시행하는 사업이다."),
    ("en", "Call for applications: the Pinewave Fellowship Programme\n\nThe Pinewave Fellowship Programme is run by the Ministry."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SURE)
def test_a_quoted_name_in_a_title_is_sure(language, text):
    """More than one sign speaks for it."""
    found = [one.normal for one in find_mentions(text, language) if isinstance(one.normal, ProgrammeName)]
    assert found
    assert max(one.certainty for one in found) > 1


def test_steps():
    """A sum that just makes a name is the first step; the last is open above."""
    steps = [certainty(SimpleNamespace(score=score)) for score in (NAME, *CERTAIN, 1000)]
    assert steps == [1, 2, 3, MOST_CERTAIN, MOST_CERTAIN]
