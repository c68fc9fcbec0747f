"""Programmes that only say of whom something else is said: those who carry out its projects, or hold its award."""

from __future__ import annotations

import re

from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import Passage

# Chinese: 对承担X项目的单位，给予 pays those who carry out its projects out of another purse.
_CARRIES_OUT = re.compile(r"(?:牵头承担|承担|承接|参与|主持)(?:或者?参与|实施|过)?[^，；。]{0,24}$")
_CARRIER = re.compile(r"[”」》’]?[^，；。]{0,24}?(?:的(?:单位|企业|高校|机构|团队|人员|，|,)|单位|企业)")
# X获得者118人 counts its holders; what is counted beside them is not its own.
_HOLDER = re.compile(r"[”」》’]?(?:获得者|入选者|获奖者|入选专家|专家|人选)约?\d")
BEFORE = 40  # characters looked back for the verb


def is_held(passage: Passage, named: tuple[int, int], finding: Finding) -> bool:
    """Whether the programme at `named` only says of whom the finding is said. Chinese only."""
    text = passage.folded
    if finding.fact == "offers" and named[1] <= finding.start:
        low = max(passage.start, named[0] - BEFORE)
        return (
            _CARRIES_OUT.search(text, low, named[0]) is not None
            and _CARRIER.match(text, named[1], passage.end) is not None
        )
    if finding.fact in ("citizenship", "audience", "field"):
        return _HOLDER.match(text, named[1], passage.end) is not None
    return False
