"""aftername origin: say that documents go back to one text, or that they do not, and take it back."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.case import judge_origin, now, open_case, take_back_origin
from aftername.cli.edge import plainly
from aftername.cli.judging import BECAUSE, BY, author, reason, renew
from aftername.cli.terminal import say
from aftername.records.origin import OriginVerdict


@click.group("origin")
def command() -> None:
    """Say which documents go back to one text.

    Give a document's ID (see `aftername list CASE documents`), the start of its ID, or its path. Your judgement
    overrides everything the program finds, is kept when the case is reviewed again, and can be withdrawn.
    """


def _says(name: str, verdict: OriginVerdict, help_: str) -> None:
    """Add a command that takes two documents and a reason."""

    @command.command(name, help=help_)
    @click.argument("case", type=click.Path(path_type=Path))
    @click.argument("first")
    @click.argument("second")
    @BECAUSE
    @BY
    @plainly
    def say_so(case: Path, first: str, second: str, because: str, by: str | None) -> None:
        said = judge_origin(case, verdict, first, second, reason(because), author(by), now())
        with open_case(case) as held:
            total = sum(1 for _ in held.documents())
            origins = held.count_origins(card.id for card in held.documents())
        say(
            f"{said.number}: {said.first} and {said.second} {verdict}; {total:,} documents, {origins:,} origins"
        )
        renew(case)


_says("join", "joined", "Say that documents FIRST and SECOND of CASE go back to one text.")
_says("split", "split", "Say that documents FIRST and SECOND of CASE do not go back to one text.")


@command.command("undo")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("number", type=click.IntRange(1), required=False)
@BY
@plainly
def undo(case: Path, number: int | None, by: str | None) -> None:
    """Withdraw judgement NUMBER on origins in CASE; without a number, the last one."""
    said = take_back_origin(case, number, author(by), now())
    say(f"{said.number}: no longer {said.verdict}: {said.first}, {said.second}")
    renew(case)
