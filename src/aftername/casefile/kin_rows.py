"""What is kept of comparisons between documents, packed and read again; kin.py says what each is for."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from aftername.casefile.rows import anchor
from aftername.casefile.rows_across import evidence_from
from aftername.records import PaperTie
from aftername.records.wire import dumps


def paper_ties_packed(ties: Iterable[PaperTie]) -> bytes:
    """What papers do to papers, packed."""
    return zlib.compress("\n".join(map(dumps, ties)).encode("utf-8", "surrogatepass"), 1)


def paper_ties_from(packed: bytes) -> Iterator[PaperTie]:
    """What was packed."""
    text = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    for told in map(json.loads, filter(None, text.split("\n"))):
        places = {name: anchor(told[name]) for name in ("earlier_at", "later_at")}
        yield PaperTie(**{**told, **places, "evidence": evidence_from(told["evidence"])})


def kin_packed(found: Iterable[tuple[int, tuple[Any, ...]]]) -> bytes:
    """Pairs of documents with the number of their sign, packed."""
    return zlib.compress("\n".join(map(dumps, found)).encode("utf-8", "surrogatepass"), 1)


def kin_from(packed: bytes) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """What was packed: number of the sign; first, second, score, reason and places of the pair."""
    text = zlib.decompress(packed).decode("utf-8", "surrogatepass")
    for sign, (first, second, score, reason, places) in map(json.loads, filter(None, text.split("\n"))):
        held = tuple(((one[0], one[1]), (other[0], other[1])) for one, other in places)
        yield sign, (first, second, score, reason, held)


def overlaps_packed(held: Mapping[tuple[str, str], tuple[int, int, int]]) -> bytes:
    """How much two texts share, packed."""
    return zlib.compress(
        "\n".join(" ".join(map(str, (*two, *told))) for two, told in held.items()).encode(), 1
    )


def overlaps_from(packed: bytes) -> Iterator[tuple[tuple[str, str], tuple[int, int, int]]]:
    """What was packed, by the two texts."""
    for line in filter(None, zlib.decompress(packed).decode().split("\n")):
        one, other, both, first, second = line.split(" ")
        yield (one, other), (int(both), int(first), int(second))


def named_packed(told: Mapping[str, Iterable[tuple[str, int, int]]]) -> bytes:
    """What documents named when pairs of them were found, packed; those that named nothing are left out."""
    return zlib.compress(dumps({one: tuple(held) for one, held in told.items() if held}).encode(), 1)


def named_from(packed: bytes) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """What was packed, by document."""
    told = json.loads(zlib.decompress(packed))
    return {
        document: tuple((fact, start, end) for fact, start, end in held) for document, held in told.items()
    }
