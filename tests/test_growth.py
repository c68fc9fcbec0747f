"""The work of every stage grows with what it is given and not with its square: calls of each function are counted, not timed."""

from __future__ import annotations

import io
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from cProfile import Profile
from pathlib import Path
from types import CodeType
from typing import Any, SupportsIndex

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks" / "load"))

import loads  # type: ignore[import-not-found]

from aftername.case import review
from aftername.settings import Settings
from aftername.stage import Stage
from aftername.stages.claims.weighed.named import Named, Order

TWICE = 2.9  # times the calls for twice the matter; a square gives four times
ENOUGH = 6_000  # calls of one function below which nothing can be told

LIMITED = ("origins:", "succession: alignment.py")
"""What small piles say nothing of: copies are compared within limits that they do not reach (benchmarks/origins/scale.py); texts side by
side for a succession only where another sign speaks for it (210 times in 240 of these notices, 30 times in 480)."""

OURS = str(Path(loads.__file__).resolve().parents[2] / "src")


class Counting:
    """Counts the calls of every function of ours, by stage."""

    def __init__(self) -> None:
        self.by_stage: dict[str, Profile] = {}
        self.counting: Profile | None = None

    def begin(self, stage: Stage, total: int | None) -> None:
        self.turn_to(stage.name)

    def step(self) -> None:
        pass

    def turn_to(self, stage: str) -> None:
        """Count for a stage from here on; "" for none."""
        if self.counting is not None:
            self.counting.disable()
        self.counting = (
            self.by_stage.setdefault(stage, Profile(subcalls=False, builtins=False)) if stage else None
        )
        if self.counting is not None:
            self.counting.enable()

    def count(self, folder: Path, place: Path) -> Counter[str]:
        """What a review and its page take."""
        self.turn_to("intake")
        try:
            with review(folder, place / "x.case", Settings(engine="local"), self) as case:
                self.turn_to("page")
                case.write_dossier(place / "dossier.html")
        finally:
            self.turn_to("")
        told: Counter[str] = Counter()
        for stage, profile in self.by_stage.items():
            for entry in profile.getstats():
                if isinstance(entry.code, CodeType) and entry.code.co_filename.startswith(OURS):
                    name = f"{Path(entry.code.co_filename).name}:{entry.code.co_firstlineno} {entry.code.co_name}"
                    told[f"{stage}: {name}"] += entry.callcount
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


def cells(folder: Path, count: int) -> None:
    """Long columns with one cell a line: numbers alone, and rows whose units say nothing."""
    (folder / "numbers.txt").write_text("1\n" * count, "utf-8")
    (folder / "rows.txt").write_text("".join(f"Tern\n{n % 7} EUR\n{n % 5}\n" for n in range(count)), "utf-8")


@pytest.mark.parametrize(
    ("matter", "count"),
    [
        (short, 60),
        (names, 150),
        (statements, 400),
        (unreadable, 200),
        (members, 150),
        (links, 60),
        (cells, 300),
    ],
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


class Looked(list[Any]):
    """A list that counts how often something is looked up in it or gone over."""

    looks = 0

    def __getitem__(self, at: SupportsIndex | slice) -> Any:
        found = super().__getitem__(at)
        self.looks += len(found) if isinstance(at, slice) else 1
        return found

    def __iter__(self) -> Iterator[Any]:
        self.looks += len(self)
        return super().__iter__()


@pytest.mark.parametrize("programmes", [1, 3, 40])
def test_names_are_not_listed_for_each_value(programmes: int) -> None:
    """Twice the names beside twice the values is about twice the looking up; it was names times values."""
    looks = []
    for count in (500, 1000):
        named = Looked(Named(10 * n, 10 * n + 4, str(n % programmes), 0, 0, "within") for n in range(count))
        order = Order(named)
        for n in range(count):
            order.before(10 * n + 6)
            order.behind(10 * n + 6, 10 * n + 60)
        looks.append(named.looks)
    assert looks[1] < TWICE * looks[0]
