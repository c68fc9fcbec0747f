"""Grounds that join names across scripts and spellings, and those that keep them apart."""

from __future__ import annotations

from aftername.records import (
    Amount,
    Anchor,
    BodyName,
    DocumentCard,
    Field,
    Header,
    Listing,
    Mention,
    ProgrammeName,
)
from aftername.stages.names import resolve


def name(document, start, written, *, key=None, head="", owner=None, sign="quoted"):
    core = (key or written).casefold()
    return Mention(
        "programme",
        Anchor(document, start, start + len(written), written),
        ProgrammeName(core, head, owner, None, sign),
    )


def body(document, start, written, code):
    return Mention(
        "body", Anchor(document, start, start + len(written), written), BodyName(code, code, "ministry")
    )


def money(document, start, written, low):
    return Mention("amount", Anchor(document, start, start + len(written), written), Amount(low, low, "CNY"))


def listing(*mentions):
    spans = tuple((m.anchor.start, m.anchor.end) for m in mentions)
    first = mentions[0].anchor
    return Mention("listing", Anchor(first.document, spans[0][0], spans[-1][1], "…"), Listing(spans))


def told(mentions, languages=None):
    documents = {m.anchor.document for m in mentions}
    cards = {
        one: DocumentCard(
            one,
            one,
            "",
            (one,),
            (languages or {}).get(one, "en"),
            1000,
            Header(published=Field("2020", None)),
        )
        for one in documents
    }
    programmes, _ = resolve(mentions, cards)
    return sorted(sorted(n.written for n in p.names) for p in programmes), {
        (g.kind, g.weight) for p in programmes for g in p.grounds
    }


def test_spellings_of_one_text_are_one_programme():
    """A translation that spells one name in three traditions, never side by side."""
    names, grounds = told(
        [
            name("d", 0, "Teiran"),
            name("d", 200, "Tinglan"),
            name("d", 400, "Jeongnan"),
            name("d", 600, "Weihang"),
        ]
    )
    assert names == [["Jeongnan", "Teiran", "Tinglan"], ["Weihang"]]
    assert {("reading", "strong"), ("same-text", "strong")} <= grounds


def test_spellings_side_by_side_are_two():
    """The same two names in a list are kept apart, and the list is told as the ground."""
    one, other = name("d", 0, "Teiran"), name("d", 11, "Tinglan")
    names, grounds = told([one, other, listing(one, other)])
    assert names == [["Teiran"], ["Tinglan"]]
    assert ("listed-together", "against") in grounds


def test_spellings_introduced_one_by_one_are_two():
    """A text that introduces each of two names means two things, though they sound alike."""
    names, _ = told([name("d", 0, "Teiran", sign="defined"), name("d", 300, "Tinglan", sign="defined")])
    assert names == [["Teiran"], ["Tinglan"]]


def test_reading_alone_never_joins_documents():
    """The same sound in two documents is a question, no answer."""
    names, _ = told([name("a", 0, "Tinglan"), name("b", 0, "汀兰", key="汀兰")], {"b": "zh"})
    assert names == [["Tinglan"], ["汀兰"]]


def test_reading_and_the_same_body_join_documents():
    """The office that runs it stands beside both names."""
    names, grounds = told(
        [
            name("a", 0, "Tinglan"), body("a", 20, "Ministry of Reeds", "x-reeds"),
            name("b", 0, "汀兰", key="汀兰"), body("b", 10, "苇部", "x-reeds"),
        ],
        {"b": "zh"},
    )  # fmt: skip
    assert names == [["Tinglan", "汀兰"]]
    assert ("same-frame", "strong") in grounds


def test_reading_and_the_same_sum_join_documents_but_another_sum_does_not():
    """Five million yuan beside both; three beside one."""
    one = [name("a", 0, "Tinglan"), money("a", 20, "5 million yuan", 5000000)]
    assert told([*one, name("b", 0, "汀兰", key="汀兰"), money("b", 9, "500万元", 5000000)], {"b": "zh"})[
        0
    ] == [["Tinglan", "汀兰"]]
    assert told([*one, name("b", 0, "汀兰", key="汀兰"), money("b", 9, "300万元", 3000000)], {"b": "zh"})[
        0
    ] == [
        ["Tinglan"],
        ["汀兰"],
    ]


def test_a_body_far_away_is_no_frame():
    """What stands a thousand characters off says nothing of the name."""
    mentions = [
        name("a", 0, "Tinglan"), body("a", 1000, "Ministry of Reeds", "x-reeds"),
        name("b", 0, "汀兰", key="汀兰"), body("b", 10, "苇部", "x-reeds"),
    ]  # fmt: skip
    assert told(mentions, {"b": "zh"})[0] == [["Tinglan"], ["汀兰"]]


def test_the_only_translation_joins_and_a_rival_prevents_it():
    """Thousand Sails is 千帆 where nothing else is; with a second English name of that meaning it stays open."""
    one = [name("a", 0, "千帆远航", key="千帆远航"), name("b", 0, "Thousand Sails Voyage")]
    assert told(one, {"a": "zh"})[0] == [["Thousand Sails Voyage", "千帆远航"]]
    rival = [*one, name("c", 0, "1,000 Sails Journey", key="1000 sails journey")]
    assert ["千帆远航"] in told(rival, {"a": "zh"})[0]


def test_different_owners_are_never_joined():
    """A city's Tinglan and a province's, though both read alike and share a sum."""
    mentions = [
        name("a", 0, "Tinglan", owner="Shenzhen"), money("a", 20, "5 million yuan", 5000000),
        name("b", 0, "汀兰", key="汀兰", owner="浙江省"), money("b", 9, "500万元", 5000000),
    ]  # fmt: skip
    assert told(mentions, {"b": "zh"})[0] == [["Tinglan"], ["汀兰"]]


def test_a_short_name_joins_the_long_one_of_its_text():
    """海优 beside 海外优秀青年引进计划 in one text; in another text it stays open."""
    long, short = "海外优秀青年引进", "海优"
    assert told([name("a", 0, long, key=long), name("a", 300, short, key=short)], {"a": "zh"})[0] == [
        [short, long]
    ]
    assert (
        len(told([name("a", 0, long, key=long), name("b", 300, short, key=short)], {"a": "zh", "b": "zh"})[0])
        == 2
    )
