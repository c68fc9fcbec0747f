"""An offer beside a case: the names it writes, the programmes it resembles, and what is masked of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aftername.case import read_offer, review
from aftername.errors import NothingGiven
from aftername.settings import Settings

LOCAL = Settings(engine="local")
CALLS = {
    "heron": "The Heron Chair Programme of the Ministry of Science pays a salary of $250,000 a year. Candidates must be under 60.\n"
    "Apply by 15 June 2025.\nContact: Mara Ellison, tel. +86 571 8000 0001.\n",
    "skylark": "The Skylark Talent Scheme pays a settling-in allowance of 1 million yuan.\nApply by 1 May 2025.\n",
    "news": "The Heron Chair Programme and the Skylark Talent Scheme compete, the Skylark Talent Scheme with 1 million yuan.\n",
}
OFFER = """Dear Dr Wen,

You will be paid a salary of $250,000 a year under the Heron Chair Programme. You must be under 60.
You will work full-time. Please do not mention this offer to your employer.
Write to Rowan Vale, tel. +86 571 8000 0002, by 15 June 2025.
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "calls"
    folder.mkdir()
    for name, text in CALLS.items():
        (folder / f"{name}.txt").write_text(text)
    review(folder, tmp_path / "calls.case", LOCAL).close()
    return tmp_path / "calls.case"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(OFFER)
    return path


def test_the_programme_is_found_with_and_without_its_name(case, paper):
    """The name counts in one list; sums, ages and days bring it in the other too."""
    reading = read_offer(paper, [case], LOCAL).reading
    assert "Heron" in reading.nearest[0].name
    assert reading.nearest[0].agrees[0].about == "name"
    assert "Heron" in reading.nameless[0].name
    assert all(point.about != "name" for one in reading.nameless for point in one.agrees)
    assert [one.quote for one in reading.names] == ["Heron Chair Programme"]


def test_what_was_searched_is_told(case, paper):
    """The case, its programmes and documents."""
    (one,) = read_offer(paper, [case], LOCAL).reading.searched
    assert (one.case, one.documents) == ("calls", 3)
    assert one.programmes >= 2


def test_without_a_case_nothing_is_near(paper):
    """Terms and criteria are read all the same."""
    reading = read_offer(paper, (), LOCAL).reading
    assert (reading.nearest, reading.searched) == ((), ())
    assert {"pay", "full-time", "conceal"} <= {one.label for one in reading.terms}
    assert [one.pack.code for one in reading.packs] == ["us", "jp", "ca", "au", "uk", "eu"]


def test_two_cases_may_be_asked(case, paper, tmp_path):
    """Each programme says which case it stands in."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "heron.txt").write_text(CALLS["heron"])
    review(folder, tmp_path / "more.case", LOCAL).close()
    reading = read_offer(paper, [case, tmp_path / "more.case"], LOCAL).reading
    assert {one.case for one in reading.nearest} == {"calls", "more"}


def test_two_cases_of_one_name_are_told_apart(case, paper, tmp_path):
    """Neither is lost."""
    other = tmp_path / "there" / "calls.case"
    review(tmp_path / "calls", other, LOCAL).close()
    assert len(read_offer(paper, [case, other], LOCAL).reading.searched) == 2


def test_every_anchor_is_proved(case, paper):
    """Passages of the offer and of the case are what stands at their places."""
    reading = read_offer(paper, [case], LOCAL).reading
    texts = {"": ""}
    with review(paper, case.parent / "again.case", LOCAL) as made:
        texts.update({one.id: made.document(one.id).text for one in made.documents()})
    from aftername.case import open_case

    with open_case(case) as held:
        texts.update({one.id: held.document(one.id).text for one in held.documents()})
    anchors = [anchor for one in reading.terms for anchor in (one.passage, one.words)]
    anchors += [
        anchor
        for one in reading.nearest
        for point in (*one.agrees, *one.differs)
        for anchor in (point.offer, point.record)
        if anchor is not None
    ]
    assert anchors
    assert all(texts[one.document][one.start : one.end] == one.quote for one in anchors)


def test_private_persons_are_masked(case, paper):
    """Names and numbers of the offer and of the case are covered."""
    found = read_offer(paper, [case], LOCAL)
    told = found.masks.words("Rowan Vale, +86 571 8000 0002, Mara Ellison")
    assert "Vale" not in told
    assert "Ellison" not in told
    assert "8000 0002" not in told


def test_the_case_stays_as_it_was(case, paper):
    """Nothing of what was asked is kept in it, and nothing is written beside it."""
    before, listed = case.read_bytes(), sorted(case.parent.iterdir())
    read_offer(paper, [case], LOCAL)
    assert case.read_bytes() == before
    assert sorted(case.parent.iterdir()) == listed


def test_nothing_stays_in_the_folder_for_what_passes(paper, tmp_path, monkeypatch):
    """The folder in which the offer is read is gone."""
    place = tmp_path / "passing"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    read_offer(paper, (), LOCAL)
    assert list(place.iterdir()) == []


def test_an_offer_that_is_not_there(tmp_path):
    """It is said."""
    with pytest.raises(NothingGiven):
        read_offer(tmp_path / "none.txt", (), LOCAL)
