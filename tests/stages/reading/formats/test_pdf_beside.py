"""What stands in a PDF beside its text: fields that were filled in, remarks, attached files."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from writers_files import HELVETICA, _shown, pdf

from aftername.settings import Settings
from aftername.stages.reading.formats.pdf import read
from aftername.stages.reading.part import Part, Trouble

TEXT = "The Dawn Programme is run by the Office of Meadows."
SAID = {
    "zh": "青岚省科学技术厅",
    "ja": "青嵐省科学技術庁",
    "ko": "푸른솔과학기술부",
    "en": "Office of Meadows",
}
every = pytest.mark.parametrize("said", SAID.values(), ids=SAID)


def coded(words: str) -> str:
    """A string of a PDF in two bytes a letter."""
    return f"<{(chr(0xFEFF) + words).encode('utf-16-be').hex()}>"


def made(*marks: str) -> bytes:
    """A page with these marks on it."""
    places = " ".join(f"{number} 0 R" for number in range(6, 6 + len(marks)))
    whole = pdf(_shown(TEXT), HELVETICA, marks, page=f"/Annots [{places}]")
    fields = " ".join(f"{6 + place} 0 R" for place, mark in enumerate(marks) if "/Widget" in mark)
    form = f"/AcroForm << /Fields [{fields}] >> /Type /Catalog" if fields else "/Type /Catalog"
    return whole.replace(b"/Type /Catalog", form.encode(), 1)


def only(content: bytes) -> Part:
    (part,) = read(content, Settings())
    assert isinstance(part, Part)
    return part


@every
def test_what_was_put_into_a_form_is_read(said):
    field = (
        f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (owner) /V {coded(said)} /F 4 /Rect [50 600 400 620] >>"
    )
    empty = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (payer) /F 4 /Rect [50 500 400 520] >>"
    box = "<< /Type /Annot /Subtype /Widget /FT /Btn /T (agreed) /V /Yes /F 4 /Rect [50 400 60 410] >>"
    part = only(made(field, empty, box))
    assert f"owner: {said}" in part.text
    assert "payer" not in part.text
    assert "agreed" not in part.text


@every
def test_remarks_stand_below_the_text_and_are_marked(said):
    note = f"<< /Type /Annot /Subtype /Text /Rect [50 500 70 520] /Contents {coded(said)} >>"
    link = "<< /Type /Annot /Subtype /Link /Rect [50 500 70 520] /Contents (a link) >>"
    part = only(made(note, link))
    (region,) = part.regions
    assert region.kind == "comment"
    assert part.text[region.start : region.end] == f"Remark on page 1: {said}"
    assert part.text.startswith(TEXT)
    assert "a link" not in part.text
    assert part.pages[-1].end == len(part.text)


def test_a_page_without_marks_has_none():
    part = only(pdf(_shown(TEXT), HELVETICA))
    assert part.regions == ()
    assert part.text.strip() == TEXT


def test_attached_files_are_told():
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(_shown(TEXT), HELVETICA))))
    writer.add_attachment("note.txt", b"text")
    out = io.BytesIO()
    writer.write(out)
    part, told = read(out.getvalue(), Settings())
    assert isinstance(part, Part)
    assert isinstance(told, Trouble)
    assert told.reason == "partial"
    assert "1 file is attached inside" in told.detail
    assert not told.fatal
