"""One file per kind of fact.

To add one: copy obligation.py, add its phrases to languages/*/claims.words, list its FACT here. Context stands
last: it takes only figures that no other fact took.
"""

from __future__ import annotations

from aftername.stages.claims.facts import (
    audience,
    channels,
    context,
    dated,
    numbers,
    obligation,
    offers,
    requires,
    run_by,
    succession,
)
from aftername.stages.claims.facts.fact import Fact

FACTS: tuple[Fact, ...] = (
    run_by.FACT,
    dated.LAUNCHED,
    dated.ENDED,
    succession.FACT,
    channels.USED_WITH,
    offers.FACT,
    audience.AUDIENCE,
    audience.FIELD,
    audience.INSTITUTIONS,
    audience.PROFILE,
    requires.AGE,
    requires.DEGREE,
    requires.EXPERIENCE,
    requires.ABROAD,
    requires.RANK,
    audience.CITIZENSHIP,
    obligation.FACT,
    numbers.FACT,
    channels.CHANNEL,
    dated.DEADLINE,
    channels.PUBLICITY,
    channels.SECRECY,
    context.FACT,
)
