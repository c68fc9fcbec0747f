"""Edges that sentences state: which way they point, what they rest on, and what makes none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from aftername.records import (
    Anchor,
    BodyName,
    CitedTitle,
    Claim,
    Date,
    DocumentCard,
    Field,
    Ground,
    Header,
    Mention,
    Name,
    Programme,
    Speaker,
)
from aftername.records.succession import thing_id
from aftername.stages import succession


def programme(key, first="2019", last="2022", grounds=()):
    anchor = Anchor("d0", 0, len(key), key)
    name = Name(key, key.casefold(), "en", "Latn", 1, 1, first, last, anchor)
    return Programme(key, key.casefold(), None, None, (name,), tuple(grounds), ("d0",), 1, first, last)


TINGLAN, WEIHANG, REED = programme("Tinglan"), programme("Weihang", "2021"), programme("Reed")
ALL = (TINGLAN, WEIHANG, REED)


def claim(
    subject, label, value, *, document="d1", hedge="states", spread="one", as_of="2021", fact="succession"
):
    """A claim whose value stands at 40 and holds the name of another programme."""
    at = Anchor(document, 40, 40 + len(value), value)
    passage = Anchor(document, 0, 90, "…")
    speaker = Speaker("document", "Notice 6")
    return Claim(
        subject.id,
        fact,
        label,
        value,
        None,
        passage,
        at,
        Anchor(document, 4, 11, subject.name),
        speaker,
        hedge,
        as_of,
        spread=spread,
    )


def find(claims, programmes, named):
    """The edges of a case that holds nothing but these claims."""
    pile = succession.Pile(
        claims,
        {one.id: one for one in programmes},
        {},
        {},
        {},
        lambda one: named.get(one, ()),
        lambda _: (),
        lambda _: "",
    )
    return succession.find(pile)


def places(*named):
    """Where the value of a claim names a programme."""
    return {document: (((40, 47), tuple(one.id for one in ones)),) for document, ones in named}


def test_a_suggested_tie_says_so_in_the_evidence():
    """The reason names what is less than certain; a statement in set words has none."""
    told = replace(claim(TINGLAN, "renamed", WEIHANG.name), note="the words suggest it")
    ((evidence,),) = (one.evidence for one in find([told], ALL, places(("d1", [WEIHANG]))))
    assert (evidence.grade, evidence.reason) == ("suggested", "the words suggest it")
    ((evidence,),) = (
        one.evidence
        for one in find([claim(TINGLAN, "renamed", WEIHANG.name)], ALL, places(("d1", [WEIHANG])))
    )
    assert (evidence.grade, evidence.reason) == ("explicit", "")


def test_an_end_in_the_sentence_of_a_succession_is_no_edge_of_its_own():
    """ "X ended and was followed by Y" is one edge; an end in another sentence is one too."""
    ended = claim(TINGLAN, "", "ended", fact="ended")
    followed = claim(TINGLAN, "succeeded by", WEIHANG.name)
    (edge,) = find([ended, followed], ALL, places(("d1", [WEIHANG])))
    assert edge.relation == "succeeded"
    elsewhere = replace(ended, passage=Anchor("d1", 200, 290, "…"))
    found = find([elsewhere, followed], ALL, places(("d1", [WEIHANG])))
    assert {one.relation for one in found} == {"succeeded", "ended"}


@pytest.mark.parametrize(
    ("subject", "label", "value", "earlier", "later", "relation"),
    [
        (TINGLAN, "renamed", WEIHANG, TINGLAN, WEIHANG, "renamed"),
        (WEIHANG, "formerly", TINGLAN, TINGLAN, WEIHANG, "renamed"),
        (WEIHANG, "succeeds", TINGLAN, TINGLAN, WEIHANG, "succeeded"),
        (TINGLAN, "succeeded by", WEIHANG, TINGLAN, WEIHANG, "succeeded"),
        (TINGLAN, "merged", WEIHANG, TINGLAN, WEIHANG, "merged"),
        (REED, "part of", WEIHANG, REED, WEIHANG, "part-of"),
        (WEIHANG, "has part", REED, REED, WEIHANG, "part-of"),
    ],
)
def test_each_wording_points_the_right_way(subject, label, value, earlier, later, relation):
    """The earlier programme comes first, whichever of the two the sentence is about."""
    (edge,) = find([claim(subject, label, value.name)], ALL, places(("d1", [value])))
    assert (edge.earlier, edge.later, edge.relation, edge.grade) == (
        earlier.id,
        later.id,
        relation,
        "explicit",
    )
    assert (edge.earlier_name, edge.later_name, edge.date, edge.documents) == (
        earlier.name,
        later.name,
        "2021",
        ("d1",),
    )
    (evidence,) = edge.evidence
    assert evidence.speaker.name == "Notice 6"
    assert evidence.anchors[0].quote == "…"


@pytest.mark.parametrize(
    ("subject", "label", "value", "earlier", "later", "relation"),
    [
        (TINGLAN, "restructured", WEIHANG, TINGLAN, WEIHANG, "restructured"),
        (WEIHANG, "restructured from", TINGLAN, TINGLAN, WEIHANG, "restructured"),
        (WEIHANG, "merged from", TINGLAN, TINGLAN, WEIHANG, "merged"),
        (WEIHANG, "split from", TINGLAN, TINGLAN, WEIHANG, "split"),
        (TINGLAN, "absorbed into", WEIHANG, TINGLAN, WEIHANG, "absorbed"),
        (WEIHANG, "absorbs", TINGLAN, TINGLAN, WEIHANG, "absorbed"),
        (WEIHANG, "version of", TINGLAN, TINGLAN, WEIHANG, "version-of"),
        (TINGLAN, "has version", WEIHANG, TINGLAN, WEIHANG, "version-of"),
    ],
)
def test_relations_are_kept_apart(subject, label, value, earlier, later, relation):
    """Rebuilt, merged, split, absorbed and revised are relations of their own."""
    (edge,) = find([claim(subject, label, value.name)], ALL, places(("d1", [value])))
    assert (edge.earlier, edge.later, edge.relation, edge.kind) == (
        earlier.id,
        later.id,
        relation,
        "programme",
    )


def test_side_by_side_is_one_edge_whichever_is_named_first():
    """Side by side has no direction: both orders are evidence for one edge, and for no succession."""
    told = [
        claim(TINGLAN, "alongside", "Weihang"),
        claim(WEIHANG, "alongside", "Tinglan", document="d2"),
    ]
    (edge,) = find(told, ALL, places(("d1", [WEIHANG]), ("d2", [TINGLAN])))
    assert (edge.relation, len(edge.evidence)) == ("sibling", 2)


def test_what_ended_leads_nowhere():
    """A programme that is said to have ended is an edge without a later end."""
    (edge,) = find([claim(TINGLAN, "", "2021", fact="ended")], ALL, {})
    assert (edge.earlier, edge.later, edge.relation, edge.later_name) == (TINGLAN.id, "", "ended", "")
    assert edge.evidence[0].wording == "ended"
    assert find([claim(TINGLAN, "", "2021", fact="ended", spread="undecided")], ALL, {}) == ()


def thing(label, subject, value, normals, document="d1"):
    """A claim about bodies or papers, with the mentions that stand at its anchors."""
    at, to = Anchor(document, 4, 4 + len(subject), subject), Anchor(document, 40, 40 + len(value), value)
    speaker = Speaker("document", "Notice 6")
    made = Claim(
        None,
        "succession",
        label,
        value,
        None,
        Anchor(document, 0, 90, "…"),
        to,
        at,
        speaker,
        "states",
        "2021",
    )
    kinds = [("title" if isinstance(one, CitedTitle) else "body") for one in normals]
    held = [Mention(kind, anchor, one) for kind, anchor, one in zip(kinds, (at, to), normals, strict=False)]
    return made, held


def find_things(*told):
    """The edges of a case that holds nothing but these claims about bodies and papers."""
    held = defaultdict(list)
    for made, mentions in told:
        held[made.document].extend(mentions)
    pile = succession.Pile(
        [made for made, _ in told],
        {},
        {},
        {},
        {},
        lambda _: (),
        lambda one: tuple(held[one]),
        lambda _: "",
    )
    return succession.find(pile)


def test_bodies_and_papers_have_edges_of_their_own():
    """They are known by their comparable names; the names shown are those that most evidence writes."""
    old, new = BodyName("汀兰局", None, "local"), BodyName("苇航局", "x-reed", "local")
    (edge,) = find_things(
        thing("succeeded by", "汀兰局", "苇航局", (old, new)),
        thing("succeeds", "苇航局", "汀兰局", (new, old), document="d2"),
    )
    assert (edge.kind, edge.relation) == ("body", "succeeded")
    assert (edge.earlier, edge.later) == (thing_id("body", "汀兰局"), thing_id("body", "x-reed"))
    assert (edge.earlier_name, edge.later_name, edge.documents) == ("汀兰局", "苇航局", ("d1", "d2"))
    paper = CitedTitle("汀兰办法")
    (ended,) = find_things(thing("ended", "汀兰办法", "汀兰办法", (paper, paper)))
    assert (ended.kind, ended.relation, ended.earlier_name) == ("document", "ended", "汀兰办法")
    assert (ended.later, ended.later_name) == ("", "")


def test_what_makes_no_edge_of_things():
    """A body and a paper, one body under two spellings, an anchor without a mention."""
    body, paper = BodyName("汀兰局", None, "local"), CitedTitle("苇航办法")
    assert find_things(thing("renamed", "汀兰局", "苇航办法", (body, paper))) == ()
    assert find_things(thing("renamed", "汀兰局", "汀蘭局", (body, body))) == ()
    assert find_things(thing("renamed", "汀兰局", "苇航局", (body,))) == ()


def test_what_makes_no_edge():
    """Another fact, a value that names nothing or may name several, an open subject, the programme itself, one unknown."""
    named = places(("d1", [WEIHANG]))
    assert find([claim(TINGLAN, "", "Weihang", fact="used-with")], ALL, named) == ()
    assert find([claim(TINGLAN, "continues", "a revamped programme")], ALL, {}) == ()
    assert find([claim(TINGLAN, "renamed", "Weihang")], ALL, places(("d1", [WEIHANG, REED]))) == ()
    assert find([claim(TINGLAN, "renamed", "Weihang", spread="undecided")], ALL, named) == ()
    assert find([claim(WEIHANG, "renamed", "Weihang")], ALL, named) == ()
    assert find([claim(TINGLAN, "renamed", "Weihang")], (TINGLAN,), named) == ()
    assert find([], ALL, {}) == ()


def test_statements_of_one_edge_stand_together_and_rivals_apart():
    """Two papers on one edge are one edge; another predecessor is an edge of its own."""
    edges = find(
        [
            claim(TINGLAN, "renamed", "Weihang", as_of="2022"),
            claim(TINGLAN, "renamed", "Weihang", document="d2", as_of="2021-04"),
            claim(REED, "renamed", "Weihang", document="d3"),
        ],
        ALL,
        places(("d1", [WEIHANG]), ("d2", [WEIHANG]), ("d3", [WEIHANG])),
    )
    by = {edge.earlier_name: edge for edge in edges}
    assert set(by) == {"Tinglan", "Reed"}
    assert (by["Tinglan"].documents, by["Tinglan"].date) == (("d1", "d2"), "2021-04")
    assert [one.document for one in by["Tinglan"].evidence] == ["d2", "d1"]


def test_what_speaks_against_is_said():
    """A denial alone, a plan alone, a list of both, a later name that is older: each is told, none hides the edge."""
    named = places(("d1", [WEIHANG]))
    (denied,) = find([claim(TINGLAN, "renamed", "Weihang", hedge="denies")], ALL, named)
    assert denied.denied
    assert "a statement denies it: Notice 6" in denied.against
    (planned,) = find([claim(TINGLAN, "renamed", "Weihang", hedge="plans")], ALL, named)
    assert not planned.denied
    assert any("planned" in told for told in planned.against)
    ground = Ground("listed-together", "against", "Tinglan", "Weihang", "…")
    listed = programme("Tinglan", grounds=[ground])
    (side,) = find([claim(listed, "renamed", "Weihang")], (listed, WEIHANG), named)
    assert any("side by side" in told for told in side.against)
    old = programme("Weihang", "2015")
    (older,) = find([claim(TINGLAN, "renamed", "Weihang")], (TINGLAN, old), places(("d1", [old])))
    assert any("before the first" in told for told in older.against)
    (plain,) = find([claim(TINGLAN, "renamed", "Weihang")], ALL, named)
    assert plain.against == ()


def test_one_edge_for_two_whatever_statements_call_it():
    """Renamed in one paper, succeeded in another, merged in a third: one edge with the most telling relation."""
    told = [
        claim(TINGLAN, "succeeded by", "Weihang", as_of="2020"),
        claim(TINGLAN, "renamed", "Weihang", document="d2", as_of="2022"),
        claim(TINGLAN, "merged", "Weihang", document="d3"),
        claim(REED, "absorbed into", "Weihang", document="d4"),
        claim(REED, "succeeded by", "Weihang", document="d4"),
    ]
    at = places(*((document, [WEIHANG]) for document in ("d1", "d2", "d3", "d4")))
    by = {edge.earlier_name: edge for edge in find(told, ALL, at)}
    assert (by["Tinglan"].relation, by["Tinglan"].date, len(by["Tinglan"].evidence)) == ("renamed", "2020", 3)
    assert "statements also call it: merged, succeeded" in by["Tinglan"].against
    assert (by["Reed"].relation, by["Reed"].against) == ("absorbed", ("statements also call it: succeeded",))


def test_a_denial_speaks_against_the_stated_edge_whatever_it_is_read_as():
    """One says renamed, a spokesman says it is no successor: one edge, and who denies it; the part is left alone."""
    told = [
        claim(TINGLAN, "renamed", "Weihang"),
        claim(TINGLAN, "succeeded by", "Weihang", document="d2", hedge="denies"),
        claim(TINGLAN, "part of", "Weihang", document="d3"),
    ]
    at = places(("d1", [WEIHANG]), ("d2", [WEIHANG]), ("d3", [WEIHANG]))
    by = {edge.relation: edge for edge in find(told, ALL, at)}
    assert set(by) == {"renamed", "part-of"}
    assert by["renamed"].against == ("a statement denies it, read as “succeeded”: Notice 6",)
    assert [one.hedge for one in by["renamed"].evidence] == ["states", "denies"]
    assert (by["renamed"].denied, by["part-of"].against) == (False, ())


def test_a_plan_or_denial_does_not_name_the_relation():
    """Planned as a renaming, stated as a succession: what is stated names it; a plan alone names itself."""
    told = [
        claim(TINGLAN, "renamed", "Weihang", hedge="plans", as_of="2019"),
        claim(TINGLAN, "succeeded by", "Weihang", document="d2", as_of="2021"),
        claim(REED, "renamed", "Weihang", document="d3", hedge="plans"),
    ]
    at = places(("d1", [WEIHANG]), ("d2", [WEIHANG]), ("d3", [WEIHANG]))
    by = {edge.earlier_name: edge for edge in find(told, ALL, at)}
    assert (by["Tinglan"].relation, by["Tinglan"].planned, by["Tinglan"].date) == ("succeeded", False, "2021")
    assert (by["Reed"].relation, by["Reed"].planned) == ("renamed", True)


@pytest.mark.parametrize(("hedge", "speaks"), [("states", True), ("denies", False), ("plans", False)])
def test_what_is_only_denied_or_planned_is_no_rival(hedge, speaks):
    """Two predecessors, one of them denied or only planned: it does not speak against the other."""
    told = [
        claim(TINGLAN, "renamed", "Weihang"),
        claim(REED, "renamed", "Weihang", document="d2", hedge=hedge),
    ]
    by = {one.earlier_name: one for one in find(told, ALL, places(("d1", [WEIHANG]), ("d2", [WEIHANG])))}
    assert ("the later one may as well come from Reed" in by["Tinglan"].against) == speaks
    assert "the later one may as well come from Tinglan" in by["Reed"].against


@pytest.mark.parametrize(
    ("text", "label", "as_of", "press", "change"),
    [
        ("The Tinglan was renamed the Weihang.", "renamed", "2024-06-04", True, None),
        ("June 4, 2024 - The Tinglan was renamed the Weihang.", "renamed", "2024-06-04", True, None),
        ("On June 4, 2024 the Tinglan is renamed the Weihang.", "renamed", "2024-06-04", False, "2024-06-04"),
        ("The Tinglan was renamed the Weihang in 2021.", "renamed", "2021", True, "2021"),
        ("The Tinglan was renamed the Weihang, it said on Monday.", "renamed", "2024-06-03", True, None),
        ("In 2023 the Weihang, formerly known as the Tinglan, paid.", "formerly", "2023", True, None),
        ("The Weihang was renamed in 2023 from the Tinglan.", "formerly", "2023", True, "2023"),
        ("2023年，“Weihang”（原“Tinglan”）继续申报。", "formerly", "2023", False, None),
        ("On 2023年 the Weihang, the successor to the Tinglan, paid.", "succeeds", "2023", True, None),
        ("In 2023 the Weihang, quietly, succeeded the Tinglan.", "succeeds", "2021", True, "2021"),
        ("2023年，由“Tinglan”更名为“Weihang”。", "formerly", "2023", False, "2023"),
    ],
)
def test_a_date_is_that_of_the_change_or_of_the_saying(text, label, as_of, press, change):
    """Only a date that the sentence gives for the change dates it; the day of a report says when it was said."""
    subject, other = (WEIHANG, TINGLAN) if label in ("formerly", "succeeds") else (TINGLAN, WEIHANG)
    start = text.index(other.name)
    told = replace(
        claim(subject, label, other.name, as_of=as_of),
        passage=Anchor("d1", 0, len(text), text),
        value_anchor=Anchor("d1", start, start + 7, other.name),
    )
    dates = [
        Mention("date", Anchor("d1", at, at + len(words), words), Date(iso, "day"))
        for words, iso in (("June 4, 2024", "2024-06-04"), ("2021", "2021"), ("Monday", "2024-06-03"), ("2023年", "2023"))
        if (at := text.find(words)) >= 0
    ]  # fmt: skip
    level = Field("press", None) if press else None
    card = DocumentCard("d1", "f", "", (), "en", 99, Header(published=Field("2024-06-04", None), level=level))
    pile = succession.Pile(
        [told],
        {one.id: one for one in ALL},
        {"d1": card},
        {},
        {},
        lambda _: (((start, start + 7), (other.id,)),),
        lambda _: dates,
        lambda _: text,
    )
    (edge,) = succession.find(pile)
    assert (edge.date, edge.said, edge.evidence[0].as_of) == (change, "2024-06-04", as_of)


def test_a_sentence_without_the_later_name_supports_the_edge_of_its_text():
    """ "It goes on as part of a revamped plan" is evidence where the same text names one later programme, and only one."""
    named = places(("d1", [WEIHANG]))
    vague = replace(
        claim(TINGLAN, "continues", "a revamped plan"), value_anchor=Anchor("d1", 60, 75, "a revamped plan")
    )
    (edge,) = find([claim(TINGLAN, "renamed", "Weihang"), vague], ALL, named)
    assert [one.wording for one in edge.evidence] == ["renamed", "continues"]
    assert "names no later programme" in edge.evidence[1].reason
    other = claim(TINGLAN, "succeeded by", "Reed", document="d1")
    other = replace(other, value_anchor=Anchor("d1", 80, 84, "Reed"))
    both = {"d1": (*named["d1"], ((80, 84), (REED.id,)))}
    edges = find([claim(TINGLAN, "renamed", "Weihang"), other, vague], ALL, both)
    assert sorted(len(one.evidence) for one in edges) == [1, 1]
    assert find([vague], ALL, named) == ()
