"""What formats are called, and what helps: said with each file of them that is not read."""

from __future__ import annotations

from aftername.files import containers, office_kinds, sniffing
from aftername.stages.reading.part import Trouble

CALLED: dict[str, str] = {
    sniffing.PPTX: "a presentation (PPTX)",
    sniffing.ODT: "an OpenDocument text (ODT)",
    containers.ODP: "an OpenDocument presentation (ODP)",
    office_kinds.FODT: "an OpenDocument text as XML (FODT)",
    "application/rtf": "a rich text document (RTF)",
    containers.EPUB: "an e-book (EPUB)",
    containers.HWPX: "a Hangul document (HWPX)",
    office_kinds.HWP: "a Hangul document (HWP)",
    office_kinds.HWPML: "a Hangul document as XML (HWPML)",
    containers.OFD: "a Chinese fixed-layout document (OFD)",
    sniffing.DOC: "an old Word document (DOC)",
    office_kinds.WORD_XML: "a Word document as XML",
    office_kinds.EXCEL_XML: "a workbook as XML",
    office_kinds.PPT: "an old presentation (PPT)",
    office_kinds.WPS: "a document of Works (WPS)",
}

_HELP = {
    "damaged": "open it in the program it was made with and save it again",
    "empty": "words that you see in it are parts of pictures",
    "bomb": "if you trust it, save it again in the program it was made with",
}


def in_words(media: str, trouble: Trouble) -> str:
    """What is said of trouble: with the name of the format and what helps, where the whole file is lost."""
    name = CALLED.get(media)
    if name is None or not trouble.fatal:
        return trouble.detail
    told = f"{name}: {trouble.detail}"
    return told if "; " in told or trouble.reason not in _HELP else f"{told}; {_HELP[trouble.reason]}"
