"""aftername different: say that two names are two programmes."""

from __future__ import annotations

from aftername.cli.judging import command_for

command = command_for(
    "different",
    "is not",
    """Say that FIRST and SECOND name two programmes, with the reason.

    No ground brings them together again, and no chain of grounds, whatever is read later.

    \b
    Examples:
      aftername different talent.case 汀兰计划 汀兰奖 --because "the prize is a firm's"
      aftername undo talent.case
    """,
)
