"""aftername ignore: mark a name as not the name of a programme."""

from __future__ import annotations

from aftername.cli.judging import command_for_name

command = command_for_name(
    "ignore",
    "is no programme's name",
    """Mark NAME as not the name of a programme, with a reason if you like.

    It is no longer listed as a programme, nor among the names to decide.
    --undo withdraws your judgement, which is otherwise kept when the case is reviewed again, also with more files.

    \b
    Examples:
      aftername ignore talent.case "Model Works" --because "the notice is on my desk"
      aftername ignore talent.case "Model Works" --undo
    """,
)
