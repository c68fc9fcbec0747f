"""aftername review: read files and folders into a case and write the dossier."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from aftername.case import Case, judge, now, open_case, review
from aftername.cli import STOPPED
from aftername.cli.edge import plainly
from aftername.cli.engine import METAVAR, checked
from aftername.cli.judging import author
from aftername.cli.open import show
from aftername.cli.opening import page_for
from aftername.cli.progress import progress_for
from aftername.cli.reader import OPTION
from aftername.cli.summary import print_summary
from aftername.cli.terminal import say
from aftername.desk.naming import given, rows_of
from aftername.errors import CaseError, ContradictionError, NotFound
from aftername.records import NameGiven
from aftername.records.judgement import NameVerdict
from aftername.running import Silence
from aftername.settings import MIB, Settings

DEFAULTS = Settings()
NOTHING_READ = 1


@click.command("review")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", "case", type=click.Path(path_type=Path), help="The case file to write.")
@click.option(
    "--engine",
    metavar=METAVAR,
    callback=checked,
    default=DEFAULTS.engine,
    show_default=True,
    help="Use all cores, with limits (pool), this process alone (local), or a Dask cluster (docs/clusters.md).",
)
@click.option(
    "--workers",
    type=click.IntRange(0),
    default=DEFAULTS.workers,
    help="Number of processes; 0 means one per core.",
)
@click.option(
    "--timeout",
    "timeout_s",
    type=click.FloatRange(1),
    default=DEFAULTS.timeout_s,
    show_default=True,
    help="Seconds of processor time one file may take in one step.",
)
@click.option(
    "--max-file-mb",
    type=click.IntRange(1),
    default=DEFAULTS.file_bytes // MIB,
    show_default=True,
    help="Larger files are listed as problems and not read.",
)
@click.option(
    "--retry",
    is_flag=True,
    help="Try again, within the same limits, files that ran out of time or memory or crashed.",
)
@click.option(
    "--forget", is_flag=True, help="Let go of files that are no longer there, and of what rested on them."
)
@click.option(
    "--metadata",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table (CSV, JSON lines, XLSX) that says of each file, by its name, the title, date, URL, issuer or language. "
    "One called metadata in a folder is found.",
)
@click.option(
    "--text-column",
    metavar="NAME",
    default="",
    help="Column of a table that holds the texts: each row is a document.",
)
@click.option("--title-column", metavar="NAME", default="", help="Column of a table that holds their titles.")
@click.option("--date-column", metavar="NAME", default="", help="Column of a table that holds their dates.")
@click.option(
    "--ocr",
    type=click.Choice(["no", "auto", "force"]),
    default=DEFAULTS.ocr,
    show_default=True,
    help="Read pictures of pages with Tesseract: not at all, where a page has no text of its own, or all pages of PDFs.",
)
@click.option(
    "--paranoid", is_flag=True, help="Of PDFs and pictures take nothing but their pixels, read by OCR."
)
@click.option(
    "--add", is_flag=True, help="Put a folder into the case that only bears the name of one that it holds."
)
@click.option("--open", "show_page", is_flag=True, help="Open the page in your browser at the end.")
@click.option("--quiet", is_flag=True, help="Print nothing but the path of the page, and trouble.")
@click.option("--follow-links", is_flag=True, help="Follow links that lead out of PATHS.")
@click.option(
    "--names",
    "known",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Names you know, one a line; in CSV the spellings of one programme in a row.",
)
@click.option(
    "--ignore",
    "ignored",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Names that are not names of programmes, one a line.",
)
@OPTION
@plainly
def command(
    paths: tuple[Path, ...],
    case: Path | None,
    known: Path | None,
    ignored: Path | None,
    language: str | None,
    add: bool,
    show_page: bool,
    quiet: bool,
    **chosen: Any,
) -> None:
    """Read PATHS (files, folders, archives, saved pages, tables of documents) into a case.

    Writes one case file and dossier.html beside it. A second review of the same folder reads only what
    is new or changed; what was read from files that are no longer there is kept and marked as gone. Ctrl-C keeps what was done; the next review continues from there.

    \b
    Examples:
      aftername review papers/
      aftername review papers/ adverts.csv box.zip -o talent.case
      aftername review papers/ --open
    """
    target = _target(paths, case)
    held = _held(target)
    settings = _settings(**chosen)
    rows = rows_of(known) if known is not None else []
    said = [_said("name", name, known) for row in rows for name in row]
    said += [_said("ignore", name, ignored) for row in (rows_of(ignored) if ignored else []) for name in row]
    try:
        with nullcontext(Silence()) if quiet else progress_for(sys.stderr) as progress:
            made = review(paths, target, settings, progress, said, add=add)
    except KeyboardInterrupt:
        say(f"\nStopped. What was read is kept in {target}; run the same command to go on.", err=True)
        sys.exit(STOPPED)
    with _spellings_joined(made, rows) as made:
        page = page_for(made)
        made.write_dossier(page, settings)
        if quiet:
            say(str(page))
        else:
            print_summary(made, page, language, held)
        if show_page:
            show(page)
        if not made.dossier().coverage.documents:
            sys.exit(NOTHING_READ)


def _held(case: Path) -> list[str]:
    """What a case is made of so far; [] where there is none yet, or it cannot be read."""
    if not case.is_file():
        return []
    try:
        with open_case(case) as made:
            return made.roots()
    except CaseError:  # the review says what is wrong with it
        return []


def _settings(max_file_mb: int, metadata: Path | None, **chosen: Any) -> Settings:
    """The settings as they were chosen; the other options are called as they are there."""
    if chosen["paranoid"] and chosen["ocr"] == "no":
        raise click.UsageError("--paranoid reads pages by OCR; it does not go with --ocr no")
    return Settings(
        file_bytes=max_file_mb * MIB, metadata=str(metadata) if metadata is not None else "", **chosen
    )


def _spellings_joined(made: Case, rows: Sequence[tuple[str, ...]]) -> Case:
    """The case with the spellings of each row held together; open."""
    if all(len(row) < 2 for row in rows):
        return made
    made.close()
    for row in rows:
        for other in row[1:]:
            _hold_together(made.path, row[0], other)
    return open_case(made.path)


def _said(verdict: NameVerdict, name: str, file: Path | None) -> NameGiven:
    """A word on one name out of a file."""
    return given(verdict, name, f"in {file.name}" if file is not None else "", author(None), now())


def _hold_together(case: Path, first: str, second: str) -> None:
    """Say that two spellings in one row are one programme, where both stand in the documents."""
    try:
        judge(case, "same", first, second, "spellings of one row of the names given", author(None), now())
    except (NotFound, ContradictionError) as trouble:
        say(f"{first}, {second}: {trouble}", err=True)


def _target(paths: tuple[Path, ...], case: Path | None) -> Path:
    """The case file; in a folder of its own when none was named."""
    if case is None:
        stem = paths[0].resolve().name or "review"
        return Path(f"{stem.removesuffix('.zip')}-case") / f"{stem}.case"
    return case / f"{case.resolve().name}.case" if case.is_dir() else case
