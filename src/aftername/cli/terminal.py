"""What is printed: text of the material never acts on the terminal, only shows on it.

Every command prints through `say` and `say_json`. Control characters, escape sequences and marks that turn the
direction of reading are shown as U+FFFD; in JSON they are escaped, so that the values stay as they are.
"""

from __future__ import annotations

import json
import re
import sys
from typing import Any

import click

from aftername.records import record

# C0 but for tab and line feed, DEL and C1; marks of direction, and ends of line that are none here; halves of characters.
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")


@record
class Styled:
    """A piece of text that stands out on a terminal."""

    text: str
    bold: bool = False
    dim: bool = False
    reverse: bool = False
    colour: str | None = None


def harmless(text: str) -> str:
    """A text with everything that would act on a terminal shown as U+FFFD."""
    return _ACTING.sub("\ufffd", text)


def say(*pieces: str | Styled, err: bool = False) -> None:
    """Print a line made of pieces."""
    told = (_drawn(one) if isinstance(one, Styled) else harmless(one) for one in pieces)
    _print("".join(told), err)


def say_json(value: Any) -> None:
    """Print a value as JSON in one line."""
    told = json.dumps(value, ensure_ascii=False)
    _print(_ACTING.sub(lambda found: f"\\u{ord(found[0]):04x}", told), err=False)


def _drawn(one: Styled) -> str:
    return click.style(
        harmless(one.text),
        fg=one.colour,
        bold=one.bold or None,
        dim=one.dim or None,
        reverse=one.reverse or None,
    )


def _print(line: str, err: bool) -> None:
    """Print a line; what the terminal has no letters for is written as an escape."""
    encoding = (sys.stderr if err else sys.stdout).encoding or "utf-8"
    click.echo(line.encode(encoding, "backslashreplace").decode(encoding), err=err)
