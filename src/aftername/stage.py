"""What a stage is: its name, what it takes and gives, and over what it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the pipeline.

    name: a word for progress lines and for the case file.
    takes, gives: kinds of record, by class.
    per: "file" and "document" stages are run once per record and remembered, so a second review does
        only what is new; so is one per "page", over pages that are judged together, or a piece of a list of them; a "case" stage sees everything at once and is run anew.
    run: a pure function over records; its first argument is the record (or the case's records).
    version: raised whenever the same input would give another output, so that old results are redone.
    doing: what to tell a person while it runs.
    programs: whether it has programs of the system run (files/commands.py).
    lost: of a "case" stage, what is missing when it stops; a sentence.
    """

    name: str
    takes: tuple[type[Any], ...]
    gives: tuple[type[Any], ...]
    per: Literal["file", "document", "page", "case"]
    run: Callable[..., Any]
    version: str
    doing: str
    lost: str = ""
    programs: bool = False
