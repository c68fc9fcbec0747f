"""Old office files (DOC, PPT, WPS): LibreOffice makes new ones of them in a sandbox of its own, and these are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from aftername.files.commands import CommandTrouble, Limits, run
from aftername.settings import Settings
from aftername.stages.reading.formats import docx, pptx, spreadsheet
from aftername.stages.reading.part import Part, Trouble

PATIENCE = 3  # times the limit of processor time of a file that LibreOffice may take by the clock


class Old(NamedTuple):
    """An old format. given, made: the ends of names before and after; words: what it is; save: what helps otherwise."""

    given: str
    made: str
    words: str
    save: str
    read: Callable[[bytes, Settings], tuple[Part | Trouble, ...]]
    package: str


DOC = Old("doc", "docx", "an old Word document (DOC)", "DOCX", docx.read, "libreoffice-writer")
PPT = Old("ppt", "pptx", "an old presentation (PPT)", "PPTX", pptx.read, "libreoffice-impress")
WPS = Old("wps", "docx", "a document of Works (WPS)", "DOCX", docx.read, "libreoffice-writer")
XLS = Old("xls", "xlsx", "an old workbook (XLS)", "XLSX", spreadsheet.read, "libreoffice-calc")


def reader(old: Old) -> Callable[[bytes, Settings], tuple[Part | Trouble, ...]]:
    """The reader of an old format."""

    def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
        limits = Limits(PATIENCE * settings.timeout_s, settings.memory_bytes, settings.file_bytes)
        try:
            made = run("soffice", (old.given, old.made), content, limits)
        except CommandTrouble as trouble:
            return (_told(old, trouble),)
        return old.read(made, settings)

    return read


def _told(old: Old, trouble: CommandTrouble) -> Trouble:
    """Why it was not read, and what helps."""
    if trouble.reason == "missing":
        need = f"sudo apt-get install {old.package} bubblewrap"
        told = f"{old.words}: read through LibreOffice in a sandbox; {trouble.detail}. {need}, or save it as {old.save}"
        return Trouble("unsupported", told, fatal=True)
    if trouble.reason == "timeout":
        return Trouble(
            "timeout", f"{old.words}: LibreOffice took too long over it; save it as {old.save}", fatal=True
        )
    return Trouble(
        "damaged",
        f"{old.words}: LibreOffice makes nothing of it; it may be damaged or locked with a password",
        fatal=True,
    )
