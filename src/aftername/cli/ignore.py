"""aftername ignore: say that a name is no programme's name."""

from __future__ import annotations

from aftername.cli.judging import command_for_name

command = command_for_name(
    "ignore",
    "is no programme's name",
    """Say that NAME is no programme's name, with a reason if you like.

    It is no longer listed as a programme, nor among the names to decide.
    --undo takes your word back. Your word is kept when the case is reviewed again, with more files too.

    \b
    Examples:
      aftername ignore talent.case "Model Works" --because "the notice is on my desk"
      aftername ignore talent.case "Model Works" --undo
    """,
)
