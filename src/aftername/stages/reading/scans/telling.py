"""What is said of pages that were read off their pictures badly, or not at all: each kind of trouble in one line."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Scan
from aftername.stages.reading.part import Trouble

SURE = 80  # confidence below which a page is told as read in part


def troubles_of(scans: Sequence[Scan], alone: bool = False) -> tuple[Trouble, ...]:
    """Trouble with scans, one for each kind, with the pages it befell. alone: the file is one page, which is not named."""
    kinds: dict[tuple[str, str], list[int]] = {}
    for one in scans:
        if one.reason:
            kinds.setdefault((one.reason, one.trouble), []).append(one.page)
        elif one.trouble:
            kinds.setdefault(("partial", one.trouble), []).append(one.page)
    told = [
        Trouble(reason, words, "" if alone or pages == [0] else named(pages))
        for (reason, words), pages in kinds.items()
    ]
    doubtful = [one for one in scans if not one.blank and not one.reason and one.confidence < SURE]
    if doubtful:
        lowest = min(one.confidence for one in doubtful)
        words = f"read by OCR with low confidence ({lowest} of 100): check each passage against its picture"
        told.append(Trouble("doubtful", words, "" if alone else named([one.page for one in doubtful])))
    return tuple(told)


def named(numbers: Sequence[int]) -> str:
    """Pages in words, runs joined: "pages 2-4, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
    return f"page{'s' if len(numbers) > 1 else ''} {told}"
