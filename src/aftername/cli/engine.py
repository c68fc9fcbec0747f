"""What is said for --engine: the name of an engine; behind some an address may stand."""

from __future__ import annotations

import click

from aftername.engines import AT, ENGINES, named
from aftername.errors import AfternameError

METAVAR = f"[{'|'.join(f'{one}[=ADDRESS]' if one in AT else one for one in sorted(ENGINES))}]"


def checked(ctx: click.Context, param: click.Parameter, engine: str) -> str:
    """The engine as it was named. Raises BadParameter where there is none of that name."""
    try:
        named(engine)
    except AfternameError as trouble:
        raise click.BadParameter(str(trouble), ctx, param) from trouble
    return engine
