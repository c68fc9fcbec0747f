"""aftername undo: take a judgement on names back."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import take_back
from aftername.cli.edge import plainly
from aftername.cli.judging import BY, author, now, renew
from aftername.cli.terminal import say


@click.command("undo")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("number", type=click.IntRange(1), required=False)
@BY
@plainly
def command(case: Path, number: int | None, by: str | None) -> None:
    """Take judgement NUMBER of CASE back; the last one when no number is given.

    What was said stays on record; it no longer counts. An earlier word on the same names holds again.
    Numbers stand in `aftername list CASE judgements`.

    \b
    Examples:
      aftername undo talent.case
      aftername undo talent.case 3
    """
    said = take_back(case, number, author(by), now())
    say(f"{said.number}: no longer {said.verdict}: {said.first}, {said.second}")
    renew(case)
