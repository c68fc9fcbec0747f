"""Names for the reader: the spelling in the reader's language first, the one most documents write beside it."""

from __future__ import annotations

import click

from aftername.languages import LANGUAGES
from aftername.records import Programme

OPTION = click.option(
    "--language",
    type=click.Choice(sorted(LANGUAGES)),
    help="Your language: the spelling of a name that is in it comes first, the one most documents write beside it.",
)


def for_reader(programme: Programme, language: str | None) -> str:
    """A programme's main name; before it the first of its names in the reader's language, where it has one."""
    own = next((one.written for one in programme.names if one.language == language), None)
    if language is None or own is None or own == programme.name:
        return programme.name
    return f"{own} ({programme.name})"


def names_for_reader(programme: Programme, language: str | None) -> list[str]:
    """All names of a programme, each once: those in the reader's language first, then by documents."""
    ordered = (
        sorted(programme.names, key=lambda one: one.language != language) if language else programme.names
    )
    first = [] if language and ordered and ordered[0].language == language else [programme.name]
    return list(dict.fromkeys([*first, *(one.written for one in ordered)]))
