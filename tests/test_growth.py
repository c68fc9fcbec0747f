"""The work of every stage grows with what it is given and not with its square: calls of each function are counted, not timed."""

from __future__ import annotations

import io
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks" / "load"))

import loads  # type: ignore[import-not-found]

from aftername.case import review
from aftername.settings import Settings
from aftername.stage import Stage

TWICE = 2.9  # times the calls for twice the matter; a square gives four times
ENOUGH = 20_000  # calls of one function below which nothing can be told

LIMITED = ("origins:", "succession: alignment.py")
"""What small piles say nothing of: copies are compared within limits that they do not reach (benchmarks/origins/scale.py); texts side by
side for a succession only where another sign speaks for it (210 times in 240 of these notices, 30 times in 480)."""

OURS = str(Path(loads.__file__).resolve().parents[2] / "src")


class Counting:
    """Counts the calls of every function of ours, by stage."""

    def __init__(self) -> None:
        self.stage = "intake"
        self.calls: Counter[tuple[str, CodeType]] = Counter()

    def begin(self, stage: Stage, total: int | None) -> None:
        self.stage = stage.name

    def step(self) -> None:
        pass

    def __call__(self, frame: FrameType, event: str, told: Any) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(OURS):
            self.calls[self.stage, frame.f_code] += 1

    def count(self, folder: Path, place: Path) -> Counter[str]:
        """What a review and its page take."""
        sys.setprofile(self)
        try:
            with review(folder, place / "x.case", Settings(engine="local"), self) as case:
                self.stage = "page"
                case.write_dossier(place / "dossier.html")
        finally:
            sys.setprofile(None)
        told: Counter[str] = Counter()
        for (stage, code), count in self.calls.items():
            told[f"{stage}: {Path(code.co_filename).name}:{code.co_firstlineno} {code.co_name}"] += count
        return told


def short(folder: Path, count: int) -> None:
    """Short notices."""
    loads.pile(folder, count)


def names(folder: Path, count: int) -> None:
    """One text with many names."""
    (folder / "one.txt").write_text(loads.many_names(count), "utf-8")


def statements(folder: Path, count: int) -> None:
    """One text with many statements."""
    (folder / "one.txt").write_text(loads.many_claims(count), "utf-8")


def unreadable(folder: Path, count: int) -> None:
    """Equal files that cannot be read."""
    for number in range(count):
        (folder / f"{number}.pdf").write_bytes(b"%PDF-1.7\nnothing")


def members(folder: Path, count: int) -> None:
    """One archive with many members."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as box:
        for number in range(count):
            box.writestr(f"{number}.txt", f"notice {number}")
    (folder / "box.zip").write_bytes(held.getvalue())


def links(folder: Path, count: int) -> None:
    """Folders that all link each other."""
    for number in range(count):
        (folder / str(number)).mkdir()
        for other in range(min(count, 8)):
            (folder / str(number) / f"to{other}").symlink_to(folder / str(other))


@pytest.mark.parametrize(
    ("matter", "count"),
    [(short, 120), (names, 300), (statements, 1200), (unreadable, 300), (members, 300), (links, 100)],
)
def test_twice_the_matter_is_about_twice_the_work(
    tmp_path: Path, matter: Callable[[Path, int], None], count: int
) -> None:
    """No function of any stage is called four times as often for twice the matter."""
    told = []
    for times in (1, 2):
        place = tmp_path / str(times)
        (place / "in").mkdir(parents=True)
        matter(place / "in", count * times)
        told.append(Counting().count(place / "in", place))
    once, twice = told
    steep = {
        name: (once[name], calls)
        for name, calls in twice.items()
        if calls > ENOUGH and calls > TWICE * max(once[name], 1) and not name.startswith(LIMITED)
    }
    assert not steep
