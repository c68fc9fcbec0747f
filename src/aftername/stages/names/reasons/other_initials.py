"""Against: one text gives two names different initials: Reed Harbour Plan (RHP), Harbour Plan for Reed (HPR).

Why: who writes initials means one thing by each. Names in the same words are told apart by them, too. Wrong where a text gives
one name two abbreviations; a definition of the one by the other still says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from aftername.languages.programme_words import kind_of_alias
from aftername.records import Definition, Ground, Mention
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule

MOST = 24  # names with initials of one document that are set against one another

_INITIALS = re.compile(r"[A-Z][A-Z0-9&.-]{1,9}")


def find(pile: Pile) -> Iterator[Link]:
    """A link against for each two alike names of one document that have initials of their own."""
    pairs = alike(pile)
    for document in sorted(pile.definitions) if pairs else ():
        given = _given(pile, document)
        for first, second in combinations(sorted(given)[:MOST], 2):
            if (first, second) in pairs and given[first].keys().isdisjoint(given[second]):
                one, other = pile.forms[first], pile.forms[second]
                left, right = (next(iter(given[form].values())) for form in (first, second))
                reason = (
                    f"one text gives them different initials: “{left.anchor.quote}”, “{right.anchor.quote}”"
                )
                anchors = (left.anchor, right.anchor)
                ground = Ground("other-initials", "against", one.written, other.written, reason, anchors)
                yield Link(first, second, ground)


def _given(pile: Pile, document: str) -> dict[int, dict[str, Mention]]:
    """The initials that a document gives each form, with the definition."""
    spans = pile.spans.get(document, {})
    given: dict[int, dict[str, Mention]] = defaultdict(dict)
    for mention in pile.definitions[document]:
        normal = mention.normal
        if not isinstance(normal, Definition) or kind_of_alias(normal.wording) == "former":
            continue
        name, alias = spans.get(normal.name), spans.get(normal.alias)
        if name is None or alias is None or _INITIALS.fullmatch(alias.written) is None:
            continue
        for form in pile.forms_of[name.id] if _INITIALS.fullmatch(name.written) is None else ():
            given[form].setdefault(alias.written, mention)
    return given


RULE = Rule("other-initials", find)
