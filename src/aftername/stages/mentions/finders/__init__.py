"""One file per kind of thing found in a text.

To add one: copy degrees.py, list its FINDER here. Order matters only where a finder builds on the
mentions of an earlier one (View.found); those stand last.
"""

from __future__ import annotations

from aftername.stages.mentions.finder import Finder
from aftername.stages.mentions.finders import (
    ages,
    amounts,
    bodies,
    channels,
    counts,
    dates,
    definitions,
    degrees,
    document_numbers,
    durations,
    listings,
    names,
    numbers,
    percents,
    persons,
    repeats,
    speakers,
    titles,
)

FINDERS: tuple[Finder, ...] = (
    # Values: each claims its stretch, so the order says who is asked first; bare numbers come last.
    ages.FINDER,
    dates.FINDER,
    amounts.FINDER,
    percents.FINDER,
    durations.FINDER,
    counts.FINDER,
    degrees.FINDER,
    numbers.FINDER,
    document_numbers.FINDER,
    titles.FINDER,
    channels.FINDER,
    bodies.FINDER,
    names.FINDER,
    definitions.FINDER,  # behind the names of programmes
    repeats.FINDER,  # of names found so far
    listings.FINDER,  # of names side by side
    speakers.FINDER,  # looks at bodies
    persons.FINDER,  # after names and bodies, which it steps back for
)
