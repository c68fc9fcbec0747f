"""What no reader foresaw stays inside its file, and costs as little of it as can be."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from aftername.records import Document, Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.intake import walk
from aftername.stages.reading import formats, read

SETTINGS = Settings()
NOTICE = (
    "The Skylark Plan pays visiting scholars from abroad, and asks them to stay for three years at least."
)


def answers(folder: Path, name: str, content: bytes) -> tuple[Document | Problem, ...]:
    """What reading gives of one file; every text can be stored."""
    (folder / name).write_bytes(content)
    (file,) = (one for one in walk((folder / name,), SETTINGS) if isinstance(one, SourceFile))
    made = read(file, SETTINGS)
    for one in made:
        told = (one.text, one.part) if isinstance(one, Document) else (one.detail, one.where)
        assert all("\0" not in text for text in told)
        "".join(told).encode("utf-8")
    return made


def texts(made: tuple[Document | Problem, ...]) -> list[str]:
    return [one.text for one in made if isinstance(one, Document)]


@pytest.mark.parametrize("unfit", ["\\ud83d", "\\udc00", "\\u0000", "\\ud83d\\ud83d"])
def test_half_a_character_is_shown_and_told(tmp_path, unfit):
    """Half a character, or a null, in JSON stands as one sign; the text keeps its length and a problem tells."""
    row = f'{{"title": "A{unfit} notice", "text": "{NOTICE} {unfit} {NOTICE}"}}'
    made = answers(tmp_path, "a.jsonl", row.encode())
    signs = unfit.count("\\u")
    (text,) = texts(made)
    assert text == f"title: A{chr(0xFFFD) * signs} notice\n\n{NOTICE} {chr(0xFFFD) * signs} {NOTICE}"
    (problem,) = (one for one in made if isinstance(one, Problem))
    assert (problem.reason, problem.where, problem.fatal) == ("encoding", "row 1", False)


def test_a_whole_pair_is_a_character(tmp_path):
    """The two halves of one character are the character, and no trouble."""
    made = answers(tmp_path, "a.jsonl", json.dumps({"title": "x", "text": NOTICE + " \U0001f600"}).encode())
    assert len(made) == 1
    assert texts(made)[0].endswith("\U0001f600")


@pytest.mark.parametrize("depth", [200, 1_000, 20_000])
def test_a_row_nested_too_deep_costs_that_row(tmp_path, depth):
    """Of JSON lines of which one is nested deep, the others are read; the deep one is read or told."""
    rows = [
        json.dumps({"title": "first", "text": NOTICE}),
        f'{{"title": {"[" * depth}{"]" * depth}, "text": "{NOTICE}"}}',
        json.dumps({"title": "third", "text": NOTICE}),
    ]
    made = answers(tmp_path, "a.jsonl", "\n".join(rows).encode())

    assert {one.part for one in made if isinstance(one, Document)} >= {"row 1", "row 3"}
    assert len(made) == 3


@pytest.mark.parametrize("content", [b"[" * 2000, b'{"a":' * 5000, b"[" * 1000 + b"]" * 1000])
def test_json_nested_too_deep_is_told(tmp_path, content):
    """A value nested a thousand deep ends in its text and a problem, or in a text."""
    made = answers(tmp_path, "a.json", content)
    assert texts(made)


@pytest.mark.parametrize(
    "error", [RecursionError("deep"), UnicodeError("half"), KeyError("x"), AssertionError()]
)
@pytest.mark.parametrize("media", list(formats.FORMATS))
def test_an_error_in_a_reader_is_a_problem(tmp_path, monkeypatch, media, error):
    """Whatever a reader raises, the file is a problem that says so."""

    def reader(content: bytes, settings: Settings):
        raise error

    monkeypatch.setitem(formats.FORMATS, media, reader)
    (tmp_path / "a").write_text("x")
    source = SourceFile("a", (str(tmp_path / "a"),), "0" * 64, 1, media)
    (made,) = read(source, SETTINGS)
    assert isinstance(made, Problem)
    assert (made.reason, made.fatal) == ("damaged", True)
    assert type(error).__name__ in made.detail


def docx(document: bytes) -> bytes:
    """A DOCX of one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("[Content_Types].xml", "<Types/>")
        box.writestr("word/document.xml", document)
    return out.getvalue()


BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>{}</w:t></w:r></w:p></w:body></w:document>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_declaration_in_any_encoding_is_told(tmp_path, encoding):
    """Entities of a DOCX of its own are never dropped in silence, whatever the encoding."""
    declared = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE d [<!ENTITY e "and more">]>'
    content = docx((declared + BODY.format("before &e; behind")).encode(encoding))
    (made,) = answers(tmp_path, "a.docx", content)
    assert isinstance(made, Problem)
    assert "document type declaration" in made.detail


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_comments_cut_no_text(tmp_path, encoding):
    """Text behind a comment, an instruction or a plain entity inside a run is read."""
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    told = BODY.format("before<!-- note --> behind<?pi x?> &amp; more")
    assert texts(answers(tmp_path, "a.docx", docx((declared + told).encode(encoding)))) == [
        "before behind & more\n"
    ]
