"""Written forms of one name are one programme, with the reasons; namesakes of other owners stay apart."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.records import DocumentCard, Field, Header, Mention
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.names import KINDS, resolve


def resolved(*texts: str):
    """Programmes and belongings of some made-up texts, one document each, dated one year after another."""
    mentions: list[Mention] = []
    cards = {}
    for number, text in enumerate(texts):
        document = as_document(text)
        id_ = f"{number:016x}"
        header = Header(published=Field(f"{2015 + number}", None))
        cards[id_] = DocumentCard(
            id_, "f" * 64, str(number), (f"{number}.txt",), document.language, len(text), header
        )
        for mention in mentions_in(document):
            if mention.kind in KINDS:
                a = mention.anchor
                anchor = type(a)(id_, a.start, a.end, a.quote, a.page, a.found)
                mentions.append(Mention(mention.kind, anchor, mention.normal))
    return resolve(mentions, cards)


HANS = "青岚省组织实施“汀兰计划”，引进海外高层次人才，入选者给予科研经费。"
HANT = "青嵐省組織實施「汀蘭計劃」，引進海外高層次人才，入選者給予科研經費。"


def test_script_variants_are_one_programme():
    """Simplified and traditional forms are one programme; the reason is told with its passages."""
    programmes, belongings = resolved(HANS, HANT, HANS + "再次申报“汀兰计划”的人才。")
    one = next(p for p in programmes if "汀兰" in p.name)
    assert {name.written for name in one.names} >= {"汀兰计划", "汀蘭計劃"}
    assert one.name == "汀兰计划"
    assert len(one.documents) == 3
    assert (one.first, one.last) == ("2015", "2017")
    assert any(ground.kind == "script-variant" and ground.anchors for ground in one.grounds) or any(
        "script" in ground.reason or "characters" in ground.reason for ground in one.grounds
    )
    assert {b.document for b in belongings if b.programme == one.id} == set(one.documents)


def test_a_definition_joins_two_names():
    """What a text calls by a short name is one with the long one."""
    programmes, _ = resolved(
        "青岚省海外研究人才集聚工程（以下简称“汀兰计划”）引进海外高层次人才，给予科研经费。"
    )
    together = [
        p for p in programmes if {"汀兰计划", "青岚省海外研究人才集聚工程"} <= {n.written for n in p.names}
    ]
    assert len(together) == 1
    assert any(ground.weight == "explicit" for ground in together[0].grounds)


def test_different_names_stay_apart():
    """Two names side by side are two programmes."""
    programmes, _ = resolved("青岚省组织实施“汀兰计划”和“苇航计划”，引进海外高层次人才，给予科研经费。")
    assert len([p for p in programmes if "汀兰" in p.name or "苇航" in p.name]) == 2


def test_nothing_gives_nothing():
    """No mentions, no programmes."""
    assert resolve([], {}) == ((), ())


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_mentions_does_not_matter(order):
    """Mentions in any order give the same programmes."""
    whole = resolved(HANS, HANT)
    assert resolved(HANS, HANT)[::1] == whole
    assert list(whole[0]) == sorted(whole[0], key=lambda p: p.id)
