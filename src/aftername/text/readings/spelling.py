"""One way of writing one reading: what every tradition's grammar of syllables gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from aftername.text.readings.table import Tradition

Effort = Literal[0, 1, 2]
"""0: the usual way of writing the reading. 1: a known but rarer one. 2: a slip that translators make."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """written: small Latin letters, katakana or hangul. system: the name of the spelling, for the reason."""

    written: str
    tradition: Tradition
    reading: str
    system: str
    effort: Effort
