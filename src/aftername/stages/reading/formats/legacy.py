"""Old office files (DOC, PPT, WPS): LibreOffice makes new ones of them in a sandbox of its own, and these are read."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import NamedTuple

import olefile

from aftername.files import office_kinds, sniffing
from aftername.files.commands import CommandTrouble, Limits, run
from aftername.settings import Settings
from aftername.stages.reading.formats import docx, pptx, spreadsheet
from aftername.stages.reading.formats.hwp import OLE
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.part import LOCKED, Part, Trouble

PATIENCE = 3  # times the limit of processor time that LibreOffice may take by the clock


class Old(NamedTuple):
    """An old format. given, made: what names end in before and after. save: the format that helps otherwise.

    package: of Debian, in which LibreOffice reads it.
    """

    given: str
    made: str
    save: str
    read: Callable[[bytes, Settings], tuple[Part | Trouble, ...]]
    package: str


OLD: dict[str, Old] = {
    sniffing.DOC: Old("doc", "docx", "DOCX", docx.read, "libreoffice-writer"),
    office_kinds.WORD_XML: Old("doc", "docx", "DOCX", docx.read, "libreoffice-writer"),
    office_kinds.PPT: Old("ppt", "pptx", "PPTX", pptx.read, "libreoffice-impress"),
    office_kinds.WPS: Old("wps", "docx", "DOCX", docx.read, "libreoffice-writer"),
    office_kinds.FODS: Old("fods", "xlsx", "ODS or XLSX", spreadsheet.read, "libreoffice-calc"),
    office_kinds.EXCEL_XML: Old("xls", "xlsx", "XLSX", spreadsheet.read, "libreoffice-calc"),
}
"""By the type of the file."""


def reader(old: Old) -> Callable[[bytes, Settings], tuple[Part | Trouble, ...]]:
    """The reader of an old format."""

    def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
        if _is_locked(content):
            return (LOCKED,)
        try:
            limits = Limits(PATIENCE * settings.timeout_s, settings.memory_bytes, settings.file_bytes)
            made = old.read(run("soffice", (old.given, old.made), content, limits), settings)
        except CommandTrouble as trouble:
            return (_told(old, trouble),)
        if any(isinstance(one, Part) and is_nonsense(one.text) for one in made):
            told = f"LibreOffice makes only nonsense of it; save it as {old.save}"
            return (Trouble("damaged", told, fatal=True),)
        return made

    return read


def _told(old: Old, trouble: CommandTrouble) -> Trouble:
    """Why it was not read, and what helps."""
    if trouble.reason == "missing":
        reason = "unsupported"
        need = f"sudo apt-get install {old.package} bubblewrap"
        told = f"read through LibreOffice in a sandbox ({trouble.detail}); {need}"
    elif trouble.reason == "timeout":
        reason, told = "timeout", trouble.detail
    else:
        reason, told = (
            "damaged",
            "LibreOffice makes nothing of it; it may be damaged or locked with a password",
        )
    return Trouble(reason, f"{told}; or save it as {old.save}", fatal=True)


def _is_locked(content: bytes) -> bool:
    """Whether a Word document or a presentation says that it is encrypted."""
    if not content.startswith(OLE):
        return False
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as box:
            if box.exists("EncryptedSummary"):
                return True
            head = box.openstream("WordDocument").read(12) if box.exists("WordDocument") else b""
    except Exception:  # a broken storage stops olefile in many ways; LibreOffice is asked then
        return False
    return len(head) == 12 and head[11] & 1 == 1


def read_unknown(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """Why an office file of no kind that is known is not read: it is cut short, or of another program."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as box:
            whole = bool(box.listdir())
    except Exception:  # as above
        whole = False
    if whole:
        told = "an old office document of a kind that is not read; save it as DOCX or XLSX"
        return (Trouble("unsupported", told, fatal=True),)
    told = "an old office document that is cut short or damaged; open it in the program it was made with and save it again"
    return (Trouble("damaged", told, fatal=True),)
