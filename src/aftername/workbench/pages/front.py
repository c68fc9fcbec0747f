"""The first screen: what stands out, the programmes with filters, what to decide, what was not seen; and the box for any name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from aftername.desk.lookup import matches, near_programmes
from aftername.exports.html.language_tag import tongue_of
from aftername.exports.html.sections import SECTIONS, coverage, findings
from aftername.exports.html.sections.programmes import (
    NOTE,
    Group,
    Row,
    Told,
    keys_of,
    main_name,
    row_of,
)
from aftername.exports.html.shown import READER, Words
from aftername.exports.html.visible import visible
from aftername.exports.in_charge import place_of
from aftername.records import Match, Programme, ProgrammeAccount
from aftername.workbench.asking import Ask
from aftername.workbench.drawing import drawn, relinked
from aftername.workbench.formats import formats
from aftername.workbench.items import MOST_ASKED, open_items
from aftername.workbench.reading import titled
from aftername.workbench.sheets import front_sheet
from aftername.workbench.snapshot import Snapshot, bare

MOST_ROWS = 60  # programmes on one page
MOST_LINES = 200  # names that are looked up at once
MOST_INITIALS = 8
BADGES = ("renamed", "differs", "local only", "gap", "new")
PROGRAMMES = next(one for one in SECTIONS if one.id == "programmes")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a line that was looked up may be. href: of its screen. reason: why."""

    name: Words
    href: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was looked up, with its answers; near: names that may have been meant where there is none."""

    asked: str
    answers: tuple[Answer, ...]
    near: tuple[Words, ...]


def desk(ask: Ask) -> Response:
    """The first screen."""
    snap = ask.snap
    with ask.room.sit() as sitting:
        top = snap.keep("findings", lambda: _findings(snap, front_sheet(sitting)))
    kept = [one for one in snap.ranked if _is_asked(ask, snap, one)]
    page = max(1, ask.number("page", 1))
    rows = [_row(snap, one) for one in kept[(page - 1) * MOST_ROWS : page * MOST_ROWS]]
    every = open_items(ask.room)
    return ask.draw(
        "front.j2",
        findings=top,
        coverage=snap.keep("coverage", lambda: _coverage(snap)),
        formats=snap.keep("formats", lambda: formats(snap)),
        section=PROGRAMMES,
        groups=_groups(rows),
        many_rows=len(rows) > MOST_ROWS // 5,
        programmes=_programmes(snap, rows),
        found=len(kept),
        page=page,
        pages=-(-len(kept) // MOST_ROWS),
        badges=[one for one in BADGES if any(_has(snap, held, one) for held in snap.ranked)],
        asked={name: ask.told(name) for name in ("q", "badge")},
        items=every[:MOST_ASKED],
        open_items=len(every),
        roots=ask.snap.dossier.coverage.files,
    )


def _findings(snap: Snapshot, sheet: object) -> Markup:
    view = findings.view(sheet)  # type: ignore[arg-type]
    if view is None:
        return Markup("")
    view["undecided"] = ()  # the screen has the decisions themselves
    return relinked(drawn("findings.j2", section=findings.SECTION, sheet=sheet, **view), snap)


def _coverage(snap: Snapshot) -> Markup:
    view = coverage.view(snap.sheet)
    return relinked(drawn("coverage.j2", section=coverage.SECTION, sheet=snap.sheet, **view), snap)


def _programmes(snap: Snapshot, rows: list[Row]) -> Markup:
    told_ = {"section": PROGRAMMES, "groups": _groups(rows), "many_rows": True}
    return relinked(drawn("programmes.j2", **told_), snap)


def _groups(rows: list[Row]) -> list[Group]:
    schemes = tuple(one for one in rows if not one.thing)
    others = tuple(one for one in rows if one.thing)
    groups = (Group("", "", schemes), Group("Campaigns, works and work plans", NOTE, others))
    return [group for group in groups if group.rows]


def _has(snap: Snapshot, account: ProgrammeAccount, badge: str) -> bool:
    words = [one.words for one in snap.badges[account.programme.id]]
    if badge == "new":
        return any(one.startswith("new") or " new document" in one for one in words)
    if badge == "renamed":
        return any(one in ("renamed", "carried on", "successor", "ended") for one in words)
    return badge in words


def _is_asked(ask: Ask, snap: Snapshot, account: ProgrammeAccount) -> bool:
    """Whether a programme is among those that were filtered for."""
    badge, words = ask.told("badge"), bare(ask.told("q"))
    if badge and not _has(snap, account, badge):
        return False
    return not words or words in _keys(snap)[account.programme.id]


def _keys(snap: Snapshot) -> dict[str, str]:
    return snap.keep("keys", lambda: {one.id: keys_of(one) for one in snap.programmes})


def _row(snap: Snapshot, account: ProgrammeAccount) -> Row:
    programme = account.programme
    return row_of(
        account,
        snap.badges[programme.id],
        _in_english(programme),
        _run_by(snap, account),
        _keys(snap)[programme.id],
    )


def _in_english(programme: Programme) -> Markup | None:
    """The English name of a programme whose main name is in another script."""
    names = programme.names
    if any(one.written == programme.name and one.script == "Latn" for one in names):
        return None
    own = next((one for one in names if one.script == "Latn" and one.language == READER), None)
    return Markup('<bdi lang="en">{}</bdi>').format(visible(own.written)) if own is not None else None


def _run_by(snap: Snapshot, account: ProgrammeAccount) -> tuple[Told, ...]:
    """The bodies said to run a programme: those that lead first, then those that most documents name."""
    papers: dict[str, set[str]] = {}
    ranks: dict[str, int] = {}
    for claim in account.claims:
        place = place_of(claim)
        if place is not None:
            papers.setdefault(claim.value, set()).add(claim.document)
            ranks[claim.value] = min(place, ranks.get(claim.value, place))
    around = main_name(account.programme).lang
    order = sorted(papers, key=lambda one: (ranks[one], -len(papers[one])))
    return tuple(
        Told(visible(snap.mask.cover_words(one)), tongue_of(one, around), len(papers[one])) for one in order
    )


def looked_up(ask: Ask) -> Response:
    """What names, initials or document numbers may be, a line each."""
    lines = [line.strip() for line in ask.told("names").splitlines() if line.strip()]
    told_ = tuple(_line(ask.snap, one) for one in dict.fromkeys(lines[:MOST_LINES]))
    if len(told_) == 1 and len(told_[0].answers) == 1:
        return ask.to(told_[0].answers[0].href)
    return ask.draw("look_up.j2", lines=told_, asked="\n".join(lines), left=max(0, len(lines) - MOST_LINES))


def _line(snap: Snapshot, asked: str) -> Line:
    papers = tuple(
        Answer(
            titled(snap.cards[one], snap.mask),
            f"/passage/{one}",
            "document",
            "its header states this number",
        )
        for one in snap.by_number.get(bare(asked), ())
    )
    found = tuple(
        Answer(_words(one.programme), f"/programme/{one.programme.id}", "programme", one.reason)
        for one in matches(asked, snap.programmes) or _by_initials(asked, snap)
    )
    answers = (*papers, *found)
    near = () if answers else tuple(_spoken(near_programmes(asked, snap.programmes)))
    return Line(asked, answers, near)


def _by_initials(asked: str, snap: Snapshot) -> tuple[Match, ...]:
    """The programmes whose initials are written with dots or in small letters: w.p., tljh."""
    letters = asked.replace(".", "").replace(" ", "")
    if not (letters.isascii() and letters.isalpha() and len(letters) <= MOST_INITIALS):
        return ()
    return matches(letters.upper(), snap.programmes)


def _words(programme: Programme) -> Words:
    main = main_name(programme)
    return Words(main.shown, main.lang)


def _spoken(names: Iterable[str]) -> Iterable[Words]:
    return (Words(visible(one), tongue_of(one, "und")) for one in names)
