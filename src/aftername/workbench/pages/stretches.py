"""Places in a text, as addresses of the desk write them."""

from __future__ import annotations


def place_in(told: str, longest: int) -> tuple[int, int] | None:
    """The stretch that "start-end" means in a text of so many letters; None for what is none."""
    start, _, end = told.partition("-")
    if not (start.isdigit() and end.isdigit() and len(told) < 24):
        return None
    place = int(start), min(int(end), longest)
    return place if place[0] < place[1] else None
