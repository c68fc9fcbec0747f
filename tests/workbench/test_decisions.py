"""What a person says at the desk is kept before it is answered, is put into the case, can be undone, and is never lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from aftername.case import open_case, verify_case
from aftername.errors import CaseBusy
from aftername.workbench.items import items, open_items
from aftername.workbench.journal import Journal
from aftername.workbench.room import Room
from aftername.workbench.serving import Served


def told(case: Path) -> list[tuple[str, str, str]]:
    """Verdict, first and second of what a case holds."""
    with open_case(case) as held:
        return [(one.verdict, one.first, one.second) for one in held.judgements()]


def test_every_kind_of_decision_by_plain_forms(asker, desk, case, settled):
    """Each item of the case is decided by the form that its screen shows, without script; all of it is in the case afterwards."""
    room = desk.desk.room
    kinds = {one.kind for one in items(room.snapshot)}
    assert {"merge", "edge", "origin"} <= kinds
    names = {one.kind: one for one in items(room.snapshot)}
    for kind, item in names.items():
        screen = asker.get(f"/review?item={item.id}")
        form = asker.forms(screen, "/review")[0]
        assert form["item"] == item.id
        answer = asker.post("/review", **{**form, "verdict": item.choices[0].kind, "because": f"why {kind}"})
        assert answer.status == 200
    settled()
    held = [verdict for verdict, _, _ in told(case)]
    assert "same" in held
    assert "confirmed" in held
    assert "joined" in held
    with open_case(case) as made:
        assert {one.because for one in made.judgements()} >= {"why merge", "why edge", "why origin"}
        assert {one.author for one in made.judgements()} == {"Rin"}
    assert not verify_case(case).broken


def test_the_next_question_comes_at_once(asker, desk):
    """What was decided is asked no more, before it is in the case."""
    first = open_items(desk.desk.room)[0]
    before = len(open_items(desk.desk.room))
    asker.post("/review", item=first.id, verdict=first.choices[0].kind)
    assert first.id not in {one.id for one in open_items(desk.desk.room)}
    assert len(open_items(desk.desk.room)) == before - 1


def test_any_decision_can_be_undone(asker, desk, case, settled):
    """Before it is in the case, and afterwards; what was derived is as before then."""
    with open_case(case) as held:
        before = held.state
    item = next(one for one in items(desk.desk.room.snapshot) if one.kind == "merge")
    asker.post("/review", item=item.id, verdict="different", because="two budgets")
    asker.post("/review/undo")
    settled()
    assert told(case) == []
    asker.post("/review", item=item.id, verdict="different", because="two budgets")
    settled()
    assert [one[0] for one in told(case)] == ["different"]
    assert len(desk.desk.room.snapshot.accounts) > 1
    with open_case(case) as held:
        number = held.judgements()[0].number
    asker.post("/review/undo", undo=f"names:{number}")
    settled()
    assert told(case) == []
    with open_case(case) as held:
        assert held.state == before


def test_a_word_that_cannot_hold_is_refused_and_told(asker, desk, case, settled):
    """Two names cannot be one programme and two: the screen says why, and nothing is kept."""
    item = next(one for one in items(desk.desk.room.snapshot) if one.kind == "merge")
    asker.post("/review", item=item.id, verdict="same")
    desk.desk.room.say("same", item.first, item.first, "x", "Rin")
    assert "one name" in desk.desk.room.say("same", item.first, item.first, "x", "Rin")
    settled()
    assert len(told(case)) == 1


def test_several_names_at_once_only_with_the_scope_shown(asker, desk, case, settled):
    """The first answer to a choice of names lists them and changes nothing; the second marks each by itself."""
    names = [one for one in open_items(desk.desk.room) if one.kind == "name"]
    ids = [one.id for one in names]
    shown = asker.post("/review/names", item=ids, verdict="ignore")
    assert all(one.first in shown.text for one in names)
    assert not desk.desk.room.journal.waiting()
    asker.post("/review/names", item=ids, verdict="ignore", sure="yes")
    settled()
    with open_case(case) as held:
        assert {one.written for one in held.names_given()} == {one.first for one in names}


def test_notes_tags_and_a_wrong_statement_stay_and_leave(asker, desk, case, settled):
    """They show on their screens and in exports; the statement is left out of the account; taking back brings it back."""
    snap = desk.desk.room.snapshot
    account = next(one for one in snap.accounts.values() if one.claims)
    claim = account.claims[0]
    screen = asker.get(f"/passage/{claim.document}?at={claim.passage.start}-{claim.passage.end}")
    for form in asker.forms(screen, "/said"):
        if form.get("on") == "passage":
            asker.post("/said", **{**form, "kind": "note", "because": "ask the office"})
    asker.post("/said", on="document", subject=claim.document, kind="tag", because="call back")
    asker.post(
        "/said", kind="statement", subject=f"{claim.document}:{claim.id}", because="the office denies it"
    )
    asker.post("/said", kind="search", because="q=talent&year=2023")
    settled()
    with open_case(case) as held:
        assert {one.about for one in held.remarks()} == {"note", "tag", "statement", "search"}
        assert all(claim.key != one.key for each in held.dossier().programmes for one in each.claims)
        assert held.coverage().wrong == 1
        rows = held.account()
        assert any(one.words == "ask the office" for one in rows.remarks)
    assert "ask the office" in asker.get(f"/passage/{claim.document}").text
    assert "call back" in asker.get("/search?tag=call+back").text
    assert "the office denies it" in asker.get(f"/programme/{account.programme.id}").text
    report = asker.ask("POST", "/export", b"to=markdown&programme=")
    assert report.status == 200
    assert "ask the office" in report.text
    assert "attachment" in report.headers["content-disposition"]
    number = next(one.number for one in desk.desk.room.snapshot.remarks if one.about == "statement")
    asker.post("/said/undo", number=number)
    settled()
    with open_case(case) as held:
        assert any(claim.key == one.key for each in held.dossier().programmes for one in each.claims)


def test_notes_stay_when_documents_are_brought_in(asker, desk, case, settled):
    """A second review keeps what was written; a decision made while it runs follows it."""
    snap = desk.desk.room.snapshot
    card = next(iter(snap.cards))
    asker.post("/said", on="document", subject=card, kind="note", because="stays")
    settled()
    more = case.parent / "more"
    more.mkdir()
    for number in range(12):
        (more / f"{number}.txt").write_text(
            f"关于“鹭鸣计划”的通知{number}\n\n“鹭鸣计划”由望湖市教育局组织实施。\n", "utf-8"
        )
    asker.post("/bring/start", path=str(more))
    assert not desk.desk.room.clerk.review.ended
    item = next(one for one in open_items(desk.desk.room) if one.kind == "edge")
    asker.post("/review", item=item.id, verdict="confirmed", because="said meanwhile")
    assert "A review is running" in asker.get("/").text
    settled()
    with open_case(case) as held:
        assert [one.words for one in held.remarks()] == ["stays"]
        assert [one.because for one in held.judgements()] == ["said meanwhile"]
        assert any(one.name == "鹭鸣计划" for one in held.programmes())
        assert len(held.new) == 12
    assert not verify_case(case).broken
    assert "鹭鸣计划" in asker.get("/bring").text


def test_a_gap_is_explained_and_opened_again(asker, desk, case, settled):
    """By the form of the screen of what was not seen."""
    snap = desk.desk.room.snapshot
    gap = snap.dossier.gaps[0]
    asker.post("/said", kind="explained", subject=gap.id, because="the office closed")
    settled()
    assert "the office closed" in asker.get("/unseen").text
    asker.post("/said", kind="explained", subject=gap.id, because="")
    settled()
    with open_case(case) as held:
        assert not held.explanations()


def test_two_browsers_see_the_same(asker, desk, settled):
    """What one decides, the other is asked no more; both are remembered by who asked."""
    other = type(asker)(desk).open()
    first, second = open_items(desk.desk.room)[:2]
    asker.post("/review", item=first.id, verdict=first.choices[0].kind, author="Aki")
    assert first.id not in other.get("/review").text
    other.post("/review", item=second.id, verdict=second.choices[0].kind, author="Ben")
    answer = asker.post("/review", item=second.id, verdict=second.choices[0].kind)
    assert answer.status in (200, 404)
    settled()
    assert 'value="Aki"' in asker.get("/review").text
    assert 'value="Ben"' in other.get("/review").text


def test_another_desk_on_the_same_case_is_refused(desk, case):
    """One journal has one desk."""
    with pytest.raises(CaseBusy):
        Room(case)


def test_a_journal_that_was_cut_off_gives_what_is_whole(tmp_path):
    """Half a line at the end is passed over; what was whole waits again."""
    word = {
        "id": "1",
        "kind": "note",
        "first": "case",
        "second": "",
        "because": "a",
        "shown": "",
        "author": "me",
        "time": "t",
        "item": "",
    }
    (tmp_path / "x.case-said").write_text(json.dumps({"say": word}) + '\n{"say": {"id": "2", "ki', "utf-8")
    held = Journal(tmp_path / "x.case")
    assert [one.id for one in held.waiting()] == ["1"]
    held.say(replace(held.waiting()[0], id="3"))
    held.close()
    held = Journal(tmp_path / "x.case")
    assert [one.id for one in held.waiting()] == ["1", "3"]
    held.over(["1", "3"], {})
    held.close()
    assert not held.path.exists()


def test_a_word_that_is_said_twice_by_a_stop_is_kept_once(case, desk, settled):
    """A word that reached the case and was not ticked off is not added again."""
    from aftername.case import put_into_effect
    from aftername.records import Saying

    item = next(one for one in items(desk.desk.room.snapshot) if one.kind == "merge")
    word = Saying("1", "same", item.first, item.second, "x", "", "me", "2026-01-01T00:00:00+00:00")
    note = Saying("2", "note", "case", "", "y", "", "me", "2026-01-01T00:00:00+00:00")
    for _ in range(2):
        assert put_into_effect(case, [word, note]) == {}
    assert len(told(case)) == 1
    with open_case(case) as held:
        assert len(held.remarks()) == 1


def test_a_word_on_its_way_can_be_taken_back(case):
    """Undo of what is being put into the case just then follows it, and takes back nothing else."""
    from aftername.case import put_into_effect
    from aftername.desk.saying import undoing
    from aftername.records import Saying

    with open_case(case) as held:
        names = [one for programme in held.programmes() for one in programme.names]
        edge = next(iter(held.succession()))
    ends = f"{edge.earlier_name}\t{edge.later_name}\t{edge.relation}"
    first = Saying("1", "unsure", names[0].written, names[1].written, "x", "", "me", "2026-01-01T00:00:00.1")
    second = Saying("2", "confirmed", edge.id, ends, "y", "", "me", "2026-01-01T00:00:00.2")
    note = Saying("3", "tag", "case", "", "z", "", "me", "2026-01-01T00:00:00.3")
    assert put_into_effect(case, [first, second, note]) == {}
    for word in (second, note):
        kind, about, which = undoing(word)
        back = replace(
            word, id=f"undo-{word.id}", kind=kind, first=about, second=which, because="", author="you"
        )
        assert put_into_effect(case, [back]) == {}
    assert [one[0] for one in told(case)] == ["unsure"]
    with open_case(case) as held:
        assert not held.remarks()


def test_one_hand_puts_in_one_word_after_the_other(desk, case, settled):
    """It stays for the next word; one that was ended meanwhile is started again, and the word is in the case."""
    room = desk.desk.room
    merge, edge = (
        next(one for one in items(room.snapshot) if one.kind == kind) for kind in ("merge", "edge")
    )
    hands = []
    for step, because in enumerate(("first", "second", "third")):
        kind = ("same", "unsure", "same")[step]
        assert room.say(kind, merge.first, merge.second, because, "Rin") == ""
        settled()
        hands.append(room.clerk._hand.pid)
        if step == 1:
            room.clerk._hand.kill()
            room.clerk._hand.wait(10)
    assert hands[0] == hands[1] != hands[2]
    assert told(case) == [("same", merge.first, merge.second)]
    assert edge.id in {one.id for one in open_items(room)}
    room.close()
    assert room.clerk._hand.returncode is not None


def test_a_note_reads_nothing_else_anew(asker, desk, settled):
    """Notes, tags and searches change no account, so it is not put together again; a statement marked as wrong does."""
    room = desk.desk.room
    before = room.snapshot
    account = next(one for one in before.accounts.values() if one.claims)
    claim = account.claims[0]
    assert 'name="tag"' not in asker.get("/search").text
    for kind in ("note", "tag"):
        asker.post("/said", on="document", subject=claim.document, kind=kind, because="call back")
    settled()
    noted = room.snapshot
    assert noted is not before
    assert noted.dossier is before.dossier
    assert {one.about for one in noted.remarks} == {"note", "tag"}
    assert noted.seal != before.seal
    assert 'name="tag"' in asker.get("/search").text
    asker.post("/said", kind="statement", subject=f"{claim.document}:{claim.id}", because="denied")
    settled()
    assert room.snapshot.dossier is not noted.dossier
    item = next(one for one in open_items(room) if one.kind == "merge")
    marked = room.snapshot
    room.say("different", item.first, item.second, "two budgets", "Rin")
    settled()
    assert room.snapshot.dossier is not marked.dossier
    assert len(room.snapshot.accounts) > len(marked.accounts)


SERVER = """
import sys
from pathlib import Path
from aftername.workbench.serving import Served
served = Served(Path(sys.argv[1]), Path(sys.argv[1]).parent, "Rin")
served.run(lambda: print(served.port, served.token, flush=True))
"""


def test_a_killed_server_loses_nothing(case, asker_of):
    """Killed right after an answer; the next desk on the case puts the word into it."""
    process = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(case)], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert process.stdout is not None
    port, token = process.stdout.readline().split()
    asker = asker_of(int(port), token)
    screen = asker.get("/review")
    form = asker.forms(screen, "/review")[0]
    asker.ask("POST", "/review", f"item={form['item']}&verdict={form['verdict']}&because=kept".encode())
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    again = Served(case, case.parent, "Rin")
    again.start()
    room = again.desk.room
    assert room is not None
    until = time.monotonic() + 60
    while room.clerk.is_busy and time.monotonic() < until:
        time.sleep(0.05)
    again.close()
    with open_case(case) as held:
        assert [one.because for one in (*held.judgements(), *held.names_given())] == ["kept"]
        assert not held.stopped
    assert not verify_case(case).broken
    assert not list(case.parent.glob("*-said"))
