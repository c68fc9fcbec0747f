"""What every command does at the edge: turn our errors into one line and an exit code."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from aftername.errors import AfternameError

F = TypeVar("F", bound=Callable[..., Any])

STOPPED = 130  # what shells give for Ctrl-C


def plainly(command: F) -> F:
    """Say our errors in one line and exit with 2; Ctrl-C exits with 130; a closed pipe is no error."""

    @functools.wraps(command)
    def run(*given: Any, **named: Any) -> Any:
        try:
            return command(*given, **named)
        except AfternameError as trouble:
            click.echo(f"aftername: {trouble}", err=True)
            sys.exit(2)
        except KeyboardInterrupt:
            click.echo("aftername: stopped; what was done is kept", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(0)

    return run  # type: ignore[return-value]
