"""What every command does at the edge: turn trouble into one line and an exit code."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from aftername.cli import STOPPED
from aftername.cli.terminal import say
from aftername.errors import AfternameError

F = TypeVar("F", bound=Callable[..., Any])

SHOW = "AFTERNAME_TRACEBACK"  # set, what nobody foresaw is shown in full


def plainly(command: F) -> F:
    """Say trouble in one line and exit with 2; Ctrl-C exits with 130; a closed pipe is no error."""

    @functools.wraps(command)
    def run(*given: Any, **named: Any) -> Any:
        try:
            told = command(*given, **named)
            sys.stdout.flush()
            return told
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            say("aftername: stopped; what was done is kept", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:
            sys.stderr.close()
            sys.exit(0)
        except Exception as trouble:
            if SHOW in os.environ:
                raise
            _leave(f"aftername: {_in_a_line(trouble)}")

    return run  # type: ignore[return-value]


def _leave(line: str) -> None:
    """Print a line and end, even where what was printed before can no longer be written."""
    say(line, err=True)
    try:
        sys.stdout.flush()
    except OSError:
        # Python would try once more when it ends, and say so in its own words.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(2)


def _in_a_line(trouble: Exception) -> str:
    """Trouble in a line: what it is about, what was wrong and, where there is one, what to do."""
    if isinstance(trouble, AfternameError):
        return str(trouble)
    if isinstance(trouble, OSError) and trouble.strerror:
        about = f"{os.fsdecode(trouble.filename)}: " if trouble.filename else ""
        return f"{about}{trouble.strerror.lower()}"
    if isinstance(trouble, MemoryError):
        return "not enough memory; what was done until then is kept"
    kind = f"{type(trouble).__module__}.{type(trouble).__qualname__}".removeprefix("builtins.")
    told = " ".join(str(trouble).split())[:300]
    return f"stopped by an error of its own ({kind}: {told}); set {SHOW}=1 to see where, and report it"
