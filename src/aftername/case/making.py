"""How a case is made, opened, settled and checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from aftername import pipeline
from aftername.case.door import Case
from aftername.case.opened import is_case
from aftername.casefile import Store
from aftername.desk import offers
from aftername.desk.crates import is_crate, verify_crate
from aftername.desk.naming import append_new
from aftername.desk.roots import settled
from aftername.desk.verification import verify
from aftername.engines import engine_for
from aftername.errors import CaseError, NothingGiven
from aftername.exports import svg_series
from aftername.pipeline import Progress, Silence
from aftername.records import Counted, NameGiven, Verified
from aftername.settings import Settings
from aftername.stages.gaps import count_table


def review(
    paths: Iterable[Path | str] | Path | str,
    case: Path | str,
    settings: Settings | None = None,
    progress: Progress | None = None,
    said: Iterable[NameGiven] = (),
    *,
    add: bool = False,
) -> Case:
    """Read files and folders into a case and find what they tell; gives the case, open.

    case: the case file; made when missing, brought up to date otherwise. said: names that the reader knows, or wants
    ignored; kept with the case. add: a folder that only bears the name of one that the case holds is added to it.
    Raises NothingGiven for a path that does not exist, CaseError for a case that cannot be used.
    """
    given = [Path(paths)] if isinstance(paths, Path | str) else [Path(path) for path in paths]
    if not given:
        raise NothingGiven("no path was given to review")
    for path in given:
        if not path.exists() and not path.is_symlink():
            raise NothingGiven(f"{path}: no such file or folder")
    chosen = settings or Settings()
    target = Path(case)
    if target.is_dir():
        raise CaseError(f"{target}: is a folder; name a file for the case")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        why = (trouble.strerror or str(trouble)).lower()
        raise CaseError(
            f"{target.parent}: no folder can be made there ({why}); name another place"
        ) from trouble
    store = Store(target, writing=True, doing="review")
    try:
        given = settled(store, given, add)
        append_new(store, said)
        before = store.held()
        engine = engine_for(chosen)
        gone = pipeline.run(store, given, chosen, engine, progress or Silence())
        with store.change():
            store.set_news(*before)
        store.finish()
    except BaseException:
        with suppress(CaseError):
            store.fold()
        raise
    finally:
        store.close()
    return Case(Store(target), gone, engine.levels)


def read_offer(
    file: Path | str, cases: Sequence[Path | str] = (), settings: Settings | None = None
) -> offers.Offered:
    """What an offer or contract states, beside the programmes of some cases, and what is to be masked of it.

    The offer is read as a review reads it, into a case in a folder of its own that is gone when this returns.
    Raises NothingGiven, CaseError.
    """
    with TemporaryDirectory(prefix="aftername-") as folder, ExitStack() as open_:
        made = open_.enter_context(review(file, Path(folder) / "offer.case", settings))
        stores = {name: open_.enter_context(Store(one)) for name, one in offers.named_apart(map(Path, cases))}
        return offers.offered(Path(file).name, made._store, stores)


def open_case(path: Path | str) -> Case:
    """Open a case for reading. Raises CaseError when it is missing or no case."""
    return Case(Store(Path(path)))


def settle(path: Path) -> None:
    """Do what follows from people's words in a case once more, where a command was stopped in between; and seal it."""
    with Store(path, writing=True, doing="judgement") as store:
        settings = Settings()
        pipeline.settle_names(store, engine_for(settings), Silence(), settings)
        store.finish()


def verify_case(path: Path | str, folder: Path | None = None, *, deep: bool = False) -> Verified:
    """Check a case, damaged or not, as Case.verify does; or an archive that pack made, against its manifest.

    Raises CaseError for a file that is neither.
    """
    if is_crate(Path(path)):
        return verify_crate(Path(path), folder, Settings())
    return verify(Path(path), folder, Settings(), deep)


def count_serials(path: Path, held: Sequence[tuple[str, str]] = (), svg: Path | None = None) -> Counted:
    """The series of document numbers in a table, or in a case; written as a chart too when asked.

    held: of a table, column and value pairs; only rows that have all of them count.
    """
    if is_case(path):
        with open_case(path) as case:
            counted = case.series()
    else:
        counted = count_table(path, held)
    if svg is not None:
        svg.write_text(svg_series.sheet(counted.series), "utf-8")
    return counted
