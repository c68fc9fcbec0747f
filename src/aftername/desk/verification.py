"""Does a case still hold: every quote against its text, every text against its file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from aftername.casefile import Store
from aftername.engines import engine_for
from aftername.errors import NothingGiven
from aftername.files.opening import Opened, by_archive
from aftername.records import Anchor, Broken, Document, SourceFile, Verified
from aftername.settings import Settings
from aftername.stages import intake, reading


def verify(store: Store, folder: Path | None, settings: Settings) -> Verified:
    """Check every quote against its document; with a folder, read the files there anew and compare.

    Raises NothingGiven when the folder does not exist.
    """
    sound = store.soundness()
    broken = [] if sound == "ok" else [Broken("case", str(store.path), sound)]
    quotes, wrong = _quotes(store)
    broken.extend(wrong)
    files = documents = 0
    if folder is not None:
        files, documents, wrong = _folder(store, folder, settings)
        broken.extend(wrong)
    return Verified(quotes, files, documents, tuple(broken))


def _quotes(store: Store) -> tuple[int, list[Broken]]:
    """How many quotes were checked, and those that do not stand where they should."""
    broken: list[Broken] = []
    quotes = 0
    held = ""
    text: str | None = None
    for owner, anchor in _anchors(store):
        quotes += 1
        if anchor.document != held:
            held = anchor.document
            try:
                text = store.document(held).text
            except KeyError:
                text = None
        if text is None:
            broken.append(Broken("quote", owner, f"its document {held} is not in the case"))
        elif text[anchor.start : anchor.end] != anchor.quote:
            told = f"{anchor.quote[:80]!r} does not stand at {anchor.start}-{anchor.end} of document {held}"
            broken.append(Broken("quote", owner, told))
    return quotes, broken


def _anchors(store: Store) -> Iterator[tuple[str, Anchor]]:
    """Every anchor in the case with the id of what rests on it; mentions first, then the rest by place."""
    for mention in store.mentions():
        yield mention.id, mention.anchor
    rest = [
        (owner, anchor)
        for owner, anchors in chain(_of_what_is_said(store), _of_what_is_joined(store))
        for anchor in anchors
        if anchor is not None
    ]
    yield from sorted(rest, key=lambda pair: (pair[1].document, pair[1].start, pair[1].end, pair[0]))


def _of_what_is_said(store: Store) -> Iterator[tuple[str, Iterable[Anchor | None]]]:
    """Headers, claims and gaps with their anchors."""
    for card in store.cards().values():
        yield card.id, (field.anchor for field in card.header.fields())
    for claim in store.claims():
        yield claim.id, claim.anchors
    for gap in store.gaps():
        yield gap.id, gap.anchors


def _of_what_is_joined(store: Store) -> Iterator[tuple[str, Iterable[Anchor | None]]]:
    """Successions, origins, programmes and questions with the anchors of their reasons."""
    for edge in store.succession():
        for one in edge.evidence:
            yield edge.id, (*one.anchors, one.speaker.anchor)
    for origin in store.origins():
        yield origin.id, (anchor for sign in origin.signs for anchor in sign.anchors)
        yield origin.id, (part.anchor for part in origin.parts)
        if origin.report is not None:
            yield origin.id, origin.report.anchors
    for programme in store.programmes():
        grounds = (*programme.grounds, *(programme.weakest.grounds if programme.weakest else ()))
        yield programme.id, (name.anchor for name in programme.names)
        yield programme.id, (anchor for ground in grounds for anchor in ground.anchors)
    for question in store.questions():
        for ground in (*question.grounds, *question.against):
            yield question.id, ground.anchors


def _folder(store: Store, folder: Path, settings: Settings) -> tuple[int, int, list[Broken]]:
    """Files and documents compared with a folder, and what differs. Files are matched by content."""
    if not folder.exists():
        raise NothingGiven(f"{folder}: no such file or folder")
    there = {
        one.sha256: one
        for one in intake.walk((folder,), settings)
        if isinstance(one, SourceFile) and one.sha256
    }
    broken: list[Broken] = []
    files = [file for file in store.files() if file.sha256]
    for file in files:
        if file.sha256 not in there:
            told = f"no file there has its content (SHA-256 {file.sha256})"
            broken.append(Broken("file", file.path, told))
    cards = [card for card in store.cards().values() if card.file in there]
    readable = by_archive(there[sha256] for sha256 in {card.file for card in cards})
    anew: dict[str, str] = {}
    for _, answer in engine_for(settings).each(_Digests(settings), readable):
        if isinstance(answer, dict):
            anew.update(answer)
    for card in cards:
        if anew.get(card.id) != digest(store.document(card.id).text):
            told = f"{card.part or 'its text'} reads differently now"
            broken.append(Broken("document", card.paths[0], told))
    return len(files), len(cards), broken


class _Digests:
    """Reads a file and gives the digest of the text of each of its documents, by id."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.opened = Opened()

    def __call__(self, file: SourceFile) -> dict[str, str]:
        answers = reading.read(file, self.settings, self.opened)
        return {one.id: digest(one.text) for one in answers if isinstance(one, Document)}


def digest(text: str) -> str:
    """SHA-256 of a text, hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
