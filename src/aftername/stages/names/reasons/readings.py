"""Reading: two names are spellings of one string of Han characters, each in some tradition.

For: translators and machines spell one name in many ways. Example: 汀兰, Tinglan and 정란. Strong, but never enough
alone: names that sound alike are borne by different things. Wrong for homophones and for common words that
happen to be syllables. Source of the method: text/comparison.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule

FIRM = 2.0  # cost up to which a reading is strong; swept, see benchmarks/names/README.md


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two forms that one Han name explains."""
    for (first, second), compared in alike(pile).items():
        if compared.kind == "reading":
            one, other = pile.forms[first], pile.forms[second]
            weight = "strong" if compared.cost <= FIRM else "weak"
            anchors = (one.first(), other.first())
            ground = Ground("reading", weight, one.written, other.written, compared.reason, anchors)  # type: ignore[arg-type]
            yield Link(first, second, ground)


RULE = Rule("reading", find)
