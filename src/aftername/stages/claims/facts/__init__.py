"""One file per kind of fact.

To add one: copy obligation.py, add its phrases to languages/*/claims.py, list its FACT here. Context stands
last: it takes only figures that no other fact took.
"""

from __future__ import annotations

from aftername.stages.claims.facts import (
    context,
    dated,
    numbers,
    obligation,
    offers,
    people,
    requires,
    run_by,
    succession,
    ways,
)
from aftername.stages.claims.facts.fact import Fact

FACTS: tuple[Fact, ...] = (
    run_by.FACT,
    dated.LAUNCHED,
    dated.ENDED,
    succession.FACT,
    ways.USED_WITH,
    offers.FACT,
    people.AUDIENCE,
    people.FIELD,
    people.INSTITUTIONS,
    people.PROFILE,
    requires.AGE,
    requires.DEGREE,
    requires.EXPERIENCE,
    requires.ABROAD,
    requires.RANK,
    people.CITIZENSHIP,
    obligation.FACT,
    numbers.FACT,
    ways.CHANNEL,
    dated.DEADLINE,
    ways.PUBLICITY,
    ways.SECRECY,
    context.FACT,
)
