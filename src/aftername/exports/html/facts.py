"""What to call each kind of fact on the page, and in which order the kinds come.

A fact that is not listed is shown under its own name behind the listed ones, so a new kind appears without
a change here. To add a label: add a row; the order of the rows is the order on the page.
"""

from __future__ import annotations

# fact, heading
FACTS: tuple[tuple[str, str], ...] = (
    ("run-by", "Run by"),
    ("launched", "Launched"),
    ("ended", "Ended"),
    ("succession", "Other names and programmes it is tied to"),
    ("used-with", "Used together with"),
    ("offers", "Offers"),
    ("audience", "Meant for"),
    ("field", "Fields"),
    ("institutions-sought", "Institutions sought"),
    ("requires-age", "Age required"),
    ("requires-degree", "Degree required"),
    ("requires-experience", "Experience required"),
    ("requires-rank", "Rank required"),
    ("citizenship", "Citizenship"),
    ("obligation", "Obligations"),
    ("quota", "Quota"),
    ("outcome", "Outcomes"),
    ("profile", "Who was selected"),
    ("channel", "Advertised through"),
    ("deadline", "Deadlines"),
    ("publicity", "Publicity"),
    ("secrecy-mark", "Marks of restricted handling"),
    ("context", "Context"),
)

_PLACES = {fact: place for place, (fact, _) in enumerate(FACTS)}
_HEADINGS = dict(FACTS)


def heading(fact: str) -> str:
    """What a reader sees above claims of this fact."""
    return _HEADINGS.get(fact, fact)


def place(fact: str) -> tuple[int, str]:
    """Sorts facts as they stand on the page."""
    return (_PLACES.get(fact, len(FACTS)), fact)


SILENT = "publicity"
SILENCES: dict[str, str] = {
    "stopped": "no longer publicised",
    "names withheld": "names withheld",
    "not mentioned on": "not mentioned there",
}
"""Labels of statements that tell of silence in the record, of the fact SILENT, in words for a gap they explain."""
