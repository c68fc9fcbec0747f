"""How many of something, as English writes it."""

from __future__ import annotations


def counted(count: int, thing: str) -> str:
    """ "1 document", "2 documents", "1,200 independent origins"."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
