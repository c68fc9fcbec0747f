"""Names said again without the signs that showed them."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.finders import definitions, names, repeats
from aftername.stages.mentions.scan import mentions_in

FINDERS = (names.FINDER, definitions.FINDER, repeats.FINDER)


def bare(text: str, language: str) -> list[tuple[str, str]]:
    """(written, key) of the bare names."""
    mentions = mentions_in(as_document(text, language), finders=FINDERS)
    return [(m.written, m.normal.key) for m in mentions if m.kind == "programme" and m.normal.sign == "bare"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("zh", "实施“汀兰计划”引进海外人才。入选汀兰的专家不多。", ("汀兰", "汀兰")),
        ("zh", "“汀兰计划”（TLP）引进海外人才。TLP不公开。", ("TLP", "tlp")),
        (
            "en",
            "Talent is recruited by the Weihang Plan. The site does not mention Weihang.",
            ("Weihang", "weihang"),
        ),
        ("en", "The Harbour Talents Programme (HTP) grew. HTP is new.", ("HTP", "htp")),
        ("ja", "「葦航計画」に応募した研究者。葦航は非公開だ。", ("葦航", "苇航")),
        ("ko", "‘웨이항 계획’은 해외 과학자를 유치한다. 웨이항은 비공개다.", ("웨이항", "웨이항")),
    ],
)
def test_said_again(language, text, name):
    """The whole name, its core and its initials count again in the same document."""
    assert name in bare(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "实施“汀兰计划”引进海外人才。汀兰江水清。"),
        ("zh", "实施“汀兰计划”引进海外人才。入选汀兰创投的企业。"),
        ("zh", "入选“百千人计划”的海外人才。入选百千人大会的专家。"),
        ("zh", "申报浙江人才计划。浙江、江苏的人才。"),
        ("en", "Talent is recruited by the Weihang Plan. Weihang University teaches. Weihangs fly."),
        ("en", "The Global Talents Plan for overseas experts. Global trade fell."),
        ("ja", "「葦航計画」に応募した研究者。葦航大学と新葦航社。"),
        ("ko", "‘웨이항 계획’은 해외 과학자를 유치한다. 웨이항대학교와 새웨이항."),
    ],
)
def test_longer_words_bodies_and_everyday_cores_are_not(language, text):
    """A core inside a longer word, in the name of a body, a place or an everyday word is no name."""
    assert bare(text, language) == []


def test_nothing_established_nothing_repeated():
    """Without a name that shows itself there are no bare names."""
    assert bare("Weihang is a town. Weihang has talent.", "en") == []
