"""Printing what a case holds so that private persons stay masked, unless somebody asks for the plain text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

import click

from aftername.cli.terminal import Styled, say, say_json
from aftername.exports.masked import Masks

UNMASKED: Callable[[Any], Any] = click.option(
    "--unmasked",
    is_flag=True,
    help="Print names, numbers and addresses of private persons as the documents have them. Do not pass the output on.",
)


class Masked(Protocol):
    """What knows what is to be masked of it: a case, or an offer that was read."""

    @property
    def masks(self) -> Masks: ...


class Printer:
    """Prints lines and records of a case."""

    def __init__(self, case: Masked, unmasked: bool) -> None:
        self._masks = None if unmasked else case.masks
        if unmasked:
            say("Not masked: this output may contain names and details of private persons.", err=True)

    def say(self, *pieces: str | Styled, about: tuple[Any, ...] = (), err: bool = False) -> None:
        """Print a line. about: the records that it was made of; their quotes are masked by place."""
        say(*(self._piece(one, about) for one in pieces), err=err)

    def say_json(self, told: Any) -> None:
        """Print a record as JSON in one line."""
        say_json(told if self._masks is None else self._masks.told(told))

    def words(self, words: str) -> str:
        """A string, masked."""
        return words if self._masks is None else self._masks.words(words)

    def quote(self, document: str, text: str, start: int) -> str:
        """A stretch of a document, masked. start: where it begins."""
        return text if self._masks is None else self._masks.of(document).cover(text, start)

    def _piece(self, piece: str | Styled, about: tuple[Any, ...]) -> str | Styled:
        if self._masks is None:
            return piece
        if isinstance(piece, Styled):
            return replace(piece, text=self._masks.line(piece.text, *about))
        return self._masks.line(piece, *about)
