"""Tables of documents in text files: CSV, TSV, JSON lines and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from aftername.languages.table_fields import field_of
from aftername.settings import Settings
from aftername.stages.reading.formats import text as plain_text
from aftername.stages.reading.formats.tables import LOOK, part_of_record, parts_of_table, text_by_content
from aftername.stages.reading.part import Part, Trouble
from aftername.text.decoding import decode

DEEPEST = 50  # levels of a JSON value that are looked into


def read_csv(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """Values apart by commas, or by semicolons where the first line has more of them."""
    first = decode(content[:65_536]).text.split("\n", 1)[0]
    return _separated(content, ";" if first.count(";") > first.count(",") else ",")


def read_tsv(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """Values apart by tabs."""
    return _separated(content, "\t")


def _separated(content: bytes, mark: str) -> tuple[Part | Trouble, ...]:
    decoded = decode(content)
    csv.field_size_limit(max(len(decoded.text), 131_072))
    try:
        rows = list(csv.reader(io.StringIO(decoded.text, newline=""), delimiter=mark))
    except csv.Error:
        rows = []
    parts = parts_of_table(rows, "")
    if not parts:
        return (Part("", decoded.text, problems=plain_text.damage(decoded)),)
    return (*parts, *plain_text.damage(decoded))


def read_jsonl(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A JSON object a line; a line that is none is a problem of its own."""
    decoded = decode(content)
    made: list[Part | Trouble] = list(plain_text.damage(decoded))
    rows: list[Any] = []
    for line in decoded.text.split("\n"):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line))
        except (ValueError, RecursionError) as trouble:
            rows.append(Trouble("partial", f"not a JSON object ({trouble})"[:200], f"row {len(rows) + 1}"))
    body = _text_key(rows)
    for number, row in enumerate(rows, 1):
        made.append(row if isinstance(row, Trouble) else _whole_row(row, number, body))
    if any(isinstance(one, Part) for one in made):
        return tuple(made)
    return (Part("", decoded.text),)


def read_json(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A JSON value: the longest list of objects in it is a table; without one it is read as text."""
    decoded = decode(content)
    try:
        told = json.loads(decoded.text)
    except (ValueError, RecursionError) as trouble:
        return (Part("", decoded.text, problems=(Trouble("damaged", f"not whole JSON ({trouble})"[:200]),)),)
    rows = max(_lists(told, 0), key=len, default=[])
    body = _text_key(rows)
    made = [_whole_row(one, number, body) for number, one in enumerate(rows, 1)]
    if any(isinstance(one, Part) for one in made):
        return tuple(made)
    if isinstance(told, dict) and isinstance(one := _whole_row(told, 1, None), Part):
        return (Part("", one.text, one.regions, one.pages, one.fields),)
    return (Part("", decoded.text),)


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


def _text_key(rows: Sequence[Any]) -> str | None:
    """The key whose values are the texts though its name is none of ours; None where none is."""
    held = [row for row in rows[:LOOK] if isinstance(row, Mapping)]
    keys = list(dict.fromkeys(str(key) for row in held for key in row))
    if any(field_of(key) == "text" for key in keys):
        return None
    cells = [[told if isinstance(told := row.get(key), str) else "" for key in keys] for row in held]
    found = text_by_content([field_of(key) for key in keys], cells)
    return None if found is None else keys[found]


def _whole_row(told: Any, number: int, otherwise: str | None) -> Part | Trouble:
    """One object as a document, or why it is none; one that is nested too deep is none.

    otherwise: the key of the text where no name of a key is known.
    """
    try:
        return _row(told, number, otherwise)
    except RecursionError:
        return Trouble("partial", "values in it are nested too deep", f"row {number}")


def _row(told: Any, number: int, otherwise: str | None) -> Part | Trouble:
    """One object as a document, or why it is none."""
    label = f"row {number}"
    if not isinstance(told, Mapping):
        return Trouble("partial", "not a JSON object", label)
    texts = [key for key, value in told.items() if field_of(key) == "text" and isinstance(value, str)]
    body = max(texts, key=lambda key: len(told[key]), default=otherwise)
    if body is None or not isinstance(told.get(body), str):
        return Trouble("partial", "no column of text in it", label)
    pairs = [(field_of(key), str(key), _written(value)) for key, value in told.items() if key != body]
    part = part_of_record(pairs, told[body], label)
    return part if part is not None else Trouble("empty", "its text is empty", label)


def _written(value: Any) -> str:
    """A JSON value as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_written(one)}" for key, one in value.items())
    if isinstance(value, list):
        return "; ".join(_written(one) for one in value)
    return json.dumps(value, ensure_ascii=False)
