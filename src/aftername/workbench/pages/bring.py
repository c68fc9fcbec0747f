"""Bring in: files that are dropped or a path, what is known of them, settings; how far the review is; what is new since."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from starlette.responses import HTMLResponse, Response

from aftername.errors import CaseError, NothingGiven
from aftername.exports.html.shown import Words
from aftername.settings import MIB, Settings
from aftername.workbench.asking import Ask
from aftername.workbench.drawing import drawn
from aftername.workbench.places import keep, safe_name
from aftername.workbench.reading import titled
from aftername.workbench.room import Room

MOST_NEW = 50  # documents listed as new
OCR = ("auto", "no", "force")


@dataclass(frozen=True, slots=True)
class News:
    """What the last review added."""

    documents: tuple[tuple[str, Words], ...]
    more: int
    programmes: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]
    changed: int


def bring(ask: Ask) -> Response:
    """The screen to bring documents in."""
    room = ask.desk.room
    return ask.draw(
        "bring.j2",
        room=room,
        dropped=_dropped(room),
        lists=_lists(room),
        run=room.clerk.review if room is not None else None,
        news=_news(ask),
        settings=Settings(),
        ocr=OCR,
        most_mb=ask.desk.most_upload // MIB,
        folder=ask.desk.folder,
        roots=_roots(ask),
    )


def _roots(ask: Ask) -> list[str]:
    room = ask.desk.room
    if room is None or room.snapshot is None:
        return []
    with room.sit() as sitting:
        return sitting.case.roots()


def _dropped(room: Room | None) -> list[Path]:
    if room is None or not room.papers.is_dir():
        return []
    return sorted(one for one in room.papers.rglob("*") if one.is_file())


def _lists(room: Room | None) -> list[str]:
    """Tables among what was dropped, that may say what the other files are."""
    return [
        one.relative_to(room.papers).as_posix()
        for one in _dropped(room)
        if room is not None and one.suffix.lower() in (".csv", ".tsv", ".xlsx", ".jsonl")
    ]


def case(ask: Ask) -> Response:
    """Begin a case by its name."""
    name = safe_name(ask.told("name")).removesuffix(".case")
    if not name:
        raise NothingGiven("a case needs a name")
    if ask.desk.room is not None:
        raise CaseError("a case is open already; start another desk for another case")
    ask.desk.room = Room(ask.desk.folder / f"{name}-case" / f"{name}.case")
    return ask.to("/bring" if ask.desk.room.snapshot is None else "/")


def files(ask: Ask) -> Response:
    """Keep files that were dropped, under the names they have, below one folder beside the case."""
    room = ask.room
    sent = (*ask.files("files"), *ask.files("folder"))
    kept = sum(keep(room.papers, one.filename or "", one.file) for one in sent)
    if not kept:
        raise NothingGiven("no file was chosen")
    if ask.told("start") == "yes":
        return start(ask)
    return ask.to("/bring")


def start(ask: Ask) -> Response:
    """Start a review of what was dropped, or of a path."""
    room, paths = ask.room, []
    told = ask.told("path")
    if told:
        path = Path(told).expanduser()
        if not path.is_absolute() or not path.exists():
            raise NothingGiven(
                f"{told}: there is no such file or folder on this machine; give the whole path"
            )
        paths.append(str(path))
    if _dropped(room):
        paths.append(str(room.papers))
    if not paths:
        raise NothingGiven("drop files first, or name a path")
    if not room.clerk.ask(
        {
            "paths": paths,
            "names": _names(ask.told("names")),
            "settings": _settings(ask),
            "add": bool(ask.told("add")),
            "by": ask.author,
        }
    ):
        raise CaseError("a review runs already; wait for it or cancel it")
    room.at_hand.remember(paths)
    return ask.to("/bring#progress")


def _names(told: str) -> list[list[str]]:
    """Names that a person knows: a line each, spellings of one programme apart by commas."""
    rows = csv.reader(
        line for line in told.replace("，", ",").replace("、", ",").splitlines() if line.strip()
    )
    return [row for cells in rows if (row := list(dict.fromkeys(c.strip() for c in cells if c.strip())))]


def _settings(ask: Ask) -> dict[str, object]:
    """The settings that were chosen."""
    chosen: dict[str, object] = {"ocr": ask.told("ocr") if ask.told("ocr") in OCR else "auto"}
    for name in ("retry", "forget", "paranoid"):
        if ask.told(name):
            chosen[name] = True
    if chosen.get("paranoid") and chosen["ocr"] == "no":
        chosen["ocr"] = "auto"
    if 0 < ask.number("timeout") <= 86_400:
        chosen["timeout_s"] = float(ask.number("timeout"))
    for name in ("text_column", "title_column", "date_column"):
        if ask.told(name):
            chosen[name] = ask.told(name)
    wanted = ask.told("metadata")
    if wanted:
        place = ask.room.papers / wanted
        if wanted not in _lists(ask.room):
            raise NothingGiven(f"{wanted}: there is no such table among what was dropped")
        chosen["metadata"] = str(place)
    return chosen


def cancel(ask: Ask) -> Response:
    """Stop the review; what was read is kept."""
    ask.room.clerk.cancel()
    return ask.to("/bring#progress")


def progress(ask: Ask) -> Response:
    """How far the review is, as a part of the screen that asks for it again."""
    run = ask.room.clerk.review
    answer = HTMLResponse(drawn("progress.j2", run=run, news=_news(ask), snap=ask.room.snapshot))
    if run is None or run.ended:
        answer.headers["HX-Trigger"] = "ended"
    return answer


def _news(ask: Ask) -> News | None:
    """What the last review of this desk added; None where none has ended."""
    room = ask.desk.room
    run = room.clerk.review if room is not None else None
    snap = room.snapshot if room is not None else None
    if run is None or not run.ended or snap is None:
        return None
    fresh = [snap.cards[one] for one in sorted(snap.new) if one in snap.cards]
    programmes = [(one.id, one.name) for one in snap.programmes if fresh and set(one.documents) <= snap.new]
    return News(
        tuple((card.id, titled(card, snap.mask)) for card in fresh[:MOST_NEW]),
        max(0, len(fresh) - MOST_NEW),
        tuple(programmes[:MOST_NEW]),
        tuple(run.told.get("gone", ())),
        len(snap.changed),
    )
