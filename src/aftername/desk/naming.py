"""Names that people give or dismiss: appended to the case as judgements, and put into effect."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from aftername import pipeline
from aftername.casefile import Store
from aftername.engines import engine_for
from aftername.errors import CaseError, NothingGiven
from aftername.pipeline import Progress, Silence
from aftername.records import NameGiven
from aftername.records.judgement import NameVerdict
from aftername.settings import Settings
from aftername.text.names import comparable


def give(
    case: Path | str,
    verdict: NameVerdict,
    written: str,
    because: str,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> NameGiven:
    """Append a person's word on one name, and bring names and all that follows up to date.

    verdict: "name": it is a programme's; "ignore": it is none; "undecided": takes an earlier word back.
    author, time: who says so and when (ISO); both are kept as given.
    """
    path = Path(case)
    if not path.is_file():
        raise CaseError(f"{path}: no such case")
    one = given(verdict, written, because, author, time)
    chosen = settings or Settings()
    with Store(path, writing=True, doing="judgement") as store:
        with store.change():
            store.give_name(one)
        pipeline.settle_names(store, engine_for(chosen), progress or Silence())
        store.finish()
    return one


def given(verdict: NameVerdict, written: str, because: str, author: str, time: str) -> NameGiven:
    """A word on one name, under its comparable form. Raises NothingGiven for an empty one."""
    tidy = " ".join(written.split())
    if not comparable(tidy):
        raise NothingGiven(f"{written!r} is no name")
    return NameGiven(verdict, tidy, comparable(tidy), because, author, time)


def rows_of(path: Path) -> list[tuple[str, ...]]:
    """The names of a file: one a line, or CSV with the spellings of one programme in a row; lines of # are passed over."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as trouble:
        raise NothingGiven(f"{path}: cannot be read as text in UTF-8: {trouble}") from trouble
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    cells = csv.reader(lines) if path.suffix.lower() == ".csv" else ([line] for line in lines)
    rows = [tuple(dict.fromkeys(cell.strip() for cell in row if cell.strip())) for row in cells]
    return [row for row in rows if row]


def append_new(store: Store, said: Iterable[NameGiven]) -> None:
    """Append those words on names that do not hold already."""
    held = {(one.key, one.verdict) for one in store.names_given()}
    new: Sequence[NameGiven] = [one for one in said if (one.key, one.verdict) not in held]
    if new:
        with store.change():
            for one in new:
                store.give_name(one)
