"""aftername name: say that a name is a programme's name."""

from __future__ import annotations

from aftername.cli.judging import command_for_name

command = command_for_name(
    "name",
    "is a programme's name",
    """Say that NAME is a programme's name, with a reason if you like.

    It is found wherever it stands in the documents of CASE, in any script form, and marked as given.
    --undo takes your word back. Your word is kept when the case is reviewed again, with more files too.

    \b
    Examples:
      aftername name talent.case Tinglan --because "the notice is on my desk"
      aftername name talent.case Tinglan --undo
    """,
)
