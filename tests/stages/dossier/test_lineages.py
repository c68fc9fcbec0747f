"""Lineages: what hangs together, in which order, what leaves them, and that nothing is chosen silently."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.origin_counts import Roots
from aftername.records import (
    Anchor,
    DocumentCard,
    Evidence,
    Field,
    Header,
    LevelSpan,
    Name,
    Origin,
    Programme,
    Speaker,
    Succession,
)
from aftername.stages.dossier.lineages import lineages


def card(key, level=None, date=None):
    fields = {"level": level, "published": date}
    header = Header(
        **{name: Field(value, None, "said by the test") for name, value in fields.items() if value}
    )
    return DocumentCard(key, key, "", (f"{key}.txt",), "en", 9, header)


def programme(name, first=None, last=None, documents=("d",)):
    told = Name(name, name.casefold(), "en", "Latn", 1, 1, first, last, Anchor("d", 0, len(name), name))
    return Programme(name, name.casefold(), None, None, (told,), (), tuple(documents), 1, first, last)


def edge(earlier, later, relation="renamed", date="2020", **more):
    anchor = Anchor("d", 0, 4, "text")
    evidence = Evidence("explicit", relation, "states", Speaker("document", "Notice"), date, "c", (anchor,))
    ends = (earlier.id, later.id if later else "", earlier.name, later.name if later else "")
    made = Succession(*ends, relation, "explicit", date, False, (evidence,), (), ("d",))
    return replace(made, **more)


ALDER, BIRCH, CEDAR, DATE = (programme(name) for name in ("Alder", "Birch", "Cedar", "Date"))


def laid(edges, programmes=(), cards=(), family=()):
    return lineages(edges, programmes, cards, Roots([Origin(family, None, "")] if family else ()))


def names(lineage):
    return [row.name for row in lineage.rows]


def test_a_chain_comes_in_the_order_of_time():
    """Earlier before later, whatever order the edges come in."""
    edges = [edge(BIRCH, CEDAR, date="2021"), edge(ALDER, BIRCH, date="2019"), edge(CEDAR, DATE, date="2023")]
    (one,) = laid(edges)
    assert names(one) == ["Alder", "Birch", "Cedar", "Date"]
    assert [(e.earlier, e.later) for e in one.edges] == [(0, 1), (1, 2), (2, 3)]
    assert laid(edges[::-1]) == (one,)
    assert {(e.before, e.after) for e in one.edges} == {(1, 1)}


def test_three_rival_predecessors_all_stand():
    """None of three is chosen; each says it is one of three."""
    (one,) = laid([edge(ALDER, DATE), edge(BIRCH, DATE, "succeeded"), edge(CEDAR, DATE)])
    assert sorted(names(one)[:3]) == ["Alder", "Birch", "Cedar"]
    assert [e.before for e in one.edges] == [3, 3, 3]


def test_a_merger_or_a_split_contradicts_nobody():
    """Several merged into one, and one split into several, are no rivals; nor is what stands further off."""
    (merged,) = laid([edge(ALDER, DATE, "merged"), edge(BIRCH, DATE, "merged")])
    assert [e.before for e in merged.edges] == [1, 1]
    (split,) = laid([edge(ALDER, BIRCH, "split"), edge(ALDER, CEDAR, "split")])
    assert [e.after for e in split.edges] == [1, 1]
    (chain,) = laid([edge(ALDER, BIRCH), edge(BIRCH, CEDAR), edge(ALDER, CEDAR, "succeeded")])
    assert {(e.before, e.after) for e in chain.edges} == {(1, 1)}


def test_refused_leaves_the_lineage_and_denied_is_marked():
    """What only a refused edge ties falls apart; where others tie it, the refused edge stands apart."""
    refused = edge(ALDER, BIRCH, verdict="refused", because="Rin refused it")
    assert laid([refused]) == ()
    (one,) = laid([refused, edge(ALDER, BIRCH, "succeeded"), edge(BIRCH, CEDAR, denied=True)])
    assert [e.standing for e in one.edges] == ["stated", "denied"]
    assert [e.edge for e in one.refused] == [refused]
    (two,) = laid([refused, edge(BIRCH, CEDAR, planned=True)])
    assert (names(two), two.edges[0].standing, two.refused) == (["Birch", "Cedar"], "planned", ())


def test_a_denied_edge_is_no_rival():
    """A denial, or a plan alone, does not stand against what others state."""
    for standing in ("denied", "planned"):
        (one,) = laid([edge(ALDER, CEDAR), edge(BIRCH, CEDAR, **{standing: True})])
        assert [e.before for e in one.edges] == [1, 1]
    (two,) = laid([edge(ALDER, CEDAR), edge(BIRCH, CEDAR)])
    assert [e.before for e in two.edges] == [2, 2]


def test_parts_and_siblings_stand_beside_and_make_no_chain():
    """They are rows of their own behind the chain; alone they are no lineage."""
    assert laid([edge(ALDER, BIRCH, "part-of"), edge(CEDAR, DATE, "sibling")]) == ()
    (one,) = laid([edge(ALDER, BIRCH), edge(CEDAR, ALDER, "part-of"), edge(ALDER, BIRCH, "sibling")])
    assert names(one) == ["Alder", "Birch", "Cedar"]
    assert [row.beside for row in one.rows] == [False, False, True]
    assert sorted(e.edge.relation for e in one.beside) == ["part-of", "sibling"]
    assert len(one.edges) == 1


def test_what_ended_alone_is_a_lineage():
    """No later one is named."""
    (one,) = laid([edge(ALDER, None, "ended")])
    assert names(one) == ["Alder"]
    assert one.edges[0].later is None


def test_a_circle_is_cut_at_its_oldest():
    """Each said to be renamed into the other: both stand, the older first."""
    old = programme("Zelkova", "2015", documents=("old",))
    new = programme("Alder", "2020", documents=("new",))
    cards = [card("old", "central", "2015"), card("new", "central", "2020")]
    (one,) = laid([edge(old, new), edge(new, old)], [old, new], cards)
    assert names(one) == ["Zelkova", "Alder"]
    assert len(one.edges) == 2


def test_spans_are_first_and_last_mention_by_level():
    """Central first, not stated last; undated documents count and give no date."""
    held = [
        card("a", "press", "2021-05"), card("b", "press", "2019"), card("c", "central", "2020-01-02"), card("e"),
        card("f", "provincial"),
    ]  # fmt: skip
    tree = programme("Alder", "2019", "2021", documents=("a", "b", "c", "e", "f"))
    (one,) = laid([edge(tree, BIRCH)], [tree, BIRCH], held)
    row = next(row for row in one.rows if row.name == "Alder")
    assert row.spans == (
        LevelSpan("central", "2020-01-02", "2020-01-02", 1),
        LevelSpan("provincial", None, None, 1),
        LevelSpan("press", "2019", "2021-05", 2),
        LevelSpan(None, None, None, 1),
    )
    assert (row.first, row.last, row.documents) == ("2019", "2021-05", 5)


def test_kinds_stand_apart_and_origins_are_counted():
    """Programmes before bodies; documents of one origin count once."""
    body = replace(
        edge(ALDER, BIRCH), earlier="b1", later="b2", kind="body", evidence=(), documents=("x", "y")
    )
    first, second = laid([body, edge(CEDAR, DATE)], family=("x", "y"))
    assert (first.kind, second.kind) == ("programme", "body")
    assert (second.edges[0].origins, second.rows[0].spans, second.rows[0].documents) == (1, (), 2)


TREES = [programme(name) for name in "ABCDEF"]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 5), st.integers(0, 5), st.sampled_from(["renamed", "merged", "part-of", "ended", "sibling"]),
            st.booleans(),
        ),
        max_size=12,
    )
)  # fmt: skip
def test_every_edge_stands_once_or_has_no_lineage(told):
    """No edge of a chain is lost or told twice, whatever hangs together; rows are told once."""
    edges = {
        one.id: one
        for a, b, relation, refused in told
        for one in [
            edge(TREES[a], None if relation == "ended" else TREES[b], relation,
                 verdict="refused" if refused else None)
        ]
    }  # fmt: skip
    found = laid(edges.values())
    drawn = [e.edge.id for one in found for e in one.edges]
    wanted = [e.id for e in edges.values() if e.relation not in ("part-of", "sibling") and not e.verdict]
    assert sorted(drawn) == sorted(wanted)
    for one in found:
        things = [row.thing for row in one.rows]
        assert len(things) == len(set(things))
        for e in one.every:
            assert things[e.earlier] == e.edge.earlier
            assert (e.later is None) == (e.edge.later == "")
            assert e.later is None or things[e.later] == e.edge.later


@pytest.mark.parametrize("count", [400])
def test_a_long_chain_is_laid_out_quickly(count):
    """A chain of hundreds is no trouble."""
    trees = [programme(f"T{n:04}") for n in range(count)]
    (one,) = laid([edge(a, b) for a, b in pairwise(trees)])
    assert names(one) == [tree.name for tree in trees]
