"""aftername name: mark a name as the name of a programme."""

from __future__ import annotations

from aftername.cli.judging import command_for_name

command = command_for_name(
    "name",
    "is a programme's name",
    """Mark NAME as the name of a programme, with a reason if you like.

    It is then found wherever the documents of CASE have it, in any script, and marked as given by you.
    --undo withdraws your judgement, which is otherwise kept when the case is reviewed again, also with more files.

    \b
    Examples:
      aftername name talent.case Tinglan --because "the notice is on my desk"
      aftername name talent.case Tinglan --undo
    """,
)
