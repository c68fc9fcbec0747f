"""How often Python looks for objects that hold each other: a review makes next to none, and looking took a tenth of its time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 20, 50)
"""New objects after which the youngest are looked over, and how often the older with them. Of 1.2 million in a review of 60
papers 8,000 held each other, 2026-11; with Python's own 700, 10 and 10 they were looked over 1,200 times instead of 22."""


@contextmanager
def seldom_sought() -> Iterator[None]:
    """Have Python look more seldom. What is forked meanwhile does so too. Also a decorator."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
