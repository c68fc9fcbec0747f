"""One page is one address, however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.addresses import inner, is_asset, is_front, page_of, site_of


@pytest.mark.parametrize(
    "other",
    [
        "https://www.kx.example/a/b.html",
        "http://m.kx.example:80/a/b.html#top",
        "HTTP://WWW.KX.EXAMPLE/a//b.html?utm_source=mail",
        "http://kx.example/a/./c/../b.html;jsessionid=0A1B?spm=1.2",
        "https://web.archive.org/web/20150301120000id_/http://www.kx.example/a/b.html",
        "kx.example/a/b.html?from=timeline&isappinstalled=0",
        "http://kx.example/%61/b%2Ehtml",
    ],
)
def test_ways_of_writing_one_page(other):
    """Scheme, www, mobile twins, ports, sessions, tracking, dots, and the archive around it do not count."""
    assert page_of(other) == "kx.example/a/b.html"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://kx.example/a?id=1", "http://kx.example/a?id=2"),
        ("http://kx.example/a", "http://ky.example/a"),
        ("http://kx.example/a/b", "http://kx.example/a"),
        ("http://kx.example/a?from=2019", "http://kx.example/a"),
        ("http://kx.example:8080/a", "http://kx.example/a"),
        ("http://kx.example/A", "http://kx.example/a"),
        ("http://kx.example/#/news/1", "http://kx.example/#/news/2"),
    ],
)
def test_pages_that_differ(one, other):
    """What tells pages apart stays."""
    assert page_of(one) != page_of(other)


@pytest.mark.parametrize(
    "front", ["https://kx.example", "http://www.kx.example/index.html", "kx.example/default.aspx?utm_id=3"]
)
def test_front_pages(front):
    """The front page of a site has no path, whatever its file is called."""
    assert is_front(page_of(front))
    assert not is_front(page_of("http://kx.example/a"))


@pytest.mark.parametrize(
    "no_page", ["", "mailto:a@kx.example", "javascript:void(0)", "data:text/html,x", "no address", "urn:x"]
)
def test_what_is_no_address_of_the_web(no_page):
    """It has no page."""
    assert page_of(no_page) == ""


def test_parts_of_how_pages_look():
    """Style sheets and pictures are no pages; papers are."""
    assert is_asset(page_of("http://kx.example/a.css?v=1"))
    assert not is_asset(page_of("http://kx.example/a.pdf"))


def test_what_an_archive_on_the_web_keeps():
    """The address and the time of what it keeps."""
    assert inner("https://web.archive.org/web/20150301120000/http://kx.example/") == (
        "http://kx.example/",
        "20150301120000",
    )
    assert inner("http://kx.example/") == ("http://kx.example/", "")


_HOST = st.from_regex(r"[a-z]{1,8}\.(example|go\.kr|gov\.cn)", fullmatch=True)
_PART = st.text(st.characters(codec="utf-8", exclude_characters="/?#%"), min_size=1, max_size=8)
_QUERY = st.dictionaries(
    st.from_regex(r"[a-ln-z]{1,3}", fullmatch=True), st.text("abc1中文%20+/", max_size=6), max_size=3
)


@given(_HOST, st.lists(_PART, max_size=4), _QUERY)
def test_the_form_of_a_form_is_itself(host, parts, query):
    """An address is made one form once and for all, and its site stays."""
    address = (
        f"http://www.{host}/{'/'.join(parts)}?{'&'.join(f'{key}={value}' for key, value in query.items())}"
    )
    page = page_of(address)
    assert page_of(page) == page
    assert page_of(f"https://{page}") == page
    assert site_of(page) == site_of(page_of(host))


@given(_HOST, st.lists(_PART, max_size=4), _QUERY, st.randoms())
def test_the_order_of_parameters_does_not_count(host, parts, query, chance):
    """Parameters stand in any order."""
    pairs = [f"{key}={value}" for key, value in query.items()]
    mixed = chance.sample(pairs, len(pairs))
    path = "/".join(parts)
    assert page_of(f"http://{host}/{path}?{'&'.join(pairs)}") == page_of(
        f"http://{host}/{path}?{'&'.join(mixed)}"
    )


@given(st.text(max_size=60))
def test_no_address_is_an_error(address):
    """Anything may be asked for, and what it gives is stable."""
    page = page_of(address)
    assert page_of(page) == page
