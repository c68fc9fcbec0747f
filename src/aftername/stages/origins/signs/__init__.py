"""Signs that documents go back to one text; a file each.

To add one: copy same_text.py, list its SIGN here, its kind in records/origin.py.
"""

from __future__ import annotations

from aftername.stages.origins.signs import contained, near_copy, same_text, shared_facts
from aftername.stages.origins.signs.sign import Pair, Sign

__all__ = ["SIGNS", "Pair", "Sign"]

SIGNS: tuple[Sign, ...] = (same_text.SIGN, near_copy.SIGN, contained.SIGN, shared_facts.SIGN)
