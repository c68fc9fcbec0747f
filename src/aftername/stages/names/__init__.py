"""Mention -> Programme: which names in a case are names of one programme, with the reason for each.

Names that differ only in quotes, width, case, script forms, head or owner make one form (forms.py). Grounds
link forms or set them against one another (grounds/); grouping.py merges what they allow; acceptance.py
drops what too little speaks for; telling.py makes the records. Wordings that point to a set of programmes
(国家级人才项目) name none and belong to none here.

To add a ground: copy grounds/definitions.py, list it in grounds/__init__.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from aftername.records import Belonging, DocumentCard, Mention, Programme
from aftername.stage import Stage
from aftername.stages.names.acceptance import accepted
from aftername.stages.names.forms import gather
from aftername.stages.names.grounds import RULES
from aftername.stages.names.grouping import group
from aftername.stages.names.telling import tell

__all__ = ["KINDS", "STAGE", "resolve"]

KINDS: tuple[str, ...] = ("programme", "definition", "body")
"""The kinds of mention that `resolve` takes."""


def resolve(
    mentions: Iterable[Mention], cards: Mapping[str, DocumentCard]
) -> tuple[tuple[Programme, ...], tuple[Belonging, ...]]:
    """The programmes of a case, and which mentions name them.

    mentions: of KINDS, in any order. cards: every document of the case, by id; a document without a card
    counts as undated. Returns programmes sorted by id, and belongings sorted by document and place; a
    mention that stays ambiguous belongs to several programmes. Both empty when nothing is named.
    """
    pile = gather(mentions, cards)
    groups = group(pile, (link for rule in RULES for link in rule.find(pile)))
    verdicts = accepted(pile, [forms for forms, _ in groups])
    programmes: list[Programme] = []
    belongings: dict[tuple[str, int, int, str], Belonging] = {}
    taken: set[tuple[str, str | None]] = set()
    for (forms, grounds), verdict in zip(groups, verdicts, strict=True):
        if not verdict:
            continue
        programme = _distinct(tell(pile, forms, grounds), taken)
        programmes.append(programme)
        for one in forms:
            for mention in pile.forms[one].mentions:
                a = mention.anchor
                belongings[a.document, a.start, a.end, programme.id] = Belonging(
                    mention.id, programme.id, a.document, a.start, a.end
                )
    programmes.sort(key=lambda programme: programme.id)
    return tuple(programmes), tuple(belongings[key] for key in sorted(belongings))


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
    gives=(Programme, Belonging),
    per="case",
    run=resolve,
    version="1",
    doing="bringing names together",
)
