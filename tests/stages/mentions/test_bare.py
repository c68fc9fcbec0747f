"""A bare name is a programme's where a second sign stands beside it, and nowhere else."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.bare import Bare
from aftername.stages.mentions.scan import mentions_in

NOTICE = (
    "The Tinglan Talent Plan recruits scientists from abroad and is run by the Ministry of Science and Technology. "
    "The Tinglan Talent Plan replaced the Tall Pines Talent Plan and pays 3 million yuan."
)
NOTICE_ZH = "“汀兰计划”由科学技术部组织实施，引进海外学者，资助300万元。“汀兰计划”接替了“高松计划”。"


def found(notice: str, text: str) -> list[str]:
    """What is found in a text by what a notice establishes."""
    bare = Bare(mentions_in(as_document(notice)))
    document = as_document(text)
    return [one.written for one in bare.find(document, mentions_in(document))]


@pytest.mark.parametrize(
    ("notice", "text", "name"),
    [
        (NOTICE, "Two scientists said that Tinglan replaced the Tall Pines Talent Plan.", "Tinglan"),
        (NOTICE, "Tinglan, he wrote, belongs to the Ministry of Science and Technology.", "Tinglan"),
        (NOTICE, "She said that Tinglan paid her 3 million yuan.", "Tinglan"),
        (NOTICE_ZH, "两名学者说，“汀兰”接替了“高松计划”。", "汀兰"),
        (NOTICE_ZH, "他说，“汀兰”给了他300万元。", "汀兰"),
    ],
)
def test_a_second_sign_makes_it_the_programme(notice, text, name):
    """Its successor, its body or its sum beside it."""
    assert found(notice, text) == [name]


@pytest.mark.parametrize(
    ("notice", "text"),
    [
        (NOTICE, "Tinglan is a town on the coast."),
        (NOTICE, "Tinglan Capital raised money after the Tall Pines Talent Plan ended."),
        (NOTICE, "Li Tinglan joined the Tall Pines Talent Plan."),
        (NOTICE, "Tinglan pays 5 million yuan."),
        (NOTICE_ZH, "“汀兰”是一座小城。"),
        (NOTICE_ZH, "汀兰创投与“高松计划”合作。"),
    ],
)
def test_without_one_it_is_a_word(notice, text):
    """A town, a firm, a person, another sum."""
    assert found(notice, text) == []
