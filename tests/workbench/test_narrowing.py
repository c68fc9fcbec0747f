"""What screens are narrowed by, and what lists count against: documents by a programme's name, gaps by programme, files by format."""

from __future__ import annotations

from dataclasses import replace

from tests.workbench.conftest import Asker

from aftername.workbench.formats import formats, name_of
from aftername.workbench.pages import front, unseen
from aftername.workbench.snapshot import Snapshot


def snap_of(asker: Asker) -> Snapshot:
    room = asker.served.desk.room
    assert room is not None
    assert room.snapshot is not None
    return room.snapshot


def test_documents_are_narrowed_by_any_name_of_a_programme(asker: Asker) -> None:
    """A name in any script narrows to the documents that name it; one of no programme says so, with what may be meant, and narrows nothing."""
    snap = snap_of(asker)
    account = next(
        one for one in snap.accounts.values() if any(n.written == "Weihang Plan" for n in one.programme.names)
    )
    wanted = {f"/passage/{one}" for one in account.programme.documents}
    others = {f"/passage/{one}" for one in snap.cards if one not in account.programme.documents}
    for name in ("Weihang+Plan", "%E8%8B%87%E8%88%AA%E8%AE%A1%E5%88%92", "weihang+PLAN"):
        text = asker.get(f"/search?named={name}").text
        assert all(one in text for one in wanted), name
        assert not any(f'{one}"' in text for one in others), name
        assert "No programme of this case" not in text
    assert "named=Weihang%20Plan" in asker.get("/search?named=Weihhang+Plann").text
    text = asker.get("/search?named=Zzyzx").text
    assert "No programme of this case" in text
    assert any(one in text for one in others)


def test_gaps_of_a_programme_say_of_how_many(asker: Asker) -> None:
    """Each programme with gaps says what they are and what they are counted against."""
    snap = snap_of(asker)
    programme = next(iter(snap.accounts))
    gap = replace(snap.dossier.gaps[0], programme=programme, subject="calls", count=2, of=7, unit="years")
    snap.dossier = replace(snap.dossier, gaps=tuple(replace(gap, count=2 + n) for n in range(6)))
    (told,) = unseen._by_programme(snap, {snap.dossier.gaps[0].id})
    assert told.gaps == 6
    assert told.told[0] == "calls: 2 of 7 years"
    assert (len(told.told), told.more) == (unseen.MOST_TOLD, 6 - unseen.MOST_TOLD)
    assert told.explained >= 1


def test_the_desk_counts_files_by_format(asker: Asker) -> None:
    """Every file is in one format, and those that were not read are told with a way to why."""
    snap = snap_of(asker)
    told = {one.name: one for one in formats(snap)}
    assert sum(one.files for one in told.values()) == len(snap.media)
    assert (told["PDF"].files, told["PDF"].read) == (2, 1)
    assert told["web page"].files == told["web page"].read == 1
    text = asker.get("/").text
    assert "Formats" in text
    assert '<a href="/unseen">1 not read</a>' in text
    assert name_of("application/x-strange") == "application/x-strange"


def test_initials_are_looked_up_however_they_are_written(asker: Asker) -> None:
    """In capitals, small letters or with dots, of a name in Latin letters or of its reading; letters that are nobody's find nothing."""
    snap = snap_of(asker)
    for asked in ("WP", "wp", "W. P.", "WHJH", "whjh"):
        answers = front._line(snap, asked).answers
        assert any("initials" in one.reason for one in answers), asked
        assert {"苇航计划"} <= {str(one.name.shown) for one in answers}
    for asked in ("qx", "a sentence of words", "Ⅻ", "..."):
        assert front._line(snap, asked).answers == ()
