"""Reasons to hold two names for one programme, or to keep them apart; a file each.

To add one: copy definitions.py, list its RULE here. Weights: one "explicit" ground merges two forms, two
"strong" ones of different kinds do, "weak" ones never; "against" keeps two forms apart whatever else is said.
"""

from __future__ import annotations

from aftername.stages.names.reasons import (
    abbreviations,
    definitions,
    general_words,
    listed_together,
    longer_names,
    meanings,
    only_translation,
    other_initials,
    other_kinds,
    other_owners,
    parts,
    readings,
    same_form,
    same_frame,
    same_text,
    script_variants,
)
from aftername.stages.names.reasons.ground import Link, Rule

__all__ = ["RULES", "Link", "Rule"]

RULES: tuple[Rule, ...] = (
    same_form.RULE,
    script_variants.RULE,
    definitions.RULE,
    general_words.RULE,
    readings.RULE,
    meanings.RULE,
    only_translation.RULE,
    abbreviations.RULE,
    same_text.RULE,
    same_frame.RULE,
    listed_together.RULE,
    other_owners.RULE,
    other_kinds.RULE,
    other_initials.RULE,
    longer_names.RULE,
    parts.RULE,
)
