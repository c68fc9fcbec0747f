"""aftername unsure: mark two names as undecided."""

from __future__ import annotations

from aftername.cli.judging import command_for

command = command_for(
    "unsure",
    "may or may not be",
    """Mark as undecided whether FIRST and SECOND name one programme.

    They stay apart, and the question stays open with your reason beside it.

    \b
    Examples:
      aftername unsure talent.case 汀兰计划 TLP --because "the initials fit another plan as well"
      aftername questions talent.case
    """,
)
