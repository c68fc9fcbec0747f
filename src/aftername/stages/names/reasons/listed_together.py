"""Against: two names stand side by side in a list: “汀兰”、“苇航”; "Tinglan and Weihang".

Why: a text that lists two names means two things. Wrong where a text repeats one name in two languages with
a comma between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from aftername.records import Ground, Listing
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule

MOST = 12  # names of one list that are set against one another


def find(pile: Pile) -> Iterator[Link]:
    """A link against for each two forms that a listing names."""
    told: set[tuple[int, int]] = set()
    for document in sorted(pile.listings):
        spans = pile.spans.get(document, {})
        for listing in pile.listings[document]:
            assert isinstance(listing.normal, Listing)
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


RULE = Rule("listed-together", find)
