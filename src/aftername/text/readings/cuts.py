"""A written name cut into syllables in every way that leads to its end, with what each may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from aftername.text.readings.lattice import BLANKS, Arc, arcs_at, plain_of, sounds_of

LONGEST = 40  # letters; longer names are no spellings of one Han name


@dataclass(frozen=True, slots=True)
class Span:
    """The syllables of one stretch of a name.

    characters: of all of them. letter: whether it is one Latin letter. arcs: by tradition and effort.
    """

    end: int
    characters: int
    letter: bool
    arcs: tuple[Arc, ...]


@lru_cache(maxsize=65536)
def lattice_of(sounds: str) -> tuple[tuple[Span, ...], ...]:
    """The stretches that begin at each place and from which the end can be reached."""
    plain = plain_of(sounds)
    every = [arcs_at(sounds, plain, at) for at in range(len(sounds) + 1)]
    leads = {len(sounds)}
    made: list[tuple[Span, ...]] = [()] * (len(sounds) + 1)
    for at in range(len(sounds) - 1, -1, -1):
        groups: dict[int, list[Arc]] = {}
        for arc in every[at]:
            if arc.end in leads:
                groups.setdefault(arc.end, []).append(arc)
        if groups:
            leads.add(at)
        spans = []
        for end, arcs in sorted(groups.items()):
            characters = 0
            for arc in arcs:
                characters |= arc.characters
            written = sounds[at:end].strip(BLANKS)
            spans.append(Span(end, characters, len(written) == 1 and written < "\u2e80", tuple(arcs)))
        made[at] = tuple(spans)
    return tuple(made)


def syllables(name: str) -> int | None:
    """The fewest syllables a name can be cut into; None when it is no spelling of a Han name."""
    sounds = sounds_of(name).strip(BLANKS)
    if not sounds or len(sounds) > LONGEST:
        return None
    lattice = lattice_of(sounds)
    fewest: dict[int, int] = {0: 0}
    for at in range(len(sounds)):
        if at in fewest:
            for span in lattice[at]:
                fewest[span.end] = min(fewest.get(span.end, 99), fewest[at] + 1)
    return fewest.get(len(sounds))
