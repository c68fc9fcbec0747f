"""Forms become groups by what grounds and persons say; chains break at their weakest, and what is torn stays open."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.records import Anchor, Ground, Mention, ProgrammeName
from aftername.stages.names.forms import gather
from aftername.stages.names.grouping import group
from aftername.stages.names.holding import bridges, sides
from aftername.stages.names.judging import Word
from aftername.stages.names.reasons.ground import Link

LETTERS = "汀澄雁鸿苇葭岚霁"


def pile_of(count, owners=()):
    """A pile of so many forms; a form's index is its letter's place among the letters, sorted."""
    mentions = []
    for place, letter in enumerate(sorted(LETTERS[:count])):
        owner = dict(owners).get(place)
        anchor = Anchor(f"d{place}", 0, 4, letter + "兰计划")
        mentions.append(
            Mention("programme", anchor, ProgrammeName(letter + "兰", "计划", owner, None, "quoted"))
        )
    pile = gather(mentions, {})
    assert [form.index for form in pile.forms] == list(range(count))
    return pile


def link(first, second, weight="explicit", kind="made-up"):
    """A ground between two forms."""
    anchor = Anchor(f"d{first}", 0, 4, "x")
    return Link(first, second, Ground(kind, weight, str(first), str(second), "because", (anchor,)))


def word(first, second, verdict):
    """A person's word on two forms."""
    weight = {"same": "explicit", "different": "against", "unsure": "weak"}[verdict]
    return Word(first, second, verdict, link(first, second, weight, "judgement").ground)


def parts(pile, links, words=()):
    """The groups as lists of forms, and the open pairs of forms."""
    groups, opens = group(pile, links, words)
    return [one.forms for one in groups], [(one.first, one.second) for one in opens]


def test_weights_merge_as_they_should():
    """One explicit ground merges; two strong of different kinds do; one strong or many weak ones do not."""
    pile = pile_of(2)
    assert parts(pile, [link(0, 1)]) == ([[0, 1]], [])
    assert parts(pile, [link(0, 1, "strong", "a"), link(0, 1, "strong", "b")]) == ([[0, 1]], [])
    assert parts(pile, [link(0, 1, "strong", "a"), link(0, 1, "strong", "a")]) == ([[0], [1]], [(0, 1)])
    weak = [link(0, 1, "weak", kind) for kind in "abcd"]
    assert parts(pile, weak) == ([[0], [1]], [(0, 1)])
    assert parts(pile, [link(0, 1, "against")]) == ([[0], [1]], [])


def test_strong_grounds_do_not_overrule_one_against():
    """Two strong grounds and one against leave the pair open, with both sides told."""
    links = [link(0, 1, "strong", "a"), link(0, 1, "strong", "b"), link(0, 1, "against", "c")]
    groups, (one,) = group(pile_of(2), links)
    assert [g.forms for g in groups] == [[0], [1]]
    assert [g.kind for g in one.grounds] == ["a", "b"]
    assert [g.kind for g in one.against] == ["c"]


def test_a_middle_torn_between_two_joins_neither():
    """A = B = C with A and C set against each other: B alone does not say whose it is, and both stay open."""
    links = [link(0, 1), link(1, 2), link(0, 2, "against")]
    assert parts(pile_of(3), links) == ([[0], [1], [2]], [(0, 1), (1, 2)])


def test_a_middle_more_firmly_held_to_one_joins_it():
    """Where the grounds for one side are firmer, only the other stays open."""
    links = [
        link(0, 1),
        link(1, 2, "strong", "a"),
        link(1, 2, "strong", "b"),
        link(0, 2, "against"),
    ]
    assert parts(pile_of(3), links) == ([[0, 1], [2]], [(1, 2)])


def test_a_longer_chain_breaks_where_it_is_weakest():
    """0 = 1 = 2 = 3 with 0 and 3 set against each other breaks at the least firm pair."""
    strong = [link(1, 2, "strong", "a"), link(1, 2, "strong", "b")]
    links = [link(0, 1), *strong, link(2, 3), link(0, 3, "against")]
    assert parts(pile_of(4), links) == ([[0, 1], [2, 3]], [(1, 2)])


def test_owners_keep_apart():
    """Names of two owners do not merge, directly or through a name nobody is named for."""
    pile = pile_of(3, [(0, "汀江省"), (2, "鹭洲省")])
    forms, opens = parts(pile, [link(0, 1), link(1, 2)])
    assert [0, 1, 2] not in forms
    assert len(opens) == 1
    assert parts(pile_of(2, [(0, "汀江省"), (1, "鹭洲省")]), [link(0, 1)]) == ([[0], [1]], [(0, 1)])


def test_a_person_goes_before_every_ground():
    """ "Same" merges across grounds against and owners; "different" parts what an explicit ground merges."""
    against = [link(0, 1, "against")]
    assert parts(pile_of(2), against, [word(0, 1, "same")]) == ([[0, 1]], [])
    owned = pile_of(2, [(0, "汀江省"), (1, "鹭洲省")])
    assert parts(owned, against, [word(0, 1, "same")]) == ([[0, 1]], [])
    assert parts(pile_of(2), [link(0, 1)], [word(0, 1, "different")]) == ([[0], [1]], [])


def test_unsure_keeps_the_question_open_and_marked():
    """What a person could not tell is not merged, is asked again, and is marked."""
    groups, (one,) = group(pile_of(2), [link(0, 1)], [word(0, 1, "unsure")])
    assert [g.forms for g in groups] == [[0], [1]]
    assert one.unsure
    assert "judgement" in {ground.kind for ground in one.grounds}
    groups, (one,) = group(pile_of(2), [], [word(0, 1, "unsure")])
    assert one.unsure
    _, (one,) = group(pile_of(2), [link(0, 1, "weak")])
    assert not one.unsure


def test_no_chain_joins_what_a_person_told_apart():
    """Explicit grounds all along a chain do not bring two names together that a person told apart."""
    chain = [link(one, one + 1) for one in range(5)]
    forms, _ = parts(pile_of(6), chain, [word(0, 5, "different")])
    assert not any(0 in group_ and 5 in group_ for group_ in forms)
    assert sum(map(len, forms)) == 6


def test_of_contradicting_words_the_later_holds():
    """Two words that cannot both hold beside a "different": the later "same" does."""
    words = [word(0, 1, "same"), word(0, 2, "different"), word(1, 2, "same")]
    assert parts(pile_of(3), [], words)[0] == [[0], [1, 2]]


def test_the_weakest_link_is_told():
    """The least firm pair that alone holds two parts together, and what would stand apart without it."""
    strong = [link(1, 2, "strong", "a"), link(1, 2, "strong", "b")]
    (one,), _ = group(pile_of(3), [link(0, 1), *strong])
    assert one.weakest is not None
    written = [form.written for form in pile_of(3).forms]
    assert (one.weakest.first, one.weakest.second) == (written[1], written[2])
    assert one.weakest.apart == (written[2],)
    assert {ground.kind for ground in one.weakest.grounds} == {"a", "b"}
    ring = [link(0, 1), link(1, 2), link(0, 2)]
    (whole,), _ = group(pile_of(3), ring)
    assert whole.weakest is None


@settings(max_examples=150)
@given(st.data())
def test_the_rules_hold_for_any_grounds_and_words(data):
    """Any links and words, in any order: told apart stays apart, each form is in one group, order is nothing."""
    count = 6
    pairs = list(combinations(range(count), 2))
    weights = st.sampled_from(["explicit", "strong", "weak", "against"])
    one_link = st.builds(
        lambda pair, weight, kind: link(*pair, weight, kind),
        st.sampled_from(pairs),
        weights,
        st.sampled_from("ab"),
    )
    links = data.draw(st.lists(one_link, max_size=12))
    said = data.draw(
        st.dictionaries(st.sampled_from(pairs), st.sampled_from(["same", "different", "unsure"]), max_size=3)
    )
    words = [word(*pair, verdict) for pair, verdict in said.items()]
    pile = pile_of(count)
    groups, opens = group(pile, links, words)
    assert sorted(form for one in groups for form in one.forms) == list(range(count))
    home = {form: place for place, one in enumerate(groups) for form in one.forms}
    for pair, verdict in said.items():
        if verdict != "same":
            assert home[pair[0]] != home[pair[1]]
    parted = "different" in said.values() or "unsure" in said.values()
    assert parted or all(home[a] == home[b] for a, b in said)
    for one in opens:
        verdict = said.get((min(one.first, one.second), max(one.first, one.second)))
        assert verdict != "different"
        assert verdict != "same" or parted
    shuffled = links[:]
    random.Random(1).shuffle(shuffled)
    assert [g.forms for g in group(pile, shuffled, words)[0]] == [g.forms for g in groups]


@settings(max_examples=200)
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), max_size=14))
def test_bridges_are_what_splits_a_graph(pairs):
    """A pair is a bridge exactly when its ends are no longer joined without it."""
    found = bridges(pairs)
    for pair in pairs:
        one, other = sides(pairs, pair)
        assert (pair in found) == (pair[1] not in one)
        assert pair in found or one == other
