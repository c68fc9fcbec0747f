"""What stands in a PDF beside the text of its pages: what was put into a form, remarks, files that are attached to it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as raw

from aftername.records import record
from aftername.stages.reading.part import Trouble

MOST = 2_000  # marks of a page that are looked at
LONGEST = 20_000  # characters of one of them
_FILLED = frozenset({raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX})
_NO_REMARKS = frozenset(
    {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_UNKNOWN}
)


@record
class Beside:
    """filled: a line for each field of the form that was filled in. remarks: what people wrote on the page."""

    filled: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def beside(page: Any, form: Any) -> Beside:
    """What stands beside the text of a page. form: of its document, None where it has none."""
    filled: list[str] = []
    remarks: list[str] = []
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), MOST)):
        mark = raw.FPDFPage_GetAnnot(page, number)
        if not mark:
            continue
        kind = raw.FPDFAnnot_GetSubtype(mark)
        if kind == raw.FPDF_ANNOT_WIDGET and form is not None:
            filled += _filled(form, mark)
        elif kind not in _NO_REMARKS:
            words = " ".join(
                _told(lambda *to, mark=mark: raw.FPDFAnnot_GetStringValue(mark, b"Contents", *to)).split()
            )
            remarks += [words] if words else []
        raw.FPDFPage_CloseAnnot(mark)
    return Beside(tuple(dict.fromkeys(filled)), tuple(dict.fromkeys(remarks)))


def _filled(form: Any, mark: Any) -> Iterator[str]:
    """The line of a field with words in it: its name, its value."""
    if raw.FPDFAnnot_GetFormFieldType(form, mark) not in _FILLED:
        return
    value = _told(lambda *to: raw.FPDFAnnot_GetFormFieldValue(form, mark, *to)).strip()
    if value:
        name = " ".join(_told(lambda *to: raw.FPDFAnnot_GetFormFieldAlternateName(form, mark, *to)).split())
        name = name or " ".join(_told(lambda *to: raw.FPDFAnnot_GetFormFieldName(form, mark, *to)).split())
        yield f"{name}: {value}" if name else value


def _told(ask: Callable[..., int]) -> str:
    """A string as the library gives it: first its length, then its letters."""
    size = ask(None, 0)
    if size <= 2:
        return ""
    held = ctypes.create_string_buffer(size)
    ask(ctypes.cast(held, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return held.raw[:size].decode("utf-16-le", "replace").split("\0", 1)[0][:LONGEST].replace("\r", "\n")


def attached(document: Any) -> tuple[Trouble, ...]:
    """What is to be said of files that are attached to a PDF."""
    count = raw.FPDFDoc_GetAttachmentCount(document)
    if count <= 0:
        return ()
    names = []
    for number in range(min(count, 5)):
        one = raw.FPDFDoc_GetAttachment(document, number)
        names.append(_told(lambda *to, one=one: raw.FPDFAttachment_GetName(one, *to)) if one else "")
    shown = ", ".join(name for name in names if name and not name.startswith("þÿ"))[:200]
    named = f" ({shown})" if shown else ""
    told = f"{count:,} file{'s are' if count > 1 else ' is'} attached inside and not read{named}; save them from a reader of PDFs and give them too"
    return (Trouble("partial", told),)
