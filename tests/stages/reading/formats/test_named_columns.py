"""Columns that a person names go first; a table that is read as one says so, and how to change it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from aftername import review
from aftername.settings import Settings
from aftername.stages.reading.formats import listed
from aftername.stages.reading.formats.tables import parts_of_table
from aftername.stages.reading.part import Part, Trouble

NAMED = Settings(text_column="remarks", title_column="What", date_column="3")
ROWS = [
    ["Papers", "", "", ""],
    ["What", "title", "when", "Remarks"],
    ["The Skylark notice", "x", "2023-03-05", "The Skylark Programme recruits scientists."],
    ["The Redwing notice", "y", "2022-02-01", "The Redwing Scheme pays professors."],
]


def said(part: Part) -> dict[str, str]:
    return {name: part.text[start:end] for name, start, end in part.fields}


def test_columns_are_found_by_their_heading_or_number():
    """In any case of letters; a row of a title above does not matter; the heading that would be taken else is not."""
    parts = parts_of_table(ROWS, "", NAMED)
    assert [part.label for part in parts] == ["row 1", "row 2"]
    assert said(parts[0]) == {"title": "The Skylark notice", "published": "2023-03-05"}
    assert parts[0].text.endswith("The Skylark Programme recruits scientists.")


@pytest.mark.parametrize("read", [listed.read_json, listed.read_jsonl])
def test_keys_of_json_are_columns(read):
    """The same for JSON, as a list and by lines."""
    objects = [dict(zip(ROWS[1], row, strict=True)) for row in ROWS[2:]]
    content = json.dumps(objects) if read is listed.read_json else "\n".join(map(json.dumps, objects))
    parts = [one for one in read(content.encode(), NAMED) if isinstance(one, Part)]
    assert [part.label for part in parts] == ["row 1", "row 2"]
    assert said(parts[1]) == {"title": "The Redwing notice", "published": "2022-02-01"}


def test_a_table_read_as_one_says_so():
    """With its columns; a column that is not there is named."""
    (part,) = parts_of_table(ROWS, "", Settings())
    (told,) = part.problems
    assert (told.reason, told.fatal) == ("as-one", False)
    assert told.detail == (
        "no column of texts was found: 4 rows were read as one text. Its columns: What, title, when, Remarks"
    )
    (part,) = parts_of_table(ROWS, "", Settings(text_column="Texts"))
    assert "no column is called “Texts”" in part.problems[0].detail


def test_a_table_of_documents_and_a_single_row_say_nothing():
    """There is nothing to change."""
    assert all(not part.problems for part in parts_of_table(ROWS, "", NAMED))
    (part,) = parts_of_table([["one row", "of words"]], "", Settings())
    assert part.problems == ()


@pytest.mark.parametrize("content", [b'{"ok": true, "id": 17}', b'{"a": 1}\n{"a": 2}\n', b"[1, 2, 3]"])
def test_values_for_machines_are_no_document(content):
    """JSON without a sentence is a problem in words."""
    read = listed.read_jsonl if b"\n" in content else listed.read_json
    (told,) = read(content, Settings())
    assert isinstance(told, Trouble)
    assert told.fatal
    assert "sentence" in told.detail


@pytest.mark.parametrize(
    "said_in",
    [
        "The office pays for the travel of scientists.",
        "入选者给予科研经费和安家费补助",
        "선정된 과학자에게 연구비와 정착금을 지급한다",
        "選ばれた研究者に研究費を支給する",
    ],
)
def test_json_with_a_sentence_is_read(said_in):
    """In each language."""
    content = json.dumps({"note": said_in, "n": [1, 2]}, ensure_ascii=False).encode()
    (part,) = listed.read_json(content, Settings())
    assert isinstance(part, Part)
    assert said_in in part.text


def test_a_table_in_one_line_of_json_is_a_table():
    """An answer of a catalogue, in one line, with its rows inside."""
    told = {"count": 2, "items": [{"title": row[0], "text": row[3] * 3} for row in ROWS[2:]]}
    parts = listed.read_jsonl(json.dumps(told).encode(), Settings())
    assert [one.label for one in parts if isinstance(one, Part)] == ["row 1", "row 2"]


def test_a_second_review_with_another_column_reads_the_table_anew(tmp_path: Path):
    """As one text, then by rows, then as one again."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.csv").write_text("\n".join(",".join(f'"{cell}"' for cell in row) for row in ROWS[1:]))
    counts = []
    for column in ("", "remarks", ""):
        with review(folder, tmp_path / "x.case", Settings(engine="local", text_column=column)) as case:
            counts.append((len(list(case.documents())), [one.reason for one in case.problems()]))
    assert counts == [(1, ["as-one"]), (2, []), (1, ["as-one"])]
