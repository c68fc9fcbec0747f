"""Lists of captures in every form that archives give them."""

from __future__ import annotations

import pytest

from aftername.files.cdx import CDX, captures_in, columns_of, is_cdx
from aftername.files.sniffing import sniff

FORMS = {
    "eleven columns": " CDX N b a m s k r M S V g\ncom,kx)/a 20150301120000 http://kx.example/a text/html 302 ABC http://kx.example/b - 12 0 x.warc.gz\n",
    "without its letters": "com,kx)/a 20150301120000 http://kx.example/a text/html 302 ABC - 12\n",
    "JSON in each line": 'com,kx)/a 20150301120000 {"url": "http://kx.example/a", "mime": "text/html", "status": "302", "digest": "sha1:ABC", "redirect": "http://kx.example/b"}\n',
    "an answer": '[["urlkey","timestamp","original","mimetype","statuscode","digest","length"],\n["com,kx)/a","20150301120000","http://kx.example/a","text/html","302","ABC","12"]]',
}


@pytest.mark.parametrize("form", FORMS)
def test_forms(form):
    """Address, time, answer and digest of each."""
    told = FORMS[form]
    assert is_cdx(told.encode())
    assert sniff(told.encode()) == CDX
    [one] = captures_in(told, columns_of(told))
    assert (one.url, one.time, one.status, one.digest) == (
        "http://kx.example/a",
        "20150301120000",
        302,
        "ABC",
    )
    assert one.redirect in ("", "http://kx.example/b")


@pytest.mark.parametrize(
    "other",
    [
        b"",
        b"CDX is a format of lists.",
        b"Name,Date\nA,20150301120000\n",
        b'[{"urlkey": 1}]',
        b"20150301120000 http://kx.example/a",
        "报告 20150301120000 号\n".encode(),
    ],
)
def test_what_is_none(other):
    """A text about such lists, and other tables, are none."""
    assert not is_cdx(other)


def test_lines_that_are_none():
    """A line that is cut short costs itself alone."""
    told = (
        FORMS["eleven columns"]
        + "com,kx)/b 2015\n\ncom,kx)/c 20160101000000 http://kx.example/c text/html - D - - 1 0 x\n"
    )
    found = list(captures_in(told, columns_of(told)))
    assert [(one.url, one.status) for one in found] == [
        ("http://kx.example/a", 302),
        ("http://kx.example/c", None),
    ]
