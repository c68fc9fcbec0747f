"""English marks that a paper, or a part of it, is not given out; see languages/zh/withheld.py for the rows.

Source: common handling marks and wording of redactions; general knowledge.
Licence: as the project. To extend: add a row, in small letters.
"""

from __future__ import annotations

MARKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("not for public release", "not public", ("bracket", "line", "field")),
    ("not for publication", "not public", ("bracket", "line", "field")),
    ("not for public distribution", "not public", ("bracket", "line", "field")),
    ("disclosure upon request", "on request", ("bracket", "line", "field")),
    ("for official use only", "internal", ("bracket", "line", "field")),
    ("official use only", "internal", ("bracket", "line", "field")),
    ("controlled unclassified information", "internal", ("bracket", "line")),
    ("for internal use only", "internal", ("bracket", "line", "field")),
    ("internal use only", "internal", ("bracket", "line", "field")),
    ("official-sensitive", "internal", ("bracket", "line")),
    ("top secret", "classified", ("bracket", "line", "field")),
    ("secret", "classified", ("bracket", "line", "field")),
    ("confidential", "classified", ("bracket", "line", "field")),
    ("redacted", "in part", ("bracket",)),
    ("name withheld", "names withheld", ("bracket", "line")),
    ("names withheld", "names withheld", ("any",)),
    ("name redacted", "names withheld", ("any",)),
    ("names redacted", "names withheld", ("any",)),
    ("annex not published", "annex withheld", ("any",)),
    ("annex omitted", "annex withheld", ("bracket",)),
)

LABELS: tuple[str, ...] = (
    "classification",
    "security classification",
    "handling",
    "disclosure",
    "access",
    "marking",
)
