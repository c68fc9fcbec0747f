"""aftername unsure: say that it cannot be told whether two names are one programme."""

from __future__ import annotations

from aftername.cli.judging import command_for

command = command_for(
    "unsure",
    "may or may not be",
    """Say that it cannot be told whether FIRST and SECOND name one programme.

    They stay apart, and the question stays open, marked with your reason.

    \b
    Examples:
      aftername unsure talent.case 汀兰计划 TLP --because "the initials fit another plan as well"
      aftername questions talent.case
    """,
)
