"""Only translation: of all names in what was searched, no other means the same, either way round.

For: where one Chinese name and one English name mean the same word by word and neither has a rival, the
translation is plain. Example: 千帆计划 and "Thousand Sails Plan". Only between scripts, for names that tell
enough (see LEAST): a number of talents is what many owners' plans are called. Wrong when the right partner was not
among the documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from aftername.languages.vocabulary import pieces_of
from aftername.records import Ground
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.reasons.ground import Link, Rule

LEAST = 3  # weight of the words of a name that has to tell it from others


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two forms of different scripts that mean the same and have no rival."""
    partners: dict[tuple[int, str], list[int]] = defaultdict(list)
    for (first, second), compared in alike(pile).items():
        one, other = pile.forms[first], pile.forms[second]
        if compared.kind == "meaning" and one.script != other.script:
            partners[first, other.script].append(second)
            partners[second, one.script].append(first)
    for (first, second), compared in alike(pile).items():
        one, other = pile.forms[first], pile.forms[second]
        if compared.kind != "meaning" or one.script == other.script:
            continue
        if partners[first, other.script] != [second] or partners[second, one.script] != [first]:
            continue
        if min(_weight(one), _weight(other)) < LEAST:
            continue
        reason = f"no other name in what was searched means the same as {one.written} or {other.written}"
        anchors = (one.first(), other.first())
        ground = Ground("only-translation", "strong", one.written, other.written, reason, anchors)
        yield Link(first, second, ground)


def _weight(form: Form) -> int:
    return sum(piece.weight for piece in pieces_of(form.key))


RULE = Rule("only-translation", find)
