"""One file per kind of fact.

Facts that the rules of the languages find stand in `ruled.RULED` (languages/*/facts/*.rules); the others look for phrases and distance.

To add one: rules in every language and a line of `ruled.RULED`; or copy obligation.py, add its phrases to languages/*/claims.words,
list its FACT here. Context stands last: it takes only figures that no other fact took.
"""

from __future__ import annotations

from aftername.stages.claims.facts import audience, channels, context, obligation, requires, succession
from aftername.stages.claims.facts.fact import Fact

FACTS: tuple[Fact, ...] = (
    succession.FACT,
    channels.USED_WITH,
    audience.AUDIENCE,
    audience.FIELD,
    audience.INSTITUTIONS,
    audience.PROFILE,
    requires.EXPERIENCE,
    requires.ABROAD,
    requires.RANK,
    obligation.FACT,
    channels.CHANNEL,
    channels.PUBLICITY,
    channels.SECRECY,
    context.FACT,
)
