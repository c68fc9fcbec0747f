"""Letters and marks as they are read where names are learned: ends of sentences, kinds of marks, particles.

Source: general knowledge, written for this project.
"""

from __future__ import annotations

import re

SENTENCE_ENDS = re.compile(r"[。！？](?![」』”’)）])|(?<=[a-z다])\. ")
"""Where a sentence ends."""

_OPENING, _CLOSING = '「『“‘"《【〈｢', "」』”’》】〉｣"
KINDS_OF_MARKS = {
    **dict.fromkeys(_OPENING, "q"),
    **dict.fromkeys(_CLOSING, "Q"),
    **dict.fromkeys("(（[［", "("),
    **dict.fromkeys(")）]］", ")"),
    **dict.fromkeys("、,，;；", ","),
    **dict.fromkeys("。.！？!?", "."),
    **dict.fromkeys(":：", ":"),
    **dict.fromkeys("・·", "m"),
}
"""The kind of each mark, as one letter."""

PARTICLE_LAST = re.compile(
    r"(?<=..)(?:으로|에서|에게|까지|부터|이란|라는|이라는|은|는|이|가|을|를|의|에|로|와|과|도|란|인)$"
)
"""The particle at the end of a Korean word."""

ENDS_ROWS = "。、，,;；\n「」“”"
"""Marks that no name goes across."""

BRACKETS_OPENED = frozenset("(（")

RANGES_OF_KINDS = (
    ("\u4e00", "\u9fff", "H"),
    ("\u3040", "\u309f", "h"),
    ("\u30a0", "\u30ff", "k"),
    ("\uac00", "\ud7a3", "g"),
)
"""First and last letter of a script, and its kind as one letter."""
