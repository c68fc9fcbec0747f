"""aftername different: mark two names as two programmes."""

from __future__ import annotations

from aftername.cli.judging import command_for

command = command_for(
    "different",
    "is not",
    """Mark FIRST and SECOND as names of two programmes, with the reason.

    Nothing that is read later joins them again, directly or through a third name.

    \b
    Examples:
      aftername different talent.case 汀兰计划 汀兰奖 --because "the prize is a firm's"
      aftername undo talent.case
    """,
)
