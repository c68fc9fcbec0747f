"""Where the files of a case are on this machine, so that their pages can be looked at while they are there.

A case keeps no folder of a machine, so that it can be handed on. The desk keeps the paths that it was told to read in a file beside the
case, which is its owner's alone; it looks in these, in the folder of what was dropped, and below the case and where it was started.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

PRIVATE = 0o600
MOST = 200  # paths that are remembered


class AtHand:
    """The files of one case that are at hand."""

    def __init__(self, case: Path, papers: Path) -> None:
        """papers: the folder of what was dropped."""
        self._case, self._papers = case, papers
        self.note = case.with_name(case.name + "-places")

    def remember(self, paths: Iterable[str]) -> None:
        """These were read into the case; the latest come first. A disk that is full forgets them."""
        told = [os.path.abspath(one) for one in paths]
        every = list(dict.fromkeys((*told, *self._remembered())))[:MOST]
        try:
            with open(self.note, "w", encoding="utf-8", opener=_private) as out:
                json.dump(every, out)
        except OSError:
            return

    def _remembered(self) -> list[str]:
        try:
            told = json.loads(self.note.read_text("utf-8"))
        except (OSError, ValueError):
            return []
        return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []

    def place(self, path: str, roots: Sequence[str]) -> tuple[str, ...] | None:
        """Where the file is that a case calls so: its path on the disk, then its names within archives; None where it is not to be had.

        path: as in SourceFile. roots: what the paths are called that the case was made of. Whether it is still the same file is not
        looked at.
        """
        outside, *inside = path.split("!")
        for root in sorted(roots, key=len, reverse=True):
            if outside != root and not outside.startswith(f"{root}/"):
                continue
            below = outside[len(root) :].lstrip("/")
            for home in self._homes(root):
                found = home / below if below else home
                if _is_within(found, home) and found.is_file():
                    return str(found), *inside
        return None

    def _homes(self, root: str) -> Iterator[Path]:
        """Where a root may be; any that is not the right one has no file of that content."""
        yield from map(Path, self._remembered())
        yield self._papers
        for near in (Path.cwd(), self._case.parent, self._case.parent.parent):
            yield near / root


def _is_within(found: Path, home: Path) -> bool:
    """Whether a file is below a folder, or is it, whatever its name says."""
    return found == home or Path(os.path.normpath(found)).is_relative_to(os.path.normpath(home))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE)
