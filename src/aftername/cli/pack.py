"""aftername pack: one archive of a case to hand on."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.terminal import say


@click.command("pack")
@click.argument("case", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "place", type=click.Path(path_type=Path), help="Where to; beside CASE by default."
)
@plainly
def command(case: Path, place: Path | None) -> None:
    """Make one ZIP of CASE to hand on: page, workbook, tables, report, entities and a manifest with digests.

    Private persons are masked, as far as they are recognised: read the page before you pass it on. The page holds the
    texts of the documents, masked. The case itself, which holds them unmasked, stays where it is. `aftername verify`
    checks the archive.

    \b
    Examples:
      aftername pack talent.case
      aftername verify talent.crate.zip
    """
    with opened(case) as held:
        (written,) = held.export("crate", place)
    say(str(written))
    say("Masked as far as private persons were recognised. Read its page before you pass it on.", err=True)
