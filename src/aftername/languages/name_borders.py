"""Where names of programmes begin and end in Chinese letters, and what joins the names of a row, as patterns.

Source: general knowledge, written for this project. Texts are folded, Chinese ones simplified.
"""

from __future__ import annotations

import re

LEFT_OUT = re.compile(
    r".*(?:(?<!^)之(?![星家江路窗光友春声美旅])|(?:计划|计画|工程|专项)(?P<batch>首批|第[一二三四五六七八九十]批))"
)
"""What stands before a name and is no part of it: a clause with 之; a batch of a programme named before."""

ENDS_NEW = re.compile(r"(?<![创更革高维焕求图])新$")
"""A stem that ends in "new": 补助新计划. Not so 创新, 更新."""

GIVES = re.compile(r"为.{2,24}(?:提供|设立|而设)")
"""A name that says whom something is given: 为…提供…计划."""

JOINT = re.compile(r"(?: ?[、,，] ?(?:and |or |以及|及|和|与)?| (?:and|or) |和|与|及|以及)(?:the )?")
"""What stands between two names of a row."""
