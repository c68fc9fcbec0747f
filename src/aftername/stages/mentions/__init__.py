"""Document -> Mention: what is written, found with one multi-pattern pass per text.

Each finder names the strings that give it away (its triggers). One automaton over all triggers reads
the text once; every finder then looks around its own hits with a local grammar. Finders whose mentions
rest on other mentions (names repeated bare, counts with a step) run after, over what was found.

To add a kind of mention: copy finders/degrees.py, list it in finders/__init__.py.
"""

from __future__ import annotations

from aftername.records import Document, Mention
from aftername.stage import Stage
from aftername.stages.mentions.bare import KINDS as BESIDE
from aftername.stages.mentions.bare import Bare
from aftername.stages.mentions.finder import Stopped
from aftername.stages.mentions.given import Given
from aftername.stages.mentions.known import KINDS as NAMES
from aftername.stages.mentions.known import Known
from aftername.stages.mentions.scan import mentions_in, search

__all__ = [
    "BESIDE",
    "KNOWN",
    "NAMES",
    "STAGE",
    "Bare",
    "Given",
    "Known",
    "Stopped",
    "find",
    "mentions_in",
    "search",
]


def find(document: Document) -> tuple[Mention, ...]:
    """Every mention in a document, sorted by start, end and kind; empty when there is none."""
    return mentions_in(document)


STAGE = Stage(
    name="mentions",
    takes=(Document,),
    gives=(Mention, Stopped),
    per="document",
    run=search,
    version="25",
    doing="finding names, sums and dates",
)

KNOWN = Stage(
    name="known",
    takes=(Document, Mention),
    gives=(Mention,),
    per="document",
    run=Known.find,
    version="3",
    doing="finding names that other documents establish",
    lost="Names that only other documents establish were not looked for.",
)
