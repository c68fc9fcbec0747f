"""aftername export: write a case, or one programme, as tables, a workbook, a report, entities or an archive."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.cli.choice import Nearest
from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.terminal import say
from aftername.exports import FORMS


@click.command("export")
@click.argument("case", type=click.Path(path_type=Path))
@click.option("--to", type=Nearest(list(FORMS)), required=True, help="The form.")
@click.option("--programme", metavar="NAME", help="Only this programme, by any of its names.")
@click.option(
    "-o", "--output", "place", type=click.Path(path_type=Path), help="Where to; beside CASE by default."
)
@click.option(
    "--unmasked",
    is_flag=True,
    help="With names, numbers and addresses of private persons as the documents have them. Do not pass it on.",
)
@plainly
def command(case: Path, to: str, programme: str | None, place: Path | None, unmasked: bool) -> None:
    """Write CASE in another form. Private persons are masked, as far as they are recognised.

    csv, parquet: a folder with a file for each table. xlsx: the same tables as a workbook. docx, markdown: a
    report with footnotes. ftm: entities of FollowTheMoney, one a line. crate: an archive with page, tables, report and
    a manifest (RO-Crate); pack is short for it.

    \b
    Examples:
      aftername export talent.case --to xlsx
      aftername export talent.case --to docx --programme "Weihang Plan" -o weihang.docx
      aftername export talent.case --to csv -o tables
    """
    with opened(case) as held:
        written = held.export(to, place, programme, unmasked=unmasked)
    if unmasked:
        say("Not masked: it may contain names and details of private persons. Do not pass it on.", err=True)
    for one in written:
        say(str(one))
