"""aftername explain: mark a gap as explained, with a reason."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from pathlib import Path

import click

from aftername.case import explain
from aftername.cli.edge import plainly
from aftername.cli.terminal import say


@click.command("explain")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("gap")
@click.option("--because", help="The reason, in a sentence.")
@click.option("--undo", is_flag=True, help="Withdraw the last reason.")
@click.option("--author", default=None, help="Who says so; by default your user name.")
@plainly
def command(case: Path, gap: str, because: str | None, undo: bool, author: str | None) -> None:
    """Mark GAP as explained. Give its ID (see `aftername list CASE gaps`) or the start of its ID.

    The gap stays in the case and in the dossier, with the reason, who gave it and when. Reasons are
    added, never overwritten, and kept when the case is reviewed again.

    \b
    Examples:
      aftername explain talent.case 3f2a --because "numbers 40 to 52 are staff notices"
      aftername explain talent.case 3f2a --undo
    """
    if undo == bool(because and because.strip()):
        raise click.UsageError("give a reason with --because, or --undo, and not both")
    when = datetime.now(UTC).isoformat(timespec="seconds")
    found = explain(case, gap, (because or "").strip(), author or getpass.getuser(), when)
    say(f"{found.subject}: {'open again' if undo else 'explained'}")
