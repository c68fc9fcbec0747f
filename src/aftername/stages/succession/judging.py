"""A person's words on edges, put on the edges that they are about.

A word is known by two names and a relation, not by documents, so that it holds when a case is read again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from aftername.records import Judgement, Programme, Succession
from aftername.records.succession import SuccessionVerdict
from aftername.stages.succession.against import CARRIES_ON
from aftername.stages.succession.rivals import with_rivals
from aftername.text.names import comparable

Key = tuple[str, str, str]
"""Earlier name, later name and relation, names in comparable form."""


def judgement(
    verdict: SuccessionVerdict, edge: Succession, because: str, author: str, time: str
) -> Judgement:
    """A person's word on an edge, under the main names of what it ties."""
    earlier, later = edge.earlier_name, edge.later_name
    keys = comparable(earlier), comparable(later)
    return Judgement(
        "succession", verdict, earlier, later, *keys, because, author, time, relation=edge.relation
    )


def judged(
    edges: Iterable[Succession],
    programmes: Mapping[str, Programme],
    judgements: Sequence[Judgement],
) -> tuple[Succession, ...]:
    """The edges, each with the word that holds for it; one nobody spoke of has none, whatever it had before. What is
    refused speaks no longer against its rivals.

    judgements: by number; of two on one edge the later holds. A word is about the edges between its names as main
    names; only where there is none, about those of programmes that bear the names among others. Where more papers make
    another relation of the two, in which one goes on in the other too, it is about that edge and says so.
    """
    given = tuple(edges)
    main: dict[Key, list[int]] = defaultdict(list)
    every: dict[Key, list[int]] = defaultdict(list)
    if judgements:
        for place, edge in enumerate(given):
            for key in _keys(edge, [edge.earlier_name], [edge.later_name]):
                main[key].append(place)
            for key in _keys(edge, names_of(edge.earlier, edge.earlier_name, programmes),
                             names_of(edge.later, edge.later_name, programmes)):  # fmt: skip
                every[key].append(place)
    words: dict[int, Judgement] = {}
    for one in judgements:
        key = (one.first_key, one.second_key, one.relation)
        pair = (one.first_key, one.second_key, _shape(one.relation))
        for place in main.get(key) or every.get(key) or main.get(pair) or every.get(pair, []):
            words[place] = one
    return with_rivals(_marked(edge, words.get(place)) for place, edge in enumerate(given))


def between(
    first: str, second: str, edges: Iterable[Succession], programmes: Mapping[str, Programme]
) -> tuple[Succession, ...]:
    """The edges that lead from one name to another, in any script form of either; side by side has no direction."""
    one, other = comparable(first), comparable(second)
    found: list[Succession] = []
    for edge in edges:
        earlier = set(map(comparable, names_of(edge.earlier, edge.earlier_name, programmes)))
        later = set(map(comparable, names_of(edge.later, edge.later_name, programmes)))
        turned = edge.relation == "sibling" and other in earlier and one in later
        if turned or (one in earlier and other in later):
            found.append(edge)
    return tuple(found)


def names_of(thing: str, name: str, programmes: Mapping[str, Programme]) -> list[str]:
    """Every name of a thing: of a programme all written forms, of a body or paper the one it has."""
    programme = programmes.get(thing)
    return [name] if programme is None else [name, *(one.written for one in programme.names)]


def _keys(edge: Succession, earlier: Sequence[str], later: Sequence[str]) -> set[Key]:
    pairs = list(product(set(map(comparable, earlier)), set(map(comparable, later))))
    if edge.relation == "sibling":  # which of the two comes first says nothing
        pairs += [(b, a) for a, b in pairs]
    return {(a, b, relation) for a, b in pairs for relation in (edge.relation, _shape(edge.relation))}


def _shape(relation: str) -> str:
    """One word for all relations in which the earlier thing goes on in the later one; of the others themselves."""
    return "goes on" if relation in CARRIES_ON else relation


def _marked(edge: Succession, word: Judgement | None) -> Succession:
    if word is None:
        return edge if edge.verdict is None else replace(edge, verdict=None, because="")
    told = "" if word.relation == edge.relation else f" as “{word.relation}”"
    because = f"{word.author} {word.verdict} it{told} on {word.time[:10]}: {word.because}"
    verdict: SuccessionVerdict = "refused" if word.verdict == "refused" else "confirmed"
    return replace(edge, verdict=verdict, because=because)
