"""The terminal counts formats and troubles by format, and says what helps; nothing read at all ends with 1."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from tests.files.warcs import http, warc

from aftername.cli.review import command

SAID = "The Skylark Talent Programme recruits scientists from abroad and pays for their travel, as the office says."
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x06\0" + bytes(30)


def reviewed(folder: Path, *words: str) -> Result:
    case = folder.parent / "x.case"
    told = CliRunner().invoke(command, [str(folder), "-o", str(case), "--engine", "local", *words])
    assert told.exception is None or isinstance(told.exception, SystemExit), told.exception
    return told


def folder_of(tmp_path: Path, **files: bytes) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    return folder


def test_nothing_read_ends_with_one_and_what_to_do(tmp_path):
    """Files that all are problems, and a folder without any file."""
    told = reviewed(
        folder_of(
            tmp_path, a_djvu=b"AT&TFORM\0\0\1\0DJVU" + bytes(30), b_djvu=b"AT&TFORM\0\0\1\0DJVU" + bytes(31)
        )
    )
    assert told.exit_code == 1
    assert "Nothing was read." in told.output
    assert told.output.count("a scan (DjVu)") == 1
    assert (
        "2 × a scan (DjVu): not read by this version; turn it into a PDF or TIFF (ddjvu -format=pdf FILE) and give that"
        in told.output
    )
    empty = tmp_path / "other" / "empty"
    empty.mkdir(parents=True)
    told = reviewed(empty)
    assert told.exit_code == 1
    assert "There was no file to read." in told.output


def test_formats_and_what_was_set_aside_are_counted(tmp_path):
    """Each with its number; a capture of an error is no leftover of the system."""
    page = f"<html><head><title>Notice</title></head><body><p>{SAID}</p><p>{SAID}</p></body></html>".encode()
    archive = warc(http(page), "https://a.example/1") + warc(
        http(b"gone", "404 Not Found"), "https://a.example/2"
    )
    archive += warc(http(b"p { color: red; }", media="text/css"), "https://a.example/a.css")
    told = reviewed(
        folder_of(
            tmp_path,
            a_txt=SAID.encode(),
            b_warc=archive,
            Thumbs_db=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        )
    )
    assert told.exit_code == 0
    assert "Formats read: text 1, web archive (WARC) 1, web page 1." in told.output
    assert (
        "3 files set aside: leftovers of the system, lock files, cases and pages of Aftername 1; "
        in told.output
    )
    assert "style sheets, scripts, icons and the like of saved pages 1; " in told.output
    assert "captures of a redirect or an error 1." in told.output


def test_a_table_read_as_one_says_how_to_change_it(tmp_path):
    """And with the column named it is said no more."""
    table = b"What,When,Words\nSkylark,2020,recruits scientists\nRedwing,2021,pays professors\nHeron,2022,hires students\n"
    folder = folder_of(tmp_path, a_csv=table.replace(b"When", b"date"))
    told = reviewed(folder)
    assert (
        "1 × a table that was read as one text; --text-column NAME makes each row a document" in told.output
    )
    told = reviewed(folder, "--text-column", "words", "--title-column", "What")
    assert "--text-column" not in told.output
    assert "3 documents" in told.output


def test_a_named_column_makes_a_table_of_what_is_none(tmp_path):
    """No heading is known: plain text by itself, rows with the column named."""
    folder = folder_of(tmp_path, a_csv=b"Which,How\nSkylark,recruits scientists\nRedwing,pays professors\n")
    assert "\n1 document, " in reviewed(folder).output
    assert "2 documents" in reviewed(folder, "--text-column", "How").output


def test_what_is_damaged_is_counted_by_format(tmp_path):
    """Files that were lost say of which format they are; bytes of no format have none to say."""
    told = reviewed(
        folder_of(
            tmp_path,
            a_pdf=b"%PDF-1.4 cut",
            b_png=b"\x89PNG\r\n\x1a\n" + bytes(40),
            c_bin=bytes((n * 73 + n * n * 31) % 256 for n in range(5000)),
            d_txt=SAID.encode(),
        )
    )
    assert (
        "2 × the file is cut short or breaks the rules of its format (PDF 1, picture (PNG) 1)" in told.output
    )
    assert "1 × the bytes are not text and not a format that is read\n" in told.output
    assert "object at 0x" not in told.output


def test_what_helps_is_told_once_a_line(tmp_path):
    """Where the advice begins with the words of the reason, these are not told again."""
    rubbish = {f"{name}_bin": bytes((n * 73 + n * n * k) % 256 for n in range(5000)) for name, k in (("a", 31), ("b", 37))}  # fmt: skip
    told = reviewed(folder_of(tmp_path, **rubbish, d_txt=SAID.encode()))
    assert (
        "2 × the bytes are not text and not a format that is read: open it in the program it was made with and save it as PDF or as text\n"
        in told.output
    )
