"""A choice of words that answers a word beside them with the nearest one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

import click

CALLED = {"excel": "xlsx", "word": "docx", "md": "markdown", "statements": "claims", "names": "programmes", "successions": "succession"}  # fmt: skip
"""What people call a form or a kind of list otherwise."""


class Nearest(click.Choice[str]):
    """One of some words; "did you mean" for any other."""

    def fail(self, message: str, *given: Any, **named: Any) -> Any:
        asked = message.partition("'")[2].partition("'")[0].lower()
        called = CALLED.get(asked, "")
        near = [called] if called in self.choices else get_close_matches(asked, list(self.choices), n=1)
        meant = f" Did you mean {near[0]}?" if near else ""
        return super().fail(message + meant, *given, **named)
