"""The rules, one file each: what it looks for, why it matters, an example, when it is wrong.

To add one: copy late.py, give it a kind in records/gap.py, list it here.
"""

from __future__ import annotations

from aftername.stages.gaps.rules import (
    cited_absent,
    gone,
    late,
    local_never_central,
    missing_serials,
    scrubbed,
    withheld,
)
from aftername.stages.gaps.rules.rule import Rule

__all__ = ["RULES", "Rule"]

RULES: tuple[Rule, ...] = (
    missing_serials.RULE,
    cited_absent.RULE,
    local_never_central.RULE,
    late.RULE,
    withheld.RULE,
    gone.RULE,
    scrubbed.RULE,
)
