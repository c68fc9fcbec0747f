"""An offer at the desk: what it states is shown with its passage, its sheets are handed over, and nothing of it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workbench.conftest import Answer, Asker

import aftername.workbench.pages.offer as offer
from aftername.case import read_offer
from aftername.settings import Settings

LETTER = "Dear Dr Wen,\nYou must resign from your present post before you sign. You may discuss this offer with others.\n"


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        offer, "read_offer", lambda file, cases: read_offer(file, cases, Settings(engine="local"))
    )


def send(asker: Asker, text: str, to: str, name: str = "letter.txt") -> Answer:
    """A file, sent as a browser sends it."""
    parts = (
        f'--x\r\ncontent-disposition: form-data; name="as"\r\n\r\n{to}\r\n'
        f'--x\r\ncontent-disposition: form-data; name="file"; filename="{name}"\r\ncontent-type: text/plain\r\n\r\n{text}\r\n--x--\r\n'
    )
    return asker.ask("POST", "/offer", parts.encode(), content_type="multipart/form-data; boundary=x")


def test_an_offer_is_read_beside_the_case(asker: Asker, case: Path) -> None:
    """Its terms stand with their passages, clauses with theirs or none; the folder of the case is as it was."""
    before = sorted(one.name for one in case.parent.rglob("*") if "letter" in one.name)
    answer = send(asker, LETTER, "screen")
    assert answer.status == 200
    assert "You must resign from your present post before you sign." in answer.text
    assert "Not found in this document." in answer.text
    assert "Programmes it resembles" in answer.text
    assert sorted(one.name for one in case.parent.rglob("*") if "letter" in one.name) == before == []


@pytest.mark.parametrize("to", ["office", "researcher"])
def test_a_sheet_is_handed_over(asker: Asker, to: str) -> None:
    """Each sheet is a page to keep and print, and not shown as a screen of the desk."""
    answer = send(asker, LETTER, to)
    assert answer.headers["content-disposition"] == f'attachment; filename="offer-{to}.html"'
    assert "resign from your present post" in answer.text


def test_without_a_file_nothing_is_read(asker: Asker) -> None:
    """A form without a file is told so; a name that leads out of the folder is only a name."""
    assert send(asker, LETTER, "screen", name="").status == 409
    assert send(asker, LETTER, "screen", name="../../letter.txt").status == 200


def test_what_a_paper_holds_is_shown_as_text(asker: Asker) -> None:
    """Markup in an offer is letters and no markup."""
    answer = send(asker, LETTER.replace("you sign", "you sign <script>alert(1)</script> the paper"), "screen")
    assert "<script>alert" not in answer.text


def test_the_screen_asks_for_a_file(asker: Asker) -> None:
    """Before anything is sent the screen stands, with its three buttons; a clause points to the passage of its term."""
    answer = asker.ask("GET", "/offer")
    assert answer.status == 200
    assert "Sheet for the office" in answer.text
    assert 'class="note-line warn"' not in answer.text
    assert 'href="#t1"' in send(asker, LETTER, "screen").text
