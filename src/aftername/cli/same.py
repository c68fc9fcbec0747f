"""aftername same: mark two names as one programme."""

from __future__ import annotations

from aftername.cli.judging import command_for

command = command_for(
    "same",
    "and",
    """Mark FIRST and SECOND as names of one programme, with the reason.

    Give both names as the documents of CASE write them; quotation marks, width, case and script do not
    matter. Your judgement overrides what the program finds and is kept when the case is reviewed again, also with more files.

    \b
    Examples:
      aftername same talent.case 汀兰计划 "Tinglan Plan" --because "one notice in two languages"
      aftername undo talent.case
    """,
)
