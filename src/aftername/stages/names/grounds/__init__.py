"""Reasons to hold two names for one programme, or to keep them apart; a file each.

To add one: copy definitions.py, list its RULE here. Weights: one "explicit" ground merges two forms, two
"strong" ones of different kinds do, "weak" ones never; "against" keeps two forms apart whatever else is said.
"""

from __future__ import annotations

from aftername.stages.names.grounds import (
    definitions,
    longer_names,
    other_kinds,
    other_owners,
    same_form,
    script_variants,
)
from aftername.stages.names.grounds.ground import Link, Rule

__all__ = ["RULES", "Link", "Rule"]

RULES: tuple[Rule, ...] = (
    same_form.RULE,
    script_variants.RULE,
    definitions.RULE,
    other_owners.RULE,
    other_kinds.RULE,
    longer_names.RULE,
)
