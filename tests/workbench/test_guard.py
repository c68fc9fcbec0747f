"""Nobody gets in without the token of this start, and no page of another site gets anything, whatever it sends."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from aftername.workbench.guard import MIB, MOST_FORM
from aftername.workbench.places import kept_file, safe_name


def test_without_the_token_there_is_nothing(desk, request):
    """Every address answers 403 to a browser that was not let in, and says what to do; nothing of the case is in the answer."""
    from aftername.workbench.app import GET, POST

    asker = type(request.getfixturevalue("asker"))(desk)
    for method, routes in (("GET", GET), ("POST", POST)):
        for place, _ in routes:
            answer = asker.ask(method, place.replace("{id}", "x").replace("{page:int}", "1"))
            assert answer.status == 403, place
            assert "汀兰" not in answer.text
    assert asker.ask("GET", "/static/desk.js").status == 403
    assert asker.ask("GET", "/?token=wrong").status == 403
    assert "set-cookie" not in asker.ask("GET", "/?token=wrong").headers


def test_the_token_lets_in_once_and_leaves_the_address(desk, asker):
    """It becomes a cookie that no script reads and no other site sends; the address forgets it."""
    other = type(asker)(desk)
    answer = other.ask("GET", f"/?token={desk.token}")
    assert answer.headers["location"] == "/"
    assert "httponly" in answer.headers["set-cookie"].lower()
    assert "samesite=strict" in answer.headers["set-cookie"].lower()
    assert desk.token not in answer.headers["set-cookie"]
    assert other.get("/").status == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "[::1]:1", ""]
)
def test_another_host_is_refused(asker, host):
    """A name server that turns its name to this machine meets a wrong Host, even with the cookie."""
    answer = asker.ask("GET", "/", host=host)
    assert answer.status in (400, 421)
    assert "汀兰" not in answer.text


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1", ""]
)
def test_a_form_of_another_site_is_refused(asker, desk, origin):
    """Another Origin, or none, changes nothing."""
    answer = asker.ask("POST", "/review/undo", b"", origin=origin)
    assert answer.status == 403
    assert not desk.desk.room.journal.waiting()


def test_another_site_reads_nothing(asker):
    """There are no headers that would let another site read an answer; what it loads is refused."""
    answer = asker.ask("GET", "/", origin="http://evil.example")
    assert answer.status == 403
    assert not [key for key in answer.headers if key.startswith("access-control")]
    for site in ("cross-site", "same-site"):
        assert (
            asker.ask("GET", "/static/desk.js", sec_fetch_site=site, sec_fetch_mode="no-cors").status == 403
        )
    assert asker.ask("OPTIONS", "/", origin="http://evil.example").status == 403


def test_every_answer_forbids_what_is_not_needed(asker):
    """Nothing from elsewhere, no frame, no guessing of types, nothing kept."""
    for place in ("/", "/search?q=x", "/nothing", "/passage/none", "/static/desk.css"):
        headers = asker.get(place).headers
        assert headers["content-security-policy"].startswith("default-src 'self';")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "same-origin"


def test_a_body_that_is_too_large_is_refused_and_told(asker):
    """By its head before it is read, and by its length where the head says nothing."""
    answer = asker.ask("POST", "/review", b"", content_length=str(MOST_FORM + 1))
    assert answer.status == 413
    assert "1 MB" in answer.text
    assert asker.ask("POST", "/bring/files", b"", content_length=str(10_000_000 * MIB)).status == 413
    chunk = b"%x\r\n" % 65536 + b"x" * 65536 + b"\r\n"
    body = chunk * (MOST_FORM // 65536 + 2) + b"0\r\n\r\n"
    answer = asker.ask("POST", "/review", body, content_length="", transfer_encoding="chunked")
    assert answer.status == 413


def test_texts_full_of_script_are_shown_and_do_nothing(asker, desk):
    """Titles, names and texts are escaped on every screen; no screen has script in it."""
    snap = desk.desk.room.snapshot
    hostile = next(one for one in snap.cards.values() if any("hostile" in path for path in one.paths))
    for place in (
        "/",
        f"/passage/{hostile.id}",
        "/search?q=Heron",
        "/review",
        "/unseen",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
    ):
        text = asker.get(place).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert "&lt;script&gt;" in asker.get(f"/passage/{hostile.id}").text


def test_what_a_person_types_is_escaped(asker, desk, settled):
    """An author, a note, and a back address that leads elsewhere."""
    card = next(iter(desk.desk.room.snapshot.cards))
    told = {
        "on": "document",
        "subject": card,
        "because": "<b>note</b>",
        "author": "<i>me</i>",
        "kind": "note",
    }
    for back in ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"):
        body = asker.ask("POST", "/said", _form({**told, "back": back}))
        assert body.headers["location"] == "/"
    settled()
    text = asker.get(f"/passage/{card}").text
    assert "<b>note" not in text
    assert "&lt;b&gt;note" in text


def test_path_tricks_find_nothing(asker):
    """No file but those that are named is served."""
    for place in (
        "/static/../../case.py",
        "/static/%2e%2e%2fapp.py",
        "/static/..%5c",
        "/page/../1.png",
        "/static/",
    ):
        assert asker.ask("GET", place).status in (400, 404, 405)
    assert asker.get("/page/none/1.png").status == 404
    assert asker.get("/programme/none").status == 404


@pytest.mark.parametrize(
    "sent",
    ["../../etc/passwd", "/etc/passwd", "..\\..\\x.txt", "a/../../b.txt", "C:\\x.txt", "con.txt", "x\x00.txt", "\u202etxt.exe", "a" * 400 + ".txt", "  ..  /x", "a/./b"],
)  # fmt: skip
def test_names_of_files_stay_below_their_folder(tmp_path: Path, sent: str):
    """Whatever a file is called, it is kept below the folder, under a name of its own."""
    folder = tmp_path / "papers"
    place = kept_file(folder, sent)
    assert place is not None
    assert place.resolve().is_relative_to(folder.resolve())
    assert ".." not in place.parts
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("x")
    again = kept_file(folder, sent)
    assert again is not None
    assert again != place


def test_names_that_are_plain_stay():
    """A name in any script is kept as it is; one of dots alone is none."""
    assert safe_name("通知 2019（第1号）.pdf") == "通知 2019（第1号）.pdf"
    assert safe_name("..") == ""
    assert kept_file(Path("x"), "../..") is None


def test_the_picture_of_a_page_hides_what_is_masked(asker, desk):
    """Beside the text stands the page as it was drawn; the contact on it is painted over, and the passage asked for boxed."""
    from io import BytesIO

    from PIL import Image

    snap = desk.desk.room.snapshot
    card = next(one for one in snap.cards.values() if any("parasol" in path for path in one.paths))
    claim = next(one for held in snap.accounts.values() for one in held.claims if one.document == card.id)
    at = f"{claim.passage.start}-{claim.passage.end}"
    screen = asker.get(f"/passage/{card.id}?at={at}").text
    assert f"/page/{card.id}/1.png?at={at}" in screen
    assert "Ling Haoran" not in screen
    answer = asker.get(f"/page/{card.id}/1.png")
    assert answer.headers["content-type"] == "image/png"
    page = Image.open(BytesIO(answer.body)).convert("L")
    wide = page.width / 612
    contact = page.crop(
        (round(50 * wide), round((792 - 650 - 12) * wide), round(300 * wide), round((792 - 650 + 4) * wide))
    )
    levels = contact.histogram()
    assert levels[90] > 0.2 * sum(levels)  # the grey that is painted over
    boxed = asker.get(f"/page/{card.id}/1.png?at={at}").body
    assert boxed != answer.body


def test_a_long_text_comes_in_parts():
    """Parts end at ends of lines, hold everything once, and the part of a place is found."""
    from aftername.workbench.pages.passage import LONGEST_PART, _part

    text = ("x" * 999 + "\n") * 300
    first = _part(text, 0, "")
    assert first.of == 3
    parts = [_part(text, 0, str(number)).within for number in range(1, first.of + 1)]
    assert parts[0][0] == 0
    assert parts[-1][1] == len(text)
    assert all(a[1] == b[0] and text[a[1] - 1] == "\n" for a, b in itertools.pairwise(parts))
    assert _part(text, 2 * LONGEST_PART + 5000, "").number == 3
    assert _part("", 0, "9").within == (0, 0)


def test_the_same_file_twice_is_kept_once(tmp_path: Path):
    """Another file of the same name stands beside it; a folder that a file stands in the way of gets another name."""
    from io import BytesIO

    from aftername.workbench.places import keep

    for content in (b"one", b"one", b"two"):
        assert keep(tmp_path, "a.txt", BytesIO(content))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a (2).txt", "a.txt"]
    assert keep(tmp_path, "a.txt/b.txt", BytesIO(b"three"))
    assert (tmp_path / "a (3).txt" / "b.txt").read_bytes() == b"three"
    assert not keep(tmp_path, "..", BytesIO(b""))


def _form(told: dict[str, str]) -> bytes:
    from urllib.parse import urlencode

    return urlencode(told).encode()
