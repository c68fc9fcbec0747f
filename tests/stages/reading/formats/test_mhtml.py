"""A page saved in one file is read as the page, with its address and the day it was saved; its frames are documents."""

from __future__ import annotations

import pytest
from messages import saved_page

from aftername.settings import Settings
from aftername.stages.reading.formats import mhtml
from aftername.stages.reading.part import Part, Trouble

LONG = (
    "“晨曦计划”由青岚省科学技术厅组织实施，面向全省高校和科研院所，资助金额为300万元，申报截止日期为2023年4月30日。"
    * 3
)


def parts(content: bytes) -> list[Part]:
    """The parts that are read."""
    return [one for one in mhtml.read(content, Settings()) if isinstance(one, Part)]


def fields(part: Part) -> dict[str, str]:
    """Metadata by name, the first of each."""
    return {name: part.text[start:end] for name, start, end in reversed(part.fields)}


@pytest.mark.parametrize(
    ("charset", "title", "text"),
    [
        ("gb18030", "关于晨曦计划的通知", "资助镕囧300万元。"),
        ("cp932", "黎明計画の公募", "助成額は①3億円。"),
        ("cp949", "새벽사업 공고", "뷁 3억원을 지원한다."),
        ("utf-8", "Dawn Programme", "It pays EUR 1."),
    ],
)
def test_a_saved_page(charset, title, text):
    """Address and day come from the file; the page is in the encoding that its part says."""
    said = {"gb18030": "gb2312", "cp932": "shift_jis", "cp949": "ks_c_5601-1987", "utf-8": "utf-8"}[charset]
    page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>"
    content = saved_page(page, "https://example.test/a/1.html", charset)
    (one,) = parts(content.replace(f"charset={charset}".encode(), f"charset={said}".encode()))
    assert text in one.text
    found = fields(one)
    assert found["title"] == title
    assert found["url"] == "https://example.test/a/1.html"
    assert found["captured"].startswith("2023-03-06")
    assert "PNG" not in one.text


def test_frames_that_hold_a_text_are_documents():
    """A frame with a text is one, with its own address; one that shows a button is none."""
    frames = {
        "https://example.test/f.html": f"<p>{LONG}</p>",
        "https://example.test/ad.html": "<p>Buy now</p>",
    }
    one, frame = parts(saved_page("<p>page</p>", "https://example.test/", frames=frames))
    assert "page" in one.text
    assert frame.label == "frame 1"
    assert LONG in frame.text
    assert fields(frame)["url"] == "https://example.test/f.html"


def test_the_page_that_is_named_first_goes_first():
    """The one that the file names as its start, wherever it stands."""
    content = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start="<2>"\n\n'
        b"--b\nContent-Type: text/html\nContent-ID: <1>\n\n<p>" + LONG.encode() + b"</p>\n"
        b"--b\nContent-Type: text/html\nContent-ID: <2>\n\n<p>the page itself</p>\n--b--\n"
    )
    one, frame = parts(content)
    assert "the page itself" in one.text
    assert one.label == ""
    assert frame.label == "frame 1"


def test_without_a_page_it_is_a_problem():
    """Pictures alone are told; a page that is cut short is read and told."""
    content = saved_page("<p>page</p>", "https://example.test/").replace(
        b"text/html; charset", b"text/css; charset"
    )
    (trouble,) = mhtml.read(content, Settings())
    assert isinstance(trouble, Trouble)
    assert trouble.fatal
    whole = saved_page(f"<p>{LONG}</p>", "https://example.test/")
    cut = mhtml.read(whole[:700], Settings())
    assert any(isinstance(one, Part) and "晨曦计划" in one.text for one in cut)
    assert any(isinstance(one, Trouble) and one.reason == "partial" for one in cut)
