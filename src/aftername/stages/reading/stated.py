"""What others state of a text goes into its header where it does not say so itself: a list beside it, a web archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from aftername.records import Anchor, Field, Header, Segment, SourceFile
from aftername.records.document import Language
from aftername.settings import Settings
from aftername.values.counted_days import day_counted
from aftername.values.written_dates import dates_in

TOP = 3_000  # code points at the beginning in which a stated title is looked for

_DAYS = ("issued", "published", "captured")
_COLUMNS = {"text column": "text_column", "title column": "title_column", "date column": "date_column"}
_LANGUAGES: dict[str, Language] = {"chinese": "zh", "japanese": "ja", "korean": "ko", "english": "en"}


def with_columns(settings: Settings, stated: Iterable[tuple[str, str]]) -> Settings:
    """The settings with the columns of this table that a person named."""
    named: dict[str, Any] = {_COLUMNS[name]: value for name, value in stated if name in _COLUMNS}
    return replace(settings, **named) if named else settings


def stated_columns(settings: Settings) -> tuple[tuple[str, str], ...]:
    """The columns that a person named, as they are kept with each table."""
    named = ((name, getattr(settings, of)) for name, of in _COLUMNS.items())
    return tuple((name, value) for name, value in named if value)


def with_stated(header: Header, source: SourceFile, document: str, text: str, is_whole: bool) -> Header:
    """The header of a text with what is stated of its file; what the text says itself stays.

    is_whole: the text is all of the file; of a row or a sheet no title and no number is stated.
    """
    given = _given(source)
    made: dict[str, Field] = {}
    for one in fields(header):
        if getattr(header, one.name) is not None or one.name not in given:
            continue
        if one.name not in ("title", "number") or is_whole:
            field = _field(one.name, *given[one.name], document, text)
            made.update({one.name: field} if field is not None else {})
    if header.issued is not None and made.get("published") is not None:
        made = {
            name: one for name, one in made.items() if name != "published" or one.value != header.issued.value
        }
    return replace(header, **made) if made else header


def _given(source: SourceFile) -> dict[str, tuple[str, str]]:
    """What is stated of a file by others, by field: the value, and by whom."""
    told = dict(source.stated)
    because = f"stated in {told['list']}" if "list" in told else ""
    archive = {"url": source.url, "captured": source.captured}
    given = {name: (value, "stated by the web archive") for name, value in archive.items() if value}
    return given | {name: (value, because) for name, value in told.items() if because}


def _field(name: str, value: str, because: str, document: str, text: str) -> Field | None:
    if name in _DAYS:
        days = dates_in(value)
        counted = day_counted(value) if not days else None
        told = days[0].value if days else counted[0] if counted is not None else ""
        return Field(told, None, because) if told else None
    if name == "title":
        at = text.find(value, 0, TOP)
        if at >= 0:
            return Field(value, Anchor(document, at, at + len(value), value), because)
    return Field(value, None, because)


def stated_language(
    language: Language, segments: tuple[Segment, ...], stated: Mapping[str, str]
) -> tuple[Language, tuple[Segment, ...]]:
    """The language of a text that does not show it, as a list states it."""
    told = stated.get("language", "").strip().lower()
    said = _LANGUAGES.get(told, told.replace("_", "-").partition("-")[0])
    if language != "und" or said not in _LANGUAGES.values():
        return language, segments
    meant: Language = said  # type: ignore[assignment]
    return meant, tuple(replace(one, language=meant) if one.language == "und" else one for one in segments)
