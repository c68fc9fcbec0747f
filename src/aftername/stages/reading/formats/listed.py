"""Tables of documents in text files: CSV, TSV, JSON lines and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aftername.languages.table_fields import field_of
from aftername.settings import Settings
from aftername.stages.reading.capture_columns import capture_columns
from aftername.stages.reading.formats import text as plain_text
from aftername.stages.reading.formats.tables import (
    LOOK,
    as_one,
    fields_of,
    part_of_record,
    parts_of_table,
    place_of,
    text_by_content,
)
from aftername.stages.reading.part import Part, Trouble
from aftername.text.decoding import decode

_SENTENCE = re.compile(r"[^\W\d_]{2,}(?: [^\W\d_]{1,}){4,}|(?:[^\W\da-zA-Z_] ?){12,}")

DEEPEST = 50  # levels of a JSON value that are looked into


def read_csv(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """Values apart by commas, or by what the first line has more of: semicolons, upright strokes."""
    return _separated(content, sign_of(decode(content[:65_536]).text), settings)


def sign_of(text: str) -> str:
    """What keeps the values of a table apart, by its first line: a comma where nothing is more frequent."""
    return max((",", ";", "|"), key=text.split("\n", 1)[0].count)


def read_tsv(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """Values apart by tabs."""
    return _separated(content, "\t", settings)


def _separated(content: bytes, mark: str, settings: Settings) -> tuple[Part | Trouble, ...]:
    decoded = decode(content)
    parts = parts_of_table(separated(decoded.text, mark), "", settings)
    if not parts:
        return (Part("", decoded.text, problems=plain_text.damage(decoded)),)
    return (*parts, *plain_text.damage(decoded))


def separated(text: str, mark: str) -> list[list[str]]:
    """The rows of a table whose values a sign keeps apart; cells may be of any length. None where it is no such table."""
    csv.field_size_limit(max(len(text), 131_072))
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return []


def read_jsonl(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A JSON object a line; a line that is none is a problem of its own."""
    decoded = decode(content)
    rows = lines_of(decoded.text)
    made = _without_captures(_documents(rows, settings), rows)
    if any(isinstance(one, Part) for one in made):
        return (*plain_text.damage(decoded), *made)
    if len(rows) == 1 and table_in(rows[0]):
        return read_json(content, settings)
    return _as_one(decoded.text, rows, settings)


def lines_of(text: str) -> list[Any]:
    """The value of each line of JSON lines, and what is to be said of a line that has none."""
    rows: list[Any] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line))
        except (ValueError, RecursionError) as trouble:
            rows.append(Trouble("partial", f"not a JSON object ({trouble})"[:200], f"row {len(rows) + 1}"))
    return rows


def table_in(told: Any) -> list[Any]:
    """The longest list of objects in a JSON value."""
    return max(_lists(told, 0), key=len, default=[])


def values_of(text: str) -> list[Any]:
    """The objects of a JSON value that is a table, or an object whose keys are names of files; none of any other."""
    told = json.loads(text)
    if isinstance(told, Mapping) and len(told) > 1 and all(isinstance(one, Mapping) for one in told.values()):
        return [{"file": name, **one} for name, one in told.items()]
    return table_in(told)


def _documents(rows: Sequence[Any], settings: Settings) -> list[Part | Trouble]:
    """Each row as a document, or why it is none."""
    body = _text_key(rows, settings)
    time = _time_of_captures(rows)
    return [
        row if isinstance(row, Trouble) else _whole_row(row, number, body, settings, time)
        for number, row in enumerate(rows, 1)
    ]


def _without_captures(made: list[Part | Trouble], rows: Sequence[Any]) -> list[Part | Trouble]:
    """What rows gave, without the trouble of rows that are captures of nothing: in a table of captures a row may have no text."""
    time = _time_of_captures(rows)
    return [
        one
        for one, row in zip(made, rows, strict=True)
        if not (isinstance(one, Trouble) and isinstance(row, Mapping) and time in row)
    ]


def _time_of_captures(rows: Sequence[Any]) -> str | None:
    """The key of the time of a capture, where rows are captures."""
    held = [row for row in rows[:LOOK] if isinstance(row, Mapping)]
    plain = (str, int, float)
    told = [{str(key): str(value) for key, value in row.items() if isinstance(value, plain)} for row in held]
    return capture_columns(told).get("time")


def _as_one(text: str, rows: Sequence[Any], settings: Settings) -> tuple[Part | Trouble, ...]:
    """Rows without a column of texts as one text, with what is to be said of that; nothing where no sentence is in it."""
    if not _SENTENCE.search(text):
        return (Trouble("empty", "values for machines; there is no sentence in it", fatal=True),)
    held = [row for row in rows if isinstance(row, Mapping)]
    keys = list(dict.fromkeys(str(key) for row in held[:LOOK] for key in row))
    told = as_one([keys, *([] for _ in held)], "", settings.text_column) if held else None
    return (Part("", text, problems=(told,) if told is not None else ()),)


def read_json(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A JSON value: the longest list of objects in it is a table; without one it is read as text."""
    decoded = decode(content)
    try:
        told = json.loads(decoded.text)
    except (ValueError, RecursionError) as trouble:
        return (Part("", decoded.text, problems=(Trouble("damaged", f"not whole JSON ({trouble})"[:200]),)),)
    rows = table_in(told)
    made = _without_captures(_documents(rows, settings), rows)
    if any(isinstance(one, Part) for one in made):
        return tuple(made)
    body = _text_key([told], settings)
    if isinstance(told, dict) and isinstance(one := _whole_row(told, 1, body, settings), Part):
        return (Part("", one.text, one.regions, one.pages, one.fields),)
    return _as_one(decoded.text, rows, settings)


def _lists(told: Any, depth: int) -> Iterator[list[Any]]:
    """Lists of objects anywhere in a JSON value."""
    if depth > DEEPEST:
        return
    if isinstance(told, list):
        if told and all(isinstance(one, dict) for one in told):
            yield told
        for one in told[:1000]:
            yield from _lists(one, depth + 1)
    elif isinstance(told, dict):
        for one in told.values():
            yield from _lists(one, depth + 1)


def _text_key(rows: Sequence[Any], settings: Settings) -> str | None:
    """The key whose values are the texts: as a person named it, or by its values; None where a known name tells it."""
    held = [row for row in rows[:LOOK] if isinstance(row, Mapping)]
    keys = list(dict.fromkeys(str(key) for row in held for key in row))
    if settings.text_column:
        place = place_of(settings.text_column, keys)
        return None if place is None else keys[place]
    if any(field_of(key) == "text" for key in keys):
        return None
    cells = [[told if isinstance(told := row.get(key), str) else "" for key in keys] for row in held]
    found = text_by_content([field_of(key) for key in keys], cells)
    return None if found is None else keys[found]


def _whole_row(
    told: Any, number: int, body: str | None, settings: Settings, time: str | None = None
) -> Part | Trouble:
    """One object as a document, or why it is none; one that is nested too deep is none.

    body: the key of the text, where that is not told by a known name. time: the key of the time of a capture.
    """
    try:
        return _row(told, number, body, settings, time)
    except RecursionError:
        return Trouble("partial", "values in it are nested too deep", f"row {number}")


def _row(told: Any, number: int, named: str | None, settings: Settings, time: str | None) -> Part | Trouble:
    """One object as a document, or why it is none."""
    label = f"row {number}"
    if not isinstance(told, Mapping):
        return Trouble("partial", "not a JSON object", label)
    texts = [key for key, value in told.items() if field_of(key) == "text" and isinstance(value, str)]
    if settings.text_column:
        texts = [key for key in texts if key == named]
    body = max(texts, key=lambda key: len(told[key]), default=named)
    if body is None or not isinstance(told.get(body), str):
        return Trouble("partial", "no column of text in it", label)
    fields = fields_of([str(key) for key in told], settings)
    pairs = [
        ("captured" if str(key) == time else field, str(key), written(value))
        for field, (key, value) in zip(fields, told.items(), strict=True)
        if key != body
    ]
    part = part_of_record(pairs, told[body], label)
    return part if part is not None else Trouble("empty", "its text is empty", label)


def written(value: Any) -> str:
    """A JSON value as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return ", ".join(f"{key}: {written(one)}" for key, one in value.items())
    if isinstance(value, list):
        return "; ".join(written(one) for one in value)
    return json.dumps(value, ensure_ascii=False)
