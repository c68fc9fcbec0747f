"""The command line, one file per command.

To add one: copy search.py, list it in COMMANDS.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from aftername.version import VERSION

COMMANDS: dict[str, str] = {
    "review": "read files and folders into a case and write the dossier",
    "open": "show the page of a case in the browser",
    "desk": "work on a case in the browser: bring in, read, search, decide, export",
    "list": "print documents, programmes, claims, succession, gaps and other records",
    "search": "find words and phrases in the documents of a case",
    "captures": "show what became of pages that were captured more than once",
    "serials": "count document numbers in a table or a case: found, missing, share",
    "explain": "mark a gap as explained, with a reason",
    "questions": "show names that may belong to one programme, for you to decide",
    "name": "mark a name as the name of a programme",
    "ignore": "mark a name as not the name of a programme",
    "same": "mark two names as one programme",
    "different": "mark two names as two programmes",
    "unsure": "mark two names as undecided",
    "undo": "withdraw a judgement on names",
    "origin": "mark documents as copies of one text, or as independent",
    "succession": "confirm or refuse that one programme continues another",
    "show": "show one programme with its names and claims",
    "why": "show which rule and which words a statement rests on",
    "compare": "show where the texts of two documents differ",
    "export": "write a case as tables, workbook, report, entities or archive",
    "offer": "read an offer or contract beside published criteria and cases",
    "pack": "make one archive of a case to hand on",
    "completion": "print what a shell needs to complete commands and options",
    "verify": "check every quote, and the files, against the case",
}
"""Name of the command (its file is that name, `listing` for list) and what it does."""

STOPPED = 130  # what shells give for Ctrl-C

_FILES = {"list": "listing"}


class _Commands(click.Group):
    """Loads a command's file only when it is asked for, so that --help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        file = import_module(f"aftername.cli.{_FILES.get(cmd_name, cmd_name)}")
        command: click.Command = file.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command; for one that is not there, those that are spelled alike."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as trouble:
            meant = get_close_matches(args[0], COMMANDS, n=3, cutoff=0.5) if args else []
            told = f" Did you mean {' or '.join(meant)}?" if meant else " See: aftername --help"
            raise click.UsageError(f"{trouble.message.rstrip('.')}.{told}", ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C while its file is still being loaded ends as it does later (edge.py)."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            from aftername.cli.terminal import say

            say("aftername: stopped before it began", err=True)
            sys.exit(STOPPED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with:  aftername review FOLDER",
)
@click.version_option(VERSION, prog_name="aftername")
def main() -> None:
    """Read documents; see which public programmes they describe, under every name.

    Everything happens on this machine; nothing is sent anywhere.
    """
