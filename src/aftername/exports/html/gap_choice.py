"""Which gaps the page shows, and with which passages: a page that lists thousands helps nobody."""

from __future__ import annotations

from collections import Counter

from aftername.records import Anchor, Dossier, Gap

MOST_OF_A_KIND = 60  # gaps of one kind shown in the page; all of them stand in the case
MOST_PASSAGES = 3  # passages shown for one gap


def shown_gaps(dossier: Dossier) -> tuple[Gap, ...]:
    """The gaps shown, in the order of the dossier: the most concerned of each kind."""
    seen: Counter[str] = Counter()
    shown: list[Gap] = []
    for gap in dossier.gaps:
        seen[gap.kind] += 1
        if seen[gap.kind] <= MOST_OF_A_KIND:
            shown.append(gap)
    return tuple(shown)


def passages(gap: Gap) -> tuple[Anchor, ...]:
    """The passages shown for a gap."""
    return gap.anchors[:MOST_PASSAGES]


def strings(gap: Gap) -> tuple[str, ...]:
    """Every string of a gap that may hold words of its documents."""
    series = (gap.series.series,) if gap.series else ()
    return (gap.subject, gap.statement, *gap.missing, *series)
