"""A person's words on edges: which edges they are about, and that nothing else changes."""

from __future__ import annotations

from dataclasses import replace

from aftername.records import Anchor, Evidence, Name, Programme, Speaker, Succession
from aftername.stages.succession.judging import between, judged, judgement

DAY = "2026-01-02T03:04:05+00:00"


def programme(*written, owner=None):
    """A programme whose main name is the first."""
    names = tuple(
        Name(one, one, "zh", "Hans", 1, 1, None, None, Anchor("d", 0, len(one), one)) for one in written
    )
    return Programme(written[0], written[0], owner, None, names, (), ("d",), 1, None, None)


REED, HERON, GULL = programme("汀兰计划", "Reed Plan"), programme("苇航计划"), programme("鸥翔计划")
ALL = {one.id: one for one in (REED, HERON, GULL)}


def edge(earlier, later, relation="renamed"):
    anchor = Anchor("d", 0, 4, "text")
    evidence = Evidence(
        "explicit", "renamed", "states", Speaker("document", "Notice 6"), "2021", "c", (anchor,)
    )
    return Succession(
        earlier.id, later.id, earlier.name, later.name, relation, "explicit", "2021", False, (evidence,), (), ("d",)
    )  # fmt: skip


def test_a_word_marks_its_edge_and_no_other():
    """The edge bears verdict and reason, with who said it and when; the rival edge has no word."""
    one, rival = edge(REED, HERON), edge(GULL, HERON)
    word = judgement("refused", one, "two budgets", "Rin", DAY)
    marked = judged((one, rival), ALL, (word,))
    assert (marked[0].verdict, marked[0].because) == ("refused", "Rin refused it on 2026-01-02: two budgets")
    assert (marked[1].verdict, marked[1].because) == (None, "")


def test_a_refused_edge_speaks_against_no_other():
    """While both stand each is told of the other; once one is refused only it is; taken back, both again."""
    edges = edge(REED, HERON), edge(GULL, HERON)
    gull, reed = (f"the later one may as well come from {one.name}" for one in (GULL, REED))
    both = judged(edges, ALL, ())
    assert [one.against for one in both] == [(gull,), (reed,)]
    word = judgement("refused", edges[0], "two budgets", "Rin", DAY)
    assert [one.against for one in judged(both, ALL, (word,))] == [(gull,), ()]
    confirmed = judgement("confirmed", edges[0], "a letter", "Rin", DAY)
    assert [one.against for one in judged(both, ALL, (confirmed,))] == [(gull,), (reed,)]
    assert judged(judged(both, ALL, (word,)), ALL, ()) == both


def test_a_word_follows_the_pair_when_more_papers_call_it_otherwise():
    """Refused as a succession; later papers say renamed, and one edge holds both: the word holds, and says of what."""
    word = judgement("refused", edge(REED, HERON, "succeeded"), "two budgets", "Rin", DAY)
    (one,) = judged((edge(REED, HERON),), ALL, (word,))
    assert one.verdict == "refused"
    assert one.because == "Rin refused it as “succeeded” on 2026-01-02: two budgets"
    assert judged((edge(REED, HERON, "part-of"),), ALL, (word,))[0].verdict is None


def test_another_relation_is_another_edge():
    """A word on a renaming says nothing of a merger of the same two."""
    one, merger = edge(REED, HERON), edge(REED, HERON, "merged")
    word = judgement("confirmed", one, "x", "Rin", DAY)
    assert [e.verdict for e in judged((merger, one), ALL, (word,))] == [None, "confirmed"]


def test_the_last_word_holds_and_without_words_nothing_is_left():
    """Two words: the later; none: edges that were marked are not any more."""
    one = edge(REED, HERON)
    words = (judgement("refused", one, "x", "Rin", DAY), judgement("confirmed", one, "y", "Ada", DAY))
    marked = judged((one,), ALL, words)
    assert marked[0].verdict == "confirmed"
    assert judged(marked, ALL, ()) == (one,)


def test_a_word_follows_the_name_when_another_name_becomes_the_main_one():
    """More papers in English make "Reed Plan" the main name; the word on 汀蘭計劃 still finds the edge."""
    word = judgement("refused", edge(programme("汀蘭計劃"), HERON), "x", "Rin", DAY)
    renamed = programme("Reed Plan", "汀兰计划")
    held = {one.id: one for one in (renamed, HERON)}
    assert judged((edge(renamed, HERON),), held, (word,))[0].verdict == "refused"


def test_main_names_go_before_names_among_others():
    """Another programme that is also called so is not meant where one has it for its main name."""
    other = programme("雁归计划", "汀兰计划")
    held = {**ALL, other.id: other}
    word = judgement("refused", edge(REED, HERON), "x", "Rin", DAY)
    marked = judged((edge(REED, HERON), edge(other, HERON)), held, (word,))
    assert [one.verdict for one in marked] == ["refused", None]


def test_siblings_are_the_same_either_way_round():
    """Which of two siblings stands first says nothing; of a renaming it says all."""
    for relation, found in (("sibling", "refused"), ("renamed", None)):
        word = judgement("refused", edge(REED, HERON, relation), "x", "Rin", DAY)
        (one,) = judged((edge(HERON, REED, relation),), ALL, (word,))
        assert one.verdict == found


def test_bodies_and_what_ended_are_known_by_their_one_name():
    """A body has no record of names; an end has no later one."""
    body = replace(edge(REED, HERON), earlier="x1", later="", earlier_name="人才局", later_name="", kind="body",
                   relation="ended")  # fmt: skip
    word = judgement("confirmed", body, "x", "Rin", DAY)
    assert (word.second, word.second_key) == ("", "")
    assert judged((body,), ALL, (word,))[0].verdict == "confirmed"


def test_two_names_tell_an_edge_in_any_script_the_earlier_first():
    """As asked from earlier to later; the other way round only side by side, which has no direction."""
    there, back = edge(REED, HERON), edge(HERON, REED)
    assert between("reed plan", "葦航計劃", (there, back), ALL) == (there,)
    assert between("葦航計劃", "reed plan", (there,), ALL) == ()
    side = edge(REED, HERON, "sibling")
    assert between("葦航計劃", "reed plan", (side,), ALL) == (side,)
    assert between("鸥翔计划", "葦航計劃", (there, back), ALL) == ()
