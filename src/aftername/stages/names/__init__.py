"""Mention -> Programme: which names in a case are names of one programme, with the reason for each.

Names that differ only in quotes, width, case, script forms, head or owner make one form (forms.py). Grounds
link forms or set them against one another (grounds/); grouping.py merges what they allow; acceptance.py
drops what too little speaks for; telling.py makes the records. Wordings that point to a set of programmes
(国家级人才项目) name none and belong to none here. What a person said (judging.py) goes before all grounds.

To add a reason: copy reasons/definitions.py, list it in reasons/__init__.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from aftername.records import (
    Belonging,
    DocumentCard,
    Ground,
    Judgement,
    Mention,
    Programme,
    Question,
)
from aftername.stage import Stage
from aftername.stages.names.acceptance import accepted
from aftername.stages.names.forms import Pile, gather
from aftername.stages.names.grouping import Group, Open, group
from aftername.stages.names.judging import apply, contradicted, judgement
from aftername.stages.names.programme_records import tell
from aftername.stages.names.reasons import RULES

__all__ = ["KINDS", "STAGE", "contradicted", "judgement", "resolve", "settle"]

KINDS: tuple[str, ...] = ("programme", "definition", "listing", "body", "amount", "count", "document-number")
"""The kinds of mention that `resolve` takes."""


def resolve(
    mentions: Iterable[Mention], cards: Mapping[str, DocumentCard], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Programme, ...], tuple[Belonging, ...]]:
    """The programmes of a case, and which mentions name them: the first two of `settle`."""
    programmes, belongings, _ = settle(mentions, cards, judgements)
    return programmes, belongings


def settle(
    mentions: Iterable[Mention], cards: Mapping[str, DocumentCard], judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Programme, ...], tuple[Belonging, ...], tuple[Question, ...]]:
    """The programmes of a case, which mentions name them, and the pairs of names that stay open.

    mentions: of KINDS, in any order. cards: every document of the case, by id; a document without a card
    counts as undated. judgements: what persons said and hold to, by number; it goes before every ground.
    Returns programmes sorted by id, belongings sorted by document and place (a mention that stays ambiguous
    belongs to several programmes), and questions, those that would change most first. All empty when nothing
    is named.
    """
    pile = gather(mentions, cards)
    links, words = apply(pile, judgements)
    links.extend(link for rule in RULES for link in rule.find(pile))
    groups, opens = group(pile, links, words)
    verdicts = accepted(pile, [one.forms for one in groups])
    told: dict[int, Programme] = {}
    belongings: dict[tuple[str, int, int, str], Belonging] = {}
    taken: set[tuple[str, str | None]] = set()
    for place, (one, verdict) in enumerate(zip(groups, verdicts, strict=True)):
        if not verdict and not one.judged:
            continue
        programme = tell(pile, one.forms, one.grounds)
        programme = told[place] = _distinct(replace(programme, weakest=one.weakest), taken)
        for form in one.forms:
            for mention in pile.forms[form].mentions:
                a = mention.anchor
                belongings[a.document, a.start, a.end, programme.id] = Belonging(
                    mention.id, programme.id, a.document, a.start, a.end
                )
    return (
        tuple(sorted(told.values(), key=lambda programme: programme.id)),
        tuple(belongings[key] for key in sorted(belongings)),
        _questions(pile, groups, opens, told),
    )


def _questions(
    pile: Pile, groups: Sequence[Group], opens: Sequence[Open], told: Mapping[int, Programme]
) -> tuple[Question, ...]:
    """The open pairs of what is taken for programmes, most consequential first."""
    made: list[Question] = []
    for one in opens:
        left, right = one.groups
        if left not in told or right not in told:
            continue
        first, second = told[left], told[right]
        smaller = min(first, second, key=lambda p: (len(p.documents), p.mentions, p.id))
        made.append(
            Question(
                pile.forms[one.first].written,
                pile.forms[one.second].written,
                (first.id, second.id),
                _once(one.grounds),
                _once(one.against),
                len(smaller.documents),
                smaller.mentions,
                one.unsure,
            )
        )
    made.sort(key=lambda q: (-q.documents, -q.mentions, q.first, q.second, q.programmes))
    return tuple(made)


def _once(grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    """Grounds without those that say the same of the same names again."""
    return tuple({(g.weight, g.kind, g.first, g.second): g for g in reversed(grounds)}.values())[::-1]


def _distinct(programme: Programme, taken: set[tuple[str, str | None]]) -> Programme:
    """The programme under a key no other has: two that share key and owner are told apart by number."""
    key, number = programme.key, 1
    while (programme.key, programme.owner) in taken:
        number += 1
        programme = replace(programme, key=f"{key} ({number})")
    taken.add((programme.key, programme.owner))
    return programme


STAGE = Stage(
    name="names",
    takes=(Mention, DocumentCard),
    gives=(Programme, Belonging, Question),
    per="case",
    run=settle,
    version="4",
    doing="bringing names together",
    lost="Names were not brought together: no programme is shown, and nothing that is told of one.",
)
