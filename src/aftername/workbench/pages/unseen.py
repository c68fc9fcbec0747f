"""What was not seen: files that were not read and what would help, gaps with what they are counted against, files gone or changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from markupsafe import Markup
from starlette.responses import Response

from aftername.exports.html import wording
from aftername.exports.html.sections import gaps, problems
from aftername.exports.html.visible import visible
from aftername.records import REASONS, Gap, Problem
from aftername.workbench.asking import Ask
from aftername.workbench.drawing import drawn, relinked
from aftername.workbench.formats import name_of
from aftername.workbench.sheets import front_sheet
from aftername.workbench.snapshot import Snapshot

MOST_FILES = 300  # listed one by one
MOST_TOLD = 4  # gaps of one programme in the list of programmes


@dataclass(frozen=True, slots=True)
class Lost:
    """Files of one format with one reason. helps: what would help. paths: of some."""

    media: str
    reason: str
    fatal: bool
    files: int
    helps: str


def unseen(ask: Ask) -> Response:
    """The screen of what was not seen."""
    snap = ask.snap
    with ask.room.sit() as sitting:
        lacking = snap.keep("gaps", lambda: _gaps(snap, front_sheet(sitting)))
    explained = {one.gap for one in snap.dossier.explanations}
    waiting = {one.first for one in ask.room.journal.waiting() if one.kind == "explained"}
    return ask.draw(
        "unseen.j2",
        lost=snap.keep("lost", lambda: _lost(snap)),
        problems=snap.keep("problems", lambda: _problems(snap)),
        more_problems=max(0, len(snap.dossier.problems) - MOST_FILES),
        gaps=lacking,
        by_programme=_by_programme(snap, explained),
        open_gaps=[one for one in snap.dossier.gaps if one.id not in explained and one.id not in waiting],
        explained=[one for one in snap.dossier.explanations if one.gap in snap.gaps],
        the_gap=snap.gaps,
        gone=snap.gone,
        changed=_changed(snap),
        new=[snap.cards[one] for one in sorted(snap.new) if one in snap.cards],
        coverage=snap.dossier.coverage,
        visible=visible,
        cover=snap.mask.cover_words,
    )


def _changed(snap: Snapshot) -> list[tuple[str, str]]:
    """Each path at which another content was found, with the document that was read there now; "" for none."""
    if not snap.changed:
        return []
    at = {path: card.id for card in snap.cards.values() for path in card.paths}
    return [(path, at.get(path, "")) for path in snap.changed]


def _gaps(snap: Snapshot, sheet: object) -> Markup:
    view = gaps.view(sheet)  # type: ignore[arg-type]
    if view is None:
        return Markup("")
    return relinked(drawn("gaps.j2", section=gaps.SECTION, sheet=sheet, **view), snap)


def _problems(snap: Snapshot) -> Markup:
    view = problems.view(snap.sheet)
    if view is None:
        return Markup("")
    view["rows"] = view["rows"][:MOST_FILES]
    return relinked(drawn("problems.j2", section=problems.SECTION, sheet=snap.sheet, **view), snap)


def _lost(snap: Snapshot) -> list[Lost]:
    """What was not read, by format and reason, most files first."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    for one in {(each.path, each.reason, each.fatal): each for each in snap.dossier.problems}.values():
        counts[_media(snap, one), one.reason, one.fatal] += 1
    return [
        Lost(media, REASONS.get(reason, reason), fatal, count, wording.ADVICE.get(reason, ""))
        for (media, reason, fatal), count in counts.most_common()
    ]


def _media(snap: Snapshot, one: Problem) -> str:
    return name_of(snap.media.get(one.path, ""))


@dataclass(frozen=True, slots=True)
class Lacking:
    """A programme with its gaps. told: some of them, each with what it is counted against; more: how many more there are."""

    id: str
    name: str
    gaps: int
    explained: int
    told: tuple[str, ...]
    more: int


def _by_programme(snap: Snapshot, explained: set[str]) -> list[Lacking]:
    """The programmes with gaps, those with most first."""
    held: dict[str, list[Gap]] = defaultdict(list)
    for one in snap.dossier.gaps:
        if one.programme in snap.accounts:
            held[one.programme].append(one)
    order = sorted(held.items(), key=lambda one: -len(one[1]))
    return [
        Lacking(
            id_,
            snap.accounts[id_].programme.name,
            len(lacking),
            sum(one.id in explained for one in lacking),
            tuple(_counted(snap, one) for one in lacking[:MOST_TOLD]),
            max(0, len(lacking) - MOST_TOLD),
        )
        for id_, lacking in order
    ]


def _counted(snap: Snapshot, one: Gap) -> str:
    """What a gap is about, and how many of how many."""
    of = "" if one.of is None else f" of {one.of:,}"
    return f"{snap.mask.cover_words(one.subject)}: {one.count:,}{of} {one.unit}"
