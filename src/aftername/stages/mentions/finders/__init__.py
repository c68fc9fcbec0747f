"""One file per kind of thing found in a text.

To add one: copy degrees.py, list its FINDER here. Order matters only where a finder builds on the
mentions of an earlier one (View.found); those stand last.
"""

from __future__ import annotations

from aftername.stages.mentions.finder import Finder
from aftername.stages.mentions.finders import persons

FINDERS: tuple[Finder, ...] = (
    persons.FINDER,  # after names and bodies, which it steps back for
)
