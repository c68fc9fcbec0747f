"""Mention -> Programme: which written forms name one programme, and why.

To add a ground: copy grounds/definition.py, list it in grounds/__init__.py.
"""

from __future__ import annotations

from aftername.records import Belonging, DocumentCard, Mention, Programme
from aftername.stage import Stage
from aftername.stages.names.resolving import resolve

__all__ = ["KINDS", "STAGE", "resolve"]

KINDS: tuple[str, ...] = ("programme", "body", "definition")
"""Kinds of mention that `resolve` looks at."""

STAGE = Stage(
    name="names",
    takes=(Mention, DocumentCard),
    gives=(Programme, Belonging),
    per="case",
    run=resolve,
    version="1",
    doing="holding names together",
)
