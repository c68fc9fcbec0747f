"""What was given and what became of it, counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from aftername.records import Coverage, DocumentCard, Problem, SourceFile

_ISO = re.compile(r"\d{4}(-\d\d){0,2}")


def cover(
    files: Iterable[SourceFile], cards: Sequence[DocumentCard], problems: Sequence[Problem]
) -> Coverage:
    """Count files, documents and problems. files == read + problem_files, always.

    A file counts as read when a document came of its bytes, or when it is an archive that was opened;
    what its record says of itself is not taken on trust. Everything else gave nothing.
    Of files with the same bytes the first by path is the one, the others are counted in `same`.
    """
    found = sorted(files, key=lambda one: (one.path, one.sha256))
    given = [one for one in found if one.status != "ignored"]
    fruitful = {card.file for card in cards}
    read = [one for one in given if one.status == "opened" or (one.sha256 and one.sha256 in fruitful)]
    dates = sorted(date for card in cards if (date := card.header.date) and _ISO.fullmatch(date))
    return Coverage(
        files=len(given),
        read=len(read),
        same=len(read) - len({one.sha256 or one.path for one in read}),
        problem_files=len(given) - len(read),
        documents=len(cards),
        characters=sum(card.characters for card in cards),
        languages=_counted(card.language for card in cards),
        kinds=_counted(card.header.kind.value for card in cards if card.header.kind),
        levels=_counted(card.header.level.value for card in cards if card.header.level),
        problems=_counted(problem.reason for problem in problems),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        undated=len(cards) - len(dates),
        ignored=len(found) - len(given),
    )


def _counted(words: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Each word with how often it came, most first, then by the word."""
    return tuple(sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0])))
