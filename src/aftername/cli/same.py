"""aftername same: say that two names are one programme."""

from __future__ import annotations

from aftername.cli.judging import command_for

command = command_for(
    "same",
    "and",
    """Say that FIRST and SECOND name one programme, with the reason.

    Both are names as written in the documents of CASE; quotation marks, width, case and script forms do not
    count. Your word goes before every ground and is kept when the case is reviewed again, with more files too.

    \b
    Examples:
      aftername same talent.case 汀兰计划 "Tinglan Plan" --because "one notice in two languages"
      aftername undo talent.case
    """,
)
