"""What must come of a file of the pile."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """A file of the pile and what must come of it.

    path: below the folder of the pile. status: "read", "problem" or "ignored".
    holds: text that must be found in its document, blanks aside; "" where there is none.
    reason: of its problem, a key of records.REASONS; "" where there is none.
    """

    path: str
    status: str
    holds: str = ""
    reason: str = ""
