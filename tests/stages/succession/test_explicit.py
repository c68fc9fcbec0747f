"""Edges that sentences state: which way they point, what they rest on, and what makes none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import pytest

from aftername.records import Anchor, BodyName, CitedTitle, Claim, Ground, Mention, Name, Programme, Speaker
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
    assert evidence.reason == "the words suggest it"
    ((evidence,),) = (
        one.evidence
        for one in find([claim(TINGLAN, "renamed", WEIHANG.name)], ALL, places(("d1", [WEIHANG])))
    )
    assert evidence.reason == ""


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
    assert "a statement denies it" in denied.against
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
