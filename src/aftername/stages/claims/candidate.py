"""A programme that a sentence may be about, or several in one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aftername.stages.claims.topics import Spread

Role = Literal["plain", "aside", "back", "unnamed"]
"""aside: compared, or object of a succession. back: points back."""


@dataclass(slots=True)
class Candidate:
    """A programme a sentence may be about."""

    start: int
    end: int
    ids: tuple[str, ...]
    role: Role
    spread: Spread
