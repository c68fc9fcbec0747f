"""aftername undo: take a judgement on names back."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import now, take_back
from aftername.cli.edge import plainly
from aftername.cli.judging import BY, author, renew
from aftername.cli.terminal import say


@click.command("undo")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("number", type=click.IntRange(1), required=False)
@BY
@plainly
def command(case: Path, number: int | None, by: str | None) -> None:
    """Withdraw judgement NUMBER in CASE; without a number, the last one.

    It stays on record but no longer counts. An earlier judgement on the same names counts again.
    For the numbers, see `aftername list CASE judgements`.

    \b
    Examples:
      aftername undo talent.case
      aftername undo talent.case 3
    """
    said = take_back(case, number, author(by), now())
    say(f"{said.number}: no longer {said.verdict}: {said.first}, {said.second}")
    renew(case)
