"""Old office files (DOC, PPT, WPS): LibreOffice makes new ones of them in a box of its own, and these are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from aftername.files.programs import ProgramTrouble, run
from aftername.settings import Settings
from aftername.stages.reading.formats import docx, pptx, spreadsheet
from aftername.stages.reading.part import Part, Trouble


class Old(NamedTuple):
    """An old format. program: the name it is asked for under. words: what it is; save: what helps otherwise.

    package: of Debian, in which LibreOffice reads it.
    """

    program: str
    words: str
    save: str
    read: Callable[[bytes, Settings], tuple[Part | Trouble, ...]]
    package: str


DOC = Old("doc", "an old Word document (DOC)", "DOCX", docx.read, "libreoffice-writer")
PPT = Old("ppt", "an old presentation (PPT)", "PPTX", pptx.read, "libreoffice-impress")
WPS = Old("wps", "a document of Works (WPS)", "DOCX", docx.read, "libreoffice-writer")
WORD_XML = Old("doc", "a Word document saved as XML", "DOCX", docx.read, "libreoffice-writer")
EXCEL_XML = Old("xls", "a workbook saved as XML", "XLSX", spreadsheet.read, "libreoffice-calc")


def reader(old: Old) -> Callable[[bytes, Settings], tuple[Part | Trouble, ...]]:
    """The reader of an old format."""

    def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
        try:
            made = run(old.program, content, settings)
        except ProgramTrouble as trouble:
            return (_told(old, trouble),)
        return old.read(made, settings)

    return read


def _told(old: Old, trouble: ProgramTrouble) -> Trouble:
    """Why it was not read, and what helps."""
    reason = trouble.reason
    if reason == "absent":
        reason = "unsupported"
        told = f"read through LibreOffice, which is not installed (sudo apt-get install {old.package} bubblewrap)"
    elif reason == "damaged":
        told = (
            f"LibreOffice makes nothing of it ({trouble.detail}); it may be damaged or locked with a password"
        )
    else:
        told = f"LibreOffice: {trouble.detail}"
    return Trouble(reason, f"{old.words}: {told}; or save it as {old.save}", fatal=True)
