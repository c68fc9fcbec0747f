"""The finished account."""

from __future__ import annotations

from aftername.records.base import record
from aftername.records.capture import PageHistory
from aftername.records.claim import Claim
from aftername.records.document import DocumentCard
from aftername.records.gap import Explanation, Gap
from aftername.records.lineage import Lineage
from aftername.records.name import Programme
from aftername.records.origin import Origin
from aftername.records.problem import Problem
from aftername.records.succession import Succession


@record
class Coverage:
    """What was given and what became of it. files == read + problem_files, always.

    files: given, members of archives included. read: gave documents, or are archives that were opened.
    same: of those read, files with the same bytes as another. problem_files: gave nothing.
    languages, kinds, levels, problems: name and count pairs, most first.
    first, last: earliest and latest date of a document, ISO; undated: documents without any date.
    ignored: beside those given, what is no paper: leftovers of the system, lock files, cases and pages.
    wrong: statements that a person says are wrong, and that are left out of the account.
    """

    files: int
    read: int
    same: int
    problem_files: int
    documents: int
    characters: int
    languages: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]
    levels: tuple[tuple[str, int], ...]
    problems: tuple[tuple[str, int], ...]
    first: str | None
    last: str | None
    undated: int
    ignored: int = 0
    wrong: int = 0


@record
class Offer:
    """One thing a programme is said to offer: a benefit with one sum, or without one.

    label: the kind of benefit, "" if not told. claims: every statement of it, by date; they agree on benefit
        and sum. again: statements that give the same sum in another currency.
    """

    label: str
    claims: tuple[Claim, ...]
    again: tuple[Claim, ...] = ()


@record
class Conflict:
    """Statements of one fact that cannot all hold at one time.

    sides: the statements of each value, values with most documents first; at least two sides.
    reason: why they cannot both hold, in words.
    """

    fact: str
    label: str
    sides: tuple[tuple[Claim, ...], ...]
    reason: str


@record
class ProgrammeAccount:
    """One programme with all that is claimed of it. claims: sorted by fact, then date, then document.

    offers: what it is said to offer, by kind of benefit. conflicts: see Conflict; () where all may hold.
    origins: to how many independent origins the passages that name it go back.
    """

    programme: Programme
    claims: tuple[Claim, ...]
    offers: tuple[Offer, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    origins: int = 1


@record
class Dossier:
    """The finished account. programmes: most documents first. context: claims about no programme.
    documents: all, sorted by date, then path. gaps: by kind, most concerned first. explanations: of gaps,
    the one that holds for each, by gap. origins: those that more than one document goes back to, most documents
    first; every other document is an origin of its own. succession: what carries on as what, by date. lineages: the
    same edges as chains, see Lineage. pages: of pages that were captured more than once the most telling, at most so many as an account
    bears; verdicts: how many have each verdict, of all of them; captured_once: pages captured once alone."""

    title: str
    coverage: Coverage
    programmes: tuple[ProgrammeAccount, ...]
    context: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    documents: tuple[DocumentCard, ...]
    gaps: tuple[Gap, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    origins: tuple[Origin, ...] = ()
    succession: tuple[Succession, ...] = ()
    lineages: tuple[Lineage, ...] = ()
    pages: tuple[PageHistory, ...] = ()
    verdicts: tuple[tuple[str, int], ...] = ()
    captured_once: int = 0
