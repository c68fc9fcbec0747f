"""What the commands same, different, unsure and undo share: who says it, when, and what was updated."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from aftername.case import give, judge, now, open_case
from aftername.cli.edge import plainly
from aftername.cli.opening import is_page_of, pages_of
from aftername.cli.terminal import say
from aftername.records.judgement import NameVerdict, Verdict


def author(given: str | None) -> str:
    """Who speaks: the name given, else the user name of this machine."""
    return given or getpass.getuser()


BY: Callable[[Any], Any] = click.option("--by", default=None, help="Who says so; by default your user name.")
BECAUSE: Callable[[Any], Any] = click.option("--because", required=True, help="The reason, in a sentence.")


def reason(because: str) -> str:
    """A reason that says something, without blanks around it."""
    if not because.strip():
        raise click.UsageError("--because needs a reason")
    return because.strip()


def command_for(verdict: Verdict, told: str, help_: str) -> click.Command:
    """A command that takes two names and a reason. told: what is printed between the names."""

    @click.command(verdict, help=help_)
    @click.argument("case", type=click.Path(path_type=Path))
    @click.argument("first")
    @click.argument("second")
    @BECAUSE
    @BY
    @plainly
    def command(case: Path, first: str, second: str, because: str, by: str | None) -> None:
        said = judge(case, verdict, first, second, reason(because), author(by), now())
        say(f"{said.number}: {said.first} {told} {said.second}")
        renew(case)

    return command


def command_for_name(verdict: NameVerdict, told: str, help_: str) -> click.Command:
    """A command that takes one name. told: what is printed behind it."""

    @click.command(verdict, help=help_)
    @click.argument("case", type=click.Path(path_type=Path))
    @click.argument("written", metavar="NAME")
    @click.option("--because", default="", help="The reason, in a sentence.")
    @click.option("--undo", is_flag=True, help="Withdraw your judgement on this name.")
    @BY
    @plainly
    def command(case: Path, written: str, because: str, undo: bool, by: str | None) -> None:
        said = give(case, "undecided" if undo else verdict, written, because.strip(), author(by), now())
        say(f"{said.written} {'is undecided again' if undo else told}")
        renew(case)

    return command


def renew(path: Path) -> None:
    """Write the dossier beside a case anew, where there is one of this case."""
    with open_case(path) as case:
        for page in pages_of(path):
            if is_page_of(case, page):
                case.write_dossier(page)
                say(f"{page} was updated", err=True)
