"""Signs that documents go back to one text; a file each.

To add one: copy same_text.py, list its SIGN here, its kind in records/origin.py.
"""

from __future__ import annotations

from aftername.stages.origins.reasons import (
    carrier,
    contained,
    crowd,
    mirror,
    near_copy,
    one_report,
    retold,
    same_address,
    same_credit,
    same_number,
    same_order,
    same_text,
    same_title,
    shared_facts,
)
from aftername.stages.origins.reasons.sign import Pair, Sign

__all__ = ["SIGNS", "Pair", "Sign"]

SIGNS: tuple[Sign, ...] = (
    same_text.SIGN,
    near_copy.SIGN,
    contained.SIGN,
    same_number.SIGN,
    same_address.SIGN,
    same_title.SIGN,
    carrier.SIGN,
    mirror.SIGN,
    shared_facts.SIGN,
    crowd.SIGN,
    same_credit.SIGN,
    same_order.SIGN,
    one_report.SIGN,
    retold.SIGN,
)
