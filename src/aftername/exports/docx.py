"""The report as DOCX with real footnotes, for Word, LibreOffice and Pages."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from aftername.exports.account import Account
from aftername.exports.report import report
from aftername.exports.writing import write_file, zipped

ENDING = ".docx"

_STYLES = {
    "title": "Title",
    "heading": "Heading 1",
    "part": "Heading 2",
    "text": "Normal",
    "item": "List Bullet",
}
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_BARE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_LINES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write the report; gives its path."""
    return (write_file(place, as_docx(account)),)


def as_docx(account: Account) -> bytes:
    """The report; the same case gives the same bytes."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    book = docx.Document()
    book.core_properties.title = _clean(account.words(account.dossier.title))
    book.core_properties.author = "Aftername"
    book.core_properties.comments = ""
    fonts = book.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    notes: list[str] = []
    for line in report(account):
        paragraph = book.add_paragraph(_clean(line.words), _STYLES[line.kind])
        for number, _ in enumerate(line.notes, len(notes) + 1):
            if number > len(notes) + 1:  # notes 6 and 7 are not note 67
                paragraph._p.append(parse_xml(f'<w:r xmlns:w="{_W}">{_RAISED}<w:t>,</w:t></w:r>'))
            mark = f'<w:r xmlns:w="{_W}">{_RAISED}<w:footnoteReference w:id="{number}"/></w:r>'
            paragraph._p.append(parse_xml(mark))
        notes.extend(line.notes)
    _numbered_pages(book)
    _add_notes(book, notes)
    held = BytesIO()
    book.save(held)
    with zipfile.ZipFile(held) as archive:  # python-docx puts the time of day on each member
        return zipped({name: archive.read(name) for name in archive.namelist()})


def _add_notes(book: Any, notes: list[str]) -> None:
    """The part that holds the footnotes."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    told = "".join(map(_note, range(1, len(notes) + 1), notes))
    content = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{_W}">{_LINES}{told}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _TYPE, content.encode(), book.part.package)
    book.part.relate_to(part, _REL)


def _note(number: int, words: str) -> str:
    text = escape(_clean(words))
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr><w:r>{_RAISED}<w:footnoteRef/></w:r>'
        f'<w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
    )


def _numbered_pages(book: Any) -> None:
    """The number of each page at its foot."""
    from docx.oxml import parse_xml

    foot = book.sections[0].footer.paragraphs[0]
    foot._p.append(
        parse_xml(f'<w:fldSimple xmlns:w="{_W}" w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def _clean(words: str) -> str:
    return _BARE.sub("\ufffd", words)
