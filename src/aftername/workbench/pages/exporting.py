"""Exports: the case, or one programme, in one of the forms that `aftername export` writes, handed to the browser as a file."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response

from aftername.case import open_case
from aftername.errors import NothingGiven
from aftername.exports import FORMS
from aftername.exports.writing import file_name
from aftername.workbench.asking import Ask

WORDS = {
    "docx": ("Report (DOCX)", "headings, statements and footnotes"),
    "markdown": ("Report (Markdown)", "the same as plain text"),
    "html": ("Dossier (HTML)", "the page, with the texts it quotes"),
    "xlsx": ("Workbook (XLSX)", "a sheet for each table, notes among them"),
    "csv": ("Tables (CSV)", "a file for each table"),
    "ftm": ("Entities (FollowTheMoney)", "for Aleph and other tools"),
    "crate": ("Archive (RO-Crate)", "to hand on, with provenance"),
    "parquet": ("Tables (Parquet)", "needs the extra [parquet]"),
    "datasette": ("Metadata for Datasette", "titles, words and searches"),
}
OF_A_PROGRAMME = ("docx", "markdown", "xlsx", "csv", "ftm")


def forms(ask: Ask) -> Response:
    """The screen of exports."""
    programme = ask.told("programme")
    held = ask.snap.accounts.get(programme)
    kinds = OF_A_PROGRAMME if held else tuple(WORDS)
    return ask.draw(
        "export.j2",
        forms=[(one, *WORDS[one]) for one in kinds],
        programme=programme if held else "",
        name=held.programme.name if held else "",
    )


def export(ask: Ask) -> Response:
    """Write an export and hand it over; what it is made of is removed once it was sent."""
    to, programme = ask.told("to"), ask.told("programme")
    if to not in FORMS and to != "html":
        raise NothingGiven("choose a form")
    folder = Path(tempfile.mkdtemp(prefix="aftername-desk-"))
    try:
        files = _written(ask, to, programme, folder)
        whole = files[0] if len(files) == 1 else _packed(files, folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    gone = BackgroundTask(shutil.rmtree, folder, ignore_errors=True)
    return FileResponse(whole, filename=whole.name, media_type="application/octet-stream", background=gone)


def _written(ask: Ask, to: str, programme: str, folder: Path) -> Sequence[Path]:
    with open_case(ask.room.path) as case:
        if to == "html":
            return case.page(folder / "dossier.html")
        held = ask.snap.accounts.get(programme)
        named = file_name(held.programme.name if held else ask.room.path.stem)
        from importlib import import_module

        ending = import_module(f"aftername.exports.{FORMS[to]}").ENDING
        return case.export(to, folder / f"{named}{ending}", programme or None)


def _packed(files: Sequence[Path], folder: Path) -> Path:
    """Several files as one ZIP."""
    place = folder / f"{files[0].stem if files[0].parent == folder else files[0].parent.name}.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as made:
        for one in files:
            made.write(one, one.relative_to(folder).as_posix())
    return place
