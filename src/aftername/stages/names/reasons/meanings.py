"""Meaning: the words of two names mean the same, in two languages or in two wordings of one.

For: names are translated word by word. Example: 千帆计划 and "Thousand Sails Plan". Strong between scripts and
between wordings in Latin letters, where translators vary; weak within Chinese, Japanese or Korean, where
another word is another name (百名人才, 百名英才). Wrong for names that say only what such schemes do.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two forms whose words mean the same."""
    for (first, second), compared in alike(pile).items():
        if compared.kind == "meaning":
            one, other = pile.forms[first], pile.forms[second]
            weight = "strong" if one.script != other.script or one.script == "Latn" else "weak"
            anchors = (one.first(), other.first())
            ground = Ground("meaning", weight, one.written, other.written, compared.reason, anchors)  # type: ignore[arg-type]
            yield Link(first, second, ground)


RULE = Rule("meaning", find)
