"""What every export draws on: the account of a case, the files behind it, and what is masked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from aftername.exports.masked import Masks
from aftername.records import (
    Claim,
    DocumentCard,
    Dossier,
    PageHistory,
    Programme,
    ProgrammeAccount,
    Remark,
    SourceFile,
)
from aftername.records.wire import shown
from aftername.text.names import comparable

Page = Callable[[Path], Sequence[Path]]
"""Writes the page of the case; gives the files, the page first."""

Support = Mapping[tuple[str | None, str], tuple[int, int]]
"""By programme and claim: documents that say it, and their independent origins."""


@dataclass(frozen=True, eq=False)
class Account:
    """A case as it leaves. masks: None where nothing is to be masked. origins: by the id of a programme, an edge or a
    gap, to how many independent origins it goes back. done: what was run, stage and key, sorted. known: every programme of
    the case by id, where this is a part of it. remarks: what people wrote beside the record."""

    dossier: Dossier
    files: tuple[SourceFile, ...]
    masks: Masks | None
    support: Support
    origins: Mapping[str, int]
    done: tuple[tuple[str, str], ...] = ()
    seal: str = ""
    page: Page | None = None
    known: Mapping[str, Programme] | None = None
    remarks: tuple[Remark, ...] = ()

    def told(self, one: Any) -> dict[str, Any]:
        """A record as JSON, masked."""
        told = shown(one)
        return told if self.masks is None else self.masks.told(told)

    def words(self, words: str) -> str:
        """A string about the case, masked, on one line."""
        line = " ".join(words.split())
        return line if self.masks is None else self.masks.words(line)

    @cached_property
    def cards(self) -> dict[str, DocumentCard]:
        """The documents by id."""
        return {one.id: one for one in self.dossier.documents}

    @cached_property
    def by_digest(self) -> dict[str, SourceFile]:
        """The first file of each content."""
        found: dict[str, SourceFile] = {}
        for one in self.files:
            found.setdefault(one.sha256, one)
        return found

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """The programmes by id, in the order of the page."""
        return {one.programme.id: one.programme for one in self.dossier.programmes}

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every statement once, programme by programme, then those about none."""
        held = [claim for one in self.dossier.programmes for claim in one.claims]
        return tuple({one.id: one for one in (*held, *self.dossier.context)}.values())

    def of(self, programmes: Collection[str], title: str) -> Account:
        """Only these programmes, by id, with what is said of them and the documents that name them or it rests on."""
        dossier = self.dossier
        kept = tuple(one for one in dossier.programmes if one.programme.id in programmes)
        edges = tuple(one for one in dossier.succession if {one.earlier, one.later} & set(programmes))
        gaps = tuple(one for one in dossier.gaps if one.programme in programmes)
        papers = _papers(kept).union(*(one.documents for one in edges))
        documents = tuple(one for one in dossier.documents if one.id in papers)
        contents = {one.file for one in documents}
        narrowed = replace(
            dossier,
            title=title,
            programmes=kept,
            context=(),
            problems=(),
            succession=edges,
            gaps=gaps,
            pages=_pages(dossier, programmes),
            documents=documents,
        )
        files = tuple(one for one in self.files if one.sha256 in contents)
        remarks = _remarks_on(self.remarks, papers, kept)
        known = self.known or self.programmes
        return replace(self, dossier=narrowed, files=files, page=None, known=known, remarks=remarks)


def _remarks_on(
    remarks: Iterable[Remark], papers: Collection[str], kept: Iterable[ProgrammeAccount]
) -> tuple[Remark, ...]:
    """The remarks that stand on some documents or programmes."""
    keys = {comparable(name.written) for one in kept for name in one.programme.names}
    return tuple(
        one for one in remarks if one.document in papers or (one.on == "programme" and one.subject in keys)
    )


def _pages(dossier: Dossier, programmes: Collection[str]) -> tuple[PageHistory, ...]:
    """The pages over time whose texts name these programmes."""
    return tuple(one for one in dossier.pages if not set(programmes).isdisjoint(one.programmes))


def _papers(accounts: Iterable[ProgrammeAccount]) -> set[str]:
    """The documents that name programmes or say something of them."""
    found: set[str] = set()
    for one in accounts:
        found.update(one.programme.documents, (claim.document for claim in one.claims))
    return found
