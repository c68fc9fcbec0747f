"""The sheets of an offer: a passage stands once with its number, and each line points at it."""

from __future__ import annotations

import re

from aftername.case import read_offer
from aftername.exports.html.offer_sheets import office_sheet, researcher_sheet
from aftername.settings import Settings

OFFER = """You will work full-time at the institute and must resign from your present position.
All patents belong to the university. Either side may withdraw at any time.
"""


def sheets(tmp_path, text=OFFER):
    path = tmp_path / "offer.txt"
    path.write_text(text)
    found = read_offer(path, (), Settings(engine="local"))
    return office_sheet(found.reading, found.masks), researcher_sheet(found.reading, found.masks)


def test_a_passage_stands_once(tmp_path):
    """However many lines rest on it."""
    for page in sheets(tmp_path):
        assert page.count("All patents belong to the university.") == 1


def test_every_number_leads_to_a_passage(tmp_path):
    """No line points at nothing, and no passage is pointed at by none."""
    for page in sheets(tmp_path):
        wanted = set(re.findall(r'href="#p(\d+)"', page))
        assert wanted
        assert wanted == set(re.findall(r'<li id="p(\d+)"', page))


def test_the_researcher_is_asked_what_the_paper_gives_rise_to(tmp_path):
    """Questions with passages first, then those that nothing in the paper answers."""
    _, page = sheets(tmp_path)
    first, second = page.index("Because of what the paper says"), page.index("Because of what was not found")
    assert first < page.index("Who owns what I make there?") < second
    assert page.index("Am I to bring or name other people") > second


def test_an_empty_paper_has_sheets_too(tmp_path):
    """They say that nothing was recognised."""
    office, researcher = sheets(tmp_path, "The library opens at nine.\n")
    assert "No term of an offer was recognised" in office
    assert "No passage gives rise to one" in researcher


def test_a_sheet_is_the_same_twice(tmp_path):
    """The same paper gives the same bytes."""
    assert sheets(tmp_path) == sheets(tmp_path)
