"""aftername verify: check every quote, and the files, against the case."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from aftername.case import open_case
from aftername.cli.edge import plainly
from aftername.cli.terminal import say, say_json
from aftername.records.wire import plain


@click.command("verify")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object.")
@plainly
def command(case: Path, folder: Path | None, as_json: bool) -> None:
    """Check that every quote in CASE is where the case says it is.

    With FOLDER (the files that were reviewed, or a copy of them) every file is hashed and read again.
    Lists what no longer matches, and then exits with 1.

    \b
    Examples:
      aftername verify talent.case
      aftername verify talent.case papers/
    """
    with open_case(case) as held:
        result = held.verify(folder)
    if as_json:
        say_json(plain(result))
    else:
        for broken in result.broken:
            say(f"{broken.what} {broken.name}: {broken.detail}")
        compared = f", {result.files:,} files and {result.documents:,} documents compared" if folder else ""
        state = "everything agrees" if not result.broken else f"{len(result.broken):,} broken"
        say(f"{result.quotes:,} quotes checked{compared}: {state}")
    if result.broken:
        sys.exit(1)
