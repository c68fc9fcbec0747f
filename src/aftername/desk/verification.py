"""Does a case still hold: its rows against its seal, every quote against its text, every text against its file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from aftername.casefile import Store
from aftername.desk import seals
from aftername.engines import Engine, engine_for
from aftername.errors import CaseError, NothingGiven
from aftername.files.opening import Opened, by_archive
from aftername.records import Anchor, Broken, Document, Scan, SourceFile, Verified
from aftername.records.wire import dumps
from aftername.settings import Settings
from aftername.stages import intake, reading


def verify(path: Path, folder: Path | None, settings: Settings, deep: bool = False) -> Verified:
    """Check a case against its seal, every quote against its document; with a folder, the files there too.

    deep: find everything anew in the texts that are held, and compare. What is damaged is told and stops nothing.
    Raises NothingGiven when the folder does not exist, CaseError for a file that is no case.
    """
    broken, line = seals.against_the_seal(path)
    quotes = files = documents = 0
    try:
        with Store(path) as store:
            quotes, wrong = _quotes(store)
            broken.extend(wrong)
            if folder is not None:
                files, documents, wrong = _folder(store, folder, settings)
                broken.extend(wrong)
        if deep:
            broken.extend(seals.found_anew(path, settings))
    except NothingGiven:
        raise
    except CaseError:
        if not broken:
            raise
    except Exception as trouble:  # a damaged row can be anything but a record
        told = f"its rows cannot be read as records ({type(trouble).__name__}: {trouble})"
        broken.append(Broken("case", path.name, told[:300]))
    return Verified(quotes, files, documents, tuple(dict.fromkeys(broken)), line)


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
    """Headers, claims, gaps and pages over time with their anchors."""
    for card in store.cards().values():
        yield card.id, (field.anchor for field in card.header.fields())
    for claim in (*store.claims(), *store.said()):
        yield claim.id, claim.anchors
    for gap in store.gaps():
        yield gap.id, gap.anchors
    for page in store.histories():
        yield page.id, page.anchors


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
    """Files and documents compared with a folder, and what differs: gone, changed, called otherwise, or added."""
    if not folder.exists():
        raise NothingGiven(f"{folder}: no such file or folder")
    there, called = walked(folder, settings)
    files = [file for file in store.files() if file.sha256]
    broken = list(_files(files, called, store.roots()))
    cards = [card for card in store.cards().values() if card.file in there]
    stated = {file.sha256: file.stated for file in files}
    readable = by_archive(
        replace(there[one], stated=stated.get(one, ())) for one in {card.file for card in cards}
    )
    anew: dict[str, str] = {}
    engine = engine_for(settings)
    engine.reads = (os.path.realpath(folder),)
    engine.programs = True
    for _, answer in engine.each(_Digests(settings), _with_scans(readable, engine, settings)):
        if isinstance(answer, dict):
            anew.update(answer)
    for card in cards:
        if anew.get(card.id) != digest(store.document(card.id)):
            told = f"{card.part or 'its text'} reads differently now"
            broken.append(Broken("document", card.paths[0], told))
    return len(files), len(cards), broken


def walked(folder: Path, settings: Settings) -> tuple[dict[str, SourceFile], dict[str, set[str]]]:
    """The files of a folder by their content, and what each content is called there."""
    there: dict[str, SourceFile] = {}
    called: dict[str, set[str]] = {}
    for one in intake.Walk((folder,), settings).below(folder, ""):
        if isinstance(one, SourceFile) and one.sha256:
            there.setdefault(one.sha256, one)
            called.setdefault(one.sha256, set()).add(one.path.lstrip("/") or folder.name)
    return there, called


def _files(
    files: Sequence[SourceFile], called: Mapping[str, set[str]], roots: Sequence[str]
) -> Iterator[Broken]:
    """Files of the case that are gone or called otherwise, and files of the folder that the case does not hold."""
    held = {file.sha256 for file in files}
    names = {name for each in called.values() for name in each}
    for file in files:
        name = _below(file.path, roots)
        if file.sha256 not in called:
            how = "has another content now" if name in names else "is not there"
            yield Broken("file", file.path, f"{how}: no file has its content (SHA-256 {file.sha256})")
        elif name not in called[file.sha256]:
            others = ", ".join(sorted(called[file.sha256])[:3])
            if not any(
                other.endswith(f"/{name}") or name.endswith(f"/{other}") for other in called[file.sha256]
            ):
                yield Broken("file", file.path, f"is called {others} there")
    for sha256 in sorted(called.keys() - held):
        for name in sorted(called[sha256]):
            yield Broken("file", name, "is there and not in the case")


def _below(path: str, roots: Sequence[str]) -> str:
    """What a file of the case is called below the path that was reviewed."""
    for shown in sorted(map(intake.shown_of, roots), key=len, reverse=True):
        if path == shown:
            return path.rpartition("/")[2]
        if path.startswith((f"{shown.rstrip('/')}/", f"{shown}!")):
            return (
                path[len(shown.rstrip("/")) :].lstrip("/")
                if path[len(shown)] != "!"
                else path.rpartition("/")[2]
            )
    return path


def _with_scans(
    files: Iterable[SourceFile], engine: Engine, settings: Settings
) -> list[tuple[SourceFile, list[Scan]]]:
    """Files with what is read anew off the pictures of their pages, each page by itself."""
    held = list(files)
    looked = engine.each(reading.Looker(settings), [one for one in held if one.media in reading.SCANNED])
    pages = [(file, page) for file, found in looked if isinstance(found, tuple) for page in found]
    scans: dict[str, list[Scan]] = {}
    for (file, page), made in engine.each(reading.PageReader(settings), pages):
        scan = made if isinstance(made, Scan) else Scan(page, reason=made.reason, trouble=made.detail)
        scans.setdefault(file.sha256, []).append(scan)
    return [(file, scans.get(file.sha256, [])) for file in held]


class _Digests:
    """Reads a file and gives the digest of the text of each of its documents, by id."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.opened = Opened()

    def __call__(self, task: tuple[SourceFile, list[Scan]]) -> dict[str, str]:
        answers = reading.read(task[0], self.settings, self.opened, task[1])
        return {one.id: digest(one) for one in answers if isinstance(one, Document)}


def digest(document: Document) -> str:
    """SHA-256 of a document with its header and blocks, hex."""
    return hashlib.sha256(dumps(document).encode("utf-8", "surrogatepass")).hexdigest()
