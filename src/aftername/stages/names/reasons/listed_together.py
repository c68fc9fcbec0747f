"""Against: two names stand side by side in a list: “汀兰”、“苇航”; "Tinglan and Weihang".

Why: a text that lists two names means two things. Names that a bracket gives to one thing are no list. Wrong where a text
repeats one name in two languages with a comma between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from aftername.languages.programme_words import kind_of_alias
from aftername.records import Definition, Ground, Listing
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule

MOST = 12  # names of one list that are set against one another


def find(pile: Pile) -> Iterator[Link]:
    """A link against for each two forms that a listing names."""
    told: set[tuple[int, int]] = set()
    for document in sorted(pile.listings):
        spans = pile.spans.get(document, {})
        given = _given_together(pile, document)
        for listing in pile.listings[document]:
            assert isinstance(listing.normal, Listing)
            if any(set(listing.normal.names) <= names for names in given):
                continue
            forms: list[int] = []
            for span in listing.normal.names[:MOST]:
                mention = spans.get(span)
                if mention is not None:
                    forms.extend(pile.forms_of[mention.id])
            for first, second in combinations(sorted(set(forms)), 2):
                if (first, second) not in told:
                    told.add((first, second))
                    one, other = pile.forms[first], pile.forms[second]
                    reason = f"one text lists both side by side: “{listing.anchor.quote}”"
                    ground = Ground(
                        "listed-together", "against", one.written, other.written, reason, (listing.anchor,)
                    )
                    yield Link(first, second, ground)


def _given_together(pile: Pile, document: str) -> list[set[tuple[int, int]]]:
    """The places of names that a document gives to one thing: 汀兰计划（Tinglan Plan, TLP）."""
    made: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    for mention in pile.definitions.get(document, ()):
        if isinstance(mention.normal, Definition) and kind_of_alias(mention.normal.wording) != "former":
            made[mention.normal.name] |= {mention.normal.name, mention.normal.alias}
    return list(made.values())


RULE = Rule("listed-together", find)
